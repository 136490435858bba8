//! An answer as plain text for a terminal, in the language asked for.

mod answer;
mod hit;
mod opening;

use std::fmt;

use super::answer::{AlternativeView, EmergencyNumberView};
use super::hit::HitView;
use crate::domain::{Country, Region};
pub use answer::PlainAnswer;
use hit::PlainHit;
pub use opening::Opening;

impl fmt::Display for PlainAnswer<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}\n", self.title())?;
        writeln!(
            out,
            "{}\n  {}",
            self.localizer.language.say("heading-emergency", &[]),
            self.answer.emergency.advice
        )?;
        for number in &self.answer.emergency.numbers {
            writeln!(out, "  {}", self.emergency_line(number))?;
        }
        if let Some(elsewhere) = &self.answer.emergency.elsewhere {
            let numbers = elsewhere.told(&self.localizer);
            writeln!(out, "  {} {numbers}", self.column(&elsewhere.country_name))?;
        }
        for (title, hits) in [
            ("heading-crisis-lines", &self.answer.crisis_lines),
            ("heading-branches", &self.answer.branches),
            ("heading-on-call", &self.answer.on_call),
            ("heading-libraries", &self.answer.libraries),
        ] {
            self.write_section(out, title, hits)?;
        }
        writeln!(out)?;
        for other in &self.answer.place.alternatives {
            writeln!(out, "{}", self.alternative(other))?;
        }
        for notice in &self.answer.notices {
            writeln!(out, "* {}", notice.text)?;
        }
        Ok(())
    }
}

impl PlainAnswer<'_> {
    /// Where the answer is for.
    fn title(&self) -> String {
        let place = &self.answer.place;
        let region = place.subdivision.as_deref().map(|code| {
            Region::parse(code).map_or(code.to_owned(), |region| self.localizer.region(&region))
        });
        let place = self
            .localizer
            .list([place.place.clone(), region, place.country_name.clone()].into_iter().flatten());
        if place.is_empty() {
            return self.localizer.language.say("help-worldwide", &[]).into_owned();
        }
        self.localizer.language.say("help-for", &[("place", &place)]).into_owned()
    }

    /// Another place of the name, as something to ask for.
    fn alternative(&self, other: &AlternativeView) -> String {
        let region = other
            .subdivision
            .as_deref()
            .and_then(|code| Region::parse(code).ok())
            .map(|region| self.localizer.region(&region));
        let place = self.localizer.list(
            [Some(other.name.clone()), region, Some(other.country_name.clone())]
                .into_iter()
                .flatten(),
        );
        self.localizer.language.say("did-you-mean", &[("place", &place)]).into_owned()
    }

    /// A number with what it reaches.
    fn emergency_line(&self, number: &EmergencyNumberView) -> String {
        let say = |message| self.localizer.language.say(message, &[]).into_owned();
        let services = self.localizer.services(&number.services).into_iter();
        let some_places = (!number.nationwide).then(|| say("in-some-places"));
        let stale = number.stale.then(|| say("not-confirmed-lately"));
        let from_abroad = number.call_note().map(|note| self.localizer.call_note(note));
        let country = (!self.answer.place.also.is_empty())
            .then(|| Country::parse(&number.country).ok())
            .flatten();
        let country = country.map(|country| self.localizer.country(country));
        let facts = self
            .localizer
            .list(services.chain(country).chain(some_places).chain(stale).chain(from_abroad));
        format!("{} {facts}", self.column(&number.number))
    }

    fn write_section(
        &self,
        out: &mut fmt::Formatter<'_>,
        title: &'static str,
        hits: &[HitView],
    ) -> fmt::Result {
        if hits.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n{}", self.localizer.language.say(title, &[]))?;
        hits.iter().try_for_each(|hit| PlainHit { page: self, hit }.write(out))
    }
}
