//! The values of parameters: each from what was sent to what it means, or an error that names the
//! parameter.

use std::fmt::Display;

use serde::{Deserialize, Serialize};

use super::error::QuestionError;
use crate::domain::{Audience, Coordinate, CoordinateError, Country};
use crate::search::LARGEST_RADIUS_M;

/// Most different values of a list: more than there are topics, populations or widely spoken
/// languages.
const MOST_VALUES: usize = 500;

/// Longest free text taken.
const LONGEST_TEXT: usize = 200;

/// One word or several.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(untagged, expecting = "expected a word or a list of words")]
pub enum Words {
    /// Several.
    Many(Vec<String>),
    /// One, or several joined by commas.
    One(String),
}

impl Words {
    /// The words, each by itself.
    #[must_use]
    pub fn into_list(self) -> Vec<String> {
        match self {
            Self::Many(list) => list,
            Self::One(text) => text.split(',').map(|item| item.trim().to_owned()).collect(),
        }
    }
}

/// A point of two parameters that go together.
///
/// # Errors
/// [`QuestionError`] that names the one that is missing or out of range.
pub fn point(latitude: Option<f64>, longitude: Option<f64>) -> Result<Coordinate, QuestionError> {
    let latitude = latitude.ok_or_else(|| QuestionError::missing("lat", "lon"))?;
    let longitude = longitude.ok_or_else(|| QuestionError::missing("lon", "lat"))?;
    Coordinate::new(latitude, longitude).map_err(|error| {
        let param = match error {
            CoordinateError::Latitude { .. } => "lat",
            CoordinateError::Longitude { .. } => "lon",
        };
        QuestionError::invalid(param, error)
    })
}

/// A country by its code, in capitals or not.
///
/// # Errors
/// [`QuestionError`] about `param`.
pub fn country(param: &str, code: &str) -> Result<Country, QuestionError> {
    Country::parse_any_case(code).map_err(|error| QuestionError::invalid(param, error))
}

/// Free text of at most 200 characters.
///
/// # Errors
/// [`QuestionError`] about `param` when the text is blank or too long.
pub fn text(param: &str, text: Option<String>) -> Result<Option<String>, QuestionError> {
    let Some(text) = text else { return Ok(None) };
    if text.trim().is_empty() {
        return Err(QuestionError::invalid(param, "is empty; leave the parameter out instead"));
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(QuestionError::invalid(
            param,
            format!("is longer than {LONGEST_TEXT} characters"),
        ));
    }
    Ok(Some(text))
}

/// One word of a closed list.
///
/// # Errors
/// [`QuestionError`] about `param`.
pub fn word<T, E: Display>(
    param: &str,
    given: &str,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<T, QuestionError> {
    parse(given).map_err(|error| QuestionError::invalid(param, error))
}

/// Who asks; a client, unless it is said.
///
/// # Errors
/// [`QuestionError`] about `audience`.
pub fn audience(given: Option<&str>) -> Result<Audience, QuestionError> {
    given.map_or(Ok(Audience::Client), |given| word("audience", given, Audience::parse))
}

/// A list of words, each once.
///
/// # Errors
/// [`QuestionError`] about `param` when the list is empty or too long, or has a word that is not taken.
pub fn list<T: PartialEq, E: Display>(
    param: &str,
    words: Option<Words>,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<Vec<T>, QuestionError> {
    let mut values = Vec::new();
    let Some(words) = words else { return Ok(values) };
    let words = words.into_list();
    if words.is_empty() {
        return Err(QuestionError::invalid(
            param,
            "is an empty list; leave the parameter out instead",
        ));
    }
    for given in words {
        let value = word(param, &given, &parse)?;
        if !values.contains(&value) {
            values.push(value);
        }
        if values.len() > MOST_VALUES {
            return Err(QuestionError::invalid(
                param,
                format!("has more than {MOST_VALUES} different values"),
            ));
        }
    }
    Ok(values)
}

/// A radius in metres within half the equator.
///
/// # Errors
/// [`QuestionError`] about `radius_m`.
pub fn radius_m(radius_m: Option<f64>) -> Result<Option<f64>, QuestionError> {
    match radius_m {
        Some(radius) if !(1.0..=LARGEST_RADIUS_M).contains(&radius) => Err(QuestionError::invalid(
            "radius_m",
            format!("{radius} is not between 1 and {LARGEST_RADIUS_M}"),
        )),
        radius => Ok(radius),
    }
}
