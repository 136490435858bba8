//! A folder of compiled zone files on this machine.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::import::ImportError;
use crate::import::places::zone_rules::ZoneFolder;

/// How every compiled zone file begins (RFC 8536, 3.1).
const TAG: &[u8] = b"TZif";

/// Copies of the rules under names that are no zones.
const NOT_ZONES: [&str; 4] = ["posix", "right", "posixrules", "localtime"];

/// Reads a folder; `release` is told by the first line of its `tzdata.zi` where it is not given.
///
/// # Errors
/// [`ImportError`] when a file cannot be read or nothing says which release it is.
pub fn read_zone_folder(
    path: &Path,
    release: Option<&str>,
    released_on: NaiveDate,
) -> Result<ZoneFolder, ImportError> {
    let name = path.display().to_string();
    let mut files = BTreeMap::new();
    collect(path, "", &mut files)?;
    let told = || {
        let text = read_text(&path.join("tzdata.zi")).ok()?;
        text.lines().next()?.strip_prefix("# version ").map(str::to_owned)
    };
    let unsaid = || ImportError::OtherContent {
        file: name.clone(),
        expected: "a folder of compiled zone files with tzdata.zi and zone.tab; say --release if it is",
        found: format!("{} zone files", files.len()),
    };
    let release = release.map(str::to_owned).or_else(told).ok_or_else(unsaid)?;
    let zone_tab = read_text(&path.join("zone.tab"))?;
    Ok(ZoneFolder { name, release, released_on, zone_tab, files })
}

fn read_text(path: &Path) -> Result<String, ImportError> {
    fs::read_to_string(path).map_err(|source| unreadable(path, source))
}

fn unreadable(path: &Path, source: std::io::Error) -> ImportError {
    ImportError::Unreadable { file: path.display().to_string(), source }
}

fn collect(
    folder: &Path,
    prefix: &str,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Result<(), ImportError> {
    let entries = fs::read_dir(folder).map_err(|source| unreadable(folder, source))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let Some(name) = path
            .file_name()
            .and_then(|name| name.to_str())
            .filter(|name| !NOT_ZONES.contains(name))
        else {
            continue;
        };
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
            continue;
        }
        let bytes = fs::read(&path).map_err(|source| unreadable(&path, source))?;
        if bytes.starts_with(TAG) {
            files.insert(name, bytes);
        }
    }
    Ok(())
}
