//! A town that a name has matched.

/// How a name matched, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// A name itself.
    Exact,
    /// The beginning of a name.
    Beginning,
    /// A name, or its beginning, with a slip.
    Slip,
}

/// A town that matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameHit {
    /// Its position.
    pub position: usize,
    /// How it matched.
    pub how: Match,
    /// Whether it was the main name that matched, and not another one.
    pub is_main: bool,
}
