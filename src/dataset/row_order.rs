//! The order of the rows in a file: that in which the next import writes them, so that a difference shows facts only.

use std::cmp::Ordering;

use super::descriptor::{FieldType, TableDescriptor};

/// What a table without a primary key (the contacts) is told apart and sorted by.
const CONTACT_KEY: [&str; 6] = ["resource_id", "channel", "number", "url", "keyword", "menu_option"];

/// What the rows of a table are told apart and sorted by.
#[derive(Debug)]
pub struct RowOrder<'d> {
    key: Vec<(&'d str, usize, FieldType)>,
}

impl<'d> RowOrder<'d> {
    /// That of a table: its primary key, or what contacts are told apart by.
    #[must_use]
    pub fn of(table: &'d TableDescriptor) -> Self {
        let keys = &table.schema.primary_key;
        let names: Vec<&str> = if keys.is_empty() { CONTACT_KEY.to_vec() } else { keys.iter().map(String::as_str).collect() };
        let found = names.into_iter().filter_map(|name| {
            let (position, field) = table.schema.fields.iter().enumerate().find(|(_, field)| field.name == name)?;
            Some((field.name.as_str(), position, field.field_type))
        });
        Self { key: found.collect() }
    }

    /// The order that a person is asked to keep: the primary key, or of contacts that those of one resource stand together.
    #[must_use]
    pub fn asked_for(table: &'d TableDescriptor) -> Self {
        let mut order = Self::of(table);
        if table.schema.primary_key.is_empty() {
            order.key.truncate(1);
        }
        order
    }

    /// The columns of the key.
    pub fn columns(&self) -> impl Iterator<Item = &'d str> {
        self.key.iter().map(|(name, _, _)| *name)
    }

    /// Where the columns of the key stand in the descriptor.
    pub fn positions(&self) -> impl Iterator<Item = usize> {
        self.key.iter().map(|(_, position, _)| *position)
    }

    /// The order of two rows, each told by the cells of the descriptor's columns: numbers by size, everything else by its bytes.
    pub fn compare<'r>(&self, left: impl Fn(usize) -> &'r str, right: impl Fn(usize) -> &'r str) -> Ordering {
        let by_column = self.key.iter().map(|(_, position, field_type)| {
            let (left, right) = (left(*position), right(*position));
            let number = |cell: &str| cell.parse::<i64>().ok();
            if *field_type == FieldType::Integer { number(left).cmp(&number(right)) } else { left.cmp(right) }
        });
        by_column.fold(Ordering::Equal, Ordering::then)
    }
}
