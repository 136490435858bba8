//! The two worldwide lists of Wikipedia, as one JSON file with a row per territory.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{ImportError, RecordName, Summary, UpstreamFile};
use crate::domain::Country;

const EXPECTED: &str = "a JSON object with generatedAt and data (country, name, emergency, crisis)";

/// Codes that ISO 3166-1 has withdrawn, with those that took their place.
const WITHDRAWN: &[(&str, &str)] = &[("NH", "VU"), ("RH", "ZW"), ("YD", "YE")];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ListFile {
    generated_at: String,
    data: Vec<ListedTerritory>,
}

#[derive(Deserialize)]
struct ListedTerritory {
    country: String,
    name: String,
    emergency: Option<ListedNumbers>,
    crisis: Option<ListedNumbers>,
}

#[derive(Deserialize)]
struct ListedNumbers {
    number: String,
    note: Option<String>,
}

/// The file, with the codes of today.
pub(super) struct Lists {
    /// The day on which both pages were read.
    pub(super) read_on: NaiveDate,
    /// One for each country.
    pub(super) countries: Vec<CountryEntry>,
}

/// What the lists say about one country.
pub(super) struct CountryEntry {
    /// The country.
    pub(super) country: Country,
    /// Its name in English.
    pub(super) name: String,
    /// The one number of the list of emergency numbers.
    pub(super) emergency: Option<NumberInCell>,
    /// The one line of the list of crisis lines.
    pub(super) crisis: Option<NumberInCell>,
}

/// A number with the cell it was taken from.
pub(super) struct NumberInCell {
    /// Without a bracket that was left open.
    pub(super) number: String,
    /// The whole cell, where it says more.
    pub(super) note: String,
}

impl Lists {
    pub(super) fn parse(file: &UpstreamFile, summary: &mut Summary) -> Result<Self, ImportError> {
        let content: ListFile = file.json(EXPECTED)?;
        let read_on = content.generated_at.parse().map_err(|_| ImportError::MalformedValue {
            file: file.name().to_owned(),
            line: 1,
            value: content.generated_at.clone(),
            expected: "the day on which the pages were read (generatedAt, YYYY-MM-DD)",
        })?;
        let mut countries = Vec::new();
        for territory in content.data {
            summary.read(RecordName::new(&territory.country, &territory.name));
            let code = WITHDRAWN
                .iter()
                .find(|(old, _)| *old == territory.country)
                .map_or(territory.country.as_str(), |(_, new)| new);
            match Country::parse(code) {
                Ok(country) => countries.push(CountryEntry {
                    country,
                    name: territory.name,
                    emergency: territory.emergency.map(NumberInCell::from),
                    crisis: territory.crisis.map(NumberInCell::from),
                }),
                Err(_) => summary.drop_row("not a country of ISO 3166-1"),
            }
        }
        Ok(Self { read_on, countries })
    }
}

impl From<ListedNumbers> for NumberInCell {
    fn from(entry: ListedNumbers) -> Self {
        let number = entry.number.trim().trim_end_matches(['(', ' ']).to_owned();
        Self { number, note: entry.note.unwrap_or_default().trim().to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn withdrawn_codes_mean_the_countries_of_today() {
        let text = r#"{"generatedAt": "2026-08-08", "data": [
            {"country": "NH", "name": "Vanuatu", "emergency": {"number": "112", "note": null}, "crisis": {"number": "77 (", "note": "77 (A)"}},
            {"country": "TA", "name": "Tristan da Cunha", "emergency": null, "crisis": null}]}"#;
        let mut summary = Summary::default();

        let lists =
            Lists::parse(&UpstreamFile::new("lists.json", text), &mut summary).expect("the lists");

        let vanuatu = lists.countries.first().expect("one country");
        assert_eq!(
            (
                vanuatu.country.as_str(),
                vanuatu.crisis.as_ref().map(|crisis| crisis.number.as_str())
            ),
            ("VU", Some("77"))
        );
        assert_eq!(summary.rows_dropped(), 1);
    }
}
