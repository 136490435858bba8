//! Whether a text is two numbers.

use super::DialledNumber;

/// Whether what stands before a separator and what stands behind it are numbers, each by itself.
pub(super) fn are_two(text: &str, is_number: impl Fn(&DialledNumber) -> bool) -> bool {
    let is_one = |part: &str| {
        DialledNumber::parse(part.trim_matches(|c: char| !c.is_ascii_digit() && c != '+'))
            .is_ok_and(|part| is_number(&part))
    };
    let separators = text.char_indices().filter(|(_, c)| !c.is_ascii_alphanumeric());
    let mut halves = separators.filter_map(|(position, _)| text.split_at_checked(position));
    halves.any(|(one, other)| is_one(one) && is_one(other))
}
