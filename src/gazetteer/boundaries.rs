//! Which country a point is in: the borders of OpenStreetMap, through the crate country-boundaries.

use country_boundaries::{BOUNDARIES_ODBL_360X180, CountryBoundaries, LatLon};

use super::renamed;
use crate::domain::{Coordinate, Country, Region};

/// The borders of the world; a question costs about a microsecond.
pub struct Boundaries {
    borders: CountryBoundaries,
}

/// What a point is in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Territory {
    /// The country or territory with an ISO code of its own.
    pub country: Option<Country>,
    /// The region, for the countries whose regions the borders hold.
    pub region: Option<Region>,
}

/// How far off the coast or border a stated position may lie, in metres. Piers, islands left out of simplified outlines and postal-code centres
/// are that far off.
const TOLERANCE_M: f64 = 4_000.0;

/// The Antarctic Treaty area, which no country's border holds, begins here.
const ANTARCTIC: f64 = -60.0;

impl Boundaries {
    /// Unpacks the borders that are built into the program, in some tens of milliseconds.
    ///
    /// # Panics
    /// Never: the borders are part of the crate.
    #[must_use]
    pub fn new() -> Self {
        let borders = CountryBoundaries::from_reader(BOUNDARIES_ODBL_360X180).expect("the borders come with the crate");
        Self { borders }
    }

    /// What a point is in by the borders. They are drawn wide at sea, some by more than a thousand kilometres, so that this alone does not say
    /// whether somebody is in a country; [`super::Gazetteer::locate`] does.
    ///
    /// The first id is the most specific: `PR` before `US`. `IC` (the Canaries) is Spain and `DG` (Diego Garcia) `IO`.
    #[must_use]
    pub fn territory(&self, point: Coordinate) -> Territory {
        let ids = self.ids(point);
        let country = ids.first().and_then(|id| country_of(id));
        let country = match country {
            None if point.latitude() <= ANTARCTIC => Country::parse("AQ").ok(),
            country => country,
        };
        let region = ids.iter().find_map(|id| renamed::today(Region::parse(id).ok()?));
        let region = region.filter(|region| Some(region.country()) == country);
        Territory { country, region }
    }

    /// Whether a point is in a country or within about four kilometres of it.
    #[must_use]
    pub fn is_inside(&self, point: Coordinate, country: Country) -> bool {
        self.holds(point, country) || around(point).any(|near| self.holds(near, country))
    }

    /// Whether a country is Antarctica, where nobody's borders tell land from sea.
    pub(super) fn is_antarctic(country: Country) -> bool {
        country.as_str() == "AQ"
    }

    fn holds(&self, point: Coordinate, country: Country) -> bool {
        let ids = self.ids(point);
        ids.iter().any(|id| country_of(id) == Some(country))
            || (ids.is_empty() && Self::is_antarctic(country) && point.latitude() <= ANTARCTIC)
    }

    fn ids(&self, point: Coordinate) -> Vec<&str> {
        LatLon::new(point.latitude(), point.longitude()).map(|position| self.borders.ids(position)).unwrap_or_default()
    }
}

impl Default for Boundaries {
    fn default() -> Self {
        Self::new()
    }
}

fn country_of(id: &str) -> Option<Country> {
    match id {
        "IC" | "EA" => Country::parse("ES").ok(),
        "DG" => Country::parse("IO").ok(),
        other => other.get(..2).and_then(|code| Country::parse(code).ok()),
    }
}

/// Eight points on a circle around a point.
fn around(point: Coordinate) -> impl Iterator<Item = Coordinate> {
    (0..8).map(move |eighth| point.towards(f64::from(eighth) * 45.0, TOLERANCE_M))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn territories_are_told_from_the_states_they_belong_to() {
        let boundaries = Boundaries::new();
        for (latitude, longitude, country, region) in [
            (53.48, -2.24, Some("GB"), Some("GB-ENG")),
            (34.05, -118.24, Some("US"), Some("US-CA")),
            (18.46, -66.1, Some("PR"), None),
            (22.3, 114.17, Some("HK"), None),
            (49.2, -2.1, Some("JE"), None),
            (28.46, -16.25, Some("ES"), None),
            (-7.3, 72.4, Some("IO"), None),
            (42.66, 21.16, Some("XK"), None),
            (-80.0, 0.0, Some("AQ"), None),
            (90.0, 0.0, None, None),
            (40.0, -40.0, None, None),
        ] {
            let point = Coordinate::new(latitude, longitude).expect("valid");

            let found = boundaries.territory(point);

            assert_eq!(found.country.map(|country| country.to_string()).as_deref(), country, "{latitude} {longitude}");
            assert_eq!(found.region.map(|region| region.to_string()).as_deref(), region, "{latitude} {longitude}");
        }
    }

    #[test]
    fn a_pier_is_still_in_its_country_and_the_next_country_is_not() {
        let boundaries = Boundaries::new();
        let gb = Country::parse("GB").expect("valid");
        let fr = Country::parse("FR").expect("valid");
        let southend_pier = Coordinate::new(51.515, 0.722).expect("valid");

        assert!(boundaries.is_inside(southend_pier, gb));
        assert!(!boundaries.is_inside(southend_pier, fr));
    }
}
