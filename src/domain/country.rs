//! A country or territory by its ISO 3166-1 alpha-2 code.

use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// An officially assigned alpha-2 code, or `XK` (Kosovo), which is user-assigned and in general
/// use.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "[u8; 2]")]
pub struct Country([u8; 2]);

/// Text that is not a country code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} is not an ISO 3166-1 alpha-2 country code such as GB")]
pub struct UnknownCountry {
    /// The text as given.
    pub value: String,
}

impl Country {
    /// Kosovo.
    pub const XK: Self = Self(*b"XK");

    /// Reads an alpha-2 code in capitals.
    ///
    /// # Errors
    /// [`UnknownCountry`] for anything that ISO 3166-1 has not assigned, `XK` excepted.
    pub fn parse(text: &str) -> Result<Self, UnknownCountry> {
        let code = <[u8; 2]>::try_from(text.as_bytes()).ok().filter(|code| is_assigned(*code));
        code.map(Self).ok_or_else(|| UnknownCountry { value: text.to_owned() })
    }

    /// Reads a code however it is capitalised, for what people type.
    ///
    /// # Errors
    /// As [`Country::parse`].
    pub fn parse_any_case(text: &str) -> Result<Self, UnknownCountry> {
        Self::parse(&text.to_ascii_uppercase())
            .map_err(|_| UnknownCountry { value: text.to_owned() })
    }

    /// The country of an alpha-3 code, however it is capitalised.
    #[must_use]
    pub fn parse_alpha3(text: &str) -> Option<Self> {
        if text.eq_ignore_ascii_case("XKX") {
            return Some(Self::XK);
        }
        let found = rust_iso3166::from_alpha3(&text.to_ascii_uppercase())?;
        Self::parse(found.alpha2).ok()
    }

    /// The two capital letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a country code is two ASCII letters")
    }

    /// The international name in English, as a fallback where no localised name is held.
    #[must_use]
    pub fn english_name(&self) -> &'static str {
        rust_iso3166::from_alpha2(self.as_str()).map_or("Kosovo", |country| country.name)
    }

    /// Every country, `XK` included, in the order of the codes.
    pub fn all() -> impl Iterator<Item = Self> {
        let mut codes: Vec<Self> = rust_iso3166::ALL_ALPHA2
            .iter()
            .filter_map(|code| Self::parse(code).ok())
            .chain([Self::XK])
            .collect();
        codes.sort_unstable();
        codes.into_iter()
    }
}

/// What was stored is read as strictly as what was written by hand.
impl TryFrom<[u8; 2]> for Country {
    type Error = UnknownCountry;

    fn try_from(code: [u8; 2]) -> Result<Self, UnknownCountry> {
        if is_assigned(code) {
            Ok(Self(code))
        } else {
            Err(UnknownCountry { value: String::from_utf8_lossy(&code).into_owned() })
        }
    }
}

/// Whether each pair of letters is a country, `AA` first. Records are full of codes, and hashing
/// each of them costs more than reading the record.
static ASSIGNED: LazyLock<[bool; 26 * 26]> = LazyLock::new(|| {
    let mut assigned = [false; 26 * 26];
    let codes = rust_iso3166::ALL_ALPHA2
        .iter()
        .filter_map(|code| <[u8; 2]>::try_from(code.as_bytes()).ok())
        .chain([Country::XK.0]);
    for place in codes.filter_map(place_of) {
        assigned.get_mut(place).into_iter().for_each(|is_assigned| *is_assigned = true);
    }
    assigned
});

fn is_assigned(code: [u8; 2]) -> bool {
    place_of(code).and_then(|place| ASSIGNED.get(place)).is_some_and(|is_assigned| *is_assigned)
}

/// The place of two capital letters in the alphabet of pairs.
fn place_of(code: [u8; 2]) -> Option<usize> {
    let [first, second] =
        code.map(|letter| letter.is_ascii_uppercase().then(|| usize::from(letter - b'A')));
    Some(first? * 26 + second?)
}

impl fmt::Display for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn assigned_codes_are_read_and_others_are_not() {
        assert!(Country::parse("GB").is_ok());
        assert!(Country::parse("XK").is_ok());
        for (text, reason) in [
            ("UK", "never assigned"),
            ("gb", "lower case"),
            ("", "empty"),
            ("GBR", "alpha-3"),
            ("É", "two bytes"),
        ] {
            assert!(Country::parse(text).is_err(), "{reason}");
        }
    }

    #[test]
    fn there_are_249_countries_and_kosovo() {
        assert_eq!(Country::all().count(), 250);
    }
}
