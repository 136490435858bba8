//! For whom a crisis line is, which decides its place before everything else does.

use serde::{Deserialize, Serialize};

use super::{Details, Resource};

/// Crisis lines of this priority or a lower one are for everybody in suicidal crisis.
pub const FOR_EVERYBODY: u16 = 10;

/// Lines up to this priority offer emotional support to anybody.
pub const GENERAL_SUPPORT: u16 = 20;

/// Lines from this priority on are named by an unofficial list only.
const NAMED_BY_A_LIST: u16 = 50;

/// What stands before what in an answer, whatever else is known of the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LineTier {
    /// Anybody in crisis may call.
    Everybody,
    /// For one population or topic.
    Special,
    /// Only an unofficial list names it.
    ListOnly,
    /// A directory that helps to find a line, without a contact of its own.
    Directory,
}

impl LineTier {
    /// The tier of a resource; `None` when it is no crisis line.
    #[must_use]
    pub fn of(resource: &Resource) -> Option<Self> {
        let Details::CrisisLine { priority, .. } = resource.details else { return None };
        Some(if resource.contacts.is_empty() {
            Self::Directory
        } else if priority >= NAMED_BY_A_LIST {
            Self::ListOnly
        } else if priority > GENERAL_SUPPORT || !resource.populations.is_empty() {
            Self::Special
        } else {
            Self::Everybody
        })
    }
}
