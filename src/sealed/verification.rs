//! The checking of a folder against its hashes, for as long as it takes.

use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel};
use std::sync::{Mutex, OnceLock};
use std::time::Duration;

use super::SealError;

/// How long an opening waits for the hashes: about a gigabyte is checked in this time. A larger
/// folder is used meanwhile.
pub const PATIENCE: Duration = Duration::from_secs(1);

/// The checking of a folder that is in use already. What it finds is for whoever uses the folder to
/// ask about.
#[derive(Debug)]
pub struct HashCheck {
    /// Says once what was found.
    result: Mutex<Receiver<Option<SealError>>>,
    /// Nothing until the check has ended; then the damage, if there is any.
    outcome: OnceLock<Option<SealError>>,
}

impl HashCheck {
    /// Begins a check and waits for its end, but no longer than `patience`.
    ///
    /// # Errors
    /// The damage that was found in time; a check that broke off counts as such.
    pub(super) fn begin(
        patience: Duration,
        check: impl FnOnce() -> Option<SealError> + Send + 'static,
    ) -> Result<Self, SealError> {
        let (done, result) = channel();
        std::thread::spawn(move || {
            let _nobody_asks_any_more = done.send(check());
        });
        let outcome = match result.recv_timeout(patience) {
            Ok(Some(damage)) => return Err(damage),
            Err(RecvTimeoutError::Disconnected) => return Err(SealError::Unchecked),
            Ok(None) => OnceLock::from(None),
            Err(RecvTimeoutError::Timeout) => OnceLock::new(),
        };
        Ok(Self { result: Mutex::new(result), outcome })
    }

    /// The damage found so far.
    #[must_use]
    pub fn damage(&self) -> Option<&SealError> {
        // Whoever has the lock is told the outcome and notes it.
        if let Ok(result) = self.result.try_lock()
            && self.outcome.get().is_none()
        {
            match result.try_recv() {
                Ok(outcome) => self.note(outcome),
                Err(TryRecvError::Disconnected) => self.note(Some(SealError::Unchecked)),
                Err(TryRecvError::Empty) => {}
            }
        }
        self.outcome.get()?.as_ref()
    }

    /// Waits for the end of the check: the damage, if there is any.
    #[must_use]
    pub fn finish(&self) -> Option<&SealError> {
        if let Ok(result) = self.result.lock()
            && self.outcome.get().is_none()
        {
            self.note(result.recv().unwrap_or(Some(SealError::Unchecked)));
        }
        self.outcome.get()?.as_ref()
    }

    fn note(&self, outcome: Option<SealError>) {
        let _there_is_only_one = self.outcome.set(outcome);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_that_dies_is_no_check_that_passed() {
        assert!(matches!(
            HashCheck::begin(Duration::MAX, || panic!("as a bug would")),
            Err(SealError::Unchecked)
        ));

        let (go_on, wait) = channel::<()>();
        let later = HashCheck::begin(Duration::ZERO, move || {
            let _told = wait.recv();
            panic!("as a bug would")
        });

        let later = later.expect("it goes on");
        assert!(later.damage().is_none(), "not yet");
        drop(go_on);
        assert!(matches!(later.finish(), Some(SealError::Unchecked)));
        assert!(matches!(later.damage(), Some(SealError::Unchecked)));
    }

    #[test]
    fn a_check_that_passed_is_told_as_often_as_one_asks() {
        let (go_on, wait) = channel::<()>();
        let verification = HashCheck::begin(Duration::ZERO, move || {
            wait.recv().err().map(|_| SealError::Unchecked)
        })
        .expect("it goes on");

        go_on.send(()).expect("it waits");

        assert!(verification.finish().is_none());
        assert!(verification.finish().is_none() && verification.damage().is_none());
    }
}
