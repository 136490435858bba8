//! What is held at a moment.

use std::sync::Arc;

use crate::gazetteer::Gazetteer;
use crate::index::Snapshot;

/// One state of the directory and of the places.
pub struct Directory {
    /// The resources.
    pub snapshot: Snapshot,
    /// The places.
    pub gazetteer: Arc<Gazetteer>,
}
