//! What people have decided about pairs of lines (`twins.csv`).

use std::collections::BTreeMap;

use crate::import::ImportedRow;

/// A verdict that is neither `same` nor `different`.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("twins.csv: {one} and {other} are {verdict:?}; expected same or different")]
pub struct UndecidedVerdict {
    /// One id.
    pub one: String,
    /// The other id.
    pub other: String,
    /// What is written there.
    pub verdict: String,
}

/// Pairs of ids with whether they are the same place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DecidedPairs(BTreeMap<[String; 2], bool>);

impl DecidedPairs {
    /// The decisions of rows with `id`, `other_id` and `verdict`.
    ///
    /// # Errors
    /// [`UndecidedVerdict`] for a verdict that is none.
    pub fn read<'r>(
        rows: impl IntoIterator<Item = &'r ImportedRow>,
    ) -> Result<Self, UndecidedVerdict> {
        let mut pairs = BTreeMap::new();
        for row in rows {
            let (one, other) = (row.get("id"), row.get("other_id"));
            let is_same = match row.get("verdict") {
                "same" => true,
                "different" => false,
                verdict => {
                    return Err(UndecidedVerdict {
                        one: one.to_owned(),
                        other: other.to_owned(),
                        verdict: verdict.to_owned(),
                    });
                }
            };
            pairs.insert(ordered(one, other), is_same);
        }
        Ok(Self(pairs))
    }

    /// Whether a person has said that the two are the same, or that they are not.
    pub(super) fn verdict(&self, one: &str, other: &str) -> Option<bool> {
        self.0.get(&ordered(one, other)).copied()
    }

    /// The pairs that are the same.
    pub(super) fn same(&self) -> impl Iterator<Item = &[String; 2]> {
        self.0.iter().filter(|(_, is_same)| **is_same).map(|(pair, _)| pair)
    }
}

fn ordered(one: &str, other: &str) -> [String; 2] {
    let mut pair = [one.to_owned(), other.to_owned()];
    pair.sort();
    pair
}
