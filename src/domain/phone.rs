//! Telephone numbers: as dialled inside a country, and as E.164 where one exists.
//!
//! The two are different things. 988, 116 123 and 3114 are dialled inside one country only and have
//! no E.164 form.

use std::fmt;
use std::str::FromStr as _;

use rlibphonenumber::PhoneNumber;
use rlibphonenumber::enums::Region;
use serde::{Deserialize, Serialize};

use super::{Country, NumberFault};

/// A number exactly as its source prints it, with at least one digit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DialledNumber(Box<str>);

/// Text that is not one number that can be dialled as it stands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} {fault}")]
pub struct MalformedNumber {
    /// The text as given.
    pub value: String,
    /// What is wrong with it.
    pub fault: NumberFault,
}

impl DialledNumber {
    /// Reads a number and keeps it as written.
    ///
    /// # Errors
    /// [`MalformedNumber`] when it is not one number, whatever the country.
    pub fn parse(text: &str) -> Result<Self, MalformedNumber> {
        match NumberFault::in_text(text) {
            None => Ok(Self(text.into())),
            Some(fault) => Err(MalformedNumber { value: text.to_owned(), fault }),
        }
    }

    /// The number as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a telephone is to dial: separators gone, letters turned into the digits of their keys.
    #[must_use]
    pub fn dial_string(&self) -> String {
        self.without_brackets()
            .chars()
            .enumerate()
            .filter_map(|(position, c)| match c {
                '0'..='9' | '*' | '#' => Some(c),
                '+' if position == 0 => Some(c),
                letter => key_of(letter),
            })
            .collect()
    }

    /// The number without what stands in brackets and is not dialled with it: the zero for callers
    /// inside the country (`+41 (0) 58`), and the digits of a word told again (`1-800-273-TALK
    /// (8255)`).
    pub(super) fn without_brackets(&self) -> String {
        match self.word_number() {
            Some(number) => number.to_owned(),
            None if self.0.starts_with('+') => self.0.replace("(0)", ""),
            None => self.0.to_string(),
        }
    }

    /// The number that ends with a word, when the digits of its letters stand in brackets behind
    /// it.
    fn word_number(&self) -> Option<&str> {
        let (number, digits) = self.0.strip_suffix(')')?.split_once('(')?;
        let number = number.trim_end();
        let word = number
            .rsplit(|c: char| !c.is_ascii_alphabetic())
            .next()
            .filter(|word| !word.is_empty())?;
        word.chars().filter_map(key_of).eq(digits.chars()).then_some(number)
    }

    /// Whether it is a short code: two to six digits that work inside one country.
    #[must_use]
    pub fn is_short_code(&self) -> bool {
        let dialled = self.dial_string();
        (2..=6).contains(&dialled.len()) && dialled.bytes().all(|byte| byte.is_ascii_digit())
    }
}

impl fmt::Display for DialledNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The digit that shares a key with a letter (ITU-T E.161).
fn key_of(letter: char) -> Option<char> {
    match letter.to_ascii_uppercase() {
        'A'..='C' => Some('2'),
        'D'..='F' => Some('3'),
        'G'..='I' => Some('4'),
        'J'..='L' => Some('5'),
        'M'..='O' => Some('6'),
        'P'..='S' => Some('7'),
        'T'..='V' => Some('8'),
        'W'..='Z' => Some('9'),
        _ => None,
    }
}

/// An international number that the numbering plans of libphonenumber accept: `+441708765200`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct E164(Box<str>);

/// Text that is not an international number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} is not a valid E.164 number: {reason}")]
pub struct InvalidE164 {
    /// The text as given.
    pub value: String,
    /// Which rule it breaks.
    pub reason: &'static str,
}

/// What numbers of the plan of North America begin with; ten digits follow, the first three of them
/// the area code.
const NORTH_AMERICA: &str = "+1";

impl E164 {
    /// Reads `+` and digits, and checks them against the numbering plan of the country they lead
    /// to.
    ///
    /// # Errors
    /// [`InvalidE164`] when the shape or the number is wrong.
    pub fn parse(text: &str) -> Result<Self, InvalidE164> {
        let refused = |reason| InvalidE164 { value: text.to_owned(), reason };
        let is_of_cell = |fault: &NumberFault| *fault != NumberFault::NoNumber;
        if let Some(fault) = NumberFault::in_text(text).filter(is_of_cell) {
            return Err(refused(fault.as_str()));
        }
        let digits = text.strip_prefix('+').ok_or_else(|| refused("it does not begin with +"))?;
        if digits.len() > 15 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(refused("it is not + and up to 15 digits"));
        }
        let number = PhoneNumber::from_str(text)
            .map_err(|_| refused("no numbering plan begins like this"))?;
        if number.is_valid() && number.to_string() == text {
            Ok(Self(text.into()))
        } else {
            Err(refused("the numbering plan has no such number"))
        }
    }

    /// The international form of a number dialled inside a country, where the country's plan has
    /// one.
    ///
    /// The plan of North America lists numbers of seven digits (310-1234 in Canada) that are
    /// dialled without an area code: they have none.
    #[must_use]
    pub fn derive(number: &DialledNumber, country: Country) -> Option<Self> {
        let region = Region::from_str(country.as_str()).ok()?;
        let parsed = PhoneNumber::parse(number.without_brackets(), Some(region)).ok()?;
        let international = parsed.to_string();
        let without_area_code = international.starts_with(NORTH_AMERICA)
            && international.len() < NORTH_AMERICA.len() + 10;
        if parsed.is_valid() && !without_area_code {
            Self::parse(&international).ok()
        } else {
            None
        }
    }

    /// Whether it is the mobile with the digits of a number of Argentina: from abroad a mobile has
    /// a 9 behind the calling code. Inside the country it has a 15 for a call, and is written without
    /// for texts; a call without reaches a fixed line, which is somebody else's.
    #[must_use]
    pub fn is_mobile_form_of(&self, derived: &Self) -> bool {
        let of_mobile =
            derived.digits().strip_prefix("54").map(|national| format!("549{national}"));
        of_mobile.is_some_and(|mobile| mobile == self.digits())
    }

    /// Whether it ends with the digits of a number that no plan has, the zeros before them left
    /// off; with or without its letters, which may be told again as digits: `273-TALK (8255)`.
    #[must_use]
    pub fn ends_like(&self, number: &DialledNumber) -> bool {
        let without_letters: String =
            number.as_str().chars().filter(char::is_ascii_digit).collect();
        let ends = |digits: &str| {
            self.digits().ends_with(digits.trim_start_matches('+').trim_start_matches('0'))
        };
        ends(&number.dial_string()) || (without_letters.len() > 6 && ends(&without_letters))
    }

    /// `+` and digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The digits alone.
    #[must_use]
    pub fn digits(&self) -> &str {
        self.0.trim_start_matches('+')
    }
}

impl fmt::Display for E164 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dialled(text: &str) -> DialledNumber {
        DialledNumber::parse(text).expect("dialable")
    }

    #[test]
    fn a_number_stays_as_its_source_prints_it() {
        assert_eq!(dialled("116 123").as_str(), "116 123");
        assert_eq!(dialled("877-870-HOPE").dial_string(), "8778704673");
        assert_eq!(
            dialled("1-800-273-TALK (8255)").dial_string(),
            "18002738255",
            "its digits are told again"
        );
    }

    #[test]
    fn a_short_code_has_no_international_form() {
        let gb = Country::parse("GB").expect("valid");
        let us = Country::parse("US").expect("valid");

        assert_eq!(E164::derive(&dialled("116 123"), gb), None);
        assert_eq!(E164::derive(&dialled("988"), us), None);
        assert!(E164::parse("+44116123").is_err(), "a peer ships this number; it rings nowhere");
    }

    #[test]
    fn a_number_without_an_area_code_has_no_international_form() {
        let ca = Country::parse("CA").expect("valid");

        assert_eq!(E164::derive(&dialled("310-1234"), ca), None);
        assert_eq!(
            E164::derive(&dialled("604-437-1940"), ca).expect("valid").as_str(),
            "+16044371940"
        );
    }

    #[test]
    fn a_full_number_has_one() {
        let gb = Country::parse("GB").expect("valid");

        assert_eq!(
            E164::derive(&dialled("0800 58 58 58"), gb).expect("valid").as_str(),
            "+44800585858"
        );
    }

    /// What a written form is of the number beside it.
    #[derive(Debug, PartialEq, Eq)]
    enum WrittenForm {
        Same,
        Mobile,
        Other,
    }

    #[test]
    fn a_written_form_is_the_number_and_no_other_one() {
        use WrittenForm::{Mobile, Other, Same};
        for (number, country, written, expected, reason) in [
            ("0800 58 58 58", "GB", "+44800585858", Same, "the same"),
            (
                "1-800-273-8255",
                "US",
                "+18882738255",
                Other,
                "the same last six digits, somebody else's",
            ),
            ("11-2771-6463", "AR", "+5491127716463", Mobile, "a mobile of Argentina"),
            ("11-2771-6463", "AR", "+541127716463", Same, "the fixed line of these digits"),
            ("011 15-2771-6463", "AR", "+5491127716463", Same, "a mobile as it is called"),
            ("011 15-2771-6463", "AR", "+541127716463", Other, "a fixed line beside a mobile"),
            ("+41 (0) 58 360 50 57", "CH", "+41583605057", Same, "a zero for callers inside"),
        ] {
            let written = E164::parse(written).expect("a number");
            let derived = E164::derive(&dialled(number), Country::parse(country).expect("valid"))
                .expect("a form");

            let form = match (written == derived, written.is_mobile_form_of(&derived)) {
                (true, _) => Same,
                (false, true) => Mobile,
                (false, false) => Other,
            };
            assert_eq!(form, expected, "{reason}: {derived}");
        }
    }

    #[test]
    fn words_and_nothing_are_not_numbers() {
        for (text, reason) in [
            ("", "empty"),
            ("call us", "no digit"),
            ("116 123 ", "a trailing space"),
            ("1; 2", "two numbers"),
        ] {
            assert!(DialledNumber::parse(text).is_err(), "{reason}");
        }
    }
}
