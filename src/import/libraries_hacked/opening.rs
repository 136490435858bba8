//! Staffed and unstaffed hours of each weekday as one expression in OSM syntax.

use crate::domain::Hours;
use crate::import::{Line, weekly};

const DAYS: [(&str, &str); 7] = [
    ("Monday staffed hours", "Monday unstaffed hours"),
    ("Tuesday staffed hours", "Tuesday unstaffed hours"),
    ("Wednesday staffed hours", "Wednesday unstaffed hours"),
    ("Thursday staffed hours", "Thursday unstaffed hours"),
    ("Friday staffed hours", "Friday unstaffed hours"),
    ("Saturday staffed hours", "Saturday unstaffed hours"),
    ("Sunday staffed hours", "Sunday unstaffed hours"),
];

/// The hours of the week; empty where the list has none.
///
/// # Errors
/// The reason for which hours that are there cannot be relied upon.
pub(super) fn hours(line: Line<'_>) -> Result<String, &'static str> {
    let mut week: [Vec<weekly::Range>; 7] = std::array::from_fn(|_| Vec::new());
    let mut is_split = false;
    for (day, (staffed, unstaffed)) in week.iter_mut().zip(DAYS) {
        for cell in [line.get(staffed), line.get(unstaffed)] {
            is_split |= cell.contains(',');
            for range in cell.split(',').map(str::trim).filter(|range| !range.is_empty()) {
                day.push(weekly::Range::parse(range).ok_or("hours left out: malformed")?);
            }
        }
    }
    let expression = weekly::expression(week);
    if !expression.is_empty() && !is_split && speaks_of_other_hours(line.get("Notes")) {
        return Err("hours left out: the notes speak of closing times that the hours do not show");
    }
    if !expression.is_empty() && Hours::parse(&expression).is_err() {
        return Err("hours left out: malformed");
    }
    Ok(expression)
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
    use crate::import::{Heading, Table};

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
        let table = Table::comma_separated("hours.csv", &text, HEADINGS).expect("a table");
        hours(table.lines().next().expect("a line"))
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
        assert_eq!(hours_of("10:00-00:00", "", "", ""), Err("hours left out: malformed"));
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
