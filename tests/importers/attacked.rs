//! Feeds that are wrong in ways which no form shows: ids that were used twice, lines that have
//! ended, numbers of everybody, points elsewhere.

use serde_json::{Value, json};

use super::{Desk, PUBLISHER, outlets};

const HOSPITALS: &str =
    "ID,NAME,ADDRESS,CITY,STATE,ZIP,TELEPHONE,STATUS,LATITUDE,LONGITUDE,WEBSITE,SOURCEDATE\n";

fn hospital(id: &str, name: &str, telephone: &str, point: &str) -> String {
    format!(
        "{id},{name},1 MILL RD,{name},OH,43604,{telephone},OPEN,{point},NOT AVAILABLE,2018/08/08\n"
    )
}

const BRANCHES: &str = "BranchCode,PhysicalBranch,BranchName,Address,PostalCode,Website,Telephone,Workstations,Lat,Long\n";

fn branch(code: &str, physical: &str, name: &str, telephone: &str, point: &str) -> String {
    format!(
        "{code},{physical},{name},\"{code} Road, Toronto, ON, M9V 1B2\",M9V 1B2,,{telephone},3,{point}\n"
    )
}

fn numbers(desk: &Desk, table: &str) -> Vec<String> {
    desk.rows(table).iter().map(|row| row["number"].clone()).collect()
}

#[test]
fn the_second_row_of_an_id_is_left_out_with_its_number() {
    let there = "41.65,-83.53";
    let lines = [
        hospital("7", "MILL HOSPITAL", "419-555-0100", there),
        hospital("7", "WEIR HOSPITAL", "419-555-0101", there),
    ];
    let desk = Desk::new();
    let file = desk.download("hospitals.csv", format!("{HOSPITALS}{}", lines.concat()).as_bytes());
    let imported = desk.import(&["hifld", &file]);
    imported.expect_code(0).expect_says("1 the id was there already").expect_says("7 \"WEIR");
    assert_eq!(numbers(&desk, "contacts_on_call"), ["419-555-0100"]);

    let here = "43.7,-79.5";
    let lines = [
        branch("A", "1", "Mill", "416-555-0100", here),
        branch("A", "1", "Weir", "416-555-0101", here),
    ];
    let desk = Desk::new();
    let file = desk.download("branches.csv", format!("{BRANCHES}{}", lines.concat()).as_bytes());
    let imported = desk.import(&["toronto-libraries", &file, "--year", "2023"]);
    imported.expect_code(0).expect_says("1 the id was there already").expect_says("A \"Weir\"");
    assert_eq!(numbers(&desk, "contacts_libraries"), ["416-555-0100"]);

    let desk = Desk::new();
    let survey = outlets(2, |number| format!("2135550{number:03}")).replace("CA9001,2", "CA9000,2");
    let file = desk.download("outlets.csv", survey.as_bytes());
    let imported = desk.import(&["imls", &file]);
    imported.expect_code(0).expect_says("1 the id was there already");
    imported.expect_says("\"WEIR LIBRARY 1\" (").expect_says("line 3)");
    assert_eq!(numbers(&desk, "contacts_libraries"), ["2135550000"]);
}

#[test]
fn what_is_closed_elsewhere_or_has_the_number_of_everybody_is_left_out() {
    let there = "41.65,-83.53";
    let lines = [
        hospital("1", "MILL HOSPITAL", "419-555-0100", there),
        hospital("2", "WEIR HOSPITAL (CLOSED)", "419-555-0101", there),
        hospital("3", "LOCK HOSPITAL", "911", there),
        hospital("4", "DALE HOSPITAL", "45810", there),
        hospital("5", "HILL HOSPITAL", "8005551212", there),
        hospital("6", "FORD HOSPITAL", "419-555-0102", "-83.53,41.65"),
        hospital("8", "PEAK HOSPITAL", "419-555-0103", "0,0"),
        hospital("9", "VALE HOSPITAL", "419-555-0104", "41.65,83.53"),
    ];
    let desk = Desk::new();
    let file = desk.download("hospitals.csv", format!("{HOSPITALS}{}", lines.concat()).as_bytes());

    let imported = desk.import(&["hifld", &file, "--all-notes"]);

    imported.expect_code(0).expect_says("1 closed, as its name says");
    for says in [
        "2 noted: telephone left out: a number of everybody",
        "TELEPHONE \"45810\"",
        "1 noted: point left out: latitude and longitude look like each other's",
        "2 noted: point left out: not where the list is about",
        "3 without a point in the country",
    ] {
        imported.expect_says(says);
    }
    assert_eq!(numbers(&desk, "contacts_on_call"), ["419-555-0100"]);
    let before = desk.files();
    let turned = lines[..1].concat().replace(there, "-83.53,41.65");
    let file = desk.download("turned.csv", format!("{HOSPITALS}{turned}").as_bytes());
    desk.import(&["hifld", &file]).expect_code(1).expect_says("without a point in the country");
    assert_eq!(desk.files(), before, "a list that is turned round as a whole is refused");

    let here = "43.7,-79.5";
    let lines = [
        branch("A", "1", "Mill", "416-555-0100", here),
        branch("B", "1", "Weir (Closed)", "416-555-0101", here),
        branch("C", "1", "Lock - Temporarily Closed", "416-555-0102", here),
        branch("D", "No", "Dale", "416-555-0103", here),
        branch("E", "false", "Hill", "416-555-0104", here),
        branch("F", "0.0", "Ford", "416-555-0105", here),
        branch("G", "Yes", "Peak", "311", here),
        branch("H", "1", "Vale", "416-555-0106", "-79.5,43.7"),
    ];
    let desk = Desk::new();
    let file = desk.download("branches.csv", format!("{BRANCHES}{}", lines.concat()).as_bytes());
    let imported = desk.import(&["toronto-libraries", &file, "--year", "2023"]);
    imported.expect_code(0).expect_says("3 not a place to go to");
    imported.expect_says("2 closed, as its name says").expect_says("1 without a point");
    assert_eq!(numbers(&desk, "contacts_libraries"), ["416-555-0100"]);
    assert_eq!(desk.rows("libraries").len(), 2);
    let before = desk.files();
    let turned = format!("{BRANCHES}{}", lines.concat()).replace(here, "-79.5,43.7");
    let file = desk.download("turned.csv", turned.as_bytes());
    let refused = desk.import(&["toronto-libraries", &file, "--year", "2023"]);
    refused.expect_code(1).expect_says("without a point");
    assert_eq!(desk.files(), before, "a list that is turned round as a whole is refused");
}

#[test]
fn a_survey_whose_columns_are_each_other_s_replaces_no_number() {
    let desk = Desk::new();
    let survey = outlets(40, |number| format!("2135550{number:03}"));
    let swapped = outlets(40, |_| "90012".to_owned()).replace(",90012,M,", ",2135550100,M,");
    let (survey, swapped) = (
        desk.download("survey.csv", survey.as_bytes()),
        desk.download("swapped.csv", swapped.as_bytes()),
    );
    let others =
        desk.download("others.csv", outlets(40, |number| format!("2135551{number:03}")).as_bytes());
    let few = desk.download(
        "few.csv",
        outlets(40, |number| format!("213555{}{number:03}", u8::from(number < 8))).as_bytes(),
    );
    desk.import(&["imls", &survey]).expect_code(0);
    let before = desk.files();

    desk.import(&["imls", &swapped]).expect_code(1).expect_says("is one number that can be");
    desk.import(&["imls", &others])
        .expect_code(1)
        .expect_says("would lose 40 of 40 numbers of this source to others");
    assert_eq!(desk.files(), before);
    desk.import(&["imls", &few])
        .expect_code(0)
        .expect_says("8 new, 0 changed, 32 unchanged, 8 removed");
}

fn service(id: &str, more: Value) -> Value {
    let mut service = json!({"id": id, "name": format!("Mill {id}"), "status": "active"});
    let Value::Object(more) = more else { panic!("no fields") };
    service.as_object_mut().expect("fields").extend(more);
    service
}

#[test]
fn a_line_that_has_ended_is_no_line_and_its_languages_are_read_however_they_are_written() {
    let desk = Desk::new();
    let phone = |number: &str| json!([{"number": number}]);
    let services = json!([
        service("one", json!({"phones": phone("614-555-0100"), "languages": ["en", "spa"]})),
        service(
            "two",
            json!({"phones": [{"number": "614-555-0101", "languages": "en"}], "languages": [{"name": "English"}, {"code": "ASL"}]})
        ),
        service("three", json!({"phones": phone("614-555-0102"), "name": "Mill (inactive)"})),
        service("four", json!({"phones": phone("614-555-0103"), "name": "Mill - DO NOT USE"})),
        service(
            "five",
            json!({"phones": phone("614-555-0104"), "description": "This program has been discontinued."})
        ),
        service(
            "six",
            json!({"phones": [{"number": "988", "description": "Press 1 for veterans"}, {"number": "911", "description": "If you are in immediate danger"}]})
        ),
        service("seven", json!({"phones": phone("614-555-0105"), "name": "=1+1"})),
    ]);
    let file = desk.download("lines.json", services.to_string().as_bytes());
    let lines = ["--kind", "crisis_line", "--coverage", "US", "--topic", "crisis"];

    let imported = desk.import(&[&["hsds", file.as_str()], &PUBLISHER[..], &lines].concat());

    imported.expect_code(0).expect_says("2 closed, as its name or its alert says");
    imported.expect_says("1 closed, as its description says");
    imported.expect_says("lines.json, record 7)").expect_says("phones \"911");
    let shown: Vec<_> = desk
        .rows("contacts")
        .into_iter()
        .filter(|row| row["resource_id"].starts_with("hsds-mill-211"))
        .map(|row| (row["number"].clone(), row["menu_option"].clone()))
        .collect();
    let pair = |number: &str, key: &str| (number.to_owned(), key.to_owned());
    assert_eq!(shown, [pair("614-555-0100", ""), pair("988", "1"), pair("614-555-0101", "")]);
    let languages: Vec<_> = desk
        .rows("crisis_lines")
        .into_iter()
        .filter(|row| row["id"].starts_with("hsds-mill-211"))
        .map(|row| row["languages"].clone())
        .collect();
    assert_eq!(languages, ["en;es", "", "en;ase"]);
    desk.folder.check().expect_code(0);
}

#[test]
fn an_address_that_its_record_keeps_to_itself_is_not_taken_over() {
    let desk = Desk::new();
    let at = |id: &str, location: Value, address: Value| {
        let mut address = address;
        let fields = json!({"city": "Manchester", "country": "GB", "address_type": "physical"});
        let Value::Object(fields) = fields else { panic!("no fields") };
        address.as_object_mut().expect("fields").extend(fields);
        let mut location = location;
        let fields = json!({"id": id, "location_type": "physical", "latitude": 53.4791, "longitude": -2.2443, "addresses": [address]});
        let Value::Object(fields) = fields else { panic!("no fields") };
        location.as_object_mut().expect("fields").extend(fields);
        let places = json!([{"id": id, "location": location}]);
        service(
            id,
            json!({"phones": [{"number": "0161 496 0000"}], "service_at_locations": places}),
        )
    };
    let street = || json!({"address_1": "4 Mill Lane"});
    let services = json!([
        at("open", json!({"name": "Mill House"}), street()),
        at("named", json!({"name": "Confidential location"}), street()),
        at("told", json!({"description": "Do not publish this address."}), street()),
        at("letter", json!({}), json!({"address_1": "4 Mill Lane", "attention": "CONFIDENTIAL"})),
        at("box", json!({}), json!({"address_1": "PO Box 7"})),
        at("old", json!({"name": "Old Office (CLOSED)"}), street()),
    ]);
    let file = desk.download("teams.json", services.to_string().as_bytes());
    let options = [
        "--kind",
        "on_call",
        "--role",
        "crisis_team",
        "--listing-basis",
        "agency",
        "--address-visibility",
        "public",
        "--coverage",
        "GB",
    ];

    let imported = desk.import(&[&["hsds", file.as_str()], &PUBLISHER[..], &options].concat());

    imported.expect_code(0).expect_says("4 noted: address not taken over");
    imported.expect_says("1 closed, as the name of its place says");
    let shown: Vec<_> = desk
        .rows("on_call")
        .into_iter()
        .filter(|row| !row["address_1"].is_empty() || !row["latitude"].is_empty())
        .map(|row| (row["id"].clone(), row["address_1"].clone()))
        .collect();
    assert_eq!(shown, [("hsds-mill-211-open".to_owned(), "4 Mill Lane".to_owned())]);
    desk.folder.check().expect_code(0);
}

#[test]
fn a_number_that_is_cut_off_or_disconnected_is_no_helpline() {
    let desk = Desk::new();
    let head = "id,country,name,category,secondary_categories,method,number_in_source,dialable_corrected,url,languages,hours,free,website,verified_at,note\n";
    let line = |id: &str, name: &str, number: &str, note: &str| {
        format!(
            "{id},US,{name},general_crisis,,phone,{number},{number},,en,24/7,0,https://mill.example/,2026-06-02,{note}\n"
        )
    };
    let lines = [
        line("us-mill", "988 Mill Line", "988", ""),
        line("us-weir", "Weir Line", "45810", ""),
        line("us-lock", "Lock Line", "614222", ""),
        line("us-dale", "Dale Line", "911", ""),
        line("us-hill", "Hill Line", "614-555-0100", "number disconnected in 2025"),
        line("us-ford", "Ford Line", "614-555-0101", ""),
    ];
    let file = desk.download("lines.csv", format!("{head}{}", lines.concat()).as_bytes());

    let imported = desk.import(&["open-helplines", &file]);

    imported.expect_code(0).expect_says("1 closed, as its note says");
    for says in ["\"45810\"", "\"614222\"", "\"911\""] {
        imported.expect_says(says);
    }
    let rows = desk.rows("contacts");
    let of_list = rows.iter().filter(|row| {
        ["us-mill", "us-weir", "us-lock", "us-dale", "us-hill", "us-ford"]
            .contains(&row["resource_id"].as_str())
    });
    let shown: Vec<_> = of_list.map(|row| row["number"].as_str()).collect();
    assert_eq!(shown, ["614-555-0101", "988"]);
    desk.folder.check().expect_code(0);
}
