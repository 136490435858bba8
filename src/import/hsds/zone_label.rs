//! What publishers write for a time zone: `America/New_York`, `Eastern Time`, `US/Eastern`, `EST`,
//! `(UTC-05:00) Eastern Time (US & Canada)`.
//!
//! HSDS asks for the distance from UTC. Most publishers write a name, and a name is often that of
//! several zones: `MST` is Denver's in winter and Phoenix's all year. So a label is the list of
//! zones that it may mean in its country.

use chrono::{DateTime, NaiveDate, Utc};

use super::words::fold;
use crate::domain::{Country, TimeZone};

/// What a label says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ZoneLabel {
    /// Nothing: the time of the place.
    Silent,
    /// One of these zones.
    OneOf(Vec<TimeZone>),
    /// Minutes ahead of UTC.
    Offset(i32),
    /// Nothing that is known in this country.
    Unknown,
}

/// Folded names without `time`, `standard`, `zone` and the like, by country; the zones that each
/// may mean.
const NAMES: &[(&str, &str, &[&str])] = &[
    ("US", "eastern|et|est|edt", &["America/New_York"]),
    ("US", "central|ct|cst|cdt", &["America/Chicago"]),
    ("US", "mountain|mt|mdt", &["America/Denver"]),
    ("US", "mst", &["America/Denver", "America/Phoenix"]),
    ("US", "arizona", &["America/Phoenix"]),
    ("US", "pacific|pt|pst|pdt", &["America/Los_Angeles"]),
    ("US", "alaska|alaskan|akst|akdt|akt", &["America/Anchorage"]),
    ("US", "hawaii|hawaiian|hst", &["Pacific/Honolulu"]),
    ("PR", "atlantic|ast", &["America/Puerto_Rico"]),
    ("GU", "chamorro|chst", &["Pacific/Guam"]),
    ("CA", "eastern|et|est|edt", &["America/Toronto"]),
    ("CA", "central|ct|cdt", &["America/Winnipeg"]),
    ("CA", "cst", &["America/Winnipeg", "America/Regina"]),
    ("CA", "mountain|mt|mdt|mst", &["America/Edmonton"]),
    ("CA", "pacific|pt|pst|pdt", &["America/Vancouver"]),
    ("CA", "atlantic|at|ast|adt", &["America/Halifax"]),
    ("CA", "newfoundland|nt|nst|ndt", &["America/St_Johns"]),
    ("GB", "gmt|bst|uk|greenwich mean|british summer|british|london", &["Europe/London"]),
    ("IE", "gmt|ist|irish|ireland|dublin", &["Europe/Dublin"]),
    ("AU", "aest|australian eastern|eastern", &["Australia/Sydney", "Australia/Brisbane"]),
    ("AU", "aedt", &["Australia/Sydney"]),
    ("AU", "acst", &["Australia/Darwin", "Australia/Adelaide"]),
    ("AU", "awst|australian western|western", &["Australia/Perth"]),
    ("NZ", "nzst|nzdt|nzt|new zealand", &["Pacific/Auckland"]),
    ("IN", "ist|india|indian", &["Asia/Kolkata"]),
    ("ZA", "sast|south africa", &["Africa/Johannesburg"]),
    ("JP", "jst|japan|tokyo", &["Asia/Tokyo"]),
    ("KR", "kst|korea", &["Asia/Seoul"]),
    ("DE", "cet|cest|mez|mesz", &["Europe/Berlin"]),
    ("AT", "cet|cest|mez|mesz", &["Europe/Vienna"]),
    ("CH", "cet|cest|mez|mesz", &["Europe/Zurich"]),
    ("FR", "cet|cest", &["Europe/Paris"]),
    ("NL", "cet|cest", &["Europe/Amsterdam"]),
    ("BE", "cet|cest", &["Europe/Brussels"]),
    ("IT", "cet|cest", &["Europe/Rome"]),
    ("ES", "cet|cest", &["Europe/Madrid"]),
    ("FI", "eet|eest", &["Europe/Helsinki"]),
    ("IL", "ist|idt|israel", &["Asia/Jerusalem"]),
];

/// Words that are in the names of many zones and tell none from another.
const FILLERS: &[&str] = &[
    "time",
    "zone",
    "standard",
    "daylight",
    "us",
    "usa",
    "canada",
    "america",
    "local",
    "prevailing",
];

impl ZoneLabel {
    /// Reads a label as it is meant in a country.
    pub(super) fn parse(text: &str, country: Option<Country>) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::Silent;
        }
        let (offset, words) = split_offset(text);
        let named = country.and_then(|country| named(words, country));
        let zone = || {
            TimeZone::all().find(|zone| {
                zone.as_str().eq_ignore_ascii_case(words) && zone.as_str().contains('/')
            })
        };
        if let Some(zones) = named {
            return Self::OneOf(zones);
        }
        match (zone(), offset) {
            (Some(zone), _) => Self::OneOf(vec![zone]),
            (None, Some(minutes)) if words.is_empty() => Self::Offset(minutes),
            (None, None) if matches!(fold(words).as_str(), "utc" | "z" | "gmt") => Self::Offset(0),
            (None, _) => Self::Unknown,
        }
    }

    /// The zone, where there is only one that the label can mean.
    pub(super) fn sole(&self) -> Option<TimeZone> {
        match self {
            Self::OneOf(zones) => match zones.as_slice() {
                [only] => Some(*only),
                _ => None,
            },
            Self::Silent | Self::Offset(_) | Self::Unknown => None,
        }
    }

    /// Whether the label may be that of a place in a zone: one of its zones has the same time all
    /// through a year.
    pub(super) fn agrees_with(&self, zone: TimeZone, year: i32) -> bool {
        match self {
            Self::Silent => true,
            Self::OneOf(zones) => {
                zones.iter().any(|other| *other == zone || have_same_time(*other, zone, year))
            }
            Self::Offset(minutes) => zone.steady_offset_minutes(year) == Some(*minutes),
            Self::Unknown => false,
        }
    }
}

/// The zones that a name means in a country.
fn named(text: &str, country: Country) -> Option<Vec<TimeZone>> {
    let outside = text.split_once('(').map_or(text, |(outside, _)| outside);
    let folded = fold(outside);
    let words: Vec<&str> = folded.split(' ').filter(|word| !FILLERS.contains(word)).collect();
    let name = words.join(" ");
    let is_meant = |names: &str| !name.is_empty() && names.split('|').any(|other| other == name);
    let (_, _, zones) =
        NAMES.iter().find(|(of, names, _)| *of == country.as_str() && is_meant(names))?;
    Some(zones.iter().filter_map(|zone| TimeZone::parse(zone).ok()).collect())
}

/// The distance from UTC at the beginning, in brackets or alone, and what stands behind it.
fn split_offset(text: &str) -> (Option<i32>, &str) {
    let (inner, rest) =
        text.strip_prefix('(').and_then(|text| text.split_once(')')).unwrap_or((text, ""));
    match minutes(inner.trim()) {
        Some(minutes) => (Some(minutes), rest.trim()),
        None => (None, text),
    }
}

/// `UTC-05:00`, `GMT+1`, `-05:00`, `-0500`, `-5`, `5.5`: minutes ahead of UTC.
fn minutes(text: &str) -> Option<i32> {
    let text = text.to_uppercase().replace('\u{2212}', "-");
    let bare =
        text.strip_prefix("UTC").or_else(|| text.strip_prefix("GMT")).unwrap_or(&text).trim();
    if bare.is_empty() {
        return None;
    }
    let (sign, digits) = match bare.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, bare.strip_prefix('+').unwrap_or(bare)),
    };
    let (hours, minutes) = match (digits.split_once(':'), digits.split_once('.'), digits.len()) {
        (Some(parts), _, _) => parts,
        (None, Some((hours, "5" | "50")), _) => (hours, "30"),
        (None, Some((hours, "0" | "00")), _) => (hours, "00"),
        (None, Some((hours, "75")), _) => (hours, "45"),
        (None, None, 4) => digits.split_at_checked(2)?,
        (None, _, _) => (digits, "00"),
    };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    ((0..=14).contains(&hours) && (0..60).contains(&minutes))
        .then_some(sign * (hours * 60 + minutes))
}

fn have_same_time(one: TimeZone, other: TimeZone, year: i32) -> bool {
    let (Some(one), Some(other)) = (one.built_in_rules(), other.built_in_rules()) else {
        return false;
    };
    moments(year).all(|moment| one.ahead_of_utc(moment) == other.ahead_of_utc(moment))
}

/// Noon of every fourth day of a year: clocks change on no two days that are nearer to each other.
fn moments(year: i32) -> impl Iterator<Item = DateTime<Utc>> {
    const STEP: u32 = 4;
    (1..=365).step_by(STEP as usize).filter_map(move |day| {
        Some(NaiveDate::from_yo_opt(year, day)?.and_hms_opt(12, 0, 0)?.and_utc())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(text: &str, country: &str) -> ZoneLabel {
        ZoneLabel::parse(text, Country::parse(country).ok())
    }

    #[test]
    fn a_label_means_the_zone_of_its_country() {
        for (text, country, zone) in [
            ("America/New_York", "US", "America/New_York"),
            ("america/chicago", "US", "America/Chicago"),
            ("US/Eastern", "US", "America/New_York"),
            ("Canada/Pacific", "CA", "America/Vancouver"),
            ("Eastern Time", "US", "America/New_York"),
            ("Eastern", "CA", "America/Toronto"),
            ("EST", "US", "America/New_York"),
            ("EDT", "US", "America/New_York"),
            ("ET", "US", "America/New_York"),
            ("Eastern Standard Time", "US", "America/New_York"),
            ("(UTC-05:00) Eastern Time (US & Canada)", "US", "America/New_York"),
            ("(GMT-06:00) Central Time", "US", "America/Chicago"),
            ("Pacific Time - US", "US", "America/Los_Angeles"),
            ("Hawaiian Standard Time", "US", "Pacific/Honolulu"),
            ("GMT", "GB", "Europe/London"),
            ("British Summer Time", "GB", "Europe/London"),
            ("Greenwich Mean Time", "GB", "Europe/London"),
            ("IST", "IN", "Asia/Kolkata"),
            ("IST", "IE", "Europe/Dublin"),
            ("New Zealand Standard Time", "NZ", "Pacific/Auckland"),
            ("CET", "DE", "Europe/Berlin"),
        ] {
            assert_eq!(
                label(text, country).sole().map(TimeZone::as_str),
                Some(zone),
                "{text} in {country}"
            );
        }
    }

    #[test]
    fn what_may_be_two_zones_is_both() {
        for (text, country) in [
            ("MST", "US"),
            ("CST", "CA"),
            ("AEST", "AU"),
            ("Australian Eastern Standard Time", "AU"),
        ] {
            assert_eq!(label(text, country).sole(), None, "{text} in {country}");
            assert!(matches!(label(text, country), ZoneLabel::OneOf(_)), "{text} in {country}");
        }
        let zone = |name: &str| TimeZone::parse(name).expect("a zone");
        assert!(label("MST", "US").agrees_with(zone("America/Phoenix"), 2026));
        assert!(label("EST", "US").agrees_with(zone("America/Indiana/Indianapolis"), 2026));
        assert!(!label("EST", "US").agrees_with(zone("America/Chicago"), 2026));
    }

    #[test]
    fn a_distance_and_nonsense_are_no_zone() {
        for (text, country, expected) in [
            ("", "US", ZoneLabel::Silent),
            ("-5", "US", ZoneLabel::Offset(-300)),
            ("UTC-05:00", "US", ZoneLabel::Offset(-300)),
            ("(UTC+05:30)", "IN", ZoneLabel::Offset(330)),
            ("0", "GB", ZoneLabel::Offset(0)),
            ("UTC", "US", ZoneLabel::Offset(0)),
            ("5.5", "IN", ZoneLabel::Offset(330)),
            ("EST", "GB", ZoneLabel::Unknown),
            ("Mars/Olympus", "US", ZoneLabel::Unknown),
            ("local", "US", ZoneLabel::Unknown),
        ] {
            assert_eq!(label(text, country), expected, "{text} in {country}");
        }
    }

    #[test]
    fn every_zone_of_the_table_exists() {
        for (country, names, zones) in NAMES {
            assert!(Country::parse(country).is_ok() && !names.is_empty());
            assert!(zones.iter().all(|zone| TimeZone::parse(zone).is_ok()), "{zones:?}");
        }
    }
}
