//! A text in which somebody says where they are, taken apart: a name, and what narrows it.

/// One way of reading a text: a name, and the names behind it that narrow it, the innermost first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<'t> {
    /// The name of the place.
    pub head: &'t str,
    /// What stands behind it: `Oregon`, `USA`.
    pub tails: Vec<&'t str>,
}

/// The most names behind a name that are looked at where no comma tells them apart.
const MOST_TAILS: usize = 2;

/// The most parts behind commas that are looked at; an address has fewer.
const MOST_PARTS: usize = 8;

/// The most words of a name that stands behind another one without a comma (`Saint Vincent and the
/// Grenadines`).
const MOST_WORDS: usize = 7;

/// The ways of reading a text that is not a name as a whole, the likeliest first: at its commas,
/// and without any at each space from the end.
///
/// `narrows` tells whether a text can narrow a name. Only such texts are split off at a space; at a
/// comma everything is.
pub fn readings<'t>(typed: &'t str, narrows: &dyn Fn(&str) -> bool) -> Vec<Reading<'t>> {
    let mut parts = typed.split(',').map(str::trim).filter(|part| !part.is_empty());
    let Some(head) = parts.next() else { return Vec::new() };
    if typed.contains(',') {
        return vec![Reading { head, tails: parts.take(MOST_PARTS).collect() }];
    }
    let mut found = Vec::new();
    split(head, &[], narrows, &mut found);
    found
}

/// Adds the readings of a text before the tails that were split off.
fn split<'t>(
    text: &'t str,
    tails: &[&'t str],
    narrows: &dyn Fn(&str) -> bool,
    found: &mut Vec<Reading<'t>>,
) {
    if tails.len() >= MOST_TAILS {
        return;
    }
    let spaces: Vec<usize> =
        text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at).collect();
    // The longest tail first: "British Columbia" before "Columbia".
    let first = spaces.len().saturating_sub(MOST_WORDS);
    for at in spaces.into_iter().skip(first) {
        let (head, tail) = text.split_at(at);
        let (head, tail) = (head.trim(), tail.trim());
        if head.is_empty() || tail.is_empty() || !narrows(tail) {
            continue;
        }
        let longer: Vec<&str> = std::iter::once(tail).chain(tails.iter().copied()).collect();
        found.push(Reading { head, tails: longer.clone() });
        split(head, &longer, narrows, found);
    }
}

/// What stands before the first comma; the whole text without one.
pub fn before_comma(typed: &str) -> &str {
    typed.split(',').next().unwrap_or(typed).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_area(text: &str) -> bool {
        ["France", "Oregon", "USA", "British Columbia", "Columbia", "New York", "York"]
            .contains(&text)
    }

    fn read(typed: &str) -> Vec<(&str, Vec<&str>)> {
        readings(typed, &is_area).into_iter().map(|reading| (reading.head, reading.tails)).collect()
    }

    #[test]
    fn commas_tell_names_apart() {
        assert_eq!(read("Portland, Oregon, USA"), [("Portland", vec!["Oregon", "USA"])]);
        assert_eq!(read("Paris,"), [("Paris", vec![])]);
        assert_eq!(read(", France"), [("France", vec![])]);
    }

    #[test]
    fn without_a_comma_what_can_narrow_is_split_off() {
        assert_eq!(read("Paris France"), [("Paris", vec!["France"])]);
        assert_eq!(
            read("Portland Oregon USA"),
            [("Portland Oregon", vec!["USA"]), ("Portland", vec!["Oregon", "USA"])]
        );
        assert_eq!(
            read("Vancouver British Columbia"),
            [("Vancouver", vec!["British Columbia"]), ("Vancouver British", vec!["Columbia"])]
        );
        let new_york = [
            ("New York", vec!["New York"]),
            ("New", vec!["York", "New York"]),
            ("New York New", vec!["York"]),
        ];
        assert_eq!(read("New York New York"), new_york);
        assert_eq!(read("Leeds"), []);
    }
}
