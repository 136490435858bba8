//! Where borders are to be believed: on land, and as far off the coast as a telephone may still
//! work.
//!
//! The borders are drawn wide at sea: one line around an island group and its mainland takes in a
//! thousand kilometres of ocean. Whoever is out there is in no country whose short numbers a
//! telephone would reach. Land is where the outlines of regions are, which end at the coast. Where
//! no outline is held, towns and postal codes stand in for it; an island without any of the three
//! counts as sea.

use super::boundaries::{Boundaries, Territory};
use super::regions::OFFSHORE_M;
use super::towns::TownTable;
use super::{Gazetteer, TOWNS_LOOKED_AT};
use crate::domain::{Coordinate, Country};

/// How far around a town that is in no outline its country may be believed, in metres: about the
/// farthest from a town that the lands without outlines reach (the north-east of Chad, South
/// Georgia, French Guiana).
const WITHOUT_OUTLINE_M: f64 = 300_000.0;

/// An outline this near to a town, in metres, is the outline of its coast.
const OWN_COAST_M: f64 = 10_000.0;

/// How far from the antimeridian, in degrees, a missing border is not believed: the fifty
/// kilometres above, at 65° of latitude.
const SEAM_DEGREES: f64 = 1.1;

/// The last longitude, in degrees, at which the borders tell one side of the antimeridian from the
/// other.
const SEAM: f64 = 179.999_9;

/// The breadth of the territorial sea in metres: twelve nautical miles (UNCLOS, article 3).
const TERRITORIAL_SEA_M: f64 = 22_224.0;

impl Gazetteer {
    /// What a point is in: by the borders on land and near it; by the nearest town on islands that
    /// the borders leave out; nothing at sea. `nearest_town` is the town nearest to the point and
    /// its distance in metres.
    pub(super) fn territory(
        &self,
        point: Coordinate,
        nearest_town: Option<(usize, f64)>,
    ) -> Territory {
        let territory = self.boundaries.territory(point);
        match territory.country {
            Some(country) if self.is_land_of(point, country, nearest_town) => territory,
            Some(_) => Territory::default(),
            None => Territory {
                country: self.country_of_waters(point, nearest_town),
                ..Territory::default()
            },
        }
    }

    /// Whether there is land at a point or near it, where the borders say that it is in a country.
    /// Towns are asked first: where people are, one is near. Antarctica is not told from its sea.
    pub(super) fn is_land_of(
        &self,
        point: Coordinate,
        country: Country,
        nearest_town: Option<(usize, f64)>,
    ) -> bool {
        Boundaries::is_antarctic(country)
            || nearest_town.is_some_and(|(_, distance)| distance <= OFFSHORE_M)
            || self.regions.is_land_within(point, OFFSHORE_M)
            || self.has_town_without_outline(point, country)
            || self.postal.has_centre_within(point, OFFSHORE_M)
    }

    /// Only towns without a region are looked at: those in an outline have one.
    fn has_town_without_outline(&self, point: Coordinate, country: Country) -> bool {
        TownTable::around(&self.town_index, point)
            .take_while(|(_, distance)| *distance <= WITHOUT_OUTLINE_M)
            .filter(|(town, _)| {
                self.towns.country(*town) == Some(country) && self.towns.region(*town).is_none()
            })
            .take(TOWNS_LOOKED_AT)
            .filter_map(|(town, _)| self.towns.coordinate(town))
            .any(|town| !self.regions.is_land_within(town, OWN_COAST_M))
    }

    fn country_of_waters(
        &self,
        point: Coordinate,
        nearest_town: Option<(usize, f64)>,
    ) -> Option<Country> {
        let town = nearest_town
            .filter(|(_, distance)| *distance <= TERRITORIAL_SEA_M)
            .and_then(|(town, _)| self.towns.country(town));
        let land = || self.regions.country_at(point);
        town.or_else(land).or_else(|| self.country_across_the_antimeridian(point, nearest_town))
    }

    /// Some borders end at the antimeridian in the middle of an island group (the Aleutians,
    /// Tuvalu) or before a coast (Chukotka): there the country is the one that the borders tell as
    /// far beyond it, where land is near.
    fn country_across_the_antimeridian(
        &self,
        point: Coordinate,
        nearest_town: Option<(usize, f64)>,
    ) -> Option<Country> {
        if 180.0 - point.longitude().abs() > SEAM_DEGREES {
            return None;
        }
        let inside = point.longitude().clamp(-SEAM, SEAM);
        let beyond = [-inside, inside]
            .into_iter()
            .filter_map(|longitude| Coordinate::new(point.latitude(), longitude).ok());
        let mut told = beyond.filter_map(|beyond| self.boundaries.territory(beyond).country);
        told.find(|country| self.is_land_of(point, *country, nearest_town))
    }

    /// The town nearest to a point and its distance in metres.
    pub(super) fn nearest_town(&self, point: Coordinate) -> Option<(usize, f64)> {
        TownTable::nearest(&self.town_index, point, 1).first().copied()
    }
}
