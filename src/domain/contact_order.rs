//! The order in which to try the contacts of a resource.

use std::collections::BTreeSet;

use super::{Channel, Contact, Resource};

/// How well a contact's languages suit a reader.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Suits {
    /// It is in the reader's language.
    Reader,
    /// It is in the languages of the resource.
    Everybody,
    /// It is in another language.
    Others,
}

impl Resource {
    /// Its contacts in the order in which a reader should try them: those in the reader's language
    /// first and those in another language last; then voice, sms, whatsapp, chat, email, textphone
    /// and relay; of one channel the plain number before a key to press or a word to send.
    ///
    /// `reader` is the language alone (`es` of `es-MX`); without one, or where no contact is in it,
    /// it is the resource's own first language.
    #[must_use]
    pub fn contacts_for(&self, reader: Option<&str>) -> Vec<&Contact> {
        let own = self.languages.first().map(super::Language::primary);
        let reader = reader
            .filter(|reader| self.contacts.iter().any(|contact| is_in(contact, reader)))
            .or(own);
        let of_resource = if reader == own { Suits::Reader } else { Suits::Everybody };
        let suits = |contact: &Contact| match reader {
            _ if contact.languages.is_empty() => of_resource,
            Some(reader) if is_in(contact, reader) => Suits::Reader,
            Some(_) | None => Suits::Others,
        };
        let mut contacts: Vec<&Contact> = self.contacts.iter().collect();
        contacts.sort_by_key(|contact| {
            (
                suits(contact),
                rank(contact.channel),
                contact.menu_option.is_some(),
                contact.keyword.is_some(),
            )
        });
        contacts
    }

    /// The languages in which single contacts are, for whose readers the order may be another one.
    #[must_use]
    pub fn contact_languages(&self) -> BTreeSet<&str> {
        self.contacts
            .iter()
            .flat_map(|contact| &contact.languages)
            .map(super::Language::primary)
            .collect()
    }
}

fn is_in(contact: &Contact, language: &str) -> bool {
    contact.languages.iter().any(|other| other.primary() == language)
}

const fn rank(channel: Channel) -> u8 {
    match channel {
        Channel::Voice => 0,
        Channel::Sms => 1,
        Channel::Whatsapp => 2,
        Channel::Chat => 3,
        Channel::Email => 4,
        Channel::Textphone => 5,
        Channel::Relay => 6,
    }
}
