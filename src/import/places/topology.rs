//! Outlines from a `TopoJSON` file, in which neighbours share their borders.
//!
//! A border (arc) is stored once, its points as differences in whole steps of a grid. A ring names
//! its arcs by position; a negative position `-1 - n` means arc `n` backwards. The format is
//! described at <https://github.com/topojson/topojson-specification>.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Decimals of a degree that are kept: about eleven metres, finer than the grid.
const GRID: f64 = 10_000.0;

/// Longitude and latitude, in the order of `GeoJSON`.
pub(super) type Point = [f64; 2];

/// An outer ring and its holes.
pub(super) type Polygon = Vec<Vec<Point>>;

/// The file as it stands.
#[derive(Deserialize)]
pub(super) struct Topology {
    transform: Transform,
    arcs: Vec<Vec<[f64; 2]>>,
    /// The layers.
    pub(super) objects: BTreeMap<String, Layer>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

/// One layer of features.
#[derive(Deserialize)]
pub(super) struct Layer {
    /// The features.
    pub(super) geometries: Vec<Feature>,
}

/// One feature: its properties and its rings as arc positions.
#[derive(Deserialize)]
pub(super) struct Feature {
    /// What is said about it.
    #[serde(default)]
    pub(super) properties: BTreeMap<String, Option<serde_json::Value>>,
    #[serde(flatten)]
    shape: Shape,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

impl Feature {
    /// The text of a property.
    pub(super) fn text(&self, name: &str) -> &str {
        self.properties
            .get(name)
            .and_then(Option::as_ref)
            .and_then(serde_json::Value::as_str)
            .unwrap_or_default()
            .trim()
    }
}

impl Topology {
    /// The polygons of a feature in degrees; nothing when a ring names an arc that is not there.
    pub(super) fn outline(&self, feature: &Feature) -> Option<Vec<Polygon>> {
        match &feature.shape {
            Shape::Polygon(rings) => Some(vec![self.polygon(rings)?]),
            Shape::MultiPolygon(polygons) => {
                polygons.iter().map(|rings| self.polygon(rings)).collect()
            }
        }
    }

    fn polygon(&self, rings: &[Vec<i64>]) -> Option<Polygon> {
        rings.iter().map(|arcs| self.ring(arcs)).collect()
    }

    fn ring(&self, arcs: &[i64]) -> Option<Vec<Point>> {
        let mut ring: Vec<Point> = Vec::new();
        for position in arcs {
            let mut points = self.arc(*position)?;
            // The first point of an arc is the last of the one before.
            if !ring.is_empty() && !points.is_empty() {
                points.remove(0);
            }
            ring.append(&mut points);
        }
        Some(ring)
    }

    fn arc(&self, position: i64) -> Option<Vec<Point>> {
        let forwards = if position < 0 { -1 - position } else { position };
        let steps = self.arcs.get(usize::try_from(forwards).ok()?)?;
        let mut at = [0.0, 0.0];
        let mut points: Vec<Point> = Vec::with_capacity(steps.len());
        for [step_east, step_north] in steps {
            let [east, north] = at;
            at = [east + step_east, north + step_north];
            points.push(self.transform.degrees(at));
        }
        if position < 0 {
            points.reverse();
        }
        Some(points)
    }
}

impl Transform {
    fn degrees(&self, [east, north]: [f64; 2]) -> Point {
        let [scale_east, scale_north] = self.scale;
        let [west, south] = self.translate;
        [rounded(east * scale_east + west), rounded(north * scale_north + south)]
    }
}

fn rounded(degrees: f64) -> f64 {
    (degrees * GRID).round() / GRID
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A square cut by a diagonal, which both halves share.
    const TWO_TRIANGLES: &str = r#"{"type": "Topology",
        "transform": {"scale": [0.5, 0.5], "translate": [10, 20]},
        "arcs": [[[0, 0], [2, 2]], [[2, 2], [-2, 0], [0, -2]], [[0, 0], [2, 0], [0, 2]]],
        "objects": {"halves": {"type": "GeometryCollection", "geometries": [
            {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": " upper "}},
            {"type": "MultiPolygon", "arcs": [[[2, -1]]]}]}}}"#;

    #[test]
    fn neighbours_share_a_border_in_both_directions() {
        let topology: Topology = serde_json::from_str(TWO_TRIANGLES).expect("a topology");
        let features = &topology.objects.get("halves").expect("the layer").geometries;

        let outlines: Vec<_> =
            features.iter().filter_map(|feature| topology.outline(feature)).collect();

        let upper = vec![vec![vec![[10.0, 20.0], [11.0, 21.0], [10.0, 21.0], [10.0, 20.0]]]];
        let lower = vec![vec![vec![[10.0, 20.0], [11.0, 20.0], [11.0, 21.0], [10.0, 20.0]]]];
        assert_eq!(outlines, [upper, lower]);
        assert_eq!(features.first().expect("the upper half").text("name"), "upper");
    }
}
