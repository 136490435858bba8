//! What a record of an upstream file is called in notes.

use std::fmt;

use super::ForeignLine;

/// A record by its id, its name and its place in its file: `5f1e "Mill Listening" (services.json,
/// record 3)`.
///
/// Any of the three may be missing: a record without an id is found by its place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordName {
    id: Box<str>,
    name: Box<str>,
    place: Box<str>,
}

impl RecordName {
    /// A record by what its publisher calls it.
    #[must_use]
    pub fn new(id: impl Into<String>, name: &str) -> Self {
        Self { id: into_one_line(&id.into()), name: into_one_line(name), place: Box::default() }
    }

    /// The record of a line, by the columns of its id and its name.
    #[must_use]
    pub fn of_line(file: &str, line: ForeignLine<'_>, id: &str, name: &str) -> Self {
        Self::new(line.get(id), line.get(name)).at_line(file, line)
    }

    /// The record at a line of a table.
    #[must_use]
    pub fn at_line(self, file: &str, line: ForeignLine<'_>) -> Self {
        self.at_numbered_line(file, line.position())
    }

    /// The record at a line of a file, counted from 1.
    #[must_use]
    pub fn at_numbered_line(self, file: &str, line: u64) -> Self {
        self.at(format!("{file}, line {line}"))
    }

    /// The record at a place of a list, counted from 1.
    #[must_use]
    pub fn at_record(self, file: &str, record: usize) -> Self {
        self.at(format!("{file}, record {record}"))
    }

    /// A record inside this one, at the same place of the file.
    #[must_use]
    pub fn part(&self, id: &str, name: &str) -> Self {
        Self { place: self.place.clone(), ..Self::new(id, name) }
    }

    fn at(mut self, place: String) -> Self {
        self.place = place.into();
        self
    }
}

fn into_one_line(text: &str) -> Box<str> {
    super::one_line::one_line(text).into()
}

impl fmt::Display for RecordName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = if self.id.is_empty() { "(no id)" } else { &self.id };
        formatter.write_str(id)?;
        if !self.name.is_empty() {
            write!(formatter, " {:?}", self.name)?;
        }
        if self.place.is_empty() { Ok(()) } else { write!(formatter, " ({})", self.place) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_without_an_id_is_found_by_its_place() {
        let named = RecordName::new("5f1e", "Mill\nListening").at_record("services.json", 3);
        let nameless = RecordName::default().at_record("services.json", 4);

        assert_eq!(named.to_string(), "5f1e \"Mill Listening\" (services.json, record 3)");
        assert_eq!(nameless.to_string(), "(no id) (services.json, record 4)");
    }
}
