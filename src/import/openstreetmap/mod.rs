//! Libraries from OpenStreetMap, as the Overpass API answers.
//!
//! The query that an operator runs is in `data/README.md`; it ends in `out center;`, because a
//! library that is drawn as a building has no point of its own. The data are under the Open
//! Database License: they go into tables of their own, which are shipped empty, and every row names
//! its source, so that OpenStreetMap's contributors are named wherever a row is shown.

mod answer;
mod element;
mod geojson;
mod internet;
mod library;
mod library_lookup;
mod public;

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::{
    Import, ImportError, ImportedRow, ImportedTable, RecordName, Summary, UpstreamFile,
    UpstreamSource, twins::Twins,
};
use answer::OverpassAnswer;
use library::Library;
pub use library_lookup::LibraryLookup;

const EXPECTED: &str =
    "an answer of the Overpass API in JSON ([out:json]) with elements, or a GeoJSON export of one";

/// The prefix of every source of this importer, whatever the day.
const OWNED: &[&str] = &["openstreetmap"];

/// Reads the libraries of one or more answers. One that does not say its day is of the day on which
/// it was read.
///
/// # Errors
/// [`ImportError`] when a file is no such answer, or the server says in it that it stopped half
/// way.
pub fn import(
    answers: &[UpstreamFile],
    map: &LibraryLookup<'_>,
    retrieved_on: NaiveDate,
) -> Result<Import, ImportError> {
    let (mut libraries, mut contacts, mut sources) =
        (Vec::new(), Vec::new(), Vec::<ImportedRow>::new());
    let (mut summary, mut twins, mut seen) =
        (Summary::default(), Twins::default(), BTreeSet::new());
    for file in answers {
        let answer = OverpassAnswer::parse(file, EXPECTED)?;
        let as_of = answer.as_of.unwrap_or(retrieved_on);
        if answer.as_of.is_none() {
            summary.about_all();
            summary.note_value(
                "file that does not say its day, which is taken for the day on which it was read",
                "file",
                file.name(),
            );
        }
        let source = source(as_of);
        for (position, element) in answer.elements.iter().enumerate() {
            let id = format!("osm-{}-{}", element.kind, element.id);
            summary.read(
                RecordName::new(id.as_str(), element.name()).at_record(file.name(), position + 1),
            );
            match Library::of(element, map, retrieved_on.max(as_of), &mut summary) {
                Ok(_) if !seen.insert(id) => summary.drop_row("the id was there already"),
                Ok(library) if twins.has_met(&library.row) => {
                    summary.drop_row("the same name at the same place as another");
                }
                Ok(library) => {
                    summary.made(library.row.get("id"));
                    libraries.push(library.row.with("source_id", source.get("id")));
                    contacts.extend(library.contacts);
                }
                Err(reason) => summary.drop_row(reason),
            }
        }
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let tables = vec![
        ImportedTable::of_sources("libraries_openstreetmap", OWNED, libraries),
        ImportedTable::contacts("contacts_libraries_openstreetmap", contacts),
        ImportedTable::sources(sources),
    ];
    let name = answers.first().map_or("the list of files", UpstreamFile::name);
    Import { tables, summary }.unless_empty(name)
}

fn source(as_of: NaiveDate) -> ImportedRow {
    let source = UpstreamSource {
        id: &format!("openstreetmap-{as_of}"),
        name: "OpenStreetMap: libraries",
        publisher: "OpenStreetMap contributors",
        url: "https://www.openstreetmap.org/copyright",
        licence: "ODbL-1.0",
        retrieved_on: as_of,
        year: Some(as_of.year()),
    };
    source.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Country;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    /// An answer with these elements.
    fn file(elements: &str) -> UpstreamFile {
        UpstreamFile::new(
            "libraries.json",
            format!(
                r#"{{"version": 0.6, "osm3s": {{"timestamp_osm_base": "2026-11-20T08:15:00Z"}}, "elements": [{elements}]}}"#
            ),
        )
    }

    /// A map on which everything north of the equator is Switzerland, and nothing is held.
    fn read(elements: &str) -> Import {
        let swiss = Country::parse("CH").expect("valid");
        let map = LibraryLookup {
            country_at: &|point| (point.latitude() > 0.0).then_some(swiss),
            is_inside: &|point, country| point.latitude() > 0.0 && country == swiss,
            is_held: &|name, _| name == "Held Library",
        };
        import(&[file(elements)], &map, day()).expect("a library")
    }

    const MILL: &str = r#"{"type": "node", "id": 7, "lat": 47.1, "lon": 8.5, "tags": {"amenity": "library", "name": "Mill Library"}}"#;

    #[test]
    fn a_library_carries_its_licence_and_its_day() {
        let import = read(MILL);

        let source = import.rows_of("sources").first().expect("a source");
        assert_eq!(
            (source.get("id"), source.get("licence")),
            ("openstreetmap-2026-11-20", "ODbL-1.0")
        );
        assert_eq!(source.get("publisher"), "OpenStreetMap contributors");
        let library = import.rows_of("libraries_openstreetmap").first().expect("a library");
        assert_eq!((library.get("id"), library.get("country")), ("osm-node-7", "CH"));
        assert_eq!(library.get("source_id"), source.get("id"));
        assert!(import.rows_of("libraries").is_empty(), "kept apart from what is shipped");
    }

    #[test]
    fn what_is_left_out_is_counted_by_its_reason() {
        let element = |id: u32, tags: &str| {
            format!(
                r#"{{"type": "node", "id": {id}, "lat": 47.1, "lon": 8.5, "tags": {{{tags}}}}}"#
            )
        };
        let import = read(
            &[
                MILL.to_owned(),
                MILL.replace("\"id\": 7", "\"id\": 8"),
                element(1, r#""disused:amenity": "library", "name": "Old Library""#),
                element(2, r#""amenity": "library", "name": "Shut Library", "opening_hours": "closed""#),
                element(3, r#""amenity": "library""#),
                element(4, r#""amenity": "library", "name": "Club Library", "access": "private""#),
                element(5, r#""amenity": "cafe", "name": "Café""#),
                element(6, r#""amenity": "library", "name": "Held Library""#),
                element(9, r#""amenity": "library", "name": "Lost Library", "addr:country": "FR""#),
                r#"{"type": "way", "id": 10, "tags": {"amenity": "library", "name": "Way Library"}}"#.to_owned(),
                r#"{"type": "node", "id": 11, "lat": -5.0, "lon": 8.5, "tags": {"amenity": "library", "name": "Sea Library"}}"#.to_owned(),
            ]
            .join(","),
        );

        assert_eq!(
            (import.summary.rows_read(), import.rows_of("libraries_openstreetmap").len()),
            (11, 1)
        );
        for (reason, count) in [
            ("the same name at the same place as another", 1),
            ("closed (disused:amenity and the like)", 1),
            ("closed (opening_hours)", 1),
            ("without a name", 1),
            ("not open to the public (access)", 1),
            ("not a library (amenity)", 1),
            ("held already from another source: the same name within a kilometre", 1),
            ("addr:country is not the country of its point", 1),
            ("without a point (the query must end in out center or out geom)", 1),
            ("in no country: outside all borders and without addr:country", 1),
        ] {
            assert_eq!(import.summary.dropped_for(reason), count, "{reason}\n{}", import.summary);
        }
    }

    #[test]
    fn an_answer_that_the_server_broke_off_is_refused() {
        let broken = UpstreamFile::new(
            "libraries.json",
            r#"{"osm3s": {"timestamp_osm_base": "2026-11-20T08:15:00Z"}, "elements": [], "remark": "runtime error: Query timed out"}"#,
        );
        let map = LibraryLookup {
            country_at: &|_| None,
            is_inside: &|_, _| false,
            is_held: &|_, _| false,
        };

        let error = import(&[broken], &map, day()).expect_err("broken off");

        assert!(
            error.to_string().contains("stopped half way: runtime error: Query timed out"),
            "{error}"
        );
    }
}
