//! The folder of a site: written aside and renamed when it is whole, with the hash of each file.

use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// The file that says what is in the folder, and that it is ours.
const INDEX: &str = "index.json";

/// What stands in it for a program to know it by.
const GENERATOR: &str = "backstop export site";

/// Held by whoever writes.
const LOCK: &str = ".lock";

/// Why a site cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// A file or folder cannot be read or written.
    #[error("{path}: cannot be used")]
    Io {
        /// The file or folder.
        path: String,
        /// The reason of the operating system.
        source: io::Error,
    },
    /// The folder has files that no export wrote.
    #[error(
        "{path}: there are files in it that no export wrote; name a new folder, an empty one, or one with an earlier export"
    )]
    NotOurs {
        /// The folder.
        path: String,
    },
    /// Somebody else is at it.
    #[error("{path}: another export is being written there")]
    Busy {
        /// The folder that is being written.
        path: String,
    },
}

/// What is said of the site as a whole.
#[derive(Debug, Serialize, Deserialize)]
pub struct SiteIndex {
    /// What made it.
    pub generator: String,
    /// The version of the program.
    pub version: String,
    /// The fingerprint of the data.
    pub fingerprint: String,
    /// The newest day for which the data can be vouched.
    pub data_day: String,
    /// For how many seconds a copy may be used before a new one is looked for.
    pub ttl: u32,
    /// Every file but this one, in the order of their paths.
    pub files: Vec<SiteFile>,
}

/// A file of the site.
#[derive(Debug, Serialize, Deserialize)]
pub struct SiteFile {
    /// Below the folder of the site.
    pub path: String,
    /// In bytes.
    pub length: u64,
    /// In hexadecimal digits.
    pub sha256: String,
}

/// A site being written.
pub struct SiteFolder {
    place: PathBuf,
    aside: PathBuf,
    files: BTreeMap<String, (u64, String)>,
    _lock: File,
}

impl SiteFolder {
    /// Begins to write the site that will be at a place.
    ///
    /// # Errors
    /// [`FolderError`] when there are files of others, or the folder around it cannot be written.
    pub fn begin(place: &Path) -> Result<Self, FolderError> {
        let place = std::path::absolute(place).map_err(failed(place))?;
        refuse_files_of_others(&place)?;
        let name = place.file_name().map_or_else(String::new, |name| name.to_string_lossy().into());
        let aside = place.with_file_name(format!(".{name}.building"));
        fs::create_dir_all(&aside).map_err(failed(&aside))?;
        let lock = lock(&aside)?;
        // What a killed export left behind.
        for entry in fs::read_dir(&aside).map_err(failed(&aside))?.flatten() {
            if entry.file_name() != LOCK {
                remove(&entry.path()).map_err(failed(&entry.path()))?;
            }
        }
        Ok(Self { place, aside, files: BTreeMap::new(), _lock: lock })
    }

    /// Writes a file.
    ///
    /// # Errors
    /// [`FolderError::Io`].
    pub fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), FolderError> {
        let file = self.aside.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(failed(folder))?;
        }
        fs::write(&file, bytes).map_err(failed(&file))?;
        let digits = |byte: &u8| format!("{byte:02x}");
        let hash: Vec<String> = Sha256::digest(bytes).iter().map(digits).collect();
        self.files.insert(path.to_owned(), (bytes.len() as u64, hash.concat()));
        Ok(())
    }

    /// Writes the index and puts the folder in its place. Tells how many files and bytes there are.
    ///
    /// # Errors
    /// [`FolderError::Io`].
    pub fn finish(mut self, about: SiteIndex) -> Result<(usize, u64), FolderError> {
        let files = std::mem::take(&mut self.files).into_iter();
        let files = files.map(|(path, (length, sha256))| SiteFile { path, length, sha256 });
        let index = SiteIndex { generator: GENERATOR.to_owned(), files: files.collect(), ..about };
        let length = index.files.iter().map(|file| file.length).sum::<u64>();
        let mut text = serde_json::to_vec_pretty(&index).expect("an index is plain data");
        text.push(b'\n');
        self.put(INDEX, &text)?;
        let lock = self.aside.join(LOCK);
        fs::remove_file(&lock).map_err(failed(&lock))?;
        let old = self.aside.with_extension("old");
        if self.place.exists() {
            let _none_left = remove(&old);
            fs::rename(&self.place, &old).map_err(failed(&self.place))?;
        }
        fs::rename(&self.aside, &self.place).map_err(failed(&self.place))?;
        if old.exists() {
            remove(&old).map_err(failed(&old))?;
        }
        Ok((index.files.len() + 1, length + text.len() as u64))
    }
}

fn failed(path: &Path) -> impl FnOnce(io::Error) -> FolderError + '_ {
    |source| FolderError::Io { path: path.display().to_string(), source }
}

fn remove(path: &Path) -> io::Result<()> {
    if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
}

/// Whoever exports into a folder replaces all of it.
fn refuse_files_of_others(place: &Path) -> Result<(), FolderError> {
    let not_ours = || FolderError::NotOurs { path: place.display().to_string() };
    let files = match fs::read_dir(place) {
        Ok(entries) => entries.count(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => 0,
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Err(not_ours()),
        Err(error) => return Err(failed(place)(error)),
    };
    if files == 0 {
        return Ok(());
    }
    let index = fs::read(place.join(INDEX)).ok();
    let index = index.and_then(|text| serde_json::from_slice::<SiteIndex>(&text).ok());
    index.filter(|index| index.generator == GENERATOR).map(|_| ()).ok_or_else(not_ours)
}

fn lock(aside: &Path) -> Result<File, FolderError> {
    let path = aside.join(LOCK);
    let file = File::create(&path).map_err(failed(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            Err(FolderError::Busy { path: aside.display().to_string() })
        }
        Err(TryLockError::Error(error)) => Err(failed(&path)(error)),
    }
}
