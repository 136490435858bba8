//! Why a verification is not recorded.

use chrono::NaiveDate;

use crate::domain::{Channel, MalformedId, MalformedUrl, ResourceId};
use crate::tables::descriptor::DescriptorError;
use crate::tables::rejection::Finding;

/// Why nothing was recorded.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The descriptor cannot be used.
    #[error(transparent)]
    Descriptor(#[from] DescriptorError),
    /// A file cannot be read.
    #[error("cannot read {path}")]
    Unreadable {
        /// The file.
        path: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
    /// The id is none.
    #[error(transparent)]
    Id(#[from] MalformedId),
    /// The source is no absolute web address.
    #[error("the source is no page that a reader can open")]
    Source(#[from] MalformedUrl),
    /// The day cannot be.
    #[error("{day} cannot be the day of a verification: {reason}")]
    Day {
        /// The day as given.
        day: NaiveDate,
        /// Why not.
        reason: String,
    },
    /// The name, title or publisher cannot be published.
    #[error(
        "the {what} {words:?} is empty, longer than {longest} characters, or no plain text of one line"
    )]
    Words {
        /// What it is.
        what: &'static str,
        /// The words as given, shortened.
        words: String,
        /// The most characters.
        longest: usize,
    },
    /// The page is a source already, under other words than those given.
    #[error(
        "the page is held as the source {source_id}, {title:?} of {publisher:?}: leave out --title and --publisher, or edit sources.csv"
    )]
    HeldSource {
        /// The source.
        source_id: String,
        /// Its title.
        title: String,
        /// Its publisher.
        publisher: String,
    },
    /// No resource has the id.
    #[error("no row has the id \"{id}\"; `backstop worklist` shows ids")]
    UnknownResource {
        /// The id as given.
        id: ResourceId,
    },
    /// The resource has no such contact.
    #[error("{id} has no such {channel} contact; it has {held}")]
    UnknownContact {
        /// The resource.
        id: ResourceId,
        /// The channel as given.
        channel: Channel,
        /// What it has.
        held: String,
    },
    /// The resource has contacts, and none was named.
    #[error("{id} has contacts: {held}; say which with --channel")]
    WhichContact {
        /// The resource.
        id: ResourceId,
        /// What it has.
        held: String,
    },
    /// The resource has several such contacts.
    #[error(
        "{id} has several {channel} contacts: {held}; say which with --number, --menu-option or --keyword"
    )]
    Ambiguous {
        /// The resource.
        id: ResourceId,
        /// The channel as given.
        channel: Channel,
        /// What it has.
        held: String,
    },
    /// A file is not as the descriptor says.
    #[error("{path} cannot be edited; `backstop check` says why")]
    Uneditable {
        /// The file.
        path: String,
    },
    /// A row that would be written is not one that the descriptor accepts.
    #[error("nothing was recorded, because the row would be rejected: {finding}")]
    Unfit {
        /// Where and why.
        finding: Finding,
    },
}
