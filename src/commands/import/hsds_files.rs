//! The files of an HSDS list: as given, or the tables of a folder or Data Package.

use std::path::{Path, PathBuf};

use crate::import::ImportError;

/// The file that says what the tables of a folder are.
const DESCRIPTOR: &str = "datapackage.json";

/// The paths with each folder, and each `datapackage.json`, replaced by the tables beside it.
///
/// # Errors
/// [`ImportError`] when a folder cannot be read, or has neither tables nor records.
pub(super) fn files_of(paths: &[PathBuf]) -> Result<Vec<PathBuf>, ImportError> {
    let mut files = Vec::new();
    for path in paths {
        let is_descriptor = path.file_name().is_some_and(|name| name == DESCRIPTOR);
        if path.is_dir() {
            files.extend(files_in(path)?);
        } else if is_descriptor {
            files.extend(files_in(path.parent().unwrap_or(Path::new(".")))?);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

/// The tables of a folder in the order of their names, or else its records in JSON.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>, ImportError> {
    let file = folder.display().to_string();
    let unreadable = |source| ImportError::Unreadable { file: file.clone(), source };
    // A folder is named as `.` where the descriptor stands in the working folder.
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        found.push(entry.map_err(unreadable)?.path());
    }
    found.sort();
    let of_kind = |ending: &str| {
        let is_one = |path: &&PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
            name != DESCRIPTOR && name.trim_end_matches(".zst").ends_with(ending)
        };
        found.iter().filter(is_one).cloned().collect::<Vec<_>>()
    };
    let tables = of_kind(".csv");
    let files = if tables.is_empty() { of_kind(".json") } else { tables };
    if files.is_empty() {
        return Err(ImportError::OtherContent {
            file,
            expected: "a folder of HSDS tables (services.csv, phones.csv …) or records (JSON)",
            found: "neither".to_owned(),
        });
    }
    Ok(files)
}
