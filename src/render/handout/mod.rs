//! The hand-out: one page that somebody takes along. Whom to call in danger, then the nearest few of
//! each kind of help, with their weekly hours in words, the day, and the fingerprint of the data. It
//! ends with a [`HandoutRecord`] of what it says, from which it can be checked later.

mod check;
mod error;
mod fact;
mod parse;
mod record;
mod text;
mod vcard;

use chrono::{DateTime, Utc};

pub use check::{Change, changes};
pub use error::NoHandout;
pub use record::HandoutRecord;

use super::html::spelled;
use crate::domain::Channel;
use crate::messages::isolate_at_start;
use crate::views::{AnswerView, ContactView, EmergencyNumberView, HitView, Localizer};

/// Entries of each kind on a page, unless asked otherwise: what fits on paper.
pub const FEW: u32 = 3;

/// An answer as something to take along.
#[derive(Clone, Copy)]
pub struct Handout<'a> {
    /// The answer.
    pub answer: &'a AnswerView,
    /// Who says it.
    pub localizer: Localizer<'a>,
    /// When it is made.
    pub moment: DateTime<Utc>,
}

impl Handout<'_> {
    /// The kinds of help in their order, each with the message of its heading.
    #[must_use]
    pub fn sections(&self) -> [(&'static str, &[HitView]); 4] {
        [
            ("heading-crisis-lines", &self.answer.crisis_lines),
            ("heading-on-call", &self.answer.on_call),
            ("heading-branches", &self.answer.branches),
            ("heading-libraries", &self.answer.libraries),
        ]
    }

    /// What it says, for a program that checks it later.
    #[must_use]
    pub fn record(&self) -> HandoutRecord {
        HandoutRecord::of(self.answer, self.moment.date_naive())
    }

    /// The hours of a whole week in words, with their clock where it may be another one than the
    /// reader's: paper does not know what time it is.
    #[must_use]
    pub fn hours(&self, hit: &HitView) -> String {
        if hit.facts.open.reason == "closed_temporarily" {
            return self.say("closed");
        }
        let Some(hours) = hit.resource.opening_hours.as_deref() else {
            return self.say("hours-not-known");
        };
        let words = spelled(self.localizer.language, hours);
        let zone = hit.resource.time_zone.as_deref();
        let is_elsewhere = zone.is_some() && zone != self.answer.place.time_zone.as_deref();
        match zone.filter(|_| is_elsewhere && hours != "24/7") {
            Some(zone) => self.localizer.bracketed(&words, zone),
            None => words,
        }
    }

    /// What to know of an emergency number: what it reaches, and where.
    fn number_notes(&self, number: &EmergencyNumberView) -> String {
        let services = self.localizer.services(&number.services).into_iter();
        let is_elsewhere = self.answer.emergency.country.as_deref() != Some(&*number.country);
        let country = crate::domain::Country::parse(&number.country)
            .ok()
            .filter(|_| is_elsewhere)
            .map(|country| self.localizer.country(country));
        let partly = (!number.nationwide).then(|| self.say("in-some-places"));
        let stale = number.stale.then(|| self.say("not-confirmed-lately"));
        let abroad = number.call_note().map(|note| self.localizer.call_note(note));
        self.localizer.list(services.chain(country).chain(partly).chain(stale).chain(abroad))
    }

    /// The emergency numbers of a caller's own country.
    fn elsewhere(&self) -> Option<String> {
        let elsewhere = self.answer.emergency.elsewhere.as_ref()?;
        let country = self.first(&elsewhere.country_name);
        Some(format!("{country}: {}", elsewhere.told(&self.localizer)))
    }

    /// What to know before using a contact.
    fn contact_notes(&self, contact: &ContactView) -> Vec<String> {
        let language = self.localizer.language;
        let fill = |message, name, value: &Option<String>| {
            value.as_deref().map(|value| language.say(message, &[(name, value)]).into_owned())
        };
        let is_call = Channel::parse(&contact.channel) == Ok(Channel::Voice);
        let spoken =
            (!contact.languages.is_empty()).then(|| self.localizer.languages(&contact.languages));
        let hours = contact.opening_hours.as_deref().map(|hours| spelled(language, hours));
        [
            fill("send-keyword", "keyword", &contact.keyword),
            fill("menu-option", "option", &contact.menu_option),
            self.localizer.cost(&contact.cost).filter(|_| is_call || contact.cost != "free"),
            spoken,
            hours.map(|hours| language.say("hours", &[("hours", &hours)]).into_owned()),
            contact.call_note().map(|note| self.localizer.call_note(note)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn say(&self, message: &'static str) -> String {
        self.localizer.language.say(message, &[]).into_owned()
    }

    /// Parts that make a line, whichever way the first of them runs.
    fn line(&self, parts: impl IntoIterator<Item = String>) -> String {
        let mut parts = parts.into_iter();
        let first = parts.next().map(|first| self.first(&first));
        self.localizer.list(first.into_iter().chain(parts))
    }

    fn first(&self, text: &str) -> String {
        isolate_at_start(&self.localizer.quoted(text)).into_owned()
    }
}
