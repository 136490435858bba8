//! Any table, read with a map.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use chrono::NaiveDate;

use super::geocoder::geocode;
use super::upstream_files::read;
use crate::cli::Folders;
use crate::commands::prepare::{PrepareError, open_gazetteer};
use crate::commands::progress::Progress;
use crate::curate::write::{self, WriteError};
use crate::domain::{Coordinate, CoordinatePrecision, Country};
use crate::gazetteer::Gazetteer;
use crate::import::mapped::{
    self, CsvFile, CsvMap, GuessLookup, MapError, MappedError, MappedLookup,
};
use crate::import::{BranchPlace, Import, ImportError};

/// Why nothing of a table is imported.
#[derive(Debug, thiserror::Error)]
pub enum AnyCsvError {
    /// The map or the table cannot be used.
    #[error(transparent)]
    Mapped(#[from] MappedError),
    /// A file cannot be read.
    #[error(transparent)]
    Upstream(#[from] ImportError),
    /// The gazetteer, which knows where things are, cannot be used.
    #[error(transparent)]
    Gazetteer(#[from] PrepareError),
    /// What is held cannot be read.
    #[error(transparent)]
    Held(#[from] WriteError),
}

/// The tables that a map may be for.
const TABLES: [&str; 4] = ["libraries", "branches", "on_call", "crisis_lines"];

/// Reads a table with a map.
pub(super) fn import(
    (map_path, file): (&Path, &Path),
    folders: &Folders,
    retrieved_on: NaiveDate,
) -> Result<Import, AnyCsvError> {
    let map_name = map_path.display().to_string();
    let map_file = read(map_path)?;
    let map =
        CsvMap::parse(&map_name, map_file.text("a map (TOML)")?).map_err(MappedError::from)?;
    refuse_second_map(map_path, &map)?;
    refuse_other_rows(&map_name, &map, folders)?;
    let (gazetteer, _) = open_gazetteer(folders)?;
    let lookup = MappedLookup {
        is_inside: &|point, country| gazetteer.is_inside(point, country),
        has_postal_code: &|code, country| gazetteer.has_postal_code(code, country),
        has_postal_codes: &|country| gazetteer.has_postal_codes(country),
        postal_distance_m: &|code, country, point| {
            gazetteer.postal_distance_m(code, country, point)
        },
        geocode: &|place| geocode_strictly(&gazetteer, place),
        zone_of: &|country| gazetteer.zone_of(None, country),
    };
    let length = std::fs::metadata(file).map_or(0, |about| about.len());
    let progress = Progress::begin_reading("Reading the table", length);
    let name = file.display().to_string();
    let csv = CsvFile {
        name: &name,
        open: &|| open(file),
        spool: &|| write::unnamed_file(&folders.data),
        progress: &|bytes| progress.pass(bytes),
    };
    Ok(mapped::import(&csv, (&map_name, &map), &lookup, retrieved_on)?)
}

/// Opens a file that may be compressed.
fn open(file: &Path) -> io::Result<Box<dyn BufRead>> {
    let plain = File::open(file)?;
    let is_compressed = file.extension().is_some_and(|extension| extension == "zst");
    Ok(if is_compressed {
        Box::new(BufReader::new(zstd::Decoder::new(plain)?))
    } else {
        Box::new(BufReader::with_capacity(1 << 18, plain))
    })
}

/// As for branches, but where a state is named the town has to be in it: a name that several towns
/// bear must not lead to the largest of them.
fn geocode_strictly(
    gazetteer: &Gazetteer,
    place: BranchPlace<'_>,
) -> Option<(Coordinate, CoordinatePrecision)> {
    if place.state_province.is_empty() {
        return geocode(gazetteer, place);
    }
    let by_code = geocode(gazetteer, BranchPlace { city: "", state_province: "", ..place });
    by_code.or_else(|| {
        let named = format!("{}, {}", place.city, place.state_province);
        let town = gazetteer.find_town(&named, place.country)?;
        town.coordinate.map(|point| (point, CoordinatePrecision::Locality))
    })
}

/// Refuses a map beside which another one has the same source: the second import would take away
/// what the first has written.
fn refuse_second_map(path: &Path, map: &CsvMap) -> Result<(), AnyCsvError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    let unreadable =
        |source| ImportError::Unreadable { file: folder.display().to_string(), source };
    for entry in std::fs::read_dir(folder).map_err(unreadable)?.flatten() {
        let other = entry.path();
        let is_map = other.extension().is_some_and(|extension| extension == "toml");
        if !is_map || other.file_name() == path.file_name() {
            continue;
        }
        let text = std::fs::read_to_string(&other).unwrap_or_default();
        if CsvMap::source_in(&text).as_deref() == Some(map.source_id()) {
            let reason = format!(
                "{} has the source {:?} too; give one of them another source.id",
                other.display(),
                map.source_id()
            );
            return Err(two_maps(&path.display().to_string(), reason));
        }
    }
    Ok(())
}

/// Refuses a source whose rows are there already and are not those of this map.
fn refuse_other_rows(name: &str, map: &CsvMap, folders: &Folders) -> Result<(), AnyCsvError> {
    let source = map.source_id();
    let held = write::existing_rows(&folders.data, "sources")?;
    let own = held.iter().find(|row| row.get("id") == source);
    if let Some(other) = own.filter(|row| row.get("publisher") != map.publisher()) {
        let reason = format!(
            "the source {source:?} is there already, of {:?} and not of {:?}; write another source.id",
            other.get("publisher"),
            map.publisher()
        );
        return Err(two_maps(name, reason));
    }
    if own.is_none() {
        return Ok(());
    }
    for table in TABLES {
        let ids = ids_of_source(folders, table, source)?;
        let begins = format!("{}-", map.id_prefix());
        let foreign = ids.iter().find(|id| table != map.table() || !id.starts_with(&begins));
        if let Some(id) = foreign {
            let reason = format!(
                "the source {source:?} has rows in {table} that this one would not write, such as \
                 {id}; write another source.id"
            );
            return Err(two_maps(name, reason));
        }
    }
    Ok(())
}

fn ids_of_source(
    folders: &Folders,
    table: &str,
    source: &str,
) -> Result<Vec<Box<str>>, WriteError> {
    write::ids_of_source(&folders.data, table, source)
}

fn two_maps(map: &str, reason: String) -> AnyCsvError {
    MappedError::from(MapError::TwoMaps { map: map.to_owned(), reason }).into()
}

/// A first map of a table.
pub(super) fn guess(
    file: &Path,
    folders: &Folders,
    country: Option<Country>,
) -> Result<String, AnyCsvError> {
    let name = file.display().to_string();
    let spool = || write::unnamed_file(&folders.data);
    let csv = CsvFile { name: &name, open: &|| open(file), spool: &spool, progress: &|_| {} };
    let (gazetteer, _) = open_gazetteer(folders)?;
    let lookup = GuessLookup { country_at: &|point: Coordinate| gazetteer.locate(point).country };
    Ok(mapped::guess(&csv, country, &lookup)?)
}
