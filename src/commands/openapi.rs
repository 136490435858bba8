//! `backstop openapi`: the specification of the routes that are served.

use std::process::ExitCode;

use super::CommandError;
use crate::server::{document_text, specification};

/// Prints the specification.
///
/// # Errors
/// Never in practice: the specification is plain data.
pub fn run() -> Result<ExitCode, CommandError> {
    println!("{}", document_text(&specification()));
    Ok(ExitCode::SUCCESS)
}
