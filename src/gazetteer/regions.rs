//! First-level regions by their outlines, for the countries whose regions the borders do not hold.

use super::renamed;
use super::rings::is_inside;
use crate::domain::{Coordinate, Country, EARTH_RADIUS_M, Region, RegionOutline, Ring};
use crate::spatial::BoxIndex;

/// Outlines that can be asked which of them holds a point.
pub struct RegionIndex {
    outlines: Vec<RegionOutline>,
    /// The code of today of each outline.
    codes: Vec<Option<Region>>,
    /// Outline number and outer ring of each box.
    boxes: BoxIndex,
    owners: Vec<usize>,
}

impl RegionIndex {
    /// Makes the index.
    #[must_use]
    pub fn new(outlines: Vec<RegionOutline>) -> Self {
        let outlines: Vec<RegionOutline> = outlines.into_iter().flat_map(renamed::divide).collect();
        let codes = outlines.iter().map(|outline| renamed::today(outline.region.clone())).collect();
        let outer: Vec<(usize, &Ring)> = outlines
            .iter()
            .enumerate()
            .flat_map(|(number, outline)| {
                outline.polygons.iter().filter_map(move |rings| Some((number, rings.first()?)))
            })
            .collect();
        let boxes = BoxIndex::new(outer.iter().map(|(_, ring)| ring.as_slice()));
        let owners = outer.iter().map(|(number, _)| *number).collect();
        Self { outlines, codes, boxes, owners }
    }

    /// The region of a country at a point.
    #[must_use]
    pub fn region_at(&self, point: Coordinate, country: Country) -> Option<&Region> {
        let holding = self
            .holding(point)
            .filter_map(|owner| Some((self.outlines.get(owner)?, self.codes.get(owner)?)));
        holding
            .into_iter()
            .find(|(outline, _)| outline.region.country() == country)
            .and_then(|(_, code)| code.as_ref())
    }

    /// The first-level region of a country at a point, or the nearest one within some kilometres of
    /// the coast: outlines are drawn for maps of the world, and leave out harbours and islands. A
    /// point in an outline that was divided since has none.
    #[must_use]
    pub fn first_level_near(&self, point: Coordinate, country: Country) -> Option<&Region> {
        if DIVIDED_BY_BORDERS.contains(&country.as_str()) {
            return None;
        }
        let is_own = |owner: &usize| {
            self.outlines.get(*owner).is_some_and(|outline| country_of(&outline.region) == country)
        };
        let holding = self.holding(point).find(is_own);
        let owner = holding.or_else(|| self.nearest(point, OFF_THE_OUTLINE_M, is_own))?;
        self.codes.get(owner)?.as_ref()
    }

    /// The region of a country at a point by the outlines, whatever its level: the district or
    /// county in Great Britain, the province in Italy.
    #[must_use]
    pub fn district_at(&self, point: Coordinate, country: Country) -> Option<&Region> {
        self.region_at(point, country)
    }

    /// Whether a point is in the outline of a region or within a distance of it in metres. A town
    /// of a county is not always in its outline: many English cities are districts of their own.
    #[must_use]
    pub fn is_within(&self, point: Coordinate, region: &Region, distance_m: f64) -> bool {
        let is_it = |owner: &usize| {
            self.codes.get(*owner).is_some_and(|code| code.as_ref() == Some(region))
        };
        self.holding(point).any(|owner| is_it(&owner))
            || self.nearest(point, distance_m, is_it).is_some()
    }

    /// Whether an outline of a region is held. Costs a walk over all of them.
    #[must_use]
    pub fn has_outline(&self, region: &Region) -> bool {
        self.codes.iter().any(|code| code.as_ref() == Some(region))
    }

    /// The country of an outline that holds a point.
    #[must_use]
    pub fn country_at(&self, point: Coordinate) -> Option<Country> {
        self.holding(point)
            .next()
            .and_then(|owner| self.outlines.get(owner))
            .map(|outline| country_of(&outline.region))
    }

    /// The number of the nearest outline within a distance in metres, of those that are wanted.
    fn nearest(
        &self,
        point: Coordinate,
        distance_m: f64,
        is_wanted: impl Fn(&usize) -> bool,
    ) -> Option<usize> {
        let mut owners: Vec<usize> =
            self.owners_near(point, distance_m).filter(is_wanted).collect();
        owners.sort_unstable();
        owners.dedup();
        let distances = owners.into_iter().filter_map(|owner| {
            Some((owner, distance_to(self.outlines.get(owner)?, point, distance_m)?))
        });
        distances.min_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(owner, _)| owner)
    }

    /// The numbers of the outlines that hold a point; they end at the coast.
    fn holding(&self, point: Coordinate) -> impl Iterator<Item = usize> {
        let at = on_the_map(point);
        let [longitude, latitude] = at;
        let candidates = self
            .boxes
            .holding(longitude, latitude)
            .into_iter()
            .filter_map(|number| self.owners.get(number));
        let holds = move |outline: &RegionOutline| {
            outline.polygons.iter().any(|rings| is_inside(rings, at))
        };
        candidates.copied().filter(move |owner| self.outlines.get(*owner).is_some_and(holds))
    }

    /// Whether a point is in an outline or a coast is within a distance in metres, up to some
    /// hundred kilometres.
    #[must_use]
    pub fn is_land_within(&self, point: Coordinate, distance_m: f64) -> bool {
        self.holding(point).next().is_some()
            || self
                .owners_near(point, distance_m)
                .any(|owner| self.is_near(owner, point, distance_m))
    }

    fn is_near(&self, owner: usize, point: Coordinate, distance_m: f64) -> bool {
        self.outlines.get(owner).is_some_and(|outline| {
            edges(outline, point, distance_m).any(|distance| distance <= distance_m)
        })
    }

    /// The numbers of the outlines with a box that meets the box around a circle; on both sides of
    /// the antimeridian.
    fn owners_near(&self, point: Coordinate, distance_m: f64) -> impl Iterator<Item = usize> {
        let [longitude, latitude] = on_the_map(point);
        let high = narrow(distance_m / METRES_PER_DEGREE);
        let wide = (high / latitude.to_radians().cos().max(0.01)).min(180.0);
        let numbers = [-360.0, 0.0, 360.0].into_iter().flat_map(move |turn| {
            let centre = longitude + turn;
            self.boxes.meeting([centre - wide, latitude - high], [centre + wide, latitude + high])
        });
        numbers.filter_map(|number| self.owners.get(number)).copied()
    }

    /// The name of a region.
    #[must_use]
    pub fn name_of(&self, region: &Region) -> Option<&str> {
        self.named_codes().find(|(code, _)| *code == region).map(|(_, name)| name)
    }

    fn named_codes(&self) -> impl Iterator<Item = (&Region, &str)> {
        let both = self.codes.iter().zip(&self.outlines);
        both.filter_map(|(code, outline)| Some((code.as_ref()?, outline.name.as_str())))
    }
}

/// Metres in a degree of latitude, on the sphere.
const METRES_PER_DEGREE: f64 = EARTH_RADIUS_M * std::f64::consts::PI / 180.0;

#[expect(clippy::cast_possible_truncation, reason = "outlines are kept to four decimals")]
const fn narrow(degrees: f64) -> f32 {
    degrees as f32
}

const fn on_the_map(point: Coordinate) -> [f32; 2] {
    [narrow(point.longitude()), narrow(point.latitude())]
}

/// The distance in metres from a point to the nearest edge of an outline, if that is within some
/// distance.
fn distance_to(outline: &RegionOutline, point: Coordinate, within_m: f64) -> Option<f64> {
    edges(outline, point, within_m).filter(|distance| *distance <= within_m).min_by(f64::total_cmp)
}

/// The distances in metres from a point to the edges of an outline that are not far north or south
/// of it; on a flat map of its surroundings, true to a percent or two within some hundred
/// kilometres.
fn edges(outline: &RegionOutline, point: Coordinate, within_m: f64) -> impl Iterator<Item = f64> {
    let shrink = point.latitude().to_radians().cos();
    let high = narrow(within_m / METRES_PER_DEGREE);
    let [_, latitude] = on_the_map(point);
    let (south, north) = (latitude - high, latitude + high);
    let is_far = move |[_, one]: &[f32; 2], [_, other]: &[f32; 2]| {
        (*one < south && *other < south) || (*one > north && *other > north)
    };
    let flat = move |[longitude, latitude]: [f32; 2]| {
        let east = (f64::from(longitude) - point.longitude() + 540.0).rem_euclid(360.0) - 180.0;
        [
            east * shrink * METRES_PER_DEGREE,
            (f64::from(latitude) - point.latitude()) * METRES_PER_DEGREE,
        ]
    };
    let edges = outline
        .polygons
        .iter()
        .flatten()
        .flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
    edges
        .filter(move |(one, other)| !is_far(one, other))
        .map(move |(one, other)| distance_to_edge(flat(*one), flat(*other)))
}

/// Countries whose first level the borders hold and the outlines do not: those are of counties and
/// districts.
const DIVIDED_BY_BORDERS: [&str; 1] = ["GB"];

/// How far from land a country is still told, in metres. A mast of a mobile network reaches 35 km
/// at most, and some stand on hills by the sea.
pub(super) const OFFSHORE_M: f64 = 50_000.0;

/// How far off every outline of its country a point still belongs to the nearest, in metres.
const OFF_THE_OUTLINE_M: f64 = OFFSHORE_M;

/// The country of an outline. Five territories are drawn as departments of France, and have codes
/// in ISO 3166-1 too.
fn country_of(region: &Region) -> Country {
    match region.as_str() {
        "FR-GF" | "FR-GP" | "FR-MQ" | "FR-RE" | "FR-YT" => {
            region.as_str().get(3..).and_then(|code| Country::parse(code).ok())
        }
        _ => None,
    }
    .unwrap_or_else(|| region.country())
}

/// From the origin to the nearest point of an edge.
fn distance_to_edge([x1, y1]: [f64; 2], [x2, y2]: [f64; 2]) -> f64 {
    let (dx, dy) = (x2 - x1, y2 - y1);
    let length_squared = dx.mul_add(dx, dy * dy);
    let along = if length_squared > 0.0 {
        (-(x1 * dx + y1 * dy) / length_squared).clamp(0.0, 1.0)
    } else {
        0.0
    };
    along.mul_add(dx, x1).hypot(along.mul_add(dy, y1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hole_is_not_inside() {
        let square = |low: f32, high: f32| {
            vec![[low, low], [high, low], [high, high], [low, high], [low, low]]
        };
        let ring_with_hole = vec![square(0.0, 10.0), square(4.0, 6.0)];

        assert!(is_inside(&ring_with_hole, [2.0, 2.0]));
        assert!(!is_inside(&ring_with_hole, [5.0, 5.0]));
        assert!(!is_inside(&ring_with_hole, [11.0, 5.0]));
    }

    #[test]
    fn land_is_near_within_its_distance_and_across_the_antimeridian() {
        let island = RegionOutline {
            region: Region::parse("FJ-N").expect("valid"),
            name: "An island".to_owned(),
            polygons: vec![vec![vec![[179.0, 0.0], [180.0, 0.0], [180.0, 1.0], [179.0, 1.0]]]],
        };
        let index = RegionIndex::new(vec![island]);
        for (latitude, longitude, near, reason) in [
            (0.5, 179.5, true, "on the island"),
            (0.5, 178.6, true, "44 km west of its long side"),
            (0.5, 178.5, false, "56 km west of it"),
            (0.5, -179.6, true, "44 km east of it, beyond the antimeridian"),
            (0.5, -179.5, false, "56 km east of it"),
            (-0.3, 178.7, true, "47 km from its corner"),
            (-0.4, 178.6, false, "63 km from its corner"),
        ] {
            let point = Coordinate::new(latitude, longitude).expect("valid");

            assert_eq!(index.is_land_within(point, 50_000.0), near, "{reason}");
        }
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
