//! Numbers in running text: "Call 1737", "1-800-SUICIDE", "116 123".

use std::sync::LazyLock;

use regex::Regex;

/// A number that a text tells, as digits: those printed, and where letters stand behind them, those
/// of their keys as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldNumber {
    /// As it is printed.
    pub printed: String,
    digits: String,
    /// The keys of the letters behind the digits, word by word.
    letters: Vec<String>,
    /// Whether letters stand behind the digits, of whatever script, that no key has.
    goes_on: bool,
    /// Whether a word before it says that it is dialled.
    is_announced: bool,
}

/// Digits in groups, behind no letter; what follows may be letters.
static DIGITS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[+(*#]?[0-9](?:[ .\-–()/:]{0,2}[0-9])*").expect("a pattern"));

/// A word in capitals behind a space or hyphen, or a word behind nothing.
static LETTERS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:[ -]?([A-Z]{2,})|([A-Z][A-Za-z]{2,}))\b").expect("a pattern")
});

/// Words behind which a number is dialled.
static ANNOUNCED: LazyLock<Regex> = LazyLock::new(|| {
    let words = "call|calls|calling|dial|ring|text|texts|phone|sms|whatsapp|prints|printed";
    Regex::new(&format!(r"(?i)\b(?:{words})(?: as| it as)?:? $")).expect("a pattern")
});

/// As many digits of the end as tell two full numbers apart, however each begins.
const OF_END: usize = 7;

impl ToldNumber {
    /// The numbers of three digits or more in a text; no times, no days and not `24/7`.
    #[must_use]
    pub fn all_in(text: &str) -> Vec<Self> {
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return Vec::new();
        }
        DIGITS
            .find_iter(text)
            .filter_map(|found| Self::at(text, found.start(), found.end()))
            .collect()
    }

    fn at(text: &str, start: usize, end: usize) -> Option<Self> {
        let (before, after) = (text.get(..start)?, text.get(end..)?);
        let printed = text.get(start..end)?;
        let digits: String = printed.chars().filter(char::is_ascii_digit).collect();
        let is_in_word = before.chars().next_back().is_some_and(char::is_alphanumeric);
        let is_ordinal = after.starts_with(|c: char| c.is_ascii_lowercase() || "°%€£$".contains(c));
        if digits.len() < 3 || is_in_word || is_ordinal || is_time_or_day(printed) {
            return None;
        }
        let mut letters = Vec::new();
        let mut rest = after;
        while let Some(word) = LETTERS.captures(rest) {
            let keys = word.get(1).or_else(|| word.get(2))?.as_str().to_ascii_uppercase();
            letters.push(keys.chars().filter_map(key_of).collect());
            rest = rest.get(word.get(0)?.end()..)?;
        }
        let behind = after.trim_start_matches([' ', '-']);
        let goes_on = behind.len() < after.len() && behind.starts_with(char::is_alphabetic);
        let is_announced = ANNOUNCED.is_match(before);
        Some(Self { printed: printed.to_owned(), digits, letters, goes_on, is_announced })
    }

    /// Whether it can hardly be anything else than a number to call: a word says so, or no year and
    /// no amount has as many digits.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.is_announced || self.digits.len() > 4 || self.digits.len() == 4 && !self.is_year()
    }

    /// Whether a word before it says that it is printed or dialled.
    #[must_use]
    pub const fn is_announced(&self) -> bool {
        self.is_announced
    }

    fn is_year(&self) -> bool {
        self.digits.starts_with("19") || self.digits.starts_with("20")
    }

    /// Whether a number, given as what is dialled, begins so.
    #[must_use]
    pub fn begins(&self, dialled: &str) -> bool {
        dialled.starts_with(&self.digits)
    }

    /// Whether it is a number, given as what is dialled: the same, or the same without what a
    /// country or a network puts before it; with its letters where they are a part of it.
    #[must_use]
    pub fn is(&self, dialled: &str) -> bool {
        let dialled = dialled.trim_start_matches(['+', '*', '#']);
        let ends_alike = |one: &str, other: &str| {
            let end = |text: &str| {
                text.len()
                    .checked_sub(OF_END)
                    .and_then(|start| text.get(start..))
                    .map(str::to_owned)
            };
            end(one).is_some() && end(one) == end(other)
        };
        if self.digits == dialled || ends_alike(&self.digits, dialled) {
            return true;
        }
        if self.letters.is_empty() {
            return self.goes_on && dialled.starts_with(&self.digits) && !dialled.is_empty();
        }
        let mut whole = self.digits.clone();
        self.letters.iter().any(|word| {
            whole.push_str(word);
            // Letters that are one too many are dialled in vain.
            let is_cut = |dialled: &str| dialled.len() > 6 && whole.starts_with(dialled);
            whole == dialled
                || is_cut(dialled)
                || whole.len() >= OF_END && dialled.ends_with(&whole)
                || dialled.strip_prefix('1').is_some_and(is_cut)
        })
    }
}

/// The digit of the key that has a letter (ITU-T E.161).
fn key_of(letter: char) -> Option<char> {
    let keys = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"];
    keys.iter().zip('2'..).find(|(letters, _)| letters.contains(letter)).map(|(_, digit)| digit)
}

/// `24/7`, `09:00-17:00`, `9.00–17.00`, `12-25`, `2024-09-01`, `27.11.2026`, `2019/2020`, `1953 24/7`,
/// `12 000`.
fn is_time_or_day(printed: &str) -> bool {
    let printed = printed.trim_start_matches('(');
    let parts: Vec<&str> = printed.split(|c: char| !c.is_ascii_digit()).collect();
    let separators: String = printed.chars().filter(|c| !c.is_ascii_digit()).collect();
    let is_year =
        |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    let is_up_to = |part: &str, most: u32| {
        part.len() <= 2 && part.parse().is_ok_and(|number: u32| number <= most)
    };
    let is_time =
        |hour: &str, minute: &str| is_up_to(hour, 24) && minute.len() == 2 && is_up_to(minute, 59);
    let is_day = |day: &str, month: &str| is_up_to(day, 31) && is_up_to(month, 12);
    if printed.contains(':') || printed.ends_with("24/7") || printed == "24-7" {
        return true;
    }
    match (parts.as_slice(), separators.as_str()) {
        ([year, month, day], _) if is_year(year) => month.len() == 2 && day.len() == 2,
        ([day, month, year], ".." | "//") if is_year(year) => {
            is_day(day, month) || is_day(month, day)
        }
        ([from, to], _) if is_year(from) => is_year(to) || to.len() == 2,
        ([from, to], "-" | "–") => from.len() <= 2 && to.len() <= 2,
        ([hour, minute], ".") => is_time(hour, minute),
        ([one, other, third, fourth], ".-." | ".–.") => {
            is_time(one, other) && is_time(third, fourth)
        }
        ([thousands, "000"], " ") => thousands.len() <= 3 && *thousands != "116",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        ToldNumber::all_in(text).into_iter().map(|told| told.printed).collect()
    }

    #[test]
    fn numbers_are_told_from_times_days_and_words() {
        for (text, expected) in [
            ("Green Line 177", vec!["177"]),
            ("Call 1-767 or text 9151 1767.", vec!["1-767", "9151 1767"]),
            ("open 09:00-17:00, 24/7 at weekends", vec![]),
            ("since 2024-09-01", vec!["2024-09-01"; 0]),
            ("PAPYRUS HOPELINE247", vec![]),
            ("aged 13-17, people 11–25, Fil Santé Jeunes (12-25 ans)", vec![]),
            ("9.00–17.00, until 17.00, Hope 24-7", vec![]),
            ("on 27.11.2026 and 01/09/2024, since 1953 24/7", vec![]),
            ("12 000 calls a year; 116 000 for missing children", vec!["116 000"]),
            ("children up to 12", vec![]),
            ("SOS Mujeres *765", vec!["*765"]),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn a_number_is_known_by_its_digits_and_by_its_letters() {
        for (text, dialled, expected) in [
            ("Lifeline 1995", "1995", true),
            ("Lifeline 1959", "1995", false),
            ("1-800-SUICIDE", "18007842433", true),
            ("1-800-SUICIDE", "18007842434", false),
            ("(0508 TAUTOKO)", "0508828865", true),
            ("(1800 ED HOPE)", "1800334673", true),
            ("(888-NEW-LIFE)", "18886395433", true),
            ("1800ELDERHelp", "1800353374", true),
            ("1800ELDERHelp", "1800353347", false),
            ("800-SAVE", "8007283", true),
            ("800-SAVE", "8007238", false),
            ("800-سكينة", "800725462", true),
            ("131 FOSALUD", "131", true),
            ("860 G", "860", true),
            ("(61) 99610-0180", "6196100180", true),
            ("01573 5998143", "+4915735998143", true),
        ] {
            let told = ToldNumber::all_in(text);

            assert_eq!(told.iter().any(|told| told.is(dialled)), expected, "{text}: {told:?}");
        }
    }
}
