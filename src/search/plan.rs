//! How an answer was searched for, for those who tune a server or doubt it.

use super::filter::NarrowingParameter;
use crate::blocks::SearchStats;
use crate::domain::{Kind, closed_set};

/// How the hits of a kind were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindPlan {
    /// The kind.
    pub kind: Kind,
    /// Where the candidates came from.
    pub access: Access,
    /// The parameters that narrowed, and how many records pass each (several words of a text each
    /// count for themselves).
    pub narrowings: Vec<(NarrowingParameter, Vec<usize>)>,
    /// What was looked at.
    pub stats: SearchStats,
    /// How many records were taken up one by one, for their hours and licences.
    pub examined_records: usize,
    /// How many hits there are.
    pub hits: usize,
}

closed_set! {
    /// Where candidates come from.
    Access, "way to the candidates" {
        /// The lines that serve the country or the world.
        Coverage = "coverage",
        /// Nearest first from the point.
        Nearest = "nearest",
    }
}
