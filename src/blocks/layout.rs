//! Which records lie in which block.

use super::{BLOCK, FANOUT};

/// Records that can be numbered, counting every block as a full one. Half of what 32 bits can
/// count, so that no sum runs over.
pub const MOST_RECORDS: u32 = 1 << 31;

/// Records that are searched together, such as those of one kind: first those that have a place,
/// then the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    /// How many have a place.
    pub placed: u32,
    /// How many have none.
    pub placeless: u32,
}

/// A run of blocks that begins at a superblock.
#[derive(Debug, Clone, Copy)]
struct Run {
    first_record: u32,
    records: u32,
    first_block: u32,
}

/// The numbering of blocks: each section's placed and placeless records begin a superblock of their
/// own.
#[derive(Debug, Clone)]
pub struct BlockLayout {
    sections: Vec<Section>,
    /// Two a section: placed, placeless.
    runs: Vec<Run>,
    /// First record of each block; the number of records in it.
    blocks: Vec<(u32, u32)>,
    /// First leaf of each block, counted over the leaves of all blocks whose records have places.
    leaves: Vec<u32>,
    existing: Vec<u64>,
}

impl BlockLayout {
    /// Lays out sections one after the other.
    ///
    /// # Panics
    /// When they have more than [`MOST_RECORDS`].
    #[must_use]
    pub fn new(sections: &[Section]) -> Self {
        Self::checked(sections).expect("fewer than two billion records")
    }

    /// The same of sections that somebody else tells of: nothing when they have more than
    /// [`MOST_RECORDS`].
    #[must_use]
    pub fn checked(sections: &[Section]) -> Option<Self> {
        let counts = sections.iter().flat_map(|section| [section.placed, section.placeless]);
        let slots: u64 = counts.map(|count| u64::from(count).next_multiple_of(BLOCK as u64)).sum();
        (slots <= MOST_RECORDS.into()).then(|| Self::laid_out(sections))
    }

    fn laid_out(sections: &[Section]) -> Self {
        let mut this = Self {
            sections: sections.to_vec(),
            runs: Vec::new(),
            blocks: Vec::new(),
            leaves: Vec::new(),
            existing: Vec::new(),
        };
        let (mut record, mut leaf) = (0, 0);
        for section in sections {
            for (records, has_place) in [(section.placed, true), (section.placeless, false)] {
                this.append(record, records, if has_place { leaf } else { 0 });
                record += records;
                leaf +=
                    if has_place { records.div_ceil(narrow(BLOCK)) * narrow(FANOUT) } else { 0 };
            }
        }
        let bits_of = |blocks: &[(u32, u32)]| {
            blocks.iter().rev().fold(0, |bits, (_, records)| bits << 1 | u64::from(*records > 0))
        };
        this.existing = this.blocks.chunks(FANOUT).map(bits_of).collect();
        this
    }

    fn append(&mut self, first_record: u32, records: u32, first_leaf: u32) {
        self.runs.push(Run { first_record, records, first_block: narrow(self.blocks.len()) });
        let block = narrow(BLOCK);
        for number in 0..records.div_ceil(block) {
            self.blocks
                .push((first_record + number * block, (records - number * block).min(block)));
            self.leaves.push(first_leaf + number * narrow(FANOUT));
        }
        let whole = self.blocks.len().next_multiple_of(FANOUT);
        self.blocks.resize(whole, (0, 0));
        self.leaves.resize(whole, 0);
    }

    /// How many records there are.
    #[must_use]
    pub fn records(&self) -> usize {
        self.sections
            .iter()
            .map(|section| section.placed as usize + section.placeless as usize)
            .sum()
    }

    /// The sections.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// How many superblocks there are, and so words in a bitmap of blocks.
    #[must_use]
    pub const fn superblocks(&self) -> usize {
        self.blocks.len() / FANOUT
    }

    /// The superblocks of a section's records that have a place, or of those that have none.
    #[must_use]
    pub fn superblocks_of(&self, section: usize, placed: bool) -> std::ops::Range<usize> {
        let run = 2 * section + usize::from(!placed);
        let start = self.runs.get(run).map_or(self.blocks.len(), |run| run.first_block as usize);
        let end = self.runs.get(run + 1).map_or(self.blocks.len(), |run| run.first_block as usize);
        start / FANOUT..end / FANOUT
    }

    /// The number of a block's first record, and how many records it has.
    #[must_use]
    pub fn block(&self, block: u32) -> (u32, u32) {
        self.blocks.get(block as usize).copied().unwrap_or_default()
    }

    /// The first leaf of a block whose records have places.
    #[must_use]
    pub fn first_leaf(&self, block: u32) -> u32 {
        self.leaves.get(block as usize).copied().unwrap_or_default()
    }

    /// How many leaves the blocks have whose records have places.
    #[must_use]
    pub fn leaves(&self) -> usize {
        self.sections.iter().map(|section| (section.placed as usize).div_ceil(BLOCK) * FANOUT).sum()
    }

    /// The block of a record, and its position there. Records beyond the last are in no block.
    #[must_use]
    pub fn find(&self, record: u32) -> Option<(u32, u16)> {
        let after = self.runs.partition_point(|run| run.first_record <= record);
        // Runs without records begin where the next one does: the last that has any is the one.
        let run = self.runs.get(..after)?.iter().rev().find(|run| run.records > 0)?;
        let offset = record.checked_sub(run.first_record).filter(|offset| *offset < run.records)?;
        let block = narrow(BLOCK);
        Some((run.first_block + offset / block, u16::try_from(offset % block).ok()?))
    }

    /// The section of a record.
    #[must_use]
    pub fn section_of(&self, record: u32) -> Option<usize> {
        let mut end = 0;
        self.sections.iter().position(|section| {
            end += section.placed + section.placeless;
            record < end
        })
    }

    /// The place of a record, 64 of which are in a leaf; `None` for one that has none.
    #[must_use]
    pub fn place_of(&self, record: u32) -> Option<u32> {
        let (mut first_record, mut first_place) = (0, 0);
        for section in &self.sections {
            if record < first_record + section.placed {
                return Some(first_place + (record - first_record));
            }
            first_record += section.placed + section.placeless;
            if record < first_record {
                return None;
            }
            first_place += section.placed.next_multiple_of(narrow(BLOCK));
        }
        None
    }

    /// The record at a place, 64 of which are in a leaf.
    #[must_use]
    pub fn record_at(&self, place: u32) -> Option<u32> {
        let (mut first_record, mut first_place) = (0, 0);
        for section in &self.sections {
            let places = section.placed.next_multiple_of(narrow(BLOCK));
            if place < first_place + places {
                let offset = place - first_place;
                return (offset < section.placed).then(|| first_record + offset);
            }
            first_record += section.placed + section.placeless;
            first_place += places;
        }
        None
    }

    /// A bitmap that has a bit for each block that exists.
    #[must_use]
    pub fn existing(&self) -> &[u64] {
        &self.existing
    }
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).expect("fewer than four billion records")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_is_found_in_the_block_that_lists_it() {
        let layout = BlockLayout::new(&[
            Section { placed: 5_000, placeless: 3 },
            Section { placed: 0, placeless: 0 },
            Section { placed: 64, placeless: 4_097 },
        ]);

        assert_eq!(layout.superblocks(), 4);
        assert_eq!(layout.leaves(), 3 * FANOUT);
        for record in 0..9_164 {
            let (block, offset) = layout.find(record).expect("in a block");
            let (first, records) = layout.block(block);
            assert_eq!(first + u32::from(offset), record);
            assert!(u32::from(offset) < records);
            assert_eq!(
                layout.existing()[block as usize / FANOUT] >> (block as usize % FANOUT) & 1,
                1
            );
        }
        assert_eq!(layout.find(9_164), None);
        assert_eq!(layout.records(), 9_164);
        assert_eq!(layout.superblocks_of(0, true), 0..1);
        assert_eq!(layout.superblocks_of(1, true), 2..2);
        assert_eq!(layout.superblocks_of(2, false), 3..4);
    }

    #[test]
    fn more_records_than_can_be_numbered_are_refused() {
        let section = |placed, placeless| Section { placed, placeless };

        for (sections, reason) in [
            (vec![section(u32::MAX, 0)], "one section is too large"),
            (
                vec![section(0, u32::MAX), section(u32::MAX, u32::MAX)],
                "the sum does not fit in 32 bits",
            ),
            (vec![section(1 << 30, 1 << 30), section(1, 0)], "one too many"),
        ] {
            assert!(BlockLayout::checked(&sections).is_none(), "{reason}");
        }
        let largest =
            BlockLayout::checked(&[section(1 << 30, 1 << 30)]).expect("just as many as can be");
        assert_eq!(largest.find((1 << 31) - 1), Some(((1 << 19) - 1, 4_095)));
        assert_eq!(largest.record_at((1 << 30) - 1), Some((1 << 30) - 1));
    }
}
