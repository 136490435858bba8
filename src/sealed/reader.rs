//! Sealed folders, opened: what is read is compared with its hash, what is mapped is compared by
//! [`SealedReader::verify`].

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::de::DeserializeOwned;

use super::{HashCheck, MANIFEST, Manifest, SealError, SealedFile, hash, measure};
use crate::mapped::Mapped;

/// A sealed folder.
#[derive(Debug)]
pub struct SealedReader {
    folder: PathBuf,
    manifest: Manifest,
}

impl SealedReader {
    /// Opens a folder of this format.
    ///
    /// # Errors
    /// [`SealError`] when there is no manifest or it is of another format.
    pub fn open(folder: &Path, format: &str) -> Result<Self, SealError> {
        let path = folder.join(MANIFEST);
        let text = fs::read(&path).map_err(SealError::io(&path))?;
        let manifest: Manifest =
            serde_json::from_slice(&text).map_err(|error| SealError::damaged(MANIFEST, error))?;
        if manifest.format != format {
            return Err(SealError::damaged(
                MANIFEST,
                format!("it is of the format {:?}, not {format:?}", manifest.format),
            ));
        }
        Ok(Self { folder: folder.to_owned(), manifest })
    }

    /// Checks the files whose names begin with one of `needed` against their hashes, however long
    /// that takes; then begins with the others, and waits for their end no longer than `patience`.
    ///
    /// Needed is what is handed to somebody who relies on it; the others may turn out to be damaged
    /// while they are in use.
    ///
    /// # Errors
    /// [`SealError`] when a file is missing, cut short, changed or unreadable and that was found in
    /// time.
    pub fn verify(&self, needed: &[&str], patience: Duration) -> Result<HashCheck, SealError> {
        let is_needed =
            |file: &SealedFile| needed.iter().any(|beginning| file.name.starts_with(beginning));
        let (first, mut others): (Vec<SealedFile>, Vec<SealedFile>) =
            self.manifest.files.iter().cloned().partition(is_needed);
        first.iter().try_for_each(|file| check(&self.folder, file))?;
        // The small ones first: damage to them is found in time.
        others.sort_by_key(|file| file.length);
        let folder = self.folder.clone();
        HashCheck::begin(patience, move || {
            others.iter().find_map(|file| check(&folder, file).err())
        })
    }

    /// Where a sub-folder is.
    #[must_use]
    pub fn sub_folder(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A file as memory; whether its bytes are as they were is for [`SealedReader::verify`] to say.
    ///
    /// # Errors
    /// [`SealError`] when it is missing or not as long as it was.
    pub fn map(&self, file: &str) -> Result<Mapped, SealError> {
        let path = self.folder.join(file);
        let bytes = Mapped::open(&path).map_err(SealError::io(&path))?;
        as_long(self.file(file)?, bytes.len() as u64)?;
        Ok(bytes)
    }

    fn file(&self, name: &str) -> Result<&SealedFile, SealError> {
        self.manifest
            .files
            .iter()
            .find(|file| file.name == name)
            .ok_or_else(|| SealError::damaged(MANIFEST, format!("it has no {name}")))
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// [`SealError`] when it is missing, cut short or changed.
    pub fn read(&self, file: &str) -> Result<Vec<u8>, SealError> {
        let path = self.folder.join(file);
        let bytes = fs::read(&path).map_err(SealError::io(&path))?;
        as_long(self.file(file)?, bytes.len() as u64)?;
        same(self.file(file)?, &hash(&bytes))?;
        Ok(bytes)
    }

    /// The value in a file.
    ///
    /// # Errors
    /// As [`SealedReader::read`].
    pub fn read_value<T: DeserializeOwned>(&self, file: &str) -> Result<T, SealError> {
        postcard::from_bytes(&self.read(file)?).map_err(|error| SealError::damaged(file, error))
    }
}

/// Reads the file to compare it: a page that the disk cannot read is an error then, where in a
/// mapping it would end the program.
fn check(folder: &Path, file: &SealedFile) -> Result<(), SealError> {
    let (length, hash) = measure(&folder.join(&file.name))?;
    as_long(file, length)?;
    same(file, &hash)
}

fn as_long(file: &SealedFile, length: u64) -> Result<(), SealError> {
    let same = file.length == length;
    same.then_some(()).ok_or_else(|| {
        SealError::damaged(&file.name, format!("it has {length} bytes, not {}", file.length))
    })
}

fn same(file: &SealedFile, hash: &str) -> Result<(), SealError> {
    if hash == file.hash {
        Ok(())
    } else {
        Err(SealError::damaged(&file.name, "its hash is not the one in the manifest"))
    }
}
