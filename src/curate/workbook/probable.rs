//! What a cell was before a spreadsheet took it for something else, as far as one can tell.

use crate::tables::descriptor::{Field, FieldType};
use crate::tables::shown;

/// What stands in a cell instead of text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum NoText {
    /// A number.
    Number(f64),
    /// A day, as year, month and day.
    Day(u16, u8, u8),
    /// A time of day or a length of time.
    Time,
    /// `TRUE` or `FALSE`.
    Truth(bool),
    /// What a formula makes.
    Formula(String),
    /// `#N/A` and the like.
    Error(String),
}

impl NoText {
    /// What stands there, for a reader.
    pub(super) fn told(&self) -> String {
        match self {
            Self::Number(number) => format!("is the number {number}"),
            Self::Day(year, month, day) => format!("is the day {year:04}-{month:02}-{day:02}"),
            Self::Time => "is a time".to_owned(),
            Self::Truth(truth) => {
                format!("is the truth value {}", if *truth { "TRUE" } else { "FALSE" })
            }
            Self::Formula(formula) => format!("is the formula {}", shown(&format!("={formula}"))),
            Self::Error(error) => format!("is the error {error}"),
        }
    }

    /// What it probably was: what the table has there, else what a spreadsheet makes this of.
    pub(super) fn probably(&self, field: &Field, held: Option<&str>) -> String {
        if let Some(held) = held {
            return format!("the table has {:?} there", shown(held));
        }
        let was = match self {
            Self::Number(number) => number_before(*number, field),
            Self::Day(year, month, day) => match field.field_type {
                FieldType::Date => format!("probably {year:04}-{month:02}-{day:02}"),
                FieldType::String
                | FieldType::Integer
                | FieldType::Number
                | FieldType::Boolean
                | FieldType::Datetime => {
                    format!(
                        "probably {day}/{month} or {month}/{day}, such as 24/7, or {day}-{month}"
                    )
                }
            },
            Self::Time => "probably hours such as 09:00".to_owned(),
            Self::Truth(true) => "probably true or yes".to_owned(),
            Self::Truth(false) => "probably false or no".to_owned(),
            Self::Formula(_) => "perhaps a text that begins with = or +".to_owned(),
            Self::Error(_) => "perhaps a text that begins with =, + or -".to_owned(),
        };
        format!("{was}; give the cell the format text and type it again")
    }
}

/// Columns of what is dialled.
const DIALLED: [&str; 4] = ["e164", "from_abroad", "number", "phone"];

fn number_before(number: f64, field: &Field) -> String {
    if number == 0.0 {
        return "probably 0, 00 or 000".to_owned();
    }
    if DIALLED.contains(&field.name.as_str()) {
        return format!("probably {number} with zeros or a plus before it, or with spaces");
    }
    match field.field_type {
        FieldType::Date => "probably a day".to_owned(),
        FieldType::String if (30_000.0..60_000.0).contains(&number) && number.fract() == 0.0 => {
            format!("probably {number}, or a text that looks like a day, such as 24/7")
        }
        FieldType::String => format!("probably {number}, perhaps with zeros before it"),
        FieldType::Integer | FieldType::Number | FieldType::Boolean | FieldType::Datetime => {
            format!("probably {number}")
        }
    }
}
