//! Whom a contact reaches: the service of its row, and no emergency service, network or stranger.

use std::collections::HashMap;

use super::doubt::Doubts;
use super::integrity::Loaded;
use super::placed_contact::PlacedContact;
use crate::domain::{
    Area, Channel, Contact, Country, DialledNumber, EmergencyNumber, Kind, Resource, ResourceId,
    ShortNumbers, Status, UseDoubt, behind_relay_prefix, is_kept_for_fiction,
    number_of_whatsapp_link,
};

/// Doubts contacts that may reach somebody else than the service of their row.
pub(super) fn raise_doubts(
    loaded: &[Loaded],
    placed: &[PlacedContact],
    emergency_numbers: &[EmergencyNumber],
    doubts: &Doubts,
) {
    let by_id: HashMap<&ResourceId, &Resource> =
        loaded.iter().map(|one| (&one.resource.id, &one.resource)).collect();
    let mut emergencies: HashMap<Country, Vec<&EmergencyNumber>> = HashMap::new();
    for number in emergency_numbers {
        emergencies.entry(number.country).or_default().push(number);
    }
    for one in placed {
        let Some(resource) = by_id.get(&one.resource_id) else { continue };
        if resource.status == Status::Defunct {
            continue;
        }
        doubt_use(one, resource, doubts);
        doubt_link(one, doubts);
        doubt_relayed(one, resource, doubts);
        doubt_menu(one, resource, doubts);
        if resource.kind() == Kind::CrisisLine {
            doubt_emergency(one, resource, &emergencies, doubts);
        }
    }
}

fn doubt_use(one: &PlacedContact, resource: &Resource, doubts: &Doubts) {
    let Some(country) = resource.dialling_country() else { return };
    let served: Vec<Country> = resource.coverage.iter().filter_map(Area::country).collect();
    if let Some(doubt) = UseDoubt::about(&one.contact, country, &served) {
        one.doubt(doubts, doubt.column(), doubt.to_string());
    }
}

/// A link to `WhatsApp` opens a conversation with the number of its row, and with nobody who is
/// only in films.
fn doubt_link(one: &PlacedContact, doubts: &Doubts) {
    let Some(digits) = one.contact.url.as_deref().and_then(number_of_whatsapp_link) else { return };
    if one.contact.channel != Channel::Whatsapp {
        one.doubt(doubts, "url", "leads to WhatsApp: the channel is whatsapp, with the number");
    } else if one.contact.e164.as_ref().is_some_and(|e164| e164.digits() != digits) {
        one.doubt(doubts, "url", "leads to another number than that of the row");
    } else if is_kept_for_fiction(&digits) {
        let rule = "leads to one of the numbers that regulators keep for films and books";
        one.doubt(doubts, "url", rule);
    }
}

/// What is dialled behind the prefix of a relay service is a number of the same row.
fn doubt_relayed(one: &PlacedContact, resource: &Resource, doubts: &Doubts) {
    let Some(country) = resource.dialling_country() else { return };
    let behind =
        one.contact.number.as_ref().and_then(|number| behind_relay_prefix(number, country));
    let Some(behind) = behind.map(|number| number.dial_string()) else { return };
    let has = |contact: &Contact| {
        contact.number.as_ref().is_some_and(|number| number.dial_string() == behind)
    };
    if !resource.contacts.iter().any(has) {
        one.doubt(
            doubts,
            "number",
            "has behind the prefix of the relay service a number that the row has nowhere else",
        );
    }
}

/// A key to press is no number of the country.
fn doubt_menu(one: &PlacedContact, resource: &Resource, doubts: &Doubts) {
    let Some(keys) = one.contact.menu_option.as_deref().filter(|keys| keys.len() > 2) else {
        return;
    };
    let number = DialledNumber::parse(keys).ok().zip(resource.dialling_country());
    if number.is_some_and(|(number, country)| ShortNumbers::names(&number, country)) {
        one.doubt(doubts, "menu_option", "is a short number of the country, and no key to press");
    }
}

/// Whoever wants to talk is not to reach the police.
fn doubt_emergency(
    one: &PlacedContact,
    resource: &Resource,
    emergencies: &HashMap<Country, Vec<&EmergencyNumber>>,
    doubts: &Doubts,
) {
    let Some(dialled) = one.contact.number.as_ref().map(DialledNumber::dial_string) else { return };
    let served = resource.coverage.iter().filter_map(Area::country);
    let mut of_served = served.filter_map(|country| emergencies.get(&country)).flatten();
    if let Some(found) = of_served.find(|number| number.number.dial_string() == dialled) {
        let services: Vec<&str> = found.services.iter().map(|service| service.as_str()).collect();
        let rule = format!(
            "is an emergency number of {} ({}), and the row is a helpline",
            found.country,
            services.join(", ")
        );
        one.doubt(doubts, "number", rule);
    }
}
