//! Public holidays, as `write_holidays.py` beside this file takes them from the Python library of
//! that name.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::domain::{Certainty, Country, Region};
use crate::import::{
    Import, ImportError, ImportedRow, ImportedTable, RecordName, Summary, UpstreamFile,
    UpstreamSource,
};

const EXPECTED: &str = "what write_holidays.py writes: a JSON object with calendars and days";

#[derive(Deserialize)]
struct Package {
    version: String,
    calendars: Vec<Calendar>,
    days: Vec<CalendarDay>,
}

#[derive(Deserialize)]
struct Calendar {
    country: String,
    subdivision: String,
    first_year: i32,
    last_year: i32,
}

#[derive(Deserialize)]
struct CalendarDay {
    country: String,
    subdivision: String,
    date: NaiveDate,
    name: String,
    certainty: String,
}

/// Reads calendars and days; those of what is no country or region of ISO 3166 are dropped.
///
/// # Errors
/// [`ImportError`] when the file is not such an object.
pub fn import(holidays: &UpstreamFile, retrieved_on: NaiveDate) -> Result<Import, ImportError> {
    let package: Package = holidays.json(EXPECTED)?;
    let mut summary = Summary::default();
    let mut calendars = Vec::new();
    for calendar in package.calendars {
        summary.read(RecordName::new(format!("{} {}", calendar.country, calendar.subdivision), ""));
        if !is_place(&calendar.country, &calendar.subdivision) {
            summary.drop_row("a calendar of no country or region of ISO 3166");
            continue;
        }
        let row = ImportedRow::new()
            .with("country", calendar.country)
            .with("subdivision", calendar.subdivision);
        calendars.push(
            row.with("first_year", calendar.first_year.to_string())
                .with("last_year", calendar.last_year.to_string()),
        );
    }
    let mut days = Vec::new();
    for day in package.days {
        summary.read(RecordName::new(
            format!("{} {} {}", day.country, day.subdivision, day.date),
            &day.name,
        ));
        if !is_place(&day.country, &day.subdivision) {
            summary.drop_row("a day of no country or region of ISO 3166");
        } else if Certainty::parse(&day.certainty).is_none() || day.name.trim().is_empty() {
            summary.drop_row("a day without a name or a known certainty");
        } else {
            let row = ImportedRow::new()
                .with("country", day.country)
                .with("subdivision", day.subdivision)
                .with("date", day.date.to_string());
            days.push(
                row.with("name", day.name)
                    .with("certainty", day.certainty)
                    .with("source_id", SOURCE),
            );
        }
    }
    let name = format!("holidays {}: public holidays by nation and region", package.version);
    let source = UpstreamSource {
        id: SOURCE,
        name: &name,
        publisher: "Vacanza",
        url: "https://github.com/vacanza/holidays",
        licence: "MIT",
        retrieved_on,
        year: None,
    };
    let tables = vec![
        ImportedTable::whole("holiday_calendars", calendars),
        ImportedTable::whole("holidays", days),
        ImportedTable::sources(vec![source.into()]),
    ];
    Import { tables, summary }.unless_empty(holidays.name())
}

const SOURCE: &str = "vacanza-holidays";

fn is_place(country: &str, subdivision: &str) -> bool {
    let region =
        || Region::parse(subdivision).is_ok_and(|region| region.country().as_str() == country);
    Country::parse(country).is_ok() && (subdivision.is_empty() || region())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_no_region_are_dropped_and_counted() {
        let text = r#"{"version": "1", "calendars": [{"country": "GB", "subdivision": "", "first_year": 2026, "last_year": 2026}], "days": [
            {"country": "GB", "subdivision": "GB-SCT", "date": "2026-11-30", "name": "Saint Andrew's Day", "certainty": "certain"},
            {"country": "GB", "subdivision": "FR-IDF", "date": "2026-11-30", "name": "Nothing", "certainty": "certain"},
            {"country": "GB", "subdivision": "", "date": "2026-11-30", "name": "Nothing", "certainty": "perhaps"}]}"#;
        let day = NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day");

        let import = import(&UpstreamFile::new("holidays.json", text), day).expect("one day");

        let days = import.rows_of("holidays");
        assert_eq!(days.iter().map(|row| row.get("subdivision")).collect::<Vec<_>>(), ["GB-SCT"]);
        assert_eq!(import.summary.dropped_for("a day of no country or region of ISO 3166"), 1);
        assert_eq!(import.summary.dropped_for("a day without a name or a known certainty"), 1);
    }
}
