//! A sheet of a workbook, read against its table: rows of text, and faults with their addresses.

use std::collections::BTreeMap;
use std::io::{Read, Seek};

use calamine::{DataRef, Dimensions, Xlsx, XlsxError, XlsxFormulaMetadata};

use super::address::{CellAddress, letters};
use super::fault::SheetFault;
use super::probable::NoText;
use crate::curate::write::Cells;
use crate::tables::descriptor::TableDescriptor;
use crate::tables::shown;

/// A row of a sheet in the descriptor's columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NumberedRow {
    /// Where it stands, from 0.
    pub(super) row: u32,
    pub(super) cells: Cells,
}

/// A cell that holds anything else than text.
#[derive(Debug, PartialEq)]
pub(super) struct MisreadCell {
    /// Its row among the rows of the sheet, from 0.
    pub(super) index: usize,
    /// Its column in the descriptor.
    pub(super) position: usize,
    /// Its column in the sheet.
    pub(super) column: u32,
    pub(super) what: NoText,
}

/// What a sheet says.
#[derive(Debug, Default)]
pub(super) struct SheetContent {
    pub(super) rows: Vec<NumberedRow>,
    pub(super) misread: Vec<MisreadCell>,
    /// Where each column of the descriptor stands in the sheet.
    pub(super) columns: Vec<u32>,
    pub(super) faults: Vec<SheetFault>,
}

/// What a cell holds.
enum Content {
    Text(Box<str>),
    Else(NoText),
}

/// The cells of a row that hold something, by their columns.
type SheetCells = BTreeMap<u32, Content>;

/// Reads a sheet as a table.
pub(super) fn read_sheet<R: Read + Seek>(
    workbook: &mut Xlsx<R>,
    sheet: &str,
    table: &TableDescriptor,
) -> Result<SheetContent, XlsxError> {
    let merged = workbook.merge_cells_by_sheet_name(sheet)?;
    let mut content = SheetContent::default();
    content.faults.extend(merged.iter().map(|region| merged_fault(sheet, region)));
    let mut rows = rows_of(workbook, sheet, &mut content.faults)?;
    let headings = rows.remove(&0).unwrap_or_default();
    let Some(positions) = positions_of(sheet, &headings, table, &mut content) else {
        return Ok(content);
    };
    for (row, cells) in rows {
        take_row(sheet, (row, cells), (table, &positions), &mut content);
    }
    Ok(content)
}

fn merged_fault(sheet: &str, region: &Dimensions) -> SheetFault {
    let corner = |(row, column): (u32, u32)| format!("{}{}", letters(column), row + 1);
    let place = format!("{sheet}!{}:{}", corner(region.start), corner(region.end));
    SheetFault::at(place, "is merged; a merged cell keeps one of its values: split it")
}

/// Every cell that holds something, row by row. Rows that are hidden or filtered out are rows like
/// any other.
fn rows_of<R: Read + Seek>(
    workbook: &mut Xlsx<R>,
    sheet: &str,
    faults: &mut Vec<SheetFault>,
) -> Result<BTreeMap<u32, SheetCells>, XlsxError> {
    let mut rows: BTreeMap<u32, SheetCells> = BTreeMap::new();
    let mut reader = workbook.worksheet_cells_reader(sheet)?;
    while let Some(record) = reader.next_cell_with_formula_metadata()? {
        let (row, column) = record.pos;
        let content = match record.formula {
            Some(formula) => Some(Content::Else(NoText::Formula(text_of(formula)))),
            None => content_of(&record.value),
        };
        let Some(content) = content else { continue };
        if rows.entry(row).or_default().insert(column, content).is_some() {
            let address = CellAddress { sheet, row, column };
            faults.push(SheetFault::at(address, "stands there twice; the file is damaged"));
        }
    }
    Ok(rows)
}

fn text_of(formula: XlsxFormulaMetadata) -> String {
    match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => {
            formula
        }
        XlsxFormulaMetadata::SharedDerived { .. } | _ => "…".to_owned(),
    }
}

/// What a cell without a formula holds; nothing where it is empty.
fn content_of(value: &DataRef<'_>) -> Option<Content> {
    let text = |text: &str| (!text.is_empty()).then(|| Content::Text(text.into()));
    #[expect(clippy::cast_precision_loss, reason = "as spreadsheets hold numbers")]
    let content = match value {
        DataRef::Empty => return None,
        DataRef::String(own) => return text(own),
        DataRef::SharedString(shared) => return text(shared),
        DataRef::Int(number) => NoText::Number(*number as f64),
        DataRef::Float(number) => NoText::Number(*number),
        DataRef::Bool(truth) => NoText::Truth(*truth),
        DataRef::DateTime(moment) if moment.is_datetime() && moment.as_f64() >= 1.0 => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            NoText::Day(year, month, day)
        }
        DataRef::DateTime(_) | DataRef::DurationIso(_) => NoText::Time,
        DataRef::DateTimeIso(text) => day_of(text),
        DataRef::Error(error) => NoText::Error(error.to_string()),
    };
    Some(Content::Else(content))
}

/// A day as ISO 8601 writes it.
fn day_of(text: &str) -> NoText {
    let mut parts = text.get(..10).unwrap_or_default().split('-');
    let mut next = || parts.next().and_then(|part| part.parse::<u16>().ok());
    let (year, month, day) = (next(), next(), next());
    let small = |part: Option<u16>| part.and_then(|part| u8::try_from(part).ok());
    match (year, small(month), small(day)) {
        (Some(year), Some(month), Some(day)) => NoText::Day(year, month, day),
        _ => NoText::Time,
    }
}

/// For each column of the sheet the column of the descriptor that its heading names; nothing where
/// the headings are not those of the table.
fn positions_of(
    sheet: &str,
    headings: &SheetCells,
    table: &TableDescriptor,
    content: &mut SheetContent,
) -> Option<BTreeMap<u32, usize>> {
    let names: Vec<&str> = table.columns().collect();
    let mut positions: BTreeMap<u32, usize> = BTreeMap::new();
    let mut strange = Vec::new();
    for (column, heading) in headings {
        let address = CellAddress { sheet, row: 0, column: *column };
        let text = match heading {
            Content::Text(text) => text,
            Content::Else(what) => {
                let problem = format!("{}, and a heading is needed", what.told());
                strange.push(SheetFault::at(address, problem));
                continue;
            }
        };
        match names.iter().position(|name| *name == &**text) {
            None => {
                let problem = format!("is {:?}, which is no column of {}", shown(text), table.name);
                strange.push(SheetFault::at(address, problem));
            }
            Some(position) if positions.values().any(|other| *other == position) => {
                strange.push(SheetFault::at(address, format!("is {text:?} a second time")));
            }
            Some(position) => {
                positions.insert(*column, position);
            }
        }
    }
    let lacks = |position: &usize| !positions.values().any(|there| there == position);
    let missing = (0..names.len()).filter(lacks).filter_map(|position| names.get(position));
    strange.extend(
        missing.map(|name| SheetFault::at(format!("{sheet}!1:1"), format!("has no column {name}"))),
    );
    if !strange.is_empty() {
        content.faults.append(&mut strange);
        return None;
    }
    let mut columns: Vec<(usize, u32)> =
        positions.iter().map(|(column, position)| (*position, *column)).collect();
    columns.sort_unstable();
    content.columns = columns.into_iter().map(|(_, column)| column).collect();
    Some(positions)
}

fn take_row(
    sheet: &str,
    (row, cells): (u32, SheetCells),
    (table, positions): (&TableDescriptor, &BTreeMap<u32, usize>),
    content: &mut SheetContent,
) {
    let index = content.rows.len();
    let mut texts: Cells = vec![Box::default(); table.schema.fields.len()];
    for (column, cell) in cells {
        let Some(position) = positions.get(&column) else {
            let address = CellAddress { sheet, row, column };
            content.faults.push(SheetFault::at(address, "stands under no heading"));
            continue;
        };
        match cell {
            Content::Text(text) => {
                if let Some(cell) = texts.get_mut(*position) {
                    *cell = text;
                }
            }
            Content::Else(what) => {
                content.misread.push(MisreadCell { index, position: *position, column, what });
            }
        }
    }
    content.rows.push(NumberedRow { row, cells: texts });
}
