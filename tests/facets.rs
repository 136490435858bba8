//! Narrowing by what a resource is, and telling how an answer was searched for.

use serde_json::Value;

use crate::harness::{DataFolder, RunningServer, ids};

const MANCHESTER: &str =
    "/v1/nearest?lat=53.48&lon=-2.24&kind=library&kind=on_call&kind=crisis_line";

fn folder() -> DataFolder {
    let folder = DataFolder::new();
    folder.add("crisis_lines", &[("id", "gb-always"), ("opening_hours", "24/7")]);
    folder.add("crisis_lines", &[("id", "gb-evenings"), ("opening_hours", "Mo-Su 19:00-23:00")]);
    let at = |id: &'static str, latitude: &'static str, wifi: &'static str, basis: &'static str| {
        let place = [
            ("latitude", latitude),
            ("longitude", "-2.24"),
            ("wifi", wifi),
            ("internet_basis", basis),
        ];
        folder.add("libraries", &[&[("id", id), ("name", id)], place.as_slice()].concat());
    };
    at("library-near", "53.481", "unknown", "unknown");
    at("library-wifi", "53.49", "yes", "branch");
    let on_call = |id: &'static str, role: &'static str| {
        let place = [
            ("city", "Manchester"),
            ("latitude", "53.48"),
            ("longitude", "-2.24"),
            ("coordinate_precision", "building"),
        ];
        folder.add(
            "on_call",
            &[&[("id", id), ("name", id), ("role", role)], place.as_slice()].concat(),
        );
    };
    on_call("team", "crisis_team");
    on_call("ward", "hospital");
    folder
}

#[test]
fn wifi_narrows_libraries_roles_narrow_on_call_and_hours_everything() {
    let app = folder().app();
    let ask = |more: &str| app.get(&format!("{MANCHESTER}{more}")).json();

    let all = ask("");
    assert_eq!(ids(&all["libraries"]), ["library-near", "library-wifi"]);
    let wifi = ask("&wifi=true");
    assert_eq!(
        ids(&wifi["libraries"]),
        ["library-wifi", "library-near"],
        "where it is not known, it may be there"
    );
    assert!(
        wifi["notices"].to_string().contains("wifi_unknown")
            && !all["notices"].to_string().contains("wifi_unknown")
    );
    assert_eq!(
        (ids(&wifi["on_call"]), ids(&wifi["crisis_lines"])),
        (ids(&all["on_call"]), ids(&all["crisis_lines"]))
    );
    assert_eq!(ask("&wifi=false")["libraries"], all["libraries"]);
    let hospitals = ask("&role=hospital,mobile_crisis");
    assert_eq!(ids(&hospitals["on_call"]), ["ward"]);
    assert_eq!(hospitals["libraries"], all["libraries"]);
    let always = ask("&always_open=true");
    assert_eq!(ids(&always["crisis_lines"]), ["gb-always"]);
    assert_eq!(ids(&always["libraries"]), Vec::<&str>::new());
}

#[test]
fn a_value_that_is_none_is_named() {
    let app = folder().app();

    app.get(&format!("{MANCHESTER}&role=plumber")).expect_problem(
        400,
        "invalid_parameter",
        Some("role"),
    );
    app.get(&format!("{MANCHESTER}&wifi=perhaps")).expect_problem(
        400,
        "invalid_parameter",
        Some("wifi"),
    );
}

#[test]
fn how_it_was_searched_for_is_told_where_the_operator_allows_it() {
    let folder = folder();
    let server = RunningServer::start(folder.folders(), &["--explain"], &[]);

    let answer = server.app.get(&format!("{MANCHESTER}&wifi=true&explain=true")).json();

    let plans = answer["explain"].as_array().expect("a plan a kind");
    let kinds: Vec<&str> = plans.iter().filter_map(|plan| plan["kind"].as_str()).collect();
    assert_eq!(kinds, ["crisis_line", "on_call", "library"]);
    let libraries = plans.last().expect("three");
    assert_eq!(libraries["access"], "nearest");
    assert_eq!(libraries["narrowings"], serde_json::json!([{"parameter": "wifi", "records": [2]}]));
    let count = |name: &str| libraries[name].as_u64().expect("a number");
    assert_eq!(
        (
            count("candidate_blocks"),
            count("opened_blocks"),
            count("measured_records"),
            count("hits")
        ),
        (2, 2, 3, 2),
        "two walks: of what has it, and of what may have it"
    );
    assert_eq!(server.app.get(MANCHESTER).json()["explain"], Value::Null);
}

#[test]
fn elsewhere_nobody_is_told() {
    let app = folder().app();

    app.get(&format!("{MANCHESTER}&explain=true")).expect_problem(
        400,
        "invalid_parameter",
        Some("explain"),
    );
    assert_eq!(app.get(&format!("{MANCHESTER}&explain=false")).json()["explain"], Value::Null);
}
