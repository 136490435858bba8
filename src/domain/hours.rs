//! Opening hours in OpenStreetMap syntax.

use std::fmt;

use chrono::{Months, NaiveDate, NaiveDateTime, NaiveTime};
use opening_hours_syntax::rules::RuleKind;
use serde::{Deserialize, Serialize};

use super::hours_rules::{Rules, one_line};
use super::hours_text::{impossible_day, standard_form};

/// Hours that can be evaluated, in the standard form of the OSM `opening_hours` tag: `Mo-Fr
/// 09:00-17:00; PH off`, `24/7`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Hours {
    text: Box<str>,
    is_always: bool,
}

/// Text that is not in the syntax.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} are not opening hours in OSM syntax such as \"Mo-Fr 09:00-17:00\": {reason}")]
pub struct MalformedHours {
    /// The text as given.
    pub value: String,
    /// What the parser said.
    pub reason: String,
}

/// Words behind which a year is a beginning.
const SINCE: [&str; 14] = [
    "since",
    "from",
    "after",
    "founded",
    "established",
    "seit",
    "ab",
    "depuis",
    "dès",
    "desde",
    "dal",
    "sinds",
    "od",
    "от",
];

/// A year in four digits.
fn year(word: &str) -> Option<i32> {
    word.parse::<i32>().ok().filter(|year| word.len() == 4 && (1900..2200).contains(year))
}

/// How many years ahead hours are looked at: 29 February comes once in eight at the least often.
const YEARS_AHEAD: u32 = 9;

impl Hours {
    /// Reads hours, usual ways of writing them included (`Mon-Fri 9am–5pm`); what is kept is the
    /// standard form.
    ///
    /// # Errors
    /// [`MalformedHours`] when the syntax is wrong.
    pub fn parse(text: &str) -> Result<Self, MalformedHours> {
        let malformed =
            |reason: String| MalformedHours { value: text.to_owned(), reason: one_line(&reason) };
        let standard = standard_form(text);
        if let Some(day) = impossible_day(&standard) {
            return Err(malformed(format!("{day} is no day of the calendar")));
        }
        let rules = Rules::parse(&standard).map_err(malformed)?;
        Ok(Self { text: standard.into(), is_always: rules.are_always_open() })
    }

    /// The hours in the standard form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether they never end.
    #[must_use]
    pub const fn is_always(&self) -> bool {
        self.is_always
    }

    /// Whether the sun decides: `sunrise-sunset`.
    #[must_use]
    pub fn speak_of_the_sun(&self) -> bool {
        self.rules().speak_of_the_sun()
    }

    /// Whether they are closed at every moment from the beginning of a day on, for as far as is
    /// looked ahead (`YEARS_AHEAD`). Holidays and the sun, which depend on the place, may open
    /// them.
    #[must_use]
    pub fn never_open_from(&self, day: NaiveDate) -> bool {
        let may_be_closed = ["off", "closed"].iter().any(|word| self.text.contains(word))
            || self.last_year().is_some();
        if self.is_always || !may_be_closed {
            return false;
        }
        if self.says_off_only() {
            return true;
        }
        let rules = self.rules();
        if rules.speak_of_holidays() || rules.speak_of_school() || rules.speak_of_the_sun() {
            return false;
        }
        let from = day.and_time(NaiveTime::MIN);
        let until = day
            .checked_add_months(Months::new(12 * YEARS_AHEAD))
            .map_or(NaiveDateTime::MAX, |end| end.and_time(NaiveTime::MIN));
        rules
            .expressions()
            .all(|hours| hours.iter_range(from, until).all(|span| span.kind == RuleKind::Closed))
    }

    /// Whether every rule closes, on holidays too: `PH off`.
    fn says_off_only(&self) -> bool {
        let closes = |rule: &str| ["off", "closed"].iter().any(|word| rule.trim().ends_with(word));
        self.outside_comments().split(';').all(closes)
    }

    /// Whether a time begins and ends at the same minute, which means round the clock and is seldom
    /// meant: `Mo-Fr 09:00-09:00`.
    #[must_use]
    pub fn begin_where_they_end(&self) -> bool {
        let outside = self.outside_comments();
        let mut spans = outside.split([' ', ',', ';']).filter_map(|word| word.split_once('-'));
        spans.any(|(begin, end)| begin == end && begin.contains(':'))
    }

    /// The rules without what they say in words.
    pub(super) fn outside_comments(&self) -> String {
        self.text.split('"').step_by(2).collect::<Vec<_>>().join(" ")
    }

    /// The last year that a comment names, where it does not say that something holds since then:
    /// `24/7 "2019 only"`.
    #[must_use]
    pub fn last_year_said(&self) -> Option<i32> {
        let comments = self.text.split('"').skip(1).step_by(2);
        let of_comment = |comment: &str| {
            let words = || comment.split(|c: char| !c.is_alphanumeric());
            let goes_on = words().any(|word| SINCE.contains(&word.to_lowercase().as_str()));
            let years = words().filter_map(year);
            if goes_on || comment.contains('+') { None } else { years.max() }
        };
        comments.filter_map(of_comment).max()
    }

    /// The last year that they name, as in `2026 Dec 24 off`; `None` where they name none, or go on
    /// for ever (`2026+`).
    #[must_use]
    pub fn last_year(&self) -> Option<i32> {
        let outside_comments = self.outside_comments();
        let is_of_word = |c: char| c.is_ascii_alphanumeric() || c == ':' || c == '+';
        let words: Vec<&str> = outside_comments.split(|c| !is_of_word(c)).collect();
        let goes_on = words
            .iter()
            .any(|word| word.strip_suffix('+').is_some_and(|word| year(word).is_some()));
        if goes_on { None } else { words.into_iter().filter_map(year).max() }
    }

    /// Their rules.
    pub(super) fn rules(&self) -> Rules {
        Rules::parse(&self.text).expect("hours are parsed when they are made")
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_not_hours() {
        let error = Hours::parse("weekdays nine to five").expect_err("not OSM syntax");

        assert!(!error.to_string().contains('\n'), "{error}");
    }

    #[test]
    fn hours_are_kept_in_the_standard_form_and_read_back_the_same() {
        let hours = Hours::parse("Mon-Fri 9:00–17:00,Sa 10:00-12:00;").expect("hours");

        assert_eq!(hours.as_str(), "Mo-Fr 09:00-17:00, Sa 10:00-12:00");
        assert_eq!(Hours::parse(hours.as_str()), Ok(hours));
    }

    #[test]
    fn hours_that_never_open_are_told() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day");
        for (text, never) in [
            ("off", true),
            ("24/7 off", true),
            ("PH off", true),
            ("PH off; SH closed", true),
            ("24/7 closed \"moved\"", true),
            ("Mo-Su off", true),
            ("Mo-Fr 09:00-17:00; Mo-Su off", true),
            ("2019 Mo-Fr 09:00-17:00", true),
            ("2019-2021 Mo-Fr 09:00-17:00; Sa off", true),
            ("24/7", false),
            ("2031 Mo-Fr 09:00-17:00", false),
            ("2019+ Mo-Fr 09:00-17:00", false),
            ("Feb 29 09:00-17:00", false),
            ("Mo off; PH 10:00-12:00", false),
            ("24/7 \"by appointment\"", false),
            ("Mo 09:00-10:00", false),
        ] {
            let hours = Hours::parse(text).expect("hours");

            assert_eq!(hours.never_open_from(day), never, "{text}");
        }
    }

    #[test]
    fn the_last_year_that_hours_name_is_told() {
        for (text, year) in [
            ("Mo-Fr 09:00-20:00", None),
            ("2019 Mo-Fr 09:00-17:00", Some(2019)),
            ("2019-2021 Mo-Fr 09:00-17:00", Some(2021)),
            ("2019+ Mo-Fr 09:00-17:00", None),
            ("Mo-Fr 09:00-17:00; 2024 Dec 25 off", Some(2024)),
            ("2024 Dec 24-2025 Jan 02 off", Some(2025)),
            ("Mo-Fr 09:00-17:00 open \"since 2010\"", None),
        ] {
            assert_eq!(Hours::parse(text).expect("hours").last_year(), year, "{text}");
        }
    }

    #[test]
    fn a_day_that_no_month_has_is_no_hour() {
        let lengths = [
            ("Jan", 31),
            ("Feb", 29),
            ("Mar", 31),
            ("Apr", 30),
            ("May", 31),
            ("Jun", 30),
            ("Jul", 31),
            ("Aug", 31),
            ("Sep", 30),
            ("Oct", 31),
            ("Nov", 30),
            ("Dec", 31),
        ];
        for (month, length) in lengths {
            for day in 1..=31 {
                for text in [
                    format!("{month} {day:02} 10:00-12:00"),
                    format!("Mo-Fr 09:00-17:00; {month} {day:02} off"),
                    format!("{month} 01-{day:02} off; Mo-Fr 09:00-17:00"),
                ] {
                    let is_fine = Hours::parse(&text).is_ok();
                    // A span of one day is none to the parser.
                    if day == 1 && text.starts_with(&format!("{month} 01-")) {
                        continue;
                    }
                    assert_eq!(is_fine, day <= length, "{text}");
                }
            }
        }
        for text in ["Feb 30-31 off; Mo 09:00-10:00", "2027 Feb 29 off; Mo 09:00-10:00"] {
            assert!(Hours::parse(text).is_err(), "{text}");
        }
        assert!(Hours::parse("2028 Feb 29 off; Mo 09:00-10:00").is_ok());
        assert!(Hours::parse("week 10-52 Mo 09:00-10:00").is_ok());
    }

    #[test]
    fn round_the_clock_on_some_days_is_understood() {
        for (text, last_year) in [
            ("2019+ 24/7", None),
            ("2019 24/7", Some(2019)),
            ("Apr-Oct 24/7", None),
            ("Mo-Fr 24/7", None),
        ] {
            let hours = Hours::parse(text).unwrap_or_else(|error| panic!("{error}"));

            assert_eq!(hours.last_year(), last_year, "{text}");
            assert_eq!(Hours::parse(hours.as_str()), Ok(hours), "{text}");
        }
        assert!(Hours::parse("24/7").expect("hours").is_always());
    }

    #[test]
    fn a_year_in_a_comment_is_told_unless_it_is_a_beginning() {
        for (text, year) in [
            ("24/7 \"2019 only\"", Some(2019)),
            ("24/7 \"in 2019\"", Some(2019)),
            ("Mo-Fr 09:00-17:00 open \"2019-2021\"", Some(2021)),
            ("24/7 \"since 2010\"", None),
            ("24/7 \"2010+\"", None),
            ("24/7 \"ring twice\"", None),
        ] {
            assert_eq!(Hours::parse(text).expect("hours").last_year_said(), year, "{text}");
        }
    }

    #[test]
    fn only_what_never_ends_and_has_no_condition_is_always_open() {
        for (text, is_always) in [
            ("24/7", true),
            ("00:00-24:00", true),
            ("Mo-Su 00:00-24:00", true),
            ("24/7 open \"ring twice\"", true),
            ("24/7 \"call first\"", false),
            ("24/7; PH off", false),
            ("24/7 off", false),
            ("24/7 unknown", false),
            ("Mo-Fr 00:00-24:00", false),
        ] {
            assert_eq!(Hours::parse(text).map(|hours| hours.is_always()), Ok(is_always), "{text}");
        }
    }
}
