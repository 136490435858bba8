//! Rows that say the same thing twice.

use std::collections::BTreeSet;

use super::Row;

/// What two active rows of a kind must not share: the name, the address and the point.
const SHARED: [&str; 6] = ["name", "address_1", "city", "postal_code", "latitude", "longitude"];

/// The places seen so far.
#[derive(Debug, Default)]
pub(super) struct Twins(BTreeSet<Vec<String>>);

impl Twins {
    /// Whether an earlier row had the same name at the same place; remembers this one.
    pub(super) fn has_met(&mut self, row: &Row) -> bool {
        !self.0.insert(SHARED.iter().map(|column| row.get(column).to_lowercase()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_of_two_twins_is_noticed() {
        let mut twins = Twins::default();
        let mill = Row::new().with("id", "a").with("name", "Mill Library").with("city", "Morley");

        assert!(!twins.has_met(&mill));
        assert!(twins.has_met(&mill.clone().with("id", "b").with("name", "MILL LIBRARY")));
        assert!(!twins.has_met(&mill.with("city", "Leeds")));
    }
}
