//! `backstop export xlsx` and `import xlsx`: the tables through a spreadsheet, and back.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;

use super::diff;
use crate::cli::{Folders, ImportArguments, XlsxExportArguments, XlsxImportArguments};
use crate::curate::workbook::{self, WorkbookError, exported_tables};
use crate::curate::write::Removal;
use crate::tables::TableName;

/// Writes tables as a workbook.
///
/// # Errors
/// When a table cannot be read or does not fit into a sheet, or the file cannot be written or is
/// there already.
pub fn export(folders: &Folders, arguments: &XlsxExportArguments) -> anyhow::Result<ExitCode> {
    let out = &arguments.out;
    if !arguments.replace && out.exists() {
        anyhow::bail!(
            "{} is there already; say --replace if nothing that was edited in it is still needed",
            out.display()
        );
    }
    let named = arguments.tables.iter().map(|table| TableName::parse(table));
    let mut tables = named.collect::<Result<Vec<_>, _>>().context("--table names none")?;
    if tables.is_empty() {
        tables = exported_tables(&folders.data)?;
    }
    tables.sort();
    tables.dedup();
    let (bytes, sheets) = workbook::export(&folders.data, &tables)?;
    write_whole(out, &bytes).with_context(|| format!("cannot write {}", out.display()))?;
    for sheet in &sheets {
        println!("{:>8} rows of {} in the sheet {}", sheet.rows, sheet.path, sheet.sheet);
    }
    eprintln!(
        "Every cell has the format text. Edit and save it as .xlsx; `backstop import xlsx {}` takes it back.",
        out.display()
    );
    Ok(ExitCode::SUCCESS)
}

/// Writes a file whole or not at all.
fn write_whole(out: &Path, bytes: &[u8]) -> io::Result<()> {
    let aside = out.with_extension("xlsx.being-written");
    let written = File::create(&aside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let placed = written.and_then(|()| std::fs::rename(&aside, out));
    if placed.is_err() {
        let _none_was_written = std::fs::remove_file(&aside);
    }
    placed
}

/// Takes a workbook over, or says what it would change.
///
/// # Errors
/// When something in the workbook cannot be taken over; no table is changed then.
pub fn import(
    folders: &Folders,
    arguments: &XlsxImportArguments,
    of_all: &ImportArguments,
) -> anyhow::Result<ExitCode> {
    let removal = if of_all.allow_removal { Removal::OfAny } else { Removal::OfFew };
    let (file, is_dry_run) = (&arguments.file, arguments.dry_run);
    let edit = workbook::import(&folders.data, file, removal, is_dry_run)
        .map_err(|error| with_all_faults(error, of_all.all_notes))?;
    let mut out = io::stdout().lock();
    diff::print(&mut out, &edit.difference, of_all.all_notes)?;
    for objection in edit.difference.objections() {
        writeln!(out, "! {objection}")?;
    }
    let files = edit.files.join(", ");
    eprintln!(
        "{}",
        match (edit.files.is_empty(), is_dry_run) {
            (true, _) => "Nothing has changed; no file was written.".to_owned(),
            (false, true) => format!("Nothing was written (--dry-run); it would be {files}."),
            (false, false) => format!("Written: {files}. `backstop check` checks the whole."),
        }
    );
    Ok(ExitCode::SUCCESS)
}

fn with_all_faults(error: WorkbookError, wants_all: bool) -> anyhow::Error {
    match error.all_faults().filter(|_| wants_all) {
        Some(all) => anyhow::Error::msg(all),
        None => error.into(),
    }
}
