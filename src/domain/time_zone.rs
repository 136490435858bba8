//! An IANA time zone.

use std::fmt;

use chrono::{NaiveDate, Offset as _, TimeZone as _};

/// A zone that the time zone database knows, such as `Europe/London`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TimeZone(chrono_tz::Tz);

/// Text that names no zone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} is not an IANA time zone name such as Europe/London")]
pub struct UnknownTimeZone {
    /// The text as given.
    pub value: String,
}

impl TimeZone {
    /// Reads a zone name.
    ///
    /// # Errors
    /// [`UnknownTimeZone`] when the database has no such zone.
    pub fn parse(text: &str) -> Result<Self, UnknownTimeZone> {
        text.parse().map(Self).map_err(|_| UnknownTimeZone { value: text.to_owned() })
    }

    /// The name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0.name()
    }

    /// Minutes ahead of UTC, where the zone keeps the same all through a year.
    #[must_use]
    pub fn steady_offset_minutes(self, year: i32) -> Option<i32> {
        let firsts = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(year, month, 1)?.and_hms_opt(12, 0, 0));
        let mut offsets = firsts.map(|moment| self.0.offset_from_utc_datetime(&moment).fix().local_minus_utc() / 60);
        let first = offsets.next()?;
        offsets.all(|offset| offset == first).then_some(first)
    }

    /// The zone in the terms of the time library.
    #[must_use]
    pub(crate) const fn tz(self) -> chrono_tz::Tz {
        self.0
    }
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
    fn a_zone_with_summer_time_has_no_steady_offset() {
        let offset = |name: &str| TimeZone::parse(name).expect("a zone").steady_offset_minutes(2026);

        assert_eq!((offset("Asia/Tokyo"), offset("Asia/Kolkata"), offset("America/New_York")), (Some(540), Some(330), None));
    }

    #[test]
    fn only_zones_of_the_database_are_read() {
        assert_eq!(TimeZone::parse("Europe/London").expect("a zone").as_str(), "Europe/London");
        assert!(TimeZone::parse("Mars/Olympus").is_err());
    }
}
