//! How tables go into a workbook, and how one comes back.

use std::path::PathBuf;

use clap::Args;

/// Which tables to write into a workbook, and where.
#[derive(Debug, Args)]
pub struct XlsxExportArguments {
    /// The workbook to write.
    pub out: PathBuf,
    /// A table to write; may be said several times [default: every table that people edit, which
    /// are those that are not compressed]
    #[arg(long = "table", value_name = "TABLE")]
    pub tables: Vec<String>,
    /// Replace a workbook that is there already, with whatever was edited in it.
    #[arg(long)]
    pub replace: bool,
}

/// Which workbook to take over.
#[derive(Debug, Args)]
pub struct XlsxImportArguments {
    /// The workbook (.xlsx), with a sheet for each table that was edited.
    pub file: PathBuf,
    /// Say what would change, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
}
