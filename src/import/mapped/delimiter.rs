//! What stands between the cells of a table.

use super::split::{Split, split};

/// What it may be, in the order in which it is asked for.
const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// How many lines are looked at.
const LINES: usize = 200;

/// The delimiter that gives most lines as many cells as the first one; of several the one with the
/// most cells. Nothing where no line has two.
pub(super) fn delimiter_of(sample: &str, skip: usize) -> Option<char> {
    let lines: Vec<&str> =
        sample.lines().skip(skip).filter(|line| !line.trim().is_empty()).take(LINES).collect();
    let weight = |delimiter: &char| {
        let columns = |line: &&str| match split(line, *delimiter) {
            Split::Whole(cells) => cells.len(),
            Split::Open | Split::Malformed => 0,
        };
        let first = lines.first().map_or(0, columns);
        let alike = lines.iter().filter(|line| columns(line) == first).count();
        (first > 1).then_some(alike * first.min(50))
    };
    let weights = DELIMITERS.iter().filter_map(|one| Some((*one, weight(one)?)));
    weights.max_by_key(|(_, weight)| *weight).map(|(delimiter, _)| delimiter)
}

/// What a delimiter is called.
pub(super) const fn name_of(delimiter: char) -> &'static str {
    match delimiter {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        '|' => "vertical bars",
        _ => "a sign of the map",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_the_one_that_most_lines_agree_on() {
        for (text, expected) in [
            ("id,name\n1,Mill\n", Some(',')),
            ("id;name;point\n1;Mill;46,0\n2;Weir, East;46,1\n", Some(';')),
            ("id\tname, long\n1\tMill, East\n", Some('\t')),
            ("id|name\n1|Mill\n", Some('|')),
            ("\"id, old\";name\n1;Mill\n", Some(';')),
            ("name\nMill\n", None),
        ] {
            assert_eq!(delimiter_of(text, 0), expected, "{text}");
        }
    }
}
