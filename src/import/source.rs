//! A row for `sources.csv`.

use chrono::NaiveDate;

use super::ImportedRow;

/// The licence of what a federal office of the United States has written.
pub(super) const WORK_OF_AMERICA: &str = "public domain (work of the United States government)";

/// A page or file from which an importer took facts.
#[derive(Debug, Clone)]
pub struct UpstreamSource<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub name: &'a str,
    /// Who published it.
    pub publisher: &'a str,
    /// Its address.
    pub url: &'a str,
    /// The licence of its facts.
    pub licence: &'a str,
    /// The day it was read.
    pub retrieved_on: NaiveDate,
    /// The year its facts describe, where it says.
    pub year: Option<i32>,
}

impl From<UpstreamSource<'_>> for ImportedRow {
    fn from(source: UpstreamSource<'_>) -> Self {
        Self::new()
            .with("id", source.id)
            .with("name", source.name)
            .with("publisher", source.publisher)
            .with("url", source.url)
            .with("licence", source.licence)
            .with("retrieved_on", source.retrieved_on.to_string())
            .with("year", source.year.map(|year| year.to_string()).unwrap_or_default())
    }
}
