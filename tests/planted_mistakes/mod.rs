//! Mistakes of the sort that a volunteer makes in a spreadsheet, planted together: one run of
//! `backstop check` names every one of them.

mod contacts;
mod denied;
mod emergency;
mod kinds;
mod lines;
mod numbers;
mod others;
mod places;
mod told;
mod traces;
mod uses;

use contacts::CONTACTS;
use denied::DENIED;
use kinds::KINDS;
use lines::LINES;
use numbers::NUMBERS;
use others::OTHERS;
use places::PLACES;
use traces::TRACES;
use uses::USES;

use crate::harness::{DataFolder, run};

/// A mistake in one cell: table, cells of the row, the column at fault and what is said about it.
type Mistake = (&'static str, &'static [(&'static str, &'static str)], &'static str, &'static str);

/// A folder with a good row of each kind.
fn good_folder() -> DataFolder {
    let folder = DataFolder::new();
    folder.add(
        "sources",
        &[
            ("id", "another-page"),
            ("publisher", "Another"),
            ("url", "https://another.example.com/"),
        ],
    );
    folder.add(
        "sources",
        &[("id", "third-page"), ("publisher", "A third"), ("url", "https://third.example.net/")],
    );
    folder.add("crisis_lines", &[("id", "gb-good"), ("name", "The good line")]);
    folder.add(
        "crisis_lines",
        &[
            ("id", "gb-former"),
            ("name", "The former line"),
            ("status", "defunct"),
            ("replaced_by", "gb-good"),
        ],
    );
    let page = ("url", "https://us.example.org/");
    folder.add(
        "crisis_lines",
        &[("id", "us-line"), ("name", "The other country's line"), ("coverage", "US"), page],
    );
    for country in ["AR", "AU", "FR", "SE", "SI"] {
        let id = format!("{}-line", country.to_lowercase());
        let cells = [("id", &*id), ("name", &*id), ("coverage", country), page];
        folder.add("crisis_lines", &cells);
    }
    folder.add("removals", &[("id", "gb-library-removed")]);
    folder.add("contacts", &[("resource_id", "gb-good"), ("number", "116 123")]);
    folder.add("libraries", &[("id", "gb-library"), ("name", "The library")]);
    folder.add("libraries", &[("id", "gb-library-twin"), ("name", "gb-double")]);
    folder.add("on_call", &[("id", "gb-hospital")]);
    folder.add(
        "confirmations",
        &[
            ("resource_id", "gb-good"),
            ("channel", "voice"),
            ("number", "116 123"),
            ("source_id", "another-page"),
            ("agrees", "yes"),
        ],
    );
    folder
}

/// What a row of a table has unless its mistake says otherwise.
fn usual(table: &str) -> &'static [(&'static str, &'static str)] {
    match table {
        "confirmations" => {
            &[("channel", "voice"), ("source_id", "another-page"), ("agrees", "yes")]
        }
        "exceptions" => &[
            ("table", "contacts"),
            ("column", "number"),
            ("value", "0800"),
            ("reason", "it is right as it is"),
        ],
        "emergency_decisions" => &[("services", "police"), ("is_primary", "false")],
        "rota" => &[("starts_at", "2026-11-22T09:00:00Z"), ("ends_at", "2026-11-22T17:00:00Z")],
        _ => &[],
    }
}

/// Adds the row; says how its finding begins and what it says.
fn plant(folder: &DataFolder, (table, cells, column, rule): Mistake) -> (String, String) {
    let id = cells.iter().find(|(name, _)| *name == "id").map(|(_, id)| *id).unwrap_or_default();
    let name: &[(&str, &str)] = match table {
        "crisis_lines" => &[("name", id), ("url", "https://lines.example.org/")],
        "branches" | "libraries" | "on_call" => &[("name", id)],
        _ => &[],
    };
    let line = folder.add(table, &[cells, name, usual(table)].concat());
    (
        format!("{}:{line}:{}: {column} ", folder.file(table), folder.column(table, column)),
        rule.to_owned(),
    )
}

/// Mistakes that are no cell's: quotes, lengths, bytes, files that nobody reads.
fn plant_raw(folder: &DataFolder) -> Vec<(String, String)> {
    let append = |table: &str, bytes: &[u8]| {
        let mut text = folder.read(table);
        let line = String::from_utf8_lossy(&text).lines().count() + 1;
        text.extend_from_slice(bytes);
        folder.write(&folder.file(table), &text);
        line
    };
    let quote = append("branches", b"gb-quote,samaritans,\"The \"good\" branch\",\n");
    let short = append("branches", b"gb-short,samaritans\n");
    let bytes = append("removals", b"gb-bytes,asked by Andr\xe9,2026-01-01\n");
    let carriage = append("removals", b"gb-one,asked,2026-01-01\rgb-two,asked,2026-01-01\n");
    folder.write("contacts (1).csv", b"resource_id,channel\n");
    vec![
        (format!("branches.csv:{quote}:3: name "), "quote".to_owned()),
        (format!("branches.csv:{short}:1: "), "the row has 2 cells".to_owned()),
        (format!("removals.csv:{bytes}:2: reason "), "is not UTF-8".to_owned()),
        (format!("removals.csv:{carriage}:3: requested_on "), "carriage return".to_owned()),
        ("contacts (1).csv:1:1: ".to_owned(), "nothing in it is read".to_owned()),
    ]
}

/// Numbers of other mistakes, with what is said of them beside: they are kept for films and books,
/// or lists have only their range.
const EXCUSED: [&str; 3] = [
    "number \"111\": is a short number that",
    "number \"85258\": is a short number that",
    "number \"020 7946 0018\": is one of the numbers",
];

#[test]
fn every_planted_mistake_is_named_in_one_run_and_nothing_else_is() {
    let folder = good_folder();
    let mistakes = LINES
        .iter()
        .chain(&CONTACTS)
        .chain(&NUMBERS)
        .chain(&PLACES)
        .chain(&OTHERS)
        .chain(&TRACES)
        .chain(&KINDS)
        .chain(&USES)
        .chain(&DENIED);
    let mut planted: Vec<(String, String)> =
        mistakes.map(|mistake| plant(&folder, *mistake)).collect();
    planted.extend(plant_raw(&folder));

    let checked = run(&mut folder.folders().command(&["check"]));

    checked.expect_code(1);
    let said = checked.stdout();
    let is_of_test = |line: &&str| {
        line.contains("is out of order") || EXCUSED.iter().any(|number| line.contains(number))
    };
    let found: Vec<&str> = said.lines().filter(|line| !is_of_test(line)).collect();
    let unnamed: Vec<_> = planted
        .iter()
        .filter(|(begin, rule)| {
            !found.iter().any(|line| line.starts_with(begin) && line.contains(rule))
        })
        .collect();
    let unplanted: Vec<_> = found
        .iter()
        .filter(|line| {
            !planted.iter().any(|(begin, rule)| line.starts_with(begin) && line.contains(rule))
        })
        .collect();
    assert!(unnamed.is_empty(), "not named: {unnamed:#?}\n{checked}");
    assert!(unplanted.is_empty(), "named without having been planted: {unplanted:#?}");
    assert!(
        planted.len() > 130 && said.contains("is out of order: rows are sorted by id"),
        "{checked}"
    );
}

#[test]
fn what_is_kept_back_is_not_printed_by_the_finding_about_it() {
    let folder = good_folder();
    folder.add(
        "on_call",
        &[("id", "gb-hidden"), ("address_visibility", "hidden"), ("address_1", "1 Secret Street")],
    );

    let checked = folder.check();

    checked.expect_code(0).expect_says("is kept back (hidden)");
    assert!(!checked.to_string().contains("Secret"), "{checked}");
}

#[test]
fn a_rejection_of_a_hidden_row_has_no_address_and_no_coordinate() {
    for (cells, says) in [
        (
            vec![
                ("latitude", "53.4808"),
                ("longitude", "22.2426"),
                ("coordinate_precision", "building"),
            ],
            "is not in GB",
        ),
        (vec![("latitude", "53.4808"), ("coordinate_precision", "building")], "all three or none"),
        (
            vec![
                ("latitude", "153.4808"),
                ("longitude", "22.2426"),
                ("coordinate_precision", "building"),
            ],
            "latitude",
        ),
        (vec![("address_1", " 1 Secret Street")], "has spaces around it"),
    ] {
        let folder = good_folder();
        folder.add(
            "on_call",
            &[vec![("id", "gb-hidden"), ("address_visibility", "hidden")], cells].concat(),
        );

        let checked = folder.check();

        checked.expect_code(1).expect_says(says);
        for secret in ["Secret", "53.48", "22.24"] {
            assert!(!checked.to_string().contains(secret), "{secret}\n{checked}");
        }
    }
}

#[test]
fn a_source_that_notes_name_is_not_idle() {
    let folder = good_folder();
    folder.add("sources", &[("id", "page-of-hours"), ("url", "https://hours.example.org/")]);
    let before = folder.check();
    folder.add(
        "crisis_lines",
        &[
            ("id", "gb-line-of-notes"),
            ("name", "Line of notes"),
            ("notes", "Hours: page-of-hours."),
        ],
    );
    folder.add("contacts", &[("resource_id", "gb-line-of-notes"), ("number", "0800 58 58 58")]);

    let after = folder.check();

    before.expect_says("id \"page-of-hours\": is a source that no row names");
    assert!(!after.stdout().contains("page-of-hours"), "{after}");
}

#[test]
fn an_excused_cell_is_not_doubted_again_and_a_changed_one_is() {
    let folder = good_folder();
    folder.add("contacts", &[("resource_id", "gb-good"), ("number", "0800 58 58 5")]);
    let reason = ("reason", "the page prints it so");
    folder.add(
        "exceptions",
        &[
            ("table", "contacts"),
            ("id", "gb-good"),
            ("column", "number"),
            ("value", "0800 58 58 5"),
            reason,
        ],
    );

    let excused = folder.check();
    folder.replace("contacts", "0800 58 58 5", "0800 58 58 9");
    let changed = folder.check();

    excused.expect_code(0);
    assert!(!excused.stdout().contains("contacts.csv"), "{excused}");
    changed
        .expect_code(1)
        .expect_says("contacts.csv:3:3: number \"0800 58 58 9\": is unlike any number");
    changed.expect_says("exceptions.csv:2:4: value \"0800 58 58 5\": is in no cell");
}

#[test]
fn a_table_saved_in_another_form_is_named_in_one_line() {
    for (spoil, says) in [
        (|text: String| text.replace(',', ";").into_bytes(), "crisis_lines.csv:1:1: "),
        (
            |text: String| text.replace('\n', "\r").into_bytes(),
            "crisis_lines.csv:1:19: header \"\": has a carriage return",
        ),
        (
            |text: String| {
                [0xFF, 0xFE]
                    .into_iter()
                    .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
                    .collect()
            },
            "crisis_lines.csv:1:1: the file is UTF-16",
        ),
    ] as [(fn(String) -> Vec<u8>, &str); 3]
    {
        let folder = good_folder();
        let text = String::from_utf8(folder.read("crisis_lines")).expect("UTF-8");
        folder.write("crisis_lines.csv", &spoil(text));

        let checked = folder.check();

        let of_table: Vec<String> = checked
            .stdout()
            .lines()
            .filter(|line| line.starts_with("crisis_lines.csv"))
            .map(str::to_owned)
            .collect();
        assert_eq!(of_table.len(), 1, "{checked}");
        assert!(of_table[0].starts_with(says), "{says}\n{checked}");
        checked.expect_code(1);
    }
}

#[test]
fn a_pattern_of_the_descriptor_that_is_no_pattern_checks_nothing_and_is_named() {
    let folder = good_folder();
    let text = std::fs::read_to_string(folder.folders().data.join("datapackage.json"))
        .expect("the descriptor");
    folder.write(
        "datapackage.json",
        text.replacen("[a-z0-9]+(-[a-z0-9]+)*", "[a-z0-9+(", 1).as_bytes(),
    );

    folder.check().expect_code(1).expect_says("the pattern of sources.id is no regular expression");
}

#[test]
fn an_emergency_number_that_was_decided_against_is_doubted() {
    let folder = DataFolder::new();
    for (number, services) in [("133", "police"), ("144", "ambulance")] {
        let decision = [
            ("country", "AT"),
            ("number", number),
            ("services", services),
            ("is_primary", "false"),
            ("source_id", "test-source"),
        ];
        folder.add("emergency_decisions", &decision);
    }
    folder.add(
        "emergency_numbers",
        &[("country", "AT"), ("number", "133"), ("services", "police"), ("is_primary", "false")],
    );
    let of_ambulance = [("services", "ambulance"), ("is_primary", "false")];
    let ambulance = [("country", "AT"), ("number", "144")];
    folder.add("emergency_numbers", &[ambulance, of_ambulance].concat());
    folder.add(
        "emergency_numbers",
        &[("country", "CH"), ("number", "117"), ("services", "police"), ("is_primary", "false")],
    );
    let good = folder.check();
    folder.add(
        "emergency_numbers",
        &[("country", "AT"), ("number", "141"), ("services", "ambulance"), ("is_primary", "false")],
    );
    folder.replace("emergency_numbers", "AT,144,ambulance", "AT,144,fire");

    let checked = folder.check();

    good.expect_code(0);
    checked
        .expect_code(1)
        .expect_says("number \"141\": is none of those that emergency_decisions.csv has for AT");
    checked.expect_says("services \"fire\": are others than emergency_decisions.csv has");
    folder.build().expect_code(1);
}
