//! Why a file is no hand-out.

use thiserror::Error;

/// Why a file cannot be checked: it is no hand-out, or not a whole one.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("line {line}: {fault}")]
pub struct NoHandout {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: String,
}

impl NoHandout {
    /// A fault of a line.
    pub(super) fn at(line: usize, fault: impl Into<String>) -> Self {
        Self { line, fault: fault.into() }
    }
}
