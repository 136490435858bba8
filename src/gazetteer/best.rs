//! The best of many hits, without keeping the others.

use super::name_hit::NameHit;

/// The towns of the greatest weight among those that were offered, each once.
pub struct Best {
    most: usize,
    held: Vec<(f64, NameHit)>,
    /// What weighs less than this is not among the best.
    floor: f64,
}

/// Hits held beyond those wanted, before the worst are let go: sorting rarely costs less than
/// sorting often.
const SLACK: usize = 256;

impl Best {
    /// Keeps so many.
    pub const fn new(most: usize) -> Self {
        Self { most, held: Vec::new(), floor: f64::NEG_INFINITY }
    }

    /// Takes a hit for what it weighs.
    pub fn offer(&mut self, weight: f64, hit: NameHit) {
        if weight < self.floor {
            return;
        }
        self.held.push((weight, hit));
        if self.held.len() >= self.most + SLACK {
            self.settle();
        }
    }

    /// How many towns are held.
    pub fn count(&mut self) -> usize {
        self.settle();
        self.held.len()
    }

    /// The heaviest first, ties by position.
    pub fn into_sorted(mut self) -> Vec<NameHit> {
        self.settle();
        self.held.into_iter().map(|(_, hit)| hit).collect()
    }

    fn settle(&mut self) {
        self.held.sort_by(|(one, left), (other, right)| {
            other.total_cmp(one).then(left.position.cmp(&right.position))
        });
        let mut seen = std::collections::HashSet::new();
        self.held.retain(|(_, hit)| seen.insert(hit.position));
        self.held.truncate(self.most);
        if self.held.len() == self.most {
            self.floor = self.held.last().map_or(f64::NEG_INFINITY, |(weight, _)| *weight);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::name_hit::Match;

    #[test]
    fn the_heaviest_of_many_are_kept_each_once() {
        let mut best = Best::new(3);
        for position in 0..2_000_usize {
            let weight = f64::from(u32::try_from(position % 1_000).expect("small"));
            best.offer(
                weight,
                NameHit { position: position % 1_000, how: Match::Beginning, is_main: true },
            );
        }

        assert_eq!(best.count(), 3);
        let positions: Vec<usize> = best.into_sorted().iter().map(|hit| hit.position).collect();
        assert_eq!(positions, [999, 998, 997]);
    }
}
