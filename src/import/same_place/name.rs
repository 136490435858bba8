//! What is a place's own in its name.

use std::collections::BTreeSet;

/// Words that say nothing: small words and forms of companies.
const SAYING_NOTHING: [&str; 21] = [
    "the",
    "of",
    "and",
    "at",
    "for",
    "in",
    "inc",
    "llc",
    "ltd",
    "co",
    "corp",
    "corporation",
    "a",
    "an",
    "to",
    "dba",
    "pc",
    "pllc",
    "lp",
    "l",
    "c",
];

/// Words that half of all hospitals and clinics have in their names.
const USUAL: [&str; 25] = [
    "hospital",
    "hospitals",
    "medical",
    "center",
    "centers",
    "centre",
    "health",
    "healthcare",
    "care",
    "clinic",
    "service",
    "services",
    "system",
    "systems",
    "regional",
    "community",
    "memorial",
    "behavioral",
    "mental",
    "psychiatric",
    "unit",
    "inpatient",
    "general",
    "university",
    "county",
];

/// Short forms of words.
const SHORT: [(&str, &str); 21] = [
    ("ctr", "center"),
    ("cntr", "center"),
    ("hosp", "hospital"),
    ("med", "medical"),
    ("saint", "st"),
    ("mount", "mt"),
    ("fort", "ft"),
    ("svcs", "services"),
    ("servs", "services"),
    ("svc", "services"),
    ("behavioural", "behavioral"),
    ("behav", "behavioral"),
    ("reg", "regional"),
    ("comm", "community"),
    ("univ", "university"),
    ("cnty", "county"),
    ("hlth", "health"),
    ("mem", "memorial"),
    ("meml", "memorial"),
    ("psych", "psychiatric"),
    ("va", "veterans"),
];

/// The words of a text in small letters of ASCII.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = any_ascii::any_ascii(text).to_lowercase().replace('\'', "");
    folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The words of a name, and those of them that few others have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NameWords {
    all: BTreeSet<String>,
    own: BTreeSet<String>,
}

impl NameWords {
    /// Reads a name; words of the town and the state are not its own, since all that is there may
    /// have them.
    pub(super) fn read(name: &str, city: &str, state: &str) -> Self {
        let in_full = |word: String| -> String {
            let full = SHORT.iter().find(|(short, _)| *short == word).map(|(_, full)| *full);
            full.map_or(word, str::to_owned)
        };
        let place: BTreeSet<String> =
            words(city).into_iter().chain(words(state)).map(in_full).collect();
        let all: BTreeSet<String> = words(name)
            .into_iter()
            .map(in_full)
            .filter(|word| !SAYING_NOTHING.contains(&word.as_str()) && !place.contains(word))
            .collect();
        let own = all.iter().filter(|word| !USUAL.contains(&word.as_str())).cloned().collect();
        Self { all, own }
    }

    /// Whether at least half of the own words of the shorter name are in the other; where one of them
    /// has none, whether both have the same words.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let fewest = self.own.len().min(other.own.len());
        if fewest == 0 {
            return self.all == other.all;
        }
        2 * self.own.intersection(&other.own).count() >= fewest
    }

    /// Whether both have the same own words, and any.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        !self.own.is_empty() && self.own == other.own
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_by_what_is_their_own() {
        for (one, other, is_like) in [
            ("Mill Creek Hospital", "MILL CREEK HOSPITAL LLC", true),
            ("BHC Mill Creek Hospital", "Mill Creek Behavioral Health", true),
            ("St Mary's Medical Ctr", "SAINT MARYS MEDICAL CENTER", true),
            ("Toledo Psychiatric Hospital", "Toledo Psych Hosp", true),
            ("Toledo Psychiatric Hospital", "Toledo Medical Center", false),
            ("Mill Creek Hospital", "Weir Hospital", false),
            ("Mill Hospital", "Toledo Hospital", false),
        ] {
            let read = |name| NameWords::read(name, "Toledo", "OH");
            assert_eq!(read(one).is_like(&read(other)), is_like, "{one} and {other}");
            assert_eq!(read(other).is_like(&read(one)), is_like, "{other} and {one}");
        }
    }
}
