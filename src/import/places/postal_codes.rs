//! Centres of postal codes of `GeoNames`: tab-separated, without a line of headings.

use chrono::NaiveDate;

use crate::domain::{Coordinate, Country};
use crate::import::{
    ForeignTable, Import, ImportError, ImportedRow, ImportedTable, RecordName, Summary,
    UpstreamFile, UpstreamSource,
};

const EXPECTED: &str = "a tab-separated table of postal codes: country, code, latitude, longitude";

/// Reads the codes; every line with a country, a code and a point is kept.
///
/// # Errors
/// [`ImportError`] when the file is not such a table.
pub fn import(codes: &UpstreamFile, retrieved_on: NaiveDate) -> Result<Import, ImportError> {
    let columns = ["country", "postal_code", "latitude", "longitude"];
    let table = ForeignTable::tab_separated_without_headings(
        codes.name(),
        codes.text(EXPECTED)?,
        &columns,
    )?;
    let mut summary = Summary::default();
    let mut rows = Vec::new();
    for line in table.lines() {
        summary.read(
            RecordName::new(format!("{} {}", line.get("country"), line.get("postal_code")), "")
                .at_line(codes.name(), line),
        );
        if Country::parse(line.get("country")).is_err() || line.get("postal_code").is_empty() {
            summary.drop_row("without a country or a code");
            continue;
        }
        let point = line.number("latitude").zip(line.number("longitude"));
        if point.is_none_or(|(latitude, longitude)| Coordinate::new(latitude, longitude).is_err()) {
            summary.drop_row("without a point on the globe");
            continue;
        }
        let row = columns
            .into_iter()
            .fold(ImportedRow::new(), |row, column| row.with(column, line.get(column)));
        rows.push(row);
    }
    let source = UpstreamSource {
        id: "geonames-postal-codes",
        name: "GeoNames: postal codes",
        publisher: "GeoNames",
        url: "https://download.geonames.org/export/zip/",
        licence: "CC-BY-4.0",
        retrieved_on,
        year: None,
    };
    let tables = vec![
        ImportedTable::whole("postal_codes", rows),
        ImportedTable::sources(vec![source.into()]),
    ];
    Import { tables, summary }.unless_empty(codes.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Import, ImportError> {
        let day = NaiveDate::from_ymd_opt(2026, 3, 30).expect("a day");
        import(&UpstreamFile::new("codes.tsv", text), day)
    }

    #[test]
    fn a_code_is_kept_as_written() {
        let import = read("DE\t01067\t51.060\t13.700\n").expect("one code");

        assert_eq!(
            import.rows_of("postal_codes").first().expect("one row").get("postal_code"),
            "01067"
        );
    }

    #[test]
    fn a_table_of_other_columns_is_refused_by_name() {
        let error = read("DE;01067;51.060;13.700\n").expect_err("no tabs");

        assert!(
            error.to_string().starts_with("codes.tsv lacks the columns country, postal_code"),
            "{error}"
        );
    }
}
