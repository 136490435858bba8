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
    /// Its region, where the outlines of regions do not tell it because they are older than the
    /// regions.
    pub region: Option<Region>,
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
    /// Centres that replace those of `postal_codes`.
    pub postal_centres: Vec<PostalCode>,
    /// Postal codes that lie in several regions: country, code and one of the regions.
    pub postal_code_regions: Vec<(Country, String, Region)>,
    /// The region that the post gives to codes that begin so: country, beginning, region.
    pub postal_prefixes: Vec<(Country, String, Region)>,
    /// Codes of armed forces abroad: their country, the code, and the country around the post.
    pub military_posts: Vec<(Country, String, Country)>,
    /// Regions.
    pub regions: Vec<RegionOutline>,
    /// Country of each time zone name.
    pub time_zones: Vec<(String, Country)>,
    /// Name of a country in a language (BCP 47).
    pub territory_names: Vec<(Country, String, String)>,
    /// Further names of countries, formal and usual ones: country, language, name.
    pub other_territory_names: Vec<(Country, String, String)>,
    /// Name of a region in a language (BCP 47). One name for each region and language; under `und`
    /// any number: ISO's own, former names and abbreviations.
    pub region_names: Vec<(Region, String, String)>,
    /// Regions of two levels: the whole and a part of it.
    pub region_parts: Vec<(Region, Region)>,
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
    /// Other countries whose numbers may work there too: ground that is claimed twice, bases, and a
    /// border within a kilometre. The country itself is not among them.
    pub also: Vec<Country>,
    /// The first-level region.
    pub region: Option<Region>,
    /// The regions that `region` is a part of, such as Tuscany for Florence: their services reach
    /// the place too.
    pub wholes: Vec<Region>,
    /// All the regions that the place may be in, where it is not sure which: those of a postal code
    /// that crosses a border. Else empty.
    pub straddles: Vec<Region>,
    /// The town at or near the point.
    pub place: Option<String>,
    /// The time zone.
    pub time_zone: Option<TimeZone>,
}

impl Whereabouts {
    /// The country, and the others whose numbers may work there too.
    pub fn countries(&self) -> impl Iterator<Item = Country> {
        self.country.into_iter().chain(self.also.iter().copied())
    }

    /// Every region that the place is in or may be in, the likeliest and narrowest first.
    pub fn regions(&self) -> impl Iterator<Item = &Region> {
        let others = self.straddles.iter().filter(|region| Some(*region) != self.region.as_ref());
        self.region.iter().chain(others).chain(&self.wholes)
    }
}
