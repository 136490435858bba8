//! What tells one state of a data folder from another.

use std::fmt;
use std::path::Path;

use super::descriptor::{DESCRIPTOR_FILE, Descriptor};

/// Sixteen hexadecimal digits of a BLAKE3 hash over the descriptor and the tables.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(Box<str>);

impl Fingerprint {
    /// Hashes the descriptor and every table whose path `counts`; about a millisecond a megabyte at
    /// worst.
    ///
    /// `salt` is whatever else the use depends on, such as the version of a file format.
    ///
    /// # Errors
    /// The operating system's, when a file that exists cannot be read; a missing table counts as
    /// such.
    pub fn of(
        folder: &Path,
        descriptor: &Descriptor,
        salt: &[u8],
        counts: impl Fn(&str) -> bool,
    ) -> std::io::Result<Self> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(salt);
        let tables = descriptor.resources.iter().map(|table| table.path.as_str());
        for path in tables.filter(|path| counts(path)).chain([DESCRIPTOR_FILE]) {
            hasher.update(path.as_bytes());
            match std::fs::read(folder.join(path)) {
                Ok(bytes) => {
                    hasher.update(&bytes.len().to_le_bytes());
                    hasher.update(&bytes);
                }
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    hasher.update(b"missing");
                }
                Err(error) => return Err(error),
            }
        }
        let digits = hasher.finalize().to_hex();
        Ok(Self(digits.get(..16).expect("a hash has 64 digits").into()))
    }

    /// A fingerprint read back from a file or a folder's name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let well_formed =
            text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        well_formed.then(|| Self(text.into()))
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
