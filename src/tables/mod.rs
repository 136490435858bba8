//! Reads what we publish: from the CSV files of a data folder to resources, or to rejections that say
//! file, line, column, value and rule.

mod added_practices;
mod almanac;
mod atlas;
mod attach;
mod calendar;
pub mod catalog;
pub(crate) mod column_check;
mod columns;
mod confirm;
pub(crate) mod csv_lines;
pub mod descriptor;
pub(crate) mod doubt;
mod emergency;
mod error;
mod findings;
mod fingerprint;
#[cfg(test)]
pub(crate) mod fixtures;
mod foreign_keys;
mod hygiene;
mod integrity;
mod line_words;
mod load;
mod placed_contact;
mod places;
mod places_reader;
mod practices;
pub(crate) mod quoting;
mod reach;
mod reader;
pub(crate) mod redaction;
pub(crate) mod rejection;
mod row;
pub(crate) mod row_order;
mod row_place;
pub(crate) mod rows;
mod same_number;
mod source_doubts;
pub(crate) mod table;
mod table_reading;
mod told_numbers;
pub(crate) mod undeclared;
mod unique_keys;

pub use added_practices::read_added_practices;
pub use almanac::load_almanac;
pub use atlas::Atlas;
pub use catalog::{RowKind, TableName};
pub use confirm::HeldBack;
pub use error::LoadError;
pub use fingerprint::Fingerprint;
pub use load::{Dataset, load};
pub use places::{PLACES_FOLDER, load_places};
pub use places_reader::PlacesError;
pub use rejection::{Column, Finding, Rejection, Warning, shown};
pub use table::{Record, Table};
