//! Why no workbook was written, or nothing taken from one.

use super::fault::SheetFaults;
use crate::curate::transaction::ReplaceError;
use crate::curate::write::WriteError;
use crate::tables::descriptor::DescriptorError;

/// Why no workbook was written, or nothing taken from one.
#[derive(Debug, thiserror::Error)]
pub enum WorkbookError {
    /// The descriptor cannot be used.
    #[error(transparent)]
    Descriptor(#[from] DescriptorError),
    /// A table of the data folder cannot be read or turned into its file.
    #[error(transparent)]
    Table(#[from] WriteError),
    /// The data folder cannot be locked or written.
    #[error(transparent)]
    Replace(#[from] ReplaceError),
    /// A table has more rows than a sheet.
    #[error(
        "{path} has {rows} rows, and a sheet takes {most} with its headings; leave the table out with --table"
    )]
    TooManyRows {
        /// The file.
        path: String,
        /// How many rows it has.
        rows: usize,
        /// How many a sheet has.
        most: usize,
    },
    /// A cell has more text than a cell of a sheet.
    #[error(
        "{path}, row {row}: {column} has {length} characters, and a cell of a sheet takes {most}; leave the table out with --table"
    )]
    LongCell {
        /// The file.
        path: String,
        /// The row by its key.
        row: String,
        /// The column.
        column: String,
        /// How long the text is, as spreadsheets count.
        length: usize,
        /// How long it may be.
        most: usize,
    },
    /// A cell has a character that no sheet keeps.
    #[error(
        "{path}, row {row}: {column} has the control character {character:?}, which a workbook does not keep; `backstop check` names it too"
    )]
    ControlCharacter {
        /// The file.
        path: String,
        /// The row by its key.
        row: String,
        /// The column.
        column: String,
        /// The character.
        character: char,
    },
    /// The workbook cannot be put together.
    #[error("cannot write the sheet {sheet}")]
    Unwritable {
        /// The sheet.
        sheet: String,
        /// The reason.
        source: Box<rust_xlsxwriter::XlsxError>,
    },
    /// The file of the workbook cannot be read.
    #[error("cannot read {file}")]
    Unreadable {
        /// The file.
        file: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
    /// The file is no workbook.
    #[error("{file} is no workbook that can be read; one of another kind is saved as .xlsx first")]
    NoWorkbook {
        /// The file.
        file: String,
        /// The reason.
        source: Box<calamine::XlsxError>,
    },
    /// Something in the workbook cannot be taken over; nothing of it is.
    #[error("nothing is taken over from {file}:{faults}")]
    Refused {
        /// The file.
        file: String,
        /// What, and where.
        faults: SheetFaults,
    },
}

impl WorkbookError {
    /// Every fault of the workbook, where it was refused for some.
    #[must_use]
    pub fn all_faults(&self) -> Option<String> {
        if let Self::Refused { file, faults } = self {
            Some(format!("nothing is taken over from {file}:{faults:#}"))
        } else {
            None
        }
    }
}
