//! A question with everything it is answered from.

use std::cell::OnceCell;

use chrono::{DateTime, Utc};

use super::answer::Notice;
use super::filter::Filter;
use super::plan::KindPlan;
use super::query::NearestQuery;
use crate::blocks::{self, Union};
use crate::domain::Whereabouts;
use crate::index::Snapshot;

/// What is told beside the hits.
pub(super) struct SearchNotes {
    pub(super) notices: Vec<Notice>,
    /// Empty unless asked for.
    pub(super) plans: Vec<KindPlan>,
}

/// A question with everything it is answered from.
pub(super) struct Search<'s> {
    pub(super) snapshot: &'s Snapshot,
    pub(super) query: &'s NearestQuery,
    pub(super) place: &'s Whereabouts,
    pub(super) moment: DateTime<Utc>,
    pub(super) now: DateTime<Utc>,
    pub(super) filter: Filter<'s>,
    /// Who serves the country or the world.
    pub(super) serving: blocks::TermFilter<'s>,
    /// Who is on which side of the borders.
    pub(super) context: PlaceContext<'s>,
}

/// Who is where, as seen from the place, and who helps how; each looked up when it is first asked
/// for, and once a question.
#[derive(Default)]
pub(super) struct PlaceContext<'s> {
    pub(super) inside: OnceCell<Union<'s>>,
    pub(super) in_region: OnceCell<Option<Union<'s>>>,
    pub(super) everybody: OnceCell<Union<'s>>,
    pub(super) for_crises: OnceCell<Union<'s>>,
    pub(super) wards: OnceCell<Union<'s>>,
}
