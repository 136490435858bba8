//! What the data folder holds of the lists of American care, for an importer that makes one entry of
//! each place.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::curate::write::{self, ExistingRow, WriteError};
use crate::import::ImportedRow;
use crate::import::same_place::{
    CareList, DecidedPairs, HeldCare, KnownIds, UndecidedVerdict, settle,
};
use crate::import::{Import, ImportError};
use crate::tables::{RowKind, TableName};

/// Why the held lists cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum HeldCareError {
    /// The file of the list is not what it should be.
    #[error(transparent)]
    Upstream(#[from] ImportError),
    /// A table of the folder cannot be read.
    #[error(transparent)]
    Folder(#[from] WriteError),
    /// A decision is none.
    #[error(transparent)]
    Verdict(#[from] UndecidedVerdict),
}

/// An import of one of the lists, with what the others hold of the same places.
pub(super) fn import_settled(
    data_folder: &Path,
    import: impl FnOnce(&KnownIds) -> Result<Import, ImportError>,
) -> Result<Import, HeldCareError> {
    let held = read(data_folder)?;
    let import = import(&directory_ids(&held))?;
    Ok(settle(import, &held))
}

fn read(data_folder: &Path) -> Result<HeldCare, HeldCareError> {
    let entries: Vec<ImportedRow> = rows(data_folder, TableName::OnCall)?
        .into_iter()
        .filter(|row| CareList::of_source(row.get("source_id")).is_some())
        .collect();
    let ids: BTreeSet<&str> = entries.iter().map(|row| row.get("id")).collect();
    let contacts = rows(data_folder, TableName::ContactsOnCall)?
        .into_iter()
        .filter(|row| ids.contains(row.get("resource_id")))
        .collect();
    let removed = rows(data_folder, TableName::Removals)?;
    Ok(HeldCare {
        contacts,
        decided: DecidedPairs::read(&rows(data_folder, TableName::Twins)?)?,
        removed: removed.iter().map(|row| row.get("id").to_owned()).collect(),
        entries,
    })
}

/// The ids of the directory, which has none of its own.
fn directory_ids(held: &HeldCare) -> KnownIds {
    let mut first: BTreeMap<&str, &ImportedRow> = BTreeMap::new();
    for contact in held.contacts.iter().filter(|contact| contact.get("source_id").is_empty()) {
        first.entry(contact.get("resource_id")).or_insert(contact);
    }
    let own = held
        .entries
        .iter()
        .filter(|row| CareList::of_source(row.get("source_id")) == Some(CareList::Samhsa));
    KnownIds::of(own.map(|row| (row, first.get(row.get("id")).copied())))
}

fn rows(data_folder: &Path, table: TableName) -> Result<Vec<ImportedRow>, WriteError> {
    let existing = match write::existing_rows(data_folder, table.as_str()) {
        // A folder that is older than the table.
        Err(WriteError::Descriptor(_)) if table.is_optional() => Vec::new(),
        existing => existing?,
    };
    Ok(existing.iter().map(|row| imported(row, table.rows())).collect())
}

fn imported(existing: &ExistingRow, kind: RowKind) -> ImportedRow {
    kind.columns()
        .iter()
        .fold(ImportedRow::new(), |row, column| row.with(column.name, existing.get(column.name)))
}
