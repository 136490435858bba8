//! From a data folder to a directory ready to be asked: opened when the data have not changed, built aside when they have.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::Utc;
use serde::{Deserialize, Serialize};

use super::progress::Progress;
use crate::cli::Folders;
use crate::dataset::descriptor::{Descriptor, DescriptorError};
use crate::dataset::{Atlas, Dataset, Fingerprint, LoadError, PLACES_FOLDER, PlacesError, Rejection, load, load_places};
use crate::gazetteer::{self, Gazetteer};
use crate::index::{self, About, Blueprint, Snapshot, SnapshotError};
use crate::sealed::{BuildLock, SealError, discard};
use crate::server::Directory;
use crate::telemetry::causes;
use crate::views::{csv_header, describe_tables, render_csv, render_json};

/// Why no directory can be made of a data folder.
#[derive(Debug, thiserror::Error)]
pub enum PrepareError {
    /// No usable descriptor.
    #[error(transparent)]
    Descriptor(#[from] DescriptorError),
    /// The place tables cannot be read.
    #[error("the places cannot be read")]
    Places(#[from] PlacesError),
    /// The tables cannot be read.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// Rows were rejected, and that was not allowed.
    #[error("{} rows were rejected; `backstop check` lists them, --allow-rejections serves the others", rejections.len())]
    Rejected {
        /// What was wrong with them.
        rejections: Vec<Rejection>,
    },
    /// The snapshot cannot be built or opened.
    #[error("the index cannot be used")]
    Snapshot(#[from] SnapshotError),
    /// The gazetteer cannot be built or opened.
    #[error("the gazetteer cannot be used")]
    Seal(#[from] SealError),
    /// A folder cannot be used.
    #[error("cannot use the folder {folder}")]
    Folder {
        /// The folder.
        folder: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
}

/// Names the last directory that was good, inside the index folder.
const CURRENT: &str = "current.json";

/// The folders of a directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Current {
    snapshot: String,
    places: String,
}

/// Opens the directory of the data as they are, building what is missing.
///
/// # Errors
/// [`PrepareError`]; nothing that was good before is touched.
pub fn prepare(folders: &Folders, allow_rejections: bool) -> Result<Directory, PrepareError> {
    let descriptor = Descriptor::load(&folders.data)?;
    let unreadable = |source| PrepareError::Folder { folder: folders.data.display().to_string(), source };
    let fingerprint =
        Fingerprint::of(&folders.data, &descriptor, &format!("{}{allow_rejections}", index::FORMAT), |_| true).map_err(unreadable)?;
    let (gazetteer, places_name) = open_gazetteer(folders)?;
    let name = fingerprint.to_string();
    let folder = folders.index.join(&name);
    let current = Current { snapshot: name, places: places_name };
    if let Some(snapshot) = if_whole(&folder, open_snapshot) {
        remember(&folders.index, &current);
        return Ok(Directory { snapshot, gazetteer });
    }
    let lock = BuildLock::take(&folders.index)?;
    if let Ok(snapshot) = open_snapshot(&folder) {
        // Somebody else built it while we waited.
        return Ok(Directory { snapshot, gazetteer });
    }
    let dataset = read(&folders.data, &gazetteer)?;
    if !dataset.rejections.is_empty() && !allow_rejections {
        return Err(PrepareError::Rejected { rejections: dataset.rejections });
    }
    build_snapshot(&dataset, &fingerprint, &lock)?;
    let snapshot = open_snapshot(&folder)?;
    remember(&folders.index, &current);
    Ok(Directory { snapshot, gazetteer })
}

/// Opens the last directory that was good, if there is one.
#[must_use]
pub fn last_good(folders: &Folders) -> Option<Directory> {
    let current = recall(&folders.index)?;
    let snapshot = if_whole(&folders.index.join(current.snapshot), open_snapshot)?;
    let gazetteer = if_whole(&folders.index.join(current.places), gazetteer::open)?;
    Some(Directory { snapshot, gazetteer: Arc::new(gazetteer) })
}

/// Opens a snapshot and makes sure that it is the one that its folder is named after.
fn open_snapshot(folder: &Path) -> Result<Snapshot, SnapshotError> {
    let snapshot = index::open(folder)?;
    let fingerprint = &snapshot.about().fingerprint;
    if folder.file_name().is_some_and(|name| name == fingerprint.as_str()) {
        return Ok(snapshot);
    }
    Err(SealError::damaged(&folder.display().to_string(), format!("it is the index of other data, {fingerprint}")).into())
}

/// Opens what was built before, and says in the log which file is damaged when it is not whole.
fn if_whole<T, E: std::error::Error + 'static>(folder: &Path, open: impl FnOnce(&Path) -> Result<T, E>) -> Option<T> {
    if !folder.exists() {
        return None;
    }
    let refused = |error: E| tracing::warn!(reason = causes(&error), "refused {}", folder.display());
    open(folder).map_err(refused).ok()
}

/// Opens or builds the directory anew after a file of the snapshot that is in use was found to be damaged.
///
/// # Errors
/// [`PrepareError`]; the damaged snapshot is gone then too, and will not be opened at the next start.
pub fn replace_damaged(folders: &Folders, fingerprint: &str, allow_rejections: bool) -> Result<Directory, PrepareError> {
    discard(&BuildLock::take(&folders.index)?, &folders.index.join(fingerprint))?;
    prepare(folders, allow_rejections)
}

/// Opens the gazetteer of the place tables, building it when they have changed; returns the name of its folder too.
///
/// # Errors
/// [`PrepareError`] when the tables cannot be read or the folder cannot be written.
pub fn open_gazetteer(folders: &Folders) -> Result<(Arc<Gazetteer>, String), PrepareError> {
    let descriptor = Descriptor::load(&folders.data)?;
    let unreadable = |source| PrepareError::Folder { folder: folders.data.display().to_string(), source };
    let of_places = |path: &str| path.starts_with(PLACES_FOLDER);
    let fingerprint = Fingerprint::of(&folders.data, &descriptor, gazetteer::FORMAT, of_places).map_err(unreadable)?;
    let name = format!("places-{fingerprint}");
    let folder = folders.index.join(&name);
    if let Some(gazetteer) = if_whole(&folder, gazetteer::open) {
        return Ok((Arc::new(gazetteer), name));
    }
    let lock = BuildLock::take(&folders.index)?;
    if let Ok(gazetteer) = gazetteer::open(&folder) {
        // Somebody else built it while we waited.
        return Ok((Arc::new(gazetteer), name));
    }
    let progress = Progress::begin("Reading places", 7);
    let places = load_places(&folders.data, &|table| progress.step(table))?;
    progress.step("building the gazetteer");
    gazetteer::build(places, &lock, &name)?;
    drop(progress);
    tracing::info!(folder = %folder.display(), "built the gazetteer");
    Ok((Arc::new(gazetteer::open(&folder)?), name))
}

/// Reads the tables of a data folder.
///
/// # Errors
/// [`LoadError`] when a file is missing.
pub fn read(data: &Path, gazetteer: &Gazetteer) -> Result<Dataset, LoadError> {
    let atlas = Atlas {
        is_inside: &|point, country| gazetteer.is_inside(point, country),
        town_centre: &|town, country| gazetteer.find_place(town, Some(country)).and_then(|place| place.coordinate),
        zone_of: &|point, country| gazetteer.zone_of(point, country),
        country_of_zone: &|zone| gazetteer.find_time_zone(zone).country,
        has_town_in: &|region| gazetteer.has_town_in(region),
    };
    let progress = Progress::begin("Reading data", 13);
    load(data, Utc::now().date_naive(), &atlas, &|table| progress.step(table))
}

fn build_snapshot(dataset: &Dataset, fingerprint: &Fingerprint, lock: &BuildLock) -> Result<(), SnapshotError> {
    let progress = Progress::begin("Building the index", 2);
    progress.step("records and words");
    let about = About {
        fingerprint: fingerprint.to_string(),
        built_at: Utc::now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        datasets: describe_tables(dataset),
    };
    let blueprint = Blueprint {
        about,
        resources: &dataset.resources,
        emergency_numbers: &dataset.emergency_numbers,
        render_json: &render_json,
        render_csv: &render_csv,
        csv_header: csv_header(),
    };
    index::build(&blueprint, lock, fingerprint.as_str())?;
    progress.step("done");
    drop(progress);
    tracing::info!(fingerprint = %fingerprint, resources = dataset.resources.len(), "built the index");
    Ok(())
}

/// Notes the directory as the last good one and clears away all but it and the one before.
fn remember(index_folder: &Path, current: &Current) {
    let before = recall(index_folder);
    if before.as_ref() == Some(current) {
        return;
    }
    let text = serde_json::to_vec_pretty(current).expect("names are plain data");
    let aside = index_folder.join(format!("{CURRENT}.{}", std::process::id()));
    let written = fs::write(&aside, text).and_then(|()| fs::rename(&aside, index_folder.join(CURRENT)));
    if let Err(error) = written {
        tracing::warn!(%error, "cannot note the last good index; the next bad dataset would leave nothing to fall back on");
        return;
    }
    let kept: Vec<String> =
        [Some(current.clone()), before].into_iter().flatten().flat_map(|current| [current.snapshot, current.places]).collect();
    for entry in fs::read_dir(index_folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let ours = Fingerprint::parse(name.strip_prefix("places-").unwrap_or(&name)).is_some();
        if ours && !kept.contains(&name) {
            let _ignored = fs::remove_dir_all(entry.path());
        }
    }
}

fn recall(index_folder: &Path) -> Option<Current> {
    serde_json::from_slice(&fs::read(index_folder.join(CURRENT)).ok()?).ok()
}
