//! Times of single questions.

use std::hint::black_box;
use std::io;
use std::time::Instant;

/// How long questions took, in microseconds.
#[derive(Debug, Clone, Copy)]
pub struct Times {
    /// Half of them were faster.
    pub median: f64,
    /// Ninety-nine of a hundred were faster.
    pub p99: f64,
}

impl Times {
    /// Asks all questions in several rounds, the first of them unmeasured, and takes the round with
    /// the least median: on a shared machine the others tell more about the neighbours.
    pub fn best_of<Q, A>(rounds: usize, questions: &[Q], ask: impl Fn(&Q) -> A) -> Self {
        for question in questions {
            black_box(ask(question));
        }
        let round = |_| {
            Self::of(
                questions.iter().map(|question| nanoseconds(|| black_box(ask(question)))).collect(),
            )
        };
        (0..rounds)
            .map(round)
            .min_by(|one, other| one.median.total_cmp(&other.median))
            .expect("a round")
    }

    fn of(mut nanoseconds: Vec<u64>) -> Self {
        nanoseconds.sort_unstable();
        let at = |share: usize| {
            ratio(nanoseconds[(nanoseconds.len() * share / 100).min(nanoseconds.len() - 1)], 1_000)
        };
        Self { median: at(50), p99: at(99) }
    }
}

fn nanoseconds<A>(ask: impl FnOnce() -> A) -> u64 {
    let begun = Instant::now();
    ask();
    u64::try_from(begun.elapsed().as_nanos()).unwrap_or(u64::MAX)
}

/// One number by another.
#[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
pub fn ratio(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}

/// Forgets the pages of files that are in memory; only root may.
pub fn drop_page_cache() -> io::Result<()> {
    // Pages that are not written yet would stay.
    std::process::Command::new("sync").status()?;
    std::fs::write("/proc/sys/vm/drop_caches", "3")
}
