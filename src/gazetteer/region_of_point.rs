//! In which region of its country a point is, where the borders do not tell it.

use super::Gazetteer;
use crate::domain::{Coordinate, Country, Region};

/// A town farther away than this, in metres, does not tell the region of a point.
const NEAR_M: f64 = 20_000.0;

/// The nearest town of another region is at least so many times as far.
const CLEARLY_FARTHER: f64 = 2.0;

impl Gazetteer {
    /// By the outlines of regions, or the nearest of them off the coast; where they are older than
    /// the regions, by the towns around a point. `around` are the towns nearest to it with their
    /// distances in metres.
    pub(super) fn region_of_point(
        &self,
        point: Coordinate,
        country: Country,
        around: &[(usize, f64)],
    ) -> Option<Region> {
        self.regions
            .first_level_near(point, country)
            .cloned()
            .or_else(|| self.region_of_towns(country, around))
    }

    /// The region of the nearest town of a country, if no town of another region is nearly as near:
    /// nothing is told between two regions.
    fn region_of_towns(&self, country: Country, around: &[(usize, f64)]) -> Option<Region> {
        let mut towns =
            around.iter().filter(|(town, _)| self.towns.country(*town) == Some(country));
        let (nearest, distance) = towns.next().filter(|(_, distance)| *distance <= NEAR_M)?;
        let region = self.towns.region(*nearest)?;
        let other = towns
            .find(|(town, _)| self.towns.region(*town) != Some(region))
            .map(|(_, distance)| *distance);
        other.is_none_or(|other| other >= CLEARLY_FARTHER * distance).then(|| region.clone())
    }

    /// The district or county of a point by the outlines (`GB-LIN` for Boston in Lincolnshire),
    /// whatever level its country gives it.
    #[must_use]
    pub fn district_at(&self, point: Coordinate, country: Country) -> Option<&Region> {
        self.regions.district_at(point, country)
    }

    /// Whether a point is in a region, district or county, or within a distance of its outline in
    /// metres: many English cities are no part of the county that surrounds them and is named with
    /// them.
    #[must_use]
    pub fn is_within(&self, point: Coordinate, region: &Region, distance_m: f64) -> bool {
        self.regions.is_within(point, region, distance_m)
    }
}
