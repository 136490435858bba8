//! Folders that are written once, sealed with a manifest of hashes, and compared with it when they
//! are opened.
//!
//! What is read as a whole is used only if every byte is as it was. Of what is mapped, damage may
//! be found only later, when the folder is large; see [`SealedReader::verify`].
//!
//! A folder is built under another name and renamed when it is complete, so that whatever has the
//! right name is whole: a build that is killed leaves a leftover that the next build clears away,
//! and never something half-open.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

mod reader;
mod verification;

pub use reader::SealedReader;
pub use verification::{HashCheck, PATIENCE};

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
    /// Nobody knows whether the files are whole.
    #[error("the check against the hashes broke off")]
    Unchecked,
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

/// Locked by whoever builds.
const LOCK: &str = ".lock";

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
        self.manifest.files.push(SealedFile {
            name: file.to_owned(),
            length: bytes.len() as u64,
            hash: hash(bytes),
        });
        Ok(())
    }

    /// Takes up a file that something else wrote into the folder.
    ///
    /// # Errors
    /// [`SealError::Io`].
    pub fn adopt_file(&mut self, file: &str) -> Result<(), SealError> {
        let (length, hash) = measure(&self.folder.join(file))?;
        self.manifest.files.push(SealedFile { name: file.to_owned(), length, hash });
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
        let text = serde_json::to_vec_pretty(&self.manifest)
            .map_err(|error| SealError::damaged(MANIFEST, error))?;
        let path = self.folder.join(MANIFEST);
        fs::write(&path, text).map_err(SealError::io(&path))
    }
}

fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// Length and hash of a file, a piece of it in memory at a time.
fn measure(path: &Path) -> Result<(u64, String), SealError> {
    let file = fs::File::open(path).map_err(SealError::io(path))?;
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(&file).map_err(SealError::io(path))?;
    Ok((hasher.count(), hasher.finalize().to_hex().to_string()))
}

/// The right to build in a folder; one holder at a time, over all processes. Ends when it is
/// dropped or its process dies.
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
        let path = parent.join(LOCK);
        let file = fs::File::create(&path).map_err(SealError::io(&path))?;
        file.lock().map_err(SealError::io(&path))?;
        Ok(Self { parent: parent.to_owned(), _file: file })
    }

    /// Does not wait: nothing when somebody else builds there, or when the folder cannot be
    /// written.
    #[must_use]
    pub fn try_take(parent: &Path) -> Option<Self> {
        let file = fs::File::create(parent.join(LOCK)).ok()?;
        file.try_lock().ok()?;
        Some(Self { parent: parent.to_owned(), _file: file })
    }
}

/// Builds the sealed folder `name` aside and puts it in place when it is complete; an older folder
/// of that name is replaced.
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
        remove(&old);
        return Ok(());
    }
    fs::rename(aside, place).map_err(SealError::io(place))
}

/// Removes what killed builds left behind: whoever holds the lock knows that nobody is building.
fn clear_leftovers(parent: &Path) {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    for leftover in
        entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(BUILDING))
    {
        remove(&leftover.path());
    }
}

/// Removes what is in the way, a folder or whatever somebody put there instead of one; what cannot
/// be removed stays.
fn remove(path: &Path) {
    let _ignored = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
}

/// Removes a folder that must not be opened again, its manifest first; whoever has it open keeps
/// what is mapped.
///
/// # Errors
/// [`SealError::Io`].
pub fn discard(_lock: &BuildLock, folder: &Path) -> Result<(), SealError> {
    let path = folder.join(MANIFEST);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(SealError::io(&path)(error));
        }
        Ok(()) | Err(_) => remove(folder),
    }
    Ok(())
}

#[cfg(test)]
mod tests;
