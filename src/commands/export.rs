//! `backstop export`: the directory as files for any web host, or its tables for a spreadsheet.

use std::process::ExitCode;

use super::last_good::{checked, explain};
use super::prepare::prepare;
use super::progress::Progress;
use super::workbook;
use crate::cli::{ExportArguments, ExportCommand, Folders, SiteArguments};
use crate::domain::WebUrl;
use crate::export::{Site, SiteFolder, StillData};

/// Writes what is asked for.
///
/// # Errors
/// When the data cannot be used, or the folder cannot be written.
pub fn run(folders: &Folders, arguments: &ExportArguments) -> anyhow::Result<ExitCode> {
    match &arguments.command {
        ExportCommand::Site(arguments) => site(folders, arguments),
        ExportCommand::Xlsx(arguments) => workbook::export(folders, arguments),
    }
}

/// A site that is whole, or none: what was there stays until the new one is complete.
fn site(folders: &Folders, arguments: &SiteArguments) -> anyhow::Result<ExitCode> {
    let base = arguments.base.as_deref().map(address).transpose()?;
    // Refused before anything is built.
    let folder = SiteFolder::begin(&arguments.out)?;
    let prepared = prepare(folders, arguments.allow_rejections).inspect_err(explain)?;
    let directory = checked(folders, prepared, arguments.allow_rejections)?;
    let progress = Progress::begin("export", STEPS);
    let tell = |share: f64, what: &str| progress.reach(share, what);
    let data = StillData::new(&directory.snapshot, &directory.gazetteer);
    let (files, bytes) = Site::new(data, base, &tell)?.write(folder)?;
    drop(progress);
    println!(
        "{files} files, {}.{} MB in {}",
        bytes / 1_000_000,
        bytes % 1_000_000 / 100_000,
        arguments.out.display()
    );
    Ok(ExitCode::SUCCESS)
}

/// Steps of the bar.
const STEPS: u64 = 100;

/// The address without a slash at its end.
fn address(given: &str) -> anyhow::Result<&str> {
    WebUrl::parse_of_service(given)?;
    if given.contains(['?', '#', '"', '<', '>']) {
        anyhow::bail!(
            "--base {given:?} must be the address of the site alone, such as https://example.org/help"
        );
    }
    Ok(given.trim_end_matches('/'))
}
