//! `/v1/resources` with random combinations of everything, against a scan of every row.

use std::collections::BTreeSet;

use crate::harness::{Seeded, csv_rows, encoded, ids};
use crate::world::{
    LANGUAGES, Narrowing, Row, TOPICS, World, by_distance, expect_same, shipped_world, worlds,
};

/// A question for a list.
#[derive(Debug, Default)]
struct Asked {
    kinds: Vec<String>,
    countries: Vec<String>,
    narrowing: Narrowing,
    /// West, south, east, north.
    within: Option<[f64; 4]>,
    around: Option<((f64, f64), f64)>,
}

impl Asked {
    fn draw(seeded: &mut Seeded, q: &[&str]) -> Self {
        let some = |seeded: &mut Seeded, list: &[&str], most: usize| -> Vec<String> {
            if seeded.below(3) == 0 {
                seeded.some_of(list, most).into_iter().map(str::to_owned).collect()
            } else {
                Vec::new()
            }
        };
        let kinds = some(seeded, &["crisis_line", "branch", "on_call", "library"], 3);
        let countries = some(seeded, &["GB", "US", "FJ", "AQ", "JP", "CA", "BV"], 3);
        let topics = some(seeded, &[&TOPICS[..], &["trafficking"]].concat(), 3);
        let languages = some(seeded, &[&LANGUAGES[..], &["tlh"]].concat(), 3);
        let q = (seeded.below(4) == 0).then(|| seeded.one_of(q).to_owned());
        let boxes = [
            [-3.0, 53.0, -2.0, 54.0],
            [-180.0, -90.0, 180.0, 90.0],
            [179.96, -17.0, -179.99, -16.0],
            [170.0, -90.0, -110.0, 40.0],
            [-180.0, -90.0, 180.0, -89.95],
            [10.0, -60.0, 20.0, -50.0],
        ];
        let within = (seeded.below(4) == 0).then(|| seeded.one_of(&boxes));
        let places = [
            (53.46, -2.22),
            (-16.79, 180.0),
            (-16.79, -180.0),
            (-90.0, 5.0),
            (90.0, 0.0),
            (34.05, -118.2),
            (12.3, -45.6),
        ];
        let around = (seeded.below(3) == 0)
            .then(|| (seeded.one_of(&places), seeded.one_of(&[5_000.0, 400_000.0, 20_037_508.0])));
        Self {
            kinds,
            countries,
            narrowing: Narrowing { q, topics, languages, ..Narrowing::default() },
            within,
            around,
        }
    }

    fn query(&self) -> String {
        let lists = [
            ("kind", &self.kinds),
            ("country", &self.countries),
            ("topic", &self.narrowing.topics),
            ("language", &self.narrowing.languages),
        ];
        let mut query: Vec<String> = lists
            .into_iter()
            .filter(|(_, list)| !list.is_empty())
            .map(|(name, list)| format!("&{name}={}", list.join(",")))
            .collect();
        query.extend(self.narrowing.q.as_deref().map(|q| format!("&q={}", encoded(q))));
        query.extend(
            self.within
                .map(|[west, south, east, north]| format!("&bbox={west},{south},{east},{north}")),
        );
        query.extend(self.around.map(|((latitude, longitude), radius_m)| {
            format!("&lat={latitude}&lon={longitude}&radius_m={radius_m}")
        }));
        query.concat()
    }

    fn has(&self, row: &Row) -> bool {
        let is_kind = self.kinds.is_empty() || self.kinds.contains(&row.kind);
        let touches = |country: &String| {
            row.country == *country
                || row.coverage.iter().any(|area| area.split('-').next() == Some(country))
        };
        let is_country = self.countries.is_empty() || self.countries.iter().any(touches);
        let is_within = self.within.is_none_or(|[west, south, east, north]| {
            row.place.is_some_and(|(latitude, longitude)| {
                let between = if west <= east {
                    (west..=east).contains(&longitude)
                } else {
                    longitude >= west || longitude <= east
                };
                between && (south..=north).contains(&latitude)
            })
        });
        is_kind && is_country && is_within && self.narrowing.passes(row)
    }
}

/// Asks for the whole list and for one page of it, and compares both with the scan.
fn compare(world: &World, asked: &Asked, seeded: &mut Seeded) {
    let query = asked.query();
    let reply = world.app.get(&format!("/v1/resources?format=csv{query}")).expect_status(200);
    let whole: Vec<String> =
        csv_rows(&reply.text).into_iter().map(|row| row["id"].clone()).collect();
    let listed: Vec<&str> = whole.iter().map(String::as_str).collect();
    let rows = || world.rows.iter().filter(|row| asked.has(row));
    let expected: Vec<&str> = rows().map(|row| row.id.as_str()).collect();
    match (asked.around, &asked.narrowing.q) {
        (Some((from, radius_m)), _) => {
            expect_same(&query, &listed, &by_distance(rows(), from, radius_m), usize::MAX);
        }
        (None, None) => assert_eq!(listed, expected, "{query}"),
        (None, Some(_)) => {
            assert_eq!(listed.len(), expected.len(), "{query}");
            assert_eq!(
                listed.iter().collect::<BTreeSet<_>>(),
                expected.iter().collect::<BTreeSet<_>>(),
                "{query}"
            );
        }
    }
    let per_page = 1 + seeded.below(200);
    let page = 1 + seeded.below(whole.len() / per_page + 2);
    let list =
        world.app.get(&format!("/v1/resources?page={page}&per_page={per_page}{query}")).json();
    assert_eq!(list["total"], whole.len(), "{query}");
    let of_page: Vec<&str> =
        listed.into_iter().skip((page - 1) * per_page).take(per_page).collect();
    assert_eq!(ids(&list["resources"]), of_page, "page {page} of {per_page} {query}");
}

#[test]
fn random_lists_are_what_a_scan_finds() {
    let q = [
        "h",
        "ho",
        "hall",
        "house north",
        "LINE",
        "caf",
        "library",
        "l 0",
        "zebra",
        "-",
        "anywh h",
        "0",
        "libraries 1",
    ];
    for (world, seed) in worlds().iter().zip([21, 22, 23]) {
        let mut seeded = Seeded::new(seed);
        for _ in 0..100 {
            compare(world, &Asked::draw(&mut seeded, &q), &mut seeded);
        }
    }
}

#[test]
fn random_lists_of_the_shipped_data_are_what_a_scan_finds() {
    let q = [
        "suicide",
        "samaritans",
        "main lib",
        "los angeles",
        "crisis line",
        "e",
        "self harm",
        "988",
        "m",
        "jo\u{e3}o",
        "zyzzyva",
    ];
    let mut seeded = Seeded::new(24);
    for _ in 0..40 {
        compare(shipped_world(), &Asked::draw(&mut seeded, &q), &mut seeded);
    }
    for word in q {
        let narrowing = Narrowing { q: Some(word.to_owned()), ..Narrowing::default() };
        compare(shipped_world(), &Asked { narrowing, ..Asked::default() }, &mut seeded);
    }
}
