//! Merging imported tables into the CSV files of a data folder.
//!
//! The descriptor says where a table is, in which order its columns stand and by which key it is
//! sorted. All tables are prepared beside their files first and then renamed into place, so that a
//! failure on the way leaves every file as it was.

mod columns;
mod files;
mod loss;
mod merge;
#[cfg(test)]
mod tests;
mod turnover;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::transaction::{DataLock, NextFile, ReplaceError};
use crate::import::Import;
use crate::tables::TableName;
use crate::tables::descriptor::{Descriptor, DescriptorError};
use columns::Columns;
use files::{if_there, read_table, to_bytes};
use loss::refuse_loss;
pub use loss::{Loss, Removal};
use merge::{NumberOf, Resources, merge};
pub use turnover::Turnover;

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The descriptor cannot be used.
    #[error(transparent)]
    Descriptor(#[from] DescriptorError),
    /// A file of the data folder cannot be read.
    #[error("cannot read {path}")]
    Unreadable {
        /// The file.
        path: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
    /// A file of the data folder is not the CSV that the descriptor describes.
    #[error("{path} is malformed")]
    Malformed {
        /// The file.
        path: String,
        /// Line and reason.
        source: csv::Error,
    },
    /// The first line of a file differs from the descriptor.
    #[error("{path} has the columns {found}; the descriptor has {expected}")]
    OtherColumns {
        /// The file.
        path: String,
        /// The headings of the file.
        found: String,
        /// The headings of the descriptor.
        expected: String,
    },
    /// An importer filled a column that its table does not have.
    #[error("the table {table} has no column {column:?}")]
    UnknownColumn {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// A cell of an imported source, such as a licence that an operator named, is none that its
    /// column allows: `check` would refuse every row that names the source.
    #[error("the {column} {value:?} cannot be written to {path}: it {rule}")]
    Unfit {
        /// The file.
        path: String,
        /// The column.
        column: String,
        /// What it holds.
        value: String,
        /// What the column allows.
        rule: String,
    },
    /// An import would take away more than a newer file usually does: it may be a part of the list.
    #[error(
        "{path} would lose {loss}; if the file is the whole list and they are to go, say --allow-removal"
    )]
    Loss {
        /// The file.
        path: String,
        /// What and how much.
        loss: Box<Loss>,
    },
    /// A table cannot be turned into the bytes of its file.
    #[error("cannot encode the table {table}")]
    Unencodable {
        /// The table.
        table: String,
        /// The reason.
        source: std::io::Error,
    },
    /// A file cannot be written.
    #[error(transparent)]
    Replace(#[from] ReplaceError),
}

/// What became of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableReport {
    /// Its name.
    pub table: &'static str,
    /// Imported rows that are in the file now.
    pub written: usize,
    /// Rows of other sources that stayed as they were.
    pub kept: usize,
    /// Imported rows left out because a row written by hand has the same key.
    pub hand_written: usize,
    /// Imported rows left out because `removals.csv` names them.
    pub removed: usize,
    /// Imported rows left out because an earlier one has the same key.
    pub repeated: usize,
    /// Imported rows left out because their id is that of a resource in another table.
    pub taken: usize,
    /// Rows that keep what they held in columns of which the import knows nothing.
    pub kept_facts: usize,
    /// Rows that keep notes which somebody has written.
    pub kept_edits: usize,
    /// Which of the rows that are the importer's to replace come, change, stay and go.
    pub turnover: Turnover,
}

/// A row in the order of the descriptor's columns.
type Cells = Vec<Box<str>>;

/// Merges an import into a data folder.
///
/// # Errors
/// [`WriteError`]; the data folder is then as it was. [`WriteError::Loss`] where it would take away
/// much and `removal` does not allow it.
pub fn write(
    data_folder: &Path,
    import: Import,
    removal: Removal,
) -> Result<Vec<TableReport>, WriteError> {
    let lock = DataLock::take(data_folder)?;
    let descriptor = Descriptor::load(data_folder)?;
    let removals = removed_ids(data_folder, &descriptor)?;
    let mut resources =
        Resources { excused: excused_numbers(data_folder, &descriptor)?, ..Resources::default() };
    let mut reports = Vec::new();
    let mut prepared = Vec::new();
    for imported in import.tables {
        let table = descriptor.table_named(imported.table)?;
        if imported.owned.is_by_source() {
            resources.taken = ids_of_other_tables(data_folder, &descriptor, imported.table)?;
        }
        let (rows, report) =
            merge(table, &data_folder.join(&table.path), imported, &removals, &mut resources)?;
        if removal == Removal::OfFew {
            refuse_loss(&table.path, &report)?;
        }
        prepared.push(NextFile { file: table.path.clone(), bytes: to_bytes(table, &rows)? });
        reports.push(report);
    }
    lock.replace(&prepared)?;
    Ok(reports)
}

/// Brings every table that is not compressed into the form in which an import would leave it: rows
/// in their order, cells in quotes. Returns the files that are not in it; `is_dry_run` leaves them
/// so. No cell changes.
///
/// # Errors
/// [`WriteError`]; the data folder is then as it was.
pub fn tidy(data_folder: &Path, is_dry_run: bool) -> Result<Vec<String>, WriteError> {
    let lock = DataLock::take(data_folder)?;
    let descriptor = Descriptor::load(data_folder)?;
    let mut untidy = Vec::new();
    for table in descriptor.resources.iter().filter(|table| !table.is_compressed()) {
        let path = data_folder.join(&table.path);
        let Some(before) = if_there(&path)? else { continue };
        let columns = Columns::of(table);
        let mut rows = read_table(table, &path)?;
        rows.sort_by(|left, right| columns.compare(left, right));
        let bytes = to_bytes(table, &rows)?;
        if bytes != before {
            untidy.push(NextFile { file: table.path.clone(), bytes });
        }
    }
    if !is_dry_run {
        lock.replace(&untidy)?;
    }
    Ok(untidy.into_iter().map(|next| next.file).collect())
}

/// A row of the data folder, for importers that compare with what is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExistingRow(BTreeMap<String, Box<str>>);

impl ExistingRow {
    /// The text in a column, empty where there is none.
    #[must_use]
    pub fn get(&self, column: &str) -> &str {
        self.0.get(column).map_or("", AsRef::as_ref)
    }
}

/// The rows of a table as they stand; none if its file does not exist.
///
/// # Errors
/// [`WriteError`] when the descriptor or the file is malformed.
pub fn existing_rows(data_folder: &Path, table: &str) -> Result<Vec<ExistingRow>, WriteError> {
    let descriptor = Descriptor::load(data_folder)?;
    let table = descriptor.table_named(table)?;
    let rows = read_table(table, &data_folder.join(&table.path))?;
    Ok(rows
        .into_iter()
        .map(|row| ExistingRow(table.columns().map(str::to_owned).zip(row).collect()))
        .collect())
}

/// The ids of every resource that is not in a table: tables of resources are those with an id and a
/// source.
fn ids_of_other_tables(
    data_folder: &Path,
    descriptor: &Descriptor,
    own: &str,
) -> Result<BTreeSet<Box<str>>, WriteError> {
    let mut ids = BTreeSet::new();
    for table in descriptor.resources.iter().filter(|table| table.name != own) {
        let columns = Columns::of(table);
        if columns.position("id").is_some() && columns.position("source_id").is_some() {
            let rows = read_table(table, &data_folder.join(&table.path))?;
            ids.extend(rows.iter().filter_map(|row| columns.get(row, "id")).map(Into::into));
        }
    }
    Ok(ids)
}

/// Numbers of which `exceptions.csv` says why they are right: the resource and the number.
fn excused_numbers(
    data_folder: &Path,
    descriptor: &Descriptor,
) -> Result<BTreeSet<NumberOf>, WriteError> {
    let Ok(table) = descriptor.table(TableName::Exceptions) else { return Ok(BTreeSet::new()) };
    let rows = read_table(table, &data_folder.join(&table.path))?;
    let columns = Columns::of(table);
    let of_number = |row: &&Cells| columns.get(row, "column") == Some("number");
    let pair =
        |row: &Cells| Some((columns.get(row, "id")?.into(), columns.get(row, "value")?.into()));
    Ok(rows.iter().filter(of_number).filter_map(pair).collect())
}

fn removed_ids(
    data_folder: &Path,
    descriptor: &Descriptor,
) -> Result<BTreeSet<Box<str>>, WriteError> {
    let table = descriptor.table(TableName::Removals)?;
    let rows = read_table(table, &data_folder.join(&table.path))?;
    let columns = Columns::of(table);
    Ok(rows.iter().filter_map(|row| columns.get(row, "id")).map(Into::into).collect())
}
