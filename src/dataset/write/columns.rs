//! The order of a table's columns and of its rows.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::{Cells, WriteError};
use crate::dataset::descriptor::{FieldType, TableDescriptor};
use crate::dataset::importers::Row;

/// What a table without a primary key (the contacts) is told apart by.
const CONTACT_KEY: [&str; 6] = ["resource_id", "channel", "number", "url", "keyword", "menu_option"];

/// The columns of a table and what it is sorted by.
pub(super) struct Columns<'a> {
    names: Vec<&'a str>,
    positions: BTreeMap<&'a str, usize>,
    key: Vec<(usize, FieldType)>,
    order: Vec<(usize, FieldType)>,
}

impl<'a> Columns<'a> {
    pub(super) fn of(table: &'a TableDescriptor) -> Self {
        let names: Vec<&str> = table.columns().collect();
        let positions: BTreeMap<&str, usize> = names.iter().enumerate().map(|(position, name)| (*name, position)).collect();
        let key_columns: Vec<&str> = if table.schema.primary_key.is_empty() {
            CONTACT_KEY.to_vec()
        } else {
            table.schema.primary_key.iter().map(String::as_str).collect()
        };
        let field_type = |position: usize| table.schema.fields.get(position).map_or(FieldType::String, |field| field.field_type);
        let key: Vec<_> =
            key_columns.iter().filter_map(|name| positions.get(name)).map(|position| (*position, field_type(*position))).collect();
        let order: Vec<_> = if table.schema.primary_key.is_empty() { key.iter().take(1).copied().collect() } else { key.clone() };
        Self { names, positions, key, order }
    }

    /// Where a column stands.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.positions.get(name).copied()
    }

    /// The name of a column.
    pub(super) fn name(&self, position: usize) -> &str {
        self.names.get(position).copied().unwrap_or_default()
    }

    /// The text of a row in a column.
    pub(super) fn get<'r>(&self, row: &'r Cells, name: &str) -> Option<&'r str> {
        row.get(self.position(name)?).map(AsRef::as_ref)
    }

    /// The cells that tell a row from every other.
    pub(super) fn key(&self, row: &Cells) -> Vec<Box<str>> {
        self.key.iter().filter_map(|(position, _)| row.get(*position)).cloned().collect()
    }

    /// The cells of an imported row in the order of the columns.
    pub(super) fn cells_of(&self, table: &'static str, row: &Row) -> Result<Cells, WriteError> {
        if let Some(column) = row.columns().find(|column| !self.positions.contains_key(column)) {
            return Err(WriteError::UnknownColumn { table, column });
        }
        Ok(self.names.iter().map(|name| row.get(name).into()).collect())
    }

    /// The order of two rows in the file: numbers by size, everything else by its bytes. Contacts of one resource are equal: they stay in the
    /// order in which their publisher gives them.
    pub(super) fn compare(&self, left: &Cells, right: &Cells) -> Ordering {
        let by_column = self.order.iter().map(|(position, field_type)| {
            let (left, right) = (left.get(*position), right.get(*position));
            let number = |cell: Option<&Box<str>>| cell.and_then(|cell| cell.parse::<i64>().ok());
            if *field_type == FieldType::Integer { number(left).cmp(&number(right)) } else { left.cmp(&right) }
        });
        by_column.fold(Ordering::Equal, Ordering::then)
    }
}
