//! A first-level subdivision by its ISO 3166-2 code.

use std::fmt;

use serde::{Deserialize, Serialize};
use tinystr::TinyAsciiStr;

use super::Country;

/// A subdivision such as `US-CA` or `GB-ENG`.
///
/// Well-formed and of an existing country; the list of subdivisions itself changes every year, so a
/// code is not required to be on the list that this build knows. It is kept in place: records are
/// full of codes, and none is longer than six letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Code")]
pub struct Region(Code);

/// The letters, a hyphen among them.
type Code = TinyAsciiStr<6>;

/// Text that is not a subdivision code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} is not an ISO 3166-2 subdivision code such as US-CA")]
pub struct UnknownRegion {
    /// The text as given.
    pub value: String,
}

impl Region {
    /// Reads a code in capitals: a country, a hyphen, one to three letters or digits.
    ///
    /// # Errors
    /// [`UnknownRegion`] when the shape or the country is wrong.
    pub fn parse(text: &str) -> Result<Self, UnknownRegion> {
        let refused = || UnknownRegion { value: text.to_owned() };
        let (country, rest) = text.split_once('-').ok_or_else(refused)?;
        Country::parse(country).map_err(|_| refused())?;
        let well_formed = (1..=3).contains(&rest.len())
            && rest.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        if !well_formed {
            return Err(refused());
        }
        Code::try_from_str(text).map(Self).map_err(|_| refused())
    }

    /// The whole code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether the ISO 3166-2 list of this build names the code.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        rust_iso3166::iso3166_2::from_code(self.as_str()).is_some()
    }

    /// Every subdivision on the ISO 3166-2 list of this build, districts and counties included,
    /// with its name there, in no order.
    pub fn listed() -> impl Iterator<Item = (Self, &'static str)> {
        let all = rust_iso3166::iso3166_2::SUBDIVISION_MAP.values();
        all.filter_map(|subdivision| Some((Self::parse(subdivision.code).ok()?, subdivision.name)))
    }

    /// Its name on the ISO 3166-2 list of this build.
    #[must_use]
    pub fn listed_name(&self) -> Option<&'static str> {
        rust_iso3166::iso3166_2::from_code(self.as_str()).map(|subdivision| subdivision.name)
    }

    /// The country it belongs to.
    #[must_use]
    pub fn country(&self) -> Country {
        let code = self.as_str().get(..2).expect("a region begins with a country code");
        Country::parse(code).expect("checked when the region was read")
    }
}

/// What was stored is read as strictly as what was written by hand.
impl TryFrom<Code> for Region {
    type Error = UnknownRegion;

    fn try_from(code: Code) -> Result<Self, UnknownRegion> {
        Self::parse(code.as_str())
    }
}

impl fmt::Display for Region {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_knows_its_country() {
        assert_eq!(
            Region::parse("US-CA").expect("valid").country(),
            Country::parse("US").expect("valid")
        );
    }

    #[test]
    fn other_shapes_are_refused() {
        for (text, reason) in [
            ("US", "no subdivision"),
            ("ZZ-CA", "no such country"),
            ("US-", "empty"),
            ("US-CALI", "too long"),
            ("US-ca", "lower case"),
        ] {
            assert!(Region::parse(text).is_err(), "{reason}");
        }
    }
}
