//! Which rows an import brings, changes, leaves as they were and takes away.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Cells, Columns, UNKNOWN};
use super::loss::{Limit, Loss};
use crate::import::OwnedRows;

/// How many of what is lost are named.
const NAMED: usize = 3;

/// Columns of hours, which an importer leaves empty where it does not know them.
const HOURS: [&str; 2] = ["opening_hours", "weekly_hours"];

/// The rows that are an importer's to replace, before and after.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Turnover {
    /// Rows that were not there.
    pub new: usize,
    /// Rows of which at least one cell is another one.
    pub changed: usize,
    /// Rows that are the same to the byte.
    pub unchanged: usize,
    /// Rows that are not there any more, each by its key and, where it has one, its name.
    pub gone: Vec<String>,
    /// What is taken away, counted in the ways in which a part of a list shows.
    pub losses: Vec<Loss>,
}

/// How much of something is lost, counted while groups of rows pass.
#[derive(Debug, Default)]
struct LossTally {
    before: usize,
    lost: usize,
    examples: Vec<String>,
}

impl LossTally {
    fn lose(&mut self, example: impl FnOnce() -> String) {
        self.lost += 1;
        if self.examples.len() < NAMED {
            self.examples.push(example());
        }
    }

    fn loss(self, what: String, limit: Limit) -> Loss {
        let examples = self.examples.join(", ");
        Loss { what, lost: self.lost, before: self.before, examples, limit }
    }
}

/// A [`Turnover`] while it is counted, group by group: rows of one key are in one group, and so are
/// the contacts of a resource.
pub(super) struct TurnoverTally<'c> {
    columns: &'c Columns<'c>,
    owned: OwnedRows,
    turnover: Turnover,
    rows: LossTally,
    facts: BTreeMap<usize, LossTally>,
    hours: [LossTally; HOURS.len()],
    channels: BTreeMap<Box<str>, LossTally>,
    fewer_numbers: LossTally,
    other_numbers: LossTally,
}

impl<'c> TurnoverTally<'c> {
    pub(super) fn new(columns: &'c Columns<'c>, owned: &OwnedRows) -> Self {
        Self {
            columns,
            owned: owned.clone(),
            turnover: Turnover::default(),
            rows: LossTally::default(),
            facts: BTreeMap::new(),
            hours: Default::default(),
            channels: BTreeMap::new(),
            fewer_numbers: LossTally::default(),
            other_numbers: LossTally::default(),
        }
    }

    /// Counts a group: its rows as they were, and as they are written.
    pub(super) fn add(&mut self, old: &[Cells], written: &[Cells], gone: &BTreeSet<Box<str>>) {
        let columns = self.columns;
        let keyed = |rows: &'_ [Cells]| -> BTreeMap<Vec<Box<str>>, usize> {
            let keys = rows.iter().enumerate();
            keys.map(|(position, row)| (columns.key(row), position)).collect()
        };
        let (before, after) = (keyed(old), keyed(written));
        self.rows.before += before.len();
        for (key, position) in &before {
            let Some(old) = old.get(*position) else { continue };
            if let Some(new) = after.get(key).and_then(|position| written.get(*position)) {
                self.keep(old, new);
            } else {
                let told = shown(columns, key, old);
                self.rows.lose(|| told.clone());
                self.turnover.gone.push(told);
            }
        }
        self.turnover.new += after.keys().filter(|key| !before.contains_key(*key)).count();
        if self.owned == OwnedRows::OfResources {
            self.add_channels(old, written, gone);
            self.add_numbers(old, written, gone);
        }
    }

    /// A row that was there and is there.
    fn keep(&mut self, old: &Cells, new: &Cells) {
        if old == new {
            self.turnover.unchanged += 1;
        } else {
            self.turnover.changed += 1;
        }
        if !self.owned.is_of_main_rows() {
            return;
        }
        let columns = self.columns;
        let told = || shown(columns, &columns.key(old), old);
        for (position, (held, holds)) in old.iter().zip(new).enumerate() {
            if matches!(held.as_ref(), "yes" | "no") {
                let tally = self.facts.entry(position).or_default();
                tally.before += 1;
                if holds.as_ref() == UNKNOWN {
                    tally.lose(told);
                }
            }
        }
        for (column, tally) in HOURS.iter().zip(&mut self.hours) {
            let has_hours =
                |row: &Cells| columns.get(row, column).is_some_and(|hours| !hours.is_empty());
            if has_hours(old) {
                tally.before += 1;
                if !has_hours(new) {
                    tally.lose(told);
                }
            }
        }
    }

    /// Resources that stay and cannot be reached any more in a way in which they could, by that
    /// way.
    fn add_channels(&mut self, old: &[Cells], written: &[Cells], gone: &BTreeSet<Box<str>>) {
        let columns = self.columns;
        let pairs = |rows: &'_ [Cells]| -> BTreeSet<(Box<str>, Box<str>)> {
            let pair = |row: &Cells| {
                Some((columns.get(row, "channel")?.into(), columns.get(row, "resource_id")?.into()))
            };
            rows.iter().filter_map(pair).collect()
        };
        let after = pairs(written);
        for (channel, id) in pairs(old).into_iter().filter(|(_, id)| !gone.contains(id)) {
            let is_lost = !after.contains(&(channel.clone(), id.clone()));
            let tally = self.channels.entry(channel).or_default();
            tally.before += 1;
            if is_lost {
                tally.lose(|| id.into());
            }
        }
    }

    /// Numbers of resources that stay: how many fewer they have, and how many became others. A
    /// newer list has other numbers too, so that many of those may change; where most do, a column
    /// is hardly what it was.
    fn add_numbers(&mut self, old: &[Cells], written: &[Cells], gone: &BTreeSet<Box<str>>) {
        let (before, after) = (numbers(self.columns, old), numbers(self.columns, written));
        let none = BTreeSet::new();
        for (id, held) in before.iter().filter(|(id, _)| !gone.contains(*id)) {
            let holds = after.get(id).unwrap_or(&none);
            let others = held.difference(holds).count();
            let lost = held.len().saturating_sub(holds.len());
            self.fewer_numbers.before += held.len();
            self.other_numbers.before += held.len();
            (0..lost).for_each(|_| self.fewer_numbers.lose(|| id.to_string()));
            (lost..others).for_each(|_| self.other_numbers.lose(|| id.to_string()));
        }
    }

    /// What has been counted.
    pub(super) fn finish(self) -> Turnover {
        let columns = self.columns;
        let losses = match &self.owned {
            OwnedRows::SameKey | OwnedRows::OfSecondSources(_) => Vec::new(),
            OwnedRows::OfResources => {
                let of_channel = |(channel, tally): (Box<str>, LossTally)| {
                    tally.loss(format!("resources with a contact for {channel}"), Limit::Few)
                };
                let fewer = self.fewer_numbers.loss("numbers of this source".into(), Limit::Few);
                let others =
                    self.other_numbers.loss("numbers of this source to others".into(), Limit::Half);
                self.channels.into_iter().map(of_channel).chain([fewer, others]).collect()
            }
            OwnedRows::Every | OwnedRows::OfSources(_) | OwnedRows::OfSource(_) => {
                let rows = self.rows.loss("rows of this source".to_owned(), Limit::Few);
                let of_fact = |(position, tally): (usize, LossTally)| {
                    tally.loss(format!("answers about {}", columns.name(position)), Limit::Few)
                };
                let of_hours = |(column, tally): (&str, LossTally)| {
                    tally.loss(format!("rows with {column}"), Limit::Few)
                };
                let hours = HOURS.into_iter().zip(self.hours).map(of_hours);
                [rows].into_iter().chain(self.facts.into_iter().map(of_fact)).chain(hours).collect()
            }
        };
        Turnover { losses, ..self.turnover }
    }
}

/// What is dialled at each resource, however it is written.
fn numbers(columns: &Columns<'_>, rows: &[Cells]) -> BTreeMap<Box<str>, BTreeSet<String>> {
    let mut numbers: BTreeMap<Box<str>, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        let written = [columns.get(row, "e164"), columns.get(row, "number")];
        let number = written.into_iter().flatten().find(|number| !number.is_empty());
        if let Some((id, number)) = columns.get(row, "resource_id").zip(number) {
            let digits = number.chars().filter(char::is_ascii_alphanumeric).collect();
            numbers.entry(id.into()).or_default().insert(digits);
        }
    }
    numbers
}

fn shown(columns: &Columns<'_>, key: &[Box<str>], row: &Cells) -> String {
    let key = key
        .iter()
        .map(AsRef::as_ref)
        .filter(|part| !part.is_empty())
        .collect::<Vec<&str>>()
        .join(" ");
    match columns.get(row, "name").filter(|name| !name.is_empty()) {
        Some(name) => format!("{key} {name:?}"),
        None => key,
    }
}
