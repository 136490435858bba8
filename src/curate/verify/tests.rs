//! Verifications in a small data folder.

use crate::curate::transaction::DataLock;
use crate::domain::Channel;
use crate::tables::quoting::row_text;

use chrono::NaiveDate;

use super::edit_session::editable_tables;
use super::{Plan, Verification, VerifyError, plan, write};

const SOURCES: &str = "id,name,publisher,url,licence,retrieved_on,year\n\
    gb-page,Contact us,Helpers,https://helpers.example/,facts from a public page,2024-01-01,\n\
    news,News,\"News, Ltd\",https://news.example/,facts from a public page,2024-01-01,2024\n";
const LINES: &str = "id,name,source_id,verified_on\ngb-helpers,\"Helpers, the\",gb-page,\ngb-other,Other,gb-page,\ngb-web,A directory,gb-page,\n";
const CONTACTS: &str = "resource_id,channel,number,menu_option,keyword,url,source_id,verified_on\n\
    gb-helpers,voice,116 123,,,,,\ngb-helpers,voice,116 123,2,,,,\ngb-helpers,voice,0800 1,,,,news,2025-01-01\n\
    gb-helpers,chat,,,,https://helpers.example/chat,,\ngb-other,voice,\"999\",,,,,\n";
const CONFIRMATIONS: &str = "resource_id,channel,number,source_id,date,agrees,notes\ngb-helpers,voice,116 123,news,2024-01-01,no,\"116 132, it says\"\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let resources = ["id", "name", "source_id", "verified_on"].as_slice();
    let contact = [
        "resource_id",
        "channel",
        "number",
        "menu_option",
        "keyword",
        "url",
        "source_id",
        "verified_on",
    ]
    .as_slice();
    let mut tables = Vec::new();
    for name in editable_tables() {
        let (columns, key, text) = match name.as_str() {
            "sources" => (
                ["id", "name", "publisher", "url", "licence", "retrieved_on", "year"].as_slice(),
                ["id"].as_slice(),
                SOURCES,
            ),
            "confirmations" => (
                ["resource_id", "channel", "number", "source_id", "date", "agrees", "notes"]
                    .as_slice(),
                ["resource_id", "channel", "number", "source_id"].as_slice(),
                CONFIRMATIONS,
            ),
            "contacts" => (contact, [].as_slice(), CONTACTS),
            "contacts_on_call" | "contacts_libraries" | "contacts_libraries_openstreetmap" => {
                (contact, [].as_slice(), "")
            }
            "crisis_lines" => (resources, ["id"].as_slice(), LINES),
            _ => (resources, ["id"].as_slice(), ""),
        };
        let text = if text.is_empty() { columns.join(",") + "\n" } else { text.to_owned() };
        let fields: Vec<_> = columns
            .iter()
            .map(|column| serde_json::json!({"name": column, "type": type_of(column)}))
            .collect();
        let schema = serde_json::json!({"fields": fields, "primaryKey": key});
        tables.push(
            serde_json::json!({"name": name, "path": format!("{name}.csv"), "schema": schema}),
        );
        std::fs::write(folder.path().join(format!("{name}.csv")), text).expect("written");
    }
    let descriptor = serde_json::json!({ "resources": tables });
    std::fs::write(folder.path().join("datapackage.json"), descriptor.to_string())
        .expect("written");
    folder
}

fn type_of(column: &str) -> &'static str {
    if matches!(column, "verified_on" | "retrieved_on" | "date") { "date" } else { "string" }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn verification(id: &str, channel: Channel) -> Verification {
    Verification {
        id: id.to_owned(),
        channel: Some(channel),
        number: None,
        menu_option: None,
        keyword: None,
        by: "A. Reader".to_owned(),
        on: day("2026-11-20"),
        source: "https://www.new.example/help".to_owned(),
        title: None,
        publisher: None,
    }
}

fn lock(folder: &tempfile::TempDir) -> DataLock {
    DataLock::take(folder.path()).expect("nobody else writes")
}

fn planned_on(
    folder: &tempfile::TempDir,
    verification: &Verification,
) -> Result<Plan, VerifyError> {
    plan(&lock(folder), verification, day("2026-11-22"))
}

fn planned(folder: &tempfile::TempDir, verification: &Verification) -> Result<Vec<String>, String> {
    let plan = planned_on(folder, verification).map_err(|error| error.to_string())?;
    Ok(plan
        .changes
        .iter()
        .map(|change| format!("{}:{} {}", change.file, change.line, change.after))
        .collect())
}

#[test]
fn a_verification_changes_its_rows_and_no_other_byte() {
    let folder = folder();
    let done = verification("gb-other", Channel::Voice);

    let plan = planned_on(&folder, &done).expect("a plan");
    write(&lock(&folder), &plan).expect("written");

    let text = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("readable");
    assert_eq!(
        text("contacts.csv"),
        CONTACTS.replace("\"999\",,,,,", "\"999\",,,,,\"2026-11-20\"")
    );
    assert_eq!(
        text("crisis_lines.csv"),
        LINES.replace("gb-other,Other,gb-page,", "gb-other,Other,gb-page,\"2026-11-20\"")
    );
    assert_eq!(
        text("confirmations.csv"),
        format!(
            "{CONFIRMATIONS}{}\n",
            row_text([
                "gb-other",
                "voice",
                "999",
                "gb-other-2026-11-20",
                "2026-11-20",
                "yes",
                "verified by A. Reader"
            ])
        )
    );
    let source = row_text([
        "gb-other-2026-11-20",
        "Page that states a contact of gb-other",
        "www.new.example",
        "https://www.new.example/help",
        "facts from a public page",
        "2026-11-20",
        "2026",
    ]);
    assert_eq!(
        text("sources.csv"),
        SOURCES.replace("gb-page,Contact", &format!("{source}\ngb-page,Contact"))
    );
    assert!(
        std::fs::read_dir(folder.path())
            .expect("a folder")
            .flatten()
            .all(|file| !file.file_name().to_string_lossy().contains("being"))
    );
}

#[test]
fn a_resource_is_verified_when_its_last_contact_is_on_the_day_of_its_oldest() {
    let folder = folder();
    for done in [
        Verification {
            number: Some("116123".to_owned()),
            ..verification("gb-helpers", Channel::Voice)
        },
        Verification {
            number: Some("116 123".to_owned()),
            menu_option: Some("2".to_owned()),
            ..verification("gb-helpers", Channel::Voice)
        },
    ] {
        let plan = planned_on(&folder, &done).expect("a plan");
        assert!(plan.changes.iter().all(|change| change.file != "crisis_lines.csv"));
        write(&lock(&folder), &plan).expect("written");
    }

    let changes = planned(&folder, &verification("gb-helpers", Channel::Chat)).expect("a plan");

    assert!(
        changes.contains(
            &"crisis_lines.csv:2 gb-helpers,\"Helpers, the\",gb-page,\"2025-01-01\"".to_owned()
        ),
        "{changes:?}"
    );
    assert!(
        changes.iter().any(|change| change.contains(&row_text([
            "chat",
            "https://helpers.example/chat",
            ""
        ]))),
        "{changes:?}"
    );
}

#[test]
fn a_page_that_has_spoken_already_is_read_again_as_a_new_source() {
    for (url, source_id, reason) in [
        ("https://news.example/", "gb-helpers-2026-11-20", "it contradicted before"),
        ("https://helpers.example/", "gb-helpers-2026-11-20", "it is the contact's own"),
    ] {
        let done = Verification {
            number: Some("116 123".to_owned()),
            source: url.to_owned(),
            ..verification("gb-helpers", Channel::Voice)
        };

        let changes = planned(&folder(), &done).expect("a plan");

        assert!(
            changes.iter().any(|change| change.contains(&row_text([
                "116 123",
                source_id,
                "2026-11-20",
                "yes"
            ]))),
            "{reason}: {changes:?}"
        );
    }
    let done = Verification {
        source: "https://news.example/".to_owned(),
        ..verification("gb-other", Channel::Voice)
    };

    let changes = planned(&folder(), &done).expect("a plan");

    assert!(changes.iter().all(|change| !change.starts_with("sources.csv")), "{changes:?}");
    assert!(
        changes.iter().any(|change| change.contains(&row_text(["999", "news", "2026-11-20"]))),
        "{changes:?}"
    );
}

#[test]
fn what_cannot_be_is_refused() {
    let right = || verification("gb-other", Channel::Voice);
    for (done, message) in [
        (Verification { id: "gb-nobody".to_owned(), ..right() }, "no row has the id \"gb-nobody\""),
        (Verification { id: "No Id".to_owned(), ..right() }, "\"No Id\""),
        (
            verification("gb-other", Channel::Sms),
            "gb-other has no such sms contact; it has voice 999",
        ),
        (
            Verification { number: Some("998".to_owned()), ..right() },
            "gb-other has no such voice contact",
        ),
        (
            verification("gb-helpers", Channel::Voice),
            "several voice contacts: voice 116 123, voice 116 123 option 2, voice 0800 1; say which",
        ),
        (
            Verification { on: day("2026-11-23"), ..right() },
            "2026-11-23 cannot be the day of a verification: it is in the future",
        ),
        (Verification { on: day("1999-12-31"), ..right() }, "before the year 2000"),
        (
            Verification { source: "help.html".to_owned(), ..right() },
            "no page that a reader can open",
        ),
        (Verification { by: " ".to_owned(), ..right() }, "the name \" \" is empty"),
        (Verification { by: "A\nB".to_owned(), ..right() }, "no plain text"),
        (
            Verification {
                number: Some("0800 1".to_owned()),
                on: day("2024-12-31"),
                ..verification("gb-helpers", Channel::Voice)
            },
            "was verified on 2025-01-01 already",
        ),
        (Verification { by: "=1+1".to_owned(), ..right() }, "no plain text"),
        (Verification { title: Some("x".repeat(201)), ..right() }, "the title \"xxx"),
        (
            Verification { source: "https://a.example/ b".to_owned(), ..right() },
            "no page that a reader can open",
        ),
        (
            Verification { source: "mailto:a@b.example".to_owned(), ..right() },
            "no page that a reader can open",
        ),
        (
            Verification { channel: None, ..right() },
            "gb-other has contacts: voice 999; say which with --channel",
        ),
        (
            verification("gb-web", Channel::Voice),
            "gb-web has no such voice contact; it has no contact at all; leave out --channel",
        ),
        (
            Verification {
                source: "https://news.example/".to_owned(),
                title: Some("Another".to_owned()),
                ..right()
            },
            "the page is held as the source news, \"News\" of \"News, Ltd\": leave out --title",
        ),
    ] {
        let error = planned(&folder(), &done).expect_err(message);

        assert!(error.contains(message), "{message}\n{error}");
    }
}

#[test]
fn a_resource_without_contacts_is_verified_by_its_row() {
    let folder = folder();
    let done = Verification {
        channel: None,
        title: Some("All lines".to_owned()),
        publisher: Some("Directory, the".to_owned()),
        ..verification("gb-web", Channel::Voice)
    };

    let plan = planned_on(&folder, &done).expect("a plan");
    write(&lock(&folder), &plan).expect("written");
    let again =
        planned(&folder, &Verification { on: day("2026-11-19"), ..done }).expect_err("backwards");

    let rows: Vec<&str> = plan.changes.iter().map(|change| change.after.as_str()).collect();
    assert_eq!(
        rows,
        [
            "gb-web,A directory,gb-page,\"2026-11-20\"",
            row_text([
                "gb-web-2026-11-20",
                "All lines",
                "Directory, the",
                "https://www.new.example/help",
                "facts from a public page",
                "2026-11-20",
                "2026",
            ])
            .as_str(),
            row_text([
                "gb-web",
                "",
                "",
                "gb-web-2026-11-20",
                "2026-11-20",
                "yes",
                "verified by A. Reader"
            ])
            .as_str(),
        ]
    );
    assert!(again.contains("gb-web was verified on 2026-11-20 already"), "{again}");
}
