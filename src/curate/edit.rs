//! Changes a cell or adds a row in the text of a CSV file and leaves every other byte as it is.

use crate::tables::csv_lines::{self, BYTE_ORDER_MARK, CsvLine};
use crate::tables::quoting::{quoted, row_text};

/// A file's text, to be changed row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CsvText {
    bytes: Vec<u8>,
}

impl CsvText {
    /// Takes a file's bytes.
    #[must_use]
    pub const fn new(bytes: Vec<u8>) -> Self {
        Self { bytes }
    }

    /// The bytes as they are now.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes, for a file.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// The row that begins on a line, without its line end.
    #[must_use]
    pub fn row(&self, line: u64) -> Option<String> {
        let (_, lines) = self.lines();
        lines
            .iter()
            .find(|row| row.number == line)
            .map(|row| String::from_utf8_lossy(row.bytes).into_owned())
    }

    /// Writes a value into a cell; `None` when the file has no such line or column.
    #[must_use]
    pub fn with_cell(&self, line: u64, column: &str, value: &str) -> Option<Self> {
        let (offset, lines) = self.lines();
        let position = cells_of(lines.first()?).iter().position(|heading| heading == column)?;
        let row = lines.iter().find(|row| row.number == line)?;
        let cell = row.cells.get(position)?;
        let start = offset + row.start;
        let mut bytes = self.bytes.clone();
        bytes.splice(start + cell.start..start + cell.end, quoted(value).into_bytes());
        Some(Self { bytes })
    }

    /// Adds a row before the first one whose key is greater. `value_of` tells the value of a
    /// column; `key` names the columns by which the file is sorted. Returns the line of the new row
    /// too; `None` when the file has no header.
    #[must_use]
    pub fn with_row(&self, key: &[&str], value_of: &dyn Fn(&str) -> String) -> Option<(Self, u64)> {
        let (offset, lines) = self.lines();
        let header = lines.first()?;
        let columns = cells_of(header);
        let positions: Vec<usize> = key
            .iter()
            .filter_map(|name| columns.iter().position(|column| column == name))
            .collect();
        let own_key: Vec<String> = key.iter().map(|name| value_of(name)).collect();
        let next = lines.iter().skip(1).find(|row| {
            let cells = cells_of(row);
            let key: Vec<&str> = positions
                .iter()
                .map(|position| cells.get(*position).map_or("", String::as_str))
                .collect();
            key.iter().copied().gt(own_key.iter().map(String::as_str))
        });
        let after_header =
            self.bytes.get(offset + header.start + header.bytes.len()..).unwrap_or_default();
        let line_end = if after_header.starts_with(b"\r\n") { "\r\n" } else { "\n" };
        let cells: Vec<String> = columns.iter().map(|column| value_of(column)).collect();
        let row = row_text(cells.iter().map(String::as_str)) + line_end;
        let mut bytes = self.bytes.clone();
        let line = if let Some(next) = next {
            let start = offset + next.start;
            bytes.splice(start..start, row.into_bytes());
            next.number
        } else {
            if !bytes.ends_with(b"\n") {
                bytes.extend_from_slice(line_end.as_bytes());
            }
            let line = bytes.split(|byte| *byte == b'\n').count() as u64;
            bytes.extend_from_slice(row.as_bytes());
            line
        };
        Some((Self { bytes }, line))
    }

    /// The rows, and where the text begins behind a byte order mark.
    fn lines(&self) -> (usize, Vec<CsvLine<'_>>) {
        let text = self.bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&self.bytes);
        (self.bytes.len() - text.len(), csv_lines::split(text).0)
    }
}

fn cells_of(row: &CsvLine<'_>) -> Vec<String> {
    row.texts().map(|cell| String::from_utf8_lossy(&cell).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "\u{feff}id,notes,day\r\na,\"one, \"\"two\"\"\r\nthree\",\r\nc,\"needless\",2020-01-01\r\n";

    fn text(text: &CsvText) -> &str {
        std::str::from_utf8(text.bytes()).expect("UTF-8")
    }

    #[test]
    fn a_cell_changes_and_nothing_else_does() {
        let before = CsvText::new(TEXT.into());

        let after = before
            .with_cell(2, "day", "2026-11-22")
            .and_then(|after| after.with_cell(4, "day", "2026-11-23"))
            .expect("the cells");

        let expected = TEXT
            .replace("three\",", "three\",\"2026-11-22\"")
            .replace("2020-01-01", "\"2026-11-23\"");
        assert_eq!(text(&after), expected);
        assert_eq!(before.with_cell(9, "day", ""), None);
        assert_eq!(before.with_cell(2, "night", ""), None);
    }

    #[test]
    fn a_row_is_added_where_the_order_wants_it() {
        let before = CsvText::new(TEXT.into());
        let row = |id: &'static str| {
            move |column: &str| {
                if column == "id" { id.to_owned() } else { format!("{column}, new") }
            }
        };

        let (middle, line) = before.with_row(&["id"], &row("b")).expect("a header");
        let (end, last) = before.with_row(&["id"], &row("d")).expect("a header");

        assert_eq!(
            text(&middle),
            TEXT.replace("c,\"need", "\"b\",\"notes, new\",\"day, new\"\r\nc,\"need")
        );
        assert_eq!(text(&end), format!("{TEXT}\"d\",\"notes, new\",\"day, new\"\r\n"));
        assert_eq!((line, last), (4, 5));
        assert_eq!(middle.row(4).as_deref(), Some("\"b\",\"notes, new\",\"day, new\""));
    }

    #[test]
    fn a_last_line_without_an_end_gets_one() {
        let before = CsvText::new(b"id\na".to_vec());

        let (after, line) = before.with_row(&["id"], &|_| "b".to_owned()).expect("a header");

        assert_eq!((text(&after), line), ("id\na\n\"b\"\n", 3));
    }
}
