//! Who can help near here, now: the main question.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::SearchError;
use super::answer::{Answer, CallingFrom, Hit, Notice};
use super::context::{PlaceContext, Search, SearchNotes};
use super::filter::{Filter, ParameterFilter};
use super::lines::{RankedLine, choose};
use super::locate::{Located, locate};
use super::plan::{Access, KindPlan};
use super::query::NearestQuery;
use super::why::Why;
use crate::blocks::{self, SearchStats, Union};
use crate::domain::{
    Audience, Coordinate, Country, EmergencyNumber, Kind, LineTier, OpenState, Openness, Reach,
    Region, Whereabouts, narrowest_reach, verdict,
};
use crate::gazetteer::Gazetteer;
use crate::index::{Entry, Extras, Snapshot};

/// Answers a question as of a moment.
///
/// Never empty: with no country known, or no line held for it, the worldwide resources are there
/// and a notice says why.
///
/// # Errors
/// [`SearchError`] when the place is not found or the index cannot be read.
pub fn nearest(
    snapshot: &Snapshot,
    gazetteer: &Gazetteer,
    query: &NearestQuery,
    now: DateTime<Utc>,
) -> Result<Answer, SearchError> {
    let located = locate(gazetteer, &query.location)?;
    let moment = moment_of(gazetteer, &located, query, now)?;
    answer_at(snapshot, located, query, (moment, now))
}

/// What a question about a place that is not held is answered with all the same: the country, or
/// else the world.
///
/// # Errors
/// [`SearchError`] when the index cannot be read.
pub fn in_place_of(
    snapshot: &Snapshot,
    gazetteer: &Gazetteer,
    (country, is_military_post): (Option<Country>, bool),
    query: &NearestQuery,
    now: DateTime<Utc>,
) -> Result<Answer, SearchError> {
    let mut located = Located::in_place_of(gazetteer, country);
    located.notices.push(if is_military_post {
        Notice::MilitaryPost(None)
    } else {
        Notice::PlaceNotHeld(country)
    });
    let moment = moment_of(gazetteer, &located, query, now).unwrap_or(now);
    answer_at(snapshot, located, query, (moment, now))
}

/// The moment asked about: now, unless another one was given.
///
/// # Errors
/// [`SearchError::OffsetNeeded`] when it was given by a clock and that of the place is not known.
fn moment_of(
    gazetteer: &Gazetteer,
    located: &Located,
    query: &NearestQuery,
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>, SearchError> {
    query.narrowing.moment.map_or(Ok(now), |moment| moment.at(&located.place, gazetteer))
}

fn answer_at(
    snapshot: &Snapshot,
    located: Located,
    query: &NearestQuery,
    (moment, now): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Answer, SearchError> {
    let Located { how, place, alternatives, notices: of_place } = located;
    let filter = Filter::new(snapshot, &query.narrowing, query.audience, now.date_naive())?;
    let serving = blocks::TermFilter::new(vec![snapshot.serving(place.countries())]);
    let search = Search {
        snapshot,
        query,
        place: &place,
        moment,
        now,
        filter,
        serving,
        context: PlaceContext::default(),
    };
    let mut notes = SearchNotes {
        notices: vec![Notice::VerifyBeforeRelying, Notice::NotAnEndorsement],
        plans: Vec::new(),
    };
    notes.notices.extend(of_place);
    let crisis_lines = if query.kinds.contains(&Kind::CrisisLine) {
        search.crisis_lines(&mut notes)
    } else {
        Vec::new()
    };
    let branches = search.placed(Kind::Branch, &mut notes);
    let on_call = search.placed(Kind::OnCall, &mut notes);
    let libraries = search.placed(Kind::Library, &mut notes);
    let SearchNotes { mut notices, plans } = notes;
    let emergency = emergency_numbers(snapshot, &place);
    notices.extend(
        place
            .country
            .filter(|country| lacks_ambulance(*country, &emergency))
            .map(Notice::NoAmbulanceNumber),
    );
    if query.audience == Audience::Clinician {
        notices.push(Notice::EmergencyNumberIsLocal(place.country));
    }
    let calling_from = query.calling_from.map(|country| CallingFrom {
        country,
        emergency: snapshot.emergency_numbers(country).map(Arc::clone).collect(),
        is_there: place.countries().any(|there| there == country),
    });
    let is_elsewhere = calling_from.as_ref().is_some_and(|from| !from.is_there);
    if query.audience == Audience::Clinician || (is_elsewhere && place.country.is_some()) {
        notices.push(Notice::ShortCodesAreLocal);
    }
    let today = now.date_naive();
    let rounded = Whereabouts { coordinate: place.coordinate.map(Coordinate::rounded), ..place };
    let audience = query.audience;
    let mut answer = Answer {
        today,
        moment,
        how,
        audience,
        calling_from,
        place: rounded,
        alternatives,
        emergency,
        crisis_lines,
        branches,
        on_call,
        libraries,
        notices,
        plans,
    };
    if answer.has_stale() {
        answer.notices.push(Notice::Stale);
    }
    Ok(answer)
}

/// Whether numbers of a country are held, but none that brings an ambulance.
fn lacks_ambulance(country: Country, numbers: &[Arc<EmergencyNumber>]) -> bool {
    let mut own = numbers.iter().filter(|number| number.country == country).peekable();
    own.peek().is_some() && !own.any(|number| number.brings_ambulance())
}

/// The numbers that may work at a place: those of its country, then those of others that the
/// country does not have with the same services.
fn emergency_numbers(snapshot: &Snapshot, place: &Whereabouts) -> Vec<Arc<EmergencyNumber>> {
    let mut numbers: Vec<Arc<EmergencyNumber>> = Vec::new();
    for number in place.countries().flat_map(|country| snapshot.emergency_numbers(country)) {
        let is_same = |other: &&Arc<EmergencyNumber>| {
            other.number == number.number && other.services == number.services
        };
        if !numbers.iter().filter(is_same).any(|other| other.country != number.country) {
            numbers.push(Arc::clone(number));
        }
    }
    numbers
}

impl Search<'_> {
    /// The lines that serve the place, and what to say about them.
    fn crisis_lines(&self, notes: &mut SearchNotes) -> Vec<Hit> {
        let lines = self.lines();
        notes.notices.extend(self.about_lines(&lines));
        let chosen = self.chosen_lines(&lines, &mut notes.notices);
        notes.plans.extend(self.plan(
            Kind::CrisisLine,
            Access::Coverage,
            SearchStats::default(),
            lines.len(),
            chosen.len(),
        ));
        chosen
    }

    /// What is to be said about all lines that reach the place; a directory, which has no contact
    /// of its own, is no line.
    fn about_lines(&self, lines: &[RankedLine]) -> Option<Notice> {
        let Some(country) = self.place.country else { return Some(Notice::WorldwideOnly) };
        if lines.iter().all(|line| line.is_worldwide() || line.tier == LineTier::Directory) {
            let parts = self.parts_with_lines(country);
            return Some(if parts.is_empty() {
                Notice::NoLineForCountry(country)
            } else {
                Notice::LinesForPartsOnly(country, parts)
            });
        }
        (!lines.iter().any(RankedLine::is_for_everybody))
            .then_some(Notice::NoLineForEverybody(country))
    }

    /// The regions of a country that lines serve.
    fn parts_with_lines(&self, country: Country) -> Vec<Region> {
        let shown = self
            .snapshot
            .select(Kind::CrisisLine, &self.serving)
            .into_iter()
            .filter_map(|record| self.snapshot.entry(record));
        let covered = shown
            .filter(|entry| self.filter.may_show(entry))
            .flat_map(|entry| entry.extras().coverage);
        let mut regions: Vec<Region> = covered
            .filter_map(|area| area.region().cloned())
            .filter(|region| region.country() == country)
            .collect();
        regions.sort_unstable();
        regions.dedup();
        regions
    }

    fn chosen_lines(&self, lines: &[RankedLine], notices: &mut Vec<Notice>) -> Vec<Hit> {
        let is_wanted = |line: &&RankedLine| self.accepts(line.record) && self.may_show(line.open);
        // Where every line for everybody is closed, they are shown all the same, with the time at
        // which they open: the first line is one that anybody may call, wherever one is held.
        let all_closed = !lines.iter().filter(is_wanted).any(RankedLine::is_for_everybody);
        let is_kept = |line: &&RankedLine| {
            is_wanted(line) || (all_closed && line.is_for_everybody() && self.accepts(line.record))
        };
        let accepted = lines.iter().filter(is_kept);
        let mut accepted: Vec<u32> =
            accepted.flat_map(|line| [Some(line.record), line.pair]).flatten().collect();
        accepted.sort_unstable();
        let (wanted, others): (Vec<&RankedLine>, Vec<&RankedLine>) =
            lines.iter().partition(|line| accepted.binary_search(&line.record).is_ok());
        let chosen = self.first_lines(&wanted);
        if !chosen.is_empty() {
            return chosen;
        }
        if self.filter.narrows(Kind::CrisisLine) || self.query.narrowing.only_open {
            notices.push(Notice::NoLineMatches);
        }
        let worldwide: Vec<&RankedLine> =
            others.into_iter().filter(|line| line.is_worldwide()).collect();
        self.first_lines(&worldwide)
    }

    /// The hits of the lines to try first.
    fn first_lines(&self, lines: &[&RankedLine]) -> Vec<Hit> {
        let chosen = choose(lines, self.query.limit, |record| self.snapshot.id(record));
        chosen.into_iter().filter_map(|line| self.hit_of_line(line)).collect()
    }

    fn hit_of_line(&self, line: &RankedLine) -> Option<Hit> {
        let entry = self.snapshot.entry(line.record)?;
        let mut hit = self.hit(line.record, &entry, None, line.reach, line.open);
        hit.why.extend(line.is_of_other_country.then_some(Why::AcrossBorder));
        Some(hit)
    }

    /// Every crisis line that reaches the place, whatever the narrowing.
    fn lines(&self) -> Vec<RankedLine> {
        // The place without the other countries whose numbers may work there.
        let own = (!self.place.also.is_empty())
            .then(|| Whereabouts { also: Vec::new(), ..self.place.clone() });
        let line = |record| {
            let entry = self.snapshot.entry(record).filter(|entry| self.filter.may_show(entry))?;
            let extras = entry.extras();
            let reach = narrowest_reach(&extras.coverage, self.place)?;
            Some(RankedLine {
                record,
                tier: extras.tier.unwrap_or(LineTier::Directory),
                is_asked_for: self
                    .filter
                    .reasons(record)
                    .any(|why| matches!(why, Why::TopicMatch | Why::PopulationMatch)),
                is_of_other_country: own
                    .as_ref()
                    .is_some_and(|own| narrowest_reach(&extras.coverage, own).is_none()),
                priority: extras.priority,
                pair: extras.pair,
                reach,
                open: self.snapshot.open_state(&entry, self.moment),
            })
        };
        self.snapshot.select(Kind::CrisisLine, &self.serving).into_iter().filter_map(line).collect()
    }

    pub(super) fn plan(
        &self,
        kind: Kind,
        access: Access,
        stats: SearchStats,
        examined_records: usize,
        hits: usize,
    ) -> Option<KindPlan> {
        let weights = |narrowing: &ParameterFilter<'_>| {
            (narrowing.parameter, narrowing.passing.iter().map(Union::weight).collect())
        };
        let plan = || KindPlan {
            kind,
            access,
            narrowings: self.filter.narrowings(kind).map(weights).collect(),
            stats,
            examined_records,
            hits,
        };
        self.query.explain.then(plan)
    }

    /// Whether a crisis line that may be shown has everything that was asked for.
    fn accepts(&self, record: u32) -> bool {
        !self.filter.narrows(Kind::CrisisLine)
            || self.snapshot.entry(record).is_some_and(|entry| self.filter.accepts(record, &entry))
    }

    pub(super) fn covering_hit(
        &self,
        record: u32,
        entry: &Entry<'_>,
        extras: &Extras,
    ) -> Option<Hit> {
        let reach = narrowest_reach(&extras.coverage, self.place)?;
        Some(self.hit(record, entry, None, reach, self.snapshot.open_state(entry, self.moment)))
    }

    pub(super) fn may_show(&self, open: OpenState) -> bool {
        !self.query.narrowing.only_open || open.openness != Openness::Closed
    }

    pub(super) fn hit(
        &self,
        record: u32,
        entry: &Entry<'_>,
        distance_m: Option<f64>,
        reach: Reach,
        open: OpenState,
    ) -> Hit {
        let of_reach = match reach {
            Reach::Site => Why::Nearest,
            Reach::Subdivision => Why::ServesSubdivision,
            Reach::Country => Why::ServesCountry,
            Reach::Worldwide => Why::ServesWorld,
        };
        let is_open = (open.openness == Openness::Open).then_some(Why::OpenNow);
        let today = self.now.date_naive();
        // Where the place may be in several regions, no licence of one of them is enough.
        let region = self.place.region.as_ref().filter(|_| self.place.straddles.is_empty());
        let judged = (entry.kind == Kind::OnCall).then(|| {
            verdict(entry.extras().current_jurisdictions(today), self.place.country, region)
        });
        Hit {
            record,
            distance_m,
            reach,
            open,
            stale: entry.is_stale(today),
            why: [of_reach].into_iter().chain(is_open).chain(self.filter.reasons(record)).collect(),
            jurisdiction_verdict: judged,
        }
    }
}
