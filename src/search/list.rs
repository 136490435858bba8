//! Lists of resources: filtered, searched, boxed, sorted by distance, page by page.

use chrono::NaiveDate;

use super::SearchError;
use super::answer::Listing;
use super::query::{ListQuery, Page};
use crate::blocks::{Filter, Union};
use crate::domain::{Coordinate, Kind};
use crate::index::{Entry, Facet, Snapshot, TextError};
use crate::spatial::{chord_squared_of, distance_m_of};

/// Lists resources: by distance where a point is given, by relevance where words are, else by id; ties by id.
///
/// # Errors
/// [`SearchError`] when the index cannot be read.
pub fn list(snapshot: &Snapshot, query: &ListQuery, today: NaiveDate) -> Result<Listing, SearchError> {
    let filter = filter_of(snapshot, query)?;
    let records: Vec<(u32, Option<f64>)> = match (query.around, &query.text) {
        (Some((from, radius_m)), _) => by_distance(snapshot, kinds_of(query), filter, from, radius_m),
        (None, text) => {
            let selected = Selected::of(snapshot, kinds_of(query), &filter);
            let ordered = text.as_ref().map(|text| snapshot.rank(text)).transpose()?;
            let ordered = ordered.as_deref().unwrap_or_else(|| snapshot.by_id());
            ordered.iter().filter(|record| selected.has(**record)).map(|record| (*record, None)).collect()
        }
    };
    let shown = |entry: &Entry<'_>| {
        entry.is_servable(today) && query.within.as_ref().is_none_or(|area| entry.coordinate.is_some_and(|point| area.contains(point)))
    };
    let shown = |(record, _): &(u32, Option<f64>)| snapshot.entry(*record).as_ref().is_some_and(shown);
    let records: Vec<(u32, Option<f64>)> = records.into_iter().filter(shown).collect();
    let total = records.len();
    Ok(Listing { records: page_of(records, query.page), total })
}

fn kinds_of(query: &ListQuery) -> &[Kind] {
    if query.kinds.is_empty() { Kind::ALL } else { &query.kinds }
}

fn filter_of<'s>(snapshot: &'s Snapshot, query: &ListQuery) -> Result<Filter<'s>, TextError> {
    let mut unions: Vec<Union<'s>> = Vec::new();
    if let Some(text) = &query.text {
        let words = snapshot.having_words(text)?;
        unions.extend(if words.is_empty() { vec![Union::default()] } else { words });
    }
    if !query.countries.is_empty() {
        unions.push(snapshot.having(query.countries.iter().copied().map(Facet::Country)));
    }
    if !query.topics.is_empty() {
        unions.push(snapshot.having(query.topics.iter().copied().map(Facet::Topic)));
    }
    if !query.languages.is_empty() {
        unions.push(snapshot.having(query.languages.iter().map(Facet::Language)));
    }
    Ok(Filter::new(unions))
}

/// A mark for each record that is selected.
struct Selected(Vec<bool>);

impl Selected {
    fn of(snapshot: &Snapshot, kinds: &[Kind], filter: &Filter<'_>) -> Self {
        let mut marks = vec![false; snapshot.len()];
        for record in kinds.iter().flat_map(|kind| snapshot.select(*kind, filter)) {
            if let Some(mark) = marks.get_mut(record as usize) {
                *mark = true;
            }
        }
        Self(marks)
    }

    fn has(&self, record: u32) -> bool {
        self.0.get(record as usize).copied().unwrap_or(false)
    }
}

/// What has a place, nearest first over all kinds.
fn by_distance(snapshot: &Snapshot, kinds: &[Kind], filter: Filter<'_>, from: Coordinate, radius_m: f64) -> Vec<(u32, Option<f64>)> {
    let walk = snapshot.nearest(kinds, filter, (from, chord_squared_of(radius_m)), snapshot.len());
    walk.map(|found| (found.record, Some(distance_m_of(found.chord_squared)))).collect()
}

fn page_of<T>(rows: Vec<T>, page: Page) -> Vec<T> {
    match page {
        Page::Whole => rows,
        Page::Number { page, per_page } => rows.into_iter().skip(page.saturating_sub(1).saturating_mul(per_page)).take(per_page).collect(),
    }
}
