//! A snapshot as a site that is files alone: pages, the widget, what the service answers for each
//! country, and the globe in cells, so that the nearest are found without a server.

mod answer_file;
mod cell;
mod columns;
mod country;
mod dial;
mod error;
mod file_hours;
mod folder;
mod near;
mod near_open;
mod place;
mod record;
mod region;
mod site;
mod still;
mod timetable;
mod timetables;
mod towns;
mod words;

pub use error::ExportError;
pub use folder::{FolderError, SiteFile, SiteFolder, SiteIndex};
pub use place::NEAREST;
pub use site::Site;
pub use still::StillData;
