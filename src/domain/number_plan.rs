//! What a country's numbering plan says of a number: whether it is dialled inside that country as
//! it is written.

use std::fmt;
use std::str::FromStr as _;

use rlibphonenumber::enums::{PhoneNumberFormat, PhoneNumberType, Region};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber};

use super::{Cost, Country, DialledNumber, E164, ShortNumbers};

/// The numbering plan of a country, as libphonenumber has it. A country of which it has none has no
/// numbers.
#[derive(Debug, Clone, Copy)]
pub struct NumberPlan(Option<Region>);

impl NumberPlan {
    /// That of a country.
    #[must_use]
    pub fn of(country: Country) -> Self {
        Self(Region::from_str(country.as_str()).ok())
    }

    /// The full number of a text, as it is dialled there, if the plan has it.
    #[must_use]
    pub fn read(self, text: &str) -> Option<PlannedNumber> {
        self.parse(text).map(PlannedNumber)
    }

    fn parse(self, text: &str) -> Option<PhoneNumber> {
        let parsed = PhoneNumber::parse(text, Some(self.0?)).ok()?;
        parsed.is_valid().then_some(parsed)
    }

    fn calling_code(self) -> Option<i32> {
        PHONE_NUMBER_UTIL.get_country_code_for_region(self.0?)
    }
}

/// A full number of a plan: how it is dialled from where.
#[derive(Debug, Clone)]
pub struct PlannedNumber(PhoneNumber);

impl PlannedNumber {
    /// The number of an international form.
    #[must_use]
    pub fn of(e164: &E164) -> Option<Self> {
        PhoneNumber::from_str(e164.as_str()).ok().map(Self)
    }

    /// Whether a part of what was read is an extension, to be keyed in after the call is answered.
    #[must_use]
    pub fn has_extension(&self) -> bool {
        self.0.extension.is_some()
    }

    /// What sort of number it is.
    #[must_use]
    pub fn kind(&self) -> PhoneNumberType {
        self.0.get_type()
    }

    /// Whether its plan connects it with callers in other countries.
    #[must_use]
    pub fn rings_from_abroad(&self) -> bool {
        self.0.can_be_internationally_dialled()
    }

    /// What a mobile telephone in a country dials: `131114`, `0800585858`, `+18002738255`; `None`
    /// where it can dial nothing that rings.
    ///
    /// Territories that share the calling code of another country (Jersey, the Vatican) dial as
    /// that country does.
    #[must_use]
    pub fn dialled_in(&self, country: Country) -> Option<String> {
        let plan = NumberPlan::of(country);
        let is_at_home = plan.calling_code() == Some(self.0.country_code);
        let own = || PHONE_NUMBER_UTIL.get_region_for_country_code(self.0.country_code);
        let from = if is_at_home { own() } else { plan.0 };
        let dialled = self.0.format_for_mobile_dialing(from?, false)?;
        (!dialled.is_empty()).then(|| dialled.into_owned())
    }
}

/// Why a number, as written, may not ring in a country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberDoubt {
    /// It is as long as a full number, and the plan has no such one: a digit too many, too few or
    /// wrong.
    Unplanned,
    /// It belongs to another country.
    Foreign {
        /// The calling code that it leads to.
        calling_code: i32,
    },
    /// Inside the country another digit comes first, which a spreadsheet may have taken for an
    /// empty one.
    WithoutPrefix {
        /// As the plan writes it.
        national: String,
    },
    /// It is like the harmonised European numbers (116 123) and none of them.
    Unharmonised,
    /// It is a short number that no list has for the country.
    UnlistedShort,
    /// The plan has it, and each half of it is a short number of the country: `133 144`.
    MayBeTwo,
    /// It is said to cost nothing, and calls of its kind cost more than others.
    CostsMore,
    /// It is said to cost more than others, and calls of its kind cost nothing.
    CostsNothing,
}

impl fmt::Display for NumberDoubt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unplanned => formatter.write_str("is unlike any number of the country's plan: no international form"),
            Self::Foreign { calling_code } => write!(formatter, "is a number of another country, +{calling_code}"),
            Self::WithoutPrefix { national } => {
                write!(formatter, "lacks the first digits of a call inside the country, which is {national}: did a spreadsheet take a 0?")
            }
            Self::Unharmonised => formatter.write_str("is none of the European numbers that begin with 116"),
            Self::UnlistedShort => formatter.write_str(
                "is a short number that no list has for the country (libphonenumber's short numbers, Android's emergency numbers)",
            ),
            Self::MayBeTwo => formatter.write_str("may be two numbers in one cell: each half is a short number of the country"),
            Self::CostsMore => formatter.write_str("is a number for which the caller pays more, and its cost is free"),
            Self::CostsNothing => formatter.write_str("is a number that is free, and its cost is premium"),
        }
    }
}

/// The services of social value that have one number in Europe (Commission Decision 2007/116/EC, as
/// extended), and Germany's 116 016.
const HARMONISED: [&str; 6] = ["116000", "116006", "116016", "116111", "116117", "116123"];

impl NumberDoubt {
    /// What may be wrong with a number that is dialled in a country at a cost.
    ///
    /// Numbers of up to six digits are looked up among the short numbers, unless the plan has them
    /// as full ones (13 11 14).
    #[must_use]
    pub fn about(number: &DialledNumber, country: Country, cost: Cost) -> Option<Self> {
        let dialled = number.dial_string();
        if number.is_short_code() {
            let is_like = dialled.len() == 6 && dialled.starts_with("116");
            if is_like && !HARMONISED.contains(&dialled.as_str()) {
                return Some(Self::Unharmonised);
            }
            if ShortNumbers::lists(number, country) {
                return None;
            }
            if may_be_two(number, country) {
                return Some(Self::MayBeTwo);
            }
            let Some(parsed) = parse(number, country) else { return Some(Self::UnlistedShort) };
            return Self::about_cost(&parsed, cost);
        }
        if may_be_two(number, country) {
            return Some(Self::MayBeTwo);
        }
        let Some(parsed) = parse(number, country) else { return Some(Self::Unplanned) };
        let calling_code = parsed.country_code;
        if calling_code_of(country).is_some_and(|own| own != calling_code) {
            return Some(Self::Foreign { calling_code });
        }
        let national = parsed.format_as(PhoneNumberFormat::National).into_owned();
        if lacks_prefix(&dialled, &national) {
            return Some(Self::WithoutPrefix { national });
        }
        Self::about_cost(&parsed, cost)
    }

    fn about_cost(number: &PhoneNumber, cost: Cost) -> Option<Self> {
        let kind = number.get_type();
        if cost == Cost::Free && kind == PhoneNumberType::PremiumRate {
            return Some(Self::CostsMore);
        }
        (cost == Cost::Premium && kind == PhoneNumberType::TollFree).then_some(Self::CostsNothing)
    }
}

impl E164 {
    /// Whether it leads to a country.
    #[must_use]
    pub fn leads_to(&self, country: Country) -> bool {
        let code = PhoneNumber::from_str(self.as_str()).ok().map(|number| number.country_code);
        calling_code_of(country).is_none_or(|own| code == Some(own))
    }
}

/// Whether a number is two groups of digits, each a short number of the country.
fn may_be_two(number: &DialledNumber, country: Country) -> bool {
    let groups = number
        .as_str()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|group| !group.is_empty());
    let short = groups.map(|group| {
        DialledNumber::parse(group)
            .ok()
            .filter(|part| part.is_short_code() && ShortNumbers::lists(part, country))
    });
    let short: Vec<Option<DialledNumber>> = short.collect();
    matches!(short.as_slice(), [Some(_), Some(_)])
}

fn parse(number: &DialledNumber, country: Country) -> Option<PhoneNumber> {
    NumberPlan::of(country).parse(number.as_str())
}

fn calling_code_of(country: Country) -> Option<i32> {
    NumberPlan::of(country).calling_code()
}

/// Whether the plan writes one or two digits, the first a 0 or 8, before what is dialled. Numbers
/// with a plus or of another length (a local call without the area code) are left alone.
fn lacks_prefix(dialled: &str, national: &str) -> bool {
    let planned: String = national.chars().filter(char::is_ascii_digit).collect();
    let missing = planned.strip_suffix(dialled).unwrap_or_default();
    matches!(missing.as_bytes(), [b'0' | b'8'] | [b'0', _])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(number: &str, country: &str, cost: Cost) -> Option<NumberDoubt> {
        NumberDoubt::about(
            &DialledNumber::parse(number).expect("dialable"),
            Country::parse(country).expect("a country"),
            cost,
        )
    }

    #[test]
    fn numbers_as_people_dial_them_are_not_doubted() {
        for (number, country) in [
            ("116 123", "GB"),
            ("988", "US"),
            ("0800 58 58 58", "GB"),
            ("+44 1708 765200", "GB"),
            ("1-800-273-8255", "US"),
            ("800-273-8255", "US"),
            ("1800 55 1800", "AU"),
            ("13 11 14", "AU"),
            ("2251 4242", "CR"),
            ("06 80 820 111", "HU"),
            ("0800 111 0 111", "DE"),
        ] {
            assert_eq!(about(number, country, Cost::Free), None, "{number} in {country}");
        }
    }

    #[test]
    fn two_short_numbers_that_make_a_full_one_may_be_two() {
        for (number, country) in
            [("133 144", "AT"), ("142-147", "AT"), ("112-999", "JE"), ("122 112", "AT")]
        {
            assert_eq!(
                about(number, country, Cost::Unknown),
                Some(NumberDoubt::MayBeTwo),
                "{number} in {country}"
            );
        }
        for (number, country) in [("116 123", "GB"), ("13 11 14", "AU"), ("0800 1111", "GB")] {
            assert_eq!(about(number, country, Cost::Unknown), None, "{number} in {country}");
        }
    }

    #[test]
    fn slips_are_doubted() {
        let prefix = |national: &str| NumberDoubt::WithoutPrefix { national: national.to_owned() };
        for (number, country, cost, doubt) in [
            ("0800 58 58 5", "GB", Cost::Free, NumberDoubt::Unplanned),
            ("0800 58 58 58 58 58", "GB", Cost::Free, NumberDoubt::Unplanned),
            ("116 123", "US", Cost::Free, NumberDoubt::UnlistedShort),
            ("91", "IN", Cost::Free, NumberDoubt::UnlistedShort),
            ("+353 1 671 0071", "GB", Cost::Unknown, NumberDoubt::Foreign { calling_code: 353 }),
            ("800585858", "GB", Cost::Free, prefix("0800 585858")),
            ("116 132", "GB", Cost::Free, NumberDoubt::Unharmonised),
            ("0900 1234567", "DE", Cost::Free, NumberDoubt::CostsMore),
            ("0800 58 58 58", "GB", Cost::Premium, NumberDoubt::CostsNothing),
        ] {
            assert_eq!(about(number, country, cost), Some(doubt), "{number} in {country}");
        }
    }

    #[test]
    fn calling_codes_are_compared() {
        let number = |text: &str| E164::parse(text).expect("valid");

        assert!(number("+441708765200").leads_to(Country::parse("GB").expect("a country")));
        assert!(!number("+441708765200").leads_to(Country::parse("IE").expect("a country")));
    }
}
