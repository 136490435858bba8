//! Hours as the reference evaluator understands them: `opening_hours` 3.15.0 of npm.
//!
//! `expected.csv` holds what the reference says of every expression of the shipped tables and of
//! `expressions.txt`, which are of the kinds that OpenStreetMap has, at moments around midnight,
//! holidays and clock changes. `write_expected.mjs` writes it; run it again when expressions, rows
//! or the reference have changed:
//!
//! ```sh
//! cd tests/hours_reference && npm install --no-save opening_hours@3.15.0 && node write_expected.mjs > expected.csv
//! ```
//!
//! Where we differ on purpose, `differences.csv` says what we say and why. A difference that is not
//! in it fails, and so does a row of it that does not differ any more.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use backstop::domain::{
    AnsweringHours, Coordinate, Country, Hours, HoursContext, LocalHours, Openness, Region,
    TimeZone,
};
use backstop::tables::load_almanac;
use chrono::{DateTime, Utc};

use crate::harness::PROJECT;

/// Name, zone, latitude, longitude, region.
const PLACES: [(&str, &str, f64, f64, &str); 3] = [
    ("london", "Europe/London", 51.51, -0.13, "GB-ENG"),
    ("berlin", "Europe/Berlin", 52.52, 13.41, "DE-BE"),
    ("newyork", "America/New_York", 40.71, -74.01, "US-NY"),
];

fn rows(file: &str) -> csv::Reader<std::fs::File> {
    csv::Reader::from_path(Path::new(PROJECT).join("tests/hours_reference").join(file))
        .expect("a table")
}

fn contexts() -> BTreeMap<&'static str, HoursContext> {
    let almanac = load_almanac(&Path::new(PROJECT).join("data")).expect("the shipped tables");
    let context =
        |(name, zone, latitude, longitude, region): (&'static str, &str, f64, f64, &str)| {
            let region = Region::parse(region).expect("a region");
            let calendar = almanac.holidays.calendar(
                Some(Country::parse(&region.as_str()[..2]).expect("a country")),
                Some(&region),
            );
            let rules = almanac.zones.rules(TimeZone::parse(zone).expect("a zone")).expect("rules");
            let coordinate = Some(Coordinate::new(latitude, longitude).expect("a point"));
            (
                name,
                HoursContext {
                    rules,
                    calendar: Arc::new(calendar),
                    rests_on_holidays: false,
                    coordinate,
                },
            )
        };
    PLACES.into_iter().map(context).collect()
}

/// What we say of an expression: a letter for each moment, or `-` when we cannot read it.
fn states(expression: &str, context: &HoursContext, moments: &[DateTime<Utc>]) -> String {
    let Ok(hours) = Hours::parse(expression) else { return "-".to_owned() };
    let hours = AnsweringHours::of(vec![hours], true).expect("some hours");
    let local = LocalHours::new(&hours, context.clone());
    let letter = |moment: &DateTime<Utc>| match local.state_at(*moment).openness {
        Openness::Open => 'o',
        Openness::Unknown => 'u',
        Openness::Closed => 'c',
    };
    moments.iter().map(letter).collect()
}

#[test]
fn hours_mean_what_the_reference_says_but_for_the_differences_listed() {
    let contexts = contexts();
    let decided = rows("differences.csv").into_records().map(|row| row.expect("a row"));
    let mut decided: BTreeMap<(String, String), String> = decided
        .inspect(|row| assert!(!row[3].is_empty(), "{row:?} gives no reason"))
        .map(|row| ((row[0].into(), row[1].into()), row[2].into()))
        .collect();
    let mut expected = rows("expected.csv");
    let moments: Vec<DateTime<Utc>> = expected.headers().expect("headings")[2]
        .split(' ')
        .map(|moment| format!("{}:00Z", moment.trim_end_matches('Z')).parse().expect("a moment"))
        .collect();

    let mut compared = 0;
    let mut different = Vec::new();
    for row in expected.records() {
        let row = row.expect("a row");
        let (expression, place) = (&row[0], &row[1]);
        let ours = states(expression, &contexts[place], &moments);
        compared += 1;
        let listed = decided.remove(&(expression.to_owned(), place.to_owned()));
        if listed.as_deref().unwrap_or(&row[2]) != ours || listed.as_deref() == Some(&row[2]) {
            different.push(format!("{expression},{place},{ours}\n  the reference: {}", &row[2]));
        }
    }

    assert!(compared > 3_000, "{compared} expressions");
    assert!(
        different.is_empty(),
        "{} of {compared} differ:\n{}",
        different.len(),
        different.join("\n")
    );
    assert!(decided.is_empty(), "not in expected.csv any more: {decided:#?}");
}
