//! Boxes in degrees, and which of them hold a point.

use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

/// Boxes of longitude and latitude that do not cross the antimeridian.
#[derive(Debug)]
pub struct BoxIndex {
    tree: RTree<GeomWithData<Rectangle<[f32; 2]>, usize>>,
}

impl BoxIndex {
    /// Makes the index; each box is the span of some points and is known by its place in the list.
    #[must_use]
    pub fn new<'p>(spans: impl Iterator<Item = &'p [[f32; 2]]>) -> Self {
        let boxes =
            spans.enumerate().filter(|(_, points)| !points.is_empty()).map(|(number, points)| {
                GeomWithData::new(Rectangle::from_aabb(AABB::from_points(points)), number)
            });
        Self { tree: RTree::bulk_load(boxes.collect()) }
    }

    /// The numbers of the boxes that hold the point, edges included, in ascending order.
    #[must_use]
    pub fn holding(&self, longitude: f32, latitude: f32) -> Vec<usize> {
        self.meeting([longitude, latitude], [longitude, latitude])
    }

    /// The numbers of the boxes that have a point in common with the box of two corners, edges
    /// included, in ascending order.
    #[must_use]
    pub fn meeting(&self, south_west: [f32; 2], north_east: [f32; 2]) -> Vec<usize> {
        let span = AABB::from_corners(south_west, north_east);
        let mut numbers: Vec<usize> =
            self.tree.locate_in_envelope_intersecting(span).map(|found| found.data).collect();
        numbers.sort_unstable();
        numbers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_boxes_around_the_point_are_found() {
        let spans: [&[[f32; 2]]; 3] =
            [&[[0.0, 0.0], [2.0, 2.0]], &[[1.0, 1.0], [3.0, 3.0]], &[[5.0, 5.0], [6.0, 6.0]]];

        let index = BoxIndex::new(spans.into_iter());

        assert_eq!(index.holding(1.5, 1.5), [0, 1]);
        assert_eq!(index.holding(9.0, 9.0), Vec::<usize>::new());
        assert_eq!(index.meeting([2.5, 2.5], [5.0, 5.0]), [1, 2]);
    }
}
