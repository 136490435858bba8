//! The Public Libraries Survey.

use super::{Desk, OUTLETS_2013, SYSTEMS_2013, outlets};

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

#[test]
fn what_programs_did_to_a_survey_is_mended_or_left_out_and_passes_the_check() {
    let desk = Desk::new();
    let telephones = ["2135550100", "213555010", "0000000000", "8888888888", "1-213-555-0104"];
    let survey = outlets(telephones.len(), |number| telephones[number].to_owned())
        .replacen("90012", "90012.0", 1)
        .replacen(",90012,", ",9001,", 1)
        .replacen("WEIR LIBRARY 1", "WEIR &amp; LOCK LIBRARY", 1)
        .replacen("WEIR LIBRARY 2", "<i>MILL</i> LIBRARY", 1)
        .replacen("WEIR LIBRARY 3", "MILL LIBRARY (CLOSED)", 1);
    let file = desk.download("survey.csv", survey.as_bytes());

    let imported = desk.import(&["imls", &file]);

    imported.expect_code(0).expect_says("1 closed, as its name says");
    for note in [
        "postal code mended: a spreadsheet took a zero or added a decimal",
        "postal code left out: none of its state",
        "us-imls-ca9001-002 \"WEIR &amp; LOCK LIBRARY\"",
        "PHONE \"213555010\"",
        "PHONE \"0000000000\"",
    ] {
        imported.expect_says(note);
    }
    let rows = desk.rows("libraries");
    let shown: Vec<_> =
        rows.iter().map(|row| (row["name"].as_str(), row["postal_code"].as_str())).collect();
    assert_eq!(
        shown,
        [
            ("Weir Library 0", "90012"),
            ("Weir & Lock Library", ""),
            ("Mill Library", "90012"),
            ("Weir Library 4", "90012"),
        ]
    );
    let contacts = desk.rows("contacts_libraries");
    let numbers: Vec<_> = contacts.iter().map(|row| row["number"].as_str()).collect();
    assert_eq!(numbers, ["2135550100", "1-213-555-0104"]);
    desk.folder.check().expect_code(0);
}
