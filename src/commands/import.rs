//! `backstop import`: files of others become tables of our own.

mod any_csv;
mod geocoder;
mod held_care;
mod held_libraries;
mod held_lines;
mod hsds_files;
mod hsds_request;
mod upstream_files;
mod zone_folder;

use std::fmt;
use std::path::{Path, PathBuf};

use any_csv::AnyCsvError;
use chrono::NaiveDate;
use geocoder::{geocode, us_points};
use held_care::{HeldCareError, import_settled};
use held_libraries::HeldLibraries;
use held_lines::HeldLines;
pub use hsds_request::MissingOption;
use upstream_files::{read, read_all};
use zone_folder::read_zone_folder;

use super::prepare::{PrepareError, open_gazetteer};
use crate::cli::{CsvArguments, Folders, HsdsArguments, ImportArguments, ImportCommand};
use crate::curate::write::{self, Removal, TableReport, WriteError};
use crate::gazetteer;
use crate::import::branches::{self, BranchFiles};
use crate::import::imls::SurveyFiles;
use crate::import::same_place::KnownIds;
use crate::import::us_care::{UsGazetteer, cms_hospitals, samhsa};
use crate::import::{
    BranchPlace, Import, ImportError, Summary, UpstreamFile, emergency_numbers, hifld, hsds, imls,
    libraries_hacked, open_helplines, openstreetmap, places, toronto, wikipedia_crisis_lines,
};

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportCommandError {
    /// An upstream file is not what it should be.
    #[error(transparent)]
    Upstream(#[from] ImportError),
    /// A table is to be imported without a map.
    #[error("a table is imported with a map: say --map MAP.toml, or --guess for a first one")]
    NoMap,
    /// A table cannot be read with its map.
    #[error(transparent)]
    Csv(#[from] AnyCsvError),
    /// The gazetteer, which knows where things are, cannot be used.
    #[error(transparent)]
    Gazetteer(#[from] PrepareError),
    /// An option is missing beside another.
    #[error(transparent)]
    Option(#[from] MissingOption),
    /// What is held of the lists of American care cannot be used.
    #[error(transparent)]
    Care(#[from] HeldCareError),
    /// The tables cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// What was read and what was written, for the person who ran it.
#[derive(Debug)]
pub struct ImportReport {
    /// Of the upstream files.
    pub summary: Summary,
    /// Of each table.
    pub tables: Vec<TableReport>,
    /// Whether every record is named that a note is about, and not the first few.
    pub names_all: bool,
}

/// Runs one import: read, decide, write, report. Nothing is written when the file is wrong.
///
/// # Errors
/// [`ImportCommandError`]
pub fn run(
    command: &ImportCommand,
    arguments: &ImportArguments,
    folders: &Folders,
    today: NaiveDate,
) -> Result<ImportReport, ImportCommandError> {
    let retrieved_on = arguments.retrieved_on.unwrap_or(today);
    let import = import(command, folders, retrieved_on)?;
    let summary = import.summary.clone();
    let removal = if arguments.allow_removal { Removal::OfAny } else { Removal::OfFew };
    let tables = write::write(&folders.data, import, removal)?;
    Ok(ImportReport { summary, tables, names_all: arguments.all_notes })
}

/// The first map of a table, if that is what is wanted.
///
/// # Errors
/// [`ImportCommandError::Csv`] when the file is no table.
pub fn first_map(
    command: &ImportCommand,
    folders: &Folders,
) -> Result<Option<String>, ImportCommandError> {
    let ImportCommand::Csv(CsvArguments { file, guess: true, country, .. }) = command else {
        return Ok(None);
    };
    Ok(Some(any_csv::guess(file, folders, *country)?))
}

fn import(
    command: &ImportCommand,
    folders: &Folders,
    retrieved_on: NaiveDate,
) -> Result<Import, ImportCommandError> {
    let import = match command {
        ImportCommand::Imls { outlets, systems, outlets_year, systems_year } => {
            let (outlets, systems) = (read(outlets)?, systems.as_deref().map(read).transpose()?);
            imls::import(
                &SurveyFiles {
                    outlets,
                    systems,
                    outlets_year: *outlets_year,
                    systems_year: *systems_year,
                },
                retrieved_on,
            )
        }
        ImportCommand::LibrariesHacked { libraries, as_of } => {
            libraries_hacked::import(&read(libraries)?, *as_of)
        }
        ImportCommand::TorontoLibraries { branches, year } => {
            toronto::import(&read(branches)?, *year, retrieved_on)
        }
        ImportCommand::OpenStreetMap { answers } => {
            return openstreetmap(answers, folders, retrieved_on);
        }
        ImportCommand::Csv(CsvArguments { file, map, .. }) => {
            let map = map.as_deref().ok_or(ImportCommandError::NoMap)?;
            return Ok(any_csv::import((map, file), folders, retrieved_on)?);
        }
        ImportCommand::Hsds(arguments) => return hsds(arguments, folders, retrieved_on),
        ImportCommand::Hifld { hospitals } => {
            let hospitals = read(hospitals)?;
            let import = |_: &_| hifld::import(&hospitals, retrieved_on);
            return Ok(import_settled(&folders.data, import)?);
        }
        ImportCommand::Samhsa { directory, year } => {
            return care_with_points(directory, folders, &|directory, points, known| {
                samhsa::import(directory, *year, points, known, retrieved_on)
            });
        }
        ImportCommand::CmsHospitals { hospitals, year } => {
            return care_with_points(hospitals, folders, &|hospitals, points, _| {
                cms_hospitals::import(hospitals, *year, points, retrieved_on)
            });
        }
        ImportCommand::Branches { collected, better, national_lines } => {
            let files = BranchFiles {
                collected: read_all(collected)?,
                better: better.as_deref().map(read).transpose()?,
                national_lines: national_lines.as_deref().map(read).transpose()?,
            };
            return import_branches(&files, folders, retrieved_on);
        }
        ImportCommand::OpenHelplines { helplines } => {
            let helplines = read(helplines)?;
            let (gazetteer, _) = open_gazetteer(folders)?;
            let zone_of = |country| gazetteer.zone_of(None, country);
            open_helplines::import(&helplines, &zone_of, retrieved_on)
        }
        ImportCommand::WikipediaCrisisLines { lists } => {
            let held = HeldLines::read(&folders.data)?;
            wikipedia_crisis_lines::import(&read(lists)?, &|country, number| {
                held.of(country, number)
            })
        }
        ImportCommand::EmergencyNumbers { aosp, aosp_year, wikipedia } => {
            let decisions = read(&folders.data.join("emergency_decisions.csv"))?;
            let (aosp, wikipedia) = (read(aosp)?, read(wikipedia)?);
            emergency_numbers::import(&aosp, &wikipedia, &decisions, *aosp_year, retrieved_on)
        }
        ImportCommand::Geonames { towns } => places::towns::import(&read(towns)?, retrieved_on),
        ImportCommand::TownNames { towns } => {
            places::town_names::import(&read(towns)?, retrieved_on)
        }
        ImportCommand::PostalCodes { codes } => {
            places::postal_codes::import(&read(codes)?, retrieved_on)
        }
        ImportCommand::ZoneRules { folder, release, released_on } => places::zone_rules::import(
            &read_zone_folder(folder, release.as_deref(), *released_on)?,
            retrieved_on,
        ),
        ImportCommand::Holidays { holidays } => {
            places::holidays::import(&read(holidays)?, retrieved_on)
        }
        ImportCommand::TerritoryNames { names } => {
            places::territory_names::import(&read(names)?, retrieved_on)
        }
        ImportCommand::OtherTerritoryNames { names } => {
            places::other_territory_names::import(&read_all(names)?, retrieved_on)
        }
        ImportCommand::RegionNames { names } => places::region_names::import(
            &read_all(names)?,
            &gazetteer::region_of_today,
            retrieved_on,
        ),
        ImportCommand::RegionParts { parts } => {
            places::region_parts::import(&read(parts)?, &gazetteer::region_of_today, retrieved_on)
        }
        ImportCommand::Regions { regions } => {
            places::regions::import(&read(regions)?, retrieved_on)
        }
    };
    Ok(import?)
}

/// Branches, each at the point that the gazetteer knows.
fn import_branches(
    files: &BranchFiles,
    folders: &Folders,
    retrieved_on: NaiveDate,
) -> Result<Import, ImportCommandError> {
    let (gazetteer, _) = open_gazetteer(folders)?;
    Ok(branches::import(files, &|place| geocode(&gazetteer, place), retrieved_on)?)
}

/// A list of American care that is placed by the gazetteer.
fn care_with_points(
    list: &Path,
    folders: &Folders,
    import: &dyn Fn(&UpstreamFile, &UsGazetteer<'_>, &KnownIds) -> Result<Import, ImportError>,
) -> Result<Import, ImportCommandError> {
    let list = read(list)?;
    let (gazetteer, _) = open_gazetteer(folders)?;
    let points = |place: BranchPlace<'_>| us_points(&gazetteer, place);
    Ok(import_settled(&folders.data, |known| import(&list, &points, known))?)
}

/// Libraries that no other table holds, in the country that the borders tell.
fn openstreetmap(
    answers: &[PathBuf],
    folders: &Folders,
    retrieved_on: NaiveDate,
) -> Result<Import, ImportCommandError> {
    let answers = read_all(answers)?;
    let held = HeldLibraries::read(&folders.data)?;
    let (gazetteer, _) = open_gazetteer(folders)?;
    let map = openstreetmap::LibraryLookup {
        country_at: &|point| gazetteer.locate(point).country,
        is_inside: &|point, country| gazetteer.is_inside(point, country),
        is_held: &|name, point| held.has(name, point),
    };
    Ok(openstreetmap::import(&answers, &map, retrieved_on)?)
}

/// Services as the kind that the operator says.
fn hsds(
    arguments: &HsdsArguments,
    folders: &Folders,
    retrieved_on: NaiveDate,
) -> Result<Import, ImportCommandError> {
    let request = hsds_request::request(arguments, retrieved_on)?;
    let services = read_all(&hsds_files::files_of(&arguments.services)?)?;
    let (gazetteer, _) = open_gazetteer(folders)?;
    let map = hsds::PlaceLookup {
        country_at: &|point| gazetteer.locate(point).country,
        country_named: &|name| gazetteer.country_beside(&format!(", {name}")),
        is_inside: &|point, country| gazetteer.is_inside(point, country),
        zone_of: &|point, country| gazetteer.zone_of(point, country),
    };
    Ok(hsds::import(&services, &request, &map)?)
}

/// How many rows that went are named, unless all are asked for.
const GONE_NAMED: usize = 5;

impl ImportReport {
    /// Which of its own rows the import found new, changed, the same and gone.
    fn show_turnover(
        &self,
        formatter: &mut fmt::Formatter<'_>,
        table: &TableReport,
    ) -> fmt::Result {
        let turnover = &table.turnover;
        let gone = turnover.gone.len();
        writeln!(
            formatter,
            "{:>12} new, {} changed, {} unchanged, {gone} removed",
            turnover.new, turnover.changed, turnover.unchanged
        )?;
        let named = if self.names_all { gone } else { GONE_NAMED };
        for row in turnover.gone.iter().take(named) {
            writeln!(formatter, "{:16}removed: {row}", "")?;
        }
        match gone.checked_sub(named) {
            None | Some(0) => Ok(()),
            Some(more) => {
                writeln!(formatter, "{:16}… and {more} more (--all-notes names them)", "")
            }
        }
    }
}

impl fmt::Display for ImportReport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.names_all {
            write!(formatter, "{:#}", self.summary)?;
        } else {
            write!(formatter, "{}", self.summary)?;
        }
        for table in &self.tables {
            writeln!(
                formatter,
                "{:>8} written to {}, {} other rows kept",
                table.written, table.table, table.kept
            )?;
            self.show_turnover(formatter, table)?;
            for (count, reason) in [
                (table.hand_written, "left out: written by hand under the same key"),
                (table.removed, "left out: listed in removals"),
                (table.taken, "left out: the id is that of a resource in another table"),
                (table.repeated, "left out: the key was there already"),
                (table.kept_edits, "kept notes that somebody has written"),
                (
                    table.kept_facts,
                    "kept what they held in columns of which these files say nothing",
                ),
            ] {
                if count > 0 {
                    writeln!(formatter, "{count:>12} {reason}")?;
                }
            }
        }
        Ok(())
    }
}
