//! How many records may be shown, counted once a day.

use std::collections::HashMap;
use std::sync::Mutex;

use chrono::NaiveDate;

use crate::domain::{Country, Kind};

/// How many records of a kind may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// The kind.
    pub kind: Kind,
    /// How many.
    pub servable: usize,
    /// How many of them are stale.
    pub stale: usize,
    /// How many of them nobody ever confirmed.
    pub never_verified: usize,
}

/// What was counted on a day.
type Counted = (NaiveDate, Vec<Tally>);

/// The last day's tallies of each country, and of everything.
#[derive(Debug, Default)]
pub struct Tallies(Mutex<HashMap<Option<Country>, Counted>>);

impl Tallies {
    /// The tallies of a country on a day; counted when they are not known. Nobody waits for
    /// somebody else's counting.
    pub fn get(
        &self,
        country: Option<Country>,
        today: NaiveDate,
        count: impl FnOnce() -> Vec<Tally>,
    ) -> Vec<Tally> {
        let known = self
            .0
            .lock()
            .ok()
            .and_then(|known| known.get(&country).filter(|(day, _)| *day == today).cloned());
        if let Some((_, tallies)) = known {
            return tallies;
        }
        let tallies = count();
        if let Ok(mut known) = self.0.lock() {
            known.insert(country, (today, tallies.clone()));
        }
        tallies
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_counted_is_counted_again_only_on_another_day() {
        let tallies = Tallies::default();
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let tally =
            |servable| vec![Tally { kind: Kind::Library, servable, stale: 0, never_verified: 0 }];

        assert_eq!(tallies.get(None, today, || tally(1)), tally(1));
        assert_eq!(tallies.get(None, today, || tally(2)), tally(1), "known");
        assert_eq!(
            tallies.get(Country::parse("GB").ok(), today, || tally(3)),
            tally(3),
            "of a country"
        );
        assert_eq!(
            tallies.get(None, today.succ_opt().expect("a day"), || tally(4)),
            tally(4),
            "the next day"
        );
    }
}
