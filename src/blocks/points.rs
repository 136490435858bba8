//! Where the records are: exact coordinates, and the boxes of leaves, blocks and superblocks around
//! their unit vectors.

use zerocopy::{FromBytes, Immutable, IntoBytes as _, KnownLayout};

use super::layout::BlockLayout;
use super::rough::{Origin, STEPS, steps};
use super::{Arrays, BLOCK, FANOUT};
use crate::domain::Coordinate;

/// The corners of a box of unit vectors: lowest x, y, z, highest x, y, z.
type BoxCorners = [f32; 6];

/// The boxes of 64 children, side by side.
type ChildCorners = [[f32; FANOUT]; 6];

/// The latitudes of a leaf, then its longitudes, in steps. Places without a record are on the
/// equator: no filter picks them.
type LeafCoordinates = [[i32; FANOUT]; 2];

const NOTHING: BoxCorners = [
    f32::INFINITY,
    f32::INFINITY,
    f32::INFINITY,
    f32::NEG_INFINITY,
    f32::NEG_INFINITY,
    f32::NEG_INFINITY,
];

/// Points and boxes, where they lie in a file.
#[derive(Debug, Clone)]
pub struct Points {
    arrays: Arrays,
    first_array: usize,
}

impl Points {
    /// How many arrays there are.
    pub const ARRAYS: usize = 4;

    const COORDINATES: usize = 0;
    const LEAVES: usize = 1;
    const BLOCKS: usize = 2;
    const SUPERBLOCKS: usize = 3;

    /// Makes the arrays of points; `places` are those of all records that have one, in the order of
    /// the records.
    #[must_use]
    pub fn lay_out(layout: &BlockLayout, places: &[Coordinate]) -> [Vec<u8>; Self::ARRAYS] {
        let (mut coordinates, mut leaves): (Vec<LeafCoordinates>, Vec<BoxCorners>) =
            Default::default();
        let mut rest = places;
        for section in layout.sections() {
            let (of_section, others) =
                rest.split_at_checked(section.placed as usize).unwrap_or((rest, &[]));
            rest = others;
            let empty = std::iter::repeat([].as_slice());
            let leaves_of_section = of_section.len().div_ceil(BLOCK) * FANOUT;
            for leaf in of_section.chunks(FANOUT).chain(empty).take(leaves_of_section) {
                coordinates.push(coordinates_of(leaf));
                leaves.push(bounds_of(leaf));
            }
        }
        let blocks: Vec<BoxCorners> = (0..layout.superblocks() * FANOUT)
            .map(|block| {
                let block = u32::try_from(block).unwrap_or(u32::MAX);
                let first = layout.first_leaf(block) as usize;
                let count = if is_placed(layout, block) {
                    (layout.block(block).1 as usize).div_ceil(FANOUT)
                } else {
                    0
                };
                union(leaves.iter().skip(first).take(count))
            })
            .collect();
        let superblocks: Vec<BoxCorners> =
            blocks.chunks(FANOUT).map(|of_superblock| union(of_superblock.iter())).collect();
        let side_by_side = |boxes: &[BoxCorners]| {
            boxes.chunks(FANOUT).map(children_of).collect::<Vec<ChildCorners>>().as_bytes().to_vec()
        };
        [
            coordinates.as_bytes().to_vec(),
            side_by_side(&leaves),
            side_by_side(&blocks),
            superblocks.as_bytes().to_vec(),
        ]
    }

    /// Takes up what [`Points::lay_out`] made, from some array of a file on. Every question looks
    /// at boxes: they are fetched.
    #[must_use]
    pub fn new(arrays: Arrays, first_array: usize) -> Self {
        for array in [Self::SUPERBLOCKS, Self::BLOCKS, Self::LEAVES] {
            arrays.fetch(first_array + array);
        }
        Self { arrays, first_array }
    }

    /// Whether the arrays are as long as the extents want them.
    #[must_use]
    pub fn fit(&self, layout: &BlockLayout) -> bool {
        let (leaves, superblocks) = (layout.leaves(), layout.superblocks());
        self.coordinates().len() == leaves
            && self.numbers::<ChildCorners>(Self::LEAVES).len() == leaves / FANOUT
            && self.numbers::<ChildCorners>(Self::BLOCKS).len() == superblocks
            && self.numbers::<BoxCorners>(Self::SUPERBLOCKS).len() == superblocks
    }

    fn numbers<N: FromBytes + Immutable + KnownLayout>(&self, array: usize) -> &[N] {
        self.arrays.numbers(self.first_array + array)
    }

    fn coordinates(&self) -> &[LeafCoordinates] {
        self.numbers(Self::COORDINATES)
    }

    /// Where the record at a place is.
    #[must_use]
    pub fn coordinate(&self, place: u32) -> Option<Coordinate> {
        let [latitude, longitude] = steps_at(self.coordinates(), place)?;
        Coordinate::new(f64::from(latitude) / STEPS, f64::from(longitude) / STEPS).ok()
    }

    /// Rough squared distances to all places of a leaf.
    pub(super) fn leaf_distances(&self, leaf: u32, from: &Origin) -> [f32; FANOUT] {
        let mut distances = [f32::INFINITY; FANOUT];
        if let Some([latitudes, longitudes]) = self.coordinates().get(leaf as usize) {
            for (distance, (latitude, longitude)) in
                distances.iter_mut().zip(latitudes.iter().zip(longitudes))
            {
                *distance = from.squared_chord(*latitude, *longitude);
            }
        }
        distances
    }

    /// Rough squared distances to up to 64 places; infinite where there is none.
    pub(super) fn place_distances(&self, places: &[u32], from: &Origin) -> [f32; FANOUT] {
        let leaves = self.coordinates();
        let (mut latitudes, mut longitudes, mut distances) =
            ([0; FANOUT], [0; FANOUT], [f32::INFINITY; FANOUT]);
        for ((latitude, longitude), place) in latitudes.iter_mut().zip(&mut longitudes).zip(places)
        {
            [*latitude, *longitude] = steps_at(leaves, *place).unwrap_or_default();
        }
        for (distance, (latitude, longitude)) in
            distances.iter_mut().zip(latitudes.iter().zip(&longitudes)).take(places.len())
        {
            *distance = from.squared_chord(*latitude, *longitude);
        }
        distances
    }

    /// The squared distances to the boxes of a block's leaves; the first is given. Infinite where
    /// there is none.
    pub(super) fn to_leaves(&self, first_leaf: u32, from: [f32; 3]) -> [f32; FANOUT] {
        self.to_children(Self::LEAVES, first_leaf as usize / FANOUT, from)
    }

    /// The squared distances to the boxes of a superblock's blocks; infinite where records have no
    /// place.
    pub(super) fn to_blocks(&self, superblock: u32, from: [f32; 3]) -> [f32; FANOUT] {
        self.to_children(Self::BLOCKS, superblock as usize, from)
    }

    fn to_children(&self, array: usize, parent: usize, [x, y, z]: [f32; 3]) -> [f32; FANOUT] {
        let mut distances = [f32::INFINITY; FANOUT];
        let Some([x0, y0, z0, x1, y1, z1]) = self.numbers::<ChildCorners>(array).get(parent) else {
            return distances;
        };
        let axes = x0.iter().zip(x1).zip(y0.iter().zip(y1)).zip(z0.iter().zip(z1));
        for (distance, (((x0, x1), (y0, y1)), (z0, z1))) in distances.iter_mut().zip(axes) {
            let (dx, dy, dz) = (outside(*x0, x, *x1), outside(*y0, y, *y1), outside(*z0, z, *z1));
            *distance = dx * dx + dy * dy + dz * dz;
        }
        distances
    }

    /// The squared distance to the box of a superblock.
    pub(super) fn to_superblock(&self, superblock: u32, [x, y, z]: [f32; 3]) -> f32 {
        let bounds = self
            .numbers::<BoxCorners>(Self::SUPERBLOCKS)
            .get(superblock as usize)
            .unwrap_or(&NOTHING);
        let [x0, y0, z0, x1, y1, z1] = *bounds;
        let (dx, dy, dz) = (outside(x0, x, x1), outside(y0, y, y1), outside(z0, z, z1));
        dx * dx + dy * dy + dz * dz
    }
}

fn steps_at(leaves: &[LeafCoordinates], place: u32) -> Option<[i32; 2]> {
    let [latitudes, longitudes] = leaves.get(place as usize / FANOUT)?;
    let place = place as usize % FANOUT;
    Some([*latitudes.get(place)?, *longitudes.get(place)?])
}

/// How far a number is from a span; 0 inside.
fn outside(low: f32, at: f32, high: f32) -> f32 {
    let below = if low > at { low - at } else { 0.0 };
    let above = if at > high { at - high } else { 0.0 };
    below + above
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "rounding to single precision is what is wanted"
)]
pub(super) fn single(vector: [f64; 3]) -> [f32; 3] {
    vector.map(|value| value as f32)
}

fn coordinates_of(leaf: &[Coordinate]) -> LeafCoordinates {
    let mut coordinates = [[0; FANOUT]; 2];
    let [latitudes, longitudes] = &mut coordinates;
    for ((latitude, longitude), coordinate) in latitudes.iter_mut().zip(longitudes).zip(leaf) {
        [*latitude, *longitude] = steps(*coordinate);
    }
    coordinates
}

fn bounds_of(leaf: &[Coordinate]) -> BoxCorners {
    let vectors = leaf.iter().map(|coordinate| single(coordinate.unit_vector()));
    vectors.fold(NOTHING, |bounds, [x, y, z]| joined(bounds, [x, y, z, x, y, z]))
}

fn children_of(boxes: &[BoxCorners]) -> ChildCorners {
    let mut children: ChildCorners = [
        [f32::INFINITY; FANOUT],
        [f32::INFINITY; FANOUT],
        [f32::INFINITY; FANOUT],
        [f32::NEG_INFINITY; FANOUT],
        [f32::NEG_INFINITY; FANOUT],
        [f32::NEG_INFINITY; FANOUT],
    ];
    for (child, bounds) in boxes.iter().enumerate() {
        for (side, value) in children.iter_mut().zip(bounds) {
            if let Some(slot) = side.get_mut(child) {
                *slot = *value;
            }
        }
    }
    children
}

fn union<'b>(of: impl Iterator<Item = &'b BoxCorners>) -> BoxCorners {
    of.fold(NOTHING, |bounds, other| joined(bounds, *other))
}

fn joined(bounds: BoxCorners, other: BoxCorners) -> BoxCorners {
    let mut sides = bounds
        .into_iter()
        .zip(other)
        .enumerate()
        .map(|(side, (one, two))| if side < 3 { one.min(two) } else { one.max(two) });
    std::array::from_fn(|_| sides.next().unwrap_or_default())
}

fn is_placed(layout: &BlockLayout, block: u32) -> bool {
    let superblock = block as usize / FANOUT;
    (0..layout.sections().len())
        .any(|section| layout.superblocks_of(section, true).contains(&superblock))
}
