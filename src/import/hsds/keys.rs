//! The key that the label of a telephone says to press: `Press 1 for veterans`.

use std::sync::LazyLock;

use regex::Regex;

/// A word that tells to press a key, and the key.
static KEY: LazyLock<Regex> = LazyLock::new(|| {
    let words = "press|option|opt|select|choose|push|oprima|marque|presione|pulse|taste";
    let between = "(?: (?:option|number|the|key|el|la|taste))*[ :#]*";
    let extension = r"\bext(?:ension)?[. :#]*([0-9]{1,6})\b";
    let pattern = format!(r"(?i)\b(?:{words}){between}([0-9]{{1,2}})\b|{extension}");
    Regex::new(&pattern).expect("a pattern")
});

/// Languages for which a menu has a key: without it a caller hears the same in another one.
const LANGUAGES: [&str; 9] = [
    "spanish",
    "español",
    "espanol",
    "english",
    "french",
    "français",
    "interpreter",
    "language",
    "languages",
];

/// The key that labels say, empty where they say none. One for a language is taken over only where
/// the number is said to be for that language: a caller who does not speak it must not press it.
///
/// # Errors
/// Where they name several, so that nobody knows which one is for whom.
pub(super) fn key_of(labels: &[&str], is_for_language: bool) -> Result<String, &'static str> {
    let mut keys: Vec<&str> = Vec::new();
    for label in labels {
        let small = label.to_lowercase();
        let mut words = small.split(|c: char| !c.is_alphanumeric());
        if !is_for_language && words.any(|word| LANGUAGES.contains(&word)) {
            continue;
        }
        let found = KEY.captures_iter(label).filter_map(|found| found.get(1).or(found.get(2)));
        keys.extend(found.map(|key| key.as_str()));
    }
    keys.sort_unstable();
    keys.dedup();
    match keys.as_slice() {
        [] => Ok(String::new()),
        [only] => Ok((*only).to_owned()),
        [_, _, ..] => Err("telephone left out: its labels name several keys to press"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_told_by_the_label() {
        for (label, key) in [
            ("Press 1 for veterans", "1"),
            ("Veterans: press 1", "1"),
            ("then select option 2", "2"),
            ("Ext. 12", "12"),
            ("Main press office", ""),
            ("24 hours", ""),
            ("For Spanish, press 2", ""),
            ("Text HOME to 741741", ""),
        ] {
            assert_eq!(key_of(&[label], false).as_deref(), Ok(key), "{label}");
        }
        assert_eq!(key_of(&["Press 2 for Spanish"], true).as_deref(), Ok("2"));
        assert!(key_of(&["Press 1 for adults, press 2 for youth"], false).is_err());
    }
}
