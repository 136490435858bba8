//! Which short numbers a country has, as far as lists tell: libphonenumber's short numbers and the
//! emergency numbers of Android.
//!
//! `short_numbers/short_numbers.tsv` is written by the script beside it. Most helplines of the
//! world are in no such list; those that are served stand in `exceptions.csv`, each with its
//! reason.

use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use regex::Regex;

use super::{Country, DialledNumber};

const TABLE: &str = include_str!("short_numbers/short_numbers.tsv");

static LISTS: LazyLock<HashMap<Country, ShortNumbers>> = LazyLock::new(|| {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| {
        Some((Country::parse(line.split('\t').next()?).ok()?, ShortNumbers::read(line)?))
    })
    .collect()
});

/// So many digits in the same place are a range and no list of numbers.
const RANGE: usize = 5;

/// The short numbers of one country.
#[derive(Debug)]
pub struct ShortNumbers {
    general: &'static str,
    in_use: &'static str,
    /// How many digits those in use have.
    lengths: Vec<usize>,
    /// What Android's list has, whatever the patterns say.
    emergency: Vec<&'static str>,
    /// The patterns, made ready when they are first asked.
    patterns: OnceLock<Option<[Regex; 2]>>,
}

impl ShortNumbers {
    /// Those of a country; `None` where no list tells of any.
    #[must_use]
    pub fn of(country: Country) -> Option<&'static Self> {
        LISTS.get(&country)
    }

    /// Whether a list has a number as one that is dialled in the country.
    #[must_use]
    pub fn lists(number: &DialledNumber, country: Country) -> bool {
        let dialled = number.dial_string();
        Self::of(country).is_some_and(|numbers| numbers.has(&dialled))
    }

    /// Whether a list has a number itself, and not only a range in which it lies: a slip of the
    /// finger gives another number of the same range (3115 for 3114 in France).
    #[must_use]
    pub fn names(number: &DialledNumber, country: Country) -> bool {
        let dialled = number.dial_string();
        Self::of(country).is_some_and(|numbers| {
            numbers.emergency.contains(&dialled.as_str())
                || numbers.has(&dialled) && !numbers.is_of_range(&dialled)
        })
    }

    /// Whether the patterns have many other numbers that differ in one digit, always the same one.
    fn is_of_range(&self, dialled: &str) -> bool {
        (0..dialled.len()).any(|position| {
            let (before, rest) = dialled.split_at_checked(position).unwrap_or_default();
            let after = rest.get(1..).unwrap_or_default();
            let alike = (0..10).filter(|digit| self.matches(&format!("{before}{digit}{after}")));
            alike.count() >= RANGE
        })
    }

    fn has(&self, dialled: &str) -> bool {
        self.emergency.contains(&dialled)
            || (self.lengths.contains(&dialled.len()) && self.matches(dialled))
    }

    fn matches(&self, dialled: &str) -> bool {
        let ready = || {
            let whole = |pattern: &str| Regex::new(&format!("^(?:{pattern})$")).ok();
            Some([whole(self.general)?, whole(self.in_use)?])
        };
        let patterns = self.patterns.get_or_init(ready);
        patterns
            .as_ref()
            .is_some_and(|patterns| patterns.iter().all(|pattern| pattern.is_match(dialled)))
    }

    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t').skip(1);
        let (general, in_use) = (cells.next()?, cells.next()?);
        let lengths =
            cells.next()?.split_whitespace().filter_map(|length| length.parse().ok()).collect();
        Some(Self {
            general,
            in_use,
            lengths,
            emergency: cells.next()?.split_whitespace().collect(),
            patterns: OnceLock::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(number: &str, country: &str) -> bool {
        ShortNumbers::lists(
            &DialledNumber::parse(number).expect("dialable"),
            Country::parse(country).expect("a country"),
        )
    }

    #[test]
    fn every_line_of_the_table_is_read_and_every_pattern_is_one() {
        let mut countries = 0;
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let numbers = ShortNumbers::read(line).unwrap_or_else(|| panic!("not read: {line}"));
            for pattern in [numbers.general, numbers.in_use] {
                assert!(Regex::new(&format!("^(?:{pattern})$")).is_ok(), "{line}");
            }
            assert_eq!(numbers.lengths.is_empty(), numbers.in_use.is_empty(), "{line}");
            // AC and TA are parts of SH in ISO 3166.
            countries += usize::from(Country::parse(line.get(..2).expect("a code")).is_ok());
        }

        assert_eq!(countries, LISTS.len());
        assert!(countries > 230, "{countries}");
    }

    #[test]
    fn numbers_of_one_country_are_not_those_of_another() {
        for (number, country, expected, reason) in [
            ("116 123", "GB", true, "harmonised, and in use there"),
            ("988", "US", true, "in the plan"),
            ("988", "GB", false, "another country's"),
            ("000", "AU", true, "an emergency number that begins with zeros"),
            ("0", "AU", false, "what a spreadsheet makes of it"),
            ("101", "AR", true, "Android's list alone has it"),
            ("116 132", "GB", false, "two digits swapped"),
        ] {
            assert_eq!(lists(number, country), expected, "{reason}: {number} in {country}");
        }
    }

    #[test]
    fn a_range_names_no_number() {
        for (number, country, expected, reason) in [
            ("988", "US", true, "written out in the pattern"),
            ("000", "AU", true, "an emergency number"),
            ("101", "BY", true, "Android's list has it, though the pattern is a range"),
            ("3114", "FR", false, "any number from 31 on fits"),
            ("3115", "FR", false, "the same with a slip"),
            ("90101", "SE", false, "a range"),
            ("741741", "US", false, "any number for texts fits"),
            ("85258", "GB", false, "any number for texts fits"),
            ("988", "GB", false, "no number at all there"),
        ] {
            let number = DialledNumber::parse(number).expect("dialable");
            let country = Country::parse(country).expect("a country");

            assert_eq!(ShortNumbers::names(&number, country), expected, "{reason}: {number}");
        }
    }

    #[test]
    fn in_no_country_is_a_number_named_whose_last_digit_may_be_any() {
        for (country, numbers) in LISTS.iter() {
            for length in numbers.lengths.iter().filter(|length| **length <= 4) {
                for begin in 0..10_usize.pow(u32::try_from(length - 1).expect("small")) {
                    let row: Vec<String> = (0..10)
                        .map(|last| format!("{begin:0width$}{last}", width = length - 1))
                        .collect();
                    if !row.iter().all(|text| numbers.has(text)) {
                        continue;
                    }
                    for text in row {
                        let number = DialledNumber::parse(&text).expect("dialable");
                        assert!(
                            !ShortNumbers::names(&number, *country)
                                || numbers.emergency.contains(&text.as_str()),
                            "{text} in {country}"
                        );
                    }
                }
            }
        }
    }
}
