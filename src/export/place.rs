//! The records that have a place, and among which of them distance alone decides.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::still::StillData;
use super::timetables::{OpenMoments, Timetables};
use crate::domain::{Coordinate, Details, Kind, Openness, Resource, Status};
use crate::index::Entry;

/// How many of a kind a question may ask for.
pub const NEAREST: usize = 10;

/// The kinds that have a place.
pub const KINDS: [Kind; 3] = [Kind::Branch, Kind::OnCall, Kind::Library];

/// A record that has a place.
pub struct Place {
    /// Its number.
    pub record: u32,
    /// Where it is.
    pub coordinate: Coordinate,
    /// The same on the unit sphere.
    pub vector: [f64; 3],
    /// Whether it can be shown on any day to come.
    pub is_lasting: bool,
    /// Among which others distance alone decides what comes first.
    pub class: usize,
    /// Whether anything is known of when it is open.
    pub has_state: bool,
    /// At which moments it is open, of kinds that are told by distance; nothing of what is closed
    /// for the time being.
    pub moments: Option<Rc<OpenMoments>>,
}

/// What decides over an on-call entry before distance does, its hours among it; other kinds have
/// one class.
type Class = Option<(bool, Option<u32>, bool, &'static str, Vec<String>)>;

/// Every record with a place that is shown, kind by kind.
pub fn places(data: &StillData<'_>, timetables: &Timetables) -> [Vec<Place>; KINDS.len()] {
    let snapshot = data.snapshot;
    let moments = MomentsOfPlaces::new(data, timetables);
    let mut lists: [Vec<Place>; KINDS.len()] = Default::default();
    let mut classes: BTreeMap<Class, usize> = BTreeMap::new();
    for record in (0..).take(snapshot.len()) {
        let entry = snapshot.entry(record).filter(|entry| data.shows(entry));
        let (Some(entry), Some(coordinate)) = (entry, snapshot.coordinate(record)) else {
            continue;
        };
        let vector = coordinate.unit_vector();
        let is_lasting = data.last_day(record).is_none();
        let next = classes.len();
        let class = *classes.entry(class_of(data, record, &entry)).or_insert(next);
        let has_state = entry.hours().is_some() || entry.status() != Status::Active;
        let moments = moments.of(data, &entry);
        let place = Place { record, coordinate, vector, is_lasting, class, has_state, moments };
        let mut of_kind = KINDS.iter().zip(&mut lists).filter(|(kind, _)| **kind == entry.kind);
        if let Some((_, list)) = of_kind.next() {
            list.push(place);
        }
    }
    lists
}

fn class_of(data: &StillData<'_>, record: u32, entry: &Entry<'_>) -> Class {
    let resource = data.snapshot.resource(record)?;
    let Details::OnCall { role, .. } = resource.details else { return None };
    let is_for_some = !resource.populations.is_empty();
    let is_closed = entry.status() != Status::Active;
    Some((is_for_some, entry.hours(), is_closed, role.as_str(), areas(&resource)))
}

/// At which moments what is told by distance is open.
struct MomentsOfPlaces {
    of: BTreeMap<u32, Rc<OpenMoments>>,
    never_known: Rc<OpenMoments>,
    always_open: Rc<OpenMoments>,
}

impl MomentsOfPlaces {
    fn new(data: &StillData<'_>, timetables: &Timetables) -> Self {
        let snapshot = data.snapshot;
        let records = (0..).take(snapshot.len()).filter_map(|record| snapshot.entry(record));
        let by_distance = records.filter(|entry| is_told_by_distance(entry.kind));
        let numbers: BTreeSet<u32> = by_distance.filter_map(|entry| entry.hours()).collect();
        let of = timetables.moments(&numbers);
        let words = of.values().map(|moments| moments.open.len()).max().unwrap_or(1);
        let always = |openness| Rc::new(OpenMoments::always(openness, words));
        let (never_known, always_open) = (always(Openness::Unknown), always(Openness::Open));
        Self { of, never_known, always_open }
    }

    fn of(&self, data: &StillData<'_>, entry: &Entry<'_>) -> Option<Rc<OpenMoments>> {
        if !is_told_by_distance(entry.kind) || entry.status() != Status::Active {
            return None;
        }
        let of_hours = entry.hours().and_then(|number| self.of.get(&number));
        let of_no_hours =
            || if data.is_always_open(entry) { &self.always_open } else { &self.never_known };
        Some(Rc::clone(of_hours.unwrap_or_else(of_no_hours)))
    }
}

const fn is_told_by_distance(kind: Kind) -> bool {
    matches!(kind, Kind::Branch | Kind::Library)
}

/// Countries and regions in which a record is or which it serves.
pub fn areas(resource: &Resource) -> Vec<String> {
    let countries = resource.countries().into_iter().map(|country| country.to_string());
    let regions = resource.regions().into_iter().map(|region| region.to_string());
    countries.chain(regions).collect()
}
