//! Which way text runs. A number, hours, an address or a name of another script that stands in a
//! sentence is isolated, or the bidirectional algorithm (Unicode UAX #9) shows `116 123` in an
//! Arabic sentence as `123 116`: the bytes are right, and the eye is told otherwise.

use std::borrow::Cow;

/// Begins text that runs from left to right whatever stands around it.
const LEFT_TO_RIGHT: char = '\u{2066}';
/// Begins text that runs from right to left.
const RIGHT_TO_LEFT: char = '\u{2067}';
/// Ends either.
const END: char = '\u{2069}';

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// As English is.
    LeftToRight,
    /// As Arabic is.
    RightToLeft,
}

impl Direction {
    /// Of a language by its tag.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let language = tag.split('-').next().unwrap_or(tag);
        if ["ar", "fa", "he", "ur"].contains(&language) {
            Self::RightToLeft
        } else {
            Self::LeftToRight
        }
    }

    /// A value for a sentence that is written this way: marked where it runs the other way or has
    /// no direction of its own, and as it is where the algorithm shows it right without marks.
    #[must_use]
    pub fn isolate(self, value: &str) -> Cow<'_, str> {
        let is_plain = value.is_empty() || value.contains([LEFT_TO_RIGHT, RIGHT_TO_LEFT]);
        let begin = match self {
            Self::LeftToRight if value.contains(runs_right_to_left) => RIGHT_TO_LEFT,
            Self::RightToLeft if !value.contains(runs_right_to_left) => LEFT_TO_RIGHT,
            Self::LeftToRight | Self::RightToLeft => return Cow::Borrowed(value),
        };
        if is_plain { Cow::Borrowed(value) } else { Cow::Owned(format!("{begin}{value}{END}")) }
    }
}

/// The beginning of a line, marked where it is a number of several parts (`2251 4242`, `+49 30`):
/// nothing before it says which way it runs, and a line without a paragraph of its own takes the
/// way of its surroundings.
#[must_use]
pub fn isolate_at_start(text: &str) -> Cow<'_, str> {
    let before_letters = text.split(char::is_alphabetic).next().unwrap_or_default().trim();
    let has_parts = before_letters.contains(|letter: char| letter.is_ascii_digit())
        && !before_letters.bytes().all(|byte| byte.is_ascii_digit());
    let is_marked = text.contains([LEFT_TO_RIGHT, RIGHT_TO_LEFT]);
    if has_parts && !is_marked {
        Cow::Owned(format!("{LEFT_TO_RIGHT}{text}{END}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a letter is of a script that is written from right to left (the blocks that Unicode
/// keeps for them).
fn runs_right_to_left(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_would_be_shown_wrongly_is_marked() {
        let (english, arabic) = (Direction::of("en"), Direction::of("ar"));

        assert_eq!(english.isolate("116 123"), "116 123");
        assert_eq!(arabic.isolate("116 123"), "\u{2066}116 123\u{2069}");
        assert_eq!(arabic.isolate("تشاد"), "تشاد");
        assert_eq!(english.isolate("تشاد"), "\u{2067}تشاد\u{2069}");
        assert_eq!(
            arabic.isolate("\u{2066}116 123\u{2069}"),
            "\u{2066}116 123\u{2069}",
            "once is enough"
        );
        assert_eq!((arabic.isolate(""), english.isolate("")), ("".into(), "".into()));
    }

    #[test]
    fn a_line_that_begins_with_a_number_of_parts_is_marked() {
        for (text, is_marked) in [
            ("999", false),
            ("2251 4242", true),
            ("+49 30", true),
            ("116 123 emotional support", true),
            ("988 Lifeline", false),
            ("Samaritans 116 123", false),
            ("\u{2066}116 123\u{2069}", false),
        ] {
            assert_eq!(isolate_at_start(text) != text, is_marked, "{text:?}");
        }
    }
}
