//! A first map of a table, from its headings and its values, for somebody who knows the table.
//!
//! It is written as a person would: what was chosen, what else it might be, and what is to be
//! filled in. Nothing is imported by a guess alone: a map without a source is refused.

mod choose;
mod find;
mod known;
mod look;
mod write;

use crate::domain::{Coordinate, Country};
use crate::import::ImportError;

use super::csv_file::CsvFile;
use super::error::MappedError;
use super::headings::Headings;
use super::map::FileForm;
use super::records::CsvRecords;
use super::survey;
use find::TableFindings;
use look::ColumnLook;

/// How many rows are looked at.
const SAMPLE: usize = 5000;

/// So many points tell the country.
const MOST_POINTS: usize = 200;

/// What a guess asks of a map.
pub struct GuessLookup<'a> {
    /// The country whose borders a point is in.
    pub country_at: &'a dyn Fn(Coordinate) -> Option<Country>,
}

/// Writes a first map of a table; `country` is where it is about, if that is known.
///
/// # Errors
/// [`MappedError`] when the file is no table.
pub fn guess(
    file: &CsvFile<'_>,
    country: Option<Country>,
    lookup: &GuessLookup<'_>,
) -> Result<String, MappedError> {
    let unreadable = |source| ImportError::Unreadable { file: file.name.to_owned(), source };
    let form = FileForm::default();
    let code = country.map(|country| country.as_str().to_owned());
    let opened = (file.open)().map_err(unreadable)?;
    let found = survey::survey(file.name, opened, (&form, code.as_deref()))?;
    let mut records =
        CsvRecords::new((file.open)().map_err(unreadable)?, found.encoding, found.delimiter);
    records.skip(found.skip_lines).map_err(unreadable)?;
    let headings = Headings::read(&mut records).map_err(unreadable)?;
    let mut looks: Vec<ColumnLook> =
        headings.names().iter().map(|heading| ColumnLook::new(heading)).collect();
    let (mut rows, mut broken, mut sample) = (0, 0, Vec::new());
    while let Some(record) = records.next_record().map_err(unreadable)? {
        let Ok(record) = record else {
            broken += 1;
            continue;
        };
        rows += 1;
        for (position, look) in looks.iter_mut().enumerate() {
            look.take(record.cell(position));
        }
        if sample.len() < MOST_POINTS {
            sample.push(record);
        }
        if rows >= SAMPLE {
            break;
        }
    }
    let mut findings = TableFindings::of(&looks);
    findings.find_country(country, &sample, lookup.country_at);
    let about = write::GuessAbout { file: file.name, found: &found, rows, broken };
    Ok(write::map(&about, &looks, &findings))
}
