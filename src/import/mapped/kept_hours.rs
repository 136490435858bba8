//! Hours that somebody may keep.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::Hours;

/// How many different hours are remembered.
const MOST_HOURS: usize = 20_000;

/// What is known of hours that were read before. Whether somebody may keep them is worked out day
/// by day, and many rows have the same.
#[derive(Debug)]
pub(super) struct KeptHours {
    today: NaiveDate,
    known: HashMap<String, Result<String, &'static str>>,
}

impl KeptHours {
    pub(super) fn new(today: NaiveDate) -> Self {
        Self { today, known: HashMap::new() }
    }

    /// Hours in the standard form.
    ///
    /// # Errors
    /// Why they are left out.
    pub(super) fn read(&mut self, text: &str) -> Result<String, &'static str> {
        if let Some(known) = self.known.get(text) {
            return known.clone();
        }
        let kept = kept(text, self.today);
        if self.known.len() < MOST_HOURS {
            self.known.insert(text.to_owned(), kept.clone());
        }
        kept
    }
}

fn kept(text: &str, today: NaiveDate) -> Result<String, &'static str> {
    let hours = Hours::parse(text).map_err(|_| "hours left out: not understood")?;
    let is_odd = hours.never_open_from(today)
        || hours.begin_where_they_end()
        || hours.doubt(today).is_some();
    if is_odd {
        return Err("hours left out: nobody keeps such hours");
    }
    Ok(hours.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_that_nobody_keeps_are_left_out_each_time() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let mut hours = KeptHours::new(today);

        for _ in 0..2 {
            assert_eq!(hours.read("Mo-Fr 9:00-17:00").as_deref(), Ok("Mo-Fr 09:00-17:00"));
            assert!(hours.read("Tu-Sa 09:00-09:16").is_err(), "a slip");
            assert!(hours.read("whenever").is_err(), "no hours");
        }
    }
}
