//! From a data folder to a directory ready to be asked: opened when the data have not changed,
//! built aside when they have.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::Utc;

use super::form::{form_of, renderers};
use super::known_good::{KnownGood, remember};
use super::progress::Progress;
use crate::cli::Folders;
use crate::domain::{Area, Holdings, Region, Resource, TimeZone};
use crate::gazetteer::{self, Gazetteer};
use crate::index::{self, About, Blueprint, Renderers, Snapshot, SnapshotError};
use crate::sealed::{BuildLock, SealError, discard};
use crate::server::Directory;
use crate::tables::descriptor::{Descriptor, DescriptorError};
use crate::tables::{
    Atlas, Dataset, Fingerprint, LoadError, PLACES_FOLDER, PlacesError, Rejection, Warning, load,
    load_places,
};
use crate::telemetry::causes;

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
    /// Numbers are doubted and not excused: whoever calls them may reach somebody else.
    #[error(
        "{} numbers are doubted; correct them, or say in exceptions.csv why they are right (table, id, column, value, channel, reason); \
         `backstop check` lists them",
        doubts.len()
    )]
    Doubted {
        /// What is doubted of which.
        doubts: Vec<Warning>,
    },
    /// The snapshot cannot be built or opened.
    #[error("the index cannot be used")]
    Snapshot(#[from] SnapshotError),
    /// The gazetteer cannot be built or opened.
    #[error("the gazetteer cannot be used")]
    Seal(#[from] SealError),
    /// The tables were written to while they were read.
    #[error("the data changed again and again while they were read")]
    Changed,
    /// A folder cannot be used.
    #[error("cannot use the folder {folder}")]
    Folder {
        /// The folder.
        folder: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
}

/// How often the data are read anew because they changed meanwhile.
const ATTEMPTS: u32 = 5;

/// Opens the directory of the data as they are, building what is missing.
///
/// # Errors
/// [`PrepareError`]; nothing that was good before is touched.
pub fn prepare(folders: &Folders, allow_rejections: bool) -> Result<Directory, PrepareError> {
    let renderers = renderers();
    let form = form_of(&renderers, allow_rejections);
    until_settled(|| prepare_once(folders, allow_rejections, &renderers, &form))
}

fn prepare_once(
    folders: &Folders,
    allow_rejections: bool,
    renderers: &Renderers<'_>,
    form: &[u8],
) -> Result<Directory, PrepareError> {
    let fingerprint = fingerprint_of(&folders.data, form, |_| true)?;
    let (gazetteer, places) = gazetteer_once(folders)?;
    let good = KnownGood::new(&fingerprint, places, &folders.data);
    let folder = folders.index.join(fingerprint.as_str());
    if let Some(snapshot) = if_whole(&folder, open_snapshot) {
        remember(&folders.index, &good, BuildLock::try_take(&folders.index).as_ref());
        return Ok(Directory { snapshot, gazetteer });
    }
    let lock = BuildLock::take(&folders.index)?;
    if let Ok(snapshot) = open_snapshot(&folder) {
        // Somebody else built it while we waited.
        return Ok(Directory { snapshot, gazetteer });
    }
    let dataset = read(&folders.data, &gazetteer)?;
    if fingerprint_of(&folders.data, form, |_| true)? != fingerprint {
        return Err(PrepareError::Changed);
    }
    if !dataset.rejections.is_empty() && !allow_rejections {
        return Err(PrepareError::Rejected { rejections: dataset.rejections });
    }
    if !dataset.number_doubts.is_empty() {
        return Err(PrepareError::Doubted { doubts: dataset.number_doubts });
    }
    build_snapshot(&dataset, &gazetteer, renderers, (&fingerprint, &lock))?;
    let snapshot = open_snapshot(&folder)?;
    remember(&folders.index, &good, Some(&lock));
    Ok(Directory { snapshot, gazetteer })
}

/// Does something with the data, and does it anew when they changed meanwhile: what was hashed is
/// then not what was read.
fn until_settled<T>(
    mut attempt: impl FnMut() -> Result<T, PrepareError>,
) -> Result<T, PrepareError> {
    for _ in 1..ATTEMPTS {
        match attempt() {
            Err(PrepareError::Changed) => {
                tracing::info!("the data changed while they were read; reading them again");
            }
            settled => return settled,
        }
    }
    attempt()
}

/// The name of the data in a form, as this version of the program makes it of them.
fn fingerprint_of(
    data: &Path,
    form: &[u8],
    counts: impl Fn(&str) -> bool,
) -> Result<Fingerprint, PrepareError> {
    let descriptor = Descriptor::load(data)?;
    let unreadable = |source| PrepareError::Folder { folder: data.display().to_string(), source };
    Fingerprint::of(data, &descriptor, &salt(form), counts).map_err(unreadable)
}

fn salt(form: &[u8]) -> Vec<u8> {
    [env!("CARGO_PKG_VERSION").as_bytes(), b" ", form].concat()
}

/// Opens a snapshot and makes sure that it is the one that its folder is named after.
pub(super) fn open_snapshot(folder: &Path) -> Result<Snapshot, SnapshotError> {
    let snapshot = index::open(folder)?;
    let fingerprint = &snapshot.about().fingerprint;
    if folder.file_name().is_some_and(|name| name == fingerprint.as_str()) {
        return Ok(snapshot);
    }
    Err(SealError::damaged(
        &folder.display().to_string(),
        format!("it is the index of other data, {fingerprint}"),
    )
    .into())
}

/// Opens what was built before, and says in the log which file is damaged when it is not whole.
pub(super) fn if_whole<T, E: std::error::Error + 'static>(
    folder: &Path,
    open: impl FnOnce(&Path) -> Result<T, E>,
) -> Option<T> {
    if !folder.exists() {
        return None;
    }
    let refused =
        |error: E| tracing::warn!(reason = causes(&error), "refused {}", folder.display());
    open(folder).map_err(refused).ok()
}

/// Opens or builds the directory anew after a file of the snapshot that is in use was found to be
/// damaged.
///
/// # Errors
/// [`PrepareError`]; the damaged snapshot is gone then too, and will not be opened at the next
/// start.
pub fn replace_damaged(
    folders: &Folders,
    fingerprint: &str,
    allow_rejections: bool,
) -> Result<Directory, PrepareError> {
    discard(&BuildLock::take(&folders.index)?, &folders.index.join(fingerprint))?;
    prepare(folders, allow_rejections)
}

/// Opens the gazetteer of the place tables, building it when they have changed; returns the name of
/// its folder too.
///
/// # Errors
/// [`PrepareError`] when the tables cannot be read or the folder cannot be written.
pub fn open_gazetteer(folders: &Folders) -> Result<(Arc<Gazetteer>, String), PrepareError> {
    until_settled(|| gazetteer_once(folders))
}

fn gazetteer_once(folders: &Folders) -> Result<(Arc<Gazetteer>, String), PrepareError> {
    let of_places = |path: &str| path.starts_with(PLACES_FOLDER);
    let fingerprint = fingerprint_of(&folders.data, gazetteer::FORMAT.as_bytes(), of_places)?;
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
    let progress = Progress::begin("Reading places", 16);
    let places = load_places(&folders.data, &|table| progress.step(table))?;
    if fingerprint_of(&folders.data, gazetteer::FORMAT.as_bytes(), of_places)? != fingerprint {
        return Err(PrepareError::Changed);
    }
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
    let zones: Mutex<HashMap<Region, Vec<TimeZone>>> = Mutex::default();
    let zones_in = |region: &Region| {
        let mut zones = zones.lock().unwrap_or_else(PoisonError::into_inner);
        let of_region = || gazetteer.zones_of_region(region);
        zones.entry(region.clone()).or_insert_with(of_region).clone()
    };
    let atlas = Atlas {
        is_inside: &|point, country| gazetteer.is_inside(point, country),
        town_centre: &|town, country| {
            gazetteer.find_town(town, country).and_then(|place| place.coordinate)
        },
        zone_of: &|point, country| gazetteer.zone_of(point, country),
        country_of_zone: &|zone| gazetteer.find_time_zone(zone).country,
        zones_in: &zones_in,
        has_town_in: &|region| gazetteer.has_town_in(region),
        mismatches: &|place| gazetteer.mismatches(place),
        district_at: &|point, country| gazetteer.district_at(point, country).cloned(),
        has_postal_code: &|code, country| gazetteer.has_postal_code(code, country),
    };
    let progress = Progress::begin("Reading data", 13);
    load(data, Utc::now().date_naive(), &atlas, &|table| progress.step(table))
}

fn build_snapshot(
    dataset: &Dataset,
    gazetteer: &Gazetteer,
    renderers: &Renderers<'_>,
    (fingerprint, lock): (&Fingerprint, &BuildLock),
) -> Result<(), SnapshotError> {
    let progress = Progress::begin("Building the index", 2);
    progress.step("records and words");
    let about = About {
        fingerprint: fingerprint.to_string(),
        built_at: Utc::now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        tables: dataset.tables.clone(),
        holdings: Holdings::of(&dataset.resources),
        zone_release: gazetteer.almanac().zones.release().clone(),
    };
    let blueprint = Blueprint {
        about,
        resources: &dataset.resources,
        sources: &dataset.sources,
        emergency_numbers: &dataset.emergency_numbers,
        practices: &dataset.practices,
        almanac: gazetteer.almanac(),
        region_of: &|resource| home_region(resource, gazetteer),
        renderers,
    };
    index::build(&blueprint, lock, fingerprint.as_str())?;
    progress.step("done");
    drop(progress);
    tracing::info!(fingerprint = %fingerprint, resources = dataset.resources.len(), "built the index");
    Ok(())
}

/// The region whose holidays a resource keeps: where it is, or the only one that it covers.
fn home_region(resource: &Resource, gazetteer: &Gazetteer) -> Option<Region> {
    let located = resource.location.point.and_then(|(point, _)| gazetteer.locate(point).region);
    located.or_else(|| match resource.coverage.as_slice() {
        [Area::Region(region)] => Some(region.clone()),
        [Area::World | Area::Country(_)] | [] | [_, _, ..] => None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::Value;
    use tempfile::TempDir;

    use super::*;
    use crate::domain::ResourceId;
    use crate::views::render_json;

    /// A data folder without any row but one line of the whole world and its source.
    fn folder_with_one_line() -> (TempDir, Folders) {
        let parent = tempfile::tempdir().expect("a folder");
        let folders =
            Folders { data: parent.path().join("data"), index: parent.path().join("index") };
        std::fs::create_dir_all(folders.data.join(PLACES_FOLDER)).expect("a folder");
        let text =
            std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/datapackage.json"))
                .expect("the descriptor");
        std::fs::write(folders.data.join("datapackage.json"), &text).expect("written");
        let descriptor: Value = serde_json::from_slice(&text).expect("JSON");
        for table in descriptor["resources"].as_array().expect("tables") {
            let fields = table["schema"]["fields"].as_array().expect("fields");
            let columns: Vec<&str> =
                fields.iter().map(|field| field["name"].as_str().expect("a name")).collect();
            let path = table["path"].as_str().expect("a path");
            let text = format!(
                "{}\n{}",
                columns.join(","),
                only_row(table["name"].as_str().expect("a name"), &columns)
            );
            let is_compressed = Path::new(path).extension().is_some_and(|ending| ending == "zst");
            let bytes = if is_compressed {
                zstd::encode_all(text.as_bytes(), 1).expect("memory")
            } else {
                text.into_bytes()
            };
            std::fs::write(folders.data.join(path), bytes).expect("written");
        }
        (parent, folders)
    }

    fn only_row(table: &str, columns: &[&str]) -> String {
        let cells: &[(&str, &str)] = match table {
            "sources" => &[
                ("id", "page"),
                ("name", "A page"),
                ("publisher", "Somebody"),
                ("url", "https://page.example/"),
                ("licence", "CC0-1.0"),
                ("retrieved_on", "2026-11-01"),
            ],
            "emergency_numbers" => &[
                ("country", "GB"),
                ("number", "999"),
                ("services", "ambulance;fire;police"),
                ("is_primary", "true"),
                ("nationwide", "true"),
                ("source_id", "page"),
            ],
            "crisis_lines" => &[
                ("id", "world-line"),
                ("name", "A line"),
                ("coverage", "001"),
                ("topics", "crisis"),
                ("url", "https://line.example/"),
                ("priority", "10"),
                ("status", "active"),
                ("source_id", "page"),
            ],
            _ => return String::new(),
        };
        let cell = |column: &&str| {
            cells.iter().find(|(name, _)| name == column).map_or("", |(_, cell)| cell)
        };
        format!("{}\n", columns.iter().map(cell).collect::<Vec<_>>().join(","))
    }

    /// What is shown of the line by a program with these renderers, and the name of the snapshot that
    /// it answers from.
    fn shown(folders: &Folders, renderers: &Renderers<'_>) -> (String, String) {
        let form = form_of(renderers, false);
        let Directory { snapshot, .. } =
            prepare_once(folders, false, renderers, &form).expect("good data");
        let record =
            snapshot.find(&ResourceId::parse("world-line").expect("an id")).expect("a record");
        let json = String::from_utf8(snapshot.json(record).concat()).expect("JSON is UTF-8");
        (json, snapshot.about().fingerprint.clone())
    }

    #[test]
    fn a_program_that_renders_otherwise_never_answers_from_what_was_built_before() {
        let (_parent, folders) = folder_with_one_line();
        let with_hours = |resource: &Resource, reader: Option<&str>| {
            let json = String::from_utf8(render_json(resource, reader)).expect("JSON is UTF-8");
            json.replace("\"opening_hours\":null", "\"opening_hours\":\"\"").into_bytes()
        };
        let upgraded = Renderers { json: &with_hours, ..renderers() };

        let (before, first_name) = shown(&folders, &renderers());
        let (after, second_name) = shown(&folders, &upgraded);
        let (again, third_name) = shown(&folders, &renderers());

        assert!(before.contains("\"opening_hours\":null"), "{before}");
        assert_eq!(after, before.replace("\"opening_hours\":null", "\"opening_hours\":\"\""));
        assert_ne!(first_name, second_name);
        assert_eq!((again, third_name), (before, first_name), "and back again");
    }

    #[test]
    fn another_version_of_the_program_takes_up_no_index_of_this_one() {
        assert!(salt(b"form-1").starts_with(env!("CARGO_PKG_VERSION").as_bytes()));
    }

    #[test]
    fn data_that_never_settle_are_given_up() {
        let mut attempts = 0;

        let given_up = until_settled(|| -> Result<(), PrepareError> {
            attempts += 1;
            Err(PrepareError::Changed)
        });

        assert!(matches!(given_up, Err(PrepareError::Changed)));
        assert_eq!(attempts, ATTEMPTS);
    }
}
