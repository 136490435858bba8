//! Prefixes of relay services, which are dialled before the number that is to be reached.

use super::{Country, DialledNumber};

/// Relay UK: 18001 before the number from a textphone or the app, 18002 from a telephone.
const OF_BRITAIN: [&str; 2] = ["18001", "18002"];

/// Where Relay UK is dialled.
const BRITAIN: [&str; 4] = ["GB", "GG", "IM", "JE"];

/// The number that is reached behind the prefix of a relay service of the country.
#[must_use]
pub fn behind_relay_prefix(number: &DialledNumber, country: Country) -> Option<DialledNumber> {
    let behind = OF_BRITAIN.iter().find_map(|prefix| number.as_str().strip_prefix(prefix))?;
    let is_there = BRITAIN.contains(&country.as_str());
    DialledNumber::parse(behind.trim_start()).ok().filter(|_| is_there)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relay_prefix_is_told_from_the_number_behind_it() {
        for (text, country, expected) in [
            ("18001 0800 1111", "GB", Some("0800 1111")),
            ("18002 116 123", "JE", Some("116 123")),
            ("18001", "GB", None),
            ("18001 0800 1111", "US", None),
            ("0800 1111", "GB", None),
        ] {
            let number = DialledNumber::parse(text).expect("a number");
            let behind = behind_relay_prefix(&number, Country::parse(country).expect("a country"));

            assert_eq!(behind.as_ref().map(DialledNumber::as_str), expected, "{text} in {country}");
        }
    }
}
