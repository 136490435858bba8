//! What to do in immediate danger: before everything else on every page.

use maud::{Markup, html};

use super::context::PageContext;
use super::number::{number, sentence};
use crate::views::{EmergencyNumberView, EmergencyView};

/// The advice with its numbers as links; in words where no number is known.
pub fn emergency(context: &PageContext<'_>, emergency: &EmergencyView) -> Markup {
    let country = emergency.country.as_deref();
    html! {
        section.danger aria-labelledby="danger" {
            h2 #danger { (context.say("heading-emergency")) }
            @if let Some(elsewhere) = &emergency.elsewhere {
                p { (sentence(context, &emergency.advice)) }
                @if !elsewhere.numbers.is_empty() { p { (elsewhere.country_name) ":" } }
                (numbers(context, Some(&elsewhere.country), &elsewhere.numbers, false))
                (numbers(context, country, &emergency.numbers, true))
            } @else if emergency.numbers.is_empty() {
                p { (sentence(context, &emergency.advice)) }
            } @else {
                p { (context.before("advice-numbers", "numbers")) }
                (numbers(context, country, &emergency.numbers, true))
            }
        }
    }
}

/// The numbers of a country, and of others that may be meant too; the first one may stand out.
fn numbers(
    context: &PageContext<'_>,
    country: Option<&str>,
    numbers: &[EmergencyNumberView],
    has_first: bool,
) -> Markup {
    html! {
        @if !numbers.is_empty() {
            ul.numbers role="list" {
                @for (at, number) in numbers.iter().enumerate() {
                    li { (one(context, country, number, has_first && at == 0)) }
                }
            }
        }
    }
}

fn one(
    context: &PageContext<'_>,
    country: Option<&str>,
    each: &EmergencyNumberView,
    is_first: bool,
) -> Markup {
    let dialled = each.dialled_from.as_ref().and_then(|told| told.dial.as_deref());
    let digits = number(context, dialled.unwrap_or(&each.number));
    let notes = notes(context, country, each);
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
fn notes(context: &PageContext<'_>, country: Option<&str>, each: &EmergencyNumberView) -> String {
    let services = context.localizer.services(&each.services);
    let services = services.into_iter().filter(|_| !each.is_primary);
    let elsewhere = (country != Some(&*each.country)).then(|| context.country(&each.country));
    let partly = (!each.nationwide).then(|| context.say("in-some-places").into_owned());
    let stale = each.stale.then(|| context.say("not-confirmed-lately").into_owned());
    context.localizer.list(services.chain(elsewhere).chain(partly).chain(stale))
}
