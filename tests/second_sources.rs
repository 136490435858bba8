//! Contacts that a source contradicts, the list of what to verify, and recording it: through the
//! program and the server.

use std::path::Path;

use serde_json::Value;

use crate::harness::{DataFolder, Run, csv_rows, run};

/// Two lines with second sources: one that loses a contact, and one that has nothing else.
fn folder() -> DataFolder {
    let folder = DataFolder::new();
    for id in ["first-page", "second-page"] {
        let url = format!("https://{id}.example.com/");
        folder.add("sources", &[("id", id), ("publisher", id), ("url", &url)]);
    }
    folder.add("crisis_lines", &[("id", "gb-both"), ("name", "Both numbers"), ("priority", "20")]);
    folder.add("crisis_lines", &[("id", "gb-only"), ("name", "One number"), ("priority", "20")]);
    folder.add("contacts", &[("resource_id", "gb-both"), ("number", "116 123")]);
    folder.add(
        "contacts",
        &[("resource_id", "gb-both"), ("number", "0808 808 8000"), ("source_id", "second-page")],
    );
    folder.add("contacts", &[("resource_id", "gb-only"), ("number", "0800 58 58 58")]);
    confirm(&folder, "gb-both", "116 123", &[("source_id", "first-page"), ("agrees", "yes")]);
    folder
}

fn confirm(folder: &DataFolder, id: &str, number: &str, cells: &[(&str, &str)]) -> usize {
    let name = [
        ("resource_id", id),
        ("channel", "voice"),
        ("number", number),
        ("source_id", "first-page"),
        ("date", "2026-01-05"),
    ];
    folder.add("confirmations", &[cells, &name].concat())
}

/// The contacts of a resource as the server shows them.
fn contacts(resource: &Value) -> Vec<(&str, u64)> {
    let list = resource["contacts"].as_array().expect("contacts");
    list.iter()
        .map(|one| {
            (
                one["number"].as_str().expect("a number"),
                one["confirmed_by"].as_u64().expect("a count"),
            )
        })
        .collect()
}

#[test]
fn a_contradicted_contact_is_in_no_answer_and_is_named_by_check() {
    let folder = folder();
    let line = confirm(
        &folder,
        "gb-both",
        "0808 808 8000",
        &[("agrees", "no"), ("notes", "Prints 0808 808 8001.")],
    );
    let checked = run(&mut folder.folders().command(&["check"]));
    let app = folder.app();

    checked.expect_code(0);
    assert!(checked.stderr().contains("1 contacts held back"), "{checked}");
    let column = folder.column("confirmations", "number");
    let said = format!(
        "confirmations.csv:{line}:{column}: number \"0808 808 8000\": is a voice contact of gb-both that first-page contradicts"
    );
    assert!(checked.stderr().contains(&said), "{said}\n{checked}");
    assert!(
        checked.stderr().contains("Prints 0808 808 8001.")
            && !checked.stderr().contains("NOTHING ELSE IS LEFT"),
        "{checked}"
    );
    assert_eq!(contacts(&app.get("/v1/resources/gb-both").json()), [("116 123", 2)]);
    for path in [
        "/v1/nearest?country=GB&kind=crisis_line",
        "/v1/resources/gb-both",
        "/v1/resources?format=csv",
        "/v1/resources?q=both",
    ] {
        let reply = app.get(path).expect_status(200);

        assert!(reply.text.contains("gb-both") && reply.text.contains("116 123"), "{reply}");
        assert!(!reply.text.contains("808 8000") && !reply.text.contains("8088088000"), "{reply}");
    }
}

#[test]
fn a_service_that_is_left_without_contacts_is_said_so_and_stays_listed() {
    let folder = folder();
    confirm(&folder, "gb-only", "0800 58 58 58", &[("agrees", "no"), ("notes", "Prints another.")]);

    let checked = run(&mut folder.folders().command(&["check"]));
    let shown = folder.app().get("/v1/resources/gb-only").json();

    assert!(
        checked
            .stderr()
            .contains("gb-only that first-page contradicts: Prints another.; NOTHING ELSE IS LEFT"),
        "{checked}"
    );
    assert_eq!(contacts(&shown), []);
}

#[test]
fn a_held_back_contact_is_shown_again_once_a_person_has_verified_it() {
    let folder = folder();
    confirm(&folder, "gb-only", "0800 58 58 58", &[("agrees", "no"), ("notes", "Prints another.")]);

    let source = "https://www.helpers.example.net/contact";
    verify(
        &folder,
        &[
            "gb-only",
            "--channel",
            "voice",
            "--by",
            "A. Reader",
            "--on",
            "2026-11-20",
            "--source",
            source,
        ],
    )
    .expect_code(0);

    folder.check().expect_code(0).expect_says("0 contacts held back");
    let shown = folder.app().get("/v1/resources/gb-only").json();
    assert_eq!(contacts(&shown), [("0800 58 58 58", 2)]);
    assert_eq!(
        (&shown["verified_on"], &shown["contacts"][0]["verified_on"]),
        (&"2026-11-20".into(), &"2026-11-20".into()),
        "{shown:#}"
    );
}

#[test]
fn a_contact_from_another_page_names_it_and_no_other_does() {
    let shown = folder().app().get("/v1/resources/gb-both").json();
    let listed = shown["contacts"].as_array().expect("contacts");

    assert!(listed[0].get("source").is_none(), "{shown:#}");
    assert_eq!(listed[1]["source"]["url"], "https://second-page.example.com/", "{shown:#}");
    assert_eq!(shown["source"]["url"], "https://example.org/", "{shown:#}");
}

#[test]
fn emergency_numbers_say_how_old_they_are() {
    let folder = folder();
    folder.add(
        "emergency_numbers",
        &[
            ("country", "JP"),
            ("number", "119"),
            ("is_primary", "false"),
            ("verified_on", "2026-05-06"),
        ],
    );
    let app = folder.app();

    let verified = app.get("/v1/countries/JP").json()["emergency_numbers"][0].clone();
    let read = app.get("/v1/nearest?country=GB").json()["emergency"]["numbers"][0].clone();

    assert_eq!(
        (&verified["verified_on"], &verified["as_of"]),
        (&"2026-05-06".into(), &"2026-05-06".into()),
        "{verified:#}"
    );
    assert_eq!(
        (&read["verified_on"], &read["as_of"]),
        (&Value::Null, &"2026-11-01".into()),
        "{read:#}"
    );
    assert_eq!(
        (&verified["stale"], &read["stale"]),
        (&true.into(), &false.into()),
        "{verified:#}\n{read:#}"
    );
}

#[test]
fn a_reader_is_told_that_an_emergency_number_is_stale() {
    let folder = folder();
    for (number, services) in [("119", "ambulance;fire"), ("110", "police")] {
        folder.add(
            "emergency_numbers",
            &[
                ("country", "JP"),
                ("number", number),
                ("services", services),
                ("is_primary", "false"),
                ("verified_on", "2026-05-06"),
            ],
        );
    }
    let app = folder.app();

    let doubts = |audience: &str| {
        let path = format!("/v1/nearest?country=JP&kind=crisis_line&audience={audience}");
        let answer = app.get(&path).json();
        let numbers = answer["emergency"]["numbers"].as_array().expect("numbers").clone();
        numbers.iter().map(|number| number["stale"] == true).collect::<Vec<_>>()
    };
    assert_eq!(doubts("client"), [false, true], "none beside the number to call first");
    assert_eq!(doubts("clinician"), [true, true]);

    let told = |country: &str| {
        let answer = app.get(&format!("/v1/nearest?country={country}&kind=crisis_line")).json();
        answer["notices"]
            .as_array()
            .expect("notices")
            .iter()
            .any(|notice| notice["code"] == "stale")
    };

    assert!(told("JP") && !told("GB"));
}

#[test]
fn the_counts_tell_what_is_stale_and_what_was_never_verified() {
    let folder = DataFolder::new();
    folder.add("sources", &[("id", "old-page"), ("retrieved_on", "2020-01-01")]);
    for (id, cells) in [
        ("gb-fresh", &[("verified_on", "2026-11-01")][..]),
        ("gb-long-ago", &[("verified_on", "2026-01-01")]),
        ("gb-never", &[]),
        ("gb-never-and-old", &[("source_id", "old-page")]),
        ("gb-retired", &[("status", "defunct"), ("source_id", "old-page")]),
    ] {
        folder.add("crisis_lines", &[&[("id", id), ("name", id)], cells].concat());
    }

    let counts = folder.app().get("/v1/datasets").json()["counts"].clone();

    let lines = counts
        .as_array()
        .and_then(|counts| counts.iter().find(|one| one["kind"] == "crisis_line"))
        .expect("a count")
        .clone();
    // The worldwide directory of every folder is the fifth; it was never verified, and its source
    // is fresh.
    assert_eq!(
        (&lines["count"], &lines["stale"], &lines["never_verified"]),
        (&5.into(), &2.into(), &3.into()),
        "{lines:#}"
    );
}

fn worklist(folder: &DataFolder, arguments: &[&str]) -> Run {
    run(&mut folder.folders().command(&[&["worklist"], arguments].concat()))
}

/// Lines of three countries, one verified lately, one long ago, one of which a number is held back.
fn folder_to_verify() -> DataFolder {
    let folder = folder();
    folder.add("crisis_lines", &[("id", "fj-line"), ("name", "Fiji's line"), ("coverage", "FJ")]);
    folder.add("crisis_lines", &[("id", "gb-lately"), ("name", "Verified lately")]);
    folder.add(
        "crisis_lines",
        &[
            ("id", "us-line"),
            ("name", "A line, \"quoted\""),
            ("coverage", "US"),
            ("url", "https://us.example.org/"),
        ],
    );
    folder.add("crisis_lines", &[("id", "us-retired"), ("coverage", "US"), ("status", "defunct")]);
    folder.add("contacts", &[("resource_id", "fj-line"), ("number", "1543")]);
    let reason = ("reason", "the provider prints it; no list has the short numbers of Fiji");
    folder.add(
        "exceptions",
        &[
            ("table", "contacts"),
            ("id", "fj-line"),
            ("column", "number"),
            ("value", "1543"),
            reason,
        ],
    );
    folder.add(
        "contacts",
        &[("resource_id", "gb-lately"), ("number", "0808 800 4444"), ("verified_on", "2026-11-01")],
    );
    folder.add("contacts", &[("resource_id", "us-retired"), ("number", "988")]);
    folder.add(
        "contacts",
        &[("resource_id", "gb-only"), ("channel", "sms"), ("number", "85258"), ("keyword", "HELP")],
    );
    folder.excuse_text("gb-only", "85258");
    confirm(&folder, "gb-both", "0808 808 8000", &[("agrees", "no"), ("notes", "Prints another.")]);
    folder
}

#[test]
fn the_worklist_begins_with_what_most_people_depend_on() {
    let folder = folder_to_verify();

    let csv = worklist(&folder, &["--csv", "--limit", "50"]);
    let table = worklist(&folder, &["--limit", "50"]);

    let rows = csv_rows(&csv.stdout());
    let told: Vec<String> = rows
        .iter()
        .map(|row| format!("{} {} {}, {}", row["id"], row["channel"], row["number"], row["why"]))
        .collect();
    let expected = [
        "world-directory  https://lines.example.org/, never verified",
        "us-line  https://us.example.org/, never verified",
        "gb-both voice 0808 808 8000, held back",
        "gb-both voice 116 123, never verified",
        "gb-only voice 0800 58 58 58, never verified",
        "gb-only sms 85258 keyword HELP, never verified",
        "fj-line voice 1543, never verified",
    ];
    assert_eq!(told, expected, "{csv}");
    let reach: Vec<u64> = rows.iter().map(|row| row["reach"].parse().expect("a number")).collect();
    assert!(
        reach.is_sorted_by(|one, next| one >= next)
            && reach[1] == 8_804_190 + 3_971_883 + 241_445 + 652_503 + 68_408,
        "{csv}"
    );
    assert_eq!(
        (rows[1]["name"].as_str(), rows[1]["as_of"].as_str()),
        ("A line, \"quoted\"", "2026-11-01"),
        "{csv}"
    );
    let lines: Vec<String> = table.expect_code(0).stdout().lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), expected.len() + 1, "{table}");
    assert!(
        lines[0].starts_with("kind")
            && lines[3].contains("gb-both")
            && lines[3].contains("held back"),
        "{table}"
    );
    table.expect_says("7 of 7 to verify");
}

#[test]
fn the_worklist_is_narrowed_and_cut() {
    let folder = folder_to_verify();

    let cut = worklist(&folder, &["--limit", "1"]);
    let of_fiji = csv_rows(&worklist(&folder, &["--country", "fj", "--csv"]).stdout());
    let branches = csv_rows(&worklist(&folder, &["--kind", "branch", "--csv"]).stdout());

    assert_eq!(cut.expect_code(0).stdout().lines().count(), 2, "{cut}");
    cut.expect_says("1 of 7 to verify");
    assert_eq!(of_fiji.iter().map(|row| row["id"].as_str()).collect::<Vec<_>>(), ["fj-line"]);
    assert!(branches.is_empty());
    worklist(&folder, &["--country", "UK"]).expect_code(2).expect_says("UK");
}

fn verify(folder: &DataFolder, arguments: &[&str]) -> Run {
    run(&mut folder.folders().command(&[&["verify"], arguments].concat()))
}

/// Every file of a folder with its bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder)
        .expect("a folder")
        .flatten()
        .filter(|entry| entry.path().is_file());
    let mut files: Vec<_> = entries
        .map(|entry| {
            (
                entry.file_name().to_string_lossy().into_owned(),
                std::fs::read(entry.path()).expect("a file"),
            )
        })
        .collect();
    files.sort();
    files
}

const BY: [&str; 6] =
    ["--by", "A. Reader", "--on", "2026-11-20", "--source", "https://www.page.example.org/help"];

#[test]
fn a_directory_on_the_web_is_verified_without_a_channel_and_leaves_the_worklist() {
    let folder = folder_to_verify();
    let about_page = ["--title", "All lines", "--publisher", "The directory"];

    let done = verify(&folder, &[&["us-line"], &BY[..], &about_page].concat());

    done.expect_code(0).expect_says(
        "\"us-line\",,,,,\"us-line-2026-11-20\",\"2026-11-20\",\"yes\",\"verified by A. Reader\"",
    );
    done.expect_says("\"us-line-2026-11-20\",\"All lines\",\"The directory\",\"https://www.page.example.org/help\"");
    folder.check().expect_code(0);
    assert!(!worklist(&folder, &["--csv"]).stdout().contains("us-line"));
    assert_eq!(folder.app().get("/v1/resources/us-line").json()["verified_on"], "2026-11-20");
}

#[test]
fn what_cannot_be_verified_is_refused_and_nothing_is_written() {
    let folder = folder_to_verify();
    let before = files(&folder.folders().data);
    let with = |id: &'static str, channel: &'static str, on: &'static str, source: &'static str| {
        vec![id, "--channel", channel, "--by", "A. Reader", "--on", on, "--source", source]
    };
    let page = "https://www.page.example.org/help";
    for (arguments, code, says) in [
        (with("gb-nobody", "voice", "2026-11-20", page), 1, "no row has the id \"gb-nobody\""),
        (with("Not An Id", "voice", "2026-11-20", page), 1, "is not an id"),
        (with("gb-only", "fax", "2026-11-20", page), 2, "\"fax\" is not a channel"),
        (
            with("gb-only", "chat", "2026-11-20", page),
            1,
            "gb-only has no such chat contact; it has voice 0800 58 58 58, sms 85258",
        ),
        (with("gb-only", "voice", "2097-01-01", page), 1, "it is in the future"),
        (with("gb-only", "voice", "22.11.2026", page), 2, "--on"),
        (
            with("gb-only", "voice", "2026-11-20", "www.page.example.org"),
            1,
            "no page that a reader can open",
        ),
        (
            with("gb-only", "voice", "2026-11-20", "file:///etc/passwd"),
            1,
            "no page that a reader can open",
        ),
        ([&["gb-only"], &BY[..]].concat(), 1, "gb-only has contacts: voice 0800 58 58 58"),
        ([&["us-line", "--channel", "voice"], &BY[..]].concat(), 1, "leave out --channel"),
        ([&["us-line", "--number", "988"], &BY[..]].concat(), 2, "--channel"),
        ([&["us-line", "--title", "Ends\nhere"], &BY[..]].concat(), 1, "the title"),
    ] {
        let refused = verify(&folder, &arguments);

        refused.expect_code(code).expect_says(says);
        assert!(!refused.stderr().contains("panicked"), "{refused}");
        assert!(files(&folder.folders().data) == before, "a file changed\n{refused}");
    }
    verify(&folder, &[&["us-line", "--dry-run"], &BY[..]].concat())
        .expect_code(0)
        .expect_says("Nothing was written");
    assert!(files(&folder.folders().data) == before, "a trial changed a file");
}

#[test]
fn verifications_at_the_same_time_are_all_recorded() {
    let folder = folder_to_verify();
    let targets = [
        &["us-line"][..],
        &["fj-line", "--channel", "voice"],
        &["gb-only", "--channel", "voice"],
        &["gb-only", "--channel", "sms"],
    ];

    let children: Vec<_> = targets
        .iter()
        .map(|target| {
            folder
                .folders()
                .command(&[&["verify"], *target, &BY[..]].concat())
                .spawn()
                .expect("the program starts")
        })
        .collect();
    for mut child in children {
        assert!(child.wait().expect("an end").success());
    }

    let recorded = String::from_utf8(folder.read("confirmations"))
        .expect("UTF-8")
        .matches("verified by A. Reader")
        .count();
    assert_eq!(recorded, targets.len());
    folder.check().expect_code(0);
}

#[test]
fn faults_in_second_sources_are_named_with_their_column() {
    for (cells, column, rule) in [
        (
            &[("resource_id", "gb-nobody")][..],
            "resource_id",
            "is not the id of a resource that was loaded",
        ),
        (&[("number", "0800 1111")], "number", "is not a voice contact of gb-only"),
        (&[("channel", "sms")], "number", "is not a sms contact of gb-only"),
        (&[("channel", "fax")], "channel", "is not one of voice"),
        (&[("channel", "")], "channel", "must not be empty: gb-only has contacts"),
        (&[("source_id", "test-source")], "source_id", "is the contact's own source"),
        (&[("source_id", "no-such-page")], "source_id", "is not an id in sources.csv"),
        (&[("agrees", "maybe")], "agrees", "is not one of yes, no"),
        (&[("date", "2097-01-01")], "date", "is in the future"),
        (&[("date", "yesterday")], "date", "is not a date"),
    ] {
        let folder = folder();
        let row = [
            ("resource_id", "gb-only"),
            ("channel", "voice"),
            ("number", "0800 58 58 58"),
            ("source_id", "first-page"),
            ("agrees", "yes"),
        ];
        let line = folder.add("confirmations", &[cells, &row].concat());

        let checked = folder.check();

        let begins = format!(
            "confirmations.csv:{line}:{}: {column} ",
            folder.column("confirmations", column)
        );
        let found =
            checked.stdout().lines().any(|said| said.starts_with(&begins) && said.contains(rule));
        assert!(found, "{begins}{rule}\n{checked}");
        checked.expect_code(1);
    }
}

#[test]
fn a_line_for_everybody_has_hours_and_two_sources_or_says_in_notes_what_it_lacks() {
    let doubts = |cells: &[(&str, &str)], is_confirmed: bool| {
        let folder = folder();
        folder.add(
            "crisis_lines",
            &[&[("id", "gb-first"), ("name", "First of all")], cells].concat(),
        );
        folder.add("contacts", &[("resource_id", "gb-first"), ("number", "0800 11 11")]);
        if is_confirmed {
            confirm(&folder, "gb-first", "0800 11 11", &[("agrees", "yes")]);
        }
        let checked = run(&mut folder.folders().command(&["check"]));
        let about = |what: &str| {
            checked
                .stdout()
                .lines()
                .any(|line| line.contains("anybody in crisis is sent there") && line.contains(what))
        };
        [about("opening_hours \"\""), about("source_id \"test-source\"")]
    };
    let always = ("opening_hours", "24/7");

    assert_eq!(doubts(&[("notes", "")], false), [true, true]);
    assert_eq!(doubts(&[("notes", ""), always], false), [false, true]);
    assert_eq!(doubts(&[("notes", "")], true), [true, false]);
    assert_eq!(
        doubts(
            &[("notes", "No page seen states its hours. One source found (2026-11-27).")],
            false
        ),
        [false, false]
    );
    assert_eq!(
        doubts(&[("notes", ""), ("priority", "20")], false),
        [false, false],
        "not the first line"
    );
}
