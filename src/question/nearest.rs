//! The question of `/v1/nearest`.

use serde::{Deserialize, Serialize};
use utoipa::openapi::RefOr;
use utoipa::openapi::path::{Parameter, ParameterIn};
use utoipa::openapi::schema::Schema;
use utoipa::{IntoParams, PartialSchema, ToSchema};

use super::declared::{Declared, ParameterSet as _, parameter_set};
use super::error::QuestionError;
use super::given::Given;
use super::location::{LocationParams, location};
use super::narrowing::{self, NarrowingParams};
use super::parameters::{Asks, body_schema};
use super::value_types::{AudienceWord, CountryCode, FormatWord, KindWord, LanguageTag};
use super::values::{Words, audience, country, list, radius_m};
use crate::domain::Kind;
use crate::search::{DEFAULT_LIMIT, DEFAULT_RADIUS_M, MOST_RESULTS, NearestQuery, QueryLocation};

/// What is answered, and how.
#[derive(Debug, Clone, Default, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct AnswerParams {
    /// `crisis_line`, `branch`, `on_call`, `library`; several joined by commas or repeated. All
    /// when left out.
    #[param(value_type = Option<Vec<KindWord>>, inline, min_items = 1, style = Form, explode)]
    pub kind: Option<Words>,
    /// Results of each kind.
    #[param(minimum = 1, maximum = 50, default = 5)]
    pub limit: Option<u32>,
    /// How far to look for what has a place, in metres; goes with a point, a postcode or a place.
    #[param(minimum = 1, maximum = 20_037_508, default = 100_000)]
    pub radius_m: Option<f64>,
    /// `client` or `clinician`; `client` when left out.
    #[param(value_type = Option<AudienceWord>, inline)]
    pub audience: Option<String>,
    /// The country from which somebody would call, ISO 3166-1 alpha-2: each number is told as it is
    /// dialled there, or why it does not work from there. Not in CSV.
    #[param(value_type = Option<CountryCode>, inline, example = "US")]
    pub calling_from: Option<String>,
    /// Language of the advice and notices (BCP 47); else `Accept-Language`, else English.
    #[param(value_type = Option<LanguageTag>, inline, example = "fr")]
    pub lang: Option<String>,
    /// The representation; else `Accept`.
    #[param(value_type = Option<FormatWord>, inline)]
    pub format: Option<String>,
    /// Adds how the answer was searched for, in JSON. Only where the server was started with
    /// `--explain`.
    #[param(example = true)]
    pub explain: Option<bool>,
}

parameter_set!(AnswerParams);

/// Where, and what to narrow. Say where in one way: `lat`+`lon`; `postcode`+`country`; `place`
/// (+`country`); `country`; `time_zone`. Nothing at all gives the worldwide answer.
#[derive(Debug, Clone, Default)]
pub struct NearestParams {
    /// Where.
    pub location: LocationParams,
    /// What is looked for.
    pub narrowing: NarrowingParams,
    /// What is answered.
    pub answer: AnswerParams,
}

impl NearestParams {
    /// The same with so many results of each kind, unless it says how many.
    #[must_use]
    pub fn with_limit(mut self, limit: u32) -> Self {
        self.answer.limit.get_or_insert(limit);
        self
    }
}

impl Asks for NearestParams {
    const BODY_ONLY: &'static [&'static str] = narrowing::BODY_ONLY;
    const NOT_ON_COMMAND_LINE: &'static [&'static str] = &["format"];

    fn declared() -> Vec<&'static Declared> {
        LocationParams::fields()
            .iter()
            .chain(NarrowingParams::fields())
            .chain(AnswerParams::fields())
            .collect()
    }

    fn take(given: &Given<'_>) -> Result<Self, QuestionError> {
        Ok(Self { location: given.read()?, narrowing: given.read()?, answer: given.read()? })
    }
}

impl IntoParams for NearestParams {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        Self::in_address()
    }
}

impl PartialSchema for NearestParams {
    fn schema() -> RefOr<Schema> {
        let says = "Where, and what to narrow. Say where in one way: `lat`+`lon`; \
            `postcode`+`country`; `place` (+`country`); `country`; `time_zone`. Nothing at all \
            gives the worldwide answer.";
        RefOr::T(body_schema::<Self>(says))
    }
}

impl ToSchema for NearestParams {
    fn name() -> std::borrow::Cow<'static, str> {
        "NearestQuestion".into()
    }
}

impl TryFrom<NearestParams> for NearestQuery {
    type Error = QuestionError;

    fn try_from(params: NearestParams) -> Result<Self, QuestionError> {
        let NearestParams { location: place, narrowing, answer } = params;
        let narrowing = narrowing.try_into()?;
        let location = location(&place)?;
        let radius_m = radius_around(&location, answer.radius_m)?;
        Ok(Self {
            location,
            kinds: kinds(answer.kind)?,
            limit: limit(answer.limit)?,
            radius_m,
            narrowing,
            audience: audience(answer.audience.as_deref())?,
            calling_from: answer
                .calling_from
                .map(|code| country("calling_from", &code))
                .transpose()?,
            explain: answer.explain.unwrap_or(false),
        })
    }
}

/// How far to look around a point. Around a whole country, a time zone or nowhere there is nothing
/// to measure from.
fn radius_around(location: &QueryLocation, given: Option<f64>) -> Result<f64, QuestionError> {
    let given = radius_m(given)?;
    match location {
        QueryLocation::Coordinates(_)
        | QueryLocation::PostalCode { .. }
        | QueryLocation::Place { .. } => Ok(given.unwrap_or(DEFAULT_RADIUS_M)),
        QueryLocation::Country(_)
        | QueryLocation::Region(_)
        | QueryLocation::TimeZone(_)
        | QueryLocation::Nowhere => match given {
            None => Ok(DEFAULT_RADIUS_M),
            Some(_) => Err(QuestionError::invalid(
                "radius_m",
                "needs a point to measure from: lat and lon, a postcode or a place",
            )),
        },
    }
}

/// The kinds asked for, each once; all when none is.
fn kinds(words: Option<Words>) -> Result<Vec<Kind>, QuestionError> {
    let kinds = list("kind", words, Kind::parse)?;
    Ok(if kinds.is_empty() { Kind::ALL.to_vec() } else { kinds })
}

fn limit(limit: Option<u32>) -> Result<usize, QuestionError> {
    let limit = limit.map_or(DEFAULT_LIMIT, |limit| limit as usize);
    if (1..=MOST_RESULTS).contains(&limit) {
        Ok(limit)
    } else {
        Err(QuestionError::invalid("limit", format!("{limit} is not between 1 and {MOST_RESULTS}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Population;
    use crate::question::QuestionFault;
    use crate::question::{read_body, read_query};

    fn question(query: &str) -> Result<NearestQuery, QuestionError> {
        read_query::<NearestParams>(query).and_then(NearestQuery::try_from)
    }

    #[test]
    fn every_way_of_saying_where_is_understood() {
        for query in [
            "lat=53.48&lon=-2.24",
            "postcode=M1&country=GB",
            "place=Leeds",
            "place=Leeds&country=gb",
            "country=US-CA",
            "time_zone=Europe/London",
            "",
        ] {
            assert!(question(query).is_ok(), "{query}");
        }
    }

    #[test]
    fn bad_input_names_the_parameter() {
        for (query, code, param, reason) in [
            ("lat=91&lon=0", QuestionFault::InvalidParameter, "lat", "past the pole"),
            ("lon=3", QuestionFault::MissingParameter, "lat", "lon without lat"),
            ("lat=NaN&lon=0", QuestionFault::InvalidParameter, "lat", "not a number"),
            ("limit=0", QuestionFault::InvalidParameter, "limit", "none"),
            ("limit=-1", QuestionFault::InvalidParameter, "limit", "negative"),
            ("limit=51", QuestionFault::InvalidParameter, "limit", "too many"),
            ("colour=red", QuestionFault::UnknownParameter, "colour", "unknown"),
            (
                "population=women",
                QuestionFault::UnknownParameter,
                "population",
                "would say something about the asker",
            ),
            (
                "time_zone=Mars/Olympus",
                QuestionFault::InvalidParameter,
                "time_zone",
                "no such zone",
            ),
            ("postcode=M1", QuestionFault::MissingParameter, "country", "a code without a country"),
            ("lat=1&lon=1&country=GB", QuestionFault::AmbiguousLocation, "country", "two ways"),
            (
                "place=Leeds&time_zone=Europe/London",
                QuestionFault::AmbiguousLocation,
                "time_zone",
                "two ways",
            ),
            ("kind=shop", QuestionFault::InvalidParameter, "kind", "no such kind"),
            ("radius_m=0", QuestionFault::InvalidParameter, "radius_m", "no radius"),
            (
                "open_now=maybe",
                QuestionFault::InvalidParameter,
                "open_now",
                "neither true nor false",
            ),
            ("open_at=yesterday", QuestionFault::InvalidParameter, "open_at", "no moment"),
            ("country=UK", QuestionFault::InvalidParameter, "country", "never assigned"),
            (
                "place=Leeds&country=US-CA",
                QuestionFault::InvalidParameter,
                "country",
                "a region would be ignored",
            ),
            (
                "open_now=false&open_at=2026-11-22T09:30:00Z",
                QuestionFault::InvalidParameter,
                "open_at",
                "two moments",
            ),
            (
                "country=GB&radius_m=5",
                QuestionFault::InvalidParameter,
                "radius_m",
                "a radius around a country",
            ),
            ("audience=doctor", QuestionFault::InvalidParameter, "audience", "no such audience"),
        ] {
            let problem = question(query).expect_err(reason);

            assert_eq!(
                (problem.fault, problem.param.as_deref()),
                (code, Some(param)),
                "{query}: {reason}"
            );
        }
    }

    #[test]
    fn a_body_says_the_same_as_a_query() {
        let params = read_body::<NearestParams>(
            br#"{"lat":53.48,"lon":-2.24,"kind":["library","branch"],"population":"women"}"#,
        )
        .expect("valid");

        let query = NearestQuery::try_from(params).expect("valid");

        assert_eq!(
            (query.kinds, query.narrowing.populations),
            (vec![Kind::Library, Kind::Branch], vec![Population::Women])
        );
    }

    #[test]
    fn a_bad_body_names_the_field() {
        for (body, code, param) in [
            (&b"{\"lat\":\"x\",\"lon\":1}"[..], QuestionFault::InvalidParameter, Some("lat")),
            (b"{\"colour\":1}", QuestionFault::UnknownParameter, Some("colour")),
            (b"{", QuestionFault::MalformedBody, None),
            (b"[null, null]", QuestionFault::MalformedBody, None),
            (b"{} {}", QuestionFault::MalformedBody, None),
            (b"", QuestionFault::MalformedBody, None),
        ] {
            let problem = read_body::<NearestParams>(body).expect_err("bad");

            assert_eq!((problem.fault, problem.param.as_deref()), (code, param), "{problem:?}");
        }
    }
}
