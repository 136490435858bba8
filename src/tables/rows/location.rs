//! Addresses and points, checked against their country and cut down to what may be shown.

use super::super::row::{Row, number};
use super::agreement;
use super::common::{RowContext, doubt_time_zone};
use super::zone_doubt::doubt_zone_of_state;
use crate::domain::{
    Address, AddressVisibility, Coordinate, CoordinatePrecision, Country, Location, Region,
    TimeZone, postal_code_before_lost_zeros,
};

/// The address and point of a row, checked against its country and cut down to what may be shown.
///
/// `unless_stated` is how much is shown where the row does not say.
pub(super) fn read_location(
    row: &mut Row<'_>,
    unless_stated: AddressVisibility,
    context: &RowContext<'_>,
) -> Option<Location> {
    let country = row.required("country", Country::parse)?;
    let point = read_point(row, country, context);
    let address = Address {
        address_1: row.owned("address_1"),
        city: row.owned("city"),
        state_province: row.owned("state_province"),
        postal_code: row.owned("postal_code"),
        country: Some(country),
    };
    let visibility =
        row.optional("address_visibility", AddressVisibility::parse).unwrap_or(unless_stated);
    if visibility == AddressVisibility::Public {
        check_postal_code(row, country, context);
        agreement::doubt_point(row, &address, point.map(|(point, _)| point), context);
        doubt_state(row, country, context);
        agreement::doubt_county(row, &address, point.map(|(point, _)| point), context);
        doubt_coarse_point(row, point.map(|(_, precision)| precision), context);
    } else {
        doubt_what_is_hidden(row, visibility, context);
    }
    let written_zone = row.text("time_zone").and_then(|zone| TimeZone::parse(zone).ok());
    doubt_time_zone(row, written_zone, &[country], context);
    if visibility != AddressVisibility::Hidden {
        doubt_zone_of_state(row, written_zone, country, context);
    }
    let town_centre = match visibility {
        AddressVisibility::City => {
            address.city.as_deref().and_then(|city| (context.atlas.town_centre)(city, country))
        }
        AddressVisibility::Public | AddressVisibility::Hidden => None,
    };
    Some(Location::visible(address, point, visibility, town_centre))
}

/// What nobody is to see has no business in a file that is handed on.
fn doubt_what_is_hidden(row: &Row<'_>, visibility: AddressVisibility, context: &RowContext<'_>) {
    let columns: &[&str] = match visibility {
        AddressVisibility::Public => &[],
        AddressVisibility::City => &["address_1", "postal_code"],
        AddressVisibility::Hidden => &["address_1", "postal_code", "latitude"],
    };
    for column in columns.iter().filter(|column| row.text(column).is_some()) {
        let rule = format!(
            "is kept back ({visibility}) from every answer, and yet stands in the file: empty the cell if the file is handed on"
        );
        // Without the value: a log or a terminal is no place for it either.
        context.doubts.note(row.place().finding(column, "", rule));
    }
}

/// A state in two or three capitals is a code of ISO 3166-2; one that is none is a slip, or what a
/// form has where nobody chose.
fn doubt_state(row: &Row<'_>, country: Country, context: &RowContext<'_>) {
    let Some(state) = row.text("state_province") else { return };
    let is_code = (2..=3).contains(&state.len())
        && state.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let is_own = state == country.as_str();
    let is_listed = Region::parse(&format!("{country}-{state}")).is_ok_and(|one| one.is_listed());
    if is_code && !is_own && !is_listed {
        let rule = format!("is no code of a part of {country} (ISO 3166-2)");
        row.doubt(context.doubts, "state_province", rule);
    }
}

/// Whether a postal code is what forms have where nobody knew one: zeros, or nines that no place
/// has. In the United States the codes run from 00501 to 99950.
fn is_placeholder(code: &str, country: Country, context: &RowContext<'_>) -> bool {
    let signs = || code.chars().filter(char::is_ascii_alphanumeric);
    let is_all = |digit: char| signs().count() > 2 && signs().all(|sign| sign == digit);
    let first = code.split('-').next().unwrap_or_default();
    let is_off_the_end = OF_FIVE_DIGITS.contains(&country.as_str())
        && first.len() == 5
        && first.parse().is_ok_and(|code: u32| !(501..=99_950).contains(&code));
    is_off_the_end
        || is_all('0')
        || (is_all('9') && !(context.atlas.has_postal_code)(code, country))
}

/// Countries and territories whose postal codes are the five digits of the United States.
const OF_FIVE_DIGITS: [&str; 6] = ["AS", "GU", "MP", "PR", "US", "VI"];

/// Postal codes of the countries from which most rows come, and whose zeros and spaces get lost; a
/// lost zero costs the row.
fn check_postal_code(row: &mut Row<'_>, country: Country, context: &RowContext<'_>) {
    let Some(code) = row.text("postal_code") else { return };
    let is_held = |code: &str| (context.atlas.has_postal_code)(code, country);
    if let Some(whole) = postal_code_before_lost_zeros(code, country, is_held) {
        row.reject(
            "postal_code",
            format!("is {whole} without its first zeros, which a spreadsheet takes"),
        );
        return;
    }
    let shape: String = code.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    let is_fit = match country.as_str() {
        "US" => matches!(shape.as_str(), "99999" | "99999-9999"),
        "GB" => code
            .split_once(' ')
            .is_some_and(|(out, inward)| (2..=4).contains(&out.len()) && inward.len() == 3),
        _ => true,
    };
    if !is_fit {
        row.doubt(context.doubts, "postal_code", format!("is not a postal code of {country}"));
    } else if is_placeholder(code, country, context) {
        let rule = format!("is no code of a place in {country}: leave it empty if none is known");
        row.doubt(context.doubts, "postal_code", rule);
    }
}

/// What may have happened to a coordinate without decimals.
const LOST_SIGN: &str =
    "; it has no decimals: where a point parts thousands, a spreadsheet takes it";

fn read_point(
    row: &mut Row<'_>,
    country: Country,
    context: &RowContext<'_>,
) -> Option<(Coordinate, CoordinatePrecision)> {
    let latitude = row.optional("latitude", number::<f64>);
    let longitude = row.optional("longitude", number::<f64>);
    let precision = row.optional("coordinate_precision", CoordinatePrecision::parse);
    match (latitude, longitude, precision) {
        (Some(latitude), Some(longitude), Some(precision)) => {
            // The rules name no value: only the row knows whether it may be shown.
            let point = row.optional("latitude", |_| {
                Coordinate::new(latitude, longitude).map_err(|_| "or longitude is off the globe")
            })?;
            if !(context.atlas.is_inside)(point, country) {
                let is_whole = |column| row.text(column).is_some_and(|text| !text.contains('.'));
                let (column, other, why) = match (is_whole("latitude"), is_whole("longitude")) {
                    (false, true) => ("longitude", "latitude", LOST_SIGN),
                    (true, false) => ("latitude", "longitude", LOST_SIGN),
                    (_, _) => ("latitude", "longitude", ""),
                };
                let rule = format!("with its {other} is not in {country}, the stated country{why}");
                row.reject(column, rule);
                return None;
            }
            Some((point, precision))
        }
        (None, None, None) => None,
        (_, _, _) => {
            row.reject(
                "latitude",
                "goes with longitude and coordinate_precision: all three or none",
            );
            None
        }
    }
}

/// Two decimals are a kilometre: no building and no address.
fn doubt_coarse_point(
    row: &Row<'_>,
    precision: Option<CoordinatePrecision>,
    context: &RowContext<'_>,
) {
    let Some(precision) = precision else { return };
    let is_exact =
        matches!(precision, CoordinatePrecision::Building | CoordinatePrecision::Address);
    let decimals = |column: &str| {
        row.text(column)
            .and_then(|text| text.split_once('.'))
            .map_or(0, |(_, decimals)| decimals.len())
    };
    if is_exact && decimals("latitude") < 3 && decimals("longitude") < 3 {
        row.doubt(
            context.doubts,
            "latitude",
            format!("is coarser than {precision}: with two decimals it is a kilometre off"),
        );
    }
}

/// The zone in which the hours hold: as written, or that of the place.
pub(super) fn zone(
    written: Option<TimeZone>,
    location: &Location,
    context: &RowContext<'_>,
) -> Option<TimeZone> {
    written.or_else(|| {
        let country = location.address.as_ref().and_then(|address| address.country)?;
        (context.atlas.zone_of)(location.point.map(|(point, _)| point), country)
    })
}
