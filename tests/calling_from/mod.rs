//! `calling_from`: whether a number that is shown rings from where the reader is, and what is
//! dialled there. All numbers of the shipped data are asked for, from countries of several
//! numbering plans.

use std::collections::BTreeSet;
use std::path::Path;

use backstop::domain::Country;
use serde_json::{Value, json};

use crate::harness::{PROJECT, TestApp, run, shipped, shipped_folders};
use crate::number_sanity::ask_phonenumbers;

/// Callers in two countries of one plan, and in others.
const CALLERS: [&str; 6] = ["US", "CA", "GB", "DE", "AU", "JP"];

const LISTS: [&str; 4] = ["crisis_lines", "branches", "on_call", "libraries"];

fn hits(answer: &Value) -> impl Iterator<Item = &Value> {
    LISTS.iter().flat_map(|list| answer[*list].as_array().expect("hits"))
}

/// Every answer for a country and a caller.
fn for_all(app: &TestApp, mut look: impl FnMut(Country, &str, &Value)) {
    for country in Country::all() {
        for caller in CALLERS {
            let path = format!("/v1/nearest?country={country}&calling_from={caller}&limit=50");
            look(country, caller, &app.get(&path).json());
        }
    }
}

#[test]
fn no_link_rings_somebody_else_and_each_alternative_works() {
    let (mut barred, mut unknown, mut alternatives) = (0, 0, 0);
    for_all(shipped(), |_, caller, answer| {
        for hit in hits(answer) {
            let contacts = hit["contacts"].as_array().expect("contacts");
            for contact in contacts {
                let told = &contact["dialled_from"];
                assert_eq!(told.is_null(), contact["number"].is_null(), "{contact}");
                if told.is_null() {
                    continue;
                }
                assert_eq!(told["country"], caller);
                match told["works"].as_str().expect("a word") {
                    "yes" => {
                        assert!(told["obstacle"].is_null() && told["uri"].is_string(), "{contact}");
                    }
                    "no" => {
                        barred += 1;
                        assert!(told["uri"].is_null() && told["dial"].is_null(), "{contact}");
                        assert!(told["obstacle"].is_string(), "{contact}");
                    }
                    _ => {
                        unknown += 1;
                        assert!(told["obstacle"].is_string(), "{contact}");
                        let digits = |text: &str| {
                            text.chars().filter(char::is_ascii_digit).collect::<String>()
                        };
                        let e164 = digits(contact["e164"].as_str().expect("a form"));
                        let dial = told["dial"].as_str().expect("a form");
                        assert!(
                            digits(dial).ends_with(&e164),
                            "what is dialled at home is another number abroad: {contact}"
                        );
                    }
                }
                if let Some(at) = told["alternative"].as_u64() {
                    alternatives += 1;
                    let other = &contacts[usize::try_from(at).expect("few")];
                    let works = &other["dialled_from"]["works"];
                    assert!(works.is_null() || works == "yes", "{other}");
                    assert!(told["works"] != "yes", "{contact}");
                }
            }
        }
    });
    println!("{barred} barred, {unknown} unknown, {alternatives} alternatives");
    assert!(barred > 500 && unknown > 500 && alternatives > 100);
}

#[test]
fn every_number_is_dialled_as_a_second_implementation_dials_it() {
    let mut told = BTreeSet::new();
    for_all(shipped(), |_, caller, answer| {
        for contact in hits(answer).flat_map(|hit| hit["contacts"].as_array().expect("contacts")) {
            let dialled = &contact["dialled_from"];
            let (Some(dial), Some(e164)) = (dialled["dial"].as_str(), contact["e164"].as_str())
            else {
                continue;
            };
            // At home a number stands as its source prints it; texts and messengers take a plus.
            if contact["number"] == *dial {
                continue;
            }
            if dial.starts_with('+') {
                assert_eq!(dial, e164, "{contact}");
            } else {
                told.insert((e164.to_owned(), caller.to_owned(), dial.to_owned()));
            }
        }
    });
    assert!(told.len() > 2_000, "{}", told.len());
    let asked: Vec<String> =
        told.iter().map(|(e164, caller, _)| format!("{e164}\t{caller}\n")).collect();
    let script = Path::new(PROJECT).join("tests/calling_from/dial_out.py");

    let Some(expected) = ask_phonenumbers(&script, asked.concat()) else { return };

    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let differing: Vec<String> = told
        .iter()
        .zip(expected.lines())
        .filter(|((_, _, dial), expected)| digits(dial) != digits(expected))
        .map(|(told, expected)| format!("{told:?}: {expected}"))
        .collect();
    assert_eq!(expected.lines().count(), told.len());
    assert!(
        differing.is_empty(),
        "{} of {}\n{}",
        differing.len(),
        told.len(),
        differing.join("\n")
    );
}

#[test]
fn emergency_numbers_have_a_link_from_abroad_only_where_an_authority_says_how() {
    let mut with_number = BTreeSet::new();
    for_all(shipped(), |country, caller, answer| {
        let emergency = &answer["emergency"];
        let own = emergency["elsewhere"]["numbers"].as_array();
        let own: BTreeSet<&str> =
            own.into_iter().flatten().filter_map(|own| own["number"].as_str()).collect();
        let mut of_caller = false;
        for number in emergency["numbers"].as_array().expect("numbers") {
            let told = &number["dialled_from"];
            if number["country"] == caller {
                of_caller = true;
                assert_eq!(told["works"], "yes");
                continue;
            }
            assert_eq!(told["works"] == "yes", number["from_abroad"].is_string(), "{number}");
            assert_eq!(told["uri"].is_string(), number["from_abroad"].is_string(), "{number}");
            let is_there_too = number["number"].as_str().is_some_and(|each| own.contains(each));
            let obstacle = if is_there_too { "own_centre" } else { "short_code" };
            assert!(told["works"] == "yes" || told["obstacle"] == obstacle, "{number}");
            if told["works"] == "yes" {
                with_number.insert(country.to_string());
            }
        }
        let elsewhere = &emergency["elsewhere"];
        assert_eq!(
            elsewhere.is_null(),
            of_caller || country.as_str() == caller,
            "{country} from {caller}"
        );
        if !elsewhere.is_null() {
            assert_eq!(elsewhere["country"], caller);
            assert!(!elsewhere["numbers"].as_array().expect("numbers").is_empty());
            let near = elsewhere["near"].as_str().expect("a place");
            assert!(emergency["advice"].as_str().expect("advice").contains(near), "{emergency}");
        }
    });
    for country in ["EE", "FI", "IS"] {
        assert!(with_number.contains(country), "{with_number:?}");
    }
}

#[test]
fn a_relative_in_canada_is_told_whom_to_call_for_somebody_in_austin() {
    let answer =
        shipped().get("/v1/nearest?place=Austin,%20TX&calling_from=ca&kind=crisis_line").json();

    let emergency = &answer["emergency"];
    assert_eq!(emergency["numbers"][0]["dialled_from"]["obstacle"], "own_centre");
    assert_eq!(emergency["elsewhere"]["numbers"][0]["number"], "911");
    assert_eq!(emergency["elsewhere"]["near"], "Austin, Texas, United States");
    let advice = emergency["advice"].as_str().expect("advice");
    assert!(advice.starts_with("You are calling from another country."), "{advice}");
    assert!(advice.contains("Austin, Texas, United States"), "{advice}");
    let notices = answer["notices"].as_array().expect("notices");
    assert!(notices.iter().any(|notice| notice["code"] == "short_codes_are_local"), "{notices:?}");
    let first = &answer["crisis_lines"][0];
    assert_eq!(first["id"], "us-988-lifeline");
    let contacts = first["contacts"].as_array().expect("contacts");
    let call = contacts.iter().find(|each| each["number"] == "988" && each["channel"] == "voice");
    let told = &call.expect("988")["dialled_from"];
    assert_eq!((&told["works"], &told["obstacle"]), (&json!("no"), &json!("short_code")));
    let other = usize::try_from(told["alternative"].as_u64().expect("a chat")).expect("few");
    assert_eq!(contacts[other]["channel"], "chat", "{contacts:?}");
}

#[test]
fn at_home_nothing_is_elsewhere() {
    let told = shipped().get("/v1/nearest?place=Leeds&country=GB&calling_from=GB").json();
    let plain = shipped().get("/v1/nearest?place=Leeds&country=GB").json();

    assert_eq!(told["emergency"]["advice"], plain["emergency"]["advice"]);
    assert!(told["emergency"]["elsewhere"].is_null());
    let mut without = told.clone();
    for list in LISTS {
        for hit in without[list].as_array_mut().expect("hits") {
            for contact in hit["contacts"].as_array_mut().expect("contacts") {
                if let Some(told) =
                    contact.as_object_mut().expect("a contact").remove("dialled_from")
                {
                    assert_eq!((&told["works"], &told["uri"]), (&json!("yes"), &contact["uri"]));
                }
            }
        }
    }
    for number in without["emergency"]["numbers"].as_array_mut().expect("numbers") {
        number.as_object_mut().expect("a number").remove("dialled_from");
    }
    assert_eq!(without, plain, "everything else is as without the question");
}

#[test]
fn geojson_and_a_body_tell_the_same() {
    let asked = "/v1/nearest?country=GB&calling_from=US&kind=crisis_line&limit=3";
    let plain = shipped().get(asked).json();
    let features = shipped().get(&format!("{asked}&format=geojson")).json();
    let body = json!({"country": "GB", "calling_from": "US", "kind": ["crisis_line"], "limit": 3});
    let posted = shipped().post(&body).json();

    assert_eq!(plain["crisis_lines"], posted["crisis_lines"]);
    for (hit, feature) in plain["crisis_lines"]
        .as_array()
        .expect("hits")
        .iter()
        .zip(features["features"].as_array().expect("features"))
    {
        assert_eq!(hit["contacts"], feature["properties"]["contacts"]);
        assert!(
            hit["contacts"]
                .as_array()
                .expect("contacts")
                .iter()
                .any(|each| each["dialled_from"].is_object())
        );
    }
}

#[test]
fn what_is_no_country_is_refused_by_name() {
    for code in ["UK", "US-CA", "", "1", "XX", "EU"] {
        let reply = shipped().get(&format!("/v1/nearest?country=GB&calling_from={code}"));

        reply.expect_problem(400, "invalid_parameter", Some("calling_from"));
    }
}

#[test]
fn the_terminal_prints_what_is_dialled() {
    let folders = shipped_folders();
    let _built = shipped();
    let ask = |arguments: &[&str]| {
        run(folders
            .command(&["nearest", "--country", "GB", "--kind", "crisis_line"])
            .args(arguments))
    };

    let from_america = ask(&["--calling-from", "US"]);
    from_america.expect_code(0).expect_says("does not work from another country");
    from_america.expect_says("(011 44 ").expect_says("United States");
    let from_home = ask(&["--calling-from", "GB"]).stdout();
    assert!(!from_home.contains("another country"), "{from_home}");
    ask(&["--calling-from", "England"]).expect_code(1).expect_says("--calling-from");
}

#[test]
fn a_hand_out_for_a_caller_abroad_has_no_link_that_rings_somebody_else() {
    let page =
        shipped().get("/handout?country=GB&calling_from=US&audience=clinician").expect_status(200);

    assert!(!page.text.contains("href=\"tel:999\""), "{page}");
    assert!(!page.text.contains("href=\"tel:116123\""), "{page}");
    assert!(page.text.contains("does not work from another country"), "{page}");
    assert!(page.text.contains("United States"), "{page}");
    let at_home = shipped().get("/handout?country=GB").expect_status(200);
    assert!(
        at_home.text.contains("href=\"tel:999\"") && at_home.text.contains("href=\"tel:116123\"")
    );
}

#[test]
fn who_lives_where_a_line_serves_is_never_told_that_it_does_not_ring() {
    let mut shared = 0;
    for country in Country::all() {
        let path = format!("/v1/nearest?country={country}&calling_from={country}&limit=50");
        let answer = shipped().get(&path).json();
        assert!(answer["emergency"]["elsewhere"].is_null(), "{country}");
        for hit in hits(&answer) {
            let coverage = hit["coverage"].as_array().expect("areas");
            let serves =
                |area: &Value| area.as_str().is_some_and(|area| area[..2] == *country.as_str());
            if !coverage.iter().any(serves) {
                continue;
            }
            shared += usize::from(coverage.len() > 1);
            for contact in hit["contacts"].as_array().expect("contacts") {
                let told = &contact["dialled_from"];
                let is_short = contact["e164"].is_null();
                assert!(
                    told["works"] != "no" && (told["works"] != "unknown" || !is_short),
                    "{contact}"
                );
            }
        }
    }
    assert!(shared > 20, "{shared} lines of several countries");
}

#[test]
fn beside_a_border_the_number_of_both_sides_is_the_callers_own() {
    for (caller, other) in [("CA", "US"), ("US", "CA")] {
        let path =
            format!("/v1/nearest?lat=43.09&lon=-79.07&calling_from={caller}&kind=crisis_line");
        let answer = shipped().get(&path).json();
        let place = [&answer["where"]["country"], &answer["where"]["also"][0]];
        assert!(place.contains(&&json!(caller)) && place.contains(&&json!(other)), "{place:?}");

        let emergency = &answer["emergency"];
        let first = &emergency["numbers"][0];
        assert_eq!(
            (&first["number"], &first["dialled_from"]["works"]),
            (&json!("911"), &json!("yes"))
        );
        assert_eq!(first["dialled_from"]["uri"], "tel:911");
        assert!(emergency["elsewhere"].is_null(), "{emergency}");
    }
}

#[test]
fn without_a_place_the_callers_own_numbers_are_told() {
    let answer = shipped().get("/v1/nearest?calling_from=US").json();

    let elsewhere = &answer["emergency"]["elsewhere"];
    assert_eq!(
        (&elsewhere["numbers"][0]["number"], &elsewhere["near"]),
        (&json!("911"), &Value::Null)
    );
    let notices = answer["notices"].as_array().expect("notices");
    assert!(!notices.iter().any(|notice| notice["code"] == "short_codes_are_local"), "{notices:?}");
}

#[test]
fn a_table_has_no_room_for_it_and_says_so() {
    let reply = shipped().get("/v1/nearest?country=GB&calling_from=US&format=csv");

    reply.expect_problem(400, "invalid_parameter", Some("calling_from"));
}

#[test]
fn an_address_book_for_a_caller_abroad_holds_no_number_of_home() {
    let question = "country=GB&calling_from=US";
    let cards = shipped().get(&format!("/handout.vcf?{question}")).expect_status(200).text;
    let text = shipped().get(&format!("/handout.txt?{question}")).expect_status(200).text;
    let at_home = shipped().get("/handout.vcf?country=GB").expect_status(200).text;

    let numbers = |cards: &str| -> BTreeSet<String> {
        let telephones = cards.lines().filter(|line| line.starts_with("TEL"));
        telephones.filter_map(|line| Some(line.split_once(':')?.1.to_owned())).collect()
    };
    let told = numbers(&cards);
    assert!(
        told.contains("911") && told.iter().any(|number| number.starts_with("+44")),
        "{told:?}"
    );
    let foreign = |number: &String| number != "911" && !number.starts_with('+');
    assert!(!told.iter().any(foreign), "{told:?}");
    let home = numbers(&at_home);
    assert!(home.contains("999") && home.contains("116123"), "{home:?}");
    assert!(text.contains("United States: 911"), "{text}");
}
