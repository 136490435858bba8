//! What rows are compared with outside their tables.

use crate::domain::{Coordinate, Country, Mismatch, Region, StatedPlace, TimeZone};

/// The map that rows are checked against.
pub struct Atlas<'a> {
    /// Whether a point lies in a country, a few kilometres of coast and border allowed for.
    pub is_inside: &'a (dyn Fn(Coordinate, Country) -> bool + Sync),
    /// The centre of a town.
    pub town_centre: &'a (dyn Fn(&str, Country) -> Option<Coordinate> + Sync),
    /// The zone of a point in a country, or of a country that has only one.
    pub zone_of: &'a (dyn Fn(Option<Coordinate>, Country) -> Option<TimeZone> + Sync),
    /// The country of a zone.
    pub country_of_zone: &'a (dyn Fn(TimeZone) -> Option<Country> + Sync),
    /// The zones of the towns of a region.
    pub zones_in: &'a (dyn Fn(&Region) -> Vec<TimeZone> + Sync),
    /// Whether any town is in a region.
    pub has_town_in: &'a (dyn Fn(&Region) -> bool + Sync),
    /// The parts of an address that are far from its point.
    pub mismatches: &'a (dyn Fn(&StatedPlace<'_>) -> Vec<Mismatch> + Sync),
    /// The district of a point: a county or borough.
    pub district_at: &'a (dyn Fn(Coordinate, Country) -> Option<Region> + Sync),
    /// Whether a postal code is held.
    pub has_postal_code: &'a (dyn Fn(&str, Country) -> bool + Sync),
}
