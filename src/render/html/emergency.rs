//! What to do in immediate danger: before everything else on every page.

use maud::{Markup, html};

use super::context::PageContext;
use super::number::{number, sentence};
use crate::views::{EmergencyElsewhereView, EmergencyNumberView, EmergencyView};

/// The advice with its numbers as links; in words where no number is known.
pub fn emergency(context: &PageContext<'_>, emergency: &EmergencyView) -> Markup {
    html! {
        section.danger aria-labelledby="danger" {
            h2 #danger { (context.say("heading-emergency")) }
            @if let Some(elsewhere) = &emergency.elsewhere {
                p { (sentence(context, &emergency.advice)) }
                (of_caller(context, elsewhere))
                (of_place(context, emergency))
            } @else if emergency.numbers.is_empty() {
                p { (sentence(context, &emergency.advice)) }
            } @else {
                p { (context.before("advice-numbers", "numbers")) }
                (of_place(context, emergency))
            }
        }
    }
}

/// The numbers of the place.
fn of_place(context: &PageContext<'_>, emergency: &EmergencyView) -> Markup {
    html! {
        ul.numbers role="list" {
            @for (at, number) in emergency.numbers.iter().enumerate() {
                li { (one(context, emergency, number, at == 0)) }
            }
        }
    }
}

/// The numbers of the country of a caller who is elsewhere.
fn of_caller(context: &PageContext<'_>, elsewhere: &EmergencyElsewhereView) -> Markup {
    html! {
        @if !elsewhere.numbers.is_empty() {
            p { (elsewhere.country_name) ":" }
            ul.numbers role="list" {
                @for each in &elsewhere.numbers { li { (own(context, each)) } }
            }
        }
    }
}

fn own(context: &PageContext<'_>, each: &EmergencyNumberView) -> Markup {
    let digits = number(context, &each.number);
    let services = context.localizer.services(&each.services).into_iter();
    let services = services.filter(|_| !each.is_primary);
    let partly = (!each.nationwide).then(|| context.say("in-some-places").into_owned());
    let notes = context.localizer.list(services.chain(partly));
    html! {
        a.call href=(each.uri) target="_top" {
            span { (context.fill_markup("call-number", "number", &digits)) }
        }
        @if !notes.is_empty() { p.quiet.sentence { (notes) } }
    }
}

fn one(
    context: &PageContext<'_>,
    emergency: &EmergencyView,
    each: &EmergencyNumberView,
    is_first: bool,
) -> Markup {
    let dialled = each.dialled_from.as_ref().and_then(|told| told.dial.as_deref());
    let digits = number(context, dialled.unwrap_or(&each.number));
    let notes = notes(context, emergency, each);
    html! {
        @match each.link() {
            Some(uri) => {
                a.call.first[is_first] href=(uri) target="_top" {
                    span { (context.fill_markup("call-number", "number", &digits)) }
                }
            }
            None => { p { (digits) } }
        }
        @if !notes.is_empty() { p.quiet.sentence { (notes) } }
    }
}

/// What it reaches, unless it is the one for everything, and where it works.
fn notes(
    context: &PageContext<'_>,
    emergency: &EmergencyView,
    each: &EmergencyNumberView,
) -> String {
    let services = context.localizer.services(&each.services);
    let services = services.into_iter().filter(|_| !each.is_primary);
    let elsewhere = (emergency.country.as_deref() != Some(&*each.country))
        .then(|| context.country(&each.country));
    let partly = (!each.nationwide).then(|| context.say("in-some-places").into_owned());
    let stale = each.stale.then(|| context.say("not-confirmed-lately").into_owned());
    context.localizer.list(services.chain(elsewhere).chain(partly).chain(stale))
}
