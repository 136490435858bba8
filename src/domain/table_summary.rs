//! What was read of one table, as a whole.

use serde::{Deserialize, Serialize};

/// What was read of one table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableSummary {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its file.
    pub path: String,
    /// Rows in the file.
    pub rows: usize,
    /// Rows that name a day of verification.
    pub verified: usize,
    /// Licences it is published under.
    pub licences: Vec<String>,
    /// Ids of the sources its rows name.
    pub source_ids: Vec<String>,
}
