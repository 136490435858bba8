//! Where a row stands.

use std::sync::Arc;

use super::rejection::{Column, Finding, shown};
use crate::domain::Channel;

/// Where a row stands, for findings about it after its table is gone.
#[derive(Debug, Clone, Default)]
pub struct RowPlace {
    /// The name of its table.
    pub table: Arc<str>,
    /// The file, relative to the data folder.
    pub file: Arc<str>,
    /// The line on which it begins.
    pub line: u64,
    /// The columns of the file.
    pub columns: Arc<[Column]>,
    /// Of a contact that is no call: the way it is used.
    pub other_way: Option<Channel>,
}

impl RowPlace {
    /// A finding about one cell; about the whole row when the table has no such column.
    #[must_use]
    pub fn finding(&self, column: &str, value: &str, rule: impl Into<String>) -> Finding {
        let column = self.columns.iter().find(|one| one.name == column).cloned();
        Finding {
            file: self.file.to_string(),
            line: self.line,
            column,
            value: shown(value),
            rule: rule.into(),
        }
    }
}
