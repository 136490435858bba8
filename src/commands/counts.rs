//! `backstop counts`: what is held, counted in the tables as they stand.

use std::process::ExitCode;

use super::prepare::{open_gazetteer, read};
use crate::cli::{CountsArguments, Folders};
use crate::domain::Holdings;
use crate::views::{HoldingsView, holdings_table};

/// Prints the counts: tables in Markdown, as the README has them, or JSON.
///
/// # Errors
/// When the data cannot be read.
pub fn run(folders: &Folders, arguments: &CountsArguments) -> anyhow::Result<ExitCode> {
    let (gazetteer, _) = open_gazetteer(folders)?;
    let dataset = read(&folders.data, &gazetteer)?;
    let holdings = Holdings::of(&dataset.resources);
    let views: Vec<HoldingsView> = holdings.iter().map(HoldingsView::from).collect();
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&views)?);
    } else {
        print!("{}", holdings_table(&views));
    }
    Ok(ExitCode::SUCCESS)
}
