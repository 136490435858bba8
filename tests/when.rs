//! When: zones, clocks and holidays, over all that are held.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use backstop::domain::{
    Almanac, AnsweringHours, Country, Hours, HoursContext, LocalHours, OpenReason, Openness,
    TimeZone, ZoneRules,
};
use backstop::tables::load_almanac;
use chrono::{Datelike as _, Days, NaiveDate};
use serde_json::Value;

use crate::harness::{PROJECT, ids, shipped};

static ALMANAC: LazyLock<Almanac> =
    LazyLock::new(|| load_almanac(&Path::new(PROJECT).join("data")).expect("the shipped tables"));

fn ask(query: &str) -> (u16, Value) {
    let answer = shipped().get(&format!("/v1/nearest?{query}"));
    (answer.status, answer.any_json())
}

/// Names that tell no country: kept by many, or a distance from UTC.
const OF_NO_COUNTRY: [&str; 12] = [
    "CET",
    "EET",
    "MET",
    "WET",
    "Factory",
    "GMT",
    "GMT+0",
    "GMT-0",
    "GMT0",
    "Greenwich",
    "UCT",
    "UTC",
];

/// Names whose rules are those of a zone in another country, or that say none.
const PLACES_OF_LINKS: [(&str, &str); 34] = [
    ("Africa/Asmera", "ER"),
    ("Africa/Timbuktu", "ML"),
    ("America/Atka", "US"),
    ("America/Buenos_Aires", "AR"),
    ("America/Coral_Harbour", "CA"),
    ("America/Virgin", "VI"),
    ("Antarctica/South_Pole", "AQ"),
    ("Asia/Calcutta", "IN"),
    ("Asia/Istanbul", "TR"),
    ("Asia/Kashgar", "CN"),
    ("Atlantic/Jan_Mayen", "SJ"),
    ("Atlantic/Reykjavik", "IS"),
    ("CST6CDT", "US"),
    ("EST", "US"),
    ("EST5EDT", "US"),
    ("Eire", "IE"),
    ("Europe/Amsterdam", "NL"),
    ("Europe/Busingen", "DE"),
    ("Europe/Kiev", "UA"),
    ("Europe/Nicosia", "CY"),
    ("Europe/Tiraspol", "MD"),
    ("GB", "GB"),
    ("HST", "US"),
    ("Iceland", "IS"),
    ("Kwajalein", "MH"),
    ("MST7MDT", "US"),
    ("NZ", "NZ"),
    ("Navajo", "US"),
    ("PST8PDT", "US"),
    ("Pacific/Johnston", "UM"),
    ("Pacific/Ponape", "FM"),
    ("Pacific/Truk", "FM"),
    ("Pacific/Yap", "FM"),
    ("US/Samoa", "AS"),
];

#[test]
fn every_zone_name_of_the_release_leads_to_its_country_or_to_none() {
    let names: BTreeSet<&str> = TimeZone::all().map(TimeZone::as_str).collect();
    let (mut without, mut wrong) = (Vec::new(), Vec::new());
    for name in &names {
        let (status, answer) =
            ask(&format!("kind=crisis_line&limit=1&time_zone={}", name.replace('+', "%2B")));
        assert_eq!(
            (status, answer["where"]["time_zone"].as_str()),
            (200, Some(*name)),
            "{name}\n{answer:#}"
        );
        match answer["where"]["country"].as_str() {
            None => without.push(*name),
            Some(country) => {
                let right = PLACES_OF_LINKS
                    .iter()
                    .find(|(link, _)| link == name)
                    .map_or(country, |(_, country)| country);
                wrong.extend((country != right).then(|| (*name, country.to_owned())));
            }
        }
    }
    let expected: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| {
            name.starts_with("Etc/")
                || OF_NO_COUNTRY.contains(name)
                || ["Universal", "Zulu"].contains(name)
        })
        .collect();

    assert_eq!(without, expected);
    assert_eq!(wrong, []);
    assert!(
        names.len() > 590 && PLACES_OF_LINKS.iter().all(|(name, _)| names.contains(name)),
        "{} names",
        names.len()
    );
}

#[test]
fn what_browsers_return_for_no_zone_is_answered_for_the_whole_world() {
    for (given, shown) in [
        ("%2B00:00", "+00:00"),
        ("+00:00", "+00:00"),
        ("%2B05:30", "+05:30"),
        ("-03:00", "-03:00"),
        ("UTC%2B2", "+02:00"),
        ("Etc/Unknown", "Etc/Unknown"),
    ] {
        let (status, answer) = ask(&format!("time_zone={given}"));

        let place = &answer["where"];
        assert_eq!(
            (status, place["country"].as_str(), place["time_zone"].as_str()),
            (200, None, Some(shown)),
            "{given}\n{answer:#}"
        );
        assert!(!ids(&answer["crisis_lines"]).is_empty(), "{given}");
    }
    for nonsense in ["Mars/Olympus", "%2B25:00", "UTC%2B", "europe/london"] {
        assert_eq!(ask(&format!("time_zone={nonsense}")).0, 400, "{nonsense}");
    }
}

#[test]
fn the_rules_of_every_zone_are_held_and_of_one_release() {
    let release = ALMANAC.zones.release();
    let shown = shipped().get("/v1/datasets").json();

    for zone in TimeZone::all() {
        assert!(ALMANAC.zones.file(zone).is_some(), "{zone}");
    }
    assert_eq!(
        (shown["zone_rules"]["release"].as_str(), shown["zone_rules"]["built_in"].as_bool()),
        (Some(release.name.as_str()), Some(false))
    );
    assert!(!release.is_old(NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day")), "{release:?}");
    assert!(release.is_old(NaiveDate::from_ymd_opt(2027, 6, 1).expect("a day")), "{release:?}");
}

#[test]
fn a_line_of_british_columbia_closes_by_the_clocks_of_2026() {
    let (_, answer) = ask("country=CA-BC&kind=crisis_line&limit=50&open_at=2026-12-02T03:15:00Z");
    let lines = shipped()
        .get("/v1/nearest?country=CA-BC&kind=crisis_line&limit=50&open_at=2026-12-02T02:45:00Z")
        .json();

    assert!(
        answer["crisis_lines"]
            .as_array()
            .is_some_and(|lines| lines.iter().all(|line| line["id"] != "ca-bc-sail")),
        "{answer:#}"
    );
    let before = lines["crisis_lines"]
        .as_array()
        .expect("lines")
        .iter()
        .find(|line| line["id"] == "ca-bc-sail")
        .expect("open before");
    assert_eq!(
        (before["open"]["state"].as_str(), before["open"]["until"].as_str()),
        (Some("open"), Some("2026-12-02T03:00:00Z"))
    );
}

fn hours(text: &str, context: &HoursContext) -> LocalHours {
    LocalHours::new(
        &AnsweringHours::of(vec![Hours::parse(text).expect("hours")], true).expect("some"),
        context.clone(),
    )
}

#[test]
fn every_held_holiday_is_kept_where_it_is_and_no_other_day_is() {
    let utc = || ZoneRules::fixed(0).expect("no offset");
    let mut days = 0;
    for held in ALMANAC.holidays.held() {
        let calendar =
            Arc::new(ALMANAC.holidays.calendar(Some(held.country), held.region.as_ref()));
        let context = HoursContext {
            rules: utc(),
            calendar: Arc::clone(&calendar),
            rests_on_holidays: true,
            coordinate: None,
        };
        let (silent, off) =
            (hours("Mo-Su 08:00-20:00", &context), hours("Mo-Su 08:00-20:00; PH off", &context));
        let around = calendar.days.keys().filter(|day| (2026..=2027).contains(&day.year()));
        let around: BTreeSet<NaiveDate> =
            around.flat_map(|day| [*day, *day + Days::new(1), *day - Days::new(1)]).collect();
        for day in around
            .into_iter()
            .filter(|day| (held.first_year..=held.last_year).contains(&day.year()))
        {
            let noon = day.and_hms_opt(12, 0, 0).expect("noon").and_utc();
            let (silent, off) = (silent.state_at(noon), off.state_at(noon));
            let name = calendar.on(day).map(|holiday| (holiday.name, holiday.is_certain));
            let expected = match name {
                None => (Openness::Open, OpenReason::Hours, Openness::Open),
                Some((_, true)) => (Openness::Unknown, OpenReason::PublicHoliday, Openness::Closed),
                Some((_, false)) => {
                    (Openness::Unknown, OpenReason::PublicHoliday, Openness::Unknown)
                }
            };
            assert_eq!((silent.openness, silent.reason, off.openness), expected, "{held:?} {day}");
            assert_eq!(
                (silent.holiday, off.holiday),
                (name.map(|(name, _)| name), name.map(|(name, _)| name)),
                "{held:?} {day}"
            );
            days += 1;
        }
    }
    assert!(days > 20_000, "{days}");
}

#[test]
fn the_days_of_nations_and_regions_are_their_own() {
    for (country, region, day, expected) in [
        ("GB", "GB-ENG", "2026-01-01", Some(true)),
        ("GB", "GB-SCT", "2026-01-02", Some(true)),
        ("GB", "GB-ENG", "2026-01-02", None),
        ("GB", "GB-ENG", "2026-04-06", Some(true)),
        ("GB", "GB-SCT", "2026-04-06", None),
        ("GB", "GB-NIR", "2026-03-17", Some(true)),
        ("GB", "", "2026-03-17", Some(false)),
        ("GB", "GB-ENG", "2026-08-31", Some(true)),
        ("IN", "", "2026-01-26", Some(true)),
        ("IL", "", "2026-09-12", Some(true)),
        ("AE", "", "2026-12-02", Some(true)),
        ("US", "US-TX", "2026-11-26", Some(true)),
        ("DE", "DE-BY", "2026-08-08", Some(false)),
        ("UA", "", "2026-01-01", Some(false)),
        ("GB", "GB-ENG", "2040-12-25", Some(false)),
        ("GB", "GB-ENG", "2040-08-27", None),
    ] {
        let region = backstop::domain::Region::parse(region).ok();
        let calendar = ALMANAC.holidays.calendar(Country::parse(country).ok(), region.as_ref());
        let holiday = calendar.on(day.parse().expect("a day"));

        assert_eq!(
            holiday.map(|holiday| holiday.is_certain),
            expected,
            "{country} {region:?} {day}"
        );
    }
    let likely: Vec<(u32, u32)> =
        ALMANAC.holidays.likely().iter().map(|(month, day, _)| (*month, *day)).collect();
    assert_eq!(likely, [(1, 1), (5, 1), (12, 25)], "what at least half of the countries keep");
}

#[test]
fn no_library_is_said_to_be_open_on_christmas_day_unless_it_never_closes() {
    let mut seen = 0;
    for (latitude, longitude, moment) in [
        (53.48, -2.24, "2026-12-25T11:00:00Z"),
        (51.51, -0.13, "2026-12-25T11:00:00Z"),
        (55.86, -4.25, "2026-12-25T11:00:00Z"),
        (54.6, -5.93, "2026-12-25T11:00:00Z"),
        (40.71, -74.01, "2026-12-25T16:00:00Z"),
        (43.65, -79.38, "2026-12-25T16:00:00Z"),
        (34.05, -118.24, "2026-12-25T19:00:00Z"),
    ] {
        for kind in ["library", "branch"] {
            let answer = shipped().get(&format!("/v1/nearest?lat={latitude}&lon={longitude}&kind={kind}&limit=50&open_at={moment}")).json();
            for list in ["libraries", "branches"] {
                for hit in answer[list].as_array().expect("a list") {
                    let open = &hit["open"];
                    assert!(open["state"] != "open" || open["reason"] == "always_open", "{hit:#}");
                    seen += usize::from(open["reason"] == "public_holiday");
                    assert_eq!(
                        open["reason"] == "public_holiday",
                        open["holiday"].is_string(),
                        "{hit:#}"
                    );
                }
            }
        }
    }
    assert!(seen > 50, "{seen} rest on the holiday");
}

#[test]
fn a_library_says_when_it_opens_again_after_a_holiday() {
    let answer = shipped()
        .get("/v1/nearest?lat=53.48&lon=-2.24&kind=library&limit=50&open_at=2026-12-25T11:00:00Z")
        .json();
    let hits = answer["libraries"].as_array().expect("libraries");
    let holiday = hits
        .iter()
        .find(|hit| hit["open"]["reason"] == "public_holiday" && hit["open"]["next"].is_string())
        .expect("one that opens again");

    assert_eq!(holiday["open"]["holiday"], "Christmas Day", "{holiday:#}");
    assert!(holiday["open"]["next"].as_str() > Some("2026-12-26"), "{holiday:#}");
}

#[test]
fn a_moment_without_an_offset_is_local_time_where_the_zone_is_known() {
    for (place, local, at) in [
        ("place=Leeds", "2026-11-28T02:00", "2026-11-28T02:00:00Z"),
        ("place=Leeds", "2026-07-01T02:00:30", "2026-07-01T01:00:30Z"),
        ("postcode=M1&country=GB", "2026-07-01T02:00", "2026-07-01T01:00:00Z"),
        ("lat=35.68&lon=139.69", "2026-11-28T02:00", "2026-11-27T17:00:00Z"),
        ("time_zone=Asia/Tokyo", "2026-11-28T02:00", "2026-11-27T17:00:00Z"),
        ("time_zone=-03:00", "2026-11-28T02:00", "2026-11-28T05:00:00Z"),
        ("country=JP", "2026-11-28T02:00", "2026-11-27T17:00:00Z"),
        ("country=US-WA", "2026-11-28T02:00", "2026-11-28T10:00:00Z"),
        ("place=Leeds", "2026-03-29T01:30", "2026-03-29T01:30:00Z"),
        ("place=Leeds", "2026-10-25T01:30", "2026-10-25T00:30:00Z"),
    ] {
        let answers = [local, at]
            .map(|moment| ask(&format!("{place}&kind=crisis_line&limit=50&open_at={moment}")));
        assert_eq!(answers[0].0, 200, "{place} {local}\n{:#}", answers[0].1);
        assert_eq!(
            answers[0].1["crisis_lines"], answers[1].1["crisis_lines"],
            "{place} {local} is {at}"
        );
    }
    for place in ["country=US", "country=US-TX", "time_zone=Etc/Unknown", "lat=0&lon=-140", ""] {
        let (status, problem) =
            ask(format!("{place}&open_at=2026-11-28T02:00").trim_start_matches('&'));
        assert_eq!(
            (status, problem["param"].as_str()),
            (400, Some("open_at")),
            "{place}\n{problem:#}"
        );
        assert!(
            problem["detail"].as_str().is_some_and(|detail| detail.contains("offset")),
            "{problem:#}"
        );
    }
}
