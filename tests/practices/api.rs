//! `/v1/practices/{id}`, and whose pages may read it.

use super::{HOSTILE, PHONE, add, folder, let_markup_in};
use crate::harness::ids;
use crate::openapi::expect_schema;

#[test]
fn a_practice_is_told_with_its_words_in_the_language_of_its_visitors() {
    let folder = folder();
    add(&folder, &[]);
    let app = folder.app();

    let english = app.get("/v1/practices/northgate?lang=en").expect_status(200);
    assert_eq!(english.header("cache-control"), "no-store");
    let from_anywhere =
        app.get_with("/v1/practices/northgate", &[("origin", "https://any.example")]);
    assert_eq!(from_anywhere.header("access-control-allow-origin"), "*");
    let english = english.json();
    expect_schema(&english, "Practice", "/v1/practices/northgate");
    assert_eq!(english["name"], "Northgate Counselling");
    assert_eq!(english["contacts"][0]["number"], PHONE);
    assert_eq!(english["contacts"][0]["uri"], "tel:+442079460150");
    assert_eq!(english["contacts"][1]["uri"], "mailto:hello@northgate-counselling.co.uk");
    assert_eq!(english["reply"]["business_days"], 2);
    let reply = english["reply"]["text"].as_str().expect("words");
    assert!(reply.contains('2') && reply.contains("do not wait"), "{reply}");
    assert_eq!(english["practises"]["text"], "Practises in: United Kingdom, United States");
    let links: Vec<&str> = english["links"]
        .as_array()
        .expect("links")
        .iter()
        .filter_map(|link| link["code"].as_str())
        .collect();
    assert_eq!(links, ["licence", "licence", "privacy", "terms"]);
    assert_eq!(ids(&english["pinned"]), ["gb-night", "us-line", "gb-branch"]);
    assert_eq!(english["pinned"][0]["why"][0], "pinned");

    let german = app.get("/v1/practices/northgate?lang=de").expect_status(200);
    assert_eq!(german.header("content-language"), "de");
    assert!(german.text.contains("Werktage"), "{german}");
}

#[test]
fn an_unknown_or_malformed_id_is_a_problem() {
    let folder = folder();
    add(&folder, &[]);
    let app = folder.app();

    for id in [
        "nobody",
        "North",
        "%3Cscript%3E",
        "northgate%00",
        "..%2Fnearest",
        "a".repeat(5000).as_str(),
    ] {
        app.get(&format!("/v1/practices/{id}")).expect_problem(404, "not_found", Some("id"));
    }
    app.get("/v1/practices/northgate?lang=!!").expect_problem(
        400,
        "invalid_parameter",
        Some("lang"),
    );
    app.get("/v1/practices/northgate?x=1").expect_problem(400, "unknown_parameter", Some("x"));
    app.ask("POST", "/v1/practices/northgate", &[], Some(b"{}")).expect_problem(
        405,
        "method_not_allowed",
        None,
    );
}

#[test]
fn only_the_pages_that_a_practice_lists_may_read_it() {
    let folder = folder();
    add(&folder, &[("allowed_origins", "https://northgate.example;http://localhost:4000")]);
    let app = folder.app();
    let read = |origin: &str| app.get_with("/v1/practices/northgate", &[("origin", origin)]);

    for origin in ["https://northgate.example", "http://localhost:4000"] {
        let reply = read(origin).expect_status(200);
        assert_eq!(reply.header("access-control-allow-origin"), origin);
        assert!(reply.header("vary").to_ascii_lowercase().contains("origin"), "{reply}");
    }
    for origin in [
        "https://other.example",
        "https://www.northgate.example",
        "http://northgate.example",
        "https://northgate.example:8443",
        "https://northgate.example.evil.example",
        "null",
        "",
    ] {
        let reply = read(origin);
        reply.expect_problem(403, "origin_not_allowed", None);
        assert!(!reply.text.contains("Northgate"), "{reply}");
    }
    app.get("/v1/practices/northgate").expect_status(200);
}

#[test]
fn a_name_is_text_whatever_signs_are_in_it() {
    let folder = folder();
    let_markup_in(&folder);
    add(&folder, &[("name", HOSTILE), ("address", HOSTILE)]);
    let app = folder.app();

    assert_eq!(app.get("/v1/practices/northgate").expect_status(200).json()["name"], HOSTILE);
    for path in
        ["/help?country=GB", "/handout?country=GB", "/embed/frame?country=GB", "/embed?country=GB"]
    {
        let page = app.get(&format!("{path}&practice=northgate")).expect_status(200);
        assert!(page.text.contains("Söhne") && !page.text.contains("<img"), "{path}: {page}");
    }
    let cards = app.get("/handout.vcf?country=GB&practice=northgate").expect_status(200);
    let unfolded = cards.text.replace("\r\n ", "");
    let name = unfolded.lines().find(|line| line.starts_with("FN:<img")).expect("its card");
    assert!(name.contains("\\; TEL:999\\, "), "{name}");
    assert!(!unfolded.lines().any(|line| line.trim_start().starts_with("TEL:999")), "{unfolded}");
}
