//! Which rows an import brings, changes, leaves as they were and takes away.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Cells, Columns, UNKNOWN};
use super::loss::Loss;
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
            OwnedRows::SameKey => Vec::new(),
            OwnedRows::OfResources => lost_channels(columns, old, written, gone),
            OwnedRows::Every | OwnedRows::OfSources(_) | OwnedRows::OfSource(_) => {
                let rows = Loss {
                    what: "rows of this source".to_owned(),
                    lost: lost.len(),
                    before: before.len(),
                    examples: first(&lost),
                };
                [rows].into_iter().chain(lost_facts(columns, &kept)).collect()
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
    };
    losses.into_iter().map(loss).collect()
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
