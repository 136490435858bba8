//! What somebody means by a name: one town, or a list to choose from.

use super::Gazetteer;
use super::fold::fold_name;
use super::names::{Match, NameHit};
use super::postal::PostalHit;
use crate::domain::{Coordinate, Country, Region, TimeZone, Whereabouts};

/// A town or postal code that somebody may mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The name, or the code.
    pub name: String,
    /// Whether it is a postal code.
    pub is_postal_code: bool,
    /// Its country.
    pub country: Country,
    /// Its region.
    pub region: Option<Region>,
    /// Its centre.
    pub coordinate: Coordinate,
    /// Inhabitants; `None` = not known.
    pub population: Option<u32>,
    /// Its zone.
    pub time_zone: Option<TimeZone>,
}

/// What is typed behind a comma: `Portland, OR`; `Paris, France`.
struct Qualifier {
    country: Option<Country>,
    regions: Vec<Region>,
}

impl Gazetteer {
    /// The one town of exactly this name (`Leeds`; `Portland, OR`), the most populous of several; `None` rather than a guess.
    #[must_use]
    pub fn find_place(&self, typed: &str, country: Option<Country>) -> Option<Whereabouts> {
        let (head, qualifier) = self.take_apart(typed);
        let weighed = self.names.exact(head).into_iter().filter_map(|hit| Some((self.worth(&hit, country, qualifier.as_ref())?, hit)));
        let (_, best) = weighed.min_by(|(one, left), (other, right)| other.total_cmp(one).then(left.position.cmp(&right.position)))?;
        Some(Whereabouts {
            coordinate: self.towns.coordinate(best.position),
            country: self.towns.country(best.position),
            also: self.claims_on_town(best.position),
            region: self.towns.region(best.position).cloned(),
            place: Some(self.towns.name(best.position).to_owned()),
            time_zone: self.towns.time_zone(best.position),
        })
    }

    /// Towns and postal codes that begin like what was typed, or are a slip away, best first.
    #[must_use]
    pub fn suggest(&self, typed: &str, country: Option<Country>, most: usize) -> Vec<Suggestion> {
        let (head, qualifier) = self.take_apart(typed);
        let codes = if typed.contains(|c: char| c.is_ascii_digit()) { self.suggest_codes(typed, country, most) } else { Vec::new() };
        let hits = self.names.complete(head, most, &|hit| self.worth(hit, country, qualifier.as_ref()));
        let towns = hits.into_iter().filter_map(|hit| self.town_suggestion(hit.position));
        codes.into_iter().chain(towns).take(most).collect()
    }

    /// Postal codes that begin like what was typed, in the order of the codes.
    #[must_use]
    pub fn suggest_codes(&self, typed: &str, country: Option<Country>, most: usize) -> Vec<Suggestion> {
        let suggestion = |hit: PostalHit| Suggestion {
            name: hit.code,
            is_postal_code: true,
            country: hit.country,
            region: None,
            coordinate: hit.coordinate,
            population: None,
            time_zone: self.zone_of(Some(hit.coordinate), hit.country),
        };
        self.postal.complete(typed, country, most).into_iter().map(suggestion).collect()
    }

    fn town_suggestion(&self, position: usize) -> Option<Suggestion> {
        let population = self.towns.population(position);
        Some(Suggestion {
            name: self.towns.name(position).to_owned(),
            is_postal_code: false,
            country: self.towns.country(position)?,
            region: self.towns.region(position).cloned(),
            coordinate: self.towns.coordinate(position)?,
            population: (population > 0).then_some(population),
            time_zone: self.towns.time_zone(position),
        })
    }

    /// The name, and what narrows it behind a comma; the whole text is the name when what stands there narrows nothing.
    fn take_apart<'t>(&self, typed: &'t str) -> (&'t str, Option<Qualifier>) {
        let narrowed = typed.split_once(',').and_then(|(head, tail)| Some((head, self.qualifier(tail)?)));
        narrowed.map_or((typed, None), |(head, qualifier)| (head, Some(qualifier)))
    }

    fn qualifier(&self, tail: &str) -> Option<Qualifier> {
        let last = tail.rsplit(',').next().unwrap_or(tail).trim();
        let regions: Vec<Region> = self.regions.named(&fold_name(last)).cloned().collect();
        let country = self.territories.country_named(last);
        (country.is_some() || !regions.is_empty()).then_some(Qualifier { country, regions })
    }

    fn fits(&self, position: usize, qualifier: &Qualifier) -> bool {
        let in_country = qualifier.country.is_some() && self.towns.country(position) == qualifier.country;
        in_country || self.towns.region(position).is_some_and(|region| qualifier.regions.contains(region))
    }

    /// How likely a hit is meant; `None` when it is somewhere else.
    fn worth(&self, hit: &NameHit, country: Option<Country>, qualifier: Option<&Qualifier>) -> Option<f64> {
        let is_there = country.is_none() || self.towns.country(hit.position) == country;
        let is_meant = is_there && qualifier.is_none_or(|qualifier| self.fits(hit.position, qualifier));
        is_meant.then(|| self.weight(hit))
    }

    /// Larger towns weigh more; a better match weighs as much as some tenfolds of inhabitants, a main name as much as one and a half.
    fn weight(&self, hit: &NameHit) -> f64 {
        let of_match = match hit.how {
            Match::Exact => 3.0,
            Match::Beginning => 1.5,
            Match::Slip => 0.0,
        };
        let of_name = if hit.is_main { 1.5 } else { 0.0 };
        of_match + of_name + f64::from(self.towns.population(hit.position).max(100)).log10()
    }
}
