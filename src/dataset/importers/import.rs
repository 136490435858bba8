//! What an importer hands over: tables in our own columns, as values.

use super::{ImportError, Row, Summary};

/// The result of reading upstream files; nothing is written yet.
#[derive(Debug)]
pub struct Import {
    /// The tables, each once.
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
    pub silent_about: &'static [&'static str],
    /// The rows.
    pub rows: Vec<Row>,
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
}

impl Import {
    /// The import, unless nothing was left of the main table (the first one), or none of its
    /// telephone numbers is one.
    ///
    /// # Errors
    /// [`ImportError::NothingLeft`] with the reasons, [`ImportError::NoNumber`] with the first
    /// cells.
    pub fn unless_empty(self, file: &str) -> Result<Self, ImportError> {
        let file = file.to_owned();
        if let Some((count, cells)) = self.summary.no_number_of_several() {
            return Err(ImportError::NoNumber { file, count, cells });
        }
        if self.tables.first().is_some_and(|table| !table.rows.is_empty()) {
            return Ok(self);
        }
        Err(ImportError::NothingLeft { file, reasons: self.summary.reasons() })
    }

    /// The rows of a table, none if the import has no such table.
    #[must_use]
    pub fn rows_of(&self, table: &str) -> &[Row] {
        self.tables
            .iter()
            .find(|imported| imported.table == table)
            .map_or(&[], |imported| &imported.rows)
    }
}

impl OwnedRows {
    /// Whether this is a table of resources with sources of their own, beside those of others.
    #[must_use]
    pub const fn is_by_source(&self) -> bool {
        matches!(self, Self::OfSources(_) | Self::OfSource(_))
    }
}

impl ImportedTable {
    const fn owning(table: &'static str, owned: OwnedRows, rows: Vec<Row>) -> Self {
        Self { table, owned, silent_about: &[], rows }
    }

    /// The table, if it knows nothing of some columns: what older rows hold there stays.
    #[must_use]
    pub const fn silent_about(mut self, columns: &'static [&'static str]) -> Self {
        self.silent_about = columns;
        self
    }

    /// A table that is replaced as a whole.
    #[must_use]
    pub const fn whole(table: &'static str, rows: Vec<Row>) -> Self {
        Self::owning(table, OwnedRows::Every, rows)
    }

    /// A table that is shared with rows from other sources.
    #[must_use]
    pub const fn of_sources(
        table: &'static str,
        sources: &'static [&'static str],
        rows: Vec<Row>,
    ) -> Self {
        Self::owning(table, OwnedRows::OfSources(sources), rows)
    }

    /// A table that is shared with rows from other sources, this one named by the operator.
    #[must_use]
    pub fn of_source(table: &'static str, source: impl Into<String>, rows: Vec<Row>) -> Self {
        Self::owning(table, OwnedRows::OfSource(source.into()), rows)
    }

    /// Contacts of the main table's resources.
    #[must_use]
    pub const fn contacts(table: &'static str, rows: Vec<Row>) -> Self {
        Self::owning(table, OwnedRows::OfResources, rows)
    }

    /// The importer's own rows in the table of sources.
    #[must_use]
    pub const fn sources(rows: Vec<Row>) -> Self {
        Self::owning("sources", OwnedRows::SameKey, rows)
    }
}
