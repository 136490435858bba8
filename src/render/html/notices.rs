//! What else to know: what is particular to an answer stands above, what holds for all of them at
//! the end.

use maud::{Markup, html};

use super::context::PageContext;
use super::number::sentence;
use crate::domain::Kind;
use crate::views::{AnswerView, NoticeView};

/// Notices that stand in every answer, or explain a mark of the list.
const ALWAYS: [&str; 3] = ["verify_before_relying", "not_an_endorsement", "stale"];

/// What is particular to this answer and speaks of no kind.
pub fn remarks(context: &PageContext<'_>, notices: &[NoticeView]) -> Markup {
    let shown = notices
        .iter()
        .filter(|notice| notice.kind.is_none() && !ALWAYS.contains(&notice.code.as_ref()));
    said(context, shown)
}

/// What is said of one kind.
pub fn of_kind(context: &PageContext<'_>, notices: &[NoticeView], kind: Kind) -> Markup {
    said(context, notices.iter().filter(|notice| notice.kind.as_ref() == Some(&kind)))
}

fn said<'n>(context: &PageContext<'_>, notices: impl Iterator<Item = &'n NoticeView>) -> Markup {
    html! { @for notice in notices { p.note { (sentence(context, &notice.text)) } } }
}

/// What the list is and how sure it is.
pub fn about(context: &PageContext<'_>, answer: &AnswerView) -> Markup {
    let checked =
        answer.emergency.numbers.iter().filter_map(|number| number.as_of.as_deref()).max();
    html! {
        section aria-labelledby="about" {
            h2 #about { (context.say("about-list")) }
            @for notice in
                answer.notices.iter().filter(|notice| ALWAYS.contains(&notice.code.as_ref())) {
                p { (notice.text) }
            }
            p.quiet {
                @if let Some(day) = checked {
                    (context.fill_markup("numbers-checked", "date", &PageContext::day(day))) br;
                }
                (context.fill_markup("list-made", "date", &PageContext::day(&answer.dataset.built_at)))
            }
        }
    }
}
