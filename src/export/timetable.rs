//! Hours laid out day by day: a week, and the days that differ from it, so that a browser can tell
//! what the service would tell.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::domain::{HolidayName, LocalHours, Openness, Verdict};

/// How far ahead of a moment a change is looked for.
const AHEAD: TimeDelta = TimeDelta::days(8);

/// Clocks show no more than 14 hours before or after UTC.
const AROUND: TimeDelta = TimeDelta::days(1);

/// Days of a week.
const WEEK: usize = 7;

/// The moments for which hours are told, and the days that these need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToldSpan {
    /// The first moment.
    pub from: DateTime<Utc>,
    /// What holds at this moment and later is not told.
    pub to: DateTime<Utc>,
}

impl ToldSpan {
    /// From the day before `day`, which it still is somewhere, for so many seconds from `day` on.
    #[must_use]
    pub fn new(day: NaiveDate, seconds: u32) -> Self {
        let begin = day.and_time(NaiveTime::MIN).and_utc();
        Self { from: begin - AROUND, to: begin + TimeDelta::seconds(i64::from(seconds)) }
    }

    /// The first day that is laid out.
    #[must_use]
    pub fn first_day(&self) -> NaiveDate {
        (self.from - AROUND).date_naive()
    }

    fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let (first, last) = (self.first_day(), (self.to + AHEAD + AROUND).date_naive());
        first.iter_days().take_while(move |day| *day <= last)
    }
}

/// What holds from a minute of a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DaySegment {
    /// From midnight.
    pub minute: u32,
    /// The state.
    pub openness: Openness,
    /// Whether it rests on a public holiday.
    pub is_of_holiday: bool,
}

/// A day from midnight to midnight by the clocks of the place.
pub type LaidOutDay = Vec<DaySegment>;

/// A day that is not as the others of its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusualDay {
    /// Days after the first one.
    pub after: u32,
    /// What holds on it; `None` where it is as usual, but that nobody knows whether what is usually
    /// open is open on the holiday.
    pub day: Option<LaidOutDay>,
    /// The holiday on which it rests.
    pub holiday: Option<HolidayName>,
}

/// Hours laid out for a span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timetable {
    /// Minutes by which the clocks are ahead of UTC, each with the minute of UTC since 1970 from
    /// which on they are; the first one from before the span.
    pub clocks: Vec<(i64, i64)>,
    /// Monday to Sunday.
    pub week: [LaidOutDay; WEEK],
    /// Days that are not as in the week.
    pub unusual: Vec<UnusualDay>,
    first_day: NaiveDate,
}

impl Timetable {
    /// Lays hours out.
    #[must_use]
    pub fn new(hours: &LocalHours, span: ToldSpan) -> Self {
        let days: Vec<(NaiveDate, LaidOutDay, Option<HolidayName>)> =
            span.days().map(|day| laid_out(day, &hours.day(day))).collect();
        let week: [LaidOutDay; WEEK] = std::array::from_fn(|number| {
            let of_name = days.iter().filter(|(day, ..)| number_in_week(*day) == number);
            usual(of_name.map(|(_, segments, _)| segments))
        });
        let mut unusual = Vec::new();
        for (after, (day, segments, holiday)) in (0..).zip(&days) {
            let Some(usual) = week.get(number_in_week(*day)).filter(|usual| *usual != segments)
            else {
                continue;
            };
            let day = (*segments != at_rest(usual)).then(|| segments.clone());
            unusual.push(UnusualDay { after, day, holiday: *holiday });
        }
        Self { clocks: clocks(hours, span), week, unusual, first_day: span.first_day() }
    }

    /// Minutes of UTC since 1970 at which something may change, in order, each with what holds from
    /// then on.
    #[must_use]
    pub fn steps(&self, span: ToldSpan) -> Vec<(i64, Openness)> {
        let (from, to) = (minute_of(span.from), minute_of(span.to));
        let mut minutes: Vec<i64> = self.clocks.iter().map(|(minute, _)| *minute).collect();
        for day in span.days() {
            for segment in self.on(day) {
                let local = day_number(day) * MINUTES_OF_DAY + i64::from(segment.minute);
                minutes.extend(self.clocks.iter().map(|(_, ahead)| local - ahead));
            }
        }
        minutes.retain(|minute| (from..to).contains(minute));
        minutes.push(from);
        minutes.sort_unstable();
        minutes.dedup();
        minutes.into_iter().map(|minute| (minute, self.openness(minute))).collect()
    }

    /// The state at a minute of UTC since 1970.
    fn openness(&self, minute: i64) -> Openness {
        let ahead = self.clocks.iter().rev().find(|(from, _)| *from <= minute);
        let ahead = ahead.or_else(|| self.clocks.first()).map_or(0, |(_, ahead)| *ahead);
        let local = minute + ahead;
        let day = NaiveDate::default()
            .checked_add_signed(TimeDelta::days(local.div_euclid(MINUTES_OF_DAY)))
            .unwrap_or_default();
        let of_day = local.rem_euclid(MINUTES_OF_DAY);
        let segments = self.on(day);
        let holds = segments.iter().rev().find(|segment| i64::from(segment.minute) <= of_day);
        holds.map_or(Openness::Unknown, |segment| segment.openness)
    }

    fn on(&self, day: NaiveDate) -> LaidOutDay {
        let usual = self.week.get(number_in_week(day)).cloned().unwrap_or_default();
        let after = u32::try_from((day - self.first_day).num_days()).ok();
        let unusual = self.unusual.iter().find(|unusual| Some(unusual.after) == after);
        match unusual {
            None => usual,
            Some(unusual) => unusual.day.clone().unwrap_or_else(|| at_rest(&usual)),
        }
    }
}

const MINUTES_OF_DAY: i64 = 24 * 60;

/// The minute of UTC since 1970.
#[must_use]
pub fn minute_of(moment: DateTime<Utc>) -> i64 {
    moment.timestamp().div_euclid(60)
}

fn day_number(day: NaiveDate) -> i64 {
    (day - NaiveDate::default()).num_days()
}

fn number_in_week(day: NaiveDate) -> usize {
    day.weekday().num_days_from_monday() as usize
}

/// A day without boundaries at which nothing changes, with the holiday on which it rests.
fn laid_out(
    day: NaiveDate,
    verdicts: &[(u32, Verdict)],
) -> (NaiveDate, LaidOutDay, Option<HolidayName>) {
    let mut segments: LaidOutDay = Vec::new();
    for (minute, verdict) in verdicts {
        let is_of_holiday = verdict.holiday.is_some();
        let segment = DaySegment { minute: *minute, openness: verdict.openness, is_of_holiday };
        let is_new = segments.last().is_none_or(|last| {
            (last.openness, last.is_of_holiday) != (segment.openness, is_of_holiday)
        });
        segments.extend(is_new.then_some(segment));
    }
    let holiday = verdicts.iter().find_map(|(_, verdict)| verdict.holiday);
    (day, segments, holiday)
}

/// What most days of a name are like, of those that are no holidays if there are any.
fn usual<'d>(days: impl Iterator<Item = &'d LaidOutDay> + Clone) -> LaidOutDay {
    let mut counts: BTreeMap<(bool, &LaidOutDay), usize> = BTreeMap::new();
    for day in days {
        let is_plain = !day.iter().any(|segment| segment.is_of_holiday);
        *counts.entry((is_plain, day)).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|((is_plain, _), days)| (*is_plain, *days));
    most.map(|((_, day), _)| day.clone()).unwrap_or_default()
}

/// A usual day on a holiday of which the hours do not speak: what is open may be.
fn at_rest(usual: &LaidOutDay) -> LaidOutDay {
    let at_rest = |segment: &DaySegment| match segment.openness {
        Openness::Open => {
            DaySegment { openness: Openness::Unknown, is_of_holiday: true, ..*segment }
        }
        Openness::Unknown | Openness::Closed => *segment,
    };
    usual.iter().map(at_rest).collect()
}

fn clocks(hours: &LocalHours, span: ToldSpan) -> Vec<(i64, i64)> {
    let rules = hours.rules();
    let ahead = |moment| rules.ahead_of_utc(moment).num_minutes();
    let begin = span
        .first_day()
        .checked_sub_days(Days::new(1))
        .map_or(span.from, |day| day.and_time(NaiveTime::MIN).and_utc());
    let changes = rules.changes(begin, span.to + AHEAD + AROUND);
    let mut clocks = vec![(minute_of(begin), ahead(begin))];
    for change in changes {
        // Rules may change without the clocks.
        if clocks.last().is_some_and(|(_, last)| *last != ahead(change)) {
            clocks.push((minute_of(change), ahead(change)));
        }
    }
    clocks
}
