//! Numbers in names and descriptions, and numbers that two rows have.

use super::good_folder;
use crate::harness::DataFolder;

/// A line of Britain with a name, and its number.
fn line(folder: &DataFolder, id: &str, cells: &[(&str, &str)], number: &str) {
    let own = [("id", id), ("name", id), ("url", "https://lines.example.org/")];
    folder.add("crisis_lines", &[cells, &own].concat());
    folder.add("contacts", &[("resource_id", id), ("number", number)]);
}

#[test]
fn a_number_in_a_name_or_description_is_one_of_the_row() {
    for (cells, number, says) in [
        (
            ("name", "Lifeline 116 000"),
            "116 111",
            "name \"Lifeline 116 000\": tells the number 116 000",
        ),
        (("organization", "0800 1111"), "116 111", "organization \"0800 1111\": tells"),
        (
            ("name", "0800 OLA LELEI"),
            "0800 652 536",
            "name \"0800 OLA LELEI\": tells the number 0800",
        ),
        (("description", "Call 1952 at any time."), "116 111", "tells the number 1952"),
        (("description", "Text 9151 1767."), "116 111", "tells the number 9151 1767"),
    ] {
        let folder = good_folder();
        line(&folder, "gb-told", &[cells], number);

        let checked = folder.check();

        checked.expect_code(1).expect_says(says);
    }
    for (cells, number) in [
        (("name", "Lifeline 116 111"), "116 111"),
        (("name", "0800 OLA LELEI"), "0800 652 535"),
        (("organization", "ALO 116"), "116 111"),
        (("description", "Open since 2019; in an emergency 999, else 116 123."), "116 111"),
        (("description", "Support in more than 200 languages."), "116 111"),
    ] {
        let folder = good_folder();
        line(&folder, "gb-told", &[cells], number);

        let checked = folder.check();

        assert!(!checked.stdout().contains("tells the number"), "{cells:?}\n{checked}");
    }
}

#[test]
fn a_number_pasted_into_the_row_of_another_organisation_is_named() {
    let folder = good_folder();
    line(&folder, "gb-one", &[("organization", "One")], "0808 801 0327");
    line(&folder, "gb-other", &[("organization", "Other")], "0808 801 0327");
    line(&folder, "gb-branch", &[("organization", "Other")], "0808 801 0327");
    line(&folder, "je-other", &[("organization", "Third"), ("coverage", "JE")], "0808 801 0327");

    let checked = folder.check();

    checked.expect_code(1).expect_says("is the number of gb-one too");
    let named = checked.stdout().matches("which is another organisation's").count();
    assert_eq!(named, 2, "{checked}");
}

#[test]
fn notes_that_print_another_number_confirm_nothing() {
    let folder = good_folder();
    let cells = [("resource_id", "gb-good"), ("channel", "voice"), ("number", "116 123")];
    let said = [("source_id", "third-page"), ("agrees", "yes"), ("notes", "Prints 03000 111 998.")];
    folder.add("confirmations", &[cells.as_slice(), &said].concat());

    let checked = folder.check();

    checked.expect_says("the notes say that the page prints 03000 111 998");
}

#[test]
fn a_relay_prefix_before_a_number_of_the_row_is_right() {
    let folder = good_folder();
    folder.add("contacts", &[("resource_id", "gb-good"), ("number", "0800 1111")]);
    let relayed =
        [("resource_id", "gb-good"), ("channel", "textphone"), ("number", "18001 0800 1111")];
    folder.add("contacts", &relayed);

    let checked = folder.check();

    checked.expect_code(0);
    assert!(!checked.stdout().contains("18001"), "{checked}");
}

#[test]
fn hours_of_a_contact_outside_those_of_its_line_are_named() {
    let folder = good_folder();
    line(&folder, "gb-day", &[("opening_hours", "Mo-Fr 09:00-17:00")], "0808 801 0327");
    let chat = [
        ("resource_id", "gb-day"),
        ("channel", "chat"),
        ("url", "https://chat.example.org/"),
        ("opening_hours", "Sa-Su 10:00-12:00"),
    ];
    folder.add("contacts", &chat);

    let checked = folder.check();

    checked.expect_says("have no moment in common with those of its chat contact");
}

#[test]
fn a_zone_of_another_part_of_the_country_is_named() {
    let folder = good_folder();
    let columns = folder.columns("towns").join(",");
    let towns = "1,Manchester,GB,53.48095,-2.23743,568996,Europe/London,\n\
                 5,Los Angeles,US,34.05223,-118.24368,3971883,America/Los_Angeles,US-CA\n\
                 8,Portland,US,43.65737,-70.2589,68408,America/New_York,US-ME\n";
    folder.write(&folder.file("towns"), format!("{columns}\n{towns}").as_bytes());
    for (id, zone) in [("us-me-line", "America/Los_Angeles"), ("us-me-other", "America/New_York")] {
        let cells = [
            ("id", id),
            ("name", id),
            ("coverage", "US-ME"),
            ("time_zone", zone),
            ("url", "https://lines.example.org/"),
        ];
        folder.add("crisis_lines", &cells);
    }

    let checked = folder.check();

    checked.expect_says("time_zone \"America/Los_Angeles\": is no zone of the part of the country");
    let named = checked.stdout().matches("is no zone of the part").count();
    assert_eq!(named, 1, "{checked}");
}
