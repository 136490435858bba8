//! What can be recorded at all.

use chrono::{Datelike as _, NaiveDate};

use super::error::VerifyError;
use super::subject::Subject;
use super::verification::Verification;
use crate::domain::cell_rules;

/// The longest name of a person.
const LONGEST_NAME: usize = 80;

/// The longest title or publisher.
const LONGEST_TITLE: usize = 200;

/// The day, the name and the words about the page.
pub(super) fn check(done: &Verification, today: NaiveDate) -> Result<(), VerifyError> {
    check_day(done.on, today)?;
    check_words("name", &done.by, LONGEST_NAME)?;
    for (what, words) in [("title", &done.title), ("publisher", &done.publisher)] {
        if let Some(words) = words {
            check_words(what, words, LONGEST_TITLE)?;
        }
    }
    Ok(())
}

/// Nobody verifies backwards: what is known of a later day stays.
pub(super) fn check_order(subject: &Subject, on: NaiveDate) -> Result<(), VerifyError> {
    let (before, shown) = match &subject.contact {
        Some(contact) => (contact.verified_on, contact.shown()),
        None => (subject.resource.verified_on, subject.id.to_string()),
    };
    match before.filter(|before| *before > on) {
        Some(before) => Err(VerifyError::Day {
            day: on,
            reason: format!("{shown} was verified on {before} already"),
        }),
        None => Ok(()),
    }
}

fn check_day(day: NaiveDate, today: NaiveDate) -> Result<(), VerifyError> {
    let refused = |reason: &str| Err(VerifyError::Day { day, reason: reason.to_owned() });
    if day > today {
        return refused(&format!("it is in the future; today is {today}"));
    }
    if day.year() < 2000 { refused("it is before the year 2000") } else { Ok(()) }
}

fn check_words(what: &'static str, words: &str, longest: usize) -> Result<(), VerifyError> {
    let is_fit = !words.trim().is_empty()
        && words.chars().count() <= longest
        && !words.contains(char::is_control);
    if is_fit && cell_rules::problem(words.trim()).is_none() {
        return Ok(());
    }
    Err(VerifyError::Words { what, words: words.chars().take(longest).collect(), longest })
}
