//! Where a postal code is: at home, in a territory, at a military post, across a border.

use std::path::Path;

use serde_json::Value;

use crate::harness::{PROJECT, csv_rows, shipped};

fn asked(code: &str, country: &str) -> Value {
    let code = code.replace(' ', "%20");
    shipped()
        .get(&format!("/v1/nearest?postcode={code}&country={country}&kind=crisis_line&limit=3"))
        .any_json()
}

fn codes(answer: &Value) -> Vec<&str> {
    answer["notices"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|notice| notice["code"].as_str())
        .collect()
}

fn table(name: &str) -> Vec<std::collections::HashMap<String, String>> {
    csv_rows(
        &std::fs::read_to_string(Path::new(PROJECT).join("data/places").join(name))
            .expect("a table"),
    )
}

#[test]
fn a_code_of_a_territory_is_the_territory_in_whichever_system_it_was_asked() {
    for (code, asked_of, country, reason) in [
        ("JE2", "GB", "JE", "Jersey"),
        ("JE2 4WE", "GB", "JE", "a full code"),
        ("GY1", "GB", "GG", "Guernsey"),
        ("IM1 1AA", "GB", "IM", "the Isle of Man"),
        ("00920", "US", "PR", "Puerto Rico"),
        ("920", "US", "PR", "the same without its zeros"),
        ("00802", "US", "VI", "the Virgin Islands"),
        ("96799", "US", "AS", "American Samoa"),
        ("96910", "US", "GU", "Guam"),
        ("96960", "US", "MH", "the Marshall Islands"),
        ("97110", "FR", "GP", "Guadeloupe"),
        ("97400", "FR", "RE", "Réunion"),
        ("98800", "FR", "NC", "New Caledonia"),
        ("98000", "FR", "MC", "Monaco"),
        ("9490", "CH", "LI", "Liechtenstein"),
        ("00120", "IT", "VA", "the Vatican"),
        ("47890", "IT", "SM", "San Marino"),
        ("22100", "FI", "AX", "Åland"),
        ("3900", "DK", "GL", "Greenland"),
        ("9170", "NO", "SJ", "Svalbard"),
        ("6798", "AU", "CX", "Christmas Island"),
        ("FIQQ 1ZZ", "GB", "FK", "the Falklands, of which another spelling is held"),
    ] {
        let answer = asked(code, asked_of);

        assert_eq!(
            answer["where"]["country"], country,
            "{code} of {asked_of}: {reason}\n{answer:#}"
        );
    }
}

#[test]
fn a_code_is_read_as_people_write_it() {
    for (code, country, subdivision, reason) in [
        ("D-10115", "DE", "DE-BE", "the sign of the country before it"),
        ("F-75001", "FR", "FR-75C", "likewise"),
        ("CH-8001", "CH", "CH-ZH", "its code before it"),
        ("2134", "US", "US-MA", "a zero that a spreadsheet took away"),
        ("02134-1000", "US", "US-MA", "with four more figures"),
        ("1000", "PT", "PT-11", "four figures where seven are usual"),
        ("m1 4ax", "GB", "GB-ENG", "small letters"),
    ] {
        let answer = asked(code, country);

        assert_eq!(
            (answer["where"]["country"].as_str(), answer["where"]["subdivision"].as_str()),
            (Some(country), Some(subdivision)),
            "{code}: {reason}\n{answer:#}"
        );
    }
}

#[test]
fn no_military_code_is_answered_with_the_numbers_of_home_unremarked() {
    let held = table("military_posts.csv");
    assert!(held.len() > 150);
    for prefix in [
        "090", "091", "092", "093", "094", "095", "096", "097", "098", "340", "962", "963", "964",
        "965", "966",
    ] {
        for end in 0..100 {
            let code = format!("{prefix}{end:02}");
            let answer = asked(&code, "US");
            if let Some(row) = held.iter().find(|row| row["postal_code"] == code) {
                assert_eq!(answer["where"]["country"], row["located_in"], "{answer:#}");
                assert!(codes(&answer).contains(&"military_post"), "{answer:#}");
            } else {
                assert_eq!(answer["status"], 404, "{code}: {answer:#}");
                assert_eq!(answer["fallback"]["emergency"]["country"], Value::Null, "{code}");
                assert!(codes(&answer["fallback"]).contains(&"military_post"), "{code}");
            }
        }
    }
}

#[test]
fn a_code_in_several_states_shows_them_all_and_the_lines_of_each() {
    let rows = table("postal_code_regions.csv");
    let mut by_code = std::collections::BTreeMap::<&str, Vec<&str>>::new();
    for row in &rows {
        by_code.entry(&row["postal_code"]).or_default().push(&row["region"]);
    }
    assert!(by_code.len() > 130);
    for (code, regions) in by_code {
        let answer = asked(code, "US");
        let shown: Vec<&str> = answer["where"]["subdivisions"]
            .as_array()
            .expect("several")
            .iter()
            .filter_map(Value::as_str)
            .collect();

        assert!(regions.iter().all(|region| shown.contains(region)), "{code}: {answer:#}");
        assert!(codes(&answer).contains(&"place_straddles_border"), "{code}: {answer:#}");
    }
    let fort_campbell = asked("42223", "US");
    assert_eq!(fort_campbell["where"]["subdivision"], "US-KY", "the post's own state comes first");
}

#[test]
fn the_state_of_every_zip_code_is_that_of_the_post() {
    let prefixes = table("postal_prefixes.csv");
    let sample = prefixes.iter().filter(|row| row["prefix"].len() == 3);
    let mut asked_for = 0;
    for row in sample {
        for end in ["01", "10", "30"] {
            let code = format!("{}{end}", row["prefix"]);
            let answer = asked(&code, "US");
            let longer = prefixes.iter().any(|other| {
                other["prefix"].len() > 3 && code.starts_with(other["prefix"].as_str())
            });
            if answer["status"] != 404 && !longer {
                asked_for += 1;
                assert_eq!(answer["where"]["subdivision"], row["region"], "{code}\n{answer:#}");
            }
        }
    }
    assert!(asked_for > 1_000, "{asked_for}");
}

#[test]
fn centres_that_were_far_off_are_in_their_town() {
    for (code, latitude, longitude, reason) in
        [("T2P", 51.05, -114.07, "downtown Calgary"), ("X0A", 63.75, -68.52, "Iqaluit")]
    {
        let answer = asked(code, "CA");

        assert_eq!(
            (answer["where"]["latitude"].as_f64(), answer["where"]["longitude"].as_f64()),
            (Some(latitude), Some(longitude)),
            "{reason}"
        );
    }
}
