//! What an edited sheet changes, told as `backstop diff` tells it.

use crate::curate::difference::{ChangeKind, RowDifference, TableDifference, changed};
use crate::curate::edition::SheetRow;
use crate::curate::row_shape::RowShape;
use crate::curate::write::{Cells, Columns};
use crate::tables::TableName;

/// A row before and after; one of them is missing where a row is new or gone.
pub(super) type RowPair<'r> = (Option<&'r Cells>, Option<&'r Cells>);

/// The difference that pairs of rows make.
pub(super) fn difference(
    table: TableName,
    columns: &Columns<'_>,
    (rows_before, rows_after): (usize, usize),
    pairs: &[RowPair<'_>],
) -> TableDifference {
    let shape = RowShape::of(table);
    let told = |pair: &RowPair<'_>| {
        let row = |cells: Option<&Cells>| cells.map(|cells| sheet_row(columns, cells));
        let mut change = match (row(pair.0), row(pair.1)) {
            (Some(before), Some(after)) => changed(shape, &before, &after)?,
            (Some(before), None) => alone(ChangeKind::Removed, Some(before), None),
            (None, Some(after)) => alone(ChangeKind::Added, None, Some(after)),
            (None, None) => return None,
        };
        if change.key.is_empty()
            && let Some(row) = change.after.as_ref().or(change.before.as_ref())
        {
            change.key = shape.key(row, false);
        }
        if change.key.is_empty()
            && let Some(cells) = pair.1.or(pair.0)
        {
            change.key = columns.shown_key(cells);
        }
        Some(change)
    };
    let mut changes: Vec<RowDifference> = pairs.iter().filter_map(told).collect();
    changes.sort();
    TableDifference { table, rows_before, rows_after, changes }
}

fn alone(kind: ChangeKind, before: Option<SheetRow>, after: Option<SheetRow>) -> RowDifference {
    RowDifference { kind, key: String::new(), cells: Vec::new(), before, after }
}

/// A row as `diff` knows it.
pub(super) fn sheet_row(columns: &Columns<'_>, cells: &Cells) -> SheetRow {
    SheetRow::new(columns.names().zip(cells.iter().map(AsRef::as_ref)))
}
