//! The timetables of all records, and at which moments each record is open or may be.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::still::StillData;
use super::timetable::{Timetable, ToldSpan};
use crate::domain::{Openness, Status};

/// The timetables by the numbers of hours in the snapshot.
pub struct Timetables {
    span: ToldSpan,
    of: BTreeMap<u32, Timetable>,
}

/// A bit for each moment at which anything changes anywhere.
type MomentBits = Vec<u64>;

/// At which moments a record is open, and at which it may be.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct OpenMoments {
    /// At which it is known to be open.
    pub open: MomentBits,
    /// At which nobody knows.
    pub unknown: MomentBits,
}

/// Moments in one word of bits.
const WORD: usize = 64;

impl Timetables {
    /// Of everything that is shown and has hours that end.
    #[must_use]
    pub fn new(data: &StillData<'_>, seconds: u32) -> Self {
        let snapshot = data.snapshot;
        let span = ToldSpan::new(data.day, seconds);
        let records = (0..).take(snapshot.len()).filter_map(|record| snapshot.entry(record));
        let shown = records.filter(|entry| data.shows(entry) && entry.status() == Status::Active);
        let numbers: BTreeSet<u32> = shown.filter_map(|entry| entry.hours()).collect();
        let hours = numbers
            .into_iter()
            .filter_map(|number| Some((number, snapshot.local_hours(number)?)))
            .filter(|(_, hours)| !hours.is_always());
        let of = hours.map(|(number, hours)| (number, Timetable::new(hours, span))).collect();
        Self { span, of }
    }

    /// The moments for which they hold.
    #[must_use]
    pub const fn span(&self) -> ToldSpan {
        self.span
    }

    /// The timetable of hours that end.
    #[must_use]
    pub fn get(&self, number: u32) -> Option<&Timetable> {
        self.of.get(&number)
    }

    /// At which moments records with some hours that end are open.
    ///
    /// A bit stands for all moments at which the same hours are open and the same may be.
    #[must_use]
    pub fn moments(&self, numbers: &BTreeSet<u32>) -> BTreeMap<u32, Rc<OpenMoments>> {
        let tables: Vec<(u32, Vec<(i64, Openness)>)> = numbers
            .iter()
            .filter_map(|number| Some((*number, self.of.get(number)?.steps(self.span))))
            .collect();
        let minutes: BTreeSet<i64> =
            tables.iter().flat_map(|(_, steps)| steps.iter().map(|(minute, _)| *minute)).collect();
        let mut columns: BTreeSet<Vec<Openness>> = BTreeSet::new();
        let mut walks: Vec<_> = tables
            .iter()
            .map(|(_, steps)| (steps.iter().copied().peekable(), Openness::Unknown))
            .collect();
        for minute in minutes {
            for (steps, holds) in &mut walks {
                if let Some((_, next)) = steps.next_if(|(from, _)| *from <= minute) {
                    *holds = next;
                }
            }
            columns.insert(walks.iter().map(|(_, holds)| *holds).collect());
        }
        let columns: Vec<Vec<Openness>> = columns.into_iter().collect();
        let bits = |row: usize, wanted: Openness| -> MomentBits {
            let is_set = |column: &Vec<Openness>| column.get(row) == Some(&wanted);
            columns.chunks(WORD).map(|chunk| word(chunk.iter().map(is_set))).collect()
        };
        let of_row = |(row, (number, _)): (usize, &(u32, Vec<_>))| {
            let (open, unknown) = (bits(row, Openness::Open), bits(row, Openness::Unknown));
            (*number, Rc::new(OpenMoments { open, unknown }))
        };
        tables.iter().enumerate().map(of_row).collect()
    }
}

fn word(bits: impl Iterator<Item = bool>) -> u64 {
    (0..).zip(bits).fold(0, |word, (at, is_set)| word | (u64::from(is_set) << at))
}

impl OpenMoments {
    /// Of what is the same at every moment, as many as others have.
    #[must_use]
    pub fn always(openness: Openness, words: usize) -> Self {
        let bits = |wanted| vec![if openness == wanted { u64::MAX } else { 0 }; words];
        Self { open: bits(Openness::Open), unknown: bits(Openness::Unknown) }
    }
}
