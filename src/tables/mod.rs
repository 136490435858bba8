//! Reads what we publish: from the CSV files of a data folder to resources, or to rejections that say
//! file, line, column, value and rule.

mod almanac;
mod atlas;
mod attach;
mod calendar;
pub mod catalog;
pub(crate) mod column_check;
mod confirm;
pub mod descriptor;
pub(crate) mod doubt;
mod emergency;
mod error;
mod findings;
mod fingerprint;
#[cfg(test)]
pub(crate) mod fixtures;
mod hygiene;
mod integrity;
mod line_words;
pub(crate) mod lines;
mod load;
mod placed_contact;
mod places;
pub(crate) mod quoting;
mod reach;
mod reader;
pub(crate) mod redaction;
pub(crate) mod rejection;
mod row;
pub(crate) mod row_order;
pub(crate) mod rows;
mod same_number;
mod source_doubts;
pub(crate) mod table;
mod told_numbers;

pub use almanac::load_almanac;
pub use atlas::Atlas;
pub use catalog::{RowKind, TableName};
pub use confirm::HeldBack;
pub use error::LoadError;
pub use fingerprint::Fingerprint;
pub use load::{Dataset, load};
pub use places::{PLACES_FOLDER, PlacesError, load_places};
pub use rejection::{Column, Finding, Rejection, Warning, shown};
pub use table::{Record, Table};
