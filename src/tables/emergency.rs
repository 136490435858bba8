//! The emergency numbers of a data folder, and the decisions that they were made by.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use super::catalog::TableName;
use super::error::LoadError;
use super::reader::Reader;
use super::rejection::Finding;
use super::rows::{self, Surroundings};
use super::table::{Record, Table};
use crate::domain::{Country, DialledNumber, EmergencyNumber};

/// The table in which people decide where lists disagree; importers use it.
const DECISIONS: TableName = TableName::EmergencyDecisions;

/// What was decided of a country: each number, by what is dialled, with its services.
#[derive(Debug, Default)]
struct Decisions(HashMap<String, HashMap<String, BTreeSet<String>>>);

impl Decisions {
    fn add(&mut self, table: &Table<'_>, record: &Record) {
        let cell = |name: &str| table.cell(record, name).unwrap_or_default();
        let numbers = self.0.entry(cell("country").to_owned()).or_default();
        if !cell("number").is_empty() {
            numbers.insert(dialled(cell("number")), services(cell("services")));
        }
    }

    /// What speaks against a row of a country that was decided: the next import would write it
    /// otherwise. Column, value and rule.
    fn objection<'r>(
        &self,
        table: &Table<'_>,
        record: &'r Record,
    ) -> Option<(&'static str, &'r str, String)> {
        let cell = |name: &str| table.cell(record, name).unwrap_or_default();
        let decided = self.0.get(cell("country"))?;
        match decided.get(&dialled(cell("number"))) {
            None => Some((
                "number",
                cell("number"),
                format!("is none of those that {DECISIONS}.csv has for {}", cell("country")),
            )),
            Some(others) if *others != services(cell("services")) => Some((
                "services",
                cell("services"),
                format!("are others than {DECISIONS}.csv has for the number"),
            )),
            Some(_) => None,
        }
    }
}

/// What is dialled; the text itself where it is no number, which is told elsewhere.
fn dialled(number: &str) -> String {
    DialledNumber::parse(number).map_or_else(|_| number.to_owned(), |number| number.dial_string())
}

fn services(cell: &str) -> BTreeSet<String> {
    cell.split(';').map(str::to_owned).collect()
}

/// Reads the numbers; no country has two for everything, and none has one that was decided against.
pub(super) fn read(
    reader: &mut Reader<'_>,
    surroundings: &Surroundings<'_>,
) -> Result<Vec<EmergencyNumber>, LoadError> {
    let decisions = RefCell::new(Decisions::default());
    reader.look_at(DECISIONS, |table, record| {
        rows::check_decision(table, record, surroundings)?;
        decisions.borrow_mut().add(table, record);
        Ok(())
    })?;
    let decisions = decisions.into_inner();
    let mut primary: HashMap<Country, u64> = HashMap::new();
    let numbers = reader.read(TableName::EmergencyNumbers, |table, record| {
        let number = rows::read_emergency_number(table, record, surroundings)?;
        if let Some((column, value, rule)) = decisions.objection(table, record) {
            let id = table.row_id(record).unwrap_or_default();
            surroundings.doubts.raise(&table.place(record), id, column, value, rule);
        }
        if !number.is_primary {
            return Ok(number);
        }
        if let Some(line) = primary.get(&number.country) {
            let rule = format!(
                "is true of a second number of {}; line {line} has the first",
                number.country
            );
            return Err(vec![table.finding(record, "is_primary", "true", rule)]);
        }
        primary.insert(number.country, record.line);
        Ok(number)
    })?;
    if numbers.is_empty() {
        tell_that_there_are_none(reader)?;
    }
    Ok(numbers)
}

/// Where the table has no row at all, that is the cause of whatever else there is to tell.
fn tell_that_there_are_none(reader: &mut Reader<'_>) -> Result<(), LoadError> {
    let file = reader.descriptor.table(TableName::EmergencyNumbers)?.path.clone();
    if reader.unread.contains(&file) {
        return Ok(());
    }
    let rule = "has no emergency number that can be served: every answer would be without one";
    let found =
        Finding { file: file.clone(), line: 1, rule: rule.to_owned(), ..Finding::default() };
    let is_without_rows = reader.summaries.last().is_none_or(|summary| summary.rows == 0);
    if is_without_rows {
        reader.unread.push(file);
        reader.of_files.push(found);
    } else {
        reader.rejections.push(found);
    }
    Ok(())
}
