//! First-level regions of Natural Earth: a `TopoJSON` layer with an ISO 3166-2 code and a name for
//! each outline.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::topology::{Point, Polygon, Topology};
use crate::domain::Region;
use crate::import::{
    Import, ImportError, ImportedRow, ImportedTable, RecordName, Summary, UpstreamFile,
    UpstreamSource,
};

const EXPECTED: &str = "a TopoJSON layer of regions with iso_3166_2 and name";

/// Outlines that have another region's code in the source: code and name there, the code of the
/// region that is meant, and how we know.
const MENDED: [(&str, &str, &str, &str); 12] = [
    ("RU-MOW", "Moskovskaya", "RU-MOS", "the oblast; the two are swapped"),
    ("RU-MOS", "Moskva", "RU-MOW", "the city; the two are swapped"),
    ("AF-PKA", "Paktya", "AF-PIA", "Gardez is the capital of Paktia; the two are swapped"),
    ("AF-PIA", "Paktika", "AF-PKA", "Sharan is the capital of Paktika; the two are swapped"),
    ("SD-DE", "Central Darfur", "SD-DC", "Zalingei is the capital of Central Darfur"),
    ("SD-DS", "Eastern Darfur", "SD-DE", "El Daein is the capital of East Darfur"),
    ("BA-SRP", "Posavina", "BA-BIH", "a canton of the Federation"),
    ("SB-CH", "Western", "SB-WE", "a province of its own"),
    ("MV-12", "Malé", "MV-MLE", "the capital is no part of an atoll's administration"),
    ("NL-BQ1", "Bonaire", "BQ-BO", "BQ is a country of ISO 3166-1"),
    ("NL-BQ2", "Saba", "BQ-SA", "BQ is a country of ISO 3166-1"),
    ("NL-BQ3", "St. Eustatius", "BQ-SE", "BQ is a country of ISO 3166-1"),
];

/// Outlines with the right code and a name that is not its region's: the code and the name that is.
const RENAMED: [(&str, &str); 8] = [
    ("GB-WRL", "Wirral"),
    ("GB-SHN", "St Helens"),
    ("GB-CKT", "Cookstown"),
    ("GB-LND", "City of London"),
    ("RS-19", "Rasinski"),
    ("VN-39", "Đồng Nai"),
    ("VN-53", "Bắc Kạn"),
    ("VN-66", "Hưng Yên"),
];

/// All outlines under one code, with the name of the largest.
struct Merged {
    name: String,
    largest: f64,
    polygons: Vec<Polygon>,
}

/// Reads the regions; outlines that share a code become one region.
///
/// # Errors
/// [`ImportError`] when the file is not such a layer.
pub fn import(regions: &UpstreamFile, retrieved_on: NaiveDate) -> Result<Import, ImportError> {
    let topology: Topology = regions.json(EXPECTED)?;
    let mut summary = Summary::default();
    let mut merged: BTreeMap<Region, Merged> = BTreeMap::new();
    for feature in topology.objects.values().flat_map(|layer| &layer.geometries) {
        summary.read(RecordName::new(feature.text("iso_3166_2"), feature.text("name")));
        let Ok(code) = Region::parse(feature.text("iso_3166_2")) else {
            summary.drop_row("without a well-formed ISO 3166-2 code");
            continue;
        };
        if is_placeholder(&code) || feature.text("name").is_empty() {
            summary.drop_row("without an assigned code or a name");
            continue;
        }
        if is_country_of_its_own(&code, feature.text("iso_a2")) {
            summary.drop_row("a country of its own in ISO 3166-1");
            continue;
        }
        let Some(polygons) = topology.outline(feature) else {
            summary.drop_row("with a border that is not in the file");
            continue;
        };
        let code = mended(code, feature.text("name"), &mut summary);
        let size =
            polygons.iter().filter_map(|polygon| polygon.first()).map(|ring| area(ring)).sum();
        let region = merged.entry(code).or_insert_with(|| Merged {
            name: String::new(),
            largest: -1.0,
            polygons: Vec::new(),
        });
        if !region.polygons.is_empty() {
            summary.drop_row("joined to another outline of the same code");
        }
        if size > region.largest {
            region.largest = size;
            feature.text("name").clone_into(&mut region.name);
        }
        region.polygons.extend(polygons);
    }
    let rows = merged.into_iter().map(|(code, region)| row_of(&code, &region)).collect();
    let source = UpstreamSource {
        id: "natural-earth-regions",
        name: "Natural Earth: states and provinces, 1:10 million",
        publisher: "Natural Earth",
        url: "https://www.naturalearthdata.com/",
        licence: "public domain",
        retrieved_on,
        year: None,
    };
    let tables =
        vec![ImportedTable::whole("regions", rows), ImportedTable::sources(vec![source.into()])];
    Import { tables, summary }.unless_empty(regions.name())
}

/// The code of the region that an outline is of.
fn mended(code: Region, name: &str, summary: &mut Summary) -> Region {
    let mend = MENDED.iter().find(|(wrong, named, _, _)| *wrong == code.as_str() && *named == name);
    let Some((_, _, right, _)) = mend else { return code };
    summary.note("had the code of another region");
    Region::parse(right).unwrap_or(code)
}

fn row_of(code: &Region, region: &Merged) -> ImportedRow {
    let name = RENAMED
        .iter()
        .find(|(of, _)| *of == code.as_str())
        .map_or(region.name.as_str(), |(_, name)| name);
    let outline = serde_json::to_string(&region.polygons).expect("finite numbers have a JSON form");
    ImportedRow::new()
        .with("code", code.as_str())
        .with("name", name)
        .with("country", code.country().as_str())
        .with("outline", outline)
}

/// Natural Earth fills gaps with codes of its own: X and two digits.
fn is_placeholder(code: &Region) -> bool {
    let rest = code.as_str().get(3..).unwrap_or_default();
    rest.len() == 3
        && rest
            .strip_prefix('X')
            .is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A territory that has a code of its own beside the one as part of its state: Puerto Rico is PR
/// and US-PR.
fn is_country_of_its_own(code: &Region, country: &str) -> bool {
    code.country().as_str() != country && code.as_str().get(3..) == Some(country)
}

/// The area of a ring in square degrees (shoelace formula): good enough to tell a province from its
/// town.
fn area(ring: &[Point]) -> f64 {
    let pairs = ring.iter().zip(ring.iter().cycle().skip(1));
    let doubled: f64 = pairs.map(|([x, y], [next_x, next_y])| x * next_y - next_x * y).sum();
    doubled.abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(geometries: &str) -> Import {
        let text = format!(
            r#"{{"type": "Topology", "transform": {{"scale": [1, 1], "translate": [0, 0]}},
            "arcs": [[[0, 0], [1, 0], [0, 1], [-1, -1]], [[0, 0], [9, 0], [0, 9], [-9, -9]]],
            "objects": {{"admin1": {{"type": "GeometryCollection", "geometries": [{geometries}]}}}}}}"#
        );
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        import(&UpstreamFile::new("regions.topojson", text), day).expect("regions")
    }

    fn feature(code: &str, name: &str, arc: usize) -> String {
        format!(
            r#"{{"type": "Polygon", "arcs": [[{arc}]], "properties": {{"iso_3166_2": "{code}", "name": "{name}", "iso_a2": "PR"}}}}"#
        )
    }

    #[test]
    fn outlines_of_one_code_are_one_region_named_after_the_largest() {
        let import = read(
            &[feature("CO-CUN", "Capital", 0), feature("CO-CUN", "Cundinamarca", 1)].join(","),
        );

        let region = import.rows_of("regions").first().expect("one region");
        assert_eq!(
            (region.get("code"), region.get("name"), region.get("country")),
            ("CO-CUN", "Cundinamarca", "CO")
        );
        assert!(
            region.get("outline").starts_with("[[[[0.0,0.0],[1.0,0.0]"),
            "{}",
            region.get("outline")
        );
        assert_eq!(
            import.summary.rows_read(),
            import.summary.rows_dropped() + import.rows_of("regions").len()
        );
    }

    #[test]
    fn an_outline_with_the_code_of_another_region_gets_its_own() {
        let import =
            read(&[feature("RU-MOS", "Moskva", 0), feature("RU-MOW", "Moskovskaya", 1)].join(","));

        let names: Vec<_> = import
            .rows_of("regions")
            .iter()
            .map(|row| (row.get("code"), row.get("name")))
            .collect();
        assert_eq!(names, [("RU-MOS", "Moskovskaya"), ("RU-MOW", "Moskva")]);
        assert_eq!(import.summary.times_noted("had the code of another region"), 2);
    }

    #[test]
    fn every_mend_leads_to_a_code_of_the_list() {
        let unlisted: Vec<_> = MENDED
            .iter()
            .filter(|(_, _, right, _)| !Region::parse(right).is_ok_and(|region| region.is_listed()))
            .collect();

        assert!(unlisted.is_empty(), "{unlisted:?}");
    }

    #[test]
    fn codes_that_iso_does_not_assign_are_dropped() {
        let features = [
            feature("AI-X00", "Island", 0),
            feature("-99-1", "Nowhere", 0),
            feature("US-PR", "Puerto Rico", 0),
            feature("US-UT", "Utah", 0),
        ];

        let import = read(&features.join(","));

        assert_eq!(import.rows_of("regions").len(), 1);
        assert_eq!(import.summary.dropped_for("a country of its own in ISO 3166-1"), 1);
    }
}
