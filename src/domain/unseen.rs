//! Signs that no reader sees and every comparison does, or that change the direction in which other
//! signs are read.

/// Whether a sign is a control character, is invisible, steers the direction of text, or has no
/// meaning that is agreed upon.
///
/// The joiners that some scripts need (U+200C, U+200D) are among them; see [`is_joiner`].
#[must_use]
pub fn is_unseen(c: char) -> bool {
    let is_direction_mark = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{206a}'..='\u{206f}');
    let has_no_width = matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{feff}'
    ) || is_joiner(c);
    let is_blank_letter = matches!(
        c,
        '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}'
    );
    let ends_a_line = matches!(c, '\u{2028}' | '\u{2029}');
    let is_of_nobody = matches!(
        c,
        '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'..='\u{10ffff}'
    );
    c.is_control()
        || is_direction_mark
        || has_no_width
        || is_blank_letter
        || ends_a_line
        || is_of_nobody
}

/// Whether a sign joins letters, or keeps them apart, in scripts that need it.
#[must_use]
pub const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}
