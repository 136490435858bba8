//! Merging imported tables into the CSV files of a data folder.
//!
//! The descriptor says where a table is, in which order its columns stand and by which key it is sorted. All tables are prepared beside
//! their files first and then renamed into place, so that a failure on the way leaves every file as it was.

mod columns;
mod files;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::descriptor::{Descriptor, DescriptorError, TableDescriptor};
use super::importers::{Import, ImportedTable, OwnedRows};
use columns::Columns;
use files::{prepare, read_table};

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The descriptor cannot be used.
    #[error(transparent)]
    Descriptor(#[from] DescriptorError),
    /// A file of the data folder cannot be read.
    #[error("cannot read {path}")]
    Unreadable {
        /// The file.
        path: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
    /// A file of the data folder is not the CSV that the descriptor describes.
    #[error("{path} is malformed")]
    Malformed {
        /// The file.
        path: String,
        /// Line and reason.
        source: csv::Error,
    },
    /// The first line of a file differs from the descriptor.
    #[error("{path} has the columns {found}; the descriptor has {expected}")]
    OtherColumns {
        /// The file.
        path: String,
        /// The headings of the file.
        found: String,
        /// The headings of the descriptor.
        expected: String,
    },
    /// An importer filled a column that its table does not have.
    #[error("the table {table} has no column {column:?}")]
    UnknownColumn {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// A file cannot be written or renamed.
    #[error("cannot write {path}")]
    Unwritable {
        /// The file.
        path: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
}

/// What became of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableReport {
    /// Its name.
    pub table: &'static str,
    /// Imported rows that are in the file now.
    pub written: usize,
    /// Rows of other sources that stayed as they were.
    pub kept: usize,
    /// Imported rows left out because a row written by hand has the same key.
    pub hand_written: usize,
    /// Imported rows left out because `removals.csv` names them.
    pub removed: usize,
    /// Imported rows left out because an earlier one has the same key.
    pub repeated: usize,
    /// Imported rows left out because their id is that of a resource in another table.
    pub taken: usize,
}

/// A row in the order of the descriptor's columns.
type Cells = Vec<Box<str>>;

/// What the main table settles for the contacts of its resources.
#[derive(Default)]
struct Resources {
    /// Ids whose contacts this import replaces: the rows it wrote, and those that it wrote last time.
    replaced: BTreeSet<Box<str>>,
    /// Imported ids that were left out.
    left_out: BTreeSet<Box<str>>,
    /// Ids of resources in other tables, which have contacts of their own.
    taken: BTreeSet<Box<str>>,
}

/// Merges an import into a data folder.
///
/// # Errors
/// [`WriteError`]; the data folder is then as it was.
pub fn write(data_folder: &Path, import: Import) -> Result<Vec<TableReport>, WriteError> {
    let descriptor = Descriptor::load(data_folder)?;
    let removals = removed_ids(data_folder, &descriptor)?;
    let mut resources = Resources::default();
    let mut reports = Vec::new();
    let mut prepared = Vec::new();
    for imported in import.tables {
        let table = descriptor.table(imported.table)?;
        let path = data_folder.join(&table.path);
        if imported.owned.is_by_source() {
            resources.taken = ids_of_other_tables(data_folder, &descriptor, imported.table)?;
        }
        let (rows, report) = merge(table, &path, imported, &removals, &mut resources)?;
        prepared.push(prepare(table, &path, rows)?);
        reports.push(report);
    }
    for (temporary, path) in prepared {
        std::fs::rename(&temporary, &path).map_err(|source| WriteError::Unwritable { path: path.display().to_string(), source })?;
    }
    Ok(reports)
}

/// A row of the data folder, for importers that compare with what is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExistingRow(BTreeMap<String, Box<str>>);

impl ExistingRow {
    /// The text in a column, empty where there is none.
    #[must_use]
    pub fn get(&self, column: &str) -> &str {
        self.0.get(column).map_or("", AsRef::as_ref)
    }
}

/// The rows of a table as they stand; none if its file does not exist.
///
/// # Errors
/// [`WriteError`] when the descriptor or the file is malformed.
pub fn existing_rows(data_folder: &Path, table: &str) -> Result<Vec<ExistingRow>, WriteError> {
    let descriptor = Descriptor::load(data_folder)?;
    let table = descriptor.table(table)?;
    let rows = read_table(table, &data_folder.join(&table.path))?;
    Ok(rows.into_iter().map(|row| ExistingRow(table.columns().map(str::to_owned).zip(row).collect())).collect())
}

/// Decides which rows the file holds next.
fn merge(
    table: &TableDescriptor,
    path: &Path,
    imported: ImportedTable,
    removals: &BTreeSet<Box<str>>,
    resources: &mut Resources,
) -> Result<(Vec<Cells>, TableReport), WriteError> {
    let columns = Columns::of(table);
    let is_contacts = imported.owned == OwnedRows::OfResources;
    let name_column = columns.position(if is_contacts { "resource_id" } else { "id" });
    let existing = if imported.owned == OwnedRows::Every { Vec::new() } else { read_table(table, path)? };
    let mut incoming = Vec::with_capacity(imported.rows.len());
    for row in imported.rows {
        incoming.push(columns.cells_of(imported.table, &row)?);
    }
    let incoming_keys: BTreeSet<_> =
        if imported.owned == OwnedRows::SameKey { incoming.iter().map(|row| columns.key(row)).collect() } else { BTreeSet::new() };
    let (old, kept): (Vec<Cells>, Vec<Cells>) = existing.into_iter().partition(|row| match &imported.owned {
        OwnedRows::Every => true,
        OwnedRows::OfSources(sources) => columns.get(row, "source_id").is_some_and(|source| belongs_to(source, sources)),
        OwnedRows::OfSource(own) => columns.get(row, "source_id") == Some(own),
        OwnedRows::OfResources => name_column.and_then(|position| row.get(position)).is_some_and(|id| resources.replaced.contains(id)),
        OwnedRows::SameKey => incoming_keys.contains(&columns.key(row)),
    });

    let mut report =
        TableReport { table: imported.table, written: 0, kept: kept.len(), hand_written: 0, removed: 0, repeated: 0, taken: 0 };
    let by_hand: BTreeSet<_> = if is_contacts { BTreeSet::new() } else { kept.iter().map(|row| columns.key(row)).collect() };
    let mut seen = BTreeSet::new();
    let mut rows = kept;
    for row in incoming {
        let id = name_column.and_then(|position| row.get(position)).cloned().unwrap_or_default();
        let key = columns.key(&row);
        if removals.contains(&id) {
            report.removed += 1;
            resources.left_out.insert(id);
        } else if !is_contacts && resources.taken.contains(&id) {
            report.taken += 1;
            resources.left_out.insert(id);
        } else if by_hand.contains(&key) || (is_contacts && resources.left_out.contains(&id)) {
            report.hand_written += 1;
            resources.left_out.insert(id);
        } else if !seen.insert(key) {
            report.repeated += 1;
        } else {
            report.written += 1;
            rows.push(row);
        }
    }
    if imported.owned.is_by_source() {
        let written = rows.iter().skip(report.kept).chain(&old).filter_map(|row| row.get(name_column?));
        resources.replaced.extend(written.cloned());
    }
    rows.sort_by(|left, right| columns.compare(left, right));
    Ok((rows, report))
}

fn belongs_to(source: &str, owned: &[&str]) -> bool {
    owned.iter().any(|own| source.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
}

/// The ids of every resource that is not in a table: tables of resources are those with an id and a source.
fn ids_of_other_tables(data_folder: &Path, descriptor: &Descriptor, own: &str) -> Result<BTreeSet<Box<str>>, WriteError> {
    let mut ids = BTreeSet::new();
    for table in descriptor.resources.iter().filter(|table| table.name != own) {
        let columns = Columns::of(table);
        if columns.position("id").is_some() && columns.position("source_id").is_some() {
            let rows = read_table(table, &data_folder.join(&table.path))?;
            ids.extend(rows.iter().filter_map(|row| columns.get(row, "id")).map(Into::into));
        }
    }
    Ok(ids)
}

fn removed_ids(data_folder: &Path, descriptor: &Descriptor) -> Result<BTreeSet<Box<str>>, WriteError> {
    let table = descriptor.table("removals")?;
    let rows = read_table(table, &data_folder.join(&table.path))?;
    let columns = Columns::of(table);
    Ok(rows.iter().filter_map(|row| columns.get(row, "id")).map(Into::into).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::importers::{Row, Summary};

    const DESCRIPTOR: &str = r#"{"resources": [
        {"name": "libraries", "path": "libraries.csv", "schema": {"primaryKey": ["id"], "fields": [
            {"name": "id", "type": "string"}, {"name": "name", "type": "string"}, {"name": "source_id", "type": "string"}]}},
        {"name": "crisis_lines", "path": "crisis_lines.csv", "schema": {"primaryKey": ["id"], "fields": [
            {"name": "id", "type": "string"}, {"name": "source_id", "type": "string"}]}},
        {"name": "contacts", "path": "contacts.csv", "schema": {"fields": [
            {"name": "resource_id", "type": "string"}, {"name": "channel", "type": "string"}, {"name": "number", "type": "string"}]}},
        {"name": "towns", "path": "places/towns.csv.zst", "schema": {"primaryKey": ["id"], "fields": [
            {"name": "id", "type": "integer"}, {"name": "name", "type": "string"}]}},
        {"name": "removals", "path": "removals.csv", "schema": {"primaryKey": ["id"], "fields": [{"name": "id", "type": "string"}]}}]}"#;

    fn folder(libraries: &str, contacts: &str, removals: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        let put = |name: &str, text: String| std::fs::write(folder.path().join(name), text).expect("written");
        put("datapackage.json", DESCRIPTOR.to_owned());
        put("libraries.csv", format!("id,name,source_id\n{libraries}"));
        put("contacts.csv", format!("resource_id,channel,number\n{contacts}"));
        put("removals.csv", format!("id\n{removals}"));
        folder
    }

    fn import(ids: &[&str]) -> Import {
        let library = |id: &&str| Row::new().with("id", *id).with("name", "Mill, \"Old\"").with("source_id", "survey-2020");
        let contact = |id: &&str| Row::new().with("resource_id", *id).with("channel", "voice").with("number", "2");
        let tables = vec![
            ImportedTable::of_sources("libraries", &["survey"], ids.iter().map(library).collect()),
            ImportedTable::contacts("contacts", ids.iter().map(contact).collect()),
        ];
        Import { tables, summary: Summary::default() }
    }

    fn text(folder: &tempfile::TempDir, name: &str) -> String {
        std::fs::read_to_string(folder.path().join(name)).expect("readable")
    }

    #[test]
    fn a_newer_survey_replaces_the_older_one_and_nothing_else() {
        let folder = folder("lib-a,Gone,survey-2019\nlib-h,By hand,page-h\n", "lib-a,voice,1\nlib-h,voice,9\n", "");

        let reports = write(folder.path(), import(&["lib-z", "lib-b"])).expect("written");

        let expected =
            "id,name,source_id\nlib-b,\"Mill, \"\"Old\"\"\",survey-2020\nlib-h,By hand,page-h\nlib-z,\"Mill, \"\"Old\"\"\",survey-2020\n";
        assert_eq!(text(&folder, "libraries.csv"), expected);
        assert_eq!(text(&folder, "contacts.csv"), "resource_id,channel,number\nlib-b,voice,2\nlib-h,voice,9\nlib-z,voice,2\n");
        assert_eq!(reports.first().map(|report| (report.written, report.kept)), Some((2, 1)));
    }

    #[test]
    fn a_source_that_an_operator_named_replaces_its_own_rows_and_no_namesake() {
        let folder = folder("lib-a,Gone,hsds-oh\nlib-c,Another,hsds-oh-cleveland\n", "", "");
        let row = Row::new().with("id", "lib-b").with("name", "New").with("source_id", "hsds-oh");
        let import = Import { tables: vec![ImportedTable::of_source("libraries", "hsds-oh", vec![row])], summary: Summary::default() };

        write(folder.path(), import).expect("written");

        assert_eq!(text(&folder, "libraries.csv"), "id,name,source_id\nlib-b,New,hsds-oh\nlib-c,Another,hsds-oh-cleveland\n");
    }

    #[test]
    fn a_row_written_by_hand_wins_together_with_its_contacts() {
        let folder = folder("lib-a,By hand,page-a\n", "lib-a,voice,9\n", "");

        let reports = write(folder.path(), import(&["lib-a"])).expect("written");

        assert_eq!(text(&folder, "libraries.csv"), "id,name,source_id\nlib-a,By hand,page-a\n");
        assert_eq!(text(&folder, "contacts.csv"), "resource_id,channel,number\nlib-a,voice,9\n");
        assert_eq!(reports.iter().map(|report| report.hand_written).collect::<Vec<_>>(), [1, 1]);
    }

    #[test]
    fn an_id_of_another_table_and_its_contacts_are_left_alone() {
        let folder = folder("", "line-a,voice,9\n", "");
        std::fs::write(folder.path().join("crisis_lines.csv"), "id,source_id\nline-a,page-a\n").expect("written");

        let reports = write(folder.path(), import(&["line-a", "lib-b"])).expect("written");

        assert_eq!(text(&folder, "contacts.csv"), "resource_id,channel,number\nlib-b,voice,2\nline-a,voice,9\n");
        assert_eq!(reports.first().map(|report| (report.written, report.taken)), Some((1, 1)));
    }

    #[test]
    fn a_removed_id_is_never_written() {
        let folder = folder("", "", "lib-a\n");

        let reports = write(folder.path(), import(&["lib-a", "lib-b"])).expect("written");

        assert!(!text(&folder, "libraries.csv").contains("lib-a") && !text(&folder, "contacts.csv").contains("lib-a"));
        assert_eq!(reports.iter().map(|report| report.removed).collect::<Vec<_>>(), [1, 1]);
    }

    #[test]
    fn an_import_that_fails_half_way_leaves_every_file_as_it_was() {
        let folder = folder("", "", "");
        let mut import = import(&["lib-a"]);
        import.tables.push(ImportedTable::whole("towns", vec![Row::new().with("mayor", "nobody")]));

        let error = write(folder.path(), import).expect_err("no such column");

        assert_eq!(error.to_string(), "the table towns has no column \"mayor\"");
        assert_eq!(text(&folder, "libraries.csv"), "id,name,source_id\n");
    }

    #[test]
    fn ids_that_are_numbers_are_sorted_as_numbers_and_compressed() {
        let folder = folder("", "", "");
        let rows = ["10", "9"].map(|id| Row::new().with("id", id)).to_vec();
        let import = Import { tables: vec![ImportedTable::whole("towns", rows)], summary: Summary::default() };

        write(folder.path(), import).expect("written");

        let rows = existing_rows(folder.path(), "towns").expect("readable");
        assert_eq!(rows.iter().map(|row| row.get("id")).collect::<Vec<_>>(), ["9", "10"]);
    }
}
