//! The places that may be among the nearest, by rough distances.

use super::rough::{ABSOLUTE_ERROR, RELATIVE_ERROR};

/// By how much a chord to a box may be too long: its corners, and the point it is measured from,
/// are vectors rounded to single precision (each is off by at most `√3 · 2⁻²⁵`), and so are the
/// differences.
const BOX_ERROR: f64 = 3e-7;

/// Keeps every place that may be among the `limit` nearest, however its rough distance was rounded.
pub(super) struct Shortlist {
    limit: usize,
    /// The bits of a place's rough squared distance, whose order is that of the numbers, above
    /// those of the place.
    places: Vec<u64>,
    /// How many were added since the bounds were last drawn.
    added: usize,
    place_bound: f32,
    box_bound: f32,
}

impl Shortlist {
    /// Begins with no place; none farther than a squared chord is wanted.
    pub(super) fn new(limit: usize, farthest: f64) -> Self {
        let (place_bound, box_bound) = bounds(farthest);
        Self {
            limit,
            places: Vec::with_capacity(limit.min(256) + 128),
            added: 0,
            place_bound,
            box_bound,
        }
    }

    /// No place with a greater rough squared distance need be looked at.
    pub(super) const fn place_bound(&self) -> f32 {
        self.place_bound
    }

    /// Nothing in a box with a greater squared distance need be looked at.
    pub(super) const fn box_bound(&self) -> f32 {
        self.box_bound
    }

    /// Adds a place whose distance is within the bound.
    pub(super) fn add(&mut self, distance: f32, place: u32) {
        self.places.push(u64::from(distance.to_bits()) << 32 | u64::from(place));
        self.added += 1;
    }

    /// Draws the bounds closer after some places were added. Does nothing while they are few for so
    /// long a list, so that all calls together cost no more than a few steps for each place.
    pub(super) fn settle(&mut self) {
        if self.places.len() < self.limit || 8 * self.added < self.limit {
            return;
        }
        self.added = 0;
        let (_, last, _) = self.places.select_nth_unstable(self.limit - 1);
        let (place_bound, box_bound) = bounds(f64::from(distance_of(*last)));
        self.place_bound = self.place_bound.min(place_bound);
        self.box_bound = self.box_bound.min(box_bound);
        let bound = self.place_bound;
        self.places.retain(|place| distance_of(*place) <= bound);
    }

    /// The places within the final bound.
    pub(super) fn finish(self) -> impl Iterator<Item = u32> {
        let bound = self.place_bound;
        self.places.into_iter().filter(move |place| distance_of(*place) <= bound).map(place_of)
    }
}

fn distance_of(place: u64) -> f32 {
    f32::from_bits((place >> 32) as u32)
}

#[expect(clippy::cast_possible_truncation, reason = "the lower half is what is wanted")]
const fn place_of(place: u64) -> u32 {
    place as u32
}

/// The greatest rough squared distances that a place, and a box around it, can have that is truly
/// not farther than one of this rough squared distance. Two measurements are compared, each with
/// its error.
fn bounds(squared: f64) -> (f32, f32) {
    let chord = squared.sqrt() * (1.0 + 2.0 * RELATIVE_ERROR) + 2.0 * ABSOLUTE_ERROR;
    (squared_up(chord), squared_up(chord + BOX_ERROR))
}

#[expect(clippy::cast_possible_truncation, reason = "rounded up by the factor")]
fn squared_up(chord: f64) -> f32 {
    (chord * chord * (1.0 + 1e-6)) as f32
}
