//! The records that have a place, and among which of them distance alone decides.

use std::collections::BTreeMap;

use super::still::StillData;
use crate::domain::{Coordinate, Details, Kind, Resource, Status};
use crate::index::Entry;

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
}

/// What decides over an on-call entry before distance does; other kinds have one class.
type Class = Option<(bool, bool, bool, &'static str, Vec<String>)>;

/// Every record with a place that is shown, kind by kind.
pub fn places(data: &StillData<'_>) -> [Vec<Place>; KINDS.len()] {
    let snapshot = data.snapshot;
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
        let place = Place { record, coordinate, vector, is_lasting, class };
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
    let areas = areas(&resource);
    Some((is_for_some, data.is_always_open(entry), is_closed, role.as_str(), areas))
}

/// Countries and regions in which a record is or which it serves.
pub fn areas(resource: &Resource) -> Vec<String> {
    let countries = resource.countries().into_iter().map(|country| country.to_string());
    let regions = resource.regions().into_iter().map(|region| region.to_string());
    countries.chain(regions).collect()
}
