//! Crisis lines: found by coverage, put in the order in which to try them.

use super::answer::{Hit, Why};
use crate::domain::{LineTier, Openness, Reach};

/// A candidate with what decides its place.
pub struct Line<'s> {
    /// Its id.
    pub id: &'s str,
    /// For whom it is.
    pub tier: LineTier,
    /// Whether it reaches the place only because the numbers of its country may work there too.
    pub is_of_other_country: bool,
    /// Lower comes first.
    pub priority: u16,
    /// The record of the other half of its pair.
    pub pair: Option<u32>,
    /// Its hit, complete.
    pub hit: Hit,
}

impl Line<'_> {
    /// Whether anybody in crisis at the place may call it, by more than serving the world.
    pub fn is_for_everybody(&self) -> bool {
        self.tier == LineTier::Everybody && self.is_local()
    }

    /// Whether it is a line of the place, and none of the world or of another country whose numbers may work there.
    fn is_local(&self) -> bool {
        self.hit.reach != Reach::Worldwide && !self.is_of_other_country
    }

    /// Its tier in this answer: a line for what was asked for is not special.
    fn standing(&self) -> LineTier {
        let is_asked_for = self.hit.why.iter().any(|why| matches!(why, Why::TopicMatch | Why::PopulationMatch));
        if self.tier == LineTier::Special && is_asked_for { LineTier::Everybody } else { self.tier }
    }
}

/// How many of `limit` places are kept for worldwide lines where none at the place is for everybody: half of them, and one of two.
const fn kept_for_the_world(limit: usize) -> usize {
    limit / 2
}

/// Keeps the first `limit` lines in the order in which to try them, pairs whole.
///
/// A pair (adult and youth, two languages) goes by its better half; one that does not fit as a whole is left out, because half a pair sends
/// people to the wrong line. Where no line at the place is for everybody, some places are kept for the worldwide ones.
pub fn choose(lines: &[Line<'_>], limit: usize) -> Vec<Hit> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_cached_key(|line| lines.get(*line).map(order_of));
    let is_worldwide = |line: &Line<'_>| line.hit.reach == Reach::Worldwide;
    let is_general = |line: &Line<'_>| line.standing() == LineTier::Everybody && line.is_local();
    let worldwide = if lines.iter().any(is_general) {
        0
    } else {
        lines.iter().filter(|line| is_worldwide(line)).count().min(kept_for_the_world(limit))
    };
    let ordered = || order.iter().filter_map(|line| lines.get(*line));
    let mut taken: Vec<u32> = Vec::with_capacity(limit);
    take(lines, ordered().filter(|line| worldwide == 0 || !is_worldwide(line)), limit - worldwide, &mut taken);
    take(lines, ordered().filter(|line| is_worldwide(line)), limit, &mut taken);
    ordered().filter(|line| taken.contains(&line.hit.record)).map(|line| line.hit.clone()).collect()
}

/// Takes lines, each with the other half of its pair, until so many are taken.
fn take<'l>(all: &[Line<'_>], wanted: impl Iterator<Item = &'l Line<'l>>, most: usize, taken: &mut Vec<u32>) {
    for line in wanted {
        if taken.len() >= most {
            break;
        }
        let is_whole = line.pair.is_none_or(|pair| all.iter().any(|line| line.hit.record == pair));
        let group = [Some(line.hit.record), line.pair].into_iter().flatten();
        if is_whole && !taken.contains(&line.hit.record) && taken.len() + group.clone().count() <= most {
            taken.extend(group);
        }
    }
}

/// Tier; closed last; those of the country before those of another one whose numbers may work there; priority; the narrowest reach; known to
/// be open before unknown; id.
fn order_of<'l>(line: &Line<'l>) -> impl Ord + use<'l> {
    let Hit { open, reach, .. } = &line.hit;
    (line.standing(), open.openness == Openness::Closed, line.is_of_other_country, line.priority, *reach, open.openness, line.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::OpenState;

    /// Id, tier, priority, pair.
    type Sample = (&'static str, LineTier, u16, Option<u32>);

    fn line((id, tier, priority, pair): Sample, record: u32, reach: Reach, openness: Openness) -> Line<'static> {
        let open = match openness {
            Openness::Open => OpenState { openness, ..OpenState::UNKNOWN },
            Openness::Unknown => OpenState::UNKNOWN,
            Openness::Closed => OpenState::CLOSED,
        };
        let hit = Hit { record, distance_m: None, reach, open, stale: false, why: Vec::new(), jurisdiction_verdict: None };
        Line { id, tier, is_of_other_country: false, priority, pair, hit }
    }

    fn records(hits: &[Hit]) -> Vec<u32> {
        hits.iter().map(|hit| hit.record).collect()
    }

    use LineTier::{Directory, Everybody, ListOnly, Special};
    use Openness::{Closed, Open, Unknown};
    use Reach::{Country, Subdivision, Worldwide};

    #[test]
    fn each_key_decides_where_those_before_it_are_the_same() {
        let ordered = [
            (line(("open", Everybody, 10, None), 1, Country, Open), "the line for everybody"),
            (line(("unknown", Everybody, 10, None), 2, Country, Unknown), "open before unknown"),
            (line(("narrow", Everybody, 20, None), 3, Subdivision, Unknown), "priority before reach"),
            (line(("wide", Everybody, 20, None), 4, Country, Open), "reach before openness"),
            (line(("closed", Everybody, 10, None), 5, Country, Closed), "closed after the others of its tier"),
            (line(("farmers", Special, 30, None), 6, Subdivision, Open), "one population, however near"),
            (line(("list", ListOnly, 50, None), 7, Country, Open), "an unofficial list"),
            (line(("world", Directory, 10, None), 8, Worldwide, Open), "a directory"),
        ];
        let (mut lines, _): (Vec<Line<'_>>, Vec<&str>) = ordered.into_iter().unzip();
        lines.reverse();

        assert_eq!(records(&choose(&lines, 50)), [1, 2, 3, 4, 5, 6, 7, 8]);
    }

    #[test]
    fn what_was_asked_for_is_not_special() {
        let mut farmers = line(("farmers", Special, 30, None), 1, Country, Open);
        farmers.hit.why.push(Why::PopulationMatch);
        let late = line(("everybody", Everybody, 10, None), 2, Country, Closed);

        assert_eq!(records(&choose(&[late, farmers], 2)), [1, 2]);
    }

    #[test]
    fn the_worldwide_lines_have_places_where_none_is_for_everybody() {
        let lines = |first: LineTier| {
            let mut lines: Vec<Line<'_>> = (1..=6).map(|record| line(("special", Special, 30, None), record, Country, Open)).collect();
            lines.push(line(("first", first, 20, None), 7, Country, Open));
            lines.extend((8..=10).map(|record| line(("world", Directory, 10, None), record, Worldwide, Open)));
            lines
        };

        assert_eq!(records(&choose(&lines(Special), 5)).len(), 5);
        assert_eq!(records(&choose(&lines(Special), 5))[3..], [8, 9]);
        assert_eq!(records(&choose(&lines(Special), 1)), [7], "a single place is for the first line");
        assert_eq!(records(&choose(&lines(Everybody), 5)), [7, 1, 2, 3, 4], "one is for everybody");
    }

    #[test]
    fn a_pair_is_shown_whole_or_not_at_all() {
        let (adult, youth, other) = (("adult", Everybody, 11, Some(2)), ("youth", Everybody, 15, Some(1)), ("other", Everybody, 13, None));
        let lines = || vec![line(adult, 1, Country, Open), line(youth, 2, Country, Open), line(other, 3, Country, Open)];

        assert_eq!(records(&choose(&lines(), 3)), [1, 3, 2], "each half in its own place");
        assert_eq!(records(&choose(&lines(), 2)), [1, 2]);
        assert_eq!(records(&choose(&lines(), 1)), [3], "half a pair sends people to the wrong line");
    }
}
