//! Which records can be among the nearest of any point of a cell.
//!
//! Of a box with the centre c and the radius r, no point has its tenth-nearest record farther away
//! than c has, and r: so nothing farther from c than that distance and 2 r can be among the ten
//! nearest of any point in it. A cell is looked at in small boxes, so that r is small.
//!
//! On-call entries go class by class: whatever is in reach may come before what is nearer. Within a
//! class they go by distance, so that of each the ten nearest are needed. Of branches and libraries
//! those are needed too that are among the nearest of what is open at some moment
//! (`near_open.rs`).

use std::collections::BTreeMap;

use super::cell::GlobeCell;
use super::near_open::nearest_when_open;
use super::place::{KINDS, NEAREST, Place};
use crate::domain::{chord_squared, chord_squared_of, distance_m_of};
use crate::search::DEFAULT_RADIUS_M;

/// Records in reach with which a cell is parted no further: 436 kB at most, of which 116 are sent
/// where a host compresses them.
const MOST_IN_REACH: usize = 2_200;

/// Records in all with which it is parted no further, of most of which only the place is told.
const MOST: usize = 4_800;

/// What `fill` counts the globe as.
pub const PARTS: u64 = 1 << 18;

/// How often a cell is halved both ways for looking at it: 1,024 boxes.
const FINER: usize = 5;

/// So few records in a box are looked at no closer.
const FEW: usize = 4 * NEAREST;

/// What rounding may hide, in metres; coordinates are told to a hundredth of a metre.
const SLACK_M: f64 = 1.0;

/// What can be near in a cell, of one kind after the other, each by the numbers of the records.
pub type PlaceLists<'p> = [Vec<&'p Place>; KINDS.len()];

/// A cell with what can be near in it.
pub struct FilledCell<'p> {
    /// The cell.
    pub cell: GlobeCell,
    /// What can be among the nearest of a point of the cell.
    pub nearest: PlaceLists<'p>,
    /// Of these, what can be as near as the finder looks.
    pub in_reach: PlaceLists<'p>,
}

/// Parts the globe in cells with few records each, in the order of their names. `step` is told how
/// many 262,144ths of the globe are done.
pub fn fill<'p>(places: &'p [Vec<Place>; KINDS.len()], step: &dyn Fn(u64)) -> Vec<FilledCell<'p>> {
    let mut cells = Vec::new();
    let all = places.each_ref().map(|list| list.iter().collect());
    fill_below(GlobeCell::globe(), &all, step, &mut cells);
    cells
}

fn fill_below<'p>(
    cell: GlobeCell,
    places: &PlaceLists<'p>,
    step: &dyn Fn(u64),
    cells: &mut Vec<FilledCell<'p>>,
) {
    let places = near(&cell, places);
    let is_inside = |place: &&&Place| cell.contains(place.coordinate);
    if !cell.can_be_parted() || places.iter().flatten().filter(is_inside).count() <= MOST_IN_REACH {
        let [nearest, in_reach] = looked_through(&cell, &places, FINER);
        let is_small = count(&in_reach) <= MOST_IN_REACH && count(&nearest) <= MOST;
        if is_small || !cell.can_be_parted() {
            let depth = u32::try_from(cell.name().len()).unwrap_or(u32::MAX);
            step(PARTS >> (2 * depth).min(63));
            cells.push(FilledCell { cell, nearest, in_reach });
            return;
        }
    }
    for quarter in cell.quarters() {
        fill_below(quarter, &places, step, cells);
    }
}

fn count(places: &PlaceLists<'_>) -> usize {
    places.iter().map(Vec::len).sum()
}

/// What can be nearest, and what of it in reach, in the boxes of a cell.
fn looked_through<'p>(
    cell: &GlobeCell,
    places: &PlaceLists<'p>,
    finer: usize,
) -> [PlaceLists<'p>; 2] {
    let places = near(cell, places);
    if finer == 0 || count(&places) <= FEW {
        let in_reach = in_reach(cell, &places);
        return [places, in_reach];
    }
    let mut joined: [PlaceLists<'p>; 2] = Default::default();
    for quarter in cell.quarters() {
        for (all, some) in joined.iter_mut().zip(looked_through(&quarter, &places, finer - 1)) {
            all.iter_mut().zip(some).for_each(|(all, some)| all.extend(some));
        }
    }
    for list in joined.iter_mut().flatten() {
        list.sort_unstable_by_key(|place| place.record);
        list.dedup_by_key(|place| place.record);
    }
    joined
}

/// What can be near a point of a box, of places among which this is.
fn near<'p>(cell: &GlobeCell, places: &PlaceLists<'p>) -> PlaceLists<'p> {
    let (centre, radius_m) = cell.circle();
    let from = centre.unit_vector();
    let in_reach = chord_squared_of(DEFAULT_RADIUS_M + radius_m + SLACK_M);
    places.each_ref().map(|places| {
        let chords: Vec<f64> =
            places.iter().map(|place| chord_squared(from, place.vector)).collect();
        let measured = || places.iter().copied().zip(chords.iter().copied());
        let bound = bound(measured(), radius_m);
        let mut classes: BTreeMap<usize, Vec<(&Place, f64)>> = BTreeMap::new();
        for (place, chord) in measured() {
            classes.entry(place.class).or_default().push((place, chord));
        }
        // What is in reach counts by its class, what is beyond by distance alone.
        let bounds: BTreeMap<usize, f64> = classes
            .into_iter()
            .map(|(class, members)| (class, self::bound(members.into_iter(), radius_m)))
            .collect();
        let is_near = |(place, chord): &(&Place, f64)| {
            let of_class = bounds.get(&place.class).copied().unwrap_or_default();
            *chord <= bound || *chord <= of_class.min(in_reach)
        };
        let all: Vec<(&Place, f64)> = measured().collect();
        let when_open = nearest_when_open(&all, in_reach, 2.0 * radius_m + SLACK_M);
        let near = all.into_iter().zip(when_open);
        near.filter(|(measured, is_when_open)| *is_when_open || is_near(measured))
            .map(|((place, _), _)| place)
            .collect()
    })
}

/// The square of the chord within which the tenth-nearest lasting one is for any point within a
/// radius of the point from which the chords are measured.
fn bound<'p>(measured: impl Iterator<Item = (&'p Place, f64)>, radius_m: f64) -> f64 {
    let lasting = measured.filter(|(place, _)| place.is_lasting);
    let mut chords: Vec<f64> = lasting.map(|(_, chord)| chord).collect();
    if chords.len() < NEAREST {
        return f64::INFINITY;
    }
    let (_, tenth, _) = chords.select_nth_unstable_by(NEAREST - 1, f64::total_cmp);
    chord_squared_of(distance_m_of(*tenth) + 2.0 * radius_m + SLACK_M)
}

/// What can be as near to a point of a box as the finder looks.
fn in_reach<'p>(cell: &GlobeCell, places: &PlaceLists<'p>) -> PlaceLists<'p> {
    let (centre, radius_m) = cell.circle();
    let from = centre.unit_vector();
    let bound = chord_squared_of(DEFAULT_RADIUS_M + radius_m + SLACK_M);
    let is_in_reach = |place: &&&Place| chord_squared(from, place.vector) <= bound;
    places.each_ref().map(|places| places.iter().filter(is_in_reach).copied().collect())
}
