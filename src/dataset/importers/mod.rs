//! Importers: files of others to tables of our own.
//!
//! Each importer is a pure function from [`UpstreamFile`]s to an [`Import`]; `dataset::write` merges that into the data folder. A file that
//! is not what it should be is one [`ImportError`], and then nothing is written.

mod error;
mod import;
pub mod places;
mod row;
mod source;
mod summary;
mod table;
mod upstream;

pub use error::ImportError;
pub use import::{Import, ImportedTable, OwnedRows};
pub use row::Row;
pub use source::UpstreamSource;
pub use summary::Summary;
pub use table::{Heading, Line, Table};
pub use upstream::UpstreamFile;
