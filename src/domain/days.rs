//! A day that may not be known, written by serde as a number: a date as text takes ten bytes and
//! has to be read again.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

/// Writes the number of the day, 1 January of the year 1 being 1; 0 where none is known.
///
/// # Errors
/// When the serializer has one.
#[expect(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "the form that serde asks for"
)]
pub fn serialize<S: Serializer>(day: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
    day.map_or(0, |day| day.num_days_from_ce()).serialize(serializer)
}

/// Reads what [`serialize`] wrote.
///
/// # Errors
/// When the deserializer has one.
pub fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<NaiveDate>, D::Error> {
    let number = i32::deserialize(deserializer)?;
    Ok((number != 0).then(|| NaiveDate::from_num_days_from_ce_opt(number)).flatten())
}
