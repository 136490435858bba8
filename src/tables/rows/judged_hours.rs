//! Opening hours as cells hold them, each text read and judged once: half of the libraries of a list
//! keep the hours of another.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use chrono::{Datelike as _, NaiveDate};

use super::super::doubt::Doubts;
use super::super::row::Row;
use crate::domain::Hours;

/// What is known of a text: the hours, or why it says none, and what a person should look at.
#[derive(Debug)]
struct JudgedHours {
    hours: Result<Hours, String>,
    doubt: Option<String>,
}

/// Judges hours as they are on a day, and keeps what it found of each text.
#[derive(Debug)]
pub struct HoursJudge {
    today: NaiveDate,
    judged: RwLock<HashMap<String, Arc<JudgedHours>>>,
}

impl HoursJudge {
    /// On a day.
    pub fn on(today: NaiveDate) -> Self {
        Self { today, judged: RwLock::default() }
    }

    /// The opening hours of a row; those that never open, or speak of years that are over, are
    /// doubted.
    pub fn read(&self, row: &mut Row<'_>, doubts: &Doubts) -> Option<Hours> {
        let judged = self.judge(row.text("opening_hours")?);
        let hours = row.optional("opening_hours", |_| judged.hours.clone())?;
        if let Some(doubt) = &judged.doubt {
            row.doubt(doubts, "opening_hours", doubt.as_str());
        }
        Some(hours)
    }

    fn judge(&self, text: &str) -> Arc<JudgedHours> {
        let held = self.judged.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(judged) = held.get(text) {
            return Arc::clone(judged);
        }
        drop(held);
        let hours = Hours::parse(text).map_err(|error| error.to_string());
        let doubt = hours.as_ref().ok().and_then(|hours| doubt_about(hours, self.today));
        let judged = Arc::new(JudgedHours { hours, doubt });
        let mut held = self.judged.write().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(held.entry(text.to_owned()).or_insert(judged))
    }
}

fn doubt_about(hours: &Hours, today: NaiveDate) -> Option<String> {
    let past = hours.last_year().or_else(|| hours.last_year_said());
    if let Some(year) = past.filter(|year| *year < today.year()) {
        return Some(format!("speak of {year}, which is over: write what holds every year"));
    }
    if hours.never_open_from(today) {
        let rule = "never open: leave the cell empty, or say that the service has ended";
        return Some(rule.to_owned());
    }
    if hours.begin_where_they_end() {
        let rule = "end at the minute at which they begin, which is read as round the clock";
        return Some(rule.to_owned());
    }
    hours.doubt(today).map(|doubt| doubt.to_string())
}
