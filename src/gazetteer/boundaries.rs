//! Which country a point is in: the borders of OpenStreetMap, through the crate country-boundaries.

use country_boundaries::{BOUNDARIES_ODBL_360X180, BoundingBox, CountryBoundaries, LatLon};

use super::renamed;
use crate::domain::{Coordinate, Country, Region};

/// The borders of the world; a question costs about a microsecond.
pub struct Boundaries {
    borders: CountryBoundaries,
    /// What is in each square of a degree, from the south-west, row by row.
    squares: Vec<Square>,
}

/// Whose a square of a degree is, so that most points are known to be near no border at the cost of
/// a look.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Square {
    /// Nobody's.
    Nobodys,
    /// One country's, or one country's and nobody's.
    Sole(Country),
    /// That of several countries.
    Several,
}

/// What a point is in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Territory {
    /// The country or territory with an ISO code of its own.
    pub country: Option<Country>,
    /// The region, for the countries whose regions the borders hold.
    pub region: Option<Region>,
    /// Other countries that claim the ground, or whose border is within a kilometre: their numbers
    /// may be the ones that work.
    pub also: Vec<Country>,
}

/// How far off the coast or border a stated position may lie, in metres. Piers, islands left out of
/// simplified outlines and postal-code centres are that far off.
const TOLERANCE_M: f64 = 4_000.0;

/// How near the border of another country is named, in metres. Positions of telephones, centres of
/// towns and the borders themselves are off by some hundred metres, and a mast does not end at the
/// border.
const BORDER_M: f64 = 1_000.0;

/// Somewhat more than [`BORDER_M`] in degrees of latitude.
const BORDER_DEGREES: f64 = 0.009_1;

/// A small part of a degree.
const EDGE: f64 = 1e-6;

/// The Antarctic Treaty area, which no country's border holds, begins here.
const ANTARCTIC: f64 = -60.0;

impl Territory {
    /// Names another country whose numbers may work.
    pub(super) fn add(&mut self, other: Country) {
        if self.country != Some(other) && !self.also.contains(&other) {
            self.also.push(other);
        }
    }
}

impl Boundaries {
    /// Unpacks the borders that are built into the program, in some tens of milliseconds.
    ///
    /// # Panics
    /// Never: the borders are part of the crate.
    #[must_use]
    pub fn new() -> Self {
        let borders = CountryBoundaries::from_reader(BOUNDARIES_ODBL_360X180)
            .expect("the borders come with the crate");
        let corners = (-90..90)
            .flat_map(|south| (-180..180).map(move |west| (f64::from(south), f64::from(west))));
        let squares = corners.map(|(south, west)| square(&borders, south, west)).collect();
        Self { borders, squares }
    }

    /// What a point is in by the borders. They are drawn wide at sea, some by more than a thousand
    /// kilometres, so that this alone does not say whether somebody is in a country;
    /// [`super::Gazetteer::locate`] does. Which other countries are near is left to
    /// [`Self::neighbours`].
    #[must_use]
    pub fn territory(&self, point: Coordinate) -> Territory {
        let ids = self.ids(point);
        let country = match country_of_ids(&ids) {
            None if point.latitude() <= ANTARCTIC => Country::parse("AQ").ok(),
            country => country,
        };
        let region = ids.iter().find_map(|id| renamed::today(Region::parse(id).ok()?));
        let region = region.filter(|region| Some(region.country()) == country);
        Territory { country, region, also: claimants(&ids, country) }
    }

    /// The other countries within a kilometre of a point in a country. Where no border is in the
    /// squares of a degree around it, that costs next to nothing, and else about four microseconds.
    #[must_use]
    pub fn neighbours(&self, point: Coordinate, country: Country) -> Vec<Country> {
        let mut found = Vec::new();
        if !self.has_border_near(point, country) {
            return found;
        }
        for near in circle(point, BORDER_M) {
            if let Some(other) = country_of_ids(&self.ids(near))
                .filter(|other| *other != country && !found.contains(other))
            {
                found.push(other);
            }
        }
        found
    }

    /// Whether any other country is in the squares of a degree that the surroundings touch.
    fn has_border_near(&self, point: Coordinate, country: Country) -> bool {
        let wide = (BORDER_DEGREES / point.latitude().to_radians().cos().max(0.01)).min(1.0);
        let rows = [point.latitude() - BORDER_DEGREES, point.latitude() + BORDER_DEGREES];
        let columns = [point.longitude() - wide, point.longitude() + wide];
        let squares =
            rows.into_iter().flat_map(|row| columns.map(|column| self.square_at(row, column)));
        squares.into_iter().any(|square| match square {
            Some(Square::Nobodys) => false,
            Some(Square::Sole(other)) => other != country,
            Some(Square::Several) | None => true,
        })
    }

    fn square_at(&self, latitude: f64, longitude: f64) -> Option<Square> {
        let row = whole(latitude + 90.0).min(179);
        let column = whole((longitude + 180.0).rem_euclid(360.0)).min(359);
        self.squares.get(row * 360 + column).copied()
    }

    /// Whether a point is in a country or within about four kilometres of it.
    #[must_use]
    pub fn is_inside(&self, point: Coordinate, country: Country) -> bool {
        self.holds(point, country)
            || circle(point, TOLERANCE_M).any(|near| self.holds(near, country))
    }

    /// Whether a country is Antarctica, where nobody's borders tell land from sea.
    pub(super) fn is_antarctic(country: Country) -> bool {
        country.as_str() == "AQ"
    }

    /// The ids of the borders that hold a point, the most specific first.
    pub(super) fn ids(&self, point: Coordinate) -> Vec<&str> {
        LatLon::new(point.latitude(), point.longitude())
            .map(|position| self.borders.ids(position))
            .unwrap_or_default()
    }

    fn holds(&self, point: Coordinate, country: Country) -> bool {
        let ids = self.ids(point);
        ids.iter().any(|id| country_of(id) == Some(country))
            || (ids.is_empty() && Self::is_antarctic(country) && point.latitude() <= ANTARCTIC)
    }
}

impl Default for Boundaries {
    fn default() -> Self {
        Self::new()
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "degrees from the south pole or the antimeridian; a saturating cast"
)]
fn whole(degrees: f64) -> usize {
    degrees.floor() as usize
}

fn square(borders: &CountryBoundaries, south: f64, west: f64) -> Square {
    // The edges are left to the neighbours.
    let inside = BoundingBox::new(south + EDGE, west + EDGE, south + 1.0 - EDGE, west + 1.0 - EDGE);
    let ids = inside.map(|inside| borders.intersecting_ids(inside)).unwrap_or_default();
    let mut countries = ids.into_iter().filter_map(country_of);
    match countries.next() {
        None => Square::Nobodys,
        Some(first) if countries.all(|other| other == first) => Square::Sole(first),
        Some(_) => Square::Several,
    }
}

/// The country that ids mean: that of the first, the most specific (`PR` before `US`). If the first
/// is a region of a country that the ids name too, the first of those counts (`NL-BQ1`, `BQ`, `NL`
/// is `BQ`); a region whose country is not among them is claimed by its own (`UA-43`, `RU` is
/// `UA`).
fn country_of_ids(ids: &[&str]) -> Option<Country> {
    let first = ids.first()?;
    let plain = ids.iter().filter(|id| is_plain(id));
    let own = country_of(first);
    if is_plain(first) || !plain.clone().any(|id| country_of(id) == own) {
        return own;
    }
    plain.into_iter().find_map(|id| country_of(id))
}

/// The countries beside the one that ids mean which hold the ground, by the borders, without being
/// the state that the first belongs to.
fn claimants(ids: &[&str], country: Option<Country>) -> Vec<Country> {
    let codes = match ids {
        // Abyei, between Sudan and South Sudan.
        ["SS", "SD"] => "SD",
        // The Crimea and Sevastopol.
        [region, "RU"] if region.starts_with("UA-") => "RU",
        _ => return Vec::new(),
    };
    Country::parse(codes).ok().filter(|other| Some(*other) != country).into_iter().collect()
}

fn is_plain(id: &str) -> bool {
    id.len() == 2
}

/// The country of an id. Some ids of two letters are reserved by ISO for parts of countries.
pub(super) fn country_of(id: &str) -> Option<Country> {
    match id {
        "IC" | "EA" => Country::parse("ES").ok(),
        "DG" => Country::parse("IO").ok(),
        "AC" | "TA" => Country::parse("SH").ok(),
        "CP" => Country::parse("FR").ok(),
        other => other.get(..2).and_then(|code| Country::parse(code).ok()),
    }
}

/// Eight points on a circle around a point.
fn circle(point: Coordinate, radius_m: f64) -> impl Iterator<Item = Coordinate> {
    (0..8).map(move |eighth| point.towards(f64::from(eighth) * 45.0, radius_m))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Country {
        Country::parse(code).expect("valid")
    }

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
            (12.15, -68.266_7, Some("BQ"), None),
            (78.22, 15.65, Some("SJ"), None),
            (35.89, -5.31, Some("ES"), Some("ES-CE")),
            (44.95, 34.1, Some("UA"), Some("UA-43")),
            (36.13, -5.35, Some("GI"), None),
            (-80.0, 0.0, Some("AQ"), None),
            (90.0, 0.0, None, None),
            (40.0, -40.0, None, None),
        ] {
            let point = Coordinate::new(latitude, longitude).expect("valid");

            let found = boundaries.territory(point);

            assert_eq!(
                found.country.map(|country| country.to_string()).as_deref(),
                country,
                "{latitude} {longitude}"
            );
            assert_eq!(
                found.region.map(|region| region.to_string()).as_deref(),
                region,
                "{latitude} {longitude}"
            );
        }
    }

    #[test]
    fn a_pier_is_still_in_its_country_and_the_next_country_is_not() {
        let boundaries = Boundaries::new();
        let southend_pier = Coordinate::new(51.515, 0.722).expect("valid");

        assert!(boundaries.is_inside(southend_pier, country("GB")));
        assert!(!boundaries.is_inside(southend_pier, country("FR")));
    }

    #[test]
    fn a_country_within_a_kilometre_is_a_neighbour() {
        let boundaries = Boundaries::new();
        for (latitude, longitude, own, neighbours, reason) in [
            (
                47.5596,
                7.5886,
                "CH",
                &[][..],
                "the middle of Basel, two kilometres from two borders",
            ),
            (47.588, 7.59, "CH", &["FR", "DE"][..], "the harbour of Basel"),
            (41.9022, 12.463, "IT", &["VA"][..], "beside Saint Peter's Square"),
            (43.7384, 7.4246, "MC", &["FR"][..], "Monaco"),
            (51.5, -0.12, "GB", &[][..], "London"),
            (
                18.46,
                -66.1,
                "PR",
                &[][..],
                "San Juan: the state a territory belongs to is no neighbour",
            ),
        ] {
            let point = Coordinate::new(latitude, longitude).expect("valid");

            let mut found: Vec<String> = boundaries
                .neighbours(point, country(own))
                .iter()
                .map(ToString::to_string)
                .collect();
            found.sort();
            let mut expected: Vec<String> =
                neighbours.iter().map(|code| (*code).to_owned()).collect();
            expected.sort();

            assert_eq!(found, expected, "{reason}");
        }
    }
}
