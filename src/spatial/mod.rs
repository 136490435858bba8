//! Nearest-first search over points on the globe, without poles or an antimeridian.
//!
//! rstar is Euclidean, so degrees would be wrong in it. Points are put on the unit sphere, where the order of straight-line
//! distances is the order of great-circle distances everywhere. The tree is over blocks of points rather than over points:
//! neighbours on the globe are neighbours in memory, and the tree is small enough to be rebuilt whenever it is opened.

mod boxes;
mod points;

pub use boxes::BoxIndex;
pub use points::{Neighbour, PointIndex, chord_squared_of, distance_m_of, spatial_order};
