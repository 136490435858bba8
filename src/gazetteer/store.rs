//! The gazetteer on disk: built once for a state of the place tables, opened afterwards.

use std::path::Path;

use super::Gazetteer;
use super::areas::{AreaIndex, AreaTable};
use super::boundaries::Boundaries;
use super::names::{NameIndex, Postings};
use super::parts::RegionParts;
use super::postal::{PostalIndex, PostalTable};
use super::regions::RegionIndex;
use super::territories::TerritoryTable;
use super::towns::TownTable;
use super::zones::ZoneCountries;
use crate::domain::{Almanac, Country, Places, RegionOutline};
use crate::sealed::{BuildLock, SealError, SealedReader, SealedWriter, build_aside};

/// Changes whenever the files below change their form, or the regions of today.
pub const FORMAT: &str = "backstop-gazetteer-4";

const TOWNS: &str = "towns.postcard";
const NAME_KEYS: &str = "names.fst";
const NAME_POSTINGS: &str = "names.postcard";
const POSTAL_KEYS: &str = "postal_codes.fst";
const POSTAL_TABLE: &str = "postal_codes.postcard";
const REGIONS: &str = "regions.postcard";
const TERRITORIES: &str = "territories.postcard";
const AREA_KEYS: &str = "areas.fst";
const AREA_TABLE: &str = "areas.postcard";
const PARTS: &str = "parts.postcard";
const ZONE_COUNTRIES: &str = "zones.postcard";
const ALMANAC: &str = "almanac.postcard";

/// Builds the gazetteer of `places` under a name.
///
/// # Errors
/// [`SealError`] when a file cannot be written.
pub fn build(places: Places, lock: &BuildLock, name: &str) -> Result<(), SealError> {
    build_aside(lock, name, FORMAT, |writer| write(places, writer))
}

fn write(places: Places, writer: &mut SealedWriter) -> Result<(), SealError> {
    let boundaries = Boundaries::new();
    let regions = RegionIndex::new(places.regions.clone());
    let (table, order) = TownTable::build(&places.towns, |town| {
        let outlined = regions.district_at(town.coordinate, town.country).cloned();
        let by_borders = boundaries
            .territory(town.coordinate)
            .region
            .filter(|region| region.country() == town.country);
        let by_outlines = || regions.first_level_near(town.coordinate, town.country).cloned();
        let region = by_borders.or_else(by_outlines).or_else(|| town.region.clone());
        let district = outlined.filter(|district| Some(district) != region.as_ref());
        (region, district)
    });
    writer.write_value(TOWNS, &table)?;
    let parts = RegionParts::new(places.region_parts.iter().cloned());
    let (area_keys, area_table) = AreaIndex::build(&places, &table, &parts);
    writer.write(AREA_KEYS, &area_keys)?;
    writer.write_value(AREA_TABLE, &area_table)?;
    writer.write_value(PARTS, &parts)?;
    write_names(writer, &places, &order)?;
    let (postal_keys, postal_table) = PostalIndex::build(&places);
    writer.write(POSTAL_KEYS, &postal_keys)?;
    writer.write_value(POSTAL_TABLE, &postal_table)?;
    writer.write_value(REGIONS, &places.regions)?;
    writer.write_value(TERRITORIES, &TerritoryTable::new(places.territory_names))?;
    writer.write_value(ZONE_COUNTRIES, &ZoneCountries::new(places.time_zones))?;
    writer.write_value(ALMANAC, &places.almanac)
}

fn write_names(writer: &mut SealedWriter, places: &Places, order: &[u32]) -> Result<(), SealError> {
    let mut position_of = std::collections::HashMap::with_capacity(order.len());
    for (position, index) in (0_u32..).zip(order) {
        if let Some(town) = places.towns.get(*index as usize) {
            position_of.insert(town.id, position);
        }
    }
    let main = places
        .towns
        .iter()
        .filter_map(|town| Some((town.name.as_str(), *position_of.get(&town.id)?, true)));
    let other = places.town_names.iter().filter(|(_, name)| !is_airport_code(name));
    let other = other.filter_map(|(id, name)| Some((name.as_str(), *position_of.get(id)?, false)));
    let (keys, postings) = NameIndex::build(main.chain(other));
    writer.write(NAME_KEYS, &keys)?;
    writer.write_value(NAME_POSTINGS, &postings)
}

/// Whether a name is three capital letters, nearly always the code of an airport: `NRW` is a part
/// of Germany and no town of Estonia. New Yorkers do say NYC.
fn is_airport_code(name: &str) -> bool {
    name.len() == 3 && name.bytes().all(|byte| byte.is_ascii_uppercase()) && name != "NYC"
}

/// Opens what [`build`] wrote, checking every file against its hash.
///
/// # Errors
/// [`SealError`] when a file is missing, cut short, changed or of another version.
pub fn open(folder: &Path) -> Result<Gazetteer, SealError> {
    let reader = SealedReader::open(folder, FORMAT)?;
    let towns: TownTable = reader.read_value(TOWNS)?;
    let outlines: Vec<RegionOutline> = reader.read_value(REGIONS)?;
    let territories: TerritoryTable = reader.read_value(TERRITORIES)?;
    let zone_countries: ZoneCountries = reader.read_value(ZONE_COUNTRIES)?;
    let almanac: Almanac = reader.read_value(ALMANAC)?;
    let postings: Postings = reader.read_value(NAME_POSTINGS)?;
    let names = NameIndex::open(reader.read(NAME_KEYS)?, postings)
        .map_err(|error| SealError::damaged(NAME_KEYS, error))?;
    let postal_table: PostalTable = reader.read_value(POSTAL_TABLE)?;
    let postal = PostalIndex::open(reader.read(POSTAL_KEYS)?, postal_table)
        .map_err(|error| SealError::damaged(POSTAL_KEYS, error))?;
    let area_table: AreaTable = reader.read_value(AREA_TABLE)?;
    let areas = AreaIndex::open(reader.read(AREA_KEYS)?, area_table)
        .map_err(|error| SealError::damaged(AREA_KEYS, error))?;
    let parts: RegionParts = reader.read_value(PARTS)?;
    let town_index = towns.index();
    let sole_zones = Country::all()
        .filter_map(|country| Some((country, sole(&towns.zones_of(country))?)))
        .collect();
    Ok(Gazetteer {
        areas,
        almanac,
        boundaries: Boundaries::new(),
        names,
        parts,
        postal,
        regions: RegionIndex::new(outlines),
        sole_zones,
        territories,
        town_index,
        towns,
        zone_countries,
    })
}

fn sole<T: Copy>(list: &[T]) -> Option<T> {
    match list {
        [one] => Some(*one),
        [] | [_, _, ..] => None,
    }
}
