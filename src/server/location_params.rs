//! Where a question of `/v1/nearest` is about: one way of saying it, or none.

use super::nearest_params::NearestParams;
use super::param_values::{missing, point, text};
use super::problem::{Code, Problem};
use crate::domain::{Area, Country, TimeZone};
use crate::search::Location;

/// Where, in exactly one way or not at all.
///
/// # Errors
/// A [`Problem`] that names the parameter which is a second way, is missing, or has a value that it
/// does not take.
pub fn location(params: &NearestParams) -> Result<Location, Problem> {
    refuse_two_ways(params)?;
    if has_point(params) {
        return point(params.lat, params.lon).map(Location::Coordinates);
    }
    let area = params.country.as_deref().map(area).transpose()?;
    if let Some(code) = text("postcode", params.postcode.clone())? {
        let country =
            country_beside(area.as_ref())?.ok_or_else(|| missing("country", "postcode"))?;
        return Ok(Location::PostalCode { code, country });
    }
    if let Some(name) = text("place", params.place.clone())? {
        return Ok(Location::Place { name, country: country_beside(area.as_ref())? });
    }
    if let Some(zone) = &params.time_zone {
        // A plus sign that was not percent-encoded arrives as a space, and no zone has one.
        return TimeZone::parse_given(&zone.replace(' ', "+"))
            .map(Location::TimeZone)
            .map_err(|error| Problem::invalid("time_zone", error));
    }
    Ok(match area {
        Some(Area::Country(country)) => Location::Country(country),
        Some(Area::Region(region)) => Location::Region(region),
        Some(Area::World) | None => Location::Nowhere,
    })
}

const fn has_point(params: &NearestParams) -> bool {
    params.lat.is_some() || params.lon.is_some()
}

fn refuse_two_ways(params: &NearestParams) -> Result<(), Problem> {
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
    Err(Problem::new(Code::AmbiguousLocation, detail).about(*last))
}

/// The country that narrows a place or a postal code.
fn country_beside(area: Option<&Area>) -> Result<Option<Country>, Problem> {
    match area {
        Some(Area::Country(country)) => Ok(Some(*country)),
        Some(Area::Region(_)) => Err(Problem::invalid(
            "country",
            "beside place or postcode is a country (GB), not a region; write `place=Portland, OR`",
        )),
        Some(Area::World) | None => Ok(None),
    }
}

fn area(code: &str) -> Result<Area, Problem> {
    match Area::parse(&code.to_ascii_uppercase()) {
        Ok(Area::World) | Err(_) => Err(Problem::invalid(
            "country",
            format!("{code:?} is neither a country (GB) nor a region (US-CA)"),
        )),
        Ok(area) => Ok(area),
    }
}
