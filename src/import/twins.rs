//! Rows that say the same thing twice, or two things under one id.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher as _};

use super::ImportedRow;

/// What two active rows of a kind must not share: the name, the address and the point.
const SHARED: [&str; 6] = ["name", "address_1", "city", "postal_code", "latitude", "longitude"];

/// Why the second row of an id is left out: nobody knows which of the two is right, and the
/// contacts of both must not come together under one of the names.
pub(super) const SAME_ID: &str = "the id was there already";

/// Why the second row of a place is left out.
pub(super) const SAME_PLACE: &str = "the same name at the same place as another";

/// The ids and the places seen so far, each as a number of 128 bits that stands for it: two texts of
/// a million have the same one with a chance of one in 10²⁶.
#[derive(Debug, Default)]
pub(super) struct Twins {
    ids: HashSet<u128>,
    places: HashSet<u128>,
}

/// The number of a text.
fn digest(text: &impl Hash) -> u128 {
    let half = |seed: u8| {
        let mut hasher = DefaultHasher::new();
        (seed, text).hash(&mut hasher);
        u128::from(hasher.finish())
    };
    (half(0) << u64::BITS) | half(1)
}

impl Twins {
    /// Whether an earlier row had the same id; remembers this one.
    pub(super) fn has_met_id(&mut self, row: &ImportedRow) -> bool {
        !self.ids.insert(digest(&row.get("id")))
    }

    /// Whether an earlier row had the same name at the same place; remembers this one.
    pub(super) fn has_met(&mut self, row: &ImportedRow) -> bool {
        let place = SHARED.map(|column| row.get(column).to_lowercase());
        !self.places.insert(digest(&place))
    }

    /// Why a row is left out with its contacts, if an earlier one had its id or was the same place.
    pub(super) fn why_not(&mut self, row: &ImportedRow) -> Option<&'static str> {
        if self.has_met_id(row) {
            return Some(SAME_ID);
        }
        self.has_met(row).then_some(SAME_PLACE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_of_two_twins_is_noticed() {
        let mut twins = Twins::default();
        let mill =
            ImportedRow::new().with("id", "a").with("name", "Mill Library").with("city", "Morley");

        assert_eq!(twins.why_not(&mill), None);
        let namesake = mill.clone().with("id", "b").with("name", "MILL LIBRARY");
        assert_eq!(twins.why_not(&namesake), Some(SAME_PLACE));
        let other = mill.clone().with("name", "Weir Library");
        assert_eq!(twins.why_not(&other), Some(SAME_ID));
        assert_eq!(twins.why_not(&mill.with("id", "c").with("city", "Leeds")), None);
    }
}
