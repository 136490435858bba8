//! Distances on the globe, by one formula: through the straight line between two points of the unit
//! sphere, their chord.
//!
//! Half of a chord is the sine of half its angle, so that the great circle of a sphere of radius R
//! is `2 R asin(chord / 2)` long (Snyder, "Map Projections: A Working Manual", USGS Professional
//! Paper 1395, 1987, formula 5-3a, which writes the chord in angles: the haversine formula). Chords
//! are in the order of great circles, and are compared without a root or an arc sine.

use super::coordinate::{Coordinate, EARTH_RADIUS_M};

/// The squared chord between two points of the unit sphere, from 0 to 4.
#[inline]
#[must_use]
pub fn chord_squared(one: [f64; 3], other: [f64; 3]) -> f64 {
    one.iter().zip(other).map(|(one, other)| (one - other) * (one - other)).sum()
}

/// Great-circle metres of a squared chord of the unit sphere: `2 R asin(chord / 2)`.
#[must_use]
pub fn distance_m_of(chord_squared: f64) -> f64 {
    2.0 * EARTH_RADIUS_M * (chord_squared.sqrt() / 2.0).min(1.0).asin()
}

/// The squared chord that a great circle of so many metres subtends: `(2 sin(r / 2R))²`, the whole
/// sphere at most.
#[must_use]
pub fn chord_squared_of(distance_m: f64) -> f64 {
    let half_angle = (distance_m / (2.0 * EARTH_RADIUS_M)).min(std::f64::consts::FRAC_PI_2);
    (2.0 * half_angle.sin()).powi(2)
}

impl Coordinate {
    /// Great-circle distance in metres on a sphere of [`EARTH_RADIUS_M`]; within 0.6 % of the
    /// ellipsoid.
    #[must_use]
    pub fn distance_m(self, other: Self) -> f64 {
        distance_m_of(chord_squared(self.unit_vector(), other.unit_vector()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn anywhere() -> impl Strategy<Value = Coordinate> {
        let latitude = prop_oneof![8 => -90.0..=90.0, 1 => Just(90.0), 1 => Just(-90.0)];
        let longitude =
            prop_oneof![8 => -180.0..=180.0, 1 => Just(180.0), 1 => Just(-180.0), 2 => Just(0.0)];
        (latitude, longitude).prop_map(|(latitude, longitude)| {
            Coordinate::new(latitude, longitude).expect("in range")
        })
    }

    /// The same in angles, formula 5-3a.
    fn by_haversines(one: Coordinate, other: Coordinate) -> f64 {
        let haversine = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
        let cosine = |point: Coordinate| point.latitude().to_radians().cos();
        let sum = haversine(other.latitude() - one.latitude())
            + cosine(one) * cosine(other) * haversine(other.longitude() - one.longitude());
        2.0 * EARTH_RADIUS_M * sum.sqrt().min(1.0).asin()
    }

    proptest! {
        #[test]
        fn a_distance_is_what_the_haversine_formula_says(one in anywhere(), other in anywhere()) {
            let (by_chord, by_haversines) = (one.distance_m(other), by_haversines(one, other));

            // Both lose precision near the antipode: within a centimetre a kilometre there.
            prop_assert!((by_chord - by_haversines).abs() <= 1.0, "{by_chord} {by_haversines}");
        }

        #[test]
        fn close_places_are_as_far_apart_as_the_haversine_formula_says(
            one in anywhere(), north in -1e-3_f64..1e-3, east in -1e-3_f64..1e-3,
        ) {
            let latitude = (one.latitude() + north).clamp(-90.0, 90.0);
            let longitude = (one.longitude() + east).clamp(-180.0, 180.0);
            let other = Coordinate::new(latitude, longitude).expect("in range");

            let (by_chord, by_haversines) = (one.distance_m(other), by_haversines(one, other));

            prop_assert!((by_chord - by_haversines).abs() <= 1e-6, "{by_chord} {by_haversines}");
        }
    }

    #[test]
    fn a_quarter_of_the_globe_is_ten_thousand_kilometres() {
        let equator = Coordinate::new(0.0, 0.0).expect("valid");
        let pole = Coordinate::new(90.0, 0.0).expect("valid");

        let distance_m = equator.distance_m(pole);

        assert!((distance_m - 10_007_557.0).abs() < 1.0, "{distance_m}");
    }

    #[test]
    fn metres_and_chords_are_inverse() {
        for metres in [1.0, 1_000.0, 100_000.0, 19_000_000.0] {
            assert!((distance_m_of(chord_squared_of(metres)) - metres).abs() < 1e-3, "{metres}");
        }
        assert!(
            (chord_squared_of(20_037_508.0) - 4.0).abs() < 1e-9,
            "the largest radius is the whole sphere"
        );
    }
}
