//! First-level regions by their outlines, for the countries whose regions the borders do not hold.

use crate::domain::{Coordinate, Country, Region, RegionOutline, Ring};
use crate::spatial::BoxIndex;

/// Outlines that can be asked which of them holds a point.
pub struct RegionIndex {
    outlines: Vec<RegionOutline>,
    /// Outline number and outer ring of each box.
    boxes: BoxIndex,
    owners: Vec<usize>,
}

impl RegionIndex {
    /// Makes the index.
    #[must_use]
    pub fn new(outlines: Vec<RegionOutline>) -> Self {
        let outer: Vec<(usize, &Ring)> = outlines
            .iter()
            .enumerate()
            .flat_map(|(number, outline)| outline.polygons.iter().filter_map(move |rings| Some((number, rings.first()?))))
            .collect();
        let boxes = BoxIndex::new(outer.iter().map(|(_, ring)| ring.as_slice()));
        let owners = outer.iter().map(|(number, _)| *number).collect();
        Self { outlines, boxes, owners }
    }

    /// The region of a country at a point.
    #[must_use]
    pub fn region_at(&self, point: Coordinate, country: Country) -> Option<&Region> {
        #[expect(clippy::cast_possible_truncation, reason = "outlines are kept to four decimals")]
        let at = [point.longitude() as f32, point.latitude() as f32];
        let [longitude, latitude] = at;
        let candidates = self.boxes.holding(longitude, latitude).into_iter().filter_map(|number| self.owners.get(number));
        let mut outlines = candidates.filter_map(|owner| self.outlines.get(*owner)).filter(|outline| outline.region.country() == country);
        outlines.find(|outline| outline.polygons.iter().any(|rings| is_inside(rings, at))).map(|outline| &outline.region)
    }

    /// The name of a region.
    #[must_use]
    pub fn name_of(&self, region: &Region) -> Option<&str> {
        self.outlines.iter().find(|outline| outline.region == *region).map(|outline| outline.name.as_str())
    }

    /// The regions of this name or code (`Texas`, `TX`), as somebody would write them behind a comma.
    pub fn named<'r>(&'r self, folded: &'r str) -> impl Iterator<Item = &'r Region> + 'r {
        self.outlines.iter().map(|outline| (&outline.region, &outline.name)).filter_map(move |(region, name)| {
            let short = region.as_str().get(3..).unwrap_or_default();
            (short.eq_ignore_ascii_case(folded) || super::fold::fold_name(name) == folded).then_some(region)
        })
    }
}

/// Even-odd rule over all rings: inside the outer ring and not in a hole.
fn is_inside(rings: &[Ring], [x, y]: [f32; 2]) -> bool {
    let crossings = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1))).filter(|([x1, y1], [x2, y2])| {
        let spans = (*y1 > y) != (*y2 > y);
        spans && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    });
    crossings.count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hole_is_not_inside() {
        let square = |low: f32, high: f32| vec![[low, low], [high, low], [high, high], [low, high], [low, low]];
        let ring_with_hole = vec![square(0.0, 10.0), square(4.0, 6.0)];

        assert!(is_inside(&ring_with_hole, [2.0, 2.0]));
        assert!(!is_inside(&ring_with_hole, [5.0, 5.0]));
        assert!(!is_inside(&ring_with_hole, [11.0, 5.0]));
    }

    #[test]
    fn only_regions_of_the_country_are_named() {
        let outline = |code: &str| RegionOutline {
            region: Region::parse(code).expect("valid"),
            name: "Somewhere".to_owned(),
            polygons: vec![vec![vec![[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]]]],
        };
        let index = RegionIndex::new(vec![outline("DE-BY"), outline("FR-IDF")]);
        let point = Coordinate::new(1.0, 1.0).expect("valid");

        let found = index.region_at(point, Country::parse("FR").expect("valid"));

        assert_eq!(found.map(Region::as_str), Some("FR-IDF"));
    }
}
