//! The directory of the data as they are, or the last good one: people in crisis are better served
//! by it than by nothing.

use std::sync::Arc;

use super::known_good::{KnownGood, recall};
use super::prepare::{PrepareError, if_whole, open_snapshot, prepare, replace_damaged};
use crate::cli::Folders;
use crate::gazetteer;
use crate::server::Directory;
use crate::telemetry::causes;

/// Rejections or doubts that are printed before the rest is only counted.
const SHOWN_FINDINGS: usize = 20;

/// Prepares the directory; when the data cannot be used, opens the last good one and says so. Tells
/// why it is not that of the data.
///
/// # Errors
/// [`PrepareError`] when there is no last good one either.
pub fn prepare_or_fall_back(
    folders: &Folders,
    allow_rejections: bool,
) -> Result<(Directory, Option<PrepareError>), PrepareError> {
    let error = match prepare(folders, allow_rejections) {
        Ok(directory) => return Ok((directory, None)),
        Err(error) => error,
    };
    explain(&error);
    let Some(directory) = last_good(folders) else { return Err(error) };
    tracing::error!(
        error = causes(&error),
        fingerprint = directory.snapshot.about().fingerprint,
        "the data cannot be used; answering from the last good index"
    );
    Ok((directory, Some(error)))
}

/// Prints what was wrong with the data, as much of it as one can read.
pub fn explain(error: &PrepareError) {
    let (PrepareError::Rejected { rejections: findings }
    | PrepareError::Doubted { doubts: findings }) = error
    else {
        return;
    };
    for finding in findings.iter().take(SHOWN_FINDINGS) {
        eprintln!("{finding}");
    }
    if findings.len() > SHOWN_FINDINGS {
        eprintln!("… and {} more", findings.len() - SHOWN_FINDINGS);
    }
}

/// Waits until all of a directory has been checked; for those who answer once and are gone. One
/// that is damaged is built again.
///
/// # Errors
/// [`PrepareError`] when it is damaged and cannot be built again.
pub fn checked(
    folders: &Folders,
    directory: Directory,
    allow_rejections: bool,
) -> Result<Directory, PrepareError> {
    let Some(damage) = directory.snapshot.finish_check() else { return Ok(directory) };
    let fingerprint = &directory.snapshot.about().fingerprint;
    tracing::error!(
        reason = causes(damage),
        fingerprint,
        "the index is damaged; building it again"
    );
    replace_damaged(folders, fingerprint, allow_rejections)
}

fn last_good(folders: &Folders) -> Option<Directory> {
    recall(folders).iter().find_map(|good| open(folders, good))
}

fn open(folders: &Folders, good: &KnownGood) -> Option<Directory> {
    let snapshot = if_whole(&folders.index.join(&good.snapshot), open_snapshot)?;
    let gazetteer = if_whole(&folders.index.join(&good.places), gazetteer::open)?;
    Some(Directory { snapshot, gazetteer: Arc::new(gazetteer) })
}
