//! What an importer hands over: tables in our own columns, as values.

use std::collections::BTreeSet;

use super::{ImportError, ImportedRow, RowSpool, Summary};
use crate::domain::cell_rules;

/// The result of reading upstream files; nothing is written yet.
#[derive(Debug)]
pub struct Import {
    /// The tables; one may come in two parts, each with rows of its own.
    pub tables: Vec<ImportedTable>,
    /// What was read and what was left out.
    pub summary: Summary,
}

/// Rows for one table.
#[derive(Debug)]
pub struct ImportedTable {
    /// Its name in the descriptor.
    pub table: &'static str,
    /// Which rows of the table are this importer's to replace.
    pub owned: OwnedRows,
    /// Columns of which the import knows nothing: a row that was there before keeps what it holds
    /// in them.
    pub silent_about: Vec<&'static str>,
    /// Columns that people edit: what a row holds there stays, and the import fills empty cells
    /// only.
    pub yields_in: &'static [&'static str],
    /// The rows.
    pub rows: Vec<ImportedRow>,
    /// Further rows, where they are too many to hold.
    pub more: Option<RowSpool>,
}

/// Which rows of a table belong to an importer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnedRows {
    /// All of them: the table has no rows written by hand.
    Every,
    /// Rows whose `source_id` is one of these or begins with one of these and a hyphen, so that
    /// next year's file finds this year's rows.
    OfSources(&'static [&'static str]),
    /// Rows whose `source_id` is exactly this, where every operator names sources of their own.
    OfSource(String),
    /// Rows about the resources of this import's main table (the contacts tables).
    OfResources,
    /// Rows with the same key and no others (the table of sources).
    SameKey,
    /// Rows about resources of other sources which one of these states too, as in
    /// [`Self::OfSources`]: confirmations, and contacts with a source of their own.
    OfSecondSources(&'static [&'static str]),
}

impl Import {
    /// The import, unless nothing was left of the main table (the first one), or none of its
    /// telephone numbers is one.
    ///
    /// # Errors
    /// [`ImportError::NothingLeft`] with the reasons, [`ImportError::NoNumber`] with the first
    /// cells.
    pub fn unless_empty(mut self, file: &str) -> Result<Self, ImportError> {
        self.leave_out_unfit_text();
        let file = file.to_owned();
        if let Some((count, cells)) = self.summary.no_number_of_several() {
            return Err(ImportError::NoNumber { file, count, cells });
        }
        if self.tables.first().is_some_and(|table| !table.rows.is_empty()) {
            return Ok(self);
        }
        Err(ImportError::NothingLeft { file, reasons: self.summary.reasons() })
    }

    /// Leaves out text that `check` would refuse: a formula, a placeholder, markup. A resource
    /// whose name is such text is left out with its contacts.
    fn leave_out_unfit_text(&mut self) {
        let Self { tables, summary } = self;
        let mut gone: BTreeSet<String> = BTreeSet::new();
        for table in tables.iter_mut().filter(|table| table.owned.is_by_source()) {
            table.rows.retain_mut(|row| {
                summary.about_made(row.get("id"), row.get("name"));
                let is_fit = is_fit(row, summary);
                if !is_fit {
                    gone.insert(row.get("id").to_owned());
                }
                is_fit
            });
        }
        for table in tables.iter_mut().filter(|table| table.owned == OwnedRows::OfResources) {
            table.rows.retain(|row| !gone.contains(row.get("resource_id")));
        }
        summary.about_all();
    }

    /// The rows of a table, none if the import has no such table.
    #[must_use]
    pub fn rows_of(&self, table: &str) -> &[ImportedRow] {
        self.tables
            .iter()
            .find(|imported| imported.table == table)
            .map_or(&[], |imported| &imported.rows)
    }
}

/// The columns of free text that an importer fills from cells of others, but for the name.
const TEXTS: [&str; 7] =
    ["organization", "system", "description", "address_1", "city", "state_province", "notes"];

/// Whether the name of a row is one that `check` lets pass; other text that is not is taken out.
pub(super) fn is_fit(row: &mut ImportedRow, summary: &mut Summary) -> bool {
    if let Some(problem) = cell_rules::problem(row.get("name")) {
        summary.drop_row(format!("with a name that {problem}"));
        return false;
    }
    for column in TEXTS {
        if let Some(problem) = cell_rules::problem(row.get(column)) {
            summary.note_value(format!("text left out: it {problem}"), column, row.get(column));
            *row = std::mem::take(row).with(column, "");
        }
    }
    true
}

impl OwnedRows {
    /// Whether what is lost of single facts is counted: of the rows of a main table.
    #[must_use]
    pub const fn is_of_main_rows(&self) -> bool {
        matches!(self, Self::Every | Self::OfSources(_) | Self::OfSource(_))
    }

    /// Whether this is a table of resources with sources of their own, beside those of others.
    #[must_use]
    pub const fn is_by_source(&self) -> bool {
        matches!(self, Self::OfSources(_) | Self::OfSource(_))
    }
}

impl ImportedTable {
    const fn owning(table: &'static str, owned: OwnedRows, rows: Vec<ImportedRow>) -> Self {
        Self { table, owned, silent_about: Vec::new(), yields_in: &[], rows, more: None }
    }

    /// The table, if it knows nothing of some columns: what older rows hold there stays.
    #[must_use]
    pub fn silent_about(mut self, columns: &[&'static str]) -> Self {
        self.silent_about = columns.to_vec();
        self
    }

    /// The table, if people edit some of its columns: what older rows hold there stays.
    #[must_use]
    pub const fn yielding_in(mut self, columns: &'static [&'static str]) -> Self {
        self.yields_in = columns;
        self
    }

    /// A table that is replaced as a whole.
    #[must_use]
    pub const fn whole(table: &'static str, rows: Vec<ImportedRow>) -> Self {
        Self::owning(table, OwnedRows::Every, rows)
    }

    /// A table that is shared with rows from other sources.
    #[must_use]
    pub const fn of_sources(
        table: &'static str,
        sources: &'static [&'static str],
        rows: Vec<ImportedRow>,
    ) -> Self {
        Self::owning(table, OwnedRows::OfSources(sources), rows)
    }

    /// A table that is shared with rows from other sources, this one named by the operator.
    #[must_use]
    pub fn of_source(
        table: &'static str,
        source: impl Into<String>,
        rows: Vec<ImportedRow>,
    ) -> Self {
        Self::owning(table, OwnedRows::OfSource(source.into()), rows)
    }

    /// Contacts of the main table's resources.
    #[must_use]
    pub const fn contacts(table: &'static str, rows: Vec<ImportedRow>) -> Self {
        Self::owning(table, OwnedRows::OfResources, rows)
    }

    /// Rows that replace those of the same key, whoever brought them.
    #[must_use]
    pub const fn same_keys(table: &'static str, rows: Vec<ImportedRow>) -> Self {
        Self::owning(table, OwnedRows::SameKey, rows)
    }

    /// What sources state of resources that are not theirs.
    #[must_use]
    pub const fn of_second_sources(
        table: &'static str,
        sources: &'static [&'static str],
        rows: Vec<ImportedRow>,
    ) -> Self {
        Self::owning(table, OwnedRows::OfSecondSources(sources), rows)
    }

    /// The importer's own rows in the table of sources.
    #[must_use]
    pub const fn sources(rows: Vec<ImportedRow>) -> Self {
        Self::owning("sources", OwnedRows::SameKey, rows)
    }
}
