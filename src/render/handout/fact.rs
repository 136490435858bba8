//! What a hand-out says and what may change: an emergency number, the practice that gives it out, an
//! entry, a way to reach it. Each is a line of the record.

use std::fmt;

use url::form_urlencoded;

use crate::views::{ContactView, EmergencyNumberView, PracticeView, ResourceView};

/// An emergency number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberFact {
    /// The country in which it works.
    pub country: String,
    /// What is dialled.
    pub number: String,
    /// What it reaches, in the order of the list.
    pub services: String,
    /// The number that rings there from abroad.
    pub abroad: Option<String>,
}

/// An entry with the ways to reach it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryFact {
    /// Its id.
    pub id: String,
    /// Whether it is closed for the time being.
    pub is_paused: bool,
    /// Its hours.
    pub hours: Option<String>,
    /// The zone in which they hold.
    pub zone: Option<String>,
    /// Where it is.
    pub address: Option<String>,
    /// The ways to reach it.
    pub contacts: Vec<ContactFact>,
}

/// The practice that gives it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticeFact {
    /// Business days until it answers.
    pub reply_business_days: u8,
    /// Its id, address and contacts; it has no hours.
    pub entry: EntryFact,
}

/// A way to reach somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactFact {
    /// The channel.
    pub channel: String,
    /// What is dialled, or the address of a page or mailbox.
    pub target: String,
    /// The word to send.
    pub keyword: Option<String>,
    /// The key to press.
    pub option: Option<String>,
    /// Hours of its own.
    pub hours: Option<String>,
    /// The number that rings there from abroad.
    pub abroad: Option<String>,
}

impl From<&EmergencyNumberView> for NumberFact {
    fn from(number: &EmergencyNumberView) -> Self {
        Self {
            country: number.country.clone(),
            number: dialled(&number.number),
            services: number.services.join("+"),
            abroad: number.from_abroad.as_deref().map(dialled),
        }
    }
}

impl EntryFact {
    /// What is said of a resource; whether it is closed for the time being, its answer knows.
    pub fn new(resource: &ResourceView, is_paused: bool) -> Self {
        let address = resource.address.as_ref().map(|address| {
            let parts =
                [&address.address_1, &address.city, &address.state_province, &address.postal_code];
            parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
        });
        Self {
            id: resource.id.clone(),
            is_paused,
            hours: resource.opening_hours.clone(),
            zone: resource.time_zone.clone(),
            address: address.filter(|address| !address.is_empty()),
            contacts: resource.contacts.iter().map(ContactFact::from).collect(),
        }
    }
}

impl PracticeFact {
    /// What is said of a practice with these contacts.
    pub fn new(
        id: &str,
        reply_business_days: u8,
        address: Option<&str>,
        contacts: &[ContactView],
    ) -> Self {
        let entry = EntryFact {
            id: id.to_owned(),
            is_paused: false,
            hours: None,
            zone: None,
            address: address.map(str::to_owned),
            contacts: contacts.iter().map(ContactFact::from).collect(),
        };
        Self { reply_business_days, entry }
    }
}

impl From<&PracticeView> for PracticeFact {
    fn from(practice: &PracticeView) -> Self {
        let PracticeView { id, reply, address, contacts, .. } = practice;
        Self::new(id, reply.business_days, address.as_deref(), contacts)
    }
}

impl From<&ContactView> for ContactFact {
    fn from(contact: &ContactView) -> Self {
        let target = match (&contact.number, &contact.uri) {
            (Some(number), _) => dialled(number),
            (None, Some(uri)) => uri.trim_start_matches("mailto:").to_owned(),
            (None, None) => "-".to_owned(),
        };
        Self {
            channel: contact.channel.clone(),
            target,
            keyword: contact.keyword.clone(),
            option: contact.menu_option.clone(),
            hours: contact.opening_hours.clone(),
            abroad: contact.number_from_abroad().map(dialled),
        }
    }
}

/// What a finger dials of a number: spaces and hyphens say nothing.
fn dialled(number: &str) -> String {
    number.chars().filter(|sign| sign.is_ascii_alphanumeric() || "+*#".contains(*sign)).collect()
}

impl fmt::Display for NumberFact {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { country, number, services, abroad } = self;
        write!(out, "emergency {country} {number} {services}")?;
        write_field(out, "abroad", abroad.as_deref())
    }
}

impl fmt::Display for EntryFact {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "entry {}", self.id)?;
        write_field(out, "hours", self.hours.as_deref())?;
        write_field(out, "zone", self.zone.as_deref())?;
        write_field(out, "address", self.address.as_deref())?;
        write_field(out, "closed", self.is_paused.then_some("yes"))
    }
}

impl fmt::Display for PracticeFact {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "practice {} reply={}", self.entry.id, self.reply_business_days)?;
        write_field(out, "address", self.entry.address.as_deref())
    }
}

impl fmt::Display for ContactFact {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "contact {} {}", self.channel, coded(&self.target))?;
        write_field(out, "keyword", self.keyword.as_deref())?;
        write_field(out, "option", self.option.as_deref())?;
        write_field(out, "hours", self.hours.as_deref())?;
        write_field(out, "abroad", self.abroad.as_deref())
    }
}

fn write_field(out: &mut fmt::Formatter<'_>, name: &str, value: Option<&str>) -> fmt::Result {
    match value {
        Some(value) => write!(out, " {name}={}", coded(value)),
        None => Ok(()),
    }
}

/// A value that has no space, and no sign that means something in HTML or in a vCard. A plus stays a
/// plus: numbers begin with one.
fn coded(value: &str) -> String {
    let coded: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
    coded.replace('+', "%20").replace("%2B", "+").replace("%3A", ":").replace("%2F", "/")
}

/// The value that was so written.
pub fn decoded(coded: &str) -> String {
    let pair = format!("v={}", coded.replace('+', "%2B"));
    form_urlencoded::parse(pair.as_bytes())
        .next()
        .map(|(_, value)| value.into_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_as_it_was_written_and_has_no_sign_of_html_or_vcards() {
        for value in [
            "Mo-Fr 09:00-17:00; PH off",
            "+44 161",
            "*#8008",
            "a=b&c;d,e\\f<g>\"h'",
            "خط النجدة",
            "100%",
            "a\r\nb",
        ] {
            let written = coded(value);

            assert_eq!(decoded(&written), value);
            assert!(
                !written.contains([' ', '<', '>', '&', '"', '\'', ';', ',', '\\', '\n', '=']),
                "{written}"
            );
        }
    }
}
