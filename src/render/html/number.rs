//! A number for eyes and ears. Eyes see its groups held together and in order in every language;
//! voices are given its digits apart, or they make thousands of them.

use maud::{Markup, html};

use super::context::PageContext;

/// Digits of a number that may stand in a sentence: 112, 988.
const SHORT: usize = 3;

/// A number as its source prints it.
pub fn number(context: &PageContext<'_>, text: &str) -> Markup {
    html! {
        bdi dir="ltr" aria-hidden="true" { (text.replace(' ', "\u{a0}")) }
        span.unseen { (context.localizer.spoken(text)) }
    }
}

/// A sentence in which short numbers may stand.
pub fn sentence(context: &PageContext<'_>, text: &str) -> Markup {
    let mut pieces: Vec<(bool, &str)> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|sign: char| sign.is_ascii_digit()) {
        let (before, digits) = rest.split_at(start);
        let end = digits.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(digits.len());
        let (digits, after) = digits.split_at(end);
        pieces.extend([(false, before), (digits.len() == SHORT, digits)]);
        rest = after;
    }
    pieces.push((false, rest));
    html! {
        @for (is_number, piece) in pieces {
            @if is_number { (number(context, piece)) } @else { (piece) }
        }
    }
}
