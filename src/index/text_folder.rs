//! The folder of the text index, for tantivy to read and never to write.

use std::io::{Error, ErrorKind, Result};
use std::path::Path;
use std::sync::Arc;

use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    Directory, DirectoryLock, FileHandle, Lock, MmapDirectory, WatchCallback, WatchHandle, WritePtr,
};

/// A folder that is sealed. tantivy wants a lock file even where it only reads, against writers who
/// clear up; here there are none, and a snapshot may lie on a disk that cannot be written.
#[derive(Debug, Clone)]
pub(super) struct TextFolder(MmapDirectory);

impl TextFolder {
    /// Opens a folder.
    ///
    /// # Errors
    /// When it is none.
    pub fn open(folder: &Path) -> tantivy::Result<Self> {
        // Questions touch a page here and there; unasked, the system would read up to some
        // megabytes around each of them.
        let advice = tantivy::directory::Advice::Random;
        Ok(Self(MmapDirectory::open_with_madvice(folder, advice)?))
    }
}

fn refused() -> Error {
    Error::new(ErrorKind::ReadOnlyFilesystem, "the text index is sealed")
}

impl Directory for TextFolder {
    fn get_file_handle(
        &self,
        path: &Path,
    ) -> std::result::Result<Arc<dyn FileHandle>, OpenReadError> {
        self.0.get_file_handle(path)
    }

    fn exists(&self, path: &Path) -> std::result::Result<bool, OpenReadError> {
        self.0.exists(path)
    }

    fn atomic_read(&self, path: &Path) -> std::result::Result<Vec<u8>, OpenReadError> {
        self.0.atomic_read(path)
    }

    fn delete(&self, path: &Path) -> std::result::Result<(), DeleteError> {
        Err(DeleteError::IoError { io_error: Arc::new(refused()), filepath: path.to_owned() })
    }

    fn open_write(&self, path: &Path) -> std::result::Result<WritePtr, OpenWriteError> {
        Err(OpenWriteError::wrap_io_error(refused(), path.to_owned()))
    }

    fn atomic_write(&self, _path: &Path, _data: &[u8]) -> Result<()> {
        Err(refused())
    }

    fn sync_directory(&self) -> Result<()> {
        Ok(())
    }

    fn acquire_lock(&self, _lock: &Lock) -> std::result::Result<DirectoryLock, LockError> {
        Ok(DirectoryLock::from(Box::new(())))
    }

    fn watch(&self, _callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        Ok(WatchHandle::empty())
    }
}
