//! A hand-out as one page to print or take along: a file that needs nothing beside it.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::asset::STYLE;
use super::contact::contacts;
use super::context::PageContext;
use super::emergency::emergency;
use super::hit::{Names, what_it_is};
use super::notices::{about, remarks};
use super::number::sentence;
use crate::domain::Audience;
use crate::render::handout::Handout;
use crate::views::HitView;

/// A hand-out as a page.
pub struct HandoutPage<'a> {
    /// What it is made with.
    pub context: &'a PageContext<'a>,
    /// What it says.
    pub handout: &'a Handout<'a>,
    /// For whom it is.
    pub audience: Audience,
}

impl HandoutPage<'_> {
    /// The whole document.
    #[must_use]
    pub fn document(&self) -> String {
        let context = self.context;
        html! {
            (DOCTYPE)
            html lang=(context.tag()) dir=(context.direction()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="robots" content="noindex";
                    title { (self.handout.title()) " – Backstop" }
                    style { (PreEscaped(STYLE.text)) }
                }
                body { main { (self.sheet()) } }
            }
        }
        .into_string()
    }

    /// What is printed, and at its end the record, which is for programs.
    fn sheet(&self) -> Markup {
        let context = self.context;
        let answer = self.handout.answer;
        let day = PageContext::day(&self.handout.moment.date_naive().to_string()).into_string();
        let day = PreEscaped(day);
        let data = html! { bdi dir="ltr" { (answer.dataset.fingerprint) } };
        html! {
            div.handout {
                h1 { (self.handout.title()) }
                p.quiet {
                    (context.fill_markup("handout-made", "date", &day)) br;
                    (context.fill_markup("handout-data", "fingerprint", &data))
                }
                (emergency(context, &answer.emergency))
                @if self.audience == Audience::Clinician {
                    p.note { (sentence(context, &answer.emergency.advice)) }
                }
                (remarks(context, &answer.notices))
                @for (heading, hits) in self.handout.sections() {
                    @if !hits.is_empty() {
                        h2 { (context.say(heading)) }
                        ul.lines role="list" {
                            @for hit in hits { li { (self.entry(hit)) } }
                        }
                    }
                }
                (about(context, answer))
                pre #record hidden { "\n" (self.handout.record().to_string()) }
            }
        }
    }

    fn entry(&self, hit: &HitView) -> Markup {
        let context = self.context;
        let names = Names::of(context, &hit.resource);
        let language = names.first_language;
        let distance = hit.facts.distance_m.map(|metres| context.speaker.distance(metres.into()));
        let stale = hit.facts.stale.then(|| context.say("not-confirmed-lately").into_owned());
        let facts = [Some(self.handout.hours(hit)), distance, stale].into_iter().flatten();
        html! {
            h3 lang=[language] dir=[language.map(|_| "auto")] { (names.first) }
            (names.second())
            (what_it_is(context, &hit.resource))
            (contacts(context, &hit.resource.contacts, names.first))
            p.quiet.sentence { (PageContext::dotted(facts.map(|fact| html! { (fact) }))) }
        }
    }
}
