//! What the Overpass API sends.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use serde::Deserialize;

use crate::dataset::importers::{ImportError, UpstreamFile};
use crate::domain::Coordinate;

/// An answer that is whole.
#[derive(Debug)]
pub(super) struct Answer {
    /// The day up to which the server's copy of OpenStreetMap went.
    pub(super) as_of: NaiveDate,
    /// What was found.
    pub(super) elements: Vec<Element>,
}

#[derive(Deserialize)]
struct File {
    osm3s: Base,
    elements: Vec<Element>,
    remark: Option<String>,
}

#[derive(Deserialize)]
struct Base {
    timestamp_osm_base: String,
}

/// A node, way or relation.
#[derive(Debug, Deserialize)]
pub(super) struct Element {
    /// `node`, `way` or `relation`.
    #[serde(rename = "type")]
    pub(super) kind: String,
    /// Unique among its kind.
    pub(super) id: u64,
    lat: Option<f64>,
    lon: Option<f64>,
    center: Option<Center>,
    #[serde(default)]
    tags: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
struct Center {
    lat: f64,
    lon: f64,
}

impl Answer {
    /// Reads an answer; one in which the server says that it gave up is none.
    pub(super) fn parse(file: &UpstreamFile, expected: &'static str) -> Result<Self, ImportError> {
        let answer: File = file.json(expected)?;
        if let Some(remark) = answer.remark {
            return Err(ImportError::Incomplete { file: file.name().to_owned(), remark });
        }
        let Ok(moment) = DateTime::parse_from_rfc3339(&answer.osm3s.timestamp_osm_base) else {
            let found = format!("timestamp_osm_base {:?}", answer.osm3s.timestamp_osm_base);
            return Err(ImportError::OtherContent { file: file.name().to_owned(), expected, found });
        };
        Ok(Self { as_of: moment.date_naive(), elements: answer.elements })
    }
}

impl Element {
    /// A tag without white space around it, empty where there is none.
    pub(super) fn tag(&self, key: &str) -> &str {
        self.tags.get(key).map_or("", |value| value.trim())
    }

    /// The first of several tags that is there.
    pub(super) fn first_tag(&self, keys: &[&str]) -> &str {
        keys.iter().map(|key| self.tag(key)).find(|value| !value.is_empty()).unwrap_or_default()
    }

    /// Where it is: its own point, or the centre of its outline.
    pub(super) fn point(&self) -> Option<Coordinate> {
        let own = self.lat.zip(self.lon).or_else(|| self.center.as_ref().map(|center| (center.lat, center.lon)));
        own.and_then(|(latitude, longitude)| Coordinate::new(latitude, longitude).ok())
    }

    /// Whether it is drawn as an outline rather than as a point.
    pub(super) fn is_outline(&self) -> bool {
        self.kind != "node"
    }

    /// Why it is no library that somebody can walk into, if it is none.
    pub(super) fn why_not(&self) -> Option<&'static str> {
        const ENDED: [&str; 7] = ["disused", "abandoned", "closed", "demolished", "razed", "removed", "was"];
        if ENDED.iter().any(|prefix| self.tag(&format!("{prefix}:amenity")) == "library")
            || ["disused", "abandoned"].iter().any(|key| self.tag(key) == "yes")
        {
            return Some("closed (disused:amenity and the like)");
        }
        if self.tag("amenity") != "library" {
            return Some("not a library (amenity)");
        }
        if matches!(self.tag("opening_hours"), "closed" | "off") {
            return Some("closed (opening_hours)");
        }
        matches!(self.tag("access"), "private" | "no").then_some("not open to the public (access)")
    }
}
