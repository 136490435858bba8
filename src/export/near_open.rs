//! Which records can be among the nearest that are open, or may be, at any moment for which hours
//! are told.
//!
//! Who asks for what is open now is shown the ten nearest that are known to be open, and what is
//! nearer and may be. A record belongs to a box if there is a moment at which fewer than ten others
//! are open that are nearer to every point of the box; and the same for what may be open.

use super::place::{NEAREST, Place};
use super::timetables::OpenMoments;
use crate::domain::distance_m_of;

/// How many places a counter has in binary: up to 15 are counted.
const PLANES: usize = 4;

/// Counts to [`NEAREST`] for each of many moments at once.
struct MomentCounter {
    planes: [Vec<u64>; PLANES],
    full: Vec<u64>,
}

impl MomentCounter {
    fn new(words: usize) -> Self {
        Self { planes: std::array::from_fn(|_| vec![0; words]), full: vec![0; words] }
    }

    /// Adds one at some moments.
    fn add(&mut self, bits: &[u64]) {
        let [ones, twos, fours, eights] = &mut self.planes;
        let planes = ones.iter_mut().zip(twos).zip(fours).zip(eights);
        for (((((one, two), four), eight), full), bits) in planes.zip(&mut self.full).zip(bits) {
            let mut carried = bits & !*full;
            for plane in [&mut *one, &mut *two, &mut *four, &mut *eight] {
                let digit = *plane;
                *plane = digit ^ carried;
                carried &= digit;
            }
            *full |= is_full([*one, *two, *four, *eight]);
        }
    }

    /// Whether at any of some moments fewer are counted than may be told.
    fn lacks(&self, bits: &[u64]) -> bool {
        self.full.iter().zip(bits).any(|(full, bits)| bits & !full != 0)
    }
}

/// Where the digits are those of [`NEAREST`]: ten, which is eight and two.
const fn is_full([one, two, four, eight]: [u64; PLANES]) -> u64 {
    const { assert!(NEAREST == 10, "the digits of another number") };
    eight & two & !four & !one
}

/// Of places with their squared chords from the centre of a box, which can be among the nearest that
/// are open, or may be, within `farthest` (a squared chord); `slack_m` is twice the radius of the box
/// and more.
pub fn nearest_when_open(measured: &[(&Place, f64)], farthest: f64, slack_m: f64) -> Vec<bool> {
    let mut can_be = vec![false; measured.len()];
    // Where nothing is known of any, the nearest are the nearest that may be open.
    if !measured.iter().any(|(place, chord)| *chord <= farthest && place.has_state) {
        return can_be;
    }
    let mut nearer: Vec<(usize, f64, &OpenMoments)> = measured
        .iter()
        .enumerate()
        .filter(|(_, (_, chord))| *chord <= farthest)
        .filter_map(|(at, (place, chord))| {
            Some((at, distance_m_of(*chord), place.moments.as_deref()?))
        })
        .collect();
    nearer.sort_by(|(_, one, _), (_, other, _)| one.total_cmp(other));
    let words = nearer.iter().map(|(_, _, moments)| moments.open.len()).max().unwrap_or_default();
    let (mut open, mut unknown) = (MomentCounter::new(words), MomentCounter::new(words));
    let mut certainly_nearer = nearer.iter().peekable();
    for (at, distance_m, moments) in &nearer {
        while let Some((_, _, other)) =
            certainly_nearer.next_if(|(_, other_m, _)| *other_m <= distance_m - slack_m)
        {
            open.add(&other.open);
            unknown.add(&other.unknown);
        }
        if let Some(can_be) = can_be.get_mut(*at) {
            *can_be = open.lacks(&moments.open) || unknown.lacks(&moments.unknown);
        }
    }
    can_be
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_are_counted_at_each_moment_by_itself() {
        let mut counter = MomentCounter::new(1);
        for _ in 0..9 {
            counter.add(&[0b11]);
        }
        assert!(counter.lacks(&[0b01]) && counter.lacks(&[0b10]));

        counter.add(&[0b01]);

        assert!(!counter.lacks(&[0b01]) && counter.lacks(&[0b10]));
        for _ in 0..20 {
            counter.add(&[0b01]);
        }
        assert!(!counter.lacks(&[0b01]), "what is full stays full");
    }
}
