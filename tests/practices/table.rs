//! `practices.csv`: what `check` finds in it, and folders without it.

use std::path::Path;

use serde_json::Value;

use super::{add, folder};
use crate::harness::{PROJECT, RunningServer, fingerprint, run, wait_for};

/// What is wrong: the cells, the column that is named, and what is said.
type Mistake = (&'static [(&'static str, &'static str)], &'static str, &'static str);

const MISTAKES: [Mistake; 27] = [
    (&[("id", "North Gate")], "id", "does not have the form"),
    (&[("name", "")], "name", "must not be empty"),
    (&[("name", "<b>Northgate</b>")], "name", "markup"),
    (&[("phone", "call us")], "phone", "digit"),
    (&[("phone", "020 7946 0150 or 020 7946 0151")], "phone", ""),
    (&[("phone", "8457909090")], "phone", "did a spreadsheet take a 0"),
    (&[("phone", "999")], "phone", "an emergency number of GB"),
    (&[("phone", "0800 123 4567")], "phone", "digits in their order"),
    (&[("phone", "(212) 664-7665")], "phone", ""),
    (&[("email", "hello")], "email", "does not have the form"),
    (&[("email", "hello@northgate")], "email", "is no mailbox"),
    (&[("reply_business_days", "")], "reply_business_days", "must not be empty"),
    (&[("reply_business_days", "0")], "reply_business_days", "is below 1"),
    (&[("reply_business_days", "soon")], "reply_business_days", "is not a whole number"),
    (&[("privacy_url", "http://northgate.co.uk/")], "privacy_url", "is http"),
    (&[("terms_url", "javascript:alert(1)")], "terms_url", "does not have the form"),
    (&[("licence_urls", "")], "licence_urls", "must not be empty"),
    (&[("licence_urls", "https://www.bacp.co.uk/;http://b.org/")], "licence_urls", "is http"),
    (&[("countries", "UK")], "countries", ""),
    (&[("countries", "")], "countries", "must not be empty"),
    (&[("pinned", "gb-night;no-such-line")], "pinned", "no resource that was loaded"),
    (&[("pinned", "gb-gone")], "pinned", "is closed for good"),
    (&[("pinned", "gb-night;gb-night")], "pinned", "twice"),
    (
        &[("allowed_origins", "https://a.org/help")],
        "allowed_origins",
        "scheme, host and port alone",
    ),
    (&[("allowed_origins", "http://a.org")], "allowed_origins", "only localhost"),
    (&[("allowed_origins", "a.org")], "allowed_origins", "no address of a web site"),
    (&[("allowed_origins", "https://*.a.org")], "allowed_origins", "is not an origin"),
];

#[test]
fn every_mistake_is_named_by_line_and_column_and_stops_a_build() {
    for (cells, column, says) in MISTAKES {
        let folder = folder();
        let line = add(&folder, cells);
        let checked = folder.check().expect_code(1).stdout();

        let place =
            format!("practices.csv:{line}:{}: {column} ", folder.column("practices", column));
        let told = checked.lines().find(|one| one.starts_with(&place));
        assert!(told.is_some_and(|told| told.contains(says)), "{cells:?} {place}\n{checked}");
        assert_ne!(folder.build().0.status.code(), Some(0), "{cells:?}");
    }
}

#[test]
fn an_id_stands_for_one_practice() {
    let folder = folder();
    add(&folder, &[]);
    add(&folder, &[("name", "Another")]);

    folder.check().expect_code(1).expect_says("is already on line 2");
}

#[test]
fn what_may_be_meant_is_read_without_a_word_and_what_is_unusual_is_doubted() {
    let good = folder();
    add(&good, &[("allowed_origins", "https://a.org;http://localhost:8080")]);
    let least = [
        ("id", "small"),
        ("phone", ""),
        ("email", ""),
        ("address", ""),
        ("privacy_url", ""),
        ("terms_url", ""),
        ("licence_urls", "https://www.bacp.co.uk/register"),
        ("pinned", ""),
    ];
    add(&good, &least);
    let checked = good.check().expect_code(0).stdout();
    assert!(!checked.contains("practices.csv:"), "{checked}");

    for (column, value, says) in [
        ("reply_business_days", "5", "more than two"),
        ("pinned", "fj-line", "fj-line, which serves none of the countries"),
        ("pinned", "gb-farmers", "gb-farmers, which is for some people or topics only"),
        ("licence_urls", "https://bit.ly/abc", "is a shortened link"),
    ] {
        let folder = folder();
        for (id, coverage, priority) in [("fj-line", "FJ", "10"), ("gb-farmers", "GB", "30")] {
            let cells = [("id", id), ("coverage", coverage), ("priority", priority)];
            folder.add("crisis_lines", &cells);
            folder.add("contacts", &[("resource_id", id), ("number", "116 123")]);
        }
        let line = add(&folder, &[(column, value)]);
        let checked = run(&mut folder.folders().command(&["check", "--warnings"])).stdout();

        let place = format!("practices.csv:{line}:{}:", folder.column("practices", column));
        let told = checked.lines().find(|one| one.contains(&place));
        assert!(told.is_some_and(|told| told.contains(says)), "{value}\n{checked}");
    }
}

#[test]
fn a_line_for_some_stands_first_only_where_somebody_has_said_why() {
    let folder = folder();
    let line = [("id", "gb-farmers"), ("coverage", "GB"), ("priority", "30")];
    folder.add("crisis_lines", &line);
    folder.add("contacts", &[("resource_id", "gb-farmers"), ("number", "116 123")]);
    add(&folder, &[("pinned", "gb-farmers")]);

    folder.build().expect_code(1).expect_says("gb-farmers, which is for some people");

    let excuse = [
        ("table", "practices"),
        ("id", "northgate"),
        ("column", "pinned"),
        ("value", "gb-farmers"),
        ("reason", "a practice for farmers"),
    ];
    folder.add("exceptions", &excuse);
    folder.build().expect_code(0);
}

#[test]
fn a_folder_that_is_older_than_practices_is_served_as_before() {
    let folder = folder();
    folder.build().expect_code(0);
    let path = folder.folders().data.join("datapackage.json");
    let text = std::fs::read_to_string(&path).expect("the descriptor");
    let mut descriptor: Value = serde_json::from_str(&text).expect("JSON");
    let tables = descriptor["resources"].as_array_mut().expect("tables");
    tables.retain(|table| table["name"] != "practices");
    std::fs::write(&path, descriptor.to_string()).expect("written");
    std::fs::remove_file(folder.folders().data.join("practices.csv")).expect("removed");

    folder.check().expect_code(0);
    let app = folder.app();
    assert!(app.get("/help?country=GB&practice=northgate").expect_status(200).text.contains("116"));
    app.get("/v1/practices/northgate").expect_problem(404, "not_found", Some("id"));
}

#[test]
fn another_practice_is_another_fingerprint_and_is_served_without_a_restart() {
    let folder = folder();
    let server = RunningServer::start(folder.folders(), &["--reload-seconds", "1"], &[]);
    let before = fingerprint(&server.app);
    server.app.get("/v1/practices/northgate").expect_problem(404, "not_found", Some("id"));

    add(&folder, &[]);
    wait_for("the new practice", || {
        let reply = server.app.get("/v1/practices/northgate");
        (reply.status == 200).then_some(())
    });

    assert_ne!(fingerprint(&server.app), before);
}

#[test]
fn no_practice_is_shipped() {
    let data = Path::new(PROJECT).join("data/practices.csv");
    let text = std::fs::read_to_string(data).expect("the table");

    assert_eq!(text.lines().count(), 1, "made-up practices are for tests");
}
