//! From a question that is already valid to an answer. No words here: what to say is decided by
//! whoever shows it.

mod answer;
mod context;
mod filter;
mod lines;
mod list;
mod locate;
mod moment;
mod near_on_call;
mod nearest;
mod on_call;
mod pinned;
mod placed;
mod plan;
mod query;
mod walk;
mod why;

pub use answer::{Answer, CallingFrom, Hit, How, ListedRecord, Listing, Notice, NoticeCode};
pub use filter::{Narrowing, NarrowingParameter};
pub use list::list;
pub use moment::Moment;
pub use nearest::{in_place_of, nearest};
pub use pinned::pinned;
pub use plan::{Access, KindPlan};
pub use query::{
    BoundingBox, DEFAULT_LIMIT, DEFAULT_RADIUS_M, LARGEST_RADIUS_M, ListQuery, MOST_RESULTS,
    NearestQuery, Page, QueryLocation, UpsideDown,
};
pub use why::Why;

use crate::domain::Country;
use crate::gazetteer::Suggestion;
use crate::index::TextError;

/// Why a question has no answer.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The place is not held.
    #[error("the place in {parameter:?} is not held")]
    PlaceNotFound {
        /// The parameter that named it.
        parameter: &'static str,
        /// The country, where it is known all the same.
        country: Option<Country>,
        /// Whether it is a military post of which the country is not known.
        is_military_post: bool,
        /// What may be meant.
        suggestions: Vec<Suggestion>,
    },
    /// A local time was asked about, at a place whose zone is not known.
    #[error(
        "a moment without an offset is local time, and the time zone of this place is not known"
    )]
    OffsetNeeded,
    /// The text index cannot be read.
    #[error("the text index cannot be read")]
    Index(#[from] TextError),
}
