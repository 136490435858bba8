//! Why a cell does not hold one number that can be dialled as it stands.

use std::fmt;

/// What is wrong with a text where one telephone number should stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberFault {
    /// No digit, or signs that no telephone number has.
    NoNumber,
    /// More than one number.
    Several,
    /// Words beside the digits, or letters that make no number of the country's plan.
    Words,
    /// What is keyed in after the call is answered.
    Extension,
    /// A calling code without a plus, or behind the digits that begin a call abroad.
    CallingCode,
    /// A number, a date or a formula that a spreadsheet made of it.
    Spreadsheet,
}

/// The longest that anybody dials: fifteen digits of E.164, or eleven behind the five of a relay
/// service.
const MOST_DIGITS: usize = 16;

/// Words that stand beside numbers and are no part of them, in capitals.
const WORDS: [&str; 27] = [
    "X",
    "EXT",
    "EXTN",
    "EXTENSION",
    "PRESS",
    "OPTION",
    "OPT",
    "OR",
    "AND",
    "CALL",
    "TEXT",
    "TO",
    "TTY",
    "TDD",
    "FAX",
    "TEL",
    "PHONE",
    "DIAL",
    "THEN",
    "SMS",
    "ASK",
    "FOR",
    "FREE",
    "FROM",
    "MON",
    "FRI",
    "HRS",
];

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

impl NumberFault {
    /// The fault as a sentence without its subject, with what to do about it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoNumber => {
                "is not a telephone number: digits, and letters of a word number, with spaces or one of + * # ( ) - . / between"
            }
            Self::Several => {
                "is two numbers in one cell, and a call can be made to one: give each a row of its own"
            }
            Self::Words => {
                "has words among the digits: a key to press (\"press 1\") goes into menu_option, a remark into no number"
            }
            Self::Extension => {
                "has an extension in the number, which no telephone can dial with it: put it into menu_option"
            }
            Self::CallingCode => {
                "begins with a calling code and no plus, so that no telephone rings inside the \
                 country: write it with the plus (+44 1708 765200) or in its national form (01708 \
                 765200)"
            }
            Self::Spreadsheet => {
                "looks like a number that a spreadsheet rewrote (as a decimal, an amount, a date or a formula): write it again from its source"
            }
        }
    }

    /// What can be said of a text without knowing the country.
    #[must_use]
    pub fn in_text(text: &str) -> Option<Self> {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        if is_of_spreadsheet(text) {
            return Some(Self::Spreadsheet);
        }
        if text.trim() != text || text.len() > 80 {
            return Some(Self::NoNumber);
        }
        if digits == 0 {
            return Some(Self::NoNumber);
        }
        if has_words(text) {
            return Some(Self::Words);
        }
        if text.contains([',', ';', '|', '&', '\\']) || digits > MOST_DIGITS || has_inner_plus(text)
        {
            return Some(Self::Several);
        }
        let is_service_code = text.starts_with(['*', '#']);
        if !is_service_code && text.contains(['*', '#']) {
            return Some(Self::Extension);
        }
        let allowed = |c: char| c.is_ascii_alphanumeric() || " +*#()-.–/\u{a0}".contains(c);
        (text.len() > 40 || !text.chars().all(allowed)).then_some(Self::NoNumber)
    }
}

impl fmt::Display for NumberFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

fn has_inner_plus(text: &str) -> bool {
    text.char_indices().any(|(position, c)| {
        c == '+'
            && text
                .get(..position)
                .is_some_and(|before| before.contains(|c: char| c.is_ascii_digit()))
    })
}

/// Whether letters stand there that are no word of a word number: some other word, fewer than three
/// letters, or letters that no key has.
fn has_words(text: &str) -> bool {
    let is_foreign = text.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    let words: Vec<&str> =
        text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()).collect();
    let letters: usize = words.iter().map(|word| word.len()).sum();
    is_foreign
        || has_letters_for_digits(text)
        || (letters > 0
            && (letters < 3
                || words.iter().any(|word| WORDS.contains(&&*word.to_ascii_uppercase()))))
}

/// Whether a letter stands where a digit belongs: before a digit of the same group (`TA1K`), or
/// none but those that look like one (`7OOO`). Letters behind digits are how some word numbers are
/// printed: `1800RUNAWAY`.
fn has_letters_for_digits(text: &str) -> bool {
    let groups = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|group| has_digit(group));
    let mut mixed = groups.filter(|group| group.bytes().any(|byte| byte.is_ascii_alphabetic()));
    mixed.any(|group| {
        let is_before_digit = group.as_bytes().windows(2).any(
            |pair| matches!(pair, [one, two] if one.is_ascii_alphabetic() && two.is_ascii_digit()),
        );
        is_before_digit
            || group.bytes().filter(u8::is_ascii_alphabetic).all(|byte| b"OoIl".contains(&byte))
    })
}

/// What programs that take a number for an amount make of it: `1.23457E+11`, `11612.3`, `116123.0`,
/// `116,123`, `-116123`, and dates.
fn is_of_spreadsheet(text: &str) -> bool {
    let is_marked = text.starts_with(['=', '\'', '-'])
        || (text.starts_with('#') && text.ends_with('#') && text.len() > 1 && !has_digit(text));
    is_marked || is_power_of_ten(text) || is_decimal(text) || has_thousands(text) || is_date(text)
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_power_of_ten(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else { return false };
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    are_digits(whole)
        && are_digits(fraction)
        && are_digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))
}

/// One point or comma with one or two digits behind it, or behind five digits or more that begin
/// with no 0; zeros alone behind it always.
fn is_decimal(text: &str) -> bool {
    let Some((whole, fraction)) = text.split_once(['.', ',']) else { return false };
    let are_both = are_digits(whole) && are_digits(fraction);
    let is_amount = fraction.len() <= 2
        || (whole.len() >= 5 && !whole.starts_with('0'))
        || (whole.len() > 1 && fraction.bytes().all(|byte| byte == b'0') && fraction.len() != 3);
    are_both && is_amount
}

/// Groups of three digits behind commas or apostrophes. Points are how some countries print their
/// numbers.
fn has_thousands(text: &str) -> bool {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    [',', '\''].into_iter().any(|sign| {
        let mut groups = whole.split(sign);
        let first = groups.next().unwrap_or_default();
        let mut rest = groups.peekable();
        are_digits(first)
            && first.len() <= 3
            && rest.peek().is_some()
            && rest.all(|group| group.len() == 3 && are_digits(group))
    })
}

/// A day, by the name of its month or by three numbers of which one is a year of four digits; or by
/// three numbers and slashes.
fn is_date(text: &str) -> bool {
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split(['/', '-', '.']).collect();
    let named = text.to_ascii_lowercase();
    let named: Vec<&str> =
        named.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let is_month_name = |part: &&str| {
        part.get(..3).is_some_and(|begin| MONTHS.contains(&begin))
            && part.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    if matches!(named.len(), 2 | 3) && named.iter().filter(|part| is_month_name(part)).count() == 1
    {
        return named
            .iter()
            .filter(|part| !is_month_name(part))
            .all(|part| are_digits(part) && matches!(part.len(), 1 | 2 | 4));
    }
    let [one, two, three] = parts.as_slice() else { return false };
    if ![one, two, three].iter().all(|part| are_digits(part)) {
        return false;
    }
    let is_year =
        |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    let is_of = |part: &str, most: u32| {
        part.len() <= 2 && part.parse().is_ok_and(|number: u32| (1..=most).contains(&number))
    };
    let is_month_and_day = |one: &str, two: &str| {
        (is_of(one, 12) && is_of(two, 31)) || (is_of(one, 31) && is_of(two, 12))
    };
    (is_year(one) && is_month_and_day(two, three))
        || (is_month_and_day(one, two)
            && (is_year(three) || (day.contains('/') && three.len() == 2)))
}
