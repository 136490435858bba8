//! Snapshots on disk: built once for a state of the data, opened afterwards.

use std::collections::HashMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::entry::{Entry, link_pairs};
use super::hours::{HoursBuilder, HoursTable, PlacedHours};
use super::records::{RecordEnds, Records};
use super::snapshot::{About, Placed, Snapshot, serving_lists};
use super::text::{TextError, TextIndex};
use crate::domain::{Coordinate, EmergencyNumber, EmergencyService, Kind, Resource};
use crate::sealed::{BuildLock, SealError, SealedReader, SealedWriter, build_aside};
use crate::spatial::{PointIndex, spatial_order};

/// Changes whenever the files below change their form or their content's form.
pub const FORMAT: &str = "backstop-snapshot-3";

const JSON: &str = "records.json";
const CSV: &str = "records.csv";
const CORE: &str = "core.postcard";
const TEXT: &str = "text";

/// Why a snapshot cannot be built or opened.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// A file is missing, damaged or cannot be written.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The text index cannot be built or opened.
    #[error("the text index cannot be used")]
    Text(#[from] TextError),
    /// A folder cannot be made.
    #[error("cannot make the folder {folder}")]
    Folder {
        /// The folder.
        folder: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
}

/// What a snapshot is built from.
pub struct Blueprint<'b> {
    /// What is known of the data as a whole.
    pub about: About,
    /// The resources, by id.
    pub resources: &'b [Resource],
    /// The emergency numbers.
    pub emergency_numbers: &'b [EmergencyNumber],
    /// Renders a resource as a JSON object.
    pub render_json: &'b dyn Fn(&Resource) -> Vec<u8>,
    /// Renders a resource as a CSV row with its line end.
    pub render_csv: &'b dyn Fn(&Resource) -> Vec<u8>,
    /// The headings of those rows with their line end.
    pub csv_header: Vec<u8>,
}

/// A kind, its first record that has a place, and the rank by id of each that has one.
type PlacedRanks = (Kind, u32, Vec<u32>);

/// Everything of a snapshot but the records and the text index.
#[derive(Serialize, Deserialize)]
struct Core {
    about: About,
    entries: Vec<Entry>,
    placed: Vec<PlacedRanks>,
    by_id: Vec<u32>,
    hours: Vec<PlacedHours>,
    emergency: Vec<EmergencyNumber>,
    json_ends: RecordEnds,
    csv_ends: RecordEnds,
    csv_header: Vec<u8>,
}

/// Builds a snapshot under a name; nothing of that name is there until it is whole.
///
/// # Errors
/// [`SnapshotError`] when a file cannot be written.
pub fn build(blueprint: &Blueprint<'_>, lock: &BuildLock, name: &str) -> Result<(), SnapshotError> {
    build_aside(lock, name, FORMAT, |writer| write(blueprint, writer))
}

fn write(blueprint: &Blueprint<'_>, writer: &mut SealedWriter) -> Result<(), SnapshotError> {
    let (order, placed) = record_order(blueprint.resources);
    let records: Vec<&Resource> = order.iter().filter_map(|index| blueprint.resources.get(*index as usize)).collect();
    let mut hours = HoursBuilder::default();
    let mut entries: Vec<Entry> = records.iter().map(|resource| Entry::new(resource, hours.number_of(resource))).collect();
    link_pairs(&mut entries, &records);
    let mut by_id: Vec<u32> = (0..).take(entries.len()).collect();
    by_id.sort_by_key(|record| order.get(*record as usize));
    let (json, json_ends) = Records::lay_out(records.iter().map(|resource| (blueprint.render_json)(resource)));
    let (csv, csv_ends) = Records::lay_out(records.iter().map(|resource| (blueprint.render_csv)(resource)));
    let mut emergency = blueprint.emergency_numbers.to_vec();
    // The number for everything first; then whatever brings an ambulance, the rest as they come.
    emergency.sort_by_key(|number| {
        let brings_ambulance = number.services.contains(&EmergencyService::Ambulance);
        (number.country, !number.is_primary, !brings_ambulance, std::cmp::Reverse(number.services.len()))
    });
    let text_folder = writer.folder().join(TEXT);
    std::fs::create_dir_all(&text_folder).map_err(|source| SnapshotError::Folder { folder: text_folder.display().to_string(), source })?;
    TextIndex::build(&text_folder, &records)?;
    writer.adopt(TEXT)?;
    writer.write(JSON, &json)?;
    writer.write(CSV, &csv)?;
    writer.write_value(
        CORE,
        &Core {
            about: blueprint.about.clone(),
            entries,
            placed,
            by_id,
            hours: hours.finish(),
            emergency,
            json_ends,
            csv_ends,
            csv_header: blueprint.csv_header.clone(),
        },
    )?;
    Ok(())
}

/// The order of the records: kind by kind, those with a place first and in spatial order.
///
/// Returns indices into `resources`, and for each kind its first record and the ranks (by id) of those with a place.
fn record_order(resources: &[Resource]) -> (Vec<u32>, Vec<PlacedRanks>) {
    let mut order: Vec<u32> = Vec::with_capacity(resources.len());
    let mut placed = Vec::new();
    for kind in Kind::ALL {
        let of_kind = (0_u32..).zip(resources).filter(|(_, resource)| resource.kind() == *kind);
        let (with, without): (Vec<_>, Vec<_>) = of_kind.partition(|(_, resource)| resource.location.point.is_some());
        let points: Vec<Coordinate> = with.iter().filter_map(|(_, resource)| resource.location.point.map(|(point, _)| point)).collect();
        let ranks = spatial_order(&points);
        let first = u32::try_from(order.len()).expect("fewer than four billion records");
        order.extend(ranks.iter().filter_map(|rank| with.get(*rank as usize).map(|(index, _)| *index)));
        order.extend(without.iter().map(|(index, _)| *index));
        placed.push((*kind, first, ranks));
    }
    (order, placed)
}

/// Opens a snapshot, checking every file against its hash.
///
/// # Errors
/// [`SnapshotError`] when a file is missing, cut short, changed or of another version.
pub fn open(folder: &Path) -> Result<Snapshot, SnapshotError> {
    let reader = SealedReader::open(folder, FORMAT)?;
    let core: Core = reader.read_value(CORE)?;
    let json = Records::new(reader.read(JSON)?, core.json_ends);
    let csv = Records::new(reader.read(CSV)?, core.csv_ends);
    let text = TextIndex::open(&reader.sub_folder(TEXT)?)?;
    let mut placed = HashMap::new();
    for (kind, first, ranks) in core.placed {
        let here = core.entries.iter().skip(first as usize).take(ranks.len());
        let points: Vec<Coordinate> = here.filter_map(|entry| entry.coordinate).collect();
        if points.len() != ranks.len() {
            return Err(SealError::damaged(CORE, format!("it has not the {} points of {kind}", ranks.len())).into());
        }
        placed.insert(kind, Placed { first, index: PointIndex::new(&points, ranks) });
    }
    let (serving, worldwide) = serving_lists(&core.entries);
    Ok(Snapshot {
        about: core.about,
        entries: core.entries,
        json,
        csv,
        csv_header: core.csv_header,
        emergency: core.emergency,
        hours: HoursTable::new(core.hours),
        text,
        placed,
        by_id: core.by_id,
        serving,
        worldwide,
    })
}
