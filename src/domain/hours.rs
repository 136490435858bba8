//! Opening hours in OpenStreetMap syntax, and what they say about a moment.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use opening_hours::localization::{Country as HolidayCountry, TzLocation};
use opening_hours::{Context, OpeningHours, RuleKind};

use super::{AnsweringHours, Country, TimeZone};

/// Hours that parse, kept as written.
///
/// The syntax is that of the OSM `opening_hours` tag: `Mo-Fr 09:00-17:00; PH off`, `24/7`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours(Box<str>);

/// Text that is not in the syntax.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} are not opening hours in OSM syntax such as \"Mo-Fr 09:00-17:00\": {reason}")]
pub struct MalformedHours {
    /// The text as given.
    pub value: String,
    /// What the parser said.
    pub reason: String,
}

impl Hours {
    /// Reads hours.
    ///
    /// # Errors
    /// [`MalformedHours`] when the syntax is wrong.
    pub fn parse(text: &str) -> Result<Self, MalformedHours> {
        match text.parse::<OpeningHours>() {
            Ok(_) => Ok(Self(text.into())),
            Err(error) => Err(MalformedHours { value: text.to_owned(), reason: one_line(&error.to_string()) }),
        }
    }

    /// The hours as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether they never end.
    #[must_use]
    pub fn is_always(&self) -> bool {
        &*self.0 == "24/7"
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether something is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Openness {
    /// Known to be open.
    Open,
    /// Nobody has said, or the hours themselves leave it open.
    Unknown,
    /// Known to be closed.
    Closed,
}

impl Openness {
    /// The word in answers.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Unknown => "unknown",
            Self::Closed => "closed",
        }
    }
}

/// What hours say about a moment, and until when they say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenState {
    /// The state at the moment.
    pub openness: Openness,
    /// The next change, where there is one within eight days.
    pub until: Option<DateTime<Utc>>,
}

/// A state with the time for which it holds: from a moment that was asked about until just before the next change.
#[derive(Debug, Clone, Copy)]
pub struct OpenSpan {
    from: DateTime<Utc>,
    state: OpenState,
}

impl OpenSpan {
    /// The state at a moment, if the moment is in the span.
    #[must_use]
    pub fn at(&self, moment: DateTime<Utc>) -> Option<OpenState> {
        let before_end = self.state.until.is_some_and(|until| moment < until);
        (self.from <= moment && before_end).then_some(self.state)
    }
}

impl OpenState {
    /// The state, known to hold from a moment on.
    #[must_use]
    pub const fn since(self, from: DateTime<Utc>) -> OpenSpan {
        OpenSpan { from, state: self }
    }

    /// Nothing is known.
    pub const UNKNOWN: Self = Self { openness: Openness::Unknown, until: None };

    /// Closed, with no known end.
    pub const CLOSED: Self = Self { openness: Openness::Closed, until: None };
}

/// Hours tied to the place where they hold: its time zone and its public holidays.
///
/// Building one costs some microseconds of parsing, and asking about as much; keep the answer while it holds ([`OpenSpan`]).
#[derive(Debug, Clone)]
pub struct LocalHours {
    expressions: Vec<OpeningHours<TzLocation<chrono_tz::Tz>>>,
    /// Whether it is known to be closed outside of them.
    is_complete: bool,
    zone: chrono_tz::Tz,
    is_always: bool,
}

/// How far ahead a change is looked for.
const HORIZON: TimeDelta = TimeDelta::days(8);

impl LocalHours {
    /// Ties hours to a zone and, for holidays, a country.
    ///
    /// # Panics
    /// Never: `hours` have been parsed before.
    #[must_use]
    pub fn new(answering: &AnsweringHours, zone: TimeZone, country: Option<Country>) -> Self {
        let holidays =
            country.and_then(|country| country.as_str().parse::<HolidayCountry>().ok()).map(HolidayCountry::holidays).unwrap_or_default();
        let context =
            Context::default().with_holidays(holidays).approx_bound_interval_size(HORIZON).with_locale(TzLocation::new(zone.tz()));
        let expression = |hours: &Hours| {
            let expression = hours.as_str().parse::<OpeningHours>().expect("hours are parsed before they are placed");
            expression.with_context(context.clone())
        };
        let expressions = answering.hours().iter().map(expression).collect();
        Self { expressions, is_complete: answering.is_complete(), zone: zone.tz(), is_always: answering.is_always() }
    }

    /// The state at a moment: open in any of the hours, closed outside of all of them if there are no others.
    #[must_use]
    pub fn state_at(&self, moment: DateTime<Utc>) -> OpenState {
        if self.is_always {
            return OpenState { openness: Openness::Open, until: None };
        }
        let openness = self.openness_at(moment);
        let changes = std::iter::successors(self.next_change(moment), |change| self.next_change(*change));
        let until = changes.take_while(|change| *change - moment < HORIZON).find(|change| self.openness_at(*change) != openness);
        OpenState { openness, until }
    }

    fn openness_at(&self, moment: DateTime<Utc>) -> Openness {
        let local = moment.with_timezone(&self.zone);
        let states = self.expressions.iter().map(|expression| match expression.state(local).0 {
            RuleKind::Open => Openness::Open,
            RuleKind::Closed => Openness::Closed,
            RuleKind::Unknown => Openness::Unknown,
        });
        let of_others = if self.is_complete { Openness::Closed } else { Openness::Unknown };
        states.fold(of_others, Openness::min)
    }

    /// When any of the hours begin or end next.
    fn next_change(&self, moment: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let local = moment.with_timezone(&self.zone);
        let changes = self.expressions.iter().filter_map(|expression| expression.next_change(local));
        changes.map(|change| change.with_timezone(&Utc)).filter(|change| *change > moment).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).expect("a moment").with_timezone(&Utc)
    }

    fn local(hours: &str, zone: &str, country: &str) -> LocalHours {
        answering(&[hours], true, zone, country)
    }

    fn answering(hours: &[&str], is_complete: bool, zone: &str, country: &str) -> LocalHours {
        let hours = hours.iter().map(|hours| Hours::parse(hours).expect("hours")).collect();
        let answering = AnsweringHours::of(hours, is_complete).expect("some");
        LocalHours::new(&answering, TimeZone::parse(zone).expect("zone"), Country::parse(country).ok())
    }

    #[test]
    fn hours_hold_in_the_zone_of_the_place() {
        let tokyo = local("Mo-Fr 09:00-17:00", "Asia/Tokyo", "JP");

        let monday_morning_in_tokyo = tokyo.state_at(at("2026-11-16T00:30:00Z"));

        assert_eq!(monday_morning_in_tokyo.openness, Openness::Open);
        assert_eq!(monday_morning_in_tokyo.until, Some(at("2026-11-16T08:00:00Z")));
    }

    #[test]
    fn a_public_holiday_of_the_country_is_kept() {
        let london = local("Mo-Fr 09:00-17:00; PH off", "Europe/London", "GB");

        assert_eq!(london.state_at(at("2026-12-25T12:00:00Z")).openness, Openness::Closed);
    }

    #[test]
    fn round_the_clock_has_no_end() {
        let line = local("24/7", "America/New_York", "US");

        assert_eq!(line.state_at(at("2026-11-16T00:30:00Z")), OpenState { openness: Openness::Open, until: None });
    }

    #[test]
    fn any_of_several_hours_will_do_and_only_all_of_them_close() {
        let (morning, afternoon) = ("Mo-Fr 08:00-13:00", "Mo-Fr 12:00-17:00");
        let known = answering(&[morning, afternoon], true, "Europe/London", "GB");
        let one_unknown = answering(&[morning, afternoon], false, "Europe/London", "GB");
        let noon = at("2026-11-23T12:30:00Z");
        let night = at("2026-11-23T22:00:00Z");

        let open = OpenState { openness: Openness::Open, until: Some(at("2026-11-23T17:00:00Z")) };
        let (next_day, unknown) = (Some(at("2026-11-24T08:00:00Z")), Openness::Unknown);
        assert_eq!((known.state_at(noon), one_unknown.state_at(noon)), (open, open), "the second goes on when the first ends");
        assert_eq!(known.state_at(night), OpenState { openness: Openness::Closed, until: next_day });
        assert_eq!(one_unknown.state_at(night), OpenState { openness: unknown, until: next_day }, "another number may answer");
    }

    #[test]
    fn an_answer_holds_until_the_next_change() {
        let tokyo = local("Mo-Fr 09:00-17:00", "Asia/Tokyo", "JP");
        let morning = at("2026-11-16T00:30:00Z");

        let span = tokyo.state_at(morning).since(morning);

        assert_eq!(span.at(at("2026-11-16T07:59:59Z")), Some(tokyo.state_at(morning)));
        assert_eq!((span.at(at("2026-11-16T08:00:00Z")), span.at(at("2026-11-16T00:29:59Z"))), (None, None));
    }

    #[test]
    fn words_are_not_hours() {
        let error = Hours::parse("weekdays nine to five").expect_err("not OSM syntax");

        assert!(!error.to_string().contains('\n'), "{error}");
    }
}
