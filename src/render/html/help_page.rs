//! `/help`: one calm page a country, for links, for search engines, and for pages whose script does
//! not run.

use maud::{Markup, html};

use super::context::PageContext;
use super::country_form::country_form;
use super::discovery::oembed_link;
use super::emergency::emergency;
use super::handout_page::{HandoutQuestion, handout_link};
use super::hit::lines;
use super::layout::{Again, Layout};
use super::links::PageLinks;
use super::notices::{about, remarks};
use super::number::sentence;
use super::practice::practice;
use crate::views::{AnswerView, HitView};

/// Lines that are seen at once; the others unfold.
const AT_ONCE: usize = 8;

/// The help for a country, a region or the world.
pub struct HelpPage<'a> {
    /// What it is made with.
    pub context: &'a PageContext<'a>,
    /// The answer for the place.
    pub answer: &'a AnswerView,
    /// The answer for the whole world.
    pub worldwide: &'a AnswerView,
    /// The question, as it is asked again.
    pub fields: Vec<(&'static str, String)>,
    /// Whether a country was named that is none.
    pub is_unknown: bool,
    /// Where the service is, for what names it from elsewhere.
    pub service: &'a str,
}

impl HelpPage<'_> {
    /// The whole document.
    #[must_use]
    pub fn document(&self) -> String {
        let context = self.context;
        let title = context.title(&self.answer.place);
        let is_service = matches!(context.links, PageLinks::Service);
        let again = Again { path: "/help", is_private: false, fields: self.fields.clone() };
        let main = html! {
            h1 { (title) }
            @if self.is_unknown { p.note { (context.say("country-not-known")) } }
            (emergency(context, &self.answer.emergency))
            @if !self.is_unknown { (remarks(context, &self.answer.notices)) }
            (practice(context, self.answer))
            (self.lines_of_country())
            (self.worldwide())
            @if !self.is_unknown && is_service { (self.handout()) }
            (country_form(context, self.answer.place.country.as_deref(), self.practice_id()))
            p.more { a href=(self.finder()) { (context.say("finder-heading")) } }
            (about(context, self.answer))
        };
        let layout = Layout {
            context,
            title: &title,
            again,
            // One page a country is enough for search engines.
            is_listed: !self.is_unknown && self.answer.practice.is_none(),
            head: self.head(),
            main,
        };
        layout.document()
    }

    fn head(&self) -> Markup {
        let country = self.answer.place.country.as_deref();
        html! {
            @if !self.is_unknown && matches!(self.context.links, PageLinks::Service) {
                @let asked = (country, self.practice_id());
                (oembed_link(self.service, "/help", asked, self.context.tag()))
            }
        }
    }

    fn lines_of_country(&self) -> Markup {
        let context = self.context;
        let own: Vec<&HitView> =
            self.answer.crisis_lines.iter().filter(|hit| !is_worldwide(hit)).collect();
        let (first, more) = own.split_at(own.len().min(AT_ONCE));
        let zone = self.answer.place.time_zone.as_deref();
        html! {
            @if !own.is_empty() {
                h2 { (context.say("heading-crisis-lines")) }
                (lines(context, first, zone))
                @if !more.is_empty() {
                    details {
                        summary { (context.say("more-help")) }
                        (lines(context, more, zone))
                    }
                }
            }
        }
    }

    fn worldwide(&self) -> Markup {
        let context = self.context;
        let hits: Vec<&HitView> = self.worldwide.crisis_lines.iter().collect();
        html! {
            @if !hits.is_empty() {
                h2 { (context.say("worldwide")) }
                @if self.answer.place.country.is_some() {
                    p.quiet { (sentence(context, &context.say("worldwide-can-help"))) }
                }
                (lines(context, &hits, None))
            }
        }
    }

    /// The way to a page that can be kept. A region is a country there.
    fn handout(&self) -> Markup {
        let field = |(name, value): &(&'static str, String)| match *name {
            "region" => ("country", value.clone()),
            other => (other, value.clone()),
        };
        let fields = self.fields.iter().map(field).collect();
        let question = HandoutQuestion { fields, is_private: false };
        html! {
            div.buttons.out {
                (handout_link(self.context, &question, "/handout", "handout-page"))
            }
        }
    }

    fn practice_id(&self) -> Option<&str> {
        self.answer.practice.as_ref().map(|practice| practice.id.as_str())
    }

    /// The finder for the same country.
    fn finder(&self) -> String {
        let country = self.answer.place.country.as_deref().unwrap_or_default();
        self.context.links.finder(Some(country), self.context.language())
    }
}

fn is_worldwide(hit: &HitView) -> bool {
    hit.facts.reach == "worldwide"
}
