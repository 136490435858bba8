//! One way to reach a resource.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Channel, Cost, DialledNumber, E164, Hours, Language, Source, Tristate};

/// A channel with what is needed to use it.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// The way it is used.
    pub channel: Channel,
    /// The number exactly as dialled in its country.
    pub number: Option<DialledNumber>,
    /// The number from anywhere, where one exists.
    pub e164: Option<E164>,
    /// The word to send to a text service.
    pub keyword: Option<String>,
    /// The key to press after the call is answered.
    pub menu_option: Option<String>,
    /// The chat page (`https:`) or mailbox (`mailto:`).
    pub url: Option<String>,
    /// Hours of its own; see [`Resource::hours_of`](super::Resource::hours_of) for a contact without.
    pub opening_hours: Option<Hours>,
    /// Languages, where they differ from the resource's.
    pub languages: Vec<Language>,
    /// What it costs.
    pub cost: Cost,
    /// Whether others can read along.
    pub encrypted: Tristate,
    /// The day a person or the provider confirmed it.
    pub verified_on: Option<NaiveDate>,
    /// Where it is stated, when that is not the resource's own source.
    pub source: Option<Arc<Source>>,
    /// How many independent sources state it, its own included.
    pub confirmed_by: u32,
}

impl Contact {
    /// The link that uses the contact: derived, never a substitute for the number.
    ///
    /// `tel:` (RFC 3966) and `sms:` (RFC 5724) take the international form where there is one.
    #[must_use]
    pub fn uri(&self) -> Option<String> {
        match self.channel {
            Channel::Voice | Channel::Textphone | Channel::Relay => self.dial_target().map(|target| format!("tel:{target}")),
            Channel::Sms => {
                let target = self.dial_target()?;
                let body = self.keyword.as_ref().map(|word| format!("?body={}", percent_encoded(word))).unwrap_or_default();
                Some(format!("sms:{target}{body}"))
            }
            Channel::Whatsapp => self.e164.as_ref().map(|e164| format!("https://wa.me/{}", e164.digits())).or_else(|| self.url.clone()),
            Channel::Chat | Channel::Email => self.url.clone(),
        }
    }

    fn dial_target(&self) -> Option<String> {
        let target = match (&self.e164, &self.number) {
            (Some(e164), _) => e164.as_str().to_owned(),
            (None, Some(number)) => number.dial_string(),
            (None, None) => return None,
        };
        Some(target.replace('#', "%23"))
    }
}

fn percent_encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(channel: Channel, number: &str) -> Contact {
        Contact {
            channel,
            number: DialledNumber::parse(number).ok(),
            e164: None,
            keyword: None,
            menu_option: None,
            url: None,
            opening_hours: None,
            languages: Vec::new(),
            cost: Cost::Unknown,
            encrypted: Tristate::Unknown,
            verified_on: None,
            source: None,
            confirmed_by: 1,
        }
    }

    #[test]
    fn a_short_code_is_dialled_as_it_stands() {
        assert_eq!(contact(Channel::Voice, "116 123").uri().as_deref(), Some("tel:116123"));
        assert_eq!(contact(Channel::Voice, "*4141").uri().as_deref(), Some("tel:*4141"));
    }

    #[test]
    fn a_text_carries_its_keyword() {
        let line = Contact { keyword: Some("HOME".to_owned()), ..contact(Channel::Sms, "741741") };

        assert_eq!(line.uri().as_deref(), Some("sms:741741?body=HOME"));
    }

    #[test]
    fn the_international_form_is_preferred_in_links_only() {
        let line = Contact { e164: E164::parse("+44800585858").ok(), ..contact(Channel::Voice, "0800 58 58 58") };

        assert_eq!(line.uri().as_deref(), Some("tel:+44800585858"));
        assert_eq!(line.number.as_ref().map(DialledNumber::as_str), Some("0800 58 58 58"));
    }
}
