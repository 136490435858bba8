//! Numbers that are everybody's in a country, and so no record's own: those of emergencies, of the
//! city's information, of directory assistance.
//!
//! Lists have them beside a line ("if you are in danger, call 911") or in the cell of a number that
//! nobody knew. Shown as the line's own they send a caller elsewhere.

use super::refusal::Refusal;
use crate::domain::{Country, DialledNumber, NumberDoubt};

/// Whose a number is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner<'n> {
    /// A line with this name. It may have a short number of its own, such as 116 123; one that is
    /// everybody's only where its name has it (`Psychologists of the 911`).
    Line(&'n str),
    /// A place, such as a library: its number has an area code, as far as its country has any.
    Place,
}

/// Numbers for emergencies, and for information of all sorts. 111 and 211 are not here: in several
/// countries a helpline has them.
const EVERYBODYS: [&str; 8] = ["000", "112", "311", "411", "511", "611", "911", "999"];

/// How many digits those have.
const LONGEST: usize = 3;

/// Directory assistance of North America, behind every area code.
const DIRECTORY: &str = "5551212";

impl Refusal {
    /// Why a number to be called is not its owner's.
    pub(super) fn of_owner(
        number: &DialledNumber,
        owner: Owner<'_>,
        country: Country,
    ) -> Option<Self> {
        let dialled = number.dial_string();
        let digits = dialled.trim_start_matches('+');
        if digits.ends_with(DIRECTORY) && digits.len() >= DIRECTORY.len() + LONGEST {
            return Some(Self::Everybodys);
        }
        if !number.is_short_code() {
            return None;
        }
        let is_everybodys = match owner {
            Owner::Line(name) => EVERYBODYS.contains(&digits) && !names(name, digits),
            Owner::Place => digits.len() <= LONGEST,
        };
        if is_everybodys {
            return Some(Self::Everybodys);
        }
        let is_of_range = NumberDoubt::of_range(number, country).is_some();
        (is_of_range && digits.len() > LONGEST).then_some(Self::TooShort)
    }
}

/// Whether a name has a number as one of its words.
fn names(name: &str, digits: &str) -> bool {
    name.split(|c: char| !c.is_alphanumeric()).any(|word| word == digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_everybody_is_nobody_s_own() {
        let refusal = |number: &str, country: &str, owner: Owner<'_>| {
            let number = DialledNumber::parse(number).expect("dialable");
            Refusal::of_owner(&number, owner, Country::parse(country).expect("a country"))
        };
        let line = Owner::Line("Mill Listening");
        for (number, country, owner, expected) in [
            ("911", "US", line, Some(Refusal::Everybodys)),
            ("999", "GB", line, Some(Refusal::Everybodys)),
            ("112", "GB", line, Some(Refusal::Everybodys)),
            ("911", "HN", Owner::Line("Psychologists of the 911"), None),
            ("988", "US", line, None),
            ("116 123", "GB", line, None),
            ("45810", "US", line, Some(Refusal::TooShort)),
            ("614222", "US", line, Some(Refusal::TooShort)),
            ("614-555-0100", "US", line, None),
            ("800-555-1212", "US", line, Some(Refusal::Everybodys)),
            ("988", "US", Owner::Place, Some(Refusal::Everybodys)),
            ("411", "US", Owner::Place, Some(Refusal::Everybodys)),
            ("45810", "US", Owner::Place, Some(Refusal::TooShort)),
            ("8005551212", "US", Owner::Place, Some(Refusal::Everybodys)),
            ("13 11 14", "AU", Owner::Place, None),
        ] {
            assert_eq!(refusal(number, country, owner), expected, "{number} {country} {owner:?}");
        }
    }
}
