//! Points of lists: whether one may be in the country or the town that the list is about, and how
//! exactly it is kept.
//!
//! Lists have columns that are each other's, signs that were lost, and zeros for "not known".

use super::Summary;
use crate::domain::Coordinate;

/// A box of degrees.
#[derive(Debug, Clone, Copy)]
struct DegreeBox {
    south: f64,
    north: f64,
    west: f64,
    east: f64,
}

/// The degrees between which the states and territories of the United States lie: the continent
/// with Alaska and Hawaii, the islands of the Caribbean, Samoa, the Marianas with Guam, and the
/// Aleutians across the date line.
const AMERICA: [DegreeBox; 4] = [
    DegreeBox { south: 17.0, north: 72.0, west: -180.0, east: -64.0 },
    DegreeBox { south: -15.0, north: -10.0, west: -172.0, east: -168.0 },
    DegreeBox { south: 13.0, north: 21.0, west: 144.0, east: 147.0 },
    DegreeBox { south: 51.0, north: 54.0, west: 172.0, east: 180.0 },
];

/// Those of the city of Toronto, with a little around them.
const TORONTO: [DegreeBox; 1] = [DegreeBox { south: 43.4, north: 44.0, west: -79.8, east: -79.0 }];

/// Degrees to about a tenth of a metre, which is nearer than any list knows an address.
pub(super) fn six_decimals(degrees: f64) -> String {
    ((degrees * 1e6).round() / 1e6).to_string()
}

/// Whether a point may be in the United States; what speaks against it is noted.
pub(super) fn is_in_america(pair: (f64, f64), column: &str, summary: &mut Summary) -> bool {
    is_in(&AMERICA, pair, column, summary)
}

/// Whether a point may be in Toronto; what speaks against it is noted.
pub(super) fn is_in_toronto(pair: (f64, f64), column: &str, summary: &mut Summary) -> bool {
    is_in(&TORONTO, pair, column, summary)
}

fn is_in(
    boxes: &[DegreeBox],
    (latitude, longitude): (f64, f64),
    column: &str,
    summary: &mut Summary,
) -> bool {
    let may_be = |latitude: f64, longitude: f64| {
        boxes.iter().any(|bounds| {
            (bounds.south..=bounds.north).contains(&latitude)
                && (bounds.west..=bounds.east).contains(&longitude)
        })
    };
    if Coordinate::new(latitude, longitude).is_ok() && may_be(latitude, longitude) {
        return true;
    }
    let note = if may_be(longitude, latitude) {
        "point left out: latitude and longitude look like each other's"
    } else {
        "point left out: not where the list is about"
    };
    summary.note_value(note, column, &format!("{latitude} {longitude}"));
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_elsewhere_is_none_and_noted() {
        for (pair, is_there, reason) in [
            ((41.0, -82.0), true, "Ohio"),
            ((61.2, -149.9), true, "Alaska"),
            ((52.9, 173.2), true, "the far Aleutians"),
            ((21.3, -157.9), true, "Hawaii"),
            ((18.3, -64.9), true, "the Virgin Islands"),
            ((13.4, 144.8), true, "Guam"),
            ((-14.3, -170.7), true, "Samoa"),
            ((-82.0, 41.0), false, "each other's"),
            ((0.0, 0.0), false, "zeros"),
            ((41.0, 82.0), false, "without its sign"),
            ((-41.0, -82.0), false, "another sign"),
        ] {
            let mut summary = Summary::default();

            assert_eq!(is_in_america(pair, "LATITUDE", &mut summary), is_there, "{reason}");
            assert_eq!(summary == Summary::default(), is_there, "{reason}");
        }
        assert!(is_in_toronto((43.7, -79.4), "Lat", &mut Summary::default()));
        assert!(!is_in_toronto((45.5, -73.6), "Lat", &mut Summary::default()), "Montreal");
    }
}
