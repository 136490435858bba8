//! What a search needs to know of one record: a row of numbers, and what only some records have.

use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use crate::domain::{Area, Audience, Details, Kind, LineTier, Resource, ResourceId, Role, Status};

/// Hours, dates and states, extras; see [`RowBuilder`].
pub type RecordRow = [u32; 3];

const DAY_BITS: u32 = 20;
const DAY: u32 = (1 << DAY_BITS) - 1;
const VERIFIED: u32 = 1 << DAY_BITS;
const INDIVIDUAL: u32 = 1 << (DAY_BITS + 1);
const TEMPORARILY_CLOSED: u32 = 1 << (DAY_BITS + 2);
const DEFUNCT: u32 = 1 << (DAY_BITS + 3);
const PROFESSIONALS: u32 = 1 << (DAY_BITS + 4);

/// What only some records have; records that have the same share it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Extras {
    /// Where it may be used from; mostly one area, and seldom more than four.
    pub coverage: SmallVec<[Area; 4]>,
    /// Jurisdiction of each licence, whether a compact makes it count elsewhere, and its last day.
    pub licences: Vec<(Area, bool, Option<i32>)>,
    /// What to use instead, once it is defunct.
    pub replaced_by: Option<ResourceId>,
    /// Order among crisis lines of the same tier.
    pub priority: u16,
    /// For whom it is, of a crisis line.
    pub tier: Option<LineTier>,
    /// The record of the other half of its pair.
    pub pair: Option<u32>,
}

/// Makes rows while an index is built.
#[derive(Debug, Default)]
pub struct RowBuilder {
    rows: Vec<RecordRow>,
    extras: Vec<u8>,
    known: HashMap<Vec<u8>, u32>,
}

impl RowBuilder {
    /// Adds the row of the next record. `hours` numbers its hours, `pair` the other half of its
    /// pair.
    pub fn add(&mut self, resource: &Resource, hours: Option<u32>, pair: Option<u32>) {
        let (priority, licences, is_individual) = match &resource.details {
            Details::CrisisLine { priority, .. } => (*priority, Vec::new(), false),
            Details::OnCall { role, licences, .. } => {
                let licences = licences.iter().map(|licence| {
                    (
                        licence.jurisdiction.clone(),
                        licence.is_in_compact,
                        licence.expires_on.map(day_number),
                    )
                });
                (0, licences.collect(), *role == Role::Individual)
            }
            Details::Branch { .. } | Details::Library { .. } => (0, Vec::new(), false),
        };
        let day = resource
            .as_of()
            .and_then(|day| u32::try_from(day_number(day)).ok())
            .filter(|day| *day <= DAY)
            .unwrap_or(0);
        let flags = [
            (resource.verified_on.is_some(), VERIFIED),
            (is_individual, INDIVIDUAL),
            (resource.is_for_professionals(), PROFESSIONALS),
            (resource.status == Status::TemporarilyClosed, TEMPORARILY_CLOSED),
            (resource.status == Status::Defunct, DEFUNCT),
        ];
        let states = flags
            .into_iter()
            .filter(|(holds, _)| *holds)
            .fold(day, |states, (_, flag)| states | flag);
        let coverage = resource.coverage.iter().cloned().collect();
        let replaced_by = resource.replaced_by.clone();
        let extras = self.number_of(&Extras {
            coverage,
            licences,
            replaced_by,
            priority,
            tier: LineTier::of(resource),
            pair,
        });
        self.rows.push([hours.map_or(0, |hours| hours + 1), states, extras]);
    }

    /// Where the extras are, counted from 1; 0 when there are none.
    fn number_of(&mut self, extras: &Extras) -> u32 {
        if *extras == Extras::default() {
            return 0;
        }
        let bytes = postcard::to_stdvec(extras).expect("extras are plain data");
        let next =
            u32::try_from(self.extras.len() + 1).expect("extras take less than four gigabytes");
        let start = *self.known.entry(bytes.clone()).or_insert(next);
        if start == next {
            self.extras.extend(bytes);
        }
        start
    }

    /// The rows, and the bytes of the extras.
    #[must_use]
    pub fn finish(self) -> (Vec<RecordRow>, Vec<u8>) {
        (self.rows, self.extras)
    }
}

/// The searchable side of a record, read where it lies.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'s> {
    /// Its kind.
    pub kind: Kind,
    pub(super) row: RecordRow,
    pub(super) extras: &'s [u8],
}

impl Entry<'_> {
    const fn hours_number(&self) -> u32 {
        let [hours, _, _] = self.row;
        hours
    }

    const fn states(&self) -> u32 {
        let [_, states, _] = self.row;
        states
    }

    /// Its place in the table of hours.
    #[must_use]
    pub const fn hours(&self) -> Option<u32> {
        self.hours_number().checked_sub(1)
    }

    /// Whether it is in service.
    #[must_use]
    pub const fn status(&self) -> Status {
        match self.states() & (DEFUNCT | TEMPORARILY_CLOSED) {
            0 => Status::Active,
            TEMPORARILY_CLOSED => Status::TemporarilyClosed,
            _ => Status::Defunct,
        }
    }

    /// Whether a person or the provider ever confirmed it.
    #[must_use]
    pub const fn is_verified(&self) -> bool {
        self.states() & VERIFIED != 0
    }

    /// The day up to which it is vouched for.
    #[must_use]
    pub fn as_of(&self) -> Option<NaiveDate> {
        i32::try_from(self.states() & DAY)
            .ok()
            .filter(|day| *day > 0)
            .and_then(NaiveDate::from_num_days_from_ce_opt)
    }

    /// What only some records have. Costs a tenth of a microsecond of reading.
    #[must_use]
    pub fn extras(&self) -> Extras {
        let [_, _, start] = self.row;
        let bytes = start.checked_sub(1).and_then(|start| self.extras.get(start as usize..));
        bytes
            .and_then(|bytes| postcard::take_from_bytes(bytes).ok())
            .map(|(extras, _)| extras)
            .unwrap_or_default()
    }

    /// Whether it is stale on a day.
    #[must_use]
    pub fn is_stale(&self, today: NaiveDate) -> bool {
        self.kind.is_stale(self.as_of(), today)
    }

    /// Whether it may be shown on a day to somebody: what is for professionals never to a client.
    #[must_use]
    pub fn is_shown_to(&self, audience: Audience, today: NaiveDate) -> bool {
        let is_for_professionals = self.states() & PROFESSIONALS != 0;
        (audience == Audience::Clinician || !is_for_professionals) && self.is_servable(today)
    }

    /// Whether it may be shown on a day: in service or expected back, and a person only with a
    /// current licence.
    #[must_use]
    pub fn is_servable(&self, today: NaiveDate) -> bool {
        let is_individual = self.states() & INDIVIDUAL != 0;
        self.status() != Status::Defunct
            && (!is_individual || self.extras().current_jurisdictions(today).next().is_some())
    }
}

impl Extras {
    /// The areas of the licences that hold on a day, and whether a compact makes them count
    /// elsewhere.
    pub fn current_jurisdictions(&self, today: NaiveDate) -> impl Iterator<Item = (&Area, bool)> {
        let today = day_number(today);
        self.licences
            .iter()
            .filter(move |(_, _, last_day)| last_day.is_none_or(|last_day| today <= last_day))
            .map(|(area, compact, _)| (area, *compact))
    }
}

fn day_number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}
