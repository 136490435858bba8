//! Who can help near here, now: the main question.

use chrono::{DateTime, Utc};

use super::SearchError;
use super::answer::{Answer, Hit, Notice, Why};
use super::filter::{Filter, Narrowing};
use super::lines::{Line, choose};
use super::locate::{Located, locate};
use super::plan::{Access, KindPlan};
use super::query::NearestQuery;
use crate::blocks::{self, Effort, Found, Union};
use crate::domain::{Audience, Coordinate, EmergencyNumber, Kind, OpenState, Openness, Reach, Whereabouts, narrowest_reach, verdict};
use crate::gazetteer::Gazetteer;
use crate::index::{Entry, Extras, Facet, Snapshot};
use crate::spatial::{chord_squared_of, distance_m_of};

/// Answers a question as of a moment.
///
/// Never empty: with no country known, or no line held for it, the worldwide resources are there and a notice says why.
///
/// # Errors
/// [`SearchError`] when the place is not found or the index cannot be read.
pub fn nearest(snapshot: &Snapshot, gazetteer: &Gazetteer, query: &NearestQuery, now: DateTime<Utc>) -> Result<Answer, SearchError> {
    let Located { how, place } = locate(gazetteer, &query.location)?;
    let moment = query.moment.map_or(Ok(now), |moment| moment.at(&place, gazetteer))?;
    let filter = Filter::new(snapshot, query, now.date_naive())?;
    let serving = blocks::Filter::new(vec![snapshot.serving(place.country)]);
    let search = Search { snapshot, query, place: &place, moment, now, filter, serving };
    let mut told = Told { notices: vec![Notice::VerifyBeforeRelying, Notice::NotAnEndorsement], plans: Vec::new() };
    let crisis_lines = if query.kinds.contains(&Kind::CrisisLine) { search.crisis_lines(&mut told) } else { Vec::new() };
    let branches = search.placed(Kind::Branch, &mut told);
    let on_call = search.placed(Kind::OnCall, &mut told);
    let libraries = search.placed(Kind::Library, &mut told);
    let Told { mut notices, plans } = told;
    let emergency: Vec<EmergencyNumber> =
        place.country.map(|country| snapshot.emergency_numbers(country).cloned().collect()).unwrap_or_default();
    notices.extend(place.country.filter(|_| lacks_ambulance(&emergency)).map(Notice::NoAmbulanceNumber));
    if query.audience == Audience::Clinician {
        notices.extend([Notice::EmergencyNumberIsLocal(place.country), Notice::ShortCodesAreLocal]);
    }
    let today = now.date_naive();
    let rounded = Whereabouts { coordinate: place.coordinate.map(Coordinate::rounded), ..place };
    let mut answer = Answer { today, how, place: rounded, emergency, crisis_lines, branches, on_call, libraries, notices, plans };
    if answer.has_stale() {
        answer.notices.push(Notice::Stale);
    }
    Ok(answer)
}

/// Whether numbers are held, but none that brings an ambulance.
fn lacks_ambulance(numbers: &[EmergencyNumber]) -> bool {
    !numbers.is_empty() && !numbers.iter().any(EmergencyNumber::brings_ambulance)
}

/// What was looked at for the hits of a kind.
#[derive(Default)]
struct Looked {
    effort: Effort,
    examined: usize,
}

/// What is told beside the hits.
struct Told {
    notices: Vec<Notice>,
    /// Empty unless asked for.
    plans: Vec<KindPlan>,
}

/// A question with everything it is answered from.
struct Search<'s> {
    snapshot: &'s Snapshot,
    query: &'s NearestQuery,
    place: &'s Whereabouts,
    moment: DateTime<Utc>,
    now: DateTime<Utc>,
    filter: Filter<'s>,
    /// Who serves the country or the world.
    serving: blocks::Filter<'s>,
}

impl<'s> Search<'s> {
    /// The lines that serve the place, and what to say about them.
    fn crisis_lines(&self, told: &mut Told) -> Vec<Hit> {
        let lines: Vec<Line<'_>> = self.lines().collect();
        let examined = lines.len();
        let chosen = self.chosen_lines(lines, &mut told.notices);
        told.plans.extend(self.plan(Kind::CrisisLine, Access::Coverage, Effort::default(), examined, chosen.len()));
        chosen
    }

    fn chosen_lines(&self, lines: Vec<Line<'_>>, notices: &mut Vec<Notice>) -> Vec<Hit> {
        match self.place.country {
            None => notices.push(Notice::WorldwideOnly),
            Some(country) if lines.iter().all(|line| line.hit.reach == Reach::Worldwide) => {
                notices.push(Notice::NoLineForCountry(country));
            }
            Some(_) => {}
        }
        let accepted = lines.iter().filter(|line| self.accepts(line.hit.record) && self.may_show(line.hit.open));
        let mut accepted: Vec<u32> = accepted.flat_map(|line| [Some(line.hit.record), line.pair]).flatten().collect();
        accepted.sort_unstable();
        let (wanted, others): (Vec<Line<'_>>, Vec<Line<'_>>) =
            lines.into_iter().partition(|line| accepted.binary_search(&line.hit.record).is_ok());
        let chosen = choose(wanted, self.query.limit);
        if !chosen.is_empty() {
            return chosen;
        }
        if self.filter.narrows(Kind::CrisisLine) || self.query.only_open {
            notices.push(Notice::NoLineMatches);
        }
        choose(others.into_iter().filter(|line| line.hit.reach == Reach::Worldwide).collect(), self.query.limit)
    }

    /// Every crisis line that reaches the place, whatever the narrowing.
    fn lines(&self) -> impl Iterator<Item = Line<'s>> + '_ {
        self.snapshot.select(Kind::CrisisLine, &self.serving).into_iter().filter_map(|record| {
            let entry = self.snapshot.entry(record).filter(|entry| self.filter.may_show(entry))?;
            let extras = entry.extras();
            let hit = self.covering_hit(record, &entry, &extras)?;
            Some(Line { id: self.snapshot.id(record), priority: extras.priority, pair: extras.pair, hit })
        })
    }

    /// The resources of a kind that have a place, nearest first, then those that serve the place without having one.
    ///
    /// Costs a walk over the records within the radius that pass the narrowing until the limit is reached. When only what is open counts,
    /// what may be open follows what is, with or without a place; the walk is then over those whose hours are known, and over all of them only
    /// for what may be open.
    fn placed(&self, kind: Kind, told: &mut Told) -> Vec<Hit> {
        if !self.query.kinds.contains(&kind) {
            return Vec::new();
        }
        let mut hits = self.nearest_hits(kind, told);
        hits.extend(self.placeless(kind));
        if self.query.only_open {
            hits.sort_by_key(|hit| hit.open.openness);
        }
        hits.truncate(self.query.limit);
        if hits.is_empty() {
            told.notices.push(if self.place.coordinate.is_some() { Notice::NoneNearby(kind) } else { Notice::PlaceNeeded(kind) });
        }
        hits
    }

    /// What is near: what is sure to be shown, then what may be.
    fn nearest_hits(&self, kind: Kind, told: &mut Told) -> Vec<Hit> {
        let Some(from) = self.place.coordinate else { return Vec::new() };
        let mut looked = Looked::default();
        let mut hits = if self.query.only_open {
            let with_hours = Some(self.snapshot.having([Facet::HasHours]));
            self.first_hits((kind, from), with_hours, Some(Openness::Open), self.query.limit, &mut looked)
        } else {
            self.first_hits((kind, from), None, None, self.query.limit, &mut looked)
        };
        let left = self.query.limit - hits.len();
        if self.query.only_open && left > 0 {
            hits.extend(self.first_hits((kind, from), None, Some(Openness::Unknown), left, &mut looked));
        }
        told.plans.extend(self.plan(kind, Access::Nearest, looked.effort, looked.examined, hits.len()));
        hits
    }

    /// The nearest of a kind that pass the narrowing and something besides, those in a state only where one is named.
    fn first_hits(
        &self,
        (kind, from): (Kind, Coordinate),
        besides: Option<Union<'s>>,
        state: Option<Openness>,
        most: usize,
        looked: &mut Looked,
    ) -> Vec<Hit> {
        let within = (from, chord_squared_of(self.query.radius_m));
        let mut walk = self.snapshot.nearest(&[kind], self.filter.to_blocks(kind, besides), within, most);
        let mut hits = Vec::new();
        for Found { record, chord_squared } in walk.by_ref() {
            looked.examined += 1;
            let Some(entry) = self.snapshot.entry(record).filter(|entry| self.filter.may_show(entry)) else { continue };
            let open = self.snapshot.open_state(&entry, self.moment);
            if state.is_none_or(|state| open.openness == state) {
                hits.push(self.hit(record, &entry, Some(distance_m_of(chord_squared)), Reach::Site, open));
            }
            if hits.len() >= most {
                break;
            }
        }
        looked.effort += walk.effort();
        hits
    }

    fn plan(&self, kind: Kind, access: Access, effort: Effort, examined_records: usize, hits: usize) -> Option<KindPlan> {
        let weights = |narrowing: &Narrowing<'_>| (narrowing.parameter, narrowing.passing.iter().map(Union::weight).collect());
        let plan =
            || KindPlan { kind, access, narrowings: self.filter.narrowings(kind).map(weights).collect(), effort, examined_records, hits };
        self.query.explain.then(plan)
    }

    /// What serves the place without having a place of its own, such as a professional whose address is hidden; by id.
    fn placeless(&self, kind: Kind) -> Vec<Hit> {
        let mut found: Vec<(&str, Hit)> = self
            .snapshot
            .select_placeless(kind, &self.serving)
            .into_iter()
            .filter_map(|record| Some((record, self.snapshot.entry(record)?)))
            .filter(|(record, entry)| self.filter.accepts(*record, entry))
            .filter_map(|(record, entry)| Some((self.snapshot.id(record), self.covering_hit(record, &entry, &entry.extras())?)))
            .filter(|(_, hit)| self.may_show(hit.open))
            .collect();
        found.sort_by_key(|(id, _)| *id);
        found.into_iter().map(|(_, hit)| hit).collect()
    }

    /// Whether a crisis line that may be shown has everything that was asked for.
    fn accepts(&self, record: u32) -> bool {
        !self.filter.narrows(Kind::CrisisLine) || self.snapshot.entry(record).is_some_and(|entry| self.filter.accepts(record, &entry))
    }

    fn covering_hit(&self, record: u32, entry: &Entry<'_>, extras: &Extras) -> Option<Hit> {
        let reach = narrowest_reach(&extras.coverage, self.place.country, self.place.region.as_ref())?;
        Some(self.hit(record, entry, None, reach, self.snapshot.open_state(entry, self.moment)))
    }

    fn may_show(&self, open: OpenState) -> bool {
        !self.query.only_open || open.openness != Openness::Closed
    }

    fn hit(&self, record: u32, entry: &Entry<'_>, distance_m: Option<f64>, reach: Reach, open: OpenState) -> Hit {
        let of_reach = match reach {
            Reach::Site => Why::Nearest,
            Reach::Subdivision => Why::ServesSubdivision,
            Reach::Country => Why::ServesCountry,
            Reach::Worldwide => Why::ServesWorld,
        };
        let is_open = (open.openness == Openness::Open).then_some(Why::OpenNow);
        let today = self.now.date_naive();
        let judged = (entry.kind == Kind::OnCall)
            .then(|| verdict(entry.extras().current_jurisdictions(today), self.place.country, self.place.region.as_ref()));
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
