//! What is wrong with a number where it is dialled.

use super::phone::MalformedNumber;
use super::two_numbers::are_two;
use super::{Country, DialledNumber, NumberFault, NumberPlan, ShortNumbers};

impl DialledNumber {
    /// Reads a number that is dialled in a country, and keeps it as written.
    ///
    /// # Errors
    /// [`MalformedNumber`] when it is not one number there: the country's plan tells a slash within
    /// a number from one between two, and a word number from words.
    pub fn parse_in(text: &str, country: Country) -> Result<Self, MalformedNumber> {
        let number = Self::parse(text)?;
        match NumberFault::in_country(&number, country) {
            None => Ok(number),
            Some(fault) => Err(MalformedNumber { value: text.to_owned(), fault }),
        }
    }
}

impl NumberFault {
    /// What can be said of a number that is dialled in a country. One that the country's plan or
    /// its list of short numbers has is no fault.
    #[must_use]
    pub fn in_country(number: &DialledNumber, country: Country) -> Option<Self> {
        let plan = NumberPlan::of(country);
        let text = number.as_str();
        if is_divided(text) {
            return Some(Self::Several);
        }
        if let Some(planned) = plan.read(&number.without_brackets()) {
            if planned.has_extension() {
                return Some(Self::Extension);
            }
            return planned.has_bare_calling_code(number, country).then_some(Self::CallingCode);
        }
        if plan.has_behind_calling_code(number) {
            return Some(Self::CallingCode);
        }
        let is_listed = ShortNumbers::lists(number, country);
        let is_number = |part: &DialledNumber| {
            is_plain_short(part, country)
                || (!part.is_short_code() && plan.read(part.as_str()).is_some())
        };
        let is_european = is_listed && text.starts_with("116");
        if !is_european && are_two(text, is_number) {
            return Some(Self::Several);
        }
        (!is_listed && text.bytes().any(|byte| byte.is_ascii_alphabetic())).then_some(Self::Words)
    }
}

/// Whether it is a short number that is not only a part of a longer one: of three digits at most,
/// or a European one. Longer patterns of a plan, such as those for texts in North America, have
/// most numbers of their length, and Relay UK is dialled before the number to be reached.
fn is_plain_short(number: &DialledNumber, country: Country) -> bool {
    let dialled = number.dial_string();
    (dialled.len() <= 3 || dialled.starts_with("116"))
        && number.is_short_code()
        && ShortNumbers::lists(number, country)
}

/// Whether a slash stands between two numbers. Behind an area code, which begins with a 0 or +, it
/// belongs to the number: `01/406 95 95`.
fn is_divided(text: &str) -> bool {
    text.split_once('/').is_some_and(|(one, other)| {
        let begins_anew = other.trim_start().starts_with(['0', '+']);
        begins_anew || !one.starts_with(['0', '+', '('])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of a cell in a country: of the text, or else of the number.
    fn fault(text: &str, country: &str) -> Option<NumberFault> {
        let country = Country::parse(country).expect("a country");
        NumberFault::in_text(text).or_else(|| {
            NumberFault::in_country(
                &DialledNumber::parse(text).expect("no fault of the text"),
                country,
            )
        })
    }

    #[test]
    fn each_cause_is_told_apart() {
        for (text, country, expected) in [
            ("call us", "GB", NumberFault::NoNumber),
            ("116 123 ", "GB", NumberFault::NoNumber),
            ("116:123", "GB", NumberFault::NoNumber),
            ("0808 808 8000 / 0808 808 8001", "GB", NumberFault::Several),
            ("0808 808 8000 0808 808 8001", "GB", NumberFault::Several),
            ("116 123; 116 111", "GB", NumberFault::Several),
            ("116 123, 116 111", "GB", NumberFault::Several),
            ("116 123 116 111", "GB", NumberFault::Several),
            ("116 123 / 116 111", "GB", NumberFault::Several),
            ("116 123 - 0800 58 58 58", "GB", NumberFault::Several),
            ("0800 1111/0800 1112", "GB", NumberFault::Several),
            ("112/999", "GB", NumberFault::Several),
            ("142/147", "AT", NumberFault::Several),
            ("800111 / 800444", "AE", NumberFault::Several),
            ("804 524 7OOO", "US", NumberFault::Words),
            ("1-800-273-TA1K", "US", NumberFault::Words),
            ("112 999", "GB", NumberFault::Several),
            ("15/18", "FR", NumberFault::Several),
            ("988 911", "US", NumberFault::Several),
            ("+44 1708 765200 +44 1708 765201", "GB", NumberFault::Several),
            ("988 press 1", "US", NumberFault::Words),
            ("988 PRESS 1", "US", NumberFault::Words),
            ("988 then 1", "US", NumberFault::Words),
            ("112 or 999", "GB", NumberFault::Words),
            ("Tel. 116 123", "GB", NumberFault::Words),
            ("116 123 (free)", "GB", NumberFault::Words),
            ("116 123 (24h)", "GB", NumberFault::Words),
            ("116 123 доб. 4", "RU", NumberFault::Words),
            ("0800 58 58 58 Samaritans", "GB", NumberFault::Words),
            ("303 555 0100 x5", "US", NumberFault::Words),
            ("(303) 555-0100 EXT 12", "US", NumberFault::Words),
            ("303-555-0100 #12", "US", NumberFault::Extension),
            ("0161 496 0000*2", "GB", NumberFault::Extension),
            ("1.23E+10", "GB", NumberFault::Spreadsheet),
            ("8,00586E+11", "DE", NumberFault::Spreadsheet),
            ("8.00586e11", "GB", NumberFault::Spreadsheet),
            ("11612.3", "GB", NumberFault::Spreadsheet),
            ("11612,3", "DE", NumberFault::Spreadsheet),
            ("116123.0", "GB", NumberFault::Spreadsheet),
            ("116123.00", "GB", NumberFault::Spreadsheet),
            ("116123.0000", "GB", NumberFault::Spreadsheet),
            ("116,123", "GB", NumberFault::Spreadsheet),
            ("800'585'858", "CH", NumberFault::Spreadsheet),
            ("18,002,738,255.00", "US", NumberFault::Spreadsheet),
            ("-116123", "GB", NumberFault::Spreadsheet),
            ("'116123", "GB", NumberFault::Spreadsheet),
            ("=116123", "GB", NumberFault::Spreadsheet),
            ("######", "GB", NumberFault::Spreadsheet),
            ("13/11/14", "AU", NumberFault::Spreadsheet),
            ("2014-11-13", "AU", NumberFault::Spreadsheet),
            ("2014-11-13 00:00:00", "AU", NumberFault::Spreadsheet),
            ("13.11.2014", "AU", NumberFault::Spreadsheet),
            ("11/13/2014", "AU", NumberFault::Spreadsheet),
            ("13-Nov-14", "AU", NumberFault::Spreadsheet),
            ("13. Nov", "DE", NumberFault::Spreadsheet),
            ("Nov-14", "AU", NumberFault::Spreadsheet),
        ] {
            assert_eq!(fault(text, country), Some(expected), "{text:?} in {country}");
        }
    }

    #[test]
    fn numbers_as_sources_print_them_have_no_fault() {
        for (text, country) in [
            ("116 123", "GB"),
            ("116.000", "LV"),
            ("651.651", "AD"),
            ("1.96.96", "LT"),
            ("13 11 14", "AU"),
            ("13-11-14", "AU"),
            ("9-8-8", "CA"),
            ("01/406 95 95", "AT"),
            ("0699 /11 20 00 99", "AT"),
            ("0800/98100", "BE"),
            ("+36-80/984-590", "HU"),
            ("020–555 666", "SE"),
            ("01.48.06.42.41", "FR"),
            ("(+94)112692909", "LK"),
            ("+41 (0) 58 261 61 61", "CH"),
            ("877-870-HOPE", "US"),
            ("1-800-MY-RESET", "US"),
            ("1-800-273-TALK (8255)", "US"),
            ("443-SUPPORT", "US"),
            ("1800RUNAWAY", "US"),
            ("*4141", "CL"),
            ("#8008", "JP"),
            ("18001 0808 808 8000", "GB"),
            ("8 (017) 311-00-99", "BY"),
            ("0800 58 58 5", "GB"),
        ] {
            assert_eq!(fault(text, country), None, "{text:?} in {country}");
        }
    }
}
