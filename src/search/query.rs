//! What is asked: already valid.

use super::filter::Narrowing;
use crate::domain::{Audience, Coordinate, Country, Kind, Region, TimeZone};

/// Where somebody says they are; one way at a time.
#[derive(Debug, Clone, PartialEq)]
pub enum QueryLocation {
    /// A point.
    Coordinates(Coordinate),
    /// A postal code of a country.
    PostalCode {
        /// As typed.
        code: String,
        /// Its country.
        country: Country,
    },
    /// The name of a town.
    Place {
        /// As typed.
        name: String,
        /// Its country, where given.
        country: Option<Country>,
    },
    /// A whole country.
    Country(Country),
    /// A first-level region.
    Region(Region),
    /// A time zone.
    TimeZone(TimeZone),
    /// Nothing was said.
    Nowhere,
}

/// Results of one kind, unless asked otherwise.
pub const DEFAULT_LIMIT: usize = 5;

/// The most results of one kind.
pub const MOST_RESULTS: usize = 50;

/// How far to look, in metres, unless asked otherwise.
pub const DEFAULT_RADIUS_M: f64 = 100_000.0;

/// Half the equator of the WGS 84 ellipsoid in metres: everywhere.
pub const LARGEST_RADIUS_M: f64 = 20_037_508.0;

/// A question for the nearest help.
#[derive(Debug, Clone, PartialEq)]
pub struct NearestQuery {
    /// Where.
    pub location: QueryLocation,
    /// Which kinds, each once.
    pub kinds: Vec<Kind>,
    /// Results of each kind.
    pub limit: usize,
    /// How far, in metres, for what has a place.
    pub radius_m: f64,
    /// What is looked for.
    pub narrowing: Narrowing,
    /// Who asks.
    pub audience: Audience,
    /// The country from which whoever asks would call, where that is told.
    pub calling_from: Option<Country>,
    /// Whether to say how the answer was searched for.
    pub explain: bool,
}

impl NearestQuery {
    /// The question of somebody who says only where they are.
    #[must_use]
    pub fn at(location: QueryLocation) -> Self {
        Self {
            location,
            kinds: Kind::ALL.to_vec(),
            limit: DEFAULT_LIMIT,
            radius_m: DEFAULT_RADIUS_M,
            narrowing: Narrowing::default(),
            audience: Audience::Client,
            calling_from: None,
            explain: false,
        }
    }
}

/// A question for a list of resources.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ListQuery {
    /// What is looked for.
    pub narrowing: Narrowing,
    /// Kinds, any of them.
    pub kinds: Vec<Kind>,
    /// Countries, any of them.
    pub countries: Vec<Country>,
    /// Regions, any of them.
    pub regions: Vec<Region>,
    /// Only what has a place in the box.
    pub within: Option<BoundingBox>,
    /// Sort by the distance to a point, and leave out what is farther than the radius in metres.
    pub around: Option<(Coordinate, f64)>,
    /// For whom: what is for professionals is not in a list for a client.
    pub audience: Audience,
    /// The part of the list to show.
    pub page: Page,
}

/// Part of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// A page from 1 and its length.
    Number {
        /// From 1.
        page: usize,
        /// Rows on a page.
        per_page: usize,
    },
    /// Everything.
    Whole,
}

impl Page {
    /// How many rows come before it, and how many it has at most.
    #[must_use]
    pub const fn span(self) -> (usize, usize) {
        match self {
            Self::Number { page, per_page } => {
                (page.saturating_sub(1).saturating_mul(per_page), per_page)
            }
            Self::Whole => (0, usize::MAX),
        }
    }
}

impl Default for Page {
    fn default() -> Self {
        Self::Number { page: 1, per_page: 20 }
    }
}

/// A box of longitudes and latitudes; it crosses the antimeridian when its west is east of its
/// east.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BoundingBox {
    south_west: Coordinate,
    north_east: Coordinate,
}

/// Two corners that make no box.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error(
    "the southern edge, latitude {south}, is not below the northern one, latitude {north}; the order is minLon,minLat,maxLon,maxLat"
)]
pub struct UpsideDown {
    /// The latitude given for the southern edge.
    pub south: f64,
    /// The latitude given for the northern edge.
    pub north: f64,
}

impl BoundingBox {
    /// A box from its corners. West may be east of east: the box then crosses the antimeridian (RFC
    /// 7946, section 5.2).
    ///
    /// # Errors
    /// [`UpsideDown`] when the south-west corner is north of the north-east corner.
    pub fn new(south_west: Coordinate, north_east: Coordinate) -> Result<Self, UpsideDown> {
        if south_west.latitude() > north_east.latitude() {
            return Err(UpsideDown { south: south_west.latitude(), north: north_east.latitude() });
        }
        Ok(Self { south_west, north_east })
    }

    /// Whether a point is in the box, edges included.
    #[must_use]
    pub fn contains(&self, point: Coordinate) -> bool {
        let (west, east) = (self.south_west.longitude(), self.north_east.longitude());
        let between = if west <= east {
            (west..=east).contains(&point.longitude())
        } else {
            point.longitude() >= west || point.longitude() <= east
        };
        between
            && (self.south_west.latitude()..=self.north_east.latitude()).contains(&point.latitude())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(latitude: f64, longitude: f64) -> Coordinate {
        Coordinate::new(latitude, longitude).expect("valid")
    }

    #[test]
    fn a_box_across_the_antimeridian_holds_both_sides() {
        let fiji = BoundingBox::new(point(-20.0, 175.0), point(-15.0, -178.0)).expect("valid");

        assert!(fiji.contains(point(-17.0, 179.0)) && fiji.contains(point(-17.0, -179.0)));
        assert!(!fiji.contains(point(-17.0, 0.0)));
    }

    #[test]
    fn a_box_upside_down_is_refused() {
        assert!(BoundingBox::new(point(10.0, 0.0), point(-10.0, 5.0)).is_err());
    }
}
