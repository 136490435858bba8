//! Names of countries in many languages.

use serde::{Deserialize, Serialize};

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
        let found =
            self.names.binary_search_by(|(of, code, _)| (of.as_str(), *code).cmp(&key)).ok()?;
        self.names.get(found).map(|(_, _, name)| name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_has_its_name_in_each_language_held() {
        let germany = Country::parse("DE").expect("valid");
        let names = vec![
            (germany, "en".to_owned(), "Germany".to_owned()),
            (germany, "de".to_owned(), "Deutschland".to_owned()),
        ];
        let table = TerritoryTable::new(names);

        assert_eq!(table.name(germany, "de"), Some("Deutschland"));
        assert_eq!(table.name(germany, "fr"), None);
    }
}
