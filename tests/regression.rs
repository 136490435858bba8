//! Bugs that were mended, one test each, named after what holds since.

use serde_json::{Value, json};

use crate::harness::{DataFolder, RunningServer, ids, shipped};

fn ask(query: &str) -> Value {
    shipped().get(&format!("/v1/nearest?{query}")).expect_status(200).json()
}

fn country(query: &str) -> Value {
    ask(query)["where"]["country"].clone()
}

/// Every sentence of an answer.
fn words(answer: &Value) -> Vec<&str> {
    let notices = answer["notices"]
        .as_array()
        .expect("notices")
        .iter()
        .filter_map(|notice| notice["text"].as_str());
    notices.chain(answer["emergency"]["advice"].as_str()).collect()
}

#[test]
fn a_weight_that_is_no_number_refuses_nothing() {
    for weight in ["NaN", "abc", "2", "-1", "inf", ""] {
        for path in ["/v1/nearest?country=GB", "/v1/resources?per_page=1"] {
            let reply = shipped()
                .get_with(path, &[("accept", &format!("text/csv;q={weight}, text/html"))])
                .expect_status(200);

            assert!(reply.header("content-type").starts_with("text/csv"), "q={weight}\n{reply}");
        }
    }
}

#[test]
fn open_now_false_beside_open_at_is_refused_and_does_not_narrow() {
    for value in ["true", "false"] {
        let reply = shipped()
            .get(&format!("/v1/nearest?country=GB&open_now={value}&open_at=2026-11-22T09:30:00Z"));

        reply.expect_problem(400, "invalid_parameter", Some("open_at"));
    }
}

#[test]
fn a_radius_around_a_whole_country_is_refused_and_not_ignored() {
    shipped().get("/v1/nearest?country=GB&radius_m=5000").expect_problem(
        400,
        "invalid_parameter",
        Some("radius_m"),
    );
}

#[test]
fn no_number_of_one_station_is_shown_for_the_whole_of_antarctica() {
    for query in ["lat=-61&lon=0", "lat=-77.85&lon=166.67", "lat=-90&lon=0", "country=AQ"] {
        let answer = shipped().get(&format!("/v1/nearest?{query}")).expect_status(200).json();

        assert_eq!(answer["emergency"]["country"], "AQ", "{query}\n{answer:#}");
        assert_eq!(answer["emergency"]["numbers"], json!([]), "{query}\n{answer:#}");
        let advice = answer["emergency"]["advice"].as_str().expect("advice");
        assert!(
            advice.starts_with("There is no emergency number for this country in our list: Antarctica. There may be one"),
            "{query}: {advice}"
        );
    }
}

#[test]
fn the_middle_of_the_atlantic_is_not_in_brazil() {
    assert_eq!(country("lat=-0.5&lon=-31"), Value::Null);
    assert_eq!(country("lat=0&lon=-35"), Value::Null);
}

#[test]
fn tristan_da_cunha_and_ascension_are_not_nowhere() {
    assert_eq!(country("lat=-37.07&lon=-12.31"), "SH");
    assert_eq!(country("lat=-7.93&lon=-14.41"), "SH");
}

#[test]
fn no_sentence_says_where_on_the_page_something_stands() {
    for query in [
        "country=GB",
        "country=GB&audience=clinician",
        "country=AQ",
        "country=GB&q=xqzzkw",
        "",
        "audience=clinician",
    ] {
        let answer = ask(query);

        for sentence in words(&answer) {
            let placed =
                ["below", "above", "inside United Kingdom", "for United Kingdom", "for Antarctica"]
                    .iter()
                    .find(|text| sentence.contains(**text));

            assert_eq!(placed, None, "{query}: {sentence}");
        }
    }
}

#[test]
fn a_clinician_is_told_that_short_codes_do_not_work_from_abroad() {
    for query in ["country=US&audience=clinician", "audience=clinician"] {
        let answer = ask(query);
        let notices = answer["notices"].as_array().expect("notices");
        let notice =
            notices.iter().find(|notice| notice["code"] == "short_codes_are_local").expect(query);

        assert!(
            notice["text"].as_str().is_some_and(|text| text.contains("988") && text.contains('+')),
            "{query}: {notice:#}"
        );
    }
    assert!(!ask("country=US").to_string().contains("short_codes_are_local"));
}

#[test]
fn a_clinician_is_told_when_no_emergency_number_is_held() {
    let answer = ask("country=AQ&audience=clinician");

    let advice = answer["emergency"]["advice"].as_str().expect("advice");
    assert!(advice.starts_with("There is no emergency number for this country in our list: Antarctica. There may be one"), "{advice}");
}

#[test]
fn what_is_open_comes_before_what_may_be_also_without_a_place() {
    let folder = DataFolder::new();
    let hidden =
        [("address_visibility", "hidden"), ("coverage", "GB"), ("time_zone", "Europe/London")];
    folder.add("on_call", &[&[("id", "aa-unknown")], hidden.as_slice()].concat());
    folder.add(
        "on_call",
        &[&[("id", "bb-always"), ("opening_hours", "24/7")], hidden.as_slice()].concat(),
    );
    let placed = [
        ("city", "Manchester"),
        ("latitude", "53.48"),
        ("longitude", "-2.24"),
        ("coordinate_precision", "building"),
    ];
    folder.add("on_call", &[&[("id", "cc-near-unknown")], placed.as_slice()].concat());
    let app = folder.app();
    let ask = |query: &str| app.get(&format!("/v1/nearest?kind=on_call&{query}")).json();

    assert_eq!(ids(&ask("country=GB&open_now=true")["on_call"]), ["bb-always", "aa-unknown"]);
    assert_eq!(ids(&ask("country=GB&open_now=true&limit=1")["on_call"]), ["bb-always"]);
    let near = ask("lat=53.48&lon=-2.24&open_now=true");
    assert_eq!(ids(&near["on_call"]), ["bb-always", "cc-near-unknown", "aa-unknown"]);
    let whatever = ask("lat=53.48&lon=-2.24");
    assert_eq!(
        ids(&whatever["on_call"]),
        ["bb-always", "cc-near-unknown", "aa-unknown"],
        "what can help at that hour comes first for everybody"
    );
}

#[test]
fn a_tag_names_the_build_whose_moment_the_reply_tells() {
    let folder = DataFolder::new();
    let tag = |app: &crate::harness::TestApp| app.get("/v1/datasets").header("etag").to_owned();
    let first = tag(&folder.app());
    std::fs::remove_dir_all(&folder.folders().index).expect("an index");
    std::thread::sleep(std::time::Duration::from_millis(1_100));

    assert_ne!(first, tag(&folder.app()), "the reply holds built_at");
}

#[test]
fn an_explanation_that_the_format_has_no_room_for_is_refused() {
    let folder = DataFolder::new();
    let server = RunningServer::start(folder.folders(), &["--explain"], &[]);

    for format in ["csv", "geojson"] {
        let reply = server.app.get(&format!("/v1/nearest?country=GB&explain=true&format={format}"));

        reply.expect_problem(400, "invalid_parameter", Some("explain"));
    }
    server.app.get("/v1/nearest?country=GB&explain=true").expect_status(200);
}

#[test]
fn a_list_narrows_by_region() {
    let folder = DataFolder::new();
    folder.add("crisis_lines", &[("id", "us-ca-line"), ("coverage", "US-CA;US-NV")]);
    folder.add("crisis_lines", &[("id", "us-line"), ("coverage", "US")]);
    folder.add("crisis_lines", &[("id", "za-gp-line"), ("coverage", "ZA-GP")]);
    let app = folder.app();

    assert_eq!(ids(&app.get("/v1/resources?region=US-CA").json()["resources"]), ["us-ca-line"]);
    assert_eq!(
        ids(&app.get("/v1/resources?region=us-nv,US-OR").json()["resources"]),
        ["us-ca-line"]
    );
    assert_eq!(ids(&app.get("/v1/resources?region=US-OR").json()["resources"]), Vec::<&str>::new());
    assert_eq!(
        ids(&app.get("/v1/resources?region=ZA-GT").json()["resources"]),
        ["za-gp-line"],
        "by an older code too"
    );
    for none in ["US", "US-QQ"] {
        app.get(&format!("/v1/resources?region={none}")).expect_problem(
            400,
            "invalid_parameter",
            Some("region"),
        );
    }
}
