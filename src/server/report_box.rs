//! The file that reports are appended to.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{FileExt as _, OpenOptionsExt as _};
use std::path::PathBuf;
use std::sync::Mutex;

use governor::clock::DefaultClock;

use super::rate_limit::RateLimit;
use crate::domain::Report;

/// A file of the operator's choice, one JSON object a line. It never grows past its limit.
pub struct ReportBox {
    path: PathBuf,
    max_bytes: u64,
    pace: RateLimit,
    writing: Mutex<()>,
}

/// Why reports cannot be taken at all.
#[derive(Debug, thiserror::Error)]
pub enum ReportBoxError {
    /// The file cannot be opened for writing, or is not a file.
    #[error("cannot append reports to {path}")]
    Unwritable {
        /// The file.
        path: String,
        /// The operating system's reason.
        source: io::Error,
    },
}

/// Why one report was not taken.
#[derive(Debug, thiserror::Error)]
pub enum NotTaken {
    /// Too many came in a short time.
    #[error("too many reports came in; try again in {retry_after_s} seconds")]
    TooFast {
        /// When one more will be taken.
        retry_after_s: u64,
    },
    /// The file has reached its limit; the operator must move it away.
    #[error("the reports file is full")]
    Full,
    /// The file cannot be written.
    #[error("the reports file cannot be written")]
    Unwritable(#[from] io::Error),
}

impl ReportBox {
    /// Makes sure that the file can be appended to, and makes it (for its owner only) when there is
    /// none.
    ///
    /// # Errors
    /// [`ReportBoxError`] when it cannot.
    pub fn open(path: PathBuf, max_bytes: u64) -> Result<Self, ReportBoxError> {
        let reports = Self {
            path,
            max_bytes,
            pace: RateLimit::new(DefaultClock::default()),
            writing: Mutex::new(()),
        };
        let unwritable = |source| ReportBoxError::Unwritable {
            path: reports.path.display().to_string(),
            source,
        };
        let file = reports.file().map_err(unwritable)?;
        if !file.metadata().map_err(unwritable)?.is_file() {
            return Err(unwritable(io::Error::from(io::ErrorKind::Unsupported)));
        }
        Ok(reports)
    }

    /// Appends a report. The file is opened anew each time, so that it may be moved away meanwhile.
    ///
    /// # Errors
    /// [`NotTaken`] when too many come in, or the file is full or cannot be written.
    pub fn append(&self, report: &Report) -> Result<(), NotTaken> {
        self.pace.take().map_err(|retry_after_s| NotTaken::TooFast { retry_after_s })?;
        let mut line = serde_json::to_vec(report).map_err(io::Error::from)?;
        line.push(b'\n');
        let _one_at_a_time = self.writing.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut file = self.file()?;
        let length = file.metadata()?.len();
        if is_cut_short(&file, length)? {
            line.insert(0, b'\n');
        }
        if length.saturating_add(line.len() as u64) > self.max_bytes {
            return Err(NotTaken::Full);
        }
        file.write_all(&line)?;
        Ok(())
    }

    fn file(&self) -> io::Result<File> {
        OpenOptions::new().read(true).append(true).create(true).mode(0o600).open(&self.path)
    }
}

/// Whether the last line has no end, as after a full disk; the next report must not be lost with
/// it.
fn is_cut_short(file: &File, length: u64) -> io::Result<bool> {
    let Some(last) = length.checked_sub(1) else { return Ok(false) };
    let mut byte = [0];
    file.read_exact_at(&mut byte, last)?;
    Ok(byte != *b"\n")
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn report() -> Report {
        let line = r#"{"day":"2026-11-22","resource_id":"gb-samaritans","what":"other","dataset":"0123456789abcdef"}"#;
        serde_json::from_str(line).expect("a report")
    }

    #[test]
    fn a_report_is_one_line_in_a_file_for_its_owner_only() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("reports.jsonl");
        let reports = ReportBox::open(path.clone(), 1000).expect("a file");

        reports.append(&report()).expect("taken");
        reports.append(&report()).expect("taken");

        let text = std::fs::read_to_string(&path).expect("text");
        assert_eq!(
            text.lines()
                .map(|line| serde_json::from_str::<Report>(line).expect(line))
                .collect::<Vec<_>>(),
            [report(), report()]
        );
        assert_eq!(std::fs::metadata(&path).expect("a file").permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_full_file_takes_no_more_and_one_moved_away_begins_anew() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("reports.jsonl");
        let reports = ReportBox::open(path.clone(), 150).expect("a file");
        reports.append(&report()).expect("taken");

        let full = reports.append(&report());
        std::fs::rename(&path, folder.path().join("old.jsonl")).expect("moved");

        assert!(matches!(full, Err(NotTaken::Full)), "{full:?}");
        reports.append(&report()).expect("taken");
    }

    #[test]
    fn a_line_that_was_cut_short_does_not_take_the_next_one_with_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("reports.jsonl");
        std::fs::write(&path, "{\"day\":").expect("written");
        let reports = ReportBox::open(path.clone(), 1000).expect("a file");

        reports.append(&report()).expect("taken");

        let text = std::fs::read_to_string(&path).expect("text");
        assert_eq!(
            text.lines().nth(1).and_then(|line| serde_json::from_str(line).ok()),
            Some(report()),
            "{text}"
        );
    }

    #[test]
    fn a_folder_is_not_a_file_for_reports() {
        let folder = tempfile::tempdir().expect("a folder");

        assert!(ReportBox::open(folder.path().to_owned(), 1000).is_err());
    }
}
