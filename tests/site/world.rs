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

/// States with their outlines: one with lines of its own, and one without.
const OUTLINED: [&str; 2] = ["US-NY", "US-WY"];

/// A town in each of them.
const TOWNS: &str = "12,Buffalo,US,42.88645,-78.87837,258071,America/New_York,\n\
    13,Cheyenne,US,41.13998,-104.82025,65132,America/Denver,\n";

/// The folder.
pub fn part_of_the_shipped_data() -> DataFolder {
    let folder = DataFolder::new();
    let read = |table: &str| {
        std::fs::read_to_string(Path::new(PROJECT).join(format!("data/{table}.csv")))
            .expect("a shipped table")
    };
    let write = |table: &str, text: &str| folder.write(&folder.file(table), text.as_bytes());
    let add = |table: &str, rows: &str| {
        let held = String::from_utf8(folder.read(table)).expect("UTF-8");
        write(table, &format!("{held}{rows}"));
    };
    let regions = Path::new(PROJECT).join("data/places/regions.csv.zst");
    let regions = String::from_utf8(read_table(&regions)).expect("UTF-8");
    let outlines = rows_where(&regions, |row| OUTLINED.contains(&row("code").as_str()));
    add("regions", outlines.split_once('\n').expect("headings").1);
    add("region_names", "US-NY,en,New York\nUS-WY,en,Wyoming\n");
    add("time_zones", "America/Denver,US\n");
    add("towns", TOWNS);
    for table in WHOLE {
        write(table, &read(table));
    }
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
