//! Crisis lines: found by coverage, ordered by reach, then by whether they answer now, then by priority.

use super::answer::Hit;
use crate::domain::{FOR_EVERYBODY, Reach};

/// A candidate with what decides its place.
pub struct Line<'s> {
    /// Its id.
    pub id: &'s str,
    /// Lower comes first.
    pub priority: u16,
    /// The record of the other half of its pair.
    pub pair: Option<u32>,
    /// Its hit, complete.
    pub hit: Hit,
}

/// Keeps the `limit` lines that matter most, pairs whole, and puts them in the order in which to try them.
///
/// What matters most are the lines for everybody, so that a handful of regional lines for special topics never crowds out the
/// one number that anybody can call; then the narrowest reach. A pair (adult and youth, two languages) goes by its better half; one that does not fit as a
/// whole is left out, because half a pair sends people to the wrong line.
pub fn choose(mut lines: Vec<Line<'_>>, limit: usize) -> Vec<Hit> {
    lines.sort_by(|one, other| (is_special(one), order_of(one)).cmp(&(is_special(other), order_of(other))));
    let mut taken: Vec<u32> = Vec::with_capacity(limit);
    for line in &lines {
        let is_whole = line.pair.is_none_or(|pair| lines.iter().any(|line| line.hit.record == pair));
        let group = [Some(line.hit.record), line.pair].into_iter().flatten();
        if is_whole && !taken.contains(&line.hit.record) && taken.len() + group.clone().count() <= limit {
            taken.extend(group);
        }
    }
    lines.retain(|line| taken.contains(&line.hit.record));
    lines.sort_by(|one, other| order_of(one).cmp(&order_of(other)));
    lines.into_iter().map(|line| line.hit).collect()
}

fn is_special(line: &Line<'_>) -> bool {
    line.priority > FOR_EVERYBODY || line.hit.reach == Reach::Worldwide
}

fn order_of<'l>(line: &'l Line<'_>) -> impl Ord + 'l {
    (line.hit.reach, line.hit.open.openness, line.priority, line.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{OpenState, Openness};

    /// Id, priority, pair.
    type Sample = (&'static str, u16, Option<u32>);

    fn line((id, priority, pair): Sample, record: u32, reach: Reach, openness: Openness) -> Line<'static> {
        let open = OpenState { openness, ..OpenState::UNKNOWN };
        let hit = Hit { record, distance_m: None, reach, open, stale: false, why: Vec::new(), jurisdiction_verdict: None };
        Line { id, priority, pair, hit }
    }

    fn records(hits: &[Hit]) -> Vec<u32> {
        hits.iter().map(|hit| hit.record).collect()
    }

    #[test]
    fn the_nearest_reach_comes_first_then_what_answers_now_then_priority() {
        let (one, two, three, four) = (("aaa", 19, None), ("bbb", 11, None), ("ccc", 12, None), ("ddd", 11, None));
        let lines = vec![
            line(one, 1, Reach::Worldwide, Openness::Open),
            line(two, 2, Reach::Country, Openness::Closed),
            line(three, 3, Reach::Country, Openness::Open),
            line(four, 4, Reach::Country, Openness::Open),
        ];

        assert_eq!(records(&choose(lines, 4)), [4, 3, 2, 1]);
    }

    #[test]
    fn the_line_for_everybody_is_never_crowded_out() {
        let (regional, national, world) = (("regional-gambling", 40, None), ("national", 10, None), ("world", 10, None));
        let lines = || {
            vec![
                line(regional, 1, Reach::Subdivision, Openness::Open),
                line(national, 2, Reach::Country, Openness::Closed),
                line(world, 3, Reach::Worldwide, Openness::Open),
            ]
        };

        assert_eq!(records(&choose(lines(), 1)), [2]);
        assert_eq!(records(&choose(lines(), 2)), [1, 2], "the narrowest reach still comes first");
    }

    #[test]
    fn a_pair_is_shown_whole_or_not_at_all() {
        let (adult, youth, other) = (("adult", 1, Some(2)), ("youth", 5, Some(1)), ("other", 3, None));
        let lines = || {
            vec![
                line(adult, 1, Reach::Country, Openness::Open),
                line(youth, 2, Reach::Country, Openness::Open),
                line(other, 3, Reach::Country, Openness::Open),
            ]
        };

        assert_eq!(records(&choose(lines(), 3)), [1, 3, 2], "each half in its own place");
        assert_eq!(records(&choose(lines(), 2)), [1, 2]);
        assert_eq!(records(&choose(lines(), 1)), [3], "half a pair sends people to the wrong line");
    }
}
