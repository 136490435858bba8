//! One state of a data folder as a reviewer compares it with another: the rows of the tables as
//! written.

use std::collections::BTreeMap;
use std::path::Path;

use crate::tables::descriptor::Descriptor;
use crate::tables::rejection::Finding;
use crate::tables::table::Table;
use crate::tables::{LoadError, RowKind, TableName, undeclared};

/// The tables that are compared, in the order in which they are shown: what people dial first.
pub fn compared_tables() -> impl Iterator<Item = TableName> {
    TableName::with(|rows| rows.is_of_emergency() || rows == RowKind::Contact || rows.is_resource())
}

/// The tables of one data folder.
#[derive(Debug, Default)]
pub struct Edition {
    /// The tables of [`compared_tables`] that the folder describes.
    pub sheets: BTreeMap<TableName, Vec<SheetRow>>,
    /// Rows that cannot be read; they are in no sheet.
    pub unreadable: Vec<Finding>,
}

/// A row as written: its cells that are not empty, by column.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SheetRow(BTreeMap<Box<str>, Box<str>>);

impl SheetRow {
    /// A row of cells; empty ones are left out.
    pub fn new<'c>(cells: impl IntoIterator<Item = (&'c str, &'c str)>) -> Self {
        Self(
            cells
                .into_iter()
                .filter(|(_, text)| !text.is_empty())
                .map(|(column, text)| (column.into(), text.into()))
                .collect(),
        )
    }

    /// The text of a cell, empty when there is none.
    #[must_use]
    pub fn text(&self, column: &str) -> &str {
        self.0.get(column).map(AsRef::as_ref).unwrap_or_default()
    }

    /// The columns that are not empty, in the order of the alphabet.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(AsRef::as_ref)
    }
}

impl Edition {
    /// Reads the tables that are compared, each as the folder's own descriptor says.
    ///
    /// A table that the descriptor does not have is left out: an older folder may not know it yet.
    ///
    /// # Errors
    /// [`LoadError`] when the descriptor, or the file of a table that it has, cannot be read.
    pub fn load(folder: &Path) -> Result<Self, LoadError> {
        let descriptor = Descriptor::load(folder)?;
        let mut edition =
            Self { unreadable: undeclared::tables_and_columns(&descriptor), ..Self::default() };
        for name in compared_tables() {
            let Ok(described) = descriptor.table(name) else { continue };
            let path = folder.join(&described.path);
            let bytes = std::fs::read(&path).map_err(|source| LoadError::Unreadable {
                path: path.display().to_string(),
                source,
            })?;
            let table = Table::parse(&bytes, described);
            let row = |record| {
                SheetRow::new(
                    described
                        .columns()
                        .filter_map(|column| Some((column, table.cell(record, column)?))),
                )
            };
            edition.sheets.insert(name, table.records.iter().map(row).collect());
            edition.unreadable.extend(table.rejections);
        }
        Ok(edition)
    }

    /// The rows of a table; none when the folder does not have it.
    #[must_use]
    pub fn rows(&self, table: TableName) -> &[SheetRow] {
        self.sheets.get(&table).map(Vec::as_slice).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_read_with_its_own_descriptor() {
        let folder = tempfile::tempdir().expect("a folder");
        let descriptor = r#"{"resources":[{"name":"emergency_numbers","path":"numbers.csv","schema":{"primaryKey":["country","number"],
            "fields":[{"name":"country","type":"string","constraints":{"required":true}},{"name":"number","type":"string"}]}}]}"#;
        std::fs::write(folder.path().join("datapackage.json"), descriptor).expect("written");
        std::fs::write(folder.path().join("numbers.csv"), "number,country\n110,AD\n112,\n")
            .expect("written");

        let edition = Edition::load(folder.path()).expect("a folder");

        assert_eq!(edition.sheets.len(), 1);
        assert_eq!(
            edition.sheets[&TableName::EmergencyNumbers],
            [SheetRow::new([("country", "AD"), ("number", "110")])]
        );
        assert_eq!(edition.unreadable.len(), 1, "{:?}", edition.unreadable);
    }

    #[test]
    fn a_folder_without_a_descriptor_is_an_error() {
        let folder = tempfile::tempdir().expect("a folder");

        assert!(matches!(Edition::load(folder.path()), Err(LoadError::Descriptor(_))));
    }
}
