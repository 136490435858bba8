//! Workbooks that cannot be taken over: every fault is told with its address, and nothing is written.

use rust_xlsxwriter::{Format, Formula, Worksheet};

use super::{WorkbookDesk, with_cell};

/// What somebody does to a sheet.
type Edit<'e> = Box<dyn Fn(&mut Worksheet) + 'e>;

/// Imports and asserts that the faults are told, each in one line, and that nothing has changed.
fn refused(desk: &WorkbookDesk, file: &str, expected: &[&str]) {
    let before = desk.files();

    let run = desk.import(file, &["--allow-removal"]);

    run.expect_code(1).expect_says("nothing is taken over from ");
    for line in expected {
        run.expect_says(line);
    }
    let told = run.stderr().lines().filter(|line| line.starts_with("  ")).count();
    assert_eq!(told, expected.len(), "{run}");
    assert!(before == desk.files(), "the data folder has changed");
}

#[test]
fn a_cell_that_is_no_text_is_told_by_its_address_and_what_it_was() {
    let desk = WorkbookDesk::new();
    let contacts = |column: &str| desk.column("contacts", column);
    let lines = |column: &str| desk.column("crisis_lines", column);
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let time = Format::new().set_num_format("hh:mm");
    let number = contacts("number");
    let verified = contacts("verified_on");
    let hours = lines("opening_hours");
    let name = lines("name");
    let cases: Vec<(&str, Edit<'_>, &str)> = vec![
        (
            "contacts",
            Box::new(|sheet| {
                sheet.write_number(3, number, 0).expect("a cell");
            }),
            "contacts!C4 (number) is the number 0; the table has \"000\" there",
        ),
        (
            "contacts",
            Box::new(|sheet| {
                sheet.write_number(1, number, 116_123).expect("a cell");
            }),
            "contacts!C2 (number) is the number 116123; probably 116123 with zeros or a plus before \
             it, or with spaces; give the cell the format text and type it again",
        ),
        (
            "contacts",
            Box::new(|sheet| {
                sheet.write_number_with_format(3, verified, 45_292, &day).expect("a cell");
            }),
            "(verified_on) is the day 2024-01-01; probably 2024-01-01; give the cell the format text",
        ),
        (
            "crisis_lines",
            Box::new(|sheet| {
                sheet.write_number_with_format(2, hours, 46_227, &day).expect("a cell");
            }),
            "(opening_hours) is the day 2026-07-24; the table has \"24/7\" there",
        ),
        (
            "crisis_lines",
            Box::new(|sheet| {
                sheet.write_number(2, hours, 46_227).expect("a cell");
            }),
            "(opening_hours) is the number 46227; the table has \"24/7\" there",
        ),
        (
            "crisis_lines",
            Box::new(|sheet| {
                sheet.write_number_with_format(1, hours, 0.375, &time).expect("a cell");
            }),
            "(opening_hours) is a time; probably hours such as 09:00",
        ),
        (
            "crisis_lines",
            Box::new(|sheet| {
                sheet.write_boolean(2, name, true).expect("a cell");
            }),
            "(name) is the truth value TRUE; the table has \"Second Line\" there",
        ),
        (
            "crisis_lines",
            Box::new(|sheet| {
                sheet.write_formula(2, name, "=A1&A2").expect("a cell");
            }),
            "(name) is the formula =A1&A2; the table has \"Second Line\" there",
        ),
        (
            "crisis_lines",
            Box::new(|sheet| {
                let formula = Formula::new("{=A1:A2}").set_result("x");
                sheet.write_array_formula(2, name, 2, name, formula).expect("a cell");
            }),
            "(name) is the formula =A1:A2; the table has \"Second Line\" there",
        ),
        (
            "crisis_lines",
            Box::new(|sheet| {
                sheet
                    .write_formula(2, name, Formula::new("=1/0").set_result("#DIV/0!"))
                    .expect("a cell");
            }),
            "(name) is the formula =1/0",
        ),
    ];

    for (table, edit, said) in &cases {
        let file = desk.edited(table, edit);
        refused(&desk, &file, &[said]);
    }
}

#[test]
fn an_error_of_a_cell_is_told() {
    let desk = WorkbookDesk::new();
    let file = desk.edited("crisis_lines", |_| {});
    with_cell(&file, "B3", "<c r=\"B3\" t=\"e\"><v>#N/A</v></c>");

    refused(
        &desk,
        &file,
        &["crisis_lines!B3 (name) is the error #N/A; the table has \"Second Line\" there"],
    );
}

#[test]
fn a_place_that_is_kept_back_is_not_told() {
    let desk = WorkbookDesk::new();
    let postal_code = desk.column("on_call", "postal_code");
    let file = desk.edited("on_call", |sheet| {
        sheet.write_number(1, postal_code, 4711).expect("a cell");
    });

    let run = desk.import(&file, &[]);

    run.expect_code(1).expect_says("(postal_code) is no text, and what stands there is kept back");
    assert!(!run.stderr().contains("4711"), "{run}");
}

#[test]
fn every_fault_is_told_at_once_and_many_are_counted() {
    let desk = WorkbookDesk::new();
    let width = desk.folder.columns("contacts").len();
    let file = desk.edited("contacts", |sheet| {
        for column in 0..u16::try_from(width).expect("few columns") {
            for row in 1..4 {
                sheet.write_number(row, column, 7).expect("a cell");
            }
        }
    });

    let (few, all) = (desk.import(&file, &[]), desk.import(&file, &["--all-notes"]));

    few.expect_code(1).expect_says(&format!("… and {} more", 3 * width - 20));
    let told = all.stderr().lines().filter(|line| line.contains("is the number 7")).count();
    assert_eq!(told, 3 * width, "{all}");
}

#[test]
fn a_sheet_that_is_not_its_table_is_refused() {
    let desk = WorkbookDesk::new();
    let (name, number) = (desk.column("crisis_lines", "name"), desk.column("contacts", "number"));
    let id = desk.column("crisis_lines", "id");
    let width = u16::try_from(desk.folder.columns("contacts").len()).expect("few columns");
    for (table, edit, said) in [
        (
            "contacts",
            Box::new(|sheet: &mut Worksheet| {
                sheet.set_name("Sheet1").expect("a name");
            }) as Edit<'_>,
            &["the sheet \"Sheet1\" is no table of the data folder; there are sources,"][..],
        ),
        (
            "crisis_lines",
            Box::new(move |sheet| {
                sheet.write_string(0, name, "nmae").expect("a cell");
            }),
            &[
                "is \"nmae\", which is no column of crisis_lines",
                "crisis_lines!1:1 has no column name",
            ],
        ),
        (
            "crisis_lines",
            Box::new(move |sheet| {
                sheet.write_string(0, name, "id").expect("a cell");
            }),
            &["is \"id\" a second time", "crisis_lines!1:1 has no column name"],
        ),
        (
            "contacts",
            Box::new(move |sheet| {
                sheet.write_string(2, width, "call first").expect("a cell");
            }),
            &["stands under no heading"],
        ),
        (
            "contacts",
            Box::new(move |sheet| {
                sheet
                    .merge_range(2, number, 3, number, "116 123", &Format::new())
                    .expect("a range");
            }),
            &["contacts!C3:C4 is merged; a merged cell keeps one of its values"],
        ),
        (
            "crisis_lines",
            Box::new(move |sheet| {
                sheet.write_string(1, id, "gb-frist").expect("a cell");
            }),
            &["(id) is another key than gb-first, and the rest of the row is the same"],
        ),
        (
            "crisis_lines",
            Box::new(move |sheet| {
                sheet.write_string(1, id, "gb-second").expect("a cell");
            }),
            &[
                "(id) has the key gb-second of row 2: a row is there twice",
                "(id) is another key than gb-first, and the rest of the row is the same",
            ],
        ),
        (
            "crisis_lines",
            Box::new(move |sheet| {
                sheet.write_blank(1, id, &Format::new()).expect("a cell");
            }),
            &[
                "(id) is empty, and the row is known by it",
                "(id) is another key than gb-first, and the rest of the row is the same",
            ],
        ),
    ] {
        let file = desk.edited(table, edit);
        refused(&desk, &file, said);
    }
}

#[test]
fn a_file_that_is_no_workbook_is_refused() {
    let desk = WorkbookDesk::new();
    let before = desk.files();
    let missing = desk.file("missing.xlsx");
    let csv = desk.folder.folders().data.join("contacts.csv").to_string_lossy().into_owned();

    desk.import(&missing, &[]).expect_code(1).expect_says("cannot read");
    desk.import(&csv, &[])
        .expect_code(1)
        .expect_says("contacts.csv is no workbook that can be read");

    assert!(before == desk.files());
}

#[test]
fn a_workbook_that_was_cut_off_or_damaged_changes_nothing() {
    let desk = WorkbookDesk::new();
    let file = desk.edited("contacts", |_| {});
    let whole = std::fs::read(&file).expect("a workbook");
    let before = desk.files();
    let mut random = oorandom::Rand32::new(13);

    for _ in 0..200 {
        let mut bytes = whole.clone();
        if random.rand_u32().is_multiple_of(2) {
            bytes.truncate(usize::try_from(random.rand_u32()).expect("32 bits") % whole.len());
        } else {
            let at = usize::try_from(random.rand_u32()).expect("32 bits") % whole.len();
            bytes[at] ^= 1 << (random.rand_u32() % 8);
        }
        std::fs::write(&file, &bytes).expect("written");
        let run = desk.import(&file, &[]);

        let is_same = run.0.status.success() && run.stderr().contains("Nothing has changed");
        let is_refused = run.0.status.code() == Some(1) && run.stderr().contains("error: ");
        assert!(is_same || is_refused, "{run}");
        assert!(before == desk.files(), "{run}");
    }
}
