//! Names of towns: exact, as they are typed, and with a slip of the finger.

use std::collections::BTreeMap;

use fst::automaton::{Levenshtein, Str};
use fst::{Automaton, IntoStreamer, Map, Streamer};
use serde::{Deserialize, Serialize};

use super::fold::fold_name;

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

/// How a name matched, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// A name itself.
    Exact,
    /// The beginning of a name.
    Beginning,
    /// A name, or its beginning, with a slip.
    Slip,
}

/// A town that matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameHit {
    /// Its position.
    pub position: usize,
    /// How it matched.
    pub how: Match,
    /// Whether it was the main name that matched, and not another one.
    pub is_main: bool,
}

/// Hits looked at for one question; enough for any page of suggestions.
const MOST_HITS: usize = 20_000;

impl NameIndex {
    /// Builds the sorted keys and postings of names with the position of their town; `true` marks a main name.
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
            postings.ends.push(u32::try_from(postings.entries.len()).expect("fewer than four billion names"));
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
        number.map(|number| self.hits(number, Match::Exact)).unwrap_or_default()
    }

    /// The towns of this name, of names that begin with it, and if those are few, of names a slip away.
    ///
    /// One slip is forgiven from four letters on, two from eight: a slip is a letter too many, too few or wrong.
    #[must_use]
    pub fn complete(&self, typed: &str, few: usize) -> Vec<NameHit> {
        let folded = fold_name(typed);
        if folded.is_empty() {
            return Vec::new();
        }
        let mut hits = self.exact(typed);
        self.collect(Str::new(&folded).starts_with(), Match::Beginning, &mut hits);
        let slips = match folded.len() {
            0..=3 => 0,
            4..=7 => 1,
            _ => 2,
        };
        for distance in 1..=slips {
            if hits.len() >= few {
                break;
            }
            if let Ok(automaton) = Levenshtein::new(&folded, distance) {
                self.collect(automaton, Match::Slip, &mut hits);
            }
        }
        if hits.is_empty()
            && slips > 0
            && let Ok(automaton) = Levenshtein::new(&folded, 1)
        {
            self.collect(automaton.starts_with(), Match::Slip, &mut hits);
        }
        hits
    }

    fn collect(&self, automaton: impl Automaton, how: Match, hits: &mut Vec<NameHit>) {
        let mut stream = self.keys.search(automaton).into_stream();
        while let Some((_, number)) = stream.next() {
            hits.extend(self.hits(number, how));
            if hits.len() >= MOST_HITS {
                break;
            }
        }
    }

    fn hits(&self, number: u64, how: Match) -> Vec<NameHit> {
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        let end_of = |number: usize| self.postings.ends.get(number).map_or(0, |end| *end as usize);
        let start = number.checked_sub(1).map_or(0, end_of);
        let entries = self.postings.entries.get(start..end_of(number)).unwrap_or_default();
        entries.iter().map(|entry| NameHit { position: (entry / 2) as usize, how, is_main: entry % 2 == 0 }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> NameIndex {
        let names = [("Manchester", 0, true), ("Köln", 1, true), ("Cologne", 1, false), ("Manchester", 2, true), ("Mansfield", 3, true)];
        let (keys, postings) = NameIndex::build(names.into_iter());
        NameIndex::open(keys, postings).expect("just built")
    }

    #[test]
    fn a_name_finds_every_town_that_bears_it() {
        let positions: Vec<usize> = index().exact("manchester").iter().map(|hit| hit.position).collect();

        assert_eq!(positions, [0, 2]);
    }

    #[test]
    fn other_names_and_spellings_count() {
        assert_eq!(index().exact("COLOGNE"), [NameHit { position: 1, how: Match::Exact, is_main: false }]);
        assert_eq!(index().exact("koln"), [NameHit { position: 1, how: Match::Exact, is_main: true }]);
    }

    #[test]
    fn a_beginning_and_a_slip_find_the_name() {
        assert!(index().complete("mans", 5).contains(&NameHit { position: 3, how: Match::Beginning, is_main: true }));
        assert!(index().complete("manchestr", 5).contains(&NameHit { position: 0, how: Match::Slip, is_main: true }));
        assert!(index().complete("xyz", 5).is_empty());
    }
}
