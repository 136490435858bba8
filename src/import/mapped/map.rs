//! A map: a file in TOML that says what the columns of a table are to us.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::cell_rule::CellRule;
use super::error::MapError;
use super::kind::MappedKind;
use crate::domain::{CoordinatePrecision, ResourceId, WebUrl};

/// What somebody has written about a table, read and not yet held against its headings.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CsvMap {
    /// What the rows are.
    pub(super) kind: MappedKind,
    /// What every id begins with.
    pub(super) id_prefix: String,
    /// Columns of which the table says nothing: what older rows hold there stays.
    #[serde(default)]
    pub(super) silent_about: Vec<String>,
    /// Whence the rows are.
    pub(super) source: MapSource,
    /// How the file is written, where that is not to be found out.
    #[serde(default)]
    pub(super) file: FileForm,
    /// What tells a row from every other, the same in next year's file.
    pub(super) id: CellRule,
    /// Our columns.
    pub(super) columns: BTreeMap<String, CellRule>,
    /// Where the point is.
    #[serde(default)]
    pub(super) point: Option<PointRule>,
    /// When it is open.
    #[serde(default)]
    pub(super) hours: Option<HoursRule>,
    /// Ways to reach it.
    #[serde(default)]
    pub(super) contacts: Vec<ContactRule>,
    /// Rows that are taken; all of these must hold.
    #[serde(default)]
    pub(super) only: Vec<RowTest>,
    /// Rows that are left out; one of these is enough.
    #[serde(default)]
    pub(super) except: Vec<RowTest>,
}

/// A row of `sources.csv`, but for the day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MapSource {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) publisher: String,
    pub(super) url: String,
    pub(super) licence: String,
    pub(super) year: Option<i32>,
}

/// How a file is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileForm {
    /// The name of its encoding, such as `windows-1252` or `cp949`.
    pub(super) encoding: Option<String>,
    /// What stands between cells: `,`, `;`, `|` or a tab.
    pub(super) delimiter: Option<char>,
    /// Lines before the headings.
    #[serde(default)]
    pub(super) skip_lines: usize,
    /// What cells hold that say nothing, such as `..`.
    #[serde(default)]
    pub(super) nothing: Vec<String>,
}

/// Where the point of a row stands.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PointRule {
    pub(super) latitude: Option<String>,
    pub(super) longitude: Option<String>,
    /// One column with both.
    pub(super) column: Option<String>,
    /// Whether the one column has the longitude first, as GeoJSON and WKT do.
    #[serde(default)]
    pub(super) longitude_first: bool,
    /// Whether the columns are each other's in this file.
    #[serde(default)]
    pub(super) swapped: bool,
    /// How exact the points are.
    pub(super) precision: CoordinatePrecision,
    /// A point that is farther off the centre of its postal code is none.
    pub(super) within_km_of_postal_code: Option<f64>,
}

/// When a row is open.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HoursRule {
    /// A column with all of it, in words or in the syntax of OpenStreetMap.
    pub(super) text: Option<String>,
    /// Columns of days.
    #[serde(default)]
    pub(super) days: Vec<DaysRule>,
    /// What a cell says where it is closed, beside the usual words.
    #[serde(default)]
    pub(super) closed: Vec<String>,
    /// What an empty cell of a day means, and a day that no column is about.
    #[serde(default)]
    pub(super) empty: EmptyDay,
    /// A column that names the days on which it is closed.
    pub(super) closing_days: Option<ClosingDaysRule>,
}

/// What nothing means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum EmptyDay {
    /// Nobody knows.
    #[default]
    Unknown,
    /// It is closed.
    Closed,
}

/// The columns of a day, or of several days that are alike. A day may have several: one for the
/// morning and one for the afternoon.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DaysRule {
    /// `Mo`, `Mo-Fr`, `Sa,Su`, `PH`.
    pub(super) days: String,
    /// A column with spans: `09:00-12:00, 13:00-17:00`.
    pub(super) column: Option<String>,
    pub(super) opens: Option<String>,
    pub(super) closes: Option<String>,
}

/// A column of closing days.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClosingDaysRule {
    pub(super) column: String,
    /// Signs between its words.
    #[serde(default)]
    pub(super) separators: String,
    /// Its words, and the days that they mean; white space is not looked at.
    pub(super) words: BTreeMap<String, String>,
}

/// A way to reach a row.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContactRule {
    pub(super) channel: crate::domain::Channel,
    /// The number, mailbox or page.
    pub(super) from: CellRule,
    /// The word to send.
    #[serde(default)]
    pub(super) keyword: String,
    /// The key to press.
    #[serde(default)]
    pub(super) menu_option: String,
    /// What it costs.
    pub(super) cost: Option<crate::domain::Cost>,
}

/// A question about a row.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RowTest {
    pub(super) column: String,
    /// Cells that are one of these; small and capital letters are the same, and `""` is an empty
    /// cell.
    #[serde(default)]
    pub(super) is: Vec<String>,
    /// Cells that have one of these in them.
    #[serde(default)]
    pub(super) contains: Vec<String>,
}

impl CsvMap {
    /// Reads a map.
    ///
    /// # Errors
    /// [`MapError`] with the line and the key.
    pub fn parse(file: &str, text: &str) -> Result<Self, MapError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let map: Self = toml::from_str(text).map_err(|error| MapError::Toml {
            map: file.to_owned(),
            line: line_of(text, &error),
            reason: one_reason(&error),
        })?;
        map.check(file)?;
        Ok(map)
    }

    /// The id of the source that a text names, if it is a map.
    #[must_use]
    pub fn source_in(text: &str) -> Option<String> {
        let table: toml::Table = text.parse().ok()?;
        table.get("columns")?;
        table.get("source")?.get("id")?.as_str().map(str::to_owned)
    }

    /// The id of the source in `sources.csv`.
    #[must_use]
    pub fn source_id(&self) -> &str {
        &self.source.id
    }

    /// What every id of its rows begins with.
    #[must_use]
    pub fn id_prefix(&self) -> &str {
        &self.id_prefix
    }

    /// The publisher of the source.
    #[must_use]
    pub fn publisher(&self) -> &str {
        &self.source.publisher
    }

    /// The country of all rows, where there is one.
    pub(super) fn country(&self) -> Option<&str> {
        self.columns.get("country")?.0.value.as_deref()
    }

    /// The table that its rows are for.
    #[must_use]
    pub const fn table(&self) -> &'static str {
        self.kind.table()
    }

    fn check(&self, file: &str) -> Result<(), MapError> {
        let wrong = |key: &str, reason: String| {
            Err(MapError::Value { map: file.to_owned(), key: key.to_owned(), reason })
        };
        for (key, id) in [("source.id", &self.source.id), ("id_prefix", &self.id_prefix)] {
            let probe = if key == "id_prefix" { format!("{id}-0") } else { id.clone() };
            if let Err(error) = ResourceId::parse(&probe) {
                return wrong(key, error.to_string());
            }
        }
        let texts = [
            ("source.name", &self.source.name),
            ("source.publisher", &self.source.publisher),
            ("source.licence", &self.source.licence),
        ];
        for (key, text) in texts {
            if text.trim().is_empty() || text.contains("TODO") {
                return wrong(key, "has to be filled in".to_owned());
            }
        }
        if let Err(error) = WebUrl::parse(&self.source.url) {
            return wrong("source.url", error.to_string());
        }
        let choices = [("only", &self.only), ("except", &self.except)];
        for (key, test) in
            choices.iter().flat_map(|(key, tests)| tests.iter().map(move |test| (key, test)))
        {
            if test.is.is_empty() && test.contains.is_empty() {
                return wrong(key, format!("of {:?} needs `is` or `contains`", test.column));
            }
        }
        Ok(())
    }
}

fn line_of(text: &str, error: &toml::de::Error) -> usize {
    let start = error.span().map_or(0, |span| span.start);
    text.get(..start).map_or(1, |before| before.matches('\n').count() + 1)
}

/// What is wrong, on one line.
fn one_reason(error: &toml::de::Error) -> String {
    error.message().lines().collect::<Vec<_>>().join(" ")
}
