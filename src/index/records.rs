//! Records ready to send: bytes that were rendered once, when the snapshot was built.

use serde::{Deserialize, Serialize};

/// Rendered records, one after the other.
#[derive(Debug)]
pub struct Records {
    bytes: Vec<u8>,
    ends: RecordEnds,
}

/// Where each record ends.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct RecordEnds(Vec<u64>);

impl Records {
    /// Lays records out one after the other.
    #[must_use]
    pub fn lay_out(records: impl Iterator<Item = Vec<u8>>) -> (Vec<u8>, RecordEnds) {
        let mut bytes = Vec::new();
        let mut ends = RecordEnds::default();
        for record in records {
            bytes.extend_from_slice(&record);
            ends.0.push(bytes.len() as u64);
        }
        (bytes, ends)
    }

    /// Takes up what [`Records::lay_out`] made.
    #[must_use]
    pub const fn new(bytes: Vec<u8>, ends: RecordEnds) -> Self {
        Self { bytes, ends }
    }

    /// The bytes of a record; empty for a number that does not exist.
    #[must_use]
    pub fn get(&self, number: u32) -> &[u8] {
        let end_of = |number: usize| self.ends.0.get(number).map_or(0, |end| usize::try_from(*end).unwrap_or(usize::MAX));
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, end_of);
        self.bytes.get(start..end_of(number)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_come_back_as_they_went_in() {
        let (bytes, ends) = Records::lay_out([b"one".to_vec(), Vec::new(), b"three".to_vec()].into_iter());

        let records = Records::new(bytes, ends);

        assert_eq!((records.get(0), records.get(1), records.get(2), records.get(3)), (&b"one"[..], &b""[..], &b"three"[..], &b""[..]));
    }
}
