//! The records that pass a filter, nearest first, as long as somebody asks.

use super::filter::TermFilter;
use super::found::{Found, SearchStats};
use super::layout::BlockLayout;
use super::nearest_search::NearestSearch;
use super::points::Points;
use crate::domain::Coordinate;
use std::cmp::Ordering;

/// The records of some sections that pass a filter, nearest first; ties go by a function.
///
/// Finds as many as were asked for at first, and four times as many whenever more are wanted, so
/// that going on costs no more than a third of what asking for all of them at once would have cost.
/// Ten of a million take some microseconds.
pub struct Walk<'a, T> {
    search: NearestSearch<'a>,
    farthest: f64,
    ties: T,
    stats: SearchStats,
    /// How many to look for next.
    wanted: usize,
    found: std::vec::IntoIter<Found>,
    taken: usize,
    is_over: bool,
}

impl<'a, T: Fn(u32, u32) -> Ordering> Walk<'a, T> {
    /// Sets out from a point, for `wanted` records (and more, as long as somebody asks) of some
    /// sections within a squared chord.
    #[must_use]
    pub fn new(
        (layout, points): (&'a BlockLayout, &'a Points),
        filter: TermFilter<'a>,
        sections: &[usize],
        (from, farthest): (Coordinate, f64),
        wanted: usize,
        ties: T,
    ) -> Self {
        let search = NearestSearch::new((layout, points), filter, sections, from);
        let stats =
            SearchStats { candidate_blocks: search.candidate_blocks(), ..SearchStats::default() };
        let found = Vec::new().into_iter();
        Self {
            search,
            farthest,
            ties,
            stats,
            wanted: wanted.max(1),
            found,
            taken: 0,
            is_over: false,
        }
    }

    /// What was looked at until now.
    #[must_use]
    pub const fn stats(&self) -> SearchStats {
        self.stats
    }

    /// Looks for the nearest ones, and passes over those that were taken before.
    fn go_on(&mut self) {
        let mut found =
            self.search.nearest(self.wanted, self.farthest, &mut self.stats, &self.ties);
        self.is_over = found.len() < self.wanted;
        found.truncate(self.wanted);
        self.found = found.into_iter();
        self.wanted = self.wanted.saturating_mul(4);
        if let Some(last) = self.taken.checked_sub(1) {
            self.found.nth(last);
        }
    }
}

impl<T: Fn(u32, u32) -> Ordering> Iterator for Walk<'_, T> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        let mut next = self.found.next();
        if next.is_none() && !self.is_over {
            self.go_on();
            next = self.found.next();
        }
        self.taken += usize::from(next.is_some());
        next
    }
}
