//! Places that are kept back: whoever asks as often and as cleverly as they like learns no more of
//! them than the town that is shown.

use serde_json::Value;

use crate::harness::{DataFolder, Seeded, TestApp, ids};

/// Entries of each visibility.
const ENTRIES: usize = 12;

/// Questions of which each answer is compared.
const QUESTIONS: usize = 400;

/// Leeds, in the gazetteer of the harness.
const TOWN: (f64, f64) = (53.79648, -1.54785);

/// A folder whose entries have their true places somewhere in and around Leeds.
fn folder_with_places(seed: u64) -> DataFolder {
    let folder = DataFolder::new();
    let mut seeded = Seeded::new(seed);
    for (table, word) in [("on_call", "team"), ("branches", "branch")] {
        for visibility in ["hidden", "city"] {
            for number in 0..ENTRIES {
                let id = format!("gb-{word}-{visibility}-{number}");
                let place = |seeded: &mut Seeded, middle: f64| {
                    format!("{:.6}", seeded.between(middle - 0.08, middle + 0.08))
                };
                let (latitude, longitude) =
                    (place(&mut seeded, TOWN.0), place(&mut seeded, TOWN.1));
                let street = format!("{} Lane {}", seeded.below(200), seeded.below(9_000));
                let code = format!("LS{} {}XX", seeded.below(20), seeded.below(10));
                let cells = [
                    ("id", id.as_str()),
                    ("name", id.as_str()),
                    ("address_1", street.as_str()),
                    ("city", "Leeds"),
                    ("postal_code", code.as_str()),
                    ("address_visibility", visibility),
                    ("latitude", latitude.as_str()),
                    ("longitude", longitude.as_str()),
                    ("coordinate_precision", "building"),
                ];
                let coverage = [("coverage", "GB")];
                let is_team = table == "on_call" && visibility == "hidden";
                folder.add(table, &[&cells[..], if is_team { &coverage } else { &[] }].concat());
            }
        }
    }
    folder
}

/// A question that may tell one place from another.
fn some_question(seeded: &mut Seeded) -> String {
    let near = |seeded: &mut Seeded, middle: f64| seeded.between(middle - 0.1, middle + 0.1);
    let (north, east) = (near(seeded, TOWN.0), near(seeded, TOWN.1));
    let metres = seeded.between(1.0, 12_000.0);
    let limit = 1 + seeded.below(50);
    let point = format!("lat={north:.6}&lon={east:.6}");
    match seeded.below(9) {
        0 => format!("/v1/nearest?{point}&limit={limit}"),
        1 => format!("/v1/nearest?{point}&radius_m={metres:.0}&limit={limit}&audience=clinician"),
        2 => format!("/v1/nearest?{point}&radius_m={metres:.0}&kind=on_call&explain=true"),
        3 => format!("/v1/nearest?{point}&limit=50&format=geojson"),
        4 => format!("/v1/resources?{point}&radius_m={metres:.0}&per_page=200"),
        5 => format!(
            "/v1/resources?bbox={:.6},{:.6},{:.6},{:.6}&per_page=200",
            east,
            north,
            near(seeded, TOWN.1).max(east),
            near(seeded, TOWN.0).max(north)
        ),
        6 => format!("/v1/resources?{point}&page={}&per_page=7&format=csv", 1 + seeded.below(5)),
        7 => format!("/v1/nearest?postcode=LS{}&country=GB&limit={limit}", seeded.below(20)),
        _ => format!("/v1/resources?q=lane%20{}", seeded.below(200)),
    }
}

/// An answer without what names the data as a whole.
fn told(app: &TestApp, question: &str) -> (u16, String) {
    let reply = app.get(question);
    let Ok(mut value) = serde_json::from_str::<Value>(&reply.text) else {
        return (reply.status, reply.text);
    };
    for answer in ["", "/fallback"] {
        if let Some(object) = value.pointer_mut(answer).and_then(Value::as_object_mut) {
            object.remove("dataset");
        }
    }
    (reply.status, value.to_string())
}

#[test]
fn answers_are_the_same_wherever_in_the_town_the_hidden_places_are() {
    let (one, other) = (folder_with_places(1).app(), folder_with_places(2).app());
    let mut seeded = Seeded::new(14);
    let mut shown = 0;
    for _ in 0..QUESTIONS {
        let question = some_question(&mut seeded);

        let (told_one, told_other) = (told(&one, &question), told(&other, &question));

        assert_eq!(told_one, told_other, "{question}");
        shown += usize::from(told_one.1.contains("-city-"));
    }
    assert!(shown > QUESTIONS / 4, "only {shown} answers hold any of them");
    for path in ["/v1/countries/GB", "/v1/resources?format=csv", "/v1/resources?format=geojson"] {
        assert_eq!(told(&one, path), told(&other, path), "{path}");
    }
}

/// How far something is from a point by the smallest radius that finds it, in metres.
fn smallest_radius(app: &TestApp, id: &str, (north, east): (f64, f64)) -> Option<f64> {
    let finds = |metres: f64| {
        let path =
            format!("/v1/resources?lat={north:.6}&lon={east:.6}&radius_m={metres:.3}&per_page=200");
        ids(&app.get(&path).json()["resources"]).contains(&id)
    };
    let (mut inside, mut outside) = (60_000.0, 1.0);
    finds(inside).then(|| {
        while inside - outside > 0.5 {
            let middle = f64::midpoint(inside, outside);
            if finds(middle) { inside = middle } else { outside = middle }
        }
        inside
    })
}

#[test]
fn measuring_from_three_sides_finds_the_middle_of_the_town_or_nothing() {
    let app = folder_with_places(3).app();
    let sides = [(53.70, -1.70), (53.95, -1.60), (53.75, -1.30)];
    for word in ["team", "branch"] {
        for number in [0, 5, 11] {
            for from in sides {
                let expected = crate::harness::distance_m(from, TOWN);
                let found = smallest_radius(&app, &format!("gb-{word}-city-{number}"), from);
                assert!(
                    found.is_some_and(|metres| (metres - expected).abs() < 2.0),
                    "{word} {number}: {found:?}, and the town is at {expected}"
                );
                let hidden = smallest_radius(&app, &format!("gb-{word}-hidden-{number}"), from);
                assert_eq!(hidden, None, "{word} {number} from {from:?}");
            }
        }
    }
}
