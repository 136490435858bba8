//! The safety rules 1 to 8 of the product, a named test each, and the norms about addresses and
//! licences.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::harness::{
    DataFolder, TestApp, contacts_of_services, csv_rows, ids, moment, monday_noon, notices, run,
    shipped,
};

/// Lines with a pair, a replaced one, one of a region; places of every kind in Manchester.
fn folder() -> DataFolder {
    let folder = DataFolder::new();
    folder.add(
        "crisis_lines",
        &[
            ("id", "gb-adults"),
            ("name", "Adults"),
            ("priority", "11"),
            ("pair_with", "gb-youth"),
            ("opening_hours", "24/7"),
        ],
    );
    folder.add(
        "crisis_lines",
        &[
            ("id", "gb-youth"),
            ("name", "Youth"),
            ("priority", "50"),
            ("pair_with", "gb-adults"),
            ("opening_hours", "Mo-Fr 20:00-21:00"),
        ],
    );
    folder.add("crisis_lines", &[("id", "gb-solo"), ("priority", "20")]);
    folder.add("crisis_lines", &[("id", "gb-other"), ("priority", "30"), ("topics", "gambling")]);
    folder.add(
        "crisis_lines",
        &[
            ("id", "gb-former"),
            ("name", "Forgetmenot Line"),
            ("status", "defunct"),
            ("replaced_by", "gb-solo"),
        ],
    );
    folder.add(
        "crisis_lines",
        &[("id", "gb-ended"), ("name", "Forgetmenot Chat"), ("status", "defunct")],
    );
    folder.add("crisis_lines", &[("id", "us-everywhere"), ("coverage", "US")]);
    folder.add("crisis_lines", &[("id", "us-ca-only"), ("coverage", "US-CA")]);
    folder.add("contacts", &[("resource_id", "gb-solo"), ("number", "116 123")]);
    folder.add("contacts", &[("resource_id", "gb-former"), ("number", "0800 1111")]);
    folder.add("contacts", &[("resource_id", "us-everywhere"), ("number", "988")]);
    folder.add(
        "branches",
        &[
            ("id", "gb-branch"),
            ("latitude", "53.47"),
            ("longitude", "-2.23"),
            ("coordinate_precision", "address"),
            ("national_line_id", "gb-solo"),
        ],
    );
    folder.add(
        "on_call",
        &[
            ("id", "gb-hospital"),
            ("city", "Manchester"),
            ("latitude", "53.46"),
            ("longitude", "-2.22"),
            ("coordinate_precision", "building"),
        ],
    );
    folder.add("libraries", &[("id", "gb-library")]);
    folder
}

fn app() -> &'static TestApp {
    static APP: LazyLock<TestApp> = LazyLock::new(|| folder().app());
    &APP
}

/// The text of every notice of a code.
fn notice_text(answer: &Value, code: &str) -> String {
    let all = answer["notices"].as_array().expect("notices").iter();
    all.filter(|notice| notice["code"] == code)
        .map(|notice| notice["text"].as_str().expect("a text"))
        .collect()
}

#[test]
fn rule_1_nothing_known_of_the_place_still_gives_advice_and_worldwide_resources() {
    for path in [
        "/v1/nearest",
        "/v1/nearest?lat=0&lon=-140",
        "/v1/nearest?lat=90&lon=0",
        "/v1/nearest?time_zone=UTC",
    ] {
        let answer = app().get(path).json();

        assert_eq!(ids(&answer["crisis_lines"]), ["world-directory"], "{path}\n{answer:#}");
        assert_eq!(answer["crisis_lines"][0]["reach"], "worldwide", "{path}\n{answer:#}");
        assert_eq!(
            (&answer["emergency"]["country"], &answer["emergency"]["numbers"]),
            (&Value::Null, &json!([])),
            "{path}\n{answer:#}"
        );
        assert!(
            answer["emergency"]["advice"]
                .as_str()
                .is_some_and(|advice| advice.contains("emergency number")),
            "{path}\n{answer:#}"
        );
        assert!(notices(&answer).contains(&"worldwide_only"), "{path}\n{answer:#}");
    }
}

#[test]
fn rule_1_a_country_without_a_line_is_told_so_in_words_and_gets_the_worldwide_ones() {
    let answer = app().get("/v1/nearest?country=FJ").json();

    assert_eq!(ids(&answer["crisis_lines"]), ["world-directory"], "{answer:#}");
    assert!(notice_text(&answer, "no_line_for_country").contains("Fiji"), "{answer:#}");
    assert_eq!(answer["emergency"]["numbers"][0]["number"], "911", "{answer:#}");
}

#[test]
fn rule_1_no_narrowing_leaves_an_answer_without_a_line() {
    for narrowing in [
        "topic=debt",
        "q=nosuchword",
        "language=tlh",
        "topic=gambling&language=tlh",
        "kind=crisis_line&limit=1",
        "open_at=2026-12-25T03:00:00Z",
    ] {
        for place in ["", "&country=GB", "&country=FJ", "&lat=53.48&lon=-2.24"] {
            let path = format!("/v1/nearest?{narrowing}{place}");

            let answer = app().get(&path).json();

            assert!(!ids(&answer["crisis_lines"]).is_empty(), "{path}\n{answer:#}");
        }
    }
}

#[test]
fn rule_1_holds_for_every_country_of_the_shipped_data() {
    let countries = shipped().get("/v1/countries").json();

    for country in countries["countries"].as_array().expect("countries") {
        let code = country["country"].as_str().expect("a code");
        let answer = shipped().get(&format!("/v1/nearest?country={code}&kind=crisis_line")).json();
        let lines = answer["crisis_lines"].as_array().expect("lines");
        let holds_one = lines.iter().any(|line| line["reach"] != "worldwide");

        assert!(!lines.is_empty(), "{code}\n{answer:#}");
        assert!(
            answer["emergency"]["advice"].as_str().is_some_and(|advice| !advice.is_empty()),
            "{code}\n{answer:#}"
        );
        assert_eq!(answer["emergency"]["country"], code, "{answer:#}");
        let held = country["crisis_lines"].as_array().is_some_and(|held| !held.is_empty());
        if !held {
            assert!(notices(&answer).contains(&"no_line_for_country"), "{code}\n{answer:#}");
        }
        assert!(held || !holds_one, "{code}\n{answer:#}");
    }
}

#[test]
fn rule_2_an_unknown_country_never_becomes_somebody_elses() {
    for path in [
        "/v1/nearest",
        "/v1/nearest?lat=0&lon=-140",
        "/v1/nearest?time_zone=Etc/UTC",
        "/v1/nearest?limit=50",
    ] {
        let reply = app().get(path).expect_status(200);
        let answer = reply.any_json();

        assert_eq!(answer["where"]["country"], Value::Null, "{reply}");
        for number in ["911", "999", "988", "116 123"] {
            assert!(
                !reply.text.contains(&format!("\"{number}\"")),
                "{number} is of one country\n{reply}"
            );
        }
    }
}

#[test]
fn rule_2_every_line_in_the_answer_of_a_country_serves_that_country_or_the_world() {
    let countries = shipped().get("/v1/countries").json();

    for country in countries["countries"].as_array().expect("countries") {
        let code = country["country"].as_str().expect("a code");
        let answer = shipped()
            .get(&format!(
                "/v1/nearest?country={code}&kind=crisis_line&limit=50&audience=clinician"
            ))
            .json();

        for line in answer["crisis_lines"].as_array().expect("lines") {
            let covered =
                line["coverage"].as_array().expect("areas").iter().filter_map(Value::as_str);
            assert!(
                covered.clone().any(|area| area == "001" || area == code),
                "{code} is answered with {line:#}"
            );
        }
        assert_eq!(
            answer["emergency"]["numbers"], country["emergency_numbers"],
            "{code}\n{answer:#}"
        );
    }
}

#[test]
fn rule_2_a_line_of_one_region_is_not_given_to_another() {
    let lines_at = |place: &str| {
        let answer = app().get(&format!("/v1/nearest?kind=crisis_line&{place}")).json();
        ids(&answer["crisis_lines"]).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };

    assert_eq!(lines_at("country=US-CA"), ["us-everywhere", "us-ca-only", "world-directory"]);
    assert_eq!(
        lines_at("place=Los Angeles".replace(' ', "%20").as_str()),
        ["us-everywhere", "us-ca-only", "world-directory"]
    );
    assert_eq!(lines_at("place=Reno"), ["us-everywhere", "world-directory"]);
    assert_eq!(lines_at("country=US"), ["us-everywhere", "world-directory"]);
}

#[test]
fn rule_3_emergency_comes_first_then_crisis_lines_then_everything_else() {
    let reply = app().get("/v1/nearest?lat=53.48&lon=-2.24").expect_status(200);
    let place = |name: &str| {
        reply.text.find(&format!("\"{name}\":")).unwrap_or_else(|| panic!("no {name}\n{reply}"))
    };

    let order = ["emergency", "crisis_lines", "branches", "on_call", "libraries"].map(place);

    assert!(order.is_sorted(), "{order:?}\n{reply}");
    let kinds = |list: Vec<String>| {
        list.iter()
            .position(|kind| kind != "crisis_line")
            .is_some_and(|first| list.iter().skip(first).all(|kind| kind != "crisis_line"))
    };
    let csv = app().get("/v1/nearest?lat=53.48&lon=-2.24&format=csv").expect_status(200);
    assert!(
        kinds(csv_rows(&csv.text).into_iter().map(|row| row["kind"].clone()).collect()),
        "{csv}"
    );
    let geojson = app().get("/v1/nearest?lat=53.48&lon=-2.24&format=geojson").json();
    let features = geojson["features"].as_array().expect("features").iter();
    assert!(
        kinds(
            features
                .map(|feature| feature["properties"]["kind"].as_str().expect("a kind").to_owned())
                .collect()
        ),
        "{geojson:#}"
    );
}

#[test]
fn rule_3_the_terminal_shows_the_same_order() {
    let folder = folder();

    let shown =
        run(&mut folder.folders().command(&["nearest", "--lat", "53.48", "--lon", "-2.24"]));

    shown.expect_code(0);
    let text = shown.stdout();
    let order = ["Emergency", "Crisis lines", "Branches", "On call", "Libraries"]
        .map(|title| text.find(&format!("\n{title}\n")));
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{order:?}\n{shown}");
}

#[test]
fn rule_4_a_pair_is_shown_whole_or_not_at_all() {
    for (narrowing, reason) in [
        ("", "nothing asked for"),
        ("&q=youth", "one half has the word"),
        ("&q=adults", "the other half has the word"),
        ("&open_now=true", "one half is closed at noon"),
        ("&open_at=2026-11-23T20:30:00Z", "both are open"),
        ("&topic=gambling", "neither is for it"),
    ] {
        for limit in 1..=6 {
            let answer = app()
                .get(&format!("/v1/nearest?country=GB&kind=crisis_line&limit={limit}{narrowing}"))
                .json();

            let shown = ids(&answer["crisis_lines"]);

            assert!(shown.len() <= limit, "{answer:#}");
            assert_eq!(
                shown.contains(&"gb-adults"),
                shown.contains(&"gb-youth"),
                "limit {limit}: {reason}\n{answer:#}"
            );
        }
    }
}

#[test]
fn rule_4_a_pair_of_which_one_half_is_rejected_is_not_served() {
    let folder = folder();
    folder.replace("crisis_lines", "Mo-Fr 20:00-21:00", "evenings");

    run(&mut folder.folders().command(&["build", "--allow-rejections"])).expect_code(0);
    let app = TestApp::start(folder.folders().open(), monday_noon);

    app.get("/v1/resources/gb-youth").expect_problem(404, "not_found", Some("id"));
    app.get("/v1/resources/gb-adults").expect_problem(404, "not_found", Some("id"));
    app.get("/v1/resources/gb-solo").expect_status(200);
}

#[test]
fn rule_4_holds_for_the_pairs_of_the_shipped_data() {
    let all = csv_rows(
        &shipped().get("/v1/resources?kind=crisis_line&format=csv").expect_status(200).text,
    );
    let pairs: HashMap<String, String> = all
        .iter()
        .filter(|row| !row["pair_with"].is_empty())
        .map(|row| (row["id"].clone(), row["pair_with"].clone()))
        .collect();
    assert!(pairs.len() >= 2, "the shipped data have pairs");
    let countries: HashSet<&str> = all
        .iter()
        .filter(|row| pairs.contains_key(&row["id"]))
        .flat_map(|row| row["coverage"].split(';'))
        .filter(|area| area.len() == 2)
        .collect();

    for country in countries {
        for limit in [1, 2, 3, 5, 8, 50] {
            let answer = shipped()
                .get(&format!("/v1/nearest?country={country}&kind=crisis_line&limit={limit}"))
                .json();
            let shown: HashSet<&str> = ids(&answer["crisis_lines"]).into_iter().collect();

            for id in &shown {
                assert!(
                    pairs.get(*id).is_none_or(|other| shown.contains(other.as_str())),
                    "{country} {limit}: {id} stands alone\n{shown:?}"
                );
            }
        }
    }
}

#[test]
fn rule_5_a_retired_line_is_in_no_answer_and_no_list() {
    for path in [
        "/v1/nearest?country=GB&limit=50",
        "/v1/nearest?country=GB&q=forgetmenot",
        "/v1/nearest?country=GB&format=csv",
        "/v1/nearest?country=GB&format=geojson",
        "/v1/resources?per_page=200",
        "/v1/resources?q=forgetmenot",
        "/v1/resources?format=csv",
        "/v1/resources?format=geojson&per_page=200",
        "/v1/countries/GB",
        "/v1/countries",
    ] {
        let reply = app().get(path).expect_status(200);

        for word in ["gb-former", "gb-ended", "Forgetmenot", "0800 1111"] {
            assert!(!reply.text.contains(word), "{word}\n{reply}");
        }
    }
}

#[test]
fn rule_5_asking_for_a_retired_id_names_its_replacement() {
    let former = app().get("/v1/resources/gb-former").expect_problem(410, "gone", Some("id"));
    let ended = app().get("/v1/resources/gb-ended").expect_problem(410, "gone", Some("id"));
    let shipped = shipped().get("/v1/resources/kr-1393").expect_problem(410, "gone", Some("id"));

    assert_eq!(former["replaced_by"], "gb-solo", "{former:#}");
    assert!(
        former["detail"].as_str().is_some_and(|detail| detail.contains("gb-solo")),
        "{former:#}"
    );
    assert_eq!(ended.get("replaced_by"), None, "{ended:#}");
    assert_eq!(shipped["replaced_by"], "kr-109-suicide-crisis", "{shipped:#}");
}

#[test]
fn rule_6_a_number_is_shown_exactly_as_its_source_states_it() {
    let mut stated: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in contacts_of_services().into_iter().filter(|row| !row["number"].is_empty()) {
        stated.entry(row["resource_id"].clone()).or_default().push(row["number"].clone());
    }
    let mut looked_at = 0;

    for id in shipped_lines() {
        let resource = shipped().get(&format!("/v1/resources/{id}")).json();
        let contacts = resource["contacts"].as_array().expect("contacts");
        let mut shown: Vec<&str> =
            contacts.iter().filter_map(|contact| contact["number"].as_str()).collect();
        let mut expected = stated.get(&id).cloned().unwrap_or_default();
        shown.sort_unstable();
        expected.sort_unstable();

        assert_eq!(shown, expected, "{resource:#}");
        looked_at += shown.len();
    }
    assert!(looked_at > 300, "{looked_at} numbers");
}

/// The ids of the lines of countries that are asked for most.
fn shipped_lines() -> Vec<String> {
    let list =
        shipped().get("/v1/resources?kind=crisis_line&format=csv&country=GB,US,IE,FR,DE,JP,IN,AU,NZ,CA,BR,KR,ZA,CH,MX").expect_status(200);
    csv_rows(&list.text).into_iter().map(|row| row["id"].clone()).collect()
}

#[test]
fn rule_6_what_was_derived_from_a_number_stands_in_its_own_field() {
    let folder = DataFolder::new();
    for (id, coverage) in [("us-line", "US"), ("gb-line", "GB"), ("gb-words", "GB")] {
        folder.add("crisis_lines", &[("id", id), ("coverage", coverage)]);
    }
    folder.add("contacts", &[("resource_id", "us-line"), ("number", "988")]);
    folder.add(
        "contacts",
        &[
            ("resource_id", "us-line"),
            ("channel", "sms"),
            ("number", "741741"),
            ("keyword", "HELLO"),
        ],
    );
    folder.add(
        "contacts",
        &[
            ("resource_id", "us-line"),
            ("number", "1-800-273-TALK (8255)"),
            ("e164", "+18002738255"),
            ("menu_option", "2"),
        ],
    );
    folder.add("contacts", &[("resource_id", "gb-line"), ("number", "116 123")]);
    folder.add("contacts", &[("resource_id", "gb-words"), ("number", "0800 58 58 58")]);
    folder.add("contacts", &[("resource_id", "gb-words"), ("number", "0161 496 0000")]);
    folder.excuse_text("us-line", "741741");
    let app = folder.app();
    let contact = |id: &str, number: &str| {
        let resource = app.get(&format!("/v1/resources/{id}")).json();
        let contacts = resource["contacts"].as_array().expect("contacts").clone();
        contacts
            .into_iter()
            .find(|contact| contact["number"] == number)
            .unwrap_or_else(|| panic!("{number} was changed\n{resource:#}"))
    };

    for (id, number, e164, uri, reason) in [
        ("us-line", "988", None, "tel:988", "a short code has no international form"),
        ("us-line", "741741", None, "sms:741741?body=HELLO", "a text with a keyword"),
        ("gb-line", "116 123", None, "tel:116123", "a harmonised number has no international form"),
        (
            "gb-words",
            "0800 58 58 58",
            Some("+44800585858"),
            "tel:0800585858",
            "the form is derived, and a free number is dialled as at home",
        ),
        (
            "gb-words",
            "0161 496 0000",
            Some("+441614960000"),
            "tel:+441614960000",
            "a number of a town rings so from everywhere",
        ),
    ] {
        let contact = contact(id, number);

        assert_eq!(
            (contact["e164"].as_str(), contact["uri"].as_str()),
            (e164, Some(uri)),
            "{reason}\n{contact:#}"
        );
    }
    assert_eq!(contact("us-line", "1-800-273-TALK (8255)")["menu_option"], "2");
}

#[test]
fn rule_7_what_is_not_known_is_unknown_and_never_no() {
    let answer = app().get("/v1/nearest?lat=53.48&lon=-2.24").json();
    let library = &answer["libraries"][0];
    let line = answer["crisis_lines"]
        .as_array()
        .expect("lines")
        .iter()
        .find(|line| line["id"] == "gb-solo")
        .expect("the line");

    for field in ["wifi", "computers", "fee", "card_required", "basis"] {
        assert_eq!(library["internet"][field], "unknown", "{field}\n{library:#}");
    }
    assert_eq!(
        (&library["open"]["state"], &library["open"]["until"]),
        (&json!("unknown"), &Value::Null),
        "{library:#}"
    );
    assert_eq!(
        (&library["opening_hours"], &library["verified_on"], &library["weekly_hours"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert_eq!(
        (&line["open"]["state"], &line["languages"]),
        (&json!("unknown"), &json!([])),
        "{line:#}"
    );
    assert_eq!(line["contacts"][0]["encrypted"], "unknown", "{line:#}");
    assert_eq!(answer["branches"][0]["visits"], "unknown", "{answer:#}");
    assert_eq!(answer["on_call"][0]["accepts_backup_calls"], "unknown", "{answer:#}");
}

#[test]
fn rule_7_unknown_hours_stay_when_only_what_is_open_is_asked_for() {
    let answer = app().get("/v1/nearest?lat=53.48&lon=-2.24&open_now=true").json();

    assert_eq!(ids(&answer["libraries"]), ["gb-library"], "{answer:#}");
    assert!(ids(&answer["crisis_lines"]).contains(&"gb-solo"), "{answer:#}");
}

#[test]
fn rule_7_nothing_is_claimed_of_the_internet_of_british_libraries() {
    let list = shipped().get("/v1/resources?kind=library&country=GB&format=csv").expect_status(200);

    let rows = csv_rows(&list.text);

    assert!(rows.len() > 2_500, "{} libraries", rows.len());
    for row in rows {
        let said =
            ["wifi", "computers", "fee", "card_required", "basis"].map(|field| row[field].clone());
        assert!(
            said.iter().all(|word| word == "unknown"),
            "the source has no internet column\n{row:?}"
        );
    }
}

#[test]
fn rule_8_a_bad_dataset_never_replaces_a_good_one() {
    let folder = folder();
    folder.build().expect_code(0);
    let good = folder.folders().open().snapshot.about().fingerprint.clone();
    folder.add("libraries", &[("id", "gb-at-sea"), ("latitude", "0"), ("longitude", "-140")]);

    folder.build().expect_code(1).expect_says("1 rows were rejected");

    assert_eq!(folder.folders().open().snapshot.about().fingerprint, good);
    let answered = run(&mut folder.folders().command(&["nearest", "--country", "GB", "--json"]));
    let answer: Value = serde_json::from_str(&answered.expect_code(0).stdout()).expect("JSON");
    assert_eq!(answer["dataset"]["fingerprint"], good.as_str(), "{answered}");
    answered.expect_says("answering from the last good index").expect_says("libraries.csv:");
}

/// What must not be read anywhere: street, town, state, postal code and exact point of the hidden
/// one, all but the town of the other.
const SECRETS: [&str; 10] = [
    "Quince Hollow",
    "Quincetown",
    "Hiddenshire",
    "LS1 7QX",
    "53.812345",
    "1.512345",
    "Marigold Mews",
    "LS1 9ZZ",
    "53.801234",
    "1.561234",
];

fn folder_with_homes() -> DataFolder {
    let folder = folder();
    folder.add(
        "on_call",
        &[
            ("id", "gb-at-home"),
            ("name", "Dr Hidden"),
            ("address_1", "17 Quince Hollow"),
            ("city", "Quincetown"),
            ("state_province", "Hiddenshire"),
            ("postal_code", "LS1 7QX"),
            ("address_visibility", "hidden"),
            ("latitude", "53.812345"),
            ("longitude", "-1.512345"),
            ("coordinate_precision", "building"),
            ("coverage", "GB"),
        ],
    );
    folder.add(
        "on_call",
        &[
            ("id", "gb-in-town"),
            ("name", "Dr Town"),
            ("address_1", "4 Marigold Mews"),
            ("city", "Leeds"),
            ("postal_code", "LS1 9ZZ"),
            ("address_visibility", "city"),
            ("latitude", "53.801234"),
            ("longitude", "-1.561234"),
            ("coordinate_precision", "building"),
        ],
    );
    folder.add(
        "branches",
        &[
            ("id", "gb-branch-at-home"),
            ("address_1", "19 Quince Hollow"),
            ("city", "Quincetown"),
            ("postal_code", "LS1 7QX"),
            ("address_visibility", "hidden"),
            ("latitude", "53.812345"),
            ("longitude", "-1.512345"),
            ("coordinate_precision", "building"),
        ],
    );
    folder
}

#[test]
fn a_home_address_is_in_no_output_of_the_server() {
    let app = folder_with_homes().app();

    for path in [
        "/v1/nearest?lat=53.81&lon=-1.51&limit=50",
        "/v1/nearest?lat=53.81&lon=-1.51&limit=50&format=geojson",
        "/v1/nearest?lat=53.81&lon=-1.51&limit=50&format=csv",
        "/v1/nearest?country=GB&limit=50",
        "/v1/nearest?place=Leeds&audience=clinician&limit=50",
        "/v1/nearest?postcode=LS1&country=GB&limit=50",
        "/v1/resources?per_page=200",
        "/v1/resources?format=csv",
        "/v1/resources?format=geojson&per_page=200",
        "/v1/resources?kind=on_call&lat=53.81&lon=-1.51",
        "/v1/resources?kind=on_call&lat=53.81&lon=-1.51&format=csv",
        "/v1/resources/gb-at-home",
        "/v1/resources/gb-in-town",
        "/v1/resources/gb-branch-at-home",
        "/v1/countries/GB",
        "/v1/datasets",
    ] {
        let reply = app.get(path).expect_status(200);

        for secret in SECRETS {
            assert!(!reply.text.contains(secret), "{secret} is read in\n{reply}");
        }
    }
}

#[test]
fn a_home_address_cannot_be_guessed_by_searching_measuring_or_boxing() {
    let app = folder_with_homes().app();

    for path in [
        "/v1/resources?q=quince",
        "/v1/resources?q=quincetown",
        "/v1/resources?q=hiddenshire",
        "/v1/resources?q=7QX",
        "/v1/resources?q=marigold",
        "/v1/resources?bbox=-1.5124,53.8122,-1.5122,53.8124",
        "/v1/resources?bbox=-1.5613,53.8011,-1.5611,53.8013",
        "/v1/resources?lat=53.812345&lon=-1.512345&radius_m=50",
        "/v1/resources?lat=53.801234&lon=-1.561234&radius_m=50",
    ] {
        let list = app.get(path).json();

        assert_eq!(ids(&list["resources"]), Vec::<&str>::new(), "{path}\n{list:#}");
    }
    let answer = app.get("/v1/nearest?lat=53.812345&lon=-1.512345&kind=on_call&limit=50").json();
    let hidden = answer["on_call"]
        .as_array()
        .expect("hits")
        .iter()
        .find(|hit| hit["id"] == "gb-at-home")
        .expect("it serves the country");
    assert_eq!(
        (&hidden["distance_m"], &hidden["address"], &hidden["latitude"]),
        (&Value::Null, &Value::Null, &Value::Null),
        "{hidden:#}"
    );
    assert_eq!(hidden["reach"], "country", "{hidden:#}");
}

#[test]
fn what_serves_a_country_without_having_a_place_is_found_without_a_point() {
    let answer = folder_with_homes().app().get("/v1/nearest?country=GB").json();

    assert!(ids(&answer["on_call"]).contains(&"gb-at-home"), "{answer:#}");
    let empty: Vec<&Value> = answer["notices"]
        .as_array()
        .expect("notices")
        .iter()
        .filter(|notice| notice["code"] == "none_nearby")
        .map(|notice| &notice["kind"])
        .collect();
    assert_eq!(empty, ["branch", "library"], "{answer:#}");
}

#[test]
fn an_address_shown_as_its_city_has_the_town_and_its_centre() {
    let app = folder_with_homes().app();

    let shown = app.get("/v1/resources/gb-in-town").json();

    assert_eq!(
        shown["address"],
        json!({"address_1": null, "city": "Leeds", "state_province": null, "postal_code": null, "country": "GB"})
    );
    assert_eq!(shown["coordinate_precision"], "locality", "{shown:#}");
    let near = |field: &str, degrees: f64| {
        shown[field].as_f64().is_some_and(|found| (found - degrees).abs() < 1e-4)
    };
    assert!(near("latitude", 53.79648) && near("longitude", -1.54785), "{shown:#}");
}

#[test]
fn a_home_address_is_in_no_output_of_the_program_and_not_in_the_index() {
    let folder = folder_with_homes();

    for arguments in [
        &["nearest", "--lat", "53.81", "--lon", "-1.51", "--limit", "50"][..],
        &["nearest", "--lat", "53.81", "--lon", "-1.51", "--limit", "50", "--json"],
        &["build"],
        &["check", "--warnings"],
    ] {
        let shown = run(&mut folder.folders().command(arguments));

        shown.expect_code(0);
        for secret in SECRETS {
            assert!(!shown.to_string().contains(secret), "{secret}\n{shown}");
        }
    }
    for file in files_below(&folder.folders().snapshot_folder()) {
        let bytes = std::fs::read(&file).expect("a file");
        for secret in SECRETS {
            assert!(
                !bytes
                    .windows(secret.len())
                    .any(|window| window.eq_ignore_ascii_case(secret.as_bytes())),
                "{secret} in {}",
                file.display()
            );
        }
    }
}

fn files_below(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

/// A person licensed in California and nowhere else, who serves two countries.
fn add_person(folder: &DataFolder, expires_on: &str) {
    folder.add(
        "on_call",
        &[
            ("id", "us-person"),
            ("role", "individual"),
            ("name", "Dr Person"),
            ("title", "Licensed Psychologist"),
            ("country", "US"),
            ("address_visibility", "hidden"),
            ("coverage", "US;GB"),
            ("listing_basis", "self"),
        ],
    );
    folder.add(
        "licences",
        &[
            ("on_call_id", "us-person"),
            ("jurisdiction", "US-CA"),
            ("number", "PSY 12345"),
            ("body", "California Board of Psychology"),
            ("expires_on", expires_on),
        ],
    );
}

#[test]
fn an_individual_without_a_licence_that_can_be_verified_is_rejected() {
    let folder = DataFolder::new();
    let line = folder
        .add("on_call", &[("id", "gb-person"), ("role", "individual"), ("listing_basis", "self")]);
    folder.add(
        "on_call",
        &[("id", "gb-other-person"), ("role", "individual"), ("listing_basis", "self")],
    );
    let licence = folder.add("licences", &[("on_call_id", "gb-other-person"), ("verify_url", "")]);

    let checked = folder.check();

    checked.expect_code(1).expect_says(&format!(
        "on_call.csv:{line}:1: id \"gb-person\": is an individual without a licence"
    ));
    let column = folder.column("licences", "verify_url");
    checked.expect_says(&format!(
        "licences.csv:{licence}:{column}: verify_url \"\": must not be empty"
    ));
    checked.expect_says(&format!(
        "on_call.csv:{}:1: id \"gb-other-person\": is an individual without a licence",
        line + 1
    ));
}

#[test]
fn an_individual_whose_licence_has_expired_is_left_out_and_stops_no_update() {
    let folder = DataFolder::new();
    add_person(&folder, "2020-06-30");
    folder.add("crisis_lines", &[("id", "gb-new")]);

    let checked = folder.check();

    checked.expect_code(0).expect_says(
        "has a licence that has expired, US-CA PSY 12345: the row is left out of answers",
    );
    let app = folder.app();
    app.get("/v1/resources/gb-new").expect_status(200);
    app.get("/v1/resources/us-person").expect_problem(404, "not_found", Some("id"));
    assert!(!app.get("/v1/nearest?country=US").text.contains("us-person"));
}

#[test]
fn a_second_licence_that_is_current_keeps_an_individual_listed() {
    let folder = DataFolder::new();
    add_person(&folder, "2020-06-30");
    folder.add(
        "licences",
        &[("on_call_id", "us-person"), ("jurisdiction", "US-NV"), ("number", "PSY 2")],
    );

    let checked = folder.check();

    checked.expect_code(0).expect_says("has a licence that has expired, US-CA PSY 12345 (warning)");
    folder.app().get("/v1/resources/us-person").expect_status(200);
}

#[test]
fn a_licence_that_expires_while_the_server_runs_takes_its_holder_out_of_every_answer() {
    let folder = DataFolder::new();
    add_person(&folder, "2098-06-30");
    let on_the_last_day = folder.app_at(|| moment("2098-06-30T12:00:00Z"));
    let on_the_day_after =
        TestApp::start(folder.folders().open(), || moment("2098-07-01T12:00:00Z"));

    on_the_last_day.get("/v1/resources/us-person").expect_status(200);
    on_the_day_after.get("/v1/resources/us-person").expect_problem(404, "not_found", Some("id"));
    for path in [
        "/v1/nearest?country=US-CA",
        "/v1/nearest?country=US&format=csv",
        "/v1/resources",
        "/v1/resources?format=csv",
        "/v1/resources?q=person",
    ] {
        assert!(on_the_last_day.get(path).text.contains("us-person"), "{path}");
        let reply = on_the_day_after.get(path).expect_status(200);
        assert!(!reply.text.contains("us-person"), "{reply}");
    }
}

#[test]
fn a_list_kept_from_the_last_day_of_a_licence_is_not_confirmed_on_the_day_after() {
    let folder = DataFolder::new();
    add_person(&folder, "2098-06-30");
    let on_the_last_day = folder.app_at(|| moment("2098-06-30T12:00:00Z"));
    let on_the_day_after =
        TestApp::start(folder.folders().open(), || moment("2098-07-01T12:00:00Z"));

    for path in [
        "/v1/resources",
        "/v1/resources?kind=on_call&format=csv",
        "/v1/countries/US",
        "/v1/countries",
        "/v1/datasets",
    ] {
        let kept = on_the_last_day.get(path).expect_status(200);
        let again = on_the_day_after.get_with(path, &[("if-none-match", kept.header("etag"))]);

        assert_eq!(
            again.status, 200,
            "the kept answer still has somebody without a licence\n{kept}\n{again}"
        );
    }
}

#[test]
fn the_verdict_rests_on_the_law_of_the_clients_place() {
    let folder = DataFolder::new();
    add_person(&folder, "");
    folder.add("on_call", &[("id", "us-hospital"), ("country", "US"), ("coverage", "US")]);
    let app = folder.app();
    let verdict = |place: &str, id: &str| {
        let answer =
            app.get(&format!("/v1/nearest?kind=on_call&audience=clinician&{place}")).json();
        let hits = answer["on_call"].as_array().expect("hits");
        let hit = hits
            .iter()
            .find(|hit| hit["id"] == id)
            .unwrap_or_else(|| panic!("{id} is not in\n{answer:#}"));
        hit["jurisdiction_verdict"].as_str().map(str::to_owned)
    };

    for (place, expected, reason) in [
        ("lat=34.05&lon=-118.24", "licensed", "in Los Angeles"),
        ("country=US-CA", "licensed", "in California"),
        ("postcode=90012&country=US", "licensed", "in Los Angeles by its postal code"),
        ("place=Reno", "not_licensed", "over the state line"),
        ("country=GB", "not_licensed", "in another country"),
        ("country=US", "unknown", "somewhere in the country"),
        ("time_zone=America/Los_Angeles", "unknown", "somewhere in the zone"),
    ] {
        assert_eq!(verdict(place, "us-person").as_deref(), Some(expected), "{reason}");
    }
    assert_eq!(
        verdict("country=US-CA", "us-hospital").as_deref(),
        Some("unknown"),
        "no licence is held"
    );
}

#[test]
fn a_title_and_its_licence_are_shown_as_registered() {
    let folder = DataFolder::new();
    add_person(&folder, "2098-06-30");
    let app = folder.app();

    let person = app.get("/v1/resources/us-person").json();

    assert_eq!(person["title"], "Licensed Psychologist", "{person:#}");
    assert_eq!(
        person["licences"],
        json!([{"type": "Psychologist", "number": "PSY 12345", "jurisdiction": "US-CA", "body": "California Board of Psychology",
            "verify_url": "https://register.example.org/", "expires_on": "2098-06-30"}]),
        "{person:#}"
    );
}

#[test]
fn every_answer_tells_its_readers_to_verify_and_endorses_nothing() {
    for path in [
        "/v1/nearest",
        "/v1/nearest?country=GB",
        "/v1/nearest?lat=53.48&lon=-2.24&audience=clinician&lang=fr",
        "/v1/nearest?q=nosuchword",
    ] {
        let answer = app().get(path).json();

        for code in ["verify_before_relying", "not_an_endorsement"] {
            assert!(!notice_text(&answer, code).is_empty(), "{code} is missing\n{answer:#}");
        }
    }
}
