//! `backstop export site`: a site that is files alone.

mod cells;
mod exact;
mod files;
mod regions;
mod world;

pub use cells::{cell_of, held};
pub use exact::{nearest_of, points};
pub use regions::{files_of_regions, told_of_region};

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use backstop::export::StillData;
use backstop::server::Directory;
use chrono::{DateTime, Utc};
use serde_json::Value;
use tempfile::TempDir;

use crate::harness::{DataFolder, TestApp, run};
use world::part_of_the_shipped_data;

/// A site with the data that it was made of.
pub struct Exported {
    data: DataFolder,
    /// What the service would answer from.
    pub directory: Directory,
    _parent: TempDir,
    /// Where the files are.
    pub folder: PathBuf,
    /// That by which the site judges its data.
    pub moment: DateTime<Utc>,
}

impl Exported {
    /// A file as text.
    pub fn read(&self, path: &str) -> String {
        let file = self.folder.join(path);
        std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// A file of JSON.
    pub fn json(&self, path: &str) -> Value {
        serde_json::from_str(&self.read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Every file by its path, but the index.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        files_below(&self.folder)
    }
}

/// Every file below a folder by its path.
pub fn files_below(folder: &std::path::Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).expect("a folder").flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let path = entry.path();
            let name = path.strip_prefix(folder).expect("below").to_string_lossy().into_owned();
            found.insert(name, std::fs::read(&path).expect("a file"));
        }
    }
    found
}

/// The address that the site is made for.
pub const BASE: &str = "https://example.org/help";

/// The site of a part of the shipped data: all branches and on-call entries, the libraries of the
/// United Kingdom, South Korea, France, Toronto and New England.
pub fn exported() -> &'static Exported {
    static EXPORTED: LazyLock<Exported> = LazyLock::new(|| exported_of(part_of_the_shipped_data()));
    &EXPORTED
}

/// The site of a data folder.
pub fn exported_of(data: DataFolder) -> Exported {
    let parent = tempfile::tempdir().expect("a folder");
    let folder = parent.path().join("site");
    let arguments = ["export", "site", "--allow-rejections", "--base", BASE];
    run(data.folders().command(&arguments).arg(&folder)).expect_code(0);
    let directory = data.folders().open();
    let moment = StillData::new(&directory.snapshot, &directory.gazetteer).moment();
    Exported { data, directory, _parent: parent, folder, moment }
}

/// The service with the same data; its clock is that by which the site judges them.
pub fn service() -> &'static TestApp {
    static SERVICE: LazyLock<TestApp> =
        LazyLock::new(|| TestApp::start(exported().data.folders().open(), || exported().moment));
    &SERVICE
}
