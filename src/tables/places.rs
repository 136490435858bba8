//! The tables of `data/places/`: towns, postal codes, regions and names of countries and regions;
//! see `almanac` for clocks and holidays.

use std::path::Path;

use serde::Deserialize;

use super::almanac::read_almanac;
use super::catalog::TableName;
use super::descriptor::Descriptor;
use super::places_reader::{PlacesError, PlacesReader, country};
use crate::domain::{
    Coordinate, Country, Places, PostalCode, Region, RegionOutline, Ring, TimeZone, Town,
};

/// Where the tables of places are, inside a data folder.
pub const PLACES_FOLDER: &str = "places/";

#[derive(Deserialize)]
struct TownRow {
    id: u32,
    name: String,
    country: String,
    latitude: f64,
    longitude: f64,
    population: Option<u32>,
    time_zone: String,
    /// Tables made before there was the column do without.
    #[serde(default)]
    region: String,
}

#[derive(Deserialize)]
struct PostalCodeRow {
    country: String,
    postal_code: String,
    latitude: f64,
    longitude: f64,
}

#[derive(Deserialize)]
struct RegionRow {
    code: String,
    name: String,
    outline: String,
}

#[derive(Deserialize)]
struct TimeZoneRow {
    name: String,
    country: String,
}

#[derive(Deserialize)]
struct TerritoryRow {
    country: String,
    language: String,
    name: String,
}

#[derive(Deserialize)]
struct RegionNameRow {
    region: String,
    language: String,
    name: String,
}

/// Reads all place tables of a data folder. `done` is told the name of each.
///
/// # Errors
/// [`PlacesError`] for the first row that cannot be used: these tables are written by importers,
/// not by hand.
pub fn load_places(folder: &Path, done: &dyn Fn(&str)) -> Result<Places, PlacesError> {
    let descriptor = Descriptor::load(folder)?;
    let reader = PlacesReader { folder, descriptor: &descriptor, done };
    Ok(Places {
        towns: reader.read(TableName::Towns, town)?,
        town_names: reader.read(TableName::TownNames, |row: (u32, String)| Ok(row))?,
        postal_codes: reader.read(TableName::PostalCodes, postal_code)?,
        postal_centres: reader.read_if_described(TableName::PostalCentres, postal_code)?,
        postal_code_regions: reader
            .read_if_described(TableName::PostalCodeRegions, postal_region)?,
        postal_prefixes: reader.read_if_described(TableName::PostalPrefixes, postal_region)?,
        military_posts: reader
            .read_if_described(TableName::MilitaryPosts, |row: (String, String, String)| {
                Ok((country(&row.0)?, row.1, country(&row.2)?))
            })?,
        regions: reader.read(TableName::Regions, region)?,
        time_zones: reader.read(TableName::TimeZones, |row: TimeZoneRow| {
            Ok((row.name, country(&row.country)?))
        })?,
        territory_names: reader.read(TableName::TerritoryNames, |row: TerritoryRow| {
            Ok((country(&row.country)?, row.language, row.name))
        })?,
        other_territory_names: reader
            .read_if_described(TableName::OtherTerritoryNames, |row: TerritoryRow| {
                Ok((country(&row.country)?, row.language, row.name))
            })?,
        region_parts: reader
            .read_if_described(TableName::RegionParts, |row: (String, String)| {
                Ok((region_code(&row.0)?, region_code(&row.1)?))
            })?,
        region_names: reader.read_if_described(TableName::RegionNames, |row: RegionNameRow| {
            Ok((region_code(&row.region)?, row.language, row.name))
        })?,
        almanac: read_almanac(&reader)?,
    })
}

fn region_code(code: &str) -> Result<Region, String> {
    Region::parse(code).map_err(|error| error.to_string())
}

fn coordinate(latitude: f64, longitude: f64) -> Result<Coordinate, String> {
    Coordinate::new(latitude, longitude).map_err(|error| error.to_string())
}

fn town(row: TownRow) -> Result<Town, String> {
    Ok(Town {
        id: row.id,
        name: row.name,
        country: country(&row.country)?,
        coordinate: coordinate(row.latitude, row.longitude)?,
        population: row.population.unwrap_or(0),
        time_zone: TimeZone::parse(&row.time_zone).ok(),
        region: if row.region.is_empty() { None } else { Some(region_code(&row.region)?) },
    })
}

fn postal_code(row: PostalCodeRow) -> Result<PostalCode, String> {
    let coordinate = coordinate(row.latitude, row.longitude)?;
    Ok(PostalCode { country: country(&row.country)?, code: row.postal_code, coordinate })
}

fn postal_region(
    (of, code, region): (String, String, String),
) -> Result<(Country, String, Region), String> {
    Ok((country(&of)?, code, region_code(&region)?))
}

fn region(row: RegionRow) -> Result<RegionOutline, String> {
    let region = region_code(&row.code)?;
    let polygons: Vec<Vec<Ring>> =
        serde_json::from_str(&row.outline).map_err(|error| format!("outline: {error}"))?;
    Ok(RegionOutline { region, name: row.name, polygons })
}
