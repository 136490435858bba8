//! Splits CSV text into rows and cells so that one broken quote costs one row and not the rest of
//! the file.
//!
//! The csv crate reads a quote that is never closed up to the end of the file. Here a row that
//! breaks RFC 4180 quoting is set aside and reading goes on at the next line; and each cell is
//! known by its bytes in the file, so that one can be changed and every other byte left alone.

use std::borrow::Cow;
use std::ops::Range;

/// What some programs put before UTF-8.
pub const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A row's bytes and the line it begins on.
#[derive(Debug, PartialEq, Eq)]
pub struct CsvLine<'a> {
    /// From 1.
    pub number: u64,
    /// Where it begins in the text.
    pub start: usize,
    /// Without its line end.
    pub bytes: &'a [u8],
    /// Where its cells are in `bytes`, their quotes included.
    pub cells: Vec<Range<usize>>,
}

impl<'a> CsvLine<'a> {
    /// What a cell says, without its quotes; empty where there is none.
    #[must_use]
    pub fn cell(&self, position: usize) -> Cow<'a, [u8]> {
        let range = self.cells.get(position).cloned().unwrap_or_default();
        let written = self.bytes.get(range).unwrap_or_default();
        let Some(inner) = written.strip_prefix(b"\"") else { return Cow::Borrowed(written) };
        let inner = inner.strip_suffix(b"\"").unwrap_or(inner);
        if !inner.contains(&b'"') {
            return Cow::Borrowed(inner);
        }
        // Inside quotes every quote stands twice.
        let mut is_second = false;
        let once = inner.iter().copied().filter(|byte| {
            is_second = *byte == b'"' && !is_second;
            !(*byte == b'"' && is_second)
        });
        Cow::Owned(once.collect())
    }

    /// What its cells say, one after the other.
    pub fn texts(&self) -> impl Iterator<Item = Cow<'a, [u8]>> {
        (0..self.cells.len()).map(|position| self.cell(position))
    }
}

/// A row that cannot be split into cells.
#[derive(Debug, PartialEq, Eq)]
pub struct BrokenLine {
    /// From 1.
    pub number: u64,
    /// From 1.
    pub cell: usize,
    /// The rule it breaks.
    pub rule: &'static str,
}

/// The good rows and the broken ones, both in the order of the file. Empty lines are skipped.
#[must_use]
pub fn split(text: &[u8]) -> (Vec<CsvLine<'_>>, Vec<BrokenLine>) {
    let mut good = Vec::new();
    let mut broken = Vec::new();
    let mut rest = text;
    let mut number = 1;
    while !rest.is_empty() {
        let (length, lines) = match row_extent(rest) {
            Ok(RowExtent { length, line_ends, mut cells }) => {
                let bytes = rest.get(..length).unwrap_or_default();
                let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
                if let Some(last) = cells.last_mut() {
                    last.end = last.end.min(bytes.len());
                }
                if !bytes.is_empty() {
                    good.push(CsvLine { number, start: text.len() - rest.len(), bytes, cells });
                }
                (length, line_ends + 1)
            }
            Err((cell, rule)) => {
                broken.push(BrokenLine { number, cell, rule });
                (rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()), 1)
            }
        };
        number += lines;
        rest = rest.get(length + 1..).unwrap_or_default();
    }
    (good, broken)
}

/// Where the reader is inside a row.
enum ReaderState {
    CellStart,
    Bare,
    Quoted,
    QuoteInQuoted,
}

/// How far a row reaches.
struct RowExtent {
    /// Bytes up to the line end that closes it.
    length: usize,
    /// Line ends inside its cells.
    line_ends: u64,
    cells: Vec<Range<usize>>,
}

/// The row that begins here, or the cell and rule that break it.
fn row_extent(text: &[u8]) -> Result<RowExtent, (usize, &'static str)> {
    let mut place = ReaderState::CellStart;
    let mut cells = Vec::new();
    let mut cell_start = 0;
    let mut line_ends = 0;
    for (position, byte) in text.iter().enumerate() {
        if *byte == b'\r'
            && !matches!(place, ReaderState::Quoted)
            && text.get(position + 1).is_some_and(|next| *next != b'\n')
        {
            return Err((
                cells.len() + 1,
                "has a carriage return that ends no line: save the file with the line ends of Unix or Windows",
            ));
        }
        place = match (place, byte) {
            (ReaderState::CellStart | ReaderState::Bare | ReaderState::QuoteInQuoted, b'\n') => {
                cells.push(cell_start..position);
                return Ok(RowExtent { length: position, line_ends, cells });
            }
            (ReaderState::CellStart | ReaderState::Bare | ReaderState::QuoteInQuoted, b',') => {
                cells.push(cell_start..position);
                cell_start = position + 1;
                ReaderState::CellStart
            }
            (ReaderState::Quoted, b'"') | (ReaderState::QuoteInQuoted, b'\r') => {
                ReaderState::QuoteInQuoted
            }
            (ReaderState::CellStart | ReaderState::QuoteInQuoted, b'"') => ReaderState::Quoted,
            (ReaderState::Quoted, byte) => {
                line_ends += u64::from(*byte == b'\n');
                ReaderState::Quoted
            }
            (ReaderState::Bare, b'"') => {
                return Err((
                    cells.len() + 1,
                    "has a quote inside a cell that does not begin with one",
                ));
            }
            (ReaderState::QuoteInQuoted, _) => {
                return Err((
                    cells.len() + 1,
                    "has text after a closing quote, or a quote that is not closed",
                ));
            }
            (ReaderState::CellStart | ReaderState::Bare, _) => ReaderState::Bare,
        };
    }
    match place {
        ReaderState::Quoted => Err((cells.len() + 1, "has a quote that is not closed")),
        ReaderState::CellStart | ReaderState::Bare | ReaderState::QuoteInQuoted => {
            cells.push(cell_start..text.len());
            Ok(RowExtent { length: text.len(), line_ends, cells })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_cell_may_hold_commas_quotes_and_line_ends() {
        let (good, broken) = split(b"a,\"b, \"\"c\"\"\nd\"\r\ne,f\n");

        assert!(broken.is_empty(), "{broken:?}");
        assert_eq!(good.iter().map(|line| line.number).collect::<Vec<_>>(), [1, 3]);
    }

    #[test]
    fn a_broken_quote_costs_one_row() {
        let (good, broken) = split(b"a,b\n1,\"open\n2,\"x\"\n3,y\n");

        assert_eq!(
            broken,
            [BrokenLine {
                number: 2,
                cell: 2,
                rule: "has text after a closing quote, or a quote that is not closed"
            }]
        );
        assert_eq!(good.iter().map(|line| line.number).collect::<Vec<_>>(), [1, 3, 4]);
    }

    #[test]
    fn a_quote_open_to_the_end_costs_one_row() {
        let (good, broken) = split(b"a,b\n1,\"open\n2,x\n");

        assert_eq!(broken.len(), 1);
        assert_eq!(good.len(), 2);
    }

    #[test]
    fn cells_say_what_the_csv_crate_reads() {
        let pieces: [&[u8]; 7] =
            [b"a", b"", b"\"\"", b"\"b, c\"", b"\"\"\"\"", b"\"d \"\"e\"\"\"", b"\"f\r\ng\""];
        for end in [&b""[..], b"\n", b"\r\n"] {
            for first in pieces {
                for second in pieces {
                    for third in pieces {
                        let text = [first, b",", second, b",", third, end].concat();
                        let (good, broken) = split(&text);
                        let mut reader =
                            csv::ReaderBuilder::new().has_headers(false).from_reader(&text[..]);
                        let expected = reader.byte_records().next().expect("a row").expect("CSV");

                        let line = good.first().expect("a row");

                        assert!(broken.is_empty() && good.len() == 1, "{text:?}");
                        assert!(line.texts().eq(expected.iter()), "{text:?}: {line:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn nothing_is_no_rows() {
        assert_eq!(split(b""), (Vec::new(), Vec::new()));
    }
}
