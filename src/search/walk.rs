//! The nearest of a kind around a place, walked from the nearest on.

use super::answer::Hit;
use super::context::Search;
use crate::blocks::{Found, SearchStats, Union};
use crate::domain::{
    Coordinate, Kind, OpenState, Openness, Reach, chord_squared_of, distance_m_of,
};
use crate::index::Entry;

/// What was looked at for the hits of a kind.
#[derive(Default)]
pub(super) struct SearchCounters {
    pub(super) stats: SearchStats,
    pub(super) examined: usize,
}

/// Which of the nearest are wanted.
pub(super) struct Wanted<'s> {
    /// What they are in besides the narrowing.
    pub(super) besides: Vec<Union<'s>>,
    /// Which states will do.
    pub(super) states: &'static [Openness],
    pub(super) radius_m: f64,
    pub(super) most: usize,
}

/// A record that was met on the way.
pub(super) struct Met<'s> {
    pub(super) record: u32,
    pub(super) entry: Entry<'s>,
    pub(super) distance_m: f64,
    pub(super) open: OpenState,
}

pub(super) const ANY_STATE: &[Openness] = &[Openness::Open, Openness::Unknown, Openness::Closed];
pub(super) const NOT_CLOSED: &[Openness] = &[Openness::Open, Openness::Unknown];
pub(super) const KNOWN_OPEN: &[Openness] = &[Openness::Open];

impl<'s> Search<'s> {
    /// The states in which something may be shown.
    pub(super) const fn shown_states(&self) -> &'static [Openness] {
        if self.query.narrowing.only_open { NOT_CLOSED } else { ANY_STATE }
    }

    /// The nearest of a kind that pass the narrowing and are wanted.
    pub(super) fn first_hits(
        &self,
        kind: Kind,
        from: Coordinate,
        wanted: &Wanted<'s>,
        counters: &mut SearchCounters,
    ) -> Vec<Hit> {
        self.first_hits_where(kind, from, wanted, counters, |_| true)
    }

    /// The same, of those that meet a condition.
    pub(super) fn first_hits_where(
        &self,
        kind: Kind,
        from: Coordinate,
        wanted: &Wanted<'s>,
        counters: &mut SearchCounters,
        is_wanted: impl Fn(&Hit) -> bool,
    ) -> Vec<Hit> {
        self.walk(kind, from, wanted, counters, |met| {
            Some(self.placed_hit(&met)).filter(|hit| is_wanted(hit))
        })
    }

    /// Something that was met as a hit.
    pub(super) fn placed_hit(&self, met: &Met<'_>) -> Hit {
        self.hit(met.record, &met.entry, Some(met.distance_m), Reach::Site, met.open)
    }

    /// What is made of the nearest of a kind that pass the narrowing and are wanted, until there is
    /// as much as is wanted.
    pub(super) fn walk<T>(
        &self,
        kind: Kind,
        from: Coordinate,
        wanted: &Wanted<'s>,
        counters: &mut SearchCounters,
        mut make: impl FnMut(Met<'s>) -> Option<T>,
    ) -> Vec<T> {
        let within = (from, chord_squared_of(wanted.radius_m));
        let mut walk = self.snapshot.nearest(
            &[kind],
            self.filter.to_blocks(kind, wanted.besides.iter().cloned()),
            within,
            wanted.most,
        );
        let mut results = Vec::new();
        for Found { record, chord_squared } in walk.by_ref() {
            counters.examined += 1;
            let Some(entry) =
                self.snapshot.entry(record).filter(|entry| self.filter.may_show(entry))
            else {
                continue;
            };
            let open = self.snapshot.open_state(&entry, self.moment);
            let openness = self.query.narrowing.openness(kind, &open, self.moment);
            if wanted.states.contains(&openness) {
                let distance_m = distance_m_of(chord_squared);
                results.extend(make(Met { record, entry, distance_m, open }));
            }
            if results.len() >= wanted.most {
                break;
            }
        }
        counters.stats += walk.stats();
        results
    }
}
