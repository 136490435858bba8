//! Places and countries as the API shows them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::answer::EmergencyNumberView;
use super::dataset::KindCount;
use super::hit::DatasetStamp;
use super::localizer::Localizer;
use crate::domain::{Country, Kind};
use crate::gazetteer::{Suggestion, SuggestionKind};
use crate::index::Snapshot;

/// Places that may be meant, best first.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = PlaceList)]
pub struct PlacesView {
    /// The places.
    pub places: Vec<PlaceView>,
}

/// A town, a postal code, a region or a country.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = Place)]
pub struct PlaceView {
    /// The name, or the code.
    #[schema(example = "Leeds")]
    pub name: String,
    /// What it is: a region or a country only among what may be meant by a place that is not held.
    #[serde(rename = "type")]
    #[schema(value_type = SuggestionKind)]
    pub place_type: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Name of the country.
    pub country_name: String,
    /// ISO 3166-2.
    pub subdivision: Option<String>,
    /// Degrees north, WGS 84; of a region or country those of its largest town.
    pub latitude: f64,
    /// Degrees east, WGS 84; of a region or country those of its largest town.
    pub longitude: f64,
    /// Inhabitants, where known.
    pub population: Option<u32>,
    /// IANA name.
    pub time_zone: Option<String>,
}

impl PlaceView {
    /// A suggestion, with the country's name.
    #[must_use]
    pub fn new(suggestion: &Suggestion, localizer: &Localizer<'_>) -> Self {
        Self {
            name: suggestion.name.clone(),
            place_type: suggestion.kind.to_string(),
            country: suggestion.country.to_string(),
            country_name: localizer.country(suggestion.country),
            subdivision: suggestion.region.as_ref().map(ToString::to_string),
            latitude: suggestion.coordinate.latitude(),
            longitude: suggestion.coordinate.longitude(),
            population: suggestion.population,
            time_zone: suggestion.time_zone.map(|zone| zone.to_string()),
        }
    }
}

/// All countries.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = CountryList)]
pub struct CountriesView {
    /// The language that their names are in (BCP 47), also told by `Content-Language`.
    #[schema(example = "en")]
    pub lang: String,
    /// The countries, in the order of their codes.
    pub countries: Vec<CountryView>,
    /// The data that the list rests on.
    pub dataset: DatasetStamp,
}

/// What is held for a country.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Country)]
pub struct CountryView {
    /// ISO 3166-1 alpha-2.
    #[schema(example = "GB")]
    pub country: String,
    /// Its name.
    pub country_name: String,
    /// The language that the name is in (BCP 47), also told by `Content-Language`.
    #[schema(example = "en")]
    pub lang: String,
    /// Its emergency numbers, the one for everything first.
    pub emergency_numbers: Vec<EmergencyNumberView>,
    /// The ids of the crisis lines that serve it.
    pub crisis_lines: Vec<String>,
    /// What is held for it, kind by kind.
    pub counts: Vec<KindCount>,
}

/// What is held for a country on a day.
#[must_use]
pub fn country_view(
    snapshot: &Snapshot,
    localizer: &Localizer<'_>,
    country: Country,
    today: NaiveDate,
) -> CountryView {
    let line = |record: u32| {
        let entry = snapshot.entry(record).filter(|entry| entry.is_servable(today))?;
        Some((entry.extras().priority, snapshot.id(record)))
    };
    let mut lines: Vec<(u16, &str)> =
        snapshot.of_country(Kind::CrisisLine, country).into_iter().filter_map(line).collect();
    lines.sort_unstable();
    CountryView {
        country: country.to_string(),
        country_name: localizer.country(country),
        lang: localizer.language.tag().to_owned(),
        emergency_numbers: snapshot
            .emergency_numbers(country)
            .map(|number| EmergencyNumberView::new(number, today))
            .collect(),
        crisis_lines: lines.into_iter().map(|(_, id)| id.to_owned()).collect(),
        counts: KindCount::list(snapshot, Some(country), today),
    }
}
