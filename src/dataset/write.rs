//! Merging imported tables into the CSV files of a data folder.
//!
//! The descriptor says where a table is, in which order its columns stand and by which key it is sorted. All tables are prepared beside
//! their files first and then renamed into place, so that a failure on the way leaves every file as it was.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::descriptor::{Descriptor, DescriptorError, FieldType, TableDescriptor};
use super::importers::{Import, ImportedTable, OwnedRows, Row};

/// Compression of `.zst` tables: slow to write once, small to keep.
const ZSTD_LEVEL: i32 = 19;

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
        let (rows, report) = merge(table, &path, imported, &removals, &mut resources)?;
        prepared.push(prepare(table, &path, rows)?);
        reports.push(report);
    }
    for (temporary, path) in prepared {
        std::fs::rename(&temporary, &path).map_err(|source| WriteError::Unwritable { path: path.display().to_string(), source })?;
    }
    Ok(reports)
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
    let (old, kept): (Vec<Cells>, Vec<Cells>) = existing.into_iter().partition(|row| match imported.owned {
        OwnedRows::Every => true,
        OwnedRows::OfSources(sources) => columns.get(row, "source_id").is_some_and(|source| belongs_to(source, sources)),
        OwnedRows::OfResources => name_column.and_then(|position| row.get(position)).is_some_and(|id| resources.replaced.contains(id)),
        OwnedRows::SameKey => incoming_keys.contains(&columns.key(row)),
    });

    let mut report = TableReport { table: imported.table, written: 0, kept: kept.len(), hand_written: 0, removed: 0, repeated: 0 };
    let by_hand: BTreeSet<_> = if is_contacts { BTreeSet::new() } else { kept.iter().map(|row| columns.key(row)).collect() };
    let mut seen = BTreeSet::new();
    let mut rows = kept;
    for row in incoming {
        let id = name_column.and_then(|position| row.get(position)).cloned().unwrap_or_default();
        let key = columns.key(&row);
        if removals.contains(&id) {
            report.removed += 1;
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
    if matches!(imported.owned, OwnedRows::OfSources(_)) {
        let written = rows.iter().skip(report.kept).chain(&old).filter_map(|row| row.get(name_column?));
        resources.replaced.extend(written.cloned());
    }
    rows.sort_by(|left, right| columns.compare(left, right));
    Ok((rows, report))
}

fn belongs_to(source: &str, owned: &[&str]) -> bool {
    owned.iter().any(|own| source.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
}

/// The columns of a table and what it is sorted by.
struct Columns<'a> {
    names: Vec<&'a str>,
    positions: BTreeMap<&'a str, usize>,
    key: Vec<(usize, FieldType)>,
}

impl<'a> Columns<'a> {
    fn of(table: &'a TableDescriptor) -> Self {
        let names: Vec<&str> = table.columns().collect();
        let positions: BTreeMap<&str, usize> = names.iter().enumerate().map(|(position, name)| (*name, position)).collect();
        let key_columns: Vec<&str> = if table.schema.primary_key.is_empty() {
            vec!["resource_id", "channel", "number", "url", "keyword", "menu_option"]
        } else {
            table.schema.primary_key.iter().map(String::as_str).collect()
        };
        let field_type = |position: usize| table.schema.fields.get(position).map_or(FieldType::String, |field| field.field_type);
        let key = key_columns.iter().filter_map(|name| positions.get(name)).map(|position| (*position, field_type(*position))).collect();
        Self { names, positions, key }
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.positions.get(name).copied()
    }

    fn get<'r>(&self, row: &'r Cells, name: &str) -> Option<&'r str> {
        row.get(self.position(name)?).map(AsRef::as_ref)
    }

    fn key(&self, row: &Cells) -> Vec<Box<str>> {
        self.key.iter().filter_map(|(position, _)| row.get(*position)).cloned().collect()
    }

    fn cells_of(&self, table: &'static str, row: &Row) -> Result<Cells, WriteError> {
        if let Some(column) = row.columns().find(|column| !self.positions.contains_key(column)) {
            return Err(WriteError::UnknownColumn { table, column });
        }
        Ok(self.names.iter().map(|name| row.get(name).into()).collect())
    }

    fn compare(&self, left: &Cells, right: &Cells) -> Ordering {
        let by_column = self.key.iter().map(|(position, field_type)| {
            let (left, right) = (left.get(*position), right.get(*position));
            let number = |cell: Option<&Box<str>>| cell.and_then(|cell| cell.parse::<i64>().ok());
            if *field_type == FieldType::Integer { number(left).cmp(&number(right)) } else { left.cmp(&right) }
        });
        by_column.fold(Ordering::Equal, Ordering::then)
    }
}

fn removed_ids(data_folder: &Path, descriptor: &Descriptor) -> Result<BTreeSet<Box<str>>, WriteError> {
    let table = descriptor.table("removals")?;
    let rows = read_table(table, &data_folder.join(&table.path))?;
    let columns = Columns::of(table);
    Ok(rows.iter().filter_map(|row| columns.get(row, "id")).map(Into::into).collect())
}

/// The rows of a file in the descriptor's columns; a file that does not exist yet has none.
fn read_table(table: &TableDescriptor, path: &Path) -> Result<Vec<Cells>, WriteError> {
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
fn prepare(table: &TableDescriptor, path: &Path, rows: Vec<Cells>) -> Result<(PathBuf, PathBuf), WriteError> {
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
