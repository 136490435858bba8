//! What is found, and what it cost.

use std::ops::AddAssign;

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
pub struct SearchStats {
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

impl AddAssign for SearchStats {
    fn add_assign(&mut self, other: Self) {
        self.candidate_blocks += other.candidate_blocks;
        self.opened_blocks += other.opened_blocks;
        self.empty_blocks += other.empty_blocks;
        self.opened_leaves += other.opened_leaves;
        self.measured_records += other.measured_records;
    }
}
