//! Which rows an import brings, changes, leaves as they were and takes away.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Cells, Columns, UNKNOWN};
use super::loss::{Limit, Loss};
use crate::import::OwnedRows;

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

impl Turnover {
    pub(super) fn of(
        columns: &Columns<'_>,
        owned: &OwnedRows,
        old: &[Cells],
        written: &[Cells],
        gone: &BTreeSet<Box<str>>,
    ) -> Self {
        let before: BTreeMap<_, &Cells> = old.iter().map(|row| (columns.key(row), row)).collect();
        let after: BTreeMap<_, &Cells> =
            written.iter().map(|row| (columns.key(row), row)).collect();
        let kept: Vec<(&Cells, &Cells)> =
            after.iter().filter_map(|(key, row)| Some((*before.get(key)?, *row))).collect();
        let unchanged = kept.iter().filter(|(before, after)| before == after).count();
        let lost: Vec<String> = before
            .iter()
            .filter(|(key, _)| !after.contains_key(*key))
            .map(|(key, row)| shown(columns, key, row))
            .collect();
        let losses = match owned {
            OwnedRows::SameKey | OwnedRows::OfSecondSources(_) => Vec::new(),
            OwnedRows::OfResources => {
                let mut losses = lost_channels(columns, old, written, gone);
                losses.extend(lost_numbers(columns, old, written, gone));
                losses
            }
            OwnedRows::Every | OwnedRows::OfSources(_) | OwnedRows::OfSource(_) => {
                let rows = Loss {
                    what: "rows of this source".to_owned(),
                    lost: lost.len(),
                    before: before.len(),
                    examples: first(&lost),
                    limit: Limit::Few,
                };
                let facts = lost_facts(columns, &kept);
                [rows].into_iter().chain(facts).chain(lost_hours(columns, &kept)).collect()
            }
        };
        Self {
            new: after.len() - kept.len(),
            changed: kept.len() - unchanged,
            unchanged,
            gone: lost,
            losses,
        }
    }
}

/// Resources that stay and cannot be reached any more in a way in which they could, by that way.
fn lost_channels(
    columns: &Columns<'_>,
    old: &[Cells],
    written: &[Cells],
    gone: &BTreeSet<Box<str>>,
) -> Vec<Loss> {
    let pairs = |rows: &[Cells]| -> BTreeSet<(Box<str>, Box<str>)> {
        let pair = |row: &Cells| {
            Some((columns.get(row, "channel")?.into(), columns.get(row, "resource_id")?.into()))
        };
        rows.iter().filter_map(pair).collect()
    };
    let after = pairs(written);
    let mut losses: BTreeMap<Box<str>, (usize, Vec<String>)> = BTreeMap::new();
    for (channel, id) in pairs(old).into_iter().filter(|(_, id)| !gone.contains(id)) {
        let is_lost = !after.contains(&(channel.clone(), id.clone()));
        let (before, lost) = losses.entry(channel).or_default();
        *before += 1;
        lost.extend(is_lost.then(|| id.to_string()));
    }
    let loss = |(channel, (before, lost)): (Box<str>, (usize, Vec<String>))| Loss {
        what: format!("resources with a contact for {channel}"),
        lost: lost.len(),
        before,
        examples: first(&lost),
        limit: Limit::Few,
    };
    losses.into_iter().map(loss).collect()
}

/// Numbers of resources that stay: how many fewer they have, and how many became others. A newer
/// list has other numbers too, so that many of those may change; where most do, a column is hardly
/// what it was.
fn lost_numbers(
    columns: &Columns<'_>,
    old: &[Cells],
    written: &[Cells],
    gone: &BTreeSet<Box<str>>,
) -> [Loss; 2] {
    let (before, after) = (numbers(columns, old), numbers(columns, written));
    let none = BTreeSet::new();
    let (mut count, mut fewer, mut changed) = (0, Vec::new(), Vec::new());
    for (id, held) in before.iter().filter(|(id, _)| !gone.contains(*id)) {
        let holds = after.get(id).unwrap_or(&none);
        count += held.len();
        fewer.extend((holds.len()..held.len()).map(|_| id.to_string()));
        let others = held.difference(holds).count();
        let lost = held.len().saturating_sub(holds.len());
        changed.extend((lost..others).map(|_| id.to_string()));
    }
    let loss = |what: &str, lost: &[String], limit| Loss {
        what: what.to_owned(),
        lost: lost.len(),
        before: count,
        examples: first(lost),
        limit,
    };
    [
        loss("numbers of this source", &fewer, Limit::Few),
        loss("numbers of this source to others", &changed, Limit::Half),
    ]
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

/// Columns of hours, which an importer leaves empty where it does not know them.
const HOURS: [&str; 2] = ["opening_hours", "weekly_hours"];

/// Hours that rows had and have not any more.
fn lost_hours(columns: &Columns<'_>, kept: &[(&Cells, &Cells)]) -> Vec<Loss> {
    let loss = |column: &&str| {
        let hours = |row: &Cells| columns.get(row, column).is_some_and(|hours| !hours.is_empty());
        let known: Vec<_> = kept.iter().filter(|(before, _)| hours(before)).collect();
        let lost = known.iter().filter(|(_, after)| !hours(after));
        let lost: Vec<String> =
            lost.map(|(before, _)| shown(columns, &columns.key(before), before)).collect();
        Loss {
            what: format!("rows with {column}"),
            lost: lost.len(),
            before: known.len(),
            examples: first(&lost),
            limit: Limit::Few,
        }
    };
    HOURS.iter().map(loss).collect()
}

/// Answers that rows had and that are unknown now, by column.
fn lost_facts(columns: &Columns<'_>, kept: &[(&Cells, &Cells)]) -> Vec<Loss> {
    let mut losses: BTreeMap<usize, (usize, Vec<String>)> = BTreeMap::new();
    for (before, after) in kept {
        for (position, (held, holds)) in before.iter().zip(after.iter()).enumerate() {
            if matches!(held.as_ref(), "yes" | "no") {
                let (known, lost) = losses.entry(position).or_default();
                *known += 1;
                lost.extend(
                    (holds.as_ref() == UNKNOWN)
                        .then(|| shown(columns, &columns.key(before), before)),
                );
            }
        }
    }
    let loss = |(position, (before, lost)): (usize, (usize, Vec<String>))| Loss {
        what: format!("answers about {}", columns.name(position)),
        lost: lost.len(),
        before,
        examples: first(&lost),
        limit: Limit::Few,
    };
    losses.into_iter().map(loss).collect()
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

fn first(lost: &[String]) -> String {
    const NAMED: usize = 3;
    lost.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ")
}
