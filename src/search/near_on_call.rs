//! The on-call entries within the radius that come first, without a look at each of them: a city has
//! a thousand.

use std::collections::BTreeSet;

use super::answer::Hit;
use super::context::Search;
use super::on_call::{Help, OnCallRank};
use super::query::DEFAULT_RADIUS_M;
use super::walk::{Met, SearchCounters, Wanted};
use crate::blocks::Union;
use crate::domain::{Coordinate, Kind, Openness};
use crate::index::Facet;

/// Where there are no more than so many, all are put in order.
const FEW: usize = 64;

/// Of so many of the nearest within the radius the best are told; within 100 km there are fewer
/// anywhere.
const CONSIDERED: usize = 2_000;

/// What says no hours may be open.
const MAY_BE_OPEN: &[Openness] = &[Openness::Unknown];

/// Entries with their place in the order.
type Ranked<'s> = Vec<(OnCallRank, Met<'s>)>;

impl<'s> Search<'s> {
    /// The first of those within the radius, in the order of [`OnCallRank`].
    ///
    /// Costs a look at each entry within the radius that has hours, and at the nearest of the
    /// others; at all where those for everybody are few, or the radius is larger than usual.
    pub(super) fn near_on_call(&self, from: Coordinate, counters: &mut SearchCounters) -> Vec<Hit> {
        let shown = self.shown_states();
        let some = self.ranked(from, (shown, FEW), Vec::new(), counters);
        let mut met = if some.len() < FEW {
            some
        } else {
            let is_usual = self.query.radius_m <= DEFAULT_RADIUS_M;
            let of_classes = is_usual.then(|| self.first_of_classes(from, counters)).flatten();
            of_classes
                .unwrap_or_else(|| self.ranked(from, (shown, CONSIDERED), Vec::new(), counters))
        };
        met.sort_by_key(|(rank, _)| *rank);
        met.truncate(self.query.limit);
        met.iter().map(|(_, met)| self.placed_hit(met)).collect()
    }

    /// Those with hours, and of those without, which may be open, the nearest of one class after the
    /// other, until nothing behind them can be among the first. `None` where there are too few for
    /// everybody: then what is closed may come before what is left.
    fn first_of_classes(
        &self,
        from: Coordinate,
        counters: &mut SearchCounters,
    ) -> Option<Ranked<'s>> {
        let with_hours = self.snapshot.having([Facet::HasHours]);
        let mut met =
            self.ranked(from, (self.shown_states(), CONSIDERED), vec![with_hours], counters);
        let mut may_be_open = BTreeSet::new();
        for class in self.classes() {
            // What is in an earlier class is met again.
            let wanted = (MAY_BE_OPEN, self.query.limit + may_be_open.len());
            for (rank, one) in self.ranked(from, wanted, class, counters) {
                let is_new = may_be_open.insert(one.record);
                if is_new && !met.iter().any(|(_, other)| other.record == one.record) {
                    met.push((rank, one));
                }
            }
            if may_be_open.len() >= self.query.limit {
                return Some(met);
            }
        }
        None
    }

    /// The classes of what is for everybody or for whom was asked for, the first first, each as what
    /// its members are in; with them may be those of the classes before it.
    fn classes(&self) -> Vec<Vec<Union<'s>>> {
        // Whom was asked for narrows everything already.
        let is_asked = !self.query.narrowing.populations.is_empty();
        let general = (!is_asked).then(|| self.everybody().clone());
        let inside = self.place.country.is_some().then(|| self.inside().clone());
        let mut classes = Vec::new();
        for side in inside.map(Some).into_iter().chain([None]) {
            for help in Help::ALL {
                let of_help = self.snapshot.having(help.facets());
                let class: Vec<Union<'_>> =
                    general.iter().chain(&side).cloned().chain([of_help]).collect();
                let in_region = self.in_region().cloned();
                classes.extend(in_region.map(|region| [class.clone(), vec![region]].concat()));
                classes.push(class);
            }
        }
        classes
    }

    fn ranked(
        &self,
        from: Coordinate,
        (states, most): (&'static [Openness], usize),
        besides: Vec<Union<'s>>,
        counters: &mut SearchCounters,
    ) -> Ranked<'s> {
        let wanted = Wanted { besides, states, radius_m: self.query.radius_m, most };
        self.walk(Kind::OnCall, from, &wanted, counters, |met| {
            Some((self.rank_near(met.record, met.open.openness, met.distance_m), met))
        })
    }
}
