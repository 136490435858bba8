//! What a hand-out says, in lines that a program reads: a head with the day and the fingerprint, the
//! country, the emergency numbers, the practice and every entry with its contacts, and how many lines
//! there were.

use std::fmt;

use chrono::NaiveDate;

use super::fact::{EntryFact, NumberFact, PracticeFact};
use crate::views::{AnswerView, HitView};

/// What the head of a record begins with.
pub(super) const HEAD: &str = "backstop-handout";

/// The property of a card that holds a line of the record.
pub(super) const RECORD_PROPERTY: &str = "X-BACKSTOP-RECORD";

/// The form of records.
pub(super) const FORM: &str = "1";

/// What a hand-out says and what may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoutRecord {
    /// The day on which it was made.
    pub made_on: NaiveDate,
    /// The fingerprint of the data.
    pub fingerprint: String,
    /// The country asked about, where all of its emergency numbers are among those below.
    pub(super) country: Option<String>,
    pub(super) numbers: Vec<NumberFact>,
    /// The practice that gave it out.
    pub(super) practice: Option<PracticeFact>,
    pub(super) entries: Vec<EntryFact>,
}

impl HandoutRecord {
    /// Of an answer, on a day.
    pub(super) fn of(answer: &AnswerView, made_on: NaiveDate) -> Self {
        let lists = [&answer.crisis_lines, &answer.on_call, &answer.branches, &answer.libraries];
        let pinned = answer.practice.iter().flat_map(|practice| &practice.pinned);
        Self {
            made_on,
            fingerprint: answer.dataset.fingerprint.clone(),
            country: answer.emergency.country.clone(),
            numbers: answer.emergency.numbers.iter().map(NumberFact::from).collect(),
            practice: answer.practice.as_ref().map(PracticeFact::from),
            entries: pinned.chain(lists.into_iter().flatten()).map(entry).collect(),
        }
    }

    /// Of the emergency numbers alone.
    pub(super) fn of_numbers(&self) -> Self {
        Self { practice: None, entries: Vec::new(), ..self.clone() }
    }

    /// Of the practice alone.
    pub(super) fn of_practice(&self) -> Self {
        Self { country: None, numbers: Vec::new(), entries: Vec::new(), ..self.clone() }
    }

    /// Of one entry alone.
    pub(super) fn of_entry(&self, hit: &HitView) -> Self {
        let entries = vec![entry(hit)];
        Self { country: None, numbers: Vec::new(), practice: None, entries, ..self.clone() }
    }

    /// Its lines.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut lines = vec![format!("{HEAD} {FORM} {} {}", self.made_on, self.fingerprint)];
        lines.extend(self.country.iter().map(|country| format!("country {country}")));
        lines.extend(self.numbers.iter().map(ToString::to_string));
        if let Some(practice) = &self.practice {
            lines.push(practice.to_string());
            lines.extend(practice.entry.contacts.iter().map(ToString::to_string));
        }
        for entry in &self.entries {
            lines.push(entry.to_string());
            lines.extend(entry.contacts.iter().map(ToString::to_string));
        }
        lines.push(format!("end {}", lines.len()));
        lines
    }
}

impl fmt::Display for HandoutRecord {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines().iter().try_for_each(|line| writeln!(out, "{line}"))
    }
}

fn entry(hit: &HitView) -> EntryFact {
    EntryFact::new(&hit.resource, hit.facts.open.reason == "closed_temporarily")
}
