//! Towns of `GeoNames`: tab-separated, with a line of headings.

use chrono::NaiveDate;

use super::town_regions::region_of;
use crate::domain::{Coordinate, Country, TimeZone};
use crate::import::{
    ForeignTable, Heading, Import, ImportError, ImportedRow, ImportedTable, RecordName, Summary,
    UpstreamFile, UpstreamSource,
};

const EXPECTED: &str = "a tab-separated table of GeoNames towns";

const HEADINGS: &[Heading] = &[
    Heading::required("geonameid", &["id"]),
    Heading::required("name", &[]),
    Heading::required("country", &["countrycode", "country_code"]),
    Heading::optional("admin1", &["admin1code"]),
    Heading::required("latitude", &["lat"]),
    Heading::required("longitude", &["lon", "lng"]),
    Heading::required("population", &[]),
    Heading::required("timezone", &["time_zone"]),
];

/// Reads the towns; every line with a name, a country and a point is kept.
///
/// # Errors
/// [`ImportError`] when the file is not such a table.
pub fn import(towns: &UpstreamFile, retrieved_on: NaiveDate) -> Result<Import, ImportError> {
    let table = ForeignTable::tab_separated(towns.name(), towns.text(EXPECTED)?, HEADINGS)?;
    let mut summary = Summary::default();
    let mut rows = Vec::new();
    for line in table.lines() {
        summary.read(RecordName::of_line(towns.name(), line, "geonameid", "name"));
        if line.get("geonameid").parse::<u32>().is_err() || line.get("name").is_empty() {
            summary.drop_row("without an id or a name");
            continue;
        }
        if Country::parse(line.get("country")).is_err() {
            summary.drop_row("in no country of ISO 3166-1");
            continue;
        }
        let point = line.number("latitude").zip(line.number("longitude"));
        if point.is_none_or(|(latitude, longitude)| Coordinate::new(latitude, longitude).is_err()) {
            summary.drop_row("without a point on the globe");
            continue;
        }
        let time_zone = TimeZone::parse(line.get("timezone")).map_or("", |_| line.get("timezone"));
        if time_zone.is_empty() {
            summary.note("time zone unknown, left empty");
        }
        rows.push(
            ImportedRow::new()
                .with("id", line.get("geonameid"))
                .with("name", line.get("name"))
                .with("country", line.get("country"))
                .with("latitude", line.get("latitude"))
                .with("longitude", line.get("longitude"))
                .with("population", line.get("population"))
                .with("time_zone", time_zone)
                .with(
                    "region",
                    region_of(line.get("geonameid"), line.get("country"), line.get("admin1"))
                        .unwrap_or_default(),
                ),
        );
    }
    let source = UpstreamSource {
        id: "geonames-cities500",
        name: "GeoNames: populated places of 500 inhabitants or more",
        publisher: "GeoNames",
        url: "https://www.geonames.org/",
        licence: "CC-BY-4.0",
        retrieved_on,
        year: None,
    };
    let tables =
        vec![ImportedTable::whole("towns", rows), ImportedTable::sources(vec![source.into()])];
    Import { tables, summary }.unless_empty(towns.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "geonameid\tname\tcountry\tadmin1\tlat\tlon\tpopulation\ttimezone\n";

    fn read(lines: &str) -> Result<Import, ImportError> {
        let day = NaiveDate::from_ymd_opt(2026, 7, 1).expect("a day");
        import(&UpstreamFile::new("towns.tsv", format!("{HEAD}{lines}")), day)
    }

    #[test]
    fn a_town_keeps_its_point_as_written() {
        let import =
            read("7\tÜber \"A\"\tDE\t01\t51.50\t7.25\t900\tEurope/Berlin\n").expect("a town");

        let town = import.rows_of("towns").first().expect("one row");
        assert_eq!(
            (town.get("name"), town.get("latitude"), town.get("time_zone")),
            ("Über \"A\"", "51.50", "Europe/Berlin")
        );
    }

    #[test]
    fn a_town_off_the_globe_is_dropped_and_counted() {
        let import =
            read("7\tA\tDE\t\t51\t7\t1\tEurope/Berlin\n8\tB\tDE\t\t95\t7\t1\tEurope/Berlin\n9\tC\tZZ\t\t5\t7\t1\tx\n").expect("one town");

        assert_eq!(
            import.rows_of("towns").len() + import.summary.rows_dropped(),
            import.summary.rows_read()
        );
        assert_eq!(import.summary.dropped_for("without a point on the globe"), 1);
    }

    #[test]
    fn a_file_of_bad_towns_only_is_the_wrong_file() {
        let error = read("8\tB\tDE\t\t95\t7\t1\tEurope/Berlin\n").expect_err("nothing left");

        assert_eq!(
            error.to_string(),
            "nothing in towns.tsv can be imported: 1 without a point on the globe [8 \"B\" (towns.tsv, line 2)]"
        );
    }
}
