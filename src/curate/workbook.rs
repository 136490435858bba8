//! The tables as a workbook of a spreadsheet, and back: one sheet a table, every cell text.
//!
//! A spreadsheet takes 000 for 0, `24/7` for a day and `+376…` for a sum, but a cell whose format is
//! *text* it leaves alone. What comes back as anything else than text is refused with its address,
//! because what was meant is lost in it.

mod address;
mod error;
mod export;
mod fault;
mod import;
mod merge;
mod probable;
mod sheet;
mod sheet_name;
mod told;

pub use error::WorkbookError;
pub use export::{ExportedSheet, export, exported_tables};
pub use fault::SheetFault;
pub use import::{WorkbookEdit, import};
