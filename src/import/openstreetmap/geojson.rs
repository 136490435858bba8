//! GeoJSON with elements of OpenStreetMap.
//!
//! Programs differ in where they write which element a feature is: `id` or `@id` as `way/123`,
//! `@type` beside `@id`, `osm_type` beside `osm_id`, `full_id` as `w123`, or an area of osmium,
//! whose number is twice that of its way.

use serde_json::{Map, Value};

use super::element::{Element, OsmOutline};

/// The elements of a collection of features, or of one feature; nothing where it is neither.
pub(super) fn elements(content: &Value) -> Option<Vec<Element>> {
    match content.get("type").and_then(Value::as_str)? {
        "FeatureCollection" => {
            Some(content.get("features")?.as_array()?.iter().map(element).collect())
        }
        "Feature" => Some(vec![element(content)]),
        _ => None,
    }
}

fn element(feature: &Value) -> Element {
    let properties = feature.get("properties").and_then(Value::as_object);
    let (kind, id) = properties
        .and_then(|properties| identity(feature, properties))
        .or_else(|| named(feature.get("id")?))
        .unwrap_or_default();
    let nested =
        properties.and_then(|properties| properties.get("tags")).and_then(Value::as_object);
    let tags = nested.or(properties).into_iter().flatten();
    let tags = tags
        .filter(|(key, _)| !key.starts_with('@'))
        .filter_map(|(key, value)| Some((key.clone(), text(value)?)))
        .collect();
    let mut outline = OsmOutline::default();
    if let Some(geometry) = feature.get("geometry") {
        take_points(geometry, &mut outline);
    }
    Element::new(kind, id, outline, tags)
}

/// Which element a feature is.
fn identity(feature: &Value, properties: &Map<String, Value>) -> Option<(String, u64)> {
    let pair = |kind: &str, id: &str| {
        let kind = properties.get(kind)?.as_str()?;
        is_kind(kind).then(|| Some((kind.to_owned(), number(properties.get(id)?)?)))?
    };
    feature
        .get("id")
        .and_then(named)
        .or_else(|| properties.get("@id").and_then(named))
        .or_else(|| properties.get("full_id").and_then(named))
        .or_else(|| pair("@type", "@id"))
        .or_else(|| pair("osm_type", "osm_id"))
        .or_else(|| pair("type", "id"))
}

/// `way/123`, `https://www.openstreetmap.org/way/123`, `w123` or `a246`.
fn named(value: &Value) -> Option<(String, u64)> {
    let text = value.as_str()?;
    if let Some((before, id)) = text.rsplit_once('/') {
        let kind = before.rsplit('/').next().filter(|kind| is_kind(kind))?;
        return Some((kind.to_owned(), id.parse().ok()?));
    }
    let (letter, id) = text.split_at_checked(1)?;
    let id: u64 = id.parse().ok()?;
    let (kind, id) = match letter {
        "n" => ("node", id),
        "w" => ("way", id),
        "r" => ("relation", id),
        "a" if id.is_multiple_of(2) => ("way", id / 2),
        "a" => ("relation", id / 2),
        _ => return None,
    };
    Some((kind.to_owned(), id))
}

fn is_kind(kind: &str) -> bool {
    matches!(kind, "node" | "way" | "relation")
}

fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(if *truth { "yes" } else { "no" }.to_owned()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Every point of a geometry of any type: longitude before latitude.
fn take_points(geometry: &Value, outline: &mut OsmOutline) {
    for part in geometry.get("geometries").and_then(Value::as_array).into_iter().flatten() {
        take_points(part, outline);
    }
    if let Some(coordinates) = geometry.get("coordinates") {
        take_coordinates(coordinates, outline);
    }
}

fn take_coordinates(coordinates: &Value, outline: &mut OsmOutline) {
    let Some(parts) = coordinates.as_array() else { return };
    match (parts.first().and_then(Value::as_f64), parts.get(1).and_then(Value::as_f64)) {
        (Some(longitude), Some(latitude)) => outline.take(latitude, longitude),
        _ => parts.iter().for_each(|part| take_coordinates(part, outline)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(feature: &str) -> (String, Option<(f64, f64)>, String) {
        let content: Value = serde_json::from_str(feature).expect("JSON");
        let elements = elements(&content).expect("features");
        let [element] = elements.as_slice() else { panic!("{elements:?}") };
        let point = element.point().map(|point| (point.latitude(), point.longitude()));
        (format!("{} {}", element.kind, element.id), point, element.tag("name").to_owned())
    }

    #[test]
    fn a_feature_says_in_many_ways_which_element_it_is() {
        let point = r#""geometry": {"type": "Point", "coordinates": [8.5, 47.1]}"#;
        for (feature, identity) in [
            (
                format!(
                    r#"{{"type": "Feature", "id": "way/12", "properties": {{"name": "Mill"}}, {point}}}"#
                ),
                "way 12",
            ),
            (
                format!(
                    r#"{{"type": "Feature", "properties": {{"@id": "relation/12", "name": "Mill"}}, {point}}}"#
                ),
                "relation 12",
            ),
            (
                format!(
                    r#"{{"type": "Feature", "properties": {{"type": "node", "id": 12, "tags": {{"name": "Mill"}}}}, {point}}}"#
                ),
                "node 12",
            ),
            (
                format!(
                    r#"{{"type": "Feature", "properties": {{"@type": "way", "@id": 12, "name": "Mill"}}, {point}}}"#
                ),
                "way 12",
            ),
            (
                format!(
                    r#"{{"type": "Feature", "properties": {{"osm_type": "way", "osm_id": "12", "name": "Mill"}}, {point}}}"#
                ),
                "way 12",
            ),
            (
                format!(
                    r#"{{"type": "Feature", "properties": {{"full_id": "r12", "name": "Mill"}}, {point}}}"#
                ),
                "relation 12",
            ),
            (
                format!(
                    r#"{{"type": "Feature", "id": "a24", "properties": {{"name": "Mill"}}, {point}}}"#
                ),
                "way 12",
            ),
            (
                format!(
                    r#"{{"type": "Feature", "id": "a25", "properties": {{"name": "Mill"}}, {point}}}"#
                ),
                "relation 12",
            ),
            (format!(r#"{{"type": "Feature", "properties": {{"name": "Mill"}}, {point}}}"#), " 0"),
        ] {
            assert_eq!(
                read(&feature),
                (identity.to_owned(), Some((47.1, 8.5)), "Mill".to_owned()),
                "{feature}"
            );
        }
    }

    #[test]
    fn any_geometry_has_a_middle() {
        for (geometry, middle) in [
            (
                r#"{"type": "Polygon", "coordinates": [[[8.0, 47.0], [9.0, 47.0], [9.0, 48.0], [8.0, 47.0]]]}"#,
                Some((47.5, 8.5)),
            ),
            (
                r#"{"type": "MultiPolygon", "coordinates": [[[[8.0, 47.0], [8.4, 47.2], [8.0, 47.0]]], [[[9.0, 48.0, 400.0], [8.9, 47.9]]]]}"#,
                Some((47.5, 8.5)),
            ),
            (
                r#"{"type": "LineString", "coordinates": [[8.0, 47.0], [9.0, 48.0]]}"#,
                Some((47.5, 8.5)),
            ),
            (
                r#"{"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [8.5, 47.5]}]}"#,
                Some((47.5, 8.5)),
            ),
            ("null", None),
        ] {
            let feature = format!(
                r#"{{"type": "FeatureCollection", "features": [{{"type": "Feature", "id": "way/1", "properties": null, "geometry": {geometry}}}]}}"#
            );

            assert_eq!(read(&feature).1, middle, "{geometry}");
        }
    }
}
