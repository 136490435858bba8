//! Sealed folders, opened: refused when a byte is not as it was.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, OnceLock};
use std::time::Duration;

use serde::de::DeserializeOwned;

use super::{MANIFEST, Manifest, SealError, SealedFile, hash};
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
        let manifest: Manifest = serde_json::from_slice(&text).map_err(|error| SealError::damaged(MANIFEST, error))?;
        if manifest.format != format {
            return Err(SealError::damaged(MANIFEST, format!("it is of the format {:?}, not {format:?}", manifest.format)));
        }
        Ok(Self { folder: folder.to_owned(), manifest })
    }

    /// Begins to check every file against its hash, and waits for the end, but no longer than [`PATIENCE`].
    ///
    /// # Errors
    /// [`SealError`] when a file is missing, cut short or changed and that was found in time.
    pub fn verify(&self) -> Result<Verification, SealError> {
        self.verify_within(PATIENCE)
    }

    pub(super) fn verify_within(&self, patience: Duration) -> Result<Verification, SealError> {
        let mut files: Vec<(PathBuf, SealedFile)> =
            self.manifest.files.iter().map(|file| (self.folder.join(&file.name), file.clone())).collect();
        // The small ones first: they are the ones that are read as a whole when the folder is opened.
        files.sort_by_key(|(_, file)| file.length);
        let (done, result) = channel();
        std::thread::spawn(move || {
            let _nobody_asks_any_more = done.send(files.iter().find_map(|(path, file)| check(path, file).err()));
        });
        match result.recv_timeout(patience) {
            Ok(Some(damage)) => Err(damage),
            Ok(None) | Err(_) => Ok(Verification { result: Mutex::new(result), damage: OnceLock::new() }),
        }
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
        as_long(self.file(file)?, &bytes)?;
        Ok(bytes)
    }

    fn file(&self, name: &str) -> Result<&SealedFile, SealError> {
        self.manifest.files.iter().find(|file| file.name == name).ok_or_else(|| SealError::damaged(MANIFEST, format!("it has no {name}")))
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// [`SealError`] when it is missing, cut short or changed.
    pub fn read(&self, file: &str) -> Result<Vec<u8>, SealError> {
        let path = self.folder.join(file);
        let bytes = fs::read(&path).map_err(SealError::io(&path))?;
        same(self.file(file)?, &bytes)?;
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

/// How long an opening waits for the hashes: a gigabyte is checked in this time. A larger folder is used meanwhile.
pub const PATIENCE: Duration = Duration::from_secs(1);

/// The checking of a folder that is in use already. What it finds is for whoever uses the folder to ask about.
#[derive(Debug)]
pub struct Verification {
    /// Says once what was found.
    result: Mutex<Receiver<Option<SealError>>>,
    damage: OnceLock<SealError>,
}

impl Verification {
    /// The damage found so far.
    #[must_use]
    pub fn damage(&self) -> Option<&SealError> {
        let result = self.result.lock().ok()?.try_recv().ok().flatten();
        if let Some(damage) = result {
            let _there_is_only_one = self.damage.set(damage);
        }
        self.damage.get()
    }
}

fn check(path: &Path, file: &SealedFile) -> Result<(), SealError> {
    let bytes = Mapped::open(path).map_err(SealError::io(path))?;
    same(file, &bytes)
}

fn as_long(file: &SealedFile, bytes: &[u8]) -> Result<(), SealError> {
    let same = file.length == bytes.len() as u64;
    same.then_some(()).ok_or_else(|| SealError::damaged(&file.name, format!("it has {} bytes, not {}", bytes.len(), file.length)))
}

fn same(file: &SealedFile, bytes: &[u8]) -> Result<(), SealError> {
    as_long(file, bytes)?;
    if hash(bytes) == file.hash { Ok(()) } else { Err(SealError::damaged(&file.name, "its hash is not the one in the manifest")) }
}
