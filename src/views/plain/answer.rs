//! An answer with whoever says it, and how its lines are set.

use chrono::{DateTime, Utc};

use crate::domain::TimeZone;
use crate::messages::isolate_at_start;
use crate::views::answer::AnswerView;
use crate::views::localizer::Localizer;

/// Columns that a number or the name of a channel fills, so that what follows stands in line.
const FIRST_COLUMN: usize = 14;

/// An answer in the order in which to use it: emergency, crisis lines, then what is near. It is
/// shown by `Display`.
///
/// What runs from left to right (numbers, hours, addresses) is isolated in a language that runs
/// from right to left.
pub struct PlainAnswer<'a> {
    /// The answer.
    pub answer: &'a AnswerView,
    /// Who says it.
    pub localizer: Localizer<'a>,
    /// The moment asked about.
    pub moment: DateTime<Utc>,
}

impl PlainAnswer<'_> {
    /// A text in the first column; what pads it is counted without the marks that isolate it, and
    /// stands outside of them.
    pub(in crate::views) fn column(&self, text: &str) -> String {
        let padding = FIRST_COLUMN.saturating_sub(text.chars().count());
        format!("{}{:padding$}", isolate_at_start(&self.localizer.quoted(text)), "")
    }

    /// Parts that make a line, or the beginning of one.
    pub(in crate::views) fn line(&self, parts: impl IntoIterator<Item = String>) -> String {
        let mut parts = parts.into_iter();
        let first =
            parts.next().map(|first| isolate_at_start(&self.localizer.quoted(&first)).into_owned());
        self.localizer.list(first.into_iter().chain(parts))
    }

    /// The zone of the place asked about.
    pub(in crate::views) fn zone(&self) -> Option<TimeZone> {
        self.answer.place.time_zone.as_deref().and_then(|name| TimeZone::parse(name).ok())
    }
}
