//! Bad data are named by file, line and column; good data are built once, whole or not at all, and
//! never lost.

use std::collections::HashSet;
use std::process::Child;
use std::time::Duration;

use serde_json::Value;

use crate::harness::{
    DataFolder, Run, RunningServer, TestApp, ids, monday_noon, program, run, wait_for,
};

/// A folder with one row of each kind that is good.
fn good_folder() -> DataFolder {
    let folder = DataFolder::new();
    folder.add("crisis_lines", &[("id", "gb-good")]);
    folder.add("contacts", &[("resource_id", "gb-good"), ("number", "116 123")]);
    folder.add("libraries", &[("id", "library-good")]);
    folder
}

/// A row of a table with one fault in one column.
fn faulty(table: &str, cells: &[(&str, &str)], column: &str, rule: &str) {
    let folder = good_folder();
    let line = folder.add(table, cells);

    let checked = folder.check();

    let (file, number) = (folder.file(table), folder.column(table, column));
    checked.expect_code(1).expect_says(&format!("{file}:{line}:{number}: {column} "));
    checked.expect_says(rule);
    assert_eq!(resources(&checked), 3, "the good rows still load\n{checked}");
}

/// The number of resources that a check has loaded.
fn resources(checked: &Run) -> usize {
    let summary = checked.stderr();
    let words: Vec<&str> = summary.split_whitespace().collect();
    let position = words
        .iter()
        .position(|word| *word == "resources,")
        .unwrap_or_else(|| panic!("no summary\n{checked}"));
    words.get(position - 1).and_then(|number| number.parse().ok()).expect("a number")
}

#[test]
fn a_folder_without_fault_passes() {
    let checked = good_folder().check();

    checked.expect_code(0);
    assert_eq!(
        (resources(&checked), checked.stdout().contains("(warning)")),
        (3, true),
        "{checked}"
    );
}

#[test]
fn a_fault_in_a_cell_is_named_with_its_column() {
    let line = |cells: &[(&'static str, &'static str)], column: &str, rule: &str| {
        faulty("crisis_lines", &[&[("id", "gb-bad")], cells].concat(), column, rule);
    };
    line(&[("verified_on", "2026-02-30")], "verified_on", "is not a date");
    line(&[("verified_on", "22.11.2026")], "verified_on", "is not a date");
    line(&[("source_id", "no-such-source")], "source_id", "is not an id in sources.csv");
    line(&[("source_id", "")], "source_id", "must not be empty");
    line(&[("opening_hours", "weekdays nine to five")], "opening_hours", "are not opening hours");
    line(&[("languages", "english")], "languages", "does not have the form");
    line(&[("languages", "en;en")], "languages", "twice");
    line(&[("coverage", "UK")], "coverage", "is not a country code");
    line(&[("coverage", "GB GB")], "coverage", "does not have the form");
    line(&[("topics", "weather")], "topics", "does not have the form");
    line(&[("time_zone", "Mars/Olympus")], "time_zone", "is not an IANA time zone");
    line(&[("url", "www.example.org")], "url", "does not have the form");
    line(&[("url", "https://")], "url", "does not have the form");
    line(&[("priority", "first")], "priority", "is not a whole number");
    line(&[("priority", "0")], "priority", "is below 1");
    line(&[("status", "closed")], "status", "is not one of active");
    line(&[("name", "")], "name", "must not be empty");
    line(&[("name", " A line")], "name", "has spaces around it");
    line(&[("replaced_by", "gb-good")], "replaced_by", "is for defunct rows only");
    line(
        &[("coverage", "GB;US"), ("opening_hours", "Mo-Fr 09:00-17:00")],
        "time_zone",
        "is needed",
    );
    faulty("crisis_lines", &[("id", "GB Bad")], "id", "does not have the form");
    faulty(
        "crisis_lines",
        &[("id", "gb-bad"), ("pair_with", "gb-bad"), ("priority", "20")],
        "pair_with",
        "names the row itself",
    );
}

#[test]
fn a_fault_in_a_place_is_named_with_its_column() {
    let library = |cells: &[(&'static str, &'static str)], column: &str, rule: &str| {
        faulty("libraries", &[&[("id", "library-bad")], cells].concat(), column, rule);
    };
    library(
        &[("latitude", "48.85"), ("longitude", "2.35")],
        "latitude",
        "is not in GB, the stated country",
    );
    library(&[("latitude", "-2.245"), ("longitude", "53.478")], "latitude", "is not in GB");
    library(&[("latitude", "58.5"), ("longitude", "-9.75")], "latitude", "is not in GB");
    library(&[("latitude", "91")], "latitude", "is above 90");
    library(&[("longitude", "-180.5")], "longitude", "is below -180");
    library(&[("latitude", "NaN")], "latitude", "is not a number");
    library(&[("latitude", "53,478")], "latitude", "is not a number");
    library(&[("country", "UK")], "country", "is not an ISO 3166-1");
    library(&[("wifi", "sometimes")], "wifi", "is not one of yes, no, unknown");
    library(&[("wifi", "yes")], "internet_basis", "say what it rests on");
    library(&[("weekly_hours", "169")], "weekly_hours", "is above 168");
    library(
        &[("coordinate_precision", "street")],
        "coordinate_precision",
        "is not one of building",
    );
    faulty(
        "on_call",
        &[("id", "gb-bad"), ("latitude", "53.478")],
        "latitude",
        "goes with longitude and coordinate_precision: all three or none",
    );
}

#[test]
fn a_fault_in_a_contact_is_named_with_its_column() {
    let contact = |cells: &[(&'static str, &'static str)], column: &str, rule: &str| {
        faulty("contacts", &[&[("resource_id", "gb-good")], cells].concat(), column, rule);
    };
    contact(&[("number", "call us")], "number", "is not a telephone number");
    contact(&[("number", "")], "number", "must not be empty for voice");
    contact(
        &[("number", "0800 58 58 58"), ("e164", "+44800585859")],
        "e164",
        "is not the international form",
    );
    contact(
        &[("number", "0800 58 58 58"), ("e164", "+440800585858")],
        "e164",
        "is not a valid E.164 number",
    );
    contact(&[("number", "116 111"), ("e164", "+44116111")], "e164", "is not a valid E.164 number");
    contact(
        &[("number", "0800 58 58 58"), ("e164", "+18002738255")],
        "e164",
        "is not the international form",
    );
    contact(&[("channel", "fax"), ("number", "123")], "channel", "is not one of voice");
    contact(&[("channel", "chat")], "url", "must be a web address for chat");
    contact(&[("channel", "email"), ("url", "mailto:nobody")], "url", "must be mailto:");
    contact(&[("number", "116123")], "number", "has this contact twice");
    contact(
        &[("number", "116 124"), ("source_id", "no-such-source")],
        "source_id",
        "is not an id in sources.csv",
    );
    faulty(
        "contacts",
        &[("resource_id", "gb-nobody"), ("number", "116 123")],
        "resource_id",
        "is not the id of a resource that was loaded",
    );
    faulty(
        "contacts",
        &[("resource_id", "world-directory"), ("number", "116 123")],
        "number",
        "is a short code",
    );
}

#[test]
fn a_fault_in_any_other_table_is_named_with_its_column() {
    faulty(
        "emergency_numbers",
        &[("country", "JP"), ("number", "110"), ("services", "police")],
        "is_primary",
        "does not reach ambulance, fire and police",
    );
    faulty(
        "emergency_numbers",
        &[("country", "UK"), ("number", "112")],
        "country",
        "is not an ISO 3166-1",
    );
    faulty(
        "emergency_numbers",
        &[("country", "GB"), ("number", "999")],
        "number",
        "is already on line",
    );
    faulty(
        "removals",
        &[("id", "gb-anything"), ("requested_on", "soon")],
        "requested_on",
        "is not a date",
    );
    faulty(
        "branches",
        &[("id", "gb-bad"), ("network", "rotary")],
        "network",
        "is not one of samaritans",
    );
    faulty(
        "sources",
        &[("id", "bad-source"), ("url", "example.org")],
        "url",
        "does not have the form",
    );
    faulty(
        "sources",
        &[("id", "bad-source"), ("retrieved_on", "")],
        "retrieved_on",
        "must not be empty",
    );
}

#[test]
fn a_licence_or_a_duty_of_nobody_is_rejected() {
    let folder = good_folder();
    let line = folder.add("licences", &[("on_call_id", "gb-nobody")]);
    folder.add(
        "rota",
        &[
            ("on_call_id", "gb-nobody"),
            ("starts_at", "2026-11-22T09:00:00Z"),
            ("ends_at", "2026-11-22T17:00:00Z"),
        ],
    );

    let checked = folder.check();

    checked.expect_code(1);
    checked.expect_says(&format!("licences.csv:{line}:1: on_call_id \"gb-nobody\": "));
    checked.expect_says("rota.csv:2:1: on_call_id \"gb-nobody\": ");
}

#[test]
fn a_duplicate_id_costs_the_second_row_and_keeps_the_first() {
    let folder = good_folder();
    let line = folder.add("crisis_lines", &[("id", "gb-good"), ("name", "A second one")]);
    let elsewhere =
        folder.add("libraries", &[("id", "gb-good"), ("name", "A library of that name")]);

    let checked = folder.check();

    checked
        .expect_code(1)
        .expect_says(&format!("crisis_lines.csv:{line}:1: id \"gb-good\": is already on line 3"));
    checked.expect_says(&format!(
        "libraries.csv:{elsewhere}:1: id \"gb-good\": is the id of another resource too"
    ));
    assert_eq!(resources(&checked), 3, "{checked}");
}

#[test]
fn a_missing_or_unknown_column_is_named() {
    let folder = good_folder();
    folder.replace("crisis_lines", ",topics,", ",subjects,");

    let checked = folder.check();

    let number = folder.column("crisis_lines", "topics");
    checked.expect_code(1).expect_says("crisis_lines.csv:1:1: the column \"topics\" is missing");
    checked.expect_says(&format!(
        "crisis_lines.csv:1:{number}: subjects \"subjects\": is not a column of this table"
    ));
    assert_eq!(resources(&checked), 1, "the library still loads\n{checked}");
}

#[test]
fn a_broken_quote_costs_one_row() {
    let folder = good_folder();
    let mut bytes = folder.read("libraries");
    let broken = String::from_utf8_lossy(&bytes).lines().count() + 1;
    bytes.extend_from_slice(b"library-bad,\"A library,and no end\n");
    folder.write("libraries.csv", &bytes);
    folder.add("libraries", &[("id", "library-after"), ("name", "After it")]);

    let checked = folder.check();

    checked.expect_code(1).expect_says(&format!("libraries.csv:{broken}:2: name "));
    checked.expect_says("quote");
    assert_eq!(resources(&checked), 4, "the row after it still loads\n{checked}");
}

#[test]
fn bytes_that_are_not_utf_8_cost_one_row() {
    let folder = good_folder();
    let line = folder
        .add("libraries", &[("id", "library-bad"), ("name", "Biblioth?que"), ("city", "Lyme")]);
    let bytes: Vec<u8> = folder
        .read("libraries")
        .into_iter()
        .map(|byte| if byte == b'?' { 0xE8 } else { byte })
        .collect();
    folder.write("libraries.csv", &bytes);

    let checked = folder.check();

    checked.expect_code(1).expect_says(&format!(
        "libraries.csv:{line}:2: name \"Biblioth\u{fffd}que\": is not UTF-8"
    ));
    assert_eq!(resources(&checked), 3, "{checked}");
}

#[test]
fn a_row_of_another_length_and_an_empty_file_are_named() {
    let folder = good_folder();
    let mut bytes = folder.read("libraries");
    bytes.extend_from_slice(b"library-bad,two cells\n");
    folder.write("libraries.csv", &bytes);
    folder.write("removals.csv", b"");

    let checked = folder.check();

    checked.expect_code(1).expect_says("libraries.csv:3:1: the row has 2 cells");
    checked.expect_says("removals.csv:1:1: the file is empty");
    assert_eq!(resources(&checked), 3, "{checked}");
}

#[test]
fn every_problem_of_a_row_is_told_at_once() {
    let folder = good_folder();
    let line = folder.add(
        "crisis_lines",
        &[
            ("id", "gb-bad"),
            ("priority", "x"),
            ("status", "closed"),
            ("verified_on", "never"),
            ("name", ""),
        ],
    );
    let other = folder.add(
        "crisis_lines",
        &[
            ("id", "gb-worse"),
            ("coverage", "UK"),
            ("opening_hours", "always"),
            ("source_id", "none-such"),
        ],
    );

    let checked = folder.check();

    for column in ["priority", "status", "verified_on", "name"] {
        checked.expect_says(&format!(
            "crisis_lines.csv:{line}:{}: {column} ",
            folder.column("crisis_lines", column)
        ));
    }
    for column in ["coverage", "opening_hours", "source_id"] {
        checked.expect_says(&format!(
            "crisis_lines.csv:{other}:{}: {column} ",
            folder.column("crisis_lines", column)
        ));
    }
}

#[test]
fn a_pair_must_be_mutual_and_a_replacement_must_exist() {
    let folder = good_folder();
    let one_sided = folder.add(
        "crisis_lines",
        &[("id", "gb-one-sided"), ("pair_with", "gb-good"), ("priority", "20")],
    );
    let widowed = folder.add(
        "crisis_lines",
        &[("id", "gb-widowed"), ("pair_with", "gb-nobody"), ("priority", "20")],
    );
    let wide = folder.add(
        "crisis_lines",
        &[("id", "gb-wide"), ("coverage", "GB;US"), ("pair_with", "gb-narrow"), ("priority", "20")],
    );
    let narrow = folder
        .add("crisis_lines", &[("id", "gb-narrow"), ("pair_with", "gb-wide"), ("priority", "20")]);
    let lost = folder.add(
        "crisis_lines",
        &[("id", "gb-lost"), ("status", "defunct"), ("replaced_by", "gb-nobody")],
    );
    let chained = folder.add(
        "crisis_lines",
        &[("id", "gb-chained"), ("status", "defunct"), ("replaced_by", "gb-ended")],
    );
    folder.add("crisis_lines", &[("id", "gb-ended"), ("status", "defunct")]);
    let branch = folder.add("branches", &[("id", "gb-branch"), ("national_line_id", "gb-nobody")]);
    let misled = folder.add(
        "branches",
        &[("id", "gb-misled"), ("city", "Leeds"), ("national_line_id", "library-good")],
    );

    let checked = folder.check();

    checked.expect_code(1);
    for (line, column, value, rule) in [
        (one_sided, "pair_with", "gb-good", "does not name the row back as its pair"),
        (widowed, "pair_with", "gb-nobody", "was not loaded: the row is half of a pair"),
        (wide, "pair_with", "gb-narrow", "differ in coverage"),
        (narrow, "pair_with", "gb-wide", "differ in coverage"),
        (lost, "replaced_by", "gb-nobody", "was not loaded"),
        (chained, "replaced_by", "gb-ended", "is defunct itself"),
    ] {
        let begins = format!(
            "crisis_lines.csv:{line}:{}: {column} \"{value}\": ",
            folder.column("crisis_lines", column)
        );
        let found =
            checked.stdout().lines().any(|said| said.starts_with(&begins) && said.contains(rule));
        assert!(found, "{begins}{rule}\n{checked}");
    }
    let column = folder.column("branches", "national_line_id");
    checked.expect_says(&format!(
        "branches.csv:{branch}:{column}: national_line_id \"gb-nobody\": was not loaded"
    ));
    checked.expect_says(&format!(
        "branches.csv:{misled}:{column}: national_line_id \"library-good\": is no crisis line"
    ));
    assert_eq!(resources(&checked), 4, "{checked}");
}

#[test]
fn no_place_is_listed_twice() {
    let folder = good_folder();
    let twin = folder.add("libraries", &[("id", "library-twin")]);
    folder.add("libraries", &[("id", "library-former"), ("status", "defunct")]);

    let checked = folder.check();

    checked.expect_code(1).expect_says(&format!(
        "libraries.csv:{twin}:2: name \"A library\": is active at the same place"
    ));
    assert_eq!(resources(&checked), 4, "what is defunct is no twin\n{checked}");
}

#[test]
fn a_removal_is_honoured_and_is_no_fault() {
    let folder = good_folder();
    folder.add("removals", &[("id", "gb-good")]);
    folder.add("removals", &[("id", "gb-never-listed")]);

    let checked = folder.check();
    let app = folder.app();

    checked.expect_code(0);
    assert_eq!(resources(&checked), 2, "{checked}");
    assert_ne!(app.get("/v1/resources/gb-good").status, 200);
    assert!(!app.get("/v1/nearest?country=GB").text.contains("gb-good"));
    assert!(!app.get("/v1/resources?format=csv").text.contains("gb-good"));
}

#[test]
fn findings_are_json_when_asked() {
    let folder = good_folder();
    let line = folder.add("libraries", &[("id", "library-bad"), ("latitude", "91")]);

    let checked = run(&mut folder.folders().command(&["check", "--format", "json"]));

    checked.expect_code(1);
    let finding: Value =
        serde_json::from_str(checked.stdout().lines().next().expect("a line")).expect("JSON");
    assert_eq!(
        (&finding["file"], &finding["line"], &finding["severity"]),
        (&"libraries.csv".into(), &line.into(), &"error".into()),
        "{checked}"
    );
    assert_eq!(finding["column"]["name"], "latitude", "{checked}");
}

#[test]
fn line_ends_of_windows_and_a_byte_order_mark_are_taken() {
    let folder = good_folder();
    let text = String::from_utf8(folder.read("libraries")).expect("UTF-8");
    folder.write("libraries.csv", format!("\u{feff}{}", text.replace('\n', "\r\n")).as_bytes());

    let checked = folder.check();

    checked.expect_code(0);
    assert_eq!(resources(&checked), 3, "{checked}");
}

#[test]
fn a_missing_file_is_named() {
    for (file, reason) in [
        ("branches.csv", "a table"),
        ("datapackage.json", "the descriptor"),
        ("places/towns.csv.zst", "the towns"),
    ] {
        let folder = good_folder();
        std::fs::remove_file(folder.folders().data.join(file)).expect("it was there");

        let checked = folder.check();

        checked.expect_code(1).expect_says(file);
        assert!(!checked.stderr().contains("panicked"), "{reason}\n{checked}");
    }
}

#[test]
fn broken_places_are_named_and_not_half_read() {
    for (bytes, reason) in [(&b"not compressed at all"[..], "another format"), (b"", "nothing")] {
        let folder = good_folder();
        std::fs::write(folder.folders().data.join("places/towns.csv.zst"), bytes).expect("written");

        let checked = folder.check();

        assert!(!checked.stderr().contains("panicked"), "{reason}\n{checked}");
        checked.expect_code(1).expect_says("towns.csv.zst");
    }
    let folder = good_folder();
    folder.write(
        "places/towns.csv.zst",
        b"id,name,country,latitude,longitude,population,time_zone\n1,Atlantis,ZZ,0,0,1,UTC\n",
    );
    folder.check().expect_code(1).expect_says("towns.csv.zst:2: ");
}

#[test]
fn accepted_and_rejected_rows_are_all_rows() {
    let faults: [&[(&str, &str)]; 8] = [
        &[],
        &[("latitude", "0")],
        &[("latitude", "x"), ("wifi", "perhaps")],
        &[("source_id", "none-such")],
        &[("opening_hours", "Mo-Fr"), ("country", "FR")],
        &[],
        &[("opening_hours", "never ever"), ("verified_on", "2026-13-01")],
        &[("name", "")],
    ];
    let folder = DataFolder::new();
    for number in 0..200 {
        let id = format!("library-{:03}", number % 190);
        let cells: Vec<(&str, &str)> =
            faults.get(number * 7 % 11 % 8).copied().expect("a fault").to_vec();
        folder.add("libraries", &[&cells[..], &[("id", &id), ("address_1", &id)]].concat());
    }

    let checked = folder.check();

    let lines: HashSet<String> = checked
        .stdout()
        .lines()
        .filter(|line| line.starts_with("libraries.csv") && !line.ends_with("(warning)"))
        .filter_map(|line| line.split(':').nth(1).map(str::to_owned))
        .collect();
    assert_eq!(resources(&checked) - 1 + lines.len(), 200, "{checked}");
}

/// `serve`, which is expected to end by itself.
fn serve_to_its_end(folder: &DataFolder, arguments: &[&str]) -> Run {
    let mut command = folder.folders().command(&["serve", "--listen", "127.0.0.1:0"]);
    let mut child = command
        .args(arguments)
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("started");
    wait_for("the server to refuse", || child.try_wait().expect("a child"));
    Run(child.wait_with_output().expect("its output"))
}

#[test]
fn a_server_refuses_bad_data_when_it_has_nothing_better() {
    let folder = good_folder();
    let line =
        folder.add("libraries", &[("id", "library-bad"), ("latitude", "0"), ("longitude", "-140")]);

    let served = serve_to_its_end(&folder, &[]);

    served.expect_code(1).expect_says("1 rows were rejected");
    served.expect_says(&format!("libraries.csv:{line}:"));
    served.expect_says("--allow-rejections");
    assert!(!served.stdout().contains("Backstop answers"), "{served}");
}

#[test]
fn a_server_serves_the_good_rows_when_rejections_are_allowed() {
    let folder = good_folder();
    folder.add("libraries", &[("id", "library-bad"), ("latitude", "0"), ("longitude", "-140")]);

    let server = RunningServer::start(folder.folders(), &["--allow-rejections"], &[]);

    server.app.get("/v1/resources/library-good").expect_status(200);
    server.app.get("/v1/resources/library-bad").expect_status(404);
}

#[test]
fn a_server_that_is_started_with_bad_data_serves_the_last_good_ones() {
    let folder = good_folder();
    let before = RunningServer::start(folder.folders(), &[], &[]).fingerprint();
    folder.add("libraries", &[("id", "library-bad"), ("latitude", "0"), ("longitude", "-140")]);

    let server = RunningServer::start(folder.folders(), &[], &[]);

    assert_eq!(server.fingerprint(), before, "{}", server.output());
    server.app.get("/v1/resources/library-good").expect_status(200);
    assert!(
        server.output().contains("libraries.csv:3:"),
        "the operator is told why\n{}",
        server.output()
    );
}

#[test]
fn a_running_server_keeps_its_data_after_a_bad_edit_and_takes_up_a_good_one() {
    let folder = good_folder();
    let server = RunningServer::start(folder.folders(), &["--reload-seconds", "1"], &[]);
    let before = server.fingerprint();

    folder.add("libraries", &[("id", "library-bad"), ("latitude", "0"), ("longitude", "-140")]);
    wait_for("the bad edit to be refused", || {
        server.output().contains("the directory stays as it is").then_some(())
    });
    assert_eq!(server.fingerprint(), before);
    server.app.get("/v1/resources/library-good").expect_status(200);

    folder.replace("libraries", "library-bad,A library,", "library-new,A new library,");
    folder.replace("libraries", ",0,-140,", ",53.5,-2.25,");
    wait_for("the good edit to be taken up", || (server.fingerprint() != before).then_some(()));
    server.app.get("/v1/resources/library-new").expect_status(200);
    server.app.get("/v1/resources/library-bad").expect_status(404);
}

#[test]
fn new_data_are_taken_up_on_a_signal_and_no_request_fails_meanwhile() {
    let folder = good_folder();
    let server = RunningServer::start(folder.folders(), &["--reload-seconds", "0"], &[]);
    let before = server.fingerprint();
    folder.add("libraries", &[("id", "library-new"), ("name", "A new library")]);

    let hangup = std::process::Command::new("kill")
        .args(["-HUP", &server.id().to_string()])
        .status()
        .expect("kill is there");

    assert!(hangup.success());
    wait_for("the new data", || {
        let answer = server.app.get("/v1/nearest?lat=53.48&lon=-2.24&kind=library").json();
        let is_new = answer["dataset"]["fingerprint"] != before.as_str();
        assert_eq!(
            ids(&answer["libraries"]).contains(&"library-new"),
            is_new,
            "an answer is from one state of the data\n{answer:#}"
        );
        is_new.then_some(())
    });
}

#[test]
fn data_that_have_not_changed_are_opened_and_not_built_again() {
    let folder = good_folder();
    folder.build().expect_code(0);
    let built = folder.folders().open().snapshot.about().clone();

    let again = folder.build();

    again.expect_code(0);
    assert_eq!(*folder.folders().open().snapshot.about(), built);
    assert!(!again.stderr().contains("built the"), "{again}");
}

#[test]
fn only_the_last_two_states_of_the_data_are_kept() {
    let folder = good_folder();
    for number in 0..4 {
        folder.add(
            "libraries",
            &[("id", &format!("library-{number}")), ("name", &format!("Library {number}"))],
        );
        folder.build().expect_code(0);
    }

    let snapshots = index_names(&folder).into_iter().filter(|name| name.len() == 16).count();

    assert_eq!(snapshots, 2, "{:?}", index_names(&folder));
    assert_eq!(folder.folders().open().snapshot.len(), 7);
}

fn index_names(folder: &DataFolder) -> Vec<String> {
    let entries = std::fs::read_dir(&folder.folders().index).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_killed_build_leaves_nothing_half_open() {
    let folder = good_folder();
    let mut killed = 0;
    for delay_ms in [0, 20, 60, 100, 150, 200, 300, 400] {
        // Something to build in each round, also after one that was let finish.
        folder.add(
            "libraries",
            &[("id", &format!("library-{delay_ms}")), ("name", &format!("Library {delay_ms}"))],
        );
        let mut child: Child = folder
            .folders()
            .command(&["build"])
            .stderr(std::process::Stdio::null())
            .spawn()
            .expect("started");
        std::thread::sleep(Duration::from_millis(delay_ms));
        let _ended_already = child.kill();
        killed += usize::from(!child.wait().expect("it ended").success());

        for name in index_names(&folder)
            .into_iter()
            .filter(|name| !name.starts_with('.') && name.len() >= 16)
        {
            let path = folder.folders().index.join(&name);
            let is_whole = if name.starts_with("places-") {
                backstop::gazetteer::open(&path).is_ok()
            } else {
                path.is_file() || backstop::index::open(&path).is_ok()
            };
            assert!(is_whole, "{name} is half a folder after {delay_ms} ms");
        }
    }

    assert!(killed > 0, "every build had ended before it was to be killed");
    folder.build().expect_code(0);

    assert_eq!(folder.folders().open().snapshot.len(), 11);
    let leftovers: Vec<String> =
        index_names(&folder).into_iter().filter(|name| name.starts_with(".building")).collect();
    assert!(leftovers.is_empty(), "{leftovers:?}");
}

#[test]
fn a_leftover_of_a_build_of_other_data_is_cleared_away() {
    let folder = good_folder();
    let leftover = folder.folders().index.join(".building-0123456789abcdef-999999");
    std::fs::create_dir_all(&leftover).expect("made");
    std::fs::write(leftover.join("records.json"), b"half").expect("written");

    folder.build().expect_code(0);

    assert!(!leftover.exists(), "{:?}", index_names(&folder));
}

#[test]
fn builds_at_the_same_time_do_not_disturb_each_other() {
    let folder = good_folder();
    let children: Vec<Child> = (0..3)
        .map(|_| {
            let mut command = folder.folders().command(&["build"]);
            command
                .stdout(std::process::Stdio::piped())
                .stderr(std::process::Stdio::piped())
                .spawn()
                .expect("started")
        })
        .collect();

    for child in children {
        Run(child.wait_with_output().expect("it ended")).expect_code(0);
    }

    assert_eq!(folder.folders().open().snapshot.len(), 3);
}

/// Damages each file of a built folder in turn; every time the next build makes it whole again.
fn damage(which: &str, spoil: impl Fn(&mut Vec<u8>)) {
    let folder = good_folder();
    folder.build().expect_code(0);
    let fingerprint = folder.folders().open().snapshot.about().fingerprint.clone();
    let parent = match which {
        "places" => folder.folders().index.join(
            index_names(&folder)
                .into_iter()
                .find(|name| name.starts_with("places-"))
                .expect("places"),
        ),
        _ => folder.folders().snapshot_folder(),
    };
    let mut files: Vec<_> =
        std::fs::read_dir(&parent).expect("a folder").flatten().map(|entry| entry.path()).collect();
    if let Ok(text) = std::fs::read_dir(parent.join("text")) {
        files.extend(text.flatten().map(|entry| entry.path()));
    }
    for file in files.iter().filter(|file| {
        file.is_file() && file.extension().is_none_or(|extension| extension != "lock")
    }) {
        let mut bytes = std::fs::read(file).unwrap_or_default();
        if bytes.is_empty() {
            continue;
        }
        spoil(&mut bytes);
        std::fs::write(file, bytes).expect("written");

        let built = folder.build();

        built.expect_code(0);
        let directory = folder.folders().open();
        assert_eq!(directory.snapshot.about().fingerprint, fingerprint, "{}", file.display());
        assert!(directory.gazetteer.find_place("Leeds", None).is_some(), "{}", file.display());
    }
    let app = TestApp::start(folder.folders().open(), monday_noon);
    assert_eq!(ids(&app.get("/v1/resources?q=library").json()["resources"]), ["library-good"]);
}

#[test]
fn a_snapshot_with_one_flipped_bit_is_built_again() {
    damage("snapshot", |bytes| {
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
    });
}

#[test]
fn a_snapshot_that_is_cut_short_is_built_again() {
    damage("snapshot", |bytes| bytes.truncate(bytes.len() / 2));
}

#[test]
fn a_gazetteer_with_one_flipped_bit_is_built_again() {
    damage("places", |bytes| {
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
    });
}

#[test]
fn a_note_of_the_last_good_data_that_cannot_be_read_stops_nothing() {
    let folder = good_folder();
    folder.build().expect_code(0);
    std::fs::write(folder.folders().index.join("current.json"), b"{\"snap").expect("written");

    folder.build().expect_code(0);

    assert_eq!(folder.folders().open().snapshot.len(), 3);
}

#[test]
fn a_folder_that_does_not_exist_is_named() {
    let checked = run(&mut program(&["check", "--data", "no/such/folder"]));

    checked.expect_code(1).expect_says("no/such/folder");
}

#[test]
fn a_doubted_number_stops_a_build_until_an_exception_says_why_it_is_right() {
    for (table, cells, doubt, excuse) in [
        (
            "contacts",
            &[("resource_id", "gb-good"), ("number", "120")][..],
            "is a short number that no list has",
            ["gb-good", "number", "120"],
        ),
        (
            "contacts",
            &[("resource_id", "gb-good"), ("number", "0800 58 58 5")],
            "is unlike any number",
            ["gb-good", "number", "0800 58 58 5"],
        ),
        (
            "emergency_numbers",
            &[("country", "JP"), ("number", "123"), ("is_primary", "false")],
            "no list has",
            ["JP", "number", "123"],
        ),
    ] {
        let folder = DataFolder::new();
        folder.add("crisis_lines", &[("id", "gb-good"), ("url", "https://good.example.org/")]);
        folder.build().expect_code(0);
        folder.add(table, cells);
        let [id, column, value] = excuse;
        let how = format!(
            "if it is right, say why in exceptions.csv: {table},{id},{column},{value},,why"
        );

        folder
            .check()
            .expect_code(1)
            .expect_says(doubt)
            .expect_says(&how)
            .expect_says("(stops build)");
        folder.build().expect_code(1).expect_says("1 numbers are doubted").expect_says(&how);
        run(&mut folder.folders().command(&["build", "--allow-rejections"]))
            .expect_code(1)
            .expect_says("1 numbers are doubted");
        let answered = run(&mut folder.folders().command(&["nearest", "--country", "GB"]));
        answered.expect_code(0).expect_says("answering from the last good index").expect_says(&how);

        let exception = [
            ("table", table),
            ("id", id),
            ("column", column),
            ("value", value),
            ("reason", "the provider prints it so"),
        ];
        folder.add("exceptions", &exception);
        folder.check().expect_code(0);
        folder.build().expect_code(0);
    }
}
