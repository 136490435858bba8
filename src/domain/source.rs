//! Where a row's facts come from.

use chrono::{Datelike as _, NaiveDate};

/// A page or file that a reader can open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its id in `sources.csv`.
    pub id: String,
    /// Its title.
    pub name: String,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: String,
    /// The licence under which its facts are used.
    pub licence: String,
    /// The day it was read.
    pub retrieved_on: Option<NaiveDate>,
    /// The year that its facts describe, where that is not the year it was read.
    pub year: Option<i32>,
}

impl Source {
    /// The last day on which the facts can have been true as far as the source tells: the day it was read, or the end of its year.
    #[must_use]
    pub fn as_of(&self) -> Option<NaiveDate> {
        let end_of_year = self.year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
        match (end_of_year, self.retrieved_on) {
            (Some(end), Some(read)) if read.year() == end.year() => Some(read),
            (Some(end), _) => Some(end),
            (None, read) => read,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_survey_is_as_old_as_its_year() {
        let survey = Source {
            id: "survey".to_owned(),
            name: String::new(),
            publisher: String::new(),
            url: String::new(),
            licence: String::new(),
            retrieved_on: NaiveDate::from_ymd_opt(2026, 11, 1),
            year: Some(2019),
        };

        assert_eq!(survey.as_of(), NaiveDate::from_ymd_opt(2019, 12, 31));
        assert_eq!(Source { year: Some(2026), ..survey }.as_of(), NaiveDate::from_ymd_opt(2026, 11, 1));
    }
}
