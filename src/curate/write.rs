//! Merging imported tables into the CSV files of a data folder.
//!
//! The descriptor says where a table is, in which order its columns stand and by which key it is
//! sorted. All tables are prepared beside their files first and then renamed into place, so that a
//! failure on the way leaves every file as it was.

mod columns;
mod error;
mod files;
mod id_set;
mod loss;
mod merge;
mod report;
mod row_file;
mod sorted_rows;
#[cfg(test)]
mod tests;
mod turnover;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::transaction::{DataLock, NextFile};
use crate::import::{Import, ImportedRow, ImportedTable, OwnedRows, RowSpool};
use crate::tables::TableName;
use crate::tables::column_check::Check;
use crate::tables::descriptor::{Descriptor, TableDescriptor};
pub(super) use columns::{Cells, Columns};
pub use error::WriteError;
use files::{TableFile, each_row, if_there};
pub(super) use files::{read_table, to_bytes};
use id_set::IdSet;
pub use loss::{Limit, Loss, Removal};
use merge::{MergeRules, NumberOf, Resources, RowSink, merge};
pub use report::TableReport;
pub use row_file::unnamed_file;
use sorted_rows::RowSorter;
pub use turnover::Turnover;

/// Merges an import into a data folder. Rows pass one after another: neither the tables nor the
/// import are held as a whole.
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
    let mut resources = Resources {
        excused: excused_numbers(data_folder, &descriptor)?,
        removals: removed_ids(data_folder, &descriptor)?,
        ..Resources::default()
    };
    let names: Vec<&str> = import.tables.iter().map(|table| table.table).collect();
    let mut reports = Vec::new();
    let mut files = Vec::new();
    let mut earlier: Vec<(&str, Vec<Cells>)> = Vec::new();
    for (position, imported) in import.tables.into_iter().enumerate() {
        let table = descriptor.table_named(imported.table)?;
        if imported.owned.is_by_source() {
            resources.taken = ids_of_other_tables(data_folder, &descriptor, imported.table)?;
        }
        // What an import brings for a table in two parts is merged one after the other.
        let before = earlier.iter().position(|(name, _)| *name == imported.table);
        let before = before.map(|position| earlier.remove(position).1);
        let comes_again = names.iter().skip(position + 1).any(|name| *name == imported.table);
        let merging = TableMerging { data_folder, table, lock: &lock };
        let report = if comes_again {
            let mut rows = Vec::new();
            let report = merging.merge(before, imported, &mut resources, &mut |row| {
                rows.push(row);
                Ok(())
            })?;
            earlier.push((report.table, rows));
            report
        } else {
            let (report, file) = merging.merge_into_file(before, imported, &mut resources)?;
            files.push(file);
            report
        };
        if removal == Removal::OfFew {
            refuse_loss(&table.path, &report)?;
        }
        reports.push(report);
    }
    lock.replace(&files)?;
    Ok(reports)
}

/// A table that is being merged.
struct TableMerging<'w> {
    data_folder: &'w Path,
    table: &'w TableDescriptor,
    lock: &'w DataLock,
}

impl TableMerging<'_> {
    /// The table with what is imported, in the file that will replace it.
    fn merge_into_file(
        &self,
        before: Option<Vec<Cells>>,
        imported: ImportedTable,
        resources: &mut Resources,
    ) -> Result<(TableReport, NextFile), WriteError> {
        let aside = self.lock.begin(&self.table.path)?;
        let mut file = TableFile::begin(self.table, aside)?;
        let report = self.merge(before, imported, resources, &mut |row| file.push(&row))?;
        Ok((report, file.finish()?))
    }

    /// Sorts what is there and what is imported, and merges both.
    fn merge(
        &self,
        before: Option<Vec<Cells>>,
        imported: ImportedTable,
        resources: &mut Resources,
        sink: &mut RowSink<'_>,
    ) -> Result<TableReport, WriteError> {
        let columns = Columns::of(self.table);
        let existing = self.existing(&columns, before, &imported.owned)?;
        let rows = (imported.rows, imported.more);
        let incoming = self.incoming(&columns, imported.table, &imported.owned, rows)?;
        let rules = MergeRules {
            name: imported.table,
            owned: &imported.owned,
            silent_about: &imported.silent_about,
            yields_in: imported.yields_in,
        };
        let existing = existing.sorted().map_err(WriteError::Rows)?;
        let incoming = incoming.sorted().map_err(WriteError::Rows)?;
        merge(&columns, (existing, incoming), &rules, resources, sink)
    }

    /// The rows of the file, or those that an earlier part of the import has left.
    fn existing<'c>(
        &'c self,
        columns: &'c Columns<'c>,
        before: Option<Vec<Cells>>,
        owned: &OwnedRows,
    ) -> Result<RowSorter<'c>, WriteError> {
        let mut sorter = RowSorter::new(columns, self.data_folder);
        if let Some(rows) = before {
            rows.into_iter().try_for_each(|row| sorter.push(row)).map_err(WriteError::Rows)?;
            return Ok(sorter);
        }
        let path = self.data_folder.join(&self.table.path);
        let read = each_row(self.table, &path, &mut |row| {
            let row = row.iter().map(Into::into).collect();
            sorter.push(row).map_err(WriteError::Rows)
        });
        match read {
            // A table that is written anew as a whole may have had other columns.
            Err(WriteError::OtherColumns { .. } | WriteError::Malformed { .. })
                if *owned == OwnedRows::Every =>
            {
                Ok(RowSorter::new(columns, self.data_folder))
            }
            read => read.map(|()| sorter),
        }
    }

    fn incoming<'c>(
        &'c self,
        columns: &'c Columns<'c>,
        name: &'static str,
        owned: &OwnedRows,
        (rows, more): (Vec<ImportedRow>, Option<RowSpool>),
    ) -> Result<RowSorter<'c>, WriteError> {
        let checks: Vec<Check<'_>> = match owned {
            OwnedRows::SameKey => self.table.schema.fields.iter().map(Check::new).collect(),
            OwnedRows::Every
            | OwnedRows::OfSources(_)
            | OwnedRows::OfSource(_)
            | OwnedRows::OfResources
            | OwnedRows::OfSecondSources(_) => Vec::new(),
        };
        let mut sorter = RowSorter::new(columns, self.data_folder);
        let more = more.map(RowSpool::into_rows).transpose().map_err(WriteError::Rows)?;
        for row in rows.into_iter().map(Ok).chain(more.into_iter().flatten()) {
            let cells = columns.cells_of(name, &row.map_err(WriteError::Rows)?)?;
            self.refuse_unfit(&checks, &cells)?;
            sorter.push(cells).map_err(WriteError::Rows)?;
        }
        Ok(sorter)
    }

    /// Refuses a source that the descriptor does not allow. Rows of other tables are checked one by
    /// one when they are loaded; a source that is left out then takes all of its rows with it.
    fn refuse_unfit(&self, checks: &[Check<'_>], row: &Cells) -> Result<(), WriteError> {
        for (check, value) in checks.iter().zip(row) {
            if let Some(rule) = check.problem(value) {
                let (path, column) = (self.table.path.clone(), check.field.name.clone());
                return Err(WriteError::Unfit { path, column, value: value.to_string(), rule });
            }
        }
        Ok(())
    }
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
            untidy.push(NextFile::of(table.path.clone(), bytes));
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
    let mut ids = Vec::new();
    each_row(table, &data_folder.join(&table.path), &mut |row| {
        let cell = |name| columns.position(name).and_then(|position| row.get(position));
        ids.extend(cell("id").filter(|_| cell("source_id") == Some(source)).map(Into::into));
        Ok(())
    })?;
    Ok(ids)
}

/// The ids of every resource that is not in a table: tables of resources are those with an id and a
/// source.
fn ids_of_other_tables(
    data_folder: &Path,
    descriptor: &Descriptor,
    own: &str,
) -> Result<IdSet, WriteError> {
    let mut ids = IdSet::default();
    for table in descriptor.resources.iter().filter(|table| table.name != own) {
        let columns = Columns::of(table);
        if let Some(id) = columns.position("id").filter(|_| columns.position("source_id").is_some())
        {
            each_row(table, &data_folder.join(&table.path), &mut |row| {
                ids.push(row.get(id).unwrap_or_default());
                Ok(())
            })?;
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

fn removed_ids(data_folder: &Path, descriptor: &Descriptor) -> Result<IdSet, WriteError> {
    let table = descriptor.table(TableName::Removals)?;
    let rows = read_table(table, &data_folder.join(&table.path))?;
    let columns = Columns::of(table);
    let mut ids = IdSet::default();
    rows.iter().filter_map(|row| columns.get(row, "id")).for_each(|id| ids.push(id));
    Ok(ids)
}
