//! Mistakes in emergency numbers, walked over every number that we ship.

use crate::harness::{DataFolder, PROJECT};

/// The shipped decisions, numbers, their sources and exceptions, in a folder with nothing else.
fn shipped_numbers() -> DataFolder {
    let folder = DataFolder::new();
    for table in ["sources", "emergency_decisions", "emergency_numbers"] {
        let file = format!("{PROJECT}/data/{table}.csv");
        folder.write(&folder.file(table), &std::fs::read(file).expect("a table"));
    }
    folder.add("sources", &[("id", "test-source"), ("url", "https://test.example.org/")]);
    let exceptions =
        std::fs::read_to_string(format!("{PROJECT}/data/exceptions.csv")).expect("a table");
    let mut lines = exceptions.lines();
    let header = lines.next().expect("a header");
    let of_numbers = lines.filter(|line| line.starts_with("\"emergency_numbers\""));
    let kept: Vec<&str> = std::iter::once(header).chain(of_numbers).collect();
    folder.write("exceptions.csv", format!("{}\n", kept.join("\n")).as_bytes());
    folder
}

/// The rows of a table, each as its cells.
fn rows(folder: &DataFolder, table: &str) -> Vec<csv::StringRecord> {
    let bytes = folder.read(table);
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    reader.records().map(|row| row.expect("a row")).collect()
}

#[test]
fn every_number_that_was_decided_and_is_lost_is_named() {
    let folder = shipped_numbers();
    let decided: Vec<(String, String)> = rows(&folder, "emergency_decisions")
        .iter()
        .map(|row| (row[0].to_owned(), row[1].to_owned()))
        .filter(|(_, number)| !number.is_empty())
        .collect();
    let whole = folder.check();
    let text = String::from_utf8(folder.read("emergency_numbers")).expect("UTF-8");
    let is_of = |line: &&str, (country, number): &(String, String)| {
        line.starts_with(&format!("\"{country}\",\"{number}\","))
    };
    let kept: Vec<&str> =
        text.lines().filter(|line| !decided.iter().any(|decision| is_of(line, decision))).collect();
    folder.write("emergency_numbers.csv", format!("{}\n", kept.join("\n")).as_bytes());

    let checked = folder.check();

    whole.expect_code(0);
    checked.expect_code(1);
    let said = checked.stdout();
    let named = said.lines().filter(|line| line.contains("was decided to be a number of")).count();
    assert_eq!(named, decided.len(), "{checked}");
    assert!(named > 400, "{named}");
}

#[test]
fn every_cell_of_a_number_that_is_otherwise_than_decided_is_named() {
    for (column, from, to) in [
        (3, "false", "true"),
        (3, "true", "false"),
        (4, "false", ""),
        (5, "", "+358922970980"),
        (2, "police", "fire"),
    ] {
        let folder = shipped_numbers();
        let decided = rows(&folder, "emergency_decisions");
        let decided: Vec<_> =
            decided.iter().map(|row| (row[0].to_owned(), row[1].to_owned())).collect();
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(folder.columns("emergency_numbers")).expect("memory");
        let mut changed = 0;
        for row in rows(&folder, "emergency_numbers") {
            let is_decided = decided.contains(&(row[0].to_owned(), row[1].to_owned()));
            let is_changed = is_decided && &row[column] == from;
            changed += usize::from(is_changed);
            let cells = row
                .iter()
                .enumerate()
                .map(|(at, cell)| if at == column && is_changed { to } else { cell });
            writer.write_record(cells).expect("memory");
        }
        folder.write("emergency_numbers.csv", &writer.into_inner().expect("memory"));

        let checked = folder.check();

        let said = checked.stdout();
        let is_told = |line: &&str| line.contains("than emergency_decisions.csv has");
        // A row that is rejected for the same change is told so.
        let rejected =
            said.lines().filter(|line| line.contains("is_primary") && !is_told(line)).count();
        let named = said.lines().filter(is_told).count();
        assert!(
            changed > 10 && named + rejected >= changed,
            "{column}: {named} of {changed}\n{checked}"
        );
    }
}

#[test]
fn a_full_number_of_a_town_is_no_emergency_number() {
    let folder = DataFolder::new();
    let number = ("number", "030 12345");
    let cells = [("country", "DE"), number, ("services", "ambulance"), ("is_primary", "false")];
    folder.add("emergency_numbers", &cells);

    let checked = folder.check();

    checked.expect_code(1).expect_says("number \"030 12345\": is as long as anybody's number");
}
