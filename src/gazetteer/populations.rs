//! How many people live in an area, as far as the towns tell.

use std::collections::HashMap;

use crate::domain::{Area, Country, Region};

/// Inhabitants of the towns of each country and region.
///
/// A proxy: who lives outside the towns that are held is not counted, and a suburb may be counted
/// with its city too. Good for "more" and "fewer", for nothing else.
#[derive(Debug, Default)]
pub struct Populations {
    countries: HashMap<Country, u64>,
    regions: HashMap<Region, u64>,
    world: u64,
}

impl Populations {
    /// Counts towns: country, region, inhabitants.
    pub fn count<'t>(towns: impl Iterator<Item = (Country, Option<&'t Region>, u32)>) -> Self {
        let mut counted = Self::default();
        for (country, region, inhabitants) in towns {
            let inhabitants = u64::from(inhabitants);
            *counted.countries.entry(country).or_default() += inhabitants;
            if let Some(region) = region {
                *counted.regions.entry(region.clone()).or_default() += inhabitants;
            }
            counted.world += inhabitants;
        }
        counted
    }

    /// Of a country.
    #[must_use]
    pub fn of_country(&self, country: Country) -> u64 {
        self.countries.get(&country).copied().unwrap_or_default()
    }

    /// Of several areas together; a region inside a country that is covered as a whole is not
    /// counted twice.
    #[must_use]
    pub fn of_areas(&self, areas: &[Area]) -> u64 {
        if areas.contains(&Area::World) {
            return self.world;
        }
        let count = |area: &Area| match area {
            Area::World => 0,
            Area::Country(country) => self.of_country(*country),
            Area::Region(region) if areas.contains(&Area::Country(region.country())) => 0,
            Area::Region(region) => self.regions.get(region).copied().unwrap_or_default(),
        };
        areas.iter().map(count).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_add_up_without_counting_twice() {
        let (us, gb) = (Country::parse("US").expect("valid"), Country::parse("GB").expect("valid"));
        let california = Region::parse("US-CA").expect("valid");
        let populations = Populations::count(
            [(us, Some(&california), 5), (us, None, 7), (gb, None, 11)].into_iter(),
        );
        let of = |codes: &[&str]| {
            populations.of_areas(
                &codes.iter().map(|code| Area::parse(code).expect("valid")).collect::<Vec<_>>(),
            )
        };

        assert_eq!(of(&["US-CA"]), 5);
        assert_eq!(of(&["US", "US-CA"]), 12);
        assert_eq!(of(&["GB", "US-CA"]), 16);
        assert_eq!(of(&["001", "GB"]), 23);
        assert_eq!(of(&["FR"]), 0);
    }
}
