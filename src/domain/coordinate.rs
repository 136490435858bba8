//! A point on the globe (WGS 84).

use serde::{Deserialize, Serialize};

/// Mean Earth radius in metres (IUGG R1, 2a+b over 3 of the WGS 84 ellipsoid).
pub const EARTH_RADIUS_M: f64 = 6_371_008.8;

/// A latitude and a longitude that exist, to seven decimals of a degree (11 mm on the ground), the
/// resolution of OpenStreetMap.
///
/// ```
/// use backstop::domain::Coordinate;
///
/// let manchester = Coordinate::new(53.48, -2.24)?;
/// assert_eq!(manchester.latitude(), 53.48);
/// assert!(Coordinate::new(91.0, 0.0).is_err());
/// # Ok::<(), backstop::domain::CoordinateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Coordinate {
    latitude: f64,
    longitude: f64,
}

/// Why two numbers are not a point on the globe.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum CoordinateError {
    /// Not a number, or not between the poles.
    #[error("latitude {value} is not between -90 and 90 degrees")]
    Latitude {
        /// The number as given.
        value: f64,
    },
    /// Not a number, or more than half way round.
    #[error("longitude {value} is not between -180 and 180 degrees")]
    Longitude {
        /// The number as given.
        value: f64,
    },
}

impl Coordinate {
    /// A point from decimal degrees: latitude first, then longitude.
    ///
    /// # Errors
    /// [`CoordinateError`] when either is not a finite number in range.
    pub fn new(latitude: f64, longitude: f64) -> Result<Self, CoordinateError> {
        if !(-90.0..=90.0).contains(&latitude) {
            return Err(CoordinateError::Latitude { value: latitude });
        }
        if !(-180.0..=180.0).contains(&longitude) {
            return Err(CoordinateError::Longitude { value: longitude });
        }
        let to_seven_decimals = |degrees: f64| (degrees * 1e7).round() / 1e7;
        Ok(Self { latitude: to_seven_decimals(latitude), longitude: to_seven_decimals(longitude) })
    }

    /// Degrees north of the equator.
    #[must_use]
    pub const fn latitude(self) -> f64 {
        self.latitude
    }

    /// Degrees east of Greenwich.
    #[must_use]
    pub const fn longitude(self) -> f64 {
        self.longitude
    }

    /// The point on the unit sphere, where straight-line order is great-circle order. However a
    /// point may be written — a pole with any longitude, the antimeridian as 180 or -180 — its
    /// vector is the same.
    #[must_use]
    pub fn unit_vector(self) -> [f64; 3] {
        if self.latitude.abs() >= 90.0 {
            return [0.0, 0.0, self.latitude.signum()];
        }
        let longitude = if self.longitude <= -180.0 { 180.0 } else { self.longitude };
        let (sin_latitude, cos_latitude) = self.latitude.to_radians().sin_cos();
        let (sin_longitude, cos_longitude) = longitude.to_radians().sin_cos();
        [cos_latitude * cos_longitude, cos_latitude * sin_longitude, sin_latitude]
    }

    /// The point at a distance in metres and a bearing in degrees from north through east, along a
    /// great circle; over the poles and the antimeridian where it leads there.
    #[must_use]
    pub fn towards(self, bearing: f64, distance_m: f64) -> Self {
        let (sin_angle, cos_angle) = (distance_m / EARTH_RADIUS_M).sin_cos();
        let (sin_bearing, cos_bearing) = bearing.to_radians().sin_cos();
        let (sin_latitude, cos_latitude) = self.latitude.to_radians().sin_cos();
        let sin_there =
            (sin_latitude * cos_angle + cos_latitude * sin_angle * cos_bearing).clamp(-1.0, 1.0);
        let turned = (sin_bearing * sin_angle * cos_latitude)
            .atan2(cos_angle - sin_latitude * sin_there)
            .to_degrees();
        let longitude = (self.longitude + turned + 540.0).rem_euclid(360.0) - 180.0;
        Self { latitude: sin_there.asin().to_degrees(), longitude }
    }

    /// The same point to two decimals, about a kilometre: all that an answer repeats of a question.
    #[must_use]
    pub fn rounded(self) -> Self {
        let round = |degrees: f64| (degrees * 100.0).round() / 100.0;
        Self { latitude: round(self.latitude), longitude: round(self.longitude) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_off_the_globe_are_refused() {
        for (latitude, longitude, reason) in [
            (91.0, 0.0, "past the pole"),
            (-90.001, 0.0, "past the south pole"),
            (0.0, 180.5, "past the antimeridian"),
            (f64::NAN, 0.0, "not a number"),
            (0.0, f64::INFINITY, "infinite"),
        ] {
            assert!(Coordinate::new(latitude, longitude).is_err(), "{reason}");
        }
    }

    #[test]
    fn a_way_leads_over_the_antimeridian_and_the_pole() {
        for (from, bearing, distance_m, to, reason) in [
            ((0.0, 179.95), 90.0, 11_119.5, (0.0, -179.95), "a tenth of a degree east"),
            ((0.0, -179.95), 270.0, 11_119.5, (0.0, 179.95), "a tenth of a degree west"),
            ((89.95, 0.0), 0.0, 11_119.5, (89.95, 180.0), "over the north pole"),
            ((53.0, -2.0), 180.0, 111_195.0, (52.0, -2.0), "a degree south"),
        ] {
            let to = Coordinate::new(to.0, to.1).expect("valid");

            let there =
                Coordinate::new(from.0, from.1).expect("valid").towards(bearing, distance_m);

            assert!(there.distance_m(to) < 10.0, "{reason}: {there:?}");
        }
    }

    #[test]
    fn rounding_leaves_about_a_kilometre() {
        let here = Coordinate::new(53.480_759, -2.242_631).expect("valid");

        assert_eq!(here.rounded(), Coordinate::new(53.48, -2.24).expect("valid"));
    }

    #[test]
    fn one_place_has_one_vector_however_it_is_written() {
        let vector = |latitude, longitude| {
            Coordinate::new(latitude, longitude).expect("valid").unit_vector().map(f64::to_bits)
        };

        assert_eq!(vector(90.0, 12.0), vector(90.0, -180.0));
        assert_eq!(vector(-90.0, 0.0), [0.0, 0.0, -1.0].map(f64::to_bits));
        assert_eq!(vector(-16.8, 180.0), vector(-16.8, -180.0));
        assert_ne!(vector(-16.8, 179.999_999_9), vector(-16.8, -179.999_999_9));
    }
}
