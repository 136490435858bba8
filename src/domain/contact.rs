//! One way to reach a resource.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Channel, Cost, DialledNumber, Dialling, E164, Hours, Language, Source, Tristate};

/// A channel with what is needed to use it. Written out by serde it is without its source, as its
/// resource is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// The way it is used.
    pub channel: Channel,
    /// The number exactly as dialled in its country.
    pub number: Option<DialledNumber>,
    /// The international form of the number, where one exists; whether it rings from abroad,
    /// `dialling` says.
    pub e164: Option<E164>,
    /// How the number is dialled, and from where.
    pub dialling: Option<Dialling>,
    /// The word to send to a text service.
    pub keyword: Option<String>,
    /// The key to press after the call is answered.
    pub menu_option: Option<String>,
    /// The chat page (`https:`) or mailbox (`mailto:`).
    pub url: Option<String>,
    /// Hours of its own; see [`Resource::hours_of`](super::Resource::hours_of) for a contact
    /// without.
    pub opening_hours: Option<Hours>,
    /// Languages, where they differ from the resource's.
    pub languages: Vec<Language>,
    /// What it costs.
    pub cost: Cost,
    /// Whether others can read along.
    pub encrypted: Tristate,
    /// The day a person or the provider confirmed it.
    #[serde(with = "super::days")]
    pub verified_on: Option<NaiveDate>,
    /// Where it is stated, when that is not the resource's own source.
    #[serde(skip)]
    pub source: Option<Arc<Source>>,
    /// How many independent sources state it, its own included.
    pub confirmed_by: u32,
}

impl Contact {
    /// A way to reach somebody of which nothing else is known.
    #[must_use]
    pub const fn bare(channel: Channel) -> Self {
        Self {
            channel,
            number: None,
            e164: None,
            dialling: None,
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

    /// The link that uses the contact: derived, never a substitute for the number.
    ///
    /// `tel:` (RFC 3966) and `sms:` (RFC 5724) hold what a telephone in the country of the contact
    /// is to dial; see [`Dialling::of`].
    #[must_use]
    pub fn uri(&self) -> Option<String> {
        self.uri_to(self.dialling.as_ref().map(Dialling::target).as_deref())
    }

    /// The link that uses it where a telephone dials `target`.
    pub(super) fn uri_to(&self, target: Option<&str>) -> Option<String> {
        match self.channel {
            Channel::Voice | Channel::Textphone | Channel::Relay => {
                target.map(|target| format!("tel:{target}"))
            }
            Channel::Sms => {
                let target = target?;
                let body = self
                    .keyword
                    .as_ref()
                    .map(|word| format!("?body={}", percent_encoded(word)))
                    .unwrap_or_default();
                Some(format!("sms:{target}{body}"))
            }
            Channel::Whatsapp => self
                .e164
                .as_ref()
                .map(|e164| format!("https://wa.me/{}", e164.digits()))
                .or_else(|| self.url.clone()),
            Channel::Chat | Channel::Email => self.url.clone(),
        }
    }

    /// Whether its number rings from other countries; `None` of a contact without a number.
    #[must_use]
    pub fn works_from_abroad(&self) -> Option<Tristate> {
        self.dialling.as_ref().map(Dialling::works_from_abroad)
    }
}

#[cfg(test)]
impl Contact {
    /// A number of a country and nothing else.
    pub(crate) fn of_number(
        channel: Channel,
        number: &str,
        country: Option<super::Country>,
    ) -> Self {
        let number = DialledNumber::parse(number).ok();
        let e164 = number
            .as_ref()
            .zip(country)
            .and_then(|(number, country)| E164::derive(number, country));
        let dialling =
            number.as_ref().map(|number| Dialling::of(channel, number, e164.as_ref(), country));
        Self { number, e164, dialling, ..Self::bare(channel) }
    }
}

fn percent_encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

#[cfg(test)]
mod tests {
    use super::super::Country;
    use super::*;

    fn contact(channel: Channel, number: &str, country: &str) -> Contact {
        Contact::of_number(channel, number, Country::parse(country).ok())
    }

    #[test]
    fn a_link_dials_what_rings_at_home_and_e164_promises_no_more_than_is_known() {
        let (yes, no, unknown) = (Tristate::Yes, Tristate::No, Tristate::Unknown);
        for (number, country, uri, e164, works_from_abroad, reason) in [
            ("116 123", "GB", "tel:116123", None, no, "a short number"),
            ("*4141", "CL", "tel:*4141", None, unknown, "a code of mobile networks"),
            ("#8008", "JP", "tel:%238008", None, unknown, "a hash is written with its code"),
            (
                "13 11 14",
                "AU",
                "tel:131114",
                Some("+61131114"),
                no,
                "the plan keeps it from callers abroad",
            ),
            (
                "1800 55 1800",
                "AU",
                "tel:1800551800",
                Some("+611800551800"),
                no,
                "a free number of the same plan",
            ),
            (
                "0161 496 0000",
                "GB",
                "tel:+441614960000",
                Some("+441614960000"),
                yes,
                "a number of a town",
            ),
            (
                "0800 58 58 58",
                "GB",
                "tel:0800585858",
                Some("+44800585858"),
                unknown,
                "a free number, which networks abroad may not connect",
            ),
            (
                "1588-9191",
                "KR",
                "tel:15889191",
                Some("+8215889191"),
                unknown,
                "no 0 before it at home",
            ),
            (
                "1-800-273-8255",
                "US",
                "tel:+18002738255",
                Some("+18002738255"),
                unknown,
                "dialled so within North America",
            ),
            (
                "+41 (0) 58 261 61 61",
                "CH",
                "tel:+41582616161",
                Some("+41582616161"),
                yes,
                "a company's number, printed with a plus",
            ),
            (
                "(11) 3151-4109",
                "BR",
                "tel:+551131514109",
                Some("+551131514109"),
                yes,
                "at home it would need the code of a carrier",
            ),
            (
                "0800 58 58 58",
                "JE",
                "tel:0800585858",
                None,
                unknown,
                "a territory that dials as Britain does; its own plan has no such number",
            ),
        ] {
            let line = contact(Channel::Voice, number, country);

            assert_eq!(line.uri().as_deref(), Some(uri), "{reason}: {number}");
            assert_eq!(line.e164.as_ref().map(E164::as_str), e164, "{reason}: {number}");
            assert_eq!(line.works_from_abroad(), Some(works_from_abroad), "{reason}: {number}");
            assert_eq!(line.number.as_ref().map(DialledNumber::as_str), Some(number), "{reason}");
        }
    }

    #[test]
    fn a_text_carries_its_keyword() {
        let line =
            Contact { keyword: Some("HOME".to_owned()), ..contact(Channel::Sms, "741741", "US") };

        assert_eq!(line.uri().as_deref(), Some("sms:741741?body=HOME"));
    }

    #[test]
    fn whether_a_text_reaches_a_number_that_may_be_of_a_fixed_line_is_not_known() {
        assert_eq!(
            contact(Channel::Sms, "0477 13 11 14", "AU").works_from_abroad(),
            Some(Tristate::Yes)
        );
        assert_eq!(
            contact(Channel::Sms, "678-264-6978", "US").works_from_abroad(),
            Some(Tristate::Unknown)
        );
        assert_eq!(
            contact(Channel::Whatsapp, "678-264-6978", "US").works_from_abroad(),
            Some(Tristate::Yes)
        );
        assert_eq!(contact(Channel::Chat, "", "US").works_from_abroad(), None);
    }
}
