//! How rows of two editions of a table are recognised as the same one.

use super::edition::SheetRow;
use crate::tables::{RowKind, TableName};

/// How rows of a table are told apart and recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowShape {
    /// Emergency numbers and the decisions about them.
    EmergencyNumbers,
    /// Contacts of resources.
    Contacts,
    /// Rows with an id.
    Resources,
}

impl RowShape {
    /// That of a table.
    pub const fn of(table: TableName) -> Self {
        match table.rows() {
            RowKind::EmergencyNumber | RowKind::EmergencyDecision => Self::EmergencyNumbers,
            RowKind::Contact => Self::Contacts,
            RowKind::CrisisLine
            | RowKind::Branch
            | RowKind::OnCall
            | RowKind::Library
            | RowKind::Source
            | RowKind::Licence
            | RowKind::Duty
            | RowKind::Confirmation
            | RowKind::Removal
            | RowKind::Exception
            | RowKind::Twin
            | RowKind::Practice
            | RowKind::Place => Self::Resources,
        }
    }

    /// Columns that say together among which rows a row is looked for again.
    pub const fn group(self) -> &'static [&'static str] {
        match self {
            Self::EmergencyNumbers => &["country"],
            Self::Contacts => &["resource_id", "channel"],
            Self::Resources => &["id"],
        }
    }

    /// The cells of [`Self::group`].
    pub fn group_of(self, row: &SheetRow) -> Vec<&str> {
        self.group().iter().map(|column| row.text(column)).collect()
    }

    /// Columns that must agree, and not all be empty, for two rows of a group to be the same one;
    /// the first list that fits decides.
    pub const fn marks(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::EmergencyNumbers => &[&["number"], &["services"]],
            Self::Contacts => &[
                &["number", "e164", "keyword", "menu_option", "url"],
                &["number", "menu_option"],
                &["number"],
                &["e164"],
                &["url"],
                &["channel"],
            ],
            Self::Resources => &[&["id"]],
        }
    }

    /// Columns that are the number, or say whom it reaches and from where.
    pub const fn numbers(self) -> &'static [&'static str] {
        match self {
            Self::EmergencyNumbers => {
                &["number", "services", "is_primary", "nationwide", "from_abroad"]
            }
            Self::Contacts => &["number", "e164", "keyword", "menu_option", "url"],
            Self::Resources => &[],
        }
    }

    /// What a reader calls a row. A number that changed is not part of it.
    pub fn key(self, row: &SheetRow, number_changed: bool) -> String {
        let number = if number_changed { "" } else { row.text("number") };
        let parts = match self {
            Self::EmergencyNumbers => [
                row.text("country"),
                if number_changed { row.text("services") } else { number },
                "",
            ],
            Self::Contacts => [row.text("resource_id"), row.text("channel"), number],
            Self::Resources => [row.text("id"), "", ""],
        };
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}
