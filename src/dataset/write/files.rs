//! The CSV files of a data folder, plain or compressed.

use std::path::{Path, PathBuf};

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

/// Writes a table beside its file and says what to rename to what.
pub(super) fn prepare(table: &TableDescriptor, path: &Path, rows: Vec<Cells>) -> Result<(PathBuf, PathBuf), WriteError> {
    let temporary = path.with_extension("being-written");
    let unwritable = |source| WriteError::Unwritable { path: temporary.display().to_string(), source };
    let bytes = if table.is_compressed() {
        zstd::encode_all(to_csv(table, rows).map_err(unwritable)?.as_slice(), ZSTD_LEVEL).map_err(unwritable)?
    } else {
        to_csv(table, rows).map_err(unwritable)?
    };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(unwritable)?;
    }
    std::fs::write(&temporary, bytes).map_err(unwritable)?;
    Ok((temporary, path.to_owned()))
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
