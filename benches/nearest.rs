//! The main question on the shipped data: `cargo bench`.
//!
//! Builds the index into a temporary folder first (some seconds), then measures what a handler does
//! between parameters and body.

use std::path::{Path, PathBuf};

use backstop::cli::Folders;
use backstop::commands::prepare;
use backstop::domain::{Coordinate, Country, Kind, Topic};
use backstop::messages::AnswerLanguage;
use backstop::search::{Narrowing, NearestQuery, QueryLocation, nearest};
use backstop::server::Directory;
use backstop::views::{AnswerPage, Localizer, Representations as _, ResourceView};
use chrono::{DateTime, Utc};
use criterion::{Criterion, criterion_group, criterion_main};

fn directory(index: &Path) -> Directory {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data");
    prepare(&Folders { data, index: index.to_owned() }, false).expect("the shipped data are good")
}

fn at(latitude: f64, longitude: f64) -> NearestQuery {
    NearestQuery::at(QueryLocation::Coordinates(
        Coordinate::new(latitude, longitude).expect("on the globe"),
    ))
}

fn answer(directory: &Directory, query: &NearestQuery, now: DateTime<Utc>) -> usize {
    let Directory { snapshot, gazetteer } = directory;
    let answer = nearest(snapshot, gazetteer, query, now).expect("the place is held");
    let localizer = Localizer { language: AnswerLanguage::ENGLISH, gazetteer };
    AnswerPage { answer: &answer, snapshot, localizer }.json().len()
}

fn questions() -> Vec<(&'static str, NearestQuery)> {
    vec![
        ("everything in Manchester", at(53.48, -2.24)),
        ("everything in New York", at(40.71, -74.0)),
        ("everything in the Atlantic", at(35.0, -45.0)),
        (
            "libraries open in Leeds",
            NearestQuery {
                kinds: vec![Kind::Library],
                narrowing: Narrowing { only_open: true, ..Narrowing::default() },
                ..at(53.8, -1.55)
            },
        ),
        (
            "lines about gambling in Sydney",
            NearestQuery {
                narrowing: Narrowing { topics: vec![Topic::Gambling], ..Narrowing::default() },
                ..at(-33.87, 151.21)
            },
        ),
        (
            "libraries called Carnegie in Pittsburgh",
            NearestQuery {
                narrowing: Narrowing { text: Some("carnegie".to_owned()), ..Narrowing::default() },
                ..at(40.44, -80.0)
            },
        ),
        (
            "a country",
            NearestQuery::at(QueryLocation::Country(Country::parse("JP").expect("a country"))),
        ),
        (
            "a town by name",
            NearestQuery::at(QueryLocation::Place { name: "Leeds".to_owned(), country: None }),
        ),
        ("no place", NearestQuery::at(QueryLocation::Nowhere)),
    ]
}

fn bench(criterion: &mut Criterion) {
    let index = tempfile::tempdir().expect("a folder");
    let directory = directory(index.path());
    let now =
        DateTime::parse_from_rfc3339("2026-11-18T14:00:00Z").expect("a moment").with_timezone(&Utc);
    let mut group = criterion.benchmark_group("nearest");
    for (name, query) in questions() {
        group.bench_function(name, |bencher| bencher.iter(|| answer(&directory, &query, now)));
    }
    group.finish();
    let records = u32::try_from(directory.snapshot.len()).expect("few");
    let mut record = 0;
    let mut next = || {
        record = (record + 7919) % records;
        record
    };
    criterion.bench_function("a record as a value", |bencher| {
        bencher.iter(|| directory.snapshot.resource(next()));
    });
    criterion.bench_function("a record as a value, read from its JSON", |bencher| {
        bencher.iter(|| {
            serde_json::from_slice::<ResourceView>(&directory.snapshot.json(next()).concat()).ok()
        });
    });
    criterion.bench_function("complete a place", |bencher| {
        bencher.iter(|| directory.gazetteer.suggest("manch", None, 10).len());
    });
    criterion.bench_function("complete a place with a slip", |bencher| {
        bencher.iter(|| directory.gazetteer.suggest("manchestre", None, 10).len());
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
