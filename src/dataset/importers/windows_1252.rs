//! The Windows-1252 encoding: reading it, and undoing it where UTF-8 was once read as if it were
//! that.

/// The characters of bytes 0x80 to 0x9F, where Windows-1252 differs from ISO 8859-1 (table of
/// encoding.spec.whatwg.org).
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Reads bytes; every byte is a character.
pub(super) fn decode(bytes: &[u8]) -> String {
    let character = |byte: &u8| {
        byte.checked_sub(0x80)
            .and_then(|high| HIGH.get(usize::from(high)).copied())
            .unwrap_or(char::from(*byte))
    };
    bytes.iter().map(character).collect()
}

/// Undoes a wrong reading where there can be no doubt: the text must be Windows-1252 throughout,
/// and its bytes must be UTF-8.
///
/// Real words with accents fail the second condition, since a single accented letter is not UTF-8.
pub(super) fn repair(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(encode).collect();
    String::from_utf8(bytes?).ok()
}

fn encode(character: char) -> Option<u8> {
    let high = HIGH
        .iter()
        .position(|other| *other == character)
        .and_then(|position| u8::try_from(position).ok());
    match (high, u8::try_from(u32::from(character)).ok()) {
        (Some(position), _) => Some(0x80 + position),
        (None, Some(byte)) if !(0x80..0xa0).contains(&byte) => Some(byte),
        (None, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_of_windows_is_a_dash() {
        assert_eq!(decode(b"North \x96 Ca\xf1on"), "North – Cañon");
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
