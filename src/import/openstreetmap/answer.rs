//! A file of elements: what the Overpass API answers, or a GeoJSON export of it (overpass-turbo,
//! osmtogeojson, osmium, `QuickOSM`).

use chrono::{DateTime, NaiveDate};
use serde::Deserialize;
use serde_json::Value;

use super::element::Element;
use super::geojson;
use crate::import::{ImportError, UpstreamFile};

/// An answer that is whole.
#[derive(Debug)]
pub(super) struct OverpassAnswer {
    /// The day up to which the server's copy of OpenStreetMap went, where the file says it.
    pub(super) as_of: Option<NaiveDate>,
    /// What was found.
    pub(super) elements: Vec<Element>,
}

#[derive(Deserialize)]
struct OverpassFile {
    #[serde(default)]
    osm3s: Base,
    elements: Vec<Element>,
    remark: Option<String>,
}

#[derive(Default, Deserialize)]
struct Base {
    #[serde(default)]
    timestamp_osm_base: String,
}

impl OverpassAnswer {
    /// Reads an answer; one in which the server says that it gave up is none.
    pub(super) fn parse(file: &UpstreamFile, expected: &'static str) -> Result<Self, ImportError> {
        let content: Value = file.json(expected)?;
        let found = |found: String| ImportError::OtherContent {
            file: file.name().to_owned(),
            expected,
            found,
        };
        if let Some(elements) = geojson::elements(&content) {
            let timestamp = content.get("timestamp").and_then(Value::as_str).unwrap_or_default();
            return Ok(Self {
                as_of: day(timestamp).map_err(|()| found(format!("timestamp {timestamp:?}")))?,
                elements,
            });
        }
        if content.get("elements").is_none() {
            let keys = content
                .as_object()
                .map(|object| object.keys().take(10).cloned().collect::<Vec<_>>().join(", "));
            return Err(found(keys.unwrap_or_else(|| "no object".to_owned())));
        }
        let answer: OverpassFile = serde_json::from_value(content).map_err(|source| {
            ImportError::MalformedJson { file: file.name().to_owned(), expected, source }
        })?;
        if let Some(remark) = answer.remark {
            return Err(ImportError::Incomplete { file: file.name().to_owned(), remark });
        }
        let timestamp = answer.osm3s.timestamp_osm_base;
        let as_of =
            day(&timestamp).map_err(|()| found(format!("timestamp_osm_base {timestamp:?}")))?;
        Ok(Self { as_of, elements: answer.elements })
    }
}

/// The day of a moment; some servers send an empty one.
fn day(timestamp: &str) -> Result<Option<NaiveDate>, ()> {
    if timestamp.trim().is_empty() {
        return Ok(None);
    }
    DateTime::parse_from_rfc3339(timestamp.trim())
        .map(|moment| Some(moment.date_naive()))
        .map_err(|_| ())
}
