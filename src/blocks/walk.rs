//! The records that pass a filter, nearest first, as long as somebody asks.

use std::cmp::Ordering;
use std::ops::AddAssign;

use super::extents::Extents;
use super::filter::Filter;
use super::ground::Ground;
use super::points::Points;
use crate::domain::Coordinate;

/// A record that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// Its number.
    pub record: u32,
    /// Its squared straight-line distance on the unit sphere.
    pub chord_squared: f64,
}

/// What a walk has looked at so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Effort {
    /// Blocks in which every term of the filter occurs.
    pub candidate_blocks: u32,
    /// Blocks in which the terms were intersected.
    pub opened_blocks: u32,
    /// Of these, blocks in which nothing passed.
    pub empty_blocks: u32,
    /// Leaves in which records were measured.
    pub opened_leaves: u32,
    /// Records that pass the filter and were measured.
    pub measured_records: u32,
}

impl AddAssign for Effort {
    fn add_assign(&mut self, other: Self) {
        self.candidate_blocks += other.candidate_blocks;
        self.opened_blocks += other.opened_blocks;
        self.empty_blocks += other.empty_blocks;
        self.opened_leaves += other.opened_leaves;
        self.measured_records += other.measured_records;
    }
}

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
