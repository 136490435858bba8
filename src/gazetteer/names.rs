//! Names of towns: exact, as they are typed, and with a slip of the finger.

use std::collections::BTreeMap;

use fst::automaton::Str;
use fst::{Automaton, IntoStreamer, Map, Streamer};
use serde::{Deserialize, Serialize};

use super::best::Best;
use super::edit_distance::{EditDistance, MOST_SLIPS};
use super::fold::fold_name;
pub use super::name_hit::{Match, NameHit};

/// For each folded name the towns that bear it.
pub struct NameIndex {
    keys: Map<Vec<u8>>,
    postings: Postings,
}

/// The towns of every key, one after the other.
#[derive(Debug, Serialize, Deserialize)]
pub struct Postings {
    ends: Vec<u32>,
    /// Twice the position of the town, plus one if the name is not its main name.
    entries: Vec<u32>,
}

impl NameIndex {
    /// Builds the sorted keys and postings of names with the position of their town; `true` marks a
    /// main name.
    ///
    /// # Panics
    /// Never: keys are sorted and unique.
    pub fn build<'n>(names: impl Iterator<Item = (&'n str, u32, bool)>) -> (Vec<u8>, Postings) {
        let mut by_key: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (name, position, is_main) in names {
            let key = fold_name(name);
            if !key.is_empty() {
                by_key.entry(key).or_default().push(position * 2 + u32::from(!is_main));
            }
        }
        let mut builder = fst::MapBuilder::memory();
        let mut postings = Postings { ends: Vec::with_capacity(by_key.len()), entries: Vec::new() };
        for (number, (key, mut entries)) in (0_u64..).zip(by_key) {
            entries.sort_unstable();
            entries.dedup_by_key(|entry| *entry / 2);
            builder.insert(key, number).expect("keys come sorted");
            postings.entries.extend(entries);
            postings.ends.push(
                u32::try_from(postings.entries.len()).expect("fewer than four billion names"),
            );
        }
        (builder.into_inner().expect("memory does not fail"), postings)
    }

    /// Takes up what [`NameIndex::build`] made.
    ///
    /// # Errors
    /// The fst library's, when the bytes are not such keys.
    pub fn open(keys: Vec<u8>, postings: Postings) -> Result<Self, fst::Error> {
        Ok(Self { keys: Map::new(keys)?, postings })
    }

    /// The towns of exactly this name.
    #[must_use]
    pub fn exact(&self, name: &str) -> Vec<NameHit> {
        let number = self.keys.get(fold_name(name));
        number.map(|number| self.hits(number, Match::Exact).collect()).unwrap_or_default()
    }

    /// The best of the towns of this name, of names that begin with it, and if those are few, of
    /// names a slip away, best first.
    ///
    /// `weight` says how good a hit is; `None` leaves it out. One slip is forgiven from four
    /// letters on, two from eight: a slip is a letter too many, too few or wrong. Costs a look at
    /// each name that matches: with a single letter typed some tens of thousands.
    pub fn complete(
        &self,
        typed: &str,
        most: usize,
        weight: &dyn Fn(&NameHit) -> Option<f64>,
    ) -> Vec<NameHit> {
        let folded = fold_name(typed);
        if folded.is_empty() {
            return Vec::new();
        }
        let mut best = Best::new(most);
        self.collect(Str::new(&folded), Match::Exact, weight, &mut best);
        self.collect(Str::new(&folded).starts_with(), Match::Beginning, weight, &mut best);
        let slips = match folded.len() {
            0..=3 => 0,
            4..=7 => 1,
            8.. => MOST_SLIPS,
        };
        for distance in 1..=slips {
            if best.count() < most {
                self.collect(EditDistance::new(&folded, distance), Match::Slip, weight, &mut best);
            }
        }
        if best.count() == 0 && slips > 0 {
            self.collect(
                EditDistance::new(&folded, 1).starts_with(),
                Match::Slip,
                weight,
                &mut best,
            );
        }
        best.into_sorted()
    }

    fn collect(
        &self,
        automaton: impl Automaton,
        how: Match,
        weight: &dyn Fn(&NameHit) -> Option<f64>,
        best: &mut Best,
    ) {
        let mut stream = self.keys.search(automaton).into_stream();
        while let Some((_, number)) = stream.next() {
            for hit in self.hits(number, how) {
                if let Some(weight) = weight(&hit) {
                    best.offer(weight, hit);
                }
            }
        }
    }

    fn hits(&self, number: u64, how: Match) -> impl Iterator<Item = NameHit> {
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        let end_of = |number: usize| self.postings.ends.get(number).map_or(0, |end| *end as usize);
        let start = number.checked_sub(1).map_or(0, end_of);
        let entries = self.postings.entries.get(start..end_of(number)).unwrap_or_default();
        entries.iter().map(move |entry| NameHit {
            position: (entry / 2) as usize,
            how,
            is_main: entry % 2 == 0,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> NameIndex {
        let names = [
            ("Manchester", 0, true),
            ("Köln", 1, true),
            ("Cologne", 1, false),
            ("Manchester", 2, true),
            ("Mansfield", 3, true),
        ];
        let (keys, postings) = NameIndex::build(names.into_iter());
        NameIndex::open(keys, postings).expect("just built")
    }

    #[test]
    fn a_name_finds_every_town_that_bears_it() {
        let positions: Vec<usize> =
            index().exact("manchester").iter().map(|hit| hit.position).collect();

        assert_eq!(positions, [0, 2]);
    }

    #[test]
    fn other_names_and_spellings_count() {
        assert_eq!(
            index().exact("COLOGNE"),
            [NameHit { position: 1, how: Match::Exact, is_main: false }]
        );
        assert_eq!(
            index().exact("koln"),
            [NameHit { position: 1, how: Match::Exact, is_main: true }]
        );
    }

    #[test]
    fn a_beginning_and_a_slip_find_the_name() {
        let complete = |typed: &str| index().complete(typed, 5, &|_| Some(1.0));

        assert!(complete("mans").contains(&NameHit {
            position: 3,
            how: Match::Beginning,
            is_main: true
        }));
        assert!(complete("manchestr").contains(&NameHit {
            position: 0,
            how: Match::Slip,
            is_main: true
        }));
        assert!(complete("xyz").is_empty());
    }

    #[test]
    fn what_is_not_wanted_does_not_keep_a_slip_from_being_forgiven() {
        let only_cologne = |hit: &NameHit| (hit.position == 1).then_some(1.0);

        assert_eq!(
            index().complete("colonne", 1, &only_cologne),
            [NameHit { position: 1, how: Match::Slip, is_main: false }]
        );
        assert_eq!(index().complete("m", 1, &only_cologne), []);
    }
}
