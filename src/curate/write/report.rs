//! What became of one table.

use super::turnover::Turnover;

/// What became of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableReport {
    /// Its name.
    pub table: &'static str,
    /// Imported rows that are in the file now.
    pub written: usize,
    /// Rows of other sources that stayed as they were.
    pub kept: usize,
    /// Imported rows left out because a row written by hand has the same key.
    pub hand_written: usize,
    /// Imported rows left out because `removals.csv` names them.
    pub removed: usize,
    /// Imported rows left out because an earlier one has the same key.
    pub repeated: usize,
    /// Imported rows left out because their id is that of a resource in another table.
    pub taken: usize,
    /// Rows that keep what they held in columns of which the import knows nothing.
    pub kept_facts: usize,
    /// Rows that keep notes which somebody has written.
    pub kept_edits: usize,
    /// Which of the rows that are the importer's to replace come, change, stay and go.
    pub turnover: Turnover,
}

impl TableReport {
    /// That of a table of which nothing is merged yet.
    pub(super) fn of(table: &'static str) -> Self {
        Self {
            table,
            written: 0,
            kept: 0,
            hand_written: 0,
            removed: 0,
            repeated: 0,
            taken: 0,
            kept_facts: 0,
            kept_edits: 0,
            turnover: Turnover::default(),
        }
    }
}
