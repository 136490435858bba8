//! The holidays of all countries, and the calendar of one place made of them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::holiday::LikelyDay;
use super::{Country, Holiday, HolidayCalendar, HolidayName, Region};

/// For which country or region holidays are held, and for which years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldYears {
    /// The country.
    pub country: Country,
    /// The region; `None` = what all of the country keeps.
    pub region: Option<Region>,
    /// The first year.
    pub first_year: i32,
    /// The last.
    pub last_year: i32,
}

/// How sure it is that a day is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Certainty {
    /// By law.
    Certain,
    /// The day is worked out ahead of a sighting of the moon: it may be the day before or after.
    Estimated,
    /// A town or another part of the area keeps it.
    Local,
}

impl Certainty {
    /// Reads the word of the table.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "certain" => Some(Self::Certain),
            "estimated" => Some(Self::Estimated),
            "local" => Some(Self::Local),
            _ => None,
        }
    }
}

/// A day that a country or region keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptDay {
    /// The country.
    pub country: Country,
    /// The region; `None` = all of the country.
    pub region: Option<Region>,
    /// The day.
    pub date: NaiveDate,
    /// What it is called, in English where an English name is held.
    pub name: HolidayName,
    /// How sure it is.
    pub certainty: Certainty,
}

/// The holidays of all countries.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolidayTable {
    held: Vec<HeldYears>,
    days: Vec<KeptDay>,
    likely: Vec<LikelyDay>,
}

impl HolidayTable {
    /// Takes up both tables and works out which days most of the world keeps.
    #[must_use]
    pub fn new(mut held: Vec<HeldYears>, mut days: Vec<KeptDay>) -> Self {
        held.sort_unstable_by(|one, other| {
            (one.country, &one.region).cmp(&(other.country, &other.region))
        });
        days.sort_by(|one, other| {
            (one.country, &one.region, one.date).cmp(&(other.country, &other.region, other.date))
        });
        let likely = likely_days(&held, &days);
        Self { held, days, likely }
    }

    /// The days of the year that at least half of the countries with a calendar keep in every year
    /// of it.
    #[must_use]
    pub fn likely(&self) -> &[LikelyDay] {
        &self.likely
    }

    /// The countries and regions that are held.
    #[must_use]
    pub fn held(&self) -> &[HeldYears] {
        &self.held
    }

    /// The calendar of a place.
    ///
    /// Where the region is not known, or none of those that are held, whatever any region of the
    /// country keeps may be kept. Where nothing is held for the country, what most of the world
    /// keeps may be.
    #[must_use]
    pub fn calendar(&self, country: Option<Country>, region: Option<&Region>) -> HolidayCalendar {
        let mut calendar =
            HolidayCalendar { likely: self.likely.clone(), ..HolidayCalendar::default() };
        let Some(country) = country else { return calendar };
        let days = slice_of(&self.days, |day| day.country, country);
        let held = slice_of(&self.held, |held| held.country, country);
        let nation = held.iter().find(|held| held.region.is_none()).filter(|_| !days.is_empty());
        let Some(nation) = nation else { return calendar };
        calendar.years = Some((nation.first_year, nation.last_year));
        let region =
            region.filter(|region| held.iter().any(|held| held.region.as_ref() == Some(region)));
        for day in days {
            let is_here = day.region.as_ref().is_none_or(|of| Some(of) == region);
            let is_elsewhere = !is_here && region.is_some();
            if !is_elsewhere {
                add(&mut calendar, day, is_here);
            }
        }
        calendar
    }
}

/// Adds a day, and its neighbours where the moon decides.
fn add(calendar: &mut HolidayCalendar, day: &KeptDay, is_here: bool) {
    let holiday =
        Holiday { name: day.name, is_certain: is_here && day.certainty == Certainty::Certain };
    calendar.add(day.date, holiday);
    if day.certainty == Certainty::Estimated {
        for neighbour in [day.date.pred_opt(), day.date.succ_opt()].into_iter().flatten() {
            calendar.add(neighbour, holiday);
        }
    }
}

/// The rows of a country in a list sorted by country.
fn slice_of<T>(list: &[T], country_of: impl Fn(&T) -> Country, country: Country) -> &[T] {
    let start = list.partition_point(|one| country_of(one) < country);
    let end = list.partition_point(|one| country_of(one) <= country);
    list.get(start..end).unwrap_or_default()
}

fn likely_days(held: &[HeldYears], days: &[KeptDay]) -> Vec<LikelyDay> {
    let years_of: BTreeMap<Country, i32> = held
        .iter()
        .filter(|held| held.region.is_none())
        .map(|held| (held.country, held.last_year - held.first_year + 1))
        .collect();
    let mut kept: BTreeMap<(u32, u32, Country), BTreeSet<i32>> = BTreeMap::new();
    let mut names: BTreeMap<(u32, u32), BTreeMap<HolidayName, usize>> = BTreeMap::new();
    for day in days.iter().filter(|day| day.region.is_none() && day.certainty == Certainty::Certain)
    {
        let (month, of_month) = (day.date.month(), day.date.day());
        kept.entry((month, of_month, day.country)).or_default().insert(day.date.year());
        *names.entry((month, of_month)).or_default().entry(day.name).or_default() += 1;
    }
    let mut countries: BTreeMap<(u32, u32), usize> = BTreeMap::new();
    for ((month, day, country), years) in kept {
        if years_of.get(&country).is_some_and(|held| usize::try_from(*held) == Ok(years.len())) {
            *countries.entry((month, day)).or_default() += 1;
        }
    }
    let usual_name = |date| {
        names
            .get(&date)?
            .iter()
            .max_by_key(|(name, count)| (**count, std::cmp::Reverse(**name)))
            .map(|(name, _)| *name)
    };
    let likely = countries.into_iter().filter(|(_, count)| count * 2 >= years_of.len());
    likely.filter_map(|((month, day), _)| Some((month, day, usual_name((month, day))?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(country: &str, region: &str, date: &str, name: &str, certainty: Certainty) -> KeptDay {
        let country = Country::parse(country).expect("a country");
        KeptDay {
            country,
            region: Region::parse(region).ok(),
            date: date.parse().expect("a day"),
            name: HolidayName::of(name),
            certainty,
        }
    }

    fn held(country: &str, region: &str) -> HeldYears {
        let country = Country::parse(country).expect("a country");
        HeldYears { country, region: Region::parse(region).ok(), first_year: 2026, last_year: 2026 }
    }

    fn table() -> HolidayTable {
        let held = vec![
            held("GB", ""),
            held("GB", "GB-SCT"),
            held("GB", "GB-ENG"),
            held("AE", ""),
            held("FR", ""),
        ];
        let days = vec![
            day("GB", "", "2026-12-25", "Christmas Day", Certainty::Certain),
            day("FR", "", "2026-12-25", "Christmas Day", Certainty::Certain),
            day("GB", "GB-SCT", "2026-11-30", "Saint Andrew's Day", Certainty::Certain),
            day("GB", "GB-ENG", "2026-04-06", "Easter Monday", Certainty::Certain),
            day("AE", "", "2026-05-27", "Eid al-Adha", Certainty::Estimated),
        ];
        HolidayTable::new(held, days)
    }

    fn on(country: &str, region: &str, date: &str) -> Option<(&'static str, bool)> {
        let (country, region) = (Country::parse(country).ok(), Region::parse(region).ok());
        let holiday =
            table().calendar(country, region.as_ref()).on(date.parse().expect("a day"))?;
        Some((holiday.name.as_str(), holiday.is_certain))
    }

    #[test]
    fn a_region_keeps_its_own_days_and_those_of_its_country() {
        for region in ["GB-SCT", "GB-ENG"] {
            assert_eq!(on("GB", region, "2026-12-25"), Some(("Christmas Day", true)));
        }
        assert_eq!(on("GB", "GB-SCT", "2026-11-30"), Some(("Saint Andrew's Day", true)));
        assert_eq!(on("GB", "GB-ENG", "2026-11-30"), None);
    }

    #[test]
    fn days_of_any_region_may_be_kept_where_the_region_is_not_known_or_of_another_kind() {
        for region in ["", "GB-MAN"] {
            assert_eq!(
                on("GB", region, "2026-11-30"),
                Some(("Saint Andrew's Day", false)),
                "{region:?}"
            );
        }
    }

    #[test]
    fn a_day_that_the_moon_decides_makes_its_neighbours_doubtful() {
        for date in ["2026-05-26", "2026-05-27", "2026-05-28"] {
            assert_eq!(on("AE", "", date), Some(("Eid al-Adha", false)), "{date}");
        }
        assert_eq!(on("AE", "", "2026-05-29"), None);
    }

    #[test]
    fn where_nothing_is_held_the_days_of_half_the_world_may_be_kept() {
        for country in ["TV", ""] {
            assert_eq!(on(country, "", "2026-12-25"), Some(("Christmas Day", false)));
            assert_eq!(on(country, "", "2026-05-27"), None);
        }
        assert_eq!(on("AE", "", "2026-12-25"), None, "a calendar is held");
    }
}
