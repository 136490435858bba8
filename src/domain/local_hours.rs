//! Hours tied to the place where they hold, and what they say about a moment there.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike as _, Utc};
use compact_calendar::CompactCalendar;
use opening_hours::localization::{Coordinates, Localize};
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};
use opening_hours_syntax::rules::time::TimeEvent;

use super::openness::{OpenReason, OpenSpan, OpenState, Openness, Verdict};
use super::{AnsweringHours, Coordinate, Holiday, HolidayCalendar, Hours, ZoneRules};

/// For how long an answer is kept that says of no change within the horizon: "within eight days" is
/// so to a quarter of an hour.
const UNCHANGED_FOR: TimeDelta = TimeDelta::minutes(15);

/// How far ahead a change is looked for.
const HORIZON: TimeDelta = TimeDelta::days(8);

/// The years for which hours can be told.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2100;

/// What the place has to do with hours: its clocks, its holidays, and where the sun stands.
#[derive(Debug, Clone)]
pub struct HoursContext {
    /// The clocks.
    pub rules: ZoneRules,
    /// The holidays.
    pub calendar: Arc<HolidayCalendar>,
    /// Whether it is taken to close on holidays of which its hours do not speak: a building is, a
    /// telephone is not.
    pub rests_on_holidays: bool,
    /// Where it is, for sunrise and sunset.
    pub coordinate: Option<Coordinate>,
}

/// Hours tied to a place.
///
/// Building one costs some microseconds of parsing, and asking about as much; keep the answer while
/// it holds ([`OpenSpan`]).
#[derive(Debug, Clone)]
pub struct LocalHours {
    schedules: Vec<Schedule>,
    /// Whether it is known to be closed outside of them.
    is_complete: bool,
    is_always: bool,
    context: HoursContext,
}

impl LocalHours {
    /// Ties hours to a place.
    #[must_use]
    pub fn new(answering: &AnsweringHours, context: HoursContext) -> Self {
        let is_always = answering.is_always();
        let hours = answering.hours().iter().filter(|_| !is_always);
        let schedules = hours.map(|hours| Schedule::new(hours, &context)).collect();
        Self { schedules, is_complete: answering.is_complete(), is_always, context }
    }

    /// The state at a moment: open in any of the hours, closed outside of all of them if there are
    /// no others.
    #[must_use]
    pub fn state_at(&self, moment: DateTime<Utc>) -> OpenState {
        self.span_at(moment).state()
    }

    /// The same with the time for which it holds. What looks farther than the horizon from a later
    /// moment does not hold at all.
    #[must_use]
    pub fn span_at(&self, moment: DateTime<Utc>) -> OpenSpan {
        if self.is_always {
            return OpenSpan {
                from: moment,
                to: DateTime::<Utc>::MAX_UTC,
                state: OpenState::ALWAYS,
            };
        }
        let mut walk = DayWalk::new(self, moment);
        let now = walk.verdict(self.context.rules.local(moment));
        let (mut to, mut until, mut next) = (None, None, None);
        while let Some((change, verdict)) = walk.next_boundary() {
            to = to.or((verdict != now).then_some(change));
            until = until.or((verdict.openness != now.openness).then_some(change));
            next = next.or((verdict.openness == Openness::Open).then_some(change));
            if until.is_some() && (next.is_some() || now.openness == Openness::Open) {
                break;
            }
        }
        let next = next.filter(|_| now.openness != Openness::Open);
        let state = OpenState {
            openness: now.openness,
            reason: now.reason,
            holiday: now.holiday,
            until,
            next,
        };
        let looked_far_enough =
            until.is_some() && (now.openness == Openness::Open || next.is_some());
        let to = if looked_far_enough {
            to
        } else {
            Some(to.map_or(moment + UNCHANGED_FOR, |to| to.min(moment + UNCHANGED_FOR)))
        };
        OpenSpan { from: moment, to: to.unwrap_or(moment), state }
    }
}

/// The days from a moment on, each evaluated when it is come to.
struct DayWalk<'h> {
    hours: &'h LocalHours,
    from: DateTime<Utc>,
    day: NaiveDate,
    segments: Vec<(u32, Verdict)>,
    /// Moments of the days so far at which something may change, latest first, each with what the
    /// clocks then show.
    boundaries: Vec<(DateTime<Utc>, NaiveDateTime)>,
    clock_changes: Vec<DateTime<Utc>>,
    before: Option<(NaiveDate, Vec<(u32, Verdict)>)>,
}

impl<'h> DayWalk<'h> {
    fn new(hours: &'h LocalHours, from: DateTime<Utc>) -> Self {
        let rules = &hours.context.rules;
        let day = rules.local(from).date();
        let clock_changes = rules.changes(from, from + HORIZON).collect();
        let mut walk = Self {
            hours,
            from,
            day,
            segments: hours.day(day),
            boundaries: Vec::new(),
            clock_changes,
            before: None,
        };
        walk.lay_out();
        walk
    }

    /// What holds when the clocks of the day, or of the one before it, show a time.
    fn verdict(&self, local: NaiveDateTime) -> Verdict {
        let of_before = self
            .before
            .as_ref()
            .filter(|(day, _)| *day == local.date())
            .map(|(_, segments)| segments);
        let segments = of_before.unwrap_or(&self.segments);
        let minute = local.hour() * 60 + local.minute();
        let position = segments.partition_point(|(start, _)| *start <= minute);
        let found = position.checked_sub(1).and_then(|position| segments.get(position));
        found.map_or(Verdict::of_hours(Openness::Unknown), |(_, verdict)| *verdict)
    }

    /// The next moment at which something may change, with what holds from then on.
    fn next_boundary(&mut self) -> Option<(DateTime<Utc>, Verdict)> {
        loop {
            if let Some((moment, local)) = self.boundaries.pop() {
                if moment - self.from >= HORIZON {
                    return None;
                }
                return Some((moment, self.verdict(local)));
            }
            let next = self.day.checked_add_days(Days::new(1))?;
            if self.hours.context.rules.moment(next.and_time(NaiveTime::MIN))? - self.from
                >= HORIZON
            {
                return None;
            }
            let segments = self.hours.day(next);
            self.before = Some((self.day, std::mem::replace(&mut self.segments, segments)));
            self.day = next;
            self.lay_out();
        }
    }

    /// The boundaries of the day: where a segment begins, as often as the clocks show that time,
    /// and where the clocks are changed.
    fn lay_out(&mut self) {
        let rules = &self.hours.context.rules;
        let starts = self
            .segments
            .iter()
            .filter_map(|(minute, _)| self.day.and_hms_opt(minute / 60, minute % 60, 0));
        let mut boundaries: Vec<(DateTime<Utc>, NaiveDateTime)> = starts
            .flat_map(|local| rules.moments(local).map(move |moment| (moment, local)))
            .collect();
        let changes = self.clock_changes.iter().map(|change| (*change, rules.local(*change)));
        boundaries.extend(changes.filter(|(_, local)| local.date() == self.day));
        boundaries.retain(|(moment, _)| *moment > self.from);
        boundaries.sort_unstable_by(|one, other| other.cmp(one));
        self.boundaries = boundaries;
    }
}

impl LocalHours {
    /// Whether they never end.
    #[must_use]
    pub const fn is_always(&self) -> bool {
        self.is_always
    }

    /// The clocks of the place.
    #[must_use]
    pub const fn rules(&self) -> &ZoneRules {
        &self.context.rules
    }

    /// A day from midnight to midnight as the clocks show it: minutes at which something may
    /// change, with what holds from then on. Of hours that never end nothing is laid out.
    #[must_use]
    pub fn day(&self, day: NaiveDate) -> Vec<(u32, Verdict)> {
        let days: Vec<ScheduledDay<'_>> =
            self.schedules.iter().map(|schedule| schedule.day(day)).collect();
        let minutes: BTreeSet<u32> =
            days.iter().flat_map(ScheduledDay::minutes).chain([0]).collect();
        let holiday = self.context.calendar.on(day);
        let verdict = |minute| {
            let of_others = Verdict::of_hours(if self.is_complete {
                Openness::Closed
            } else {
                Openness::Unknown
            });
            let each =
                days.iter().map(|day| day.verdict(minute, holiday, self.context.rests_on_holidays));
            each.min_by_key(|verdict| verdict.openness)
                .filter(|verdict| verdict.openness <= of_others.openness)
                .unwrap_or(of_others)
        };
        minutes.into_iter().map(|minute| (minute, verdict(minute))).collect()
    }
}

/// One text of hours, for the evaluator.
#[derive(Debug, Clone)]
struct Schedule {
    /// The alternatives under each supposition that cannot be decided: what only may be a holiday
    /// is none or is one, school is out or not.
    suppositions: Vec<Vec<OpeningHours<Sky>>>,
    speaks_of_holidays: bool,
}

impl Schedule {
    fn new(hours: &Hours, context: &HoursContext) -> Self {
        let rules = hours.rules();
        let rules = if context.coordinate.is_none() && rules.speak_of_the_sun() {
            rules.without_the_sun()
        } else {
            rules
        };
        let speaks_of_holidays = rules.speak_of_holidays();
        let never = Arc::new(CompactCalendar::default());
        let (certain, possible) = if speaks_of_holidays {
            calendars(&context.calendar)
        } else {
            (Arc::clone(&never), None)
        };
        let schools: Vec<Arc<CompactCalendar>> = if rules.speak_of_school() {
            vec![Arc::clone(&never), Arc::clone(&EVERY_DAY)]
        } else {
            vec![never]
        };
        let mut suppositions = Vec::new();
        for public in std::iter::once(certain).chain(possible) {
            for school in &schools {
                let sky = Sky {
                    rules: context.rules.clone(),
                    coordinates: coordinates(context.coordinate),
                };
                let holidays = ContextHolidays::new(Arc::clone(&public), Arc::clone(school));
                let evaluator = Context::default().with_holidays(holidays).with_locale(sky);
                suppositions.push(
                    rules
                        .expressions()
                        .map(|expression| expression.with_context(evaluator.clone()))
                        .collect(),
                );
            }
        }
        Self { suppositions, speaks_of_holidays }
    }

    fn day(&self, day: NaiveDate) -> ScheduledDay<'_> {
        let ranges = |expression: &OpeningHours<Sky>| -> Vec<RuleRange> {
            let ranges = expression.schedule_at(day).into_iter();
            let minute =
                |time: opening_hours_syntax::ExtendedTime| u32::from(time.mins_from_midnight());
            ranges
                .map(|range| (minute(range.range.start), range.kind, !range.comment.is_empty()))
                .collect()
        };
        let of_supposition =
            |alternatives: &Vec<OpeningHours<Sky>>| alternatives.iter().map(ranges).collect();
        ScheduledDay {
            schedule: self,
            suppositions: self.suppositions.iter().map(of_supposition).collect(),
        }
    }
}

/// Where a range of a day begins, its state, and whether a comment stands with it.
type RuleRange = (u32, RuleKind, bool);

/// One day of a schedule: for each supposition, for each alternative, the ranges.
struct ScheduledDay<'s> {
    schedule: &'s Schedule,
    suppositions: Vec<Vec<Vec<RuleRange>>>,
}

impl ScheduledDay<'_> {
    fn minutes(&self) -> impl Iterator<Item = u32> + '_ {
        self.suppositions.iter().flatten().flatten().map(|(start, _, _)| *start)
    }

    fn verdict(&self, minute: u32, holiday: Option<Holiday>, rests_on_holidays: bool) -> Verdict {
        let mut states =
            self.suppositions.iter().map(|alternatives| state_of(alternatives, minute));
        let (openness, reason) = states.next().unwrap_or((Openness::Unknown, OpenReason::Hours));
        let agree = states.all(|(other, _)| other == openness);
        let verdict = if agree {
            Verdict { openness, reason, holiday: None }
        } else {
            Verdict::of_hours(Openness::Unknown)
        };
        let Some(holiday) = holiday else { return verdict };
        let of_holiday =
            Verdict { reason: OpenReason::PublicHoliday, holiday: Some(holiday.name), ..verdict };
        match (self.schedule.speaks_of_holidays, verdict.openness) {
            (true, _) if holiday.is_certain || !agree => of_holiday,
            (false, Openness::Open) if rests_on_holidays => {
                Verdict { openness: Openness::Unknown, ..of_holiday }
            }
            (true | false, _) => verdict,
        }
    }
}

/// What the first alternative says that is not closed.
fn state_of(alternatives: &[Vec<RuleRange>], minute: u32) -> (Openness, OpenReason) {
    let at = |ranges: &Vec<RuleRange>| {
        let position = ranges.partition_point(|(start, _, _)| *start <= minute).checked_sub(1)?;
        ranges.get(position).copied()
    };
    let states = alternatives.iter().filter_map(at).map(|(_, kind, has_comment)| match kind {
        RuleKind::Open => (Openness::Open, OpenReason::Hours),
        RuleKind::Closed => (Openness::Closed, OpenReason::Hours),
        RuleKind::Unknown if has_comment => (Openness::Unknown, OpenReason::Comment),
        RuleKind::Unknown => (Openness::Unknown, OpenReason::Hours),
    });
    let mut open = states.filter(|(openness, _)| *openness != Openness::Closed);
    open.next().unwrap_or((Openness::Closed, OpenReason::Hours))
}

/// Every day of the years for which hours can be told.
static EVERY_DAY: LazyLock<Arc<CompactCalendar>> = LazyLock::new(|| {
    let first = NaiveDate::from_ymd_opt(*YEARS.start(), 1, 1).unwrap_or_default();
    let last = NaiveDate::from_ymd_opt(*YEARS.end(), 12, 31).unwrap_or_default();
    Arc::new(compact(first.iter_days().take_while(|day| *day <= last)))
});

/// The certain days, and all that may be, where that is more.
fn calendars(calendar: &HolidayCalendar) -> (Arc<CompactCalendar>, Option<Arc<CompactCalendar>>) {
    let certain =
        compact(calendar.all(YEARS).filter(|(_, holiday)| holiday.is_certain).map(|(day, _)| day));
    let possible = compact(calendar.all(YEARS).map(|(day, _)| day));
    let differs = possible != certain;
    (Arc::new(certain), differs.then(|| Arc::new(possible)))
}

fn compact(days: impl Iterator<Item = NaiveDate>) -> CompactCalendar {
    let mut calendar = CompactCalendar::default();
    for day in days {
        calendar.insert(day);
    }
    calendar
}

fn coordinates(coordinate: Option<Coordinate>) -> Option<Coordinates> {
    coordinate.and_then(|point| Coordinates::new(point.latitude(), point.longitude()))
}

/// The clocks and the sun of a place, as the evaluator wants them. It is asked about the clocks'
/// own time only.
#[derive(Debug, Clone)]
struct Sky {
    rules: ZoneRules,
    coordinates: Option<Coordinates>,
}

impl Localize for Sky {
    type DateTime = NaiveDateTime;

    fn naive(&self, local: NaiveDateTime) -> NaiveDateTime {
        local
    }

    fn datetime(&self, local: NaiveDateTime) -> NaiveDateTime {
        local
    }

    fn event_time(&self, day: NaiveDate, event: TimeEvent) -> Option<NaiveTime> {
        let moment = self.coordinates?.event_time(day, event)?;
        Some(self.rules.local(moment).time())
    }
}
