//! `/v1/nearest`: who can help near here, now?

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::harness::{DataFolder, TestApp, csv_rows, ids, notices, shipped};

/// Around Manchester: three libraries with different hours, a branch that is closed for the time
/// being, lines in two languages.
fn app() -> &'static TestApp {
    static APP: LazyLock<TestApp> = LazyLock::new(|| folder().app());
    &APP
}

fn folder() -> DataFolder {
    let folder = DataFolder::new();
    folder
        .add("sources", &[("id", "old-source"), ("retrieved_on", "2020-01-01"), ("year", "2019")]);
    folder.add(
        "crisis_lines",
        &[("id", "gb-english"), ("priority", "1"), ("languages", "en"), ("opening_hours", "24/7")],
    );
    folder.add(
        "crisis_lines",
        &[
            ("id", "gb-welsh"),
            ("name", "Llinell"),
            ("priority", "2"),
            ("languages", "cy;en"),
            ("opening_hours", "Mo-Su 19:00-23:00"),
            ("populations", "women"),
        ],
    );
    folder.add(
        "crisis_lines",
        &[
            ("id", "gb-england"),
            ("priority", "99"),
            ("coverage", "GB-ENG"),
            ("topics", "crisis;gambling"),
            ("source_id", "old-source"),
        ],
    );
    folder.add(
        "crisis_lines",
        &[
            ("id", "gb-resting"),
            ("priority", "1"),
            ("opening_hours", "24/7"),
            ("status", "temporarily closed"),
        ],
    );
    for line in ["gb-english", "gb-welsh", "gb-england", "gb-resting"] {
        folder.add("contacts", &[("resource_id", line), ("number", "116 123")]);
    }
    let at =
        |id: &'static str, latitude: &'static str, longitude: &'static str, hours: &'static str| {
            folder.add(
                "libraries",
                &[
                    ("id", id),
                    ("name", id),
                    ("latitude", latitude),
                    ("longitude", longitude),
                    ("opening_hours", hours),
                ],
            );
        };
    at("library-open", "53.50", "-2.24", "Mo-Fr 09:00-17:00");
    at("library-closed", "53.485", "-2.24", "Sa 10:00-12:00");
    at("library-unknown", "53.49", "-2.24", "");
    at("library-far", "53.79648", "-1.54785", "24/7");
    at("library-twin-b", "51.50853", "-0.12574", "");
    at("library-twin-a", "51.50853", "-0.12574", "");
    folder.add(
        "libraries",
        &[
            ("id", "library-east"),
            ("country", "FJ"),
            ("city", "Suva"),
            ("latitude", "-16.8"),
            ("longitude", "179.97"),
            ("coordinate_precision", "locality"),
        ],
    );
    folder.add(
        "libraries",
        &[
            ("id", "library-west"),
            ("country", "FJ"),
            ("city", "Suva"),
            ("latitude", "-16.8"),
            ("longitude", "-179.97"),
            ("coordinate_precision", "locality"),
        ],
    );
    folder.add(
        "branches",
        &[
            ("id", "branch-resting"),
            ("status", "temporarily closed"),
            ("opening_hours", "24/7"),
            ("latitude", "53.47"),
            ("longitude", "-2.24"),
            ("coordinate_precision", "building"),
        ],
    );
    folder
}

fn ask(query: &str) -> Value {
    app().get(&format!("/v1/nearest?{query}")).json()
}

#[test]
fn every_way_of_saying_where_says_how_it_was_said_and_finds_the_country() {
    for (query, how, country, subdivision, place, zone) in [
        (
            "lat=53.48&lon=-2.24",
            "coordinates",
            Some("GB"),
            Some("GB-ENG"),
            Some("Manchester"),
            Some("Europe/London"),
        ),
        (
            "postcode=M1&country=GB",
            "postcode",
            Some("GB"),
            Some("GB-ENG"),
            Some("Manchester"),
            Some("Europe/London"),
        ),
        (
            "postcode=m1%204ax&country=gb",
            "postcode",
            Some("GB"),
            Some("GB-ENG"),
            Some("Manchester"),
            Some("Europe/London"),
        ),
        ("place=Leeds", "place", Some("GB"), Some("GB-ENG"), Some("Leeds"), Some("Europe/London")),
        (
            "place=londres",
            "place",
            Some("GB"),
            Some("GB-ENG"),
            Some("London"),
            Some("Europe/London"),
        ),
        (
            "place=Portland&country=US",
            "place",
            Some("US"),
            Some("US-OR"),
            Some("Portland"),
            Some("America/Los_Angeles"),
        ),
        (
            "place=Portland,%20ME",
            "place",
            Some("US"),
            Some("US-ME"),
            Some("Portland"),
            Some("America/New_York"),
        ),
        ("country=US", "country", Some("US"), None, None, None),
        ("country=US-CA", "country", Some("US"), Some("US-CA"), None, Some("America/Los_Angeles")),
        ("country=FJ", "country", Some("FJ"), None, None, Some("Pacific/Fiji")),
        ("time_zone=Asia/Tokyo", "time_zone", Some("JP"), None, None, Some("Asia/Tokyo")),
        ("time_zone=UTC", "time_zone", None, None, None, Some("UTC")),
        ("", "none", None, None, None, None),
    ] {
        let answer = shipped().get(&format!("/v1/nearest?{query}")).json();
        let found = &answer["where"];

        assert_eq!(found["how"], how, "{query}\n{found:#}");
        assert_eq!(found["country"].as_str(), country, "{query}\n{found:#}");
        assert_eq!(answer["emergency"]["country"].as_str(), country, "{query}\n{answer:#}");
        assert_eq!(found["subdivision"].as_str(), subdivision, "{query}\n{found:#}");
        if !query.starts_with("postcode") {
            assert_eq!(found["place"].as_str(), place, "{query}\n{found:#}");
        }
        assert_eq!(found["time_zone"].as_str(), zone, "{query}\n{found:#}");
        assert_eq!(found["country_name"].is_string(), country.is_some(), "{query}\n{found:#}");
    }
}

#[test]
fn a_post_says_the_same_as_a_get() {
    for (query, body) in [
        (
            "lat=53.48&lon=-2.24&kind=library,branch&limit=2",
            json!({"lat": 53.48, "lon": -2.24, "kind": ["library", "branch"], "limit": 2}),
        ),
        (
            "postcode=M1&country=GB&topic=crisis",
            json!({"postcode": "M1", "country": "GB", "topic": "crisis"}),
        ),
        ("place=Leeds&lang=de", json!({"place": "Leeds", "lang": "de"})),
        ("country=US-CA&language=en,es", json!({"country": "US-CA", "language": ["en", "es"]})),
        (
            "time_zone=Europe/London&audience=clinician",
            json!({"time_zone": "Europe/London", "audience": "clinician"}),
        ),
        (
            "lat=53.48&lon=-2.24&open_at=2026-11-23T09:30:00Z&radius_m=5000",
            json!({"lat": 53.48, "lon": -2.24, "open_at": "2026-11-23T09:30:00Z", "radius_m": 5000}),
        ),
        ("", json!({})),
        ("", json!({"lat": null, "lon": null, "kind": null})),
    ] {
        let got = app().get(&format!("/v1/nearest?{query}")).json();
        let posted = app().post(&body).json();

        assert_eq!(got, posted, "{query}");
    }
}

#[test]
fn lists_may_be_repeated_or_joined_by_commas() {
    assert_eq!(
        ask("lat=53.48&lon=-2.24&kind=library&kind=branch"),
        ask("lat=53.48&lon=-2.24&kind=library,branch")
    );
}

#[test]
fn crisis_lines_come_by_tier_and_what_is_closed_comes_last_in_its_own() {
    let at_noon = ask("lat=53.48&lon=-2.24&kind=crisis_line");
    let in_the_evening = ask("lat=53.48&lon=-2.24&kind=crisis_line&open_at=2026-11-23T20:00:00Z");

    assert_eq!(
        ids(&at_noon["crisis_lines"]),
        ["gb-english", "gb-resting", "gb-welsh", "gb-england", "world-directory"],
        "{at_noon:#}"
    );
    assert_eq!(
        ids(&in_the_evening["crisis_lines"]),
        ["gb-english", "gb-welsh", "gb-england", "world-directory"],
        "{in_the_evening:#}"
    );
    let reach: Vec<&str> = at_noon["crisis_lines"]
        .as_array()
        .expect("lines")
        .iter()
        .filter_map(|line| line["reach"].as_str())
        .collect();
    assert_eq!(reach, ["country", "country", "country", "subdivision", "worldwide"], "{at_noon:#}");
}

#[test]
fn the_other_kinds_come_by_distance_and_ties_by_id() {
    let manchester = ask("lat=53.48&lon=-2.24&kind=library");
    let london = ask("place=London&kind=library&radius_m=1000");

    assert_eq!(
        ids(&manchester["libraries"]),
        ["library-closed", "library-unknown", "library-open", "library-far"],
        "{manchester:#}"
    );
    let metres: Vec<u64> = manchester["libraries"]
        .as_array()
        .expect("hits")
        .iter()
        .filter_map(|hit| hit["distance_m"].as_u64())
        .collect();
    assert_eq!(metres.first(), Some(&556), "0.005 degrees of latitude\n{manchester:#}");
    assert!(metres.is_sorted(), "{metres:?}");
    assert_eq!(ids(&london["libraries"]), ["library-twin-a", "library-twin-b"], "{london:#}");
}

#[test]
fn a_limit_counts_for_each_kind() {
    let answer = ask("lat=53.48&lon=-2.24&limit=1");

    for kind in ["crisis_lines", "branches", "libraries"] {
        assert_eq!(ids(&answer[kind]).len(), 1, "{kind}\n{answer:#}");
    }
    let shipped = shipped().get("/v1/nearest?lat=40.71&lon=-74.0&limit=50").json();
    assert_eq!(
        (ids(&shipped["libraries"]).len(), ids(&shipped["on_call"]).len() <= 50),
        (50, true)
    );
    let usual = crate::harness::shipped().get("/v1/nearest?lat=40.71&lon=-74.0").json();
    assert_eq!(ids(&usual["libraries"]).len(), 5);
}

#[test]
fn a_radius_is_a_radius() {
    for (radius, expected) in
        [(1, 0), (555, 0), (557, 1), (1_200, 2), (3_000, 3), (100_000, 4), (20_037_508, 8)]
    {
        let answer = ask(&format!("lat=53.48&lon=-2.24&kind=library&limit=50&radius_m={radius}"));

        assert_eq!(ids(&answer["libraries"]).len(), expected, "{radius}\n{answer:#}");
        assert_eq!(
            notices(&answer).contains(&"none_nearby"),
            expected == 0,
            "{radius}\n{answer:#}"
        );
    }
}

#[test]
fn a_radius_across_the_antimeridian_finds_both_sides() {
    for longitude in ["180", "-180", "179.99", "-179.99"] {
        let answer = ask(&format!("lat=-16.8&lon={longitude}&kind=library&radius_m=10000"));

        let mut found = ids(&answer["libraries"]);
        found.sort_unstable();
        assert_eq!(found, ["library-east", "library-west"], "{longitude}\n{answer:#}");
    }
}

#[test]
fn only_the_kinds_that_were_asked_for_are_answered() {
    let answer = ask("lat=53.48&lon=-2.24&kind=library");

    assert!(!ids(&answer["libraries"]).is_empty(), "{answer:#}");
    for kind in ["crisis_lines", "branches", "on_call"] {
        assert_eq!(answer[kind], json!([]), "{answer:#}");
    }
    assert_eq!(
        answer["emergency"]["numbers"][0]["number"], "999",
        "the emergency number is there whatever was asked\n{answer:#}"
    );
}

#[test]
fn an_empty_slot_is_stated_with_its_kind() {
    let answer = ask("lat=53.48&lon=-2.24");
    let without_a_point = ask("country=GB");

    let stated = |answer: &Value, code: &str| -> Vec<String> {
        let all = answer["notices"].as_array().expect("notices").iter();
        all.filter(|notice| notice["code"] == code)
            .map(|notice| notice["kind"].as_str().expect("a kind").to_owned())
            .collect()
    };
    assert_eq!(
        stated(&answer, "none_held"),
        ["on_call"],
        "nothing of the country is held\n{answer:#}"
    );
    assert_eq!(stated(&answer, "none_nearby"), Vec::<String>::new(), "{answer:#}");
    assert_eq!(stated(&without_a_point, "none_held"), ["on_call"], "{without_a_point:#}");
    assert_eq!(
        stated(&without_a_point, "none_nearby"),
        ["branch", "library"],
        "there is no point to be near to\n{without_a_point:#}"
    );
}

#[test]
fn only_what_may_be_open_is_answered_and_what_is_not_known_comes_last() {
    let now = ask("lat=53.48&lon=-2.24&kind=library&open_now=true");
    let on_saturday = ask("lat=53.48&lon=-2.24&kind=library&open_at=2026-11-28T11:00:00Z");
    let on_sunday = ask("lat=53.48&lon=-2.24&kind=library&open_at=2026-11-29T11:00:00Z");

    assert_eq!(
        ids(&now["libraries"]),
        ["library-open", "library-far", "library-unknown"],
        "{now:#}"
    );
    assert_eq!(
        ids(&on_saturday["libraries"]),
        ["library-closed", "library-far", "library-unknown"],
        "{on_saturday:#}"
    );
    assert_eq!(ids(&on_sunday["libraries"]), ["library-far", "library-unknown"], "{on_sunday:#}");
}

#[test]
fn a_library_that_closes_before_somebody_gets_there_is_left_out() {
    let at = |question: &str| ask(&format!("lat=53.48&lon=-2.24&kind=library&{question}"));
    // At noon on a Monday the nearest one is open for five hours more.
    let in_time = at("open_now=true&open_for_min=300");
    let too_late = at("open_for_min=301");
    let before_closing = at("open_at=2026-11-23T16:31&open_for_min=30");

    assert_eq!(ids(&in_time["libraries"]), ["library-open", "library-far", "library-unknown"]);
    assert_eq!(ids(&too_late["libraries"]), ["library-far", "library-unknown"]);
    assert_eq!(ids(&before_closing["libraries"]), ["library-far", "library-unknown"]);
    for (question, param) in [
        ("open_now=false&open_for_min=30", "open_for_min"),
        ("open_now=true&open_for_min=0", "open_for_min"),
        ("open_now=true&open_for_min=1441", "open_for_min"),
        ("open_now=true&open_for_min=-5", "open_for_min"),
        ("open_now=true&open_for_min=half", "open_for_min"),
    ] {
        let reply = app().get(&format!("/v1/nearest?{question}"));
        assert_eq!(reply.status, 400, "{reply}");
        assert_eq!(reply.any_json()["param"], param, "{reply}");
    }
}

#[test]
fn of_the_shipped_libraries_those_are_left_out_that_close_too_soon_and_no_others() {
    // Half past five in Seoul.
    let list = |more: &str| {
        let mut rows = Vec::new();
        for page in 1.. {
            let told = shipped()
                .get(&format!(
                    "/v1/resources?kind=library&country=KR&open_at=2026-11-24T08:30:00Z&page={page}&per_page=200{more}"
                ))
                .json();
            let of_page = told["resources"].as_array().expect("rows").clone();
            if of_page.is_empty() {
                break;
            }
            rows.extend(of_page);
        }
        rows
    };
    let (all, lasting) = (list(""), list("&open_for_min=90"));

    let lasts = |row: &&Value| {
        let until = row["open"]["until"].as_str();
        row["open"]["state"] != "open" || until.is_none_or(|until| until >= "2026-11-24T10:00:00Z")
    };
    let expected: Vec<&Value> = all.iter().filter(lasts).map(|row| &row["id"]).collect();
    let told: Vec<&Value> = lasting.iter().map(|row| &row["id"]).collect();
    assert_eq!(told, expected);
    assert!(all.len() - lasting.len() > 20, "{} {}", all.len(), lasting.len());
}

#[test]
fn hours_are_told_in_the_zone_of_the_resource_and_until_when_they_hold() {
    let answer = ask("lat=53.48&lon=-2.24&kind=library&open_at=2026-07-01T08:30:00Z");
    let hit = answer["libraries"]
        .as_array()
        .expect("hits")
        .iter()
        .find(|hit| hit["id"] == "library-open")
        .expect("it is 9:30 there");

    let open =
        json!({"state": "open", "until": "2026-07-01T16:00:00Z", "next": null, "reason": "hours"});
    assert_eq!(hit["open"], open, "{hit:#}");
    assert!(hit["why"].as_array().is_some_and(|why| why.contains(&json!("open_now"))), "{hit:#}");
    let with_offset = ask("lat=53.48&lon=-2.24&kind=library&open_at=2026-07-01T10:30:00%2B02:00");
    assert_eq!(with_offset["libraries"], answer["libraries"], "the same moment in another zone");
}

#[test]
fn what_is_closed_for_the_time_being_is_shown_as_closed_and_never_as_open() {
    let now = ask("lat=53.48&lon=-2.24&kind=branch");
    let only_open = ask("lat=53.48&lon=-2.24&kind=branch&open_now=true");

    assert_eq!(
        (&now["branches"][0]["id"], &now["branches"][0]["status"]),
        (&json!("branch-resting"), &json!("temporarily closed")),
        "{now:#}"
    );
    assert_eq!(now["branches"][0]["open"]["state"], "closed", "{now:#}");
    assert_eq!(ids(&only_open["branches"]), Vec::<&str>::new(), "{only_open:#}");
}

#[test]
fn where_no_number_brings_an_ambulance_the_reader_is_told() {
    let folder = folder();
    folder.add(
        "emergency_numbers",
        &[("country", "NA"), ("number", "10111"), ("services", "police"), ("is_primary", "false")],
    );
    let trial = folder.app();

    let without = trial.get("/v1/nearest?country=NA").json();
    let with = trial.get("/v1/nearest?country=GB").json();

    assert!(notices(&without).contains(&"no_ambulance_number"), "{without:#}");
    assert!(!notices(&with).contains(&"no_ambulance_number"), "{with:#}");
}

#[test]
fn a_clinician_is_told_that_emergency_numbers_are_local() {
    let client = ask("country=GB");
    let clinician = ask("country=GB&audience=clinician");
    let nowhere = ask("audience=clinician");

    assert!(!notices(&client).contains(&"emergency_number_is_local"), "{client:#}");
    assert!(notices(&clinician).contains(&"emergency_number_is_local"), "{clinician:#}");
    assert!(notices(&nowhere).contains(&"emergency_number_is_local"), "{nowhere:#}");
    assert_eq!(
        client["emergency"]["advice"],
        "If you or someone near you is in immediate danger, call 999 now."
    );
    let advice = clinician["emergency"]["advice"].as_str().expect("advice");
    assert!(advice.contains("United Kingdom") && !advice.contains("call 999 now"), "{advice}");
}

#[test]
fn the_words_are_in_the_language_that_was_asked_for() {
    let named =
        app().get_with("/v1/nearest?country=GB&lang=de", &[("accept-language", "fr")]).json();
    let negotiated = app()
        .get_with("/v1/nearest?country=GB", &[("accept-language", "tlh, de-AT;q=0.9, fr;q=0.5")])
        .json();
    let english = app().get_with("/v1/nearest?country=GB", &[("accept-language", "tlh")]).json();

    assert_eq!(named["where"]["country_name"], "Vereinigtes Königreich", "{named:#}");
    assert_eq!(named["emergency"]["advice"], negotiated["emergency"]["advice"]);
    assert_ne!(named["emergency"]["advice"], english["emergency"]["advice"]);
    assert!(
        named["emergency"]["advice"].as_str().is_some_and(|advice| advice.contains("999")),
        "{named:#}"
    );
    assert_eq!(english["where"]["country_name"], "United Kingdom", "{english:#}");
    assert_eq!(notices(&named), notices(&english), "codes are the same in every language");
}

#[test]
fn every_language_says_the_number_and_nothing_is_left_out() {
    let english = ask("country=GB&audience=client");
    for language in backstop::messages::AnswerLanguage::all() {
        let answer = ask(&format!("country=GB&lang={}", language.tag()));

        assert!(
            answer["emergency"]["advice"].as_str().is_some_and(|advice| advice.contains("999")),
            "{}\n{answer:#}",
            language.tag()
        );
        assert_eq!(notices(&answer), notices(&english), "{}", language.tag());
        let sentences =
            answer["notices"].as_array().expect("notices").iter().map(|notice| &notice["text"]);
        for sentence in sentences.chain([&answer["emergency"]["advice"]]) {
            let left_open = sentence
                .as_str()
                .is_none_or(|text| text.is_empty() || text.contains(['{', '}', '$']));
            assert!(!left_open, "{}: {sentence}", language.tag());
        }
    }
}

#[test]
fn narrowing_is_and_between_parameters_and_or_within_a_list() {
    let lines = |query: &str| {
        let answer = ask(&format!("lat=53.48&lon=-2.24&kind=crisis_line&{query}"));
        ids(&answer["crisis_lines"]).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };

    assert_eq!(lines("topic=gambling"), ["gb-england"]);
    assert_eq!(lines("language=cy"), ["gb-welsh"]);
    assert_eq!(lines("language=cy,en"), ["gb-english", "gb-welsh"]);
    assert_eq!(lines("language=cy-GB"), ["gb-welsh"], "a region does not keep a language apart");
    assert_eq!(lines("topic=gambling,crisis&language=cy"), ["gb-welsh"]);
    assert_eq!(lines("q=llinell"), ["gb-welsh"]);
    assert_eq!(
        lines("topic=gambling&language=cy"),
        ["world-directory"],
        "nothing fits: the worldwide ones are given"
    );
}

#[test]
fn a_narrowing_that_fits_no_line_is_told_in_words() {
    let answer = ask("country=GB&topic=gambling&language=cy");

    assert!(notices(&answer).contains(&"no_line_matches"), "{answer:#}");
    assert!(!notices(&answer).contains(&"no_line_for_country"), "lines are held\n{answer:#}");
}

#[test]
fn a_population_narrows_in_a_body_and_keeps_what_is_for_everybody() {
    let women =
        app().post(&json!({"country": "GB", "kind": "crisis_line", "population": "women"})).json();
    let veterans = app()
        .post(&json!({"country": "GB", "kind": "crisis_line", "population": ["veterans"]}))
        .json();

    assert!(ids(&women["crisis_lines"]).contains(&"gb-welsh"), "{women:#}");
    assert!(!ids(&veterans["crisis_lines"]).contains(&"gb-welsh"), "{veterans:#}");
    assert!(
        ids(&veterans["crisis_lines"]).contains(&"gb-english"),
        "a service for everybody\n{veterans:#}"
    );
}

#[test]
fn every_hit_says_why_it_is_there_and_how_sure_it_is() {
    let answer = ask("lat=53.48&lon=-2.24&topic=crisis&language=en");
    let everything = ask("lat=53.48&lon=-2.24&limit=50");

    let line = answer["crisis_lines"]
        .as_array()
        .expect("lines")
        .iter()
        .find(|line| line["id"] == "gb-english")
        .expect("the line");
    assert_eq!(
        line["why"],
        json!(["serves_country", "open_now", "topic_match", "language_match"]),
        "{line:#}"
    );
    assert_eq!(
        (&line["distance_m"], &line["reach"], &line["open"]),
        (
            &Value::Null,
            &json!("country"),
            &json!({"state": "open", "until": null, "next": null, "reason": "always_open"})
        )
    );
    for kind in ["crisis_lines", "branches", "on_call", "libraries"] {
        for hit in everything[kind].as_array().expect("hits") {
            assert!(hit["why"].as_array().is_some_and(|why| !why.is_empty()), "{hit:#}");
            assert!(
                ["site", "subdivision", "country", "worldwide"]
                    .contains(&hit["reach"].as_str().expect("a word")),
                "{hit:#}"
            );
            assert!(
                ["open", "closed", "unknown"]
                    .contains(&hit["open"]["state"].as_str().expect("a word")),
                "{hit:#}"
            );
            assert_eq!(hit["distance_m"].is_u64(), hit["reach"] == "site", "{hit:#}");
            assert!(hit["stale"].is_boolean() && hit["source"]["url"].is_string(), "{hit:#}");
        }
    }
}

#[test]
fn what_was_confirmed_too_long_ago_is_marked_and_the_reader_is_told() {
    let answer = ask("lat=53.48&lon=-2.24&kind=crisis_line");
    let fresh = ask("country=GB&kind=crisis_line&limit=1");

    let stale: Vec<bool> = answer["crisis_lines"]
        .as_array()
        .expect("lines")
        .iter()
        .filter_map(|line| line["stale"].as_bool())
        .collect();
    assert_eq!(stale, [false, false, false, true, false], "{answer:#}");
    assert_eq!(answer["crisis_lines"][3]["source"]["year"], 2019, "{answer:#}");
    assert!(
        notices(&answer).contains(&"stale") && !notices(&fresh).contains(&"stale"),
        "{answer:#}\n{fresh:#}"
    );
}

#[test]
fn an_answer_is_geojson_when_asked() {
    for (path, accept) in [
        ("/v1/nearest?lat=53.48&lon=-2.24&format=geojson", ""),
        ("/v1/nearest?lat=53.48&lon=-2.24", "application/geo+json"),
    ] {
        let reply = app().get_with(path, &[("accept", accept)]).expect_status(200);

        let parsed: geojson::GeoJson =
            reply.text.parse().unwrap_or_else(|error| panic!("{error}\n{reply}"));

        assert_eq!(reply.header("content-type"), "application/geo+json", "{reply}");
        let geojson::GeoJson::FeatureCollection(collection) = parsed else {
            panic!("no collection\n{reply}")
        };
        assert_eq!(collection.features.len(), 10, "{reply}");
        for feature in &collection.features {
            let kind = feature.property("kind").and_then(Value::as_str);
            assert_eq!(feature.geometry.is_none(), kind == Some("crisis_line"), "{feature:?}");
            assert!(
                feature.property("why").is_some() && feature.property("reach").is_some(),
                "{feature:?}"
            );
        }
        let answer = reply.any_json();
        let first = answer["features"]
            .as_array()
            .expect("features")
            .iter()
            .find(|one| one["id"] == "library-closed")
            .expect("the library");
        assert_eq!(
            first["geometry"],
            json!({"type": "Point", "coordinates": [-2.24, 53.485]}),
            "longitude comes first\n{first:#}"
        );
    }
}

#[test]
fn an_answer_is_csv_when_asked() {
    let reply = app()
        .get_with("/v1/nearest?lat=53.48&lon=-2.24", &[("accept", "text/csv")])
        .expect_status(200);

    let rows = csv_rows(&reply.text);

    assert!(reply.header("content-type").starts_with("text/csv"), "{reply}");
    assert_eq!(rows.len(), 10, "{reply}");
    let library = rows.iter().find(|row| row["id"] == "library-closed").expect("the library");
    assert_eq!(
        (library["distance_m"].as_str(), library["reach"].as_str(), library["open"].as_str()),
        ("556", "site", "closed")
    );
    assert_eq!((library["latitude"].as_str(), library["longitude"].as_str()), ("53.485", "-2.24"));
    let line = rows.iter().find(|row| row["id"] == "gb-english").expect("the line");
    assert_eq!((line["distance_m"].as_str(), line["contacts"].as_str()), ("", "voice:116 123"));
}

#[test]
fn the_csv_of_an_answer_has_every_fact_of_a_hit() {
    let reply = app().get("/v1/nearest?lat=53.48&lon=-2.24&format=csv").expect_status(200);
    let columns: Vec<&str> = reply.text.lines().next().expect("a header").split(',').collect();

    for column in [
        "distance_m",
        "reach",
        "open",
        "stale",
        "why",
        "jurisdiction_verdict",
        "open_reason",
        "open_until",
        "open_next",
        "holiday",
    ] {
        assert!(columns.contains(&column), "{column} is missing\n{columns:?}");
    }
}

#[test]
fn an_answer_names_the_data_it_rests_on() {
    let answer = ask("country=GB");

    let ready = app().get("/readyz").json();
    assert_eq!(answer["dataset"], ready["dataset"], "{answer:#}");
    assert!(
        answer["dataset"]["built_at"]
            .as_str()
            .is_some_and(|at| chrono::DateTime::parse_from_rfc3339(at).is_ok()),
        "{answer:#}"
    );
}

#[test]
fn a_head_is_a_get_without_its_body() {
    let got = app().get("/v1/nearest?lat=53.48&lon=-2.24").expect_status(200);
    let head = app().ask("HEAD", "/v1/nearest?lat=53.48&lon=-2.24", &[], None).expect_status(200);

    assert_eq!(
        (head.text.as_str(), head.header("content-type")),
        ("", got.header("content-type")),
        "{head}"
    );
    assert_eq!(head.header("content-length"), got.text.len().to_string(), "{head}");
}
