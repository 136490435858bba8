//! What every importer does alike: bad files are refused whole, and nothing changes twice.

use serde_json::json;

use super::{
    Desk, OUTLETS_2013, PUBLISHER, SYSTEMS_2013, libraries_of_manchester, outlets, overpass,
    service, services_of_other_habits,
};

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
