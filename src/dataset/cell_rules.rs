//! What no cell of text holds: traces of spreadsheets, of wrong encodings and of web pages, and invisible characters.

/// Words that people write where they know nothing; an empty cell says so.
const PLACEHOLDERS: [&str; 12] = ["n/a", "#n/a", "-", "--", "?", "??", "tbd", "todo", "null", "none", "xxx", "."];

/// The rule that a free text breaks.
#[must_use]
pub fn problem(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    if PLACEHOLDERS.contains(&lower.as_str()) {
        return Some("says nothing: leave the cell empty where nothing is known");
    }
    if is_formula_or_its_error(text) {
        return Some("is a formula of a spreadsheet, or its error, and not what it should say");
    }
    if text.chars().any(is_invisible) {
        return Some("has an invisible character, or the mark of one that could not be read");
    }
    if is_misread(text) {
        return Some("looks like UTF-8 that was read as Windows-1252 (Ã© for é)");
    }
    has_markup(&lower).then_some("has the markup of a web page")
}

fn is_formula_or_its_error(text: &str) -> bool {
    let errors = ["#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"];
    text.starts_with('=') || errors.iter().any(|error| text.starts_with(error))
}

/// Characters that no reader sees and every comparison does. Those that scripts need (ZWJ, ZWNJ, direction marks) are allowed.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{fffd}' | '\u{ad}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The first byte of a two-byte letter, shown as a letter, and behind it the second one.
fn is_misread(text: &str) -> bool {
    let follows = |c: char| ('\u{80}'..='\u{bf}').contains(&c) || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(c);
    let pairs = text.chars().zip(text.chars().skip(1));
    pairs.into_iter().any(|(one, next)| matches!(one, 'Ã' | 'Â' | 'Å') && follows(next)) || text.contains("â€")
}

fn has_markup(lower: &str) -> bool {
    let signs = ["&amp;", "&nbsp;", "&quot;", "&#", "<br", "<b>", "<p>", "<a ", "</"];
    signs.iter().any(|sign| lower.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traces_of_tools_are_found() {
        for (text, reason) in [
            ("N/A", "a placeholder"),
            ("#REF!", "an error of a spreadsheet"),
            ("=HYPERLINK(A1)", "a formula"),
            ("SamaritÃ¡nusok", "read in the wrong encoding"),
            ("Childrenâ€™s line", "a quotation mark read in the wrong encoding"),
            ("Helpline\u{200b}", "a space of no width"),
            ("Caf\u{fffd}", "a letter that could not be read"),
            ("Help &amp; hope", "an entity"),
            ("<b>Help</b>", "markup"),
        ] {
            assert!(problem(text).is_some(), "{reason}: {text}");
        }
    }

    #[test]
    fn names_of_all_languages_are_left_alone() {
        for text in
            ["Ângela", "São João", "Åland", "خط\u{200c}کمک", "Q&A line", "Tel-Aviv – Jaffa", "5 < 6", "Ã", "DE PAPAGENO®", "Nonesuch"]
        {
            assert_eq!(problem(text), None, "{text}");
        }
    }
}
