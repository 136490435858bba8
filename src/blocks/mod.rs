//! Nearest with any filter: records in spatial order, in blocks that know who has which facet.
//!
//! Records are numbered section by section (a section is a kind) and within a section in the order
//! of a kd-tree, so that neighbours on the globe are neighbours in memory. 64 records are a leaf,
//! 64 leaves a block (4,096 records), 64 blocks a superblock: a packed R-tree whose every node has
//! 64 children, so that "which children matter" is one word of 64 bits.
//!
//! A term is anything that a filter may ask for: a facet value or a word. For each term the index
//! holds in which blocks it occurs (a bit a block) and, block by block, who has it: positions when
//! they are few, a bitmap when they are many. A filter is a conjunction of unions of terms. Its
//! block bits are computed once a question; a walk then goes nearest first through superblocks,
//! blocks and leaves that have a bit left, and intersects the terms inside a block only when it
//! gets there. Common and rare filters, near and far matches take the same path: there is no plan
//! to choose, and none to choose wrongly.

mod arrays;
mod children;
mod filter;
mod found;
mod layout;
mod nearest_search;
mod points;
mod posting_lists;
mod rough;
mod shortlist;
mod walk;

pub use arrays::{ArrayError, Arrays, write_arrays};
pub use filter::{TermFilter, Union};
pub use found::{Found, SearchStats};
pub use layout::{BlockLayout, MOST_RECORDS, Section};
pub use points::Points;
pub use posting_lists::{PostingLists, PostingListsBuilder, Term};
pub use walk::Walk;

/// Records in a leaf, leaves in a block, blocks in a superblock.
pub const FANOUT: usize = 64;

/// Records in a block.
pub const BLOCK: usize = FANOUT * FANOUT;

/// One bit for each record of a block.
pub type BlockBits = [u64; FANOUT];

#[cfg(test)]
mod damaged;
#[cfg(test)]
mod tests;
