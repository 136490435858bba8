//! Whether two lines of lists are one place, and what becomes of it: one entry, with the other lists
//! as its confirmations.
//!
//! Three lists name hospitals and clinics of the United States, each in its own words. The rule
//! ([`are_same`]) goes by number, address, name and distance; what a person has decided about a pair
//! (`twins.csv`) goes before it. [`settle`] then makes one entry of each place.

mod address;
mod decided;
mod groups;
mod known_ids;
mod listing;
mod main_entry;
mod name;
mod rule;
mod settle;

pub use decided::{DecidedPairs, UndecidedVerdict};
pub use known_ids::KnownIds;
pub use listing::{CareList, ListedPlace};
pub use rule::are_same;
pub use settle::{HeldCare, settle};

pub(super) use address::StreetAddress;
pub(super) use known_ids::PlaceKey;
