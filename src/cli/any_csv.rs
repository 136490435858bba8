//! How an operator imports any table.

use std::path::PathBuf;

use clap::{ArgGroup, Args};

use crate::domain::Country;

/// A table, and a map of it or the wish for one.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("way").required(true).args(["map", "guess"]))]
pub struct CsvArguments {
    /// The table: cells separated by commas, semicolons, tabs or vertical bars, headings in the
    /// first line, in any usual encoding.
    pub file: PathBuf,
    /// The map (TOML).
    #[arg(long)]
    pub map: Option<PathBuf>,
    /// Write a first map on standard output, with what is unsure of it, and import nothing.
    #[arg(long)]
    pub guess: bool,
    /// With --guess: the country that the table is about.
    #[arg(long, requires = "guess", value_parser = Country::parse_any_case)]
    pub country: Option<Country>,
}
