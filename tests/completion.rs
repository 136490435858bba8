//! What is typed leads to the town that is meant, whatever it is and in time.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::harness::shipped;

/// Far more than an answer takes, and far less than it took to make a table for each letter typed
/// and each slip.
const PATIENCE: Duration = Duration::from_millis(500);

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

fn completed(query: &str) -> Vec<String> {
    let found = shipped().get(&format!("/v1/places?{query}")).json();
    let places = found["places"].as_array().expect("places").iter();
    places.filter_map(|place| place["name"].as_str().map(str::to_owned)).collect()
}

#[test]
fn one_letter_finds_the_largest_towns_of_the_world() {
    for (typed, expected) in [
        ("s", &["Shanghai", "Seoul", "Singapore"][..]),
        ("k", &["Karachi", "Kinshasa", "Kyiv"]),
        ("m", &["Mumbai", "Moscow"]),
    ] {
        let names = completed(&format!("q={typed}&limit=20"));

        for town in expected {
            assert!(
                names.iter().any(|name| name == town),
                "{typed}: {town} is not among {names:?}"
            );
        }
    }
}

#[test]
fn one_or_two_letters_find_the_largest_town_of_a_country() {
    for (typed, country, expected) in [
        ("s", "SG", "Singapore"),
        ("s", "KR", "Seoul"),
        ("s", "CN", "Shanghai"),
        ("m", "IN", "Mumbai"),
        ("k", "UA", "Kyiv"),
        ("l", "GB", "London"),
        ("sy", "AU", "Sydney"),
        ("to", "JP", "Tokyo"),
    ] {
        let names = completed(&format!("q={typed}&country={country}&limit=3"));

        assert_eq!(
            names.first().map(String::as_str),
            Some(expected),
            "{typed} in {country}: {names:?}"
        );
    }
}

#[test]
fn a_slip_is_forgiven_in_a_country_though_others_have_such_names() {
    let names = completed("q=Liverpol&country=GB&limit=1");

    assert_eq!(names, ["Liverpool"]);
}

#[test]
fn long_texts_that_are_no_town_are_answered_in_time() {
    let alphabet: String = ('a'..='z').cycle().take(200).collect();
    let town = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(3);
    for typed in [
        "x".repeat(200),
        "世".repeat(200),
        "Новосибирск".repeat(18),
        "ab".repeat(20),
        alphabet,
        town,
    ] {
        for path in [
            format!("/v1/places?q={}", encoded(&typed)),
            format!("/v1/nearest?place={}", encoded(&typed)),
        ] {
            let begun = Instant::now();

            let reply = shipped().get(&path);

            assert!([200, 404].contains(&reply.status), "{reply}");
            assert!(begun.elapsed() < PATIENCE, "{typed} took {:?}", begun.elapsed());
        }
    }
}

#[test]
fn a_long_name_with_slips_is_still_found() {
    let found: Value =
        shipped().get("/v1/places?q=Pamayanang+Universty+of+Philippines+Employment+Housing+Cooperative+Subdivison&limit=1").json();

    let best = &found["places"][0];
    assert_eq!(best["country"], "PH", "{found:#}");
}
