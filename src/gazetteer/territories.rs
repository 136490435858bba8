//! Names of countries in many languages, and the countries of time zones.

use serde::{Deserialize, Serialize};

use super::fold::fold_name;
use crate::domain::Country;

/// Both tables, sorted for look-up.
#[derive(Debug, Serialize, Deserialize)]
pub struct TerritoryTable {
    names: Vec<(String, Country, String)>,
    zones: Vec<(String, Country)>,
}

impl TerritoryTable {
    /// Sorts names (country, language, name) and zones (name, country).
    #[must_use]
    pub fn new(names: Vec<(Country, String, String)>, mut zones: Vec<(String, Country)>) -> Self {
        let mut names: Vec<(String, Country, String)> =
            names.into_iter().map(|(country, language, name)| (language, country, name)).collect();
        names.sort_unstable();
        zones.sort_unstable();
        Self { names, zones }
    }

    /// The name of a country in a language, if the language is held.
    #[must_use]
    pub fn name(&self, country: Country, language: &str) -> Option<&str> {
        let key = (language, country);
        let found = self.names.binary_search_by(|(of, code, _)| (of.as_str(), *code).cmp(&key)).ok()?;
        self.names.get(found).map(|(_, _, name)| name.as_str())
    }

    /// The country that somebody means by a name in any language or by a code.
    #[must_use]
    pub fn country_named(&self, text: &str) -> Option<Country> {
        let folded = fold_name(text);
        match folded.as_str() {
            "" => return None,
            "uk" | "england" | "scotland" | "wales" | "great britain" => return Country::parse("GB").ok(),
            "usa" | "america" => return Country::parse("US").ok(),
            _ => {}
        }
        Country::parse_any_case(text)
            .ok()
            .or_else(|| self.names.iter().find(|(_, _, name)| fold_name(name) == folded).map(|(_, country, _)| *country))
    }

    /// The country of a time zone.
    #[must_use]
    pub fn country_of_zone(&self, zone: &str) -> Option<Country> {
        let found = self.zones.binary_search_by(|(name, _)| name.as_str().cmp(zone)).ok()?;
        self.zones.get(found).map(|(_, country)| *country)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_its_name_in_any_language() {
        let germany = Country::parse("DE").expect("valid");
        let names = vec![(germany, "en".to_owned(), "Germany".to_owned()), (germany, "de".to_owned(), "Deutschland".to_owned())];
        let table = TerritoryTable::new(names, Vec::new());

        assert_eq!(table.country_named("deutschland"), Some(germany));
        assert_eq!(table.country_named("de"), Some(germany));
        assert_eq!(table.name(germany, "de"), Some("Deutschland"));
        assert_eq!(table.country_named("Atlantis"), None);
    }
}
