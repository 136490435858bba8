//! Services of the open-helplines data set.

use super::Desk;

const HEAD: &str = "id,country,name,category,secondary_categories,method,number_in_source,dialable_corrected,url,languages,hours,free,website,verified_at,note\n";

fn line(id: &str, number: &str, hours: &str, day: &str, note: &str) -> String {
    format!(
        "{id},GB,Mill {id},general_crisis,,phone,{number},{number},,en,{hours},0,https://mill.example/,{day},{note}\n"
    )
}

#[test]
fn what_has_ended_is_not_served_and_what_somebody_wrote_stays() {
    let desk = Desk::new();
    let day = "2026-06-02";
    let lines = [
        line("gb-weir", "44 161 496 0000", "24/7", day, "asked in May"),
        line("gb-lock", "0161 496 0001", "CLOSED", day, ""),
        line("gb-mill", "0161 496 0002", "24/7", day, "number no longer in service"),
        line("gb-dale", "0161 496 0003", "24/7", day, "fax"),
        line("gb-far", "0033 1 48 06 42 41", "24/7", day, ""),
        line("gb-hill", "0161 496 0004", "24/7", "2027-06-02", ""),
    ];
    let file = desk.download("lines.csv", format!("{HEAD}{}", lines.concat()).as_bytes());

    let imported = desk.import(&["open-helplines", &file]);

    imported.expect_code(0).expect_says("1 closed, as its hours say");
    imported.expect_says("1 closed, as its note says").expect_says("1 a fax or the like");
    imported.expect_says("dialable_corrected \"0033 1 48 06 42 41\"");
    imported.expect_says("verified_at \"2027-06-02\"");
    let of_import = |table: &str, id: &str, column: &str| {
        let rows = desk.rows(table).into_iter();
        rows.filter(|row| row[id].starts_with("gb-weir") || row[id].starts_with("gb-hill"))
            .map(|row| row[column].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of_import("contacts", "resource_id", "number"),
        ["0161 496 0004", "+44 161 496 0000"]
    );
    assert_eq!(of_import("contacts", "resource_id", "verified_on")[0], "");
    desk.folder.check().expect_code(0);

    let table = String::from_utf8(desk.folder.read("crisis_lines")).expect("UTF-8");
    let file_name = desk.folder.file("crisis_lines");
    desk.folder.write(&file_name, table.replace("asked in May", "Rang it: it answers.").as_bytes());
    let again = desk.import(&["open-helplines", &file]);

    again.expect_code(0).expect_says("1 kept notes that somebody has written");
    let notes = of_import("crisis_lines", "id", "notes");
    assert_eq!(notes, ["", "Rang it: it answers."]);
    desk.folder.check().expect_code(0);
}
