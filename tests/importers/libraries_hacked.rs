//! Libraries of the United Kingdom.

use super::Desk;

/// The columns of the list, of which a row fills some.
fn list(rows: &[&[(&str, &str)]]) -> Vec<u8> {
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let mut columns: Vec<String> = [
        "id",
        "Library name",
        "Local authority",
        "Address 1",
        "Address 2",
        "Address 3",
        "Postcode",
        "Latitude",
        "Longitude",
        "Unique property reference number latitude",
        "Unique property reference number longitude",
        "Email address",
        "URL",
        "Notes",
        "Type of library",
        "Status",
    ]
    .map(str::to_owned)
    .to_vec();
    for kind in ["staffed", "unstaffed"] {
        columns.extend(days.iter().map(|day| format!("{day} {kind} hours")));
    }
    let mut text = columns.join(",");
    for row in rows {
        let cell = |column: &String| {
            let found = row.iter().find(|(name, _)| name == column);
            found.map_or(String::new(), |(_, cell)| format!("\"{cell}\""))
        };
        text.push('\n');
        text.push_str(&columns.iter().map(cell).collect::<Vec<_>>().join(","));
    }
    text.push('\n');
    text.into_bytes()
}

const HERE: [(&str, &str); 5] = [
    ("Local authority", "Manchester City Council"),
    ("Address 2", "Manchester"),
    ("Postcode", "M1 1AA"),
    ("Latitude", "53.4781"),
    ("Longitude", "-2.2446"),
];

#[test]
fn what_is_closed_moves_or_is_no_public_place_is_left_out_with_its_reason() {
    let desk = Desk::new();
    let library = |id: &'static str, name: &'static str, more: &[(&'static str, &'static str)]| {
        [&[("id", id), ("Library name", name), ("Address 1", name)], more, &HERE[..]].concat()
    };
    let rows = [
        library("1", "Weir Library", &[("Notes", "Closed for lunch 1-2pm")]),
        library("2", "Lock Library", &[("Notes", "Closed permanently")]),
        library("3", "Old Library", &[("Status", "Closed")]),
        library("4", "Mill Library (closed)", &[]),
        library("5", "Mill Mobile Library", &[]),
        library("6", "HMP Mill", &[("Type of library", "Prison")]),
        library("7", "Mill Home Library Service", &[]),
        library("8", "Mill &amp; Lock", &[("Latitude", "-2.2446"), ("Longitude", "53.4781")]),
        library("9", "Mill &amp; Weir", &[]),
    ];
    let rows: Vec<&[(&str, &str)]> = rows.iter().map(Vec::as_slice).collect();
    let file = desk.download("uk.csv", &list(&rows));

    let imported = desk.import(&["libraries-hacked", &file, "--as-of", "2026-05-10"]);

    imported.expect_code(0).expect_says("3 closed, as its name, status or notes say");
    for reason in [
        "1 a mobile library, which is not always there",
        "1 the library of a prison, which is not open to the public",
        "1 books brought home, and no place to go to",
        "1 without a point",
        "point left out: latitude and longitude look like each other's",
        "Latitude, Longitude \"-2.2446 53.4781\"",
    ] {
        imported.expect_says(reason);
    }
    let names: Vec<String> = desk.rows("libraries").iter().map(|row| row["name"].clone()).collect();
    assert_eq!(names, ["Weir Library", "Mill & Weir"]);
    desk.folder.check().expect_code(0);
}

#[test]
fn a_note_names_its_line_and_its_value() {
    let desk = Desk::new();
    let library = |id: &'static str, name: &'static str, more: &[(&'static str, &'static str)]| {
        [&[("id", id), ("Library name", name), ("Address 1", name)], more, &HERE[..]].concat()
    };
    let rows = [
        library("1", "Weir Library", &[("Email address", "weir@example.org")]),
        library("1", "Lock Library", &[("Email address", "lock@example.org")]),
        library("2", "=1+1", &[]),
        library("3", "Mill Library", &[("Monday staffed hours", "1:00-5:00")]),
        library("4", "Dale Library", &[("URL", "dale"), ("Email address", "ask at the desk")]),
    ];
    let rows: Vec<&[(&str, &str)]> = rows.iter().map(Vec::as_slice).collect();
    let file = desk.download("uk.csv", &list(&rows));

    let imported = desk.import(&["libraries-hacked", &file, "--as-of", "2026-05-10"]);

    imported.expect_code(0).expect_says("1 the id was there already");
    for says in [
        "2 \"=1+1\" (",
        "uk.csv, line 4)",
        "Monday staffed hours \"1:00-5:00\"",
        "URL \"dale\"",
        "Email address \"ask at the desk\"",
    ] {
        imported.expect_says(says);
    }
    let hours: Vec<String> =
        desk.rows("libraries").iter().map(|row| row["opening_hours"].clone()).collect();
    assert_eq!(hours, ["", "", ""]);
    let boxes: Vec<String> =
        desk.rows("contacts_libraries").iter().map(|row| row["url"].clone()).collect();
    assert_eq!(boxes, ["mailto:weir@example.org"]);
    desk.folder.check().expect_code(0);
}
