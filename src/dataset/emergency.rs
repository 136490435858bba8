//! The emergency numbers of a data folder, and the decisions that they were made by.

use std::collections::HashMap;

use super::load::LoadError;
use super::reader::Reader;
use super::rejection::Rejection;
use super::table::{Record, Table};
use super::tables::{self, Surroundings};
use crate::domain::{Country, DialledNumber, E164, EmergencyNumber};

/// The table in which people decide where lists disagree; importers use it.
const DECISIONS: &str = "emergency_decisions";

/// What is wrong with a decision: a source that is not there, a number that a spreadsheet has changed.
fn problems_of_decision(table: &Table<'_>, record: &Record, surroundings: &Surroundings<'_>) -> Vec<Rejection> {
    let mut found = Vec::new();
    let id = table.cell(record, "source_id").unwrap_or_default();
    if !surroundings.sources.contains_key(id) {
        found.push(table.finding(record, "source_id", id, "is not an id in sources.csv"));
    }
    let written = table.cell(record, "number").unwrap_or_default();
    let country = table.cell(record, "country").and_then(|country| Country::parse(country).ok());
    let rule = DialledNumber::parse(written).ok().zip(country).and_then(|(number, country)| tables::lost_zero(&number, country));
    found.extend(rule.map(|rule| table.finding(record, "number", written, rule)));
    let abroad = table.cell(record, "from_abroad").map(|text| (text, E164::parse(text)));
    if let Some((text, Err(error))) = abroad {
        found.push(table.finding(record, "from_abroad", text, error.to_string()));
    }
    found
}

/// Reads the numbers; no country has two for everything.
pub(super) fn read(reader: &mut Reader<'_>, surroundings: &Surroundings<'_>) -> Result<Vec<EmergencyNumber>, LoadError> {
    let mut primary: HashMap<Country, u64> = HashMap::new();
    let numbers = reader.read("emergency_numbers", |table, record| {
        let number = tables::read_emergency_number(table, record, surroundings)?;
        if !number.is_primary {
            return Ok(number);
        }
        if let Some(line) = primary.get(&number.country) {
            let rule = format!("is true of a second number of {}; line {line} has the first", number.country);
            return Err(vec![table.finding(record, "is_primary", "true", rule)]);
        }
        primary.insert(number.country, record.line);
        Ok(number)
    })?;
    reader.look_at(DECISIONS, |table, record| {
        let found = problems_of_decision(table, record, surroundings);
        if found.is_empty() { Ok(()) } else { Err(found) }
    })?;
    Ok(numbers)
}
