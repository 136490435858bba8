//! Reads one CSV file against its descriptor.

use super::catalog::{RowKind, TableName};
use super::column_check::Check;
use super::csv_lines::{self, BYTE_ORDER_MARK, BrokenLine, CsvLine};
use super::descriptor::TableDescriptor;
use super::redaction;
use super::rejection::{Column, Finding, Warning, shown};
use super::row_place::RowPlace;
use super::table::{Record, Table};
use super::unique_keys;
use crate::domain::not_a_table;

impl<'d> Table<'d> {
    /// Reads a file's bytes.
    ///
    /// Every problem of every row is collected; a row with a problem is left out and the others
    /// stay. A missing or unknown column is a problem of the header and leaves no row.
    #[must_use]
    pub fn parse(bytes: &[u8], descriptor: &'d TableDescriptor) -> Self {
        let mut table = Self {
            descriptor,
            records: Vec::new(),
            rejections: Vec::new(),
            lacking: Vec::new(),
            rows: 0,
            is_read: false,
            positions: Vec::new(),
            rows_are: TableName::parse(&descriptor.name).ok().map(TableName::rows),
            place: RowPlace {
                table: descriptor.name.as_str().into(),
                file: descriptor.path.as_str().into(),
                ..RowPlace::default()
            },
            way: descriptor.columns().position(|name| name == "channel"),
        };
        if let Some(what) = not_a_table(bytes) {
            table.reject(1, None, "", what);
            return table;
        }
        let (good, broken) = csv_lines::split(bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes));
        table.read(good, broken);
        unique_keys::drop_repeated(&mut table);
        table.rejections.sort();
        table
    }

    fn read(&mut self, good: Vec<CsvLine<'_>>, broken: Vec<BrokenLine>) {
        let mut good = good.into_iter();
        let header = good.next();
        if let Some(first) = broken
            .first()
            .filter(|broken| header.as_ref().is_none_or(|header| broken.number < header.number))
        {
            self.reject(
                first.number,
                Some(Column { number: first.cell, name: "header".to_owned() }),
                "",
                first.rule,
            );
            return;
        }
        let Some(header) = header else {
            self.reject(1, None, "", "the file is empty; its first line must name the columns");
            return;
        };
        let headings: Vec<String> = header.texts().map(|name| lossy(&name)).collect();
        if !self.accept_header(header.number, &headings) {
            return;
        }
        self.is_read = true;
        for line in broken {
            self.rows += 1;
            let name = headings.get(line.cell - 1).cloned().unwrap_or_default();
            self.reject(line.number, Some(Column { number: line.cell, name }), "", line.rule);
        }
        let checks: Vec<Check> = self.descriptor.schema.fields.iter().map(Check::new).collect();
        for line in good {
            self.rows += 1;
            self.accept_row(&line, headings.len(), &checks);
        }
    }

    fn reject(&mut self, line: u64, column: Option<Column>, value: &str, rule: impl Into<String>) {
        let file = self.descriptor.path.clone();
        self.rejections.push(Finding {
            file,
            line,
            column,
            value: shown(value),
            rule: rule.into(),
        });
    }

    fn accept_header(&mut self, line: u64, names: &[String]) -> bool {
        if let [only] = names
            && let Some(sign) = [';', '\t', '|'].into_iter().find(|sign| only.contains(*sign))
        {
            self.reject(
                line,
                None,
                only,
                format!("the columns are separated by {sign:?}; save the file with commas"),
            );
            return false;
        }
        if !self.descriptor.columns().any(|known| names.iter().any(|name| name == known)) {
            let known: Vec<&str> = self.descriptor.columns().collect();
            let rule = format!(
                "the first line names none of the table's columns; it must name {}",
                known.join(", ")
            );
            self.reject(line, None, &names.join(","), rule);
            return false;
        }
        for (position, name) in names.iter().enumerate() {
            let column = Some(Column { number: position + 1, name: name.clone() });
            if !self.descriptor.columns().any(|known| known == name) {
                let known: Vec<&str> = self.descriptor.columns().collect();
                let rule =
                    format!("is not a column of this table; its columns are {}", known.join(", "));
                self.reject(line, column, name, rule);
            } else if names.iter().take(position).any(|earlier| earlier == name) {
                self.reject(line, column, name, "names a column twice");
            }
        }
        let descriptor = self.descriptor;
        for name in descriptor.columns() {
            let position = names.iter().position(|heading| heading == name);
            self.positions.push(position);
            if position.is_none() {
                self.do_without(line, name);
            }
        }
        let columns = descriptor.columns().zip(&self.positions).filter_map(|(name, position)| {
            Some(Column { number: (*position)? + 1, name: name.to_owned() })
        });
        self.place.columns = columns.collect();
        self.rejections.is_empty()
    }

    /// Compares the descriptor with the columns that this program reads rows from; without one that
    /// is needed no row is read.
    pub fn lack_what_is_not_described(&mut self) {
        let before = self.rejections.len();
        for known in self.rows_are.map_or(&[][..], RowKind::columns) {
            if !self.descriptor.columns().any(|name| name == known.name) {
                self.do_without(1, known.name);
            }
        }
        if self.rejections.len() > before {
            self.records.clear();
            self.is_read = false;
        }
    }

    /// Says what holds of every row where an older folder lacks a column; nothing is read where
    /// there is no saying.
    fn do_without(&mut self, line: u64, column: &str) {
        let otherwise = self.rows_are.and_then(|rows| rows.column(column)?.otherwise);
        let Some(otherwise) = otherwise else {
            self.reject(line, None, "", format!("the column {column:?} is missing"));
            return;
        };
        self.lacking.push(Warning {
            file: self.descriptor.path.clone(),
            line,
            rule: format!("the column {column:?} is missing: {otherwise}"),
            ..Warning::default()
        });
    }

    fn accept_row(&mut self, row: &CsvLine<'_>, expected: usize, checks: &[Check<'_>]) {
        let line = row.number;
        if row.cells.len() != expected {
            let rule = format!("the row has {} cells, the header has {expected}", row.cells.len());
            self.reject(line, None, "", rule);
            return;
        }
        let before = self.rejections.len();
        let stated = checks
            .iter()
            .zip(&self.positions)
            .find(|(check, _)| check.field.name == redaction::VISIBILITY);
        let visibility = stated
            .map(|(_, position)| position.map(|position| lossy(&row.cell(position))))
            .map(Option::unwrap_or_default);
        let mut accepted = Vec::with_capacity(checks.len());
        for (check, position) in checks.iter().zip(self.positions.clone()) {
            let Some(position) = position else {
                accepted.push(Box::default());
                continue;
            };
            let column = || Some(Column { number: position + 1, name: check.field.name.clone() });
            let bytes = row.cell(position);
            let is_kept_back = redaction::is_kept_back(visibility.as_deref(), &check.field.name);
            let told = |text: &str| if is_kept_back { String::new() } else { text.to_owned() };
            match std::str::from_utf8(&bytes) {
                Err(_) => self.reject(line, column(), &told(&lossy(&bytes)), "is not UTF-8"),
                Ok(text) => match check.problem(text) {
                    Some(rule) => self.reject(line, column(), &told(text), rule),
                    None => accepted.push(text.into()),
                },
            }
        }
        if self.rejections.len() == before {
            self.records.push(Record { line, cells: accepted });
        }
    }
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
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
            [
                "t.csv:2:2: day \"2026-02-30\": is not a date of the form 2026-11-22 that exists",
                "t.csv:2:3: count \"11\": is above 10"
            ]
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
            (
                b"id;day;count\na;;1\n",
                "t.csv:1:1: \"id;day;count\": the columns are separated by ';'",
            ),
            (b"\xff\xfei\0d\0", "t.csv:1:1: the file is UTF-16"),
            (b"sep=;\nid;day;count\n", "t.csv:1:1: the first line is a spreadsheet's own (sep=…)"),
            (
                b"id\tday\tcount\na\t\t1\n",
                "t.csv:1:1: \"id day count\": the columns are separated by",
            ),
            (
                b"a,2026-01-01,1\nb,,2\n",
                "t.csv:1:1: \"a,2026-01-01,1\": the first line names none of the table's columns; it must name id, day, count",
            ),
            (b"id,da\"y,count\na,,1\n", "t.csv:1:2: header \"\": has a quote"),
            (b"id,day,count\ra,,1\rb,,2\r", "t.csv:1:3: header \"\": has a carriage return"),
            (b"id,day,count\na,,1\rb,,2\n", "t.csv:2:3: count \"\": has a carriage return"),
            (b"id,day,count\n a,,1\n", "t.csv:2:1: id \" a\": has spaces around it"),
        ] {
            let (_, messages) = messages(bytes);

            assert!(
                messages.iter().any(|message| message.starts_with(expected)),
                "{expected}\n{messages:?}"
            );
        }
    }

    #[test]
    fn columns_may_come_in_any_order() {
        let descriptor = descriptor();

        let table = Table::parse(b"count,id,day\n4,a,2026-01-01\n", &descriptor);

        let record = table.records.first().expect("one row");
        assert_eq!((table.cell(record, "id"), table.cell(record, "count")), (Some("a"), Some("4")));
    }
}
