//! A way to reach somebody: a link large enough for a thumb, and what to know before using it.

use maud::{Markup, html};

use super::context::PageContext;
use super::hours::hours_words;
use super::number::number;
use crate::domain::{Channel, Tristate};
use crate::messages::own_name;
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
    let way = context.speaker.channel(&contact.channel);
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
    let cost = context.speaker.cost(&contact.cost).filter(|_| is_call || contact.cost != "free");
    let language = languages(context, &contact.languages);
    let hours = contact
        .opening_hours
        .as_deref()
        .map(|hours| context.fill("hours", "hours", &hours_words(context, hours)));
    let parts = [keyword, option, cost, language, hours].into_iter().flatten();
    let abroad = abroad(contact).map(|number_abroad| {
        context.fill_markup("from-abroad", "number", &number(context, number_abroad))
    });
    PageContext::dotted(parts.map(|part| html! { (part) }).chain(abroad))
}

/// The international form, where it is another one and rings from abroad.
fn abroad(contact: &ContactView) -> Option<&str> {
    let rings = contact.works_from_abroad.as_deref() == Some(Tristate::Yes.as_str());
    let printed = contact.number.as_deref().unwrap_or_default();
    contact.e164.as_deref().filter(|_| rings && !printed.starts_with('+'))
}

/// The languages spoken, when none of them is the reader's; nothing when they are not known.
pub fn languages(context: &PageContext<'_>, tags: &[String]) -> Option<String> {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
    let readers = primary(context.tag());
    if tags.is_empty() || tags.iter().any(|tag| primary(tag) == readers) {
        return None;
    }
    let names = context.speaker.list(tags.iter().map(|tag| own_name(tag).to_owned()));
    Some(context.fill("contact-language", "language", &names))
}
