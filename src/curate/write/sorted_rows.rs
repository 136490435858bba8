//! Any number of rows in the order of their table: an external merge sort.
//!
//! What is more than some megabytes is sorted part by part into files without a name, which are
//! read together; a table of a few thousand rows never leaves the memory.

use std::io;
use std::path::Path;

use super::columns::{Cells, Columns};
use super::row_file::{RowReader, RowWriter};

/// How much is sorted in memory, in bytes.
const MOST_HELD: usize = 24 << 20;

/// What a cell costs beside its text, in bytes.
const CELL_COST: usize = 24;

/// Takes rows in any order.
pub(super) struct RowSorter<'c> {
    columns: &'c Columns<'c>,
    folder: &'c Path,
    most_held: usize,
    held: Vec<Cells>,
    size: usize,
    runs: Vec<RowReader>,
}

impl<'c> RowSorter<'c> {
    /// Sorts by the order of a table; what is not held lies in a folder.
    pub(super) fn new(columns: &'c Columns<'c>, folder: &'c Path) -> Self {
        let (held, runs) = (Vec::new(), Vec::new());
        Self { columns, folder, most_held: MOST_HELD, held, size: 0, runs }
    }

    pub(super) fn push(&mut self, row: Cells) -> io::Result<()> {
        self.size += row.iter().map(|cell| cell.len() + CELL_COST).sum::<usize>();
        self.held.push(row);
        if self.size > self.most_held { self.spill() } else { Ok(()) }
    }

    fn sort_held(&mut self) {
        let columns = self.columns;
        self.held.sort_by(|left, right| columns.compare(left, right));
    }

    fn spill(&mut self) -> io::Result<()> {
        self.sort_held();
        let mut run = RowWriter::new(self.folder)?;
        for row in &self.held {
            run.push(row)?;
        }
        self.runs.push(run.into_rows(self.columns.names().count())?);
        self.held.clear();
        self.size = 0;
        Ok(())
    }

    /// The rows in their order; of rows that are equal in it the first that came is the first.
    pub(super) fn sorted(mut self) -> io::Result<SortedRows<'c>> {
        self.sort_held();
        let mut runs: Vec<SortedRun> = self.runs.into_iter().map(SortedRun::File).collect();
        runs.push(SortedRun::Held(self.held.into_iter()));
        let heads = runs.iter_mut().map(SortedRun::next_row).collect::<io::Result<_>>()?;
        Ok(SortedRows { columns: self.columns, runs, heads })
    }
}

/// Rows that are sorted among themselves.
enum SortedRun {
    File(RowReader),
    Held(std::vec::IntoIter<Cells>),
}

impl SortedRun {
    fn next_row(&mut self) -> io::Result<Option<Cells>> {
        match self {
            Self::File(rows) => rows.next_row(),
            Self::Held(rows) => Ok(rows.next()),
        }
    }
}

/// Rows in the order of their table.
pub(super) struct SortedRows<'c> {
    columns: &'c Columns<'c>,
    runs: Vec<SortedRun>,
    heads: Vec<Option<Cells>>,
}

impl SortedRows<'_> {
    /// The run whose next row comes first; of equal ones the earliest.
    fn first(&self) -> Option<usize> {
        let heads = self.heads.iter().enumerate();
        let there = heads.filter_map(|(run, head)| Some((run, head.as_ref()?)));
        there.min_by(|left, right| self.columns.compare(left.1, right.1)).map(|(run, _)| run)
    }

    /// The next row, left where it is.
    pub(super) fn peek(&self) -> Option<&Cells> {
        self.heads.get(self.first()?)?.as_ref()
    }

    /// The next row.
    pub(super) fn take_next(&mut self) -> io::Result<Option<Cells>> {
        let Some(run) = self.first() else { return Ok(None) };
        let next = match self.runs.get_mut(run) {
            Some(rows) => rows.next_row()?,
            None => None,
        };
        Ok(self.heads.get_mut(run).and_then(|head| std::mem::replace(head, next)))
    }

    /// The next rows that are equal to a row in the order of the table.
    pub(super) fn take_equal(&mut self, to: &Cells) -> io::Result<Vec<Cells>> {
        let mut equal = Vec::new();
        while self.peek().is_some_and(|row| self.columns.compare(row, to).is_eq()) {
            equal.extend(self.take_next()?);
        }
        Ok(equal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::descriptor::TableDescriptor;

    const TABLE: &str = r#"{"name": "towns", "path": "towns.csv", "schema": {"primaryKey": ["id"],
        "fields": [{"name": "id", "type": "integer"}, {"name": "name", "type": "string"}]}}"#;

    #[test]
    fn rows_that_are_not_held_come_in_the_same_order_as_held_ones() {
        let table: TableDescriptor = serde_json::from_str(TABLE).expect("a table");
        let columns = Columns::of(&table);
        let folder = tempfile::tempdir().expect("a folder");
        let mut random = oorandom::Rand32::new(13);
        let row = |number: u32, name: u32| -> Cells {
            vec![number.to_string().into(), format!("n{name}").into()]
        };
        let rows: Vec<Cells> = (0..1000).map(|name| row(random.rand_range(0..90), name)).collect();
        let mut expected = rows.clone();
        expected.sort_by(|left, right| columns.compare(left, right));

        for most_held in [0, 100, 5_000, MOST_HELD] {
            let mut sorter = RowSorter { most_held, ..RowSorter::new(&columns, folder.path()) };
            for row in &rows {
                sorter.push(row.clone()).expect("a disk");
            }
            let mut all = sorter.sorted().expect("a disk");
            let mut found = Vec::new();
            while let Some(first) = all.peek().cloned() {
                found.extend(all.take_equal(&first).expect("a disk"));
            }

            assert!(found == expected, "{most_held}");
        }
        assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0);
    }
}
