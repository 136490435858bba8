//! The towns of each country, for a script that completes what is typed without asking anybody for
//! more than the towns of a country.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::domain::Country;
use crate::gazetteer::{Gazetteer, HeldTown};

/// How many inhabitants a town has at least, where their number is known: with all hamlets the files
/// would be a third larger.
const FEWEST: u32 = 1_500;

/// The towns of each country, those with most inhabitants first: name, degrees north and east, and,
/// where several have the name, the last part of the code of their region.
#[must_use]
pub fn towns(gazetteer: &Gazetteer) -> BTreeMap<Country, Vec<Value>> {
    let mut of_country: BTreeMap<Country, Vec<HeldTown<'_>>> = BTreeMap::new();
    let is_listed = |town: &HeldTown<'_>| town.population == 0 || town.population >= FEWEST;
    for town in gazetteer.towns().filter(is_listed) {
        of_country.entry(town.country).or_default().push(town);
    }
    let written = of_country.into_iter().map(|(country, mut towns)| {
        let mut bearers: BTreeMap<&str, usize> = BTreeMap::new();
        for town in &towns {
            *bearers.entry(town.name).or_default() += 1;
        }
        towns.sort_by(|one, other| {
            let by_name = || (one.name, one.region).cmp(&(other.name, other.region));
            other.population.cmp(&one.population).then_with(by_name)
        });
        let town = |town: &HeldTown<'_>| {
            let (north, east) = (town.coordinate.latitude(), town.coordinate.longitude());
            let is_shared = bearers.get(town.name).is_some_and(|bearers| *bearers > 1);
            match town.region.filter(|_| is_shared).and_then(|region| region.as_str().get(3..)) {
                Some(region) => json!([town.name, north, east, region]),
                None => json!([town.name, north, east]),
            }
        };
        (country, towns.iter().map(town).collect())
    });
    written.collect()
}
