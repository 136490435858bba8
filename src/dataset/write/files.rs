//! The CSV files of a data folder, plain or compressed.

use std::path::Path;

use super::{Cells, WriteError};
use crate::dataset::descriptor::TableDescriptor;

/// Compression of `.zst` tables: slow to write once, small to keep.
const ZSTD_LEVEL: i32 = 19;

/// The rows of a file in the descriptor's columns; a file that does not exist yet has none.
pub(super) fn read_table(table: &TableDescriptor, path: &Path) -> Result<Vec<Cells>, WriteError> {
    let shown = path.display().to_string();
    let mut bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(source) => return Err(WriteError::Unreadable { path: shown, source }),
    };
    if table.is_compressed() {
        bytes = zstd::decode_all(bytes.as_slice()).map_err(|source| WriteError::Unreadable { path: shown.clone(), source })?;
    }
    let malformed = |source| WriteError::Malformed { path: shown.clone(), source };
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let found = reader.headers().map_err(malformed)?.iter().collect::<Vec<_>>().join(",");
    let expected = table.columns().collect::<Vec<_>>().join(",");
    if found != expected {
        return Err(WriteError::OtherColumns { path: shown, found, expected });
    }
    let rows = reader.records().map(|record| record.map(|record| record.iter().map(Into::into).collect()));
    rows.collect::<Result<_, _>>().map_err(malformed)
}

/// The bytes of a table's file.
pub(super) fn to_bytes(table: &TableDescriptor, rows: Vec<Cells>) -> Result<Vec<u8>, WriteError> {
    let plain = to_csv(table, rows);
    let bytes = if table.is_compressed() { plain.and_then(|plain| zstd::encode_all(plain.as_slice(), ZSTD_LEVEL)) } else { plain };
    bytes.map_err(|source| WriteError::Unencodable { table: table.name.clone(), source })
}

/// RFC 4180 with a line feed at the end of every line.
fn to_csv(table: &TableDescriptor, rows: Vec<Cells>) -> std::io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    writer.write_record(table.columns())?;
    for row in rows {
        writer.write_record(row.iter().map(AsRef::as_ref))?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}
