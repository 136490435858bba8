//! Whether the parts of an address go together: the point, the town, the county or state, the
//! postal code.

use super::super::row::Row;
use super::common::RowContext;
use crate::domain::{
    Address, Coordinate, Country, Mismatch, StatedPart, StatedPlace, former_county,
    has_become_london, is_london_authority, is_london_borough,
};

/// Doubts a point that is far from the town, the state or the postal code beside it. One of the two
/// is wrong.
pub(super) fn doubt_point(
    row: &Row<'_>,
    address: &Address,
    point: Option<Coordinate>,
    context: &RowContext<'_>,
) {
    let Some((point, country)) = point.zip(address.country) else { return };
    let place = StatedPlace {
        point,
        country,
        town: address.city.as_deref(),
        state: address.state_province.as_deref(),
        postal_code: address.postal_code.as_deref(),
    };
    for Mismatch { part, distance_m } in (context.atlas.mismatches)(&place) {
        let (what, name) = match part {
            StatedPart::Town => ("town", place.town),
            StatedPart::State => ("state or county", place.state),
            StatedPart::PostalCode => ("postal code", place.postal_code),
        };
        let off = distance_m.map_or_else(
            || "more than 50 km".to_owned(),
            |distance_m| format!("{:.0} km", distance_m / 1000.0),
        );
        let rule = format!(
            "with its longitude is {off} off {}, the {what} of the row",
            name.unwrap_or_default()
        );
        row.doubt(context.doubts, "latitude", rule);
    }
}

/// Doubts a county of the United Kingdom that has ended, or that the place is no longer in.
pub(super) fn doubt_county(
    row: &Row<'_>,
    address: &Address,
    point: Option<Coordinate>,
    context: &RowContext<'_>,
) {
    let Some((stated, country)) = address.state_province.as_deref().zip(address.country) else {
        return;
    };
    if country.as_str() != "GB" {
        return;
    }
    if let Some(former) = former_county(stated) {
        let rule = format!(
            "is a county that ended in {}: its places are in {} today",
            former.ended, former.today
        );
        row.doubt(context.doubts, "state_province", rule);
    } else if has_become_london(stated) && is_in_london(row, point, country, context) {
        let rule = "is no longer the county here: the place has been in Greater London since 1965";
        row.doubt(context.doubts, "state_province", rule);
    }
}

/// By the authority that runs the place, where the row names one, and else by its point.
fn is_in_london(
    row: &Row<'_>,
    point: Option<Coordinate>,
    country: Country,
    context: &RowContext<'_>,
) -> bool {
    if let Some(authority) = row.text("system") {
        return is_london_authority(authority);
    }
    let Some(point) = point else { return false };
    (context.atlas.district_at)(point, country).is_some_and(|district| is_london_borough(&district))
}
