//! How a cell is written in our files: in quotes wherever it says something.
//!
//! A spreadsheet that is told to take quoted fields as text leaves them alone: 000 keeps its zeros,
//! `+376…` its plus, and `24/7` does not become a day. LibreOffice writes a table back in this very
//! form. To every other reader of CSV the quotes mean nothing.

/// A cell as it stands in a file; an empty one has no quotes.
#[must_use]
pub fn quoted(value: &str) -> String {
    if value.is_empty() { String::new() } else { format!("\"{}\"", value.replace('"', "\"\"")) }
}

/// The cells of a row as a line of RFC 4180, without its end.
#[must_use]
pub fn row_text<'c>(cells: impl IntoIterator<Item = &'c str>) -> String {
    let mut text = String::new();
    push_row_text(&mut text, cells);
    text
}

/// Puts a row behind a text, as [`row_text`] writes it.
pub fn push_row_text<'c>(text: &mut String, cells: impl IntoIterator<Item = &'c str>) {
    for (position, cell) in cells.into_iter().enumerate() {
        if position > 0 {
            text.push(',');
        }
        if cell.contains('"') {
            text.push_str(&quoted(cell));
        } else if !cell.is_empty() {
            text.push('"');
            text.push_str(cell);
            text.push('"');
        }
    }
}

/// The same for a reader's eyes, with quotes only where a cell needs them.
#[must_use]
pub fn sparing_row_text<'c>(cells: impl IntoIterator<Item = &'c str>) -> String {
    let needs_quotes = |cell: &str| cell.contains([',', '"', '\n']);
    let written = |cell| if needs_quotes(cell) { quoted(cell) } else { cell.to_owned() };
    cells.into_iter().map(written).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_something_is_quoted_and_read_back_the_same() {
        let cells = ["000", "", "a \"good\", line", "two\nlines"];

        let text = row_text(cells);

        assert_eq!(text, "\"000\",,\"a \"\"good\"\", line\",\"two\nlines\"");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let read = reader.records().next().expect("a row").expect("CSV");
        assert_eq!(read.iter().collect::<Vec<_>>(), cells);
    }
}
