//! Hours at places, in examples; `tests/hours_reference` compares thousands with another evaluator.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::domain::{
    AnsweringHours, Coordinate, Holiday, HolidayCalendar, HolidayName, Hours, HoursContext,
    LocalHours, OpenReason, OpenState, Openness, TimeZone,
};

fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).expect("a moment").with_timezone(&Utc)
}

fn context(zone: &str) -> HoursContext {
    let rules = TimeZone::parse(zone).expect("a zone").built_in_rules().expect("rules");
    let mut calendar = HolidayCalendar { years: Some((2026, 2026)), ..HolidayCalendar::default() };
    let name = HolidayName::of("Christmas Day");
    calendar.add("2026-12-25".parse().expect("a day"), Holiday { name, is_certain: true });
    HoursContext { rules, calendar: Arc::new(calendar), rests_on_holidays: false, coordinate: None }
}

fn local(hours: &str, zone: &str) -> LocalHours {
    answering(&[hours], true, context(zone))
}

fn answering(hours: &[&str], is_complete: bool, context: HoursContext) -> LocalHours {
    let hours = hours.iter().map(|hours| Hours::parse(hours).expect("hours")).collect();
    LocalHours::new(&AnsweringHours::of(hours, is_complete).expect("some"), context)
}

#[test]
fn hours_hold_in_the_zone_of_the_place() {
    let tokyo = local("Mo-Fr 09:00-17:00", "Asia/Tokyo");

    let monday_morning_in_tokyo = tokyo.state_at(at("2026-11-16T00:30:00Z"));

    assert_eq!(monday_morning_in_tokyo.openness, Openness::Open);
    assert_eq!(monday_morning_in_tokyo.until, Some(at("2026-11-16T08:00:00Z")));
}

#[test]
fn a_public_holiday_of_the_place_is_kept() {
    let noon = at("2026-12-25T12:00:00Z");

    let off = local("Mo-Fr 09:00-17:00; PH off", "Europe/London").state_at(noon);
    let silent = local("Mo-Fr 09:00-17:00", "Europe/London").state_at(noon);
    let building = HoursContext { rests_on_holidays: true, ..context("Europe/London") };
    let resting = answering(&["Mo-Fr 09:00-17:00"], true, building).state_at(noon);

    let christmas = Some(HolidayName::of("Christmas Day"));
    assert_eq!(
        (off.openness, off.reason, off.holiday),
        (Openness::Closed, OpenReason::PublicHoliday, christmas)
    );
    assert_eq!(
        (silent.openness, silent.reason, silent.holiday),
        (Openness::Open, OpenReason::Hours, None),
        "a telephone"
    );
    assert_eq!(
        (resting.openness, resting.reason, resting.holiday),
        (Openness::Unknown, OpenReason::PublicHoliday, christmas)
    );
    assert_eq!(
        (resting.until, resting.next),
        (Some(at("2026-12-25T17:00:00Z")), Some(at("2026-12-28T09:00:00Z")))
    );
}

#[test]
fn round_the_clock_has_no_end() {
    let line = local("24/7", "America/New_York");

    assert_eq!(line.state_at(at("2026-11-16T00:30:00Z")), OpenState::ALWAYS);
}

#[test]
fn any_of_several_hours_will_do_and_only_all_of_them_close() {
    let (morning, afternoon) = ("Mo-Fr 08:00-13:00", "Mo-Fr 12:00-17:00");
    let known = answering(&[morning, afternoon], true, context("Europe/London"));
    let one_unknown = answering(&[morning, afternoon], false, context("Europe/London"));
    let noon = at("2026-11-23T12:30:00Z");
    let night = at("2026-11-23T22:00:00Z");

    let (evening, next_day) = (Some(at("2026-11-23T17:00:00Z")), Some(at("2026-11-24T08:00:00Z")));
    let brief = |hours: &LocalHours, moment| {
        let state = hours.state_at(moment);
        (state.openness, state.until, state.next)
    };
    let open = (Openness::Open, evening, None);
    assert_eq!(
        (brief(&known, noon), brief(&one_unknown, noon)),
        (open, open),
        "the second goes on when the first ends"
    );
    assert_eq!(brief(&known, night), (Openness::Closed, next_day, next_day));
    assert_eq!(
        brief(&one_unknown, night),
        (Openness::Unknown, next_day, next_day),
        "another number may answer"
    );
}

#[test]
fn an_answer_holds_until_the_next_change() {
    let tokyo = local("Mo-Fr 09:00-17:00", "Asia/Tokyo");
    let morning = at("2026-11-16T00:30:00Z");

    let span = tokyo.span_at(morning);

    assert_eq!(span.at(at("2026-11-16T07:59:59Z")), Some(tokyo.state_at(morning)));
    assert_eq!(
        (span.at(at("2026-11-16T08:00:00Z")), span.at(at("2026-11-16T00:29:59Z"))),
        (None, None)
    );
}

#[test]
fn what_is_kept_is_what_would_be_found_anew_at_every_quarter_of_an_hour_around_holidays_and_clock_changes()
 {
    for text in [
        "Mo-Fr 09:00-17:00; PH off",
        "Fr-Su 22:00-04:00",
        "Mo-Fr 18:00+ || \"ring\"",
        "Dec 24-26 10:00-12:00",
        "Su 01:00-01:30",
    ] {
        for start in ["2026-03-28T20:00:00Z", "2026-10-24T20:00:00Z", "2026-12-24T20:00:00Z"] {
            let hours = answering(
                &[text],
                true,
                HoursContext { rests_on_holidays: true, ..context("Europe/London") },
            );
            let mut span = hours.span_at(at(start));
            for quarter in 0..192 {
                let moment = at(start) + chrono::TimeDelta::minutes(15 * quarter);
                let fresh = hours.span_at(moment);
                assert_eq!(
                    span.at(moment).unwrap_or(fresh.state()),
                    fresh.state(),
                    "{text} at {moment}"
                );
                span = span.at(moment).map_or(fresh, |_| span);
            }
        }
    }
}

#[test]
fn an_hour_that_the_clocks_show_twice_is_kept_twice_and_one_they_skip_not_at_all() {
    let autumn = local("Su 01:00-01:30", "Europe/London");
    let spring = local("Su 01:00-01:30", "Europe/London");

    let openness = |hours: &LocalHours, moment: &str| hours.state_at(at(moment)).openness;
    for (moment, expected) in [
        ("2026-10-25T00:15:00Z", Openness::Open),
        ("2026-10-25T00:45:00Z", Openness::Closed),
        ("2026-10-25T01:15:00Z", Openness::Open),
        ("2026-10-25T01:45:00Z", Openness::Closed),
    ] {
        assert_eq!(openness(&autumn, moment), expected, "{moment}");
    }
    assert_eq!(autumn.state_at(at("2026-10-25T00:15:00Z")).until, Some(at("2026-10-25T00:30:00Z")));
    assert_eq!(autumn.state_at(at("2026-10-25T00:45:00Z")).next, Some(at("2026-10-25T01:00:00Z")));
    assert_eq!(
        openness(&spring, "2026-03-29T01:15:00Z"),
        Openness::Closed,
        "the clocks show 02:15"
    );
}

#[test]
fn the_sun_decides_only_where_it_is_known_to_stand() {
    let somewhere = local("sunrise-sunset", "Europe/London");
    let coordinate = Coordinate::new(51.51, -0.13).ok();
    let london = answering(
        &["sunrise-sunset"],
        true,
        HoursContext { coordinate, ..context("Europe/London") },
    );

    let evening = at("2026-12-14T18:30:00Z");
    assert_eq!(somewhere.state_at(evening).openness, Openness::Unknown);
    assert_eq!(london.state_at(evening).openness, Openness::Closed);
    assert_eq!(london.state_at(at("2026-12-14T12:00:00Z")).openness, Openness::Open);
}

#[test]
fn a_comment_says_why_the_state_is_unknown() {
    let saturday = local("Mo-Fr 09:00-17:00 || \"by appointment\"", "Europe/London")
        .state_at(at("2026-11-28T12:00:00Z"));

    assert_eq!((saturday.openness, saturday.reason), (Openness::Unknown, OpenReason::Comment));
    assert_eq!(saturday.next, Some(at("2026-11-30T09:00:00Z")));
}
