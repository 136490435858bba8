//! A workbook that LibreOffice has opened and saved again.
//!
//! Where LibreOffice is not installed these tests say loudly that they were skipped.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{WorkbookDesk, files, shipped_copy};
use crate::harness::run;

/// A file as LibreOffice saves it as a workbook; `None`, loudly, where there is none.
fn resaved(file: &Path, filter: &[&str]) -> Option<PathBuf> {
    if Command::new("soffice").arg("--version").output().is_err() {
        eprintln!("SKIPPED, LibreOffice (soffice) is not installed: nothing was saved again");
        return None;
    }
    let folder = file.parent().expect("a folder");
    let (profile, out) = (folder.join("profile"), folder.join("resaved"));
    let mut command = Command::new("soffice");
    command
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--norestore"])
        .args(filter)
        .args(["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"])
        .arg(&out)
        .arg(file);
    run(&mut command).expect_code(0);
    let name = Path::new(file.file_name().expect("a name")).with_extension("xlsx");
    let saved = out.join(name);
    assert!(saved.exists(), "LibreOffice has saved nothing");
    Some(saved)
}

#[test]
fn what_libreoffice_saves_again_is_unchanged() {
    let (parent, folders) = shipped_copy();
    let before = files(&folders.data);
    let file = parent.path().join("all.xlsx");
    let shown = file.to_string_lossy().into_owned();
    // Libraries have no cell of a kind that the others have not, and take LibreOffice minutes.
    let tables = [
        "branches",
        "confirmations",
        "contacts",
        "contacts_branches",
        "crisis_lines",
        "emergency_decisions",
        "emergency_numbers",
        "exceptions",
        "sources",
    ];
    let named = tables.iter().flat_map(|table| ["--table", table]);
    let arguments: Vec<&str> = ["export", "xlsx", &shown].into_iter().chain(named).collect();
    run(&mut folders.command(&arguments)).expect_code(0);
    let Some(saved) = resaved(&file, &[]) else { return };

    let imported = run(&mut folders.command(&["import", "xlsx", &saved.to_string_lossy()]));

    imported.expect_code(0).expect_says("Nothing has changed");
    assert!(before == files(&folders.data), "a file of the data folder has changed");
}

#[test]
fn what_was_opened_as_csv_and_saved_as_a_workbook_is_refused_by_address() {
    let desk = WorkbookDesk::new();
    let table = Path::new(&desk.file("contacts.csv")).to_owned();
    std::fs::copy(desk.folder.folders().data.join("contacts.csv"), &table).expect("copied");
    let before = desk.files();
    let Some(saved) = resaved(&table, &["--infilter=CSV:44,34,76,1,,1033,false,true"]) else {
        return;
    };

    let refused = desk.import(&saved.to_string_lossy(), &[]);

    refused
        .expect_code(1)
        .expect_says("contacts!C4 (number) is the number 0; the table has \"000\" there");
    assert!(before == desk.files(), "{refused}");
}
