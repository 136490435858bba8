//! Cells of a row as a map wants them, its columns known by their place.

use std::collections::{BTreeMap, BTreeSet};

use super::cell_rule::CellRule;
use super::headings::Headings;
use super::records::CsvRecord;
use super::template::Template;
use super::words::fold;

/// A [`CellRule`] that has found its columns.
#[derive(Debug)]
pub(super) struct CellReader {
    origin: CellOrigin,
    values: BTreeMap<String, String>,
    otherwise: Option<String>,
    generic: BTreeSet<String>,
    instead: Option<Template>,
    separators: Option<String>,
    /// What notes call it: the heading of its column, or the key.
    pub(super) shown: String,
}

#[derive(Debug)]
enum CellOrigin {
    Columns(Vec<usize>),
    Template(Template),
    Value(String),
}

/// What became of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CellReading {
    /// It is empty.
    Nothing,
    /// What it says, or what the map says that it means.
    Text(String),
    /// A value that is not among those of which the map says what they mean.
    NotInList(String),
}

/// Letters without accents, small, with single spaces: as generic names are compared.
fn plain(text: &str) -> String {
    fold(&any_ascii::any_ascii(text))
}

impl CellReader {
    /// Finds the columns of a rule that stands under a key.
    pub(super) fn of(rule: &CellRule, key: &str, headings: &mut Headings) -> Self {
        let table = &rule.0;
        let mut shown = key.to_owned();
        let origin = match (&table.column, &table.template) {
            (Some(column), _) => {
                shown.clone_from(column);
                let all = std::iter::once(column).chain(&table.or);
                CellOrigin::Columns(all.map(|column| headings.find(column, key)).collect())
            }
            (None, Some(text)) => CellOrigin::Template(Template::of(text, key, headings)),
            (None, None) => CellOrigin::Value(table.value.clone().unwrap_or_default()),
        };
        let instead = table.generic_template.as_deref();
        Self {
            origin,
            values: table.values.iter().map(|(from, to)| (fold(from), to.clone())).collect(),
            otherwise: table.otherwise.clone(),
            generic: table.generic.iter().map(|text| plain(text)).collect(),
            instead: instead.map(|text| Template::of(text, key, headings)),
            separators: table.separators.clone(),
            shown,
        }
    }

    /// The same for every row, if it is.
    pub(super) fn constant(&self) -> Option<&str> {
        match &self.origin {
            CellOrigin::Value(text) => Some(text),
            CellOrigin::Columns(_) | CellOrigin::Template(_) => None,
        }
    }

    /// What is written, before the map says what it means.
    fn written(&self, record: &CsvRecord) -> String {
        match &self.origin {
            CellOrigin::Value(text) => text.clone(),
            CellOrigin::Template(template) => template.fill(record),
            CellOrigin::Columns(columns) => columns
                .iter()
                .map(|column| record.cell(*column).trim())
                .find(|cell| !cell.is_empty())
                .unwrap_or_default()
                .to_owned(),
        }
    }

    /// The one value of a row.
    pub(super) fn read(&self, record: &CsvRecord) -> CellReading {
        let text = self.written(record);
        if let Some(instead) =
            self.instead.as_ref().filter(|_| self.generic.contains(&plain(&text)))
        {
            return CellReading::Text(instead.fill(record));
        }
        self.meaning(text)
    }

    /// The values of a row, where a cell may hold several: at the signs of the map, or else where
    /// `signs` stand.
    pub(super) fn read_all(&self, record: &CsvRecord, signs: &str) -> Vec<CellReading> {
        let text = self.written(record);
        let signs = self.separators.as_deref().unwrap_or(signs);
        let parts = text.split(|c: char| signs.contains(c)).map(str::trim);
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        if parts.is_empty() {
            return vec![self.meaning(String::new())];
        }
        parts.into_iter().map(|part| self.meaning(part.to_owned())).collect()
    }

    fn meaning(&self, text: String) -> CellReading {
        let otherwise = || self.otherwise.clone().filter(|text| !text.is_empty());
        if self.values.is_empty() {
            let text = if text.is_empty() { otherwise() } else { Some(text) };
            return text.map_or(CellReading::Nothing, CellReading::Text);
        }
        match self.values.get(&fold(&text)) {
            Some(meaning) if meaning.is_empty() => CellReading::Nothing,
            Some(meaning) => CellReading::Text(meaning.clone()),
            None if self.otherwise.is_some() || text.is_empty() => {
                otherwise().map_or(CellReading::Nothing, CellReading::Text)
            }
            None => CellReading::NotInList(text),
        }
    }
}
