//! Nearest first through superblocks, blocks and leaves to the records that pass a filter.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::FANOUT;
use super::extents::Extents;
use super::filter::{Filter, Members, bits_of};
use super::points::{Points, single};
use super::shortlist::Shortlist;
use crate::domain::Coordinate;

/// A record that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// Its number.
    pub record: u32,
    /// Its squared straight-line distance on the unit sphere.
    pub chord_squared: f64,
}

/// What a walk has looked at so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Effort {
    /// Blocks in which every term of the filter occurs.
    pub candidate_blocks: u32,
    /// Blocks in which the terms were intersected.
    pub opened_blocks: u32,
    /// Of these, blocks in which nothing passed.
    pub empty_blocks: u32,
    /// Leaves in which records were measured.
    pub opened_leaves: u32,
    /// Records that pass the filter and were measured.
    pub measured_records: u32,
}

/// A superblock or a block on the way: the bits of its squared distance, whose order is that of the numbers, and which it is.
type Stop = Reverse<(u32, u32)>;

/// Marks a superblock among stops.
const SUPERBLOCK: u32 = 1 << 31;

/// Members of a leaf up to which each is measured by itself.
const FEW: u32 = 8;

/// Members of a block from which on the boxes of its leaves (1.5 kB) are worth reading.
const WORTH_LOOKING_AT_LEAVES: usize = 8;

/// Where a walk takes place and what passes.
struct Ground<'a> {
    extents: &'a Extents,
    points: &'a Points,
    filter: Filter<'a>,
    /// A bit for each block in which every term of the filter occurs.
    blocks: Vec<u64>,
    superblocks: Vec<usize>,
    from: [f64; 3],
    roughly: [f32; 3],
}

/// The records of some sections that pass a filter, nearest first; ties go by a function.
///
/// Finds as many as were asked for at first, and four times as many whenever more are wanted, so that going on costs no more than
/// a third of what asking for all of them at once would have cost. Ten of a million take some microseconds.
pub struct Walk<'a, T> {
    ground: Ground<'a>,
    farthest: f64,
    ties: T,
    effort: Effort,
    /// How many to look for next.
    wanted: usize,
    found: std::vec::IntoIter<Found>,
    taken: usize,
    is_over: bool,
}

impl<'a, T: Fn(u32, u32) -> Ordering> Walk<'a, T> {
    /// Sets out from a point, for `wanted` records (and more, as long as somebody asks) of some sections within a squared chord.
    #[must_use]
    pub fn new(
        (extents, points): (&'a Extents, &'a Points),
        filter: Filter<'a>,
        sections: &[usize],
        (from, farthest): (Coordinate, f64),
        wanted: usize,
        ties: T,
    ) -> Self {
        let blocks = filter.blocks(extents);
        let vector = from.unit_vector();
        let superblocks = sections.iter().flat_map(|section| extents.superblocks_of(*section, true)).collect();
        let effort = Effort { candidate_blocks: blocks.iter().map(|word| word.count_ones()).sum(), ..Effort::default() };
        let ground = Ground { extents, points, filter, blocks, superblocks, from: vector, roughly: single(vector) };
        let found = Vec::new().into_iter();
        Self { ground, farthest, ties, effort, wanted: wanted.max(1), found, taken: 0, is_over: false }
    }

    /// What was looked at until now.
    #[must_use]
    pub const fn effort(&self) -> Effort {
        self.effort
    }

    /// Looks for the nearest ones, and passes over those that were taken before.
    fn go_on(&mut self) {
        let mut found = self.ground.nearest(self.wanted, self.farthest, &mut self.effort, &self.ties);
        self.is_over = found.len() < self.wanted;
        found.truncate(self.wanted);
        self.found = found.into_iter();
        self.wanted = self.wanted.saturating_mul(4);
        if let Some(last) = self.taken.checked_sub(1) {
            self.found.nth(last);
        }
    }
}

impl<T: Fn(u32, u32) -> Ordering> Iterator for Walk<'_, T> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        let mut next = self.found.next();
        if next.is_none() && !self.is_over {
            self.go_on();
            next = self.found.next();
        }
        self.taken += usize::from(next.is_some());
        next
    }
}

impl Ground<'_> {
    /// The nearest records, at least `limit` of them if there are so many within a squared chord; ties in their order.
    fn nearest(&self, limit: usize, farthest: f64, effort: &mut Effort, ties: &dyn Fn(u32, u32) -> Ordering) -> Vec<Found> {
        let mut shortlist = Shortlist::new(limit, farthest);
        let mut stops: BinaryHeap<Stop> = self.superblocks.iter().filter_map(|superblock| self.stop_at(*superblock)).collect();
        while let Some(Reverse((distance, stop))) = stops.pop() {
            if f32::from_bits(distance) > shortlist.bound() {
                break;
            }
            if stop & SUPERBLOCK == 0 {
                self.open_block(stop, &mut shortlist, effort);
            } else {
                stops.extend(self.blocks_of(stop & !SUPERBLOCK, shortlist.bound()));
            }
        }
        let mut found: Vec<Found> = shortlist.finish().filter_map(|place| self.measure(place)).collect();
        found.retain(|found| found.chord_squared <= farthest);
        found.sort_by(|one, other| one.chord_squared.total_cmp(&other.chord_squared).then_with(|| ties(one.record, other.record)));
        found
    }

    fn stop_at(&self, superblock: usize) -> Option<Stop> {
        let distance = self.points.to_superblock(superblock, self.roughly);
        let has_any = self.blocks.get(superblock).is_some_and(|word| *word != 0);
        has_any.then(|| Reverse((distance.to_bits(), u32::try_from(superblock).unwrap_or(0) | SUPERBLOCK)))
    }

    fn blocks_of(&self, superblock: u32, bound: f32) -> impl Iterator<Item = Stop> {
        let distances = self.points.to_blocks(superblock, self.roughly);
        let word = self.blocks.get(superblock as usize).copied().unwrap_or_default();
        let near = bits_of(word).filter_map(move |bit| Some((u32::from(bit), *distances.get(usize::from(bit))?)));
        near.filter(move |(_, distance)| *distance <= bound)
            .map(move |(bit, distance)| Reverse((distance.to_bits(), superblock * width() + bit)))
    }

    /// Measures what passes in a block, leaf by leaf from the nearest on.
    fn open_block(&self, block: u32, shortlist: &mut Shortlist, effort: &mut Effort) {
        effort.opened_blocks += 1;
        let before = effort.measured_records;
        let first_leaf = self.extents.first_leaf(block);
        match self.filter.members(self.extents, block) {
            Members::Few(positions) => {
                self.measure_few(first_leaf, &positions, shortlist);
                effort.measured_records += u32::try_from(positions.len()).unwrap_or(u32::MAX);
            }
            Members::All => self.open_leaves(first_leaf, |_| u64::MAX, shortlist, effort),
            Members::Many(bits) => {
                self.open_leaves(first_leaf, |leaf| bits.get(leaf).copied().unwrap_or_default(), shortlist, effort);
            }
        }
        effort.empty_blocks += u32::from(effort.measured_records == before);
    }

    /// Measures records of a block one by one; when there are some, only those in leaves that are near enough.
    fn measure_few(&self, first_leaf: u32, positions: &[u16], shortlist: &mut Shortlist) {
        let leaves = (positions.len() > WORTH_LOOKING_AT_LEAVES).then(|| self.points.to_leaves(first_leaf, self.roughly));
        for position in positions {
            let leaf = usize::from(*position) / FANOUT;
            let is_near = leaves.is_none_or(|distances| distances.get(leaf).is_some_and(|distance| *distance <= shortlist.bound()));
            if is_near {
                self.measure_roughly(first_leaf * width() + u32::from(*position), shortlist);
            }
        }
    }

    fn open_leaves(&self, first_leaf: u32, bits_in: impl Fn(usize) -> u64, shortlist: &mut Shortlist, effort: &mut Effort) {
        let distances = self.points.to_leaves(first_leaf, self.roughly);
        let near = distances.iter().enumerate().filter(|(leaf, distance)| **distance <= shortlist.bound() && bits_in(*leaf) != 0);
        let mut near: Vec<(u32, usize)> = near.map(|(leaf, distance)| (distance.to_bits(), leaf)).collect();
        near.sort_unstable();
        for (distance, leaf) in near {
            if f32::from_bits(distance) > shortlist.bound() {
                break;
            }
            let bits = bits_in(leaf);
            self.open_leaf(first_leaf + u32::try_from(leaf).unwrap_or(0), bits, shortlist);
            effort.opened_leaves += 1;
            effort.measured_records += bits.count_ones();
        }
    }

    fn open_leaf(&self, leaf: u32, bits: u64, shortlist: &mut Shortlist) {
        let first_place = leaf * width();
        if bits.count_ones() <= FEW {
            bits_of(bits).for_each(|bit| self.measure_roughly(first_place + u32::from(bit), shortlist));
            return;
        }
        let distances = self.points.leaf_distances(leaf, self.roughly);
        for (bit, distance) in (0_u32..).zip(distances) {
            if distance <= shortlist.bound() && bits >> bit & 1 == 1 {
                shortlist.add(distance, first_place + bit);
            }
        }
    }

    fn measure_roughly(&self, place: u32, shortlist: &mut Shortlist) {
        let distance = self.points.place_distance(place, self.roughly);
        if distance <= shortlist.bound() {
            shortlist.add(distance, place);
        }
    }

    fn measure(&self, place: u32) -> Option<Found> {
        let record = self.extents.record_at(place)?;
        let squares =
            self.points.coordinate(place)?.unit_vector().into_iter().zip(self.from).map(|(one, other)| (one - other) * (one - other));
        Some(Found { record, chord_squared: squares.sum() })
    }
}

const fn width() -> u32 {
    64
}
