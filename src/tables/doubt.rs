//! Doubts: what a row may say and is seldom right about, and the cells that a person has looked at
//! and excused.
//!
//! A doubt does not cost the row. It is told with file, line and column until the cell is
//! corrected, or until `exceptions.csv` says why it is right as it is. A doubt about a number stops
//! a build until then: somebody may be reached who was never meant.

use std::collections::{HashMap, HashSet};
use std::sync::{
    LockResult, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
};

use super::catalog::TableName;
use super::quoting::sparing_row_text;
use super::rejection::{Rejection, Warning};
use super::row_place::RowPlace;
use super::table::{Record, Table};
use crate::domain::{Channel, Country, DialledNumber};

/// Columns of telephone numbers, in tables whose numbers are served.
const NUMBER_COLUMNS: [&str; 4] = ["number", "e164", "from_abroad", "phone"];

/// Whether a doubt about a cell is one about a number that is served.
fn is_about_number(table: &str, column: &str) -> bool {
    TableName::parse(table).is_ok_and(|table| table.rows().serves_numbers())
        && NUMBER_COLUMNS.contains(&column)
}

/// The cell that an exception is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Cell {
    table: String,
    id: String,
    column: String,
    value: String,
    /// Of a contact that is no call: the way it is used. A number that is right to call is not
    /// therefore one that takes texts.
    other_way: Option<Channel>,
}

/// An excused cell's own row, and whether a row of the data has that cell.
#[derive(Debug)]
struct Exception {
    row: RowPlace,
    is_met: bool,
}

/// Collects the doubts of a data folder and leaves out those that are excused. Rows are read on all
/// processors: whoever reads one may raise doubts, which are put in order at the end.
#[derive(Debug, Default)]
pub struct Doubts {
    exceptions: RwLock<HashMap<Cell, Exception>>,
    /// The ids of the rows that an exception is about, by table: most rows have none.
    excused_rows: RwLock<HashMap<String, HashSet<String>>>,
    /// The numbers that some row has right, as they are dialled, with the countries of the rows.
    excused_numbers: RwLock<HashMap<String, HashSet<String>>>,
    found: Mutex<Vec<Warning>>,
    of_numbers: Mutex<Vec<Warning>>,
}

/// What was doubted of a data folder, each list in the order of files and lines.
#[derive(Debug)]
pub struct Doubted {
    /// Numbers that are served, each with the row that would excuse it; they stop a build.
    pub numbers: Vec<Warning>,
    /// Everything else.
    pub others: Vec<Warning>,
    /// The exceptions that are about no cell.
    pub idle_exceptions: Vec<Rejection>,
}

impl Doubts {
    /// Takes up an excused cell.
    pub fn excuse(&self, table: &Table<'_>, record: &Record) {
        let text = |column: &str| table.cell(record, column).unwrap_or_default().to_owned();
        let cell = Cell {
            table: text("table"),
            id: text("id"),
            column: text("column"),
            value: text("value"),
            other_way: table.other_way(record),
        };
        if cell.column == "number"
            && let Some(country) = cell.id.get(..2)
            && let Ok(number) = DialledNumber::parse(&cell.value)
        {
            writing(&self.excused_numbers)
                .entry(number.dial_string())
                .or_default()
                .insert(country.to_ascii_uppercase());
        }
        writing(&self.excused_rows).entry(cell.table.clone()).or_default().insert(cell.id.clone());
        writing(&self.exceptions)
            .insert(cell, Exception { row: table.place(record), is_met: false });
    }

    /// Notes that a row is there, so that an exception about a cell that nobody has is told.
    pub fn meet(&self, table: &Table<'_>, record: &Record) {
        let name = &table.descriptor.name;
        let is_excused =
            |id: &str| reading(&self.excused_rows).get(name).is_some_and(|ids| ids.contains(id));
        if !table.row_id(record).is_some_and(is_excused) {
            return;
        }
        let mut exceptions = writing(&self.exceptions);
        for (cell, exception) in
            exceptions.iter_mut().filter(|(cell, _)| cell.table == *name && !cell.value.is_empty())
        {
            let is_same = table.cell_named(record, &cell.column) == Some(cell.value.as_str())
                && cell.other_way == table.other_way(record);
            exception.is_met |= is_same && table.row_id(record) == Some(cell.id.as_str());
        }
    }

    /// Doubts a cell, unless it is excused.
    pub fn raise(
        &self,
        place: &RowPlace,
        id: &str,
        column: &str,
        value: &str,
        rule: impl Into<String>,
    ) {
        if is_about_number(&place.table, column) {
            self.raise_of_number(place, id, column, value, rule);
        } else if !self.is_excused(place, id, column, value) {
            locked(&self.found).push(place.finding(column, value, rule));
        }
    }

    /// Doubts a cell whose mistake would have somebody else reached, whatever its column, unless it
    /// is excused.
    pub fn raise_of_number(
        &self,
        place: &RowPlace,
        id: &str,
        column: &str,
        value: &str,
        rule: impl Into<String>,
    ) {
        if self.is_excused(place, id, column, value) {
            return;
        }
        let way = place.other_way.map_or("", Channel::as_str);
        let row = sparing_row_text([&place.table, id, column, value, way, "why"]);
        let how = format!("if it is right, say why in exceptions.csv: {row}");
        let rule = format!("{}; {how}", rule.into());
        locked(&self.of_numbers).push(place.finding(column, value, rule));
    }

    /// Whether a person has looked at a cell and found it right.
    #[must_use]
    pub fn is_excused(&self, place: &RowPlace, id: &str, column: &str, value: &str) -> bool {
        let cell = Cell {
            table: place.table.to_string(),
            id: id.to_owned(),
            column: column.to_owned(),
            value: value.to_owned(),
            other_way: place.other_way,
        };
        reading(&self.exceptions).contains_key(&cell)
    }

    /// Whether a person has found a number right in some row of a country, whose ids begin with its
    /// code.
    #[must_use]
    pub fn excuses_number(&self, country: Country, dialled: &str) -> bool {
        let numbers = reading(&self.excused_numbers);
        numbers.get(dialled).is_some_and(|countries| countries.contains(country.as_str()))
    }

    /// Notes a doubt that nothing excuses.
    pub fn note(&self, finding: Warning) {
        locked(&self.found).push(finding);
    }

    /// What was doubted, and the exceptions that are about no cell.
    #[must_use]
    pub fn finish(self) -> Doubted {
        let in_order = |mut found: Vec<Warning>| {
            found.sort();
            found.dedup();
            found
        };
        let unmet = taken(self.exceptions.into_inner())
            .into_iter()
            .filter(|(_, exception)| !exception.is_met);
        let idle = unmet.map(|(cell, exception)| {
            let way = cell.other_way.map(|way| format!(" ({way})")).unwrap_or_default();
            let rule = format!(
                "is in no cell {:?} of a row {:?}{way} of {:?}: the exception excuses nothing",
                cell.column, cell.id, cell.table
            );
            exception.row.finding("value", &cell.value, rule)
        });
        let idle_exceptions = idle.collect();
        Doubted {
            numbers: in_order(taken(self.of_numbers.into_inner())),
            others: in_order(taken(self.found.into_inner())),
            idle_exceptions,
        }
    }
}

// A thread that panicked ends the program; what it left behind is not looked at.

fn reading<T>(lock: &RwLock<T>) -> RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(PoisonError::into_inner)
}

fn writing<T>(lock: &RwLock<T>) -> RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(PoisonError::into_inner)
}

fn locked<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn taken<T>(inner: LockResult<T>) -> T {
    inner.unwrap_or_else(PoisonError::into_inner)
}
