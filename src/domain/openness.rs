//! Whether something is open, why that is thought, and for how long.

use chrono::{DateTime, Utc};

use super::HolidayName;
use super::closed_set::closed_set;

closed_set! {
    /// Whether something is open.
    Openness, "state" {
        /// Known to be open.
        Open = "open",
        /// Nobody has said, or the hours themselves leave it open.
        Unknown = "unknown",
        /// Known to be closed.
        Closed = "closed",
    }
}

closed_set! {
    /// What a state rests on.
    OpenReason, "reason" {
        /// The hours.
        Hours = "hours",
        /// It never closes.
        AlwaysOpen = "always_open",
        /// The day is a public holiday, or may be one.
        PublicHoliday = "public_holiday",
        /// The hours say in words what has to be read, such as "by appointment".
        Comment = "comment",
        /// No hours are known.
        NoHours = "no_hours",
        /// It is out of service for the time being.
        ClosedTemporarily = "closed_temporarily",
    }
}

/// What is thought of a moment, without how long it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// The state.
    pub openness: Openness,
    /// What it rests on.
    pub reason: OpenReason,
    /// The holiday, when it rests on one.
    pub holiday: Option<HolidayName>,
}

impl Verdict {
    /// What the hours say.
    #[must_use]
    pub const fn of_hours(openness: Openness) -> Self {
        Self { openness, reason: OpenReason::Hours, holiday: None }
    }
}

/// What hours say about a moment, until when they say it, and when it opens next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenState {
    /// The state at the moment.
    pub openness: Openness,
    /// What the state rests on.
    pub reason: OpenReason,
    /// The holiday, when it rests on one.
    pub holiday: Option<HolidayName>,
    /// When the state changes, where it does within eight days.
    pub until: Option<DateTime<Utc>>,
    /// When it is next known to open, unless it is open, where that is within eight days.
    pub next: Option<DateTime<Utc>>,
}

impl OpenState {
    /// No hours are known.
    pub const UNKNOWN: Self = Self::without_end(Openness::Unknown, OpenReason::NoHours);

    /// Closed for the time being, with no known end.
    pub const CLOSED: Self = Self::without_end(Openness::Closed, OpenReason::ClosedTemporarily);

    /// It never closes.
    pub const ALWAYS: Self = Self::without_end(Openness::Open, OpenReason::AlwaysOpen);

    const fn without_end(openness: Openness, reason: OpenReason) -> Self {
        Self { openness, reason, holiday: None, until: None, next: None }
    }
}

/// A state with the time for which it holds: from a moment that was asked about until just before
/// anything about it changes.
#[derive(Debug, Clone, Copy)]
pub struct OpenSpan {
    pub(super) from: DateTime<Utc>,
    pub(super) to: DateTime<Utc>,
    pub(super) state: OpenState,
}

impl OpenSpan {
    /// The state at the moment from which it holds.
    #[must_use]
    pub const fn state(&self) -> OpenState {
        self.state
    }

    /// The state at a moment, if the moment is in the span.
    #[must_use]
    pub fn at(&self, moment: DateTime<Utc>) -> Option<OpenState> {
        (self.from <= moment && moment < self.to).then_some(self.state)
    }
}
