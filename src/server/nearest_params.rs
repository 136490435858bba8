//! The parameters of `/v1/nearest` as they come; `nearest_question.rs` says what they mean.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::body::read_object;
use super::param_values::{Words, names_of};
use super::problem::Problem;
use super::query_string::QueryString;
use super::schemas::{
    AreaCode, AudienceWord, FormatWord, KindWord, Kinds, LanguageTag, Languages, Populations,
    RoleWord, Roles, TopicWord, Topics,
};

/// Where, and what to narrow. Say where in one way: `lat`+`lon`; `postcode`+`country`; `place`
/// (+`country`); `country`; `time_zone`. Nothing at all gives the worldwide answer.
#[derive(Debug, Clone, Default, Serialize, Deserialize, IntoParams, ToSchema)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields, default)]
#[schema(as = NearestQuestion)]
pub struct NearestParams {
    /// Degrees north, WGS 84; goes with `lon`.
    #[param(minimum = -90, maximum = 90, example = 53.48)]
    #[schema(minimum = -90, maximum = 90)]
    pub lat: Option<f64>,
    /// Degrees east, WGS 84; goes with `lat`.
    #[param(minimum = -180, maximum = 180, example = -2.24)]
    #[schema(minimum = -180, maximum = 180)]
    pub lon: Option<f64>,
    /// Postal code; goes with `country`.
    #[param(min_length = 1, max_length = 200, example = "M1")]
    #[schema(min_length = 1, max_length = 200)]
    pub postcode: Option<String>,
    /// Name of a country, region or town, such as `Leeds`, `Texas` or `Portland, OR`; `country`
    /// narrows it.
    #[param(min_length = 1, max_length = 200, example = "Leeds")]
    #[schema(min_length = 1, max_length = 200)]
    pub place: Option<String>,
    /// ISO 3166-1 alpha-2, or an ISO 3166-2 region such as `US-CA`.
    #[param(value_type = Option<AreaCode>, inline, example = "GB")]
    #[schema(value_type = Option<AreaCode>, inline)]
    pub country: Option<String>,
    /// IANA time zone name, links such as `Asia/Calcutta` included. `Etc/Unknown` and a distance
    /// from UTC (`+05:30`) name no country.
    #[param(min_length = 1, max_length = 200, example = "Europe/London")]
    #[schema(min_length = 1, max_length = 200)]
    pub time_zone: Option<String>,
    /// `crisis_line`, `branch`, `on_call`, `library`; several joined by commas or repeated. All
    /// when left out.
    #[param(value_type = Option<Vec<KindWord>>, inline, min_items = 1, style = Form, explode)]
    #[schema(value_type = Option<Kinds>, inline)]
    pub kind: Option<Words>,
    /// Results of each kind.
    #[param(minimum = 1, maximum = 50, default = 5)]
    #[schema(minimum = 1, maximum = 50, default = 5)]
    pub limit: Option<u32>,
    /// How far to look for what has a place, in metres; goes with a point, a postcode or a place.
    #[param(minimum = 1, maximum = 20_037_508, default = 100_000)]
    #[schema(minimum = 1, maximum = 20_037_508, default = 100_000)]
    pub radius_m: Option<f64>,
    /// Words that must occur.
    #[param(min_length = 1, max_length = 200, example = "samaritans")]
    #[schema(min_length = 1, max_length = 200)]
    pub q: Option<String>,
    /// Topics, any of them.
    #[param(value_type = Option<Vec<TopicWord>>, inline, min_items = 1, style = Form, explode)]
    #[schema(value_type = Option<Topics>, inline)]
    pub topic: Option<Words>,
    /// Languages (BCP 47), any of them.
    #[param(value_type = Option<Vec<LanguageTag>>, inline, min_items = 1, style = Form, explode, example = json!(["en", "es-419"]))]
    #[schema(value_type = Option<Languages>, inline)]
    pub language: Option<Words>,
    /// Populations, any of them. Only in POST: it would say something about the asker.
    #[param(ignore)]
    #[schema(value_type = Option<Populations>, inline)]
    pub population: Option<Words>,
    /// Libraries with wireless internet: those known to have it first, those known to have none
    /// left out; other kinds are not narrowed.
    #[param(example = true)]
    pub wifi: Option<bool>,
    /// Only on-call entries in these roles: `individual`, `crisis_team`, `mobile_crisis`,
    /// `hospital`; other kinds are not narrowed.
    #[param(value_type = Option<Vec<RoleWord>>, inline, min_items = 1, style = Form, explode)]
    #[schema(value_type = Option<Roles>, inline)]
    pub role: Option<Words>,
    /// Only what never closes.
    #[param(example = true)]
    pub always_open: Option<bool>,
    /// Only what is known to be open now; what is not known follows. Not beside `open_at`.
    #[param(example = true)]
    pub open_now: Option<bool>,
    /// The same at another moment (RFC 3339); without an offset (`2026-11-22T09:30`) it is local
    /// time at the place. Not beside `open_now`.
    #[param(example = "2026-11-22T09:30:00Z")]
    #[schema(example = "2026-11-22T09:30:00Z")]
    pub open_at: Option<String>,
    /// `client` or `clinician`; `client` when left out.
    #[param(value_type = Option<AudienceWord>, inline)]
    #[schema(value_type = Option<AudienceWord>, inline, default = "client")]
    pub audience: Option<String>,
    /// Language of the advice and notices (BCP 47); else `Accept-Language`, else English.
    #[param(value_type = Option<LanguageTag>, inline, example = "fr")]
    #[schema(value_type = Option<LanguageTag>, inline)]
    pub lang: Option<String>,
    /// `json`, `geojson` or `csv`; else `Accept`.
    #[param(value_type = Option<FormatWord>, inline)]
    #[schema(value_type = Option<FormatWord>, inline)]
    pub format: Option<String>,
    /// Adds how the answer was searched for, in JSON. Only where the server was started with
    /// `--explain`.
    #[param(example = true)]
    pub explain: Option<bool>,
}

/// The parameters of GET: those that are documented.
fn names() -> Vec<&'static str> {
    static NAMES: LazyLock<Vec<String>> = LazyLock::new(names_of::<NearestParams>);
    NAMES.iter().map(String::as_str).collect()
}

impl NearestParams {
    /// Reads the query string of GET.
    ///
    /// # Errors
    /// A [`Problem`] that names the parameter at fault.
    pub fn from_query(text: &str) -> Result<Self, Problem> {
        let query = QueryString::parse(text, &names())?;
        let owned = |name: &str| query.single(name).map(|value| value.map(str::to_owned));
        let words = |name: &str| query.list(name).map(|list| list.map(Words::Many));
        Ok(Self {
            lat: query.parsed("lat", "a number of degrees")?,
            lon: query.parsed("lon", "a number of degrees")?,
            postcode: owned("postcode")?,
            place: owned("place")?,
            country: owned("country")?,
            time_zone: owned("time_zone")?,
            kind: words("kind")?,
            limit: query.parsed("limit", "a whole number from 1 to 50")?,
            radius_m: query.parsed("radius_m", "a number of metres")?,
            q: owned("q")?,
            topic: words("topic")?,
            language: words("language")?,
            population: None,
            wifi: query.parsed("wifi", "true or false")?,
            role: words("role")?,
            always_open: query.parsed("always_open", "true or false")?,
            open_now: query.parsed("open_now", "true or false")?,
            open_at: owned("open_at")?,
            audience: owned("audience")?,
            lang: owned("lang")?,
            format: owned("format")?,
            explain: query.parsed("explain", "true or false")?,
        })
    }

    /// Reads the body of POST.
    ///
    /// # Errors
    /// A [`Problem`] that names the field at fault.
    pub fn from_body(bytes: &[u8]) -> Result<Self, Problem> {
        read_object(bytes, &[names(), vec!["population"]].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_body_names_the_field() {
        for (body, code, param) in [
            (&b"{\"lat\":\"x\",\"lon\":1}"[..], "invalid_parameter", Some("lat")),
            (b"{\"colour\":1}", "unknown_parameter", Some("colour")),
            (b"{", "malformed_body", None),
            (b"[null, null]", "malformed_body", None),
            (b"{} {}", "malformed_body", None),
            (b"", "malformed_body", None),
        ] {
            let problem = NearestParams::from_body(body).expect_err("bad");

            assert_eq!(
                (problem.code.as_str(), problem.param.as_deref()),
                (code, param),
                "{problem:?}"
            );
        }
    }
}
