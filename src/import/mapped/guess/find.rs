//! What a table is found to have: its columns, its days, its country.

use std::collections::{BTreeMap, BTreeSet};

use super::super::point::{NumberPair, number, pair};
use super::super::records::CsvRecord;
use super::choose::{Choice, ORDER, choose};
use super::known::{self, End, Surety, surety};
use super::look::ColumnLook;
use crate::domain::{Coordinate, Country};

/// The columns of a day or of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FoundDay {
    Spans(usize),
    Ends(usize, usize),
}

/// What was found.
#[derive(Debug, Default)]
pub(super) struct TableFindings {
    pub(super) choices: BTreeMap<&'static str, Choice>,
    pub(super) days: Vec<(&'static str, FoundDay)>,
    /// Columns that sort rows into kinds, by which some may have to be left out.
    pub(super) kinds: Vec<usize>,
    /// The country of most points, or the one that was said.
    pub(super) country: Option<Country>,
    /// Whether most points are in a country only the other way round.
    pub(super) looks_swapped: bool,
    /// Whether the numbers of the point are no degrees.
    pub(super) looks_projected: bool,
    /// Whether the one column of the point has the longitude first.
    pub(super) longitude_first: bool,
    /// What cells hold that says nothing.
    pub(super) nothing: BTreeSet<String>,
}

impl TableFindings {
    pub(super) fn of(looks: &[ColumnLook]) -> Self {
        let mut found = Self::default();
        let mut taken = found.find_days(looks);
        for target in ORDER {
            // The house number and the kind of a day stand beside others.
            if let Some(choice) = choose(target, looks, &taken) {
                taken.push(choice.column);
                found.choices.insert(target, choice);
            }
        }
        let both =
            found.choices.contains_key("latitude") && found.choices.contains_key("longitude");
        if both {
            found.choices.remove("point");
        } else {
            found.choices.remove("latitude");
            found.choices.remove("longitude");
        }
        found.kinds = looks
            .iter()
            .enumerate()
            .filter(|(column, look)| {
                look.is_of_kinds() && !taken.contains(column) && is_kind(&look.heading)
            })
            .map(|(column, _)| column)
            .collect();
        found.nothing = looks.iter().flat_map(|look| look.nothing.iter().cloned()).collect();
        found
    }

    /// The column of one of ours.
    pub(super) fn column(&self, target: &str) -> Option<usize> {
        self.choices.get(target).map(|choice| choice.column)
    }

    /// Columns of days, and which columns those are.
    fn find_days(&mut self, looks: &[ColumnLook]) -> Vec<usize> {
        let mut opens: Vec<(&'static str, usize)> = Vec::new();
        let mut taken = Vec::new();
        for (column, look) in looks.iter().enumerate() {
            let Some(days) = known::days(&look.heading).filter(|_| !look.is_empty()) else {
                continue;
            };
            match known::end(&look.heading) {
                Some(End::Opens) => opens.push((days, column)),
                Some(End::Closes) => {
                    let Some(place) = opens.iter().position(|(other, _)| *other == days) else {
                        continue;
                    };
                    let (_, first) = opens.remove(place);
                    self.days.push((days, FoundDay::Ends(first, column)));
                    taken.extend([first, column]);
                }
                None if look.are_spans() => {
                    self.days.push((days, FoundDay::Spans(column)));
                    taken.push(column);
                }
                None => {}
            }
        }
        taken
    }

    /// The country in which most points are, and whether they are the right way round.
    pub(super) fn find_country(
        &mut self,
        said: Option<Country>,
        sample: &[CsvRecord],
        country_at: &dyn Fn(Coordinate) -> Option<Country>,
    ) {
        let pairs: Vec<NumberPair> =
            sample.iter().filter_map(|record| self.pair_of(record)).collect();
        let count = |turned: bool| {
            let mut counts: BTreeMap<Country, usize> = BTreeMap::new();
            for (first, second) in &pairs {
                let (latitude, longitude) = if turned { (second, first) } else { (first, second) };
                let point = Coordinate::new(*latitude, *longitude).ok();
                if let Some(country) = point.and_then(country_at) {
                    *counts.entry(country).or_default() += 1;
                }
            }
            match said {
                Some(country) => counts.get(&country).map(|count| (country, *count)),
                None => counts.into_iter().max_by_key(|(_, count)| *count),
            }
        };
        let (upright, turned) = (count(false), count(true));
        let most = |found: Option<(Country, usize)>| {
            found.filter(|(_, count)| count * 2 > pairs.len()).map(|(country, _)| country)
        };
        let is_turned = most(upright).is_none() && most(turned).is_some();
        if self.choices.contains_key("point") {
            self.longitude_first = is_turned;
        } else {
            self.looks_swapped = is_turned;
        }
        self.country = said.or_else(|| most(upright)).or_else(|| most(turned));
        let far = pairs.iter().filter(|(one, other)| one.abs() > 180.0 || other.abs() > 180.0);
        self.looks_projected = !pairs.is_empty() && far.count() * 2 > pairs.len();
    }

    fn pair_of(&self, record: &CsvRecord) -> Option<NumberPair> {
        if let Some(column) = self.column("point") {
            return pair(record.cell(column).trim());
        }
        let (latitude, longitude) = (self.column("latitude")?, self.column("longitude")?);
        Some((number(record.cell(latitude))?, number(record.cell(longitude))?))
    }
}

fn is_kind(heading: &str) -> bool {
    surety(heading, "kind_of")
        .is_some_and(|(surety, _)| matches!(surety, Surety::Name | Surety::Word))
}
