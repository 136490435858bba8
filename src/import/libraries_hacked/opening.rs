//! Staffed and unstaffed hours of each weekday as one expression in OSM syntax.

use crate::domain::Hours;
use crate::import::{ForeignLine, weekly};

const DAYS: [(&str, &str); 7] = [
    ("Monday staffed hours", "Monday unstaffed hours"),
    ("Tuesday staffed hours", "Tuesday unstaffed hours"),
    ("Wednesday staffed hours", "Wednesday unstaffed hours"),
    ("Thursday staffed hours", "Thursday unstaffed hours"),
    ("Friday staffed hours", "Friday unstaffed hours"),
    ("Saturday staffed hours", "Saturday unstaffed hours"),
    ("Sunday staffed hours", "Sunday unstaffed hours"),
];

/// A cell for which hours that are there cannot be relied upon.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unfit<'l> {
    /// Why not.
    pub(super) reason: &'static str,
    /// The column.
    pub(super) column: &'static str,
    /// What it holds.
    pub(super) cell: &'l str,
}

/// The hours of the week; empty where the list has none.
///
/// # Errors
/// [`Unfit`] where hours that are there cannot be relied upon.
pub(super) fn hours(line: ForeignLine<'_>) -> Result<String, Unfit<'_>> {
    let mut week: [Vec<weekly::MinuteRange>; 7] = std::array::from_fn(|_| Vec::new());
    let mut is_split = false;
    for (day, (staffed, unstaffed)) in week.iter_mut().zip(DAYS) {
        for column in [staffed, unstaffed] {
            let cell = line.get(column);
            let unfit = |reason| Unfit { reason, column, cell };
            is_split |= cell.contains(',');
            for range in cell.split(',').map(str::trim).filter(|range| !range.is_empty()) {
                day.push(weekly::MinuteRange::parse(range).ok_or(unfit(MALFORMED))?);
                if is_uncertain(range) {
                    return Err(unfit(UNCERTAIN));
                }
            }
        }
    }
    let expression = weekly::expression(week);
    if !expression.is_empty() && !is_split && speaks_of_other_hours(line.get("Notes")) {
        return Err(Unfit {
            reason: "hours left out: the notes speak of closing times that the hours do not show",
            column: "Notes",
            cell: line.get("Notes"),
        });
    }
    if !expression.is_empty() && Hours::parse(&expression).is_err() {
        let (column, _) = DAYS[0];
        return Err(Unfit { reason: MALFORMED, column, cell: line.get(column) });
    }
    Ok(expression)
}

const MALFORMED: &str = "hours left out: malformed";
const UNCERTAIN: &str =
    "hours left out: a time without am or pm may be of the morning or the afternoon";

/// No library opens this early and closes before noon; one that seems to is open in the afternoon.
const NIGHT: std::ops::Range<u16> = 1..6;

/// Whether a range may be of the morning or the afternoon: `1:00-5:00`, `2:00-7:30`.
fn is_uncertain(range: &str) -> bool {
    let Some((opens, closes)) = range.split_once('-') else { return false };
    let hour = |time: &str| time.trim().split(':').next().unwrap_or_default().to_owned();
    let (opens, closes) = (hour(opens), hour(closes));
    let number = |hour: &str| hour.parse::<u16>().unwrap_or_default();
    let is_of_a_night = NIGHT.contains(&number(&opens)) && number(&closes) <= 12;
    is_of_a_night || (opens.len() == 1 && closes.len() == 1)
}

/// Whether the notes speak of a lunch break, a closure or a day in the month, and not of a closure
/// that is over.
fn speaks_of_other_hours(notes: &str) -> bool {
    let notes = notes.to_lowercase();
    let is_over =
        notes.contains("re-opened") || notes.contains("reopened") || notes.contains("old ");
    (notes.contains("clos") && !is_over)
        || notes.contains("lunch")
        || notes.contains("of month only")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{ForeignTable, Heading};

    const HEADINGS: &[Heading] = &[
        Heading::optional("Monday staffed hours", &[]),
        Heading::optional("Monday unstaffed hours", &[]),
        Heading::optional("Tuesday staffed hours", &[]),
        Heading::optional("Notes", &[]),
    ];

    fn hours_of(
        monday: &str,
        unstaffed: &str,
        tuesday: &str,
        notes: &str,
    ) -> Result<String, &'static str> {
        let text = format!(
            "Monday staffed hours,Monday unstaffed hours,Tuesday staffed hours,Notes\n\"{monday}\",\"{unstaffed}\",\"{tuesday}\",{notes}\n"
        );
        let table = ForeignTable::comma_separated("hours.csv", &text, HEADINGS).expect("a table");
        hours(table.lines().next().expect("a line")).map_err(|unfit| unfit.reason)
    }

    #[test]
    fn unstaffed_hours_are_open_hours() {
        assert_eq!(
            hours_of("10:00-13:00", "08:00-10:00,13:00-20:00", "", ""),
            Ok("Mo 08:00-20:00".to_owned())
        );
    }

    #[test]
    fn hours_that_cannot_be_relied_upon_are_left_out() {
        assert_eq!(hours_of("10:00-00:00", "", "", ""), Err(MALFORMED));
        for cell in ["1:00-5:00", "01:00-05:00", "2:00-7:30", "10:00-13:00,2:00-5:00"] {
            assert_eq!(hours_of(cell, "", "", ""), Err(UNCERTAIN), "{cell}");
        }
        assert_eq!(hours_of("9:30-12:30", "", "", ""), Ok("Mo 09:30-12:30".to_owned()));
        assert_eq!(hours_of("00:00-24:00", "", "", ""), Ok("Mo 00:00-24:00".to_owned()));
        assert!(hours_of("10:00-17:00", "", "", "Closed for lunch 1-2pm").is_err());
        assert_eq!(
            hours_of("10:00-13:00,14:00-17:00", "", "", "Closed for lunch"),
            Ok("Mo 10:00-13:00,14:00-17:00".to_owned())
        );
        assert_eq!(
            hours_of("10:00-17:00", "", "10:00-17:00", "Closed 2016 re-opened 2018"),
            Ok("Mo-Tu 10:00-17:00".to_owned())
        );
    }
}
