//! The shipped tables through a spreadsheet: what it takes for numbers, days and formulas is named
//! by `check`, cell by cell, and not served.
//!
//! LibreOffice opens and saves every table; where it is not installed these tests say loudly that
//! they were skipped.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use backstop::domain::DialledNumber;
use serde_json::Value;
use tempfile::TempDir;

use crate::harness::{Folders, PROJECT, run, shipped_folders};

/// Languages in which tables are opened, with the ids that Windows gave them.
const LANGUAGES: [(&str, &str); 4] =
    [("en-US", "1033"), ("en-GB", "2057"), ("de", "1031"), ("fr", "1036")];

/// How a table is opened.
#[derive(Debug, Clone, Copy)]
struct Opening {
    language: (&'static str, &'static str),
    quoted_as_text: bool,
    detect: bool,
}

/// The shipped tables that are not compressed and lie beside the descriptor.
fn tables() -> Vec<PathBuf> {
    let files = std::fs::read_dir(Path::new(PROJECT).join("data"))
        .expect("the data")
        .flatten()
        .map(|entry| entry.path());
    let mut tables: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "csv")).collect();
    tables.sort();
    tables
}

/// A data folder with the tables as the spreadsheet saves them; `None`, loudly, where there is no
/// LibreOffice.
fn saved(opening: Opening) -> Option<TempDir> {
    if Command::new("soffice").arg("--version").output().is_err() {
        eprintln!(
            "SKIPPED, LibreOffice (soffice) is not installed: nothing was tried of {opening:?}"
        );
        return None;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let shown = |value: bool| value.to_string();
    let script = Path::new(PROJECT).join("tests/spreadsheet/through_libreoffice.sh");
    let mut command = Command::new(script);
    command
        .args([opening.language.1, &shown(opening.quoted_as_text), &shown(opening.detect)])
        .arg(folder.path())
        .args(tables());
    run(&mut command).expect_code(0);
    let data = Path::new(PROJECT).join("data");
    std::fs::copy(data.join("datapackage.json"), folder.path().join("datapackage.json"))
        .expect("copied");
    std::os::unix::fs::symlink(data.join("places"), folder.path().join("places")).expect("linked");
    Some(folder)
}

fn rows(path: &Path) -> Vec<csv::StringRecord> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).expect("a table");
    reader.records().map(|row| row.expect("CSV")).collect()
}

/// A cell that says another thing than before.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Changed {
    file: String,
    line: u64,
    column: String,
    before: String,
    after: String,
}

/// The cells that changed, but for numbers that are written otherwise (52.0862 for 52.086200,
/// 116123 for 116 123).
fn changed_cells(folder: &Path) -> Vec<Changed> {
    let mut changed = Vec::new();
    for path in tables() {
        let file = path.file_name().expect("a name").to_string_lossy().into_owned();
        let (before, after) = (rows(&path), rows(&folder.join(&file)));
        assert_eq!(before.len(), after.len(), "{file}");
        let headings = before[0].clone();
        for (line, (before, after)) in (1_u64..).zip(before.iter().zip(&after)) {
            for (column, (before, after)) in headings.iter().zip(before.iter().zip(after)) {
                if before != after && !is_same(column, before, after) {
                    let (column, before, after) =
                        (column.to_owned(), before.to_owned(), after.to_owned());
                    changed.push(Changed { file: file.clone(), line, column, before, after });
                }
            }
        }
    }
    changed
}

fn is_same(column: &str, before: &str, after: &str) -> bool {
    match column {
        "latitude" | "longitude" | "weekly_hours" => {
            before.parse::<f64>().ok() == after.parse::<f64>().ok()
        }
        "number" | "value" => {
            let dialled =
                |text: &str| DialledNumber::parse(text).map(|number| number.dial_string()).ok();
            dialled(before).is_some() && dialled(before) == dialled(after)
        }
        _ => false,
    }
}

/// Whether a line of `exceptions.csv` is about a row that is rejected itself: the mistake is named
/// there, and the cell excuses nothing.
fn excuses_a_rejected_row(
    folder: &Path,
    line: u64,
    rejected: &BTreeMap<(String, u64), BTreeSet<String>>,
) -> bool {
    let exceptions = rows(&folder.join("exceptions.csv"));
    let index = usize::try_from(line).expect("a line") - 1;
    let (file, id) = (format!("{}.csv", &exceptions[index][0]), &exceptions[index][1]);
    let of_country = rows(&folder.join(&file));
    let is_meant =
        |row: &csv::StringRecord| row[0] == *id || id.starts_with(&format!("{} ", &row[0]));
    (1_u64..)
        .zip(&of_country)
        .any(|(line, row)| is_meant(row) && rejected.contains_key(&(file.clone(), line)))
}

/// The rejections of a folder: file and line, each with its columns.
fn rejections(folder: &Path) -> BTreeMap<(String, u64), BTreeSet<String>> {
    let folders = Folders { data: folder.to_owned(), index: shipped_folders().index.clone() };
    let checked = run(&mut folders.command(&["check", "--format", "json"]));
    let mut found: BTreeMap<(String, u64), BTreeSet<String>> = BTreeMap::new();
    for line in checked.stdout().lines() {
        let finding: Value = serde_json::from_str(line).expect("JSON");
        if finding["severity"] == "error" {
            let place = (
                finding["file"].as_str().expect("a file").to_owned(),
                finding["line"].as_u64().expect("a line"),
            );
            found
                .entry(place)
                .or_default()
                .insert(finding["column"]["name"].as_str().unwrap_or_default().to_owned());
        }
    }
    found
}

#[test]
fn tables_whose_quoted_fields_are_taken_as_text_come_back_byte_for_byte() {
    for language in LANGUAGES {
        let Some(folder) = saved(Opening { language, quoted_as_text: true, detect: true }) else {
            return;
        };
        for path in tables() {
            let file = path.file_name().expect("a name");
            let (before, after) = (
                std::fs::read(&path).expect("a table"),
                std::fs::read(folder.path().join(file)).expect("a table"),
            );

            assert!(before == after, "{} in {}", path.display(), language.0);
        }
    }
}

#[test]
fn every_cell_that_a_spreadsheet_changes_is_rejected_on_its_line() {
    for language in LANGUAGES {
        for detect in [false, true] {
            let opening = Opening { language, quoted_as_text: false, detect };
            let Some(folder) = saved(opening) else { return };

            let changed = changed_cells(folder.path());
            let rejected = rejections(folder.path());

            assert!(changed.len() > 15_000, "{opening:?} changed only {} cells", changed.len());
            let mut changes_of_row: BTreeMap<(&str, u64), usize> = BTreeMap::new();
            for cell in &changed {
                *changes_of_row.entry((&cell.file, cell.line)).or_default() += 1;
            }
            let is_named = |cell: &&Changed| {
                let columns = rejected.get(&(cell.file.clone(), cell.line));
                let is_alone = changes_of_row[&(cell.file.as_str(), cell.line)] == 1;
                // A number of a resource that was not loaded has no country to be judged by: its
                // row is named, and rejected, by the id.
                let is_of_nobody = columns.is_some_and(|columns| columns.contains("resource_id"));
                columns.is_some_and(|columns| {
                    columns.contains(&cell.column) || is_of_nobody || !is_alone
                }) || (cell.file == "exceptions.csv"
                    && excuses_a_rejected_row(folder.path(), cell.line, &rejected))
            };
            let unnamed: Vec<&Changed> = changed.iter().filter(|cell| !is_named(cell)).collect();
            assert!(
                unnamed.is_empty(),
                "{opening:?}: {} of {} cells: {:#?}",
                unnamed.len(),
                changed.len(),
                &unnamed[..unnamed.len().min(20)]
            );
        }
    }
}
