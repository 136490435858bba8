//! The question of `/v1/places`.

use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::declared::parameter_set;
use super::error::QuestionError;
use super::value_types::{CountryCode, LanguageTag};
use super::values::{country, text};
use crate::domain::Country;

/// Suggestions, unless asked otherwise.
const DEFAULT_LIMIT: usize = 10;

/// The most suggestions.
const MOST_PLACES: usize = 50;

/// What was typed.
#[derive(Debug, Clone, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PlacesParams {
    /// The beginning of a town's name or of a postal code; a slip of the finger is forgiven.
    #[param(min_length = 1, max_length = 200, example = "Manch")]
    pub q: String,
    /// Only in this country (ISO 3166-1 alpha-2).
    #[param(value_type = Option<CountryCode>, inline, example = "GB")]
    pub country: Option<String>,
    /// Suggestions.
    #[param(minimum = 1, maximum = 50, default = 10)]
    pub limit: Option<u32>,
    /// Language of the countries' names (BCP 47); else `Accept-Language`, else English.
    #[param(value_type = Option<LanguageTag>, inline, example = "fr")]
    pub lang: Option<String>,
}

parameter_set!(PlacesParams);

/// What to complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacesQuestion {
    /// What was typed.
    pub typed: String,
    /// Only in this country.
    pub country: Option<Country>,
    /// The most suggestions.
    pub limit: usize,
}

impl TryFrom<PlacesParams> for PlacesQuestion {
    type Error = QuestionError;

    fn try_from(params: PlacesParams) -> Result<Self, QuestionError> {
        let typed = text("q", Some(params.q))?.unwrap_or_default();
        let country = params.country.as_deref().map(|code| country("country", code)).transpose()?;
        let limit = params.limit.map_or(DEFAULT_LIMIT, |limit| limit as usize);
        if !(1..=MOST_PLACES).contains(&limit) {
            let why = format!("{limit} is not between 1 and {MOST_PLACES}");
            return Err(QuestionError::invalid("limit", why));
        }
        Ok(Self { typed, country, limit })
    }
}
