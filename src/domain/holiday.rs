//! Public holidays: which days a country or region keeps, and how sure that is.

use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::sync::{LazyLock, Mutex};

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What a holiday is called. Copied like a number: each name is kept once for as long as the
/// program runs, and there are some thousands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HolidayName(&'static str);

static NAMES: LazyLock<Mutex<HashSet<&'static str>>> = LazyLock::new(Mutex::default);

impl HolidayName {
    /// Takes up the name of a holiday from a table. Not for what strangers write: it is never
    /// forgotten.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut names = NAMES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let known = names.get(text).copied().unwrap_or_else(|| {
            let kept: &'static str = Box::leak(text.into());
            names.insert(kept);
            kept
        });
        Self(known)
    }

    /// The name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Debug for HolidayName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.0, formatter)
    }
}

impl Serialize for HolidayName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for HolidayName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|name| Self::of(&name))
    }
}

/// A day that is kept, or may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// What it is called.
    pub name: HolidayName,
    /// Whether it is known to be kept there. Else it may be: the moon decides, or a part of the
    /// country keeps it, or most of the world does.
    pub is_certain: bool,
}

/// A day and month that most of the world keeps, with its usual name.
pub type LikelyDay = (u32, u32, HolidayName);

/// The holidays of one place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolidayCalendar {
    /// The first and last year for which it is held; outside of them, only what is likely is known.
    pub years: Option<(i32, i32)>,
    /// The days in those years.
    pub days: BTreeMap<NaiveDate, Holiday>,
    /// What most of the world keeps.
    pub likely: Vec<LikelyDay>,
}

impl HolidayCalendar {
    /// Adds a day; what is certain stays so.
    pub fn add(&mut self, date: NaiveDate, holiday: Holiday) {
        let held = self.days.entry(date).or_insert(holiday);
        if holiday.is_certain && !held.is_certain {
            *held = holiday;
        }
    }

    /// The holiday of a day, if there is or may be one.
    #[must_use]
    pub fn on(&self, date: NaiveDate) -> Option<Holiday> {
        if self.years.is_some_and(|(first, last)| (first..=last).contains(&date.year())) {
            return self.days.get(&date).copied();
        }
        let likely =
            self.likely.iter().find(|(month, day, _)| (*month, *day) == (date.month(), date.day()));
        likely.map(|(_, _, name)| Holiday { name: *name, is_certain: false })
    }

    /// Every day that is kept, or that may be, between two years.
    pub fn all(
        &self,
        years: std::ops::RangeInclusive<i32>,
    ) -> impl Iterator<Item = (NaiveDate, Holiday)> + '_ {
        let unheld = years
            .filter(|year| self.years.is_none_or(|(first, last)| !(first..=last).contains(year)));
        let likely = unheld.flat_map(|year| {
            self.likely.iter().filter_map(move |(month, day, name)| {
                let date = NaiveDate::from_ymd_opt(year, *month, *day)?;
                Some((date, Holiday { name: *name, is_certain: false }))
            })
        });
        self.days.iter().map(|(date, holiday)| (*date, *holiday)).chain(likely)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn outside_of_the_years_that_are_held_only_likely_days_may_be_kept() {
        let (feast, new_year) = (HolidayName::of("Feast"), HolidayName::of("New Year's Day"));
        let mut calendar = HolidayCalendar {
            years: Some((2026, 2027)),
            likely: vec![(1, 1, new_year)],
            ..HolidayCalendar::default()
        };
        calendar.add(day("2026-05-05"), Holiday { name: feast, is_certain: true });

        assert_eq!(calendar.on(day("2026-05-05")), Some(Holiday { name: feast, is_certain: true }));
        assert_eq!(
            calendar.on(day("2026-01-01")),
            None,
            "a calendar is held, and says that it is a working day"
        );
        assert_eq!(
            calendar.on(day("2028-01-01")),
            Some(Holiday { name: new_year, is_certain: false })
        );
    }

    #[test]
    fn what_is_certain_is_not_made_doubtful() {
        let mut calendar = HolidayCalendar::default();
        let (sure, perhaps) = (HolidayName::of("Sure"), HolidayName::of("Perhaps"));
        for (name, is_certain) in [(perhaps, false), (sure, true), (perhaps, false)] {
            calendar.add(day("2026-05-05"), Holiday { name, is_certain });
        }

        assert_eq!(
            calendar.days.values().collect::<Vec<_>>(),
            [&Holiday { name: sure, is_certain: true }]
        );
    }

    #[test]
    fn a_name_is_kept_once() {
        let (one, other) =
            (HolidayName::of("Boxing Day"), HolidayName::of(&["Boxing", "Day"].join(" ")));

        assert!(std::ptr::eq(one.as_str(), other.as_str()));
    }
}
