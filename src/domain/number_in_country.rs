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
