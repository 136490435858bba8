//! The hand-out as plain text, for a terminal, a printer or a mail.

use std::fmt;

use super::Handout;
use crate::domain::Region;
use crate::views::{ContactView, EmergencyNumberView, HitView, PracticeView};

impl fmt::Display for Handout<'_> {
    /// Shows it as text.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}", self.title())?;
        writeln!(out, "{}", self.made_on())?;
        writeln!(out, "{}\n", self.fingerprint())?;
        writeln!(out, "{}\n  {}", self.say("heading-emergency"), self.answer.emergency.advice)?;
        if let Some(elsewhere) = self.elsewhere() {
            writeln!(out, "  {elsewhere}")?;
        }
        for number in &self.answer.emergency.numbers {
            writeln!(out, "  {}", self.number(number))?;
        }
        if let Some(practice) = &self.answer.practice {
            self.write_practice(out, practice)?;
        }
        for (heading, hits) in self.sections() {
            if hits.is_empty() {
                continue;
            }
            writeln!(out, "\n{}", self.say(heading))?;
            hits.iter().try_for_each(|hit| self.write_hit(out, hit))?;
        }
        writeln!(out)?;
        for notice in &self.answer.notices {
            writeln!(out, "* {}", notice.text)?;
        }
        writeln!(out, "\n{}", self.say("handout-record"))?;
        write!(out, "{}", self.record())
    }
}

impl Handout<'_> {
    /// "Help for Leeds, England, United Kingdom".
    #[must_use]
    pub fn title(&self) -> String {
        let place = &self.answer.place;
        let region = place.subdivision.as_deref().map(|code| {
            Region::parse(code)
                .map_or_else(|_| code.to_owned(), |code| self.localizer.region(&code))
        });
        let region = region.filter(|region| place.place.as_ref() != Some(region));
        let parts = [place.place.clone(), region, place.country_name.clone()];
        let place = self.localizer.list(parts.into_iter().flatten());
        if place.is_empty() {
            return self.say("help-worldwide");
        }
        self.localizer.language.say("help-for", &[("place", &place)]).into_owned()
    }

    /// When it was made.
    pub(super) fn made_on(&self) -> String {
        let day = self.moment.date_naive().to_string();
        self.localizer.language.say("handout-made", &[("date", &day)]).into_owned()
    }

    /// By which data.
    pub(super) fn fingerprint(&self) -> String {
        let data = &self.answer.dataset.fingerprint;
        self.localizer.language.say("handout-data", &[("fingerprint", data)]).into_owned()
    }

    fn number(&self, number: &EmergencyNumberView) -> String {
        let notes = self.number_notes(number);
        self.first(&self.localizer.bracketed(&number.number, &notes))
    }

    /// The practice that gives it out, and what it wants to be seen first.
    fn write_practice(&self, out: &mut fmt::Formatter<'_>, practice: &PracticeView) -> fmt::Result {
        writeln!(out, "\n{}", self.first(&practice.name))?;
        for contact in &practice.contacts {
            writeln!(out, "  {}", self.contact(contact))?;
        }
        writeln!(out, "  {}", practice.reply.text)?;
        if let Some(address) = &practice.address {
            writeln!(out, "  {}", self.first(address))?;
        }
        writeln!(out, "  {}", practice.practises.text)?;
        for link in &practice.links {
            writeln!(out, "  {}: {}", link.text, self.localizer.quoted(&link.url))?;
        }
        practice.pinned.iter().try_for_each(|hit| self.write_hit(out, hit))
    }

    fn write_hit(&self, out: &mut fmt::Formatter<'_>, hit: &HitView) -> fmt::Result {
        let resource = &hit.resource;
        let other = resource.alternate_name.clone().filter(|name| *name != resource.name);
        writeln!(out, "  {}", self.line([resource.name.clone()].into_iter().chain(other)))?;
        let distance = hit.facts.distance_m.map(|metres| self.localizer.distance(metres.into()));
        let stale = hit.facts.stale.then(|| self.say("not-confirmed-lately"));
        let facts = resource.title.clone().into_iter().chain([self.hours(hit)]);
        writeln!(out, "    {}", self.line(facts.chain(distance).chain(stale)))?;
        if let Some(address) = &resource.address {
            let parts =
                [&address.address_1, &address.city, &address.state_province, &address.postal_code];
            writeln!(out, "    {}", self.line(parts.into_iter().flatten().cloned()))?;
        }
        for contact in &resource.contacts {
            writeln!(out, "    {}", self.contact(contact))?;
        }
        match &resource.url {
            Some(url) => writeln!(out, "    {}", self.first(url)),
            None => Ok(()),
        }
    }

    fn contact(&self, contact: &ContactView) -> String {
        let page = contact.uri.as_deref().map(|uri| uri.trim_start_matches("mailto:").to_owned());
        let target = contact.number.clone().or(page);
        let facts = self.localizer.list(target.into_iter().chain(self.contact_notes(contact)));
        format!("{}: {facts}", self.first(&self.localizer.channel(&contact.channel)))
    }
}
