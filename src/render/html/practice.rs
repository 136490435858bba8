//! The practice on whose page somebody reads: its own contact, below the emergency number, and what
//! it wants its visitors to see before the rest.

use maud::{Markup, html};

use super::contact::{LinkOwner, contacts, may_be_followed};
use super::context::PageContext;
use super::hit::lines;
use super::number::sentence;
use crate::views::{AnswerView, HitView, PracticeView};

/// The practice of an answer with what it has pinned; nothing where the answer is for everybody.
pub fn practice(context: &PageContext<'_>, answer: &AnswerView) -> Markup {
    let zone = answer.place.time_zone.as_deref();
    html! {
        @if let Some(practice) = &answer.practice {
            (contact_of(context, practice))
            @let pinned: Vec<&HitView> = practice.pinned.iter().collect();
            (lines(context, &pinned, zone))
        }
    }
}

/// Its name, how to reach it and how soon it answers.
pub fn contact_of(context: &PageContext<'_>, practice: &PracticeView) -> Markup {
    let owner = LinkOwner::named(&practice.name);
    html! {
        h2 dir="auto" { (practice.name) }
        (contacts(context, &practice.contacts, owner))
        p { (sentence(context, &practice.reply.text)) }
        @if let Some(address) = &practice.address { p dir="auto" { (address) } }
        p.quiet { (practice.practises.text) }
        div.buttons {
            @for link in practice.links.iter().filter(|link| may_be_followed(&link.url)) {
                a.button href=(link.url) target="_blank" rel="noopener noreferrer" {
                    (link.text) (owner.heard())
                }
            }
        }
    }
}
