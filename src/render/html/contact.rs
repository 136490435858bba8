//! A way to reach somebody: a link large enough for a thumb, and what to know before using it.

use maud::{Markup, html};

use super::context::PageContext;
use super::hours::hours_words;
use super::number::number;
use crate::domain::Channel;
use crate::views::{CallNote, ContactView};

/// Whose a link is: a name that is heard behind what is seen of it, where others have the same.
#[derive(Debug, Clone, Copy)]
pub struct LinkOwner<'n> {
    /// The name.
    pub name: &'n str,
    /// Its language, where it is another one than that of the page.
    pub language: Option<&'n str>,
    /// Which way it runs, where that may be another one.
    pub direction: Option<&'static str>,
}

impl<'n> LinkOwner<'n> {
    /// Somebody of whom no language is known.
    pub const fn named(name: &'n str) -> Self {
        Self { name, language: None, direction: Some("auto") }
    }

    /// What is heard.
    pub fn heard(&self) -> Markup {
        html! { span.unseen lang=[self.language] dir=[self.direction] { ", " (self.name) } }
    }
}

/// The contacts of somebody whose name is read out behind each.
pub fn contacts(
    context: &PageContext<'_>,
    contacts: &[ContactView],
    owner: LinkOwner<'_>,
) -> Markup {
    html! {
        @if !contacts.is_empty() {
            ul.contacts role="list" {
                @for each in contacts { li { (contact(context, each, owner)) } }
            }
        }
    }
}

fn contact(context: &PageContext<'_>, contact: &ContactView, owner: LinkOwner<'_>) -> Markup {
    let way = context.localizer.channel(&contact.channel);
    let is_call = Channel::parse(&contact.channel) == Ok(Channel::Voice);
    let digits = contact.number.as_deref().map(|text| number(context, text));
    let said = match (&digits, is_call && contact.link().is_some()) {
        (Some(digits), true) => context.fill_markup("call-number", "number", digits),
        (Some(digits), false) => html! { (way) ": " (digits) },
        (None, _) => html! { (way) },
    };
    let notes = notes(context, contact, is_call);
    html! {
        @match contact.link().filter(|uri| may_be_followed(uri)) {
            Some(uri) => {
                @let is_page = uri.starts_with("http");
                a.call href=(uri) target=(if is_page { "_blank" } else { "_top" })
                    rel=[is_page.then_some("noopener noreferrer")] {
                    span { (said) (owner.heard()) }
                }
            }
            None => { p { (said) } }
        }
        @if !notes.0.is_empty() { p.quiet.sentence { (notes) } }
    }
}

/// Whether a link does what a reader expects of it: data may hold anything.
pub fn may_be_followed(uri: &str) -> bool {
    ["tel:", "sms:", "mailto:", "https:", "http:"].iter().any(|scheme| uri.starts_with(scheme))
}

fn notes(context: &PageContext<'_>, contact: &ContactView, is_call: bool) -> Markup {
    let keyword =
        contact.keyword.as_deref().map(|word| context.fill("send-keyword", "keyword", word));
    let option =
        contact.menu_option.as_deref().map(|key| context.fill("menu-option", "option", key));
    let cost = context.localizer.cost(&contact.cost).filter(|_| is_call || contact.cost != "free");
    let language = context.foreign_languages(&contact.languages);
    let hours = contact
        .opening_hours
        .as_deref()
        .map(|hours| context.fill("hours", "hours", &hours_words(context, hours)));
    let words = [keyword, option, cost].map(|part| part.map(|part| html! { (part) }));
    let hours = hours.map(|hours| html! { (hours) });
    let parts = words.into_iter().chain([language, hours]).flatten();
    let abroad = contact.call_note().map(|note| call_note(context, note));
    PageContext::dotted(parts.chain(abroad))
}

/// What is said behind a number of a call from another country.
pub fn call_note(context: &PageContext<'_>, note: CallNote<'_>) -> Markup {
    let Some(text) = note.number else { return html! { (context.say(note.message)) } };
    let shown = html! {
        (number(context, text))
        @if let Some(dial) = note.fixed_line { " (" (number(context, dial)) ")" }
    };
    context.fill_markup(note.message, "number", &shown)
}
