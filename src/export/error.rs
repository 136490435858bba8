//! Why a site cannot be made.

use super::folder::FolderError;
use crate::search::SearchError;

/// Why a site cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The folder cannot be written.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The index cannot be read.
    #[error("the index cannot be read")]
    Search(#[from] SearchError),
}
