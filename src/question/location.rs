//! Where a question is about: one way of saying it, or none.

use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::declared::parameter_set;
use super::error::{QuestionError, QuestionFault};
use super::value_types::AreaCode;
use super::values::{point, text};
use crate::domain::{Area, Country, TimeZone};
use crate::search::QueryLocation;

/// Where. Say it in one way: `lat`+`lon`; `postcode`+`country`; `place` (+`country`); `country`;
/// `time_zone`. Nothing at all gives the worldwide answer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct LocationParams {
    /// Degrees north, WGS 84; goes with `lon`.
    #[param(minimum = -90, maximum = 90, example = 53.48)]
    pub lat: Option<f64>,
    /// Degrees east, WGS 84; goes with `lat`.
    #[param(minimum = -180, maximum = 180, example = -2.24)]
    pub lon: Option<f64>,
    /// Postal code; goes with `country`.
    #[param(min_length = 1, max_length = 200, example = "M1")]
    pub postcode: Option<String>,
    /// Name of a country, region or town, such as `Leeds`, `Texas` or `Portland, OR`; `country`
    /// narrows it.
    #[param(min_length = 1, max_length = 200, example = "Leeds")]
    pub place: Option<String>,
    /// ISO 3166-1 alpha-2, or an ISO 3166-2 region such as `US-CA`.
    #[param(value_type = Option<AreaCode>, inline, example = "GB")]
    pub country: Option<String>,
    /// IANA time zone name, links such as `Asia/Calcutta` included. `Etc/Unknown` and a distance
    /// from UTC (`+05:30`) name no country.
    #[param(min_length = 1, max_length = 200, example = "Europe/London")]
    pub time_zone: Option<String>,
}

parameter_set!(LocationParams);

/// Where, in exactly one way or not at all.
///
/// # Errors
/// [`QuestionError`], which names the parameter which is a second way, is missing, or has a value that it
/// does not take.
pub fn location(params: &LocationParams) -> Result<QueryLocation, QuestionError> {
    refuse_two_ways(params)?;
    if has_point(params) {
        return point(params.lat, params.lon).map(QueryLocation::Coordinates);
    }
    let area = params.country.as_deref().map(area).transpose()?;
    if let Some(code) = text("postcode", params.postcode.clone())? {
        let country = country_beside(area.as_ref())?
            .ok_or_else(|| QuestionError::missing("country", "postcode"))?;
        return Ok(QueryLocation::PostalCode { code, country });
    }
    if let Some(name) = text("place", params.place.clone())? {
        return Ok(QueryLocation::Place { name, country: country_beside(area.as_ref())? });
    }
    if let Some(zone) = &params.time_zone {
        // A plus sign that was not percent-encoded arrives as a space, and no zone has one.
        return TimeZone::parse_given(&zone.replace(' ', "+"))
            .map(QueryLocation::TimeZone)
            .map_err(|error| QuestionError::invalid("time_zone", error));
    }
    Ok(match area {
        Some(Area::Country(country)) => QueryLocation::Country(country),
        Some(Area::Region(region)) => QueryLocation::Region(region),
        Some(Area::World) | None => QueryLocation::Nowhere,
    })
}

const fn has_point(params: &LocationParams) -> bool {
    params.lat.is_some() || params.lon.is_some()
}

fn refuse_two_ways(params: &LocationParams) -> Result<(), QuestionError> {
    let ways = [
        (has_point(params), "lat and lon", "lat"),
        (params.postcode.is_some(), "postcode", "postcode"),
        (params.place.is_some(), "place", "place"),
        (params.time_zone.is_some(), "time_zone", "time_zone"),
        (
            params.country.is_some() && params.postcode.is_none() && params.place.is_none(),
            "country",
            "country",
        ),
    ];
    let given: Vec<(&str, &str)> =
        ways.into_iter().filter_map(|(given, way, param)| given.then_some((way, param))).collect();
    let [_, .., (_, last)] = given.as_slice() else { return Ok(()) };
    let ways: Vec<&str> = given.iter().map(|(way, _)| *way).collect();
    let detail = format!("the place was given by {}; give it in one way", ways.join(" and by "));
    Err(QuestionError::new(QuestionFault::AmbiguousLocation, detail).about(*last))
}

/// The country that narrows a place or a postal code.
fn country_beside(area: Option<&Area>) -> Result<Option<Country>, QuestionError> {
    match area {
        Some(Area::Country(country)) => Ok(Some(*country)),
        Some(Area::Region(_)) => Err(QuestionError::invalid(
            "country",
            "beside place or postcode is a country (GB), not a region; write `place=Portland, OR`",
        )),
        Some(Area::World) | None => Ok(None),
    }
}

fn area(code: &str) -> Result<Area, QuestionError> {
    match Area::parse(&code.to_ascii_uppercase()) {
        Ok(Area::World) | Err(_) => Err(QuestionError::invalid(
            "country",
            format!("{code:?} is neither a country (GB) nor a region (US-CA)"),
        )),
        Ok(area) => Ok(area),
    }
}
