//! A data folder with rows of the shipped tables: small enough to be built for a test.

use std::collections::BTreeSet;
use std::path::Path;

use crate::harness::{DataFolder, PROJECT, read_table};
use crate::practices;

/// States whose libraries are taken.
const STATES: [&str; 6] = ["CT", "MA", "ME", "NH", "RI", "VT"];

/// Tables that are taken with all their rows.
const WHOLE: [&str; 10] = [
    "branches",
    "contacts",
    "contacts_branches",
    "contacts_on_call",
    "crisis_lines",
    "emergency_decisions",
    "emergency_numbers",
    "exceptions",
    "on_call",
    "sources",
];

/// Tables of places that are taken with all their rows.
const WHOLE_PLACES: [&str; 3] = ["region_parts", "regions", "time_zones"];

/// Towns from so many inhabitants on are taken.
const LARGE_TOWN: u32 = 60_000;

/// The folder.
pub fn part_of_the_shipped_data() -> DataFolder {
    let folder = DataFolder::new();
    let read = |table: &str| {
        let bytes = read_table(&Path::new(PROJECT).join("data").join(folder.file(table)));
        String::from_utf8(bytes).expect("UTF-8")
    };
    let write = |table: &str, text: &str| folder.write(&folder.file(table), text.as_bytes());
    for table in WHOLE.iter().chain(&WHOLE_PLACES) {
        write(table, &read(table));
    }
    let is_large = |row: &dyn Fn(&str) -> String| {
        row("population").parse().is_ok_and(|inhabitants: u32| inhabitants >= LARGE_TOWN)
    };
    write("towns", &rows_where(&read("towns"), is_large));
    write("town_names", &rows_where(&read("town_names"), |_| false));
    write("region_names", &rows_where(&read("region_names"), |row| row("language") == "en"));
    let mut ids = BTreeSet::new();
    let libraries = rows_where(&read("libraries"), |row| {
        let is_wanted = match row("country").as_str() {
            "US" => STATES.contains(&row("state_province").as_str()),
            _ => true,
        };
        if is_wanted {
            ids.insert(row("id"));
        }
        is_wanted
    });
    write("libraries", &libraries);
    let pinned = [("pinned", "gb-samaritans;gb-samaritans-leeds")];
    practices::add(
        &folder,
        &[&pinned[..], &[("id", "anywhere"), ("allowed_origins", "")]].concat(),
    );
    let own = [("id", "northgate"), ("allowed_origins", "https://northgate-counselling.co.uk")];
    practices::add(&folder, &[&pinned[..], &own].concat());
    let contacts = rows_where(&read("contacts_libraries"), |row| ids.contains(&row("resource_id")));
    write("contacts_libraries", &contacts);
    folder
}

/// The lines of a table that are wanted, its headings first.
fn rows_where(table: &str, mut is_wanted: impl FnMut(&dyn Fn(&str) -> String) -> bool) -> String {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let headings = reader.headers().expect("headings").clone();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&headings).expect("memory");
    for row in reader.records().flatten() {
        let cell = |name: &str| {
            let at = headings.iter().position(|heading| heading == name).expect("a column");
            row.get(at).unwrap_or_default().to_owned()
        };
        if is_wanted(&cell) {
            writer.write_record(&row).expect("memory");
        }
    }
    String::from_utf8(writer.into_inner().expect("memory")).expect("UTF-8")
}
