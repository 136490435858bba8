//! The gazetteer on disk: built once for a state of the place tables, opened afterwards.

use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Gazetteer;
use super::boundaries::Boundaries;
use super::names::{NameIndex, Postings};
use super::postal::{PostalIndex, PostalTable};
use super::regions::RegionIndex;
use super::territories::TerritoryTable;
use super::towns::TownTable;
use crate::domain::{Country, Places, RegionOutline};

/// Changes whenever the files below change their form.
pub const FORMAT: &str = "backstop-gazetteer-1";

const MANIFEST: &str = "manifest.json";
const TOWNS: &str = "towns.postcard";
const NAME_KEYS: &str = "names.fst";
const NAME_POSTINGS: &str = "names.postcard";
const POSTAL_KEYS: &str = "postal_codes.fst";
const POSTAL_TABLE: &str = "postal_codes.postcard";
const REGIONS: &str = "regions.postcard";
const TERRITORIES: &str = "territories.postcard";

/// Why a stored gazetteer cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A file cannot be read or written.
    #[error("cannot use {file}")]
    Io {
        /// The file.
        file: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
    /// A file is not what the manifest says.
    #[error("{file} is damaged: {reason}")]
    Damaged {
        /// The file.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
}

/// What the files must be.
#[derive(Debug, Serialize, Deserialize)]
struct Manifest {
    format: String,
    /// File name and BLAKE3 hash.
    files: Vec<(String, String)>,
}

/// Builds the gazetteer of `places` into an empty folder.
///
/// # Errors
/// [`StoreError`] when a file cannot be written.
pub fn build(places: Places, folder: &Path) -> Result<(), StoreError> {
    let boundaries = Boundaries::new();
    let regions = RegionIndex::new(places.regions.clone());
    let (table, order) = TownTable::build(&places.towns, |town| {
        let region = boundaries.territory(town.coordinate).region.filter(|region| region.country() == town.country);
        region.or_else(|| regions.region_at(town.coordinate, town.country).cloned())
    });
    let mut writer = Writer { folder, files: Vec::new() };
    writer.write_value(TOWNS, &table)?;
    write_names(&mut writer, &places, &order)?;
    let (postal_keys, postal_table) = PostalIndex::build(&places.postal_codes);
    writer.write(POSTAL_KEYS, &postal_keys)?;
    writer.write_value(POSTAL_TABLE, &postal_table)?;
    writer.write_value(REGIONS, &places.regions)?;
    writer.write_value(TERRITORIES, &TerritoryTable::new(places.territory_names, places.time_zones))?;
    writer.finish()
}

fn write_names(writer: &mut Writer<'_>, places: &Places, order: &[u32]) -> Result<(), StoreError> {
    let mut position_of = std::collections::HashMap::with_capacity(order.len());
    for (position, index) in (0_u32..).zip(order) {
        if let Some(town) = places.towns.get(*index as usize) {
            position_of.insert(town.id, position);
        }
    }
    let main = places.towns.iter().filter_map(|town| Some((town.name.as_str(), *position_of.get(&town.id)?, true)));
    let other = places.town_names.iter().filter_map(|(id, name)| Some((name.as_str(), *position_of.get(id)?, false)));
    let (keys, postings) = NameIndex::build(main.chain(other));
    writer.write(NAME_KEYS, &keys)?;
    writer.write_value(NAME_POSTINGS, &postings)
}

/// Opens what [`build`] wrote, checking every file against its hash.
///
/// # Errors
/// [`StoreError`] when a file is missing, cut short, changed or of another version.
pub fn open(folder: &Path) -> Result<Gazetteer, StoreError> {
    let reader = Reader::new(folder)?;
    let towns: TownTable = reader.read_value(TOWNS)?;
    let outlines: Vec<RegionOutline> = reader.read_value(REGIONS)?;
    let territories: TerritoryTable = reader.read_value(TERRITORIES)?;
    let postings: Postings = reader.read_value(NAME_POSTINGS)?;
    let names = NameIndex::open(reader.read(NAME_KEYS)?, postings).map_err(|error| damaged(NAME_KEYS, &error))?;
    let postal_table: PostalTable = reader.read_value(POSTAL_TABLE)?;
    let postal = PostalIndex::open(reader.read(POSTAL_KEYS)?, postal_table).map_err(|error| damaged(POSTAL_KEYS, &error))?;
    let town_index = towns.index();
    let sole_zones = Country::all().filter_map(|country| Some((country, sole(&towns.zones_of(country))?))).collect();
    Ok(Gazetteer {
        boundaries: Boundaries::new(),
        names,
        postal,
        regions: RegionIndex::new(outlines),
        sole_zones,
        territories,
        town_index,
        towns,
    })
}

fn sole<T: Copy>(list: &[T]) -> Option<T> {
    match list {
        [one] => Some(*one),
        [] | [_, _, ..] => None,
    }
}

fn damaged(file: &str, reason: &dyn std::fmt::Display) -> StoreError {
    StoreError::Damaged { file: file.to_owned(), reason: reason.to_string() }
}

struct Writer<'w> {
    folder: &'w Path,
    files: Vec<(String, String)>,
}

impl Writer<'_> {
    fn write_value(&mut self, file: &str, value: &impl Serialize) -> Result<(), StoreError> {
        let bytes = postcard::to_stdvec(value).map_err(|error| damaged(file, &error))?;
        self.write(file, &bytes)
    }

    fn write(&mut self, file: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let path = self.folder.join(file);
        fs::write(&path, bytes).map_err(|source| StoreError::Io { file: path.display().to_string(), source })?;
        self.files.push((file.to_owned(), blake3::hash(bytes).to_hex().to_string()));
        Ok(())
    }

    fn finish(self) -> Result<(), StoreError> {
        let manifest = Manifest { format: FORMAT.to_owned(), files: self.files };
        let text = serde_json::to_vec_pretty(&manifest).map_err(|error| damaged(MANIFEST, &error))?;
        let path = self.folder.join(MANIFEST);
        fs::write(&path, text).map_err(|source| StoreError::Io { file: path.display().to_string(), source })
    }
}

struct Reader<'r> {
    folder: &'r Path,
    manifest: Manifest,
}

impl<'r> Reader<'r> {
    fn new(folder: &'r Path) -> Result<Self, StoreError> {
        let path = folder.join(MANIFEST);
        let text = fs::read(&path).map_err(|source| StoreError::Io { file: path.display().to_string(), source })?;
        let manifest: Manifest = serde_json::from_slice(&text).map_err(|error| damaged(MANIFEST, &error))?;
        if manifest.format != FORMAT {
            return Err(damaged(MANIFEST, &format!("it is of the format {:?}, not {FORMAT:?}", manifest.format)));
        }
        Ok(Self { folder, manifest })
    }

    fn read(&self, file: &str) -> Result<Vec<u8>, StoreError> {
        let path = self.folder.join(file);
        let bytes = fs::read(&path).map_err(|source| StoreError::Io { file: path.display().to_string(), source })?;
        let expected = self.manifest.files.iter().find(|(name, _)| name == file).map(|(_, hash)| hash.as_str());
        if expected != Some(blake3::hash(&bytes).to_hex().as_str()) {
            return Err(damaged(file, &"its hash is not the one in the manifest"));
        }
        Ok(bytes)
    }

    fn read_value<T: DeserializeOwned>(&self, file: &str) -> Result<T, StoreError> {
        postcard::from_bytes(&self.read(file)?).map_err(|error| damaged(file, &error))
    }
}
