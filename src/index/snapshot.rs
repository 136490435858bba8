//! One immutable state of the directory, ready to be asked.

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::cards::Cards;
use super::entry::{Entry, RecordRow};
use super::facets::{Facet, FacetNames};
use super::hours::HoursTable;
use super::records::Records;
use super::rendered::RenderedForReaders;
use super::spliced::Spliced;
use super::tallies::{Tallies, Tally};
use super::text::{TextError, TextIndex, TextPart};
use crate::blocks::{Arrays, BlockLayout, Points, PostingLists, TermFilter, Union, Walk};
use crate::domain::{
    Coordinate, Country, EmergencyNumber, Holdings, Kind, OpenState, Practice, Resource,
    ResourceId, Source, Status, TableSummary, ZoneRelease,
};
use crate::sealed::{HashCheck, SealError};

/// What is known of the data as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The fingerprint of the data folder.
    pub fingerprint: String,
    /// When the snapshot was built, RFC 3339.
    pub built_at: String,
    /// The tables.
    pub tables: Vec<TableSummary>,
    /// What is held, kind by kind.
    pub holdings: Vec<Holdings>,
    /// The edition of the time zone database by which hours are told.
    pub zone_release: ZoneRelease,
}

/// The arrays of a snapshot that are numbers of records: rows, extras, order of ids.
#[derive(Debug)]
pub(super) struct RecordArrays {
    pub arrays: Arrays,
    pub first_array: usize,
}

impl RecordArrays {
    pub const ARRAYS: usize = 3;

    /// How many records the rows and the order of ids are of.
    pub fn lengths(&self) -> [usize; 2] {
        [self.arrays.numbers::<RecordRow>(self.first_array).len(), self.by_id().len()]
    }

    fn row(&self, record: u32) -> Option<RecordRow> {
        self.arrays.numbers::<RecordRow>(self.first_array).get(record as usize).copied()
    }

    fn extras(&self) -> &[u8] {
        self.arrays.bytes(self.first_array + 1)
    }

    fn by_id(&self) -> &[u32] {
        self.arrays.numbers(self.first_array + 2)
    }
}

/// The directory. A request takes one and keeps it to its end.
pub struct Snapshot {
    pub(super) about: About,
    pub(super) layout: BlockLayout,
    pub(super) points: Points,
    pub(super) facet_names: FacetNames,
    pub(super) facets: PostingLists,
    /// Who has each word of a name.
    pub(super) names: PostingLists,
    /// Who has each word elsewhere.
    pub(super) words: PostingLists,
    pub(super) text: TextIndex,
    pub(super) tables: RecordArrays,
    pub(super) ids: Records,
    pub(super) json: Spliced,
    /// The few records that readers of some languages see in another order.
    pub(super) rendered: RenderedForReaders,
    pub(super) csv: Records,
    pub(super) csv_header: Vec<u8>,
    pub(super) cards: Cards,
    pub(super) emergency: Vec<Arc<EmergencyNumber>>,
    /// By id.
    pub(super) practices: Vec<Practice>,
    pub(super) hours: HoursTable,
    pub(super) tallies: Tallies,
    pub(super) verification: HashCheck,
}

impl Snapshot {
    /// What is known of the data as a whole.
    #[must_use]
    pub const fn about(&self) -> &About {
        &self.about
    }

    /// Damage that was found after the snapshot was opened; see [`HashCheck`].
    #[must_use]
    pub fn damage(&self) -> Option<&SealError> {
        self.verification.damage()
    }

    /// Waits until every file has been checked; the damage, if there is any.
    #[must_use]
    pub fn finish_check(&self) -> Option<&SealError> {
        self.verification.finish()
    }

    /// How many records there are, retired ones included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tables.by_id().len()
    }

    /// Whether there is no record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The searchable side of a record. Reads neither its id nor its place, which lie elsewhere.
    #[must_use]
    pub fn entry(&self, record: u32) -> Option<Entry<'_>> {
        let row = self.tables.row(record)?;
        let kind = *Kind::ALL.get(self.layout.section_of(record)?)?;
        Some(Entry { kind, row, extras: self.tables.extras() })
    }

    /// The id of a record.
    #[must_use]
    pub fn id(&self, record: u32) -> &str {
        std::str::from_utf8(self.ids.get(record)).unwrap_or_default()
    }

    /// A record as a value, for whatever is neither its JSON nor its CSV. Costs half a microsecond.
    #[must_use]
    pub fn resource(&self, record: u32) -> Option<Resource> {
        self.cards.get(record)
    }

    /// Where a record is.
    #[must_use]
    pub fn coordinate(&self, record: u32) -> Option<Coordinate> {
        self.points.coordinate(self.layout.place_of(record)?)
    }

    /// All records in the order of their ids.
    #[must_use]
    pub fn by_id(&self) -> &[u32] {
        self.tables.by_id()
    }

    /// The record of an id, retired ones included. Costs O(log n).
    #[must_use]
    pub fn find(&self, id: &ResourceId) -> Option<u32> {
        let found =
            self.by_id().binary_search_by(|record| self.id(*record).cmp(id.as_str())).ok()?;
        self.by_id().get(found).copied()
    }

    /// A record as a JSON object, in pieces ready to send one after the other.
    #[must_use]
    pub fn json(&self, record: u32) -> [&[u8]; 3] {
        self.json.pieces(record)
    }

    /// The same for a reader of a language (`es`): the contacts in it come first.
    #[must_use]
    pub fn json_for(&self, record: u32, language: &str) -> [&[u8]; 3] {
        self.rendered
            .get(record, language)
            .map_or_else(|| self.json(record), |json| [json, &[], &[]])
    }

    /// The sources that tables and records name.
    #[must_use]
    pub fn sources(&self) -> &[Arc<Source>] {
        self.cards.sources()
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
    pub fn emergency_numbers(
        &self,
        country: Country,
    ) -> impl Iterator<Item = &Arc<EmergencyNumber>> {
        let start = self.emergency.partition_point(|number| number.country < country);
        self.emergency.iter().skip(start).take_while(move |number| number.country == country)
    }

    /// The practice of an id.
    #[must_use]
    pub fn practice(&self, id: &str) -> Option<&Practice> {
        let found = self.practices.binary_search_by(|one| one.id.as_str().cmp(id)).ok()?;
        self.practices.get(found)
    }

    /// The same with more practices; of an id that it has already, its own stays.
    #[must_use]
    pub fn with_practices(mut self, more: &[Practice]) -> Self {
        self.practices.extend(more.iter().cloned());
        // Stable: what was there comes first.
        self.practices.sort_by(|one, other| one.id.cmp(&other.id));
        self.practices.dedup_by(|one, other| one.id == other.id);
        self
    }

    /// The practices, in the order of their ids.
    pub fn practices(&self) -> impl Iterator<Item = &Practice> {
        self.practices.iter()
    }

    /// The records that have any of some facets.
    #[must_use]
    pub fn having<'f>(&self, facets: impl IntoIterator<Item = Facet<'f>>) -> Union<'_> {
        Union::of(
            facets
                .into_iter()
                .filter_map(|facet| self.facet_names.number(facet))
                .map(|number| self.facets.term(number)),
        )
    }

    /// For each word of a text, the records with a word that begins so; of a text without words,
    /// nothing.
    ///
    /// # Errors
    /// [`TextError`], when the index cannot be read.
    pub fn having_words(&self, text: &str) -> Result<Vec<Union<'_>>, TextError> {
        let names = self.text.words_of(TextPart::Name, text)?;
        let others = self.text.words_of(TextPart::Others, text)?;
        let union = |(name, other): (Range<u32>, Range<u32>)| {
            Union::of(
                name.map(|number| self.names.term(number))
                    .chain(other.map(|number| self.words.term(number))),
            )
        };
        Ok(names.into_iter().zip(others).map(union).collect())
    }

    /// The records that match a text, best first.
    ///
    /// # Errors
    /// [`TextError`], when the index cannot be read.
    pub fn rank(&self, text: &str) -> Result<Vec<u32>, TextError> {
        self.text.rank(text)
    }

    /// Whether a record is in a union.
    #[must_use]
    pub fn is_in(&self, record: u32, union: &Union<'_>) -> bool {
        union.contains(&self.layout, record)
    }

    /// The records of some kinds that have a place within a squared chord and pass a filter,
    /// nearest to a point first, ties by id; `wanted` says how many will do.
    #[must_use]
    pub fn nearest<'s>(
        &'s self,
        kinds: &[Kind],
        filter: TermFilter<'s>,
        (from, farthest): (Coordinate, f64),
        wanted: usize,
    ) -> Walk<'s, impl Fn(u32, u32) -> Ordering + use<'s>> {
        let sections: Vec<usize> = kinds.iter().filter_map(|kind| section_of(*kind)).collect();
        let ties = |one: u32, other: u32| self.id(one).cmp(self.id(other));
        Walk::new((&self.layout, &self.points), filter, &sections, (from, farthest), wanted, ties)
    }

    /// The records of a kind that pass a filter, in ascending order: those with a place, then the
    /// others.
    #[must_use]
    pub fn select(&self, kind: Kind, filter: &TermFilter<'_>) -> Vec<u32> {
        let Some(section) = section_of(kind) else { return Vec::new() };
        let span = self.layout.superblocks_of(section, true).start
            ..self.layout.superblocks_of(section, false).end;
        filter.select(&self.layout, span).collect()
    }

    /// The same, of those without a place.
    #[must_use]
    pub fn select_placeless(&self, kind: Kind, filter: &TermFilter<'_>) -> Vec<u32> {
        let span = section_of(kind)
            .map(|section| self.layout.superblocks_of(section, false))
            .unwrap_or_default();
        // Often there is none; then the filter need not be looked at.
        if span.is_empty() { Vec::new() } else { filter.select(&self.layout, span).collect() }
    }

    /// The records of a kind that are in a country or serve some of it by more than serving the
    /// world, in ascending order.
    #[must_use]
    pub fn of_country(&self, kind: Kind, country: Country) -> Vec<u32> {
        self.select(kind, &TermFilter::new(vec![self.having([Facet::Country(country)])]))
    }

    /// The records that serve any of some countries, some of one, or the world.
    #[must_use]
    pub fn serving(&self, countries: impl IntoIterator<Item = Country>) -> Union<'_> {
        self.having(countries.into_iter().map(Facet::Serves).chain([Facet::ServesWorld]))
    }

    /// Whether a record is open at a moment; one that is closed for the time being is closed.
    #[must_use]
    pub fn open_state(&self, entry: &Entry<'_>, moment: DateTime<Utc>) -> OpenState {
        match (entry.status(), entry.hours()) {
            (Status::TemporarilyClosed | Status::Defunct, _) => OpenState::CLOSED,
            (Status::Active, None) => OpenState::UNKNOWN,
            (Status::Active, Some(number)) => self.hours.state(number, moment),
        }
    }

    /// What may be shown in a country, or anywhere, on a day, kind by kind. The first who asks on a
    /// day pays for a look at every record of the country.
    #[must_use]
    pub fn counts(&self, country: Option<Country>, today: NaiveDate) -> Vec<Tally> {
        self.tallies.get(country, today, || {
            Kind::ALL.iter().map(|kind| self.tally(*kind, country, today)).collect()
        })
    }

    fn tally(&self, kind: Kind, country: Option<Country>, today: NaiveDate) -> Tally {
        let records = country.map_or_else(
            || self.select(kind, &TermFilter::default()),
            |country| self.of_country(kind, country),
        );
        let entries = records
            .into_iter()
            .filter_map(|record| self.entry(record))
            .filter(|entry| entry.is_servable(today));
        entries.fold(Tally { kind, servable: 0, stale: 0, never_verified: 0 }, |tally, entry| {
            Tally {
                kind,
                servable: tally.servable + 1,
                stale: tally.stale + usize::from(entry.is_stale(today)),
                never_verified: tally.never_verified + usize::from(!entry.is_verified()),
            }
        })
    }
}

/// Sections are the kinds in the order of their list.
fn section_of(kind: Kind) -> Option<usize> {
    Kind::ALL.iter().position(|other| *other == kind)
}
