//! A snapshot as a site that is files alone: pages, the widget, what the service answers for each
//! country, and the globe in cells, so that the nearest are found without a server.

mod cell;
mod columns;
mod country;
mod dial;
mod error;
mod folder;
mod near;
mod place;
mod record;
mod site;
mod still;
mod towns;
mod words;

pub use error::ExportError;
pub use folder::{FolderError, SiteFile, SiteFolder, SiteIndex};
pub use near::NEAREST;
pub use site::Site;
pub use still::StillData;
