//! Nearest-first search over points on the globe, without poles or an antimeridian.
//!
//! rstar is Euclidean, so degrees would be wrong in it. Points are put on the unit sphere, where
//! the order of straight-line distances is the order of great-circle distances everywhere. Boxes
//! are kept around blocks of points rather than around points: neighbours on the globe are
//! neighbours in memory, and the boxes are few enough to be made anew whenever an index is opened.

mod boxes;
mod points;

pub use boxes::BoxIndex;
pub use points::{Neighbour, PointIndex, spatial_order};
