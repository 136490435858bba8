//! Points in spatial order, with boxes around blocks of them and around blocks of blocks.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use rstar::{AABB, Envelope as _};

use crate::domain::{Coordinate, chord_squared};

/// Points in a block, and blocks in a superblock. Small enough to scan in well under a microsecond,
/// large enough to leave few of them.
const BLOCK: usize = 64;

/// A point that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbour {
    /// Its position in the spatial order.
    pub position: usize,
    /// Its squared straight-line distance on the unit sphere; see
    /// [`distance_m_of`](crate::domain::distance_m_of).
    pub chord_squared: f64,
}

/// The order in which points are to be stored: a kd-tree's, split at the median of the widest axis
/// down to a block.
///
/// The result lists the indices of `points`; equal points keep their order. Costs O(n log² n).
#[must_use]
pub fn spatial_order(points: &[Coordinate]) -> Vec<u32> {
    let vectors: Vec<[f64; 3]> = points.iter().map(|point| point.unit_vector()).collect();
    let mut order: Vec<u32> =
        (0..u32::try_from(points.len()).expect("fewer than four billion points")).collect();
    split(&vectors, &mut order);
    order
}

fn split(vectors: &[[f64; 3]], part: &mut [u32]) {
    if part.len() <= BLOCK {
        part.sort_unstable();
        return;
    }
    let at = |index: u32| vectors.get(index as usize).copied().unwrap_or_default();
    let bounds = part
        .iter()
        .fold(None, |bounds: Option<AABB<[f64; 3]>>, index| Some(grown(bounds, at(*index))));
    let axis = bounds.map_or(0, |bounds| widest_axis(&bounds));
    let coordinate = |index: u32| at(index).get(axis).copied().unwrap_or_default();
    let middle = middle_of(part.len());
    part.select_nth_unstable_by(middle, |one, other| {
        coordinate(*one).total_cmp(&coordinate(*other)).then(one.cmp(other))
    });
    let (low, high) = part.split_at_mut(middle);
    split(vectors, low);
    split(vectors, high);
}

/// Where to split: halves are whole blocks, and as many whole blocks of blocks as there are (64 to
/// one), so that only the last of each size is short.
fn middle_of(length: usize) -> usize {
    let sizes = std::iter::successors(Some(BLOCK), |size| size.checked_mul(64));
    let unit = sizes.take_while(|size| *size < length).last().unwrap_or(BLOCK);
    (length / 2).next_multiple_of(unit).min(length - 1)
}

fn grown(bounds: Option<AABB<[f64; 3]>>, point: [f64; 3]) -> AABB<[f64; 3]> {
    bounds.map_or_else(
        || AABB::from_point(point),
        |bounds| AABB::from_points([&bounds.lower(), &bounds.upper(), &point]),
    )
}

fn widest_axis(bounds: &AABB<[f64; 3]>) -> usize {
    let widths: Vec<f64> =
        bounds.lower().iter().zip(bounds.upper()).map(|(low, high)| high - low).collect();
    let widest = widths.iter().enumerate().max_by(|(_, one), (_, other)| one.total_cmp(other));
    widest.map_or(0, |(axis, _)| axis)
}

/// A superblock or a block on the way, the nearest on top: the bits of its squared distance, whose
/// order is that of the numbers; whether it is a block; which one.
type BoxAhead = Reverse<(u64, bool, usize)>;

/// Points in spatial order that can be walked nearest first.
///
/// A walk costs a microsecond or two to begin and about a tenth of a microsecond a point; a caller
/// that passes over most points (a rare filter) pays for every one of them.
#[derive(Debug)]
pub struct PointIndex {
    points: Vec<[f64; 3]>,
    ranks: Vec<u32>,
    blocks: Vec<AABB<[f64; 3]>>,
    superblocks: Vec<AABB<[f64; 3]>>,
}

impl PointIndex {
    /// Makes the index of points that are in [`spatial_order`] already.
    ///
    /// `ranks` decides between points at the same distance: the lower one comes first.
    #[must_use]
    pub fn new(points: &[Coordinate], ranks: Vec<u32>) -> Self {
        let points: Vec<[f64; 3]> = points.iter().map(|point| point.unit_vector()).collect();
        let blocks: Vec<AABB<[f64; 3]>> = points.chunks(BLOCK).map(AABB::from_points).collect();
        let around = |blocks: &[AABB<[f64; 3]>]| {
            blocks.iter().fold(AABB::new_empty(), |all, block| all.merged(block))
        };
        let superblocks = blocks.chunks(BLOCK).map(around).collect();
        Self { points, ranks, blocks, superblocks }
    }

    /// How many points there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether there is no point.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// All points, nearest first, ties by rank.
    pub fn nearest(&self, from: Coordinate) -> impl Iterator<Item = Neighbour> + '_ {
        let from = from.unit_vector();
        let mut blocks = self.nearest_blocks(from).peekable();
        let mut waiting: BinaryHeap<Waiting> = BinaryHeap::new();
        std::iter::from_fn(move || {
            // A block is opened before any point that is not nearer than its box, so that ties meet
            // in the heap.
            while let Some((block, distance)) = blocks.peek() {
                if waiting.peek().is_some_and(|point| point.chord_squared < *distance) {
                    break;
                }
                waiting.extend(self.waiting(*block, from));
                blocks.next();
            }
            waiting.pop().map(|point| Neighbour {
                position: point.position,
                chord_squared: point.chord_squared,
            })
        })
    }

    /// The beginning of [`PointIndex::nearest`]: at most `count` points. Costs about two
    /// microseconds for two dozen, a fraction of what walking there costs, because points that are
    /// too far are never put in order.
    #[must_use]
    pub fn nearest_few(&self, from: Coordinate, count: usize) -> Vec<Neighbour> {
        let from = from.unit_vector();
        let mut kept: Vec<u128> = Vec::with_capacity(count + BLOCK);
        let last = count.saturating_sub(1);
        let mut farthest = u128::MAX;
        for (block, distance) in self.nearest_blocks(from) {
            if in_one_number(distance, 0, 0) > farthest {
                break;
            }
            let points = self
                .waiting(block, from)
                .map(|point| in_one_number(point.chord_squared, point.rank, point.position));
            kept.extend(points.filter(|point| *point < farthest));
            if kept.len() > last {
                let (_, farthest_kept, _) = kept.select_nth_unstable(last);
                farthest = *farthest_kept;
                kept.truncate(count);
            }
        }
        kept.sort_unstable();
        kept.into_iter().map(out_of_one_number).collect()
    }

    /// The blocks, nearest first, with the squared distance to their boxes.
    fn nearest_blocks(&self, from: [f64; 3]) -> impl Iterator<Item = (usize, f64)> + '_ {
        let distance = move |bounds: &AABB<[f64; 3]>| distance_squared(bounds, from).to_bits();
        let superblocks = self.superblocks.iter().enumerate();
        let mut stops: BinaryHeap<BoxAhead> = superblocks
            .map(|(number, bounds)| Reverse((distance(bounds), false, number)))
            .collect();
        std::iter::from_fn(move || {
            loop {
                let Reverse((bits, is_block, number)) = stops.pop()?;
                if is_block {
                    return Some((number, f64::from_bits(bits)));
                }
                let blocks = self.blocks.iter().enumerate().skip(number * BLOCK).take(BLOCK);
                stops.extend(
                    blocks.map(|(number, bounds)| Reverse((distance(bounds), true, number))),
                );
            }
        })
    }

    /// The points of a block.
    fn waiting(&self, block: usize, from: [f64; 3]) -> impl Iterator<Item = Waiting> + '_ {
        let first = block * BLOCK;
        let end = (first + BLOCK).min(self.points.len());
        let points = self.points.get(first..end).unwrap_or_default();
        let ranks = self.ranks.get(first..end).unwrap_or_default();
        let numbered = points.iter().zip(ranks).zip(first..);
        numbered.map(move |((point, rank), position)| Waiting {
            chord_squared: chord_squared(from, *point),
            rank: *rank,
            position,
        })
    }
}

/// From a point to the nearest point of a box.
fn distance_squared(bounds: &AABB<[f64; 3]>, from: [f64; 3]) -> f64 {
    let sides = bounds.lower().into_iter().zip(bounds.upper()).zip(from);
    sides.map(|((low, high), at)| (low - at).max(at - high).max(0.0)).map(|away| away * away).sum()
}

/// A squared distance, a rank and a position in the order of a walk: one number is compared sooner
/// than three. The bits of a distance, which is not negative, are in the order of the numbers.
#[expect(clippy::cast_possible_truncation, reason = "fewer than four billion points")]
fn in_one_number(chord_squared: f64, rank: u32, position: usize) -> u128 {
    u128::from(chord_squared.to_bits()) << 64 | u128::from(rank) << 32 | u128::from(position as u32)
}

/// The inverse of [`in_one_number`].
#[expect(clippy::cast_possible_truncation, reason = "each part is taken out of its bits")]
fn out_of_one_number(number: u128) -> Neighbour {
    Neighbour {
        position: number as u32 as usize,
        chord_squared: f64::from_bits((number >> 64) as u64),
    }
}

/// A point in the heap; the greatest is the nearest.
#[derive(Debug)]
struct Waiting {
    chord_squared: f64,
    rank: u32,
    position: usize,
}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        other.chord_squared.total_cmp(&self.chord_squared).then(other.rank.cmp(&self.rank))
    }
}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Waiting {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn index(points: &[Coordinate]) -> (PointIndex, Vec<u32>) {
        let order = spatial_order(points);
        let ordered: Vec<Coordinate> =
            order.iter().filter_map(|old| points.get(*old as usize).copied()).collect();
        (PointIndex::new(&ordered, order.clone()), order)
    }

    fn anywhere() -> impl Strategy<Value = Coordinate> {
        let latitude = prop_oneof![8 => -90.0..=90.0, 1 => Just(90.0), 1 => Just(-90.0)];
        let longitude =
            prop_oneof![8 => -180.0..=180.0, 1 => Just(180.0), 1 => Just(-180.0), 2 => Just(0.0)];
        (latitude, longitude).prop_map(|(latitude, longitude)| {
            Coordinate::new(latitude, longitude).expect("in range")
        })
    }

    proptest! {
        #[test]
        fn nearest_first_is_what_a_brute_force_scan_says(points in prop::collection::vec(anywhere(), 0..400), from in anywhere()) {
            let (index, order) = index(&points);

            let found: Vec<u32> = index.nearest(from).filter_map(|neighbour| order.get(neighbour.position).copied()).collect();

            let mut expected: Vec<(f64, u32)> = (0..).zip(&points)
                .map(|(number, point)| (chord_squared(from.unit_vector(), point.unit_vector()), number)).collect();
            expected.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
            prop_assert_eq!(found, expected.into_iter().map(|(_, number)| number).collect::<Vec<_>>());
        }

        #[test]
        fn the_nearest_few_are_the_first_of_all(points in prop::collection::vec(anywhere(), 0..400), from in anywhere(), count in 0_usize..70) {
            let (index, _) = index(&points);

            let few = index.nearest_few(from, count);

            prop_assert_eq!(few, index.nearest(from).take(count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn nothing_is_near_nothing() {
        let (index, _) = index(&[]);

        assert!(index.is_empty());
        assert_eq!(index.nearest(Coordinate::new(0.0, 0.0).expect("valid")).count(), 0);
    }
}
