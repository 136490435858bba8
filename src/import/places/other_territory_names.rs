//! Names of countries beside those of the Unicode CLDR: formal ones and other usual ones, from the
//! npm package i18n-iso-countries.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Deserialize;

use crate::domain::{Country, Language};
use crate::import::{
    Import, ImportError, ImportedRow, ImportedTable, RecordName, Summary, UpstreamFile,
    UpstreamSource,
};

const EXPECTED: &str = "a file of i18n-iso-countries: a JSON object of locale and countries";

#[derive(Deserialize)]
struct NamesFile {
    locale: String,
    countries: BTreeMap<String, OneOrMany>,
}

/// One name, or several.
#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

/// Reads the names of each file's language; the same name in several languages is written once for
/// each.
///
/// # Errors
/// [`ImportError`] when a file is not of this form.
pub fn import(files: &[UpstreamFile], retrieved_on: NaiveDate) -> Result<Import, ImportError> {
    let mut summary = Summary::default();
    let mut names: BTreeSet<(Country, String, String)> = BTreeSet::new();
    for file in files {
        let NamesFile { locale, countries } = file.json(EXPECTED)?;
        for (code, of_country) in countries {
            let of_country = match of_country {
                OneOrMany::One(name) => vec![name],
                OneOrMany::Many(names) => names,
            };
            for name in of_country {
                summary.read(RecordName::new(&code, &name));
                match (Language::parse(&locale), Country::parse(&code)) {
                    (Err(_), _) => summary.drop_row("in no language of BCP 47"),
                    (_, Err(_)) => summary.drop_row("not a country of ISO 3166-1"),
                    (Ok(_), Ok(_)) if name.trim().is_empty() => summary.drop_row("without a name"),
                    (Ok(language), Ok(country)) => {
                        _ = names.insert((country, language.to_string(), name.trim().to_owned()));
                    }
                }
            }
        }
    }
    let row = |(country, language, name): &(Country, String, String)| {
        ImportedRow::new()
            .with("country", country.as_str())
            .with("language", language)
            .with("name", name)
    };
    let source = UpstreamSource {
        id: "i18n-iso-countries",
        name: "i18n-iso-countries: names of countries in many languages",
        publisher: "Michael Wittig and contributors",
        url: "https://github.com/michaelwittig/node-i18n-iso-countries",
        licence: "MIT",
        retrieved_on,
        year: None,
    };
    let rows = names.iter().map(row).collect();
    let tables = vec![
        ImportedTable::whole("other_territory_names", rows),
        ImportedTable::sources(vec![source.into()]),
    ];
    let first = files.first().map_or("no file", UpstreamFile::name);
    Import { tables, summary }.unless_empty(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_may_have_several_names_in_a_language() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day");
        let german = r#"{"locale": "de", "countries": {"CI": ["Elfenbeinküste", "Côte d'Ivoire"], "RU": "Russische Föderation", "ZZ": "Nirgends"}}"#;

        let import = import(&[UpstreamFile::new("de.json", german)], day).expect("names");

        let names: Vec<_> = import
            .rows_of("other_territory_names")
            .iter()
            .map(|row| (row.get("country"), row.get("name")))
            .collect();
        assert_eq!(
            names,
            [("CI", "Côte d'Ivoire"), ("CI", "Elfenbeinküste"), ("RU", "Russische Föderation")]
        );
        assert_eq!(import.summary.dropped_for("not a country of ISO 3166-1"), 1);
    }

    #[test]
    fn a_file_of_another_form_is_refused_by_name() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day");

        let error = import(&[UpstreamFile::new("de.json", r#"{"de": {}}"#)], day)
            .expect_err("another form");

        assert!(error.to_string().starts_with("de.json"), "{error}");
    }
}
