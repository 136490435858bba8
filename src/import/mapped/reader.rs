//! A map whose columns have been found among the headings of a file.

use super::cell::CellReader;
use super::error::MapError;
use super::headings::Headings;
use super::hours::HoursReader;
use super::kind::{BY_OTHER_PARTS, MappedKind, Otherwise, TargetColumn};
use super::map::{CsvMap, RowTest};
use super::point::PointReader;
use super::records::CsvRecord;
use super::words::fold;
use crate::domain::{Channel, Cost};

/// What is read of each row.
pub(super) struct MapReader {
    pub(super) kind: MappedKind,
    pub(super) id_prefix: String,
    pub(super) id: CellReader,
    pub(super) columns: Vec<(TargetColumn, Option<CellReader>)>,
    pub(super) point: Option<PointReader>,
    pub(super) hours: Option<HoursReader>,
    pub(super) contacts: Vec<ContactReader>,
    pub(super) silent_about: Vec<&'static str>,
    only: Vec<TestReader>,
    except: Vec<TestReader>,
}

/// A way to reach a row.
pub(super) struct ContactReader {
    pub(super) channel: Channel,
    pub(super) from: CellReader,
    pub(super) keyword: String,
    pub(super) menu_option: String,
    pub(super) cost: Option<Cost>,
}

/// A question about a row.
struct TestReader {
    column: usize,
    is: Vec<String>,
    contains: Vec<String>,
    /// Why a row is left out for it.
    reason: String,
}

/// Columns of the internet, of which the last says what the others rest on.
const INTERNET: [&str; 5] = ["wifi", "computers", "fee", "card_required", "internet_basis"];

impl MapReader {
    /// Finds the columns of a map.
    ///
    /// # Errors
    /// [`MapError`] naming the key, or all columns that are not there.
    pub(super) fn of(
        name: &str,
        map: &CsvMap,
        file: &str,
        headings: &mut Headings,
    ) -> Result<Self, MapError> {
        let wrong = |key: &str, reason: String| MapError::Value {
            map: name.to_owned(),
            key: key.to_owned(),
            reason,
        };
        refuse_unknown(map).map_err(|(key, reason)| wrong(&key, reason))?;
        let id = CellReader::of(&map.id, "id", headings);
        let mut columns = Vec::new();
        for target in map.kind.columns() {
            let key = format!("columns.{}", target.name);
            let rule = map.columns.get(target.name);
            if rule.is_none() && target.otherwise == Otherwise::NoRow {
                let takes = target.read.takes;
                return Err(wrong(&key, format!("is needed, and has to be {takes}")));
            }
            let reader = rule.map(|rule| CellReader::of(rule, &key, headings));
            if let Some(value) = reader.as_ref().and_then(CellReader::constant) {
                refuse_constant(*target, value).map_err(|reason| wrong(&key, reason))?;
            }
            columns.push((*target, reader));
        }
        let point = map.point.as_ref().map(|rule| PointReader::of(rule, headings)).transpose();
        let point = point.map_err(|reason| wrong("point", reason.to_owned()))?;
        let hours = map.hours.as_ref().map(|rule| HoursReader::of(name, rule, headings));
        let hours = hours.transpose()?;
        let contacts = map.contacts.iter().map(|rule| ContactReader {
            channel: rule.channel,
            from: CellReader::of(&rule.from, "contacts.from", headings),
            keyword: rule.keyword.clone(),
            menu_option: rule.menu_option.clone(),
            cost: rule.cost,
        });
        let contacts = contacts.collect();
        let only = map.only.iter().map(|test| TestReader::of(test, "only", headings)).collect();
        let except = map.except.iter().map(|test| TestReader::of(test, "except", headings));
        let except = except.collect();
        headings.all_found(name, file)?;
        Ok(Self {
            kind: map.kind,
            id_prefix: map.id_prefix.clone(),
            id,
            columns,
            point,
            hours,
            contacts,
            silent_about: silent_about(map),
            only,
            except,
        })
    }

    /// Why the map leaves a row out, if it does.
    pub(super) fn why_not(&self, record: &CsvRecord) -> Option<&str> {
        let fails = self.only.iter().find(|test| !test.holds(record));
        fails
            .or_else(|| self.except.iter().find(|test| test.holds(record)))
            .map(|test| test.reason.as_str())
    }
}

/// Names of columns that the table does not have.
fn refuse_unknown(map: &CsvMap) -> Result<(), (String, String)> {
    let known = |name: &str| map.kind.columns().iter().any(|column| column.name == name);
    for name in map.columns.keys() {
        let key = format!("columns.{name}");
        if let Some((_, part)) = BY_OTHER_PARTS.iter().find(|(other, _)| other == name) {
            return Err((key, format!("is what {part} is for")));
        }
        if !known(name) {
            let all: Vec<&str> = map.kind.columns().iter().map(|column| column.name).collect();
            let table = map.kind.table();
            return Err((key, format!("is no column of {table}; there are {}", all.join(", "))));
        }
    }
    for name in &map.silent_about {
        if !known(name) && name != "opening_hours" {
            let reason = format!("names {name:?}, which is no column of {}", map.kind.table());
            return Err(("silent_about".to_owned(), reason));
        }
        if map.columns.contains_key(name) {
            let reason = format!("names {name:?}, which columns.{name} fills");
            return Err(("silent_about".to_owned(), reason));
        }
    }
    let of_internet =
        INTERNET.iter().filter(|name| map.silent_about.iter().any(|own| own == *name));
    match of_internet.count() {
        0 | 5 => Ok(()),
        _ => {
            let reason = format!("has to name all of {} or none", INTERNET.join(", "));
            Err(("silent_about".to_owned(), reason))
        }
    }
}

fn refuse_constant(target: TargetColumn, value: &str) -> Result<(), String> {
    let mut values: Vec<&str> = vec![value];
    if target.read.is_list {
        values = value.split(';').map(str::trim).collect();
    }
    match values.into_iter().find(|one| (target.read.one)(one).is_none()) {
        Some(unfit) => Err(format!("is {unfit:?}, which is not {}", target.read.takes)),
        None => Ok(()),
    }
}

fn silent_about(map: &CsvMap) -> Vec<&'static str> {
    let own = map.kind.columns().iter().map(|column| column.name).chain(["opening_hours"]);
    own.filter(|name| map.silent_about.iter().any(|silent| silent == name)).collect()
}

impl TestReader {
    fn of(test: &RowTest, key: &str, headings: &mut Headings) -> Self {
        let list = |words: &[String]| words.iter().map(|word| fold(word)).collect::<Vec<_>>();
        let reason = format!("left out by the map: {key} {:?}", test.column);
        Self {
            column: headings.find(&test.column, key),
            is: list(&test.is),
            contains: list(&test.contains),
            reason,
        }
    }

    fn holds(&self, record: &CsvRecord) -> bool {
        let cell = fold(record.cell(self.column));
        self.is.contains(&cell) || self.contains.iter().any(|part| cell.contains(part.as_str()))
    }
}
