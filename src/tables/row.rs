//! Reads the cells of one row into domain types and collects every problem on the way.

use std::fmt::Display;

use super::doubt::Doubts;
use super::rejection::Rejection;
use super::row_place::RowPlace;
use super::table::{Record, Table};

/// A row being read: each question takes one cell, and what is wrong with it is kept.
pub struct Row<'t> {
    table: &'t Table<'t>,
    record: &'t Record,
    rejections: Vec<Rejection>,
}

impl<'t> Row<'t> {
    /// Begins reading.
    #[must_use]
    pub fn new(table: &'t Table<'t>, record: &'t Record) -> Self {
        Self { table, record, rejections: Vec::new() }
    }

    /// The text of a cell, `None` when empty.
    #[must_use]
    pub fn text(&self, column: &str) -> Option<&'t str> {
        self.table.cell(self.record, column)
    }

    /// The text of a cell as an owned value.
    #[must_use]
    pub fn owned(&self, column: &str) -> Option<String> {
        self.text(column).map(str::to_owned)
    }

    /// A cell that may be empty.
    pub fn optional<T, E: Display>(
        &mut self,
        column: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        let text = self.text(column)?;
        match parse(text) {
            Ok(value) => Some(value),
            Err(error) => {
                self.reject(column, error.to_string());
                None
            }
        }
    }

    /// A cell that must not be empty; the table has checked that already.
    pub fn required<T, E: Display>(
        &mut self,
        column: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        if self.text(column).is_none() {
            self.reject(column, "must not be empty");
        }
        self.optional(column, parse)
    }

    /// A list joined by `;`.
    pub fn list<T: PartialEq, E: Display>(
        &mut self,
        column: &str,
        parse: impl Fn(&str) -> Result<T, E>,
    ) -> Vec<T> {
        let mut values = Vec::new();
        for part in self.text(column).into_iter().flat_map(|text| text.split(';')) {
            match parse(part) {
                Ok(value) if values.contains(&value) => {
                    self.reject(column, format!("names {part:?} twice"));
                }
                Ok(value) => values.push(value),
                Err(error) => self.reject(column, error.to_string()),
            }
        }
        values
    }

    /// Notes a problem with a cell.
    pub fn reject(&mut self, column: &str, rule: impl Into<String>) {
        let value = self.text(column).unwrap_or_default();
        self.rejections.push(self.table.finding(self.record, column, value, rule));
    }

    /// Notes a doubt about a cell; the row is kept all the same.
    pub fn doubt(&self, doubts: &Doubts, column: &str, rule: impl Into<String>) {
        let id = self.table.row_id(self.record).unwrap_or_default();
        doubts.raise(&self.place(), id, column, self.text(column).unwrap_or_default(), rule);
    }

    /// Notes a doubt about a cell whose mistake would have somebody else reached: it stops a build.
    pub fn doubt_of_number(&self, doubts: &Doubts, column: &str, rule: impl Into<String>) {
        let id = self.table.row_id(self.record).unwrap_or_default();
        let value = self.text(column).unwrap_or_default();
        doubts.raise_of_number(&self.place(), id, column, value, rule);
    }

    /// Whether a person has said why a cell is right as it is.
    #[must_use]
    pub fn is_excused(&self, doubts: &Doubts, column: &str) -> bool {
        let id = self.table.row_id(self.record).unwrap_or_default();
        doubts.is_excused(&self.place(), id, column, self.text(column).unwrap_or_default())
    }

    /// Where the row stands.
    #[must_use]
    pub fn place(&self) -> RowPlace {
        self.table.place(self.record)
    }

    /// The value if nothing was wrong, or everything that was.
    ///
    /// # Errors
    /// The problems collected; never empty.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Vec<Rejection>> {
        match value {
            Some(value) if self.rejections.is_empty() => Ok(value),
            Some(_) | None => Err(self.rejections),
        }
    }
}

/// Reads a plain whole or decimal number; its form was checked with the table.
///
/// # Errors
/// A sentence when the text is not such a number.
pub fn number<T: std::str::FromStr>(text: &str) -> Result<T, &'static str> {
    text.parse().map_err(|_| "is not a number")
}

/// Reads a day; its form was checked with the table.
///
/// # Errors
/// A sentence when the text is not a day.
pub fn day(text: &str) -> Result<chrono::NaiveDate, &'static str> {
    text.parse().map_err(|_| "is not a date")
}
