//! Files of others from the disk.

use std::path::{Path, PathBuf};

use crate::import::{ImportError, UpstreamFile};

/// The files, in their order.
pub(super) fn read_all(paths: &[PathBuf]) -> Result<Vec<UpstreamFile>, ImportError> {
    paths.iter().map(|path| read(path)).collect()
}

/// A file, decompressed.
pub(super) fn read(path: &Path) -> Result<UpstreamFile, ImportError> {
    let unreadable = |source| ImportError::Unreadable { file: path.display().to_string(), source };
    let bytes = std::fs::read(path).map_err(unreadable)?;
    let is_compressed = path.extension().is_some_and(|extension| extension == "zst");
    let bytes =
        if is_compressed { zstd::decode_all(bytes.as_slice()).map_err(unreadable)? } else { bytes };
    Ok(UpstreamFile::new(path.display().to_string(), bytes))
}
