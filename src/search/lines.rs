//! Crisis lines: found by coverage, put in the order in which to try them.

use crate::domain::{LineTier, OpenState, Openness, Reach};

/// A candidate with what decides its place. A hit is made of it once it is chosen: most are not.
#[derive(Debug, Clone)]
pub struct RankedLine {
    /// Its record.
    pub record: u32,
    /// For whom it is.
    pub tier: LineTier,
    /// Whether it is for a topic or population that was asked for.
    pub is_asked_for: bool,
    /// Whether it reaches the place only because the numbers of its country may work there too.
    pub is_of_other_country: bool,
    /// Lower comes first.
    pub priority: u16,
    /// The record of the other half of its pair.
    pub pair: Option<u32>,
    /// How it reaches the place.
    pub reach: Reach,
    /// Whether it is open at the moment asked about.
    pub open: OpenState,
}

impl RankedLine {
    /// Whether anybody in crisis at the place may call it, by more than serving the world.
    pub fn is_for_everybody(&self) -> bool {
        self.tier == LineTier::Everybody && self.is_local()
    }

    /// Whether it serves the world.
    pub fn is_worldwide(&self) -> bool {
        self.reach == Reach::Worldwide
    }

    /// Whether it is a line of the place, and none of the world or of another country whose numbers
    /// may work there.
    fn is_local(&self) -> bool {
        !self.is_worldwide() && !self.is_of_other_country
    }

    /// Its tier in this answer: a line for what was asked for is not special.
    fn standing(&self) -> LineTier {
        if self.tier == LineTier::Special && self.is_asked_for {
            LineTier::Everybody
        } else {
            self.tier
        }
    }

    /// Tier; closed last; those of the country before those of another one whose numbers may work
    /// there; priority; the narrowest reach; known to be open before unknown.
    fn rank(&self) -> impl Ord + use<> {
        let openness = self.open.openness;
        (
            self.standing(),
            openness == Openness::Closed,
            self.is_of_other_country,
            self.priority,
            self.reach,
            openness,
        )
    }
}

/// How many of `limit` places are kept for worldwide lines where none at the place is for
/// everybody: half of them, and one of two.
const fn kept_for_the_world(limit: usize) -> usize {
    limit / 2
}

/// Keeps the first `limit` lines in the order in which to try them, pairs whole.
///
/// A pair (adult and youth, two languages) goes by its better half; one that does not fit as a
/// whole is left out, because half a pair sends people to the wrong line. Where no line at the
/// place is for everybody, some places are kept for the worldwide ones.
///
/// `id_of` tells the id of a record, which decides where nothing else does.
pub fn choose<'l, 'i>(
    lines: &[&'l RankedLine],
    limit: usize,
    id_of: impl Fn(u32) -> &'i str,
) -> Vec<&'l RankedLine> {
    let mut ordered = lines.to_vec();
    ordered.sort_by_cached_key(|line| (line.rank(), id_of(line.record)));
    let is_general = |line: &&RankedLine| line.standing() == LineTier::Everybody && line.is_local();
    let worldwide = if lines.iter().any(is_general) {
        0
    } else {
        lines.iter().filter(|line| line.is_worldwide()).count().min(kept_for_the_world(limit))
    };
    let mut taken: Vec<u32> = Vec::with_capacity(limit);
    take(&ordered, |line| worldwide == 0 || !line.is_worldwide(), limit - worldwide, &mut taken);
    take(&ordered, RankedLine::is_worldwide, limit, &mut taken);
    ordered.retain(|line| taken.contains(&line.record));
    ordered
}

/// Takes lines that are wanted, each with the other half of its pair, until so many are taken.
fn take(
    ordered: &[&RankedLine],
    is_wanted: impl Fn(&RankedLine) -> bool,
    most: usize,
    taken: &mut Vec<u32>,
) {
    for line in ordered.iter().filter(|line| is_wanted(line)) {
        if taken.len() >= most {
            break;
        }
        let is_whole = line.pair.is_none_or(|pair| ordered.iter().any(|line| line.record == pair));
        let group = [Some(line.record), line.pair].into_iter().flatten();
        if is_whole && !taken.contains(&line.record) && taken.len() + group.clone().count() <= most
        {
            taken.extend(group);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tier, priority, pair.
    type Ranks = (LineTier, u16, Option<u32>);

    fn line(
        (tier, priority, pair): Ranks,
        record: u32,
        reach: Reach,
        openness: Openness,
    ) -> RankedLine {
        let open = match openness {
            Openness::Open => OpenState { openness, ..OpenState::UNKNOWN },
            Openness::Unknown => OpenState::UNKNOWN,
            Openness::Closed => OpenState::CLOSED,
        };
        RankedLine {
            record,
            tier,
            is_asked_for: false,
            is_of_other_country: false,
            priority,
            pair,
            reach,
            open,
        }
    }

    /// The records of those chosen, none of which differ by their ids alone.
    fn chosen(lines: &[RankedLine], limit: usize) -> Vec<u32> {
        let lines: Vec<&RankedLine> = lines.iter().collect();
        let id_of = |record: u32| {
            "abcdefghijkl".get(record as usize..=record as usize).expect("a dozen records")
        };
        choose(&lines, limit, id_of).into_iter().map(|line| line.record).collect()
    }

    use LineTier::{Directory, Everybody, ListOnly, Special};
    use Openness::{Closed, Open, Unknown};
    use Reach::{Country, Subdivision, Worldwide};

    #[test]
    fn each_key_decides_where_those_before_it_are_the_same() {
        let ordered = [
            (line((Everybody, 10, None), 1, Country, Open), "the line for everybody"),
            (line((Everybody, 10, None), 2, Country, Unknown), "open before unknown"),
            (line((Everybody, 20, None), 3, Subdivision, Unknown), "priority before reach"),
            (line((Everybody, 20, None), 4, Country, Open), "reach before openness"),
            (
                line((Everybody, 10, None), 5, Country, Closed),
                "closed after the others of its tier",
            ),
            (line((Special, 30, None), 6, Subdivision, Open), "one population, however near"),
            (line((ListOnly, 50, None), 7, Country, Open), "an unofficial list"),
            (line((Directory, 10, None), 8, Worldwide, Open), "a directory"),
        ];
        let (mut lines, _): (Vec<RankedLine>, Vec<&str>) = ordered.into_iter().unzip();
        lines.reverse();

        assert_eq!(chosen(&lines, 50), [1, 2, 3, 4, 5, 6, 7, 8]);
    }

    #[test]
    fn what_was_asked_for_is_not_special() {
        let mut farmers = line((Special, 30, None), 1, Country, Open);
        farmers.is_asked_for = true;
        let late = line((Everybody, 10, None), 2, Country, Closed);

        assert_eq!(chosen(&[late, farmers], 2), [1, 2]);
    }

    #[test]
    fn the_worldwide_lines_have_places_where_none_is_for_everybody() {
        let lines = |first: LineTier| {
            let mut lines: Vec<RankedLine> =
                (1..=6).map(|record| line((Special, 30, None), record, Country, Open)).collect();
            lines.push(line((first, 20, None), 7, Country, Open));
            lines.extend(
                (8..=10).map(|record| line((Directory, 10, None), record, Worldwide, Open)),
            );
            lines
        };

        assert_eq!(chosen(&lines(Special), 5).len(), 5);
        assert_eq!(chosen(&lines(Special), 5)[3..], [8, 9]);
        assert_eq!(chosen(&lines(Special), 1), [7], "a single place is for the first line");
        assert_eq!(chosen(&lines(Everybody), 5), [7, 1, 2, 3, 4], "one is for everybody");
    }

    #[test]
    fn a_pair_is_shown_whole_or_not_at_all() {
        let (adult, youth, other) =
            ((Everybody, 11, Some(2)), (Everybody, 15, Some(1)), (Everybody, 13, None));
        let lines = || {
            vec![
                line(adult, 1, Country, Open),
                line(youth, 2, Country, Open),
                line(other, 3, Country, Open),
            ]
        };

        assert_eq!(chosen(&lines(), 3), [1, 3, 2], "each half in its own place");
        assert_eq!(chosen(&lines(), 2), [1, 2]);
        assert_eq!(chosen(&lines(), 1), [3], "half a pair sends people to the wrong line");
    }
}
