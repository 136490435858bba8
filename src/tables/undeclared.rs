//! What a data folder has that this program does not know: tables, columns and files.

use std::path::Path;

use super::catalog::{JOURNAL_FILE, TableName};
use super::descriptor::{DESCRIPTOR_FILE, Descriptor, TableDescriptor};
use super::rejection::{Rejection, Warning};

/// The tables of the descriptor that this program does not know, or that it names twice, and the
/// columns that it does not know: nothing in them is read.
#[must_use]
pub fn tables_and_columns(descriptor: &Descriptor) -> Vec<Rejection> {
    let described = &descriptor.resources;
    let of_tables = described.iter().enumerate().filter_map(|(position, table)| {
        let is_repeated = || described.iter().take(position).any(|one| one.name == table.name);
        let rule = if TableName::parse(&table.name).is_err() {
            format!("is no table that this program knows: nothing in {} is read", table.path)
        } else if is_repeated() {
            format!("is described twice: nothing in {} is read a second time", table.path)
        } else {
            return None;
        };
        Some(of_descriptor(table.name.clone(), rule))
    });
    of_tables.chain(described.iter().flat_map(columns)).collect()
}

/// The columns of a table: misspelt, or of a later release.
fn columns(table: &TableDescriptor) -> Vec<Rejection> {
    let known = TableName::parse(&table.name).map_or(&[][..], |table| table.rows().columns());
    let is_unknown = |name: &&str| !known.is_empty() && !known.iter().any(|one| one.name == *name);
    let told = |name: &str| {
        let names: Vec<&str> = known.iter().map(|column| column.name).collect();
        let rule = format!(
            "is no column that this program knows, and nothing in it is read; those of the table are {}",
            names.join(", ")
        );
        of_descriptor(format!("{}.{name}", table.name), rule)
    };
    table.columns().filter(is_unknown).map(told).collect()
}

fn of_descriptor(value: String, rule: String) -> Rejection {
    Rejection { file: DESCRIPTOR_FILE.to_owned(), line: 1, value, rule, ..Rejection::default() }
}

/// The files that lie beside the tables and that nobody reads, and the journal of a writer that did
/// not finish.
#[must_use]
pub fn files(folder: &Path, descriptor: &Descriptor) -> Vec<Warning> {
    let told = |file: String, rule: &str| Warning {
        file,
        line: 1,
        rule: rule.to_owned(),
        ..Warning::default()
    };
    let journal = folder.join(JOURNAL_FILE).exists().then(|| {
        let rule = "is the note of a writer that has not finished: some tables may be new and others old; \
                    the next `backstop verify` or `import` finishes what it names";
        told(JOURNAL_FILE.to_owned(), rule)
    });
    let names = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let is_undeclared = |file: &String| {
        looks_like_table(file) && !descriptor.resources.iter().any(|table| table.path == *file)
    };
    let undeclared = names
        .filter(is_undeclared)
        .map(|file| told(file, "the descriptor does not name the file: nothing in it is read"));
    journal.into_iter().chain(undeclared).collect()
}

/// Whether a file beside the tables may hold rows that somebody meant to be read.
fn looks_like_table(file: &str) -> bool {
    let lower = file.to_ascii_lowercase();
    let is_table = lower
        .split('.')
        .skip(1)
        .any(|part| ["csv", "tsv", "tab", "xls", "xlsx", "ods", "numbers"].contains(&part));
    is_table && !file.starts_with('.')
}
