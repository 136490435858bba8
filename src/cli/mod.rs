//! The command line: the words that are typed, and no work.

mod any_csv;
mod export;
mod hsds;
mod import;
mod snippet;
mod workbook;

use std::net::SocketAddr;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

pub use any_csv::CsvArguments;
pub use export::{ExportArguments, ExportCommand, SiteArguments};
pub use hsds::{HsdsArguments, HsdsKind};
pub use import::{ImportArguments, ImportCommand, ImportSource};
pub use snippet::SnippetArguments;
pub use workbook::{XlsxExportArguments, XlsxImportArguments};

use crate::domain::{Channel, Country, FrameAncestors, Kind};
use crate::question::{AskedOptions, NearestParams};

/// Who can help near here, now? A self-hosted directory of crisis lines, branches, on-call help and
/// libraries.
#[derive(Debug, Parser)]
#[command(
    name = "backstop",
    version,
    propagate_version = true,
    after_help = "Start here: backstop serve"
)]
pub struct Cli {
    /// Where the folders are.
    #[command(flatten)]
    pub folders: Folders,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The folders that every command works with.
#[derive(Debug, Clone, Args)]
pub struct Folders {
    /// The data folder: a Data Package with its tables.
    #[arg(
        long,
        env = "BACKSTOP_DATA",
        default_value = "data",
        global = true,
        value_name = "FOLDER"
    )]
    pub data: PathBuf,
    /// The folder for built snapshots.
    #[arg(
        long,
        env = "BACKSTOP_INDEX",
        default_value = "index",
        global = true,
        value_name = "FOLDER"
    )]
    pub index: PathBuf,
}

impl Folders {
    /// Where the widget's scripts are that pages ask for by name.
    #[must_use]
    pub fn widgets(&self) -> PathBuf {
        self.index.join("widgets")
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Answer questions over HTTP.
    #[command(
        after_help = "Examples:\n  backstop serve --listen 127.0.0.1:8080\n  backstop serve --demo   with example sites of made-up practices at /demo/"
    )]
    Serve(ServeArguments),
    /// Build the index and stop. Rejected rows stop it, and so do doubted numbers that
    /// exceptions.csv does not excuse.
    #[command(after_help = "Example: backstop build")]
    Build(BuildArguments),
    /// Check the data: every problem with its file, line and column. Exits with 1 when a row is
    /// rejected or a number doubted that exceptions.csv does not excuse.
    #[command(after_help = "Example: backstop check --data data")]
    Check(CheckArguments),
    /// Count what is held: how many of each kind and country, of how many the hours, a telephone or
    /// the internet are known, and of which year the facts are.
    #[command(
        after_help = "Examples:\n  backstop counts\n  backstop counts --json   what `GET /v1/datasets` tells as `holdings`"
    )]
    Counts(CountsArguments),
    /// Compare two data folders: changed numbers first, then removed, changed and added rows.
    #[command(
        after_help = "Examples:\n  backstop diff ../published/data data\n  backstop diff --strict old/data data   exits with 1 when more than 5 % of a table's rows are gone, or when an emergency\n                                         number was added, changed or removed without a new note that says why"
    )]
    Diff(DiffArguments),
    /// Ask who can help near a place.
    #[command(
        after_help = "Examples:\n  backstop nearest --lat 53.48 --lon -2.24\n  backstop nearest --postcode M1 --country GB\n  backstop nearest --place Leeds --kind library --json"
    )]
    Nearest(Box<NearestArguments>),
    /// Print what to paste into a page: the crisis widget, a frame with it, links or text, each with
    /// a number and a line that are there without anything else. Or say whether what was pasted is
    /// out of date.
    #[command(
        after_help = "Examples:\n  backstop snippet --api https://backstop.example.org --country GB\n  backstop snippet --api https://backstop.example.org --lang ar --floating\n  backstop snippet --api https://backstop.example.org --country GB --kind wordpress\n  backstop snippet --check page.html   exits with 1 when something in the page is out of date"
    )]
    Snippet(SnippetArguments),
    /// Print a page to take along: emergency numbers, crisis lines, on-call help, branches and
    /// libraries, with the day and the fingerprint of the data; or say what has changed since one
    /// was made.
    #[command(
        after_help = "Examples:\n  backstop handout --place Leeds --country GB\n  backstop handout --postcode M1 --country GB --audience clinician --format html > handout.html\n  backstop handout --check handout.html   exits with 1 when something has changed since, with 2 when it is no hand-out"
    )]
    Handout(Box<HandoutArguments>),
    /// Write the directory as files.
    Export(ExportArguments),
    /// Find a town or postal code by its beginning.
    #[command(after_help = "Example: backstop places Manch --country GB")]
    Places(PlacesArguments),
    /// Say what to verify next: the contacts on which most people depend and that were confirmed
    /// longest ago.
    #[command(after_help = "Example: backstop worklist --kind crisis_line --country IN --limit 10")]
    Worklist(WorklistArguments),
    /// Record that a person verified a contact: its day, its source and who.
    #[command(
        after_help = "Example: backstop verify gb-samaritans --channel voice --by 'A. Reader' --on 2026-11-22 --source https://www.samaritans.org/how-we-can-help/contact-samaritan/"
    )]
    Verify(Box<VerifyArguments>),
    /// List what readers reported as wrong, by resource. Exits with 1 when a line of the file is
    /// not a report.
    #[command(
        after_help = "Examples:\n  backstop reports reports.jsonl\n  backstop reports reports.jsonl --resource gb-samaritans --csv"
    )]
    Reports(ReportsArguments),
    /// Write tables from the files of others.
    #[command(
        after_help = "Example: backstop import libraries-hacked libraries.csv --as-of 2025-05-10"
    )]
    Import(Box<ImportArguments>),
    /// Bring the tables into the form in which an import leaves them: rows in their order, every
    /// cell that says something in quotes. No cell changes.
    #[command(
        after_help = "Examples:\n  backstop tidy\n  backstop tidy --dry-run   names the tables that are not in the form, and exits with 1"
    )]
    Tidy(TidyArguments),
    /// Print the OpenAPI specification of the routes that are served.
    #[command(after_help = "Example: backstop openapi > openapi/openapi.json")]
    Openapi,
    /// Print the completion script of a shell.
    #[command(after_help = "Example: backstop completions bash > /etc/bash_completion.d/backstop")]
    Completions {
        /// The shell.
        shell: Shell,
    },
}

/// The most threads that the server takes.
pub const MOST_WORKERS: u16 = 512;

/// How to serve.
#[derive(Debug, Args)]
pub struct ServeArguments {
    /// The address and port to listen on.
    #[arg(long, env = "BACKSTOP_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Threads that answer, 1 to 512; the number of cores unless said otherwise.
    #[arg(long, env = "BACKSTOP_WORKERS", value_parser = clap::value_parser!(u16).range(1..=i64::from(MOST_WORKERS)))]
    pub workers: Option<u16>,
    /// Serve the good rows of data that have rejected ones.
    #[arg(long, env = "BACKSTOP_ALLOW_REJECTIONS")]
    pub allow_rejections: bool,
    /// Look for new data every so many seconds; 0 = only on SIGHUP.
    #[arg(long, env = "BACKSTOP_RELOAD_SECONDS", default_value_t = 30, value_name = "SECONDS")]
    pub reload_seconds: u64,
    /// Let whoever asks with `explain=true` see how their answer was searched for.
    #[arg(long, env = "BACKSTOP_EXPLAIN")]
    pub explain: bool,
    /// Whose pages may have the widget's page (`/embed/frame`) in a frame: `*`, or origins such as
    /// `https://practice.example` with spaces between.
    #[arg(
        long,
        env = "BACKSTOP_FRAME_ANCESTORS",
        value_parser = FrameAncestors::parse,
        default_value = "*",
        value_name = "ORIGINS"
    )]
    pub frame_ancestors: FrameAncestors,
    /// For a look at it: serve example sites of practices too, at `/demo/`. The practices are made
    /// up and known to no other service; emergency numbers and lines are those of the data.
    #[arg(long)]
    pub demo: bool,
    /// Take reports of wrong numbers and append them to this file; without it none are taken.
    #[arg(long, env = "BACKSTOP_REPORTS", value_name = "FILE")]
    pub reports: Option<PathBuf>,
    /// The most bytes that the file of reports may have.
    #[arg(
        long,
        env = "BACKSTOP_REPORTS_MAX_BYTES",
        default_value_t = 10_000_000,
        value_name = "BYTES"
    )]
    pub reports_max_bytes: u64,
}

/// How to tidy.
#[derive(Debug, Args)]
pub struct TidyArguments {
    /// Name the tables that would change, and write nothing; exits with 1 when there are any.
    #[arg(long)]
    pub dry_run: bool,
}

/// How to build.
#[derive(Debug, Args)]
pub struct BuildArguments {
    /// Build from the good rows of data that have rejected ones.
    #[arg(long, env = "BACKSTOP_ALLOW_REJECTIONS")]
    pub allow_rejections: bool,
}

/// How to check.
#[derive(Debug, Args)]
pub struct CheckArguments {
    /// List every warning instead of counting them.
    #[arg(long)]
    pub warnings: bool,
    /// How to print what was found.
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub format: CheckFormat,
}

/// How to count.
#[derive(Debug, Args)]
pub struct CountsArguments {
    /// Print JSON, with every country.
    #[arg(long)]
    pub json: bool,
}

/// What to compare.
#[derive(Debug, Args)]
pub struct DiffArguments {
    /// The data folder as it was.
    pub old: PathBuf,
    /// The data folder as it is.
    pub new: PathBuf,
    /// Exit with 1 when many rows are gone, or an emergency number was changed without a note.
    #[arg(long)]
    pub strict: bool,
    /// List every row instead of the first of each list.
    #[arg(long)]
    pub all: bool,
}

/// How to print findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// One line each.
    Text,
    /// One JSON object each.
    Json,
}

/// What to ask; the names are those of `/v1/nearest`.
#[derive(Debug, Args)]
pub struct NearestArguments {
    /// What is asked.
    #[command(flatten)]
    pub question: AskedOptions<NearestParams>,
    /// Answer from the good rows of data that have rejected ones.
    #[arg(long, env = "BACKSTOP_ALLOW_REJECTIONS")]
    pub allow_rejections: bool,
    /// Print the answer of the API.
    #[arg(long)]
    pub json: bool,
}

/// What the hand-out is for, or which one to check.
#[derive(Debug, Args)]
pub struct HandoutArguments {
    /// What is asked.
    #[command(flatten)]
    pub question: AskedOptions<NearestParams>,
    /// The practice that gives it out: the id of a row of practices.csv. Its contact stands below
    /// the emergency numbers.
    #[arg(long, value_name = "ID", conflicts_with = "check")]
    pub practice: Option<String>,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = HandoutFormat::Text, conflicts_with = "check")]
    pub format: HandoutFormat,
    /// Say what has changed since this hand-out was made: a file with the text, page or cards that
    /// were printed then. Goes without a question.
    #[arg(long, value_name = "FILE")]
    pub check: Option<PathBuf>,
    /// Use the good rows of data that have rejected ones.
    #[arg(long, env = "BACKSTOP_ALLOW_REJECTIONS")]
    pub allow_rejections: bool,
}

/// How to print a hand-out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HandoutFormat {
    /// Plain text.
    Text,
    /// A page in one file.
    Html,
    /// Cards for an address book (vCard 4.0).
    Vcard,
}

/// What to list.
#[derive(Debug, Args)]
pub struct WorklistArguments {
    /// Only this kind: `crisis_line`, `branch`, `on_call` or `library`.
    #[arg(long, value_parser = Kind::parse)]
    pub kind: Option<Kind>,
    /// Only what is in or serves this country.
    #[arg(long, value_parser = Country::parse_any_case)]
    pub country: Option<Country>,
    /// How many to list.
    #[arg(long, default_value_t = 20)]
    pub limit: usize,
    /// Print CSV for a spreadsheet.
    #[arg(long)]
    pub csv: bool,
}

/// What was verified, by whom, when and where.
#[derive(Debug, Args)]
pub struct VerifyArguments {
    /// The id of the resource.
    pub id: String,
    /// Which of its contacts: `voice`, `sms`, `whatsapp`, `chat`, `email`, `textphone` or `relay`;
    /// left out for a resource that has none.
    #[arg(long, value_parser = Channel::parse)]
    pub channel: Option<Channel>,
    /// The number, or the address of a chat or mailbox, where the channel has several.
    #[arg(long, requires = "channel")]
    pub number: Option<String>,
    /// The key to press, where one number has several.
    #[arg(long, requires = "channel")]
    pub menu_option: Option<String>,
    /// The word to send, where one number has several.
    #[arg(long, requires = "channel")]
    pub keyword: Option<String>,
    /// Who verified it; the name is published with the data.
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// The day: 2026-11-22.
    #[arg(long, value_name = "DATE")]
    pub on: NaiveDate,
    /// The page that states it.
    #[arg(long, value_name = "URL")]
    pub source: String,
    /// The title of the page, if it is a new source.
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Who publishes the page, if it is a new source; its host unless said.
    #[arg(long, value_name = "TEXT")]
    pub publisher: Option<String>,
    /// Show the rows that would change and write nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// What to look up.
#[derive(Debug, Args)]
pub struct PlacesArguments {
    /// The beginning of a name or of a postal code.
    pub q: String,
    /// Only in this country.
    #[arg(long)]
    pub country: Option<String>,
    /// Suggestions, 1 to 50.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=50))]
    pub limit: u32,
    /// Print the answer of the API.
    #[arg(long)]
    pub json: bool,
}

/// Which reports to list.
#[derive(Debug, Args)]
pub struct ReportsArguments {
    /// The file that `serve --reports` appends to.
    pub file: PathBuf,
    /// Only those about this resource.
    #[arg(long, value_name = "ID")]
    pub resource: Option<String>,
    /// Print CSV, the newest day first.
    #[arg(long)]
    pub csv: bool,
}
