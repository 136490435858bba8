//! How many reports are taken in a time: from everybody together, so that no address has to be
//! kept.

use std::num::NonZeroU32;

use governor::clock::{Clock, DefaultClock};
use governor::middleware::NoOpMiddleware;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};

/// Reports taken in a minute, and at once after a quiet minute.
const PER_MINUTE: NonZeroU32 = NonZeroU32::new(30).expect("30 is not 0");

/// A limit for all senders together.
pub struct RateLimit<C: Clock = DefaultClock> {
    limiter: RateLimiter<NotKeyed, InMemoryState, C, NoOpMiddleware<C::Instant>>,
    clock: C,
}

impl<C: Clock + Clone> RateLimit<C> {
    /// A limit that nothing has been taken from yet.
    #[must_use]
    pub fn new(clock: C) -> Self {
        Self {
            limiter: RateLimiter::direct_with_clock(Quota::per_minute(PER_MINUTE), clock.clone()),
            clock,
        }
    }

    /// Takes one more.
    ///
    /// # Errors
    /// The whole seconds after which one more will be taken, when there are too many.
    pub fn take(&self) -> Result<(), u64> {
        self.limiter
            .check()
            .map_err(|refused| refused.wait_time_from(self.clock.now()).as_secs() + 1)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use governor::clock::FakeRelativeClock;

    use super::*;

    #[test]
    fn thirty_are_taken_at_once_and_then_one_every_two_seconds() {
        let clock = FakeRelativeClock::default();
        let pace = RateLimit::new(clock.clone());
        let taken = (0..40).filter(|_| pace.take().is_ok()).count();

        let wait_s = pace.take().expect_err("thirty were taken");
        clock.advance(Duration::from_secs(wait_s));

        assert_eq!(taken, 30);
        assert!((1..=3).contains(&wait_s), "{wait_s}");
        assert_eq!(pace.take(), Ok(()));
        assert!(pace.take().is_err());
    }
}
