//! Rows in a file without a name, for as long as a merge takes.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Seek as _, Write};
use std::path::Path;

use super::columns::Cells;

/// A file in a folder that nobody sees and that ends with its last use. It is not in the folder for
/// temporary files, because that is often memory.
///
/// # Errors
/// The operating system's, when the folder cannot be written.
pub fn unnamed_file(folder: &Path) -> io::Result<File> {
    let path = folder.join(format!(".rows-{}.being-written", std::process::id()));
    let file = File::options().read(true).write(true).create(true).truncate(true).open(&path)?;
    fs::remove_file(&path)?;
    Ok(file)
}

/// Writes rows one after another.
pub(super) struct RowWriter(BufWriter<File>);

impl RowWriter {
    pub(super) fn new(folder: &Path) -> io::Result<Self> {
        Ok(Self(BufWriter::new(unnamed_file(folder)?)))
    }

    pub(super) fn push(&mut self, row: &Cells) -> io::Result<()> {
        for cell in row {
            let length = u32::try_from(cell.len()).map_err(io::Error::other)?;
            self.0.write_all(&length.to_le_bytes())?;
            self.0.write_all(cell.as_bytes())?;
        }
        Ok(())
    }

    /// The rows again, each of so many cells.
    pub(super) fn into_rows(self, columns: usize) -> io::Result<RowReader> {
        let mut file = self.0.into_inner().map_err(io::IntoInnerError::into_error)?;
        let length = file.stream_position()?;
        file.rewind()?;
        Ok(RowReader { file: BufReader::new(file), columns, left: length })
    }
}

/// Reads rows one after another.
pub(super) struct RowReader {
    file: BufReader<File>,
    columns: usize,
    left: u64,
}

impl RowReader {
    pub(super) fn next_row(&mut self) -> io::Result<Option<Cells>> {
        if self.left == 0 {
            return Ok(None);
        }
        let mut row = Cells::with_capacity(self.columns);
        for _ in 0..self.columns {
            let mut length = [0; 4];
            self.file.read_exact(&mut length)?;
            let length = u32::from_le_bytes(length);
            let mut cell = vec![0; usize::try_from(length).map_err(io::Error::other)?];
            self.file.read_exact(&mut cell)?;
            row.push(String::from_utf8(cell).map_err(io::Error::other)?.into());
            self.left = self.left.saturating_sub(4 + u64::from(length));
        }
        Ok(Some(row))
    }
}
