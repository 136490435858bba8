//! The world from CSV.

use std::collections::HashMap;
use std::path::Path;

use crate::generator::{Record, WORDS, spelling};

/// Reads `records.csv`.
pub fn records(path: &Path) -> Result<Vec<Record>, csv::Error> {
    let words: HashMap<String, u16> =
        (0..u16::try_from(WORDS).expect("small")).map(|word| (spelling(word), word)).collect();
    let mut line = csv::StringRecord::new();
    let mut reader = csv::Reader::from_path(path)?;
    let mut records = Vec::new();
    while reader.read_record(&mut line)? {
        records.push(Record {
            latitude: line[1].parse().expect("degrees"),
            longitude: line[2].parse().expect("degrees"),
            kind: line[3].parse().expect("a kind"),
            country: line[4].parse().expect("a country"),
            languages: list(&line[5]),
            topics: list(&line[6]),
            always_open: &line[7] == "1",
            name: line[8].split(' ').map(|word| words[word]).collect(),
        });
    }
    Ok(records)
}

fn list(cell: &str) -> Vec<u8> {
    cell.split(';').map(|value| value.parse().expect("a number")).collect()
}
