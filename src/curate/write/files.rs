//! The CSV files of a data folder, plain or compressed.

use std::path::Path;

use super::columns::Cells;
use super::error::WriteError;
use crate::tables::descriptor::TableDescriptor;
use crate::tables::quoting::row_text;

/// Compression of `.zst` tables: slow to write once, small to keep.
const ZSTD_LEVEL: i32 = 19;

/// The bytes of a file, or nothing where there is none.
pub(super) fn if_there(path: &Path) -> Result<Option<Vec<u8>>, WriteError> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(WriteError::Unreadable { path: path.display().to_string(), source }),
    }
}

/// The rows of a file in the descriptor's columns; a file that does not exist yet has none.
pub(super) fn read_table(table: &TableDescriptor, path: &Path) -> Result<Vec<Cells>, WriteError> {
    let shown = path.display().to_string();
    let Some(mut bytes) = if_there(path)? else { return Ok(Vec::new()) };
    if table.is_compressed() {
        bytes = zstd::decode_all(bytes.as_slice())
            .map_err(|source| WriteError::Unreadable { path: shown.clone(), source })?;
    }
    let malformed = |source| WriteError::Malformed { path: shown.clone(), source };
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let found = reader.headers().map_err(malformed)?.iter().collect::<Vec<_>>().join(",");
    let expected = table.columns().collect::<Vec<_>>().join(",");
    if found != expected {
        return Err(WriteError::OtherColumns { path: shown, found, expected });
    }
    let rows =
        reader.records().map(|record| record.map(|record| record.iter().map(Into::into).collect()));
    rows.collect::<Result<_, _>>().map_err(malformed)
}

/// The bytes of a table's file.
pub(super) fn to_bytes(table: &TableDescriptor, rows: &[Cells]) -> Result<Vec<u8>, WriteError> {
    if !table.is_compressed() {
        return Ok(to_quoted_csv(table, rows));
    }
    let bytes =
        to_csv(table, rows).and_then(|plain| zstd::encode_all(plain.as_slice(), ZSTD_LEVEL));
    bytes.map_err(|source| WriteError::Unencodable { table: table.name.clone(), source })
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

/// RFC 4180 with a line feed at the end of every line, for tables that only programs read.
fn to_csv(table: &TableDescriptor, rows: &[Cells]) -> std::io::Result<Vec<u8>> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    writer.write_record(table.columns())?;
    for row in rows {
        writer.write_record(row.iter().map(AsRef::as_ref))?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}
