//! What the values of a column look like.

use std::collections::{BTreeMap, BTreeSet};

use super::super::clock;
use super::super::point::{number, pair};
use super::super::words;
use crate::import::contact::mailbox;

/// How many different values are counted.
const MOST_VALUES: usize = 5000;

/// What cells hold where nobody knows anything.
const NOTHING: [&str; 11] =
    ["..", "n/a", "#n/a", "null", "(null)", "nil", "-", "--", "?", "n.a.", "nan"];

/// A column of a sample.
#[derive(Debug, Default)]
pub(super) struct ColumnLook {
    pub(super) heading: String,
    rows: usize,
    filled: usize,
    numbers: usize,
    with_decimals: usize,
    wide: usize,
    pairs: usize,
    pages: usize,
    bare_pages: usize,
    mailboxes: usize,
    telephones: usize,
    spans: usize,
    words: usize,
    values: BTreeMap<String, usize>,
    /// What its cells hold that says nothing.
    pub(super) nothing: BTreeSet<String>,
}

impl ColumnLook {
    pub(super) fn new(heading: &str) -> Self {
        Self { heading: heading.to_owned(), ..Self::default() }
    }

    pub(super) fn take(&mut self, cell: &str) {
        self.rows += 1;
        let cell = cell.trim();
        if cell.is_empty() {
            return;
        }
        if NOTHING.iter().any(|word| cell.eq_ignore_ascii_case(word)) {
            self.nothing.insert(cell.to_owned());
            return;
        }
        self.filled += 1;
        if let Some(value) = number(cell) {
            self.numbers += 1;
            self.with_decimals += usize::from(cell.contains(['.', ',']));
            self.wide += usize::from(value.abs() <= 180.0);
        }
        let lower = cell.to_lowercase();
        self.pairs += usize::from(pair(cell).is_some());
        self.pages += usize::from(lower.starts_with("http://") || lower.starts_with("https://"));
        self.bare_pages += usize::from(lower.starts_with("www."));
        self.mailboxes += usize::from(mailbox(cell).is_some());
        self.telephones += usize::from(is_telephone(cell));
        self.spans += usize::from(clock::spans(cell, &[]).is_some());
        self.words += usize::from(words::tristate(cell).is_some());
        if self.values.len() < MOST_VALUES || self.values.contains_key(cell) {
            *self.values.entry(cell.to_owned()).or_default() += 1;
        }
    }

    fn is_most(&self, count: usize) -> bool {
        self.filled > 0 && count * 10 >= self.filled * 8
    }

    pub(super) fn is_empty(&self) -> bool {
        self.filled == 0
    }

    /// The share of rows with a value, in hundredths.
    pub(super) fn filled_percent(&self) -> usize {
        self.filled * 100 / self.rows.max(1)
    }

    /// Numbers with decimals that may be degrees.
    pub(super) fn may_be_degrees(&self) -> bool {
        self.is_most(self.wide) && self.with_decimals * 2 > self.filled
    }

    pub(super) fn are_numbers(&self) -> bool {
        self.is_most(self.numbers)
    }

    pub(super) fn are_pairs(&self) -> bool {
        self.is_most(self.pairs)
    }

    pub(super) fn are_pages(&self) -> bool {
        self.is_most(self.pages + self.bare_pages) && self.pages > 0
    }

    pub(super) fn are_mailboxes(&self) -> bool {
        self.is_most(self.mailboxes)
    }

    pub(super) fn are_telephones(&self) -> bool {
        self.is_most(self.telephones)
    }

    pub(super) fn are_spans(&self) -> bool {
        self.is_most(self.spans)
    }

    pub(super) fn are_yes_or_no(&self) -> bool {
        self.is_most(self.words) && self.values.len() <= 12
    }

    /// Whether no two rows have the same value, but for a few, and nearly all have one.
    pub(super) fn tells_rows_apart(&self) -> bool {
        let different = self.values.len();
        self.filled * 100 >= self.rows * 95
            && (different * 100 >= self.filled * 98 || different >= MOST_VALUES)
    }

    /// Whether it sorts rows into a few kinds.
    pub(super) fn is_of_kinds(&self) -> bool {
        (2..=15).contains(&self.values.len()) && self.filled > self.values.len() * 3
    }

    /// The values, the most frequent first.
    pub(super) fn frequent(&self) -> Vec<(&str, usize)> {
        let mut values: Vec<(&str, usize)> =
            self.values.iter().map(|(value, count)| (value.as_str(), *count)).collect();
        values.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
        values
    }
}

/// Seven to fifteen digits and signs that stand between them.
fn is_telephone(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let are_signs = cell.chars().all(|c| c.is_ascii_digit() || " +-()./".contains(c));
    let begins = cell.starts_with(['+', '0', '(']) || cell.contains(['-', ' ']);
    (7..=15).contains(&digits)
        && are_signs
        && begins
        && number(cell).is_none_or(|_| !cell.contains('.'))
}
