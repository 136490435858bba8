//! When a row is open: from one column of text, or from columns of days.

use std::collections::BTreeMap;

use super::clock::{self, DaySpan};
use super::error::MapError;
use super::headings::Headings;
use super::map::{ClosingDaysRule, DaysRule, EmptyDay, HoursRule};
use super::records::CsvRecord;
use super::week::{DayState, NamedDay, Week, days_of};
use super::words::is_closed;
use crate::domain::Hours;
use crate::import::hours_text;

/// The columns of the hours.
#[derive(Debug)]
pub(super) struct HoursReader {
    text: Option<usize>,
    days: Vec<DaysReader>,
    closed: Vec<String>,
    empty: EmptyDay,
    closing: Option<ClosingReader>,
    /// What notes call it.
    pub(super) shown: String,
}

#[derive(Debug)]
struct DaysReader {
    days: Vec<NamedDay>,
    columns: DayColumns,
}

#[derive(Debug, Clone, Copy)]
enum DayColumns {
    Spans(usize),
    Ends { opens: usize, closes: usize },
}

#[derive(Debug)]
struct ClosingReader {
    column: usize,
    separators: String,
    words: BTreeMap<String, Vec<NamedDay>>,
}

/// Why a row has no hours although its cells say something.
pub(super) type Unread = (&'static str, String);

impl HoursReader {
    /// Finds the columns of a rule.
    pub(super) fn of(
        map: &str,
        rule: &HoursRule,
        headings: &mut Headings,
    ) -> Result<Self, MapError> {
        let wrong = |key: &str, reason: String| MapError::Value {
            map: map.to_owned(),
            key: key.to_owned(),
            reason,
        };
        if rule.text.is_some() != rule.days.is_empty() {
            return Err(wrong("hours", "needs either text or [[hours.days]]".to_owned()));
        }
        let text = rule.text.as_deref().map(|column| headings.find(column, "hours.text"));
        let mut days = Vec::new();
        for one in &rule.days {
            days.push(DaysReader::of(one, headings).map_err(|reason| wrong("hours.days", reason))?);
        }
        let closing = rule.closing_days.as_ref();
        let closing = closing.map(|closing| ClosingReader::of(closing, headings)).transpose();
        let shown = rule.text.clone().unwrap_or_else(|| "hours".to_owned());
        Ok(Self {
            text,
            days,
            closed: rule.closed.clone(),
            empty: rule.empty,
            closing: closing.map_err(|reason| wrong("hours.closing_days", reason))?,
            shown,
        })
    }

    /// The hours of a row in the syntax of OpenStreetMap; nothing where its cells say nothing.
    ///
    /// # Errors
    /// Why they are none, and what is written.
    pub(super) fn read(&self, record: &CsvRecord) -> Result<Option<String>, Unread> {
        if let Some(column) = self.text {
            let cell = record.cell(column).trim();
            if cell.is_empty() || is_closed(cell) {
                return Ok(None);
            }
            let read = Hours::parse(cell).ok().map(|hours| hours.as_str().to_owned());
            return read.or_else(|| hours_text::to_osm(cell)).map(Some).ok_or_else(|| {
                ("hours left out: not understood, and not in OSM syntax", cell.to_owned())
            });
        }
        let (mut week, said) = self.week(record)?;
        if let Some(closing) = &self.closing {
            let cell = record.cell(closing.column).trim();
            match closing.read(cell) {
                Some(days) => close(&mut week, &days, &said),
                None if week == Week::default() => {}
                None => {
                    let reason =
                        "hours left out: the words for closing days are not all in the map";
                    return Err((reason, cell.to_owned()));
                }
            }
        }
        Ok(week.expression())
    }

    /// The week of the columns, and which of its days have a column of their own.
    fn week(&self, record: &CsvRecord) -> Result<(Week, Vec<NamedDay>), Unread> {
        let mut week = Week::default();
        if self.empty == EmptyDay::Closed && self.says_anything(record) {
            week.days = std::array::from_fn(|_| DayState::Closed);
        }
        let mut own = Vec::new();
        for rule in &self.days {
            if let [one] = rule.days.as_slice() {
                own.push(*one);
            }
            let Some(spans) = self.spans(rule.columns, record)? else { continue };
            for day in &rule.days {
                let Some(state) = week.day_mut(*day) else { continue };
                // The second column of a day brings its afternoon.
                match (&mut *state, spans.as_slice()) {
                    (DayState::Open(_), []) => {}
                    (DayState::Open(before), more) => before.extend_from_slice(more),
                    (DayState::Unknown | DayState::Closed, []) => *state = DayState::Closed,
                    (DayState::Unknown | DayState::Closed, _) => {
                        *state = DayState::Open(spans.clone());
                    }
                }
            }
        }
        Ok((week, own))
    }

    fn says_anything(&self, record: &CsvRecord) -> bool {
        self.days.iter().any(|rule| match rule.columns {
            DayColumns::Spans(column) => !record.cell(column).trim().is_empty(),
            DayColumns::Ends { opens, .. } => !record.cell(opens).trim().is_empty(),
        })
    }

    /// The spans of columns; nothing where they are empty.
    fn spans(
        &self,
        columns: DayColumns,
        record: &CsvRecord,
    ) -> Result<Option<Vec<DaySpan>>, Unread> {
        let unread = |cell: String| ("hours left out: not times of day", cell);
        match columns {
            DayColumns::Spans(column) => {
                let cell = record.cell(column).trim();
                if cell.is_empty() {
                    return Ok(None);
                }
                clock::spans(cell, &self.closed).map(Some).ok_or_else(|| unread(cell.to_owned()))
            }
            DayColumns::Ends { opens, closes } => {
                let (opens, closes) = (record.cell(opens).trim(), record.cell(closes).trim());
                let both = format!("{opens}-{closes}");
                if opens.is_empty() && closes.is_empty() {
                    return Ok(None);
                }
                let says_closed =
                    |text: &str| is_closed(text) || self.closed.iter().any(|word| word == text);
                if says_closed(&both)
                    || says_closed(opens) && (closes.is_empty() || says_closed(closes))
                {
                    return Ok(Some(Vec::new()));
                }
                let span = clock::span(opens, closes);
                span.map(|span| Some(vec![span])).ok_or_else(|| unread(both))
            }
        }
    }
}

/// Closes days that a text names. Where a column of such a day alone says that it is open, nobody
/// knows which is right.
fn close(week: &mut Week, days: &[NamedDay], own: &[NamedDay]) {
    for day in days {
        let Some(state) = week.day_mut(*day) else { continue };
        let is_denied = own.contains(day) && matches!(state, DayState::Open(_));
        *state = if is_denied { DayState::Unknown } else { DayState::Closed };
    }
}

impl DaysReader {
    fn of(rule: &DaysRule, headings: &mut Headings) -> Result<Self, String> {
        let days = days_of(&rule.days).filter(|days| !days.is_empty());
        let days = days
            .ok_or_else(|| format!("{:?} are no days such as Mo, Mo-Fr, Sa,Su or PH", rule.days))?;
        let key = "hours.days";
        let columns = match (&rule.column, &rule.opens, &rule.closes) {
            (Some(column), None, None) => DayColumns::Spans(headings.find(column, key)),
            (None, Some(opens), Some(closes)) => DayColumns::Ends {
                opens: headings.find(opens, key),
                closes: headings.find(closes, key),
            },
            (_, _, _) => {
                return Err(format!("of {} needs column, or opens and closes", rule.days));
            }
        };
        Ok(Self { days, columns })
    }
}

impl ClosingReader {
    fn of(rule: &ClosingDaysRule, headings: &mut Headings) -> Result<Self, String> {
        let mut words = BTreeMap::new();
        for (word, days) in &rule.words {
            let days = days_of(days).ok_or_else(|| {
                format!("{word:?} means no days such as \"Mo\", \"Sa,Su\", \"PH\" or \"\" for none")
            })?;
            words.insert(without_spaces(word), days);
        }
        let column = headings.find(&rule.column, "hours.closing_days");
        Ok(Self { column, separators: rule.separators.clone(), words })
    }

    /// The days on which it is closed; nothing where a word is not known.
    fn read(&self, cell: &str) -> Option<Vec<NamedDay>> {
        if let Some(days) = self.words.get(&without_spaces(cell)) {
            return Some(days.clone());
        }
        let words = cell.split(|c: char| self.separators.contains(c)).map(without_spaces);
        let mut days = Vec::new();
        for word in words.filter(|word| !word.is_empty()) {
            days.extend(self.words.get(&word)?);
        }
        (!days.is_empty()).then_some(days)
    }
}

fn without_spaces(text: &str) -> String {
    text.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect()
}
