//! Which records can be among the nearest of any point of a cell.
//!
//! Of a box with the centre c and the radius r, no point has its tenth-nearest record farther away
//! than c has, and r: so nothing farther from c than that distance and 2 r can be among the ten
//! nearest of any point in it. A cell is looked at in small boxes, so that r is small.

use super::cell::GlobeCell;
use super::still::StillData;
use crate::domain::{Coordinate, Kind, chord_squared, chord_squared_of, distance_m_of};
use crate::search::DEFAULT_RADIUS_M;

/// How many of a kind a question may ask for.
pub const NEAREST: usize = 10;

/// The kinds that have a place.
pub const KINDS: [Kind; 3] = [Kind::Branch, Kind::OnCall, Kind::Library];

/// Records in reach with which a cell is parted no further: about 100 kB.
const MOST_IN_REACH: usize = 700;

/// Records in all with which it is parted no further, of most of which only the place is told.
const MOST: usize = 2_500;

/// What `fill` counts the globe as.
pub const PARTS: u64 = 1 << 18;

/// How often a cell is halved both ways for looking at it: 256 boxes.
const FINER: usize = 4;

/// So few records in a box are looked at no closer.
const FEW: usize = 4 * NEAREST;

/// What rounding may hide, in metres; coordinates are told to a hundredth of a metre.
const SLACK_M: f64 = 1.0;

/// A record that has a place.
pub struct Place {
    /// Its number.
    pub record: u32,
    /// Where it is.
    pub coordinate: Coordinate,
    vector: [f64; 3],
    /// Whether it can be shown on any day to come.
    is_lasting: bool,
}

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

/// Every record with a place that is shown, kind by kind.
pub fn places(data: &StillData<'_>) -> [Vec<Place>; KINDS.len()] {
    let snapshot = data.snapshot;
    let mut lists: [Vec<Place>; KINDS.len()] = Default::default();
    for record in (0..).take(snapshot.len()) {
        let entry = snapshot.entry(record).filter(|entry| data.shows(entry));
        let (Some(entry), Some(coordinate)) = (entry, snapshot.coordinate(record)) else {
            continue;
        };
        let vector = coordinate.unit_vector();
        let is_lasting = data.last_day(record).is_none();
        let place = Place { record, coordinate, vector, is_lasting };
        let mut of_kind = KINDS.iter().zip(&mut lists).filter(|(kind, _)| **kind == entry.kind);
        if let Some((_, list)) = of_kind.next() {
            list.push(place);
        }
    }
    lists
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
    let mut kinds = KINDS.iter();
    places.each_ref().map(|places| {
        // On-call entries go class by class: whatever is in reach may come before what is nearer.
        let in_reach_m = match kinds.next() {
            Some(Kind::OnCall) => DEFAULT_RADIUS_M + radius_m,
            Some(Kind::Branch | Kind::Library | Kind::CrisisLine) | None => 0.0,
        };
        let chords: Vec<f64> =
            places.iter().map(|place| chord_squared(from, place.vector)).collect();
        let lasting = places.iter().zip(&chords).filter(|(place, _)| place.is_lasting);
        let mut lasting: Vec<f64> = lasting.map(|(_, chord)| *chord).collect();
        if lasting.len() < NEAREST {
            return places.clone();
        }
        let (_, tenth, _) = lasting.select_nth_unstable_by(NEAREST - 1, f64::total_cmp);
        let bound_m = (distance_m_of(*tenth) + 2.0 * radius_m).max(in_reach_m);
        let bound = chord_squared_of(bound_m + SLACK_M);
        let near = places.iter().zip(chords).filter(|(_, chord)| *chord <= bound);
        near.map(|(place, _)| *place).collect()
    })
}

/// What can be as near to a point of a box as the finder looks.
fn in_reach<'p>(cell: &GlobeCell, places: &PlaceLists<'p>) -> PlaceLists<'p> {
    let (centre, radius_m) = cell.circle();
    let from = centre.unit_vector();
    let bound = chord_squared_of(DEFAULT_RADIUS_M + radius_m + SLACK_M);
    let is_in_reach = |place: &&&Place| chord_squared(from, place.vector) <= bound;
    places.each_ref().map(|places| places.iter().filter(is_in_reach).copied().collect())
}
