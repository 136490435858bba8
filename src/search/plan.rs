//! How an answer was searched for, for those who tune a server or doubt it.

use crate::blocks::Effort;
use crate::domain::Kind;

/// How the hits of a kind were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindPlan {
    /// The kind.
    pub kind: Kind,
    /// Where the candidates came from.
    pub access: Access,
    /// The parameters that narrowed, and how many records pass each (several words of a text each
    /// count for themselves).
    pub narrowings: Vec<(&'static str, Vec<usize>)>,
    /// What was looked at.
    pub effort: Effort,
    /// How many records were taken up one by one, for their hours and licences.
    pub examined_records: usize,
    /// How many hits there are.
    pub hits: usize,
}

/// Where candidates come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// The lines that serve the country or the world.
    Coverage,
    /// Nearest first from the point.
    Nearest,
}

impl Access {
    /// The word in answers.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Coverage => "coverage",
            Self::Nearest => "nearest",
        }
    }
}
