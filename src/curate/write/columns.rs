//! The order of a table's columns and of its rows.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::error::WriteError;
use crate::import::ImportedRow;
use crate::tables::descriptor::TableDescriptor;
use crate::tables::row_order::RowOrder;

/// A row in the order of the descriptor's columns.
pub(in crate::curate) type Cells = Vec<Box<str>>;

/// What a cell says that has been asked for and not answered.
pub(in crate::curate) const UNKNOWN: &str = "unknown";

/// The columns of a table and what it is sorted by.
pub(in crate::curate) struct Columns<'a> {
    names: Vec<&'a str>,
    positions: BTreeMap<&'a str, usize>,
    order: RowOrder<'a>,
}

impl<'a> Columns<'a> {
    pub(in crate::curate) fn of(table: &'a TableDescriptor) -> Self {
        let names: Vec<&str> = table.columns().collect();
        let positions: BTreeMap<&str, usize> =
            names.iter().enumerate().map(|(position, name)| (*name, position)).collect();
        Self { names, positions, order: RowOrder::of(table) }
    }

    /// Where a column stands.
    pub(in crate::curate) fn position(&self, name: &str) -> Option<usize> {
        self.positions.get(name).copied()
    }

    /// The name of a column.
    pub(in crate::curate) fn name(&self, position: usize) -> &str {
        self.names.get(position).copied().unwrap_or_default()
    }

    /// The text of a row in a column.
    pub(in crate::curate) fn get<'r>(&self, row: &'r Cells, name: &str) -> Option<&'r str> {
        row.get(self.position(name)?).map(AsRef::as_ref)
    }

    /// The cells that tell a row from every other.
    pub(in crate::curate) fn key(&self, row: &Cells) -> Vec<Box<str>> {
        self.order.positions().filter_map(|position| row.get(position)).cloned().collect()
    }

    /// Where the cells stand that tell a row from every other.
    pub(in crate::curate) fn key_positions(&self) -> impl Iterator<Item = usize> {
        self.order.positions()
    }

    /// The names of the columns in their order.
    pub(in crate::curate) fn names(&self) -> impl Iterator<Item = &'a str> {
        self.names.iter().copied()
    }

    /// What a reader calls a row: the cells of its key that say something.
    pub(in crate::curate) fn shown_key(&self, row: &Cells) -> String {
        let cells = self.key_positions().filter_map(|position| row.get(position));
        let told: Vec<&str> =
            cells.map(AsRef::as_ref).filter(|cell: &&str| !cell.is_empty()).collect();
        told.join(" ")
    }

    /// The cells of an imported row in the order of the columns.
    pub(in crate::curate) fn cells_of(
        &self,
        table: &'static str,
        row: &ImportedRow,
    ) -> Result<Cells, WriteError> {
        if let Some(column) = row.columns().find(|column| !self.positions.contains_key(column)) {
            return Err(WriteError::UnknownColumn { table, column });
        }
        Ok(self.names.iter().map(|name| row.get(name).into()).collect())
    }

    /// The order of two rows in the file.
    pub(in crate::curate) fn compare(&self, left: &Cells, right: &Cells) -> Ordering {
        self.order.compare(
            |position| left.get(position).map_or("", AsRef::as_ref),
            |position| right.get(position).map_or("", AsRef::as_ref),
        )
    }
}
