//! The records that pass a filter, nearest first, as long as somebody asks.

use super::extents::Extents;
use super::filter::Filter;
use super::found::{Effort, Found};
use super::ground::Ground;
use super::points::Points;
use crate::domain::Coordinate;
use std::cmp::Ordering;

/// The records of some sections that pass a filter, nearest first; ties go by a function.
///
/// Finds as many as were asked for at first, and four times as many whenever more are wanted, so
/// that going on costs no more than a third of what asking for all of them at once would have cost.
/// Ten of a million take some microseconds.
pub struct Walk<'a, T> {
    ground: Ground<'a>,
    farthest: f64,
    ties: T,
    effort: Effort,
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
        (extents, points): (&'a Extents, &'a Points),
        filter: Filter<'a>,
        sections: &[usize],
        (from, farthest): (Coordinate, f64),
        wanted: usize,
        ties: T,
    ) -> Self {
        let ground = Ground::new((extents, points), filter, sections, from);
        let effort = Effort { candidate_blocks: ground.candidate_blocks(), ..Effort::default() };
        let found = Vec::new().into_iter();
        Self {
            ground,
            farthest,
            ties,
            effort,
            wanted: wanted.max(1),
            found,
            taken: 0,
            is_over: false,
        }
    }

    /// What was looked at until now.
    #[must_use]
    pub const fn effort(&self) -> Effort {
        self.effort
    }

    /// Looks for the nearest ones, and passes over those that were taken before.
    fn go_on(&mut self) {
        let mut found =
            self.ground.nearest(self.wanted, self.farthest, &mut self.effort, &self.ties);
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
