//! What a country's numbering plan says of a number: whether it is dialled inside that country as
//! it is written.

use std::fmt;
use std::str::FromStr as _;

use rlibphonenumber::enums::{PhoneNumberFormat, PhoneNumberType, Region};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber};

use super::fiction::is_kept_for_fiction;
use super::two_numbers::are_two;
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

    /// Whether a number, as it is dialled there, is kept for films, books and examples, whether or
    /// not the plan has it.
    #[must_use]
    pub fn keeps_for_fiction(self, number: &DialledNumber) -> bool {
        let parsed = PhoneNumber::parse(number.without_brackets(), self.0);
        parsed.is_ok_and(|parsed| is_kept_for_fiction(parsed.to_string().trim_start_matches('+')))
    }

    /// Whether digits that the plan does not have as they stand are a number of the country behind
    /// its calling code, or one of any country behind what begins a call abroad elsewhere.
    pub(super) fn has_behind_calling_code(self, number: &DialledNumber) -> bool {
        let dialled = number.dial_string();
        if number.as_str().contains('+') || dialled.len() < LEAST_INTERNATIONAL {
            return false;
        }
        let read = |digits: &str| {
            let parsed = PhoneNumber::from_str(&format!("+{digits}")).ok();
            parsed.filter(PhoneNumber::is_valid).map(|parsed| parsed.country_code)
        };
        let of_own = read(&dialled).filter(|code| *code != NORTH_AMERICA);
        let behind = ["0011", "011", "00"].iter().find_map(|zeros| dialled.strip_prefix(zeros));
        of_own.is_some_and(|code| self.calling_code() == Some(code))
            || behind.is_some_and(|digits| read(digits).is_some())
    }

    fn parse(self, text: &str) -> Option<PhoneNumber> {
        let parsed = PhoneNumber::parse(text, Some(self.0?)).ok()?;
        parsed.is_valid().then_some(parsed)
    }

    fn calling_code(self) -> Option<i32> {
        PHONE_NUMBER_UTIL.get_country_code_for_region(self.0?)
    }
}

/// The calling code of the plan of North America.
const NORTH_AMERICA: i32 = 1;

/// The shortest numbers of the world have seven digits with their calling code.
const LEAST_INTERNATIONAL: usize = 7;

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

    /// Whether what is dialled in a country begins with the country's own calling code and has no
    /// plus before it: `44 1708 765200`, or the same behind the `00` of a call abroad. Inside North
    /// America the calling code is what a call begins with. A number of another country behind the
    /// digits that begin a call abroad can be dialled as it stands: Denmark's `00 45 …` on the
    /// Faroe Islands.
    pub(super) fn has_bare_calling_code(&self, number: &DialledNumber, country: Country) -> bool {
        if number.as_str().contains('+') || !self.is_of_plan_of(country) {
            return false;
        }
        let dialled = number.dial_string();
        let code = self.0.country_code;
        let national = self.0.get_national_significant_number();
        let Some(before) = dialled.strip_suffix(national.as_str()) else { return false };
        let is_at_home = before.len() == 1 && code == NORTH_AMERICA;
        let code = code.to_string();
        let has_code = |before: &str| before.ends_with(&code);
        !is_at_home && (has_code(before) || before.strip_suffix('0').is_some_and(has_code))
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

    /// What a fixed line in another country dials, with the digits that begin a call abroad there;
    /// with a plus where several do, or none are known.
    #[must_use]
    pub fn dialled_abroad(&self, from: Country) -> String {
        let dialled = NumberPlan::of(from)
            .0
            .map(|region| self.0.format_out_of_country_calling_number(region))
            // A tilde stands for a tone to wait for, which no reader knows.
            .filter(|dialled| !dialled.contains('~'));
        let international = || self.0.format_as(PhoneNumberFormat::International);
        dialled.unwrap_or_else(international).into_owned()
    }

    /// Whether a country has the calling code of the number.
    #[must_use]
    pub fn is_of_plan_of(&self, country: Country) -> bool {
        calling_code_of(country) == Some(self.0.country_code)
    }

    /// What a mobile telephone in a country dials: `131114`, `0800585858`, `+18002738255`; `None`
    /// where it can dial nothing that rings.
    ///
    /// Territories that share the calling code of another country (Jersey, the Vatican) dial as
    /// that country does.
    #[must_use]
    pub fn dialled_in(&self, country: Country) -> Option<String> {
        let own = || PHONE_NUMBER_UTIL.get_region_for_country_code(self.0.country_code);
        let from = if self.is_of_plan_of(country) { own() } else { NumberPlan::of(country).0 };
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
    /// It is a short number of which the lists have no more than a range.
    OfRange,
    /// The plan has it, and each half of it is a short number of the country: `133 144`.
    MayBeTwo,
    /// Calls of its kind cost more than others, and its row does not say so.
    CostsMore,
    /// It is one person's, wherever that is, and calls of its kind cost more than others.
    Personal,
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
            Self::OfRange => formatter.write_str(
                "is a short number that lists have only in a range, where any other digit would pass \
                 too: which page prints it?",
            ),
            Self::MayBeTwo => formatter.write_str("may be two numbers in one cell: each half is a short number of the country"),
            Self::CostsMore => formatter.write_str(
                "is a number for which the caller pays more: its cost is premium, or it is a wrong \
                 one",
            ),
            Self::Personal => formatter.write_str(
                "is a personal number, which may ring anywhere, and for which the caller pays more",
            ),
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
            if let Some(lost) = Self::about_prefix(&dialled, &parsed, country) {
                return Some(lost);
            }
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
        Self::about_prefix(&dialled, &parsed, country).or_else(|| Self::about_cost(&parsed, cost))
    }

    /// The doubt about a short number that lists have in a range only: an import of a publisher's
    /// own file may have it, and a person who reads a table looks at it.
    #[must_use]
    pub fn of_range(number: &DialledNumber, country: Country) -> Option<Self> {
        let is_of_range = number.is_short_code()
            && ShortNumbers::lists(number, country)
            && !ShortNumbers::names(number, country);
        is_of_range.then_some(Self::OfRange)
    }

    /// The doubt about a number that is two groups of digits, each a short number of the country or
    /// one that `is_known` otherwise: `910 1560` in Fiji, where a page prints 1560.
    #[must_use]
    pub fn of_two(
        number: &DialledNumber,
        country: Country,
        is_known: impl Fn(&DialledNumber) -> bool,
    ) -> Option<Self> {
        let is_harmonised = HARMONISED.contains(&number.dial_string().as_str());
        let are_two =
            are_two_groups(number, |part| ShortNumbers::lists(part, country) || is_known(part));
        (are_two && !is_harmonised).then_some(Self::MayBeTwo)
    }

    /// The doubt about what is dialled without the digits that the plan writes before it. Mobiles
    /// of India are printed, and dialled from other mobiles, as ten digits from 6 to 9 on; the 0 is
    /// for fixed lines.
    fn about_prefix(dialled: &str, number: &PhoneNumber, country: Country) -> Option<Self> {
        let is_mobile_of_india = country.as_str() == "IN"
            && dialled.len() == 10
            && dialled.starts_with(['6', '7', '8', '9']);
        if is_mobile_of_india {
            return None;
        }
        let national = number.format_as(PhoneNumberFormat::National).into_owned();
        lacks_prefix(dialled, &national).then_some(Self::WithoutPrefix { national })
    }

    fn about_cost(number: &PhoneNumber, cost: Cost) -> Option<Self> {
        let kind = number.get_type();
        match cost {
            Cost::Premium => (kind == PhoneNumberType::TollFree).then_some(Self::CostsNothing),
            Cost::Free | Cost::Local | Cost::Unknown => match kind {
                PhoneNumberType::PremiumRate => Some(Self::CostsMore),
                PhoneNumberType::PersonalNumber => Some(Self::Personal),
                PhoneNumberType::FixedLine
                | PhoneNumberType::Mobile
                | PhoneNumberType::FixedLineOrMobile
                | PhoneNumberType::TollFree
                | PhoneNumberType::SharedCost
                | PhoneNumberType::VoIP
                | PhoneNumberType::Pager
                | PhoneNumberType::UAN
                | PhoneNumberType::VoiceMail
                | PhoneNumberType::Unknown => None,
            },
        }
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

/// Whether a number is two groups of digits, each a short number of the country's lists.
fn may_be_two(number: &DialledNumber, country: Country) -> bool {
    are_two_groups(number, |part| ShortNumbers::lists(part, country))
}

/// Whether a number is two groups of digits, each a short number of some list.
fn are_two_groups(number: &DialledNumber, is_known: impl Fn(&DialledNumber) -> bool) -> bool {
    let is_group = |part: &DialledNumber| part.as_str().bytes().all(|byte| byte.is_ascii_digit());
    are_two(number.as_str(), |part| is_group(part) && part.is_short_code() && is_known(part))
}

fn parse(number: &DialledNumber, country: Country) -> Option<PhoneNumber> {
    NumberPlan::of(country).parse(&number.without_brackets())
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
