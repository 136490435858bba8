//! Countries and regions by their names in every language held.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use fst::automaton::Str;
use fst::{Automaton, IntoStreamer, Map, Streamer};
use serde::{Deserialize, Serialize};

use super::edit_distance::EditDistance;
use super::fold::fold_name;
use super::parts::RegionParts;
use super::towns::TownTable;
use super::usual_names::{USUAL_NAMES, USUAL_REGION_NAMES};
use crate::domain::{Area, Country, Places, Region};

/// For each folded name the countries and regions that bear it.
pub struct AreaIndex {
    keys: Map<Vec<u8>>,
    table: AreaTable,
}

/// What is known of each area, and the areas of every key.
#[derive(Debug, Serialize, Deserialize)]
pub struct AreaTable {
    areas: Vec<AreaFacts>,
    ends: Vec<u32>,
    /// Twice the number of the area, plus one if the name is not its main name.
    entries: Vec<u32>,
}

/// What is known of an area.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AreaFacts {
    /// The area: a country or a region.
    pub area: Area,
    /// Its name in English.
    pub name: String,
    /// How many people live in its towns.
    pub population: u64,
    /// The position of its most populous town.
    pub largest_town: Option<u32>,
    /// How many people live in that town.
    pub largest_population: u32,
    /// The region by which answers call it: itself, or the one that its towns are told to be in,
    /// such as England for Surrey.
    pub region: Option<Region>,
    /// The time zone of all its towns, where they have the same.
    pub time_zone: Option<String>,
}

/// An area that bears a name.
#[derive(Debug, Clone, Copy)]
pub struct AreaHit<'a> {
    /// The area.
    pub facts: &'a AreaFacts,
    /// Whether it is the name in English or a usual one, and not one in another language or an
    /// abbreviation.
    pub is_main: bool,
}

/// A name without what people leave out of names of countries, articles and "and", and with
/// initials written as one word: `U. S. A.` is `usa`.
fn area_key(name: &str) -> String {
    let folded = fold_name(name);
    let mut key = String::with_capacity(folded.len());
    let mut is_after_initial = false;
    for word in folded.split(' ').filter(|word| !matches!(*word, "the" | "and")) {
        let is_initial = word.len() == 1;
        let continues_initials = is_initial && is_after_initial;
        if !key.is_empty() && !continues_initials {
            key.push(' ');
        }
        key.push_str(word);
        is_after_initial = is_initial;
    }
    key
}

impl AreaIndex {
    /// Builds the sorted keys and the table.
    ///
    /// # Panics
    /// Never: keys are sorted and unique.
    pub fn build(places: &Places, towns: &TownTable, parts: &RegionParts) -> (Vec<u8>, AreaTable) {
        let mut by_key: BTreeMap<String, BTreeMap<Area, bool>> = BTreeMap::new();
        let mut english: HashMap<Area, String> = HashMap::new();
        for (area, name, is_main) in names(places) {
            if is_main {
                english.entry(area.clone()).or_insert_with(|| name.to_owned());
            }
            let key = area_key(name);
            if !key.is_empty() {
                *by_key.entry(key).or_default().entry(area).or_default() |= is_main;
            }
        }
        let areas: BTreeSet<Area> = by_key.values().flat_map(BTreeMap::keys).cloned().collect();
        let numbers: HashMap<&Area, u32> = areas.iter().zip(0..).collect();
        let counts = Census::count(towns, parts);
        let mut table = AreaTable {
            areas: areas.iter().map(|area| counts.facts(area, &english, parts)).collect(),
            ends: Vec::new(),
            entries: Vec::new(),
        };
        let mut builder = fst::MapBuilder::memory();
        for (number, (key, bearers)) in (0_u64..).zip(&by_key) {
            builder.insert(key, number).expect("keys come sorted");
            let entries = bearers
                .iter()
                .filter_map(|(area, is_main)| Some(numbers.get(area)? * 2 + u32::from(!is_main)));
            table.entries.extend(entries);
            table
                .ends
                .push(u32::try_from(table.entries.len()).expect("fewer than four billion names"));
        }
        (builder.into_inner().expect("memory does not fail"), table)
    }

    /// Takes up what [`AreaIndex::build`] made.
    ///
    /// # Errors
    /// The fst library's, when the bytes are not such keys.
    pub fn open(keys: Vec<u8>, table: AreaTable) -> Result<Self, fst::Error> {
        Ok(Self { keys: Map::new(keys)?, table })
    }

    /// The areas of exactly this name, or of this ISO 3166-1 alpha-3 code. Costs some microseconds.
    #[must_use]
    pub fn named(&self, name: &str) -> Vec<AreaHit<'_>> {
        let key = area_key(name);
        let mut hits: Vec<AreaHit<'_>> =
            self.keys.get(&key).map(|number| self.hits(number).collect()).unwrap_or_default();
        let by_code =
            Country::parse_alpha3(&key).and_then(|country| self.facts(&Area::Country(country)));
        let by_code = by_code.into_iter().map(|facts| AreaHit { facts, is_main: true });
        // Two letters are a country's code, or what people write for a state behind a town.
        let by_letters = if key.len() == 2 { self.coded(&key, is_usual) } else { Vec::new() };
        for hit in
            by_code.chain(by_letters.into_iter().map(|facts| AreaHit { facts, is_main: false }))
        {
            if !hits.iter().any(|other| other.facts.area == hit.facts.area) {
                hits.push(hit);
            }
        }
        if hits.is_empty() { self.named_formally(&key) } else { hits }
    }

    /// The areas of a formal name: `Republic of Poland`, `County Kerry`, `Lagos State`.
    fn named_formally(&self, key: &str) -> Vec<AreaHit<'_>> {
        let is_country = |facts: &AreaFacts| matches!(facts.area, Area::Country(_));
        let is_region = |facts: &AreaFacts| matches!(facts.area, Area::Region(_));
        let hits = |rest: &str| {
            self.keys
                .get(rest)
                .map(|number| self.hits(number).collect::<Vec<_>>())
                .unwrap_or_default()
        };
        let of_state = STATES
            .iter()
            .filter_map(|prefix| key.strip_prefix(prefix))
            .flat_map(hits)
            .filter(|hit| is_country(hit.facts));
        let of_county =
            COUNTIES.iter().filter_map(|prefix| key.strip_prefix(prefix)).flat_map(hits);
        let of_region = REGIONS.iter().filter_map(|suffix| key.strip_suffix(suffix)).flat_map(hits);
        of_state.chain(of_county.chain(of_region).filter(|hit| is_region(hit.facts))).collect()
    }

    /// The areas of a code that are wanted.
    fn coded(&self, code: &str, is_wanted: fn(&Area) -> bool) -> Vec<&AreaFacts> {
        self.table
            .areas
            .iter()
            .filter(|facts| is_coded(&facts.area, code) && is_wanted(&facts.area))
            .collect()
    }

    /// The areas that somebody may mean by a text behind a comma: by a name, by an ISO 3166-1 code,
    /// or by the part of an ISO 3166-2 code behind the hyphen (`TX`).
    #[must_use]
    pub fn qualifying(&self, text: &str) -> Vec<&AreaFacts> {
        self.named_or_coded(text, |_| true)
    }

    /// The same by the codes that people use: those of countries, and of states of the United
    /// States, Canada and Australia. `Bethlehem, PA` is in Pennsylvania before it is in Pará.
    #[must_use]
    pub fn likely(&self, text: &str) -> Vec<&AreaFacts> {
        self.named_or_coded(text, is_usual)
    }

    /// The areas of a name, then those of a code that are wanted, those whose codes people use
    /// first.
    fn named_or_coded(&self, text: &str, is_wanted: fn(&Area) -> bool) -> Vec<&AreaFacts> {
        let mut found: Vec<&AreaFacts> =
            self.named(text).into_iter().map(|hit| hit.facts).collect();
        let key = area_key(text);
        let is_code =
            (2..=3).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_lowercase());
        let mut coded = if is_code { self.coded(&key, is_wanted) } else { Vec::new() };
        coded.sort_by_key(|facts| !is_usual(&facts.area));
        for facts in coded {
            if !found.iter().any(|other| other.area == facts.area) {
                found.push(facts);
            }
        }
        found
    }

    /// The areas whose names begin like this or are a slip away.
    #[must_use]
    pub fn like(&self, typed: &str, slips: u8) -> Vec<AreaHit<'_>> {
        let key = area_key(typed);
        if key.is_empty() {
            return Vec::new();
        }
        let mut numbers = BTreeSet::new();
        let mut beginning = self.keys.search(Str::new(&key).starts_with()).into_stream();
        while let Some((_, number)) = beginning.next() {
            numbers.insert(number);
        }
        let mut near = self.keys.search(EditDistance::new(&key, slips)).into_stream();
        while let Some((_, number)) = near.next() {
            numbers.insert(number);
        }
        numbers.into_iter().flat_map(|number| self.hits(number)).collect()
    }

    /// What is known of an area; `None` for one without a name.
    #[must_use]
    pub fn facts(&self, area: &Area) -> Option<&AreaFacts> {
        let found = self.table.areas.binary_search_by(|facts| facts.area.cmp(area)).ok()?;
        self.table.areas.get(found)
    }

    fn hits(&self, number: u64) -> impl Iterator<Item = AreaHit<'_>> {
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        let end_of = |number: usize| self.table.ends.get(number).map_or(0, |end| *end as usize);
        let start = number.checked_sub(1).map_or(0, end_of);
        let entries = self.table.entries.get(start..end_of(number)).unwrap_or_default();
        let hit = |entry: &u32| {
            Some(AreaHit {
                facts: self.table.areas.get((entry / 2) as usize)?,
                is_main: entry.is_multiple_of(2),
            })
        };
        entries.iter().filter_map(hit)
    }
}

/// What stands before the name of a country in its formal name.
const STATES: [&str; 25] = [
    "republic of ",
    "kingdom of ",
    "state of ",
    "commonwealth of ",
    "principality of ",
    "grand duchy of ",
    "sultanate of ",
    "federation of ",
    "union of ",
    "federal republic of ",
    "federative republic of ",
    "democratic republic of ",
    "islamic republic of ",
    "peoples republic of ",
    "united republic of ",
    "arab republic of ",
    "socialist republic of ",
    "democratic socialist republic of ",
    "plurinational state of ",
    "bolivarian republic of ",
    "oriental republic of ",
    "hashemite kingdom of ",
    "federal democratic republic of ",
    "peoples democratic republic of ",
    "independent state of ",
];

/// What stands before the name of a county.
const COUNTIES: [&str; 2] = ["county ", "co "];

/// What stands behind the name of a region.
const REGIONS: [&str; 7] =
    [" state", " province", " prefecture", " region", " oblast", " county", " governorate"];

/// Whether a code of it is in everyday use in addresses in English.
fn is_usual(area: &Area) -> bool {
    match area {
        Area::World => false,
        Area::Country(_) => true,
        Area::Region(region) => matches!(region.country().as_str(), "US" | "CA" | "AU"),
    }
}

/// Whether an area has this code, alpha-2 or what is behind the hyphen of a region's.
fn is_coded(area: &Area, code: &str) -> bool {
    match area {
        Area::World => false,
        Area::Country(country) => country.as_str().eq_ignore_ascii_case(code),
        Area::Region(region) => {
            region.as_str().get(3..).is_some_and(|rest| rest.eq_ignore_ascii_case(code))
        }
    }
}

/// Every name with its area; `true` marks a main name.
fn names(places: &Places) -> impl Iterator<Item = (Area, &str, bool)> {
    let iso = Country::all().map(|country| (Area::Country(country), country.english_name(), true));
    let usual = USUAL_NAMES.iter().flat_map(|(code, names)| {
        let country = Country::parse(code).expect("a test reads every code");
        names.iter().map(move |name| (Area::Country(country), *name, true))
    });
    let countries = places.territory_names.iter();
    let countries = countries.map(|(country, language, name)| {
        (Area::Country(*country), name.as_str(), language == "en")
    });
    let further = places.other_territory_names.iter();
    let further = further.map(|(country, language, name)| {
        (Area::Country(*country), name.as_str(), language == "en")
    });
    let usual_regions = USUAL_REGION_NAMES.iter().flat_map(|(code, names)| {
        let region = Region::parse(code).expect("a test reads every code");
        names.iter().map(move |name| (Area::Region(region.clone()), *name, true))
    });
    let regions = places.region_names.iter();
    let regions = regions.map(|(region, language, name)| {
        (Area::Region(region.clone()), name.as_str(), language == "en")
    });
    // The English name of the Unicode CLDR is the one to show, so it comes first.
    let (english, others): (Vec<_>, Vec<_>) =
        countries.chain(regions).partition(|(_, _, is_main)| *is_main);
    english.into_iter().chain(usual).chain(usual_regions).chain(iso).chain(further).chain(others)
}

/// Who lives where, counted over all towns.
struct Census {
    areas: HashMap<Area, Count>,
}

/// What is counted of an area.
#[derive(Default)]
struct Count {
    population: u64,
    largest: Option<(u32, u32)>,
    /// How many people of it are told to be in which other region.
    regions: HashMap<Region, u64>,
    zones: BTreeSet<String>,
}

impl Census {
    fn count(towns: &TownTable, parts: &RegionParts) -> Self {
        let mut areas: HashMap<Area, Count> = HashMap::new();
        for position in 0..towns.len() {
            let Some(country) = towns.country(position) else { continue };
            let region = towns.region(position);
            let mut own: Vec<Area> = vec![Area::Country(country)];
            own.extend(region.cloned().map(Area::Region));
            own.extend(
                region
                    .into_iter()
                    .flat_map(|region| parts.wholes_of(region))
                    .cloned()
                    .map(Area::Region),
            );
            let below = towns.district(position).filter(|district| Some(*district) != region);
            own.extend(below.cloned().map(Area::Region));
            own.extend(
                below
                    .into_iter()
                    .flat_map(|district| parts.wholes_of(district))
                    .cloned()
                    .map(Area::Region),
            );
            own.sort_unstable();
            own.dedup();
            let below = below.cloned().map(Area::Region);
            for area in own {
                let is_below = Some(&area) == below.as_ref();
                areas.entry(area).or_default().add(towns, position, region.filter(|_| is_below));
            }
        }
        Self { areas }
    }

    fn facts(
        &self,
        area: &Area,
        english: &HashMap<Area, String>,
        parts: &RegionParts,
    ) -> AreaFacts {
        let nobody = Count::default();
        let count = self.areas.get(area).unwrap_or(&nobody);
        // A county is told by its nation; a region that is no part of the one that a town on its
        // border is in is itself.
        let is_whole = |told: &Region| {
            area.region().is_some_and(|own| parts.wholes_of(own).any(|whole| whole == told))
        };
        let told = count.regions.iter().filter(|(told, _)| is_whole(told));
        let told =
            told.max_by_key(|(region, people)| (**people, std::cmp::Reverse((*region).clone())));
        let region = match area {
            Area::World | Area::Country(_) => None,
            Area::Region(own) => {
                Some(told.map_or_else(|| own.clone(), |(region, _)| region.clone()))
            }
        };
        let mut zones = count.zones.iter();
        AreaFacts {
            area: area.clone(),
            name: english.get(area).cloned().unwrap_or_else(|| area.to_string()),
            population: count.population,
            largest_town: count.largest.map(|(_, position)| position),
            largest_population: count.largest.map_or(0, |(people, _)| people),
            region,
            time_zone: zones.next().filter(|_| zones.next().is_none()).cloned(),
        }
    }
}

impl Count {
    /// Counts a town; `told` is the region by which answers call it, where this area is a smaller
    /// one.
    fn add(&mut self, towns: &TownTable, position: usize, told: Option<&Region>) {
        let people = towns.population(position);
        self.population += u64::from(people);
        let town = u32::try_from(position).expect("fewer than four billion towns");
        if self.largest.is_none_or(|(most, _)| people > most) {
            self.largest = Some((people, town));
        }
        if let Some(region) = told {
            *self.regions.entry(region.clone()).or_default() += u64::from(people) + 1;
        }
        self.zones.extend(towns.time_zone(position).map(|zone| zone.as_str().to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_country_are_one_key() {
        for (one, other) in [
            ("The Gambia", "Gambia"),
            ("U.S.A.", "USA"),
            ("Trinidad & Tobago", "Trinidad and Tobago"),
            ("B.C.", "BC"),
            ("D.R. Congo", "DR Congo"),
            ("Côte d’Ivoire", "Cote d'Ivoire"),
        ] {
            assert_eq!(area_key(one), area_key(other));
        }
    }
}
