//! A node, way or relation with its tags and the middle of its outline.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::Coordinate;

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
    /// Of `out center`.
    center: Option<OsmPoint>,
    /// Of `out bb` and `out geom`.
    bounds: Option<Bounds>,
    /// Of a way in `out geom`; a point outside of the area that was asked for is null.
    #[serde(default)]
    geometry: Vec<Option<OsmPoint>>,
    /// Of a relation, with their geometry in `out geom`.
    #[serde(default)]
    members: Vec<Member>,
    #[serde(default)]
    tags: BTreeMap<String, String>,
    #[serde(skip)]
    outline: OsmOutline,
}

#[derive(Debug, Clone, Copy, Deserialize)]
struct OsmPoint {
    lat: f64,
    lon: f64,
}

#[derive(Debug, Clone, Copy, Deserialize)]
struct Bounds {
    minlat: f64,
    minlon: f64,
    maxlat: f64,
    maxlon: f64,
}

#[derive(Debug, Deserialize)]
struct Member {
    lat: Option<f64>,
    lon: Option<f64>,
    #[serde(default)]
    geometry: Vec<Option<OsmPoint>>,
}

/// The box around points, whose middle is what the Overpass API calls the centre.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct OsmOutline(Option<(OsmPoint, OsmPoint)>);

impl OsmOutline {
    /// Widens the box to a point.
    pub(super) fn take(&mut self, lat: f64, lon: f64) {
        let (low, high) = self.0.get_or_insert((OsmPoint { lat, lon }, OsmPoint { lat, lon }));
        (low.lat, low.lon) = (low.lat.min(lat), low.lon.min(lon));
        (high.lat, high.lon) = (high.lat.max(lat), high.lon.max(lon));
    }

    fn middle(self) -> Option<(f64, f64)> {
        self.0.map(|(low, high)| {
            (
                seven_decimals(f64::midpoint(low.lat, high.lat)),
                seven_decimals(f64::midpoint(low.lon, high.lon)),
            )
        })
    }
}

/// As exact as OpenStreetMap keeps coordinates.
fn seven_decimals(degrees: f64) -> f64 {
    (degrees * 1e7).round() / 1e7
}

impl Element {
    /// An element of a file in another form.
    pub(super) fn new(
        kind: String,
        id: u64,
        outline: OsmOutline,
        tags: BTreeMap<String, String>,
    ) -> Self {
        let (geometry, members) = (Vec::new(), Vec::new());
        Self {
            kind,
            id,
            lat: None,
            lon: None,
            center: None,
            bounds: None,
            geometry,
            members,
            tags,
            outline,
        }
    }

    /// A tag without white space around it, empty where there is none.
    pub(super) fn tag(&self, key: &str) -> &str {
        self.tags.get(key).map_or("", |value| value.trim())
    }

    /// The first of several tags that is there.
    pub(super) fn first_tag(&self, keys: &[&str]) -> &str {
        keys.iter().map(|key| self.tag(key)).find(|value| !value.is_empty()).unwrap_or_default()
    }

    /// Its name, or else its name in the first language that it has one in.
    pub(super) fn name(&self) -> &str {
        let own = self.first_tag(&["name", "official_name", "name:en"]);
        let is_of_language = |key: &str| {
            key.strip_prefix("name:").is_some_and(|language| (2..=3).contains(&language.len()))
        };
        let mut of_language =
            self.tags.iter().filter(|(key, _)| is_of_language(key)).map(|(_, name)| name.trim());
        if own.is_empty() {
            of_language.find(|name| !name.is_empty()).unwrap_or_default()
        } else {
            own
        }
    }

    /// Everything that it is called today, in any language.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let is_name = |key: &str| {
            matches!(key, "name" | "official_name" | "alt_name" | "short_name")
                || key.starts_with("name:")
        };
        self.tags.iter().filter(move |(key, _)| is_name(key)).map(|(_, name)| name.trim())
    }

    /// Where it is: its own point, or the middle of its outline.
    pub(super) fn point(&self) -> Option<Coordinate> {
        let own =
            self.lat.zip(self.lon).or_else(|| self.center.map(|center| (center.lat, center.lon)));
        let point = own.or_else(|| self.drawn().middle());
        point.and_then(|(latitude, longitude)| Coordinate::new(latitude, longitude).ok())
    }

    /// The box around everything that is drawn of it.
    fn drawn(&self) -> OsmOutline {
        let mut outline = self.outline;
        if let Some(bounds) = self.bounds {
            outline.take(bounds.minlat, bounds.minlon);
            outline.take(bounds.maxlat, bounds.maxlon);
        }
        let of_members = self.members.iter().flat_map(|member| {
            member.geometry.iter().flatten().map(|point| (point.lat, point.lon))
        });
        let nodes = self.members.iter().filter_map(|member| member.lat.zip(member.lon));
        let own = self.geometry.iter().flatten().map(|point| (point.lat, point.lon));
        own.chain(of_members).chain(nodes).for_each(|(lat, lon)| outline.take(lat, lon));
        outline
    }

    /// Whether it is drawn as an outline rather than as a point.
    pub(super) fn is_outline(&self) -> bool {
        self.kind != "node"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(more: &str) -> Option<(f64, f64)> {
        let element: Element =
            serde_json::from_str(&format!(r#"{{"type": "way", "id": 1{more}}}"#))
                .expect("an element");
        element.point().map(|point| (point.latitude(), point.longitude()))
    }

    #[test]
    fn every_kind_of_answer_tells_the_same_point() {
        for (more, reason) in [
            (r#", "center": {"lat": 47.15, "lon": 8.55}"#, "out center"),
            (
                r#", "bounds": {"minlat": 47.1, "minlon": 8.5, "maxlat": 47.2, "maxlon": 8.6}"#,
                "out bb",
            ),
            (
                r#", "geometry": [{"lat": 47.1, "lon": 8.6}, null, {"lat": 47.2, "lon": 8.5}]"#,
                "out geom of a way",
            ),
            (
                r#", "members": [{"type": "way", "ref": 2, "role": "outer", "geometry": [{"lat": 47.1, "lon": 8.5}, {"lat": 47.2, "lon": 8.6}]}]"#,
                "out geom of a relation",
            ),
            (
                r#", "members": [{"type": "node", "ref": 2, "role": "", "lat": 47.15, "lon": 8.55}]"#,
                "a relation of nodes",
            ),
        ] {
            assert_eq!(point(more), Some((47.15, 8.55)), "{reason}");
        }
        assert_eq!(point(r#", "nodes": [1, 2, 3]"#), None, "out body");
    }
}
