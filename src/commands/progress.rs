//! A progress bar on standard error; nothing where that is not a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// Counts steps.
pub struct Progress(ProgressBar);

impl Progress {
    /// Begins a task of so many steps.
    #[must_use]
    pub fn begin(task: &str, steps: u64) -> Self {
        let style = ProgressStyle::with_template("{prefix} [{bar:30}] {pos}/{len} {msg} {elapsed}")
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = ProgressBar::new(steps).with_style(style).with_prefix(task.to_owned());
        bar.enable_steady_tick(Duration::from_millis(200));
        Self(bar)
    }

    /// Begins to read so many bytes.
    #[must_use]
    pub fn begin_reading(task: &str, bytes: u64) -> Self {
        let style = ProgressStyle::with_template(
            "{prefix} [{bar:30}] {bytes}/{total_bytes} {elapsed}, {eta} to go",
        )
        .unwrap_or_else(|_| ProgressStyle::default_bar());
        Self(ProgressBar::new(bytes).with_style(style).with_prefix(task.to_owned()))
    }

    /// Says how many bytes have been read.
    pub fn pass(&self, bytes: u64) {
        self.0.set_position(bytes);
    }

    /// Says which part of all is done, from 0 to 1, and what is being done.
    pub fn reach(&self, share: f64, what: &str) {
        let length = self.0.length().unwrap_or_default();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a hundred steps"
        )]
        self.0.set_position((share * length as f64) as u64);
        self.0.set_message(what.to_owned());
    }

    /// Says that a step is done.
    pub fn step(&self, what: &str) {
        self.0.set_message(what.to_owned());
        self.0.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
