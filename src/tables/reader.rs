//! Reads the tables of a folder one after the other and keeps account.

use std::collections::HashSet;
use std::path::Path;

use chrono::NaiveDate;
use rayon::prelude::*;

use super::calendar;
use super::catalog::TableName;
use super::descriptor::{Descriptor, TableDescriptor};
use super::doubt::Doubts;
use super::error::LoadError;
use super::foreign_keys::ForeignKeys;
use super::rejection::Rejection;
use super::row_order::RowOrder;
use super::table::{Record, Table};
use crate::domain::TableSummary;

/// Reads tables one after the other and keeps account.
pub(super) struct Reader<'r> {
    pub folder: &'r Path,
    pub descriptor: &'r Descriptor,
    pub today: NaiveDate,
    pub doubts: &'r Doubts,
    pub done: &'r dyn Fn(&str),
    pub summaries: Vec<TableSummary>,
    /// The ids of the sources that any row names, rejected ones included.
    pub named_sources: HashSet<String>,
    pub rejections: Vec<Rejection>,
    /// What is wrong with single cells and rows, whatever other tables hold.
    pub of_files: Vec<Rejection>,
    /// What may be pointed at, of the tables read so far.
    pub foreign_keys: ForeignKeys<'r>,
    /// The files of which no row could be read, because of their headers or encoding.
    pub unread: Vec<String>,
}

impl<'r> Reader<'r> {
    /// Begins reading.
    pub fn new(
        folder: &'r Path,
        descriptor: &'r Descriptor,
        today: NaiveDate,
        doubts: &'r Doubts,
        done: &'r dyn Fn(&str),
    ) -> Self {
        let (summaries, rejections) = (Vec::new(), Vec::new());
        Self {
            folder,
            descriptor,
            today,
            doubts,
            done,
            summaries,
            named_sources: HashSet::new(),
            rejections,
            of_files: Vec::new(),
            foreign_keys: ForeignKeys::of(descriptor),
            unread: Vec::new(),
        }
    }

    /// Reads a table that answers are made of; it is told of in the summary. One of the operators'
    /// own that the folder does not have is empty.
    pub fn read<T>(
        &mut self,
        name: TableName,
        convert: impl FnMut(&Table<'_>, &Record) -> Result<T, Vec<Rejection>>,
    ) -> Result<Vec<T>, LoadError> {
        self.read_table(name, one_by_one(convert))
    }

    /// The same for a large table, on all processors: a row is converted without a look at others.
    /// What needs one is done `then`, row by row.
    pub fn read_large<T: Send, U>(
        &mut self,
        name: TableName,
        convert: impl Fn(&Table<'_>, &Record) -> Result<T, Vec<Rejection>> + Sync,
        mut then: impl FnMut(&Table<'_>, &Record, T) -> Result<U, Vec<Rejection>>,
    ) -> Result<Vec<U>, LoadError> {
        self.read_table(name, |table| {
            let rows = table.records.par_iter().map(|record| convert(table, record));
            let converted: Vec<Result<T, Vec<Rejection>>> = rows.collect();
            let rows = converted.into_iter().zip(&table.records);
            rows.map(|(row, record)| row.and_then(|row| then(table, record, row))).collect()
        })
    }

    fn read_table<T>(
        &mut self,
        name: TableName,
        convert: impl FnOnce(&Table<'_>) -> Vec<Result<T, Vec<Rejection>>>,
    ) -> Result<Vec<T>, LoadError> {
        let Some(descriptor) = self.descriptor.table_if_kept(name)? else { return Ok(Vec::new()) };
        let (values, summary) = self.read_rows(descriptor, convert)?;
        self.summaries.push(summary);
        (self.done)(name.as_str());
        Ok(values)
    }

    /// Reads a table that is no dataset of its own and is not told of in the summary, such as the
    /// practices. A data folder need not have it.
    pub fn read_aside<T>(
        &mut self,
        name: TableName,
        convert: impl FnMut(&Table<'_>, &Record) -> Result<T, Vec<Rejection>>,
    ) -> Result<Vec<T>, LoadError> {
        let Some(descriptor) = self.descriptor.table_if_kept(name)? else { return Ok(Vec::new()) };
        Ok(self.read_rows(descriptor, one_by_one(convert))?.0)
    }

    /// Checks a table that only people and importers use, such as the decisions behind the
    /// emergency numbers. A data folder need not have it.
    pub fn look_at(
        &mut self,
        name: TableName,
        convert: impl FnMut(&Table<'_>, &Record) -> Result<(), Vec<Rejection>>,
    ) -> Result<(), LoadError> {
        if let Ok(descriptor) = self.descriptor.table(name) {
            self.read_rows(descriptor, one_by_one(convert))?;
        }
        Ok(())
    }

    /// Takes up the cells that a person has looked at and found right.
    pub fn excuse(&mut self) -> Result<(), LoadError> {
        let doubts = self.doubts;
        self.look_at(TableName::Exceptions, |table, record| {
            doubts.excuse(table, record);
            Ok(())
        })
    }

    fn read_rows<T>(
        &mut self,
        descriptor: &'r TableDescriptor,
        convert: impl FnOnce(&Table<'_>) -> Vec<Result<T, Vec<Rejection>>>,
    ) -> Result<(Vec<T>, TableSummary), LoadError> {
        let path = self.folder.join(&descriptor.path);
        let bytes = std::fs::read(&path)
            .map_err(|source| LoadError::Unreadable { path: path.display().to_string(), source })?;
        let mut table = Table::parse(&bytes, descriptor);
        table.lack_what_is_not_described();
        self.foreign_keys.meet(&table);
        let mut values = Vec::with_capacity(table.records.len());
        let mut summary = summary_of(&table);
        for (record, converted) in table.records.iter().zip(convert(&table)) {
            self.doubts.meet(&table, record);
            let impossible = calendar::problems(&table, record, self.today);
            match converted {
                Ok(value) if impossible.is_empty() => {
                    let astray = self.foreign_keys.problems(&table, record);
                    if astray.is_empty() {
                        values.push(value);
                    }
                    self.rejections.extend(astray);
                }
                Ok(_) => {}
                Err(rejections) => self.rejections.extend(rejections),
            }
            self.rejections.extend(impossible);
            let source_id = table.cell(record, "source_id").map(str::to_owned);
            self.named_sources.extend(source_id.clone());
            self.named_sources.extend(sources_in_notes(&table, record));
            summary.source_ids.extend(source_id);
            summary.verified += usize::from(table.cell(record, "verified_on").is_some());
        }
        summary.source_ids.sort_unstable();
        summary.source_ids.dedup();
        doubt_order(&table, self.doubts);
        for lacking in &table.lacking {
            self.doubts.note(lacking.clone());
        }
        if !table.is_read {
            self.unread.push(descriptor.path.clone());
        }
        self.of_files.extend(table.rejections);
        Ok((values, summary))
    }
}

/// Converts the rows of a table in their order.
fn one_by_one<T>(
    mut convert: impl FnMut(&Table<'_>, &Record) -> Result<T, Vec<Rejection>>,
) -> impl FnOnce(&Table<'_>) -> Vec<Result<T, Vec<Rejection>>> {
    move |table| table.records.iter().map(|record| convert(table, record)).collect()
}

/// What is known of a table before its rows are read.
fn summary_of(table: &Table<'_>) -> TableSummary {
    let licences = table.descriptor.licenses.iter().map(|licence| licence.name.clone());
    TableSummary {
        name: table.descriptor.name.clone(),
        title: table.descriptor.title.clone(),
        path: table.descriptor.path.clone(),
        rows: table.rows,
        verified: 0,
        licences: licences.collect(),
        source_ids: Vec::new(),
    }
}

/// The words of a row's notes that may be ids of sources, such as that of its hours: a column for a
/// source is about the whole row.
fn sources_in_notes(table: &Table<'_>, record: &Record) -> Vec<String> {
    let notes = table.cell(record, "notes").unwrap_or_default();
    let is_of_id = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let words = notes.split(|c| !is_of_id(c)).filter(|word| word.contains('-'));
    words.map(str::to_owned).collect()
}

/// Doubts the first row that is not where its key belongs: sorted rows make a change readable.
fn doubt_order(table: &Table<'_>, doubts: &Doubts) {
    let order = RowOrder::of(table.descriptor);
    let misplaced = table.records.windows(2).find_map(|pair| match pair {
        [one, next] if order.compare(|at| one.text(at), |at| next.text(at)).is_gt() => {
            Some((one, next))
        }
        _ => None,
    });
    if let (Some((one, next)), Some(first)) = (misplaced, order.columns().next()) {
        let key = order.columns().collect::<Vec<_>>().join(", ");
        let rule = format!(
            "is out of order: rows are sorted by {key}, and line {} comes after it; `backstop tidy` sorts them",
            one.line
        );
        doubts.note(table.finding(next, first, table.cell(next, first).unwrap_or_default(), rule));
    }
}
