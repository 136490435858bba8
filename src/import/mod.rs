//! Importers: files of others to tables of our own.
//!
//! Each importer is a pure function from [`UpstreamFile`]s to an [`Import`]; `curate::write`
//! merges that into the data folder. A file that is not what it should be is one [`ImportError`],
//! and then nothing is written.

mod bounds;
pub mod branches;
mod contact;
pub mod emergency_numbers;
mod ended;
mod error;
pub mod hifld;
mod hours_text;
pub mod hsds;
pub mod imls;
mod imported;
mod languages;
pub mod libraries_hacked;
pub mod mapped;
mod one_line;
mod one_number;
pub mod open_helplines;
pub mod openstreetmap;
pub mod places;
mod plain_text;
mod record_name;
mod refusal;
mod row;
mod row_pile;
mod row_spool;
mod said_ended;
pub mod same_place;
mod shared_number;
mod source;
mod summary;
mod table;
mod title_case;
pub mod toronto;
mod twins;
mod upstream;
pub mod us_care;
mod weekly;
mod wikipedia;
pub mod wikipedia_crisis_lines;
mod windows_1252;
mod zip_code;

pub use branches::{BranchPlace, Geocoder};
pub use error::ImportError;
pub use imported::{Import, ImportedTable, OwnedRows};
pub use record_name::RecordName;
pub use row::ImportedRow;
pub use row_pile::OpenSpool;
pub use row_spool::{RowSpool, SpooledRows};
pub use source::UpstreamSource;
pub use summary::Summary;
pub use table::{ForeignLine, ForeignTable, Heading};
pub use upstream::UpstreamFile;
