//! The globe in cells: boxes of latitude and longitude, each of them whole or parted in four.

use crate::domain::Coordinate;

/// How often the globe is parted at most. The smallest cells are 0.703° wide and 0.352° high, in
/// the middle of Europe about 50 km by 39 km, so that who asks for one tells no more than that.
pub const DEEPEST: usize = 9;

/// Degrees around the globe and from pole to pole.
const AROUND: f64 = 360.0;
const HIGH: f64 = 180.0;
/// The meridian opposite to that of Greenwich.
const EAST_END: f64 = 180.0;

/// A box of the globe, with its edges: what lies on an edge is in all boxes that meet there.
///
/// It is named by the quarters that lead to it from the whole globe, `0` in the south-west, `1` in
/// the south-east, `2` in the north-west, `3` in the north-east.
#[derive(Debug, Clone, PartialEq)]
pub struct GlobeCell {
    name: String,
    south: f64,
    west: f64,
    height: f64,
    width: f64,
}

impl GlobeCell {
    /// The whole globe; its name is empty.
    #[must_use]
    pub const fn globe() -> Self {
        Self { name: String::new(), south: -90.0, west: -180.0, height: HIGH, width: AROUND }
    }

    /// Its name: as many digits as it was parted.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it may be parted.
    #[must_use]
    pub fn can_be_parted(&self) -> bool {
        self.name.len() < DEEPEST
    }

    /// Its four quarters. Degrees stay exact: they are only halved.
    #[must_use]
    pub fn quarters(&self) -> [Self; 4] {
        let (height, width) = (self.height / 2.0, self.width / 2.0);
        ["0", "1", "2", "3"].map(|digit| Self {
            name: format!("{}{digit}", self.name),
            south: if digit < "2" { self.south } else { self.south + height },
            west: if digit == "0" || digit == "2" { self.west } else { self.west + width },
            height,
            width,
        })
    }

    /// Whether a point is in it or on its edge.
    #[must_use]
    pub fn contains(&self, point: Coordinate) -> bool {
        (self.south..=self.south + self.height).contains(&point.latitude())
            && (self.west..=self.west + self.width).contains(&point.longitude())
    }

    /// A point, and the great-circle metres within which all of the box is.
    ///
    /// On a parallel, what is farther in longitude is farther away; on a meridian within a quarter
    /// of the globe to the east or west, distance has no greatest value but at an end. So nothing
    /// in the box is farther than the farthest corner. The whole globe is within half its girth.
    ///
    /// # Panics
    /// Never: a box of the globe has its corners on it.
    #[must_use]
    pub fn circle(&self) -> (Coordinate, f64) {
        let point = |latitude, longitude| {
            Coordinate::new(latitude, longitude).expect("a box of the globe is on it")
        };
        let (north, east) = (self.south + self.height, self.west + self.width);
        let centre = point(self.south + self.height / 2.0, self.west + self.width / 2.0);
        if self.width > AROUND / 2.0 {
            return (centre, centre.distance_m(point(-centre.latitude(), EAST_END)));
        }
        let corners =
            [(self.south, self.west), (self.south, east), (north, self.west), (north, east)];
        let farthest = corners
            .into_iter()
            .map(|(latitude, longitude)| centre.distance_m(point(latitude, longitude)))
            .fold(0.0, f64::max);
        (centre, farthest)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cell(digits: &[usize]) -> GlobeCell {
        digits.iter().fold(GlobeCell::globe(), |cell, digit| {
            let [south_west, south_east, north_west, north_east] = cell.quarters();
            match digit {
                0 => south_west,
                1 => south_east,
                2 => north_west,
                _ => north_east,
            }
        })
    }

    proptest! {
        #[test]
        fn nothing_of_a_cell_is_outside_its_circle(
            digits in proptest::collection::vec(0_usize..4, 0..=DEEPEST + 4),
            north in 0.0..=1.0_f64, east in 0.0..=1.0_f64,
        ) {
            let cell = cell(&digits);
            let inside = Coordinate::new(
                (cell.south + north * cell.height).clamp(-90.0, 90.0),
                (cell.west + east * cell.width).clamp(-180.0, 180.0),
            ).expect("on the globe");

            let (centre, radius_m) = cell.circle();

            prop_assert!(centre.distance_m(inside) <= radius_m + 0.1, "{cell:?} {inside:?}");
        }
    }

    #[test]
    fn quarters_are_named_from_the_south_west() {
        let names = GlobeCell::globe().quarters().map(|quarter| (quarter.south, quarter.west));

        assert_eq!(names, [(-90.0, -180.0), (-90.0, 0.0), (0.0, -180.0), (0.0, 0.0)]);
        let dublin = Coordinate::new(53.35, -6.26).expect("valid");
        assert!(cell(&[2, 3]).contains(dublin) && !cell(&[3, 0]).contains(dublin));
    }

    #[test]
    fn the_smallest_cell_is_a_third_of_a_degree_or_more() {
        let smallest = cell(&[0; DEEPEST]);

        assert!(!smallest.can_be_parted());
        assert_eq!((smallest.height, smallest.width), (0.351_562_5, 0.703_125));
    }
}
