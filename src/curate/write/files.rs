//! The CSV files of a data folder, plain or compressed.

use std::fs::File;
use std::io::{self, Read, Write as _};
use std::path::Path;

use super::columns::Cells;
use super::error::WriteError;
use crate::curate::transaction::{AsideFile, NextFile};
use crate::tables::descriptor::TableDescriptor;
use crate::tables::quoting::{push_row_text, row_text};

/// Compression of `.zst` tables: slow to write once, small to keep.
const ZSTD_LEVEL: i32 = 19;

/// The bytes of a file, or nothing where there is none.
pub(super) fn if_there(path: &Path) -> Result<Option<Vec<u8>>, WriteError> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(WriteError::Unreadable { path: path.display().to_string(), source }),
    }
}

/// The rows of a file in the descriptor's columns; a file that does not exist yet has none.
pub(in crate::curate) fn read_table(
    table: &TableDescriptor,
    path: &Path,
) -> Result<Vec<Cells>, WriteError> {
    let mut rows = Vec::new();
    each_row(table, path, &mut |row| {
        rows.push(row.iter().map(Into::into).collect());
        Ok(())
    })?;
    Ok(rows)
}

/// What is done with each row of a file.
pub(super) type RowVisit<'v> = dyn FnMut(&csv::StringRecord) -> Result<(), WriteError> + 'v;

/// Passes over the rows of a file in the descriptor's columns, none of which is kept; a file that
/// does not exist yet has none.
pub(super) fn each_row(
    table: &TableDescriptor,
    path: &Path,
    visit: &mut RowVisit<'_>,
) -> Result<(), WriteError> {
    let shown = path.display().to_string();
    let unreadable = |source| WriteError::Unreadable { path: shown.clone(), source };
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(source) => return Err(unreadable(source)),
    };
    let bytes: Box<dyn Read> = if table.is_compressed() {
        Box::new(zstd::Decoder::new(file).map_err(unreadable)?)
    } else {
        Box::new(file)
    };
    let malformed = |source| WriteError::Malformed { path: shown.clone(), source };
    let mut reader = csv::ReaderBuilder::new().buffer_capacity(1 << 16).from_reader(bytes);
    let found = reader.headers().map_err(malformed)?.iter().collect::<Vec<_>>().join(",");
    let expected = table.columns().collect::<Vec<_>>().join(",");
    if found != expected {
        return Err(WriteError::OtherColumns { path: shown, found, expected });
    }
    let mut row = csv::StringRecord::new();
    while reader.read_record(&mut row).map_err(malformed)? {
        visit(&row)?;
    }
    Ok(())
}

/// The file of a table while it is written row by row.
pub(super) struct TableFile<'t> {
    table: &'t TableDescriptor,
    file: AsideFile,
    /// What is compressed when it is whole: such tables are never long.
    plain: Option<csv::Writer<Vec<u8>>>,
    line: String,
}

impl<'t> TableFile<'t> {
    /// Writes the headings.
    pub(super) fn begin(table: &'t TableDescriptor, file: AsideFile) -> Result<Self, WriteError> {
        let plain = table.is_compressed().then(plain_writer);
        let mut begun = Self { table, file, plain, line: String::new() };
        let headings: Cells = table.columns().map(Into::into).collect();
        begun.push(&headings)?;
        Ok(begun)
    }

    /// Writes a row.
    pub(super) fn push(&mut self, row: &Cells) -> Result<(), WriteError> {
        let cells = row.iter().map(AsRef::as_ref);
        if let Some(plain) = &mut self.plain {
            let written = plain.write_record(cells).map_err(io::Error::other);
            return written.map_err(unencodable(self.table));
        }
        self.line.clear();
        push_row_text(&mut self.line, cells);
        self.line.push('\n');
        let written = self.file.write_all(self.line.as_bytes());
        written.map_err(|source| self.file.error(source).into())
    }

    /// The whole file, which is not in its place yet.
    pub(super) fn finish(mut self) -> Result<NextFile, WriteError> {
        if let Some(plain) = self.plain {
            let bytes = plain.into_inner().map_err(csv::IntoInnerError::into_error);
            let bytes = bytes.and_then(|bytes| zstd::encode_all(bytes.as_slice(), ZSTD_LEVEL));
            let bytes = bytes.map_err(unencodable(self.table))?;
            self.file.write_all(&bytes).map_err(|source| self.file.error(source))?;
        }
        Ok(self.file.finish()?)
    }
}

fn unencodable(table: &TableDescriptor) -> impl Fn(io::Error) -> WriteError + '_ {
    |source| WriteError::Unencodable { table: table.name.clone(), source }
}

/// RFC 4180 with a line feed at the end of every line, for tables that only programs read.
fn plain_writer() -> csv::Writer<Vec<u8>> {
    csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new())
}

/// The bytes of a table's file.
pub(in crate::curate) fn to_bytes(
    table: &TableDescriptor,
    rows: &[Cells],
) -> Result<Vec<u8>, WriteError> {
    if !table.is_compressed() {
        return Ok(to_quoted_csv(table, rows));
    }
    let bytes =
        to_csv(table, rows).and_then(|plain| zstd::encode_all(plain.as_slice(), ZSTD_LEVEL));
    bytes.map_err(unencodable(table))
}

/// A table that people open in a spreadsheet: every cell that says something in quotes, a line feed
/// at the end of every line.
fn to_quoted_csv(table: &TableDescriptor, rows: &[Cells]) -> Vec<u8> {
    let heading = row_text(table.columns());
    let lines = rows.iter().map(|row| row_text(row.iter().map(AsRef::as_ref)));
    std::iter::once(heading)
        .chain(lines)
        .flat_map(|line| line.into_bytes().into_iter().chain([b'\n']))
        .collect()
}

fn to_csv(table: &TableDescriptor, rows: &[Cells]) -> io::Result<Vec<u8>> {
    let mut writer = plain_writer();
    writer.write_record(table.columns())?;
    for row in rows {
        writer.write_record(row.iter().map(AsRef::as_ref))?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}
