//! Any number of rows: the first are held, the others kept in a file.

use std::fs::File;
use std::io;

use super::row_spool::RowSpool;
use super::{ImportedRow, ImportedTable};

/// How many rows are held.
const MOST_HELD: usize = 10_000;

/// Opens an empty file that can be written and read, and that nobody else sees.
pub type OpenSpool<'a> = dyn Fn() -> io::Result<File> + 'a;

/// Rows on their way into a table.
pub(super) struct RowPile<'a> {
    open: &'a OpenSpool<'a>,
    held: Vec<ImportedRow>,
    more: Option<RowSpool>,
}

impl<'a> RowPile<'a> {
    pub(super) const fn new(open: &'a OpenSpool<'a>) -> Self {
        Self { open, held: Vec::new(), more: None }
    }

    pub(super) fn push(&mut self, row: ImportedRow) -> io::Result<()> {
        if let Some(more) = &mut self.more {
            return more.push(&row);
        }
        if self.held.len() < MOST_HELD {
            self.held.push(row);
            return Ok(());
        }
        let mut more = RowSpool::new((self.open)()?);
        more.push(&row)?;
        self.more = Some(more);
        Ok(())
    }

    /// Hands the rows to a table, behind those that it has.
    pub(super) fn fill(self, mut table: ImportedTable) -> ImportedTable {
        table.rows.extend(self.held);
        table.more = self.more;
        table
    }
}
