//! Lists of resources: filtered, searched, boxed, sorted by distance, page by page.

use std::cmp::Ordering;

use chrono::{DateTime, NaiveDate, Utc};

use super::SearchError;
use super::answer::{ListedRecord, Listing};
use super::filter::Filter;
use super::moment::Moment;
use super::query::{BoundingBox, LARGEST_RADIUS_M, ListQuery};
use crate::blocks::{self, Union};
use crate::domain::{Coordinate, Kind, OpenState, Openness, chord_squared_of, distance_m_of};
use crate::index::{Facet, Snapshot, TextError};

/// Lists resources: by distance where a point is given, by relevance where words are, else by id;
/// ties by id. Where only what is open was asked for, what is known to be open comes before what
/// may be.
///
/// Costs a look at every record that passes the narrowing; only what is on the page is read.
///
/// # Errors
/// [`SearchError`] when the index cannot be read, or a local time is asked about: a list has no
/// place that would tell whose.
pub fn list(
    snapshot: &Snapshot,
    query: &ListQuery,
    now: DateTime<Utc>,
) -> Result<Listing, SearchError> {
    let moment = match query.narrowing.moment {
        None => now,
        Some(Moment::At(moment)) => moment,
        Some(Moment::Local(_)) => return Err(SearchError::OffsetNeeded),
    };
    let selection = Selection::new(snapshot, query, now.date_naive(), moment)?;
    let mut rows = match (query.around, &query.narrowing.text) {
        (Some(around), _) => selection.by_distance(around),
        (None, Some(text)) => selection.in_order_of(&snapshot.rank(text)?),
        (None, None) => selection.in_order_of(snapshot.by_id()),
    };
    if query.narrowing.only_open {
        rows.listed.sort_by_key(|row| row.open.map(|open| open.openness));
    }
    let (before, length) = query.page.span();
    let page = rows.listed.into_iter().skip(before).take(length);
    Ok(Listing { records: page.collect(), total: rows.total })
}

/// Rows in their order, as far as the page needs them, and how many there are in all.
struct ListedRows {
    listed: Vec<ListedRecord>,
    total: usize,
}

/// What a list is made of.
struct Selection<'s> {
    snapshot: &'s Snapshot,
    query: &'s ListQuery,
    filter: Filter<'s>,
    besides: Vec<Union<'s>>,
    moment: DateTime<Utc>,
}

impl<'s> Selection<'s> {
    fn new(
        snapshot: &'s Snapshot,
        query: &'s ListQuery,
        today: NaiveDate,
        moment: DateTime<Utc>,
    ) -> Result<Self, TextError> {
        let mut besides = Vec::new();
        if !query.countries.is_empty() {
            besides.push(snapshot.having(query.countries.iter().copied().map(Facet::Country)));
        }
        if !query.regions.is_empty() {
            besides.push(snapshot.having(query.regions.iter().map(Facet::Region)));
        }
        let filter = Filter::new(snapshot, &query.narrowing, query.audience, today)?;
        Ok(Self { snapshot, query, filter, besides, moment })
    }

    fn kinds(&self) -> &'s [Kind] {
        if self.query.kinds.is_empty() { Kind::ALL } else { &self.query.kinds }
    }

    /// The narrowing of a kind as something to search with.
    fn blocks(&self, kind: Kind) -> blocks::TermFilter<'s> {
        self.filter.to_blocks(kind, self.besides.iter().cloned())
    }

    /// The end of the page: nothing behind it has to be in order.
    fn end_of_page(&self) -> usize {
        let (before, length) = self.query.page.span();
        before.saturating_add(length).min(self.snapshot.len())
    }

    /// A record that passed the narrowing as a row, if it is shown.
    fn row(&self, record: u32, distance_m: Option<f64>) -> Option<ListedRecord> {
        let is_within = |area: &BoundingBox| {
            self.snapshot.coordinate(record).is_some_and(|point| area.contains(point))
        };
        let entry = self.snapshot.entry(record).filter(|entry| self.filter.may_show(entry))?;
        if !self.query.within.as_ref().is_none_or(is_within) {
            return None;
        }
        let open: Option<OpenState> =
            self.query.narrowing.only_open.then(|| self.snapshot.open_state(&entry, self.moment));
        let openness =
            |open: &OpenState| self.query.narrowing.openness(entry.kind, open, self.moment);
        let is_closed = open.as_ref().map(openness) == Some(Openness::Closed);
        (!is_closed).then_some(ListedRecord { record, distance_m, open })
    }

    /// What passes, in the order of some records. Nothing behind the page is made a row of, unless
    /// what is open has to come first.
    fn in_order_of(&self, ordered: &[u32]) -> ListedRows {
        let mut marks = vec![false; self.snapshot.len()];
        for record in
            self.kinds().iter().flat_map(|kind| self.snapshot.select(*kind, &self.blocks(*kind)))
        {
            if let Some(mark) = marks.get_mut(record as usize) {
                *mark = self.row(record, None).is_some();
            }
        }
        let is_marked = |record: &u32| marks.get(*record as usize).copied().unwrap_or(false);
        let total = ordered.iter().copied().filter(is_marked).count();
        let wanted = if self.query.narrowing.only_open { total } else { self.end_of_page() };
        let marked = ordered.iter().copied().filter(is_marked).take(wanted);
        ListedRows { total, listed: marked.filter_map(|record| self.row(record, None)).collect() }
    }

    /// What has a place, nearest first over all kinds. Without a radius all of it counts, so that
    /// only what comes before the end of the page has to be in order.
    fn by_distance(&self, (from, radius_m): (Coordinate, f64)) -> ListedRows {
        let everywhere = radius_m >= LARGEST_RADIUS_M && !self.query.narrowing.only_open;
        let wanted = if everywhere { self.end_of_page() } else { self.snapshot.len() };
        let farthest = chord_squared_of(radius_m);
        let mut found: Vec<(f64, ListedRecord)> = Vec::new();
        for kind in self.kinds() {
            let walk =
                self.snapshot.nearest(&[*kind], self.blocks(*kind), (from, farthest), wanted);
            let rows = walk.filter_map(|found| {
                let row = self.row(found.record, Some(distance_m_of(found.chord_squared)))?;
                Some((found.chord_squared, row))
            });
            found.extend(rows.take(wanted));
        }
        found.sort_by(|(one, row), (other, of_other)| {
            one.total_cmp(other).then_with(|| self.by_id(row, of_other))
        });
        let total = if everywhere { self.placed() } else { found.len() };
        ListedRows { listed: found.into_iter().map(|(_, row)| row).collect(), total }
    }

    fn by_id(&self, one: &ListedRecord, other: &ListedRecord) -> Ordering {
        self.snapshot.id(one.record).cmp(self.snapshot.id(other.record))
    }

    /// How many of what passes have a place.
    fn placed(&self) -> usize {
        let selected =
            self.kinds().iter().flat_map(|kind| self.snapshot.select(*kind, &self.blocks(*kind)));
        selected
            .filter(|record| {
                self.snapshot.coordinate(*record).is_some() && self.row(*record, None).is_some()
            })
            .count()
    }
}
