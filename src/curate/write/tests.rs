//! Imports into a small data folder.

use super::*;
use crate::import::{ImportedRow, ImportedTable, Summary};

const DESCRIPTOR: &str = r#"{"resources": [
    {"name": "libraries", "path": "libraries.csv", "schema": {"primaryKey": ["id"], "fields": [
        {"name": "id", "type": "string"}, {"name": "name", "type": "string"}, {"name": "source_id", "type": "string"}]}},
    {"name": "crisis_lines", "path": "crisis_lines.csv", "schema": {"primaryKey": ["id"], "fields": [
        {"name": "id", "type": "string"}, {"name": "source_id", "type": "string"}]}},
    {"name": "contacts", "path": "contacts.csv", "schema": {"fields": [
        {"name": "resource_id", "type": "string"}, {"name": "channel", "type": "string"}, {"name": "number", "type": "string"}]}},
    {"name": "towns", "path": "places/towns.csv.zst", "schema": {"primaryKey": ["id"], "fields": [
        {"name": "id", "type": "integer"}, {"name": "name", "type": "string"}]}},
    {"name": "removals", "path": "removals.csv", "schema": {"primaryKey": ["id"], "fields": [{"name": "id", "type": "string"}]}}]}"#;

fn folder(libraries: &str, contacts: &str, removals: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let put =
        |name: &str, text: String| std::fs::write(folder.path().join(name), text).expect("written");
    put("datapackage.json", DESCRIPTOR.to_owned());
    put("libraries.csv", format!("id,name,source_id\n{libraries}"));
    put("contacts.csv", format!("resource_id,channel,number\n{contacts}"));
    put("removals.csv", format!("id\n{removals}"));
    folder
}

fn import(ids: &[&str]) -> Import {
    let library = |id: &&str| {
        ImportedRow::new()
            .with("id", *id)
            .with("name", "Mill, \"Old\"")
            .with("source_id", "survey-2020")
    };
    let contact = |id: &&str| {
        ImportedRow::new().with("resource_id", *id).with("channel", "voice").with("number", "2")
    };
    let tables = vec![
        ImportedTable::of_sources("libraries", &["survey"], ids.iter().map(library).collect()),
        ImportedTable::contacts("contacts", ids.iter().map(contact).collect()),
    ];
    Import { tables, summary: Summary::default() }
}

fn text(folder: &tempfile::TempDir, name: &str) -> String {
    std::fs::read_to_string(folder.path().join(name)).expect("readable")
}

/// A file with no more quotes than CSV needs, for comparisons that read well.
fn unquoted(folder: &tempfile::TempDir, name: &str) -> String {
    let bytes = text(folder, name);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_bytes());
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    reader.records().for_each(|row| writer.write_record(&row.expect("CSV")).expect("memory"));
    String::from_utf8(writer.into_inner().expect("memory")).expect("UTF-8")
}

#[test]
fn a_newer_survey_replaces_the_older_one_and_nothing_else() {
    let folder = folder(
        "lib-a,Gone,survey-2019\nlib-h,By hand,page-h\n",
        "lib-a,voice,1\nlib-h,voice,9\n",
        "",
    );

    let reports =
        write(folder.path(), import(&["lib-z", "lib-b"]), Removal::OfAny).expect("written");

    let expected = "id,name,source_id\nlib-b,\"Mill, \"\"Old\"\"\",survey-2020\nlib-h,By hand,page-h\nlib-z,\"Mill, \"\"Old\"\"\",survey-2020\n";
    assert_eq!(unquoted(&folder, "libraries.csv"), expected);
    assert_eq!(
        unquoted(&folder, "contacts.csv"),
        "resource_id,channel,number\nlib-b,voice,2\nlib-h,voice,9\nlib-z,voice,2\n"
    );
    assert_eq!(reports.first().map(|report| (report.written, report.kept)), Some((2, 1)));
}

#[test]
fn a_verified_number_stays_verified_and_a_contact_added_by_hand_stays() {
    let folder =
        folder("lib-a,Old,survey-2019\nlib-b,Old,survey-2019\nlib-c,Old,survey-2019\n", "", "");
    let wide = DESCRIPTOR.replace(
        r#"{"name": "number", "type": "string"}"#,
        r#"{"name": "number", "type": "string"}, {"name": "verified_on", "type": "date"}, {"name": "source_id", "type": "string"}"#,
    );
    std::fs::write(folder.path().join("datapackage.json"), wide).expect("written");
    let contacts = "lib-a,voice,2,2026-11-20,\nlib-a,voice,7,2026-11-21,page-h\nlib-b,voice,1,2026-11-20,\nlib-c,voice,8,,page-h\n";
    std::fs::write(
        folder.path().join("contacts.csv"),
        format!("resource_id,channel,number,verified_on,source_id\n{contacts}"),
    )
    .expect("written");

    write(folder.path(), import(&["lib-a", "lib-b"]), Removal::OfAny).expect("written");

    let expected = "resource_id,channel,number,verified_on,source_id\n\
        lib-a,voice,7,2026-11-21,page-h\nlib-a,voice,2,2026-11-20,\nlib-b,voice,2,,\n";
    assert_eq!(
        unquoted(&folder, "contacts.csv"),
        expected,
        "the number of lib-b is new and not verified; lib-c is gone"
    );
}

#[test]
fn notes_that_somebody_wrote_outlive_the_next_import() {
    let folder = folder("", "", "");
    let wide = DESCRIPTOR.replacen(
        r#"{"name": "source_id", "type": "string"}]"#,
        r#"{"name": "source_id", "type": "string"}, {"name": "notes", "type": "string"}]"#,
        1,
    );
    std::fs::write(folder.path().join("datapackage.json"), wide).expect("written");
    let rows = "lib-a,Old,survey-2019,Rang it on 27 November.\nlib-b,Old,survey-2019,\n\
                lib-c,Old,survey-2019,Said by the list.\n";
    std::fs::write(folder.path().join("libraries.csv"), format!("id,name,source_id,notes\n{rows}"))
        .expect("written");
    let with_notes = |notes: &str, yields: bool| {
        let mut import = import(&["lib-a", "lib-b", "lib-c"]);
        let mut table = import.tables.remove(0);
        table.rows = table.rows.into_iter().map(|row| row.with("notes", notes)).collect();
        import.tables = vec![if yields { table.yielding_in(&["notes"]) } else { table }];
        import
    };
    let notes = || {
        let rows = existing_rows(folder.path(), "libraries").expect("readable");
        rows.iter().map(|row| row.get("notes").to_owned()).collect::<Vec<_>>()
    };

    let silent = write(folder.path(), with_notes("", false), Removal::OfFew).expect("written");
    let after_silence = notes();
    let yielding = write(folder.path(), with_notes("New.", true), Removal::OfFew).expect("written");
    let after_yielding = notes();
    write(folder.path(), with_notes("Newer.", false), Removal::OfFew).expect("written");

    assert_eq!(after_silence, ["Rang it on 27 November.", "", "Said by the list."]);
    assert_eq!(after_yielding, ["Rang it on 27 November.", "New.", "Said by the list."]);
    assert_eq!(notes(), ["Newer."; 3], "an import that writes notes of its own and does not yield");
    let kept = |reports: &[TableReport]| reports.first().map(|report| report.kept_edits);
    assert_eq!((kept(&silent), kept(&yielding)), (Some(2), Some(2)));
}

#[test]
fn a_number_that_somebody_excused_stays_until_the_list_has_another() {
    let folder = folder("lib-a,Old,survey-2019\n", "lib-a,voice,9\n", "");
    let of_exceptions = r#"{"resources": [{"name": "exceptions", "path": "exceptions.csv", "schema": {"fields": [
        {"name": "table", "type": "string"}, {"name": "id", "type": "string"}, {"name": "column", "type": "string"}, {"name": "value", "type": "string"}]}}, "#;
    let descriptor = DESCRIPTOR.replace(r#"{"resources": ["#, of_exceptions);
    std::fs::write(folder.path().join("datapackage.json"), descriptor).expect("written");
    let exceptions = "table,id,column,value\ncontacts,lib-a,number,9\n";
    std::fs::write(folder.path().join("exceptions.csv"), exceptions).expect("written");
    let mut silent = import(&["lib-a"]);
    silent.tables[1].rows.clear();

    write(folder.path(), silent, Removal::OfFew).expect("written");
    let kept = unquoted(&folder, "contacts.csv");
    write(folder.path(), import(&["lib-a"]), Removal::OfFew).expect("written");

    assert_eq!(kept, "resource_id,channel,number\nlib-a,voice,9\n");
    assert_eq!(unquoted(&folder, "contacts.csv"), "resource_id,channel,number\nlib-a,voice,2\n");
}

#[test]
fn a_source_that_an_operator_named_replaces_its_own_rows_and_no_namesake() {
    let folder = folder("lib-a,Gone,hsds-oh\nlib-c,Another,hsds-oh-cleveland\n", "", "");
    let row =
        ImportedRow::new().with("id", "lib-b").with("name", "New").with("source_id", "hsds-oh");
    let import = Import {
        tables: vec![ImportedTable::of_source("libraries", "hsds-oh", vec![row])],
        summary: Summary::default(),
    };

    write(folder.path(), import, Removal::OfAny).expect("written");

    assert_eq!(
        unquoted(&folder, "libraries.csv"),
        "id,name,source_id\nlib-b,New,hsds-oh\nlib-c,Another,hsds-oh-cleveland\n"
    );
}

#[test]
fn a_source_whose_licence_is_none_of_the_list_is_refused_before_anything_is_written() {
    let folder = folder("", "", "");
    let of_sources = r#"{"resources": [{"name": "sources", "path": "sources.csv", "schema": {"primaryKey": ["id"], "fields": [
        {"name": "id", "type": "string"}, {"name": "licence", "type": "string", "constraints": {"enum": ["CC0-1.0"]}}]}}, "#;
    let descriptor = DESCRIPTOR.replace(r#"{"resources": ["#, of_sources);
    std::fs::write(folder.path().join("datapackage.json"), descriptor).expect("written");
    let source =
        |licence: &str| vec![ImportedRow::new().with("id", "hsds-oh").with("licence", licence)];
    let import = |licence: &str| Import {
        tables: vec![ImportedTable::sources(source(licence))],
        summary: Summary::default(),
    };

    let error =
        write(folder.path(), import("ask us"), Removal::OfAny).expect_err("no such licence");
    let is_written = folder.path().join("sources.csv").exists();
    let reports = write(folder.path(), import("CC0-1.0"), Removal::OfAny).expect("written");

    assert_eq!(
        error.to_string(),
        "the licence \"ask us\" cannot be written to sources.csv: it is not one of CC0-1.0"
    );
    assert_eq!((is_written, reports.first().map(|report| report.written)), (false, Some(1)));
}

#[test]
fn contacts_of_a_resource_stay_in_the_order_of_their_publisher() {
    let folder = folder("", "lib-z,voice,9\n", "");
    let contact = |number: &str| {
        ImportedRow::new()
            .with("resource_id", "lib-a")
            .with("channel", "voice")
            .with("number", number)
    };
    let import = |numbers: &[&str]| {
        let mut import = import(&["lib-a"]);
        import.tables[1].rows = numbers.iter().map(|number| contact(number)).collect();
        import
    };

    write(folder.path(), import(&["7", "3", "5"]), Removal::OfFew).expect("written");
    let reports = write(folder.path(), import(&["7", "3", "5"]), Removal::OfFew).expect("written");

    assert_eq!(
        unquoted(&folder, "contacts.csv"),
        "resource_id,channel,number\nlib-a,voice,7\nlib-a,voice,3\nlib-a,voice,5\nlib-z,voice,9\n"
    );
    assert_eq!(reports.iter().map(|report| report.turnover.unchanged).collect::<Vec<_>>(), [1, 3]);
}

#[test]
fn one_row_of_twenty_may_go_and_no_more_unless_it_is_allowed() {
    let ids: Vec<String> = (0..20).map(|number| format!("lib-{number:02}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let folder = folder("", "", "");
    write(folder.path(), import(&ids), Removal::OfFew).expect("written");
    let before = text(&folder, "libraries.csv");

    let error =
        write(folder.path(), import(&ids[2..]), Removal::OfFew).expect_err("two of twenty go");

    assert!(
        error
            .to_string()
            .starts_with("libraries.csv would lose 2 of 20 rows of this source, such as lib-00 "),
        "{error}"
    );
    assert_eq!(text(&folder, "libraries.csv"), before);
    let reports = write(folder.path(), import(&ids[1..]), Removal::OfFew).expect("one of twenty");
    assert_eq!(
        reports.first().map(|report| report.turnover.gone.clone()),
        Some(vec!["lib-00 \"Mill, \\\"Old\\\"\"".to_owned()])
    );
    let reports = write(folder.path(), import(&ids[15..]), Removal::OfAny).expect("allowed");
    assert_eq!(
        reports.first().map(|report| (report.turnover.unchanged, report.turnover.gone.len())),
        Some((5, 14))
    );
}

#[test]
fn resources_that_lose_their_telephone_are_counted_too() {
    let folder = folder("", "", "");
    write(folder.path(), import(&["lib-a", "lib-b"]), Removal::OfFew).expect("written");
    let silent = || {
        let mut import = import(&["lib-a", "lib-b"]);
        import.tables[1].rows.pop();
        import
    };

    let error = write(folder.path(), silent(), Removal::OfFew).expect_err("one telephone of two");

    assert_eq!(
        error.to_string(),
        "contacts.csv would lose 1 of 2 resources with a contact for voice, such as lib-b; if the file is the whole list and they are to go, say --allow-removal"
    );
    assert!(write(folder.path(), silent(), Removal::OfAny).is_ok());
}

#[test]
fn a_row_written_by_hand_wins_together_with_its_contacts() {
    let folder = folder("lib-a,By hand,page-a\n", "lib-a,voice,9\n", "");

    let reports = write(folder.path(), import(&["lib-a"]), Removal::OfAny).expect("written");

    assert_eq!(unquoted(&folder, "libraries.csv"), "id,name,source_id\nlib-a,By hand,page-a\n");
    assert_eq!(unquoted(&folder, "contacts.csv"), "resource_id,channel,number\nlib-a,voice,9\n");
    assert_eq!(reports.iter().map(|report| report.hand_written).collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn an_id_of_another_table_and_its_contacts_are_left_alone() {
    let folder = folder("", "line-a,voice,9\n", "");
    std::fs::write(folder.path().join("crisis_lines.csv"), "id,source_id\nline-a,page-a\n")
        .expect("written");

    let reports =
        write(folder.path(), import(&["line-a", "lib-b"]), Removal::OfAny).expect("written");

    assert_eq!(
        unquoted(&folder, "contacts.csv"),
        "resource_id,channel,number\nlib-b,voice,2\nline-a,voice,9\n"
    );
    assert_eq!(reports.first().map(|report| (report.written, report.taken)), Some((1, 1)));
}

#[test]
fn a_removed_id_is_never_written() {
    let folder = folder("", "", "lib-a\n");

    let reports =
        write(folder.path(), import(&["lib-a", "lib-b"]), Removal::OfAny).expect("written");

    assert!(
        !text(&folder, "libraries.csv").contains("lib-a")
            && !text(&folder, "contacts.csv").contains("lib-a")
    );
    assert_eq!(reports.iter().map(|report| report.removed).collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn an_import_that_fails_half_way_leaves_every_file_as_it_was() {
    let folder = folder("", "", "");
    let mut import = import(&["lib-a"]);
    import
        .tables
        .push(ImportedTable::whole("towns", vec![ImportedRow::new().with("mayor", "nobody")]));

    let error = write(folder.path(), import, Removal::OfAny).expect_err("no such column");

    assert_eq!(error.to_string(), "the table towns has no column \"mayor\"");
    assert_eq!(unquoted(&folder, "libraries.csv"), "id,name,source_id\n");
}

#[test]
fn ids_that_are_numbers_are_sorted_as_numbers_and_compressed() {
    let folder = folder("", "", "");
    let rows = ["10", "9"].map(|id| ImportedRow::new().with("id", id)).to_vec();
    let import =
        Import { tables: vec![ImportedTable::whole("towns", rows)], summary: Summary::default() };

    write(folder.path(), import, Removal::OfAny).expect("written");

    let rows = existing_rows(folder.path(), "towns").expect("readable");
    assert_eq!(rows.iter().map(|row| row.get("id")).collect::<Vec<_>>(), ["9", "10"]);
}

#[test]
fn what_an_import_leaves_is_tidy_and_tidying_changes_no_cell() {
    let untidy = "lib-h,\"By hand\",page-h\nlib-a,Of the survey,survey-2019\n";
    let folder = folder(untidy, "lib-h,voice,9\nlib-h,voice,000\n", "");

    let named = tidy(folder.path(), true).expect("read");
    let before = text(&folder, "libraries.csv");
    let tidied = tidy(folder.path(), false).expect("written");
    let after = text(&folder, "libraries.csv");
    write(folder.path(), import(&["lib-z", "lib-b"]), Removal::OfAny).expect("written");

    assert_eq!(named, ["libraries.csv", "contacts.csv", "removals.csv"]);
    assert_eq!((before, named), (format!("id,name,source_id\n{untidy}"), tidied));
    assert_eq!(
        after,
        "\"id\",\"name\",\"source_id\"\n\"lib-a\",\"Of the survey\",\"survey-2019\"\n\"lib-h\",\"By hand\",\"page-h\"\n"
    );
    assert_eq!(
        tidy(folder.path(), true).expect("read"),
        Vec::<String>::new(),
        "an import leaves nothing to tidy"
    );
    assert_eq!(text(&folder, "contacts.csv").lines().nth(3), Some("\"lib-h\",\"voice\",\"000\""));
}
