//! The days of a schedule: `freq` and `byday` of RFC 5545, in the ways in which publishers write
//! them.

use super::words::fold;

/// A day of the week from Monday = 0, with its occurrence in the month where it is not every week.
pub(super) type HsdsDay = (usize, Option<i8>);

/// Codes of RFC 5545, and what else begins the names of the days.
const DAYS: [(&str, &str, &str); 7] = [
    ("mo", "monday", "Mo"),
    ("tu", "tuesday", "Tu"),
    ("we", "wednesday", "We"),
    ("th", "thursday", "Th"),
    ("fr", "friday", "Fr"),
    ("sa", "saturday", "Sa"),
    ("su", "sunday", "Su"),
];

/// The days that a rule names: `WEEKLY` with `MO,TU`, `Mo-Fr` or `Monday; Tuesday`, `MONTHLY` with
/// `2MO,-1FR`, `DAILY`.
///
/// Nothing where it does not name any.
pub(super) fn days(freq: &str, byday: &str) -> Option<Vec<HsdsDay>> {
    let freq = fold(freq);
    let is_monthly = match freq.strip_prefix("freq ").unwrap_or(&freq) {
        "daily" if byday.trim().is_empty() => {
            return Some((0..DAYS.len()).map(|day| (day, None)).collect());
        }
        "weekly" | "daily" => false,
        "monthly" => true,
        _ => return None,
    };
    let mut days: Vec<HsdsDay> = Vec::new();
    for part in parts(byday) {
        for day in range(&part)? {
            if day.1.is_some() != is_monthly {
                return None;
            }
            if !days.contains(&day) {
                days.push(day);
            }
        }
    }
    (!days.is_empty()).then_some(days)
}

/// The name of a day in OSM syntax.
pub(super) fn osm(day: usize) -> &'static str {
    DAYS.get(day).map_or("", |(_, _, osm)| osm)
}

fn parts(byday: &str) -> Vec<String> {
    let small = byday
        .to_lowercase()
        .replace(['–', '—'], "-")
        .replace(" - ", "-")
        .replace(" to ", "-")
        .replace(" and ", ",");
    let parts = small
        .split([',', ';', '/', '|', ' ', '[', ']', '"', '\''])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// `mo`, `mo-fr` or `-1fr`.
fn range(part: &str) -> Option<Vec<HsdsDay>> {
    let first_and_last = part.split_once('-').filter(|(first, _)| !first.is_empty());
    let Some((first, last)) = first_and_last else { return one(part).map(|day| vec![day]) };
    let ((first, None), (last, None)) = (one(first)?, one(last)?) else { return None };
    let length = (last + DAYS.len() - first) % DAYS.len();
    Some((first..=first + length).map(|day| (day % DAYS.len(), None)).collect())
}

/// `tu`, `tues`, `tuesday`, `2mo` (the second Monday) or `-1fr` (the last Friday).
fn one(part: &str) -> Option<HsdsDay> {
    let start = part.find(|c: char| c.is_alphabetic())?;
    let (occurrence, name) = part.split_at_checked(start)?;
    let name = name.trim_end_matches('.');
    let is_name = |(code, long, _): &(&str, &str, &str)| {
        name == *code
            || (name.len() >= 3 && long.starts_with(name))
            || name.strip_suffix('s') == Some(long)
    };
    let day = DAYS.iter().position(is_name)?;
    if occurrence.is_empty() {
        return Some((day, None));
    }
    let occurrence: i8 = occurrence.parse().ok()?;
    ((1..=5).contains(&occurrence) || occurrence == -1).then_some((day, Some(occurrence)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_understood_however_they_are_written() {
        let weekly = |days: &[usize]| Some(days.iter().map(|day| (*day, None)).collect::<Vec<_>>());
        for (freq, byday, expected) in [
            ("WEEKLY", "MO,TU", weekly(&[0, 1])),
            ("weekly", "Mo,Tu", weekly(&[0, 1])),
            ("Weekly ", "mo; tu", weekly(&[0, 1])),
            ("FREQ=WEEKLY", "MO TU", weekly(&[0, 1])),
            ("WEEKLY", "Monday, Tues", weekly(&[0, 1])),
            ("WEEKLY", "Mondays", weekly(&[0])),
            ("WEEKLY", "MO-FR", weekly(&[0, 1, 2, 3, 4])),
            ("weekly", "Saturday to Monday", weekly(&[5, 6, 0])),
            ("WEEKLY", "[\"MO\", \"TU\"]", weekly(&[0, 1])),
            ("DAILY", "", weekly(&[0, 1, 2, 3, 4, 5, 6])),
            ("daily", "SA,SU", weekly(&[5, 6])),
            ("Monthly", "2mo,-1FR", Some(vec![(0, Some(2)), (4, Some(-1))])),
            ("WEEKLY", "2MO", None),
            ("MONTHLY", "MO", None),
            ("WEEKLY", "", None),
            ("WEEKLY", "weekdays", None),
            ("WEEKLY", "T", None),
            ("YEARLY", "MO", None),
            ("", "MO", None),
        ] {
            assert_eq!(days(freq, byday), expected, "{freq} {byday}");
        }
    }
}
