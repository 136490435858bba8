//! What the parameters of `/v1/nearest` mean: a question in which everything is valid.

use chrono::{DateTime, Datelike as _, NaiveDateTime, Utc};

use super::location_params::location;
use super::nearest_params::NearestParams;
use super::param_values::{Words, list, radius_m, text, word};
use super::problem::Problem;
use crate::domain::{Audience, Kind, Language, Population, Role, Topic};
use crate::search::{
    DEFAULT_LIMIT, DEFAULT_RADIUS_M, Location, MOST_RESULTS, Moment, NearestQuery,
};

impl TryFrom<NearestParams> for NearestQuery {
    type Error = Problem;

    fn try_from(params: NearestParams) -> Result<Self, Problem> {
        refuse_two_moments(&params)?;
        let location = location(&params)?;
        let radius_m = radius_around(&location, params.radius_m)?;
        let moment = params.open_at.as_deref().map(moment).transpose()?;
        Ok(Self {
            location,
            kinds: kinds(params.kind)?,
            limit: limit(params.limit)?,
            radius_m,
            text: text("q", params.q)?,
            topics: list("topic", params.topic, Topic::parse)?,
            languages: list("language", params.language, Language::parse)?,
            populations: list("population", params.population, Population::parse)?,
            wifi: params.wifi.unwrap_or(false),
            roles: list("role", params.role, Role::parse)?,
            always_open: params.always_open.unwrap_or(false),
            moment,
            only_open: params.open_now.unwrap_or(false) || moment.is_some(),
            audience: params
                .audience
                .as_deref()
                .map_or(Ok(Audience::Client), |given| word("audience", given, Audience::parse))?,
            explain: params.explain.unwrap_or(false),
        })
    }
}

/// `open_now`, whatever its value, and `open_at` each say which moment is meant.
fn refuse_two_moments(params: &NearestParams) -> Result<(), Problem> {
    if params.open_now.is_some() && params.open_at.is_some() {
        return Err(Problem::invalid("open_at", "open_now was given too; give one of them"));
    }
    Ok(())
}

/// How far to look around a point. Around a whole country, a time zone or nowhere there is nothing
/// to measure from.
fn radius_around(location: &Location, given: Option<f64>) -> Result<f64, Problem> {
    let given = radius_m(given)?;
    match location {
        Location::Coordinates(_) | Location::PostalCode { .. } | Location::Place { .. } => {
            Ok(given.unwrap_or(DEFAULT_RADIUS_M))
        }
        Location::Country(_) | Location::Region(_) | Location::TimeZone(_) | Location::Nowhere => {
            match given {
                None => Ok(DEFAULT_RADIUS_M),
                Some(_) => Err(Problem::invalid(
                    "radius_m",
                    "needs a point to measure from: lat and lon, a postcode or a place",
                )),
            }
        }
    }
}

/// The kinds asked for, each once; all when none is.
fn kinds(words: Option<Words>) -> Result<Vec<Kind>, Problem> {
    let kinds = list("kind", words, Kind::parse)?;
    Ok(if kinds.is_empty() { Kind::ALL.to_vec() } else { kinds })
}

fn limit(limit: Option<u32>) -> Result<usize, Problem> {
    let limit = limit.map_or(DEFAULT_LIMIT, |limit| limit as usize);
    if (1..=MOST_RESULTS).contains(&limit) {
        Ok(limit)
    } else {
        Err(Problem::invalid("limit", format!("{limit} is not between 1 and {MOST_RESULTS}")))
    }
}

/// A moment in a year for which hours can be told; without an offset it is local time at the place.
fn moment(text: &str) -> Result<Moment, Problem> {
    // A plus sign that was not percent-encoded arrives as a space.
    let repaired = text.replace(' ', "+");
    let at = DateTime::parse_from_rfc3339(&repaired)
        .map(|moment| Moment::At(moment.with_timezone(&Utc)));
    let refused = || {
        let form = "is not a moment of the form 2026-11-22T09:30:00Z, or 2026-11-22T09:30 for the local time of the place";
        Problem::invalid("open_at", format!("{text:?} {form}"))
    };
    let moment = at.ok().or_else(|| local_time(text).map(Moment::Local)).ok_or_else(refused)?;
    let year = match moment {
        Moment::At(moment) => moment.year(),
        Moment::Local(local) => local.year(),
    };
    if (1970..=2099).contains(&year) {
        Ok(moment)
    } else {
        Err(Problem::invalid("open_at", "is not between 1970 and 2099"))
    }
}

fn local_time(text: &str) -> Option<NaiveDateTime> {
    ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
        .into_iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
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
            (
                "population=women",
                "unknown_parameter",
                "population",
                "would say something about the asker",
            ),
            ("time_zone=Mars/Olympus", "invalid_parameter", "time_zone", "no such zone"),
            ("postcode=M1", "missing_parameter", "country", "a code without a country"),
            ("lat=1&lon=1&country=GB", "ambiguous_location", "country", "two ways"),
            ("place=Leeds&time_zone=Europe/London", "ambiguous_location", "time_zone", "two ways"),
            ("kind=shop", "invalid_parameter", "kind", "no such kind"),
            ("radius_m=0", "invalid_parameter", "radius_m", "no radius"),
            ("open_now=maybe", "invalid_parameter", "open_now", "neither true nor false"),
            ("open_at=yesterday", "invalid_parameter", "open_at", "no moment"),
            ("country=UK", "invalid_parameter", "country", "never assigned"),
            (
                "place=Leeds&country=US-CA",
                "invalid_parameter",
                "country",
                "a region would be ignored",
            ),
            (
                "open_now=false&open_at=2026-11-22T09:30:00Z",
                "invalid_parameter",
                "open_at",
                "two moments",
            ),
            ("country=GB&radius_m=5", "invalid_parameter", "radius_m", "a radius around a country"),
            ("audience=doctor", "invalid_parameter", "audience", "no such audience"),
        ] {
            let problem = question(query).expect_err(reason);

            assert_eq!(
                (problem.code.as_str(), problem.param.as_deref()),
                (code, Some(param)),
                "{query}: {reason}"
            );
        }
    }

    #[test]
    fn a_body_says_the_same_as_a_query() {
        let params = NearestParams::from_body(
            br#"{"lat":53.48,"lon":-2.24,"kind":["library","branch"],"population":"women"}"#,
        )
        .expect("valid");

        let query = NearestQuery::try_from(params).expect("valid");

        assert_eq!(
            (query.kinds, query.populations),
            (vec![Kind::Library, Kind::Branch], vec![Population::Women])
        );
    }
}
