//! The towns of each country, for a script that completes what is typed without asking anybody for
//! more than the towns of a country.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::columns::columns;
use crate::domain::{Country, Region};
use crate::gazetteer::{Gazetteer, HeldTown};

/// How many inhabitants a town has at least, where their number is known: with all hamlets the files
/// would be half as large again.
const FEWEST: u32 = 2_000;

/// Thousandths of a degree are 111 m or less: nearer is no town to its centre.
const PARTS_OF_A_DEGREE: f64 = 1_000.0;

/// The towns of each country, those with most inhabitants first: their `names`, degrees `north` and
/// `east`, and of each the last part of the code of its `region`, a column as in the file of a cell.
#[must_use]
pub fn towns(gazetteer: &Gazetteer) -> BTreeMap<Country, Value> {
    let mut of_country: BTreeMap<Country, Vec<HeldTown<'_>>> = BTreeMap::new();
    for town in listed(gazetteer) {
        of_country.entry(town.country).or_default().push(town);
    }
    of_country.into_iter().map(|(country, towns)| (country, told(towns))).collect()
}

/// The regions in which any of these towns are.
#[must_use]
pub fn regions_with_towns(gazetteer: &Gazetteer) -> BTreeSet<Region> {
    let own = listed(gazetteer)
        .filter_map(|town| town.region.filter(|region| region.country() == town.country).cloned());
    own.collect()
}

fn listed(gazetteer: &Gazetteer) -> impl Iterator<Item = HeldTown<'_>> {
    gazetteer.towns().filter(|town| town.population == 0 || town.population >= FEWEST)
}

fn told(mut towns: Vec<HeldTown<'_>>) -> Value {
    towns.sort_by(|one, other| {
        let by_name = || (one.name, one.region).cmp(&(other.name, other.region));
        other.population.cmp(&one.population).then_with(by_name)
    });
    let degrees = |of: fn(&HeldTown<'_>) -> f64| -> Vec<f64> {
        let rounded = |degrees: f64| (degrees * PARTS_OF_A_DEGREE).round() / PARTS_OF_A_DEGREE;
        towns.iter().map(|town| rounded(of(town))).collect()
    };
    let regions: Vec<Map<String, Value>> = towns
        .iter()
        .map(|town| {
            let code = town.region.and_then(|region| region.as_str().get(3..));
            code.map(|code| ("region".to_owned(), Value::from(code))).into_iter().collect()
        })
        .collect();
    let names: Vec<&str> = towns.iter().map(|town| town.name).collect();
    json!({
        "names": names,
        "north": degrees(|town| town.coordinate.latitude()),
        "east": degrees(|town| town.coordinate.longitude()),
        "region": columns(&regions).remove("region"),
    })
}
