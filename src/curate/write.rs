//! Merging imported tables into the CSV files of a data folder.
//!
//! The descriptor says where a table is, in which order its columns stand and by which key it is
//! sorted. All tables are prepared beside their files first and then renamed into place, so that a
//! failure on the way leaves every file as it was.

mod columns;
mod error;
mod files;
mod loss;
mod merge;
mod report;
#[cfg(test)]
mod tests;
mod turnover;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::transaction::{DataLock, NextFile};
use crate::import::Import;
use crate::tables::TableName;
use crate::tables::descriptor::{Descriptor, TableDescriptor};
use columns::{Cells, Columns};
pub use error::WriteError;
use files::{if_there, read_table, to_bytes};
pub use loss::{Limit, Loss, Removal};
use merge::{NumberOf, Resources, merge};
pub use report::TableReport;
pub use turnover::Turnover;

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
    let mut prepared: Vec<(&TableDescriptor, Vec<Cells>)> = Vec::new();
    for imported in import.tables {
        let table = descriptor.table_named(imported.table)?;
        if imported.owned.is_by_source() {
            resources.taken = ids_of_other_tables(data_folder, &descriptor, imported.table)?;
        }
        // What an import brings for a table in two parts is merged one after the other.
        let before = prepared.iter().position(|(merged, _)| merged.name == table.name);
        let before = before.map(|position| prepared.remove(position).1);
        let file = data_folder.join(&table.path);
        let (rows, report) = merge(table, (&file, before), imported, &removals, &mut resources)?;
        if removal == Removal::OfFew {
            refuse_loss(&table.path, &report)?;
        }
        prepared.push((table, rows));
        reports.push(report);
    }
    let mut files = Vec::new();
    for (table, rows) in prepared {
        files.push(NextFile { file: table.path.clone(), bytes: to_bytes(table, &rows)? });
    }
    lock.replace(&files)?;
    Ok(reports)
}

/// Refuses a table that would lose more than a newer file usually takes away.
fn refuse_loss(path: &str, report: &TableReport) -> Result<(), WriteError> {
    match report.turnover.losses.iter().find(|loss| loss.is_large()) {
        Some(loss) => Err(WriteError::Loss { path: path.to_owned(), loss: Box::new(loss.clone()) }),
        None => Ok(()),
    }
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

/// The ids of a table's rows that are of a source.
///
/// # Errors
/// [`WriteError`] when the descriptor or the file is malformed.
pub fn ids_of_source(
    data_folder: &Path,
    table: &str,
    source: &str,
) -> Result<Vec<Box<str>>, WriteError> {
    let descriptor = Descriptor::load(data_folder)?;
    let table = descriptor.table_named(table)?;
    let columns = Columns::of(table);
    let rows = read_table(table, &data_folder.join(&table.path))?;
    let own = rows.iter().filter(|row| columns.get(row, "source_id") == Some(source));
    Ok(own.filter_map(|row| columns.get(row, "id")).map(Into::into).collect())
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
