//! The country of each time zone: two columns, tab-separated, without a line of headings.

use chrono::NaiveDate;

use crate::dataset::importers::{Import, ImportError, ImportedTable, Row, Summary, Table, UpstreamFile, UpstreamSource};
use crate::domain::{Country, TimeZone};

const EXPECTED: &str = "a tab-separated table of time zone names and countries";

/// Reads the zones; names that this build's time zone database lacks are dropped, since they could not be evaluated.
///
/// # Errors
/// [`ImportError`] when the file is not such a table.
pub fn import(zones: &UpstreamFile, retrieved_on: NaiveDate) -> Result<Import, ImportError> {
    let table = Table::tab_separated_without_headings(zones.name(), zones.text(EXPECTED)?, &["name", "country"])?;
    let mut summary = Summary::default();
    let mut rows = Vec::new();
    for line in table.lines() {
        summary.read();
        if TimeZone::parse(line.get("name")).is_err() {
            summary.drop_row("not in the time zone database");
        } else if Country::parse(line.get("country")).is_err() {
            summary.drop_row("in no country of ISO 3166-1");
        } else {
            rows.push(Row::new().with("name", line.get("name")).with("country", line.get("country")));
        }
    }
    let source = UpstreamSource {
        id: "iana-time-zones",
        name: "Time Zone Database: zone.tab and backward links",
        publisher: "IANA",
        url: "https://www.iana.org/time-zones",
        licence: "public domain",
        retrieved_on,
        year: None,
    };
    let tables = vec![ImportedTable::whole("time_zones", rows), ImportedTable::sources(vec![source.into()])];
    Import { tables, summary }.unless_empty(zones.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_that_cannot_be_evaluated_is_dropped() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");

        let import = import(&UpstreamFile::new("zones.tsv", "Asia/Tokyo\tJP\nMars/Base\tJP\n"), day).expect("one zone");

        assert_eq!(import.rows_of("time_zones").len(), 1);
        assert_eq!(import.summary.dropped_for("not in the time zone database"), 1);
    }
}
