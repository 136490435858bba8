//! Splits CSV text into rows so that one broken quote costs one row and not the rest of the file.
//!
//! The csv crate reads a quote that is never closed up to the end of the file. Here a row that
//! breaks RFC 4180 quoting is set aside and reading goes on at the next line; what is left is given
//! to the csv crate.

/// A row's bytes and the line it begins on.
#[derive(Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// From 1.
    pub number: u64,
    /// Where it begins in the text.
    pub start: usize,
    /// Without its line end.
    pub bytes: &'a [u8],
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
pub fn split(text: &[u8]) -> (Vec<Line<'_>>, Vec<BrokenLine>) {
    let mut good = Vec::new();
    let mut broken = Vec::new();
    let mut rest = text;
    let mut number = 1;
    while !rest.is_empty() {
        let (length, lines) = match row_length(rest) {
            Ok(length) => {
                let bytes = rest.get(..length).unwrap_or_default();
                let lines = bytes.split(|byte| *byte == b'\n').count() as u64;
                let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
                if !bytes.is_empty() {
                    good.push(Line { number, start: text.len() - rest.len(), bytes });
                }
                (length, lines)
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
enum Place {
    CellStart,
    Bare,
    Quoted,
    QuoteInQuoted,
}

/// Bytes up to the line end that closes the row that begins here, or the cell and rule that break
/// it.
fn row_length(text: &[u8]) -> Result<usize, (usize, &'static str)> {
    let mut place = Place::CellStart;
    let mut cell = 1;
    for (position, byte) in text.iter().enumerate() {
        if *byte == b'\r'
            && !matches!(place, Place::Quoted)
            && text.get(position + 1).is_some_and(|next| *next != b'\n')
        {
            return Err((
                cell,
                "has a carriage return that ends no line: save the file with the line ends of Unix or Windows",
            ));
        }
        place = match (place, byte) {
            (Place::CellStart | Place::Bare | Place::QuoteInQuoted, b'\n') => return Ok(position),
            (Place::CellStart | Place::Bare | Place::QuoteInQuoted, b',') => {
                cell += 1;
                Place::CellStart
            }
            (Place::Quoted, b'"') | (Place::QuoteInQuoted, b'\r') => Place::QuoteInQuoted,
            (Place::CellStart | Place::QuoteInQuoted, b'"') | (Place::Quoted, _) => Place::Quoted,
            (Place::Bare, b'"') => {
                return Err((cell, "has a quote inside a cell that does not begin with one"));
            }
            (Place::QuoteInQuoted, _) => {
                return Err((
                    cell,
                    "has text after a closing quote, or a quote that is not closed",
                ));
            }
            (Place::CellStart | Place::Bare, _) => Place::Bare,
        };
    }
    match place {
        Place::Quoted => Err((cell, "has a quote that is not closed")),
        Place::CellStart | Place::Bare | Place::QuoteInQuoted => Ok(text.len()),
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
    fn nothing_is_no_rows() {
        assert_eq!(split(b""), (Vec::new(), Vec::new()));
    }
}
