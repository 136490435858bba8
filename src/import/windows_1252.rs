//! The Windows-1252 encoding: reading it, and undoing it where UTF-8 was once read as if it were
//! that.

use encoding_rs::WINDOWS_1252;

/// Reads bytes; every byte is a character.
pub(super) fn decode(bytes: &[u8]) -> String {
    WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
}

/// Undoes a wrong reading where there can be no doubt: the text must be Windows-1252 throughout,
/// and its bytes must be UTF-8.
///
/// Real words with accents fail the second condition, since a single accented letter is not UTF-8.
pub(super) fn repair(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let (bytes, _, has_others) = WINDOWS_1252.encode(text);
    if has_others { None } else { String::from_utf8(bytes.into_owned()).ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_of_windows_is_a_dash() {
        assert_eq!(decode(b"North \x96 Ca\xf1on"), "North – Cañon");
        assert_eq!(decode(b"\x81").chars().count(), 1, "a byte that stands for nothing");
    }

    #[test]
    fn a_double_reading_is_undone_and_an_accent_is_left_alone() {
        for (text, repaired, reason) in [
            ("Readers’ CafÃ©", None, "a curly quote that is right beside a letter that is wrong"),
            ("Readers CafÃ©", Some("Readers Café"), "an accent read twice"),
            ("Carterâ€™s Yard", Some("Carter’s Yard"), "a quote read twice"),
            ("Ffordd y Môr", None, "a real accent"),
            ("Mill Lane", None, "nothing to repair"),
        ] {
            assert_eq!(repair(text).as_deref(), repaired, "{reason}");
        }
    }
}
