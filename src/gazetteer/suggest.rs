//! What somebody may mean by what they typed so far: a list to choose from.

use super::Gazetteer;
use super::areas::AreaFacts;
use super::edit_distance::MOST_SLIPS;
use super::names::{Match, NameHit};
use super::postal::PostalHit;
use super::reading::before_comma;
use crate::domain::{Area, Coordinate, Country, Region, TimeZone, closed_set};

closed_set! {
    /// What a place is that somebody may mean.
    SuggestionKind, "kind of place" {
        /// A country or territory.
        Country = "country",
        /// A nation, a first-level region, or a county or district that people name.
        Region = "region",
        /// A town.
        Town = "town",
        /// A postal code.
        PostalCode = "postal_code",
    }
}

/// A place that somebody may mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The name, or the code.
    pub name: String,
    /// What it is.
    pub kind: SuggestionKind,
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

impl Gazetteer {
    /// Towns and postal codes that begin like what was typed, or are a slip away, best first.
    #[must_use]
    pub fn suggest(&self, typed: &str, country: Option<Country>, most: usize) -> Vec<Suggestion> {
        let (head, tail) = self.take_apart(typed);
        let codes = if typed.contains(|c: char| c.is_ascii_digit()) {
            self.suggest_codes(typed, country, most)
        } else {
            Vec::new()
        };
        let hits =
            self.names.complete(head, most, &|hit| self.worth(hit, country, tail.as_deref()));
        let towns = hits.into_iter().filter_map(|hit| self.town_suggestion(hit.position));
        codes.into_iter().chain(towns).take(most).collect()
    }

    /// What may be meant by a text that names no place: countries and regions of that name or a
    /// slip away, then towns; first where the text says that they are, else anywhere, so that
    /// something is offered whenever the part before the comma is known.
    #[must_use]
    pub fn did_you_mean(
        &self,
        typed: &str,
        country: Option<Country>,
        most: usize,
    ) -> Vec<Suggestion> {
        let head = before_comma(typed);
        let head = if head.is_empty() { typed.trim_matches([',', ' ']) } else { head };
        // A country or region of exactly that name first, wherever the rest of the text says that
        // it is.
        let mut found: Vec<Suggestion> = self
            .areas
            .named(head)
            .into_iter()
            .filter_map(|hit| self.area_suggestion(hit.facts))
            .collect();
        for (text, within) in [(typed, country), (head, country), (head, None)] {
            if !found.is_empty() && within.is_none() {
                break;
            }
            let new = self
                .areas_like(text, within, most)
                .into_iter()
                .chain(self.suggest(text, within, most));
            for suggestion in new {
                if !found.contains(&suggestion) {
                    found.push(suggestion);
                }
            }
        }
        found.truncate(most);
        found
    }

    /// Countries and regions whose name is a slip or two away, or is this one, the most populous
    /// first.
    fn areas_like(&self, typed: &str, country: Option<Country>, most: usize) -> Vec<Suggestion> {
        let slips = match typed.chars().count() {
            0..=3 => 0,
            4..=6 => 1,
            7.. => MOST_SLIPS,
        };
        let mut hits: Vec<&AreaFacts> =
            self.areas.like(typed, slips).into_iter().map(|hit| hit.facts).collect();
        hits.retain(|facts| country.is_none() || facts.area.country() == country);
        hits.sort_by_key(|facts| {
            (
                matches!(facts.area, Area::Region(_)),
                std::cmp::Reverse(facts.population),
                facts.area.clone(),
            )
        });
        hits.dedup();
        hits.into_iter().filter_map(|facts| self.area_suggestion(facts)).take(most).collect()
    }

    /// Postal codes that begin like what was typed, in the order of the codes.
    #[must_use]
    pub fn suggest_codes(
        &self,
        typed: &str,
        country: Option<Country>,
        most: usize,
    ) -> Vec<Suggestion> {
        let suggestion = |hit: PostalHit| Suggestion {
            name: hit.code,
            kind: SuggestionKind::PostalCode,
            country: hit.country,
            region: None,
            coordinate: hit.coordinate,
            population: None,
            time_zone: self.zone_of(Some(hit.coordinate), hit.country),
        };
        self.postal.complete(typed, country, most).into_iter().map(suggestion).collect()
    }

    pub(super) fn town_suggestion(&self, position: usize) -> Option<Suggestion> {
        let population = self.towns.population(position);
        Some(Suggestion {
            name: self.towns.name(position).to_owned(),
            kind: SuggestionKind::Town,
            country: self.towns.country(position)?,
            region: self.towns.region(position).cloned(),
            coordinate: self.towns.coordinate(position)?,
            population: (population > 0).then_some(population),
            time_zone: self.towns.time_zone(position),
        })
    }

    /// The name, and what narrows it behind the last comma; the whole text is the name when what
    /// stands there narrows nothing.
    fn take_apart<'t>(&self, typed: &'t str) -> (&'t str, Option<Vec<&AreaFacts>>) {
        let narrowed = typed.split_once(',').and_then(|(head, tail)| {
            let areas = self.areas.qualifying(tail.rsplit(',').next().unwrap_or(tail));
            (!areas.is_empty()).then_some((head, areas))
        });
        narrowed.map_or((typed, None), |(head, areas)| (head, Some(areas)))
    }

    /// How likely a hit is meant; `None` when it is somewhere else.
    fn worth(
        &self,
        hit: &NameHit,
        country: Option<Country>,
        within: Option<&[&AreaFacts]>,
    ) -> Option<f64> {
        let is_there = country.is_none() || self.towns.country(hit.position) == country;
        let is_meant = is_there
            && within.is_none_or(|areas| {
                areas.iter().any(|facts| self.is_town_in(hit.position, &facts.area))
            });
        is_meant.then(|| self.weight(hit))
    }

    /// Larger towns weigh more; a better match weighs as much as some tenfolds of inhabitants, a
    /// main name as much as one and a half.
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
