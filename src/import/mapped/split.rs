//! A line of a table into its cells, strictly: a quote that does not close, or that closes in the
//! middle of a cell, is a fault and never the beginning of a cell that swallows what follows.

/// What a text is as a line of a table.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Split {
    /// Its cells.
    Whole(SplitCells),
    /// The last cell goes on behind the text.
    Open,
    /// There is something behind a closing quote.
    Malformed,
}

/// Cells one behind another, and where each ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SplitCells {
    text: String,
    ends: Vec<usize>,
}

impl SplitCells {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, position: usize) -> &str {
        let end = self.ends.get(position).copied().unwrap_or(0);
        let before = position.checked_sub(1).and_then(|before| self.ends.get(before));
        self.text.get(before.copied().unwrap_or(0)..end).unwrap_or_default()
    }

    /// Takes empty cells off the end, down to so many.
    pub(super) fn shorten_to(&mut self, len: usize) {
        let whole = self.text.len();
        while self.ends.len() > len
            && self.ends.iter().rev().nth(1).is_some_and(|before| *before == whole)
        {
            self.ends.pop();
        }
    }

    /// Empties the cells that hold one of several words.
    pub(super) fn empty(&mut self, words: &[String]) {
        let before = std::mem::take(self);
        for position in 0..before.len() {
            let cell = before.get(position);
            let says_nothing = words.iter().any(|word| word == cell.trim());
            self.push_all(if says_nothing { "" } else { cell });
        }
    }

    fn push_all(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len());
    }
}

/// Splits a text at a delimiter.
pub(super) fn split(text: &str, delimiter: char) -> Split {
    let mut cells = SplitCells { text: String::with_capacity(text.len()), ends: Vec::new() };
    let mut rest = text;
    loop {
        let behind = if let Some(quoted) = rest.strip_prefix('"') {
            match quoted_cell(quoted, &mut cells) {
                Some(behind) => behind,
                None => return Split::Open,
            }
        } else {
            let end = rest.find(delimiter).unwrap_or(rest.len());
            let (cell, behind) = rest.split_at(end);
            cells.push_all(cell);
            behind
        };
        if behind.is_empty() {
            return Split::Whole(cells);
        }
        match behind.strip_prefix(delimiter) {
            Some(next) => rest = next,
            None if behind.trim().is_empty() => return Split::Whole(cells),
            None => return Split::Malformed,
        }
    }
}

/// Takes a quoted cell and gives what stands behind its closing quote.
fn quoted_cell<'t>(quoted: &'t str, cells: &mut SplitCells) -> Option<&'t str> {
    let mut rest = quoted;
    loop {
        let end = rest.find('"')?;
        cells.text.push_str(rest.get(..end)?);
        let behind = rest.get(end + 1..)?;
        let Some(more) = behind.strip_prefix('"') else {
            cells.ends.push(cells.text.len());
            return Some(behind);
        };
        cells.text.push('"');
        rest = more;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Option<Vec<String>> {
        match split(text, ',') {
            Split::Whole(cells) => {
                Some((0..cells.len()).map(|position| cells.get(position).to_owned()).collect())
            }
            Split::Open | Split::Malformed => None,
        }
    }

    #[test]
    fn cells_are_taken_apart_as_rfc_4180_says() {
        for (text, expected) in [
            ("a,b,,c", vec!["a", "b", "", "c"]),
            ("", vec![""]),
            ("a,", vec!["a", ""]),
            ("\"a, b\",\"say \"\"yes\"\"\",\"\"", vec!["a, b", "say \"yes\"", ""]),
            ("\"two\nlines\",x", vec!["two\nlines", "x"]),
            ("5\" disk,x", vec!["5\" disk", "x"]),
        ] {
            assert_eq!(
                cells(text),
                Some(expected.into_iter().map(str::to_owned).collect()),
                "{text}"
            );
        }
    }

    #[test]
    fn a_quote_that_does_not_close_is_no_cell() {
        assert_eq!(split("a,\"b,c", ','), Split::Open);
        assert_eq!(split("a,\"b\" c,d", ','), Split::Malformed);
    }

    #[test]
    fn empty_cells_at_the_end_can_be_taken_off_and_others_cannot() {
        let Split::Whole(mut cells) = split("a,b,,", ',') else { panic!("whole") };
        cells.shorten_to(1);

        assert_eq!((cells.len(), cells.get(1)), (2, "b"));
    }
}
