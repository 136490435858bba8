//! Lists of resources: filtered, searched, boxed, sorted by distance, page by page.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::SearchError;
use super::answer::Listing;
use super::query::{ListQuery, Page};
use crate::domain::{Coordinate, Kind};
use crate::index::{Entry, Selection, Snapshot};
use crate::spatial::{chord_squared_of, distance_m_of};

/// Lists resources: by distance where a point is given, by relevance where words are, else by id; ties by id.
///
/// # Errors
/// [`SearchError`] when the index cannot be read.
pub fn list(snapshot: &Snapshot, query: &ListQuery, today: NaiveDate) -> Result<Listing, SearchError> {
    let selection = Selection {
        text: query.text.clone(),
        kinds: query.kinds.clone(),
        countries: query.countries.clone(),
        topics: query.topics.clone(),
        languages: query.languages.clone(),
    };
    let shown = |entry: &Entry| {
        entry.is_servable(today) && query.within.as_ref().is_none_or(|area| entry.coordinate.is_some_and(|point| area.contains(point)))
    };
    let records: Vec<(u32, Option<f64>)> = if let Some((from, radius_m)) = query.around {
        by_distance(snapshot, &selection, from, radius_m)?
    } else if query.text.is_some() {
        snapshot.text().rank(&selection)?.into_iter().map(|record| (record, None)).collect()
    } else {
        by_id(snapshot, &selection)?
    };
    let records: Vec<(u32, Option<f64>)> = records.into_iter().filter(|(record, _)| snapshot.entry(*record).is_some_and(shown)).collect();
    let total = records.len();
    Ok(Listing { records: page_of(records, query.page), total })
}

fn by_id(snapshot: &Snapshot, selection: &Selection) -> Result<Vec<(u32, Option<f64>)>, SearchError> {
    if *selection == Selection::default() {
        return Ok(snapshot.by_id().iter().map(|record| (*record, None)).collect());
    }
    let selected: HashSet<u32> = snapshot.text().select(selection)?.into_iter().collect();
    Ok(snapshot.by_id().iter().filter(|record| selected.contains(record)).map(|record| (*record, None)).collect())
}

/// What has a place, nearest first over all kinds.
fn by_distance(
    snapshot: &Snapshot,
    selection: &Selection,
    from: Coordinate,
    radius_m: f64,
) -> Result<Vec<(u32, Option<f64>)>, SearchError> {
    let selected: HashSet<u32> = snapshot.text().select(selection)?.into_iter().collect();
    let farthest = chord_squared_of(radius_m);
    let mut found: Vec<(u32, f64)> = Kind::ALL
        .iter()
        .flat_map(|kind| snapshot.nearest(*kind, from).take_while(|(_, chord_squared)| *chord_squared <= farthest))
        .filter(|(record, _)| selected.contains(record))
        .collect();
    let id_of = |record: u32| snapshot.entry(record).map(|entry| &entry.id);
    found.sort_by(|one, other| one.1.total_cmp(&other.1).then_with(|| id_of(one.0).cmp(&id_of(other.0))));
    Ok(found.into_iter().map(|(record, chord_squared)| (record, Some(distance_m_of(chord_squared)))).collect())
}

fn page_of<T>(rows: Vec<T>, page: Page) -> Vec<T> {
    match page {
        Page::Whole => rows,
        Page::Number { page, per_page } => rows.into_iter().skip(page.saturating_sub(1).saturating_mul(per_page)).take(per_page).collect(),
    }
}
