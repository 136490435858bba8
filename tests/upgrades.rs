//! Folders of other releases: a column fewer, a column or table more, keys that lead nowhere. Each
//! is taken, refused or ignored in words.

use backstop::tables::{RowKind, TableName};
use serde_json::{Value, json};

use crate::harness::{DataFolder, Run, program, run};

/// A folder with a row in every table that has resources or contacts.
fn folder() -> DataFolder {
    let folder = DataFolder::new();
    folder.add("crisis_lines", &[("id", "gb-line")]);
    folder.add("contacts", &[("resource_id", "gb-line"), ("number", "116 123")]);
    folder.add("branches", &[("id", "gb-branch")]);
    folder.add("on_call", &[("id", "gb-hospital")]);
    folder.add("libraries", &[("id", "gb-library")]);
    folder
}

/// The tables that people write, with what their rows are.
fn tables() -> impl Iterator<Item = (&'static str, RowKind)> {
    TableName::ALL
        .iter()
        .map(|table| (table.as_str(), table.rows()))
        .filter(|(_, rows)| *rows != RowKind::Place)
}

/// Takes a column out of a table's file.
fn without_column(folder: &DataFolder, table: &str, column: &str) {
    let position = folder.column(table, column) - 1;
    let bytes = folder.read(table);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    for record in reader.records() {
        let record = record.expect("a row");
        let kept = record.iter().enumerate().filter(|(number, _)| *number != position);
        writer.write_record(kept.map(|(_, cell)| cell)).expect("memory");
    }
    folder.write(&folder.file(table), &writer.into_inner().expect("memory"));
}

/// Changes the descriptor.
fn describe(folder: &DataFolder, change: impl FnOnce(&mut Vec<Value>)) {
    let path = folder.folders().data.join("datapackage.json");
    let text = std::fs::read(&path).expect("a descriptor");
    let mut descriptor: Value = serde_json::from_slice(&text).expect("JSON");
    change(descriptor["resources"].as_array_mut().expect("tables"));
    std::fs::write(path, descriptor.to_string()).expect("written");
}

fn table_of<'d>(tables: &'d mut [Value], name: &str) -> &'d mut Value {
    tables.iter_mut().find(|table| table["name"] == name).expect("the table")
}

/// Takes a column out of the descriptor, and out of the keys.
fn undescribed(folder: &DataFolder, table: &str, column: &str) {
    describe(folder, |tables| {
        let schema = &mut table_of(tables, table)["schema"];
        let is_other = |name: &Value| name != column;
        schema["fields"].as_array_mut().expect("fields").retain(|field| is_other(&field["name"]));
        if let Some(key) = schema.get_mut("primaryKey").and_then(Value::as_array_mut) {
            key.retain(is_other);
        }
        if let Some(keys) = schema.get_mut("foreignKeys").and_then(Value::as_array_mut) {
            keys.retain(|key| is_other(&key["fields"][0]));
        }
    });
}

fn expect_lacking(checked: &Run, table: &str, column: &str, otherwise: &str) {
    checked.expect_says(&format!("{table}.csv:1:1: the column {column:?} is missing: {otherwise}"));
}

/// The columns that an older folder may lack, the nth of each table together.
fn columns_that_may_be_lacking() -> Vec<Vec<(&'static str, &'static str, &'static str)>> {
    let mut rounds: Vec<Vec<_>> = Vec::new();
    for (table, rows) in tables() {
        let later = rows.columns().iter().filter_map(|one| Some((one.name, one.otherwise?)));
        for (round, (column, otherwise)) in later.enumerate() {
            if rounds.len() <= round {
                rounds.push(Vec::new());
            }
            rounds[round].push((table, column, otherwise));
        }
    }
    assert!(rounds.iter().map(Vec::len).sum::<usize>() > 60, "{rounds:?}");
    rounds
}

#[test]
fn a_folder_that_is_older_than_a_column_is_read_and_says_what_holds_instead() {
    for round in columns_that_may_be_lacking() {
        let folder = folder();
        for (table, column, _) in &round {
            without_column(&folder, table, column);
            undescribed(&folder, table, column);
        }

        let checked = folder.check();

        checked.expect_code(0).expect_says("5 resources");
        for (table, column, otherwise) in round {
            expect_lacking(&checked, table, column, otherwise);
        }
    }
}

#[test]
fn tables_of_the_release_before_are_read_under_the_descriptor_of_this_one() {
    for round in columns_that_may_be_lacking() {
        let folder = folder();
        for (table, column, _) in &round {
            without_column(&folder, table, column);
        }

        let checked = folder.check();

        checked.expect_code(0).expect_says("5 resources");
        for (table, column, otherwise) in round {
            expect_lacking(&checked, table, column, otherwise);
        }
    }
}

#[test]
fn without_a_column_that_is_needed_nothing_of_the_table_is_served() {
    for (table, rows) in tables() {
        // Each costs a run: the one that hides addresses, and the first that no key rests on.
        let needed = rows.columns().iter().filter(|column| column.otherwise.is_none());
        let of_no_key = needed.clone().find(|column| !column.name.ends_with("id"));
        let hides = needed.filter(|column| column.name == "address_visibility");
        for column in hides.chain(of_no_key) {
            let folder = folder();
            without_column(&folder, table, column.name);
            undescribed(&folder, table, column.name);

            let checked = folder.check();

            checked
                .expect_code(1)
                .expect_says(&format!("{table}.csv:1:1: the column {:?} is missing", column.name));
            let is_served = match table {
                "branches" | "on_call" | "libraries" | "crisis_lines" => "5 resources",
                _ => continue,
            };
            assert!(!checked.stderr().contains(is_served), "{checked}");
        }
    }
}

#[test]
fn a_table_or_a_column_that_nobody_knows_is_refused_by_name() {
    for (change, said) in [
        (
            (|tables| {
                let mut stranger = table_of(tables, "libraries").clone();
                stranger["name"] = json!("food_banks");
                stranger["path"] = json!("food_banks.csv");
                tables.push(stranger);
            }) as fn(&mut Vec<Value>),
            "datapackage.json:1:1: \"food_banks\": is no table that this program knows: nothing in food_banks.csv is read",
        ),
        (
            |tables| {
                let twin = table_of(tables, "branches").clone();
                tables.push(twin);
            },
            "\"branches\": is described twice",
        ),
        (
            |tables| {
                table_of(tables, "libraries")["schema"]["fields"]
                    .as_array_mut()
                    .expect("fields")
                    .push(json!({"name": "wi-fi", "type": "string"}));
            },
            "\"libraries.wi-fi\": is no column that this program knows",
        ),
    ] {
        let folder = folder();
        describe(&folder, change);
        let libraries = String::from_utf8(folder.read("libraries")).expect("UTF-8");
        if said.contains("wi-fi") {
            let wider = libraries.replacen('\n', ",wi-fi\n", 1).replacen(",\n", ",,\n", 1);
            folder.write("libraries.csv", wider.as_bytes());
        }

        folder.check().expect_code(1).expect_says(said);
    }
}

#[test]
fn a_column_that_is_misspelt_everywhere_is_named_and_what_it_should_be_is_said_to_be_lacking() {
    let folder = folder();
    folder.replace("crisis_lines", ",opening_hours,", ",opening_hour,");
    describe(&folder, |tables| {
        let fields = &mut table_of(tables, "crisis_lines")["schema"]["fields"];
        let fields = fields.as_array_mut().expect("fields");
        let hours = fields.iter_mut().find(|field| field["name"] == "opening_hours");
        hours.expect("the column")["name"] = json!("opening_hour");
    });

    let checked = folder.check();

    checked.expect_code(1).expect_says("\"crisis_lines.opening_hour\": is no column");
    expect_lacking(&checked, "crisis_lines", "opening_hours", "no opening hours are known");
}

#[test]
fn keys_of_the_descriptor_are_held() {
    let planted = [
        (
            "contacts",
            [("resource_id", "gb-library"), ("number", "116 123")],
            "resource_id",
            "is no id of the table crisis_lines, at which the column points",
        ),
        (
            "contacts",
            [("resource_id", "gb-line"), ("number", "116 123")],
            "number",
            "number \"gb-line voice 116 123\": is already on line 2",
        ),
        ("removals", [("id", "gb-gone"), ("reason", "twice")], "id", "is already on line 2"),
    ];
    for (table, cells, column, rule) in planted {
        let folder = folder();
        folder.add("removals", &[("id", "gb-gone")]);
        let line = folder.add(table, &cells);

        let checked = folder.check();

        let number = folder.column(table, column);
        checked.expect_code(1).expect_says(&format!("{table}.csv:{line}:{number}: {column} "));
        checked.expect_says(rule);
    }
}

#[test]
fn a_column_that_the_descriptor_says_is_unique_is_held_to_it() {
    let folder = folder();
    describe(&folder, |tables| {
        let fields = &mut table_of(tables, "crisis_lines")["schema"]["fields"];
        let fields = fields.as_array_mut().expect("fields");
        let name = fields.iter_mut().find(|field| field["name"] == "name").expect("the column");
        name["constraints"]["unique"] = json!(true);
    });

    let checked = folder.check();

    checked.expect_code(1).expect_says("name \"A crisis line\": is already on line 2");
}

#[test]
fn a_key_that_leads_nowhere_is_a_fault_of_the_descriptor() {
    for (key, said) in [
        (
            json!({"fields": ["source"], "reference": {"resource": "sources", "fields": ["id"]}}),
            "has no column source",
        ),
        (
            json!({"fields": ["source_id"], "reference": {"resource": "pages", "fields": ["id"]}}),
            "does not describe the table pages",
        ),
        (
            json!({"fields": ["source_id"], "reference": {"resource": "sources", "fields": ["key"]}}),
            "sources has no column key",
        ),
        (
            json!({"fields": ["source_id"], "reference": {"resource": "sources", "fields": ["id", "url"]}}),
            "another number of columns",
        ),
    ] {
        let folder = folder();
        describe(&folder, |tables| {
            table_of(tables, "branches")["schema"]["foreignKeys"] = json!([key]);
        });

        folder.check().expect_code(1).expect_says("branches has a key of").expect_says(said);
    }
}

#[test]
fn a_comparison_of_folders_tells_of_tables_that_it_cannot_compare() {
    let (before, after) = (folder(), folder());
    describe(&after, |tables| {
        let mut stranger = table_of(tables, "libraries").clone();
        stranger["name"] = json!("food_banks");
        tables.push(stranger);
    });

    let path = |folder: &DataFolder| folder.folders().data.to_string_lossy().into_owned();
    let arguments = ["diff", "--strict", &path(&before), &path(&after)];
    let compared = run(&mut program(&arguments));

    compared.expect_says("\"food_banks\": is no table that this program knows");
}
