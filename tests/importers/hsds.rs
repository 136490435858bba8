//! Services in HSDS.

use serde_json::{Value, json};

use super::{Desk, PUBLISHER, service, services_of_other_habits};
use crate::harness::ids;

#[test]
fn services_become_the_kind_that_the_operator_says() {
    let desk = Desk::new();
    let file = desk.download(
        "services.json",
        json!({"contents": [service()], "total_pages": 1, "page_number": 1}).to_string().as_bytes(),
    );
    let import =
        |kind: &[&str]| desk.import(&[&["hsds", file.as_str()], &PUBLISHER[..], kind].concat());

    import(&["--kind", "crisis_line", "--coverage", "GB", "--topic", "crisis,loneliness"])
        .expect_code(0);
    import(&["--kind", "library"]).expect_code(0);

    desk.folder.check().expect_code(0);
    let app = desk.folder.app();
    let answer = app.get("/v1/nearest?lat=53.48&lon=-2.24&kind=crisis_line,library").json();
    assert_eq!(ids(&answer["libraries"]), ["hsds-mill-211-a1"], "{answer:#}");
    let line = app.get("/v1/resources/hsds-mill-211-5f1e0001").json();
    let numbers: Vec<&Value> = line["contacts"]
        .as_array()
        .expect("contacts")
        .iter()
        .map(|contact| &contact["number"])
        .collect();
    assert_eq!(numbers, ["116 123"], "no fax, no office, no person\n{line:#}");
    assert_eq!(
        (&line["opening_hours"], &line["verified_on"]),
        (&"Mo-Fr 09:00-17:00".into(), &"2026-09-01".into()),
        "{line:#}"
    );
    let datasets = app.get("/v1/datasets").json();
    assert!(datasets["attribution"].to_string().contains("© Mill 211"), "{datasets:#}");
}

#[test]
fn an_address_that_is_hidden_is_in_no_file_and_no_answer() {
    for (visibility, secrets) in [
        ("hidden", &["Refuge Lane", "M1 9QQ", "53.4791", "Manchester"][..]),
        ("city", &["Refuge Lane", "M1 9QQ", "53.4791"]),
    ] {
        let desk = Desk::new();
        let file = desk.download("services.json", json!([service()]).to_string().as_bytes());
        let options = [
            "--kind",
            "on_call",
            "--role",
            "crisis_team",
            "--listing-basis",
            "agency",
            "--address-visibility",
            visibility,
            "--coverage",
            "GB",
        ];

        desk.import(&[&["hsds", file.as_str()], &PUBLISHER[..], &options].concat()).expect_code(0);

        desk.folder.check().expect_code(0);
        let row = String::from_utf8(desk.folder.read("on_call")).expect("UTF-8");
        let shown = desk.folder.app().get("/v1/resources/hsds-mill-211-a1").expect_status(200).text;
        assert!(shown.contains("116 123"), "{shown}");
        for secret in secrets {
            assert!(
                !row.contains(secret) && !shown.contains(secret),
                "{visibility}: {secret}\n{row}\n{shown}"
            );
        }
    }
}

#[test]
fn services_need_to_be_told_what_they_are() {
    let desk = Desk::new();
    let file = desk.download("services.json", json!([service()]).to_string().as_bytes());
    let before = desk.files();

    for (options, says, reason) in [
        (&[][..], "--kind", "no kind"),
        (&["--kind", "branch"], "branch", "a kind that is none"),
        (&["--kind", "crisis_line"], "--coverage", "nobody knows where it may be used"),
        (&["--kind", "crisis_line", "--coverage", "UK"], "UK", "never assigned"),
        (
            &["--kind", "crisis_line", "--coverage", "GB", "--topic", "weather"],
            "weather",
            "no such topic",
        ),
        (
            &["--kind", "on_call", "--role", "hospital", "--listing-basis", "agency"],
            "--address-visibility",
            "nobody knows what may be shown",
        ),
        (
            &[
                "--kind",
                "on_call",
                "--role",
                "hospital",
                "--listing-basis",
                "agency",
                "--address-visibility",
                "hidden",
            ],
            "--coverage",
            "a hidden place that nobody would be shown",
        ),
        (&["--kind", "on_call", "--role", "individual"], "licence", "a person without a licence"),
        (&["--kind", "library", "--time-zone", "Mars/Olympus"], "Mars/Olympus", "no such zone"),
    ] {
        let shown = desk.import(&[&["hsds", file.as_str()], &PUBLISHER[..], options].concat());

        assert_ne!(shown.0.status.code(), Some(0), "{reason}\n{shown}");
        assert!(
            shown.stderr().contains(says) && !shown.stderr().contains("panicked"),
            "{reason}\n{shown}"
        );
    }
    assert_eq!(desk.files(), before);
}

#[test]
fn a_feed_of_other_habits_is_understood_and_every_note_names_its_record() {
    let desk = Desk::new();
    let file = desk.download("habits.json", services_of_other_habits().to_string().as_bytes());
    let import =
        |kind: &[&str]| desk.import(&[&["hsds", file.as_str()], &PUBLISHER[..], kind].concat());

    let lines = import(&["--kind", "crisis_line", "--coverage", "GB"]);
    let teams = import(&["--kind", "library"]);

    lines.expect_code(0).expect_says("1 without an id or a name");
    for note in [
        "(no id) \"Nameless Listening\" (",
        "4712 \"Old Listening\" (",
        "habits.json, record 1): phones.number \"0161 496 0002 / 0161 496 0003\"",
        "habits.json, record 1): phones \"0161 496 0012 Administration\"",
        "habits.json, record 1): url \"www.weir.example\"",
    ] {
        lines.expect_says(note);
    }
    teams.expect_code(0).expect_says("2 new, 0 changed, 0 unchanged, 0 removed");
    let row = &desk
        .rows("crisis_lines")
        .into_iter()
        .find(|row| row["id"] == "hsds-mill-211-4711")
        .expect("the line");
    assert_eq!(
        (row["opening_hours"].as_str(), row["time_zone"].as_str()),
        ("Mo-Fr 09:00-17:30", "Europe/London"),
        "{row:?}"
    );
    let contacts =
        desk.rows("contacts").into_iter().filter(|row| row["resource_id"] == "hsds-mill-211-4711");
    let numbers: Vec<_> =
        contacts.map(|row| (row["number"].clone(), row["menu_option"].clone())).collect();
    let pair = |number: &str, option: &str| (number.to_owned(), option.to_owned());
    assert_eq!(
        numbers,
        [pair("0161 496 0009", ""), pair("0161 496 0001", "3"), pair("116 123", "2")],
        "the publisher's order"
    );
    desk.folder.check().expect_code(0);
    let line = desk.folder.app().get("/v1/resources/hsds-mill-211-4711").json();
    assert_eq!(
        line["contacts"][0]["number"], "0161 496 0009",
        "the plain call that is published first\n{line:#}"
    );
}
