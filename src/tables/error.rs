//! Why a data folder cannot be read at all.

use super::descriptor::DescriptorError;

/// Why a folder cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// No usable descriptor.
    #[error(transparent)]
    Descriptor(#[from] DescriptorError),
    /// A table's file cannot be read.
    #[error("cannot read {path}")]
    Unreadable {
        /// The file.
        path: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
}
