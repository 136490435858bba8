//! Places as the gazetteer's tables state them, and where somebody is.

use serde::{Deserialize, Serialize};

use super::{Almanac, Coordinate, Country, Region, TimeZone};

/// A town.
#[derive(Debug, Clone, PartialEq)]
pub struct Town {
    /// Its GeoNames id.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Its country.
    pub country: Country,
    /// Its centre.
    pub coordinate: Coordinate,
    /// Inhabitants; 0 = not known.
    pub population: u32,
    /// Its time zone.
    pub time_zone: Option<TimeZone>,
}

/// The centre of a postal code.
#[derive(Debug, Clone, PartialEq)]
pub struct PostalCode {
    /// Its country.
    pub country: Country,
    /// The code as usually written.
    pub code: String,
    /// Its centre.
    pub coordinate: Coordinate,
}

/// A ring of longitude and latitude pairs, in degrees.
pub type Ring = Vec<[f32; 2]>;

/// A first-level region with its outline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RegionOutline {
    /// Its code.
    pub region: Region,
    /// Its name.
    pub name: String,
    /// Polygons, each an outer ring and its holes, as in a GeoJSON `MultiPolygon`.
    pub polygons: Vec<Vec<Ring>>,
}

/// What the gazetteer is made of.
#[derive(Debug, Default)]
pub struct Places {
    /// Towns.
    pub towns: Vec<Town>,
    /// Other names of towns: GeoNames id and name.
    pub town_names: Vec<(u32, String)>,
    /// Postal codes.
    pub postal_codes: Vec<PostalCode>,
    /// Regions.
    pub regions: Vec<RegionOutline>,
    /// Country of each time zone name.
    pub time_zones: Vec<(String, Country)>,
    /// Name of a country in a language (BCP 47).
    pub territory_names: Vec<(Country, String, String)>,
    /// Zone rules and holidays.
    pub almanac: Almanac,
}

/// Where somebody is, as far as it is known.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Whereabouts {
    /// The point.
    pub coordinate: Option<Coordinate>,
    /// The country.
    pub country: Option<Country>,
    /// The first-level region.
    pub region: Option<Region>,
    /// The town at or near the point.
    pub place: Option<String>,
    /// The time zone.
    pub time_zone: Option<TimeZone>,
}
