//! `backstop export`: what to write and where.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::workbook::XlsxExportArguments;

/// What to export.
#[derive(Debug, Args)]
pub struct ExportArguments {
    /// What to write.
    #[command(subcommand)]
    pub command: ExportCommand,
}

/// What can be exported.
#[derive(Debug, Subcommand)]
pub enum ExportCommand {
    /// Write a site that is files alone, for any web host: pages of help, the widget, and a finder
    /// that needs no server. See docs/site.md.
    #[command(
        after_help = "Examples:\n  backstop export site public\n  backstop export site public --base https://example.org/help"
    )]
    Site(SiteArguments),
    /// Write the tables as a workbook for a spreadsheet: a sheet a table, every cell text, so that
    /// no 000, 24/7 or +44… becomes anything else. `import xlsx` takes it back.
    #[command(
        after_help = "Examples:\n  backstop export xlsx tables.xlsx\n  backstop export xlsx lines.xlsx --table crisis_lines --table contacts"
    )]
    Xlsx(XlsxExportArguments),
}

/// Where the site is written, and where it will be.
#[derive(Debug, Args)]
pub struct SiteArguments {
    /// The folder to write: a new one, an empty one, or one with an earlier export, which is
    /// replaced as a whole.
    pub out: PathBuf,
    /// The address at which the site will be, for the sitemap and for what others paste into their
    /// pages. Without it the page that shows a snippet puts in the address it has.
    #[arg(long, value_name = "URL")]
    pub base: Option<String>,
    /// Write the good rows of data that have rejected ones.
    #[arg(long, env = "BACKSTOP_ALLOW_REJECTIONS")]
    pub allow_rejections: bool,
}
