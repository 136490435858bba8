//! The emergency numbers of a data folder, and the decisions that they were made by.

use std::collections::HashMap;

use super::load::LoadError;
use super::reader::Reader;
use super::tables::{self, Surroundings};
use crate::domain::{Country, EmergencyNumber};

/// The table in which people decide where lists disagree; importers use it.
const DECISIONS: &str = "emergency_decisions";

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
    reader.look_at(DECISIONS, |table, record| tables::check_decision(table, record, surroundings))?;
    Ok(numbers)
}
