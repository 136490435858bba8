//! Which regions are parts of which: the containment of subdivisions in Unicode CLDR.
//!
//! ISO 3166-2 has two levels in some countries: Surrey is a part of England, Florence one of
//! Tuscany. The file is LDML's supplemental data, described at
//! <https://unicode.org/reports/tr35/tr35-info.html#Subdivision_Containment>.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use xml::reader::{EventReader, XmlEvent};

use super::region_names::named_region;
use crate::domain::Region;
use crate::import::{
    Import, ImportError, ImportedRow, ImportedTable, RecordName, Summary, UpstreamFile,
    UpstreamSource,
};

const EXPECTED: &str = "the containment of subdivisions of Unicode CLDR (LDML)";

/// Reads the parts of regions; countries, whose parts their codes tell, are left out. `today` tells
/// the code of today for a code that ISO 3166-2 no longer lists.
///
/// # Errors
/// [`ImportError`] when the file is not of this form.
pub fn import(
    file: &UpstreamFile,
    today: &dyn Fn(Region) -> Option<Region>,
    retrieved_on: NaiveDate,
) -> Result<Import, ImportError> {
    let mut summary = Summary::default();
    let mut parts: BTreeSet<(Region, Region)> = BTreeSet::new();
    for (whole, contained) in groups(file)? {
        for part in contained.split_whitespace() {
            summary.read(RecordName::new(format!("{part} of {whole}"), ""));
            match (named_region(&whole, today), named_region(part, today)) {
                (Some(whole), Some(part)) => drop(parts.insert((whole, part))),
                (None, _) => summary.drop_row("of a country, or of no region of today"),
                (Some(_), None) => summary.drop_row("no region of today"),
            }
        }
    }
    let rows = parts
        .iter()
        .map(|(whole, part)| {
            ImportedRow::new().with("region", whole.as_str()).with("part", part.as_str())
        })
        .collect();
    let source = UpstreamSource {
        id: "cldr-region-parts",
        name: "Unicode CLDR 41: containment of subdivisions",
        publisher: "Unicode Consortium",
        url: "https://cldr.unicode.org/",
        licence: "Unicode-3.0",
        retrieved_on,
        year: Some(2022),
    };
    let tables = vec![
        ImportedTable::whole("region_parts", rows),
        ImportedTable::sources(vec![source.into()]),
    ];
    Import { tables, summary }.unless_empty(file.name())
}

/// The groups of the file: CLDR's id, and the ids that it contains.
fn groups(file: &UpstreamFile) -> Result<Vec<(String, String)>, ImportError> {
    let malformed = |source| ImportError::MalformedXml {
        file: file.name().to_owned(),
        expected: EXPECTED,
        source,
    };
    let mut groups = Vec::new();
    for event in EventReader::from_str(file.xml(EXPECTED)?) {
        let XmlEvent::StartElement { name, attributes, .. } = event.map_err(malformed)? else {
            continue;
        };
        let value = |wanted: &str| {
            attributes
                .iter()
                .find(|attribute| attribute.name.local_name == wanted)
                .map(|found| found.value.clone())
        };
        if name.local_name == "subgroup" {
            groups.extend(value("type").zip(value("contains")));
        }
    }
    Ok(groups)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTAINMENT: &str = r#"<?xml version="1.0" encoding="UTF-8" ?>
<supplementalData><subdivisionContainment>
<subgroup type="GB" contains="gbeng gbsct"/><subgroup type="gbeng" contains="gbsry gblin ma04"/>
</subdivisionContainment></supplementalData>"#;

    #[test]
    fn a_county_is_a_part_of_its_nation_and_a_nation_of_no_region() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day");
        let import = import(
            &UpstreamFile::new("subdivisions.xml", CONTAINMENT),
            &|region| Some(region),
            day,
        )
        .expect("parts");

        let rows: Vec<(&str, &str)> = import
            .rows_of("region_parts")
            .iter()
            .map(|row| (row.get("region"), row.get("part")))
            .collect();
        assert_eq!(rows, [("GB-ENG", "GB-LIN"), ("GB-ENG", "GB-SRY")]);
    }

    #[test]
    fn a_file_of_another_form_is_refused_by_name() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day");

        let error = import(&UpstreamFile::new("names.json", "{}"), &|region| Some(region), day)
            .expect_err("JSON");

        assert!(error.to_string().starts_with("names.json"), "{error}");
    }
}
