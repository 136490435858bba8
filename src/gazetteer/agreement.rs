//! Whether the point of a row and the town, state and postal code beside it go together.

use super::Gazetteer;
use crate::domain::{Area, Coordinate, Country, Mismatch, Region, StatedPart, StatedPlace};

/// A namesake of so many inhabitants is what people mean by the name, even where a postal code says otherwise.
const LARGE_TOWN: u32 = 100_000;

impl Gazetteer {
    /// The parts of an address that are far from its point, as far as they are known: a town or postal code that is not held tells nothing, and
    /// neither does a name that is borne in another state only, where a hamlet may bear it in this one.
    ///
    /// Costs some microseconds.
    #[must_use]
    pub fn mismatches(&self, place: &StatedPlace<'_>) -> Vec<Mismatch> {
        let states = place.state.map(|state| self.states_named(state, place.country)).unwrap_or_default();
        let postal = place.postal_code.and_then(|code| self.postal_distance_m(code, place.country, place.point));
        let is_far = |distance_m: &f64| *distance_m > Mismatch::LEAST_M;
        let of_postal = postal.filter(is_far).map(|distance_m| Mismatch { part: StatedPart::PostalCode, distance_m: Some(distance_m) });
        let of_state =
            (!states.is_empty() && self.is_outside(place.point, &states)).then_some(Mismatch { part: StatedPart::State, distance_m: None });
        let is_borne_out = postal.is_some_and(|distance_m| !is_far(&distance_m));
        let town = place.town.and_then(|town| self.town_distance_m(town, place, &states, is_borne_out));
        let of_town = town.filter(is_far).map(|distance_m| Mismatch { part: StatedPart::Town, distance_m: Some(distance_m) });
        [of_town, of_state, of_postal].into_iter().flatten().collect()
    }

    /// The regions of a country that a text may mean, by code or name.
    fn states_named(&self, state: &str, country: Country) -> Vec<Region> {
        let by_code = Region::parse(&format!("{country}-{}", state.to_uppercase())).ok().filter(Region::is_listed);
        if let Some(region) = by_code {
            return vec![region];
        }
        let named = self.areas.named(state).into_iter().filter_map(|hit| match &hit.facts.area {
            Area::Region(region) if region.country() == country => Some(region.clone()),
            Area::World | Area::Country(_) | Area::Region(_) => None,
        });
        named.collect()
    }

    /// Whether a point is far outside of all of these regions. Outlines leave out islands, whose towns are known; a region without an outline
    /// says nothing.
    fn is_outside(&self, point: Coordinate, states: &[Region]) -> bool {
        let with_parts = || states.iter().flat_map(|state| std::iter::once(state).chain(self.parts.parts_of(state)));
        let is_within = with_parts().any(|region| self.regions.is_within(point, region, Mismatch::LEAST_M));
        let is_near_town = || {
            let near = self.nearest_town(point).filter(|(_, distance_m)| *distance_m <= Mismatch::LEAST_M);
            near.is_some_and(|(town, _)| states.iter().any(|state| self.is_town_in(town, &Area::Region(state.clone()))))
        };
        !is_within && !is_near_town() && states.iter().all(|state| self.has_outline(state))
    }

    fn has_outline(&self, state: &Region) -> bool {
        self.regions.has_outline(state) || self.parts.parts_of(state).any(|part| self.regions.has_outline(part))
    }

    /// How far the nearest town of a name is; without a state that is known, of all namesakes of the country. Where the postal code bears the
    /// point out, a small namesake far away says nothing.
    fn town_distance_m(&self, town: &str, place: &StatedPlace<'_>, states: &[Region], is_borne_out: bool) -> Option<f64> {
        let hits = self.names.exact(town).into_iter().map(|hit| hit.position);
        let own = hits.filter(|position| self.towns.country(*position) == Some(place.country));
        let of_states: Vec<usize> = own
            .filter(|position| states.is_empty() || states.iter().any(|state| self.is_town_in(*position, &Area::Region(state.clone()))))
            .collect();
        let largest = of_states.iter().map(|position| self.towns.population(*position)).max()?;
        let distances = of_states.iter().filter_map(|position| Some(self.towns.coordinate(*position)?.distance_m(place.point)));
        distances.min_by(f64::total_cmp).filter(|_| !is_borne_out || largest >= LARGE_TOWN)
    }

    /// How far the centre of a postal code is from a point.
    #[must_use]
    pub fn postal_distance_m(&self, code: &str, country: Country, point: Coordinate) -> Option<f64> {
        self.postal.find(code, country).map(|hit| hit.coordinate.distance_m(point))
    }

    /// Whether a postal code is held for a country.
    #[must_use]
    pub fn has_postal_code(&self, code: &str, country: Country) -> bool {
        self.postal.find(code, country).is_some()
    }
}
