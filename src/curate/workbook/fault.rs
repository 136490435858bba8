//! What is wrong with a sheet, and where.

use std::fmt;

use super::address::CellAddress;

/// Something in a workbook that cannot be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFault {
    /// Where: `libraries!B17 (name)`, or the sheet alone.
    pub place: String,
    /// What is wrong, a sentence without its subject.
    pub problem: String,
}

impl SheetFault {
    /// Of a cell in a column.
    pub(super) fn of_cell(
        address: CellAddress<'_>,
        column: &str,
        problem: impl Into<String>,
    ) -> Self {
        Self { place: format!("{address} ({column})"), problem: problem.into() }
    }

    /// Of a cell that is in no column, or of a sheet.
    pub(super) fn at(place: impl fmt::Display, problem: impl Into<String>) -> Self {
        Self { place: place.to_string(), problem: problem.into() }
    }
}

impl fmt::Display for SheetFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.place, self.problem)
    }
}

/// How many faults are told unless all are asked for.
const TOLD: usize = 20;

/// Faults one a line; with `{:#}` all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFaults(pub(super) Vec<SheetFault>);

impl fmt::Display for SheetFaults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = if formatter.alternate() { self.0.len() } else { TOLD };
        for fault in self.0.iter().take(told) {
            write!(formatter, "\n  {fault}")?;
        }
        match self.0.len().checked_sub(told) {
            None | Some(0) => Ok(()),
            Some(more) => write!(formatter, "\n  … and {more} more (--all-notes names them)"),
        }
    }
}
