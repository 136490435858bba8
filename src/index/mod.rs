//! The directory as it is searched: an immutable snapshot, built from resources, saved, opened.

mod cards;
mod entry;
mod facets;
mod hours;
mod order;
mod records;
mod rendered;
mod snapshot;
mod spliced;
mod store;
mod tallies;
mod text;
mod text_folder;

pub use cards::written_cards;
pub use entry::{Entry, Extras};
pub use facets::{Facet, written_facets};
pub use rendered::Renderers;
pub use snapshot::{About, Snapshot};
pub use store::{Blueprint, FORMAT, SnapshotError, build, open, open_within};
pub use tallies::Tally;
pub use text::{Document, TextError, TextIndex, TextPart};
