//! What somebody means by a name: a country, a region or a town, the most probable one, and what
//! else it may be.
//!
//! A name is never resolved by silence: whatever else of any weight bears it in another country or
//! region is told.

use super::Gazetteer;
use super::areas::{AreaFacts, AreaHit};
use super::dependencies::is_part_of;
use super::names::NameHit;
use super::reading::{Reading, readings};
use super::suggest::{Suggestion, SuggestionKind};
use crate::domain::{Area, Country, Region, Whereabouts};

/// The place that is most probably meant.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedPlace {
    /// Where it is.
    pub place: Whereabouts,
    /// Other places of the name, in another country or region, the weightiest first.
    pub alternatives: Vec<Suggestion>,
}

/// How many alternatives are told.
const MOST_ALTERNATIVES: usize = 5;

/// What a main name weighs more than another one, in tenfolds of inhabitants: three times as many.
const OF_MAIN_NAME: f64 = 0.5;

/// A bearer of the name is worth telling when it weighs no less than the one taken by so many
/// tenfolds …
const OF_WEIGHT: f64 = 2.0;

/// … or has so many inhabitants and the name as its main one: its people would else be given
/// another country's or region's help unremarked.
const INHABITANTS_OF_WEIGHT: u64 = 500;

/// A town with this share of the people of a region of its name is what the name means: New York,
/// but not Quebec.
const SHARE_OF_REGION: f64 = 0.2;

/// A town with this share of the people of a country of its name is the country: Singapore, but not
/// Luxembourg.
const SHARE_OF_COUNTRY: f64 = 0.3;

/// A city that is no part of its county is no farther from it than this, in metres.
const BESIDE_COUNTY_M: f64 = 8_000.0;

/// Something that bears a name.
#[derive(Clone, Copy)]
struct Candidate<'g> {
    what: Bearer<'g>,
    is_main: bool,
    weight: f64,
}

/// Which codes narrow a name.
#[derive(Clone, Copy)]
enum Codes {
    /// Those of countries, and of states where people write them behind towns.
    Usual,
    /// Those of all regions too.
    Any,
}

#[derive(Clone, Copy)]
enum Bearer<'g> {
    Area(&'g AreaFacts),
    Town(usize),
}

impl Gazetteer {
    /// The country, region or town that is most probably meant by a text (`Ireland`, `Texas`,
    /// `Leeds`, `Portland, OR`, `Paris France`); `None` rather than a guess when nothing has that
    /// name where it is said to be.
    ///
    /// The name of a country in English is that country. Else what has most inhabitants is taken, a
    /// main name counting three times. Costs some microseconds, and some tens without a comma
    /// between two names.
    #[must_use]
    pub fn find_place(&self, typed: &str, country: Option<Country>) -> Option<NamedPlace> {
        let whole = Reading { head: typed, tails: Vec::new() };
        self.read_as(&whole, country, Codes::Usual).or_else(|| {
            let readings = self.readings_of(typed);
            let read =
                |codes| readings.iter().find_map(|reading| self.read_as(reading, country, codes));
            read(Codes::Usual).or_else(|| read(Codes::Any))
        })
    }

    /// The most populous town of exactly this name, or `name, region`, in a country.
    #[must_use]
    pub fn find_town(&self, typed: &str, country: Country) -> Option<Whereabouts> {
        let whole = Reading { head: typed, tails: Vec::new() };
        std::iter::once(whole).chain(self.readings_of(typed)).find_map(|reading| {
            let tails = self.tails_of(&reading, Codes::Any)?;
            let towns = self
                .towns_of(reading.head, Some(country), &tails)
                .into_iter()
                .filter(|town| self.seat_of(town).0 == Some(country));
            let best = towns.min_by(|one, other| by_weight(one, other))?;
            Some(self.whereabouts(&best))
        })
    }

    /// The country that a text names behind its last comma, where nothing before it says otherwise:
    /// `Nowhere, France` is in France, but of `Texas, Canada` nobody knows which half is wrong.
    #[must_use]
    pub fn country_beside(&self, typed: &str) -> Option<Country> {
        let (head, tail) = typed.rsplit_once(',')?;
        let named = self
            .areas
            .qualifying(tail.trim())
            .into_iter()
            .find_map(|facts| facts.area.country())?;
        let before = head.split(',').flat_map(|part| self.areas.named(part.trim()));
        let mut elsewhere = before.filter(|hit| hit.facts.area.country() != Some(named));
        elsewhere.next().is_none().then_some(named)
    }

    /// The ways to read a text as a name and what narrows it.
    fn readings_of<'t>(&self, typed: &'t str) -> Vec<Reading<'t>> {
        readings(typed, &|text| !self.areas.qualifying(text).is_empty())
    }

    /// What a way of reading means.
    fn read_as(
        &self,
        reading: &Reading<'_>,
        country: Option<Country>,
        codes: Codes,
    ) -> Option<NamedPlace> {
        let tails = self.tails_of(reading, codes)?;
        let mut candidates = self.areas_of(reading.head, country, &tails);
        candidates.extend(self.towns_of(reading.head, country, &tails));
        candidates.sort_by(|one, other| by_weight(one, other));
        let first = *candidates.first()?;
        let taken = self.narrowed_to_town(first, &candidates);
        Some(NamedPlace {
            place: self.whereabouts(&taken),
            alternatives: self.alternatives(&taken, &candidates),
        })
    }

    /// The areas that each text behind the name may mean; `None` when the last of them, or the only
    /// one, means none. What is not known in between, such as an old county, narrows nothing.
    fn tails_of(&self, reading: &Reading<'_>, codes: Codes) -> Option<Vec<Vec<&AreaFacts>>> {
        let meant = |tail: &&str| match codes {
            Codes::Usual => self.areas.likely(tail),
            Codes::Any => self.areas.qualifying(tail),
        };
        let mut known: Vec<Vec<&AreaFacts>> = reading.tails.iter().map(meant).collect();
        if known.last().is_some_and(Vec::is_empty) {
            return None;
        }
        known.retain(|areas| !areas.is_empty());
        Some(known)
    }

    fn areas_of(
        &self,
        name: &str,
        country: Option<Country>,
        tails: &[Vec<&AreaFacts>],
    ) -> Vec<Candidate<'_>> {
        let hits = self.areas.named(name).into_iter();
        let there = hits.filter(|hit| {
            country.is_none_or(|country| is_part_of(hit.facts.area.country(), country))
        });
        let meant = there.filter(|hit| {
            tails
                .iter()
                .all(|tail| tail.iter().any(|whole| self.is_area_in(&hit.facts.area, &whole.area)))
        });
        meant
            .map(|hit| Candidate {
                what: Bearer::Area(hit.facts),
                is_main: hit.is_main,
                weight: weight_of_area(&hit),
            })
            .collect()
    }

    fn towns_of(
        &self,
        name: &str,
        country: Option<Country>,
        tails: &[Vec<&AreaFacts>],
    ) -> Vec<Candidate<'_>> {
        let hits = self.names.exact(name).into_iter();
        let there = hits.filter(|hit| {
            country.is_none_or(|country| is_part_of(self.towns.country(hit.position), country))
        });
        let meant = there.filter(|hit| {
            tails
                .iter()
                .all(|tail| tail.iter().any(|area| self.is_town_in(hit.position, &area.area)))
        });
        let candidate = |hit: NameHit| Candidate {
            what: Bearer::Town(hit.position),
            is_main: hit.is_main,
            weight: tenfolds(u64::from(self.towns.population(hit.position)))
                + if hit.is_main { OF_MAIN_NAME } else { 0.0 },
        };
        meant.map(candidate).collect()
    }

    /// Whether an area is a part of another one, or is it.
    fn is_area_in(&self, area: &Area, whole: &Area) -> bool {
        match (area, whole) {
            (_, Area::World) => true,
            (_, Area::Country(country)) => is_part_of(area.country(), *country),
            (Area::Region(part), Area::Region(whole)) => self.is_region_in(part, whole),
            (Area::World | Area::Country(_), Area::Region(_)) => false,
        }
    }

    /// Whether a town is in an area: in the country, or in the region by its own region, its
    /// district, or what these are parts of.
    pub(super) fn is_town_in(&self, position: usize, area: &Area) -> bool {
        match area {
            Area::World => true,
            Area::Country(country) => {
                is_part_of(self.towns.country(position), *country)
                    || self.is_in_ireland(position, *country)
            }
            Area::Region(region) => {
                let own = [self.towns.region(position), self.towns.district(position)];
                own.into_iter().flatten().any(|part| self.is_region_in(part, region))
                    || self.is_beside_county(position, region)
            }
        }
    }

    /// Whether a town is on the island of a country, as people call it: "Belfast, Ireland".
    fn is_in_ireland(&self, position: usize, country: Country) -> bool {
        country.as_str() == "IE"
            && self.towns.region(position).is_some_and(|region| region.as_str() == "GB-NIR")
    }

    /// Whether a town is in or beside a county that is named with it: many English cities are
    /// districts of their own, and yet people write "Nottingham, Nottinghamshire".
    fn is_beside_county(&self, position: usize, county: &Region) -> bool {
        let is_county =
            county.country().as_str() == "GB" && self.parts.wholes_of(county).next().is_some();
        let point = self
            .towns
            .coordinate(position)
            .filter(|_| is_county && self.towns.country(position) == Some(county.country()));
        point.is_some_and(|point| self.is_within(point, county, BESIDE_COUNTY_M))
    }

    fn is_region_in(&self, part: &Region, whole: &Region) -> bool {
        part == whole || self.parts.wholes_of(part).any(|of| of == whole)
    }

    /// The town of an area's name in the area, where the name means the town: most of the people of
    /// the area live there.
    fn narrowed_to_town<'g>(
        &self,
        taken: Candidate<'g>,
        candidates: &[Candidate<'g>],
    ) -> Candidate<'g> {
        let Bearer::Area(facts) = taken.what else { return taken };
        let share = match facts.area {
            Area::World | Area::Country(_) => SHARE_OF_COUNTRY,
            Area::Region(_) => SHARE_OF_REGION,
        };
        let is_most = |candidate: &&Candidate<'_>| match candidate.what {
            Bearer::Area(_) => false,
            Bearer::Town(position) => {
                let people = f64::from(self.towns.population(position));
                self.is_town_in(position, &facts.area)
                    && people >= share * approximate(facts.population)
            }
        };
        candidates.iter().find(is_most).copied().unwrap_or(taken)
    }

    fn whereabouts(&self, candidate: &Candidate<'_>) -> Whereabouts {
        match candidate.what {
            Bearer::Town(position) => {
                let (country, also) = self.countries_of_town(position);
                Whereabouts {
                    coordinate: self.towns.coordinate(position),
                    country,
                    also,
                    region: self
                        .towns
                        .region(position)
                        .filter(|region| Some(region.country()) == country)
                        .cloned(),
                    place: Some(self.towns.name(position).to_owned()),
                    time_zone: self.towns.time_zone(position),
                    ..Whereabouts::default()
                }
            }
            Bearer::Area(facts) => self.whereabouts_of(facts),
        }
    }

    /// Other bearers of the name that are of any weight, each in a region of its own; other
    /// countries before other regions of a country that is told already.
    fn alternatives(&self, taken: &Candidate<'_>, candidates: &[Candidate<'_>]) -> Vec<Suggestion> {
        let heaviest = largest_weight(candidates);
        let is_of_weight = |candidate: &&Candidate<'_>| {
            let is_close = candidate.weight >= heaviest.min(taken.weight) - OF_WEIGHT;
            let is_peopled =
                candidate.is_main && self.population_of(candidate) >= INHABITANTS_OF_WEIGHT;
            is_close || is_peopled || is_named_area(candidate)
        };
        let (countries, others): (Vec<_>, Vec<_>) =
            candidates.iter().filter(is_of_weight).partition(|candidate| is_country(candidate));
        let mut told = vec![self.seat_of(taken)];
        let mut alternatives = Vec::new();
        for is_new_country in [true, false] {
            for candidate in countries.iter().chain(&others) {
                let seat = self.seat_of(candidate);
                let is_elsewhere = !told.iter().any(|other| self.is_same(other, &seat));
                let is_wanted =
                    !is_new_country || !told.iter().any(|(country, _)| *country == seat.0);
                if is_elsewhere && is_wanted && alternatives.len() < MOST_ALTERNATIVES {
                    alternatives.extend(self.suggestion_of(candidate));
                    told.push(seat);
                }
            }
        }
        alternatives
    }

    /// The country, and the smallest region with a code, in which a bearer of a name is.
    fn seat_of(&self, candidate: &Candidate<'_>) -> (Option<Country>, Option<Region>) {
        match candidate.what {
            Bearer::Area(AreaFacts { area: Area::Region(region), .. }) => {
                (Some(region.country()), Some(region.clone()))
            }
            Bearer::Area(facts) => (facts.area.country(), None),
            Bearer::Town(position) => {
                let smallest =
                    self.towns.district(position).or_else(|| self.towns.region(position));
                (self.towns.country(position), smallest.cloned())
            }
        }
    }

    /// Whether two seats are one region, one is in the other, or they are in one country and no
    /// more is known.
    fn is_same(
        &self,
        one: &(Option<Country>, Option<Region>),
        other: &(Option<Country>, Option<Region>),
    ) -> bool {
        one.0 == other.0
            && match (&one.1, &other.1) {
                (Some(one), Some(other)) => {
                    self.is_region_in(one, other) || self.is_region_in(other, one)
                }
                (None, _) | (_, None) => true,
            }
    }

    fn population_of(&self, candidate: &Candidate<'_>) -> u64 {
        match candidate.what {
            Bearer::Area(facts) => facts.population,
            Bearer::Town(position) => u64::from(self.towns.population(position)),
        }
    }

    fn suggestion_of(&self, candidate: &Candidate<'_>) -> Option<Suggestion> {
        match candidate.what {
            Bearer::Town(position) => self.town_suggestion(position),
            Bearer::Area(facts) => self.area_suggestion(facts),
        }
    }

    /// The largest town of an area; of a region without a town that is held, that of its country.
    fn largest_town_of(&self, facts: &AreaFacts) -> Option<u32> {
        facts
            .largest_town
            .or_else(|| self.areas.facts(&Area::Country(facts.area.country()?))?.largest_town)
    }

    /// An area as something to choose; its point is that of its largest town.
    pub(super) fn area_suggestion(&self, facts: &AreaFacts) -> Option<Suggestion> {
        let kind = match facts.area {
            Area::World => return None,
            Area::Country(_) => SuggestionKind::Country,
            Area::Region(_) => SuggestionKind::Region,
        };
        Some(Suggestion {
            name: facts.name.clone(),
            kind,
            country: facts.area.country()?,
            region: facts.region.clone(),
            coordinate: self.towns.coordinate(self.largest_town_of(facts)? as usize)?,
            population: u32::try_from(facts.population).ok().filter(|people| *people > 0),
            time_zone: None,
        })
    }
}

fn is_country(candidate: &Candidate<'_>) -> bool {
    matches!(candidate.what, Bearer::Area(AreaFacts { area: Area::Country(_), .. }))
}

/// Whether it is a country, or a region by its main name: however few live there, its name is an
/// ordinary way to say where one is.
fn is_named_area(candidate: &Candidate<'_>) -> bool {
    is_country(candidate) || (candidate.is_main && matches!(candidate.what, Bearer::Area(_)))
}

/// The name of a country in English, or a usual one, is the country, whatever else bears it.
const OF_COUNTRY: f64 = 20.0;

/// The weightier first; ties by area, then by the position of the town.
fn by_weight(one: &Candidate<'_>, other: &Candidate<'_>) -> std::cmp::Ordering {
    let tie = |candidate: &Candidate<'_>| match candidate.what {
        Bearer::Area(facts) => (Some(facts.area.clone()), 0),
        Bearer::Town(position) => (None, position),
    };
    other.weight.total_cmp(&one.weight).then_with(|| tie(one).cmp(&tie(other)))
}

fn weight_of_area(hit: &AreaHit<'_>) -> f64 {
    let of_people = tenfolds(hit.facts.population);
    match (&hit.facts.area, hit.is_main) {
        (Area::Country(_), true) => OF_COUNTRY + of_people,
        // Few of the names in other languages are anything else's.
        (Area::Country(_), false) | (Area::World | Area::Region(_), true) => {
            of_people + OF_MAIN_NAME
        }
        (Area::World | Area::Region(_), false) => of_people,
    }
}

/// What the weightiest bearer weighs that is no country, to which others are compared.
fn largest_weight(candidates: &[Candidate<'_>]) -> f64 {
    let without_bonus = candidates
        .iter()
        .map(|candidate| candidate.weight)
        .map(|weight| if weight > OF_COUNTRY { weight - OF_COUNTRY } else { weight });
    without_bonus.fold(f64::NEG_INFINITY, f64::max)
}

/// Inhabitants as tenfolds; few or none known count as a hundred.
fn tenfolds(people: u64) -> f64 {
    approximate(people.max(100)).log10()
}

#[expect(clippy::cast_precision_loss, reason = "fewer people than 2^53")]
const fn approximate(people: u64) -> f64 {
    people as f64
}
