//! Towns: the nearest to a point, and by id of their position.

use serde::{Deserialize, Serialize};

use crate::domain::{Coordinate, Country, Region, TimeZone, Town, distance_m_of};
use crate::spatial::{Neighbour, PointIndex, spatial_order};

/// The towns in spatial order, as they are stored.
#[derive(Debug, Serialize, Deserialize)]
pub struct TownTable {
    names: String,
    name_ends: Vec<u32>,
    coordinates: Vec<Coordinate>,
    countries: Vec<Country>,
    populations: Vec<u32>,
    zones: Vec<u16>,
    zone_names: Vec<String>,
    regions: Vec<u16>,
    /// The region that the outlines tell, where it is another one: a county of England.
    districts: Vec<u16>,
    region_codes: Vec<Region>,
}

/// "None" in a column of small numbers.
const NONE: u16 = u16::MAX;

impl TownTable {
    /// Puts towns in spatial order. `region_of` tells the region of a town, and the district in it
    /// that has a code of its own.
    ///
    /// Returns the table, and the order as indices into `towns`.
    pub fn build(
        towns: &[Town],
        region_of: impl Fn(&Town) -> (Option<Region>, Option<Region>),
    ) -> (Self, Vec<u32>) {
        let coordinates: Vec<Coordinate> = towns.iter().map(|town| town.coordinate).collect();
        let order = spatial_order(&coordinates);
        let mut table = Self {
            names: String::new(),
            name_ends: Vec::with_capacity(towns.len()),
            coordinates: Vec::with_capacity(towns.len()),
            countries: Vec::with_capacity(towns.len()),
            populations: Vec::with_capacity(towns.len()),
            zones: Vec::with_capacity(towns.len()),
            zone_names: Vec::new(),
            regions: Vec::with_capacity(towns.len()),
            districts: Vec::with_capacity(towns.len()),
            region_codes: Vec::new(),
        };
        for town in order.iter().filter_map(|index| towns.get(*index as usize)) {
            table.names.push_str(&town.name);
            table
                .name_ends
                .push(u32::try_from(table.names.len()).expect("names fit in four gigabytes"));
            table.coordinates.push(town.coordinate);
            table.countries.push(town.country);
            table.populations.push(town.population);
            let zone = town.time_zone.map(|zone| zone.as_str().to_owned());
            table.zones.push(zone.map_or(NONE, |zone| number_of(&mut table.zone_names, zone)));
            let (region, district) = region_of(town);
            table
                .regions
                .push(region.map_or(NONE, |region| number_of(&mut table.region_codes, region)));
            table.districts.push(
                district.map_or(NONE, |district| number_of(&mut table.region_codes, district)),
            );
        }
        (table, order)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.coordinates.len()
    }

    /// The name of a town.
    #[must_use]
    pub fn name(&self, position: usize) -> &str {
        let end_of = |position: usize| self.name_ends.get(position).map_or(0, |end| *end as usize);
        let start = position.checked_sub(1).map_or(0, end_of);
        self.names.get(start..end_of(position)).unwrap_or_default()
    }

    /// Where a town is.
    #[must_use]
    pub fn coordinate(&self, position: usize) -> Option<Coordinate> {
        self.coordinates.get(position).copied()
    }

    /// The country of a town.
    #[must_use]
    pub fn country(&self, position: usize) -> Option<Country> {
        self.countries.get(position).copied()
    }

    /// The inhabitants of a town; 0 = not known.
    #[must_use]
    pub fn population(&self, position: usize) -> u32 {
        self.populations.get(position).copied().unwrap_or_default()
    }

    /// The region of a town.
    #[must_use]
    pub fn region(&self, position: usize) -> Option<&Region> {
        self.regions.get(position).and_then(|number| self.region_codes.get(usize::from(*number)))
    }

    /// The district of a town, where one with a code of its own is told that is not its region.
    #[must_use]
    pub fn district(&self, position: usize) -> Option<&Region> {
        self.districts.get(position).and_then(|number| self.region_codes.get(usize::from(*number)))
    }

    /// Whether any town is in a region.
    #[must_use]
    pub fn has_region(&self, region: &Region) -> bool {
        self.region_codes.contains(region)
    }

    /// The time zone of a town.
    #[must_use]
    pub fn time_zone(&self, position: usize) -> Option<TimeZone> {
        let name = self
            .zones
            .get(position)
            .and_then(|number| self.zone_names.get(usize::from(*number)))?;
        TimeZone::parse(name).ok()
    }

    /// The zones of a country's towns, each once.
    #[must_use]
    pub fn zones_of(&self, country: Country) -> Vec<TimeZone> {
        self.zones_named(
            self.countries
                .iter()
                .zip(&self.zones)
                .filter(|(one, _)| **one == country)
                .map(|(_, zone)| *zone)
                .collect(),
        )
    }

    /// The zones of a region's towns, each once.
    #[must_use]
    pub fn zones_of_region(&self, region: &Region) -> Vec<TimeZone> {
        let number = self
            .region_codes
            .iter()
            .position(|code| code == region)
            .and_then(|number| u16::try_from(number).ok());
        self.zones_named(
            self.regions
                .iter()
                .zip(&self.zones)
                .filter(|(one, _)| Some(**one) == number)
                .map(|(_, zone)| *zone)
                .collect(),
        )
    }

    fn zones_named(&self, mut numbers: Vec<u16>) -> Vec<TimeZone> {
        numbers.sort_unstable();
        numbers.dedup();
        let names = numbers.iter().filter_map(|number| self.zone_names.get(usize::from(*number)));
        names.filter_map(|name| TimeZone::parse(name).ok()).collect()
    }

    /// The tree over the towns.
    #[must_use]
    pub fn index(&self) -> PointIndex {
        let count = u32::try_from(self.len()).expect("fewer than four billion towns");
        PointIndex::new(&self.coordinates, (0..count).collect())
    }

    /// The towns around a point, nearest first, with their distance.
    pub fn around(
        index: &PointIndex,
        point: Coordinate,
    ) -> impl Iterator<Item = (usize, f64)> + '_ {
        index.nearest(point).map(with_distance)
    }

    /// The first of these.
    #[must_use]
    pub fn nearest(index: &PointIndex, point: Coordinate, count: usize) -> Vec<(usize, f64)> {
        index.nearest_few(point, count).into_iter().map(with_distance).collect()
    }
}

fn with_distance(neighbour: Neighbour) -> (usize, f64) {
    (neighbour.position, distance_m_of(neighbour.chord_squared))
}

fn number_of<T: PartialEq>(list: &mut Vec<T>, value: T) -> u16 {
    let position = list.iter().position(|known| *known == value).unwrap_or_else(|| {
        list.push(value);
        list.len() - 1
    });
    u16::try_from(position).expect("fewer than 65,535 zones and regions")
}
