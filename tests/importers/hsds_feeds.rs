//! HSDS of unusual publishers: tables, switchboards, relay services, lines for some people only.

use serde_json::{Value, json};

use super::{Desk, PUBLISHER};

const LINES: [&str; 6] = ["--kind", "crisis_line", "--coverage", "US", "--topic", "crisis"];

fn line(id: &str, more: Value) -> Value {
    let mut service = json!({"id": id, "name": format!("Mill {id}"), "status": "active"});
    let Value::Object(more) = more else { panic!("no fields") };
    service.as_object_mut().expect("fields").extend(more);
    service
}

#[test]
fn a_line_is_reached_at_its_own_number_by_those_whom_it_is_for() {
    let desk = Desk::new();
    let services = json!([
        line(
            "house",
            json!({"phones": [
            {"number": "614-555-0100", "type": "voice", "description": "Hospital switchboard"},
            {"number": "614-555-0101", "type": "voice", "description": "Crisis line"},
            {"number": "711", "type": "voice", "description": "TTY users"}]})
        ),
        line(
            "text",
            json!({"phones": [
            {"number": "988", "type": "sms", "description": "Keyword: HOME"}]})
        ),
        line(
            "vets",
            json!({"phones": [{"number": "614-555-0102"}],
            "eligibility_description": "Veterans and their families"})
        ),
        line(
            "pros",
            json!({"phones": [{"number": "614-555-0103"}],
            "eligibility_description": "Professionals only"})
        ),
        line(
            "place",
            json!({"service_at_locations": [{"id": "a1",
            "phones": [{"number": "614-555-0104"}],
            "schedules": [{"freq": "DAILY", "opens_at": "00:00", "closes_at": "23:59"}]}]})
        ),
        line(
            "shut",
            json!({"phones": [{"number": "614-555-0105"}],
            "alert": "This service has closed down."})
        ),
        line("far", json!({"phones": [{"number": "+44 161 496 0000"}]})),
    ]);
    let file = desk.download("lines.json", services.to_string().as_bytes());

    let imported = desk.import(&[&["hsds", file.as_str()], &PUBLISHER[..], &LINES].concat());

    imported.expect_code(0).expect_says("1 for professionals");
    imported.expect_says("1 closed, as its name or its alert says");
    for note in [
        "phones \"614-555-0100 voice, Hospital switchboard\"",
        "phones \"711 voice, TTY users\"",
        "telephone left out: a number of another country",
    ] {
        imported.expect_says(note);
    }
    let contacts = desk.rows("contacts");
    let shown: Vec<_> = contacts
        .iter()
        .filter(|row| row["resource_id"].starts_with("hsds-mill-211"))
        .map(|row| (row["number"].as_str(), row["channel"].as_str(), row["keyword"].as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            ("614-555-0101", "voice", ""),
            ("614-555-0104", "voice", ""),
            ("988", "sms", "HOME"),
            ("614-555-0102", "voice", ""),
        ]
    );
    let rows = desk.rows("crisis_lines");
    let row = |id: &str| {
        let id = format!("hsds-mill-211-{id}");
        rows.iter().find(|row| row["id"] == id).unwrap_or_else(|| panic!("{id}"))
    };
    assert_eq!(row("vets")["populations"], "veterans");
    assert_eq!(row("place")["opening_hours"], "24/7");
    desk.folder.check().expect_code(0);
}

/// A list as the tables of a Data Package.
const TABLES: [(&str, &str); 8] = [
    ("datapackage.json", "{\"name\": \"mill\", \"resources\": []}"),
    (
        "services.csv",
        "id,organization_id,name,status,url\ns1,o1,Mill Reading,active,\ns2,o1,Old Reading,defunct,\n",
    ),
    ("organizations.csv", "id,name\no1,The Mill\n"),
    (
        "phones.csv",
        "id,service_id,service_at_location_id,contact_id,number,type\np1,s1,,,0161 496 0000,voice\np2,s1,,,0161 496 0001,fax\np3,s1,,c1,0161 496 0002,voice\n",
    ),
    ("service_at_locations.csv", "id,service_id,location_id\na1,s1,l1\n"),
    (
        "locations.csv",
        "id,name,location_type,latitude,longitude\nl1,Mill House,physical,\"53,4791\",\"-2,2443\"\n",
    ),
    (
        "addresses.csv",
        "id,location_id,address_1,city,state_province,postal_code,country,address_type\n1,l1,4 Mill Lane,Manchester,,M1 9QQ,GB,physical\n",
    ),
    (
        "schedules.csv",
        "id,service_at_location_id,freq,byday,opens_at,closes_at\n1,a1,WEEKLY,\"MO,TU\",09:00,17:00\n",
    ),
];

#[test]
fn the_tables_of_a_folder_are_read_as_one_list() {
    let desk = Desk::new();
    let files: Vec<String> =
        TABLES.iter().map(|(name, text)| desk.download(name, text.as_bytes())).collect();
    let folder = std::path::Path::new(&files[0]).parent().expect("a folder").to_owned();
    let folder = folder.to_string_lossy().into_owned();
    let import = |path: &[&str]| {
        desk.import(&[&["hsds"], path, &PUBLISHER[..], &["--kind", "library"]].concat())
    };

    let imported = import(&[&folder]);

    imported.expect_code(0).expect_says("services.csv, line 3)");
    imported.expect_says("point read with a decimal comma");
    let rows = desk.rows("libraries");
    assert_eq!(rows.len(), 1, "{rows:?}");
    for (column, expected) in [
        ("id", "hsds-mill-211-a1"),
        ("name", "Mill House"),
        ("system", "The Mill"),
        ("city", "Manchester"),
        ("latitude", "53.4791"),
        ("opening_hours", "Mo-Tu 09:00-17:00"),
    ] {
        assert_eq!(rows[0][column], expected, "{column}");
    }
    let contacts = desk.rows("contacts_libraries");
    let numbers: Vec<_> = contacts.iter().map(|row| row["number"].as_str()).collect();
    assert_eq!(numbers, ["0161 496 0000"], "no fax and no person");
    desk.folder.check().expect_code(0);
    let before = desk.files();
    import(&[&files[0]]).expect_code(0).expect_says(" 0 new, 0 changed, 1 unchanged");
    let refused = import(&[&files[3]]);
    refused.expect_code(1).expect_says("it has phones and no services.csv");
    assert_eq!(desk.files(), before);
}

#[test]
fn a_point_that_is_turned_round_is_left_out_and_named() {
    let desk = Desk::new();
    let library = |id: &str, latitude: Value, longitude: Value| {
        let address = json!({"address_1": "4 Mill Lane", "city": "Manchester", "country": "GB",
            "postal_code": "M1 9QQ", "address_type": "physical"});
        line(
            id,
            json!({"service_at_locations": [{"id": id, "location": {"name": format!("Mill {id}"),
            "location_type": "physical", "latitude": latitude, "longitude": longitude,
            "addresses": [address]}}]}),
        )
    };
    let services = json!([
        library("comma", json!("53,4791"), json!("-2,2443")),
        library("turned", json!(-2.2443), json!(53.4791)),
        library("words", json!("north"), json!("west")),
    ]);
    let file = desk.download("libraries.json", services.to_string().as_bytes());

    let options = [&["hsds", file.as_str()], &PUBLISHER[..], &["--kind", "library"]].concat();
    let imported = desk.import(&options);

    imported.expect_code(0).expect_says("point left out: latitude and longitude look like");
    imported.expect_says("point left out: not degrees of latitude and longitude");
    let rows = desk.rows("libraries");
    assert_eq!(
        rows.iter().map(|row| row["id"].as_str()).collect::<Vec<_>>(),
        ["hsds-mill-211-comma"]
    );
    desk.folder.check().expect_code(0);
}
