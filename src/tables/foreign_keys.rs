//! Whether what a row points at is there, as the descriptor says.

use std::collections::{HashMap, HashSet};

use super::catalog::TableName;
use super::descriptor::{Descriptor, ForeignKey, TableDescriptor};
use super::rejection::Rejection;
use super::table::{Record, Table};

/// What is pointed at: a table and its columns.
type ReferencedKey<'d> = (&'d str, &'d [String]);

/// The keys of the tables read so far that other tables point at.
#[derive(Debug)]
pub struct ForeignKeys<'d> {
    /// What is held of each target; nothing of a table that has not been read, at which nobody is
    /// said to point in vain.
    held: HashMap<ReferencedKey<'d>, Option<HashSet<Vec<Box<str>>>>>,
    /// Ids that were removed: rows about them are dropped elsewhere, and no fault.
    removed: HashSet<Box<str>>,
}

impl<'d> ForeignKeys<'d> {
    /// Those of a descriptor; nothing has been read yet.
    #[must_use]
    pub fn of(descriptor: &'d Descriptor) -> Self {
        let known = |table: &&TableDescriptor| TableName::parse(&table.name).is_ok();
        let keys = descriptor.resources.iter().filter(known);
        let keys = keys.flat_map(|table| &table.schema.foreign_keys);
        let held = keys.map(|key| (target(key), None)).collect();
        Self { held, removed: HashSet::new() }
    }

    /// Notes what may be pointed at. Rows that are rejected for another reason count: that reason
    /// is told once, and not again of every row that points there.
    pub fn meet(&mut self, table: &Table<'d>) {
        let descriptor = table.descriptor;
        let of_table = self.held.iter_mut().filter(|((name, _), _)| *name == descriptor.name);
        for ((_, columns), keys) in of_table {
            let key = |record| table.key(record, columns.iter().map(String::as_str));
            let boxed = |key: Vec<&str>| key.into_iter().map(Into::into).collect();
            let met = table.records.iter().map(|record| boxed(key(record)));
            keys.get_or_insert_default().extend(met);
        }
    }

    /// Notes ids that were removed.
    pub fn forgive<'i>(&mut self, ids: impl Iterator<Item = &'i str>) {
        self.removed.extend(ids.map(Into::into));
    }

    /// The keys of a row that point at nothing. Empty cells point nowhere, which is no fault.
    #[must_use]
    pub fn problems(&self, table: &Table<'d>, record: &Record) -> Vec<Rejection> {
        let keys = table.descriptor.schema.foreign_keys.iter();
        keys.filter_map(|key| self.problem(table, record, key)).collect()
    }

    fn problem(
        &self,
        table: &Table<'d>,
        record: &Record,
        key: &'d ForeignKey,
    ) -> Option<Rejection> {
        let cells = table.key(record, key.fields.iter().map(String::as_str));
        let is_removed = matches!(cells.as_slice(), [one] if self.removed.contains(*one));
        if is_removed || cells.iter().any(|cell| cell.is_empty()) {
            return None;
        }
        let boxed: Vec<Box<str>> = cells.iter().map(|cell| (*cell).into()).collect();
        if self.held.get(&target(key))?.as_ref()?.contains(&boxed) {
            return None;
        }
        let (there, columns) = (&key.reference.resource, key.reference.fields.join(", "));
        let rule = format!("is no {columns} of the table {there}, at which the column points");
        Some(table.finding(record, key.fields.last()?, &cells.join(" "), rule))
    }
}

fn target(key: &ForeignKey) -> ReferencedKey<'_> {
    (&key.reference.resource, &key.reference.fields)
}
