//! Why nothing was written.

use super::loss::Loss;
use crate::curate::transaction::ReplaceError;
use crate::tables::descriptor::DescriptorError;

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
    /// A cell of an imported source, such as a licence that an operator named, is none that its
    /// column allows: `check` would refuse every row that names the source.
    #[error("the {column} {value:?} cannot be written to {path}: it {rule}")]
    Unfit {
        /// The file.
        path: String,
        /// The column.
        column: String,
        /// What it holds.
        value: String,
        /// What the column allows.
        rule: String,
    },
    /// An import would take away more than a newer file usually does: it may be a part of the list.
    #[error(
        "{path} would lose {loss}; if the file is the whole list and they are to go, say --allow-removal"
    )]
    Loss {
        /// The file.
        path: String,
        /// What and how much.
        loss: Box<Loss>,
    },
    /// A table cannot be turned into the bytes of its file.
    #[error("cannot encode the table {table}")]
    Unencodable {
        /// The table.
        table: String,
        /// The reason.
        source: std::io::Error,
    },
    /// Rows cannot be kept in a file while they are sorted.
    #[error("cannot keep rows in a file of the data folder while they are sorted")]
    Rows(#[source] std::io::Error),
    /// A file cannot be written.
    #[error(transparent)]
    Replace(#[from] ReplaceError),
}
