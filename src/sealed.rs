//! Folders that are written once, sealed with a manifest of hashes, and opened only if every byte is as it was.
//!
//! A folder is built under another name and renamed when it is complete, so that whatever has the right name is whole: a
//! build that is killed leaves a leftover that the next build clears away, and never something half-open.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, mpsc};
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::mapped::Mapped;

/// Why a sealed folder cannot be written or used.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// A file cannot be read or written.
    #[error("cannot use {file}")]
    Io {
        /// The file.
        file: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
    /// A file is not what the manifest says.
    #[error("{file} is damaged: {reason}")]
    Damaged {
        /// The file.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
}

impl SealError {
    /// A file that is not what it should be.
    pub fn damaged(file: &str, reason: impl std::fmt::Display) -> Self {
        Self::Damaged { file: file.to_owned(), reason: reason.to_string() }
    }

    fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        |source| Self::Io { file: path.display().to_string(), source }
    }
}

const MANIFEST: &str = "manifest.json";

/// Names of folders that are still being built begin like this.
const BUILDING: &str = ".building-";

#[derive(Debug, Serialize, Deserialize)]
struct Manifest {
    format: String,
    files: Vec<SealedFile>,
}

/// One file of a sealed folder.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct SealedFile {
    /// Relative to the folder.
    name: String,
    /// In bytes.
    length: u64,
    /// BLAKE3.
    hash: String,
}

impl SealedFile {
    fn of(name: String, bytes: &[u8]) -> Self {
        Self { name, length: bytes.len() as u64, hash: hash(bytes) }
    }
}

/// A folder being written.
#[derive(Debug)]
pub struct SealedWriter {
    folder: PathBuf,
    manifest: Manifest,
}

impl SealedWriter {
    /// Where to write files that [`SealedWriter::adopt`] then takes up.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes a file.
    ///
    /// # Errors
    /// [`SealError::Io`].
    pub fn write(&mut self, file: &str, bytes: &[u8]) -> Result<(), SealError> {
        let path = self.folder.join(file);
        fs::write(&path, bytes).map_err(SealError::io(&path))?;
        self.manifest.files.push(SealedFile::of(file.to_owned(), bytes));
        Ok(())
    }

    /// Takes up a file that something else wrote into the folder.
    ///
    /// # Errors
    /// [`SealError::Io`].
    pub fn adopt_file(&mut self, file: &str) -> Result<(), SealError> {
        let path = self.folder.join(file);
        let bytes = Mapped::open(&path).map_err(SealError::io(&path))?;
        self.manifest.files.push(SealedFile::of(file.to_owned(), &bytes));
        Ok(())
    }

    /// Writes a value.
    ///
    /// # Errors
    /// [`SealError::Io`].
    pub fn write_value(&mut self, file: &str, value: &impl Serialize) -> Result<(), SealError> {
        let bytes = postcard::to_stdvec(value).map_err(|error| SealError::damaged(file, error))?;
        self.write(file, &bytes)
    }

    /// Takes up the files that something else wrote into a sub-folder.
    ///
    /// # Errors
    /// [`SealError::Io`].
    pub fn adopt(&mut self, sub_folder: &str) -> Result<(), SealError> {
        let path = self.folder.join(sub_folder);
        for entry in fs::read_dir(&path).map_err(SealError::io(&path))? {
            let entry = entry.map_err(SealError::io(&path))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if Path::new(&name).extension().is_some_and(|extension| extension == "lock") {
                continue;
            }
            self.adopt_file(&format!("{sub_folder}/{name}"))?;
        }
        Ok(())
    }

    fn seal(self) -> Result<(), SealError> {
        let text = serde_json::to_vec_pretty(&self.manifest).map_err(|error| SealError::damaged(MANIFEST, error))?;
        let path = self.folder.join(MANIFEST);
        fs::write(&path, text).map_err(SealError::io(&path))
    }
}

fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// The right to build in a folder; one holder at a time, over all processes. Ends when it is dropped or its process dies.
#[derive(Debug)]
pub struct BuildLock {
    parent: PathBuf,
    _file: fs::File,
}

impl BuildLock {
    /// Waits until nobody else builds in the folder, making the folder if need be.
    ///
    /// # Errors
    /// [`SealError::Io`].
    pub fn take(parent: &Path) -> Result<Self, SealError> {
        fs::create_dir_all(parent).map_err(SealError::io(parent))?;
        let path = parent.join(".lock");
        let file = fs::File::create(&path).map_err(SealError::io(&path))?;
        file.lock().map_err(SealError::io(&path))?;
        Ok(Self { parent: parent.to_owned(), _file: file })
    }
}

/// Builds the sealed folder `name` aside and puts it in place when it is complete; an older folder of that name is replaced.
///
/// # Errors
/// Whatever `build` says, or [`SealError`].
pub fn build_aside<E: From<SealError>>(
    lock: &BuildLock,
    name: &str,
    format: &str,
    build: impl FnOnce(&mut SealedWriter) -> Result<(), E>,
) -> Result<(), E> {
    let parent = &lock.parent;
    clear_leftovers(parent);
    let aside = parent.join(format!("{BUILDING}{name}-{}", std::process::id()));
    fs::create_dir_all(&aside).map_err(SealError::io(&aside))?;
    let manifest = Manifest { format: format.to_owned(), files: Vec::new() };
    let mut writer = SealedWriter { folder: aside.clone(), manifest };
    let sealed = build(&mut writer).and_then(|()| writer.seal().map_err(E::from));
    let placed = sealed.and_then(|()| put_in_place(&aside, &parent.join(name)).map_err(E::from));
    if placed.is_err() {
        let _ignored = fs::remove_dir_all(&aside);
    }
    placed
}

fn put_in_place(aside: &Path, place: &Path) -> Result<(), SealError> {
    if place.exists() {
        let old = aside.with_extension("old");
        fs::rename(place, &old).map_err(SealError::io(place))?;
        fs::rename(aside, place).map_err(SealError::io(place))?;
        let _ignored = fs::remove_dir_all(&old);
        return Ok(());
    }
    fs::rename(aside, place).map_err(SealError::io(place))
}

/// Removes what killed builds left behind: whoever holds the lock knows that nobody is building.
fn clear_leftovers(parent: &Path) {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    for leftover in entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(BUILDING)) {
        let _ignored = fs::remove_dir_all(leftover.path());
    }
}

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
        let files: Vec<(PathBuf, SealedFile)> =
            self.manifest.files.iter().map(|file| (self.folder.join(&file.name), file.clone())).collect();
        let verification = Verification::default();
        let (done, wait) = mpsc::channel();
        let found = Arc::clone(&verification.0);
        std::thread::spawn(move || {
            let damage = files.iter().find_map(|(path, file)| check(path, file).err());
            let early = done.send(damage);
            if let Err(mpsc::SendError(Some(damage))) = early {
                let _first = found.set(damage);
            }
        });
        match wait.recv_timeout(PATIENCE) {
            Ok(Some(damage)) => Err(damage),
            Ok(None) | Err(_) => Ok(verification),
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
        if self.file(file)?.length != bytes.len() as u64 {
            return Err(SealError::damaged(file, "it is not as long as the manifest says"));
        }
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
#[derive(Debug, Clone, Default)]
pub struct Verification(Arc<OnceLock<SealError>>);

impl Verification {
    /// The damage found so far.
    #[must_use]
    pub fn damage(&self) -> Option<&SealError> {
        self.0.get()
    }
}

fn check(path: &Path, file: &SealedFile) -> Result<(), SealError> {
    let bytes = Mapped::open(path).map_err(SealError::io(path))?;
    same(file, &bytes)
}

fn same(file: &SealedFile, bytes: &[u8]) -> Result<(), SealError> {
    if hash(bytes) == file.hash { Ok(()) } else { Err(SealError::damaged(&file.name, "its hash is not the one in the manifest")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(parent: &Path) {
        let lock = BuildLock::take(parent).expect("nobody else builds");
        build_aside::<SealError>(&lock, "it", "test-1", |writer| writer.write("a", b"hello")).expect("written");
    }

    #[test]
    fn what_was_sealed_is_read_back() {
        let parent = tempfile::tempdir().expect("a folder");

        build(parent.path());

        let reader = SealedReader::open(&parent.path().join("it"), "test-1").expect("sealed");
        assert_eq!(reader.read("a").expect("whole"), b"hello");
        assert_eq!(&*reader.map("a").expect("whole"), b"hello");
        assert!(reader.verify().expect("whole").damage().is_none());
    }

    #[test]
    fn one_flipped_bit_or_another_format_is_refused() {
        let parent = tempfile::tempdir().expect("a folder");
        build(parent.path());
        fs::write(parent.path().join("it/a"), b"hellp").expect("written");

        let reader = SealedReader::open(&parent.path().join("it"), "test-1").expect("sealed");

        assert!(matches!(reader.read("a"), Err(SealError::Damaged { .. })));
        assert!(matches!(reader.verify(), Err(SealError::Damaged { .. })));
        fs::write(parent.path().join("it/a"), b"hell").expect("written");
        assert!(matches!(reader.map("a"), Err(SealError::Damaged { .. })));
        assert!(SealedReader::open(&parent.path().join("it"), "test-2").is_err());
    }

    #[test]
    fn a_killed_build_leaves_nothing_half_open() {
        let parent = tempfile::tempdir().expect("a folder");
        let leftover = parent.path().join(".building-it-1");
        fs::create_dir(&leftover).expect("made");

        assert!(SealedReader::open(&parent.path().join("it"), "test-1").is_err());
        build(parent.path());

        assert!(!leftover.exists());
    }
}
