//! Points of the survey that are far from the town and the ZIP code of their outlet, and where the
//! outlet is instead.
//!
//! The centres of the ZIP codes are those of GeoNames (`places/postal_codes`). A point is replaced
//! only while the survey has the very point that was found wrong: a later year may have mended it.

use crate::domain::CoordinatePrecision;

/// Latitude and longitude.
type Pair = (f64, f64);

/// Id, the wrong point, the centre of the ZIP code.
const MENDED: &[(&str, Pair, Pair)] = &[
    // The survey has a point of Umnak, 1,400 km off: Nikolski, not Nikolai.
    ("us-imls-ak0100-001", (52.93941, -168.86), (63.013, -154.375)),
    // 150 km to the east of the town.
    ("us-imls-ak0116-001", (61.49699, -156.703), (61.578, -159.522)),
    // 88 km to the east, at the border of Canada.
    ("us-imls-ak0075-002", (62.89847, -141.519), (63.337, -142.986)),
    // On the islands of Manu'a, 128 km from Pago Pago.
    ("us-imls-as0001-002", (-14.2208, -169.512), (-14.278, -170.702)),
];

/// The point and precision of an outlet, if the survey's is known to be wrong.
pub(super) fn mended(
    id: &str,
    latitude: f64,
    longitude: f64,
) -> Option<(f64, f64, CoordinatePrecision)> {
    let is_wrong =
        |wrong: (f64, f64)| (wrong.0 - latitude).abs() < 1e-3 && (wrong.1 - longitude).abs() < 1e-3;
    let found = MENDED.iter().find(|(mended, wrong, _)| *mended == id && is_wrong(*wrong));
    found
        .map(|(_, _, (latitude, longitude))| (*latitude, *longitude, CoordinatePrecision::Postcode))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_point_is_replaced_until_the_survey_has_another() {
        assert_eq!(
            mended("us-imls-ak0100-001", 52.939_41, -168.86),
            Some((63.013, -154.375, CoordinatePrecision::Postcode))
        );
        assert_eq!(mended("us-imls-ak0100-001", 63.01, -154.37), None);
        assert_eq!(mended("us-imls-ak0100-002", 52.939_41, -168.86), None);
    }
}
