//! What the finder looks for: one kind of help at a time, crisis lines with each.

use crate::domain::Kind;

/// A kind of help in the words of the finder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// Somebody to talk to.
    #[default]
    Crisis,
    /// Somewhere to go.
    InPerson,
    /// Professionals and teams on call.
    Backup,
    /// Libraries with free internet.
    Internet,
}

impl Tab {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Crisis, Self::InPerson, Self::Backup, Self::Internet];

    /// By its word in addresses; the first one for any other.
    #[must_use]
    pub fn named(word: &str) -> Self {
        Self::ALL.into_iter().find(|tab| tab.word() == word).unwrap_or_default()
    }

    /// Its word in addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Crisis => "crisis",
            Self::InPerson => "in-person",
            Self::Backup => "backup",
            Self::Internet => "internet",
        }
    }

    /// The kind that it shows.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Crisis => Kind::CrisisLine,
            Self::InPerson => Kind::Branch,
            Self::Backup => Kind::OnCall,
            Self::Internet => Kind::Library,
        }
    }

    /// The message of its name.
    pub(super) const fn message(self) -> &'static str {
        match self {
            Self::Crisis => "heading-crisis-lines",
            Self::InPerson => "tab-in-person",
            Self::Backup => "heading-on-call",
            Self::Internet => "tab-internet",
        }
    }
}
