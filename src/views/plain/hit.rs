//! A hit as lines of plain text.

use std::fmt;

use super::answer::PlainAnswer;
use super::opening::Opening;
use crate::domain::{TimeZone, Tristate};
use crate::views::contact::ContactView;
use crate::views::hit::HitView;
use crate::views::parts::InternetView;

/// A hit on a page.
pub struct PlainHit<'p> {
    /// The page.
    pub page: &'p PlainAnswer<'p>,
    /// The hit.
    pub hit: &'p HitView,
}

impl PlainHit<'_> {
    /// Writes it: its name with distance and hours, how to reach it, what it has, where the facts
    /// come from.
    ///
    /// # Errors
    /// When nothing more can be written.
    pub fn write(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let resource = &self.hit.resource;
        writeln!(out, "  {}", self.head())?;
        if let Some(name) = resource.alternate_name.as_deref().filter(|name| *name != resource.name)
        {
            writeln!(out, "    {}", self.page.line([name.to_owned()]))?;
        }
        if let Some(address) = &resource.address {
            let parts =
                [&address.address_1, &address.city, &address.state_province, &address.postal_code];
            writeln!(out, "    {}", self.page.line(parts.into_iter().flatten().cloned()))?;
        }
        if let Some(language) = self.page.localizer.foreign_languages(&resource.languages) {
            writeln!(out, "    {language}")?;
        }
        for contact in &resource.contacts {
            writeln!(out, "    {}", self.contact(contact))?;
        }
        if let Some(internet) = &resource.internet {
            writeln!(out, "    {}", self.internet(internet))?;
        }
        if let Some(url) = &resource.url {
            writeln!(out, "    {}", self.quoted(url))?;
        }
        let year = resource.source.year.map(|year| year.to_string());
        let source =
            self.page.line([Some(resource.source.name.clone()), year].into_iter().flatten());
        writeln!(out, "    [{source}]  {}", self.quoted(&resource.id))
    }

    fn head(&self) -> String {
        let HitView { resource, facts } = self.hit;
        let zone = resource
            .time_zone
            .as_deref()
            .and_then(|name| TimeZone::parse(name).ok())
            .or_else(|| self.page.zone());
        let clock = zone.and_then(|zone| self.page.localizer.gazetteer.almanac().zones.rules(zone));
        let opening = Opening {
            open: &facts.open,
            hours: resource.opening_hours.as_deref(),
            clock,
            moment: self.page.moment,
        };
        let distance =
            facts.distance_m.map(|metres| self.page.localizer.distance(f64::from(metres)));
        let stale = facts.stale.then(|| self.say("not-confirmed-lately"));
        let facts = [
            Some(resource.name.clone()),
            distance,
            Some(opening.words(self.page.localizer.language)),
            stale,
        ];
        self.page.line(facts.into_iter().flatten())
    }

    /// A way to reach it: what to dial, and all that has to be known to do so.
    fn contact(&self, contact: &ContactView) -> String {
        let uri =
            contact.uri.as_deref().map(|uri| uri.strip_prefix("mailto:").unwrap_or(uri).to_owned());
        let target = contact.number.clone().or(uri);
        let language = self.page.localizer.language;
        let keyword = contact
            .keyword
            .as_deref()
            .map(|keyword| language.say("send-keyword", &[("keyword", keyword)]).into_owned());
        let option = contact
            .menu_option
            .as_deref()
            .map(|option| language.say("menu-option", &[("option", option)]).into_owned());
        let hours = contact
            .opening_hours
            .as_deref()
            .map(|hours| language.say("hours", &[("hours", hours)]).into_owned());
        let abroad = contact.call_note().map(|note| self.page.localizer.call_note(note));
        let facts = self.list(
            [
                target,
                keyword,
                option,
                self.page.localizer.foreign_languages(&contact.languages),
                hours,
                abroad,
            ]
            .into_iter()
            .flatten(),
        );
        let facts = self
            .page
            .localizer
            .cost(&contact.cost)
            .map_or_else(|| facts.clone(), |cost| self.page.localizer.bracketed(&facts, &cost));
        format!("{} {facts}", self.page.column(&self.page.localizer.channel(&contact.channel)))
    }

    fn internet(&self, internet: &InternetView) -> String {
        let known = [
            ("wifi", &internet.wifi),
            ("computers", &internet.computers),
            ("fee", &internet.fee),
            ("card-required", &internet.card_required),
        ];
        self.list(known.map(|(what, answer)| {
            self.page.localizer.bracketed(&self.say(what), &self.tristate(answer))
        }))
    }

    fn tristate(&self, code: &str) -> String {
        match Tristate::parse(code) {
            Ok(Tristate::Yes) => self.say("yes"),
            Ok(Tristate::No) => self.say("no"),
            Ok(Tristate::Unknown) => self.say("not-known"),
            Err(_) => code.to_owned(),
        }
    }

    fn say(&self, message: &'static str) -> String {
        self.page.localizer.language.say(message, &[]).into_owned()
    }

    fn list(&self, parts: impl IntoIterator<Item = String>) -> String {
        self.page.localizer.list(parts)
    }

    fn quoted<'t>(&self, text: &'t str) -> std::borrow::Cow<'t, str> {
        self.page.localizer.quoted(text)
    }
}
