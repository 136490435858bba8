//! Files of others, imported with the real program: what good ones become, and that a bad one
//! changes nothing.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::harness::{DataFolder, Run, csv_rows, ids, run};

/// The program's options for a list of services that everybody may use.
const PUBLISHER: [&str; 8] = [
    "--source",
    "mill-211",
    "--publisher",
    "Mill 211",
    "--url",
    "https://mill.example/",
    "--licence",
    "CC-BY-4.0",
];

/// A data folder and a place for downloads.
struct Desk {
    folder: DataFolder,
    downloads: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: DataFolder::new(), downloads: tempfile::tempdir().expect("a folder") }
    }

    /// Keeps a download and returns its path.
    fn download(&self, name: &str, content: &[u8]) -> String {
        let path = self.downloads.path().join(name);
        std::fs::write(&path, content).expect("written");
        path.to_string_lossy().into_owned()
    }

    fn import(&self, arguments: &[&str]) -> Run {
        run(&mut self
            .folder
            .folders()
            .command(&[&["import", "--retrieved-on", "2026-11-22"], arguments].concat()))
    }

    /// The rows of a table.
    fn rows(&self, table: &str) -> Vec<std::collections::HashMap<String, String>> {
        csv_rows(&String::from_utf8(self.folder.read(table)).expect("UTF-8"))
    }

    /// Every file of the data folder.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let (mut files, mut folders) = (BTreeMap::new(), vec![self.folder.folders().data.clone()]);
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
                if entry.path().is_dir() {
                    folders.push(entry.path());
                } else {
                    files.insert(entry.path(), std::fs::read(entry.path()).expect("readable"));
                }
            }
        }
        files
    }
}

/// An answer of the Overpass API.
fn overpass(elements: &Value) -> Vec<u8> {
    let answer = json!({
        "version": 0.6,
        "generator": "Overpass API",
        "osm3s": {"timestamp_osm_base": "2026-11-20T08:15:00Z", "copyright": "The data is made available under ODbL."},
        "elements": elements,
    });
    answer.to_string().into_bytes()
}

fn libraries_of_manchester() -> Value {
    json!([
        {"type": "way", "id": 71, "center": {"lat": 53.4781, "lon": -2.2446}, "nodes": [1, 2, 3], "tags": {
            "amenity": "library", "name": "Weir Library", "addr:street": "Weir Street", "addr:housenumber": "7", "addr:city": "Manchester",
            "addr:postcode": "M1 4ZZ", "operator": "Weir Council", "internet_access": "wlan;terminal", "internet_access:fee": "no",
            "opening_hours": "Mo-Fr 09:00-17:00", "phone": "+44 161 496 0000; 0161 496 0000", "contact:website": "https://weir.example/"}},
        {"type": "node", "id": 72, "lat": 53.4790, "lon": -2.2400, "tags": {
            "amenity": "library", "name": "Lock Library", "addr:country": "GB", "opening_hours": "weekdays"}},
        {"type": "node", "id": 73, "lat": 53.4800, "lon": -2.2400, "tags": {"disused:amenity": "library", "name": "Old Library"}},
    ])
}

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

fn service() -> Value {
    json!({
        "id": "5f1e0001", "name": "Mill Listening", "status": "active", "assured_date": "2026-09-01",
        "organization": {"id": "0", "name": "The Mill", "phones": [{"number": "0161 496 0099"}]},
        "phones": [{"id": "1", "number": "116 123", "type": "voice"}, {"id": "2", "number": "0161 496 0001", "type": "fax"}],
        "schedules": [{"id": "3", "freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR", "opens_at": "09:00", "closes_at": "17:00"}],
        "contacts": [{"id": "4", "name": "Ann Persona", "phones": [{"id": "5", "number": "0161 496 0098"}]}],
        "service_at_locations": [{"id": "a1", "location": {
            "id": "6", "location_type": "physical", "name": "Mill House", "latitude": 53.4791, "longitude": -2.2443,
            "addresses": [{"id": "7", "address_1": "4 Refuge Lane", "city": "Manchester", "state_province": "", "postal_code": "M1 9QQ",
                "country": "GB", "address_type": "physical"}]}}],
    })
}

#[test]
fn services_become_the_kind_that_the_operator_says() {
    let desk = Desk::new();
    let file = desk.download(
        "services.json",
        json!({"contents": [service()], "total_pages": 1, "page_number": 1}).to_string().as_bytes(),
    );
    let import =
        |kind: &[&str]| desk.import(&[&["hsds", file.as_str()], &PUBLISHER[..], kind].concat());

    import(&["--kind", "crisis_line", "--coverage", "GB", "--topic", "crisis,loneliness"])
        .expect_code(0);
    import(&["--kind", "library"]).expect_code(0);

    desk.folder.check().expect_code(0);
    let app = desk.folder.app();
    let answer = app.get("/v1/nearest?lat=53.48&lon=-2.24&kind=crisis_line,library").json();
    assert_eq!(ids(&answer["libraries"]), ["hsds-mill-211-a1"], "{answer:#}");
    let line = app.get("/v1/resources/hsds-mill-211-5f1e0001").json();
    let numbers: Vec<&Value> = line["contacts"]
        .as_array()
        .expect("contacts")
        .iter()
        .map(|contact| &contact["number"])
        .collect();
    assert_eq!(numbers, ["116 123"], "no fax, no office, no person\n{line:#}");
    assert_eq!(
        (&line["opening_hours"], &line["verified_on"]),
        (&"Mo-Fr 09:00-17:00".into(), &"2026-09-01".into()),
        "{line:#}"
    );
    let datasets = app.get("/v1/datasets").json();
    assert!(datasets["attribution"].to_string().contains("© Mill 211"), "{datasets:#}");
}

#[test]
fn an_address_that_is_hidden_is_in_no_file_and_no_answer() {
    for (visibility, secrets) in [
        ("hidden", &["Refuge Lane", "M1 9QQ", "53.4791", "Manchester"][..]),
        ("city", &["Refuge Lane", "M1 9QQ", "53.4791"]),
    ] {
        let desk = Desk::new();
        let file = desk.download("services.json", json!([service()]).to_string().as_bytes());
        let options = [
            "--kind",
            "on_call",
            "--role",
            "crisis_team",
            "--listing-basis",
            "agency",
            "--address-visibility",
            visibility,
            "--coverage",
            "GB",
        ];

        desk.import(&[&["hsds", file.as_str()], &PUBLISHER[..], &options].concat()).expect_code(0);

        desk.folder.check().expect_code(0);
        let row = String::from_utf8(desk.folder.read("on_call")).expect("UTF-8");
        let shown = desk.folder.app().get("/v1/resources/hsds-mill-211-a1").expect_status(200).text;
        assert!(shown.contains("116 123"), "{shown}");
        for secret in secrets {
            assert!(
                !row.contains(secret) && !shown.contains(secret),
                "{visibility}: {secret}\n{row}\n{shown}"
            );
        }
    }
}

#[test]
fn services_need_to_be_told_what_they_are() {
    let desk = Desk::new();
    let file = desk.download("services.json", json!([service()]).to_string().as_bytes());
    let before = desk.files();

    for (options, says, reason) in [
        (&[][..], "--kind", "no kind"),
        (&["--kind", "branch"], "branch", "a kind that is none"),
        (&["--kind", "crisis_line"], "--coverage", "nobody knows where it may be used"),
        (&["--kind", "crisis_line", "--coverage", "UK"], "UK", "never assigned"),
        (
            &["--kind", "crisis_line", "--coverage", "GB", "--topic", "weather"],
            "weather",
            "no such topic",
        ),
        (
            &["--kind", "on_call", "--role", "hospital", "--listing-basis", "agency"],
            "--address-visibility",
            "nobody knows what may be shown",
        ),
        (
            &[
                "--kind",
                "on_call",
                "--role",
                "hospital",
                "--listing-basis",
                "agency",
                "--address-visibility",
                "hidden",
            ],
            "--coverage",
            "a hidden place that nobody would be shown",
        ),
        (&["--kind", "on_call", "--role", "individual"], "licence", "a person without a licence"),
        (&["--kind", "library", "--time-zone", "Mars/Olympus"], "Mars/Olympus", "no such zone"),
    ] {
        let shown = desk.import(&[&["hsds", file.as_str()], &PUBLISHER[..], options].concat());

        assert_ne!(shown.0.status.code(), Some(0), "{reason}\n{shown}");
        assert!(
            shown.stderr().contains(says) && !shown.stderr().contains("panicked"),
            "{reason}\n{shown}"
        );
    }
    assert_eq!(desk.files(), before);
}

/// Headings of the outlets file of fiscal year 2013; the line is made up.
const OUTLETS_2013: &str = "STABR,FSCSKEY,FSCS_SEQ,LIBID,LIBNAME,ADDRESS,CITY,ZIP,ZIP4,CNTY,PHONE,C_OUT_TY,C_MSA,SQ_FEET,F_SQ_FT,L_NUM_BM,F_BKMOB,HOURS,F_HOURS,WKS_OPEN,F_WKSOPN,YR_SUB,STATSTRU,STATNAME,STATADDR,LONGITUD,LATITUDE,FIPSST,FIPSCO,FIPSPLAC,CNTYPOP,LOCALE,CENTRACT,CENBLOCK,CDCODE,CBSA,MICROF,GAL,GALMS,POSTMS\n\
    CA,CA9001,2,A1,WEIR LIBRARY,7 WEIR ST,LOS ANGELES,90012,M,LOS ANGELES,2135550100,CE,NO,900,R_13,0,R_13,2080,R_13,52,R_13,2014,0,0,0,-118.24,34.05,6,1,1,9,43,1,1,1,0,0,addresspoint,STD,NND\n";

/// Headings of the systems file; the line is made up.
const SYSTEMS_2013: &str = "STABR,FSCSKEY,LIBID,LIBNAME,CITY,PITUSR,F_PITUSR\nCA,CA9001,A1,WEIR LIBRARY,LOS ANGELES,500,R_13\n";

#[test]
fn the_survey_of_another_year_is_imported_under_its_own_year() {
    let desk = Desk::new();
    let outlets = desk.download("Puout13a.csv", OUTLETS_2013.as_bytes());
    let systems = desk.download("Pupld13a.csv", SYSTEMS_2013.as_bytes());

    desk.import(&["imls", &outlets, "--systems", &systems]).expect_code(0);

    let rows = desk.rows("libraries");
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(
        (rows[0]["id"].as_str(), rows[0]["source_id"].as_str()),
        ("us-imls-ca9001-002", "imls-pls-fy2013-outlets")
    );
    assert_eq!(
        (rows[0]["computers"].as_str(), rows[0]["coordinate_precision"].as_str()),
        ("yes", "address")
    );
    desk.folder.check().expect_code(0);
}

#[test]
fn a_bad_download_is_one_clear_line_and_changes_nothing() {
    const PAGE: &[u8] =
        b"<!DOCTYPE html>\n<html><head><title>504 Gateway Time-out</title></head></html>\n";
    const XML: &[u8] = b"<?xml version=\"1.0\"?>\n<osm version=\"0.6\"></osm>\n";
    let desk = Desk::new();
    let answer = overpass(&libraries_of_manchester());
    let services = json!([service()]).to_string().into_bytes();
    let old_outlets = OUTLETS_2013.replace("LONGITUD,LATITUDE", "PUB_FIPS,CNTYFIPS").into_bytes();
    let hsds = [&PUBLISHER[..], &["--kind", "library"]].concat();
    let broken_off = String::from_utf8(overpass(&json!([]))).expect("UTF-8").replacen(
        '{',
        "{\"remark\": \"runtime error: Query timed out\", ",
        1,
    );
    let (cut_answer, cut_services) =
        (answer[..answer.len() - 40].to_vec(), services[..services.len() / 2].to_vec());
    let cut_outlets = &OUTLETS_2013.as_bytes()[..OUTLETS_2013.len() - 60];
    let before = desk.files();

    for (command, options, name, content, says) in [
        ("openstreetmap", &[][..], "osm-page.json", PAGE, "is a web page"),
        ("openstreetmap", &[], "osm.xml", XML, "[out:json]"),
        ("openstreetmap", &[], "osm-empty.json", b"", "is empty"),
        ("openstreetmap", &[], "osm-cut.json", &cut_answer, "cut off"),
        ("openstreetmap", &[], "osm-other.json", &services, "Overpass"),
        ("openstreetmap", &[], "osm-csv.json", OUTLETS_2013.as_bytes(), "Overpass"),
        ("openstreetmap", &[], "osm-broken-off.json", broken_off.as_bytes(), "Query timed out"),
        ("openstreetmap", &[], "osm-none.json", &overpass(&json!([])), "it has no rows"),
        (
            "openstreetmap",
            &[],
            "osm-cafes.json",
            &overpass(&json!([{"type": "node", "id": 1, "lat": 1, "lon": 1}])),
            "1 not a library",
        ),
        ("hsds", &hsds, "hsds-page.json", PAGE, "is a web page"),
        ("hsds", &hsds, "hsds-cut.json", &cut_services, "cut off"),
        ("hsds", &hsds, "hsds-other.json", &answer, "it has elements, generator, osm3s, version"),
        ("hsds", &hsds, "hsds-csv.csv", OUTLETS_2013.as_bytes(), "HSDS 3 in JSON"),
        (
            "hsds",
            &hsds,
            "hsds-foreign.json",
            br#"[{"id": "1", "name": "An organization"}]"#,
            "1 not a service",
        ),
        (
            "hsds",
            &hsds,
            "hsds-pages.json",
            br#"{"contents": [], "total_pages": 2, "page_number": 1}"#,
            "of which 1 are given",
        ),
        ("imls", &[], "imls-page.csv", PAGE, "is a web page"),
        ("imls", &[], "imls-cut.csv", cut_outlets, "malformed or cut off"),
        (
            "imls",
            &[],
            "puout06a.csv",
            &old_outlets,
            "lacks the columns LONGITUD (or LONGITUDE, LON), LATITUDE (or LATITUD, LAT);",
        ),
        ("imls", &[], "pupld13a.csv", SYSTEMS_2013.as_bytes(), "lacks the columns FSCS_SEQ"),
        ("imls", &[], "imls-other.csv", &answer, "lacks the columns STABR"),
    ] {
        let file = desk.download(name, content);

        let shown = desk.import(&[&[command, file.as_str()], options].concat());

        shown.expect_code(1).expect_says(says);
        let stderr = shown.stderr();
        let errors: Vec<&str> = stderr.lines().filter(|line| !line.contains(" INFO ")).collect();
        assert!(
            matches!(errors.as_slice(), [line] if line.starts_with("error: ") && line.contains(name)),
            "{name}\n{shown}"
        );
        assert_eq!(desk.files(), before, "{name} changed the data folder");
    }
}

#[test]
fn a_good_file_does_not_hide_a_bad_one_beside_it() {
    let desk = Desk::new();
    let good = desk.download("good.json", &overpass(&libraries_of_manchester()));
    let bad = desk.download("bad.json", b"<html>429 Too Many Requests</html>");
    let before = desk.files();

    desk.import(&["openstreetmap", &good, &bad])
        .expect_code(1)
        .expect_says("bad.json is a web page");

    assert_eq!(desk.files(), before);
}

/// The lines of a survey of so many libraries, each with a telephone.
fn outlets(count: usize, telephone: impl Fn(usize) -> String) -> String {
    let (head, line) = OUTLETS_2013.split_once('\n').expect("a heading");
    let line = line.trim_start();
    let lines = (0..count).map(|number| {
        line.replace("CA9001,2", &format!("CA9{number:03},2"))
            .replace("WEIR LIBRARY", &format!("WEIR LIBRARY {number}"))
            .replace("7 WEIR ST", &format!("{number} WEIR ST"))
            .replace("2135550100", &telephone(number))
    });
    format!("{head}\n{}", lines.collect::<String>())
}

#[test]
fn a_part_of_a_survey_is_refused_and_names_what_would_go() {
    let desk = Desk::new();
    let telephone = |number: usize| format!("2135550{number:03}");
    let whole = desk.download("whole.csv", outlets(40, telephone).as_bytes());
    let half = desk.download("half.csv", outlets(20, telephone).as_bytes());
    let but_two = desk.download("but_two.csv", outlets(38, telephone).as_bytes());
    desk.import(&["imls", &whole])
        .expect_code(0)
        .expect_says("40 new, 0 changed, 0 unchanged, 0 removed");
    let before = desk.files();

    let refused = desk.import(&["imls", &half]);

    refused
        .expect_code(1)
        .expect_says("libraries.csv would lose 20 of 40 rows of this source, such as us-imls-ca9020-002 \"Weir Library 20\"");
    refused.expect_says("--allow-removal");
    assert_eq!(desk.files(), before);
    let imported = desk.import(&["imls", &but_two]);
    imported.expect_code(0).expect_says("0 new, 0 changed, 38 unchanged, 2 removed");
    imported.expect_says("removed: us-imls-ca9038-002 \"Weir Library 38\"");
    desk.import(&["imls", "--allow-removal", &half])
        .expect_code(0)
        .expect_says("0 new, 0 changed, 20 unchanged, 18 removed");
    assert_eq!((desk.rows("libraries").len(), desk.rows("contacts_libraries").len()), (20, 20));
}

#[test]
fn a_survey_without_its_systems_keeps_what_is_known_of_the_internet() {
    let desk = Desk::new();
    let outlets = desk.download("Puout13a.csv", OUTLETS_2013.as_bytes());
    let systems = desk.download("Pupld13a.csv", SYSTEMS_2013.as_bytes());
    let later = desk.download(
        "Puout14a.csv",
        OUTLETS_2013.replace("R_13", "R_14").replace(",2014,", ",2015,").as_bytes(),
    );
    desk.import(&["imls", &outlets, "--systems", &systems]).expect_code(0);

    desk.import(&["imls", &later])
        .expect_code(0)
        .expect_says("1 kept what they held in columns of which these files say nothing");

    let rows = desk.rows("libraries");
    let shown = |column: &str| rows[0][column].clone();
    assert_eq!(
        (shown("source_id"), shown("computers")),
        ("imls-pls-fy2014-outlets".to_owned(), "yes".to_owned())
    );
    assert_eq!(
        (shown("internet_basis"), shown("system")),
        ("system_survey".to_owned(), "Weir Library".to_owned())
    );
    let none = SYSTEMS_2013.replace(",500,", ",-1,");
    let none = desk.download("none.csv", none.as_bytes());
    let refused = desk.import(&["imls", &later, "--systems", &none]);
    refused
        .expect_code(1)
        .expect_says("would lose 1 of 1 answers about computers, such as us-imls-ca9001-002");
    desk.folder.check().expect_code(0);
}

/// Services as publishers of other habits write them: capitals, no types, numbers in sentences,
/// nulls, several places.
fn services_of_other_habits() -> Value {
    let place = |id: &str, name: &str, latitude: f64| {
        json!({"id": id, "phones": null, "location": {"id": format!("l-{id}"), "location_type": "Physical ", "name": name, "latitude": latitude,
            "longitude": -2.2443, "schedules": [], "addresses": [{"address_1": format!("{name} Lane"), "address_2": null, "city": "Manchester",
            "state_province": null, "postal_code": "M1 1AA", "country": "United Kingdom", "address_type": "PHYSICAL"}]}})
    };
    json!({"totalPages": 1, "number": 1, "content": [
        {"id": 4711, "name": "Weir Listening", "status": "Active", "description": null, "url": "www.weir.example", "email": "",
            "phones": [
                {"number": "0161 496 0012", "type": null, "description": "Administration"},
                {"number": "0161 496 0009", "type": "Voice", "description": "24 hour crisis line"},
                {"number": "0161 496 0001", "type": "Voice ", "extension": "x3"},
                {"number": "0161 496 0002 / 0161 496 0003", "type": "Voice"},
                {"number": "116 123, press 2", "description": ""}],
            "schedules": [{"freq": "weekly", "byday": "Mo-Fr", "opens_at": "9:00 AM", "closes_at": "5:30 PM", "timezone": "GMT",
                "valid_from": "2019-01-01", "valid_to": null, "notes": ""}],
            "service_at_locations": [place("w1", "Weir", 53.4791), place("w2", "Lock", 53.4891)]},
        {"id": "4712", "name": "Old Listening", "status": "INACTIVE", "phones": [{"number": "0161 496 0004"}]},
        {"id": "", "name": "Nameless Listening", "status": "active", "phones": [{"number": "0161 496 0005"}]},
    ]})
}

#[test]
fn a_feed_of_other_habits_is_understood_and_every_note_names_its_record() {
    let desk = Desk::new();
    let file = desk.download("habits.json", services_of_other_habits().to_string().as_bytes());
    let import =
        |kind: &[&str]| desk.import(&[&["hsds", file.as_str()], &PUBLISHER[..], kind].concat());

    let lines = import(&["--kind", "crisis_line", "--coverage", "GB"]);
    let teams = import(&["--kind", "library"]);

    lines.expect_code(0).expect_says("1 without an id or a name");
    for note in [
        "(no id) \"Nameless Listening\" (",
        "4712 \"Old Listening\" (",
        "habits.json, record 1): phones.number \"0161 496 0002 / 0161 496 0003\"",
        "habits.json, record 1): phones \"0161 496 0012 Administration\"",
        "habits.json, record 1): url \"www.weir.example\"",
    ] {
        lines.expect_says(note);
    }
    teams.expect_code(0).expect_says("2 new, 0 changed, 0 unchanged, 0 removed");
    let row = &desk
        .rows("crisis_lines")
        .into_iter()
        .find(|row| row["id"] == "hsds-mill-211-4711")
        .expect("the line");
    assert_eq!(
        (row["opening_hours"].as_str(), row["time_zone"].as_str()),
        ("Mo-Fr 09:00-17:30", "Europe/London"),
        "{row:?}"
    );
    let contacts =
        desk.rows("contacts").into_iter().filter(|row| row["resource_id"] == "hsds-mill-211-4711");
    let numbers: Vec<_> =
        contacts.map(|row| (row["number"].clone(), row["menu_option"].clone())).collect();
    let pair = |number: &str, option: &str| (number.to_owned(), option.to_owned());
    assert_eq!(
        numbers,
        [pair("0161 496 0009", ""), pair("0161 496 0001", "3"), pair("116 123", "2")],
        "the publisher's order"
    );
    desk.folder.check().expect_code(0);
    let line = desk.folder.app().get("/v1/resources/hsds-mill-211-4711").json();
    assert_eq!(
        line["contacts"][0]["number"], "0161 496 0009",
        "the plain call that is published first\n{line:#}"
    );
}

#[test]
fn the_same_import_twice_changes_no_byte() {
    let desk = Desk::new();
    let files = [
        desk.download("habits.json", services_of_other_habits().to_string().as_bytes()),
        desk.download("gb.json", &overpass(&libraries_of_manchester())),
        desk.download("outlets.csv", outlets(3, |number| format!("2135550{number:03}")).as_bytes()),
        desk.download("systems.csv", SYSTEMS_2013.as_bytes()),
    ];
    let [habits, osm, outlets, systems] = files.each_ref().map(String::as_str);
    let imports = [
        [&["hsds", habits], &PUBLISHER[..], &["--kind", "crisis_line", "--coverage", "GB"]]
            .concat(),
        [&["hsds", habits], &PUBLISHER[..], &["--kind", "library"]].concat(),
        vec!["openstreetmap", osm],
        vec!["imls", outlets, "--systems", systems],
        vec!["imls", outlets],
    ];
    for arguments in &imports {
        desk.import(arguments).expect_code(0);
    }
    let before = desk.files();

    for arguments in &imports {
        let again = desk.import(arguments);

        again.expect_code(0).expect_says(" 0 new, 0 changed, ");
        assert_eq!(desk.files(), before, "{arguments:?}\n{again}");
    }
}

#[test]
fn a_file_in_which_every_telephone_is_two_is_refused_and_names_the_cells() {
    let desk = Desk::new();
    let two = |number: usize| format!("2135550{number:03} / 2135551{number:03}");
    let outlets = desk.download("two.csv", outlets(3, two).as_bytes());
    let services = json!([service(), service()])
        .to_string()
        .replace("\"116 123\"", "\"116 123 / 0161 496 0000\"");
    let services = services.replace(
        "\"0161 496 0001\",\"type\":\"fax\"",
        "\"0161 496 0001 or 0161 496 0002\",\"type\":\"voice\"",
    );
    let services = desk.download("two.json", services.as_bytes());
    let answer = String::from_utf8(overpass(&libraries_of_manchester())).expect("UTF-8");
    let answer = answer.replace(
        "+44 161 496 0000; 0161 496 0000",
        "0161 496 0000 / 0161 496 0001; 0161 496 0002, 0161 496 0003",
    );
    let answer = desk.download("two-osm.json", answer.as_bytes());
    let before = desk.files();

    for (arguments, says) in [
        (vec!["imls", &outlets], "two.csv, line 2): PHONE \"2135550000 / 2135551000\""),
        (
            [&["hsds", services.as_str()], &PUBLISHER[..], &["--kind", "library"]].concat(),
            "two.json, record 1): phones.number \"116 123 / 0161 496 0000\"",
        ),
        (
            vec!["openstreetmap", &answer],
            "two-osm.json, record 1): phone \"0161 496 0000 / 0161 496 0001\"",
        ),
    ] {
        let refused = desk.import(&arguments);

        refused.expect_code(1).expect_says("is one number that can be dialled").expect_says(says);
        assert_eq!(desk.files(), before, "{arguments:?}");
    }
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
