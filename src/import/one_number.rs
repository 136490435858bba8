//! What a cell for a telephone says: one number that can be dialled, with what belongs to it, or
//! nothing that anybody should dial.

use super::Summary;
use super::refusal::Refusal;
use super::shared_number::Owner;
use crate::domain::{Country, DialledNumber, E164, NumberFault};

/// A number with what stands beside it in its cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OneNumber {
    /// The number, as its source prints it, but for a plus that its calling code lacks there.
    pub(super) number: DialledNumber,
    /// What to key in after the call is answered: an extension, or the key that a text says to
    /// press.
    pub(super) menu_option: Box<str>,
    /// The words before and behind it: `Fax`, `24 hours`. They may say that the number is for
    /// nobody who is looking for help.
    pub(super) remark: Box<str>,
    /// Whether a plus was put before its calling code.
    is_mended: bool,
}

/// The note about a calling code that was typed without its plus.
const PLUS_ADDED: &str = "telephone written with a plus before its calling code";

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
    pub(super) fn parse(text: &str, country: Option<Country>) -> Result<Self, Refusal> {
        let text = plain(text);
        let text = text.strip_prefix("tel:").unwrap_or(&text).trim();
        let (label, rest) = split_label(text);
        let (rest, remark) = split_remark(rest);
        let (rest, menu_option) = split_option(rest).unwrap_or((rest, ""));
        let (rest, second) = split_remark(rest);
        let (number, is_mended) = one(without_repetition(rest), country)?;
        let remark = [label, second, remark]
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect::<Vec<_>>()
            .join("; ");
        Ok(Self { number, menu_option: menu_option.into(), remark: remark.into(), is_mended })
    }

    /// [`Self::parse`], where nobody will look at a number again: one that the country's plan
    /// speaks against is none, as `check` would say of it.
    ///
    /// # Errors
    /// The reason for which there is no number.
    pub(super) fn parse_planned(text: &str, country: Option<Country>) -> Result<Self, Refusal> {
        let one = Self::parse(text, country)?;
        let refusal = match country {
            None => E164::derive(&one.number, Country::XK).is_none().then_some(Refusal::Unplanned),
            Some(country) => Refusal::of(&one.number, country),
        };
        refusal.map_or(Ok(one), Err)
    }

    /// The number of a cell of a column, as [`Self::parse_planned`]. What the cell holds instead,
    /// and what was mended, is noted.
    pub(super) fn read(
        column: &str,
        cell: &str,
        country: Option<Country>,
        summary: &mut Summary,
    ) -> Option<Self> {
        match Self::parse_planned(cell, country) {
            Ok(one) => {
                summary.take_number();
                if one.is_mended {
                    summary.note_value(PLUS_ADDED, column, cell);
                }
                Some(one)
            }
            Err(refusal) => {
                refusal.note(column, cell, summary);
                None
            }
        }
    }

    /// [`Self::read`] of a column for plain telephone numbers: no extension and no remark, and where
    /// it is for calls to an owner, no number that is everybody's.
    pub(super) fn read_bare(
        column: &str,
        cell: &str,
        country: Country,
        owner: Option<Owner<'_>>,
        summary: &mut Summary,
    ) -> Option<DialledNumber> {
        let is_bare = |one: &Self| {
            let digits = one.number.dial_string().trim_start_matches('+').len();
            digits <= MOST_DIGITS && one.menu_option.is_empty() && one.remark.is_empty()
        };
        if Self::parse(cell, Some(country)).is_ok_and(|one| !is_bare(&one)) {
            Refusal::Fault(NumberFault::Extension).note(column, cell, summary);
            return None;
        }
        let called = owner.zip(Self::parse(cell, Some(country)).ok());
        let refusal =
            called.and_then(|(owner, one)| Refusal::of_owner(&one.number, owner, country));
        if let Some(refusal) = refusal {
            refusal.note(column, cell, summary);
            return None;
        }
        Self::read(column, cell, Some(country), summary).map(|one| one.number)
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

/// The number that a text is and nothing else, and whether a plus was put before its calling code.
///
/// Letters are the keys of a telephone only in a word number that the country's plan has
/// (`1-800-273-TALK`). Anywhere else they are words, and turned into digits they would reach
/// somebody else.
fn one(text: &str, country: Option<Country>) -> Result<(DialledNumber, bool), Refusal> {
    let number = DialledNumber::parse(text).map_err(|error| Refusal::Fault(error.fault))?;
    if text.contains(['*', '#']) {
        return Err(Refusal::Fault(NumberFault::Extension));
    }
    let country = country
        .or_else(|| text.starts_with('+').then_some(Country::XK))
        .ok_or(Refusal::NoCountry)?;
    let with_plus = with_plus(text, &number, country);
    let is_mended = with_plus.is_some();
    let number = with_plus.unwrap_or(number);
    if let Some(fault) = NumberFault::in_country(&number, country) {
        return Err(Refusal::Fault(fault));
    }
    // A slash stands before an area code in some plans, and between two numbers in all.
    if text.contains('/') && E164::derive(&number, country).is_none() {
        return Err(Refusal::Fault(NumberFault::Several));
    }
    let is_cut_off = number.dial_string().trim_start_matches('+').len() < 2;
    if is_cut_off { Err(Refusal::Fault(NumberFault::NoNumber)) } else { Ok((number, is_mended)) }
}

/// The number with the plus that somebody left out, or typed as `00`, before the calling code of
/// the country: `44 1708 765200`, `0061 131114`.
///
/// Nothing where the digits are a number of the country as they stand: `39 …` in Italy is a mobile,
/// and in North America a call at home begins with the calling code.
fn with_plus(text: &str, number: &DialledNumber, country: Country) -> Option<DialledNumber> {
    if text.contains('+') {
        return None;
    }
    let opened = text.trim_start_matches(['(', ' ']);
    let is_in_brackets = opened.len() < text.len();
    let rest = match opened.strip_prefix("00") {
        Some(rest) => rest.trim_start_matches([' ', '-', '.', ')']),
        None => opened,
    };
    let has_zeros = rest.len() < opened.len();
    let rest = if is_in_brackets { rest.replacen(')', "", 1) } else { rest.to_owned() };
    let candidate = DialledNumber::parse(&format!("+{rest}")).ok()?;
    let form = E164::derive(&candidate, country).filter(|form| form.leads_to(country))?;
    let is_whole = candidate.dial_string().trim_start_matches('+') == form.digits();
    let is_of_north_america = form.as_str().starts_with("+1") && !has_zeros;
    let at_home = E164::derive(number, country);
    let is_another_at_home = at_home.is_some_and(|at_home| at_home != form);
    (is_whole && !is_of_north_america && !is_another_at_home).then_some(candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, country: &str) -> Result<(String, String, String), Refusal> {
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
    fn a_calling_code_without_its_plus_gets_it() {
        for (text, country, expected, reason) in [
            ("44 1708 765200", "GB", "+44 1708 765200", "no plus"),
            ("441708765200", "GB", "+441708765200", "no plus and no space"),
            ("0044 1708 765200", "GB", "+44 1708 765200", "zeros of a call from elsewhere"),
            ("(0044) 1708 765200", "GB", "+44 1708 765200", "the same in brackets"),
            ("44 (0)161 496 0000", "GB", "+44 (0)161 496 0000", "a zero for callers inside"),
            ("61 131114", "AU", "+61 131114", "a number without an area code"),
            ("0061 131114", "AU", "+61 131114", "zeros that Australia does not dial"),
            ("001 614 555 0100", "US", "+1 614 555 0100", "zeros that America does not dial"),
            ("1 614 555 0100", "US", "1 614 555 0100", "as it is dialled at home"),
            ("392 1234567", "IT", "392 1234567", "a mobile of Italy, whose code is 39"),
            ("+44 1708 765200", "GB", "+44 1708 765200", "a plus that is there"),
            ("116 123", "GB", "116 123", "a short number"),
        ] {
            let shown = read(text, country).map(|(number, _, _)| number);
            assert_eq!(shown.as_deref(), Ok(expected), "{reason}: {text}");
        }
        for (text, country) in [("0033 1 48 06 42 41", "GB"), ("33 1 48 06 42 41", "GB")] {
            assert!(read(text, country).is_err(), "{text} is of another country than {country}");
        }
    }

    #[test]
    fn digits_that_fill_a_cell_are_no_number() {
        for text in
            ["0000000000", "8888888888", "(999) 999-9999", "1234567890", "614555010", "5550100"]
        {
            assert!(read(text, "US").is_err(), "{text}");
        }
        assert_eq!(read("8888888888", "US"), Err(Refusal::Filler), "the plan would have it");
    }

    #[test]
    fn a_bare_number_has_nothing_beside_it() {
        let (us, mut summary) = (Country::parse("US").expect("valid"), Summary::default());

        let mut bare =
            |text: &str| OneNumber::read_bare("PHONE", text, us, Some(Owner::Place), &mut summary);
        assert!(bare("4405550100").is_some());
        for text in [
            "4405550100 x5",
            "4405550100 / 4405550101",
            "4405550100 4405550101",
            "Fax: 4405550100",
            "3356254999",
        ] {
            assert_eq!(bare(text), None, "{text}");
        }
        let unplanned = summary.noted_of("telephone left out: no numbering plan has it");
        assert_eq!(unplanned, ["PHONE \"3356254999\""], "no plan has its area code");
    }
}
