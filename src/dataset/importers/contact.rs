//! A row for one of the contacts tables.

use super::Row;
use crate::domain::{Channel, Country, DialledNumber, E164};

/// A contact of a resource, with nothing said about its cost or encryption.
fn contact(resource_id: &str, channel: Channel) -> Row {
    Row::new().with("resource_id", resource_id).with("channel", channel.as_str()).with("cost", "unknown").with("encrypted", "unknown")
}

/// A number to call, exactly as its source prints it, with the international form where the country's plan has one.
pub(super) fn voice(resource_id: &str, number: &DialledNumber, country: Country) -> Row {
    let e164 = E164::derive(number, country).map(|e164| e164.as_str().to_owned()).unwrap_or_default();
    contact(resource_id, Channel::Voice).with("number", number.as_str()).with("e164", e164)
}

/// A mailbox.
pub(super) fn email(resource_id: &str, address: &str) -> Row {
    contact(resource_id, Channel::Email).with("url", format!("mailto:{address}"))
}
