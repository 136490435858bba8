//! A contact as the API shows it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::dialled_from::{CallNote, DialledFromView};
use super::parts::{SourceView, word, words};
use crate::domain::{Channel, Contact, Cost, Source, Tristate};

/// One way to reach a resource.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = Contact)]
pub struct ContactView {
    /// The way it is used.
    #[schema(value_type = Channel)]
    pub channel: String,
    /// The number exactly as dialled in its country and as its source prints it.
    #[schema(example = "116 123")]
    pub number: Option<String>,
    /// The international form; short codes have none. Whether it rings from abroad,
    /// `works_from_abroad` says.
    pub e164: Option<String>,
    /// Whether `e164` rings from other countries: `no` where its plan keeps it from callers abroad
    /// and of a short code; `unknown` of free, shared-cost and company numbers (each foreign network
    /// decides) and of texts to numbers that may be of a fixed line. Null without a number.
    #[schema(value_type = Option<Tristate>)]
    pub works_from_abroad: Option<String>,
    /// A link that uses the contact: `tel:`, `sms:`, `https:` or `mailto:`. A telephone in the
    /// country of the contact dials the right service with it: in international form where that
    /// rings at home and from abroad, otherwise in the national one.
    #[schema(example = "tel:116123")]
    pub uri: Option<String>,
    /// The word to send to a text service.
    pub keyword: Option<String>,
    /// The key to press after the call is answered.
    pub menu_option: Option<String>,
    /// Its own hours. Null: those of the resource, for the telephones of a resource and, where it
    /// has none, for its other contacts but mailboxes; not known for any other contact, such as the
    /// chat of a telephone line.
    pub opening_hours: Option<String>,
    /// Languages, where they differ from the resource's.
    pub languages: Vec<String>,
    /// What it costs the person who uses it.
    #[schema(value_type = Cost)]
    pub cost: String,
    /// Whether it is encrypted, so that nobody on the way can read along.
    #[schema(value_type = Tristate)]
    pub encrypted: String,
    /// The day a person or the provider confirmed it; null = never.
    #[schema(format = Date)]
    pub verified_on: Option<String>,
    /// How many independent sources state it, its own included: pages of different publishers and
    /// sites.
    #[schema(minimum = 1, example = 2)]
    pub confirmed_by: u32,
    /// Where it is stated, if not by the resource's own source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceView>,
    /// How its number is called from the country of `calling_from`; else absent, and of a contact
    /// without a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dialled_from: Option<DialledFromView>,
}

impl ContactView {
    /// The number for callers from abroad: the international form, where it is known to ring and is
    /// another one than the number shown.
    #[must_use]
    pub fn number_from_abroad(&self) -> Option<&str> {
        let rings = self.works_from_abroad.as_deref() == Some(Tristate::Yes.as_str());
        let printed = self.number.as_deref().unwrap_or_default();
        self.e164.as_deref().filter(|_| rings && !printed.starts_with('+'))
    }

    /// What to say of a call from another country.
    #[must_use]
    pub fn call_note(&self) -> Option<CallNote<'_>> {
        let printed = self.number.as_deref().unwrap_or_default();
        let numbers = (printed, self.e164.as_deref());
        CallNote::about(numbers, self.dialled_from.as_ref(), self.number_from_abroad())
    }

    /// The link to follow where the reader is: that of the caller's country, where that is told.
    #[must_use]
    pub fn link(&self) -> Option<&str> {
        let at_home = self.uri.as_deref();
        self.dialled_from.as_ref().map_or(at_home, |told| told.uri.as_deref())
    }

    /// A contact of a resource that has a source of its own, or of a practice, which has none.
    pub(super) fn new(contact: &Contact, of_resource: Option<&Source>) -> Self {
        let is_own = |own: &&Source| of_resource.is_none_or(|source| own.id != source.id);
        let own = contact.source.as_deref().filter(is_own);
        Self {
            channel: contact.channel.to_string(),
            number: word(contact.number.as_ref()),
            e164: word(contact.e164.as_ref()),
            works_from_abroad: word(contact.works_from_abroad()),
            uri: contact.uri(),
            keyword: contact.keyword.clone(),
            menu_option: contact.menu_option.clone(),
            opening_hours: word(contact.opening_hours.as_ref()),
            languages: words(&contact.languages),
            cost: contact.cost.to_string(),
            encrypted: contact.encrypted.to_string(),
            verified_on: word(contact.verified_on),
            confirmed_by: contact.confirmed_by,
            source: own.map(SourceView::from),
            dialled_from: None,
        }
    }
}
