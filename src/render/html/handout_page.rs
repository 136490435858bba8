//! `/handout`: one page to print or take along; as a file of its own too, with its style inside.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::asset::STYLE;
use super::contact::{call_note, contacts};
use super::context::PageContext;
use super::emergency::emergency;
use super::hit::{ResourceNames, website, what_it_is};
use super::layout::{Again, Layout};
use super::notices::{about, remarks};
use super::number::{number, sentence};
use super::practice::contact_of;
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
    /// How a page of the service is asked for again; nothing of a file.
    pub again: Option<HandoutQuestion>,
}

/// What a hand-out was asked with.
#[derive(Debug, Clone)]
pub struct HandoutQuestion {
    /// The fields, without the language.
    pub fields: Vec<(&'static str, String)>,
    /// Whether they must not stand in an address: a point.
    pub is_private: bool,
}

impl HandoutPage<'_> {
    /// The whole document.
    #[must_use]
    pub fn document(&self) -> String {
        match &self.again {
            Some(question) => self.of_service(question),
            None => self.of_file(),
        }
    }

    fn of_service(&self, question: &HandoutQuestion) -> String {
        let again = Again {
            path: "/handout",
            is_private: question.is_private,
            fields: question.fields.clone(),
        };
        let main = html! { (self.sheet()) (self.ways_out(question)) };
        let layout = Layout {
            context: self.context,
            title: &self.handout.title(),
            again,
            is_listed: false,
            head: html! {},
            main,
        };
        layout.document()
    }

    /// A page that needs nothing beside it.
    fn of_file(&self) -> String {
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
                (self.numbers_abroad())
                // A caller who is elsewhere has read it above.
                @if self.audience == Audience::Clinician && answer.emergency.elsewhere.is_none() {
                    p.note { (sentence(context, &answer.emergency.advice)) }
                }
                (remarks(context, &answer.notices))
                @if let Some(practice) = &answer.practice {
                    (contact_of(context, practice))
                    (self.entries(&practice.pinned))
                }
                @for (heading, hits) in self.handout.sections() {
                    @if !hits.is_empty() {
                        h2 { (context.say(heading)) }
                        (self.entries(hits))
                    }
                }
                (about(context, answer))
                pre #record hidden { "\n" (self.handout.record().to_string()) }
            }
        }
    }

    /// The emergency numbers that somebody in another country can reach.
    fn numbers_abroad(&self) -> Markup {
        let context = self.context;
        let numbers = self.handout.answer.emergency.numbers.iter();
        let pairs = numbers.filter_map(|each| Some((each, each.call_note()?)));
        html! {
            @for (each, note) in pairs {
                p.quiet.sentence {
                    (number(context, &each.number)) " · " (call_note(context, note))
                }
            }
        }
    }

    fn entries(&self, hits: &[HitView]) -> Markup {
        html! {
            @if !hits.is_empty() {
                ul.lines role="list" { @for hit in hits { li { (self.entry(hit)) } } }
            }
        }
    }

    fn entry(&self, hit: &HitView) -> Markup {
        let context = self.context;
        let names = ResourceNames::of(context, &hit.resource);
        let distance = hit.facts.distance_m.map(|metres| context.localizer.distance(metres.into()));
        let stale = hit.facts.stale.then(|| context.say("not-confirmed-lately").into_owned());
        let facts = [Some(self.handout.hours(hit)), distance, stale].into_iter().flatten();
        html! {
            h3 lang=[names.first_language] dir=[names.direction()] { (names.first) }
            (names.second())
            (what_it_is(context, &hit.resource))
            (contacts(context, &hit.resource.contacts, names.owner()))
            @if !hit.resource.contacts.is_empty() { (website(context, &hit.resource)) }
            p.quiet.sentence { (PageContext::dotted(facts.map(|fact| html! { (fact) }))) }
        }
    }

    /// To paper, to a file, to an address book. A point goes by POST.
    fn ways_out(&self, question: &HandoutQuestion) -> Markup {
        let context = self.context;
        html! {
            div.buttons.out {
                button.script #print type="button" { (context.say("handout-print")) }
                (handout_link(context, question, "/handout.txt", "handout-text"))
                (handout_link(context, question, "/handout.vcf", "handout-cards"))
            }
        }
    }
}

/// A way to a hand-out: a link, or a button where the question must not stand in an address.
pub fn handout_link(
    context: &PageContext<'_>,
    question: &HandoutQuestion,
    path: &str,
    message: &'static str,
) -> Markup {
    if question.is_private {
        let again = Again { path, is_private: true, fields: question.fields.clone() };
        return html! {
            form.out action=(path) method="post" {
                (again.hidden(&[]))
                input type="hidden" name="lang" value=(context.tag());
                button type="submit" { (context.say(message)) }
            }
        };
    }
    let mut query = url::form_urlencoded::Serializer::new(format!("{path}?"));
    query.extend_pairs(&question.fields).append_pair("lang", context.tag());
    let address = query.finish().replace("?&", "?");
    html! { a.button href=(address) rel="nofollow" { (context.say(message)) } }
}
