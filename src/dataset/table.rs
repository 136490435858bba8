//! One CSV file read against its descriptor: rows as written, each with its line.

use std::collections::{HashMap, HashSet};

use regex::Regex;

use super::cell_rules;
use super::descriptor::{Constraints, Field, FieldType, TableDescriptor};
use super::doubt::RowPlace;
use super::lines;
use super::rejection::{Column, Finding, Rejection, shown};

/// A row as written: its cells in the order of the descriptor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The line it begins on.
    pub line: u64,
    cells: Vec<Box<str>>,
}

/// A table whose rows satisfy what the descriptor says of single rows and keys.
#[derive(Debug)]
pub struct Table<'d> {
    /// Its description.
    pub descriptor: &'d TableDescriptor,
    /// The rows that passed, in the order of the file.
    pub records: Vec<Record>,
    /// What was wrong with the others.
    pub rejections: Vec<Rejection>,
    /// How many rows the file has.
    pub rows: usize,
    /// Position in the file of each column of the descriptor, for messages.
    positions: Vec<usize>,
    /// The table as findings name it.
    place: RowPlace,
}

impl<'d> Table<'d> {
    /// Reads a file's bytes.
    ///
    /// Every problem of every row is collected; a row with a problem is left out and the others stay. A missing or unknown
    /// column is a problem of the header and leaves no row.
    #[must_use]
    pub fn parse(bytes: &[u8], descriptor: &'d TableDescriptor) -> Self {
        let mut table = Self {
            descriptor,
            records: Vec::new(),
            rejections: Vec::new(),
            rows: 0,
            positions: Vec::new(),
            place: RowPlace { table: descriptor.name.as_str().into(), file: descriptor.path.as_str().into(), ..RowPlace::default() },
        };
        if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
            table.reject(1, None, "", "the file is UTF-16; save it as CSV UTF-8");
            return table;
        }
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let (good, broken) = lines::split(bytes);
        let mut good = good.into_iter();
        let header = good.next();
        if let Some(first) = broken.first().filter(|broken| header.as_ref().is_none_or(|header| broken.number < header.number)) {
            table.reject(first.number, Some(Column { number: first.cell, name: "header".to_owned() }), "", first.rule);
            return table;
        }
        let Some(header) = header else {
            table.reject(1, None, "", "the file is empty; its first line must name the columns");
            return table;
        };
        let headings = cells_of(header.bytes);
        if !table.accept_header(header.number, &headings) {
            return table;
        }
        for line in broken {
            table.rows += 1;
            let name = headings.get(line.cell - 1).map_or_else(String::new, |name| lossy(name));
            table.reject(line.number, Some(Column { number: line.cell, name }), "", line.rule);
        }
        let checks: Vec<Check> = descriptor.schema.fields.iter().map(Check::new).collect();
        for line in good {
            table.rows += 1;
            table.accept_row(line.number, &cells_of(line.bytes), headings.len(), &checks);
        }
        table.drop_repeated_keys();
        table.rejections.sort();
        table
    }

    /// The cell of a column, `None` when it is empty.
    #[must_use]
    pub fn cell<'r>(&self, record: &'r Record, column: &str) -> Option<&'r str> {
        let index = self.descriptor.columns().position(|name| name == column)?;
        record.cells.get(index).map(AsRef::as_ref).filter(|text: &&str| !text.is_empty())
    }

    /// A finding about one cell.
    #[must_use]
    pub fn finding(&self, record: &Record, column: &str, value: &str, rule: impl Into<String>) -> Finding {
        let index = self.descriptor.columns().position(|name| name == column);
        let number = index.and_then(|index| self.positions.get(index)).map(|position| position + 1);
        Finding {
            file: self.descriptor.path.clone(),
            line: record.line,
            column: number.map(|number| Column { number, name: column.to_owned() }),
            value: shown(value),
            rule: rule.into(),
        }
    }

    /// Where a row stands, for findings after the table is gone.
    #[must_use]
    pub fn place(&self, record: &Record) -> RowPlace {
        RowPlace { line: record.line, ..self.place.clone() }
    }

    /// What people name a row by: the first column.
    #[must_use]
    pub fn row_id<'r>(&self, record: &'r Record) -> Option<&'r str> {
        self.cell(record, self.descriptor.columns().next()?)
    }

    fn reject(&mut self, line: u64, column: Option<Column>, value: &str, rule: impl Into<String>) {
        let file = self.descriptor.path.clone();
        self.rejections.push(Finding { file, line, column, value: shown(value), rule: rule.into() });
    }

    fn accept_header(&mut self, line: u64, headings: &[Vec<u8>]) -> bool {
        let names: Vec<String> = headings.iter().map(|name| lossy(name)).collect();
        if let [only] = names.as_slice()
            && let Some(sign) = [';', '\t', '|'].into_iter().find(|sign| only.contains(*sign))
        {
            self.reject(line, None, only, format!("the columns are separated by {sign:?}; save the file with commas"));
            return false;
        }
        for (position, name) in names.iter().enumerate() {
            let column = Some(Column { number: position + 1, name: name.clone() });
            if !self.descriptor.columns().any(|known| known == name) {
                let known: Vec<&str> = self.descriptor.columns().collect();
                let rule = format!("is not a column of this table; its columns are {}", known.join(", "));
                self.reject(line, column, name, rule);
            } else if names.iter().take(position).any(|earlier| earlier == name) {
                self.reject(line, column, name, "names a column twice");
            }
        }
        let descriptor = self.descriptor;
        for name in descriptor.columns() {
            match names.iter().position(|heading| heading == name) {
                Some(position) => self.positions.push(position),
                None => self.reject(line, None, "", format!("the column {name:?} is missing")),
            }
        }
        let columns =
            descriptor.columns().zip(&self.positions).map(|(name, position)| Column { number: position + 1, name: name.to_owned() });
        self.place.columns = columns.collect();
        self.rejections.is_empty()
    }

    fn accept_row(&mut self, line: u64, cells: &[Vec<u8>], expected: usize, checks: &[Check<'_>]) {
        if cells.len() != expected {
            let rule = format!("the row has {} cells, the header has {expected}", cells.len());
            self.reject(line, None, "", rule);
            return;
        }
        let before = self.rejections.len();
        let mut accepted = Vec::with_capacity(checks.len());
        for (check, position) in checks.iter().zip(self.positions.clone()) {
            let column = || Some(Column { number: position + 1, name: check.field.name.clone() });
            let bytes = cells.get(position).map(Vec::as_slice).unwrap_or_default();
            match std::str::from_utf8(bytes) {
                Err(_) => self.reject(line, column(), &lossy(bytes), "is not UTF-8"),
                Ok(text) => match check.problem(text) {
                    Some(rule) => self.reject(line, column(), text, rule),
                    None => accepted.push(text.into()),
                },
            }
        }
        if self.rejections.len() == before {
            self.records.push(Record { line, cells: accepted });
        }
    }

    /// Leaves out every row whose key an earlier row has: the first one stands.
    fn drop_repeated_keys(&mut self) {
        let descriptor = self.descriptor;
        let Some(last) = descriptor.schema.primary_key.last() else { return };
        let mut first_lines: HashMap<String, u64> = HashMap::new();
        let mut repeated: HashSet<u64> = HashSet::new();
        let mut findings = Vec::new();
        for record in &self.records {
            let key: Vec<&str> = descriptor.schema.primary_key.iter().map(|column| self.cell(record, column).unwrap_or_default()).collect();
            let key = key.join(" ");
            if let Some(first) = first_lines.get(&key) {
                findings.push(self.finding(record, last, &key, format!("is already on line {first}")));
                repeated.insert(record.line);
            } else {
                first_lines.insert(key, record.line);
            }
        }
        self.rejections.extend(findings);
        self.records.retain(|record| !repeated.contains(&record.line));
    }
}

fn cells_of(line: &[u8]) -> Vec<Vec<u8>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).buffer_capacity(line.len() + 1).from_reader(line);
    let mut record = csv::ByteRecord::new();
    match reader.read_byte_record(&mut record) {
        Ok(true) => record.iter().map(<[u8]>::to_vec).collect(),
        Ok(false) | Err(_) => Vec::new(),
    }
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A column's constraints, made ready once for all rows.
struct Check<'d> {
    field: &'d Field,
    pattern: Option<Regex>,
}

impl<'d> Check<'d> {
    fn new(field: &'d Field) -> Self {
        // That it is a regular expression was checked when the descriptor was read.
        let pattern = field.constraints.regex().and_then(Result::ok);
        Self { field, pattern }
    }

    /// The rule that a cell breaks.
    fn problem(&self, text: &str) -> Option<String> {
        let constraints = &self.field.constraints;
        if text.is_empty() {
            return constraints.required.then(|| "must not be empty".to_owned());
        }
        if text.trim() != text || text.contains(|c: char| c.is_control()) {
            return Some("has spaces around it, or a control character".to_owned());
        }
        self.type_problem(text)
            .or_else(|| self.free_text_problem(text))
            .or_else(|| word_problem(constraints, text))
            .or_else(|| length_problem(constraints, text))
            .or_else(|| {
                let matches = self.pattern.as_ref().is_none_or(|pattern| pattern.is_match(text));
                (!matches).then(|| self.pattern_problem(text))
            })
    }

    fn free_text_problem(&self, text: &str) -> Option<String> {
        let is_free = self.field.field_type == FieldType::String && self.pattern.is_none() && self.field.constraints.allowed.is_none();
        if is_free { cell_rules::problem(text).map(str::to_owned) } else { None }
    }

    fn pattern_problem(&self, text: &str) -> String {
        let pattern = self.field.constraints.pattern.as_deref().unwrap_or_default();
        let Some(words) = words_of_list(pattern) else { return format!("does not have the form of this column, {pattern}") };
        let wrong: Vec<String> = text.split(';').filter(|part| !words.contains(part)).map(|part| format!("{part:?}")).collect();
        format!("does not have the form of this column: {} is not one of {}, joined by ;", wrong.join(", "), words.join(", "))
    }

    fn type_problem(&self, text: &str) -> Option<String> {
        match self.field.field_type {
            FieldType::String => None,
            FieldType::Integer => match text.parse::<i32>() {
                Ok(number) => range_problem(&self.field.constraints, f64::from(number)),
                Err(_) => Some("is not a whole number".to_owned()),
            },
            FieldType::Number => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => range_problem(&self.field.constraints, number),
                Ok(_) | Err(_) => Some("is not a number".to_owned()),
            },
            FieldType::Boolean => (!matches!(text, "true" | "false")).then(|| "is neither true nor false".to_owned()),
            FieldType::Date => {
                let date = chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d");
                (date.is_err() || text.len() != 10).then(|| "is not a date of the form 2026-11-22 that exists".to_owned())
            }
            FieldType::Datetime => {
                chrono::DateTime::parse_from_rfc3339(text).err().map(|_| "is not a moment of the form 2026-11-22T09:30:00Z".to_owned())
            }
        }
    }
}

/// The words of a pattern that describes a list of them: `(a|b)(;(a|b))*`.
fn words_of_list(pattern: &str) -> Option<Vec<&str>> {
    let (words, _) = pattern.strip_prefix('(')?.split_once(")(;(")?;
    let is_plain = words.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '_' | '|'));
    is_plain.then(|| words.split('|').collect())
}

fn range_problem(constraints: &Constraints, number: f64) -> Option<String> {
    let below = constraints.minimum.filter(|minimum| number < *minimum).map(|minimum| format!("is below {minimum}"));
    below.or_else(|| constraints.maximum.filter(|maximum| number > *maximum).map(|maximum| format!("is above {maximum}")))
}

fn word_problem(constraints: &Constraints, text: &str) -> Option<String> {
    let allowed = constraints.allowed.as_ref()?;
    (!allowed.iter().any(|word| word == text)).then(|| format!("is not one of {}", allowed.join(", ")))
}

fn length_problem(constraints: &Constraints, text: &str) -> Option<String> {
    let length = text.chars().count();
    let short = constraints.min_length.filter(|least| length < *least).map(|least| format!("is shorter than {least} characters"));
    short.or_else(|| constraints.max_length.filter(|most| length > *most).map(|most| format!("is longer than {most} characters")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn descriptor() -> TableDescriptor {
        serde_json::from_str(
            r#"{"name":"t","path":"t.csv","schema":{"primaryKey":["id"],"fields":[
                {"name":"id","type":"string","constraints":{"required":true,"pattern":"[a-z]+"}},
                {"name":"day","type":"date"},
                {"name":"count","type":"integer","constraints":{"maximum":10}}]}}"#,
        )
        .expect("a descriptor")
    }

    fn messages(bytes: &[u8]) -> (usize, Vec<String>) {
        let descriptor = descriptor();
        let table = Table::parse(bytes, &descriptor);
        (table.records.len(), table.rejections.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn good_rows_are_kept_beside_bad_ones() {
        let (kept, messages) = messages(b"id,day,count\na,2026-02-30,11\nb,,3\n");

        assert_eq!(kept, 1);
        assert_eq!(
            messages,
            ["t.csv:2:2: day \"2026-02-30\": is not a date of the form 2026-11-22 that exists", "t.csv:2:3: count \"11\": is above 10"]
        );
    }

    #[test]
    fn every_way_of_breaking_a_file_is_named() {
        for (bytes, expected) in [
            (&b""[..], "t.csv:1:1: the file is empty"),
            (b"id,day\na,\n", "t.csv:1:1: the column \"count\" is missing"),
            (b"id,day,count,extra\n", "t.csv:1:4: extra \"extra\": is not a column of this table"),
            (b"id,day,count\na,,1\na,,2\n", "t.csv:3:1: id \"a\": is already on line 2"),
            (b"id,day,count\na,,\"1\n", "t.csv:2:3: count \"\": has a quote that is not closed"),
            (b"id,day,count\na,\xff,1\n", "t.csv:2:2: day \"\u{fffd}\": is not UTF-8"),
            (b"id,day,count\na,1\n", "t.csv:2:1: the row has 2 cells, the header has 3"),
            (b"id,day,count\n,,1\n", "t.csv:2:1: id \"\": must not be empty"),
            (b"id;day;count\na;;1\n", "t.csv:1:1: \"id;day;count\": the columns are separated by ';'"),
            (b"\xff\xfei\0d\0", "t.csv:1:1: the file is UTF-16"),
            (b"id,da\"y,count\na,,1\n", "t.csv:1:2: header \"\": has a quote"),
            (b"id,day,count\ra,,1\rb,,2\r", "t.csv:1:3: header \"\": has a carriage return"),
            (b"id,day,count\na,,1\rb,,2\n", "t.csv:2:3: count \"\": has a carriage return"),
            (b"id,day,count\n a,,1\n", "t.csv:2:1: id \" a\": has spaces around it"),
        ] {
            let (_, messages) = messages(bytes);

            assert!(messages.iter().any(|message| message.starts_with(expected)), "{expected}\n{messages:?}");
        }
    }

    #[test]
    fn a_word_that_is_not_in_a_list_is_named() {
        let descriptor: TableDescriptor = serde_json::from_str(
            r#"{"name":"t","path":"t.csv","schema":{"fields":[
                {"name":"topics","type":"string","constraints":{"pattern":"(crisis|suicide)(;(crisis|suicide))*"}}]}}"#,
        )
        .expect("a descriptor");

        let table = Table::parse(b"topics\ncrisis;weather\n", &descriptor);

        let said: Vec<String> = table.rejections.iter().map(ToString::to_string).collect();
        let expected = "t.csv:2:1: topics \"crisis;weather\": does not have the form of this column: \"weather\" is not one of crisis, suicide, joined by ;";
        assert_eq!(said, [expected]);
    }

    #[test]
    fn columns_may_come_in_any_order() {
        let descriptor = descriptor();

        let table = Table::parse(b"count,id,day\n4,a,2026-01-01\n", &descriptor);

        let record = table.records.first().expect("one row");
        assert_eq!((table.cell(record, "id"), table.cell(record, "count")), (Some("a"), Some("4")));
    }
}
