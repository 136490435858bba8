//! Which rows a file holds after an import: its own, those written by hand, and none that was
//! removed.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Cells, Columns, UNKNOWN};
use super::error::WriteError;
use super::id_set::IdSet;
use super::report::TableReport;
use super::sorted_rows::SortedRows;
use super::turnover::TurnoverTally;
use crate::import::OwnedRows;

/// The column of the day on which somebody made sure of a row.
const VERIFIED_ON: &str = "verified_on";

/// A resource, and one of its numbers as it is written.
pub(super) type NumberOf = (Box<str>, Box<str>);

/// What the main table settles for the contacts of its resources.
#[derive(Default)]
pub(super) struct Resources {
    /// Ids whose contacts this import replaces: the rows it wrote, and those that it wrote last
    /// time.
    pub replaced: Vec<IdSet>,
    /// Of these, ids that it does not write any more: all their contacts go with them.
    pub gone: BTreeSet<Box<str>>,
    /// Imported ids that were left out.
    pub left_out: BTreeSet<Box<str>>,
    /// Numbers of resources that somebody has looked at and excused: an import that leaves one out
    /// because it is doubtful does not take it away.
    pub excused: BTreeSet<NumberOf>,
    /// Ids of resources in other tables, which have contacts of their own.
    pub taken: IdSet,
    /// What is never to be listed again.
    pub removals: IdSet,
}

impl Resources {
    fn are_replaced(&self, id: &str) -> bool {
        self.replaced.iter().any(|ids| ids.contains(id))
    }
}

/// Whose rows a table gets, and which of the old ones they replace.
pub(super) struct MergeRules<'m> {
    pub name: &'static str,
    pub owned: &'m OwnedRows,
    pub silent_about: &'m [&'static str],
    pub yields_in: &'m [&'static str],
}

/// What takes up the rows of a table, in their order.
pub(super) type RowSink<'s> = dyn FnMut(Cells) -> Result<(), WriteError> + 's;

/// Decides which rows the file holds next. Both lists of rows are in the order of the table; those
/// that are equal in it are a group, and a row has to do with those of its group alone.
pub(super) fn merge(
    columns: &Columns<'_>,
    (mut existing, mut incoming): (SortedRows<'_>, SortedRows<'_>),
    rules: &MergeRules<'_>,
    resources: &mut Resources,
    sink: &mut RowSink<'_>,
) -> Result<TableReport, WriteError> {
    let mut report = TableReport::of(rules.name);
    let mut tally = TurnoverTally::new(columns, rules.owned);
    let mut replaced = IdSet::default();
    loop {
        let first = match (existing.peek(), incoming.peek()) {
            (Some(old), Some(new)) if columns.compare(new, old).is_lt() => new.clone(),
            (Some(row), _) | (None, Some(row)) => row.clone(),
            (None, None) => break,
        };
        let old = existing.take_equal(&first).map_err(WriteError::Rows)?;
        let new = incoming.take_equal(&first).map_err(WriteError::Rows)?;
        let group = RowGroup { columns, rules, resources, report: &mut report, tally: &mut tally };
        let (rows, ids) = group.merge(old, new);
        for id in &ids {
            replaced.push(id);
        }
        rows.into_iter().try_for_each(&mut *sink)?;
    }
    if rules.owned.is_by_source() {
        resources.replaced.push(replaced);
    }
    report.turnover = tally.finish();
    Ok(report)
}

/// Rows that are equal in the order of their table, as a rule one row, or the contacts of a
/// resource.
struct RowGroup<'g, 'c> {
    columns: &'g Columns<'c>,
    rules: &'g MergeRules<'g>,
    resources: &'g mut Resources,
    report: &'g mut TableReport,
    tally: &'g mut TurnoverTally<'c>,
}

impl RowGroup<'_, '_> {
    /// The rows of the group in the file, and the ids whose contacts are the import's to replace.
    fn merge(self, existing: Vec<Cells>, incoming: Vec<Cells>) -> (Vec<Cells>, Vec<Box<str>>) {
        let Self { columns, rules, resources, report, tally } = self;
        let owned = rules.owned;
        let (old, kept) = part(columns, owned, existing, &incoming, resources);
        let kept_rows = kept.len();
        report.kept += kept_rows;
        let verified = verified_contacts(columns, owned, &old);
        let known = KnownFacts::of(columns, rules.silent_about, &old);
        let edits = Edits::of(columns, owned, rules.yields_in, &old);
        let mut merger = Merger::new(columns, owned, kept, report);
        for row in incoming {
            let (row, keeps) = known.keep(row);
            let (row, keeps_edits) = edits.keep(row);
            let is_written = merger.take(as_verified(columns, row, &verified), resources);
            merger.report.kept_facts += usize::from(keeps && is_written);
            merger.report.kept_edits += usize::from(keeps_edits && is_written);
        }
        let rows = merger.rows;
        let written = rows.get(kept_rows..).unwrap_or_default();
        tally.add(&old, written, &resources.gone);
        let mut replaced = BTreeSet::new();
        if owned.is_by_source() {
            let ids = |rows: &[Cells]| {
                rows.iter()
                    .filter_map(|row| columns.get(row, "id").map(Into::into))
                    .collect::<BTreeSet<Box<str>>>()
            };
            let (written, before) = (ids(written), ids(&old));
            resources.gone.extend(before.difference(&written).cloned());
            replaced = written.into_iter().chain(before).collect();
        }
        (rows, replaced.into_iter().collect())
    }
}

/// What rows held before in columns of which an import knows nothing.
struct KnownFacts<'c> {
    columns: &'c Columns<'c>,
    positions: Vec<usize>,
    rows: BTreeMap<Vec<Box<str>>, Cells>,
}

impl<'c> KnownFacts<'c> {
    fn of(columns: &'c Columns<'c>, silent_about: &[&str], old: &[Cells]) -> Self {
        let positions: Vec<usize> =
            silent_about.iter().filter_map(|name| columns.position(name)).collect();
        let old = if positions.is_empty() { &[] } else { old };
        Self {
            columns,
            positions,
            rows: old.iter().map(|row| (columns.key(row), row.clone())).collect(),
        }
    }

    /// The row with what it held before, and whether it held anything.
    fn keep(&self, mut row: Cells) -> (Cells, bool) {
        let Some(before) = self.rows.get(&self.columns.key(&row)) else { return (row, false) };
        let mut keeps = false;
        for position in &self.positions {
            if let Some((cell, held)) = row.get_mut(*position).zip(before.get(*position)) {
                keeps |= !matches!(held.as_ref(), "" | UNKNOWN);
                cell.clone_from(held);
            }
        }
        (row, keeps)
    }
}

/// The column in which people say what they found out about a row.
const NOTES: &str = "notes";

/// What people wrote into rows of an importer: notes where the import has none, and whatever stands
/// in a column in which it yields.
///
/// The file does not say who wrote a cell. Notes are for people who look after the row, and no
/// answer shows them, so that keeping too much does less harm than losing what was found out.
struct Edits<'c> {
    columns: &'c Columns<'c>,
    notes: Option<usize>,
    yielding: Vec<usize>,
    rows: BTreeMap<Vec<Box<str>>, Cells>,
}

impl<'c> Edits<'c> {
    fn of(columns: &'c Columns<'c>, owned: &OwnedRows, yields_in: &[&str], old: &[Cells]) -> Self {
        let notes = columns.position(NOTES).filter(|_| owned.is_by_source());
        let yielding: Vec<usize> =
            yields_in.iter().filter_map(|name| columns.position(name)).collect();
        let has_any = notes.is_some() || !yielding.is_empty();
        let old = if has_any { old } else { &[] };
        let rows = old.iter().map(|row| (columns.key(row), row.clone())).collect();
        Self { columns, notes, yielding, rows }
    }

    /// The row with what people wrote, and whether that is anything else than what it brought.
    fn keep(&self, mut row: Cells) -> (Cells, bool) {
        let Some(before) = self.rows.get(&self.columns.key(&row)) else { return (row, false) };
        let mut keeps = false;
        for position in self.yielding.iter().copied().chain(self.notes) {
            let yields = self.yielding.contains(&position);
            if let Some((cell, held)) = row.get_mut(position).zip(before.get(position))
                && !held.is_empty()
                && (yields || cell.is_empty())
            {
                keeps |= cell != held;
                cell.clone_from(held);
            }
        }
        (row, keeps)
    }
}

/// The days on which contacts that are about to be replaced were verified. The key holds the
/// number, so that what changed upstream is not taken for verified.
fn verified_contacts(
    columns: &Columns<'_>,
    owned: &OwnedRows,
    old: &[Cells],
) -> BTreeMap<Vec<Box<str>>, Box<str>> {
    let day =
        |row: &Cells| columns.get(row, VERIFIED_ON).filter(|day| !day.is_empty()).map(Into::into);
    let rows = if *owned == OwnedRows::OfResources { old } else { &[] };
    rows.iter().filter_map(|row| Some((columns.key(row), day(row)?))).collect()
}

/// A row with the later of its own day of verification and that of the same contact before.
fn as_verified(
    columns: &Columns<'_>,
    mut row: Cells,
    verified: &BTreeMap<Vec<Box<str>>, Box<str>>,
) -> Cells {
    let cell = columns.position(VERIFIED_ON).and_then(|position| row.get(position).cloned());
    let later = verified.get(&columns.key(&row)).filter(|day| cell.is_some_and(|own| own < **day));
    if let Some((day, cell)) =
        later.zip(columns.position(VERIFIED_ON).and_then(|position| row.get_mut(position)))
    {
        *cell = day.clone();
    }
    row
}

/// The rows that the import replaces, and those that it leaves: a contact with a source of its own
/// was added by hand, and one whose number is excused was decided by hand.
fn part(
    columns: &Columns<'_>,
    owned: &OwnedRows,
    existing: Vec<Cells>,
    incoming: &[Cells],
    resources: &Resources,
) -> (Vec<Cells>, Vec<Cells>) {
    let of_incoming = || incoming.iter().map(|row| columns.key(row)).collect();
    let incoming_keys: BTreeSet<_> =
        if *owned == OwnedRows::SameKey { of_incoming() } else { BTreeSet::new() };
    let excused = excused_keys(columns, owned, &existing, incoming, resources);
    existing.into_iter().partition(|row| match owned {
        OwnedRows::Every => true,
        OwnedRows::OfSources(sources) | OwnedRows::OfSecondSources(sources) => {
            columns.get(row, "source_id").is_some_and(|source| belongs_to(source, sources))
        }
        OwnedRows::OfSource(own) => columns.get(row, "source_id") == Some(own),
        OwnedRows::OfResources => {
            let has_source = columns.get(row, "source_id").is_some_and(|source| !source.is_empty());
            let is_by_hand = has_source || excused.contains(&columns.key(row));
            columns.get(row, "resource_id").is_some_and(|id| {
                resources.gone.contains(id) || (!is_by_hand && resources.are_replaced(id))
            })
        }
        OwnedRows::SameKey => incoming_keys.contains(&columns.key(row)),
    })
}

/// The keys of contacts whose number somebody has excused, where the import brings none for the
/// same channel in its place.
fn excused_keys(
    columns: &Columns<'_>,
    owned: &OwnedRows,
    existing: &[Cells],
    incoming: &[Cells],
    resources: &Resources,
) -> BTreeSet<Vec<Box<str>>> {
    if *owned != OwnedRows::OfResources || resources.excused.is_empty() {
        return BTreeSet::new();
    }
    let way = |row: &Cells| -> (Box<str>, Box<str>) {
        let text = |column: &str| columns.get(row, column).unwrap_or_default().into();
        (text("resource_id"), text("channel"))
    };
    let brought: BTreeSet<_> = incoming.iter().map(way).collect();
    let is_excused = |row: &&Cells| {
        let number = columns.get(row, "number").unwrap_or_default();
        let way = way(row);
        !brought.contains(&way) && resources.excused.contains(&(way.0, number.into()))
    };
    existing.iter().filter(is_excused).map(|row| columns.key(row)).collect()
}

/// A group being put together: the rows that stay, and of the imported ones those that nothing
/// speaks against.
struct Merger<'g, 'c> {
    columns: &'g Columns<'c>,
    is_contacts: bool,
    by_hand: BTreeSet<Vec<Box<str>>>,
    seen: BTreeSet<Vec<Box<str>>>,
    rows: Vec<Cells>,
    report: &'g mut TableReport,
}

impl<'g, 'c> Merger<'g, 'c> {
    fn new(
        columns: &'g Columns<'c>,
        owned: &OwnedRows,
        kept: Vec<Cells>,
        report: &'g mut TableReport,
    ) -> Self {
        let is_contacts = *owned == OwnedRows::OfResources;
        let by_hand = kept.iter().map(|row| columns.key(row)).collect();
        Self { columns, is_contacts, by_hand, seen: BTreeSet::new(), rows: kept, report }
    }

    /// Takes a row up, unless something speaks against it; whether it did.
    fn take(&mut self, row: Cells, resources: &mut Resources) -> bool {
        let name = if self.is_contacts { "resource_id" } else { "id" };
        let id: Box<str> = self.columns.get(&row, name).unwrap_or_default().into();
        let key = self.columns.key(&row);
        if resources.removals.contains(&id) {
            self.report.removed += 1;
            resources.left_out.insert(id);
        } else if !self.is_contacts && resources.taken.contains(&id) {
            self.report.taken += 1;
            resources.left_out.insert(id);
        } else if self.is_contacts && self.by_hand.contains(&key) {
            self.report.hand_written += 1;
        } else if self.by_hand.contains(&key)
            || (self.is_contacts && resources.left_out.contains(&id))
        {
            self.report.hand_written += 1;
            resources.left_out.insert(id);
        } else if !self.seen.insert(key) {
            self.report.repeated += 1;
        } else {
            self.report.written += 1;
            self.rows.push(row);
            return true;
        }
        false
    }
}

fn belongs_to(source: &str, owned: &[&str]) -> bool {
    owned.iter().any(|own| {
        source.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    })
}
