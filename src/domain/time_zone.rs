//! An IANA time zone.

use std::fmt;

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
    fn only_zones_of_the_database_are_read() {
        assert_eq!(TimeZone::parse("Europe/London").expect("a zone").as_str(), "Europe/London");
        assert!(TimeZone::parse("Mars/Olympus").is_err());
    }
}
