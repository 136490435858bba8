//! Schedules (RFC 5545) as opening hours in OSM syntax, where they can be said exactly.
//!
//! Nothing is rounded and nothing is guessed: a schedule for a season, with a text that speaks of
//! exceptions, or with a UTC offset that the place does not keep all year leaves the hours unknown.

use chrono::{Datelike as _, Days, NaiveDate};

use super::clock::Clock;
use super::exceptions::{date, speaks_of_exceptions};
use super::record::HsdsSchedule;
use super::weekdays::{days, osm};
use super::zone_label::ZoneLabel;
use crate::domain::{Country, Hours, TimeZone};
use crate::import::weekly::{self, MinuteRange};

/// When offices open, and when they close: `09:00` to `05:00` is hardly a night of twenty hours.
const MORNING: std::ops::Range<u16> = 6 * 60..12 * 60;
const OFFICE_END: std::ops::Range<u16> = 13 * 60..19 * 60;
const NOON: u16 = 12 * 60;

/// A last day as far off as this is what a program writes for "no end".
const FAR_OFF_DAYS: u64 = 20 * 365;

/// Where and when schedules are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    /// The zone of the place, or the one that the operator says.
    pub(super) zone: Option<TimeZone>,
    /// Whether a schedule may say another zone: a line may be answered elsewhere, a place is where
    /// it is.
    pub(super) may_be_elsewhere: bool,
    /// The country in which a label such as `Eastern Time` is meant.
    pub(super) country: Option<Country>,
    /// The day.
    pub(super) today: NaiveDate,
}

/// Hours with the zone in which they hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct OpenHours {
    /// In OSM syntax; empty where there is no schedule.
    pub(super) hours: String,
    /// The zone, where one is known.
    pub(super) zone: Option<TimeZone>,
}

impl OpenHours {
    /// The name of the zone, where there are hours that need one.
    pub(super) fn zone_name(&self) -> &'static str {
        if self.hours.is_empty() { "" } else { self.zone.map_or("", TimeZone::as_str) }
    }
}

/// The hours that all schedules together say.
///
/// # Errors
/// The reason for which they stay unknown.
pub(super) fn opening_hours(
    schedules: &[HsdsSchedule],
    setting: Setting,
) -> Result<OpenHours, &'static str> {
    let current: Vec<&HsdsSchedule> =
        schedules.iter().filter(|schedule| !has_ended(schedule, setting.today)).collect();
    if current.is_empty() {
        let nothing = OpenHours { hours: String::new(), zone: setting.zone };
        return if schedules.is_empty() {
            Ok(nothing)
        } else {
            Err("hours left unknown: all schedules have ended")
        };
    }
    let zone = stated_zone(&current, setting)?;
    let mut week: [Vec<MinuteRange>; 7] = std::array::from_fn(|_| Vec::new());
    let mut monthly: Vec<(usize, String)> = Vec::new();
    for schedule in current {
        check(schedule, setting.today)?;
        let (opens, closes) = times(schedule, zone, setting)?;
        let days = days(&schedule.freq, &schedule.byday)
            .ok_or("hours left unknown: freq and byday do not say which days")?;
        for (day, occurrence) in days {
            match occurrence {
                None => add(&mut week, day, opens, closes),
                Some(_) if closes <= opens => {
                    return Err("hours left unknown: over midnight on a day of the month");
                }
                Some(occurrence) => monthly.push((
                    day,
                    format!("{}[{occurrence}] {}-{}", osm(day), clock(opens), clock(closes)),
                )),
            }
        }
    }
    if monthly.iter().any(|(day, _)| week.get(*day).is_some_and(|ranges| !ranges.is_empty())) {
        return Err("hours left unknown: a weekday has weekly and monthly hours");
    }
    let weekly = weekly::expression(week);
    let weekly = if weekly == "Mo-Su 00:00-24:00" { "24/7".to_owned() } else { weekly };
    let rules: Vec<String> = Some(weekly)
        .filter(|rule| !rule.is_empty())
        .into_iter()
        .chain(monthly.into_iter().map(|(_, rule)| rule))
        .collect();
    let hours = rules.join("; ");
    if Hours::parse(&hours).is_ok() {
        Ok(OpenHours { hours, zone })
    } else {
        Err("hours left unknown: not a rule that can be written down")
    }
}

/// The zone that the labels of all schedules say, or that of the setting where they say none.
fn stated_zone(
    schedules: &[&HsdsSchedule],
    setting: Setting,
) -> Result<Option<TimeZone>, &'static str> {
    let mut zone = setting.zone;
    for (position, schedule) in schedules.iter().enumerate() {
        let label = ZoneLabel::parse(&schedule.timezone, setting.country);
        match (&label, zone) {
            (ZoneLabel::Unknown, _) => {
                return Err(
                    "hours left unknown: their time zone is none that is known in the country",
                );
            }
            (ZoneLabel::Silent | ZoneLabel::Offset(_), _) => {}
            (ZoneLabel::OneOf(_), Some(known))
                if label.agrees_with(known, setting.today.year()) => {}
            (ZoneLabel::OneOf(_), Some(_)) if !setting.may_be_elsewhere || position > 0 => {
                return Err(
                    "hours left unknown: they are said in another time zone than that of the place",
                );
            }
            (ZoneLabel::OneOf(_), _) => {
                zone = Some(label.sole().ok_or("hours left unknown: their time zone may be one of several (--time-zone says which)")?);
            }
        }
    }
    Ok(zone)
}

fn has_ended(schedule: &HsdsSchedule, today: NaiveDate) -> bool {
    [&schedule.valid_to, &schedule.until]
        .into_iter()
        .any(|last| date(last).is_some_and(|last| last < today))
}

/// Every week or month from now on, without exceptions.
fn check(schedule: &HsdsSchedule, today: NaiveDate) -> Result<(), &'static str> {
    let far_off = today.checked_add_days(Days::new(FAR_OFF_DAYS)).unwrap_or(NaiveDate::MAX);
    let ends = |text: &str| !text.is_empty() && date(text).is_none_or(|last| last < far_off);
    let is_bounded = ends(&schedule.valid_to)
        || ends(&schedule.until)
        || !matches!(schedule.count.as_str(), "" | "0");
    let begins = |text: &str| !text.is_empty() && date(text).is_none_or(|first| first > today);
    if is_bounded || begins(&schedule.valid_from) || begins(&schedule.dtstart) {
        return Err("hours left unknown: a schedule holds for some time only");
    }
    let more_rules = [
        &schedule.byweekno,
        &schedule.bymonthday,
        &schedule.byyearday,
        &schedule.bymonth,
        &schedule.bysetpos,
    ];
    let has_more_rules = more_rules.iter().any(|rule| !rule.is_empty());
    if has_more_rules || !matches!(schedule.interval.as_str(), "" | "1" | "1.0") {
        return Err(
            "hours left unknown: a schedule is not of every week or of a weekday of the month",
        );
    }
    let text = format!("{} {}", schedule.description, schedule.notes).to_lowercase();
    if !schedule.exdate.is_empty() {
        return Err("hours left unknown: a schedule leaves out some days (exdate)");
    }
    if speaks_of_exceptions(&text) {
        return Err("hours left unknown: the text beside a schedule speaks of exceptions");
    }
    Ok(())
}

/// Minutes from midnight at which the place opens and closes; a closing time of 00:00 or 23:59 is
/// the end of the day.
fn times(
    schedule: &HsdsSchedule,
    zone: Option<TimeZone>,
    setting: Setting,
) -> Result<(u16, u16), &'static str> {
    const MALFORMED: &str = "hours left unknown: opens_at or closes_at is no time of day";
    let (opens, closes) = (
        Clock::parse(&schedule.opens_at).ok_or(MALFORMED)?,
        Clock::parse(&schedule.closes_at).ok_or(MALFORMED)?,
    );
    let of_schedule = match ZoneLabel::parse(&schedule.timezone, setting.country) {
        ZoneLabel::Offset(minutes) => Some(minutes),
        ZoneLabel::Silent | ZoneLabel::OneOf(_) | ZoneLabel::Unknown => None,
    };
    let steady = zone.and_then(|zone| zone.steady_offset_minutes(setting.today.year()));
    let stated = [opens.offset.or(of_schedule), closes.offset.or(of_schedule)];
    if stated.into_iter().flatten().any(|offset| Some(offset) != steady) {
        return Err(
            "hours left unknown: they have a UTC offset that the place does not keep all year",
        );
    }
    let end = closes.as_end();
    if opens.minutes == end {
        return Err("hours left unknown: opens and closes at the same time");
    }
    let is_backwards = end < opens.minutes;
    let is_of_an_office = MORNING.contains(&opens.minutes) && OFFICE_END.contains(&(end + NOON));
    if is_backwards && (is_of_an_office || !(opens.is_certain && closes.is_certain)) {
        return Err(
            "hours left unknown: a time without am or pm may be of the morning or the afternoon",
        );
    }
    Ok((opens.minutes, end))
}

/// Adds the hours of a day; those after midnight belong to the next one.
fn add(week: &mut [Vec<MinuteRange>; 7], day: usize, opens: u16, closes: u16) {
    let mut push = |day: usize, from: u16, to: u16| {
        let range = MinuteRange::parse(&format!("{}-{}", clock(from), clock(to)));
        if let Some(ranges) = week.get_mut(day % 7) {
            ranges.extend(range);
        }
    };
    if opens < closes {
        push(day, opens, closes);
    } else {
        push(day, opens, 24 * 60);
        push(day + 1, 0, closes);
    }
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(schedules: &str, zone: &str) -> Result<String, &'static str> {
        let schedules: Vec<HsdsSchedule> = serde_json::from_str(schedules).expect("schedules");
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let setting = Setting {
            zone: TimeZone::parse(zone).ok(),
            may_be_elsewhere: false,
            country: Country::parse("US").ok(),
            today,
        };
        opening_hours(&schedules, setting).map(|opening| opening.hours)
    }

    /// The hours and the zone of a line in the United States.
    fn of_line(
        schedules: &str,
        zone: Option<&str>,
    ) -> Result<(String, Option<&'static str>), &'static str> {
        let schedules: Vec<HsdsSchedule> = serde_json::from_str(schedules).expect("schedules");
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let zone = zone.and_then(|zone| TimeZone::parse(zone).ok());
        let opening = opening_hours(
            &schedules,
            Setting { zone, may_be_elsewhere: true, country: Country::parse("US").ok(), today },
        )?;
        Ok((opening.hours, opening.zone.map(TimeZone::as_str)))
    }

    const ROUND: &str = r#"[{"freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR,SA,SU", "opens_at": "00:00", "closes_at": "00:00"}]"#;

    #[test]
    fn rules_of_weeks_and_months_are_written_exactly() {
        for (schedules, expected) in [
            (
                r#"[{"freq": "WEEKLY", "byday": "MO,TU,WE", "opens_at": "10:00:00", "closes_at": "18:00:00", "interval": 1}]"#,
                "Mo-We 10:00-18:00",
            ),
            (
                r#"[{"freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "12:00"},
                    {"freq": "WEEKLY", "byday": "MO", "opens_at": "13:00", "closes_at": "17:00"}]"#,
                "Mo 09:00-12:00,13:00-17:00",
            ),
            (
                r#"[{"freq": "WEEKLY", "byday": "FR", "opens_at": "20:00", "closes_at": "02:00"}]"#,
                "Fr 20:00-24:00; Sa 00:00-02:00",
            ),
            (
                r#"[{"freq": "MONTHLY", "byday": "2MO,-1FR", "opens_at": "10:00", "closes_at": "12:00"}]"#,
                "Mo[2] 10:00-12:00; Fr[-1] 10:00-12:00",
            ),
            (ROUND, "24/7"),
            ("[]", ""),
        ] {
            assert_eq!(hours(schedules, "Europe/London").as_deref(), Ok(expected));
        }
    }

    #[test]
    fn an_ended_season_does_not_count() {
        let schedules = r#"[{"freq": "WEEKLY", "byday": "SU", "opens_at": "10:00", "closes_at": "12:00", "valid_to": "2025-12-31"},
                            {"freq": "WEEKLY", "byday": "MO", "opens_at": "10:00", "closes_at": "12:00", "valid_from": "2026-01-01"}]"#;

        assert_eq!(hours(schedules, "Europe/London").as_deref(), Ok("Mo 10:00-12:00"));
    }

    #[test]
    fn an_offset_counts_where_it_holds_all_year() {
        let tokyo = r#"[{"freq": "WEEKLY", "byday": "MO", "opens_at": "10:00+09:00", "closes_at": "12:00+09:00"}]"#;

        assert_eq!(hours(tokyo, "Asia/Tokyo").as_deref(), Ok("Mo 10:00-12:00"));
        assert!(hours(tokyo, "Europe/London").is_err());
        assert!(
            hours(&tokyo.replace("+09:00", "-05:00"), "America/New_York").is_err(),
            "summer time"
        );
    }

    #[test]
    fn a_label_says_the_zone_of_a_line_and_must_be_that_of_a_place() {
        let eastern = r#"[{"freq": "weekly", "byday": "Mo-Fr", "opens_at": "9:00 AM", "closes_at": "5:00 PM", "timezone": "Eastern Time"}]"#;
        let both =
            eastern.replace("}]", r#"}, {"freq": "weekly", "byday": "Sa", "opens_at": "10:00", "closes_at": "12:00", "timezone": "PST"}]"#);

        assert_eq!(
            of_line(eastern, None),
            Ok(("Mo-Fr 09:00-17:00".to_owned(), Some("America/New_York")))
        );
        assert_eq!(
            of_line(eastern, Some("America/Chicago")),
            Ok(("Mo-Fr 09:00-17:00".to_owned(), Some("America/New_York")))
        );
        assert_eq!(hours(eastern, "America/New_York").as_deref(), Ok("Mo-Fr 09:00-17:00"));
        assert_eq!(
            hours(eastern, "America/Indiana/Indianapolis").as_deref(),
            Ok("Mo-Fr 09:00-17:00"),
            "the same time"
        );
        assert!(hours(eastern, "America/Chicago").is_err(), "a place is in its own zone");
        assert!(of_line(&both, None).is_err(), "two zones");
        assert!(
            of_line(&eastern.replace("Eastern Time", "MST"), None).is_err(),
            "Denver or Phoenix"
        );
        assert_eq!(
            of_line(&eastern.replace("Eastern Time", "MST"), Some("America/Phoenix"))
                .map(|(_, zone)| zone),
            Ok(Some("America/Phoenix"))
        );
        assert!(of_line(&eastern.replace("Eastern Time", "Mars"), None).is_err(), "no zone");
    }

    #[test]
    fn a_last_day_that_never_comes_and_the_last_minute_of_a_day_are_no_limits() {
        let round = ROUND.replace(
            "\"closes_at\": \"00:00\"",
            r#""closes_at": "23:59", "valid_to": "9999-12-31", "count": 0, "notes": null"#,
        );

        assert_eq!(hours(&round, "Europe/London").as_deref(), Ok("24/7"));
    }

    #[test]
    fn what_cannot_be_said_exactly_stays_unknown() {
        let weekly =
            r#""freq": "WEEKLY", "byday": "MO", "opens_at": "10:00", "closes_at": "12:00""#;
        for (more, reason) in [
            (r#""interval": 2"#, "every other week"),
            (r#""valid_to": "2027-06-30""#, "a season"),
            (r#""valid_from": "2027-01-01""#, "not yet"),
            (r#""count": 3"#, "three times"),
            (r#""byweekno": "41""#, "one week"),
            (r#""dtstart": "2027-01-04""#, "not yet"),
            (r#""bymonth": "6,7,8""#, "some months"),
            (r#""bysetpos": 1"#, "the first one"),
            (r#""exdate": ["2026-11-23"]"#, "a day left out"),
            (r#""description": "Summer""#, "a season"),
            (r#""description": "June - August""#, "months"),
            (r#""description": "seasonal""#, "a season"),
            (r#""notes": "Sept to Dec""#, "months"),
            (r#""notes": "Not on public holidays""#, "exceptions"),
            (r#""timezone": -5"#, "an offset"),
        ] {
            assert!(
                hours(&format!("[{{{weekly}, {more}}}]"), "America/New_York").is_err(),
                "{reason}"
            );
        }
        for (schedule, reason) in [
            (r#"{"byday": "MO", "opens_at": "10:00", "closes_at": "12:00"}"#, "no freq"),
            (
                r#"{"freq": "WEEKLY", "byday": "2MO", "opens_at": "10:00", "closes_at": "12:00"}"#,
                "an occurrence of a week",
            ),
            (
                r#"{"freq": "WEEKLY", "byday": "MO", "opens_at": "10", "closes_at": "12:00"}"#,
                "no minutes",
            ),
            (
                r#"{"freq": "WEEKLY", "byday": "MO", "opens_at": "10:00", "closes_at": "10:00"}"#,
                "no time at all",
            ),
            (
                r#"{"freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "05:00"}"#,
                "an office, or a night of twenty hours",
            ),
            (
                r#"{"freq": "WEEKLY", "byday": "MO", "opens_at": "9:00", "closes_at": "5:00"}"#,
                "five in the morning or the afternoon",
            ),
            (r#"{"freq": "WEEKLY", "byday": "MO", "description": "mornings"}"#, "no times"),
        ] {
            assert!(hours(&format!("[{schedule}]"), "Europe/London").is_err(), "{reason}");
        }
        assert_eq!(
            hours(
                r#"[{"freq": "WEEKLY", "byday": "MO", "opens_at": "10:00", "closes_at": "12:00", "until": "2020-01-01"}]"#,
                "Europe/London"
            ),
            Err("hours left unknown: all schedules have ended")
        );
    }
}
