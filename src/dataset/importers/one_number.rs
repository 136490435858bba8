//! What a cell for a telephone says: one number that can be dialled, with what belongs to it, or
//! nothing that anybody should dial.

use super::Summary;
use crate::domain::{Cost, Country, DialledNumber, E164, NumberDoubt, NumberFault};

/// A number with what stands beside it in its cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OneNumber {
    /// The number, as its source prints it.
    pub(super) number: DialledNumber,
    /// What to key in after the call is answered: an extension, or the key that a text says to
    /// press.
    pub(super) menu_option: Box<str>,
    /// The words before and behind it: `Fax`, `24 hours`. They may say that the number is for
    /// nobody who is looking for help.
    pub(super) remark: Box<str>,
    /// Why the country's plan speaks against it.
    doubt: Option<NumberDoubt>,
}

const NOT_ONE: &str = "telephone left out: not one number";
const WORDS: &str = "telephone left out: words in the number";
const NO_PLAN: &str = "telephone left out: no numbering plan has it";

/// What stands between a number and what is keyed in after the call is answered; longer words
/// first.
const BEFORE_OPTION: [&str; 13] = [
    "then press",
    "and press",
    "extension",
    "ext. no",
    "option",
    "press",
    "extn",
    "ext=",
    "ext",
    "opt",
    "xt",
    "x",
    "#",
];

/// Remarks with digits that say nothing but that somebody always answers.
const ROUND_THE_CLOCK: [&str; 7] =
    ["24/7", "24 hours", "24 hour", "24 hrs", "24hrs", "24h", "24 hours a day"];

/// The longest extension of a telephone exchange.
const LONGEST_OPTION: usize = 6;

impl OneNumber {
    /// Reads a cell: `614-555-0100 ext. 5`, `988, press 1`, `Helpline: 116 123 (free)`,
    /// `877-870-HOPE (877-870-4673)`.
    ///
    /// Nothing is cut off that may be a number: two numbers in a cell are none, because nobody
    /// knows which one is meant, and digits that no word explains are part of the number. Without a
    /// country a number must begin with its calling code.
    ///
    /// # Errors
    /// The reason for which there is no number.
    pub(super) fn parse(text: &str, country: Option<Country>) -> Result<Self, &'static str> {
        let text = plain(text);
        let text = text.strip_prefix("tel:").unwrap_or(&text).trim();
        let (label, rest) = split_label(text);
        let (rest, remark) = split_remark(rest);
        let (rest, menu_option) = split_option(rest).unwrap_or((rest, ""));
        let (rest, second) = split_remark(rest);
        let number = one(without_repetition(rest), country)?;
        let doubt = country.and_then(|country| NumberDoubt::about(&number, country, Cost::Unknown));
        let remark = [label, second, remark]
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect::<Vec<_>>()
            .join("; ");
        Ok(Self { number, menu_option: menu_option.into(), remark: remark.into(), doubt })
    }

    /// [`Self::parse`], where nobody will look at a number again: one that the country's plan
    /// speaks against is none.
    ///
    /// # Errors
    /// The reason for which there is no number.
    pub(super) fn parse_planned(
        text: &str,
        country: Option<Country>,
    ) -> Result<Self, &'static str> {
        let one = Self::parse(text, country)?;
        match one.doubt {
            None if country.is_none() && E164::derive(&one.number, Country::XK).is_none() => {
                Err(NO_PLAN)
            }
            None => Ok(one),
            Some(NumberDoubt::Unplanned) => Err(NO_PLAN),
            Some(NumberDoubt::Foreign { .. }) => {
                Err("telephone left out: a number of another country")
            }
            Some(NumberDoubt::WithoutPrefix { .. }) => Err(
                "telephone left out: without its first digits, which a spreadsheet may have taken",
            ),
            Some(_) => Err("telephone left out: the country's plan speaks against it"),
        }
    }

    /// Notes why a cell of a column gave no number. One that holds something else than a number
    /// counts against its column; one whose number does not ring where it should is still a number.
    pub(super) fn refuse(reason: &'static str, column: &str, cell: &str, summary: &mut Summary) {
        if [NOT_ONE, WORDS].contains(&reason) {
            summary.refuse_number(reason, column, cell);
        } else {
            summary.take_number();
            summary.note_value(reason, column, cell);
        }
    }

    /// The number of a cell for a plain telephone number of a table that nobody writes by hand: no
    /// extension, no remark. The plan may not have it, of which `check` speaks.
    ///
    /// # Errors
    /// The reason for which there is no number.
    pub(super) fn parse_bare(text: &str, country: Country) -> Result<DialledNumber, &'static str> {
        let one = Self::parse(text, Some(country))?;
        let is_long = one.number.dial_string().trim_start_matches('+').len() > MOST_DIGITS;
        if is_long || !one.menu_option.is_empty() || !one.remark.is_empty() {
            Err(NOT_ONE)
        } else {
            Ok(one.number)
        }
    }
}

/// As many digits tell an ending from chance, and a whole number from an ending.
const SHORTEST_ENDING: usize = 4;
const SHORTEST_NUMBER: usize = 8;

/// No number has more digits (ITU-T E.164).
const MOST_DIGITS: usize = 15;

/// The text without what cannot be seen, with plain hyphens and spaces.
fn plain(text: &str) -> String {
    let kept = text.chars().filter_map(|c| match c {
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        other if other.is_whitespace() => Some(' '),
        other => Some(other),
    });
    kept.collect::<String>().trim_matches([' ', '"', '\'', '“', '”', ',', ';', '.']).to_owned()
}

/// The words before a colon at the beginning, if they have no digit, and the rest.
fn split_label(text: &str) -> (&str, &str) {
    let label = text.split_once(':').filter(|(label, _)| !label.chars().any(char::is_numeric));
    label.map_or(("", text), |(label, rest)| (label.trim(), rest.trim()))
}

/// The rest, and the words in brackets at the end: without a digit, or known to say nothing but
/// "always".
fn split_remark(text: &str) -> (&str, &str) {
    let inner = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let is_remark = |words: &str| {
        let words = words.trim().to_lowercase();
        !words.is_empty()
            && (!words.chars().any(char::is_numeric) || ROUND_THE_CLOCK.contains(&words.as_str()))
    };
    match inner.filter(|(rest, words)| is_remark(words) && rest.chars().any(|c| c.is_ascii_digit()))
    {
        Some((rest, words)) => (rest.trim_end(), words.trim()),
        None => (text, ""),
    }
}

/// The number and the digits behind a word that introduces an extension or a key.
fn split_option(text: &str) -> Option<(&str, &str)> {
    let text = text
        .strip_suffix(')')
        .filter(|rest| !rest.ends_with(|c: char| !c.is_ascii_digit()) && !closes_area_code(rest))
        .unwrap_or(text);
    let start = text
        .rfind(|c: char| !c.is_ascii_digit())
        .map(|position| text.ceil_char_boundary(position + 1))?;
    let (before, digits) = text.split_at_checked(start)?;
    if digits.is_empty() || digits.len() > LONGEST_OPTION {
        return None;
    }
    let before = before.trim_end_matches([' ', '.', ':']);
    let small = before.to_ascii_lowercase();
    let word = BEFORE_OPTION.into_iter().find(|word| small.ends_with(word))?;
    let number = before.get(..before.len() - word.len())?;
    let is_apart = number.ends_with(|c: char| c.is_ascii_digit() || " ,;(-".contains(c));
    let number = number.trim_end_matches([' ', ',', ';', '(', '-', '.']);
    (is_apart && number.chars().any(|c| c.is_ascii_digit())).then_some((number, digits))
}

/// Whether the last bracket that was opened holds digits only, as around an area code.
fn closes_area_code(text: &str) -> bool {
    text.rsplit_once('(')
        .is_some_and(|(_, inner)| inner.chars().all(|c| c.is_ascii_digit() || c == ' '))
}

/// A number of words without its digits told again in brackets: `877-870-HOPE (877-870-4673)`,
/// `1-800-273-TALK (8255)`.
fn without_repetition(text: &str) -> &str {
    let Some((words, again)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) else {
        return text;
    };
    let (words, again) = (words.trim_end(), again.trim());
    let has_letters = words.bytes().any(|byte| byte.is_ascii_alphabetic());
    let (Ok(number), Ok(digits)) = (DialledNumber::parse(words), DialledNumber::parse(again))
    else {
        return text;
    };
    let (digits, spelled) = (digits.dial_string(), number.dial_string());
    match (spelled.ends_with(&digits), spelled.starts_with(&digits)) {
        _ if !has_letters => text,
        (true, _) if digits.len() >= SHORTEST_ENDING => words,
        // The word has more letters than are dialled: `1800 RESPECT (1800 737 732)`.
        (false, true) if digits.len() >= SHORTEST_NUMBER => again,
        _ => text,
    }
}

/// The number that a text is and nothing else.
///
/// Letters are the keys of a telephone only in a word number that the country's plan has
/// (`1-800-273-TALK`). Anywhere else they are words, and turned into digits they would reach
/// somebody else.
fn one(text: &str, country: Option<Country>) -> Result<DialledNumber, &'static str> {
    let is_dialled_by_itself = !text.contains(['*', '#'])
        && !text.trim_start_matches('(').get(1..).is_some_and(|rest| rest.contains('+'));
    let number = DialledNumber::parse(text).ok().filter(|_| is_dialled_by_itself).ok_or(NOT_ONE)?;
    let Some(country) = country.or_else(|| text.starts_with('+').then_some(Country::XK)) else {
        return Err("telephone left out: it does not say its country, and the service has not one");
    };
    if let Some(fault) = NumberFault::in_country(&number, country) {
        return Err(if fault == NumberFault::Words { WORDS } else { NOT_ONE });
    }
    let is_in_plan = E164::derive(&number, country).is_some();
    if text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        let is_word_number = is_in_plan && !text.to_ascii_lowercase().contains('x');
        return if is_word_number { Ok(number) } else { Err(WORDS) };
    }
    // A slash stands before an area code in some plans, and between two numbers in all.
    let is_divided = text.contains('/') && !is_in_plan;
    let is_cut_off = number.dial_string().trim_start_matches('+').len() < 2;
    if is_divided || is_cut_off { Err(NOT_ONE) } else { Ok(number) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, country: &str) -> Result<(String, String, String), &'static str> {
        let one = OneNumber::parse_planned(text, Country::parse(country).ok())?;
        Ok((one.number.as_str().to_owned(), one.menu_option.into(), one.remark.into()))
    }

    #[test]
    fn what_belongs_to_a_number_is_told_apart_from_it() {
        for (text, country, number, option, remark) in [
            ("614-555-0100", "US", "614-555-0100", "", ""),
            ("(614) 555-0100", "US", "(614) 555-0100", "", ""),
            ("614-555-0100 ext. 5", "US", "614-555-0100", "5", ""),
            ("614-555-0100x5", "US", "614-555-0100", "5", ""),
            ("(614) 555-0100, Extension 1234", "US", "(614) 555-0100", "1234", ""),
            ("614-555-0100 (ext 12)", "US", "614-555-0100", "12", ""),
            ("+1-614-555-0100;ext=5", "US", "+1-614-555-0100", "5", ""),
            ("614-555-0100 #7", "US", "614-555-0100", "7", ""),
            ("988 press 1", "US", "988", "1", ""),
            ("988, then press 1", "US", "988", "1", ""),
            ("988 (press 1)", "US", "988", "1", ""),
            ("988 Option 2 (veterans)", "US", "988", "2", "veterans"),
            ("877-870-HOPE (877-870-4673)", "US", "877-870-HOPE", "", ""),
            ("1-800-273-TALK (8255)", "US", "1-800-273-TALK", "", ""),
            ("1800 RESPECT (1800 737 732)", "AU", "1800 737 732", "", ""),
            ("Fax: 614-555-0100", "US", "614-555-0100", "", "Fax"),
            ("tel:+44-161-496-0000", "GB", "+44-161-496-0000", "", ""),
            ("116 123 (free)", "GB", "116 123", "", "free"),
            ("116 123 (24/7)", "GB", "116 123", "", "24/7"),
            ("\"+44 1234 234567\"", "GB", "+44 1234 234567", "", ""),
            ("0161\u{2011}496\u{a0}0000\u{200e}", "GB", "0161-496 0000", "", ""),
            ("+44 (0)161 496 0000", "GB", "+44 (0)161 496 0000", "", ""),
            ("030/901820", "DE", "030/901820", "", ""),
        ] {
            let expected = Ok((number.to_owned(), option.to_owned(), remark.to_owned()));
            assert_eq!(read(text, country), expected, "{text}");
        }
    }

    #[test]
    fn what_may_be_somebody_else_s_number_is_none() {
        for (text, country, reason) in [
            ("0161 496 0000 / 0161 496 0001", "GB", "two numbers"),
            ("0161 496 0000/1", "GB", "two endings"),
            ("614-555-0100/0101", "US", "two endings"),
            ("614-555-0100 614-555-0101", "US", "two numbers without anything between"),
            ("614-555-0100 or 614-555-0101", "US", "two numbers and a word"),
            ("614-555-0100; 614-555-0101", "US", "a semicolon"),
            ("614-555-0100, 614-555-0101", "US", "a comma"),
            ("614-555-0100\n614-555-0101", "US", "two lines"),
            ("+44 161 496 0000 +44 161 496 0001", "GB", "two calling codes"),
            ("614-555-0100 ext. 5 or 6", "US", "two extensions"),
            ("614-555-0100 (614-555-0101)", "US", "another one in brackets"),
            ("1-800-273-TALK (9999)", "US", "other digits in brackets"),
            ("988/911", "US", "two short codes"),
            ("988 or 911", "US", "two short codes and a word"),
            ("call 5", "US", "a word"),
            ("ask at the desk", "US", "no digit"),
            ("l16 123", "GB", "a letter for a digit"),
            ("*21*07700900000#", "GB", "a code that forwards calls"),
            ("6.145550100E9", "US", "what a spreadsheet makes of a number"),
            ("555-0100", "US", "no area code"),
            ("0161 496 00000", "GB", "a digit too many"),
            ("161 496 0000", "GB", "no first 0"),
            ("+353 1 671 0071", "GB", "of another country"),
            ("n/a", "US", "no number"),
            ("0", "US", "a digit"),
            ("", "US", "nothing"),
        ] {
            assert!(read(text, country).is_err(), "{reason}: {text} is {:?}", read(text, country));
        }
    }

    #[test]
    fn without_a_country_a_number_says_its_own() {
        assert!(OneNumber::parse("988", None).is_err());
        assert!(OneNumber::parse("+1 800 273 8255", None).is_ok());
    }

    #[test]
    fn a_bare_number_has_nothing_beside_it() {
        let us = Country::parse("US").expect("valid");

        assert!(
            OneNumber::parse_bare("3356254999", us).is_ok(),
            "no plan has its area code: that is for check to say"
        );
        for text in
            ["4405550100 x5", "4405550100 / 4405550101", "4405550100 4405550101", "Fax: 4405550100"]
        {
            assert!(OneNumber::parse_bare(text, us).is_err(), "{text}");
        }
    }
}
