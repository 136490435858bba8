//! The lines of a table one after another; one that is broken costs itself and nothing behind it.

use std::collections::VecDeque;
use std::io::{self, BufRead};

use encoding_rs::Encoding;

use super::split::{Split, SplitCells, split};

/// A cell with line ends in it has at most so many lines; a quote that is still open then was never
/// one.
const LONGEST_CELL_LINES: usize = 100;

/// A line of a table, taken apart.
#[derive(Debug)]
pub(super) struct CsvRecord {
    /// The line on which it begins, counted from 1.
    pub(super) line: u64,
    cells: SplitCells,
}

impl CsvRecord {
    /// The text of a cell as it is written, empty where there is none.
    pub(super) fn cell(&self, position: usize) -> &str {
        self.cells.get(position)
    }

    /// How many cells there are.
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }
}

/// A line that is none of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BrokenCsvLine {
    /// Its number, counted from 1.
    pub(super) line: u64,
    /// What is wrong with it.
    pub(super) reason: String,
}

/// A line as it is written.
#[derive(Debug)]
struct WrittenLine {
    number: u64,
    text: String,
    is_damaged: bool,
}

/// Reads a table line by line.
pub(super) struct CsvRecords<R> {
    reader: R,
    encoding: &'static Encoding,
    delimiter: char,
    columns: Option<usize>,
    nothing: Vec<String>,
    number: u64,
    ahead: VecDeque<WrittenLine>,
    bytes: Vec<u8>,
    bytes_read: u64,
}

impl<R: BufRead> CsvRecords<R> {
    pub(super) fn new(reader: R, encoding: &'static Encoding, delimiter: char) -> Self {
        Self {
            reader,
            encoding,
            delimiter,
            columns: None,
            nothing: Vec::new(),
            number: 0,
            ahead: VecDeque::new(),
            bytes: Vec::new(),
            bytes_read: 0,
        }
    }

    /// Passes lines over that stand before the headings.
    pub(super) fn skip(&mut self, lines: usize) -> io::Result<()> {
        for _ in 0..lines {
            self.next_line()?;
        }
        Ok(())
    }

    /// From now on every record has so many cells.
    pub(super) fn expect_columns(&mut self, columns: usize) {
        self.columns = Some(columns);
    }

    /// From now on cells that hold one of these are empty.
    pub(super) fn take_for_nothing(&mut self, words: &[String]) {
        self.nothing = words.to_vec();
    }

    /// How many bytes have been read.
    pub(super) const fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    /// The next record or broken line; lines without anything are passed over.
    pub(super) fn next_record(&mut self) -> io::Result<Option<Result<CsvRecord, BrokenCsvLine>>> {
        loop {
            let Some(line) = self.next_line()? else { return Ok(None) };
            if line.text.trim().is_empty() && !line.is_damaged {
                continue;
            }
            return self.read_from(line).map(Some);
        }
    }

    fn read_from(&mut self, first: WrittenLine) -> io::Result<Result<CsvRecord, BrokenCsvLine>> {
        let number = first.number;
        let broken = |reason: String| Ok(Err(BrokenCsvLine { line: number, reason }));
        if first.is_damaged {
            return broken(format!("has bytes that are not {}", self.encoding.name()));
        }
        match split(&first.text, self.delimiter) {
            Split::Whole(cells) => Ok(self.counted(number, cells)),
            Split::Malformed => broken("has text behind a closing quote".to_owned()),
            Split::Open => self.read_on(first),
        }
    }

    /// A cell that goes on in the next lines, if it ends there and the record is whole then.
    fn read_on(&mut self, first: WrittenLine) -> io::Result<Result<CsvRecord, BrokenCsvLine>> {
        let number = first.number;
        let mut text = first.text;
        let mut taken = Vec::new();
        while taken.len() < LONGEST_CELL_LINES {
            let Some(line) = self.next_line()? else { break };
            let may_end = line.text.contains('"');
            let is_damaged = line.is_damaged;
            text.push('\n');
            text.push_str(&line.text);
            taken.push(line);
            if is_damaged {
                break;
            }
            if !may_end {
                continue;
            }
            match split(&text, self.delimiter) {
                Split::Open => {}
                Split::Malformed => break,
                Split::Whole(cells) => {
                    let whole = self.counted(number, cells);
                    if whole.is_ok() {
                        return Ok(whole);
                    }
                    break;
                }
            }
        }
        for line in taken.into_iter().rev() {
            self.ahead.push_front(line);
        }
        let reason = "has a quote that is opened and not closed".to_owned();
        Ok(Err(BrokenCsvLine { line: number, reason }))
    }

    /// The record, if it has as many cells as there are headings.
    fn counted(&self, line: u64, mut cells: SplitCells) -> Result<CsvRecord, BrokenCsvLine> {
        let Some(columns) = self.columns else { return Ok(CsvRecord { line, cells }) };
        cells.shorten_to(columns);
        if cells.len() == columns {
            if !self.nothing.is_empty() {
                cells.empty(&self.nothing);
            }
            return Ok(CsvRecord { line, cells });
        }
        let reason = format!("has {} cells, and there are {columns} headings", cells.len());
        Err(BrokenCsvLine { line, reason })
    }

    fn next_line(&mut self) -> io::Result<Option<WrittenLine>> {
        if let Some(line) = self.ahead.pop_front() {
            return Ok(Some(line));
        }
        self.bytes.clear();
        if self.reader.read_until(b'\n', &mut self.bytes)? == 0 {
            return Ok(None);
        }
        self.bytes_read += self.bytes.len() as u64;
        self.number += 1;
        let mut bytes = self.bytes.as_slice();
        if self.number == 1 {
            bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        }
        let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        let (text, is_damaged) = self.encoding.decode_without_bom_handling(bytes);
        Ok(Some(WrittenLine { number: self.number, text: text.into_owned(), is_damaged }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of a text with three columns: lines with their first cells, and broken ones.
    fn read(text: &str) -> (Vec<(u64, String)>, Vec<u64>) {
        let mut records = CsvRecords::new(text.as_bytes(), encoding_rs::UTF_8, ',');
        records.expect_columns(3);
        let (mut whole, mut broken) = (Vec::new(), Vec::new());
        while let Some(record) = records.next_record().expect("memory") {
            match record {
                Ok(record) => whole.push((record.line, record.cell(0).to_owned())),
                Err(line) => broken.push(line.line),
            }
        }
        (whole, broken)
    }

    #[test]
    fn a_cell_may_have_several_lines() {
        let (whole, broken) = read("1,\"two\nlines\",x\r\n\n2,b,c\n");

        assert_eq!(whole, [(1, "1".to_owned()), (4, "2".to_owned())]);
        assert!(broken.is_empty());
    }

    #[test]
    fn a_broken_line_costs_itself_alone() {
        for (middle, reason) in [
            ("2,\"never closed,c", "a quote that does not close"),
            ("\"2\",\"never closed,\"c\"", "one that closes at the wrong place"),
            ("2,b", "a cell too few"),
            ("2,b,c,d", "one too many"),
        ] {
            for next in ["3,b,c", "\"3\",\"b\",\"c\"", "3,\"b\",c", "3,\"b \"\"c\"\"\",d"] {
                let (whole, broken) = read(&format!("1,b,c\n{middle}\n{next}\n4,b,c\n"));

                let ids: Vec<&str> = whole.iter().map(|(_, id)| id.as_str()).collect();
                assert_eq!((ids, broken), (vec!["1", "3", "4"], vec![2]), "{reason}: {next}");
            }
        }
    }

    #[test]
    fn empty_cells_at_the_end_are_no_fault() {
        assert_eq!(read("1,b,c,,\n").0.len(), 1);
    }
}
