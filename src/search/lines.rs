//! Crisis lines: found by coverage, ordered by reach, then by whether they answer now, then by priority.

use std::collections::HashSet;

use super::answer::Hit;
use crate::index::Entry;

/// A candidate with what decides its place.
pub struct Line<'s> {
    /// Its entry.
    pub entry: &'s Entry,
    /// Its hit, complete.
    pub hit: Hit,
}

/// Puts lines in the order in which to try them and keeps the first `limit`, pairs whole.
///
/// A pair (adult and youth, two languages) takes the place of its better half; one that does not fit as a whole is left out,
/// because half a pair sends people to the wrong line.
pub fn choose(mut lines: Vec<Line<'_>>, limit: usize) -> Vec<Hit> {
    lines.sort_by(|one, other| order_of(one).cmp(&order_of(other)));
    let present: HashSet<u32> = lines.iter().map(|line| line.hit.record).collect();
    let mut chosen: Vec<Hit> = Vec::new();
    let mut taken: HashSet<u32> = HashSet::new();
    for line in &lines {
        if taken.contains(&line.hit.record) {
            continue;
        }
        let group: Vec<&Line<'_>> = match line.entry.pair {
            None => vec![line],
            Some(other) if present.contains(&other) => {
                lines.iter().filter(|candidate| candidate.hit.record == line.hit.record || candidate.hit.record == other).collect()
            }
            Some(_) => continue,
        };
        if chosen.len() + group.len() <= limit {
            taken.extend(group.iter().map(|line| line.hit.record));
            chosen.extend(group.iter().map(|line| line.hit.clone()));
        }
    }
    chosen
}

fn order_of<'l>(line: &'l Line<'_>) -> impl Ord + 'l {
    (line.hit.reach, line.hit.open.openness, line.entry.priority, &line.entry.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Area, Kind, OpenState, Openness, Reach, ResourceId, Status};

    fn entry(id: &str, priority: u16, pair: Option<u32>) -> Entry {
        Entry {
            id: ResourceId::parse(id).expect("a slug"),
            kind: Kind::CrisisLine,
            status: Status::Active,
            replaced_by: None,
            coordinate: None,
            country: None,
            coverage: vec![Area::World],
            languages: Vec::new(),
            topics: Vec::new(),
            populations: Vec::new(),
            hours: None,
            priority,
            pair,
            as_of: None,
            licences: Vec::new(),
            is_individual: false,
        }
    }

    fn line(entry: &Entry, record: u32, reach: Reach, openness: Openness) -> Line<'_> {
        let open = OpenState { openness, until: None };
        let hit = Hit { record, distance_m: None, reach, open, stale: false, why: Vec::new(), jurisdiction_verdict: None };
        Line { entry, hit }
    }

    fn records(hits: &[Hit]) -> Vec<u32> {
        hits.iter().map(|hit| hit.record).collect()
    }

    #[test]
    fn the_nearest_reach_comes_first_then_what_answers_now_then_priority() {
        let (one, two, three, four) = (entry("aaa", 9, None), entry("bbb", 1, None), entry("ccc", 2, None), entry("ddd", 1, None));
        let lines = vec![
            line(&one, 1, Reach::Worldwide, Openness::Open),
            line(&two, 2, Reach::Country, Openness::Closed),
            line(&three, 3, Reach::Country, Openness::Open),
            line(&four, 4, Reach::Country, Openness::Open),
        ];

        assert_eq!(records(&choose(lines, 4)), [4, 3, 2, 1]);
    }

    #[test]
    fn a_pair_is_shown_whole_or_not_at_all() {
        let (adult, youth, other) = (entry("adult", 1, Some(2)), entry("youth", 5, Some(1)), entry("other", 3, None));
        let lines = || {
            vec![
                line(&adult, 1, Reach::Country, Openness::Open),
                line(&youth, 2, Reach::Country, Openness::Open),
                line(&other, 3, Reach::Country, Openness::Open),
            ]
        };

        assert_eq!(records(&choose(lines(), 3)), [1, 2, 3]);
        assert_eq!(records(&choose(lines(), 2)), [1, 2]);
        assert_eq!(records(&choose(lines(), 1)), [3], "half a pair sends people to the wrong line");
    }
}
