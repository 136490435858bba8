//! A table that was read against its descriptor: rows as written, each with its line. Reading it is
//! in `table_reading`.

use super::catalog::RowKind;
use super::descriptor::TableDescriptor;
use super::redaction;
use super::rejection::{Column, Finding, Rejection, Warning, shown};
use super::row_place::RowPlace;
use crate::domain::Channel;

/// A row as written: its cells in the order of the descriptor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The line it begins on.
    pub line: u64,
    pub(super) cells: Vec<Box<str>>,
}

impl Record {
    /// The text in a column of the descriptor, from 0; empty where there is none.
    #[must_use]
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", AsRef::as_ref)
    }
}

/// A table whose rows satisfy what the descriptor says of single rows and keys.
#[derive(Debug)]
pub struct Table<'d> {
    /// Its description.
    pub descriptor: &'d TableDescriptor,
    /// The rows that passed, in the order of the file.
    pub records: Vec<Record>,
    /// What was wrong with the others.
    pub rejections: Vec<Rejection>,
    /// The columns that the folder lacks, each with what holds instead.
    pub lacking: Vec<Warning>,
    /// How many rows the file has.
    pub rows: usize,
    /// Whether the header could be read; without it no row is.
    pub is_read: bool,
    /// Position in the file of each column of the descriptor; none where the file lacks it.
    pub(super) positions: Vec<Option<usize>>,
    /// What its rows are; unknown where the catalog does not have the table.
    pub(super) rows_are: Option<RowKind>,
    /// The table as findings name it.
    pub(super) place: RowPlace,
    /// The column of ways of contact.
    pub(super) way: Option<usize>,
}

impl Table<'_> {
    /// The cell of a column, `None` when it is empty.
    #[must_use]
    pub fn cell<'r>(&self, record: &'r Record, column: &str) -> Option<&'r str> {
        let Some(index) = self.descriptor.columns().position(|name| name == column) else {
            // A misspelt name in this program fails the first test that meets it.
            debug_assert!(RowKind::any_has(column), "no table has a column {column}");
            return None;
        };
        record.cells.get(index).map(AsRef::as_ref).filter(|text: &&str| !text.is_empty())
    }

    /// The cell of a column that somebody outside this program has named, which may be misspelt.
    #[must_use]
    pub fn cell_named<'r>(&self, record: &'r Record, column: &str) -> Option<&'r str> {
        if RowKind::any_has(column) { self.cell(record, column) } else { None }
    }

    /// How much of its place a row says may be shown; nothing in tables that have no such column.
    fn visibility<'r>(&self, record: &'r Record) -> Option<&'r str> {
        let has_column = self.descriptor.columns().any(|name| name == redaction::VISIBILITY);
        has_column.then(|| self.cell(record, redaction::VISIBILITY).unwrap_or_default())
    }

    /// A finding about one cell; without the value where the row keeps it back.
    #[must_use]
    pub fn finding(
        &self,
        record: &Record,
        column: &str,
        value: &str,
        rule: impl Into<String>,
    ) -> Finding {
        let index = self.descriptor.columns().position(|name| name == column);
        let position = index.and_then(|index| *self.positions.get(index)?);
        let number = position.map(|position| position + 1);
        let value =
            if redaction::is_kept_back(self.visibility(record), column) { "" } else { value };
        Finding {
            file: self.descriptor.path.clone(),
            line: record.line,
            column: number.map(|number| Column { number, name: column.to_owned() }),
            value: shown(value),
            rule: rule.into(),
        }
    }

    /// Where a row stands, for findings after the table is gone.
    #[must_use]
    pub fn place(&self, record: &Record) -> RowPlace {
        RowPlace { line: record.line, other_way: self.other_way(record), ..self.place.clone() }
    }

    /// The way of contact that a row is about, where it has a column of ways and is no call.
    #[must_use]
    pub fn other_way(&self, record: &Record) -> Option<Channel> {
        let channel = Channel::parse(record.text(self.way?)).ok()?;
        (channel != Channel::Voice).then_some(channel)
    }

    /// What people name a row by: the first column.
    #[must_use]
    pub fn row_id<'r>(&self, record: &'r Record) -> Option<&'r str> {
        self.cell(record, self.descriptor.columns().next()?)
    }

    /// The cells of some columns.
    pub fn key<'r, 'c>(
        &self,
        record: &'r Record,
        columns: impl Iterator<Item = &'c str>,
    ) -> Vec<&'r str> {
        columns.map(|column| self.cell(record, column).unwrap_or_default()).collect()
    }
}
