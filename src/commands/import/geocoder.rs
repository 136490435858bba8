//! Where an address is that has no point.

use crate::domain::{Coordinate, CoordinatePrecision};
use crate::gazetteer::Gazetteer;
use crate::import::BranchPlace;

/// The centre of the postal code, or else of the town; of towns of one name the one in the state
/// that is named, or else the most populous.
pub(super) fn geocode(
    gazetteer: &Gazetteer,
    place: BranchPlace<'_>,
) -> Option<(Coordinate, CoordinatePrecision)> {
    let by_code = gazetteer
        .find_postal_code(place.postal_code, place.country)
        .and_then(|found| found.place().coordinate);
    if let Some(point) = by_code.filter(|_| !place.postal_code.is_empty()) {
        return Some((point, CoordinatePrecision::Postcode));
    }
    let in_state =
        gazetteer.find_town(&format!("{}, {}", place.city, place.state_province), place.country);
    let town = in_state
        .filter(|_| !place.state_province.is_empty())
        .or_else(|| gazetteer.find_town(place.city, place.country))?;
    town.coordinate.map(|point| (point, CoordinatePrecision::Locality))
}
