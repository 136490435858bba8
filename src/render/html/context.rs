//! What every part of a page is made with: a language, the data, and the moment.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use maud::{Markup, PreEscaped, html};

use super::links::PageLinks;
use crate::domain::{Country, Region, TimeZone};
use crate::index::Snapshot;
use crate::messages::{AnswerLanguage, Direction, own_name, own_name_language};
use crate::views::{Localizer, WhereView};

/// Stands in a sentence where markup will.
const GAP: &str = "\u{0}";

/// Marks of direction that `AnswerLanguage::say` puts around a value; markup brings its own.
const MARKS: [char; 3] = ['\u{2066}', '\u{2067}', '\u{2069}'];

/// What pages are made with.
#[derive(Clone, Copy)]
pub struct PageContext<'a> {
    /// Who says it.
    pub localizer: Localizer<'a>,
    /// The data.
    pub snapshot: &'a Snapshot,
    /// Now.
    pub moment: DateTime<Utc>,
    /// Where links lead.
    pub links: PageLinks<'a>,
}

impl PageContext<'_> {
    /// The language of the page.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        self.localizer.language.tag()
    }

    /// The same as a value.
    #[must_use]
    pub const fn language(&self) -> AnswerLanguage {
        self.localizer.language
    }

    /// Which way the page runs.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        match self.localizer.language.direction() {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }

    /// A message without values.
    #[must_use]
    pub fn say(&self, message: &'static str) -> Cow<'static, str> {
        self.localizer.language.say(message, &[])
    }

    /// A message with one value that is text.
    #[must_use]
    pub fn fill(&self, message: &'static str, name: &'static str, value: &str) -> String {
        self.localizer.language.say(message, &[(name, value)]).into_owned()
    }

    /// A message with one value that is markup.
    #[must_use]
    pub fn fill_markup(&self, message: &'static str, name: &'static str, value: &Markup) -> Markup {
        let sentence = self.fill(message, name, GAP).replace(MARKS, "");
        let (before, after) = sentence.split_once(GAP).unwrap_or((&sentence, ""));
        html! { (before) (value) (after) }
    }

    /// The languages that somebody speaks, each by its own name, where none is the reader's.
    #[must_use]
    pub fn foreign_languages(&self, tags: &[String]) -> Option<Markup> {
        if !self.localizer.are_foreign(tags) {
            return None;
        }
        let gaps = self.localizer.list(tags.iter().map(|_| GAP.to_owned()));
        let sentence = self.fill("contact-language", "language", &gaps).replace(MARKS, "");
        Some(html! {
            @for (at, piece) in sentence.split(GAP).enumerate() {
                @if let Some(tag) = at.checked_sub(1).and_then(|at| tags.get(at)) {
                    bdi lang=(own_name_language(tag)) { (own_name(tag)) }
                }
                (piece)
            }
        })
    }

    /// What a message says before its value: "If you are in danger, call now:".
    #[must_use]
    pub fn before(&self, message: &'static str, name: &'static str) -> String {
        let sentence = self.fill(message, name, GAP).replace(MARKS, "");
        sentence.split(GAP).next().unwrap_or_default().trim_end().to_owned()
    }

    /// A language, where it is another one than that of the page.
    #[must_use]
    pub fn other<'t>(&self, tag: Option<&'t str>) -> Option<&'t str> {
        tag.filter(|tag| *tag != self.tag())
    }

    /// A place as far as it is known: its town, region and country.
    #[must_use]
    pub fn place(&self, place: &WhereView) -> String {
        let region = place.subdivision.as_deref().map(|code| self.region(code));
        // Tokyo is in Tokyo.
        let region = region.filter(|region| place.place.as_ref() != Some(region));
        let parts = [place.place.clone(), region, place.country_name.clone()];
        self.localizer.list(parts.into_iter().flatten())
    }

    /// The name of a region by its code.
    #[must_use]
    pub fn region(&self, code: &str) -> String {
        Region::parse(code)
            .map_or_else(|_| code.to_owned(), |region| self.localizer.region(&region))
    }

    /// "Help for Leeds, England, United Kingdom".
    #[must_use]
    pub fn title(&self, place: &WhereView) -> String {
        let place = self.place(place);
        if place.is_empty() {
            return self.say("help-worldwide").into_owned();
        }
        self.fill("help-for", "place", &place)
    }

    /// The name of a country by its code.
    #[must_use]
    pub fn country(&self, code: &str) -> String {
        Country::parse(code).map_or_else(|_| code.to_owned(), |code| self.localizer.country(code))
    }

    /// A zone by its name.
    #[must_use]
    pub fn zone(name: Option<&str>) -> Option<TimeZone> {
        name.and_then(|name| TimeZone::parse(name).ok())
    }

    /// A day as all languages read it.
    #[must_use]
    pub fn day(day: &str) -> Markup {
        let day = day.get(..10).unwrap_or(day);
        html! { time datetime=(day) { bdi dir="ltr" { (day) } } }
    }

    /// Parts with dots between; nothing is left of those that are empty.
    pub fn dotted(parts: impl IntoIterator<Item = Markup>) -> Markup {
        let shown: Vec<String> = parts
            .into_iter()
            .map(PreEscaped::into_string)
            .filter(|part| !part.is_empty())
            .collect();
        PreEscaped(shown.join(" · "))
    }
}
