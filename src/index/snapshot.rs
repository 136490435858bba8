//! One immutable state of the directory, ready to be asked.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::entry::Entry;
use super::hours::HoursTable;
use super::records::Records;
use super::text::TextIndex;
use crate::domain::{Area, Country, EmergencyNumber, Kind, OpenState, ResourceId, Status};
use crate::spatial::PointIndex;

/// What is known of the data as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The fingerprint of the data folder.
    pub fingerprint: String,
    /// When the snapshot was built, RFC 3339.
    pub built_at: String,
    /// The tables, rendered for readers.
    pub datasets: String,
}

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

/// The records of one kind that have a place.
pub(super) struct Placed {
    /// Number of the first record of the kind that has a place; the others follow.
    pub first: u32,
    /// Their points.
    pub index: PointIndex,
}

/// The directory. A request takes one and keeps it to its end.
pub struct Snapshot {
    pub(super) about: About,
    pub(super) entries: Vec<Entry>,
    pub(super) json: Records,
    pub(super) csv: Records,
    pub(super) csv_header: Vec<u8>,
    pub(super) emergency: Vec<EmergencyNumber>,
    pub(super) hours: HoursTable,
    pub(super) text: TextIndex,
    pub(super) placed: HashMap<Kind, Placed>,
    pub(super) by_id: Vec<u32>,
    pub(super) serving: HashMap<Country, Vec<u32>>,
    pub(super) worldwide: Vec<u32>,
}

impl Snapshot {
    /// What is known of the data as a whole.
    #[must_use]
    pub const fn about(&self) -> &About {
        &self.about
    }

    /// How many records there are, retired ones included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The searchable side of a record.
    #[must_use]
    pub fn entry(&self, record: u32) -> Option<&Entry> {
        self.entries.get(record as usize)
    }

    /// All records in the order of their ids.
    #[must_use]
    pub fn by_id(&self) -> &[u32] {
        &self.by_id
    }

    /// The record of an id, retired ones included. Costs O(log n).
    #[must_use]
    pub fn find(&self, id: &ResourceId) -> Option<u32> {
        let id_of = |record: &u32| self.entry(*record).map(|entry| &entry.id);
        let found = self.by_id.binary_search_by(|record| id_of(record).cmp(&Some(id))).ok()?;
        self.by_id.get(found).copied()
    }

    /// A record as a JSON object, ready to send.
    #[must_use]
    pub fn json(&self, record: u32) -> &[u8] {
        self.json.get(record)
    }

    /// A record as a CSV row, with its line end.
    #[must_use]
    pub fn csv(&self, record: u32) -> &[u8] {
        self.csv.get(record)
    }

    /// The headings of the CSV rows, with their line end.
    #[must_use]
    pub fn csv_header(&self) -> &[u8] {
        &self.csv_header
    }

    /// The emergency numbers of a country, the one for everything first.
    pub fn emergency_numbers(&self, country: Country) -> impl Iterator<Item = &EmergencyNumber> {
        let start = self.emergency.partition_point(|number| number.country < country);
        self.emergency.iter().skip(start).take_while(move |number| number.country == country)
    }

    /// The records of a kind that have a place, nearest to a point first, ties by id.
    pub fn nearest(&self, kind: Kind, from: crate::domain::Coordinate) -> impl Iterator<Item = (u32, f64)> + '_ {
        self.placed.get(&kind).into_iter().flat_map(move |placed| {
            placed.index.nearest(from).map(|neighbour| {
                let offset = u32::try_from(neighbour.position).unwrap_or(u32::MAX);
                (placed.first.saturating_add(offset), neighbour.chord_squared)
            })
        })
    }

    /// The records that serve a country, its regions or the world, in no special order.
    pub fn serving(&self, country: Option<Country>) -> impl Iterator<Item = u32> + '_ {
        let of_country = country.and_then(|country| self.serving.get(&country)).map(Vec::as_slice).unwrap_or_default();
        of_country.iter().chain(&self.worldwide).copied()
    }

    /// The words and facets.
    #[must_use]
    pub const fn text(&self) -> &TextIndex {
        &self.text
    }

    /// Whether a record is open at a moment; one that is closed for the time being is closed.
    #[must_use]
    pub fn open_state(&self, entry: &Entry, moment: DateTime<Utc>) -> OpenState {
        match (entry.status, entry.hours) {
            (Status::TemporarilyClosed | Status::Defunct, _) => OpenState::CLOSED,
            (Status::Active, None) => OpenState::UNKNOWN,
            (Status::Active, Some(number)) => self.hours.state(number, moment),
        }
    }

    /// What may be shown in a country on a day, kind by kind.
    #[must_use]
    pub fn counts(&self, country: Option<Country>, today: NaiveDate) -> Vec<Tally> {
        Kind::ALL
            .iter()
            .map(|kind| {
                let of_kind = self.entries.iter().filter(|entry| entry.kind == *kind && entry.is_servable(today));
                let here: Vec<&Entry> = of_kind.filter(|entry| country.is_none_or(|country| entry.touches(country))).collect();
                Tally {
                    kind: *kind,
                    servable: here.len(),
                    stale: here.iter().filter(|entry| entry.is_stale(today)).count(),
                    never_verified: here.iter().filter(|entry| !entry.is_verified).count(),
                }
            })
            .collect()
    }
}

/// Which countries each record serves; records that serve the world apart.
pub(super) fn serving_lists(entries: &[Entry]) -> (HashMap<Country, Vec<u32>>, Vec<u32>) {
    let mut serving: HashMap<Country, Vec<u32>> = HashMap::new();
    let mut worldwide = Vec::new();
    for (record, entry) in (0..).zip(entries) {
        let mut countries: Vec<Country> = Vec::new();
        for area in &entry.coverage {
            match area {
                Area::World => worldwide.push(record),
                Area::Country(country) => countries.push(*country),
                Area::Region(region) => countries.push(region.country()),
            }
        }
        countries.sort_unstable();
        countries.dedup();
        if !entry.coverage.contains(&Area::World) {
            for country in countries {
                serving.entry(country).or_default().push(record);
            }
        }
    }
    (serving, worldwide)
}
