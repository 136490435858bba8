//! From the CSV files of a data folder to resources, or to rejections that say file, line, column,
//! value and rule.

mod almanac;
mod attach;
mod calendar;
mod cell_rules;
mod column_check;
mod confirm;
mod cross;
pub mod descriptor;
mod difference;
mod discretion;
mod doubt;
mod edit;
mod edition;
mod emergency;
mod findings;
mod fingerprint;
#[cfg(test)]
mod fixtures;
pub mod importers;
mod lines;
mod load;
mod places;
mod quoting;
mod reader;
mod rejection;
mod replace;
mod row;
mod row_order;
mod row_shape;
mod table;
mod tables;
mod upkeep;
pub mod verify;
mod worklist;
pub mod write;

pub use almanac::load_almanac;
pub use confirm::HeldBack;
pub use difference::{CellChange, Change, ChangeKind, Difference, TableDifference, compare};
pub use edition::{COMPARED_TABLES, Edition, SheetRow};
pub use fingerprint::Fingerprint;
pub use load::{Atlas, Dataset, LoadError, load};
pub use places::{PLACES_FOLDER, PlacesError, load_places};
pub use rejection::{Column, Finding, Rejection, Warning, shown};
pub use replace::{DataLock, ReplaceError};
pub use table::{Record, Table};
pub use worklist::{Reason, Task, worklist};
