//! `backstop tidy`: the tables in the form in which an import leaves them.

use std::process::ExitCode;

use crate::cli::{Folders, TidyArguments};
use crate::curate::write::tidy;

/// Tidies the tables, or names those that are not tidy.
///
/// # Errors
/// When a table cannot be read or written; no table is changed then.
pub fn run(folders: &Folders, arguments: &TidyArguments) -> anyhow::Result<ExitCode> {
    let untidy = tidy(&folders.data, arguments.dry_run)?;
    for file in &untidy {
        println!("{file}");
    }
    if arguments.dry_run && !untidy.is_empty() {
        eprintln!(
            "{} tables are not as an import would leave them; `backstop tidy` brings them into that form.",
            untidy.len()
        );
        return Ok(ExitCode::FAILURE);
    }
    eprintln!("{} tables were brought into the form in which an import leaves them.", untidy.len());
    Ok(ExitCode::SUCCESS)
}
