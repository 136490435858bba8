//! `/resources/{id}`: one resource with all that is known of it.

use maud::{Markup, PreEscaped, html};

use super::contact::{contacts, may_be_followed};
use super::context::PageContext;
use super::country_form::country_form;
use super::emergency::emergency;
use super::hit::{ResourceNames, website, what_it_is};
use super::hours::hours_words;
use super::json_ld::json_ld;
use super::layout::{Again, Layout};
use super::notices::about;
use crate::views::{AnswerView, ResourceView};

/// A resource with the help that stands above it.
pub struct EntryPage<'a> {
    /// What it is made with.
    pub context: &'a PageContext<'a>,
    /// The resource.
    pub resource: &'a ResourceView,
    /// Whether it was confirmed too long ago.
    pub is_stale: bool,
    /// The answer for its country, or for the world.
    pub answer: &'a AnswerView,
}

impl EntryPage<'_> {
    /// The whole document.
    #[must_use]
    pub fn document(&self) -> String {
        let context = self.context;
        let resource = self.resource;
        let names = ResourceNames::of(context, resource);
        let path = format!("/resources/{}", resource.id);
        let main = html! {
            h1 lang=[names.first_language] dir=[names.direction()] { (names.first) }
            (names.second())
            (emergency(context, &self.answer.emergency))
            (what_it_is(context, resource))
            (contacts(context, &resource.contacts, names.owner()))
            @if let Some(hours) = &resource.opening_hours {
                p.sentence { (context.fill("hours", "hours", &hours_words(context, hours))) }
            }
            @if !resource.contacts.is_empty() { (website(context, resource)) }
            (self.confirmed())
            (country_form(context, self.answer.place.country.as_deref(), None))
            (about(context, self.answer))
        };
        let data = html! {
            script type="application/ld+json" { (PreEscaped(json_ld(resource))) }
        };
        let again = Again { path: &path, is_private: false, fields: Vec::new() };
        Layout { context, title: names.first, again, is_listed: true, head: data, main }.document()
    }

    /// Who says so, and since when it is known.
    fn confirmed(&self) -> Markup {
        let context = self.context;
        let source = &self.resource.source;
        let name = html! {
            @if may_be_followed(&source.url) {
                a href=(source.url) target="_blank" rel="noopener noreferrer" dir="auto" {
                    (source.name)
                }
            } @else {
                span dir="auto" { (source.name) }
            }
            @if let Some(year) = source.year { " (" (year) ")" }
        };
        html! {
            p.quiet.source {
                (context.fill_markup("source", "source", &name))
                @if let Some(day) = &self.resource.verified_on {
                    br;
                    (context.fill_markup("last-confirmed", "date", &PageContext::day(day)))
                }
                @if self.is_stale { br; (context.say("not-confirmed-lately")) }
            }
        }
    }
}
