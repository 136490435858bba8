//! `backstop openapi`: the specification of the routes that are served.

use std::process::ExitCode;

use crate::server::{document_text, specification};

/// Prints the specification.
pub fn run() -> ExitCode {
    println!("{}", document_text(&specification()));
    ExitCode::SUCCESS
}
