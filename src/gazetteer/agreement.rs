//! Whether the point of a row and the town, state and postal code beside it go together.

use super::Gazetteer;
use crate::domain::{Area, Coordinate, Country, Mismatch, Region, StatedPart, StatedPlace};

/// A namesake of so many inhabitants is what people mean by the name, even where a postal code says
/// otherwise.
const LARGE_TOWN: u32 = 100_000;

impl Gazetteer {
    /// The parts of an address that are far from its point, as far as they are known: a town or
    /// postal code that is not held tells nothing, and neither does a name that is borne in another
    /// state only, where a hamlet may bear it in this one.
    ///
    /// Costs some microseconds.
    #[must_use]
    pub fn mismatches(&self, place: &StatedPlace<'_>) -> Vec<Mismatch> {
        let states =
            place.state.map(|state| self.states_named(state, place.country)).unwrap_or_default();
        let postal = place
            .postal_code
            .and_then(|code| self.postal_distance_m(code, place.country, place.point));
        let is_far = |distance_m: &f64| *distance_m > Mismatch::LEAST_M;
        let of_postal = postal.filter(is_far).map(|distance_m| Mismatch {
            part: StatedPart::PostalCode,
            distance_m: Some(distance_m),
        });
        let namesakes = place.town.map(|town| self.namesakes(town, place)).unwrap_or_default();
        let is_in_states = |position: usize| {
            states.is_empty()
                || states
                    .iter()
                    .any(|state| self.is_town_in(position, &Area::Region(state.clone())))
        };
        // Most rows are right: a town of the name near by and in the state settles both.
        if namesakes
            .iter()
            .any(|(position, distance_m)| !is_far(distance_m) && is_in_states(*position))
        {
            return of_postal.into_iter().collect();
        }
        let is_outside = !states.is_empty() && self.is_outside(place.point, &states);
        let of_state = is_outside.then_some(Mismatch { part: StatedPart::State, distance_m: None });
        let own: Vec<(usize, f64)> =
            namesakes.into_iter().filter(|(position, _)| is_in_states(*position)).collect();
        let is_borne_out = postal.is_some_and(|distance_m| !is_far(&distance_m));
        let largest = own
            .iter()
            .map(|(position, _)| self.towns.population(*position))
            .max()
            .unwrap_or_default();
        // Where the postal code bears the point out, a small namesake far away says nothing.
        let nearest = own.iter().map(|(_, distance_m)| *distance_m).min_by(f64::total_cmp);
        let town = nearest.filter(|_| !is_borne_out || largest >= LARGE_TOWN);
        let of_town = town
            .filter(is_far)
            .map(|distance_m| Mismatch { part: StatedPart::Town, distance_m: Some(distance_m) });
        [of_town, of_state, of_postal].into_iter().flatten().collect()
    }

    /// The regions of a country that a text may mean, by code or name.
    fn states_named(&self, state: &str, country: Country) -> Vec<Region> {
        let by_code = Region::parse(&format!("{country}-{}", state.to_uppercase()))
            .ok()
            .filter(Region::is_listed);
        if let Some(region) = by_code {
            return vec![region];
        }
        let named = self.areas.named(state).into_iter().filter_map(|hit| match &hit.facts.area {
            Area::Region(region) if region.country() == country => Some(region.clone()),
            Area::World | Area::Country(_) | Area::Region(_) => None,
        });
        named.collect()
    }

    /// Whether a point is far outside of all of these regions. Outlines leave out islands, whose
    /// towns are known; a region without an outline says nothing.
    fn is_outside(&self, point: Coordinate, states: &[Region]) -> bool {
        let with_parts = || {
            states.iter().flat_map(|state| std::iter::once(state).chain(self.parts.parts_of(state)))
        };
        let is_within =
            with_parts().any(|region| self.regions.is_within(point, region, Mismatch::LEAST_M));
        let is_near_town = || {
            let near =
                self.nearest_town(point).filter(|(_, distance_m)| *distance_m <= Mismatch::LEAST_M);
            near.is_some_and(|(town, _)| {
                states.iter().any(|state| self.is_town_in(town, &Area::Region(state.clone())))
            })
        };
        !is_within && !is_near_town() && states.iter().all(|state| self.has_outline(state))
    }

    fn has_outline(&self, state: &Region) -> bool {
        self.regions.has_outline(state)
            || self.parts.parts_of(state).any(|part| self.regions.has_outline(part))
    }

    /// The towns of a name in the country of a place, each with its distance from the point in
    /// metres.
    fn namesakes(&self, town: &str, place: &StatedPlace<'_>) -> Vec<(usize, f64)> {
        let hits = self.names.exact(town).into_iter().map(|hit| hit.position);
        let own = hits.filter(|position| self.towns.country(*position) == Some(place.country));
        own.filter_map(|position| {
            Some((position, self.towns.coordinate(position)?.distance_m(place.point)))
        })
        .collect()
    }

    /// How far the centre of a postal code is from a point.
    #[must_use]
    pub fn postal_distance_m(
        &self,
        code: &str,
        country: Country,
        point: Coordinate,
    ) -> Option<f64> {
        self.postal.find(code, country).map(|hit| hit.coordinate.distance_m(point))
    }

    /// Whether any postal code is held for a country. Costs a walk over many of them.
    #[must_use]
    pub fn has_postal_codes(&self, country: Country) -> bool {
        let signs = ('0'..='9').chain('a'..='z').map(String::from);
        signs.into_iter().any(|sign| !self.postal.complete(&sign, Some(country), 1).is_empty())
    }

    /// Whether a postal code is held for a country.
    #[must_use]
    pub fn has_postal_code(&self, code: &str, country: Country) -> bool {
        self.postal.find(code, country).is_some()
    }
}
