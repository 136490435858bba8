//! One row on its way into a table.

/// Texts by column; a column that was not set is an empty cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportedRow(Vec<(&'static str, Box<str>)>);

impl ImportedRow {
    /// A row without any cell.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The row with one more cell; the last value given for a column counts, and empty text is no
    /// cell.
    #[must_use]
    pub fn with(mut self, column: &'static str, value: impl Into<String>) -> Self {
        self.0.retain(|(other, _)| *other != column);
        let value = value.into();
        if !value.is_empty() {
            self.0.push((column, value.into_boxed_str()));
        }
        self
    }

    /// The text in a column, empty where nothing was set.
    #[must_use]
    pub fn get(&self, column: &str) -> &str {
        self.0.iter().find(|(other, _)| *other == column).map_or("", |(_, value)| value)
    }

    /// A row that is going to have so many cells.
    pub(super) fn with_capacity(cells: usize) -> Self {
        Self(Vec::with_capacity(cells))
    }

    /// One more cell, of a column that has none.
    pub(super) fn push(&mut self, column: &'static str, value: String) {
        self.0.push((column, value.into_boxed_str()));
    }

    /// The cells that were set, with their columns.
    pub(super) fn cells(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(column, text)| (*column, text.as_ref()))
    }

    /// The columns that were set.
    pub fn columns(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(column, _)| *column)
    }
}

/// The cell of a list.
pub(super) fn list_cell(words: impl IntoIterator<Item: ToString>) -> String {
    words.into_iter().map(|word| word.to_string()).collect::<Vec<_>>().join(";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_value_of_a_column_counts() {
        let row =
            ImportedRow::new().with("name", "Old Mill").with("name", "New Mill").with("url", "");

        assert_eq!(row.get("name"), "New Mill");
        assert_eq!(row.columns().collect::<Vec<_>>(), ["name"]);
    }
}
