//! Texts that a spreadsheet takes for formulas.

/// Whether a spreadsheet would take a text for a formula: by its first sign, in its narrow or wide
/// form, behind spaces and apostrophes too. `+44 1708 765200` and `-2.24` are numbers: reckoning
/// them does no harm.
#[must_use]
pub fn begins_like_a_formula(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| c == '\'' || c.is_whitespace());
    let begins = text.starts_with(['\t', '\r', '\n'])
        || bare
            .starts_with(['=', '@', '+', '-', '＝', '＠', '＋', '－', '﹦', '﹫', '﹢', '﹣', '−']);
    let is_of_number = |c: char| c.is_ascii_digit() || " +-()./\u{a0}".contains(c);
    let is_number = text.starts_with(['+', '-'])
        && text.chars().all(is_of_number)
        && text.contains(|c: char| c.is_ascii_digit());
    begins && !is_number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_spreadsheet_would_reckon_is_a_formula() {
        for text in [
            "+44 1708 765200",
            "-2.245",
            "+1-800-273-8255",
            "+36-80/984-590",
            "Help",
            "voice:+44 1708",
            "'t Huis",
            "",
        ] {
            assert!(!begins_like_a_formula(text), "{text}");
        }
        for text in [
            "=1",
            "+A1",
            "-A1",
            "@a",
            " =1",
            "\t1",
            "'=1",
            "+",
            "-",
            "＝1",
            "＠a",
            "＋A1",
            "－A1",
            "-1+cmd|' /C calc'!A0",
        ] {
            assert!(begins_like_a_formula(text), "{text}");
        }
    }
}
