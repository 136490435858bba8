//! The nearest in the file of a cell are those that the service tells.

use std::collections::BTreeMap;

use backstop::domain::{Audience, Coordinate, Kind, Openness, ResourceId};
use backstop::search::{self, LARGEST_RADIUS_M, NearestQuery, QueryLocation};
use backstop::views::ResourceView;
use serde_json::{Value, json};

use super::cells::{Held, cell_of, held};
use super::{Exported, exported};
use crate::harness::{Seeded, distance_m};

/// Points at which all kinds are asked for.
const POINTS: usize = 10_000;

/// Kinds with a place.
const KINDS: [Kind; 3] = [Kind::Branch, Kind::OnCall, Kind::Library];

/// How many are asked for.
const LIMIT: usize = 10;

/// How far the finder looks, in metres.
const RADIUS_M: f64 = 100_000.0;

/// Points where people are, anywhere, and where globes are difficult.
pub fn points(exported: &Exported, count: usize) -> Vec<Coordinate> {
    let mut seeded = Seeded::new(20_261_128);
    let snapshot = &exported.directory.snapshot;
    let mut points: Vec<Coordinate> = [
        (90.0, 0.0),
        (90.0, 179.0),
        (-90.0, -3.0),
        (-17.7, 180.0),
        (-17.7, -180.0),
        (0.0, 0.0),
        (45.0, -90.0),
        (22.5, -180.0),
        (51.5, 0.0),
        (51.416_015_625, -0.703_125),
    ]
    .into_iter()
    .filter_map(|(latitude, longitude)| Coordinate::new(latitude, longitude).ok())
    .collect();
    while points.len() < count {
        let (latitude, longitude) = match points.len() % 4 {
            // Anywhere, evenly.
            0 => (seeded_latitude(seeded.unit()), seeded.between(-180.0, 180.0)),
            // As a browser tells it: rounded to two decimals.
            1 => {
                let (north, east) = near_a_record(snapshot, &mut seeded, 2.0);
                ((north * 100.0).round() / 100.0, (east * 100.0).round() / 100.0)
            }
            2 => near_a_record(snapshot, &mut seeded, 0.3),
            // On the edge of cells.
            _ => {
                let (north, east) = near_a_record(snapshot, &mut seeded, 3.0);
                let edge = |degrees: f64, step: f64| (degrees / step).round() * step;
                (edge(north, 0.351_562_5), edge(east, 0.703_125))
            }
        };
        points.extend(Coordinate::new(latitude.clamp(-90.0, 90.0), longitude.clamp(-180.0, 180.0)));
    }
    points
}

fn seeded_latitude(unit: f64) -> f64 {
    (2.0 * unit - 1.0).asin().to_degrees()
}

fn near_a_record(
    snapshot: &backstop::index::Snapshot,
    seeded: &mut Seeded,
    degrees: f64,
) -> (f64, f64) {
    loop {
        let record = u32::try_from(seeded.below(snapshot.len())).expect("few records");
        if let Some(point) = snapshot.coordinate(record) {
            let away = |seeded: &mut Seeded| seeded.between(-degrees, degrees);
            return (point.latitude() + away(seeded), point.longitude() + away(seeded));
        }
    }
}

/// Every record of a kind in the file of a cell: its distance, its id, and what is known of it.
fn measured(cell: &Value, kind: Kind, point: Coordinate) -> Vec<(f64, String, Value)> {
    let to = |held: &Held| {
        Coordinate::new(held.latitude, held.longitude).expect("a point").distance_m(point)
    };
    let of = |held: Held| (to(&held), held.id, held.record.map_or(Value::Null, Value::Object));
    let mut all: Vec<(f64, String, Value)> = held(cell, kind).into_iter().map(of).collect();
    all.sort_by(|one, other| one.0.total_cmp(&other.0).then_with(|| one.1.cmp(&other.1)));
    all
}

/// What is nearest by a cell to a point of no country, kind by kind.
pub struct NearestIds {
    /// As far as the finder looks.
    pub in_reach: Vec<Vec<String>>,
    /// However far.
    pub anywhere: Vec<Vec<String>>,
}

/// The ids of the nearest of each kind, for a point of which no country is known.
pub fn nearest_of(exported: &Exported, cell: &Value, point: Coordinate) -> NearestIds {
    let ids = |kind: Kind, farthest: f64, by_class: bool| {
        let mut all = measured(cell, kind, point);
        all.retain(|(distance, _, _)| *distance <= farthest);
        if by_class && kind == Kind::OnCall {
            all.sort_by_key(|(_, id, record)| standing(exported, (id, record), None, None));
        }
        all.into_iter().take(LIMIT).map(|(_, id, _)| id).collect()
    };
    NearestIds {
        in_reach: KINDS.iter().map(|kind| ids(*kind, RADIUS_M, true)).collect(),
        anywhere: KINDS.iter().map(|kind| ids(*kind, LARGEST_RADIUS_M, false)).collect(),
    }
}

/// Where an on-call entry stands: for everybody, open, in the country, for crises, in the region.
fn standing(
    exported: &Exported,
    (id, record): (&str, &Value),
    country: Option<&str>,
    region: Option<&str>,
) -> (bool, Openness, bool, u8, bool) {
    let is_in = |code: &str| {
        record["areas"].as_array().expect("areas").iter().any(|area| area.as_str() == Some(code))
    };
    let snapshot = &exported.directory.snapshot;
    let number = snapshot.find(&ResourceId::parse(id).expect("an id")).expect("held");
    let entry = snapshot.entry(number).expect("held");
    let openness = snapshot.open_state(&entry, exported.moment).openness;
    let help = match record["role"].as_str() {
        Some("crisis_team" | "mobile_crisis" | "walk_in_crisis") => 0,
        Some("hospital") => 2,
        _ => 1,
    };
    let is_across = country.is_some_and(|country| !is_in(country));
    let is_outside = country.and(region).is_some_and(|region| !is_in(region));
    (!record["populations"].is_null(), openness, is_across, help, is_outside)
}

#[test]
fn a_cell_ranks_as_the_service_does_at_ten_thousand_points() {
    let exported = exported();
    let world = exported.json("world.json");
    let tree = world["cells"].as_str().expect("cells");
    let mut cells: BTreeMap<String, Value> = BTreeMap::new();
    let (snapshot, gazetteer) = (&exported.directory.snapshot, &exported.directory.gazetteer);
    let now = exported.moment;
    let (mut in_reach, mut shown) = (0_usize, 0_usize);
    for point in points(exported, POINTS) {
        let name = cell_of(tree, point);
        let cell = cells
            .entry(name.clone())
            .or_insert_with(|| exported.json(&format!("cells/c{name}.json")));
        let query = NearestQuery {
            limit: LIMIT,
            kinds: KINDS.to_vec(),
            ..NearestQuery::at(QueryLocation::Coordinates(point))
        };
        let answer = search::nearest(snapshot, gazetteer, &query, now).expect("an answer");
        let country = answer.place.country.map(|country| country.to_string());
        let region = answer.place.region.as_ref().map(ToString::to_string);
        for kind in KINDS {
            let all = measured(cell, kind, point);
            let mut near: Vec<&(f64, String, Value)> =
                all.iter().filter(|(distance, _, _)| *distance <= RADIUS_M).collect();
            if kind == Kind::OnCall {
                // By class, as far as the place is in no two countries.
                if !answer.place.also.is_empty() {
                    continue;
                }
                near.sort_by_key(|(_, id, record)| {
                    standing(exported, (id, record), country.as_deref(), region.as_deref())
                });
            }
            let found: Vec<&str> = near.iter().take(LIMIT).map(|(_, id, _)| id.as_str()).collect();
            // What serves a region from elsewhere is in no cell, and takes places of the answer.
            let hits = answer.hits(kind);
            let near_hits = hits.iter().filter(|hit| hit.distance_m.is_some());
            let told: Vec<&str> = near_hits.map(|hit| snapshot.id(hit.record)).collect();
            let taken = hits.len() - told.len();

            let place = format!("{kind} at {point:?} in cell {name}");
            assert_eq!(found.get(..told.len()), Some(told.as_slice()), "{place}");
            assert_eq!(told.len(), found.len().min(LIMIT - taken), "{place}");
            let mut shown_records = near.iter().take(LIMIT);
            assert!(shown_records.all(|(_, _, record)| !record.is_null()), "{kind} at {point:?}");
            in_reach += usize::from(!found.is_empty());
            shown += found.len();
        }
    }
    println!("{} cells looked at, {in_reach} lists with {shown} hits", cells.len());
    assert!(in_reach > POINTS / 2, "{in_reach}");
}

#[test]
fn every_record_of_every_cell_is_told_as_the_service_tells_it() {
    let exported = exported();
    let snapshot = &exported.directory.snapshot;
    let (mut records, mut shortened) = (0_usize, 0_usize);
    for (path, bytes) in exported.files().iter().filter(|(path, _)| path.starts_with("cells/")) {
        let cell: Value = serde_json::from_slice(bytes).expect("JSON");
        for kind in KINDS {
            let told = &cell["kinds"][kind.as_str()]["columns"]["contacts"];
            let told = told.as_array().or_else(|| told["of"].as_array());
            shortened += told.into_iter().flatten().filter(|contacts| contacts.is_string()).count();
            for Held { id, record, .. } in held(&cell, kind) {
                let Some(record) = record else { continue };
                let number = snapshot.find(&ResourceId::parse(&id).expect("an id")).expect("held");
                let resource = snapshot.resource(number).expect("held");
                let told = serde_json::to_value(ResourceView::new(&resource, None)).expect("data");
                for (name, value) in &record {
                    let expected = match name.as_str() {
                        "contacts" => contacts(&told["contacts"]),
                        "address_1" | "city" | "state_province" | "postal_code" | "country" => {
                            told["address"][name].clone()
                        }
                        "internet" | "as_of" | "until" | "closed" | "always" | "times"
                        | "areas" => {
                            continue;
                        }
                        _ => told[name].clone(),
                    };
                    let value = if name == "contacts" { contacts(value) } else { value.clone() };
                    assert_eq!(value, expected, "{path}: {name} of {id}");
                }
                assert_eq!(record.contains_key("contacts"), told["contacts"] != json!([]), "{id}");
                records += 1;
            }
        }
    }
    assert!(records > 2_500 && shortened > 100, "{records} {shortened}");
}

/// Channel, number and link of each contact.
fn contacts(told: &Value) -> Value {
    let of = |contact: &Value| match contact {
        Value::Array(parts) => json!([parts[0], parts[1], parts[2]]),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => {
            json!([contact["channel"], contact["number"], contact["uri"]])
        }
    };
    told.as_array().expect("contacts").iter().map(of).collect()
}

#[test]
fn a_cell_holds_the_ten_nearest_however_far_they_are() {
    let exported = exported();
    let world = exported.json("world.json");
    let tree = world["cells"].as_str().expect("cells");
    let snapshot = &exported.directory.snapshot;
    let now = exported.moment;
    for point in points(exported, 1_200) {
        let cell = exported.json(&format!("cells/c{}.json", cell_of(tree, point)));
        let query = NearestQuery {
            limit: LIMIT,
            radius_m: LARGEST_RADIUS_M,
            kinds: vec![Kind::Branch, Kind::Library],
            ..NearestQuery::at(QueryLocation::Coordinates(point))
        };
        let answer = search::nearest(snapshot, &exported.directory.gazetteer, &query, now);
        let answer = answer.expect("an answer");
        for kind in query.kinds {
            let all = measured(&cell, kind, point);
            let found: Vec<&str> = all.iter().take(LIMIT).map(|(_, id, _)| id.as_str()).collect();
            let told: Vec<&str> =
                answer.hits(kind).iter().map(|hit| snapshot.id(hit.record)).collect();

            assert_eq!(found, told, "{kind} at {point:?}");
        }
        // On-call entries go by class in answers: here by another formula, over all of them.
        let from = (point.latitude(), point.longitude());
        let mut on_call: Vec<f64> = (0..)
            .take(snapshot.len())
            .filter(|record| {
                let entry = snapshot.entry(*record);
                entry.is_some_and(|entry| {
                    entry.kind == Kind::OnCall
                        && entry.is_shown_to(Audience::Client, now.date_naive())
                })
            })
            .filter_map(|record| snapshot.coordinate(record))
            .map(|there| distance_m(from, (there.latitude(), there.longitude())))
            .collect();
        on_call.sort_by(f64::total_cmp);
        let found = measured(&cell, Kind::OnCall, point);
        for ((found, id, _), expected) in found.iter().zip(on_call).take(LIMIT) {
            assert!((found - expected).abs() < 0.5, "{id} {found} {expected} at {point:?}");
        }
        assert!(found.len() >= LIMIT, "{point:?}");
    }
}
