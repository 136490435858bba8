//! Tables as a workbook: a sheet a table, every cell text, and the same bytes for the same tables.

use std::path::Path;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, IgnoreError, Workbook, XlsxError};

use super::error::WorkbookError;
use super::sheet_name::sheet_name;
use crate::curate::write::{Cells, Columns, read_table};
use crate::tables::TableName;
use crate::tables::descriptor::{Descriptor, TableDescriptor};

/// How many rows a sheet has.
const MOST_ROWS: usize = 1_048_576;

/// How long the text of a cell may be, in units of UTF-16.
const LONGEST_CELL: usize = 32_767;

/// The format *text*, which a spreadsheet does not turn into anything else.
const TEXT: &str = "@";

/// The day on which every workbook is made, so that the same tables make the same file.
const MADE_ON: (u16, u8, u8) = (2000, 1, 1);

/// How wide columns are, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 8..=40;

/// After so many rows a column is as wide as it will be.
const ROWS_FOR_WIDTH: usize = 200;

/// What a workbook has of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedSheet {
    /// The sheet.
    pub sheet: &'static str,
    /// The table's file.
    pub path: String,
    /// How many rows it has.
    pub rows: usize,
}

/// The tables that a workbook has unless others are asked for: those that people edit. Compressed
/// tables are written by programs; some have cells that no sheet takes.
///
/// # Errors
/// [`WorkbookError::Descriptor`]
pub fn exported_tables(data_folder: &Path) -> Result<Vec<TableName>, WorkbookError> {
    let descriptor = Descriptor::load(data_folder)?;
    let plain = descriptor.resources.iter().filter(|table| !table.is_compressed());
    Ok(plain.filter_map(|table| TableName::parse(&table.name).ok()).collect())
}

/// A workbook of tables, in memory.
///
/// # Errors
/// [`WorkbookError`] when a table cannot be read, or does not fit into a sheet.
pub fn export(
    data_folder: &Path,
    tables: &[TableName],
) -> Result<(Vec<u8>, Vec<ExportedSheet>), WorkbookError> {
    let descriptor = Descriptor::load(data_folder)?;
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties());
    let mut sheets = Vec::new();
    for name in tables {
        let table = descriptor.table(*name)?;
        let rows = read_table(table, &data_folder.join(&table.path))?;
        refuse_unfit(table, &rows)?;
        let sheet = sheet_name(*name);
        add_sheet(&mut workbook, sheet, table, &rows)
            .map_err(|source| unwritable(sheet, source))?;
        sheets.push(ExportedSheet { sheet, path: table.path.clone(), rows: rows.len() });
    }
    let bytes = workbook.save_to_buffer().map_err(|source| unwritable("of all", source))?;
    Ok((bytes, sheets))
}

fn unwritable(sheet: &str, source: XlsxError) -> WorkbookError {
    WorkbookError::Unwritable { sheet: sheet.to_owned(), source: Box::new(source) }
}

fn properties() -> DocProperties {
    let (year, month, day) = MADE_ON;
    let made = ExcelDateTime::from_ymd(year, month, day).expect("a day");
    DocProperties::new().set_title("Tables of Backstop").set_creation_datetime(&made)
}

/// Refuses a table that does not fit into a sheet as it is.
fn refuse_unfit(table: &TableDescriptor, rows: &[Cells]) -> Result<(), WorkbookError> {
    if rows.len() >= MOST_ROWS {
        let (path, rows) = (table.path.clone(), rows.len());
        return Err(WorkbookError::TooManyRows { path, rows, most: MOST_ROWS });
    }
    let columns = Columns::of(table);
    for row in rows {
        for (column, cell) in table.columns().zip(row) {
            let (path, column) = (table.path.clone(), column.to_owned());
            // As many bytes are at least as many units.
            let length = if cell.len() > LONGEST_CELL { cell.encode_utf16().count() } else { 0 };
            if length > LONGEST_CELL {
                let (row, most) = (columns.shown_key(row), LONGEST_CELL);
                return Err(WorkbookError::LongCell { path, row, column, length, most });
            }
            if let Some(character) = cell.chars().find(|c| c.is_control()) {
                let row = columns.shown_key(row);
                return Err(WorkbookError::ControlCharacter { path, row, column, character });
            }
        }
    }
    Ok(())
}

fn add_sheet(
    workbook: &mut Workbook,
    name: &str,
    table: &TableDescriptor,
    rows: &[Cells],
) -> Result<(), XlsxError> {
    let text = Format::new().set_num_format(TEXT);
    let heading = Format::new().set_num_format(TEXT).set_bold();
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?.set_freeze_panes(1, 0)?;
    let headings: Vec<&str> = table.columns().collect();
    for (column, name) in (0_u16..).zip(&headings) {
        let cells = rows.iter().take(ROWS_FOR_WIDTH).filter_map(|row| row.get(usize::from(column)));
        let longest = cells.map(|cell| cell.chars().count()).chain([name.len() + 2]).max();
        let width = longest.unwrap_or_default().clamp(*WIDTHS.start(), *WIDTHS.end());
        // Empty cells are text too: what somebody types there stays as it is typed.
        sheet.set_column_format(column, &text)?;
        sheet.set_column_width(column, u32::try_from(width).unwrap_or_default())?;
        sheet.write_string_with_format(0, column, *name, &heading)?;
    }
    let mut last_row = 0;
    for (row, cells) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(row, column, &**cell)?;
        }
        last_row = row;
    }
    // Nobody is asked to turn 116123 into a number.
    let last_column = u16::try_from(headings.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.ignore_error_range(0, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    Ok(())
}
