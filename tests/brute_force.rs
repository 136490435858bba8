//! Three hundred places, poles and both ends of the antimeridian included, against a scan of every
//! row.

use std::collections::HashMap;

use crate::harness::{Seeded, csv_rows, distance_m, ids, shipped};

/// Rows whose distances differ by less than this may change places.
const SAME_PLACE_M: f64 = 0.01;

struct Row {
    id: String,
    latitude: f64,
    longitude: f64,
}

/// Every row of a kind that has a place, from the whole list as CSV.
fn rows_of(kind: &str) -> Vec<Row> {
    let list = shipped().get(&format!("/v1/resources?format=csv&kind={kind}")).expect_status(200);
    csv_rows(&list.text)
        .into_iter()
        .filter(|row| !row["latitude"].is_empty())
        .map(|row| Row {
            id: row["id"].clone(),
            latitude: row["latitude"].parse().expect("a number"),
            longitude: row["longitude"].parse().expect("a number"),
        })
        .collect()
}

/// The places: corners of the globe, places among the data, and places anywhere (evenly on the
/// sphere).
fn places() -> Vec<(f64, f64)> {
    let mut places = vec![
        (90.0, 0.0),
        (-90.0, 0.0),
        (90.0, 180.0),
        (-90.0, -180.0),
        (0.0, 180.0),
        (0.0, -180.0),
        (52.0, 180.0),
        (52.0, -180.0),
        (-16.8, 179.999_999),
        (-16.8, -179.999_999),
        (0.0, 0.0),
        (89.999_999, -179.5),
    ];
    let mut seeded = Seeded::new(20_261_122);
    while places.len() < 130 {
        places.push((seeded.between(24.0, 49.0), seeded.between(-125.0, -67.0)));
    }
    while places.len() < 200 {
        places.push((seeded.between(49.9, 58.7), seeded.between(-8.2, 1.8)));
    }
    while places.len() < 300 {
        places.push((seeded.between(-1.0, 1.0).asin().to_degrees(), seeded.between(-180.0, 180.0)));
    }
    places
}

/// What a scan of every row finds within a radius, nearest first, ties by id.
fn scan(rows: &[Row], from: (f64, f64), radius_m: f64) -> Vec<(f64, &str)> {
    let measured =
        rows.iter().map(|row| (distance_m(from, (row.latitude, row.longitude)), row.id.as_str()));
    let mut found: Vec<(f64, &str)> =
        measured.filter(|(distance, _)| *distance <= radius_m).collect();
    found.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(other.1)));
    found
}

/// The answer lists what the scan lists in the same order; rows at the same distance to a
/// centimetre may change places, and a row within a centimetre of the radius may be in or out.
#[track_caller]
fn expect_same(
    what: &str,
    answered: &[&str],
    rows: &HashMap<&str, f64>,
    scanned: &[(f64, &str)],
    radius_m: f64,
) {
    let expected: Vec<f64> = scanned.iter().map(|(distance, _)| *distance).collect();
    for (position, id) in answered.iter().enumerate() {
        let distance = rows[id];
        assert!(
            distance <= radius_m + SAME_PLACE_M,
            "{what}: {id} is {distance} m away, beyond {radius_m}"
        );
        let same = expected
            .get(position)
            .is_some_and(|expected| (distance - expected).abs() <= SAME_PLACE_M);
        assert!(
            same || (distance - radius_m).abs() <= SAME_PLACE_M,
            "{what}: {id} is {distance} m away where the scan has {:?}\nanswered {answered:?}\nscanned {:?}",
            scanned.get(position),
            scanned.iter().take(answered.len() + 3).collect::<Vec<_>>()
        );
    }
    for pair in answered.windows(2) {
        let [one, other] = pair else { continue };
        let exactly_equal = rows[one].to_bits() == rows[other].to_bits();
        assert!(
            !exactly_equal || one < other,
            "{what}: {one} and {other} are equally far and not in the order of their ids"
        );
    }
    let inside = expected.iter().filter(|distance| **distance < radius_m - SAME_PLACE_M).count();
    assert!(
        answered.len() >= inside.min(50),
        "{what}: {} answered, {inside} scanned",
        answered.len()
    );
}

fn nearest_is_what_a_scan_finds(kind: &str, field: &str) {
    let rows = rows_of(kind);
    assert!(!rows.is_empty(), "no {kind} with a place is held");
    let radii = [1_000.0, 50_000.0, 400_000.0, 20_037_508.0];
    for (number, from) in places().into_iter().enumerate() {
        let radius_m = radii.get(number % radii.len()).copied().expect("a radius");
        let path = format!(
            "/v1/nearest?lat={}&lon={}&kind={kind}&limit=50&radius_m={radius_m}",
            from.0, from.1
        );

        let answer = shipped().get(&path).json();

        let distances: HashMap<&str, f64> = rows
            .iter()
            .map(|row| (row.id.as_str(), distance_m(from, (row.latitude, row.longitude))))
            .collect();
        let placed: Vec<&str> =
            ids(&answer[field]).into_iter().filter(|id| distances.contains_key(id)).collect();
        expect_same(&path, &placed, &distances, &scan(&rows, from, radius_m), radius_m);
        for hit in
            answer[field].as_array().expect("hits").iter().filter(|hit| hit["distance_m"].is_u64())
        {
            let (told, measured) = (
                hit["distance_m"].as_f64().expect("metres"),
                distances[hit["id"].as_str().expect("an id")],
            );
            assert!(
                (told - measured).abs() <= 0.51,
                "{path}: {told} m told, {measured} m measured\n{hit:#}"
            );
        }
    }
}

#[test]
fn the_nearest_branches_are_those_that_a_scan_finds() {
    nearest_is_what_a_scan_finds("branch", "branches");
}

#[test]
fn the_nearest_libraries_are_those_that_a_scan_finds() {
    nearest_is_what_a_scan_finds("library", "libraries");
}

#[test]
fn a_list_by_distance_is_what_a_scan_finds() {
    let rows: Vec<Row> =
        ["branch", "on_call", "library"].iter().flat_map(|kind| rows_of(kind)).collect();
    for from in [
        (90.0, 0.0),
        (-90.0, 0.0),
        (0.0, 180.0),
        (0.0, -180.0),
        (53.48, -2.24),
        (40.71, -74.0),
        (21.3, -157.85),
        (-33.9, 18.4),
    ] {
        let path = format!("/v1/resources?lat={}&lon={}&per_page=200", from.0, from.1);

        let list = shipped().get(&path).json();

        let distances: HashMap<&str, f64> = rows
            .iter()
            .map(|row| (row.id.as_str(), distance_m(from, (row.latitude, row.longitude))))
            .collect();
        assert_eq!(list["total"], rows.len(), "{path}");
        expect_same(
            &path,
            &ids(&list["resources"]),
            &distances,
            &scan(&rows, from, 20_037_508.0),
            20_037_508.0,
        );
    }
}

#[test]
fn a_list_within_a_radius_is_what_a_scan_finds() {
    let rows = rows_of("library");
    for (from, radius_m) in [
        ((53.48, -2.24), 10_000.0),
        ((40.71, -74.0), 5_000.0),
        ((0.0, 180.0), 100_000.0),
        ((64.84, -147.72), 300_000.0),
    ] {
        let list = shipped()
            .get(&format!(
                "/v1/resources?kind=library&lat={}&lon={}&radius_m={radius_m}",
                from.0, from.1
            ))
            .json();

        assert_eq!(list["total"], scan(&rows, from, radius_m).len(), "{from:?} {radius_m}");
    }
}

#[test]
fn a_box_holds_what_a_scan_finds_in_it() {
    let rows: Vec<Row> =
        ["branch", "on_call", "library"].iter().flat_map(|kind| rows_of(kind)).collect();
    for (west, south, east, north, reason) in [
        (-3.0, 53.0, -2.0, 54.0, "around Manchester"),
        (-180.0, -90.0, 180.0, 90.0, "the whole globe"),
        (170.0, -90.0, -150.0, 90.0, "across the antimeridian: Guam's side and Hawaii's"),
        (-180.0, 50.0, -130.0, 90.0, "Alaska up to the pole"),
        (10.0, -60.0, 20.0, -50.0, "nothing but sea"),
        (-2.245_0, 53.4, -2.245_0, 53.6, "a box without width"),
    ] {
        let reply = shipped()
            .get(&format!("/v1/resources?bbox={west},{south},{east},{north}&format=csv"))
            .expect_status(200);

        let mut found: Vec<String> =
            csv_rows(&reply.text).into_iter().map(|row| row["id"].clone()).collect();
        let between = |longitude: f64| {
            if west <= east {
                (west..=east).contains(&longitude)
            } else {
                longitude >= west || longitude <= east
            }
        };
        let mut expected: Vec<String> = rows
            .iter()
            .filter(|row| (south..=north).contains(&row.latitude) && between(row.longitude))
            .map(|row| row.id.clone())
            .collect();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{reason}");
    }
}
