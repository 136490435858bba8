//! Replaces files of a data folder: all of them or none, one writer at a time, also when the
//! program is killed on the way.
//!
//! New contents are written beside the files and flushed to the disk; then a note names them; then
//! each is renamed into place and the note is removed. Whoever takes the lock next and finds a note
//! finishes what it names, unless somebody has edited one of the files since.

use std::fs;
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::tables::catalog::JOURNAL_FILE;
use crate::tables::descriptor::DESCRIPTOR_FILE;

/// Why a file was not replaced; nothing was, then.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {path}")]
pub struct ReplaceError {
    /// The file.
    pub path: String,
    /// The operating system's reason.
    pub source: std::io::Error,
}

impl ReplaceError {
    fn of(path: &Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        |source| Self { path: path.display().to_string(), source }
    }
}

/// The right to write in a data folder; one holder at a time, over all processes. Ends when it is
/// dropped or its process dies.
#[derive(Debug)]
pub struct DataLock {
    folder: PathBuf,
    _descriptor: fs::File,
}

/// A file of the folder with its next contents.
#[derive(Debug)]
pub struct NextFile {
    /// The file, relative to the folder.
    pub file: String,
    /// What it is to hold.
    contents: NextContents,
}

/// What a file is to hold.
#[derive(Debug)]
enum NextContents {
    Bytes(Vec<u8>),
    /// It is on the disk, beside the file.
    Written(#[expect(dead_code, reason = "takes the file away when it is dropped")] AsidePath),
}

impl NextFile {
    /// A file, relative to the folder, and what it is to hold.
    #[must_use]
    pub const fn of(file: String, bytes: Vec<u8>) -> Self {
        Self { file, contents: NextContents::Bytes(bytes) }
    }
}

/// What is written beside a file; removed where it does not get into its place.
#[derive(Debug)]
struct AsidePath(PathBuf);

impl Drop for AsidePath {
    fn drop(&mut self) {
        let _is_in_its_place = fs::remove_file(&self.0);
    }
}

/// The next contents of a file while they are written, beside it.
#[derive(Debug)]
pub struct AsideFile {
    file: String,
    path: AsidePath,
    writer: BufWriter<fs::File>,
}

impl AsideFile {
    /// Flushes what was written to the disk.
    ///
    /// # Errors
    /// [`ReplaceError`]
    pub fn finish(self) -> Result<NextFile, ReplaceError> {
        let Self { file, path, writer } = self;
        let written = writer.into_inner().map_err(std::io::IntoInnerError::into_error);
        written.and_then(|file| file.sync_all()).map_err(ReplaceError::of(&path.0))?;
        Ok(NextFile { file, contents: NextContents::Written(path) })
    }

    /// Why something could not be written.
    pub fn error(&self, source: std::io::Error) -> ReplaceError {
        ReplaceError::of(&self.path.0)(source)
    }
}

impl Write for AsideFile {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.writer.flush()
    }
}

impl DataLock {
    /// Waits until nobody else writes, and finishes what a killed writer left, which the log then
    /// says. The descriptor is what is locked, so that no file is added.
    ///
    /// # Errors
    /// [`ReplaceError`] when the folder has no descriptor or cannot be written, or a killed writer
    /// had been about to replace a file that was edited since.
    pub fn take(folder: &Path) -> Result<Self, ReplaceError> {
        let path = folder.join(DESCRIPTOR_FILE);
        let descriptor = fs::File::open(&path).map_err(ReplaceError::of(&path))?;
        descriptor.lock().map_err(ReplaceError::of(&path))?;
        let lock = Self { folder: folder.to_owned(), _descriptor: descriptor };
        lock.finish_what_was_begun()?;
        Ok(lock)
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Begins the next contents of a file, relative to the folder.
    ///
    /// # Errors
    /// [`ReplaceError`] when nothing can be written beside it.
    pub fn begin(&self, file: &str) -> Result<AsideFile, ReplaceError> {
        let (place, path) = (self.folder.join(file), self.aside(file));
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent).map_err(ReplaceError::of(parent))?;
        }
        let opened = fs::File::create(&path).map_err(ReplaceError::of(&path))?;
        let writer = BufWriter::with_capacity(1 << 18, opened);
        Ok(AsideFile { file: file.to_owned(), path: AsidePath(path), writer })
    }

    /// Replaces the files, all or none, in the order given.
    ///
    /// # Errors
    /// [`ReplaceError`]; every file is then as it was.
    pub fn replace(&self, files: &[NextFile]) -> Result<(), ReplaceError> {
        let prepared = files
            .iter()
            .try_for_each(|next| self.prepare(next))
            .and_then(|()| self.write_note(files));
        if let Err(error) = prepared {
            self.clear(files);
            return Err(error);
        }
        // An open file can be read after another one has its name.
        let before: Vec<Option<fs::File>> =
            files.iter().map(|next| fs::File::open(self.folder.join(&next.file)).ok()).collect();
        for (position, next) in files.iter().enumerate() {
            if let Err(error) = self.put_in_place(&next.file) {
                self.undo(files.iter().zip(before).take(position));
                self.clear(files);
                return Err(error);
            }
        }
        // Every file is new now. A note that stays names none that is still to be replaced, and the
        // next writer removes it.
        let _stays = self.remove_note();
        Ok(())
    }

    fn prepare(&self, next: &NextFile) -> Result<(), ReplaceError> {
        let (place, aside) = (self.folder.join(&next.file), self.aside(&next.file));
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent).map_err(ReplaceError::of(parent))?;
        }
        if let NextContents::Bytes(bytes) = &next.contents {
            write_through(&aside, bytes).map_err(ReplaceError::of(&aside))?;
        }
        match fs::metadata(&place) {
            Ok(now) => {
                fs::set_permissions(&aside, now.permissions()).map_err(ReplaceError::of(&aside))
            }
            Err(_) => Ok(()),
        }
    }

    fn write_note(&self, files: &[NextFile]) -> Result<(), ReplaceError> {
        let names = files.iter().map(|next| next.file.as_str()).collect::<Vec<_>>().join("\n");
        let (note, aside) = (self.folder.join(JOURNAL_FILE), self.aside(JOURNAL_FILE));
        write_through(&aside, names.as_bytes())
            .and_then(|()| fs::rename(&aside, &note))
            .map_err(ReplaceError::of(&note))?;
        flush_folder(&self.folder);
        Ok(())
    }

    fn put_in_place(&self, file: &str) -> Result<(), ReplaceError> {
        let place = self.folder.join(file);
        fs::rename(self.aside(file), &place).map_err(ReplaceError::of(&place))
    }

    fn finish_what_was_begun(&self) -> Result<(), ReplaceError> {
        let note = self.folder.join(JOURNAL_FILE);
        let names = match fs::read_to_string(&note) {
            Ok(names) => names,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(ReplaceError::of(&note)(error)),
        };
        let begun: Vec<&str> = names.lines().filter(|file| self.aside(file).exists()).collect();
        begun.iter().try_for_each(|file| self.was_left_alone(file, &note))?;
        begun.iter().try_for_each(|file| self.put_in_place(file))?;
        if !begun.is_empty() {
            tracing::warn!(
                files = begun.join(" "),
                "replaced the files that a writer had been about to replace when it was killed"
            );
        }
        self.remove_note()
    }

    /// Refuses to replace what somebody has edited since the note was written.
    fn was_left_alone(&self, file: &str, note: &Path) -> Result<(), ReplaceError> {
        let place = self.folder.join(file);
        let time_of = |path: &Path| fs::metadata(path).and_then(|metadata| metadata.modified());
        if !place.exists()
            || time_of(&place).map_err(ReplaceError::of(&place))?
                <= time_of(note).map_err(ReplaceError::of(note))?
        {
            return Ok(());
        }
        let aside = self.aside(file);
        let both = format!(
            "it was edited after a writer was killed that had been about to replace it; keep it by deleting {}, or rename that to take it instead",
            aside.display()
        );
        Err(ReplaceError::of(&place)(std::io::Error::other(both)))
    }

    fn remove_note(&self) -> Result<(), ReplaceError> {
        flush_folder(&self.folder);
        let note = self.folder.join(JOURNAL_FILE);
        fs::remove_file(&note).map_err(ReplaceError::of(&note))
    }

    /// Puts back what was there. What cannot be put back stays new, and whole: the file could be
    /// replaced a moment ago.
    fn undo<'f>(&self, replaced: impl Iterator<Item = (&'f NextFile, Option<fs::File>)>) {
        for (next, before) in replaced {
            let place = self.folder.join(&next.file);
            let _put_back = match before {
                Some(mut before) => fs::File::create(self.aside(&next.file))
                    .and_then(|mut aside| {
                        std::io::copy(&mut before, &mut aside)?;
                        aside.sync_all()
                    })
                    .and_then(|()| fs::rename(self.aside(&next.file), &place)),
                None => fs::remove_file(&place),
            };
        }
    }

    fn clear(&self, files: &[NextFile]) {
        let _none_was_written = fs::remove_file(self.folder.join(JOURNAL_FILE));
        for next in files {
            let _none_was_written = fs::remove_file(self.aside(&next.file));
        }
    }

    fn aside(&self, file: &str) -> PathBuf {
        self.folder.join(file).with_extension("being-written")
    }
}

fn write_through(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes renames durable where the system can: not every one lets a folder be opened.
fn flush_folder(folder: &Path) {
    let _unsupported = fs::File::open(folder).and_then(|folder| folder.sync_all());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (file, text) in files.iter().chain(&[(DESCRIPTOR_FILE, "{}")]) {
            fs::write(folder.path().join(file), text).expect("written");
        }
        folder
    }

    fn next(file: &str, text: &str) -> NextFile {
        NextFile::of(file.to_owned(), text.into())
    }

    /// Every file of a folder with its text, by name.
    fn texts(folder: &tempfile::TempDir) -> Vec<(String, String)> {
        let entries = fs::read_dir(folder.path())
            .expect("a folder")
            .flatten()
            .filter(|entry| entry.path().is_file());
        let mut texts: Vec<_> = entries
            .map(|entry| {
                (
                    entry.file_name().to_string_lossy().into_owned(),
                    fs::read_to_string(entry.path()).expect("readable"),
                )
            })
            .filter(|(name, _)| name != DESCRIPTOR_FILE)
            .collect();
        texts.sort();
        texts
    }

    fn pairs(texts: &[(&str, &str)]) -> Vec<(String, String)> {
        texts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn all_files_are_replaced_and_nothing_else_is_left() {
        let folder = folder(&[("a.csv", "old a"), ("b.csv", "old b")]);

        let lock = DataLock::take(folder.path()).expect("nobody else writes");
        lock.replace(&[next("a.csv", "new a"), next("b.csv", "new b"), next("c.csv", "new c")])
            .expect("replaced");

        assert_eq!(
            texts(&folder),
            pairs(&[("a.csv", "new a"), ("b.csv", "new b"), ("c.csv", "new c")])
        );
    }

    #[test]
    fn a_file_that_cannot_be_replaced_leaves_every_file_as_it_was() {
        let folder = folder(&[("a.csv", "old a")]);
        fs::create_dir_all(folder.path().join("b.csv/full"))
            .expect("a folder that has the name of a file");

        let lock = DataLock::take(folder.path()).expect("nobody else writes");
        let error = lock
            .replace(&[next("a.csv", "new a"), next("new.csv", "new"), next("b.csv", "new b")])
            .expect_err("not a file");

        assert!(error.path.ends_with("b.csv"), "{error}");
        assert_eq!(texts(&folder), pairs(&[("a.csv", "old a")]));
    }

    #[test]
    fn what_a_killed_writer_had_begun_is_finished() {
        let folder = folder(&[
            ("a.csv", "new a"),
            ("b.csv", "old b"),
            ("b.being-written", "new b"),
            (JOURNAL_FILE, "a.csv\nb.csv\n"),
        ]);

        let _lock = DataLock::take(folder.path()).expect("nobody else writes");

        assert_eq!(texts(&folder), pairs(&[("a.csv", "new a"), ("b.csv", "new b")]));
    }

    #[test]
    fn a_file_that_was_edited_since_is_not_replaced_by_what_a_killed_writer_left() {
        let folder = folder(&[
            ("a.csv", "old a"),
            ("a.being-written", "new a"),
            ("b.csv", "old b"),
            ("b.being-written", "new b"),
            (JOURNAL_FILE, "a.csv\nb.csv\n"),
        ]);
        fs::write(folder.path().join("b.csv"), "edited b").expect("written");
        let later = std::time::SystemTime::now() + std::time::Duration::from_mins(1);
        fs::File::options()
            .write(true)
            .open(folder.path().join("b.csv"))
            .and_then(|file| file.set_modified(later))
            .expect("dated");
        let before = texts(&folder);

        let error = DataLock::take(folder.path()).expect_err("nobody knows which one is meant");

        assert!(
            error.path.ends_with("b.csv") && error.source.to_string().contains("b.being-written"),
            "{error:?}"
        );
        assert_eq!(texts(&folder), before);
        fs::remove_file(folder.path().join("b.being-written")).expect("removed");
        let _lock = DataLock::take(folder.path()).expect("decided");
        assert_eq!(texts(&folder), pairs(&[("a.csv", "new a"), ("b.csv", "edited b")]));
    }

    #[test]
    fn what_a_killed_writer_had_not_begun_is_left_undone() {
        let folder = folder(&[("b.csv", "old b"), ("b.being-written", "new")]);

        let _lock = DataLock::take(folder.path()).expect("nobody else writes");

        assert!(texts(&folder).contains(&("b.csv".to_owned(), "old b".to_owned())));
    }

    #[test]
    fn a_second_writer_waits_for_the_first() {
        let folder = folder(&[]);
        let first = DataLock::take(folder.path()).expect("nobody else writes");
        let path = folder.path().to_owned();
        let (sender, receiver) = std::sync::mpsc::channel();

        let second = std::thread::spawn(move || {
            sender.send(DataLock::take(&path).is_ok()).expect("somebody listens");
        });
        assert!(
            receiver.recv_timeout(std::time::Duration::from_millis(100)).is_err(),
            "the second did not wait"
        );
        drop(first);

        assert!(receiver.recv().expect("an answer"), "the second has it now");
        second.join().expect("no panic");
    }
}
