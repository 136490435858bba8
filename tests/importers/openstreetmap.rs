//! Libraries from OpenStreetMap.

use serde_json::{Value, json};

use super::{Desk, libraries_of_manchester, overpass};
use crate::harness::{ids, run};

#[test]
fn libraries_from_openstreetmap_are_kept_apart_named_and_served() {
    let desk = Desk::new();
    let before = desk.folder.read("libraries");
    let file = desk.download("gb.json", &overpass(&libraries_of_manchester()));

    let imported = desk.import(&["openstreetmap", &file]);

    imported.expect_code(0).expect_says("1 closed (disused:amenity and the like)");
    imported.expect_says("1 noted: opening hours left unknown: not in OpenStreetMap syntax");
    assert_eq!(
        desk.folder.read("libraries"),
        before,
        "what is shipped under another licence is as it was"
    );
    desk.folder.check().expect_code(0);
    let app = desk.folder.app();
    let answer = app.get("/v1/nearest?lat=53.48&lon=-2.24&kind=library").json();
    let mut found = ids(&answer["libraries"]);
    found.sort_unstable();
    assert_eq!(found, ["osm-node-72", "osm-way-71"], "{answer:#}");
    let weir = app.get("/v1/resources/osm-way-71").json();
    assert_eq!(weir["source"]["licence"], "ODbL-1.0", "{weir:#}");
    assert_eq!(
        weir["contacts"].as_array().map(Vec::len),
        Some(1),
        "one number, tagged twice\n{weir:#}"
    );
    assert_eq!(weir["contacts"][0]["number"], "+44 161 496 0000", "{weir:#}");
    let datasets = app.get("/v1/datasets").json();
    let attribution = datasets["attribution"].as_array().expect("a list");
    assert!(
        attribution
            .contains(&"© OpenStreetMap contributors (OpenStreetMap: libraries, ODbL-1.0)".into()),
        "{datasets:#}"
    );
}

#[test]
fn a_number_from_openstreetmap_is_verified_like_any_other() {
    let desk = Desk::new();
    let file = desk.download("gb.json", &overpass(&libraries_of_manchester()));
    desk.import(&["openstreetmap", &file]).expect_code(0);

    let page =
        ["--by", "A. Reader", "--on", "2026-11-21", "--source", "https://weir.example/contact"];
    let verify = [&["verify", "osm-way-71", "--channel", "voice"], &page[..]].concat();
    run(&mut desk.folder.folders().command(&verify)).expect_code(0);

    assert_eq!(desk.rows("contacts_libraries_openstreetmap")[0]["verified_on"], "2026-11-21");
    desk.folder.check().expect_code(0);
}

#[test]
fn a_newer_answer_replaces_the_older_one_and_a_library_that_is_held_is_not_repeated() {
    let desk = Desk::new();
    desk.folder.add(
        "libraries",
        &[
            ("id", "gb-weir"),
            ("name", "WEIR LIBRARY"),
            ("latitude", "53.4790"),
            ("longitude", "-2.2450"),
        ],
    );
    let first = desk.download("first.json", &overpass(&libraries_of_manchester()));
    let node = json!([{"type": "node", "id": 99, "lat": 53.79, "lon": -1.54, "tags": {"amenity": "library", "name": "Mill Library"}}]);
    let second = desk.download("second.json", &overpass(&node));

    let imported = desk.import(&["openstreetmap", &first]);
    imported
        .expect_code(0)
        .expect_says("1 held already from another source: the same name within a kilometre");
    let refused = desk.import(&["openstreetmap", &second]);
    refused
        .expect_code(1)
        .expect_says("would lose 1 of 1 rows of this source, such as osm-node-72 \"Lock Library\"");
    desk.import(&["openstreetmap", &second, "--allow-removal"])
        .expect_code(0)
        .expect_says("removed: osm-node-72 \"Lock Library\"");

    let rows = desk.rows("libraries_openstreetmap");
    assert_eq!(
        rows.iter().map(|row| row["id"].as_str()).collect::<Vec<_>>(),
        ["osm-node-99"],
        "{rows:?}"
    );
    assert_eq!(rows[0]["country"], "GB", "the borders say so");
    assert!(
        desk.rows("contacts_libraries_openstreetmap").is_empty(),
        "contacts go with their library"
    );
    desk.folder.check().expect_code(0);
}

#[test]
fn a_folder_from_before_the_tables_of_operators_works_on_and_says_what_it_lacks() {
    let desk = Desk::new();
    let path = desk.folder.folders().data.join("datapackage.json");
    let mut descriptor: Value =
        serde_json::from_slice(&std::fs::read(&path).expect("readable")).expect("JSON");
    let tables = descriptor["resources"].as_array_mut().expect("tables");
    tables.retain(|table| {
        !table["name"].as_str().is_some_and(|name| name.ends_with("_openstreetmap"))
    });
    std::fs::write(&path, descriptor.to_string()).expect("written");
    let file = desk.download("gb.json", &overpass(&libraries_of_manchester()));

    desk.folder.check().expect_code(0);
    desk.folder.build().expect_code(0);

    desk.import(&["openstreetmap", &file]).expect_code(1).expect_says("libraries_openstreetmap");
}

#[test]
fn every_shape_of_openstreetmap_gives_the_same_libraries() {
    let desk = Desk::new();
    let centre = desk.download("centre.json", &overpass(&libraries_of_manchester()));
    let mut drawn = libraries_of_manchester();
    drawn[0].as_object_mut().expect("a way").remove("center");
    drawn[0]["geometry"] =
        json!([{"lat": 53.4780, "lon": -2.2447}, {"lat": 53.4782, "lon": -2.2445}, null]);
    let silent =
        String::from_utf8(overpass(&drawn)).expect("UTF-8").replace("2026-11-20T08:15:00Z", "");
    let geometry = desk.download("geom.json", silent.as_bytes());
    let feature = |element: &Value, geometry: Value| {
        let id = format!("{}/{}", element["type"].as_str().expect("a kind"), element["id"]);
        let mut properties = element["tags"].clone();
        properties["@id"] = json!(id);
        json!({"type": "Feature", "id": id, "properties": properties, "geometry": geometry})
    };
    let all = libraries_of_manchester();
    let ring =
        json!([[[-2.2447, 53.4780], [-2.2445, 53.4780], [-2.2445, 53.4782], [-2.2447, 53.4780]]]);
    let features = json!({"type": "FeatureCollection", "generator": "overpass-ide", "timestamp": "2026-11-20T08:15:00Z", "features": [
        feature(&all[0], json!({"type": "MultiPolygon", "coordinates": [ring]})),
        feature(&all[1], json!({"type": "Point", "coordinates": [-2.2400, 53.4790]})),
    ]});
    let geojson = desk.download("export.geojson", features.to_string().as_bytes());
    let shown = |desk: &Desk| {
        let rows = desk.rows("libraries_openstreetmap").into_iter();
        rows.map(|row| {
            ["id", "name", "latitude", "longitude", "coordinate_precision", "opening_hours"]
                .map(|column| row[column].clone())
        })
        .collect::<Vec<_>>()
    };
    desk.import(&["openstreetmap", &centre]).expect_code(0);
    let expected = shown(&desk);

    for file in [&geometry, &geojson] {
        desk.import(&["openstreetmap", file]).expect_code(0);

        assert_eq!(shown(&desk), expected, "{file}");
    }
    assert_eq!(expected.len(), 2, "{expected:?}");
    desk.folder.check().expect_code(0);
}

#[test]
fn what_has_ended_in_any_language_is_left_out_and_a_code_without_its_plus_is_mended() {
    let desk = Desk::new();
    let library = |id: u32, name: &str, more: &Value| {
        let mut tags = json!({"amenity": "library", "name": name});
        let more = more.as_object().expect("tags");
        tags.as_object_mut().expect("tags").extend(more.clone());
        json!({"type": "node", "id": id, "lat": 53.4790, "lon": -2.2400, "tags": tags})
    };
    let file = desk.download(
        "ended.json",
        &overpass(&json!([
            library(1, "Weir Library", &json!({"phone": "44 161 496 0000"})),
            library(2, "Lock Library", &json!({"operational_status": "closed"})),
            library(3, "Myllyn kirjasto (suljettu)", &json!({})),
            library(4, "Mill Library", &json!({"name:de": "Mühlenbücherei (geschlossen)"})),
            library(5, "Mill &amp; Lock Library", &json!({"phone": "0000000000"})),
            library(6, "=1+1", &json!({"phone": "0161 496 0001"})),
        ])),
    );

    let imported = desk.import(&["openstreetmap", &file]);

    imported.expect_code(0).expect_says("1 closed (operational_status)");
    imported
        .expect_says("2 closed (its name says so)")
        .expect_says("1 with a name that is a formula");
    imported.expect_says("telephone written with a plus before its calling code");
    let rows = desk.rows("libraries_openstreetmap");
    let names: Vec<_> = rows.iter().map(|row| row["name"].as_str()).collect();
    assert_eq!(names, ["Weir Library", "Mill & Lock Library"]);
    let contacts = desk.rows("contacts_libraries_openstreetmap");
    let numbers: Vec<_> = contacts.iter().map(|row| row["number"].as_str()).collect();
    assert_eq!(numbers, ["+44 161 496 0000"]);
    desk.folder.check().expect_code(0);
}
