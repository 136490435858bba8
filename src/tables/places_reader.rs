//! Reads tables of `data/places/` row by row; the first that cannot be used ends it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde::de::DeserializeOwned;

use super::catalog::TableName;
use super::descriptor::{Descriptor, DescriptorError};
use crate::domain::Country;

/// Why the places cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum PlacesError {
    /// No usable descriptor.
    #[error(transparent)]
    Descriptor(#[from] DescriptorError),
    /// A file cannot be opened.
    #[error("cannot read {path}")]
    Unreadable {
        /// The file.
        path: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
    /// A row is not of the table's form.
    #[error("{path}: {source}")]
    Malformed {
        /// The file.
        path: String,
        /// The line and the reason.
        source: csv::Error,
    },
    /// A file has no headings.
    #[error("{path} is empty")]
    Empty {
        /// The file.
        path: String,
    },
    /// A value does not exist.
    #[error("{path}:{line}: {reason}")]
    Invalid {
        /// The file.
        path: String,
        /// The line.
        line: u64,
        /// What is wrong.
        reason: String,
    },
}

pub(super) fn country(code: &str) -> Result<Country, String> {
    Country::parse(code).map_err(|error| error.to_string())
}

/// Reads the tables of places, one after the other.
pub(super) struct PlacesReader<'r> {
    pub(super) folder: &'r Path,
    pub(super) descriptor: &'r Descriptor,
    pub(super) done: &'r dyn Fn(&str),
}

impl PlacesReader<'_> {
    /// The rows of a table, or none where the descriptor has no such table: the folder is older
    /// than it.
    pub(super) fn read_if_described<R: DeserializeOwned, T>(
        &self,
        name: TableName,
        convert: impl Fn(R) -> Result<T, String>,
    ) -> Result<Vec<T>, PlacesError> {
        if self.descriptor.table(name).is_ok() { self.read(name, convert) } else { Ok(Vec::new()) }
    }

    /// The rows of a table.
    pub(super) fn read<R: DeserializeOwned, T>(
        &self,
        name: TableName,
        convert: impl Fn(R) -> Result<T, String>,
    ) -> Result<Vec<T>, PlacesError> {
        let table = self.descriptor.table(name)?;
        let path = self.folder.join(&table.path);
        let shown = path.display().to_string();
        let unreadable = |source| PlacesError::Unreadable { path: shown.clone(), source };
        let file = File::open(&path).map_err(unreadable)?;
        let is_compressed = path.extension().is_some_and(|extension| extension == "zst");
        let text: Box<dyn Read> = if is_compressed {
            Box::new(zstd::Decoder::new(file).map_err(unreadable)?)
        } else {
            Box::new(file)
        };
        let mut reader = csv::Reader::from_reader(text);
        let headings = reader
            .headers()
            .map_err(|source| PlacesError::Malformed { path: shown.clone(), source })?;
        if headings.is_empty() {
            return Err(PlacesError::Empty { path: shown });
        }
        let mut values = Vec::new();
        for (line, row) in (2..).zip(reader.deserialize()) {
            let row: R =
                row.map_err(|source| PlacesError::Malformed { path: shown.clone(), source })?;
            values.push(convert(row).map_err(|reason| PlacesError::Invalid {
                path: shown.clone(),
                line,
                reason,
            })?);
        }
        (self.done)(name.as_str());
        Ok(values)
    }
}
