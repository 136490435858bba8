//! The crisis lines that are held already, for an importer that adds only what is missing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::curate::write::{self, WriteError};
use crate::domain::{Country, DialledNumber};
use crate::import::wikipedia_crisis_lines::{self, Held};

/// The active crisis lines that did not come from Wikipedia's list.
pub(super) struct HeldLines {
    /// Country and dial string.
    numbers: BTreeSet<(String, String)>,
    /// Countries with a line for suicidal people.
    countries: BTreeSet<String>,
}

impl HeldLines {
    pub(super) fn read(data_folder: &Path) -> Result<Self, WriteError> {
        let mut countries_of: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut countries = BTreeSet::new();
        for line in write::existing_rows(data_folder, "crisis_lines")? {
            if line.get("status") != "active"
                || line.get("source_id") == wikipedia_crisis_lines::SOURCE
            {
                continue;
            }
            let covered: BTreeSet<String> = line
                .get("coverage")
                .split(';')
                .filter_map(|area| area.get(..2))
                .map(str::to_owned)
                .collect();
            if line.get("topics").split(';').any(|topic| topic == "suicide") {
                countries.extend(covered.iter().cloned());
            }
            countries_of.insert(line.get("id").to_owned(), covered);
        }
        let mut numbers = BTreeSet::new();
        for contact in write::existing_rows(data_folder, "contacts")? {
            let Ok(number) = DialledNumber::parse(contact.get("number")) else { continue };
            for country in countries_of.get(contact.get("resource_id")).into_iter().flatten() {
                numbers.insert((country.clone(), number.dial_string()));
            }
        }
        Ok(Self { numbers, countries })
    }

    pub(super) fn of(&self, country: Country, number: &DialledNumber) -> Held {
        if self.numbers.contains(&(country.to_string(), number.dial_string())) {
            return Held::SameNumber;
        }
        if self.countries.contains(country.as_str()) { Held::OtherLine } else { Held::Nothing }
    }
}
