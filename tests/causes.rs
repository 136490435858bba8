//! What one cause has spoilt is told by its cause, and what is right is not doubted.

use crate::harness::DataFolder;

/// What makes another file of a table's text.
type Spoil = fn(String) -> Vec<u8>;

/// A folder with a line of a country and what it is reached by.
fn folder_with_line(country: &str, contacts: &[&[(&str, &str)]]) -> DataFolder {
    let folder = DataFolder::new();
    let id = format!("{}-line", country.to_lowercase());
    let page = ("url", "https://lines.example.org/");
    folder.add("crisis_lines", &[("id", &*id), ("name", "Line"), ("coverage", country), page]);
    for contact in contacts {
        folder.add("contacts", &[&[("resource_id", &*id)], *contact].concat());
    }
    folder
}

#[test]
fn a_table_that_cannot_be_read_is_told_before_what_follows_from_it() {
    let spoilt: [(Spoil, &str); 4] = [
        (|text| text.replacen("channel,", "way,", 1).into_bytes(), "is not a column of this table"),
        (|text| text.replacen("channel,", "", 1).into_bytes(), "the column \"channel\" is missing"),
        (|text| text.replace(',', ";").into_bytes(), "the columns are separated by"),
        (|_| Vec::new(), "the file is empty"),
    ];
    for (spoil, says) in spoilt {
        let folder = DataFolder::new();
        folder.add(
            "sources",
            &[("id", "another"), ("publisher", "Another"), ("url", "https://another.example.com/")],
        );
        for number in 0..40 {
            let id = format!("gb-{number:02}");
            folder.add("crisis_lines", &[("id", &*id), ("name", &*id)]);
            folder.add("contacts", &[("resource_id", &*id), ("number", "116 123")]);
            let source = ("source_id", "another");
            folder.add(
                "confirmations",
                &[
                    ("resource_id", &*id),
                    ("channel", "voice"),
                    ("number", "116 123"),
                    source,
                    ("agrees", "yes"),
                ],
            );
        }
        let text = String::from_utf8(folder.read("contacts")).expect("UTF-8");
        folder.write("contacts.csv", &spoil(text));

        let checked = folder.check();

        let said = checked.stdout();
        checked.expect_code(1).expect_says(says);
        assert!(said.starts_with("contacts.csv:1:"), "{checked}");
        assert!(said.lines().count() <= 4, "{checked}");
        checked.expect_says("findings that may follow from that are kept back");
    }
}

#[test]
fn a_folder_without_an_emergency_number_is_refused() {
    let folder = DataFolder::new();
    folder.excuse("emergency_numbers", "GB", "number", "999");
    let headings = folder.columns("emergency_numbers").join(",");
    folder.write("emergency_numbers.csv", format!("{headings}\n").as_bytes());

    let checked = folder.check();

    checked.expect_code(1);
    assert!(checked.stdout().starts_with("emergency_numbers.csv:1:1: has no emerg"), "{checked}");
    assert!(!checked.stdout().contains("exceptions.csv"), "what follows is kept back\n{checked}");
    folder.build().expect_code(1);
}

#[test]
fn a_table_that_nobody_reads_is_named() {
    let folder = DataFolder::new();
    for file in ["hotlines.csv", "contacts.tsv", "contacts.csv.bak", "Contacts.xlsx"] {
        folder.write(file, b"resource_id,channel\n");
    }
    let descriptor = folder.folders().data.join("datapackage.json");
    let text = std::fs::read_to_string(&descriptor).expect("the descriptor");
    let table = r#"{"name": "hotlines", "path": "hotlines.csv", "schema": {"fields": []}}"#;
    let text = text.replacen("\"resources\": [", &format!("\"resources\": [{table},"), 1);
    folder.write("datapackage.json", text.as_bytes());

    let checked = folder.check();

    checked.expect_code(1).expect_says("\"hotlines\": is no table that this program knows");
    for file in ["contacts.tsv", "contacts.csv.bak", "Contacts.xlsx"] {
        checked.expect_says(&format!("{file}:1:1: the descriptor does not name the file"));
    }
}

#[test]
fn two_short_numbers_of_which_a_person_excused_one_are_two() {
    let folder = folder_with_line("FJ", &[&[("number", "1560")], &[("number", "911 1560")]]);
    folder.excuse("contacts", "fj-line", "number", "1560");

    folder
        .check()
        .expect_code(1)
        .expect_says("number \"911 1560\": may be two numbers in one cell");
}

#[test]
fn numbers_as_sources_print_them_are_served() {
    for (country, contact) in [
        ("US", ("number", "1-800-273-TALK (8255)")),
        ("FR", ("number", "01 45 39 40 00")),
        ("AU", ("number", "13 11 14")),
        ("IN", ("number", "98204 66726")),
    ] {
        let checked = folder_with_line(country, &[&[contact, ("cost", "unknown")]]).check();

        checked.expect_code(0);
        assert!(!checked.stdout().contains("contacts.csv"), "{checked}");
    }
}

#[test]
fn a_calling_code_without_a_plus_is_for_messages_alone() {
    let number = ("number", "00966552001955");
    let written = folder_with_line("SA", &[&[("channel", "whatsapp"), number]]);
    let called = folder_with_line("SA", &[&[number]]);
    let abroad = folder_with_line("FO", &[&[("number", "00 298 211 300")]]);

    let without_zeros = ("number", "966552001955");
    let rewritten = folder_with_line("SA", &[&[("channel", "whatsapp"), without_zeros]]);

    written.check().expect_code(0);
    rewritten.check().expect_code(1).expect_says("begins with a calling code");
    called.check().expect_code(1).expect_says("begins with a calling code");
    abroad.check().expect_code(1).expect_says("begins with a calling code");
}

#[test]
fn a_mobile_of_argentina_is_written_to_by_its_form_without_15() {
    let number = ("number", "11-2771-6463");
    let e164 = ("e164", "+5491127716463");
    let written = folder_with_line("AR", &[&[("channel", "whatsapp"), number, e164]]);
    let called = folder_with_line("AR", &[&[number, e164]]);
    let with_15 = folder_with_line("AR", &[&[("number", "011 15-2771-6463"), e164]]);

    written.check().expect_code(0);
    called.check().expect_code(1).expect_says("reaches the fixed line +541127716463");
    with_15.check().expect_code(0);
}

#[test]
fn hours_from_a_year_on_are_no_past() {
    let folder = folder_with_line("GB", &[&[("number", "116 123")]]);
    folder.add(
        "crisis_lines",
        &[("id", "gb-since"), ("name", "Since"), ("opening_hours", "2019+ 24/7")],
    );
    folder.add("contacts", &[("resource_id", "gb-since"), ("number", "0800 58 58 58")]);

    let checked = folder.check();

    checked.expect_code(0);
    assert!(!checked.stdout().contains("opening_hours"), "{checked}");
}
