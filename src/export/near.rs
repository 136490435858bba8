//! Which records can be among the nearest of any point of a cell.
//!
//! Of a box with the centre c and the radius r, no point has its tenth-nearest record farther away
//! than c has, and r: so nothing farther from c than that distance and 2 r can be among the ten
//! nearest of any point in it. A cell is looked at in small boxes, so that r is small.

use super::cell::Cell;
use crate::domain::{Coordinate, Kind, chord_squared, chord_squared_of, distance_m_of};
use crate::index::{Entry, Snapshot};
use crate::search::DEFAULT_RADIUS_M;

/// How many of a kind a question may ask for.
pub const NEAREST: usize = 10;

/// The kinds that have a place.
pub const KINDS: [Kind; 3] = [Kind::Branch, Kind::OnCall, Kind::Library];

/// Records beyond which a cell is parted, if it may be.
const MANY: usize = 150;

/// How often a cell is halved both ways for looking at it: 256 boxes.
const FINER: usize = 4;

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

/// A cell with what can be near in it, kind by kind, each by the numbers of the records.
pub struct FilledCell<'p> {
    /// The cell.
    pub cell: Cell,
    /// The places of each of [`KINDS`].
    pub places: [Vec<&'p Place>; KINDS.len()],
}

/// Every record with a place that is shown, kind by kind. `is_lasting` tells whether it is shown on
/// all days to come.
pub fn places(
    snapshot: &Snapshot,
    is_shown: impl Fn(&Entry<'_>) -> bool,
    is_lasting: impl Fn(&Entry<'_>) -> bool,
) -> [Vec<Place>; KINDS.len()] {
    let mut lists: [Vec<Place>; KINDS.len()] = Default::default();
    for record in (0..).take(snapshot.len()) {
        let entry = snapshot.entry(record).filter(&is_shown);
        let (Some(entry), Some(coordinate)) = (entry, snapshot.coordinate(record)) else { continue };
        let vector = coordinate.unit_vector();
        let place = Place { record, coordinate, vector, is_lasting: is_lasting(&entry) };
        let mut of_kind = KINDS.iter().zip(&mut lists).filter(|(kind, _)| **kind == entry.kind);
        if let Some((_, list)) = of_kind.next() {
            list.push(place);
        }
    }
    lists
}

/// Parts the globe in cells with few records each, in the order of their names.
pub fn fill(places: &[Vec<Place>; KINDS.len()]) -> Vec<FilledCell<'_>> {
    let mut cells = Vec::new();
    fill_below(Cell::globe(), places.each_ref().map(|list| list.iter().collect()), &mut cells);
    cells
}

fn fill_below<'p>(
    cell: Cell,
    places: [Vec<&'p Place>; KINDS.len()],
    cells: &mut Vec<FilledCell<'p>>,
) {
    let places = near(&cell, &places);
    let inside =
        places.iter().flatten().filter(|place| cell.contains(place.coordinate)).count();
    if !cell.can_be_parted() || inside <= MANY {
        let finest = nearest_in(&cell, &places, FINER);
        if !cell.can_be_parted() || finest.iter().map(Vec::len).sum::<usize>() <= MANY {
            cells.push(FilledCell { cell, places: finest });
            return;
        }
    }
    for quarter in cell.quarters() {
        fill_below(quarter, places.clone(), cells);
    }
}

/// The union of what can be near in the boxes of a cell, by number.
fn nearest_in<'p>(
    cell: &Cell,
    places: &[Vec<&'p Place>; KINDS.len()],
    finer: usize,
) -> [Vec<&'p Place>; KINDS.len()] {
    let places = near(cell, places);
    if finer == 0 {
        return places;
    }
    let quarters = cell.quarters().map(|quarter| nearest_in(&quarter, &places, finer - 1));
    let mut union: [Vec<&'p Place>; KINDS.len()] = Default::default();
    for (all, of_quarters) in union.iter_mut().zip(0..) {
        let lists = quarters.iter().filter_map(|lists: &[Vec<&'p Place>; 3]| lists.get(of_quarters));
        all.extend(lists.flatten().copied());
        all.sort_unstable_by_key(|place| place.record);
        all.dedup_by_key(|place| place.record);
    }
    union
}

/// What can be near a point of a box, of places among which this is.
fn near<'p>(
    cell: &Cell,
    places: &[Vec<&'p Place>; KINDS.len()],
) -> [Vec<&'p Place>; KINDS.len()] {
    let (centre, radius_m) = cell.circle();
    let from = centre.unit_vector();
    let mut kinds = KINDS.iter();
    places.each_ref().map(|places| {
        let mut chords: Vec<f64> = places
            .iter()
            .filter(|place| place.is_lasting)
            .map(|place| chord_squared(from, place.vector))
            .collect();
        // On-call entries go class by class: whatever is in reach may come before what is nearer.
        let in_reach_m = match kinds.next() {
            Some(Kind::OnCall) => DEFAULT_RADIUS_M + radius_m,
            Some(Kind::Branch | Kind::Library | Kind::CrisisLine) | None => 0.0,
        };
        if chords.len() < NEAREST {
            return places.clone();
        }
        let (_, tenth, _) = chords.select_nth_unstable_by(NEAREST - 1, f64::total_cmp);
        let bound_m = (distance_m_of(*tenth) + 2.0 * radius_m).max(in_reach_m) + SLACK_M;
        let bound = chord_squared_of(bound_m);
        let is_near = |place: &&&Place| chord_squared(from, place.vector) <= bound;
        places.iter().filter(is_near).copied().collect()
    })
}
