//! Numbers that lack their first zeros because a spreadsheet took them for plain numbers: 000 that
//! became 0, 091 that became 91.

use std::collections::BTreeSet;
use std::str::FromStr as _;
use std::sync::LazyLock;

use rlibphonenumber::PhoneNumber;
use rlibphonenumber::enums::Region;

use super::{Country, DialledNumber};

/// Short numbers that begin with a zero, by country; `write_zero_codes.py` beside it says where
/// they come from.
const TABLE: &str = include_str!("zero_codes.csv");

/// The codes of [`TABLE`].
static CODES: LazyLock<BTreeSet<(&str, &str)>> = LazyLock::new(|| {
    let cells = |line: &'static str| {
        line.split_once(',').and_then(|(country, rest)| Some((country, rest.split_once(',')?.0)))
    };
    TABLE.lines().skip(1).filter_map(cells).collect()
});

/// The zeros that a spreadsheet may have taken.
const ZEROS: [&str; 2] = ["0", "00"];

/// The number as it was before a spreadsheet took its first zeros, where nothing else explains it.
///
/// That is a short number of the country with a zero or two before what is written; or a full
/// number that the country's plan has with these zeros only (`00` leads abroad), and not as it
/// stands. Only plain digits are looked at: a number with signs was never taken for another.
#[must_use]
pub fn before_lost_zeros(number: &DialledNumber, country: Country) -> Option<String> {
    let written = number.as_str();
    if !written.bytes().all(|byte| byte.is_ascii_digit())
        || CODES.contains(&(country.as_str(), written))
    {
        return None;
    }
    let candidates = || ZEROS.iter().map(|zeros| format!("{zeros}{written}"));
    if let Some(code) = candidates().find(|code| CODES.contains(&(country.as_str(), code.as_str())))
    {
        return Some(code);
    }
    // A number of six digits may be a full one in a small country: 0800 444 in Tonga.
    if written.len() < 6 {
        return None;
    }
    let is_planned = |text: &str| parse(text, country).is_some();
    if is_planned(written) { None } else { candidates().find(|candidate| is_planned(candidate)) }
}

/// Countries that keep 116 000 for missing children and have no line of 116 alone, as many in
/// Africa have.
const WITH_116_000: &str = "AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV ME MK MT NL NO PL PT RO RS SE SI SK TR UA";

/// The number of which a spreadsheet leaves 116, because it takes `116.000` for one with decimals.
#[must_use]
pub fn before_lost_decimals(number: &DialledNumber, country: Country) -> Option<&'static str> {
    let is_kept = WITH_116_000.split_whitespace().any(|code| code == country.as_str());
    (number.as_str() == "116" && is_kept).then_some("116.000")
}

fn parse(text: &str, country: Country) -> Option<PhoneNumber> {
    let region = Region::from_str(country.as_str()).ok()?;
    PhoneNumber::parse(text, Some(region)).ok().filter(PhoneNumber::is_valid)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn before(number: &str, country: &str) -> Option<String> {
        before_lost_zeros(
            &DialledNumber::parse(number).expect("dialable"),
            Country::parse(country).expect("a country"),
        )
    }

    #[test]
    fn a_lost_zero_is_found_where_it_explains_the_number() {
        for (number, country, expected) in [
            ("0", "AU", Some("000")),
            ("00", "AU", Some("000")),
            ("91", "ES", Some("091")),
            ("24", "ES", Some("024")),
            ("3", "TM", Some("03")),
            ("51", "RU", Some("051")),
            ("966552001955", "SY", Some("00966552001955")),
            ("800444", "TO", Some("0800444")),
            ("116123", "GB", None),
            ("18002738255", "US", None),
            ("03", "TM", None),
            ("15", "FR", None),
            ("112", "ES", None),
            ("988", "US", None),
            ("91", "CH", None),
            ("0800 58 58 58", "GB", None),
        ] {
            assert_eq!(before(number, country).as_deref(), expected, "{number} in {country}");
        }
    }

    #[test]
    fn every_code_of_the_table_is_found_when_its_first_zeros_are_lost() {
        for (country, code) in CODES.iter() {
            let rest = code.trim_start_matches('0');
            let lost = if rest.is_empty() { "0" } else { rest };

            assert!(before(lost, country).is_some(), "{code} of {country} saved as {lost}");
        }
        assert!(CODES.len() > 150);
    }
}
