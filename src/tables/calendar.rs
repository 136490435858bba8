//! Days and years that cannot be: in the future, or before there was anything to record.

use chrono::{Datelike as _, Days, NaiveDate};

use super::descriptor::FieldType;
use super::rejection::Rejection;
use super::table::{Record, Table};

/// The one date that may lie ahead: a licence expires in the future.
const MAY_LIE_AHEAD: &str = "expires_on";

/// Nothing here was read, requested or verified before this year.
const FIRST_YEAR: i32 = 1990;

/// What is wrong with the days of a row.
///
/// `today` is the day in UTC; the day after is allowed too, because it has begun in the east.
#[must_use]
pub fn problems(table: &Table<'_>, record: &Record, today: NaiveDate) -> Vec<Rejection> {
    let latest = today.checked_add_days(Days::new(1)).unwrap_or(today);
    let mut problems = Vec::new();
    for field in &table.descriptor.schema.fields {
        let Some(text) = table.cell(record, &field.name) else { continue };
        let rule = match field.field_type {
            FieldType::Date => {
                text.parse().ok().and_then(|day| day_problem(&field.name, day, latest, today))
            }
            FieldType::Integer if field.name == "year" => {
                text.parse().ok().and_then(|year| year_problem(year, latest))
            }
            FieldType::String
            | FieldType::Integer
            | FieldType::Number
            | FieldType::Boolean
            | FieldType::Datetime => None,
        };
        problems.extend(rule.map(|rule| table.finding(record, &field.name, text, rule)));
    }
    problems
}

fn day_problem(
    column: &str,
    day: NaiveDate,
    latest: NaiveDate,
    today: NaiveDate,
) -> Option<String> {
    if day.year() < FIRST_YEAR {
        return Some(format!("is before {FIRST_YEAR}"));
    }
    (day > latest && column != MAY_LIE_AHEAD).then(|| format!("is in the future; today is {today}"))
}

fn year_problem(year: i32, latest: NaiveDate) -> Option<String> {
    (year > latest.year()).then(|| "is in the future".to_owned())
}
