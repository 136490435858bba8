//! Where an address is that has no point.

use crate::domain::{Coordinate, CoordinatePrecision, StatedPart, StatedPlace};
use crate::gazetteer::Gazetteer;
use crate::import::BranchPlace;
use crate::import::us_care::UsPoints;

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

/// The centres of a ZIP code and of the town of a name in its state, as far as each is held.
pub(super) fn us_points(gazetteer: &Gazetteer, place: BranchPlace<'_>) -> UsPoints {
    let code = (!place.postal_code.is_empty()).then_some(place.postal_code);
    let zip = code.and_then(|code| gazetteer.find_postal_code(code, place.country));
    let is_state = place.country.as_str() == "US";
    let town = if is_state {
        format!("{}, {}", place.city, place.state_province)
    } else {
        place.city.to_owned()
    };
    let zip = zip.and_then(|found| found.place().coordinate);
    let town = gazetteer.find_town(&town, place.country).and_then(|found| found.coordinate);
    let is_zip_elsewhere = zip.is_some_and(|point| {
        let stated = StatedPlace {
            point,
            country: place.country,
            town: Some(place.city),
            state: is_state.then_some(place.state_province),
            postal_code: code,
        };
        gazetteer.mismatches(&stated).iter().any(|mismatch| mismatch.part == StatedPart::Town)
    });
    UsPoints { zip, town, is_zip_elsewhere }
}
