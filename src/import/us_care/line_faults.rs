//! Lines that hold something else than they should: a few are left out, many are another file.

use crate::import::{ForeignLine, ImportError};

/// One line of so many may be broken; more, and the file is hardly the list.
const ONE_OF: usize = 10;

/// How many broken cells are named.
const NAMED: usize = 3;

/// Cells that are not what their column should hold, line by line.
#[derive(Debug, Default)]
pub(super) struct LineFaults {
    lines: usize,
    broken: usize,
    named: Vec<String>,
}

impl LineFaults {
    /// Counts a line.
    pub(super) fn read(&mut self) {
        self.lines += 1;
    }

    /// Counts the line as broken in a column.
    pub(super) fn broken(&mut self, line: ForeignLine<'_>, column: &str) {
        self.broken += 1;
        if self.named.len() < NAMED {
            let place = line.position();
            self.named.push(format!("line {place}, column {column}: {:?}", line.get(column)));
        }
    }

    /// Refuses a file of which one line of ten is broken.
    ///
    /// # Errors
    /// [`ImportError::OtherContent`] that names the first of them.
    pub(super) fn refuse_many(
        &self,
        file: &str,
        expected: &'static str,
    ) -> Result<(), ImportError> {
        if self.broken * ONE_OF < self.lines || self.broken == 0 {
            return Ok(());
        }
        Err(ImportError::OtherContent {
            file: file.to_owned(),
            expected,
            found: format!(
                "{} of {} lines that are broken: {}",
                self.broken,
                self.lines,
                self.named.join("; ")
            ),
        })
    }
}
