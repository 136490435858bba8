//! Taking up new data while the server runs: when to look, and what to do then.

use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use actix_web::rt::signal::unix::Signal;
use actix_web::web;

use super::last_good::explain;
use super::prepare::{PrepareError, prepare, replace_damaged};
use crate::cli::Folders;
use crate::server::{AppState, Directory};
use crate::tables::descriptor::{DESCRIPTOR_FILE, Descriptor};
use crate::telemetry::causes;

/// How often the index is asked for damage where nobody wants data looked at.
const DAMAGE_SECONDS: u64 = 60;

/// The longest pause between two attempts after a fault that may pass.
const LONGEST_PAUSE: Duration = Duration::from_mins(10);

/// What a data folder looks like from outside: length and time of change of every file. Cheap to
/// look at, and different when somebody has edited it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature(Vec<Option<(u64, SystemTime)>>);

impl Signature {
    /// Looks at a folder.
    #[must_use]
    pub fn of(data: &Path) -> Self {
        let of = |path: &str| {
            let metadata = std::fs::metadata(data.join(path)).ok()?;
            Some((metadata.len(), metadata.modified().ok()?))
        };
        let tables =
            Descriptor::load(data).map(|descriptor| descriptor.resources).unwrap_or_default();
        Self(
            [of(DESCRIPTOR_FILE)]
                .into_iter()
                .chain(tables.iter().map(|table| of(&table.path)))
                .collect(),
        )
    }
}

/// Why the last attempt led to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Failure {
    /// The rows are at fault: until somebody edits them, nothing will change.
    OfData,
    /// A full disk or the like, which may pass by itself: to be tried again at a moment, with this
    /// pause before it.
    Passing(Instant, Duration),
}

/// When to prepare the directory again.
#[derive(Debug)]
pub struct Watch {
    /// Between two looks.
    pause: Duration,
    /// Whether to look for edits; without it, only what was asked for is done.
    wants_edits: bool,
    /// The data of the last attempt.
    seen: Signature,
    /// Whether the damage of the index in use was named; once is enough.
    has_named_damage: bool,
    failure: Option<Failure>,
}

impl Watch {
    /// Begins after a first attempt with the data of a signature; `every_seconds` = 0 is not to
    /// look for edits.
    #[must_use]
    pub fn new(seen: Signature, every_seconds: u64, error: Option<&PrepareError>) -> Self {
        let pause =
            Duration::from_secs(if every_seconds == 0 { DAMAGE_SECONDS } else { every_seconds });
        let mut watch = Self {
            pause,
            wants_edits: every_seconds > 0,
            seen: seen.clone(),
            has_named_damage: false,
            failure: None,
        };
        watch.note(seen, error, Instant::now());
        watch
    }

    fn is_due(&self, now: &Signature, is_damaged: bool, moment: Instant) -> bool {
        let is_edited = *now != self.seen;
        match self.failure {
            None => is_damaged || (self.wants_edits && is_edited),
            Some(Failure::OfData) => is_edited && (self.wants_edits || is_damaged),
            Some(Failure::Passing(next, _)) => moment >= next || (self.wants_edits && is_edited),
        }
    }

    fn note(&mut self, seen: Signature, error: Option<&PrepareError>, moment: Instant) {
        self.seen = seen;
        self.failure = error.map(|error| match error {
            PrepareError::Rejected { .. } | PrepareError::Doubted { .. } => Failure::OfData,
            PrepareError::Descriptor(_)
            | PrepareError::Places(_)
            | PrepareError::Load(_)
            | PrepareError::Snapshot(_)
            | PrepareError::Seal(_)
            | PrepareError::Changed
            | PrepareError::Folder { .. } => self.after_a_pause(moment),
        });
    }

    /// Each pause is twice as long as the one before.
    fn after_a_pause(&self, moment: Instant) -> Failure {
        let pause = match self.failure {
            Some(Failure::Passing(_, pause)) => (pause * 2).min(LONGEST_PAUSE.max(self.pause)),
            Some(Failure::OfData) | None => self.pause,
        };
        Failure::Passing(moment + pause, pause)
    }
}

/// Swaps in new data when they have changed or on SIGHUP, and a new index when the one in use is
/// found to be damaged; what goes wrong is named in the log and changes nothing.
pub async fn keep_up_to_date(
    folders: Folders,
    allow_rejections: bool,
    mut watch: Watch,
    mut hangups: Signal,
    state: web::Data<AppState>,
) {
    loop {
        let is_called = actix_web::rt::time::timeout(watch.pause, hangups.recv()).await.is_ok();
        let now = Signature::of(&folders.data);
        let damaged = damaged(&state, watch.has_named_damage);
        watch.has_named_damage = damaged.is_some();
        if !is_called && !watch.is_due(&now, damaged.is_some(), Instant::now()) {
            continue;
        }
        let folders = folders.clone();
        let prepared = actix_web::rt::task::spawn_blocking(move || match damaged {
            Some(fingerprint) => replace_damaged(&folders, &fingerprint, allow_rejections),
            None => prepare(&folders, allow_rejections),
        });
        match prepared.await {
            Ok(Ok(directory)) => {
                watch.note(now, None, Instant::now());
                take_up(&state, directory);
            }
            Ok(Err(error)) => {
                watch.note(now, Some(&error), Instant::now());
                explain(&error);
                tracing::error!(
                    error = causes(&error),
                    "the new data cannot be used; the directory stays as it is"
                );
            }
            Err(error) => {
                (watch.failure, watch.seen) = (Some(watch.after_a_pause(Instant::now())), now);
                tracing::error!(%error, "reading the new data was interrupted; the directory stays as it is");
            }
        }
    }
}

/// The fingerprint of the snapshot in use when a file of it was found to be damaged; names the file
/// unless that was done before.
fn damaged(state: &AppState, was_named: bool) -> Option<String> {
    let directory = state.directory();
    let damage = directory.snapshot.damage()?;
    let fingerprint = directory.snapshot.about().fingerprint.clone();
    if !was_named {
        tracing::error!(
            reason = causes(damage),
            fingerprint,
            "the index in use is damaged and may give wrong answers; it is built again as soon as the data can be used"
        );
    }
    Some(fingerprint)
}

fn take_up(state: &AppState, directory: Directory) {
    let current = state.directory();
    if current.snapshot.about() == directory.snapshot.about() && current.snapshot.damage().is_none()
    {
        return;
    }
    tracing::info!(
        fingerprint = directory.snapshot.about().fingerprint,
        resources = directory.snapshot.len(),
        "took up new data"
    );
    state.swap(directory);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signature(length: u64) -> Signature {
        Signature(vec![Some((length, SystemTime::UNIX_EPOCH))])
    }

    #[test]
    fn bad_data_are_read_again_when_they_are_edited_and_not_before_even_with_a_damaged_index() {
        let rejected = PrepareError::Rejected { rejections: Vec::new() };
        for (every_seconds, is_damaged, is_due_when_edited) in
            [(30, false, true), (30, true, true), (0, false, false), (0, true, true)]
        {
            let watch = Watch::new(signature(1), every_seconds, Some(&rejected));
            let much_later = Instant::now() + Duration::from_hours(24);

            assert!(!watch.is_due(&signature(1), is_damaged, much_later));
            assert_eq!(
                watch.is_due(&signature(2), is_damaged, much_later),
                is_due_when_edited,
                "{every_seconds} {is_damaged}"
            );
        }
    }

    #[test]
    fn a_fault_that_may_pass_is_tried_again_after_pauses_that_grow() {
        let mut watch = Watch::new(signature(1), 30, Some(&PrepareError::Changed));
        let mut moment = Instant::now();
        let mut pauses = Vec::new();
        for _ in 0..7 {
            let Some(Failure::Passing(next, pause)) = watch.failure else { panic!("{watch:?}") };
            assert!(
                !watch.is_due(&signature(1), true, moment)
                    && watch.is_due(&signature(1), false, next)
            );
            assert!(watch.is_due(&signature(2), false, moment), "an edit is seen at once");
            pauses.push(pause.as_secs());
            moment = next;
            watch.note(signature(1), Some(&PrepareError::Changed), moment);
        }
        assert_eq!(pauses, [30, 60, 120, 240, 480, 600, 600]);

        watch.note(signature(1), None, moment);

        assert!(!watch.is_due(&signature(1), false, moment + Duration::from_hours(1)));
        assert!(
            watch.is_due(&signature(1), true, moment) && watch.is_due(&signature(2), false, moment)
        );
    }
}
