//! JSON records of which a part that many have in common, their source, is kept once: it is a
//! quarter of what a record takes, and lies in the processor's cache when answers are written.

use std::collections::HashMap;

use super::records::Records;
use crate::blocks::Arrays;

/// Where a record has its gap, and the number of the part that belongs there.
type Gap = [u32; 2];

/// A gap that nothing belongs into.
const NO_PART: u32 = u32::MAX;

/// Lays spliced records out while a snapshot is built.
#[derive(Debug, Default)]
pub struct Splicer {
    numbers: HashMap<Vec<u8>, u32>,
    parts: Vec<Vec<u8>>,
    gaps: Vec<Gap>,
}

impl Splicer {
    /// Takes the common part out of a record, where it is in it; what is left of the record.
    pub fn cut(&mut self, mut record: Vec<u8>, part: Vec<u8>) -> Vec<u8> {
        let found = (!part.is_empty())
            .then(|| record.windows(part.len()).rposition(|window| window == part))
            .flatten()
            .and_then(|position| u32::try_from(position).ok());
        let Some(position) = found else {
            self.gaps.push([0, NO_PART]);
            return record;
        };
        let start = position as usize;
        record.drain(start..start + part.len());
        let next = u32::try_from(self.parts.len()).expect("fewer parts than records");
        let number = *self.numbers.entry(part.clone()).or_insert(next);
        if number == next {
            self.parts.push(part);
        }
        self.gaps.push([position, number]);
        record
    }

    /// The gap of each record, and the parts.
    #[must_use]
    pub fn finish(self) -> (Vec<Gap>, Vec<Vec<u8>>) {
        (self.gaps, self.parts)
    }
}

/// The records, in three arrays of a file (the gaps behind the two of [`Records`]), and the parts.
#[derive(Debug)]
pub struct Spliced {
    records: Records,
    arrays: Arrays,
    gaps: usize,
    parts: Vec<Vec<u8>>,
}

impl Spliced {
    /// How many arrays there are.
    pub const ARRAYS: usize = Records::ARRAYS + 1;

    /// Takes up what a [`Splicer`] made, from some array of a file on.
    #[must_use]
    pub fn new(arrays: Arrays, first_array: usize, parts: Vec<Vec<u8>>) -> Self {
        let records = Records::new(arrays.clone(), first_array);
        Self { records, arrays, gaps: first_array + Records::ARRAYS, parts }
    }

    /// How many records and gaps there are.
    #[must_use]
    pub fn lengths(&self) -> [usize; 2] {
        [self.records.len(), self.arrays.numbers::<Gap>(self.gaps).len()]
    }

    /// The pieces of a record, which follow each other; empty for a number that does not exist.
    #[must_use]
    pub fn pieces(&self, record: u32) -> [&[u8]; 3] {
        let bytes = self.records.get(record);
        let gap = self.arrays.numbers::<Gap>(self.gaps).get(record as usize);
        let split = gap.and_then(|[position, number]| {
            let (head, tail) = bytes.split_at_checked(*position as usize)?;
            Some([head, self.parts.get(*number as usize)?, tail])
        });
        split.unwrap_or([bytes, &[], &[]])
    }
}

#[cfg(test)]
mod tests {
    use zerocopy::IntoBytes as _;

    use super::*;
    use crate::blocks::write_arrays;
    use crate::mapped::Mapped;

    fn spliced(records: &[(&str, &str)]) -> Spliced {
        let mut splicer = Splicer::default();
        let cut: Vec<Vec<u8>> = records
            .iter()
            .map(|(record, part)| splicer.cut(record.as_bytes().to_vec(), part.as_bytes().to_vec()))
            .collect();
        let (bytes, ends) = Records::lay_out(cut.into_iter());
        let (gaps, parts) = splicer.finish();
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file");
        let mut file = std::fs::File::create(&path).expect("a file");
        write_arrays(&mut file, *b"a test..", &[&bytes, ends.as_bytes(), gaps.as_bytes()])
            .expect("written");
        let arrays = Arrays::open(Mapped::open(&path).expect("there"), *b"a test..", 3);
        Spliced::new(arrays.expect("whole"), 0, parts)
    }

    #[test]
    fn the_pieces_joined_are_the_record() {
        let records = [
            ("{\"id\":1,\"source\":{\"a\":1},\"more\":2}", "{\"a\":1}"),
            ("{\"id\":2,\"source\":{\"a\":1}}", "{\"a\":1}"),
            ("{\"of\":{\"a\":1},\"source\":{\"a\":1}}", "{\"a\":1}"),
            ("{\"id\":3}", "{\"a\":1}"),
            ("{\"id\":4}", ""),
            ("", "{\"a\":1}"),
        ];

        let spliced = spliced(&records);

        assert_eq!(spliced.parts.len(), 1, "the part is kept once");
        for (number, (record, _)) in (0..).zip(records) {
            assert_eq!(spliced.pieces(number).concat(), record.as_bytes(), "{number}");
        }
        assert_eq!(spliced.pieces(99).concat(), b"", "a number that does not exist");
    }
}
