//! The tables that a verification touches, as text, and what it changes in them.

use std::collections::BTreeMap;

use super::error::VerifyError;
use crate::curate::edit::CsvText;
use crate::curate::transaction::{DataLock, NextFile};
use crate::tables::descriptor::Descriptor;
use crate::tables::table::{Record, Table};
use crate::tables::{RowKind, TableName};

/// A row that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowChange {
    /// The file, relative to the data folder.
    pub file: String,
    /// Its line.
    pub line: u64,
    /// The row as it was; `None` for a new one.
    pub before: Option<String>,
    /// The row as it will be.
    pub after: String,
}

/// What a verification changes, ready to be written.
#[derive(Debug)]
pub struct Plan {
    /// The rows.
    pub changes: Vec<RowChange>,
    /// The files that have them.
    pub(super) files: Vec<NextFile>,
}

/// The tables that a verification may touch, in the order in which they are written: what others
/// point at first.
pub(super) fn editable_tables() -> impl Iterator<Item = TableName> {
    TableName::with(|rows| {
        matches!(rows, RowKind::Source | RowKind::Contact | RowKind::Confirmation)
            || rows.is_resource()
    })
}

/// The tables as text, and what has changed in them.
pub(super) struct EditSession {
    descriptor: Descriptor,
    texts: BTreeMap<TableName, CsvText>,
    changes: Vec<RowChange>,
}

impl EditSession {
    pub fn open(lock: &DataLock) -> Result<Self, VerifyError> {
        let descriptor = Descriptor::load(lock.folder())?;
        let mut texts = BTreeMap::new();
        for name in editable_tables() {
            let Some(table) = descriptor.table_if_kept(name)? else { continue };
            let path = lock.folder().join(&table.path);
            let bytes = std::fs::read(&path).map_err(|source| VerifyError::Unreadable {
                path: path.display().to_string(),
                source,
            })?;
            texts.insert(name, CsvText::new(bytes));
        }
        Ok(Self { descriptor, texts, changes: Vec::new() })
    }

    /// The rows of a table that the descriptor accepts, each read by `read` from its line and
    /// cells.
    pub fn rows<T>(
        &self,
        name: TableName,
        read: impl Fn(u64, &dyn Fn(&str) -> String) -> Option<T>,
    ) -> Result<Vec<T>, VerifyError> {
        let Some(table) = self.table(name)? else { return Ok(Vec::new()) };
        let cell = |record: &Record, column: &str| {
            table.cell(record, column).unwrap_or_default().to_owned()
        };
        Ok(table
            .records
            .iter()
            .filter_map(|record| read(record.line, &|column| cell(record, column)))
            .collect())
    }

    /// Writes a cell.
    pub fn set(
        &mut self,
        name: TableName,
        line: u64,
        column: &str,
        value: &str,
    ) -> Result<(), VerifyError> {
        let file = self.descriptor.table(name)?.path.clone();
        let uneditable = || VerifyError::Uneditable { path: file.clone() };
        let text = self.texts.get(&name).ok_or_else(uneditable)?;
        let after = text.with_cell(line, column, value).ok_or_else(uneditable)?;
        let (before, row) = (text.row(line), after.row(line).unwrap_or_default());
        self.changes.push(RowChange { file, line, before, after: row });
        self.texts.insert(name, after);
        Ok(())
    }

    /// Adds a row.
    pub fn add(
        &mut self,
        name: TableName,
        value_of: &dyn Fn(&str) -> String,
    ) -> Result<(), VerifyError> {
        let table = self.descriptor.table(name)?;
        let key: Vec<&str> = table.schema.primary_key.iter().map(String::as_str).collect();
        let uneditable = || VerifyError::Uneditable { path: table.path.clone() };
        let text = self.texts.get(&name).ok_or_else(uneditable)?;
        let (after, line) = text.with_row(&key, value_of).ok_or_else(uneditable)?;
        let row = after.row(line).unwrap_or_default();
        self.changes.push(RowChange { file: table.path.clone(), line, before: None, after: row });
        self.texts.insert(name, after);
        Ok(())
    }

    /// The plan, once every row that changes is one that the descriptor accepts.
    pub fn close(mut self) -> Result<Plan, VerifyError> {
        self.changes.retain(|change| change.before.as_ref() != Some(&change.after));
        let mut files = Vec::new();
        for name in editable_tables() {
            let Some(table) = self.table(name)? else { continue };
            let file = table.descriptor.path.clone();
            let lines: Vec<u64> = self
                .changes
                .iter()
                .filter(|change| change.file == file)
                .map(|change| change.line)
                .collect();
            if lines.is_empty() {
                continue;
            }
            if let Some(finding) =
                table.rejections.iter().find(|finding| lines.contains(&finding.line))
            {
                return Err(VerifyError::Unfit { finding: finding.clone() });
            }
            files
                .extend(self.texts.remove(&name).map(|text| NextFile::of(file, text.into_bytes())));
        }
        Ok(Plan { changes: self.changes, files })
    }

    /// A table, unless it is one of the operators' own that the folder does not have.
    fn table(&self, name: TableName) -> Result<Option<Table<'_>>, VerifyError> {
        let bytes = self.texts.get(&name).map(CsvText::bytes).unwrap_or_default();
        Ok(self.descriptor.table_if_kept(name)?.map(|descriptor| Table::parse(bytes, descriptor)))
    }
}
