//! What has a place: branches, on-call entries and libraries near the place asked about.

use super::answer::{Hit, Notice};
use super::context::{Search, SearchNotes};
use super::plan::Access;
use super::query::LARGEST_RADIUS_M;
use super::why::Why;
use crate::blocks::{Found, SearchStats, Union};
use crate::domain::{Coordinate, Kind, Openness, Reach, chord_squared_of, distance_m_of};
use crate::index::Facet;

/// What was looked at for the hits of a kind.
#[derive(Default)]
struct SearchCounters {
    stats: SearchStats,
    examined: usize,
}

/// Which of the nearest are wanted.
struct Wanted<'s> {
    /// What they are in besides the narrowing.
    besides: Vec<Union<'s>>,
    /// Which states will do.
    states: &'static [Openness],
    radius_m: f64,
    most: usize,
}

/// Where a hit is, as seen from the place; the nearer in law comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    SameRegion,
    SameCountry,
    AcrossBorder,
}

/// What comes before what among on-call entries: for everybody, or for whom was asked for; may help
/// at that hour, and is known to where that was asked for; this side of the borders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct OnCallClass {
    is_for_some: bool,
    is_closed: bool,
    is_doubtful: bool,
    side: Side,
}

impl OnCallClass {
    /// The states that a hit of the class may be in.
    const fn states(self, only_open: bool) -> &'static [Openness] {
        match (self.is_closed, only_open, self.is_doubtful) {
            (true, _, _) => &[Openness::Closed],
            (false, true, true) => &[Openness::Unknown],
            (false, true, false) => KNOWN_OPEN,
            (false, false, _) => NOT_CLOSED,
        }
    }
}

const ANY_STATE: &[Openness] = &[Openness::Open, Openness::Unknown, Openness::Closed];
const NOT_CLOSED: &[Openness] = &[Openness::Open, Openness::Unknown];
const KNOWN_OPEN: &[Openness] = &[Openness::Open];

impl<'s> Search<'s> {
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
        hits.extend(self.placeless(kind));
        self.mark_borders(&mut hits);
        match kind {
            Kind::OnCall => hits.sort_by_cached_key(|hit| self.standing_on_call(hit)),
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

    /// The states in which something may be shown.
    const fn shown_states(&self) -> &'static [Openness] {
        if self.query.narrowing.only_open { NOT_CLOSED } else { ANY_STATE }
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

    /// What may take somebody in, the first `limit` in the order of [`Self::standing_on_call`].
    ///
    /// Mostly the best class has enough. Where fewer than that are within the radius at all, these
    /// are they; else each class is looked through in turn until there are enough.
    fn near_on_call(&self, from: Coordinate, counters: &mut SearchCounters) -> Vec<Hit> {
        let (limit, radius_m) = (self.query.limit, self.query.radius_m);
        let mut hits: Vec<Hit> = Vec::new();
        for (number, class) in self.classes_on_call().enumerate() {
            let states = class.states(self.query.narrowing.only_open);
            let wanted = Wanted {
                besides: self.unions_of(class),
                states,
                radius_m,
                most: limit - hits.len(),
            };
            let found = self.first_hits_where(Kind::OnCall, from, &wanted, counters, |hit| {
                self.class_of(hit) == class
            });
            hits.extend(found);
            if hits.len() >= limit {
                break;
            }
            if number == 0 {
                let anything = Wanted {
                    besides: Vec::new(),
                    states: self.shown_states(),
                    radius_m,
                    most: limit,
                };
                let all = self.first_hits(Kind::OnCall, from, &anything, counters);
                if all.len() < limit {
                    return all;
                }
            }
        }
        hits
    }

    /// Every class, the best first.
    fn classes_on_call(&self) -> impl Iterator<Item = OnCallClass> + use<> {
        // Whether it is closed, and whether it is doubtful.
        let by_state = if self.query.narrowing.only_open {
            [(false, false), (false, true)]
        } else {
            [(false, false), (true, false)]
        };
        let sides = [Side::SameRegion, Side::SameCountry, Side::AcrossBorder];
        let class = |is_for_some, (is_closed, is_doubtful), side| OnCallClass {
            is_for_some,
            is_closed,
            is_doubtful,
            side,
        };
        [false, true].into_iter().flat_map(move |is_for_some| {
            by_state
                .into_iter()
                .flat_map(move |state| sides.map(move |side| class(is_for_some, state, side)))
        })
    }

    /// What everything of a class is in.
    fn unions_of(&self, class: OnCallClass) -> Vec<Union<'s>> {
        // Whoever asks for a population has everybody of it among the general ones.
        let for_everybody = (!class.is_for_some && self.query.narrowing.populations.is_empty())
            .then(|| self.everybody().clone());
        let of_side = match class.side {
            _ if self.place.country.is_none() => None,
            Side::SameRegion => self.in_region().or_else(|| Some(self.inside())).cloned(),
            Side::SameCountry => Some(self.inside().clone()),
            Side::AcrossBorder => None,
        };
        for_everybody.into_iter().chain(of_side).collect()
    }

    fn class_of(&self, hit: &Hit) -> OnCallClass {
        OnCallClass {
            is_for_some: !self.is_general(hit),
            is_closed: hit.open.openness == Openness::Closed,
            is_doubtful: self.query.narrowing.only_open && hit.open.openness != Openness::Open,
            side: self.side_of(hit.record),
        }
    }

    /// Its class, then the nearest; what has no place last.
    fn standing_on_call(&self, hit: &Hit) -> impl Ord + use<> {
        (self.class_of(hit), hit.distance_m.map_or(u64::MAX, millimetres))
    }

    fn is_general(&self, hit: &Hit) -> bool {
        hit.why.contains(&Why::PopulationMatch) || self.snapshot.is_in(hit.record, self.everybody())
    }

    fn has_wifi(&self, record: u32) -> bool {
        self.snapshot.is_in(record, &self.snapshot.having([Facet::Wifi]))
    }

    /// What is in the country, or in another one whose numbers may work at the place.
    fn inside(&self) -> &Union<'s> {
        self.context
            .inside
            .get_or_init(|| self.snapshot.having(self.place.countries().map(Facet::Country)))
    }

    /// What is in the region, or in one that the place may be in; `None` where no region is known.
    fn in_region(&self) -> Option<&Union<'s>> {
        let look_up = || {
            let mut regions = self.place.regions().map(Facet::Region).peekable();
            regions.peek().is_some().then(|| self.snapshot.having(regions))
        };
        self.context.in_region.get_or_init(look_up).as_ref()
    }

    /// What is for everybody.
    fn everybody(&self) -> &Union<'s> {
        self.context.everybody.get_or_init(|| self.snapshot.having([Facet::Everybody]))
    }

    /// On which side of the borders a record is; everything is on this side where the country is
    /// not known.
    fn side_of(&self, record: u32) -> Side {
        if self.place.country.is_none() {
            return Side::SameRegion;
        }
        if !self.snapshot.is_in(record, self.inside()) {
            return Side::AcrossBorder;
        }
        let is_in_region =
            self.in_region().is_none_or(|region| self.snapshot.is_in(record, region));
        if is_in_region { Side::SameRegion } else { Side::SameCountry }
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

    /// The nearest of a kind that pass the narrowing and are wanted.
    fn first_hits(
        &self,
        kind: Kind,
        from: Coordinate,
        wanted: &Wanted<'s>,
        counters: &mut SearchCounters,
    ) -> Vec<Hit> {
        self.first_hits_where(kind, from, wanted, counters, |_| true)
    }

    /// The same, of those that meet a condition.
    fn first_hits_where(
        &self,
        kind: Kind,
        from: Coordinate,
        wanted: &Wanted<'s>,
        counters: &mut SearchCounters,
        is_wanted: impl Fn(&Hit) -> bool,
    ) -> Vec<Hit> {
        let within = (from, chord_squared_of(wanted.radius_m));
        let mut walk = self.snapshot.nearest(
            &[kind],
            self.filter.to_blocks(kind, wanted.besides.iter().cloned()),
            within,
            wanted.most,
        );
        let mut hits = Vec::new();
        for Found { record, chord_squared } in walk.by_ref() {
            counters.examined += 1;
            let Some(entry) =
                self.snapshot.entry(record).filter(|entry| self.filter.may_show(entry))
            else {
                continue;
            };
            let open = self.snapshot.open_state(&entry, self.moment);
            if wanted.states.contains(&open.openness) {
                let hit =
                    self.hit(record, &entry, Some(distance_m_of(chord_squared)), Reach::Site, open);
                hits.extend(Some(hit).filter(|hit| is_wanted(hit)));
            }
            if hits.len() >= wanted.most {
                break;
            }
        }
        counters.stats += walk.stats();
        hits
    }

    /// What serves the place without having a place of its own, such as a professional whose
    /// address is hidden; by id.
    fn placeless(&self, kind: Kind) -> Vec<Hit> {
        let mut found: Vec<(&str, Hit)> = self
            .snapshot
            .select_placeless(kind, &self.serving)
            .into_iter()
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

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and 20,015,115,000"
)]
fn millimetres(distance_m: f64) -> u64 {
    (distance_m * 1000.0).round() as u64
}
