//! Lists of resources: filtered, searched, boxed, sorted by distance, page by page.

use chrono::NaiveDate;

use super::SearchError;
use super::answer::Listing;
use super::filter::having_text;
use super::query::{BoundingBox, LARGEST_RADIUS_M, ListQuery, Page};
use crate::blocks::{Filter, Union};
use crate::domain::{Coordinate, Kind};
use crate::index::{Facet, Snapshot, TextError};
use crate::spatial::{chord_squared_of, distance_m_of};

/// Lists resources: by distance where a point is given, by relevance where words are, else by id;
/// ties by id.
///
/// Costs a look at every record that passes the narrowing; only what is on the page is read.
///
/// # Errors
/// [`SearchError`] when the index cannot be read.
pub fn list(
    snapshot: &Snapshot,
    query: &ListQuery,
    today: NaiveDate,
) -> Result<Listing, SearchError> {
    let filter = filter_of(snapshot, query)?;
    let is_shown = |record: u32| {
        let is_within = |area: &BoundingBox| {
            snapshot.coordinate(record).is_some_and(|point| area.contains(point))
        };
        snapshot.entry(record).is_some_and(|entry| entry.is_servable(today))
            && query.within.as_ref().is_none_or(is_within)
    };
    match (query.around, &query.text) {
        (Some(around), _) => Ok(by_distance(snapshot, query, filter, around, is_shown)),
        (None, Some(text)) => {
            let selected = Selected::of(snapshot, query, &filter, is_shown);
            let ranked = snapshot.rank(text)?;
            let total = ranked.iter().filter(|record| selected.has(**record)).count();
            Ok(selected.page(&ranked, query.page, total))
        }
        (None, None) => {
            let selected = Selected::of(snapshot, query, &filter, is_shown);
            Ok(selected.page(snapshot.by_id(), query.page, selected.count))
        }
    }
}

fn kinds_of(query: &ListQuery) -> &[Kind] {
    if query.kinds.is_empty() { Kind::ALL } else { &query.kinds }
}

fn filter_of<'s>(snapshot: &'s Snapshot, query: &ListQuery) -> Result<Filter<'s>, TextError> {
    let mut unions: Vec<Union<'s>> = Vec::new();
    if let Some(text) = &query.text {
        unions.extend(having_text(snapshot, text)?);
    }
    if !query.countries.is_empty() {
        unions.push(snapshot.having(query.countries.iter().copied().map(Facet::Country)));
    }
    if !query.regions.is_empty() {
        unions.push(snapshot.having(query.regions.iter().map(Facet::Region)));
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
struct Selected {
    marks: Vec<bool>,
    count: usize,
}

impl Selected {
    fn of(
        snapshot: &Snapshot,
        query: &ListQuery,
        filter: &Filter<'_>,
        is_shown: impl Fn(u32) -> bool,
    ) -> Self {
        let mut marks = vec![false; snapshot.len()];
        let mut count = 0;
        for record in kinds_of(query)
            .iter()
            .flat_map(|kind| snapshot.select(*kind, filter))
            .filter(|record| is_shown(*record))
        {
            if let Some(mark) = marks.get_mut(record as usize) {
                *mark = true;
                count += 1;
            }
        }
        Self { marks, count }
    }

    fn has(&self, record: u32) -> bool {
        self.marks.get(record as usize).copied().unwrap_or(false)
    }

    /// The part of some records, in their order, that is on a page.
    fn page(&self, ordered: &[u32], page: Page, total: usize) -> Listing {
        let (before, rows) = page.span();
        let selected = ordered.iter().filter(|record| self.has(**record)).skip(before).take(rows);
        Listing { records: selected.map(|record| (*record, None)).collect(), total }
    }
}

/// What has a place, nearest first over all kinds. Without a radius all of it counts, so that only
/// what comes before the end of the page has to be in order.
fn by_distance(
    snapshot: &Snapshot,
    query: &ListQuery,
    filter: Filter<'_>,
    (from, radius_m): (Coordinate, f64),
    is_shown: impl Fn(u32) -> bool,
) -> Listing {
    let kinds = kinds_of(query);
    let (before, rows) = query.page.span();
    let end = before.saturating_add(rows).min(snapshot.len());
    let is_placed = |record: &u32| snapshot.coordinate(*record).is_some() && is_shown(*record);
    let everywhere = radius_m >= LARGEST_RADIUS_M;
    let known_total = everywhere.then(|| {
        kinds.iter().flat_map(|kind| snapshot.select(*kind, &filter)).filter(is_placed).count()
    });
    let wanted = if everywhere { end } else { snapshot.len() };
    let walk = snapshot.nearest(kinds, filter, (from, chord_squared_of(radius_m)), wanted);
    let nearest = walk.filter(|found| is_shown(found.record)).take(wanted);
    let mut records: Vec<(u32, Option<f64>)> =
        nearest.map(|found| (found.record, Some(distance_m_of(found.chord_squared)))).collect();
    let total = known_total.unwrap_or(records.len());
    records.truncate(end);
    Listing { records: records.split_off(before.min(records.len())), total }
}
