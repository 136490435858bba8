//! Which languages answers are given in, and what is told about them.

use backstop::messages::{AnswerLanguage, own_name};
use serde_json::Value;

use crate::harness::{PROJECT, contact_tables, csv_rows, shipped};

#[test]
fn every_language_that_a_service_speaks_has_a_name_for_the_reader() {
    for table in contact_tables().chain(["crisis_lines", "on_call"]) {
        let text = std::fs::read_to_string(
            std::path::Path::new(PROJECT).join(format!("data/{table}.csv")),
        )
        .expect("a table");
        for row in csv_rows(&text) {
            for tag in row["languages"].split(';').filter(|tag| !tag.is_empty()) {
                assert_ne!(
                    own_name(tag),
                    tag,
                    "{table}: {tag} has no name; `own_names.rs` holds them"
                );
            }
        }
    }
}

#[test]
fn the_language_of_an_answer_is_told() {
    for language in AnswerLanguage::all() {
        let tag = language.tag();
        for path in [
            "/v1/nearest?country=GB",
            "/v1/countries?",
            "/v1/countries/GB?",
            "/v1/nearest?format=geojson",
        ] {
            let reply = shipped().get(&format!("{path}&lang={tag}"));

            assert_eq!(
                (reply.header("content-language"), &reply.any_json()["lang"]),
                (tag, &Value::from(tag)),
                "{path}"
            );
        }
    }
    let bosnian = shipped().get_with("/v1/nearest", &[("accept-language", "bs")]).json();
    assert_eq!(bosnian["lang"], "hr", "{bosnian:#}");
}

#[test]
fn languages_that_nobody_has_reviewed_are_counted_and_listed() {
    let described = shipped().get("/v1/datasets").json();
    let listed: Vec<&str> = described["languages"]["not_reviewed"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(Value::as_str)
        .collect();

    let not_reviewed: Vec<&str> = AnswerLanguage::all()
        .filter(|language| !language.is_reviewed())
        .map(AnswerLanguage::tag)
        .collect();

    assert_eq!(listed, not_reviewed);
    assert_eq!(described["languages"]["not_reviewed_count"], listed.len());
    assert_eq!(
        described["languages"]["answered"].as_array().map(Vec::len),
        Some(AnswerLanguage::all().count())
    );
    let readme =
        std::fs::read_to_string(std::path::Path::new(PROJECT).join("README.md")).expect("a README");
    let told = not_reviewed.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", ");
    assert!(readme.replace('\n', " ").contains(&told), "README lists them: {told}");
}
