//! Schedules (RFC 5545) as opening hours in OSM syntax, where they can be said exactly.
//!
//! Nothing is rounded and nothing is guessed: a schedule for a season, with a text that speaks of exceptions, or with a UTC offset that the
//! place does not keep all year leaves the hours unknown.

use chrono::{Datelike as _, NaiveDate};

use super::record::Schedule;
use crate::dataset::importers::weekly::{self, Range};
use crate::domain::{Hours, TimeZone};

const DAYS: [(&str, &str); 7] = [("MO", "Mo"), ("TU", "Tu"), ("WE", "We"), ("TH", "Th"), ("FR", "Fr"), ("SA", "Sa"), ("SU", "Su")];

/// Words of a description after which the bare times are not the whole truth.
const EXCEPTIONS: &[&str] = &["holiday", "appointment", "clos", "except", "lunch", "term", "season", "varies", "vary", "only", "not "];

/// The hours that all schedules together say; empty when there is none.
///
/// # Errors
/// The reason for which they stay unknown.
pub(super) fn opening_hours(schedules: &[Schedule], zone: Option<TimeZone>, today: NaiveDate) -> Result<String, &'static str> {
    let current: Vec<&Schedule> = schedules.iter().filter(|schedule| !has_ended(schedule, today)).collect();
    if current.is_empty() {
        return if schedules.is_empty() { Ok(String::new()) } else { Err("hours left unknown: all schedules have ended") };
    }
    let mut week: [Vec<Range>; 7] = std::array::from_fn(|_| Vec::new());
    let mut monthly: Vec<(usize, String)> = Vec::new();
    for schedule in current {
        check(schedule, today)?;
        let (opens, closes) = times(schedule, zone, today)?;
        for (day, occurrence) in days(schedule)? {
            match occurrence {
                None => add(&mut week, day, opens, closes),
                Some(_) if closes <= opens => return Err("hours left unknown: over midnight on a day of the month"),
                Some(occurrence) => monthly.push((day, format!("{}[{occurrence}] {}-{}", osm(day), clock(opens), clock(closes)))),
            }
        }
    }
    if monthly.iter().any(|(day, _)| week.get(*day).is_some_and(|ranges| !ranges.is_empty())) {
        return Err("hours left unknown: a weekday has weekly and monthly hours");
    }
    let weekly = weekly::expression(week);
    let weekly = if weekly == "Mo-Su 00:00-24:00" { "24/7".to_owned() } else { weekly };
    let rules: Vec<String> =
        Some(weekly).filter(|rule| !rule.is_empty()).into_iter().chain(monthly.into_iter().map(|(_, rule)| rule)).collect();
    let hours = rules.join("; ");
    if Hours::parse(&hours).is_ok() { Ok(hours) } else { Err("hours left unknown: not a rule that can be written down") }
}

fn has_ended(schedule: &Schedule, today: NaiveDate) -> bool {
    [&schedule.valid_to, &schedule.until].into_iter().any(|last| date(last).is_some_and(|last| last < today))
}

fn date(text: &str) -> Option<NaiveDate> {
    text.get(..10).and_then(|day| day.parse().ok())
}

/// Every week or month from now on, without exceptions.
fn check(schedule: &Schedule, today: NaiveDate) -> Result<(), &'static str> {
    let is_bounded = [&schedule.valid_to, &schedule.until, &schedule.count].iter().any(|bound| !bound.is_empty());
    if is_bounded || (!schedule.valid_from.is_empty() && date(&schedule.valid_from).is_none_or(|first| first > today)) {
        return Err("hours left unknown: a schedule holds for some time only");
    }
    let has_more_rules = [&schedule.byweekno, &schedule.bymonthday, &schedule.byyearday].iter().any(|rule| !rule.is_empty());
    if has_more_rules || !matches!(schedule.interval.as_str(), "" | "1") {
        return Err("hours left unknown: a schedule is not of every week or of a weekday of the month");
    }
    let text = format!("{} {}", schedule.description, schedule.notes).to_lowercase();
    if EXCEPTIONS.iter().any(|word| text.contains(word)) {
        return Err("hours left unknown: the text beside a schedule speaks of exceptions");
    }
    Ok(())
}

/// The days from Monday = 0, each with its occurrence in the month where it is not every week.
fn days(schedule: &Schedule) -> Result<Vec<(usize, Option<i8>)>, &'static str> {
    const MALFORMED: &str = "hours left unknown: freq and byday do not say which days";
    let is_monthly = match schedule.freq.as_str() {
        "WEEKLY" => false,
        "MONTHLY" => true,
        _ => return Err(MALFORMED),
    };
    let parts = schedule.byday.split(',').map(str::trim).filter(|part| !part.is_empty());
    let days: Option<Vec<_>> = parts.map(|part| day(part).filter(|(_, occurrence)| occurrence.is_some() == is_monthly)).collect();
    days.filter(|days| !days.is_empty()).ok_or(MALFORMED)
}

/// `TU`, `2MO` (the second Monday) or `-1FR` (the last Friday).
fn day(part: &str) -> Option<(usize, Option<i8>)> {
    let (occurrence, name) = part.split_at_checked(part.len().checked_sub(2)?)?;
    let day = DAYS.iter().position(|(rfc, _)| *rfc == name)?;
    if occurrence.is_empty() {
        return Some((day, None));
    }
    let occurrence: i8 = occurrence.parse().ok()?;
    ((1..=5).contains(&occurrence) || occurrence == -1).then_some((day, Some(occurrence)))
}

fn osm(day: usize) -> &'static str {
    DAYS.get(day).map_or("", |(_, osm)| osm)
}

/// Minutes from midnight at which the place opens and closes; a closing time of 00:00 is the end of the day.
fn times(schedule: &Schedule, zone: Option<TimeZone>, today: NaiveDate) -> Result<(u16, u16), &'static str> {
    const MALFORMED: &str = "hours left unknown: opens_at or closes_at is no time of day";
    let (opens, opens_offset) = time(&schedule.opens_at).ok_or(MALFORMED)?;
    let (closes, closes_offset) = time(&schedule.closes_at).ok_or(MALFORMED)?;
    let of_schedule = match schedule.timezone.as_str() {
        "" => None,
        hours => Some(hours.parse::<i32>().map_err(|_| MALFORMED)? * 60),
    };
    let steady = zone.and_then(|zone| zone.steady_offset_minutes(today.year()));
    let stated = [opens_offset.or(of_schedule), closes_offset.or(of_schedule)];
    if stated.into_iter().flatten().any(|offset| Some(offset) != steady) {
        return Err("hours left unknown: they have a UTC offset that the place does not keep all year");
    }
    let closes = if closes == 0 { 24 * 60 } else { closes };
    if opens == closes { Err("hours left unknown: opens and closes at the same time") } else { Ok((opens, closes)) }
}

/// `09:00`, `09:00:00`, `09:00Z` or `09:00-05:00` as minutes from midnight, with the offset from UTC in minutes.
fn time(text: &str) -> Option<(u16, Option<i32>)> {
    let end = text.find(['Z', '+', '-']).unwrap_or(text.len());
    let (clock, zone) = text.split_at_checked(end)?;
    let offset = match zone.split_at_checked(1) {
        None => None,
        Some(("Z", "")) => Some(0),
        Some((sign, offset)) => {
            let minutes = i32::from(minutes(offset)?);
            Some(if sign == "-" { -minutes } else { minutes })
        }
    };
    Some((minutes(clock.trim())?, offset))
}

fn minutes(clock: &str) -> Option<u16> {
    let clock = clock.strip_suffix(":00").filter(|rest| rest.contains(':')).unwrap_or(clock);
    let (hour, minute) = clock.split_once(':')?;
    let is_number = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let (hour, minute) = (is_number(hour).then(|| hour.parse::<u16>().ok())??, is_number(minute).then(|| minute.parse::<u16>().ok())??);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// Adds the hours of a day; those after midnight belong to the next one.
fn add(week: &mut [Vec<Range>; 7], day: usize, opens: u16, closes: u16) {
    let mut push = |day: usize, from: u16, to: u16| {
        let range = Range::parse(&format!("{}-{}", clock(from), clock(to)));
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
        let schedules: Vec<Schedule> = serde_json::from_str(schedules).expect("schedules");
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        opening_hours(&schedules, TimeZone::parse(zone).ok(), today)
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
            (r#"[{"freq": "WEEKLY", "byday": "FR", "opens_at": "20:00", "closes_at": "02:00"}]"#, "Fr 20:00-24:00; Sa 00:00-02:00"),
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
        assert!(hours(&tokyo.replace("+09:00", "-05:00"), "America/New_York").is_err(), "summer time");
    }

    #[test]
    fn what_cannot_be_said_exactly_stays_unknown() {
        let weekly = r#""freq": "WEEKLY", "byday": "MO", "opens_at": "10:00", "closes_at": "12:00""#;
        for (more, reason) in [
            (r#""interval": 2"#, "every other week"),
            (r#""valid_to": "2027-06-30""#, "a season"),
            (r#""valid_from": "2027-01-01""#, "not yet"),
            (r#""count": 3"#, "three times"),
            (r#""byweekno": "41""#, "one week"),
            (r#""notes": "Not on public holidays""#, "exceptions"),
            (r#""timezone": -5"#, "an offset"),
        ] {
            assert!(hours(&format!("[{{{weekly}, {more}}}]"), "America/New_York").is_err(), "{reason}");
        }
        for (schedule, reason) in [
            (r#"{"byday": "MO", "opens_at": "10:00", "closes_at": "12:00"}"#, "no freq"),
            (r#"{"freq": "WEEKLY", "byday": "2MO", "opens_at": "10:00", "closes_at": "12:00"}"#, "an occurrence of a week"),
            (r#"{"freq": "WEEKLY", "byday": "MO", "opens_at": "10", "closes_at": "12:00"}"#, "no minutes"),
            (r#"{"freq": "WEEKLY", "byday": "MO", "opens_at": "10:00", "closes_at": "10:00"}"#, "no time at all"),
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
