//! How a map says what stands in a cell: a column, a text with columns in it, or a constant, and
//! what its values mean.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};

/// What stands in a cell: the name of a column, a text with names of columns in braces, or a table
/// that says more.
#[derive(Debug, Clone)]
pub(super) struct CellRule(pub(super) CellTable);

/// What a map says of a cell.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CellTable {
    /// A column.
    pub(super) column: Option<String>,
    /// Columns that are asked where the first is empty, in this order.
    #[serde(default)]
    pub(super) or: Vec<String>,
    /// A text with columns in braces: `{name} ({town})`.
    pub(super) template: Option<String>,
    /// The same for every row.
    pub(super) value: Option<String>,
    /// What the values mean; where there are any, another value means nothing.
    #[serde(default)]
    pub(super) values: BTreeMap<String, String>,
    /// What stands where there is nothing, or a value that is not in the list.
    pub(super) otherwise: Option<String>,
    /// Values that say too little.
    #[serde(default)]
    pub(super) generic: Vec<String>,
    /// The text for those, with columns in braces.
    pub(super) generic_template: Option<String>,
    /// Signs between the values of a list.
    pub(super) separators: Option<String>,
}

impl CellTable {
    /// What is wrong with it.
    pub(super) fn problem(&self) -> Option<&'static str> {
        let sources = [self.column.is_some(), self.template.is_some(), self.value.is_some()];
        if sources.iter().filter(|is_there| **is_there).count() != 1 {
            return Some("needs one of column, template and value");
        }
        if self.column.is_none() && !self.or.is_empty() {
            return Some("has `or` without a column");
        }
        if self.generic.is_empty() != self.generic_template.is_none() {
            return Some("needs both of generic and generic_template");
        }
        None
    }
}

impl<'de> Deserialize<'de> for CellRule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OfCell)
    }
}

struct OfCell;

impl<'de> Visitor<'de> for OfCell {
    type Value = CellRule;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a column, or { column = …, … }")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<CellRule, E> {
        let text = Some(text.to_owned());
        let is_template = text.as_deref().is_some_and(|text| text.contains('{'));
        let (column, template) = if is_template { (None, text) } else { (text, None) };
        Ok(CellRule(CellTable { column, template, ..CellTable::default() }))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<CellRule, A::Error> {
        let table = CellTable::deserialize(de::value::MapAccessDeserializer::new(map))?;
        match table.problem() {
            None => Ok(CellRule(table)),
            Some(problem) => Err(de::Error::custom(problem)),
        }
    }
}
