//! Who has a term: for each term a list of records, or block by block positions or a bitmap.
//!
//! A rare term is a list of record numbers, 4 bytes each. A common one has a bit for each block in
//! which it occurs, the start of each such block's part, and the parts: positions of 2 bytes, or
//! 512 bytes with a bit for every record once 256 or more have it.

use std::cmp::Ordering;

use zerocopy::IntoBytes as _;

use super::layout::BlockLayout;
use super::{Arrays, BLOCK, BlockBits, FANOUT};

/// A term with more records than this knows its blocks; one with fewer is read from end to end.
const LONGEST_LIST: usize = 512;

/// Positions in a block's part before a bitmap is shorter; the same number of 16-bit words is the
/// bitmap's length.
const BITMAP_LENGTH: usize = BLOCK / 16;

/// For each term: where its data start in units of 4 bytes, and how many records have it (the
/// highest bit: as blocks).
type TermSlot = [u32; 2];

const AS_BLOCKS: u32 = 1 << 31;

/// Lays terms out one after the other.
pub struct PostingListsBuilder<'e> {
    layout: &'e BlockLayout,
    slots: Vec<TermSlot>,
    data: Vec<u32>,
}

impl<'e> PostingListsBuilder<'e> {
    /// Begins with no term.
    #[must_use]
    pub const fn new(layout: &'e BlockLayout) -> Self {
        Self { layout, slots: Vec::new(), data: Vec::new() }
    }

    /// Adds the next term with the records that have it, in ascending order and each once.
    pub fn push(&mut self, records: &[u32]) {
        let start = narrow(self.data.len());
        let as_blocks = records.len() > LONGEST_LIST;
        self.slots.push([start, narrow(records.len()) | if as_blocks { AS_BLOCKS } else { 0 }]);
        if as_blocks {
            self.push_blocks(records);
        } else {
            self.data.extend_from_slice(records);
        }
    }

    /// Bits of the blocks, how many bits are set before each word, starts of the parts in 16-bit
    /// words, the parts.
    fn push_blocks(&mut self, records: &[u32]) {
        let mut bits = vec![0_u64; self.layout.superblocks()];
        let (mut starts, mut parts): (Vec<u32>, Vec<u16>) = (Vec::new(), Vec::new());
        for (block, positions) in by_block(self.layout, records) {
            if let Some(word) = bits.get_mut(block as usize / FANOUT) {
                *word |= 1 << (block as usize % FANOUT);
            }
            starts.push(narrow(parts.len()));
            if positions.len() < BITMAP_LENGTH {
                parts.extend(positions);
            } else {
                parts.extend(bitmap(&positions));
            }
        }
        starts.push(narrow(parts.len()));
        let ranks = bits.iter().scan(0, |rank, word| {
            let before = *rank;
            *rank += word.count_ones();
            Some(before)
        });
        self.data.extend(bits.iter().flat_map(|word| halves(*word)));
        self.data.extend(ranks);
        self.data.extend_from_slice(&starts);
        parts.resize(parts.len().next_multiple_of(2), 0);
        self.data.extend(
            parts.chunks_exact(2).filter_map(|pair| <[u16; 2]>::try_from(pair).ok()).map(pair),
        );
    }

    /// The arrays of the terms.
    #[must_use]
    pub fn finish(self) -> [Vec<u8>; PostingLists::ARRAYS] {
        [self.slots.as_bytes().to_vec(), self.data.as_bytes().to_vec()]
    }
}

fn by_block(layout: &BlockLayout, records: &[u32]) -> Vec<(u32, Vec<u16>)> {
    let mut blocks: Vec<(u32, Vec<u16>)> = Vec::new();
    for (block, position) in records.iter().filter_map(|record| layout.find(*record)) {
        match blocks.last_mut() {
            Some((last, positions)) if *last == block => positions.push(position),
            Some(_) | None => blocks.push((block, vec![position])),
        }
    }
    blocks
}

fn bitmap(positions: &[u16]) -> [u16; BITMAP_LENGTH] {
    let mut words = [0; BITMAP_LENGTH];
    for position in positions {
        if let Some(word) = words.get_mut(usize::from(*position) / 16) {
            *word |= 1 << (position % 16);
        }
    }
    words
}

/// The two halves of a word as they lie in memory.
fn halves(word: u64) -> [u32; 2] {
    zerocopy::transmute!(word)
}

/// Two positions as they lie in memory.
fn pair(positions: [u16; 2]) -> u32 {
    zerocopy::transmute!(positions)
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).expect("sets take less than sixteen gigabytes")
}

/// The terms, where they lie in a file.
#[derive(Debug, Clone)]
pub struct PostingLists {
    arrays: Arrays,
    first_array: usize,
    superblocks: usize,
}

impl PostingLists {
    /// How many arrays there are.
    pub const ARRAYS: usize = 2;

    /// Takes up what [`PostingListsBuilder::finish`] made of the same extents, from some array of a file
    /// on.
    #[must_use]
    pub fn new(arrays: Arrays, first_array: usize, layout: &BlockLayout) -> Self {
        arrays.fetch(first_array);
        Self { arrays, first_array, superblocks: layout.superblocks() }
    }

    /// Who has a term; nobody has one that is not there. Of a damaged file it may say anything, but
    /// nothing that takes long.
    #[must_use]
    pub fn term(&self, number: u32) -> Term<'_> {
        let Some([start, count]) =
            self.arrays.numbers::<TermSlot>(self.first_array).get(number as usize)
        else {
            return Term::Listed(&[]);
        };
        let data = self
            .arrays
            .numbers::<u32>(self.first_array + 1)
            .get(*start as usize..)
            .unwrap_or_default();
        let records = (count & !AS_BLOCKS) as usize;
        if count & AS_BLOCKS == 0 {
            return Term::Listed(
                data.get(..records).filter(|list| list.len() <= LONGEST_LIST).unwrap_or_default(),
            );
        }
        let (bits, data) = data.split_at_checked(2 * self.superblocks).unwrap_or_default();
        let (ranks, data) = data.split_at_checked(self.superblocks).unwrap_or_default();
        let runs: usize = bits.iter().map(|half| half.count_ones() as usize).sum();
        let (starts, parts) = data.split_at_checked(runs + 1).unwrap_or_default();
        Term::InBlocks(Blocks { records, bits, ranks, starts, parts })
    }
}

/// Who has a term.
#[derive(Debug, Clone, Copy)]
pub enum Term<'a> {
    /// The records.
    Listed(&'a [u32]),
    /// Block by block.
    InBlocks(Blocks<'a>),
}

/// The blocks in which a term occurs.
#[derive(Debug, Clone, Copy)]
pub struct Blocks<'a> {
    records: usize,
    bits: &'a [u32],
    ranks: &'a [u32],
    starts: &'a [u32],
    parts: &'a [u32],
}

/// Who has a term in one block.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part<'a> {
    /// Record numbers.
    Records(&'a [u32]),
    /// Positions in the block.
    Positions(&'a [u16]),
    /// A bit for each record.
    Bits(&'a [u16]),
}

impl<'a> Term<'a> {
    /// How many records have it.
    #[must_use]
    pub const fn len(&self) -> usize {
        match self {
            Self::Listed(records) => records.len(),
            Self::InBlocks(blocks) => blocks.records,
        }
    }

    /// Whether nobody has it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Sets the bits of the blocks in which it occurs.
    pub(super) fn mark_blocks(&self, layout: &BlockLayout, bits: &mut [u64]) {
        match self {
            Self::Listed(records) => {
                for (block, _) in records.iter().filter_map(|record| layout.find(*record)) {
                    if let Some(word) = bits.get_mut(block as usize / FANOUT) {
                        *word |= 1 << (block as usize % FANOUT);
                    }
                }
            }
            Self::InBlocks(blocks) => {
                for (superblock, word) in bits.iter_mut().enumerate() {
                    *word |= blocks.word(superblock);
                }
            }
        }
    }

    /// Who has it in a block that begins with a record and has so many.
    pub(super) fn part(&self, block: u32, (first, count): (u32, u32)) -> Part<'a> {
        match self {
            Self::Listed(records) => {
                let start = records.partition_point(|record| *record < first);
                let end = records.partition_point(|record| *record < first + count);
                Part::Records(records.get(start..end).unwrap_or_default())
            }
            Self::InBlocks(blocks) => blocks.part(block),
        }
    }
}

impl<'a> Blocks<'a> {
    /// The bits of a superblock's blocks.
    fn word(&self, superblock: usize) -> u64 {
        let halves = self
            .bits
            .get(2 * superblock..2 * superblock + 2)
            .and_then(|halves| <[u32; 2]>::try_from(halves).ok());
        halves.map_or(0, |halves| zerocopy::transmute!(halves))
    }

    fn part(&self, block: u32) -> Part<'a> {
        let (superblock, bit) = (block as usize / FANOUT, block as usize % FANOUT);
        let word = self.word(superblock);
        if word >> bit & 1 == 0 {
            return Part::Positions(&[]);
        }
        let before = (word & ((1 << bit) - 1)).count_ones();
        let run =
            self.ranks.get(superblock).copied().unwrap_or_default() as usize + before as usize;
        let span = self.starts.get(run).zip(self.starts.get(run + 1));
        let parts: &[u16] =
            zerocopy::FromBytes::ref_from_bytes(self.parts.as_bytes()).unwrap_or_default();
        let part = span
            .and_then(|(start, end)| parts.get(*start as usize..*end as usize))
            .unwrap_or_default();
        match part.len().cmp(&BITMAP_LENGTH) {
            Ordering::Less => Part::Positions(part),
            Ordering::Equal => Part::Bits(part),
            // Nothing that was laid out here is so long: the file is damaged.
            Ordering::Greater => Part::Positions(&[]),
        }
    }
}

/// The position of a record in the block that begins with `first`.
pub(super) fn position_of(record: u32, first: u32) -> Option<u16> {
    record.checked_sub(first).and_then(|position| u16::try_from(position).ok())
}

impl Part<'_> {
    /// Whether a record is in it; `first` is the block's first record.
    pub(super) fn contains(&self, first: u32, position: u16) -> bool {
        match self {
            Self::Records(records) => records.binary_search(&(first + u32::from(position))).is_ok(),
            Self::Positions(positions) => positions.binary_search(&position).is_ok(),
            Self::Bits(quarters) => quarters
                .get(usize::from(position) / 16)
                .is_some_and(|quarter| quarter >> (position % 16) & 1 == 1),
        }
    }

    /// Sets the bits of its records; `first` is the block's first record.
    pub(super) fn mark(&self, first: u32, bits: &mut BlockBits) {
        let mut set = |position: usize| {
            if let Some(word) = bits.get_mut(position / FANOUT) {
                *word |= 1 << (position % FANOUT);
            }
        };
        match self {
            Self::Records(records) => {
                for position in records.iter().filter_map(|record| position_of(*record, first)) {
                    set(position.into());
                }
            }
            Self::Positions(positions) => {
                positions.iter().for_each(|position| set(usize::from(*position)));
            }
            Self::Bits(_) => {
                for (word, other) in bits.iter_mut().zip(self.words()) {
                    *word |= other;
                }
            }
        }
    }

    /// The bitmap, word by word; nothing when it is none.
    pub(super) fn words(&self) -> impl Iterator<Item = u64> + '_ {
        let quarters: &[u16] = match self {
            Self::Bits(bits) => bits,
            Self::Records(_) | Self::Positions(_) => &[],
        };
        let quarters =
            quarters.chunks_exact(4).filter_map(|quarters| <[u16; 4]>::try_from(quarters).ok());
        quarters.map(|[a, b, c, d]| {
            u64::from(a) | u64::from(b) << 16 | u64::from(c) << 32 | u64::from(d) << 48
        })
    }
}
