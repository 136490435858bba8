//! Which line comes first: walked over all countries and four hours.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::harness::{csv_rows, shipped};

/// Night and day in every part of the world.
const HOURS: [&str; 4] = [
    "2026-12-02T02:00:00Z",
    "2026-12-02T08:00:00Z",
    "2026-12-02T14:00:00Z",
    "2026-12-02T20:00:00Z",
];

fn countries() -> Vec<String> {
    let list = shipped().get("/v1/countries").json();
    list["countries"]
        .as_array()
        .expect("countries")
        .iter()
        .map(|row| row["country"].as_str().expect("a code").to_owned())
        .collect()
}

fn codes(answer: &Value) -> Vec<&str> {
    answer["notices"]
        .as_array()
        .expect("notices")
        .iter()
        .filter_map(|notice| notice["code"].as_str())
        .collect()
}

/// The priority of each line.
fn priorities() -> BTreeMap<String, u16> {
    let rows = csv_rows(
        &std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/crisis_lines.csv"))
            .expect("a table"),
    );
    rows.into_iter()
        .map(|row| (row["id"].clone(), row["priority"].parse().expect("a priority")))
        .collect()
}

/// 0 = for everybody, 1 = for one population or topic, 2 = named by a list only, 3 = without a
/// contact.
fn tier(line: &Value, priorities: &BTreeMap<String, u16>) -> u8 {
    let priority = priorities[line["id"].as_str().expect("an id")];
    let is_empty = |field: &str| line[field].as_array().is_none_or(Vec::is_empty);
    match priority {
        _ if is_empty("contacts") => 3,
        50.. => 2,
        21.. => 1,
        _ if !is_empty("populations") => 1,
        _ => 0,
    }
}

#[test]
fn lines_of_every_country_come_in_the_order_in_which_to_try_them() {
    let priorities = priorities();
    for country in countries() {
        for hour in HOURS {
            let now = hour.replace(':', "%3A");
            let answer = shipped()
                .get(&format!(
                    "/v1/nearest?country={country}&kind=crisis_line&limit=50&open_at={now}"
                ))
                .json();
            let lines = answer["crisis_lines"].as_array().expect("lines");
            let reach = |line: &Value| match line["reach"].as_str() {
                Some("subdivision") => 1,
                Some("country") => 2,
                _ => 3,
            };
            let openness = |line: &Value| u8::from(line["open"]["state"] != "open");
            let keys: Vec<_> = lines
                .iter()
                .map(|line| {
                    let id = line["id"].as_str().expect("an id");
                    // Shown although it is closed: the other half of a pair, and lines for
                    // everybody where no other is open.
                    let is_closed = line["open"]["state"] == "closed";
                    (
                        tier(line, &priorities),
                        is_closed,
                        priorities[id],
                        reach(line),
                        openness(line),
                        id.to_owned(),
                    )
                })
                .collect();

            assert!(keys.is_sorted(), "{country} at {hour}: {keys:#?}");
        }
    }
}

#[test]
fn the_first_line_of_every_country_is_for_everybody_or_the_answer_says_that_none_is() {
    let priorities = priorities();
    for country in countries() {
        for limit in [1, 2, 5] {
            let answer = shipped()
                .get(&format!("/v1/nearest?country={country}&kind=crisis_line&limit={limit}"))
                .json();
            let first = &answer["crisis_lines"][0];
            let says_so = codes(&answer).iter().any(|code| {
                ["no_line_for_everybody", "no_line_for_country", "lines_for_parts_only"]
                    .contains(code)
            });

            assert!(tier(first, &priorities) == 0 || says_so, "{country}: {first:#}");
            if says_so && limit > 1 {
                let ids: Vec<&str> = answer["crisis_lines"]
                    .as_array()
                    .expect("lines")
                    .iter()
                    .filter_map(|line| line["id"].as_str())
                    .collect();
                assert!(
                    ids.iter().any(|id| id.starts_with("world-")),
                    "{country}: the worldwide ones are added: {ids:?}"
                );
            }
        }
    }
}

#[test]
fn the_first_line_is_for_everybody_at_every_hour_wherever_one_is_held() {
    let priorities = priorities();
    for country in countries() {
        for hour in HOURS {
            let now = hour.replace(':', "%3A");
            let answer = shipped()
                .get(&format!(
                    "/v1/nearest?country={country}&kind=crisis_line&limit=1&open_at={now}"
                ))
                .json();
            let says_so = codes(&answer).iter().any(|code| {
                ["no_line_for_everybody", "no_line_for_country", "lines_for_parts_only"]
                    .contains(code)
            });

            assert!(
                tier(&answer["crisis_lines"][0], &priorities) == 0 || says_so,
                "{country} at {hour}: {answer:#}"
            );
        }
    }
}

#[test]
fn closed_lines_come_after_the_others_of_their_tier() {
    let priorities = priorities();
    for country in countries() {
        let answer = shipped()
            .get(&format!("/v1/nearest?country={country}&kind=crisis_line&limit=50"))
            .json();
        let lines = answer["crisis_lines"].as_array().expect("lines");
        let keys: Vec<_> = lines
            .iter()
            .map(|line| (tier(line, &priorities), line["open"]["state"] == "closed"))
            .collect();

        assert!(keys.is_sorted(), "{country}: {keys:?}");
    }
}

#[test]
fn at_a_border_the_own_line_and_the_own_numbers_come_first() {
    for (latitude, longitude, country, first, reason) in [
        (42.328, -83.045, "US", "us-988-lifeline", "Detroit, across the river from Canada"),
        (31.750_5, -106.487, "US", "us-988-lifeline", "El Paso, across the river from Mexico"),
        (24.229, 55.752, "AE", "", "Al Ain, beside Oman, which has one number for everything"),
        (-22.535, -55.725, "BR", "", "Ponta Porã, beside Paraguay"),
    ] {
        let answer = shipped()
            .get(&format!("/v1/nearest?lat={latitude}&lon={longitude}&kind=crisis_line"))
            .json();

        assert_eq!(answer["where"]["country"], country, "{reason}");
        assert_eq!(answer["emergency"]["numbers"][0]["country"], country, "{reason}");
        if !first.is_empty() {
            assert_eq!(answer["crisis_lines"][0]["id"], first, "{reason}");
        }
        let advice = answer["emergency"]["advice"].as_str().expect("advice");
        let numbers = answer["emergency"]["numbers"].as_array().expect("numbers");
        let is_own = |number: &&Value| {
            numbers.iter().any(|own| own["country"] == country && own["number"] == number["number"])
        };
        for number in numbers.iter().filter(|number| !is_own(number)) {
            let dialled = number["number"].as_str().expect("a number");
            assert!(
                !advice.split(|c: char| !c.is_ascii_digit()).any(|word| word == dialled),
                "{reason}: {advice}"
            );
        }
    }
}

#[test]
fn a_country_with_lines_for_a_part_only_says_for_which() {
    let answer = shipped().get("/v1/nearest?country=SH&kind=crisis_line").json();

    assert!(codes(&answer).contains(&"lines_for_parts_only"), "{answer:#}");
    assert!(answer["notices"].to_string().contains("Saint Helena"), "{answer:#}");
}

#[test]
fn plain_contacts_come_before_keys_and_other_languages_and_voice_before_text() {
    let channels = ["voice", "sms", "whatsapp", "chat", "email", "textphone", "relay"];
    let all = shipped().get("/v1/resources?kind=crisis_line&per_page=200").json();
    let pages = all["total"].as_u64().expect("a total").div_ceil(200);
    for page in 1..=pages {
        let list = shipped()
            .get(&format!("/v1/resources?kind=crisis_line&per_page=200&page={page}"))
            .json();
        for line in
            list["resources"].as_array().or_else(|| list["items"].as_array()).expect("resources")
        {
            let own = line["languages"].as_array().expect("languages").first().cloned();
            let keys: Vec<(bool, usize, bool)> = line["contacts"]
                .as_array()
                .expect("contacts")
                .iter()
                .map(|contact| {
                    let languages = contact["languages"].as_array().expect("languages");
                    let is_other = !languages.is_empty()
                        && own.as_ref().is_none_or(|own| !languages.contains(own));
                    let channel = channels
                        .iter()
                        .position(|channel| contact["channel"] == *channel)
                        .expect("a channel");
                    (is_other, channel, contact["menu_option"].is_string())
                })
                .collect();

            assert!(keys.is_sorted(), "{}: {keys:?}", line["id"]);
        }
    }
}

#[test]
fn contacts_in_the_readers_language_come_first() {
    let first = |lang: &str| {
        let answer = shipped()
            .get(&format!("/v1/nearest?country=US&kind=crisis_line&limit=1&lang={lang}"))
            .json();
        let contact = answer["crisis_lines"][0]["contacts"][0].clone();
        assert_eq!(answer["crisis_lines"][0]["id"], "us-988-lifeline");
        (
            contact["channel"].as_str().expect("a channel").to_owned(),
            contact["menu_option"].as_str().map(str::to_owned),
        )
    };

    assert_eq!(first("en"), ("voice".to_owned(), None));
    assert_eq!(first("es"), ("voice".to_owned(), Some("2".to_owned())), "the Spanish key");
    assert_eq!(first("fr"), ("voice".to_owned(), None));
}
