//! The 64 children of a node, nearest first.

use super::FANOUT;
use super::filter::bits_of;

/// Stands for a child that is not there or was taken.
const NONE: i32 = i32::MAX;

/// The low bits of a key: which child it is.
const CHILD: i32 = 63;

/// Children that are still to be visited. Each is one number: the upper bits of its squared
/// distance, whose order is that of the numbers, above its own six bits, so that the least number
/// is the nearest child. Distances lose 6 of 24 bits and so are at most 8 in a million too short,
/// never too long.
///
/// A search for the least among 64 numbers is a handful of vector instructions: less than it takes
/// to keep them in order.
#[derive(Debug, Clone)]
pub(super) struct Children([i32; FANOUT]);

impl Children {
    /// Those that have a bit, and none at an infinite distance.
    pub(super) fn new(distances: &[f32; FANOUT], bits: u64) -> Self {
        let mut keys = [NONE; FANOUT];
        for bit in bits_of(bits) {
            if let Some((key, distance)) =
                keys.get_mut(usize::from(bit)).zip(distances.get(usize::from(bit)))
            {
                *key = if *distance < f32::INFINITY {
                    distance.to_bits().cast_signed() & !CHILD | i32::from(bit.cast_signed())
                } else {
                    NONE
                };
            }
        }
        Self(keys)
    }

    /// The squared distance of the nearest; infinite when none is left.
    pub(super) fn distance(&self) -> f32 {
        distance_of(self.least())
    }

    /// Takes the nearest out, unless it is farther than a bound.
    pub(super) fn take(&mut self, bound: f32) -> Option<u32> {
        let least = self.least();
        if least == NONE || distance_of(least) > bound {
            return None;
        }
        let child = (least & CHILD).cast_unsigned();
        *self.0.get_mut(child as usize)? = NONE;
        Some(child)
    }

    fn least(&self) -> i32 {
        self.0.iter().copied().fold(NONE, i32::min)
    }
}

fn distance_of(key: i32) -> f32 {
    if key == NONE { f32::INFINITY } else { f32::from_bits((key & !CHILD).cast_unsigned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn children_come_nearest_first_and_never_from_farther_than_they_are() {
        let mut distances: [f32; FANOUT] = std::array::from_fn(|child| {
            0.1 + f32::from(u8::try_from(child * 37 % 64).expect("small"))
        });
        distances[5] = f32::INFINITY;
        let mut children = Children::new(&distances, !0b1000);
        let mut order = Vec::new();

        while children.distance() < f32::INFINITY {
            let distance = children.distance();
            let child = children.take(f32::MAX).expect("not the last yet") as usize;
            assert!(
                distance <= distances[child] && distance > distances[child] * (1.0 - 8e-6),
                "{distance} for {}",
                distances[child]
            );
            order.push(child);
        }

        let mut expected: Vec<usize> =
            (0..FANOUT).filter(|child| ![3, 5].contains(child)).collect();
        expected.sort_by(|one, other| distances[*one].total_cmp(&distances[*other]));
        assert_eq!(order, expected);
    }

    #[test]
    fn what_is_beyond_the_bound_stays() {
        let mut children = Children::new(&[2.0; FANOUT], 0b110);

        assert_eq!(children.take(1.9), None);
        assert_eq!(
            [children.take(2.0), children.take(2.0), children.take(2.0)],
            [Some(1), Some(2), None]
        );
    }

    #[test]
    fn numbers_that_are_no_distances_do_no_harm() {
        let mut children = Children::new(
            &[f32::NAN, -1.0, f32::NEG_INFINITY, 0.0].repeat(16).try_into().expect("64"),
            u64::MAX,
        );

        assert!(std::iter::from_fn(|| children.take(f32::MAX)).count() <= FANOUT);
    }
}
