//! Which rows a table holds after its sheet was edited.
//!
//! A row is known by its key, wherever in the sheet it stands: somebody may have sorted it. The
//! rows of the file stay in their order, because the first number of a resource is the one that is
//! shown first; new rows come behind.

use std::collections::{BTreeMap, BTreeSet};

use super::address::CellAddress;
use super::fault::SheetFault;
use super::sheet::NumberedRow;
use super::told::{RowPair, difference, sheet_row};
use crate::curate::difference::TableDifference;
use crate::curate::row_shape::RowShape;
use crate::curate::write::{Cells, Columns};
use crate::tables::{RowKind, TableName, shown};

/// A table, its rows as they stand and those of its sheet.
pub(super) struct EditedTable<'t> {
    pub(super) table: TableName,
    pub(super) columns: &'t Columns<'t>,
    /// Where the columns stand in the sheet.
    pub(super) places: &'t [u32],
    pub(super) sheet: &'t str,
    pub(super) held: &'t [Cells],
    pub(super) rows: &'t [NumberedRow],
}

/// What becomes of a table.
pub(super) struct MergedTable {
    /// The rows, in the order of the file; nothing where none has changed.
    pub(super) next: Option<Vec<Cells>>,
    pub(super) difference: TableDifference,
    pub(super) faults: Vec<SheetFault>,
}

/// How many cells of a row that has another key may differ for it to be the same row.
const FEW_CELLS: usize = 2;

impl<'t> EditedTable<'t> {
    /// Finds each row of the sheet in the table.
    pub(super) fn merge(&self, may_remove: bool) -> MergedTable {
        let mut faults = self.unfit_keys();
        let mut by_key: BTreeMap<Vec<Box<str>>, Vec<usize>> = BTreeMap::new();
        for (position, row) in self.held.iter().enumerate().rev() {
            by_key.entry(self.columns.key(row)).or_default().push(position);
        }
        let mut after: Vec<Option<&'t Cells>> = vec![None; self.held.len()];
        let mut new: Vec<&'t NumberedRow> = Vec::new();
        for row in self.rows {
            let known = by_key.get_mut(&self.columns.key(&row.cells)).and_then(Vec::pop);
            match known.and_then(|position| after.get_mut(position)) {
                Some(place) => *place = Some(&row.cells),
                None => new.push(row),
            }
        }
        self.pair_changed_numbers(&mut after, &mut new);
        let gone: Vec<&'t Cells> = self
            .held
            .iter()
            .zip(&after)
            .filter(|(_, row)| row.is_none())
            .map(|(old, _)| old)
            .collect();
        faults.extend(self.gone_faults(&gone, &new, may_remove));
        let pairs: Vec<RowPair<'t>> = self
            .held
            .iter()
            .zip(&after)
            .filter(|(old, row)| Some(*old) != **row)
            .map(|(old, row)| (Some(old), *row))
            .chain(new.iter().map(|row| (None, Some(&row.cells))))
            .collect();
        let kept = after.into_iter().flatten();
        let next: Vec<Cells> = kept.chain(new.iter().map(|row| &row.cells)).cloned().collect();
        let counts = (self.held.len(), next.len());
        let difference = difference(self.table, self.columns, counts, &pairs);
        MergedTable { next: (!pairs.is_empty()).then_some(next), difference, faults }
    }

    /// Rows without the first cell of their key, and rows whose key another one has.
    fn unfit_keys(&self) -> Vec<SheetFault> {
        let mut faults = Vec::new();
        let held: BTreeSet<_> = self.held.iter().map(|row| self.columns.key(row)).collect();
        let mut first: BTreeMap<Vec<Box<str>>, u32> = BTreeMap::new();
        let repeats = self.held.len() - held.len();
        for row in self.rows {
            let key = self.columns.key(&row.cells);
            if key.first().is_none_or(|cell| cell.is_empty()) {
                faults.push(self.key_fault(row, "is empty, and the row is known by it".to_owned()));
            } else if let Some(other) = first.get(&key).filter(|_| repeats == 0) {
                let problem = format!(
                    "has the key {} of row {}: a row is there twice",
                    shown(&self.columns.shown_key(&row.cells)),
                    other + 1
                );
                faults.push(self.key_fault(row, problem));
            } else {
                first.insert(key, row.row);
            }
        }
        faults
    }

    /// A contact whose number was corrected, and an emergency number, have another key: they are
    /// found as `diff` finds them.
    fn pair_changed_numbers(
        &self,
        after: &mut [Option<&'t Cells>],
        new: &mut Vec<&'t NumberedRow>,
    ) {
        let shape = RowShape::of(self.table);
        for marks in shape.marks() {
            for (old, place) in self.held.iter().zip(after.iter_mut()) {
                if place.is_some() || new.is_empty() {
                    continue;
                }
                let old = sheet_row(self.columns, old);
                let is_same = |row: &&NumberedRow| {
                    let new = sheet_row(self.columns, &row.cells);
                    shape.group_of(&old) == shape.group_of(&new)
                        && marks.iter().all(|column| old.text(column) == new.text(column))
                        && marks.iter().any(|column| !old.text(column).is_empty())
                };
                if let Some(found) = new.iter().position(is_same) {
                    *place = Some(&new.remove(found).cells);
                }
            }
        }
    }

    /// Rows that the sheet has not any more, where that is not allowed; and rows whose key seems
    /// to have been edited, which others point at.
    fn gone_faults(
        &self,
        gone: &[&Cells],
        new: &[&NumberedRow],
        may_remove: bool,
    ) -> Vec<SheetFault> {
        let is_pointed_at = self.table.rows().is_resource() || self.table.rows() == RowKind::Source;
        let fault = |old: &&Cells| {
            let key = shown(&self.columns.shown_key(old));
            if let Some(edited) = new.iter().find(|row| self.is_alike(old, &row.cells)) {
                let problem = format!(
                    "is another key than {key}, and the rest of the row is the same: a key is not \
                     edited, because other rows point at it"
                );
                return (is_pointed_at || !may_remove).then(|| self.key_fault(edited, problem));
            }
            let problem = format!(
                "has no row {key} any more; if it is to go, say --allow-removal (a copy of a sheet \
                 lacks the rows that were hidden or filtered out)"
            );
            (!may_remove).then(|| SheetFault::at(self.sheet, problem))
        };
        gone.iter().filter_map(fault).collect()
    }

    /// Whether a row is another one but for its key.
    fn is_alike(&self, old: &Cells, new: &Cells) -> bool {
        let key: BTreeSet<usize> = self.columns.key_positions().collect();
        let others = || {
            let cells = old.iter().zip(new.iter()).enumerate();
            cells.filter(|(position, _)| !key.contains(position)).map(|(_, cells)| cells)
        };
        let names = self.columns.get(old, "name").zip(self.columns.get(new, "name"));
        let has_same_name = names.is_some_and(|(old, new)| !old.is_empty() && old == new);
        let differing = others().filter(|(old, new)| old != new).count();
        let has_any = others().any(|(old, new)| old == new && !old.is_empty());
        has_same_name || (has_any && differing <= FEW_CELLS)
    }

    /// A fault of a row, at the first cell of its key.
    fn key_fault(&self, row: &NumberedRow, problem: String) -> SheetFault {
        let position = self.columns.key_positions().next().unwrap_or_default();
        let column = self.places.get(position).copied().unwrap_or_default();
        let address = CellAddress { sheet: self.sheet, row: row.row, column };
        SheetFault::of_cell(address, self.columns.name(position), problem)
    }
}
