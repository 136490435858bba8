//! Squared straight-line distances in single precision, worked out from stored coordinates without
//! a call to a library: loops over many of them become vector instructions.
//!
//! `chord² = 4 (sin²(Δlatitude / 2) + cos(latitude) · cos(other latitude) · sin²(Δlongitude / 2))`,
//! the haversine formula. Differences are taken of whole steps, so that nothing is lost for places
//! that are close to each other.

use std::f64::consts::{FRAC_PI_2, PI};

use crate::domain::Coordinate;

/// Stored steps of a degree; a coordinate is a whole number of them, see [`Coordinate`].
pub(super) const STEPS: f64 = 1e7;

const QUARTER_TURN: i32 = 900_000_000;
const HALF_TURN: i32 = 1_800_000_000;
/// 360 degrees. They do not fit, but sums with them wrap round to what does.
const TURN: i32 = HALF_TURN.wrapping_add(HALF_TURN);

/// How far a rough chord may be from the true one: this share of it …
pub(super) const RELATIVE_ERROR: f64 = 1e-6;
/// … and this much, because the origin is rounded to whole steps.
pub(super) const ABSOLUTE_ERROR: f64 = 2e-9;

/// `sin(x) / x` by powers of `x²`, from -90 to 90 degrees within 6e-9 of its value: the minimax
/// polynomial, by Remez' algorithm.
const SINE: [f32; 5] = [1.0, -0.166_666_57, 0.008_333_025, -0.000_198_074_2, 0.000_002_601_903];

/// Latitude and longitude in steps.
#[expect(clippy::cast_possible_truncation, reason = "180 degrees are 1,800,000,000 steps")]
pub(super) fn steps(coordinate: Coordinate) -> [i32; 2] {
    [coordinate.latitude(), coordinate.longitude()].map(|degrees| (degrees * STEPS).round() as i32)
}

/// A point from which distances are measured.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin {
    latitude: i32,
    longitude: i32,
    /// Four times the cosine of the latitude.
    four_cosines: f32,
    /// To the west of this longitude a turn is to be added to the difference, …
    limit: i32,
    added_below: i32,
    /// … and from there on another one, so that it is the short way round.
    added_above: i32,
}

impl Origin {
    pub(super) fn new(coordinate: Coordinate) -> Self {
        let [latitude, longitude] = steps(coordinate);
        let (limit, added_below, added_above) = if longitude < 0 {
            (longitude + HALF_TURN, 0, TURN.wrapping_neg())
        } else {
            (longitude - HALF_TURN, TURN, 0)
        };
        Self {
            latitude,
            longitude,
            four_cosines: 4.0 * cosine(latitude),
            limit,
            added_below,
            added_above,
        }
    }

    /// The squared chord of the unit sphere to a place in steps. Of a damaged place it may be any
    /// number, or none.
    #[inline]
    pub(super) fn squared_chord(&self, latitude: i32, longitude: i32) -> f32 {
        let added = if longitude < self.limit { self.added_below } else { self.added_above };
        let north = half_sine(latitude.wrapping_sub(self.latitude));
        let east = half_sine(longitude.wrapping_sub(self.longitude).wrapping_add(added));
        4.0 * (north * north) + self.four_cosines * cosine(latitude) * (east * east)
    }
}

/// The sine of half an angle of up to 180 degrees.
#[inline]
#[expect(
    clippy::cast_possible_truncation,
    reason = "a constant in single precision is what is wanted"
)]
fn half_sine(steps: i32) -> f32 {
    sine(steps, (PI / 360.0 / STEPS) as f32)
}

/// The cosine of a latitude: the sine of what is missing to the pole, exact beside it too.
#[inline]
#[expect(
    clippy::cast_possible_truncation,
    reason = "a constant in single precision is what is wanted"
)]
fn cosine(latitude: i32) -> f32 {
    sine(QUARTER_TURN.wrapping_sub(latitude.wrapping_abs()), (FRAC_PI_2 / 90.0 / STEPS) as f32)
}

#[inline]
#[expect(clippy::cast_precision_loss, reason = "to 24 bits")]
fn sine(steps: i32, radians_per_step: f32) -> f32 {
    let [one, cube, fifth, seventh, ninth] = SINE;
    let angle = steps as f32 * radians_per_step;
    let square = angle * angle;
    angle * (one + square * (cube + square * (fifth + square * (seventh + square * ninth))))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn true_chord(one: Coordinate, other: Coordinate) -> f64 {
        one.unit_vector()
            .into_iter()
            .zip(other.unit_vector())
            .map(|(one, other)| (one - other).powi(2))
            .sum::<f64>()
            .sqrt()
    }

    fn rough_chord(one: Coordinate, other: Coordinate) -> f64 {
        let [latitude, longitude] = steps(other);
        f64::from(Origin::new(one).squared_chord(latitude, longitude)).sqrt()
    }

    fn anywhere() -> impl Strategy<Value = Coordinate> {
        let latitude = prop_oneof![8 => -90.0..=90.0, 1 => Just(90.0), 1 => Just(-90.0), 2 => 89.999..=90.0, 1 => Just(0.0)];
        let longitude = prop_oneof![8 => -180.0..=180.0, 1 => Just(180.0), 1 => Just(-180.0), 1 => 179.999..=180.0, 1 => -180.0..=-179.999];
        (latitude, longitude).prop_map(|(latitude, longitude)| {
            Coordinate::new(latitude, longitude).expect("in range")
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn rough_distances_are_within_the_stated_error(one in anywhere(), other in anywhere()) {
            let (rough, exact) = (rough_chord(one, other), true_chord(one, other));
            // The exact chord is a difference of numbers near 1: it has an error of its own.
            prop_assert!((rough - exact).abs() <= exact * RELATIVE_ERROR + 3e-16 / exact.max(1e-8) + 1e-15, "{rough} for {exact}");
        }

        #[test]
        fn close_places_are_told_apart(one in anywhere(), north in -1e-4_f64..1e-4, east in -1e-4_f64..1e-4) {
            let latitude = (one.latitude() + north).clamp(-90.0, 90.0);
            let longitude = (one.longitude() + east + 540.0).rem_euclid(360.0) - 180.0;
            let other = Coordinate::new(latitude, longitude).expect("in range");
            let (rough, exact) = (rough_chord(one, other), one.distance_m(other) / crate::domain::EARTH_RADIUS_M);
            prop_assert!((rough - exact).abs() <= exact * RELATIVE_ERROR + ABSOLUTE_ERROR, "{rough} for {exact}");
        }
    }
}
