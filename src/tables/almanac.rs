//! The tables of clocks and holidays in `data/places/`. A folder made before there were such tables
//! does without.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::NaiveDate;
use serde::Deserialize;

use super::catalog::TableName;
use super::descriptor::Descriptor;
use super::places_reader::{PlacesError, PlacesReader, country};
use crate::domain::{
    Almanac, Certainty, HeldYears, HolidayName, HolidayTable, KeptDay, Region, ZoneFile,
    ZoneRelease, ZoneRules, ZoneTable,
};

#[derive(Deserialize)]
struct ZoneRulesRow {
    name: String,
    release: String,
    released_on: Option<NaiveDate>,
    same_as: String,
    rules: String,
}

#[derive(Deserialize)]
struct HolidayCalendarRow {
    country: String,
    subdivision: String,
    first_year: i32,
    last_year: i32,
}

#[derive(Deserialize)]
struct HolidayRow {
    country: String,
    subdivision: String,
    date: NaiveDate,
    name: String,
    certainty: String,
}

/// Rules of a zone, or the name of the zone that has them.
enum Stated {
    Own(ZoneFile),
    Shared { name: String, same_as: String },
}

/// Reads the zone rules and holidays of a data folder.
///
/// # Errors
/// [`PlacesError`] when there is no descriptor, and for the first row that cannot be used:
/// importers write these tables.
pub fn load_almanac(folder: &Path) -> Result<Almanac, PlacesError> {
    let descriptor = Descriptor::load(folder)?;
    read_almanac(&PlacesReader { folder, descriptor: &descriptor, done: &|_| {} })
}

/// The same from tables that are being read.
pub(super) fn read_almanac(reader: &PlacesReader<'_>) -> Result<Almanac, PlacesError> {
    let held = reader
        .read_if_described(TableName::HolidayCalendars, |row: HolidayCalendarRow| {
            held_years(&row)
        })?;
    let days = reader.read_if_described(TableName::Holidays, |row: HolidayRow| kept_day(&row))?;
    Ok(Almanac { zones: read_zones(reader)?, holidays: HolidayTable::new(held, days) })
}

fn read_zones(reader: &PlacesReader<'_>) -> Result<ZoneTable, PlacesError> {
    let rows = reader.read_if_described(TableName::ZoneRules, stated)?;
    let Some((release, _)) = rows.first() else { return Ok(ZoneTable::default()) };
    let release = release.clone();
    let own = rows.iter().filter_map(|(_, stated)| match stated {
        Stated::Own(file) => Some((file.name.as_str(), &file.bytes)),
        Stated::Shared { .. } => None,
    });
    let own: std::collections::BTreeMap<&str, &Vec<u8>> = own.collect();
    let files = rows.iter().filter_map(|(_, stated)| match stated {
        Stated::Own(file) => Some(file.clone()),
        Stated::Shared { name, same_as } => {
            let bytes = own.get(same_as.as_str())?;
            Some(ZoneFile { name: name.clone(), bytes: (*bytes).clone() })
        }
    });
    Ok(ZoneTable::new(release, files.collect()))
}

fn stated(row: ZoneRulesRow) -> Result<(ZoneRelease, Stated), String> {
    let release =
        ZoneRelease { name: row.release, released_on: row.released_on, is_built_in: false };
    if row.rules.is_empty() {
        return Ok((release, Stated::Shared { name: row.name, same_as: row.same_as }));
    }
    let bytes = BASE64
        .decode(&row.rules)
        .map_err(|error| format!("the rules of {} are not base64: {error}", row.name))?;
    ZoneRules::parse(&row.name, &bytes).map_err(|error| error.to_string())?;
    Ok((release, Stated::Own(ZoneFile { name: row.name, bytes })))
}

fn region(code: &str) -> Result<Option<Region>, String> {
    if code.is_empty() {
        Ok(None)
    } else {
        Region::parse(code).map(Some).map_err(|error| error.to_string())
    }
}

fn held_years(row: &HolidayCalendarRow) -> Result<HeldYears, String> {
    let (country, region) = (country(&row.country)?, region(&row.subdivision)?);
    Ok(HeldYears { country, region, first_year: row.first_year, last_year: row.last_year })
}

fn kept_day(row: &HolidayRow) -> Result<KeptDay, String> {
    let certainty = Certainty::parse(&row.certainty)
        .ok_or_else(|| format!("{:?} is no degree of certainty", row.certainty))?;
    let (country, region) = (country(&row.country)?, region(&row.subdivision)?);
    Ok(KeptDay { country, region, date: row.date, name: HolidayName::of(&row.name), certainty })
}
