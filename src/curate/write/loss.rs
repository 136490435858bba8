//! How much an import may take away without being told that it may.

use std::fmt;

/// Whether an import may take away much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    /// What a newer list usually does: no more than one row of twenty goes.
    OfFew,
    /// Whatever the file does not have any more.
    OfAny,
}

/// One row of so many may go with a newer file. More do when the file is a part of a list, or of
/// another one.
const ONE_OF: usize = 20;

/// What an import takes away, of what there was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What is counted, in the plural.
    pub what: String,
    /// How many go.
    pub lost: usize,
    /// How many there were.
    pub before: usize,
    /// The first of those that go.
    pub examples: String,
    /// How many may go.
    pub limit: Limit,
}

/// How many of what there was may go without a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// One of twenty: a list that is whole has hardly lost more.
    Few,
    /// One of two, of at least twenty: what a newer list changes it may well have put right, but
    /// not as a whole.
    Half,
}

impl Loss {
    /// Whether it is more than a newer file usually takes away.
    #[must_use]
    pub const fn is_large(&self) -> bool {
        match self.limit {
            Limit::Few => self.lost * ONE_OF > self.before,
            Limit::Half => self.before >= ONE_OF && self.lost * 2 > self.before,
        }
    }
}

impl fmt::Display for Loss {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} of {} {}, such as {}",
            self.lost, self.before, self.what, self.examples
        )
    }
}
