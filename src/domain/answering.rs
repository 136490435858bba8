//! When a service answers, from its own hours or from those of the contacts that decide.

use super::{Channel, Contact, Hours, Resource};

/// The hours in which a service answers, as far as they are known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AnsweringHours {
    hours: Vec<Hours>,
    is_complete: bool,
}

impl AnsweringHours {
    /// Any of some hours; `is_complete` when it is known not to answer outside of them. `None`
    /// without any.
    #[must_use]
    pub fn of(hours: Vec<Hours>, is_complete: bool) -> Option<Self> {
        (!hours.is_empty()).then_some(Self { hours, is_complete })
    }

    /// The hours, each once; it answers in any of them.
    #[must_use]
    pub fn hours(&self) -> &[Hours] {
        &self.hours
    }

    /// Whether it is known not to answer outside of them.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// Whether the sun decides in any of them.
    #[must_use]
    pub fn speak_of_the_sun(&self) -> bool {
        self.hours.iter().any(Hours::speak_of_the_sun)
    }

    /// Whether it is known to answer at every moment.
    #[must_use]
    pub fn is_always(&self) -> bool {
        self.hours.iter().any(Hours::is_always)
    }
}

impl Resource {
    /// When it answers: in its own hours, and without any in those of the contacts that decide;
    /// `None` when nothing is known.
    ///
    /// A telephone decides where there is one, because that is what "open" means to who calls; else
    /// every other contact but a mailbox, which nobody answers at once. The resource's own hours
    /// are theirs ([`Self::hours_of`]). One contact in its hours is enough to answer, whereas not
    /// to answer takes all of them: a number whose hours are not known may well be answered while
    /// another one's are over.
    #[must_use]
    pub fn answering_hours(&self) -> Option<AnsweringHours> {
        if let Some(own) = &self.opening_hours {
            return AnsweringHours::of(vec![own.clone()], true);
        }
        let deciding = deciding(&self.contacts);
        let mut hours: Vec<Hours> =
            deciding.iter().filter_map(|contact| contact.opening_hours.clone()).collect();
        let is_complete = hours.len() == deciding.len();
        hours.sort_unstable();
        hours.dedup();
        AnsweringHours::of(hours, is_complete)
    }

    /// The hours of one of its contacts, where they are known: its own; else the resource's, if it
    /// is among those of whose hours the resource speaks. Those are its telephones where it has
    /// any. The chat of a line that answers round the clock is not open all night for that.
    #[must_use]
    pub fn hours_of<'r>(&'r self, contact: &'r Contact) -> Option<&'r Hours> {
        let is_deciding = deciding(&self.contacts).iter().any(|one| one.channel == contact.channel);
        contact.opening_hours.as_ref().or(self.opening_hours.as_ref().filter(|_| is_deciding))
    }
}

/// The contacts of whose hours the resource speaks.
fn deciding(contacts: &[Contact]) -> Vec<&Contact> {
    let voice: Vec<&Contact> =
        contacts.iter().filter(|contact| contact.channel == Channel::Voice).collect();
    if voice.is_empty() {
        contacts.iter().filter(|contact| contact.channel != Channel::Email).collect()
    } else {
        voice
    }
}
