//! The tables as a workbook and back: what was not edited comes back to the byte, what was edited is
//! taken over, and what a spreadsheet took for something else is refused by its address.

mod refused;
mod resaved;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use regex::{NoExpand, Regex};
use rust_xlsxwriter::{Workbook, Worksheet};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::harness::{DataFolder, Folders, PROJECT, Run, run};

/// The shipped tables that lie beside the descriptor, in a folder that may be written.
pub(super) fn shipped_copy() -> (TempDir, Folders) {
    let parent = tempfile::tempdir().expect("a folder");
    let data = parent.path().join("data");
    let shipped = Path::new(PROJECT).join("data");
    std::fs::create_dir_all(data.join("places")).expect("a folder");
    for folder in ["", "places"] {
        for entry in std::fs::read_dir(shipped.join(folder)).expect("the data").flatten() {
            if entry.path().is_file() {
                let copy = data.join(folder).join(entry.file_name());
                std::fs::copy(entry.path(), copy).expect("copied");
            }
        }
    }
    let index = parent.path().join("index");
    (parent, Folders { data, index })
}

/// Every file of a data folder.
pub(super) fn files(data: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for folder in [data.to_owned(), data.join("places")] {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            if entry.path().is_file() {
                found.insert(entry.path(), std::fs::read(entry.path()).expect("readable"));
            }
        }
    }
    found
}

/// A small data folder, and workbooks of it.
pub(super) struct WorkbookDesk {
    pub(super) folder: DataFolder,
    downloads: TempDir,
}

impl WorkbookDesk {
    pub(super) fn new() -> Self {
        let folder = DataFolder::new();
        folder.add("crisis_lines", &[("id", "gb-first"), ("name", "First Line")]);
        folder.add(
            "crisis_lines",
            &[("id", "gb-second"), ("name", "Second Line"), ("opening_hours", "24/7")],
        );
        folder.add("contacts", &[("resource_id", "gb-first"), ("number", "116 123")]);
        folder.add("contacts", &[("resource_id", "gb-first"), ("number", "+44 1708 765200")]);
        folder.add("contacts", &[("resource_id", "gb-second"), ("number", "000")]);
        folder.add(
            "on_call",
            &[
                ("id", "gb-team"),
                ("name", "Team"),
                ("address_visibility", "hidden"),
                ("postal_code", "4711"),
            ],
        );
        let desk = Self { folder, downloads: tempfile::tempdir().expect("a folder") };
        run(&mut desk.folder.folders().command(&["tidy"])).expect_code(0);
        desk
    }

    pub(super) fn file(&self, name: &str) -> String {
        self.downloads.path().join(name).to_string_lossy().into_owned()
    }

    pub(super) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files(&self.folder.folders().data)
    }

    pub(super) fn table(&self, table: &str) -> Vec<Vec<String>> {
        let path = self.folder.folders().data.join(self.folder.file(table));
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).from_path(path).expect("a table");
        let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
        reader.records().map(|record| row(record.expect("CSV"))).collect()
    }

    /// A workbook of one table, every cell text, which somebody then edits.
    pub(super) fn edited(&self, table: &str, edit: impl Fn(&mut Worksheet)) -> String {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.set_name(table).expect("a name");
        for (row, cells) in (0..).zip(self.table(table)) {
            for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string(row, column, cell).expect("a cell");
            }
        }
        edit(sheet);
        let file = self.file("edited.xlsx");
        workbook.save(&file).expect("written");
        file
    }

    /// Where a column of a table stands.
    pub(super) fn column(&self, table: &str, column: &str) -> u16 {
        let position = self.folder.columns(table).iter().position(|name| name == column);
        u16::try_from(position.expect("a column")).expect("few columns")
    }

    pub(super) fn import(&self, file: &str, options: &[&str]) -> Run {
        let arguments = [&["import", "xlsx", file], options].concat();
        run(&mut self.folder.folders().command(&arguments))
    }

    pub(super) fn export(&self, name: &str, options: &[&str]) -> Run {
        let file = self.file(name);
        let arguments = [&["export", "xlsx", &file], options].concat();
        run(&mut self.folder.folders().command(&arguments))
    }
}

/// Writes a cell of the first sheet as another program would.
pub(super) fn with_cell(file: &str, address: &str, cell: &str) {
    let mut whole = ZipArchive::new(File::open(file).expect("there")).expect("a workbook");
    let pattern = Regex::new(&format!("<c r=\"{address}\"[^>]*>.*?</c>")).expect("a pattern");
    let mut next = ZipWriter::new(Cursor::new(Vec::new()));
    for part in 0..whole.len() {
        let mut part = whole.by_index(part).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("UTF-8");
        let name = part.name().expect("UTF-8").into_owned();
        if name == "xl/worksheets/sheet1.xml" {
            assert!(pattern.is_match(&text), "{address}: {text}");
            text = pattern.replace(&text, NoExpand(cell)).into_owned();
        }
        next.start_file(name, SimpleFileOptions::default()).expect("memory");
        next.write_all(text.as_bytes()).expect("memory");
    }
    let bytes = next.finish().expect("memory").into_inner();
    std::fs::write(file, bytes).expect("written");
}

/// A Python that has openpyxl: that of `OPENPYXL_PYTHON`, else `python3`; `None`, loudly, where it
/// has none.
fn openpyxl() -> Option<String> {
    let python = std::env::var("OPENPYXL_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let tried =
        Command::new(&python).args(["-c", "import openpyxl"]).stderr(Stdio::null()).status();
    if tried.is_ok_and(|status| status.success()) {
        return Some(python);
    }
    assert!(
        std::env::var("OPENPYXL_PYTHON").is_err(),
        "{python} has no openpyxl, and OPENPYXL_PYTHON says that it has"
    );
    eprintln!(
        "SKIPPED: no second program has read a workbook. pip install openpyxl, or set OPENPYXL_PYTHON."
    );
    None
}

#[test]
fn the_shipped_tables_come_back_to_the_byte() {
    let (parent, folders) = shipped_copy();
    let before = files(&folders.data);
    let file = parent.path().join("all.xlsx").to_string_lossy().into_owned();

    let exported = run(&mut folders.command(&["export", "xlsx", &file]));
    let imported = run(&mut folders.command(&["import", "xlsx", &file]));

    exported.expect_code(0).expect_says("rows of contacts.csv in the sheet contacts");
    imported.expect_code(0).expect_says("Nothing has changed");
    assert!(before == files(&folders.data), "a file of the data folder has changed");
    if let Some(python) = openpyxl() {
        let script = Path::new(PROJECT).join("tests/workbook/read_cells.py");
        let data = folders.data.to_string_lossy().into_owned();
        let read = run(Command::new(python).arg(script).args([&file, &data]));
        read.expect_code(0);
        let rows: usize = read.stdout().trim().parse().expect("how many rows were compared");
        assert!(rows > 90_000, "{rows}");
    }
}

#[test]
fn the_same_tables_make_the_same_workbook() {
    let desk = WorkbookDesk::new();

    desk.export("one.xlsx", &[]).expect_code(0);
    std::thread::sleep(std::time::Duration::from_millis(2100));
    desk.export("two.xlsx", &[]).expect_code(0);

    let bytes = |name: &str| std::fs::read(desk.file(name)).expect("written");
    assert!(bytes("one.xlsx") == bytes("two.xlsx"));
}

#[test]
fn a_workbook_that_is_there_is_not_replaced_unasked() {
    let desk = WorkbookDesk::new();
    let file = desk.edited("contacts", |_| {});
    let before = std::fs::read(&file).expect("written");

    let refused = desk.export("edited.xlsx", &[]);
    refused.expect_code(1).expect_says("is there already; say --replace");
    assert!(before == std::fs::read(&file).expect("there"));

    desk.export("edited.xlsx", &["--replace", "--table", "contacts"]).expect_code(0);
    let after = std::fs::read(&file).expect("there");
    assert!(before != after);
    desk.import(&file, &[]).expect_code(0).expect_says("Nothing has changed");
}

#[test]
fn what_was_edited_is_taken_over_and_told() {
    let desk = WorkbookDesk::new();
    let (number, cost) = (desk.column("contacts", "number"), desk.column("contacts", "cost"));
    let id = desk.column("contacts", "resource_id");
    let channel = desk.column("contacts", "channel");
    let file = desk.edited("contacts", |sheet| {
        sheet.write_string(1, number, "116 124").expect("a cell");
        sheet.write_string(3, cost, "local").expect("a cell");
        sheet.write_string(4, id, "gb-second").expect("a cell");
        sheet.write_string(4, channel, "sms").expect("a cell");
        sheet.write_string(4, number, "85258").expect("a cell");
    });
    let before = desk.table("contacts");

    let tried = desk.import(&file, &["--dry-run"]);
    tried.expect_code(0).expect_says("Nothing was written (--dry-run); it would be contacts.csv");
    assert_eq!(before, desk.table("contacts"));
    let run = desk.import(&file, &[]);

    run.expect_code(0)
        .expect_says("contacts: 3 -> 4 rows; 1 with another number, 1 changed otherwise, 1 added")
        .expect_says("~ contacts gb-first voice: 116 123 -> 116 124")
        .expect_says("~ contacts gb-second voice 000: cost free -> local")
        .expect_says("+ contacts gb-second sms 85258");
    let after = desk.table("contacts");
    let numbers: Vec<&str> = after.iter().map(|row| row[usize::from(number)].as_str()).collect();
    assert_eq!(numbers, ["number", "116 124", "+44 1708 765200", "000", "85258"]);
    desk.import(&file, &[]).expect_code(0).expect_says("Nothing has changed");
}

#[test]
fn the_order_of_rows_and_columns_in_a_sheet_says_nothing() {
    let desk = WorkbookDesk::new();
    let mut table = desk.table("contacts");
    let headings = table.remove(0);
    table.reverse();
    table.insert(0, headings);
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("contacts").expect("a name");
    for (row, cells) in (0..).zip(table) {
        for (column, cell) in (0..).zip(cells.into_iter().rev()) {
            sheet.write_string(row, column, cell).expect("a cell");
        }
    }
    let file = desk.file("sorted.xlsx");
    workbook.save(&file).expect("written");
    let before = desk.files();

    desk.import(&file, &[]).expect_code(0).expect_says("Nothing has changed");

    assert!(before == desk.files());
}

#[test]
fn rows_that_are_hidden_are_rows() {
    let desk = WorkbookDesk::new();
    let cost = desk.column("contacts", "cost");
    let file = desk.edited("contacts", |sheet| {
        sheet.set_row_hidden(2).expect("a row");
        sheet.set_row_hidden(3).expect("a row");
        sheet.write_string(3, cost, "local").expect("a cell");
    });

    let run = desk.import(&file, &[]);

    run.expect_code(0).expect_says("contacts: 3 -> 3 rows; 1 changed otherwise");
    assert_eq!(desk.table("contacts")[3][usize::from(cost)], "local");
}

#[test]
fn rows_go_only_where_that_is_allowed() {
    let desk = WorkbookDesk::new();
    let before = desk.files();
    let file = desk.edited("contacts", |sheet| {
        for column in 0..sheet_width(&desk) {
            sheet.write_blank(3, column, &rust_xlsxwriter::Format::new()).expect("a cell");
        }
    });

    let refused = desk.import(&file, &[]);
    refused.expect_code(1).expect_says("contacts has no row gb-second voice 000");
    refused.expect_says("say --allow-removal");
    assert!(before == desk.files());
    let run = desk.import(&file, &["--allow-removal"]);

    run.expect_code(0).expect_says("- contacts gb-second voice 000");
    assert_eq!(desk.table("contacts").len(), 3);
}

fn sheet_width(desk: &WorkbookDesk) -> u16 {
    u16::try_from(desk.folder.columns("contacts").len()).expect("few columns")
}

#[test]
fn a_table_without_a_sheet_stays_as_it_is() {
    let desk = WorkbookDesk::new();
    let name = desk.column("crisis_lines", "name");
    let file = desk.edited("crisis_lines", |sheet| {
        sheet.write_string(1, name, "The First Line").expect("a cell");
    });
    let before = desk.files();

    desk.import(&file, &[]).expect_code(0).expect_says("Written: crisis_lines.csv.");

    let changed: Vec<PathBuf> = desk
        .files()
        .into_iter()
        .filter(|(path, bytes)| before.get(path) != Some(bytes))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(changed, [desk.folder.folders().data.join("crisis_lines.csv")]);
}

#[test]
fn a_table_that_does_not_fit_into_a_sheet_is_refused_by_name() {
    let desk = WorkbookDesk::new();
    let headings = desk.folder.columns("removals").join(",");
    let commas = ",".repeat(desk.folder.columns("removals").len() - 1);
    let rows = (0..1_048_576).map(|row| format!("\nx-{row}{commas}"));
    let text: String = std::iter::once(headings.clone()).chain(rows).collect();
    desk.folder.write("removals.csv", text.as_bytes());

    let refused = desk.export("long.xlsx", &[]);
    refused.expect_code(1).expect_says("removals.csv has 1048576 rows, and a sheet takes 1048576");
    assert!(!Path::new(&desk.file("long.xlsx")).exists());

    for (cell, said) in [
        ("x".repeat(32_768), "has 32768 characters, and a cell of a sheet takes 32767"),
        ("one\u{7}".to_owned(), "has the control character '\\u{7}'"),
    ] {
        let text = format!("{headings}\nx-1,{cell}{}\n", &commas[1..]);
        desk.folder.write("removals.csv", text.as_bytes());
        let refused = desk.export("long.xlsx", &[]);
        refused.expect_code(1).expect_says("removals.csv, row x-1: ").expect_says(said);
    }
    let fits = format!("{headings}\nx-1,{}{}\n", "x".repeat(32_767), &commas[1..]);
    desk.folder.write("removals.csv", fits.as_bytes());
    desk.export("long.xlsx", &[]).expect_code(0);
    let file = desk.file("long.xlsx");
    desk.import(&file, &[]).expect_code(0).expect_says("Nothing has changed");
}

#[test]
fn text_is_text_however_a_program_writes_it() {
    let desk = WorkbookDesk::new();
    let before = desk.files();
    for cell in [
        "<c r=\"B3\" t=\"inlineStr\"><is><t>Second Line</t></is></c>",
        "<c r=\"B3\" t=\"inlineStr\"><is><r><t xml:space=\"preserve\">Second </t></r><r><rPr><b/></rPr><t>Line</t></r></is></c>",
        "<c r=\"B3\" t=\"inlineStr\"><is><t>Second Line</t><rPh sb=\"0\" eb=\"1\"><t>zwei</t></rPh></is></c>",
        "<c r=\"B3\" t=\"str\"><v>Second Line</v></c>",
        "<c r=\"B3\" s=\"1\" t=\"inlineStr\"><is><t>Second _x004C_ine</t></is></c>",
    ] {
        let file = desk.edited("crisis_lines", |_| {});
        with_cell(&file, "B3", cell);

        desk.import(&file, &[]).expect_code(0).expect_says("Nothing has changed");

        assert!(before == desk.files(), "{cell}");
    }
}
