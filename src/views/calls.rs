//! How the contacts of a resource are called from another country, and which of them to try instead
//! of one that does not ring.

use super::contact::ContactView;
use super::dialled_from::DialledFromView;
use crate::domain::{Channel, Country, Resource};

/// Tells of contacts, which are those of a resource for a reader, how they are called from a
/// country.
pub fn tell_calls(
    contacts: &mut [ContactView],
    resource: &Resource,
    reader: Option<&str>,
    from: Country,
) {
    let home = resource.dialling_country();
    for (view, contact) in contacts.iter_mut().zip(resource.contacts_for(reader)) {
        let told = contact.dialled_from(home, from);
        view.dialled_from = told.map(|told| DialledFromView::new(told, from));
    }
    let alternative = (0..contacts.len())
        .filter_map(|at| Some((preference(contacts.get(at)?)?, at)))
        .min()
        .map(|(_, at)| at);
    for told in contacts.iter_mut().filter_map(|view| view.dialled_from.as_mut()) {
        told.alternative = alternative.filter(|_| !told.is_known_to_work());
    }
}

/// Which of the ways that work from there is told first: a voice, then what is written at once,
/// then a mailbox. `None` of a way that is not known to work.
fn preference(contact: &ContactView) -> Option<u8> {
    if contact.dialled_from.as_ref().is_some_and(|told| !told.is_known_to_work()) {
        return None;
    }
    match Channel::parse(&contact.channel).ok()? {
        Channel::Voice => Some(0),
        Channel::Chat => Some(1),
        Channel::Whatsapp => Some(2),
        Channel::Sms => Some(3),
        Channel::Textphone | Channel::Relay => Some(4),
        Channel::Email => Some(5),
    }
}
