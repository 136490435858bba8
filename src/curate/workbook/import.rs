//! A workbook back into the tables: what somebody has changed in a sheet, and nothing else.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use calamine::{Reader as _, Xlsx, XlsxError};

use super::address::CellAddress;
use super::error::WorkbookError;
use super::fault::{SheetFault, SheetFaults};
use super::merge::EditedTable;
use super::sheet::{MisreadCell, SheetContent, read_sheet};
use super::sheet_name::{sheet_name, table_of};
use crate::curate::difference::Difference;
use crate::curate::transaction::{DataLock, NextFile};
use crate::curate::write::{Cells, Columns, Removal, read_table, to_bytes};
use crate::tables::TableName;
use crate::tables::descriptor::{Descriptor, Field, TableDescriptor};
use crate::tables::redaction::{VISIBILITY, is_kept_back};

/// What a workbook changes.
#[derive(Debug)]
pub struct WorkbookEdit {
    /// What changes in each table that has a sheet.
    pub difference: Difference,
    /// The files that are other ones now, or would be.
    pub files: Vec<String>,
}

/// Takes over what has changed in the sheets of a workbook; a table without a sheet stays as it is.
/// A table in which nothing has changed is not written, and `is_dry_run` writes none.
///
/// # Errors
/// [`WorkbookError::Refused`] with every cell that is no text and every row that is wrong; the data
/// folder is then as it was.
pub fn import(
    data_folder: &Path,
    file: &Path,
    removal: Removal,
    is_dry_run: bool,
) -> Result<WorkbookEdit, WorkbookError> {
    let mut workbook = open(file)?;
    let lock = DataLock::take(data_folder)?;
    let descriptor = Descriptor::load(data_folder)?;
    let (mut faults, mut tables, mut files) = (Vec::new(), Vec::new(), Vec::new());
    for sheet in workbook.sheet_names() {
        let known = table_of(&sheet).and_then(|name| Some((name, descriptor.table(name).ok()?)));
        let Some((name, table)) = known else {
            faults.push(strange_sheet(&sheet, &descriptor));
            continue;
        };
        let content = read_sheet(&mut workbook, &sheet, table).map_err(no_workbook(file))?;
        let held = read_table(table, &data_folder.join(&table.path))?;
        let columns = Columns::of(table);
        let is_whole = content.faults.is_empty() && content.misread.is_empty();
        faults.extend(misread_faults(&sheet, &content, (table, &columns), &held));
        if is_whole {
            let (places, rows) = (&*content.columns, &*content.rows);
            let edited = EditedTable {
                table: name,
                columns: &columns,
                places,
                sheet: &sheet,
                held: &held,
                rows,
            };
            let mut merged = edited.merge(removal == Removal::OfAny);
            faults.append(&mut merged.faults);
            tables.push(merged.difference);
            if let Some(mut next) = merged.next {
                next.sort_by(|left, right| columns.compare(left, right));
                files.push(NextFile::of(table.path.clone(), to_bytes(table, &next)?));
            }
        }
        faults.extend(content.faults);
    }
    if !faults.is_empty() {
        let (file, faults) = (file.display().to_string(), SheetFaults(faults));
        return Err(WorkbookError::Refused { file, faults });
    }
    if !is_dry_run {
        lock.replace(&files)?;
    }
    let files = files.into_iter().map(|next| next.file).collect();
    Ok(WorkbookEdit { difference: Difference { tables }, files })
}

fn open(file: &Path) -> Result<Xlsx<BufReader<File>>, WorkbookError> {
    let opened = File::open(file)
        .map_err(|source| WorkbookError::Unreadable { file: file.display().to_string(), source })?;
    Xlsx::new(BufReader::new(opened)).map_err(no_workbook(file))
}

fn no_workbook(file: &Path) -> impl Fn(XlsxError) -> WorkbookError + '_ {
    |source| WorkbookError::NoWorkbook {
        file: file.display().to_string(),
        source: Box::new(source),
    }
}

fn strange_sheet(sheet: &str, descriptor: &Descriptor) -> SheetFault {
    let known = descriptor.resources.iter().filter_map(|table| TableName::parse(&table.name).ok());
    let names: Vec<&str> = known.map(sheet_name).collect();
    let problem = format!("is no table of the data folder; there are {}", names.join(", "));
    SheetFault::at(format!("the sheet {sheet:?}"), problem)
}

/// The cells that are no text, each with what it probably was.
fn misread_faults(
    sheet: &str,
    content: &SheetContent,
    (table, columns): (&TableDescriptor, &Columns<'_>),
    held: &[Cells],
) -> Vec<SheetFault> {
    let fault = |cell: &MisreadCell| {
        let row = content.rows.get(cell.index)?;
        let field = table.schema.fields.get(cell.position)?;
        let address = CellAddress { sheet, row: row.row, column: cell.column };
        let before = row_before(content, cell.index, columns, held);
        let problem = problem_of(cell, field, (columns, &row.cells), before);
        Some(SheetFault::of_cell(address, &field.name, problem))
    };
    content.misread.iter().filter_map(fault).collect()
}

/// What a cell holds and probably was, as far as its row lets a message say that.
fn problem_of(
    cell: &MisreadCell,
    field: &Field,
    (columns, row): (&Columns<'_>, &Cells),
    before: Option<&Cells>,
) -> String {
    let visibility = |row: &Cells| is_kept_back(columns.get(row, VISIBILITY), &field.name);
    if visibility(row) || before.is_some_and(visibility) {
        return "is no text, and what stands there is kept back".to_owned();
    }
    let held = before.and_then(|row| row.get(cell.position)).filter(|held| !held.is_empty());
    let was = cell.what.probably(field, held.map(AsRef::as_ref));
    format!("{}; {was}", cell.what.told())
}

/// The one row of the table that has the same texts in its key, where only one has.
fn row_before<'h>(
    content: &SheetContent,
    index: usize,
    columns: &Columns<'_>,
    held: &'h [Cells],
) -> Option<&'h Cells> {
    let row = &content.rows.get(index)?.cells;
    let is_misread = |position: usize| {
        content.misread.iter().any(|cell| cell.index == index && cell.position == position)
    };
    let key: Vec<usize> =
        columns.key_positions().filter(|position| !is_misread(*position)).collect();
    let is_same =
        |other: &&Cells| key.iter().all(|position| other.get(*position) == row.get(*position));
    let mut found = held.iter().filter(is_same);
    let first = found.next().filter(|_| !key.is_empty())?;
    found.next().is_none().then_some(first)
}
