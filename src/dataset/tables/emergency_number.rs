//! `emergency_numbers.csv`.

use super::super::rejection::Rejection;
use super::super::row::Row;
use super::super::table::{Record, Table};
use super::common::{Surroundings, read_source_id};
use crate::domain::{Country, DialledNumber, E164, EmergencyNumber, EmergencyService};

/// Reads one emergency number.
pub fn read_emergency_number(
    table: &Table<'_>,
    record: &Record,
    surroundings: &Surroundings<'_>,
) -> Result<EmergencyNumber, Vec<Rejection>> {
    let mut row = Row::new(table, record);
    let country = row.required("country", Country::parse);
    let number = row.required("number", DialledNumber::parse);
    let services = row.list("services", EmergencyService::parse);
    let is_primary = row.text("is_primary") == Some("true");
    let from_abroad = row.optional("from_abroad", E164::parse);
    read_source_id(&mut row, surroundings);
    let reaches_all = services.contains(&EmergencyService::General)
        || [EmergencyService::Ambulance, EmergencyService::Fire, EmergencyService::Police].iter().all(|one| services.contains(one));
    if is_primary && !reaches_all {
        row.reject("is_primary", "is true of a number that does not reach ambulance, fire and police");
    }
    let value = country.zip(number).map(|(country, number)| EmergencyNumber { country, number, services, is_primary, from_abroad });
    row.finish(value)
}
