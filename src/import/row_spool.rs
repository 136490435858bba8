//! Rows that are too many to hold, in a file.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read as _, Seek as _, Write as _};

use super::ImportedRow;

/// Rows in a file, in the order in which they came.
#[derive(Debug)]
pub struct RowSpool {
    file: BufWriter<File>,
    columns: Vec<&'static str>,
    numbers: HashMap<&'static str, u16>,
    rows: usize,
}

impl RowSpool {
    /// Takes an empty file that can be written and read.
    #[must_use]
    pub fn new(file: File) -> Self {
        let file = BufWriter::with_capacity(1 << 16, file);
        Self { file, columns: Vec::new(), numbers: HashMap::new(), rows: 0 }
    }

    /// Takes a row up.
    ///
    /// # Errors
    /// The operating system's, when the file cannot be written.
    pub fn push(&mut self, row: &ImportedRow) -> io::Result<()> {
        let cells = u16::try_from(row.columns().count()).map_err(io::Error::other)?;
        self.file.write_all(&cells.to_le_bytes())?;
        for (column, text) in row.cells() {
            let number = self.number_of(column)?;
            let length = u32::try_from(text.len()).map_err(io::Error::other)?;
            self.file.write_all(&number.to_le_bytes())?;
            self.file.write_all(&length.to_le_bytes())?;
            self.file.write_all(text.as_bytes())?;
        }
        self.rows += 1;
        Ok(())
    }

    fn number_of(&mut self, column: &'static str) -> io::Result<u16> {
        if let Some(number) = self.numbers.get(column) {
            return Ok(*number);
        }
        let number = u16::try_from(self.columns.len()).map_err(io::Error::other)?;
        self.columns.push(column);
        self.numbers.insert(column, number);
        Ok(number)
    }

    /// The rows, one after another.
    ///
    /// # Errors
    /// The operating system's, when the file cannot be written to its end.
    pub fn into_rows(self) -> io::Result<SpooledRows> {
        let mut file = self.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        let file = BufReader::with_capacity(1 << 16, file);
        Ok(SpooledRows { file, columns: self.columns, left: self.rows })
    }
}

/// The rows of a file.
#[derive(Debug)]
pub struct SpooledRows {
    file: BufReader<File>,
    columns: Vec<&'static str>,
    left: usize,
}

impl SpooledRows {
    fn bytes<const LENGTH: usize>(&mut self) -> io::Result<[u8; LENGTH]> {
        let mut bytes = [0; LENGTH];
        self.file.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    fn read_row(&mut self) -> io::Result<ImportedRow> {
        let cells = u16::from_le_bytes(self.bytes()?);
        let mut row = ImportedRow::with_capacity(usize::from(cells));
        for _ in 0..cells {
            let number = u16::from_le_bytes(self.bytes()?);
            let length = u32::from_le_bytes(self.bytes()?);
            let mut text = vec![0; usize::try_from(length).map_err(io::Error::other)?];
            self.file.read_exact(&mut text)?;
            let text = String::from_utf8(text).map_err(io::Error::other)?;
            let column = self.columns.get(usize::from(number)).copied();
            row.push(column.ok_or(io::ErrorKind::InvalidData)?, text);
        }
        Ok(row)
    }
}

impl Iterator for SpooledRows {
    type Item = io::Result<ImportedRow>;

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        Some(self.read_row())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_as_they_were() {
        let rows = [
            ImportedRow::new().with("id", "lib-a").with("name", "Bücherei"),
            ImportedRow::new(),
            ImportedRow::new().with("city", "two\nlines").with("id", "lib-b"),
        ];
        let mut spool = RowSpool::new(tempfile::tempfile().expect("a file"));

        for row in &rows {
            spool.push(row).expect("written");
        }
        let read: io::Result<Vec<ImportedRow>> = spool.into_rows().expect("written").collect();

        assert_eq!(read.expect("readable"), rows);
    }
}
