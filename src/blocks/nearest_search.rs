//! From the superblocks to the nearest records: nearest first through blocks and leaves that have a
//! bit left.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;

use super::FANOUT;
use super::children::Children;
use super::filter::{Members, TermFilter, bits_of};
use super::found::{Found, SearchStats};
use super::layout::BlockLayout;
use super::points::{Points, single};
use super::rough::Origin;
use super::shortlist::Shortlist;
use crate::domain::{Coordinate, chord_squared};

/// A superblock on the way: the bits of the least squared distance of what is left of it, whose
/// order is that of the numbers, and which it is.
type SuperblockAhead = Reverse<(u32, u32)>;

/// Members of a leaf up to which only they are measured, and not the whole leaf.
const FEW: u32 = 16;

/// Members of a block from which on the boxes of its leaves (1.5 kB) are worth reading.
const WORTH_LOOKING_AT_LEAVES: usize = 8;

/// Where records are looked for, from where, and what passes.
pub(super) struct NearestSearch<'a> {
    layout: &'a BlockLayout,
    points: &'a Points,
    filter: TermFilter<'a>,
    /// A bit for each block in which every term of the filter occurs.
    blocks: Vec<u64>,
    superblocks: Vec<u32>,
    /// The point that distances are measured from: exactly, to boxes, and roughly to places.
    from: [f64; 3],
    from_single: [f32; 3],
    origin: Origin,
}

impl<'a> NearestSearch<'a> {
    /// The placed records of some sections.
    pub(super) fn new(
        (layout, points): (&'a BlockLayout, &'a Points),
        filter: TermFilter<'a>,
        sections: &[usize],
        from: Coordinate,
    ) -> Self {
        let superblocks = sections.iter().flat_map(|section| layout.superblocks_of(*section, true));
        let superblocks =
            superblocks.filter_map(|superblock| u32::try_from(superblock).ok()).collect();
        let (blocks, vector) = (filter.blocks(layout), from.unit_vector());
        Self {
            layout,
            points,
            filter,
            blocks,
            superblocks,
            from: vector,
            from_single: single(vector),
            origin: Origin::new(from),
        }
    }

    /// Blocks in which every term of the filter occurs.
    pub(super) fn candidate_blocks(&self) -> u32 {
        self.blocks.iter().map(|word| word.count_ones()).sum()
    }

    /// The nearest records, at least `limit` of them if there are so many within a squared chord;
    /// ties in their order.
    pub(super) fn nearest(
        &self,
        limit: usize,
        farthest: f64,
        stats: &mut SearchStats,
        ties: &dyn Fn(u32, u32) -> Ordering,
    ) -> Vec<Found> {
        let mut shortlist = Shortlist::new(limit, farthest);
        let mut room = Vec::new();
        let mut blocks: Vec<Option<Children>> = vec![None; self.superblocks.len()];
        let mut stops: BinaryHeap<SuperblockAhead> = (0..)
            .zip(&self.superblocks)
            .filter_map(|(slot, superblock)| self.stop_at(slot, *superblock))
            .collect();
        while let Some(mut stop) = stops.peek_mut() {
            let Reverse((distance, slot)) = *stop;
            if f32::from_bits(distance) > shortlist.box_bound() {
                break;
            }
            let Some((superblock, blocks)) =
                self.superblocks.get(slot as usize).zip(blocks.get_mut(slot as usize))
            else {
                break;
            };
            let next = match blocks {
                None => blocks.insert(self.blocks_of(*superblock)).distance(),
                Some(blocks) => {
                    if let Some(block) = blocks.take(shortlist.box_bound()) {
                        self.open_block(
                            superblock * width() + block,
                            &mut shortlist,
                            &mut room,
                            stats,
                        );
                    }
                    blocks.distance()
                }
            };
            if next > shortlist.box_bound() || next == f32::INFINITY {
                PeekMut::pop(stop);
            } else {
                *stop = Reverse((next.to_bits(), slot));
            }
        }
        let mut found: Vec<Found> =
            shortlist.finish().filter_map(|place| self.measure(place)).collect();
        found.retain(|found| found.chord_squared <= farthest);
        found.sort_by(|one, other| {
            one.chord_squared
                .total_cmp(&other.chord_squared)
                .then_with(|| ties(one.record, other.record))
        });
        found
    }

    fn stop_at(&self, slot: u32, superblock: u32) -> Option<SuperblockAhead> {
        let has_any = self.blocks.get(superblock as usize).is_some_and(|word| *word != 0);
        has_any.then(|| {
            Reverse((self.points.to_superblock(superblock, self.from_single).to_bits(), slot))
        })
    }

    /// The blocks of a superblock that may have members.
    fn blocks_of(&self, superblock: u32) -> Children {
        let bits = self.blocks.get(superblock as usize).copied().unwrap_or_default();
        Children::new(&self.points.to_blocks(superblock, self.from_single), bits)
    }

    /// Measures what passes in a block, leaf by leaf from the nearest on.
    fn open_block(
        &self,
        block: u32,
        shortlist: &mut Shortlist,
        room: &mut Vec<u16>,
        stats: &mut SearchStats,
    ) {
        stats.opened_blocks += 1;
        let before = stats.measured_records;
        let first_leaf = self.layout.first_leaf(block);
        match self.filter.members(self.layout, block, std::mem::take(room)) {
            Members::Few(positions) => {
                self.measure_few(first_leaf, &positions, shortlist);
                stats.measured_records += u32::try_from(positions.len()).unwrap_or(u32::MAX);
                *room = positions;
            }
            Members::All => {
                let records = self.layout.block(block).1;
                self.open_leaves(
                    first_leaf,
                    |leaf| full(records.saturating_sub(leaf * width())),
                    shortlist,
                    stats,
                );
            }
            Members::Many(bits) => {
                self.open_leaves(
                    first_leaf,
                    |leaf| bits.get(leaf as usize).copied().unwrap_or_default(),
                    shortlist,
                    stats,
                );
            }
        }
        stats.empty_blocks += u32::from(stats.measured_records == before);
    }

    /// Measures records of a block; when there are some, only those in leaves that are near enough.
    fn measure_few(&self, first_leaf: u32, positions: &[u16], shortlist: &mut Shortlist) {
        if positions.len() <= WORTH_LOOKING_AT_LEAVES {
            self.measure_roughly(first_leaf, positions.iter().copied(), shortlist);
        } else {
            let distances = self.points.to_leaves(first_leaf, self.from_single);
            let near = within(&distances, shortlist.box_bound());
            let positions = positions.iter().copied().filter(|position| {
                near.checked_shr(u32::from(*position) / width()).is_some_and(|rest| rest & 1 == 1)
            });
            self.measure_roughly(first_leaf, positions, shortlist);
        }
        shortlist.settle();
    }

    fn open_leaves(
        &self,
        first_leaf: u32,
        bits_in: impl Fn(u32) -> u64,
        shortlist: &mut Shortlist,
        stats: &mut SearchStats,
    ) {
        let distances = self.points.to_leaves(first_leaf, self.from_single);
        let near = bits_of(within(&distances, shortlist.box_bound()));
        let with_members = near
            .filter(|leaf| bits_in((*leaf).into()) != 0)
            .fold(0, |leaves, leaf| leaves | 1 << leaf);
        let mut leaves = Children::new(&distances, with_members);
        while let Some(leaf) = leaves.take(shortlist.box_bound()) {
            let bits = bits_in(leaf);
            self.open_leaf(first_leaf + leaf, bits, shortlist);
            stats.opened_leaves += 1;
            stats.measured_records += bits.count_ones();
        }
    }

    fn open_leaf(&self, leaf: u32, bits: u64, shortlist: &mut Shortlist) {
        if bits.count_ones() <= FEW {
            self.measure_roughly(leaf, bits_of(bits), shortlist);
        } else {
            let distances = self.points.leaf_distances(leaf, &self.origin);
            for bit in bits_of(bits & within(&distances, shortlist.place_bound())) {
                let distance = distances.get(usize::from(bit)).copied().unwrap_or(f32::INFINITY);
                shortlist.add(distance, leaf * width() + u32::from(bit));
            }
        }
        shortlist.settle();
    }

    /// Measures places that are some positions after the first of a leaf, many at a time.
    fn measure_roughly(
        &self,
        first_leaf: u32,
        mut positions: impl Iterator<Item = u16>,
        shortlist: &mut Shortlist,
    ) {
        let first_place = first_leaf * width();
        let bound = shortlist.place_bound();
        let mut places = [0; FANOUT];
        loop {
            let mut count = 0;
            for (place, position) in places.iter_mut().zip(positions.by_ref()) {
                *place = first_place + u32::from(position);
                count += 1;
            }
            let Some(places) = places.get(..count).filter(|places| !places.is_empty()) else {
                return;
            };
            let distances = self.points.place_distances(places, &self.origin);
            for (place, distance) in
                places.iter().zip(distances).filter(|(_, distance)| *distance <= bound)
            {
                shortlist.add(distance, *place);
            }
        }
    }

    fn measure(&self, place: u32) -> Option<Found> {
        let record = self.layout.record_at(place)?;
        let point = self.points.coordinate(place)?.unit_vector();
        Some(Found { record, chord_squared: chord_squared(point, self.from) })
    }
}

/// A bit for each of a leaf's records.
const fn full(records: u32) -> u64 {
    if records < width() { (1 << records) - 1 } else { u64::MAX }
}

/// A bit for each distance within a bound.
fn within(distances: &[f32; FANOUT], bound: f32) -> u64 {
    (0_u32..)
        .zip(distances)
        .fold(0, |bits, (place, distance)| bits | u64::from(*distance <= bound) << place)
}

const fn width() -> u32 {
    64
}
