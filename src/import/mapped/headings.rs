//! The columns that a file has, and those that a map looks for in vain.

use std::io::{self, BufRead};

use super::error::MapError;
use super::records::CsvRecords;

/// The headings of a file, and what was not found among them.
#[derive(Debug, Default)]
pub(super) struct Headings {
    names: Vec<String>,
    missing: Vec<(String, String)>,
}

impl Headings {
    /// Reads the line of the headings; every record behind it has as many cells.
    pub(super) fn read<R: BufRead>(records: &mut CsvRecords<R>) -> io::Result<Self> {
        let Some(Ok(first)) = records.next_record()? else { return Ok(Self::default()) };
        let names: Vec<String> =
            (0..first.len()).map(|position| first.cell(position).trim().to_owned()).collect();
        records.expect_columns(names.len());
        Ok(Self { names, missing: Vec::new() })
    }

    /// The place of the column that a key of the map names. One that is not there, or there twice,
    /// is remembered for [`Self::all_found`].
    pub(super) fn find(&mut self, name: &str, key: &str) -> usize {
        let wanted = name.trim();
        let is_named = |exact: bool| {
            self.names
                .iter()
                .enumerate()
                .filter(move |(_, found)| {
                    if exact {
                        *found == wanted
                    } else {
                        found.to_lowercase() == wanted.to_lowercase()
                    }
                })
                .map(|(position, _)| position)
                .collect::<Vec<_>>()
        };
        let exact = is_named(true);
        let found = if exact.is_empty() { is_named(false) } else { exact };
        match found.as_slice() {
            [position] => *position,
            [] => self.remember(name, key, ""),
            [_, _, ..] => self.remember(name, key, ", there twice"),
        }
    }

    fn remember(&mut self, name: &str, key: &str, why: &str) -> usize {
        self.missing.push((name.to_owned(), format!("{key}{why}")));
        usize::MAX
    }

    /// All headings.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Refuses a map that names a column which is not there.
    pub(super) fn all_found(&self, map: &str, file: &str) -> Result<(), MapError> {
        if self.missing.is_empty() {
            return Ok(());
        }
        let shown: Vec<String> =
            self.missing.iter().map(|(name, key)| format!("{name:?} ({key})")).collect();
        let found: String = self.names.join(", ").chars().take(600).collect();
        Err(MapError::MissingColumns {
            map: map.to_owned(),
            file: file.to_owned(),
            missing: shown.join(", "),
            found,
        })
    }
}
