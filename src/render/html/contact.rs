//! A way to reach somebody: a link large enough for a thumb, and what to know before using it.

use maud::{Markup, html};

use super::context::PageContext;
use super::hours::hours_words;
use super::number::number;
use crate::domain::Channel;
use crate::views::ContactView;

/// The contacts of somebody whose name is read out behind each.
pub fn contacts(context: &PageContext<'_>, contacts: &[ContactView], name: &str) -> Markup {
    html! {
        @if !contacts.is_empty() {
            ul.contacts role="list" {
                @for each in contacts { li { (contact(context, each, name)) } }
            }
        }
    }
}

fn contact(context: &PageContext<'_>, contact: &ContactView, name: &str) -> Markup {
    let way = context.localizer.channel(&contact.channel);
    let is_call = Channel::parse(&contact.channel) == Ok(Channel::Voice);
    let digits = contact.number.as_deref().map(|text| number(context, text));
    let said = match (&digits, is_call) {
        (Some(digits), true) => context.fill_markup("call-number", "number", digits),
        (Some(digits), false) => html! { (way) ": " (digits) },
        (None, _) => html! { (way) },
    };
    let notes = notes(context, contact, is_call);
    html! {
        @match contact.uri.as_deref().filter(|uri| may_be_followed(uri)) {
            Some(uri) => {
                @let is_page = uri.starts_with("http");
                a.call href=(uri) target=(if is_page { "_blank" } else { "_top" })
                    rel=[is_page.then_some("noopener noreferrer")] {
                    span { (said) span.unseen { ", " (name) } }
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
    let language = context.localizer.foreign_languages(&contact.languages);
    let hours = contact
        .opening_hours
        .as_deref()
        .map(|hours| context.fill("hours", "hours", &hours_words(context, hours)));
    let parts = [keyword, option, cost, language, hours].into_iter().flatten();
    let abroad = contact.number_from_abroad().map(|number_abroad| {
        context.fill_markup("from-abroad", "number", &number(context, number_abroad))
    });
    PageContext::dotted(parts.map(|part| html! { (part) }).chain(abroad))
}
