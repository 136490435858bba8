//! Which elements are public libraries that somebody can walk into.

use chrono::NaiveDate;

use super::element::Element;
use crate::import::ended::name_says_ended;
use crate::import::one_line::one_line;

/// Prefixes and keys of what has ended: <https://wiki.openstreetmap.org/wiki/Lifecycle_prefix>.
const ENDED: [&str; 18] = [
    "disused",
    "abandoned",
    "closed",
    "dismantled",
    "demolished",
    "former",
    "inactive",
    "moved",
    "old",
    "ended",
    "permanently_closed",
    "razed",
    "removed",
    "was",
    "destroyed",
    "ruins",
    "ruined",
    "historic",
];

/// Keys of whether a place works, and what they say where it does not.
const STATES: [&str; 6] = [
    "operational_status",
    "operational_status:library",
    "operational",
    "status",
    "library:status",
    "lifecycle",
];

/// What they say of a place that does not work.
const NOT_WORKING: [&str; 16] = [
    "closed",
    "permanently_closed",
    "closed_permanently",
    "temporarily_closed",
    "closed_temporarily",
    "inactive",
    "disused",
    "abandoned",
    "decommissioned",
    "defunct",
    "demolished",
    "out_of_order",
    "out_of_service",
    "broken",
    "suspended",
    "no",
];

/// Prefixes and keys of what has not begun.
const TO_COME: [&str; 3] = ["construction", "proposed", "planned"];

/// The values of `access` with which anybody may come in.
const OPEN_ACCESS: [&str; 4] = ["yes", "public", "permissive", "designated"];

/// Kinds of library (`library`, `library:type`) and of operator (`operator:type`) that are for
/// their own people, unless `access` says otherwise.
const FOR_ITS_OWN: [&str; 27] = [
    "academic",
    "business",
    "college",
    "company",
    "corporate",
    "education",
    "educational",
    "hospital",
    "institutional",
    "law",
    "medical",
    "members",
    "military",
    "monastery",
    "prison",
    "private",
    "research",
    "scientific",
    "school",
    "seminary",
    "special",
    "students",
    "university",
    "parliament",
    "club",
    "archive",
    "departmental",
];

/// Kinds of library that say that anybody may come in.
const FOR_ALL: [&str; 6] = ["public", "municipal", "central", "branch", "community", "national"];

/// Shelves from which anybody takes a book, without a room or anybody in it.
const SHELVES: [&str; 8] = [
    "booksharing",
    "book_sharing",
    "bookcase",
    "public_bookcase",
    "little_free_library",
    "book_exchange",
    "bookcrossing",
    "phone_box",
];

/// What moves.
const MOBILE: [&str; 6] = ["mobile", "bookmobile", "bus", "book_bus", "bookbus", "vehicle"];

/// What moves, as it is called where no tag says it.
const MOBILE_NAMES: [&str; 15] = [
    "bookmobile",
    "book mobile",
    "mobile library",
    "library bus",
    "library van",
    "bibliobus",
    "bibliobús",
    "bücherbus",
    "buecherbus",
    "fahrbibliothek",
    "fahrbücherei",
    "kirjastoauto",
    "bokbuss",
    "bogbus",
    "biblioteca móvil",
];

/// Why an element is no public library on a day, if it is none.
pub(super) fn why_not(element: &Element, today: NaiveDate) -> Option<&'static str> {
    let is_yes = |key: &str| matches!(element.tag(key), "yes" | "library");
    let has_prefix = |prefix: &&str| {
        [":", "_"]
            .iter()
            .any(|sign| has_word(element.tag(&format!("{prefix}{sign}amenity")), "library"))
    };
    if ENDED.iter().any(has_prefix)
        || ENDED.iter().any(|key| *key != "historic" && is_yes(key))
        || is_over(element, today)
    {
        return Some("closed (disused:amenity and the like)");
    }
    let does_not_work =
        |key: &&str| words(element.tag(key)).any(|word| NOT_WORKING.contains(&word.as_str()));
    if STATES.iter().any(does_not_work) {
        return Some("closed (operational_status)");
    }
    if element.names().any(name_says_ended) {
        return Some("closed (its name says so)");
    }
    if TO_COME.iter().any(has_prefix) {
        return Some("not open yet (construction:amenity and the like)");
    }
    if !has_word(element.tag("amenity"), "library") {
        return Some("not a library (amenity)");
    }
    if TO_COME.iter().any(|key| is_yes(key))
        || element.tag("building") == "construction"
        || is_to_come(element, today)
    {
        return Some("not open yet (construction:amenity and the like)");
    }
    if never_opens(element.tag("opening_hours")) {
        return Some("closed (opening_hours)");
    }
    let kinds = || {
        ["library", "library:type", "library_type"]
            .into_iter()
            .flat_map(|key| words(element.tag(key)))
    };
    if kinds().any(|kind| SHELVES.contains(&kind.as_str())) {
        return Some("a shelf of books, not a library (library)");
    }
    let moves = ["mobile", "bookmobile", "library:mobile", "moving"]
        .iter()
        .any(|key| element.tag(key) == "yes");
    let name = element.name().to_lowercase();
    if moves
        || kinds().any(|kind| MOBILE.contains(&kind.as_str()))
        || MOBILE_NAMES.iter().any(|word| name.contains(word))
    {
        return Some("a mobile library, which is not always there");
    }
    why_not_public(element, kinds)
}

fn why_not_public<I: Iterator<Item = String>>(
    element: &Element,
    kinds: impl Fn() -> I,
) -> Option<&'static str> {
    let access: Vec<String> = words(element.tag("access")).collect();
    let is_open = access.iter().any(|word| OPEN_ACCESS.contains(&word.as_str()));
    if !access.is_empty() && !is_open {
        return Some("not open to the public (access)");
    }
    if is_open || kinds().any(|kind| FOR_ALL.contains(&kind.as_str())) {
        return None;
    }
    if kinds()
        .chain(words(element.tag("operator:type")))
        .any(|kind| FOR_ITS_OWN.contains(&kind.as_str()))
    {
        return Some(
            "for its own people (library:type, operator:type), and access does not say that others may come",
        );
    }
    matches!(element.tag("membership"), "required" | "yes" | "only")
        .then_some("not open to the public (membership)")
}

/// The values of a tag, which are joined by semicolons.
fn words(value: &str) -> impl Iterator<Item = String> {
    value
        .split(';')
        .map(|word| word.trim().to_lowercase().replace([' ', '-'], "_"))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .into_iter()
}

fn has_word(value: &str, word: &str) -> bool {
    words(value).any(|other| other == word)
}

/// Whether `end_date` has come.
fn is_over(element: &Element, today: NaiveDate) -> bool {
    first_day(element.tag("end_date")).is_some_and(|day| day <= today)
}

/// Whether `opening_date` or `start_date` has not come.
fn is_to_come(element: &Element, today: NaiveDate) -> bool {
    ["opening_date", "start_date"]
        .iter()
        .any(|key| first_day(element.tag(key)).is_some_and(|day| day > today))
}

/// The first day that a date may mean: `2024-05-31`, `2024-05`, `2024`, `~2024`, `before 2024`.
fn first_day(date: &str) -> Option<NaiveDate> {
    let start = date.find(|c: char| c.is_ascii_digit())?;
    let mut parts = date.get(start..)?.split(|c: char| !c.is_ascii_digit());
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let mut part = || {
        parts.next().filter(|part| part.len() == 2).and_then(|part| part.parse().ok()).unwrap_or(1)
    };
    let (month, day) = (part(), part());
    NaiveDate::from_ymd_opt(year, month, day).or_else(|| NaiveDate::from_ymd_opt(year, 1, 1))
}

/// Whether hours say nothing but when it is closed: `off`, `closed "for renovation"`, `Mo-Su off;
/// PH off`.
fn never_opens(hours: &str) -> bool {
    let without_comments: String = hours.split('"').step_by(2).collect();
    let plain = one_line(&without_comments)
        .to_lowercase()
        .replace("24/7 off", "off")
        .replace("24/7 closed", "off");
    let mut tokens = plain.split(|c: char| !c.is_alphanumeric());
    let is_closed = tokens.any(|token| matches!(token, "off" | "closed"));
    let names_time = |text: &str| {
        text.as_bytes()
            .windows(3)
            .any(|part| matches!(part, [a, b':', c] if a.is_ascii_digit() && c.is_ascii_digit()))
    };
    let opens = ["24/7", "open", "unknown", "sunrise", "sunset", "dawn", "dusk"];
    is_closed && !names_time(&plain) && !opens.iter().any(|word| plain.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(tags: &str) -> Option<&'static str> {
        let text =
            format!(r#"{{"type": "node", "id": 1, "lat": 47.1, "lon": 8.5, "tags": {{{tags}}}}}"#);
        let element: Element = serde_json::from_str(&text).expect("an element");
        why_not(&element, NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day"))
    }

    fn of_library(tags: &str) -> Option<&'static str> {
        reason(&format!(r#""amenity": "library", "name": "Mill", {tags}"#))
    }

    #[test]
    fn what_is_no_public_place_is_none() {
        for (tags, beginning) in [
            (r#""access": "private""#, "not open to the public (access)"),
            (r#""access": "no""#, "not open to the public (access)"),
            (r#""access": "members""#, "not open to the public (access)"),
            (r#""access": "students""#, "not open to the public (access)"),
            (r#""access": "customers""#, "not open to the public (access)"),
            (r#""access": "permit""#, "not open to the public (access)"),
            (r#""membership": "required""#, "not open to the public (membership)"),
            (r#""operator:type": "school""#, "for its own people"),
            (r#""operator:type": "university""#, "for its own people"),
            (r#""operator:type": "private""#, "for its own people"),
            (r#""library:type": "academic""#, "for its own people"),
            (r#""library": "school""#, "for its own people"),
            (r#""opening_hours": "off""#, "closed (opening_hours)"),
            (r#""opening_hours": "closed""#, "closed (opening_hours)"),
            (r#""opening_hours": "off \"closed for renovation\"""#, "closed (opening_hours)"),
            (r#""opening_hours": "closed \"until 10:00 on 1 May\"""#, "closed (opening_hours)"),
            (r#""opening_hours": "24/7 off""#, "closed (opening_hours)"),
            (r#""opening_hours": "Mo-Su,PH off""#, "closed (opening_hours)"),
            (r#""opening_hours": "2026 Jan 01-2027 Dec 31 off""#, "closed (opening_hours)"),
            (r#""disused": "yes""#, "closed (disused"),
            (r#""old_amenity": "library""#, "closed (disused"),
            (r#""former:amenity": "library""#, "closed (disused"),
            (r#""operational_status": "closed""#, "closed (operational_status"),
            (r#""operational_status": "Permanently closed""#, "closed (operational_status"),
            (r#""status": "inactive""#, "closed (operational_status"),
            (r#""name:fi": "Myllyn kirjasto (suljettu)""#, "closed (its name"),
            (r#""alt_name": "Mühlenbücherei (geschlossen)""#, "closed (its name"),
            (r#""name:fr": "Bibliothèque du Moulin (fermée)""#, "closed (its name"),
            (r#""end_date": "2019""#, "closed (disused"),
            (r#""end_date": "2026-11-01""#, "closed (disused"),
            (r#""end_date": "before 2020""#, "closed (disused"),
            (r#""opening_date": "2027-03""#, "not open yet"),
            (r#""start_date": "2028""#, "not open yet"),
            (r#""building": "construction""#, "not open yet"),
            (r#""library:type": "mobile""#, "a mobile library"),
            (r#""mobile": "yes""#, "a mobile library"),
            (r#""bookmobile": "yes""#, "a mobile library"),
            (r#""library": "bookmobile""#, "a mobile library"),
            (r#""official_name": "x", "name:de": "y", "library": "booksharing""#, "a shelf"),
            (r#""library": "public_bookcase""#, "a shelf"),
        ] {
            let found = of_library(tags);
            assert!(found.is_some_and(|reason| reason.starts_with(beginning)), "{tags}: {found:?}");
        }
        for prefix in ENDED {
            assert!(
                reason(&format!(r#""{prefix}:amenity": "library", "name": "Mill""#))
                    .is_some_and(|why| why.starts_with("closed")),
                "{prefix}"
            );
        }
        for prefix in TO_COME {
            assert!(
                reason(&format!(r#""{prefix}:amenity": "library""#))
                    .is_some_and(|why| why.starts_with("not open yet")),
                "{prefix}"
            );
        }
        for name in [
            "Bücherbus Nord",
            "Kirjastoauto Nelli",
            "Mill Mobile Library",
            "Bibliobus de la Mayenne",
        ] {
            let found = reason(&format!(r#""amenity": "library", "name": "{name}""#));
            assert!(found.is_some_and(|why| why.starts_with("a mobile library")), "{name}");
        }
        assert_eq!(reason(r#""amenity": "public_bookcase""#), Some("not a library (amenity)"));
    }

    #[test]
    fn what_anybody_may_walk_into_is_one() {
        for tags in [
            r#""access": "yes""#,
            r#""access": "public", "operator:type": "university""#,
            r#""access": "permissive", "operator:type": "private""#,
            r#""operator:type": "private", "library:type": "public""#,
            r#""operator:type": "public""#,
            r#""operator:type": "religious""#,
            r#""operator:type": "ngo""#,
            r#""opening_hours": "24/7", "opening_hours:covid19": "off""#,
            r#""opening_hours": "Mo-Fr 09:00-17:00; PH off""#,
            r#""opening_hours": "Mo-Fr 09:00-17:00, Su off""#,
            r#""opening_hours": "sunrise-sunset; PH off""#,
            r#""opening_hours": "\"nach Vereinbarung\"""#,
            r#""end_date": "2031""#,
            r#""operational_status": "open", "old_name": "Weir (closed)""#,
            r#""operational": "yes""#,
            r#""opening_date": "2019-05-01", "start_date": "1904""#,
            r#""historic": "yes", "was:amenity": "school", "disused:shop": "books""#,
        ] {
            assert_eq!(of_library(tags), None, "{tags}");
        }
        assert_eq!(reason(r#""amenity": "library;cafe", "name": "Mill""#), None);
    }
}
