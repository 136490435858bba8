//! Which rows of the list are libraries that somebody can walk into.

use super::super::ended::{name_says_ended, text_says_ended};
use super::super::{ForeignLine, Heading};

/// Columns that say what a row is, in editions of the list that have them.
pub(super) const HEADINGS: [Heading; 4] = [
    Heading::optional("Status", &["Library status", "Open or closed"]),
    Heading::optional("Type of library", &["Library type", "Type"]),
    Heading::optional("Year closed", &["Closed", "Closed date", "Date closed"]),
    Heading::optional("Statutory", &[]),
];

/// What moves, is for those who are held, or comes to people's homes, as names and types call it.
const NO_PLACE: [(&str, &[&str]); 3] = [
    (
        "a mobile library, which is not always there",
        &[
            "mobile library",
            "mobile libraries",
            "mobile",
            "library van",
            "library bus",
            "bookmobile",
            "book bus",
            "book van",
            "outreach vehicle",
        ],
    ),
    (
        "the library of a prison, which is not open to the public",
        &[
            "prison library",
            "prison",
            "hmp",
            "hm prison",
            "young offender institution",
            "young offenders institution",
            "hmyoi",
            "immigration removal centre",
            "secure unit",
        ],
    ),
    (
        "books brought home, and no place to go to",
        &[
            "home delivery",
            "home library service",
            "home service",
            "housebound",
            "books on wheels",
            "books by post",
            "postal library",
            "at home service",
            "library at home",
            "home reader service",
            "doorstep library",
            "online library",
            "virtual library",
        ],
    ),
];

/// Words of a place that is named after something that moved.
const PLACES: [&str; 3] = ["prison road", "prison lane", "prison street"];

/// Why a row is no public library, if it is none.
pub(super) fn why_not(line: ForeignLine<'_>, name: &str) -> Option<&'static str> {
    if name_says_ended(name) || says_ended(line) {
        return Some("closed, as its name, status or notes say");
    }
    let kinds = spaced(&format!("{name} | {}", line.get("Type of library")));
    let is_named_after = PLACES.iter().any(|place| kinds.contains(&format!(" {place} ")));
    let found = NO_PLACE.iter().find(|(_, words)| {
        !is_named_after && words.iter().any(|word| kinds.contains(&format!(" {word} ")))
    });
    found.map(|(reason, _)| *reason)
}

fn says_ended(line: ForeignLine<'_>) -> bool {
    let status = line.get("Status").to_lowercase();
    let has_year = |text: &str| text.bytes().filter(u8::is_ascii_digit).count() >= 4;
    let closed = line.get("Year closed").to_lowercase();
    let is_closed = has_year(&closed) || ["yes", "y", "true", "closed"].contains(&&*closed);
    (status.starts_with("closed") && !status.contains("temporar"))
        || text_says_ended(&status)
        || is_closed
        || text_says_ended(line.get("Notes"))
}

/// The words in small letters with single spaces between and around them.
fn spaced(text: &str) -> String {
    let small = text.to_lowercase();
    let words = small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    format!(" {} ", words.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::ForeignTable;

    fn reason(
        name: &str,
        status: &str,
        kind: &str,
        closed: &str,
        notes: &str,
    ) -> Option<&'static str> {
        let headings = [HEADINGS.as_slice(), &[Heading::optional("Notes", &[])]].concat();
        let text = format!(
            "Status,Type of library,Year closed,Notes\n\"{status}\",\"{kind}\",\"{closed}\",\"{notes}\"\n"
        );
        let table =
            ForeignTable::comma_separated("libraries.csv", &text, &headings).expect("a table");
        why_not(table.lines().next().expect("a line"), name)
    }

    #[test]
    fn what_is_no_public_place_is_none() {
        for (name, status, kind, closed, notes, begins) in [
            ("Mill (closed)", "", "", "", "", "closed"),
            ("Mill", "Closed", "", "", "", "closed"),
            ("Mill", "", "", "2019", "", "closed"),
            ("Mill", "", "XLAL", "", "Closed permanently in May", "closed"),
            ("Mill", "", "LAL", "", "CLOSED", "closed"),
            ("Mill Mobile Library", "", "LAL", "", "", "a mobile library"),
            ("Mill", "", "Mobile", "", "", "a mobile library"),
            ("HMP Mill Library", "", "", "", "", "the library of a prison"),
            ("Mill Prison", "", "", "", "", "the library of a prison"),
            ("Mill Home Library Service", "", "", "", "", "books brought home"),
            ("Housebound readers", "", "", "", "", "books brought home"),
        ] {
            let found = reason(name, status, kind, closed, notes);
            let is_found = found.is_some_and(|reason| reason.starts_with(begins));
            assert!(is_found, "{name} {status} {kind} {closed} {notes}: {found:?}");
        }
        for (name, status, notes) in [
            ("Mill Library", "Open", ""),
            ("Mill Library", "", "Closed for lunch 1-2pm"),
            ("Mill Library", "", "Closed 2016 re-opened 2018"),
            ("Mill Library", "Temporarily closed", ""),
            ("Prison Road Library", "", ""),
            ("Automobile Club Library", "", ""),
        ] {
            assert_eq!(reason(name, status, "LAL", "", notes), None, "{name} {status} {notes}");
        }
    }
}
