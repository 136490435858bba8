//! The places that may be among the nearest, by distances in single precision.

use std::collections::BinaryHeap;

/// Keeps every place that may be among the `limit` nearest, however its rough distance was rounded.
pub(super) struct Shortlist {
    limit: usize,
    /// The bits of the `limit` least distances, the greatest on top.
    least: BinaryHeap<u32>,
    places: Vec<(f32, u32)>,
    bound: f32,
}

impl Shortlist {
    /// Begins with no place; none farther than a squared chord is wanted.
    pub(super) fn new(limit: usize, farthest: f64) -> Self {
        let room = limit.min(256);
        Self { limit, least: BinaryHeap::with_capacity(room + 1), places: Vec::with_capacity(4 * room), bound: widened(farthest) }
    }

    /// No place with a greater distance, and nothing in a box with a greater distance, need be looked at.
    pub(super) const fn bound(&self) -> f32 {
        self.bound
    }

    /// Adds a place whose distance is within the bound.
    pub(super) fn add(&mut self, distance: f32, place: u32) {
        self.places.push((distance, place));
        self.least.push(distance.to_bits());
        if self.least.len() > self.limit {
            self.least.pop();
        }
        if self.least.len() == self.limit
            && let Some(greatest) = self.least.peek()
        {
            self.bound = self.bound.min(widened(f64::from(f32::from_bits(*greatest))));
        }
    }

    /// The places within the final bound.
    pub(super) fn finish(self) -> impl Iterator<Item = u32> {
        let bound = self.bound;
        self.places.into_iter().filter(move |(distance, _)| *distance <= bound).map(|(_, place)| place)
    }
}

/// The greatest rough squared distance that a place can have that is truly not farther than one of this rough squared distance.
///
/// A unit vector rounded to `f32` is off by at most `√3 · 2⁻²⁵`, and so is the asker's: together 1.1e-7 a measurement, about
/// 0.7 m, and two measurements are compared. Squares and sums add some units in the last place.
#[expect(clippy::cast_possible_truncation, reason = "rounded up by the last factor")]
fn widened(squared: f64) -> f32 {
    let chord = squared.sqrt() * (1.0 + 2e-6) + 6e-7;
    (chord * chord * (1.0 + 1e-6)) as f32
}
