//! `sources.csv`.

use chrono::Datelike as _;

use super::super::rejection::Rejection;
use super::super::row::{Row, day, number};
use super::super::table::{Record, Table};
use crate::domain::{Source, WebUrl};

/// Reads one source.
pub fn read_source(table: &Table<'_>, record: &Record) -> Result<Source, Vec<Rejection>> {
    let mut row = Row::new(table, record);
    let url = row.required("url", WebUrl::parse);
    let retrieved_on = row.optional("retrieved_on", day);
    let year = row.optional("year", number);
    if let (Some(read), Some(year)) = (retrieved_on, year)
        && year > read.year()
    {
        row.reject("year", format!("is later than the day on which the source was read, {read}"));
    }
    let source = url.map(|url| Source {
        id: row.owned("id").unwrap_or_default(),
        name: row.owned("name").unwrap_or_default(),
        publisher: row.owned("publisher").unwrap_or_default(),
        url: url.as_str().to_owned(),
        licence: row.owned("licence").unwrap_or_default(),
        retrieved_on,
        year,
    });
    row.finish(source)
}
