//! Scripts of earlier data. A page that names a script by its content asks for it as long as the
//! page is not edited.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::script::{Script, ScriptId};

fn file(folder: &Path, id: &ScriptId) -> PathBuf {
    folder.join(format!("{id}.js"))
}

/// Writes a script into a folder, unless it is there already: whole or not at all.
///
/// # Errors
/// The system's, when the folder cannot be made or written.
pub fn keep(folder: &Path, id: &ScriptId, text: &[u8]) -> io::Result<()> {
    let path = file(folder, id);
    if path.exists() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    let beside = folder.join(format!("{id}.{}.part", std::process::id()));
    let mut written = fs::File::create(&beside)?;
    written.write_all(text)?;
    written.sync_all()?;
    fs::rename(beside, path)
}

/// The script of an id, if the folder has it and every byte of it is as it was.
#[must_use]
pub fn kept(folder: &Path, id: &ScriptId) -> Option<Script> {
    let script = Script::of_text(fs::read_to_string(file(folder, id)).ok()?);
    (script.id() == *id).then_some(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_kept_and_one_that_was_changed_is_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let script = Script::of_text("let x".to_owned());
        let below = folder.path().join("widgets");

        keep(&below, &script.id(), script.text().as_bytes()).expect("written");
        keep(&below, &script.id(), script.text().as_bytes()).expect("there already");

        assert_eq!(kept(&below, &script.id()).expect("kept").text(), "let x");
        assert_eq!(fs::read_dir(&below).expect("a folder").count(), 1, "nothing else is left");
        fs::write(file(&below, &script.id()), "let y").expect("written");
        assert!(kept(&below, &script.id()).is_none(), "changed on the disk");
    }
}
