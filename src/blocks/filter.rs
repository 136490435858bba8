//! A conjunction of unions of terms, and what it picks in one block.

use super::layout::BlockLayout;
use super::posting_lists::{Part, Term, position_of};
use super::{BLOCK, BlockBits, FANOUT};

/// Records that have any of several terms.
#[derive(Debug, Clone, Default)]
pub struct Union<'a> {
    terms: Vec<Term<'a>>,
    /// The records of all rare terms, in ascending order; empty while there is one term only.
    listed: Vec<u32>,
}

impl<'a> Union<'a> {
    /// Any of the terms; of none nobody has any. Costs a sort of the rare terms' records when there
    /// are several terms.
    #[must_use]
    pub fn of(terms: impl IntoIterator<Item = Term<'a>>) -> Self {
        let mut terms: Vec<Term<'a>> = terms.into_iter().filter(|term| !term.is_empty()).collect();
        if terms.len() < 2 {
            return Self { terms, listed: Vec::new() };
        }
        let mut listed = Vec::new();
        terms.retain(|term| match term {
            Term::Listed(records) => {
                listed.extend_from_slice(records);
                false
            }
            Term::InBlocks(_) => true,
        });
        listed.sort_unstable();
        listed.dedup();
        Self { terms, listed }
    }

    /// How many records have any, counting those with several several times.
    #[must_use]
    pub fn weight(&self) -> usize {
        self.listed.len() + self.terms.iter().map(Term::len).sum::<usize>()
    }

    /// Whether a record has any.
    #[must_use]
    pub fn contains(&self, layout: &BlockLayout, record: u32) -> bool {
        let Some((block, position)) = layout.find(record) else { return false };
        let span = layout.block(block);
        self.all().any(|term| term.part(block, span).contains(span.0, position))
    }

    fn all(&self) -> impl Iterator<Item = Term<'_>> {
        let listed = (!self.listed.is_empty()).then_some(Term::Listed(&self.listed));
        self.terms.iter().copied().chain(listed)
    }

    /// The only term, if there is one.
    fn single(&self) -> Option<Term<'_>> {
        let mut all = self.all();
        all.next().filter(|_| all.next().is_none())
    }
}

/// Records that have a term of every union; every record when there is no union.
#[derive(Debug, Clone, Default)]
pub struct TermFilter<'a> {
    /// The rarest first.
    unions: Vec<Union<'a>>,
}

/// What a filter picks in a block.
#[derive(Debug, Clone)]
pub(super) enum Members {
    /// Every record.
    All,
    /// Few: their positions, ascending.
    Few(Vec<u16>),
    /// Many.
    Many(Box<BlockBits>),
}

impl<'a> TermFilter<'a> {
    /// All of the unions.
    #[must_use]
    pub fn new(mut unions: Vec<Union<'a>>) -> Self {
        unions.sort_by_key(Union::weight);
        Self { unions }
    }

    /// The weights of the unions, the rarest first.
    pub fn weights(&self) -> impl Iterator<Item = usize> {
        self.unions.iter().map(Union::weight)
    }

    /// A bit for each block in which every union occurs.
    #[must_use]
    pub fn blocks(&self, layout: &BlockLayout) -> Vec<u64> {
        let mut bits = layout.existing().to_vec();
        let mut of_union = vec![0; bits.len()];
        for union in &self.unions {
            of_union.fill(0);
            union.all().for_each(|term| term.mark_blocks(layout, &mut of_union));
            bits.iter_mut().zip(&of_union).for_each(|(word, other)| *word &= other);
        }
        bits
    }

    /// The records of some superblocks that pass, in ascending order.
    pub fn select<'f>(
        &'f self,
        layout: &'f BlockLayout,
        superblocks: std::ops::Range<usize>,
    ) -> impl Iterator<Item = u32> + 'f {
        let bits = self
            .blocks(layout)
            .into_iter()
            .enumerate()
            .take(superblocks.end)
            .skip(superblocks.start);
        let blocks = bits.flat_map(|(superblock, word)| {
            bits_of(word).map(move |bit| superblock * FANOUT + usize::from(bit))
        });
        blocks.filter_map(|block| u32::try_from(block).ok()).flat_map(move |block| {
            let (first, records) = layout.block(block);
            self.members(layout, block, Vec::new())
                .positions(records)
                .into_iter()
                .map(move |position| first + u32::from(position))
        })
    }

    /// What it picks in a block; `room` is memory that may be used again.
    pub(super) fn members(&self, layout: &BlockLayout, block: u32, room: Vec<u16>) -> Members {
        let span = layout.block(block);
        let mut unions = self.unions.iter();
        let Some(rarest) = unions.next() else { return Members::All };
        let mut members = with_part(rarest, block, span, |part| start(part, span.0, room));
        for union in unions {
            if matches!(&members, Members::Few(positions) if positions.is_empty()) {
                break;
            }
            with_part(union, block, span, |part| narrow(&mut members, part, span.0));
        }
        members
    }
}

/// Hands over who of a block is in a union.
fn with_part<R>(
    union: &Union<'_>,
    block: u32,
    span: (u32, u32),
    take: impl FnOnce(Part<'_>) -> R,
) -> R {
    if let Some(term) = union.single() {
        return take(term.part(block, span));
    }
    let mut bits: BlockBits = [0; FANOUT];
    union.all().for_each(|term| term.part(block, span).mark(span.0, &mut bits));
    let quarters: [[u16; 4]; FANOUT] =
        bits.map(|word| [0, 16, 32, 48].map(|shift| quarter(word >> shift)));
    take(Part::Bits(quarters.as_flattened()))
}

#[expect(clippy::cast_possible_truncation, reason = "the lowest quarter is what is wanted")]
const fn quarter(word: u64) -> u16 {
    word as u16
}

fn start(part: Part<'_>, first: u32, mut room: Vec<u16>) -> Members {
    room.clear();
    match part {
        Part::Records(records) => {
            room.extend(records.iter().filter_map(|record| position_of(*record, first)));
            Members::Few(room)
        }
        Part::Positions(positions) => {
            room.extend_from_slice(positions);
            Members::Few(room)
        }
        Part::Bits(_) => {
            let mut bits: BlockBits = [0; FANOUT];
            part.mark(first, &mut bits);
            Members::Many(Box::new(bits))
        }
    }
}

/// Leaves of the members only those that are in the part too.
fn narrow(members: &mut Members, part: Part<'_>, first: u32) {
    match (&mut *members, part) {
        (Members::Many(bits), Part::Bits(_)) => {
            bits.iter_mut().zip(part.words()).for_each(|(word, other)| *word &= other);
        }
        (Members::Few(positions), Part::Bits(_)) => {
            positions.retain(|position| part.contains(first, *position));
        }
        (Members::Few(positions), Part::Positions(others)) => {
            keep_common(positions, others.iter().copied());
        }
        (Members::Few(positions), Part::Records(records)) => {
            keep_common(positions, records.iter().filter_map(|record| position_of(*record, first)));
        }
        (Members::Many(_) | Members::All, _) => {
            let few = start(part, first, Vec::new());
            let before = std::mem::replace(members, few);
            if let (Members::Few(positions), Members::Many(bits)) = (members, before) {
                positions.retain(|position| {
                    bits.get(usize::from(*position) / FANOUT)
                        .is_some_and(|word| word >> (position % 64) & 1 == 1)
                });
            }
        }
    }
}

/// Keeps what occurs in both. Bits have no branches to mispredict: merging the lists takes several
/// times as long.
fn keep_common(positions: &mut Vec<u16>, others: impl Iterator<Item = u16>) {
    let mut bits: BlockBits = [0; FANOUT];
    for other in others {
        if let Some(word) = bits.get_mut(usize::from(other) / FANOUT) {
            *word |= 1 << (other % 64);
        }
    }
    positions.retain(|position| {
        bits.get(usize::from(*position) / FANOUT)
            .is_some_and(|word| word >> (position % 64) & 1 == 1)
    });
}

impl Members {
    /// Positions in ascending order; `count` is how many records the block has, and no position is
    /// beyond them.
    pub(super) fn positions(self, count: u32) -> Vec<u16> {
        let count = u16::try_from((count as usize).min(BLOCK)).unwrap_or(0);
        let mut positions: Vec<u16> = match self {
            Self::All => (0..count).collect(),
            Self::Few(positions) => positions,
            Self::Many(bits) => {
                let words = (0_u16..).step_by(FANOUT).zip(bits.iter());
                words.flat_map(|(first, word)| bits_of(*word).map(move |bit| first + bit)).collect()
            }
        };
        positions.retain(|position| *position < count);
        positions
    }
}

/// The numbers of the bits that are set, ascending.
pub(super) fn bits_of(mut word: u64) -> impl Iterator<Item = u16> {
    std::iter::from_fn(move || {
        let bit = word.trailing_zeros();
        word &= word.checked_sub(1)?;
        u16::try_from(bit).ok()
    })
}
