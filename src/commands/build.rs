//! `backstop build`: the index, without serving it.

use std::process::ExitCode;

use super::last_good::{checked, explain};
use super::prepare::prepare;
use crate::cli::{BuildArguments, Folders};

/// Builds what is missing and says what there is.
///
/// # Errors
/// When the data cannot be used.
pub fn run(folders: &Folders, arguments: &BuildArguments) -> anyhow::Result<ExitCode> {
    let prepared = prepare(folders, arguments.allow_rejections).inspect_err(explain)?;
    let directory = checked(folders, prepared, arguments.allow_rejections)?;
    let about = directory.snapshot.about();
    println!(
        "{} resources in {}, built {}",
        directory.snapshot.len(),
        folders.index.join(&about.fingerprint).display(),
        about.built_at
    );
    Ok(ExitCode::SUCCESS)
}
