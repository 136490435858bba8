//! Text as a cell of a table takes it.

/// The text on one line, without control characters and with single spaces.
pub(super) fn one_line(text: &str) -> String {
    let words =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_control_characters_become_spaces() {
        assert_eq!(one_line(" Mill\r\n Library\u{0}\u{7f}East "), "Mill Library East");
        assert_eq!(one_line("\t"), "");
    }
}
