//! Regions of two levels: which regions a region is a part of.

use serde::{Deserialize, Serialize};

use crate::domain::Region;

/// The wholes of each part, sorted by the part.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct RegionParts(Vec<(Region, Region)>);

impl RegionParts {
    /// From pairs of a whole and a part of it.
    #[must_use]
    pub fn new(pairs: impl IntoIterator<Item = (Region, Region)>) -> Self {
        let mut parts: Vec<(Region, Region)> =
            pairs.into_iter().map(|(whole, part)| (part, whole)).collect();
        parts.sort_unstable();
        Self(parts)
    }

    /// The parts of a region; none for most. Costs a look at every part of every region.
    pub fn parts_of<'p>(&'p self, whole: &'p Region) -> impl Iterator<Item = &'p Region> {
        self.0.iter().filter(move |(_, other)| other == whole).map(|(part, _)| part)
    }

    /// The regions that a region is a part of; none for most.
    pub fn wholes_of<'p>(&'p self, part: &'p Region) -> impl Iterator<Item = &'p Region> {
        let start = self.0.partition_point(|(other, _)| other < part);
        self.0
            .iter()
            .skip(start)
            .take_while(move |(other, _)| other == part)
            .map(|(_, whole)| whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_knows_its_wholes_and_a_whole_has_none() {
        let region = |code: &str| Region::parse(code).expect("a code");
        let parts = RegionParts::new([
            (region("IT-52"), region("IT-FI")),
            (region("IT-52"), region("IT-PI")),
        ]);

        let (florence, tuscany) = (region("IT-FI"), region("IT-52"));
        assert_eq!(parts.wholes_of(&florence).collect::<Vec<_>>(), [&tuscany]);
        assert_eq!(parts.wholes_of(&tuscany).count(), 0);
        assert_eq!(parts.parts_of(&tuscany).collect::<Vec<_>>(), [&florence, &region("IT-PI")]);
    }
}
