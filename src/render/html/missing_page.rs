//! What is shown where there is nothing: why, what stands in its place, and help all the same.

use maud::{Markup, html};

use super::context::PageContext;
use super::country_form::country_form;
use super::emergency::emergency;
use super::hit::lines;
use super::layout::{Again, Layout};
use super::notices::about;
use crate::views::{AnswerView, HitView};

/// Why there is nothing.
pub enum Missing {
    /// No such page.
    Page,
    /// No resource of this id.
    Entry,
    /// A resource that is no longer in service; the id and name of what to use instead.
    Retired(Option<(String, String)>),
}

/// The page.
pub struct MissingPage<'a> {
    /// What it is made with.
    pub context: &'a PageContext<'a>,
    /// Why there is nothing.
    pub missing: Missing,
    /// What is answered all the same.
    pub answer: &'a AnswerView,
}

impl MissingPage<'_> {
    /// The whole document.
    #[must_use]
    pub fn document(&self) -> String {
        let context = self.context;
        let title = match self.missing {
            Missing::Page => context.say("page-not-known"),
            Missing::Entry => context.say("entry-not-known"),
            Missing::Retired(_) => context.say("entry-gone"),
        };
        let hits: Vec<&HitView> = self.answer.crisis_lines.iter().collect();
        let main = html! {
            h1 { (title) }
            (self.instead())
            (emergency(context, &self.answer.emergency))
            h2 { (context.title(&self.answer.place)) }
            (lines(context, &hits, self.answer.place.time_zone.as_deref()))
            (country_form(context, self.answer.place.country.as_deref(), None))
            (about(context, self.answer))
        };
        let again = Again { path: "/", is_private: false, fields: Vec::new() };
        Layout { context, title: &title, again, is_listed: false, head: html! {}, main }.document()
    }

    fn instead(&self) -> Markup {
        let context = self.context;
        html! {
            @if let Missing::Retired(Some((id, name))) = &self.missing {
                p {
                    a.lone href=[context.links.resource(id, context.language())] {
                        (context.fill("use-instead", "name", name))
                    }
                }
            }
        }
    }
}
