//! What has a place: branches, on-call entries and libraries near the place asked about.

use super::answer::{Hit, Notice};
use super::context::{Search, SearchNotes};
use super::plan::Access;
use super::query::LARGEST_RADIUS_M;
use super::walk::{ANY_STATE, KNOWN_OPEN, SearchCounters, Wanted};
use super::why::Why;
use crate::domain::{Coordinate, Kind, Reach};
use crate::index::Facet;

impl Search<'_> {
    /// The resources of a kind that have a place, then those that serve the place without having
    /// one, and what to say about them.
    ///
    /// Costs a walk over the records within the radius that pass the narrowing until the limit is
    /// reached, and for on-call entries a few.
    pub(super) fn placed(&self, kind: Kind, notes: &mut SearchNotes) -> Vec<Hit> {
        if !self.query.kinds.contains(&kind) {
            return Vec::new();
        }
        let mut counters = SearchCounters::default();
        let mut hits = match (kind, self.place.coordinate) {
            (_, None) => Vec::new(),
            (Kind::OnCall, Some(from)) => self.near_on_call(from, &mut counters),
            (Kind::CrisisLine | Kind::Branch | Kind::Library, Some(from)) => {
                self.near_by_distance(kind, from, &mut counters)
            }
        };
        if self.place.coordinate.is_some() {
            notes.plans.extend(self.plan(
                kind,
                Access::Nearest,
                counters.stats,
                counters.examined,
                hits.len(),
            ));
        }
        hits.extend(self.serving_hits(kind));
        self.mark_borders(&mut hits);
        match kind {
            Kind::OnCall => {
                hits.sort_by_cached_key(|hit| self.place_in_order(hit));
                for hit in hits.iter_mut().filter(|hit| self.is_for_crises(hit)) {
                    hit.why.push(Why::AnswersCrises);
                }
            }
            Kind::CrisisLine | Kind::Branch | Kind::Library if self.query.narrowing.only_open => {
                hits.sort_by_key(|hit| hit.open.openness);
            }
            Kind::CrisisLine | Kind::Branch | Kind::Library => {}
        }
        hits.truncate(self.query.limit);
        notes.notices.extend(self.about_placed(kind, &hits));
        if hits.iter().any(is_across_border)
            && !notes.notices.iter().any(|notice| matches!(notice, Notice::AcrossBorder(_)))
        {
            notes.notices.push(Notice::AcrossBorder(kind));
        }
        hits
    }

    /// What is to be said about the hits of a kind.
    fn about_placed(&self, kind: Kind, hits: &[Hit]) -> Option<Notice> {
        if let Some(country) = self.place.country.filter(|_| hits.iter().all(is_across_border)) {
            let held = self.snapshot.counts(Some(country), self.now.date_naive());
            if held.iter().all(|tally| tally.kind != kind || tally.servable == 0) {
                return Some(Notice::NoneHeld(kind, country));
            }
        }
        if !hits.is_empty() {
            let is_doubtful = self.query.narrowing.wifi
                && kind == Kind::Library
                && !hits.iter().all(|hit| self.has_wifi(hit.record));
            return is_doubtful.then_some(Notice::WifiUnknown);
        }
        let Some(from) = self.place.coordinate else { return Some(Notice::PlaceNeeded(kind)) };
        let next = Wanted {
            besides: Vec::new(),
            states: self.shown_states(),
            radius_m: LARGEST_RADIUS_M,
            most: 1,
        };
        let next_m = self
            .first_hits(kind, from, &next, &mut SearchCounters::default())
            .first()
            .and_then(|hit| hit.distance_m);
        Some(Notice::NoneNearby { kind, radius_m: self.query.radius_m, next_m })
    }

    /// The nearest. What is known to be open, or to have wireless internet, comes before what may
    /// be where that was asked for, and half of the places are kept for what is near and not known.
    fn near_by_distance(
        &self,
        kind: Kind,
        from: Coordinate,
        counters: &mut SearchCounters,
    ) -> Vec<Hit> {
        let (limit, radius_m) = (self.query.limit, self.query.radius_m);
        let asks_wifi = self.query.narrowing.wifi && kind == Kind::Library;
        if !self.query.narrowing.only_open && !asks_wifi {
            return self.first_hits(
                kind,
                from,
                &Wanted { besides: Vec::new(), states: ANY_STATE, radius_m, most: limit },
                counters,
            );
        }
        let mut certain = Vec::new();
        if self.query.narrowing.only_open {
            certain.push(self.snapshot.having([Facet::HasHours]));
        }
        if asks_wifi {
            certain.push(self.snapshot.having([Facet::Wifi]));
        }
        let known = if self.query.narrowing.only_open { KNOWN_OPEN } else { ANY_STATE };
        let known = self.first_hits(
            kind,
            from,
            &Wanted { besides: certain, states: known, radius_m, most: limit },
            counters,
        );
        let farthest = known
            .last()
            .filter(|_| known.len() == limit)
            .and_then(|hit| hit.distance_m)
            .unwrap_or(radius_m);
        let nearer = Wanted {
            besides: Vec::new(),
            states: self.shown_states(),
            radius_m: farthest,
            most: limit,
        };
        let is_new = |hit: &Hit| known.iter().all(|other| other.record != hit.record);
        let nearer = self.first_hits_where(kind, from, &nearer, counters, is_new);
        beside_each_other(known, nearer, limit)
    }

    fn has_wifi(&self, record: u32) -> bool {
        self.snapshot.is_in(record, &self.snapshot.having([Facet::Wifi]))
    }

    /// Whether a record has a place within the radius.
    fn is_near(&self, record: u32) -> bool {
        let there = self.snapshot.coordinate(record);
        let points = self.place.coordinate.zip(there);
        points.is_some_and(|(from, there)| from.distance_m(there) <= self.query.radius_m)
    }

    fn mark_borders(&self, hits: &mut [Hit]) {
        if self.place.country.is_none() {
            return;
        }
        for hit in hits.iter_mut().filter(|hit| {
            hit.reach == Reach::Site && !self.snapshot.is_in(hit.record, self.inside())
        }) {
            hit.why.push(Why::AcrossBorder);
        }
    }

    /// What serves the place without having a place of its own, such as a professional whose
    /// address is hidden, and of on-call entries what serves it from where it is not near; by id.
    fn serving_hits(&self, kind: Kind) -> Vec<Hit> {
        let serving = match kind {
            Kind::OnCall => self.snapshot.select(kind, &self.serving),
            Kind::CrisisLine | Kind::Branch | Kind::Library => {
                self.snapshot.select_placeless(kind, &self.serving)
            }
        };
        let mut found: Vec<(&str, Hit)> = serving
            .into_iter()
            .filter(|record| !self.is_near(*record))
            .filter_map(|record| Some((record, self.snapshot.entry(record)?)))
            .filter(|(record, entry)| self.filter.accepts(*record, entry))
            .filter_map(|(record, entry)| {
                Some((
                    self.snapshot.id(record),
                    self.covering_hit(record, &entry, &entry.extras())?,
                ))
            })
            .filter(|(_, hit)| self.may_show(hit.open))
            .collect();
        found.sort_by_key(|(id, _)| *id);
        found.into_iter().map(|(_, hit)| hit).collect()
    }
}

fn is_across_border(hit: &Hit) -> bool {
    hit.why.contains(&Why::AcrossBorder)
}

/// The known ones, then the possible ones, together no more than `limit`: half of the places,
/// rounded up, are kept for the known.
fn beside_each_other(mut known: Vec<Hit>, mut possible: Vec<Hit>, limit: usize) -> Vec<Hit> {
    possible.truncate(limit - known.len().min(limit.div_ceil(2)));
    known.truncate(limit - possible.len());
    known.extend(possible);
    known
}
