//! On call: what can help there at that hour comes first, and what is for professionals is shown to
//! them alone.

use serde_json::Value;

use crate::harness::{DataFolder, TestApp, ids};

/// The whole world around Manchester, so that another country is in reach.
const HERE: &str = "/v1/nearest?lat=53.48&lon=-2.24&kind=on_call&limit=10&radius_m=20037508";

type Cells<'c> = [(&'c str, &'c str)];

fn add(folder: &DataFolder, id: &str, role: &str, more: &Cells<'_>) {
    let usual = [("id", id), ("name", id), ("role", role), ("country", "GB")];
    let usual = usual.iter().filter(|(name, _)| !more.iter().any(|(own, _)| own == name));
    folder.add("on_call", &usual.chain(more).copied().collect::<Vec<_>>());
}

fn at<'c>(latitude: &'c str, longitude: &'c str) -> [(&'c str, &'c str); 3] {
    let precision = ("coordinate_precision", "building");
    [("latitude", latitude), ("longitude", longitude), precision]
}

fn folder_app() -> TestApp {
    let folder = DataFolder::new();
    let near = at("53.481", "-2.241");
    let far = at("53.7965", "-1.5479");
    let beyond = at("40.7143", "-74.006");
    add(&folder, "ward-near", "hospital", &near);
    add(&folder, "department-near", "emergency_department", &at("53.4809", "-2.2409"));
    add(&folder, "clinic-near", "community_clinic", &near);
    add(
        &folder,
        "walk-in-closed",
        "walk_in_crisis",
        &with(&near, ("opening_hours", "Mo-Su 02:00-03:00")),
    );
    add(&folder, "team-far", "crisis_team", &far);
    add(&folder, "mobile-open", "mobile_crisis", &with(&far, ("opening_hours", "24/7")));
    add(&folder, "team-for-england", "crisis_team", &[("coverage", "GB-ENG")]);
    add(&folder, "team-of-new-york", "crisis_team", &with(&beyond, ("country", "US")));
    add(
        &folder,
        "ward-of-new-york",
        "hospital",
        &with(&with(&beyond, ("country", "US")), ("opening_hours", "24/7")),
    );
    add(&folder, "team-for-youth", "crisis_team", &with(&near, ("populations", "youth")));
    add(&folder, "referrers", "crisis_team", &with(&near, ("audience", "professionals")));
    folder.app()
}

fn with<'c>(cells: &Cells<'c>, more: (&'c str, &'c str)) -> Vec<(&'c str, &'c str)> {
    cells.iter().copied().chain([more]).collect()
}

/// The codes that say why an entry is there.
fn why<'a>(answer: &'a Value, id: &str) -> Vec<&'a str> {
    let hits = answer["on_call"].as_array().expect("a list");
    let hit = hits.iter().find(|hit| hit["id"] == id).unwrap_or_else(|| panic!("{id}"));
    hit["why"].as_array().expect("codes").iter().filter_map(Value::as_str).collect()
}

#[test]
fn what_can_help_at_that_hour_comes_before_what_is_near() {
    let app = folder_app();

    let answer = app.get(HERE).expect_status(200).json();

    assert_eq!(
        ids(&answer["on_call"]),
        [
            // Open, in the country before across the border.
            "mobile-open",
            "ward-of-new-york",
            // May be open: who answers crises first, and of them who serves the place by word. Of
            // clinics and emergency departments, which are open to all that come, the nearest.
            "team-for-england",
            "team-far",
            "department-near",
            "clinic-near",
            "ward-near",
            "team-of-new-york",
            "walk-in-closed",
            // For some only.
            "team-for-youth",
        ]
    );
    assert_eq!(why(&answer, "mobile-open"), ["nearest", "open_now", "answers_crises"]);
    assert_eq!(why(&answer, "team-for-england"), ["serves_subdivision", "answers_crises"]);
    assert_eq!(why(&answer, "ward-near"), ["nearest"]);
    assert_eq!(why(&answer, "team-of-new-york"), ["nearest", "across_border", "answers_crises"]);
    let few = app.get(&HERE.replace("limit=10", "limit=2")).json();
    assert_eq!(ids(&few["on_call"]), ["mobile-open", "ward-of-new-york"]);
}

#[test]
fn who_serves_a_region_is_told_in_all_of_it_wherever_they_sit() {
    let folder = DataFolder::new();
    let manchester = at("53.481", "-2.241");
    add(&folder, "team-for-england", "crisis_team", &with(&manchester, ("coverage", "GB-ENG")));
    let app = folder.app();

    for (place, distance, why) in [
        ("lat=53.48&lon=-2.24", Some(129), "nearest"),
        ("lat=51.51&lon=-0.13", None, "serves_subdivision"),
        ("country=GB&place=England", None, "serves_subdivision"),
    ] {
        let answer = app.get(&format!("/v1/nearest?{place}&kind=on_call")).json();
        assert_eq!(ids(&answer["on_call"]), ["team-for-england"], "{place}");
        assert_eq!(answer["on_call"][0]["distance_m"].as_u64(), distance, "{place}");
        assert_eq!(answer["on_call"][0]["why"][0], why, "{place}");
    }
    let other = app.get("/v1/nearest?lat=34.05&lon=-118.24&kind=on_call").json();
    assert_eq!(ids(&other["on_call"]), Vec::<&str>::new());
}

#[test]
fn what_is_for_professionals_is_shown_to_clinicians_alone() {
    let app = folder_app();
    let is_told = |path: &str| app.get(path).expect_status(200).text.contains("referrers");

    for path in [
        HERE,
        "/v1/nearest?country=GB&kind=on_call&limit=50",
        "/v1/resources?kind=on_call",
        "/v1/resources?kind=on_call&lat=53.48&lon=-2.24",
        "/v1/resources?kind=on_call&format=csv",
        "/v1/resources?q=referrers",
        "/?lat=53.48&lon=-2.24&kind=on_call",
        "/handout?country=GB&place=Manchester&kind=on_call",
    ] {
        assert!(!is_told(path), "{path}");
    }
    for path in [
        &format!("{HERE}&audience=clinician"),
        "/v1/resources?kind=on_call&audience=clinician",
        "/v1/resources?kind=on_call&format=csv&audience=clinician",
    ] {
        assert!(is_told(path), "{path}");
    }
    let one = app.get("/v1/resources/referrers").expect_status(200).json();
    assert_eq!(one["audience"], "professionals");
    assert_eq!(app.get("/v1/resources/team-far").json()["audience"], "public");
    app.get("/resources/referrers").expect_status(404);
    app.get("/resources/team-far").expect_status(200);
    app.get("/v1/resources?audience=doctor").expect_problem(
        400,
        "invalid_parameter",
        Some("audience"),
    );
}
