//! From words, postal codes, coordinates or a time zone to a place on the globe.

mod agreement;
mod areas;
mod best;
mod boundaries;
mod claims;
mod dependencies;
mod edit_distance;
mod fold;
mod name_hit;
mod named;
mod names;
mod offshore;
mod parts;
mod populations;
mod postal;
mod postal_place;
mod postal_systems;
mod reading;
mod region_of_point;
mod regions;
mod renamed;
mod rings;
mod store;
mod suggest;
mod territories;
mod towns;
mod usual_names;
mod zones;

use std::collections::HashMap;

pub use boundaries::Boundaries;
pub use fold::{fold_code, fold_name};
pub use named::NamedPlace;
pub use names::Match;
pub use populations::Populations;
pub use postal_place::PostalPlace;
pub use renamed::today as region_of_today;
pub use store::{FORMAT, build, open};
pub use suggest::{Suggestion, SuggestionKind};

use crate::domain::{Almanac, Area, Coordinate, Country, Region, TimeZone, Whereabouts};
use crate::spatial::PointIndex;

/// Everything that is known of places. Immutable; opened from disk in a fraction of a second.
pub struct Gazetteer {
    areas: areas::AreaIndex,
    almanac: Almanac,
    boundaries: Boundaries,
    names: names::NameIndex,
    parts: parts::RegionParts,
    postal: postal::PostalIndex,
    regions: regions::RegionIndex,
    sole_zones: HashMap<Country, TimeZone>,
    territories: territories::TerritoryTable,
    town_index: PointIndex,
    towns: towns::TownTable,
    zone_countries: zones::ZoneCountries,
}

/// A town, as far as lists of towns need it.
#[derive(Debug, Clone, Copy)]
pub struct HeldTown<'g> {
    /// Its name.
    pub name: &'g str,
    /// Its country.
    pub country: Country,
    /// Its region.
    pub region: Option<&'g Region>,
    /// Its centre.
    pub coordinate: Coordinate,
    /// Inhabitants; 0 = not known.
    pub population: u32,
}

/// A town farther away than this does not name a point.
const NAMING_DISTANCE_M: f64 = 50_000.0;

/// A town farther away than this does not tell the time zone of a point.
const ZONE_DISTANCE_M: f64 = 300_000.0;

/// How many towns around a point are looked at for its name and zone.
const TOWNS_LOOKED_AT: usize = 24;

/// Somebody looking for "the town here" means the large one a little farther off rather than the
/// hamlet: a town counts as nearer by this many metres for each tenfold of its inhabitants.
const METRES_PER_TENFOLD: f64 = 2_500.0;

impl Gazetteer {
    /// Where a point is: country, region, town and zone, as far as each is known. More than 50 km
    /// off any coast it is in no country.
    #[must_use]
    pub fn locate(&self, point: Coordinate) -> Whereabouts {
        let mut around = towns::TownTable::nearest(&self.town_index, point, TOWNS_LOOKED_AT);
        let nearest_town = around.first().copied();
        let territory = self.with_claims(point, self.territory(point, nearest_town), nearest_town);
        let region = territory
            .region
            .clone()
            .or_else(|| self.region_of_point(point, territory.country?, &around));
        around.retain(|(town, _)| {
            territory.country.is_none() || self.towns.country(*town) == territory.country
        });
        let named = around.iter().filter(|(_, distance)| *distance <= NAMING_DISTANCE_M);
        let place =
            named.min_by(|one, other| self.remoteness(one).total_cmp(&self.remoteness(other)));
        let place = place.filter(|_| territory.country.is_some());
        let zone = around.iter().find(|(_, distance)| *distance <= ZONE_DISTANCE_M);
        Whereabouts {
            coordinate: Some(point),
            country: territory.country,
            also: territory.also,
            region,
            place: place.map(|(town, _)| self.towns.name(*town).to_owned()),
            time_zone: zone
                .and_then(|(town, _)| self.towns.time_zone(*town))
                .or_else(|| self.sole_zone(territory.country?)),
            ..Whereabouts::default()
        }
    }

    fn remoteness(&self, (town, distance_m): &(usize, f64)) -> f64 {
        distance_m - METRES_PER_TENFOLD * f64::from(self.towns.population(*town).max(1)).log10()
    }

    /// Where a whole country is: its code and, if it has only one, its zone.
    #[must_use]
    pub fn find_country(&self, country: Country) -> Whereabouts {
        Whereabouts {
            country: Some(country),
            time_zone: self.sole_zone(country),
            ..Whereabouts::default()
        }
    }

    /// Where a region is: its code, its country and, if the country has only one, its zone. A code
    /// that was renamed is taken for that of today; `None` when the region is neither on the ISO
    /// list nor in the outlines.
    #[must_use]
    pub fn find_region(&self, region: &Region) -> Option<Whereabouts> {
        let today =
            if region.is_listed() { Some(region.clone()) } else { renamed::today(region.clone()) };
        let known =
            today.filter(|region| region.is_listed() || self.regions.name_of(region).is_some())?;
        let named =
            self.areas.facts(&Area::Region(known.clone())).map(|facts| self.whereabouts_of(facts));
        Some(named.unwrap_or_else(|| Whereabouts {
            region: Some(known),
            ..self.find_country(region.country())
        }))
    }

    /// Where an area is, without a point: its country and region, and its zone if all its towns are
    /// in one.
    fn whereabouts_of(&self, facts: &areas::AreaFacts) -> Whereabouts {
        let zone = facts.time_zone.as_deref().and_then(|zone| TimeZone::parse(zone).ok());
        let time_zone = zone.or_else(|| self.sole_zone(facts.area.country()?));
        Whereabouts {
            country: facts.area.country(),
            region: facts.region.clone(),
            time_zone,
            ..Whereabouts::default()
        }
    }

    /// The regions that a region is a part of: England for Surrey, Tuscany for Florence; none for
    /// most.
    pub fn wholes_of<'g>(&'g self, region: &'g Region) -> impl Iterator<Item = &'g Region> {
        self.parts.wholes_of(region)
    }

    /// The name of a country or region in English.
    #[must_use]
    pub fn area_name(&self, area: &Area) -> Option<&str> {
        self.areas.facts(area).map(|facts| facts.name.as_str())
    }

    /// Whether any town is in a region or a part of it: whether [`Self::locate`] ever tells it.
    #[must_use]
    pub fn has_town_in(&self, region: &Region) -> bool {
        self.towns.has_region(region)
            || self.parts.parts_of(region).any(|part| self.towns.has_region(part))
    }

    /// The countries whose numbers may work at a point: first the one it is in, then others, as
    /// [`Self::locate`] tells them.
    #[must_use]
    pub fn countries_at(&self, point: Coordinate) -> Vec<Country> {
        let nearest_town = self.nearest_town(point);
        let territory = self.with_claims(point, self.territory(point, nearest_town), nearest_town);
        territory.country.into_iter().chain(territory.also).collect()
    }

    /// Where somebody in a time zone is: in its country.
    #[must_use]
    pub fn find_time_zone(&self, zone: TimeZone) -> Whereabouts {
        let country = self.zone_countries.country_of(zone);
        Whereabouts { country, time_zone: Some(zone), ..Whereabouts::default() }
    }

    /// The names of time zones that name a country, each with it.
    pub fn time_zones(&self) -> impl Iterator<Item = (&str, Country)> {
        self.zone_countries.iter()
    }

    /// Zone rules and holidays.
    #[must_use]
    pub const fn almanac(&self) -> &Almanac {
        &self.almanac
    }

    /// The name of a country in the first of the languages that is held, else in English.
    #[must_use]
    pub fn country_name(&self, country: Country, language: &str) -> &str {
        self.territories
            .name(country, language)
            .or_else(|| self.territories.name(country, language.split('-').next()?))
            .or_else(|| self.territories.name(country, "en"))
            .unwrap_or(country.english_name())
    }

    /// Whether a point is in a country, some kilometres of coast and border allowed for; nothing on
    /// the open sea is.
    #[must_use]
    pub fn is_inside(&self, point: Coordinate, country: Country) -> bool {
        self.boundaries.is_inside(point, country)
            && self.is_land_of(point, country, self.nearest_town(point))
    }

    /// The zone of a point in a country, or of a country that has only one.
    #[must_use]
    pub fn zone_of(&self, point: Option<Coordinate>, country: Country) -> Option<TimeZone> {
        let Some(point) = point else { return self.sole_zone(country) };
        self.sole_zone(country).or_else(|| {
            let around = towns::TownTable::nearest(&self.town_index, point, TOWNS_LOOKED_AT);
            let mut near = around.into_iter().filter(|(town, distance)| {
                *distance <= ZONE_DISTANCE_M && self.towns.country(*town) == Some(country)
            });
            near.find_map(|(town, _)| self.towns.time_zone(town))
        })
    }

    /// The zone of all towns of a region, if they have only one. Costs a walk over all towns.
    #[must_use]
    pub fn sole_zone_of_region(&self, region: &Region) -> Option<TimeZone> {
        match self.zones_of_region(region).as_slice() {
            [zone] => Some(*zone),
            [] | [_, _, ..] => None,
        }
    }

    /// The zones of the towns of a region, each once. Costs a walk over all towns.
    #[must_use]
    pub fn zones_of_region(&self, region: &Region) -> Vec<TimeZone> {
        self.towns.zones_of_region(region)
    }

    fn sole_zone(&self, country: Country) -> Option<TimeZone> {
        self.sole_zones.get(&country).copied()
    }

    /// How many people live in the towns of each country and region. Costs a walk over all towns.
    #[must_use]
    pub fn populations(&self) -> Populations {
        Populations::count((0..self.towns.len()).filter_map(|town| {
            let country = self.towns.country(town)?;
            Some((country, self.towns.region(town), self.towns.population(town)))
        }))
    }

    /// How many people live in the towns around a point.
    #[must_use]
    pub fn population_around(&self, point: Coordinate, radius_m: f64) -> u64 {
        let around = towns::TownTable::around(&self.town_index, point)
            .take_while(|(_, distance)| *distance <= radius_m);
        around.map(|(town, _)| u64::from(self.towns.population(town))).sum()
    }

    /// Every town that is held, in the order of the globe.
    pub fn towns(&self) -> impl Iterator<Item = HeldTown<'_>> {
        (0..self.towns.len()).filter_map(|town| {
            Some(HeldTown {
                name: self.towns.name(town),
                country: self.towns.country(town)?,
                region: self.towns.region(town),
                coordinate: self.towns.coordinate(town)?,
                population: self.towns.population(town),
            })
        })
    }

    /// How many towns are held.
    #[must_use]
    pub fn town_count(&self) -> usize {
        self.towns.len()
    }
}
