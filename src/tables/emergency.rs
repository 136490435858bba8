//! The emergency numbers of a data folder, and the decisions that they were made by.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use super::catalog::TableName;
use super::doubt::Doubts;
use super::error::LoadError;
use super::reader::Reader;
use super::rejection::Finding;
use super::row_place::RowPlace;
use super::rows::{self, RowContext};
use super::table::{Record, Table};
use crate::domain::{Country, DialledNumber, EmergencyNumber};

/// The table in which people decide where lists disagree; importers use it.
const DECISIONS: TableName = TableName::EmergencyDecisions;

/// What was decided of a number, as the cells of a row of either table say it.
#[derive(Debug, PartialEq, Eq)]
struct Decided {
    services: BTreeSet<String>,
    is_primary: bool,
    nationwide: bool,
    from_abroad: Option<String>,
}

impl Decided {
    fn of(table: &Table<'_>, record: &Record) -> Self {
        let cell = |name: &str| table.cell(record, name).unwrap_or_default();
        Self {
            services: cell("services").split(';').map(str::to_owned).collect(),
            is_primary: cell("is_primary") == "true",
            nationwide: cell("nationwide") != "false",
            from_abroad: table.cell(record, "from_abroad").map(str::to_owned),
        }
    }

    /// The first column in which a row says otherwise.
    fn difference(&self, row: &Self) -> Option<&'static str> {
        let differs = [
            ("services", self.services != row.services),
            ("is_primary", self.is_primary != row.is_primary),
            ("nationwide", self.nationwide != row.nationwide),
            ("from_abroad", self.from_abroad != row.from_abroad),
        ];
        differs.into_iter().find(|(_, differs)| *differs).map(|(column, _)| column)
    }
}

/// A decision, where it stands, and whether the numbers have it.
#[derive(Debug)]
struct Decision {
    decided: Decided,
    written: String,
    place: RowPlace,
    is_met: bool,
}

/// What was decided of a country: each number, by what is dialled.
#[derive(Debug, Default)]
struct Decisions(HashMap<String, HashMap<String, Decision>>);

impl Decisions {
    fn add(&mut self, table: &Table<'_>, record: &Record) {
        let cell = |name: &str| table.cell(record, name).unwrap_or_default();
        let numbers = self.0.entry(cell("country").to_owned()).or_default();
        if !cell("number").is_empty() {
            let decision = Decision {
                decided: Decided::of(table, record),
                written: cell("number").to_owned(),
                place: table.place(record),
                is_met: false,
            };
            numbers.insert(dialled(cell("number")), decision);
        }
    }

    /// What speaks against a row of a country that was decided: the next import would write it
    /// otherwise. Column and rule.
    fn objection(&mut self, table: &Table<'_>, record: &Record) -> Option<(&'static str, String)> {
        let cell = |name: &str| table.cell(record, name).unwrap_or_default();
        let decided = self.0.get_mut(cell("country"))?;
        let Some(decision) = decided.get_mut(&dialled(cell("number"))) else {
            let rule = format!("is none of those that {DECISIONS}.csv has for {}", cell("country"));
            return Some(("number", rule));
        };
        decision.is_met = true;
        let column = decision.decided.difference(&Decided::of(table, record))?;
        let rule = match column {
            "services" => format!("are others than {DECISIONS}.csv has for the number"),
            _ => format!("is otherwise than {DECISIONS}.csv has it for the number"),
        };
        Some((column, rule))
    }

    /// Doubts decisions whose number is not among the numbers: it was lost, and nobody is told it.
    fn doubt_unmet(&self, doubts: &Doubts) {
        for (country, numbers) in &self.0 {
            for decision in numbers.values().filter(|decision| !decision.is_met) {
                let rule = format!(
                    "was decided to be a number of {country}, and {}.csv has no row of it",
                    TableName::EmergencyNumbers
                );
                let (place, written) = (&decision.place, &decision.written);
                doubts.raise_of_number(place, country, "number", written, rule);
            }
        }
    }
}

/// What is dialled; the text itself where it is no number, which is told elsewhere.
fn dialled(number: &str) -> String {
    DialledNumber::parse(number).map_or_else(|_| number.to_owned(), |number| number.dial_string())
}

/// Reads the numbers; no country has two for everything, and none has one that was decided against.
pub(super) fn read(
    reader: &mut Reader<'_>,
    context: &RowContext<'_>,
) -> Result<Vec<EmergencyNumber>, LoadError> {
    let decisions = RefCell::new(Decisions::default());
    reader.look_at(DECISIONS, |table, record| {
        rows::check_decision(table, record, context)?;
        decisions.borrow_mut().add(table, record);
        Ok(())
    })?;
    let mut primary: HashMap<Country, u64> = HashMap::new();
    let numbers = reader.read(TableName::EmergencyNumbers, |table, record| {
        let objection = decisions.borrow_mut().objection(table, record);
        let number = rows::read_emergency_number(table, record, context)?;
        if let Some((column, rule)) = objection {
            let id = table.row_id(record).unwrap_or_default();
            let value = table.cell(record, column).unwrap_or_default();
            context.doubts.raise_of_number(&table.place(record), id, column, value, rule);
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
    } else {
        decisions.into_inner().doubt_unmet(context.doubts);
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
