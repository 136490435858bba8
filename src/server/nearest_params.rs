//! The parameters of `/v1/nearest` as they come, and the question that they make.

use chrono::{DateTime, Datelike as _, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::body::read_object;
use super::problem::{Code, Problem};
use super::query_string::QueryString;
use crate::domain::{Area, Audience, Coordinate, Country, Kind, Language, Population, TimeZone, Topic, UnknownWord};
use crate::search::{DEFAULT_LIMIT, DEFAULT_RADIUS_M, LARGEST_RADIUS_M, Location, MOST_RESULTS, NearestQuery};

/// Longest free text taken.
const LONGEST_TEXT: usize = 200;

/// One word or several.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum Words {
    /// Several.
    Many(Vec<String>),
    /// One, or several joined by commas.
    One(String),
}

impl Words {
    fn into_list(self) -> Vec<String> {
        match self {
            Self::Many(list) => list,
            Self::One(text) => text.split(',').map(|item| item.trim().to_owned()).collect(),
        }
    }
}

/// Where, and what to narrow. Say where in one way: `lat`+`lon`; `postcode`+`country`; `place` (+`country`); `country`; `time_zone`. Nothing at
/// all gives the worldwide answer.
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
    #[param(min_length = 1, max_length = 200)]
    #[schema(min_length = 1, max_length = 200)]
    pub postcode: Option<String>,
    /// Name of a town, such as `Leeds` or `Portland, OR`; `country` narrows it.
    #[param(min_length = 1, max_length = 200)]
    #[schema(min_length = 1, max_length = 200)]
    pub place: Option<String>,
    /// ISO 3166-1 alpha-2, or an ISO 3166-2 region such as `US-CA`.
    #[param(min_length = 2, max_length = 6)]
    #[schema(min_length = 2, max_length = 6)]
    pub country: Option<String>,
    /// IANA time zone name.
    #[param(min_length = 1, max_length = 200)]
    #[schema(min_length = 1, max_length = 200)]
    pub time_zone: Option<String>,
    /// `crisis_line`, `branch`, `on_call`, `library`; several joined by commas or repeated. All when left out.
    #[param(value_type = Option<Vec<String>>, style = Form, explode)]
    pub kind: Option<Words>,
    /// Results of each kind.
    #[param(minimum = 1, maximum = 50, default = 5)]
    #[schema(minimum = 1, maximum = 50, default = 5)]
    pub limit: Option<u32>,
    /// How far to look for what has a place, in metres.
    #[param(minimum = 1, maximum = 20_037_508, default = 100_000)]
    #[schema(minimum = 1, maximum = 20_037_508, default = 100_000)]
    pub radius_m: Option<f64>,
    /// Words that must occur.
    #[param(min_length = 1, max_length = 200)]
    #[schema(min_length = 1, max_length = 200)]
    pub q: Option<String>,
    /// Topics, any of them.
    #[param(value_type = Option<Vec<String>>, style = Form, explode)]
    pub topic: Option<Words>,
    /// Languages (BCP 47), any of them.
    #[param(value_type = Option<Vec<String>>, style = Form, explode)]
    pub language: Option<Words>,
    /// Populations, any of them. Only in POST: it would say something about the asker.
    #[param(ignore)]
    pub population: Option<Words>,
    /// Only what is known to be open now; what is not known follows.
    pub open_now: Option<bool>,
    /// The same at another moment (RFC 3339).
    #[param(format = DateTime)]
    #[schema(format = DateTime)]
    pub open_at: Option<String>,
    /// `client` or `clinician`.
    #[param(default = "client")]
    pub audience: Option<String>,
    /// Language of the advice and notices (BCP 47); else `Accept-Language`, else English.
    #[param(min_length = 2, max_length = 35)]
    #[schema(min_length = 2, max_length = 35)]
    pub lang: Option<String>,
    /// `json`, `geojson` or `csv`; else `Accept`.
    pub format: Option<String>,
}

/// The parameters of GET.
const NAMES: [&str; 17] = [
    "lat",
    "lon",
    "postcode",
    "place",
    "country",
    "time_zone",
    "kind",
    "limit",
    "radius_m",
    "q",
    "topic",
    "language",
    "open_now",
    "open_at",
    "audience",
    "lang",
    "format",
];

impl NearestParams {
    /// Reads the query string of GET.
    ///
    /// # Errors
    /// A [`Problem`] that names the parameter at fault.
    pub fn from_query(text: &str) -> Result<Self, Problem> {
        let query = QueryString::parse(text, &NAMES)?;
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
            open_now: query.parsed("open_now", "true or false")?,
            open_at: owned("open_at")?,
            audience: owned("audience")?,
            lang: owned("lang")?,
            format: owned("format")?,
        })
    }

    /// Reads the body of POST.
    ///
    /// # Errors
    /// A [`Problem`] that names the field at fault.
    pub fn from_body(bytes: &[u8]) -> Result<Self, Problem> {
        let names: Vec<&str> = NAMES.iter().copied().chain(["population"]).collect();
        read_object(bytes, &names)
    }
}

impl TryFrom<NearestParams> for NearestQuery {
    type Error = Problem;

    fn try_from(params: NearestParams) -> Result<Self, Problem> {
        let location = location(&params)?;
        let moment = params.open_at.as_deref().map(moment).transpose()?;
        Ok(Self {
            location,
            kinds: kinds(params.kind)?,
            limit: limit(params.limit)?,
            radius_m: radius_m(params.radius_m)?.unwrap_or(DEFAULT_RADIUS_M),
            text: text("q", params.q)?,
            topics: list("topic", params.topic, Topic::parse)?,
            languages: list("language", params.language, Language::parse)?,
            populations: list("population", params.population, Population::parse)?,
            moment,
            only_open: params.open_now.unwrap_or(false) || moment.is_some(),
            audience: params.audience.as_deref().map_or(Ok(Audience::Client), |word| word_of("audience", word, Audience::parse))?,
        })
    }
}

/// Where, in exactly one way or not at all.
fn location(params: &NearestParams) -> Result<Location, Problem> {
    let has_point = params.lat.is_some() || params.lon.is_some();
    let ways: Vec<&str> = [
        (has_point, "lat and lon"),
        (params.postcode.is_some(), "postcode"),
        (params.place.is_some(), "place"),
        (params.time_zone.is_some(), "time_zone"),
        (params.country.is_some() && params.postcode.is_none() && params.place.is_none(), "country"),
    ]
    .into_iter()
    .filter_map(|(given, way)| given.then_some(way))
    .collect();
    if ways.len() > 1 {
        let detail = format!("the place was given by {}; give it in one way", ways.join(" and by "));
        let param = ways.last().copied().unwrap_or_default().split(' ').next().unwrap_or_default();
        return Err(Problem::new(Code::AmbiguousLocation, detail).about(param));
    }
    if has_point {
        return Ok(Location::Coordinates(point(params.lat, params.lon)?));
    }
    let area = params.country.as_deref().map(area).transpose()?;
    let country = match &area {
        Some(Area::Country(country)) => Some(*country),
        Some(Area::Region(region)) => Some(region.country()),
        Some(Area::World) | None => None,
    };
    if matches!(area, Some(Area::Region(_))) && (params.postcode.is_some() || params.place.is_some()) {
        return Err(Problem::invalid("country", "beside place or postcode is a country (GB), not a region; write `place=Portland, OR`"));
    }
    if let Some(code) = text("postcode", params.postcode.clone())? {
        let country = country.ok_or_else(|| missing("country", "postcode"))?;
        return Ok(Location::PostalCode { code, country });
    }
    if let Some(name) = text("place", params.place.clone())? {
        return Ok(Location::Place { name, country });
    }
    if let Some(zone) = &params.time_zone {
        return TimeZone::parse(zone).map(Location::TimeZone).map_err(|error| Problem::invalid("time_zone", error));
    }
    Ok(match area {
        Some(Area::Country(country)) => Location::Country(country),
        Some(Area::Region(region)) => Location::Region(region),
        Some(Area::World) | None => Location::Nowhere,
    })
}

fn missing(param: &str, because_of: &str) -> Problem {
    Problem::new(Code::MissingParameter, format!("{param} is needed beside {because_of}")).about(param)
}

/// A point of two parameters that go together.
pub fn point(latitude: Option<f64>, longitude: Option<f64>) -> Result<Coordinate, Problem> {
    let latitude = latitude.ok_or_else(|| missing("lat", "lon"))?;
    let longitude = longitude.ok_or_else(|| missing("lon", "lat"))?;
    Coordinate::new(latitude, longitude).map_err(|error| {
        let param = match error {
            crate::domain::CoordinateError::Latitude { .. } => "lat",
            crate::domain::CoordinateError::Longitude { .. } => "lon",
        };
        Problem::invalid(param, error)
    })
}

fn area(code: &str) -> Result<Area, Problem> {
    match Area::parse(&code.to_ascii_uppercase()) {
        Ok(Area::World) | Err(_) => Err(Problem::invalid("country", format!("{code:?} is neither a country (GB) nor a region (US-CA)"))),
        Ok(area) => Ok(area),
    }
}

/// Countries by their codes.
pub fn country(param: &str, code: &str) -> Result<Country, Problem> {
    Country::parse_any_case(code).map_err(|error| Problem::invalid(param, error))
}

/// Free text within its length.
pub fn text(param: &str, text: Option<String>) -> Result<Option<String>, Problem> {
    let Some(text) = text else { return Ok(None) };
    if text.trim().is_empty() {
        return Err(Problem::invalid(param, "is empty; leave the parameter out instead"));
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(Problem::invalid(param, format!("is longer than {LONGEST_TEXT} characters")));
    }
    Ok(Some(text))
}

/// The kinds asked for, each once; all when none is.
fn kinds(words: Option<Words>) -> Result<Vec<Kind>, Problem> {
    let kinds = list("kind", words, Kind::parse)?;
    Ok(if kinds.is_empty() { Kind::ALL.to_vec() } else { kinds })
}

/// A list of words, each once.
pub fn list<T: PartialEq, E: std::fmt::Display>(
    param: &str,
    words: Option<Words>,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<Vec<T>, Problem> {
    let mut values = Vec::new();
    let Some(words) = words else { return Ok(values) };
    let words = words.into_list();
    if words.is_empty() {
        return Err(Problem::invalid(param, "is an empty list; leave the parameter out instead"));
    }
    for word in words {
        let value = parse(&word).map_err(|error| Problem::invalid(param, error))?;
        if !values.contains(&value) {
            values.push(value);
        }
    }
    Ok(values)
}

fn word_of<T>(param: &str, word: &str, parse: impl Fn(&str) -> Result<T, UnknownWord>) -> Result<T, Problem> {
    parse(word).map_err(|error| Problem::invalid(param, error))
}

fn limit(limit: Option<u32>) -> Result<usize, Problem> {
    let limit = limit.map_or(DEFAULT_LIMIT, |limit| limit as usize);
    if (1..=MOST_RESULTS).contains(&limit) {
        Ok(limit)
    } else {
        Err(Problem::invalid("limit", format!("{limit} is not between 1 and {MOST_RESULTS}")))
    }
}

/// A radius within half the equator.
pub fn radius_m(radius_m: Option<f64>) -> Result<Option<f64>, Problem> {
    match radius_m {
        Some(radius) if !(1.0..=LARGEST_RADIUS_M).contains(&radius) => {
            Err(Problem::invalid("radius_m", format!("{radius} is not between 1 and {LARGEST_RADIUS_M}")))
        }
        radius => Ok(radius),
    }
}

/// A moment in a year for which hours can be told.
fn moment(text: &str) -> Result<DateTime<Utc>, Problem> {
    // A plus sign that was not percent-encoded arrives as a space.
    let repaired = text.replace(' ', "+");
    let moment = DateTime::parse_from_rfc3339(&repaired)
        .map_err(|_| Problem::invalid("open_at", format!("{text:?} is not a moment of the form 2026-11-22T09:30:00Z")))?
        .with_timezone(&Utc);
    if (1970..=2099).contains(&moment.year()) { Ok(moment) } else { Err(Problem::invalid("open_at", "is not between 1970 and 2099")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(query: &str) -> Result<NearestQuery, Problem> {
        NearestParams::from_query(query).and_then(NearestQuery::try_from)
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
            ("lat=91&lon=0", "invalid_parameter", "lat", "past the pole"),
            ("lon=3", "missing_parameter", "lat", "lon without lat"),
            ("lat=NaN&lon=0", "invalid_parameter", "lat", "not a number"),
            ("limit=0", "invalid_parameter", "limit", "none"),
            ("limit=-1", "invalid_parameter", "limit", "negative"),
            ("limit=51", "invalid_parameter", "limit", "too many"),
            ("colour=red", "unknown_parameter", "colour", "unknown"),
            ("population=women", "unknown_parameter", "population", "would say something about the asker"),
            ("time_zone=Mars/Olympus", "invalid_parameter", "time_zone", "no such zone"),
            ("postcode=M1", "missing_parameter", "country", "a code without a country"),
            ("lat=1&lon=1&country=GB", "ambiguous_location", "country", "two ways"),
            ("place=Leeds&time_zone=Europe/London", "ambiguous_location", "time_zone", "two ways"),
            ("kind=shop", "invalid_parameter", "kind", "no such kind"),
            ("radius_m=0", "invalid_parameter", "radius_m", "no radius"),
            ("open_now=maybe", "invalid_parameter", "open_now", "neither true nor false"),
            ("open_at=yesterday", "invalid_parameter", "open_at", "no moment"),
            ("country=UK", "invalid_parameter", "country", "never assigned"),
            ("place=Leeds&country=US-CA", "invalid_parameter", "country", "a region would be ignored"),
            ("audience=doctor", "invalid_parameter", "audience", "no such audience"),
        ] {
            let problem = question(query).expect_err(reason);

            assert_eq!((problem.code.as_str(), problem.param.as_deref()), (code, Some(param)), "{query}: {reason}");
        }
    }

    #[test]
    fn a_body_says_the_same_as_a_query() {
        let params =
            NearestParams::from_body(br#"{"lat":53.48,"lon":-2.24,"kind":["library","branch"],"population":"women"}"#).expect("valid");

        let query = NearestQuery::try_from(params).expect("valid");

        assert_eq!((query.kinds, query.populations), (vec![Kind::Library, Kind::Branch], vec![Population::Women]));
    }

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

            assert_eq!((problem.code.as_str(), problem.param.as_deref()), (code, param), "{problem:?}");
        }
    }
}
