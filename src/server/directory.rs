//! What is held at a moment.

use std::sync::Arc;

use crate::domain::Practice;
use crate::gazetteer::Gazetteer;
use crate::index::Snapshot;

/// One state of the directory and of the places.
pub struct Directory {
    /// The resources.
    pub snapshot: Snapshot,
    /// The places.
    pub gazetteer: Arc<Gazetteer>,
}

impl Directory {
    /// The same with more practices; see [`Snapshot::with_practices`].
    #[must_use]
    pub fn with_practices(self, more: &[Practice]) -> Self {
        Self { snapshot: self.snapshot.with_practices(more), ..self }
    }
}
