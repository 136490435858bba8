//! The note of the directories that were good, and the clearing away of all others.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::cli::Folders;
use crate::sealed::BuildLock;
use crate::tables::Fingerprint;

/// Where the note is, inside the index folder.
const NOTE: &str = "current.json";

/// A directory that was good: the folders of its indexes, and the data folder that they were made
/// of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KnownGood {
    pub snapshot: String,
    pub places: String,
    data: String,
}

/// The last one, and those before it, the newest first.
#[derive(Serialize, Deserialize)]
struct Note {
    #[serde(flatten)]
    current: KnownGood,
    before: Vec<KnownGood>,
}

impl KnownGood {
    /// Names the two index folders of a data folder.
    pub fn new(snapshot: &Fingerprint, places: String, data: &Path) -> Self {
        Self { snapshot: snapshot.to_string(), places, data: whole_path(data) }
    }
}

/// One name for a folder, however it was written. One that is not there has the name that it would
/// have.
fn whole_path(folder: &Path) -> String {
    let path = folder.canonicalize().or_else(|_| std::path::absolute(folder));
    path.as_deref().unwrap_or(folder).to_string_lossy().into_owned()
}

/// The directories of a data folder that were good, the newest first; those of other data are not
/// among them.
pub(super) fn recall(folders: &Folders) -> Vec<KnownGood> {
    let data = whole_path(&folders.data);
    noted(&folders.index).into_iter().filter(|good| good.data == data).collect()
}

/// Notes a directory as the last good one. Whoever holds the lock also clears away what the note
/// does not name any more; without it, another process may be about to name what it has just built.
pub(super) fn remember(index_folder: &Path, good: &KnownGood, lock: Option<&BuildLock>) {
    let before = noted(index_folder);
    if before.first() == Some(good) {
        return;
    }
    let before = worth_keeping(good, before, |data| Path::new(data).is_dir());
    let note = Note { current: good.clone(), before };
    let text = serde_json::to_vec_pretty(&note).expect("names are plain data");
    let aside = index_folder.join(format!("{NOTE}.{}", std::process::id()));
    let written =
        fs::write(&aside, text).and_then(|()| fs::rename(&aside, index_folder.join(NOTE)));
    match written {
        Ok(()) if lock.is_some() => clear_away_all_but(index_folder, &note),
        Ok(()) => {}
        Err(error) => {
            tracing::warn!(%error, "cannot note the last good index; the next bad dataset would leave nothing to fall back on");
        }
    }
}

fn noted(index_folder: &Path) -> Vec<KnownGood> {
    let note = fs::read(index_folder.join(NOTE))
        .ok()
        .and_then(|text| serde_json::from_slice::<Note>(&text).ok());
    note.into_iter().flat_map(|note| std::iter::once(note.current).chain(note.before)).collect()
}

/// The one before of the same data, and the last one of any other data folder that is still there.
fn worth_keeping(
    good: &KnownGood,
    before: Vec<KnownGood>,
    is_there: impl Fn(&str) -> bool,
) -> Vec<KnownGood> {
    let mut kept: Vec<KnownGood> = Vec::new();
    for one in before.into_iter().filter(|one| one != good) {
        let is_the_last = !kept.iter().any(|other| other.data == one.data);
        if is_the_last && (one.data == good.data || is_there(&one.data)) {
            kept.push(one);
        }
    }
    kept
}

fn clear_away_all_but(index_folder: &Path, note: &Note) {
    let kept: Vec<&String> = std::iter::once(&note.current)
        .chain(&note.before)
        .flat_map(|good| [&good.snapshot, &good.places])
        .collect();
    for entry in fs::read_dir(index_folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_ours = Fingerprint::parse(name.strip_prefix("places-").unwrap_or(&name)).is_some();
        if is_ours && !kept.contains(&&name) {
            let _ignored = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good(snapshot: &str, data: &str) -> KnownGood {
        KnownGood {
            snapshot: snapshot.to_owned(),
            places: "places".to_owned(),
            data: data.to_owned(),
        }
    }

    #[test]
    fn the_one_before_is_kept_and_the_last_of_other_data_that_are_still_there() {
        let before = vec![
            good("b", "live"),
            good("x", "trial"),
            good("g", "gone"),
            good("a", "live"),
            good("w", "trial"),
        ];

        let kept = worth_keeping(&good("c", "live"), before, |data| data != "gone");

        assert_eq!(kept, [good("b", "live"), good("x", "trial")]);
    }

    #[test]
    fn what_no_note_names_is_cleared_away_by_the_holder_of_the_lock_alone() {
        let index = tempfile::tempdir().expect("a folder");
        let just_built = index.path().join("0123456789abcdef");
        fs::create_dir(&just_built).expect("made");

        remember(index.path(), &good("b", "live"), None);
        assert!(just_built.exists());
        let lock = BuildLock::take(index.path()).expect("nobody else builds");
        assert!(BuildLock::try_take(index.path()).is_none(), "one holder at a time");
        remember(index.path(), &good("c", "live"), Some(&lock));

        assert!(!just_built.exists());
        assert_eq!(noted(index.path()), [good("c", "live"), good("b", "live")]);
    }
}
