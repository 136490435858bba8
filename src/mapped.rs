//! Files as memory: mapped, not read. The one place where `unsafe` stands.

use std::fs::File;
use std::io;
use std::ops::{Deref, Range};
use std::path::Path;
use std::sync::Arc;

use memmap2::Mmap;

/// The bytes of a file, mapped into memory; cloning shares them.
///
/// The file must not be changed while it is mapped. Those of an index are written aside, sealed and
/// renamed, and removed as a whole, so that nobody who keeps to this program changes one; a mapping
/// outlives the removal of its file. Whether the bytes are the right ones is another matter, and
/// where the disk cannot read a page the system ends the program: so hashes are made by reading,
/// see `sealed`.
#[derive(Debug, Clone)]
pub struct Mapped(Arc<Mmap>);

impl Mapped {
    /// Maps a file. Costs some microseconds, whatever its length; pages are read when they are
    /// touched.
    ///
    /// # Errors
    /// The operating system's reason.
    #[expect(
        unsafe_code,
        reason = "a mapping is safe as long as nobody changes the file, see the type"
    )]
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        // SAFETY: sound while nobody changes the file, which this program never does to one that
        // may be mapped; see the type.
        let map = unsafe { Mmap::map(&file)? };
        // Questions touch a page here and there. Without this the system would read up to some
        // megabytes around each of them.
        map.advise(memmap2::Advice::Random)?;
        Ok(Self(Arc::new(map)))
    }

    /// Asks the system to read some bytes before they are touched, and does not wait for them.
    /// Where it cannot, they are read later.
    pub fn fetch(&self, span: Range<usize>) {
        if span.start < span.end && span.end <= self.len() {
            let _ =
                self.0.advise_range(memmap2::Advice::WillNeed, span.start, span.end - span.start);
        }
    }
}

impl Deref for Mapped {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_holds_the_bytes_of_its_file_even_when_that_is_gone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file");
        std::fs::write(&path, b"hello").expect("written");

        let mapped = Mapped::open(&path).expect("there");
        std::fs::remove_file(&path).expect("removed");

        assert_eq!(&*mapped, b"hello");
        assert!(Mapped::open(&path).is_err());
    }
}
