//! How the links of a list follow from its numbers, so that a cell tells most numbers once.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// What stands before the digits of a number in its link, and how many of its first digits do not
/// stand there: `tel:+44` and 1 make `tel:+441132445566` of `0113 244 5566`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DialRule {
    prefix: String,
    dropped: usize,
}

/// A trunk prefix is one digit, or there is none.
const MOST_DROPPED: usize = 1;

impl DialRule {
    /// The one that most numbers and links follow.
    pub fn usual<'c>(pairs: impl Iterator<Item = (&'c str, &'c str)>) -> Option<Self> {
        let mut counts: BTreeMap<Self, usize> = BTreeMap::new();
        for rule in pairs.filter_map(|(number, link)| Self::of(number, link)) {
            *counts.entry(rule).or_default() += 1;
        }
        counts.into_iter().max_by_key(|(_, pairs)| *pairs).map(|(rule, _)| rule)
    }

    fn of(number: &str, link: &str) -> Option<Self> {
        (0..=MOST_DROPPED).find_map(|dropped| {
            let prefix = link.strip_suffix(digits(number).get(dropped..)?)?;
            Some(Self { prefix: prefix.to_owned(), dropped })
        })
    }

    /// The link that follows from a number.
    pub fn link(&self, number: &str) -> Option<String> {
        Some(format!("{}{}", self.prefix, digits(number).get(self.dropped..)?))
    }

    /// What stands of it in a file.
    pub fn told(&self) -> Value {
        json!([self.prefix, self.dropped])
    }
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_links_follow_from_their_numbers() {
        let pairs = [
            ("0113 244 5566", "tel:+441132445566"),
            ("0161 236 8000", "tel:+441612368000"),
            ("116 123", "tel:116123"),
        ];

        let rule = DialRule::usual(pairs.into_iter()).expect("a rule");

        assert_eq!(rule, DialRule { prefix: "tel:+44".to_owned(), dropped: 1 });
        let follows = pairs.map(|(number, link)| rule.link(number).as_deref() == Some(link));
        assert_eq!(follows, [true, true, false], "a short number is written out");
        assert_eq!(rule.told(), json!(["tel:+44", 1]));
    }

    #[test]
    fn where_there_are_no_numbers_there_is_no_rule() {
        assert_eq!(DialRule::usual([].into_iter()), None);
        assert_eq!(DialRule::usual([("0113", "https://example.org/")].into_iter()), None);
    }
}
