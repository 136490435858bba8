//! Records ready to send: bytes that were rendered once, when the snapshot was built, and are sent
//! from where they lie.

use crate::blocks::Arrays;

/// Rendered records, one after the other, in two arrays of a file: the bytes, and where each record
/// ends.
#[derive(Debug)]
pub struct Records {
    arrays: Arrays,
    first_array: usize,
}

impl Records {
    /// How many arrays there are.
    pub const ARRAYS: usize = 2;

    /// Lays records out one after the other.
    #[must_use]
    pub fn lay_out(records: impl Iterator<Item = Vec<u8>>) -> (Vec<u8>, Vec<u64>) {
        let mut bytes = Vec::new();
        let mut ends = Vec::new();
        for record in records {
            bytes.extend_from_slice(&record);
            ends.push(bytes.len() as u64);
        }
        (bytes, ends)
    }

    /// Takes up what [`Records::lay_out`] made, from some array of a file on.
    #[must_use]
    pub const fn new(arrays: Arrays, first_array: usize) -> Self {
        Self { arrays, first_array }
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.arrays.numbers::<u64>(self.first_array + 1).len()
    }

    /// The bytes of a record; empty for a number that does not exist.
    #[must_use]
    pub fn get(&self, number: u32) -> &[u8] {
        let ends = self.arrays.numbers::<u64>(self.first_array + 1);
        let end_of = |number: usize| {
            ends.get(number).map_or(0, |end| usize::try_from(*end).unwrap_or(usize::MAX))
        };
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, end_of);
        self.arrays.bytes(self.first_array).get(start..end_of(number)).unwrap_or_default()
    }
}
