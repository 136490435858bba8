//! The order of the rows in a file: that in which the next import writes them, so that a difference
//! shows facts only.

use std::cmp::Ordering;

use super::catalog::{RowKind, TableName};
use super::descriptor::{FieldType, TableDescriptor};

/// What contacts are told apart by where an older descriptor has no primary key for them.
const CONTACT_KEY: [&str; 6] =
    ["resource_id", "channel", "number", "url", "keyword", "menu_option"];

/// What the rows of a table are told apart and sorted by.
#[derive(Debug)]
pub struct RowOrder<'d> {
    key: Vec<(&'d str, usize, FieldType)>,
    /// How many columns of the key the table is sorted by.
    sorted_by: usize,
}

impl<'d> RowOrder<'d> {
    /// That of a table: its primary key. Contacts are sorted by its first column only: those of one
    /// resource stay in the order in which their publisher gives them.
    #[must_use]
    pub fn of(table: &'d TableDescriptor) -> Self {
        let keys = &table.schema.primary_key;
        let names: Vec<&str> = if keys.is_empty() {
            CONTACT_KEY.to_vec()
        } else {
            keys.iter().map(String::as_str).collect()
        };
        let found = names.into_iter().filter_map(|name| {
            let (position, field) =
                table.schema.fields.iter().enumerate().find(|(_, field)| field.name == name)?;
            Some((field.name.as_str(), position, field.field_type))
        });
        let key: Vec<_> = found.collect();
        let is_of_contacts = TableName::parse(&table.name)
            .map_or(keys.is_empty(), |table| table.rows() == RowKind::Contact);
        Self { sorted_by: if is_of_contacts { 1 } else { key.len() }, key }
    }

    /// The columns that the table is sorted by.
    pub fn columns(&self) -> impl Iterator<Item = &'d str> {
        self.key.iter().take(self.sorted_by).map(|(name, _, _)| *name)
    }

    /// Where the columns that tell rows apart stand in the descriptor.
    pub fn positions(&self) -> impl Iterator<Item = usize> {
        self.key.iter().map(|(_, position, _)| *position)
    }

    /// The order of two rows, each told by the cells of the descriptor's columns: numbers by size,
    /// everything else by its bytes.
    pub fn compare<'r>(
        &self,
        left: impl Fn(usize) -> &'r str,
        right: impl Fn(usize) -> &'r str,
    ) -> Ordering {
        let by_column = self.key.iter().take(self.sorted_by).map(|(_, position, field_type)| {
            let (left, right) = (left(*position), right(*position));
            let number = |cell: &str| cell.parse::<i64>().ok();
            if *field_type == FieldType::Integer {
                number(left).cmp(&number(right))
            } else {
                left.cmp(right)
            }
        });
        by_column.fold(Ordering::Equal, Ordering::then)
    }
}
