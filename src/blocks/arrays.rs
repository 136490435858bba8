//! Several arrays of numbers in one file, used where they lie.
//!
//! ```text
//! tag (8 bytes) · byte-order mark (u32) · number of arrays (u32) · for each: start, length in bytes (u64, u64) · the arrays
//! ```
//! Arrays start at multiples of 64 bytes. Numbers are in the byte order of the machine that wrote
//! them; another machine refuses the file by its mark and builds its own.

use std::io::{self, Write};

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

use crate::mapped::Mapped;

const BYTE_ORDER: u32 = 0x0A0B_0C0D;
const ALIGNMENT: usize = 64;
const PREAMBLE: usize = 16;

/// A file that is not what it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArrayError {
    /// Another kind of file, or another version of it.
    #[error("it does not begin with {expected:?}")]
    Foreign {
        /// How it should begin.
        expected: String,
    },
    /// Written on a machine with another byte order.
    #[error("it was written on a machine with another byte order")]
    ByteOrder,
    /// Shorter than it says.
    #[error("it is cut short or its parts do not fit together")]
    CutShort,
}

/// Writes arrays under a tag, which names the kind of file and its version.
///
/// # Errors
/// Those of `out`.
pub fn write_arrays(out: &mut impl Write, tag: [u8; 8], arrays: &[&[u8]]) -> io::Result<()> {
    let count = u32::try_from(arrays.len()).expect("a handful of arrays");
    let mut head: Vec<u8> = Vec::new();
    head.extend_from_slice(&tag);
    head.extend_from_slice(BYTE_ORDER.as_bytes());
    head.extend_from_slice(count.as_bytes());
    let mut start = (PREAMBLE + 16 * arrays.len()).next_multiple_of(ALIGNMENT);
    for array in arrays {
        head.extend_from_slice((start as u64).as_bytes());
        head.extend_from_slice((array.len() as u64).as_bytes());
        start = (start + array.len()).next_multiple_of(ALIGNMENT);
    }
    out.write_all(&head)?;
    pad(out, head.len())?;
    for array in arrays {
        out.write_all(array)?;
        pad(out, array.len())?;
    }
    Ok(())
}

fn pad(out: &mut impl Write, written: usize) -> io::Result<()> {
    let missing = written.next_multiple_of(ALIGNMENT) - written;
    out.write_all([0; ALIGNMENT].get(..missing).unwrap_or_default())
}

/// The arrays of a mapped file.
#[derive(Debug, Clone)]
pub struct Arrays {
    mapped: Mapped,
    spans: Vec<(usize, usize)>,
}

impl Arrays {
    /// Opens a file of `count` arrays under a tag. Costs no more for a large file than for a small
    /// one.
    ///
    /// # Errors
    /// [`ArrayError`].
    pub fn open(mapped: Mapped, tag: [u8; 8], count: usize) -> Result<Self, ArrayError> {
        if mapped.get(..8) != Some(tag.as_slice()) {
            return Err(ArrayError::Foreign {
                expected: String::from_utf8_lossy(&tag).into_owned(),
            });
        }
        let number = |start: usize| {
            mapped.get(start..start + 4).and_then(|bytes| u32::read_from_bytes(bytes).ok())
        };
        if number(8) != Some(BYTE_ORDER) {
            return Err(ArrayError::ByteOrder);
        }
        if number(12) != u32::try_from(count).ok() {
            return Err(ArrayError::CutShort);
        }
        let long = |start: usize| {
            let bytes =
                mapped.get(start..start + 8).and_then(|bytes| u64::read_from_bytes(bytes).ok());
            bytes.and_then(|value| usize::try_from(value).ok()).ok_or(ArrayError::CutShort)
        };
        let spans = (0..count)
            .map(|array| {
                let at = PREAMBLE + 16 * array;
                let (start, length) = (long(at)?, long(at + 8)?);
                let end = start
                    .checked_add(length)
                    .filter(|end| *end <= mapped.len() && start % ALIGNMENT == 0);
                Ok((start, end.ok_or(ArrayError::CutShort)?))
            })
            .collect::<Result<_, ArrayError>>()?;
        Ok(Self { mapped, spans })
    }

    /// Has an array read before it is needed, without waiting for it.
    pub fn fetch(&self, array: usize) {
        let (start, end) = self.spans.get(array).copied().unwrap_or_default();
        self.mapped.fetch(start..end);
    }

    /// The bytes of an array.
    #[must_use]
    pub fn bytes(&self, array: usize) -> &[u8] {
        let span = self.spans.get(array).copied().unwrap_or_default();
        self.mapped.get(span.0..span.1).unwrap_or_default()
    }

    /// An array as numbers; nothing when its length is not a multiple of a number's.
    #[must_use]
    pub fn numbers<T: FromBytes + Immutable + KnownLayout>(&self, array: usize) -> &[T] {
        <[T]>::ref_from_bytes(self.bytes(array)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapped(bytes: &[u8]) -> Mapped {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file");
        std::fs::write(&path, bytes).expect("written");
        Mapped::open(&path).expect("there")
    }

    fn written() -> Vec<u8> {
        let mut bytes = Vec::new();
        write_arrays(&mut bytes, *b"testing1", &[[1_u32, 2, 3].as_bytes(), b"words"])
            .expect("memory does not fail");
        bytes
    }

    #[test]
    fn arrays_come_back_as_they_went_in() {
        let arrays = Arrays::open(mapped(&written()), *b"testing1", 2).expect("whole");

        assert_eq!(arrays.numbers::<u32>(0), [1, 2, 3]);
        assert_eq!(arrays.bytes(1), b"words");
        assert_eq!(arrays.numbers::<u32>(7), [0_u32; 0]);
    }

    #[test]
    fn another_file_another_byte_order_and_a_cut_are_refused_by_name() {
        let whole = written();
        let opened = |bytes: &[u8]| Arrays::open(mapped(bytes), *b"testing1", 2).map(|_| ());

        assert_eq!(
            Arrays::open(mapped(&whole), *b"testing2", 2).map(|_| ()),
            Err(ArrayError::Foreign { expected: "testing2".into() })
        );
        let mut turned = whole.clone();
        turned[8..12].reverse();
        assert_eq!(opened(&turned), Err(ArrayError::ByteOrder));
        for length in 8..whole.len() - ALIGNMENT {
            assert!(opened(whole.get(..length).expect("shorter")).is_err(), "cut to {length}");
        }
    }
}
