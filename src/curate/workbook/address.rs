//! Where a cell stands, as a spreadsheet says it: `libraries!B17`.

use std::fmt;

/// A cell of a sheet, or a column of it; both counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CellAddress<'s> {
    pub(super) sheet: &'s str,
    pub(super) row: u32,
    pub(super) column: u32,
}

impl fmt::Display for CellAddress<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (letters, row) = (letters(self.column), self.row + 1);
        write!(formatter, "{}!{letters}{row}", self.sheet)
    }
}

/// The letters of a column: A to Z, then AA.
pub(super) fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        let letter = u8::try_from(rest % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        match (rest / 26).checked_sub(1) {
            Some(more) => rest = more,
            None => return letters.into_iter().rev().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_letters() {
        for (column, expected) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
        {
            assert_eq!(letters(column), expected);
        }
        let address = CellAddress { sheet: "libraries", row: 16, column: 1 };
        assert_eq!(address.to_string(), "libraries!B17");
    }
}
