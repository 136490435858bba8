//! Names of countries in many languages.

use serde::{Deserialize, Serialize};

use super::fold::fold_name;
use crate::domain::Country;

/// The names, sorted for look-up.
#[derive(Debug, Serialize, Deserialize)]
pub struct TerritoryTable {
    names: Vec<(String, Country, String)>,
}

impl TerritoryTable {
    /// Sorts names (country, language, name).
    #[must_use]
    pub fn new(names: Vec<(Country, String, String)>) -> Self {
        let mut names: Vec<(String, Country, String)> =
            names.into_iter().map(|(country, language, name)| (language, country, name)).collect();
        names.sort_unstable();
        Self { names }
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_its_name_in_any_language() {
        let germany = Country::parse("DE").expect("valid");
        let names = vec![(germany, "en".to_owned(), "Germany".to_owned()), (germany, "de".to_owned(), "Deutschland".to_owned())];
        let table = TerritoryTable::new(names);

        assert_eq!(table.country_named("deutschland"), Some(germany));
        assert_eq!(table.country_named("de"), Some(germany));
        assert_eq!(table.name(germany, "de"), Some("Deutschland"));
        assert_eq!(table.country_named("Atlantis"), None);
    }
}
