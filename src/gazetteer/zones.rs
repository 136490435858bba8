//! The country of each time zone.

use serde::{Deserialize, Serialize};

use crate::domain::{Country, TimeZone};

/// Names of zones with the country of the place that each names.
///
/// Not with that of the zone whose rules it shares: `Iceland` has been the same as `Africa/Abidjan`
/// since 2022.
#[derive(Debug, Serialize, Deserialize)]
pub struct ZoneCountries(Vec<(String, Country)>);

impl ZoneCountries {
    /// Sorts the table for look-up.
    #[must_use]
    pub fn new(mut zones: Vec<(String, Country)>) -> Self {
        zones.sort_unstable();
        Self(zones)
    }

    /// The country; `None` for a zone of several countries, a distance from UTC, and what nobody
    /// has decided.
    #[must_use]
    pub fn country_of(&self, zone: TimeZone) -> Option<Country> {
        let found = self.0.binary_search_by(|(name, _)| name.as_str().cmp(zone.as_str())).ok()?;
        self.0.get(found).map(|(_, country)| *country)
    }

    /// All of them, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Country)> {
        self.0.iter().map(|(name, country)| (name.as_str(), *country))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_that_is_not_held_has_no_country() {
        let iceland = Country::parse("IS").expect("a country");
        let table = ZoneCountries::new(vec![("Iceland".to_owned(), iceland)]);
        let country_of =
            |name: &str| table.country_of(TimeZone::parse_given(name).expect("a zone"));

        assert_eq!(
            (country_of("Iceland"), country_of("Africa/Abidjan"), country_of("+00:00")),
            (Some(iceland), None, None)
        );
    }
}
