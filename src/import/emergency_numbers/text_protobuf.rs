//! Emergency numbers by country in the text form of a protocol buffer, as AOSP publishes them.
//!
//! One field or one bracket to a line is all that the file uses, so a reader of lines is enough.

use crate::domain::{Country, EmergencyService};
use crate::import::ImportError;

/// A number in a country, with the services that the file names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListedNumber {
    /// The country's code as written.
    pub(super) country: String,
    /// As dialled.
    pub(super) number: String,
    /// Of the three that everybody has; sea and mountain rescue are not among them.
    pub(super) services: Vec<EmergencyService>,
}

/// Reads every number of the file, in its order.
///
/// # Errors
/// [`ImportError`] when a line has another shape or the file ends inside a bracket.
pub(super) fn parse(file: &str, text: &str) -> Result<Vec<ListedNumber>, ImportError> {
    let mut numbers = Vec::new();
    let mut country = String::new();
    let mut open: Vec<&str> = Vec::new();
    let mut current: Option<ListedNumber> = None;
    let mut last_line = 0;
    for (line, content) in (1..).zip(text.lines().map(str::trim)) {
        last_line = line;
        let malformed = |expected| ImportError::MalformedValue {
            file: file.to_owned(),
            line,
            value: content.to_owned(),
            expected,
        };
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        if let Some(name) = content.strip_suffix('{') {
            open.push(name.trim());
            if open == ["countries"] {
                country.clear();
            }
            if open == ["countries", "eccs"] {
                current = Some(ListedNumber {
                    country: country.clone(),
                    number: String::new(),
                    services: Vec::new(),
                });
            }
            continue;
        }
        if content == "}" {
            if open == ["countries", "eccs"] {
                let complete = current
                    .take()
                    .filter(|number| !number.country.is_empty() && !number.number.is_empty());
                numbers.push(
                    complete.ok_or_else(|| malformed("the end of a number with its country"))?,
                );
            }
            open.pop().ok_or_else(|| malformed("the end of an open bracket"))?;
            continue;
        }
        let (field, value) =
            content.split_once(':').ok_or_else(|| malformed("a field with a value"))?;
        let value = value.trim().trim_matches('"');
        match (field.trim(), current.as_mut()) {
            ("iso_code", _) => {
                Country::parse(value).map_err(|_| malformed("a country code"))?;
                value.clone_into(&mut country);
            }
            ("phone_number", Some(number)) => value.clone_into(&mut number.number),
            ("types", Some(number)) => number.services.extend(service(value)),
            _ => {}
        }
    }
    if open.is_empty() && !numbers.is_empty() {
        return Ok(numbers);
    }
    let expected = "the end of a whole file of countries and numbers";
    Err(ImportError::MalformedValue {
        file: file.to_owned(),
        line: last_line,
        value: text.lines().last().unwrap_or_default().to_owned(),
        expected,
    })
}

fn service(word: &str) -> Option<EmergencyService> {
    match word {
        "AMBULANCE" => Some(EmergencyService::Ambulance),
        "FIRE" => Some(EmergencyService::Fire),
        "POLICE" => Some(EmergencyService::Police),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = "revision: 2\ncountries {\n  iso_code: \"FJ\"\n  eccs {\n    phone_number: \"911\"\n    types: FIRE\n    types: POLICE\n  }\n\
        \x20 eccs {\n    phone_number: \"915\"\n    types: MARINE_GUARD\n  }\n  ecc_fallback: \"112\"\n}\n";

    #[test]
    fn numbers_are_read_with_their_services() {
        let numbers = parse("ecc.txt", TWO).expect("two numbers");

        let fiji = |number: &str, services: &[EmergencyService]| ListedNumber {
            country: "FJ".to_owned(),
            number: number.to_owned(),
            services: services.to_vec(),
        };
        assert_eq!(
            numbers,
            [fiji("911", &[EmergencyService::Fire, EmergencyService::Police]), fiji("915", &[])]
        );
    }

    #[test]
    fn a_file_that_was_cut_off_is_refused() {
        let cut = TWO.split_once("types: POLICE").expect("it is there").0;

        let error = parse("ecc.txt", cut).expect_err("cut off");

        assert!(error.to_string().contains("is not the end of a whole file"), "{error}");
    }
}
