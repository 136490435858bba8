use super::*;
use crate::domain::Coordinate;
use crate::import::us_care::UsPoints;

const HEAD: &str = "name1,name2,street1,street2,city,state,zip,phone,intake1,intake2,intake1a,intake2a,service_code_info,latitude,longitude\n";

fn read_with(lines: &[&str], known: &KnownIds) -> Result<Import, ImportError> {
    let file = UpstreamFile::new("directory.csv", format!("{HEAD}{}\n", lines.join("\n")));
    let zip = Coordinate::new(41.65, -83.53).ok();
    let points = UsPoints { zip, ..UsPoints::default() };
    let day = NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
    import(&file, 2022, &|_| points, known, day)
}

fn read(lines: &[&str]) -> Result<Import, ImportError> {
    read_with(lines, &KnownIds::default())
}

const MILL: &str = "Mill Health Inc,Weir Street Clinic,1 Weir Street,Suite 2,Toledo,OH,43604,419-555-0100 x12,419-555-0101,419-555-0100 x12,,,MH * OP * CMHC * PEOFF WI * MD SF SMHA * SS * VET * ADLT SNR YAD * SP AH F19 * SH,41.66,-83.5";

#[test]
fn a_facility_says_what_its_codes_say() {
    let import = read(&[MILL]).expect("a facility");

    let row = import.rows_of("on_call").first().expect("one row");
    let cells = [
        "id",
        "role",
        "name",
        "address_1",
        "languages",
        "populations",
        "age_groups",
        "payment",
        "latitude",
        "coordinate_precision",
        "source_id",
        "opening_hours",
    ];
    assert_eq!(
        cells.map(|column| row.get(column)),
        [
            "us-samhsa-mill-health-weir-street-clinic-43604",
            "mobile_crisis",
            "Mill Health, Weir Street Clinic",
            "1 Weir Street, Suite 2",
            "en;es;ase",
            "",
            "young_adults;adults;seniors",
            "self_pay;medicaid;public_funds;sliding_fee",
            "41.66",
            "address",
            "samhsa-directory-2022",
            "",
        ]
    );
    let notes = row.get("notes");
    assert!(notes.contains("emergency walk-in, mobile or off-site emergency"), "{notes}");
    let numbers: Vec<_> = import
        .rows_of("contacts_on_call")
        .iter()
        .map(|contact| (contact.get("number"), contact.get("menu_option")))
        .collect();
    assert_eq!(numbers, [("419-555-0100", "12"), ("419-555-0101", "")], "each number once");
}

#[test]
fn what_helps_in_no_emergency_or_cannot_be_called_is_left_out() {
    let without_services = MILL.replace("PEOFF WI", "");
    let without_number = MILL.replace("419-555-010", "000-000-000").replace("Mill", "Elm");
    let without_digits = MILL.replace("419-555-0100 x12", "ask");
    let elsewhere = MILL.replace(",OH,", ",ZZ,");

    let import = read(&[MILL, &without_services, &without_digits, &elsewhere]);

    // One line of four is no line of the directory.
    let error = import.expect_err("a tenth of the lines is broken").to_string();
    assert!(error.contains("line 4, column phone") && error.contains("line 5, column state"));
    let others: Vec<String> =
        (0..20).map(|nth| MILL.replace("1 Weir", &format!("{nth}5 Weir"))).collect();
    let lines: Vec<&str> = others
        .iter()
        .map(String::as_str)
        .chain([without_services.as_str(), without_number.as_str()])
        .collect();
    let import = read(&lines).expect("twenty facilities");
    assert_eq!(import.rows_of("on_call").len(), 20);
    assert_eq!(import.summary.dropped_for("without a telephone number that can be dialled"), 1);
    assert_eq!(import.summary.rows_dropped(), 2);
}

#[test]
fn a_facility_that_was_renamed_keeps_its_id() {
    let first = read(&[MILL]).expect("a facility");
    let known = KnownIds::of(
        first.rows_of("on_call").iter().zip(first.rows_of("contacts_on_call").first().map(Some)),
    );
    let renamed = MILL.replace("Mill Health Inc", "Alder Health");
    // Another facility has taken the old name in the town.
    let namesake = MILL.replace("1 Weir", "99 Elm").replace("0100", "0144");

    let import = read_with(&[&namesake, &renamed], &known).expect("two facilities");

    let ids: Vec<_> = import.rows_of("on_call").iter().map(|row| row.get("id")).collect();
    assert_eq!(
        ids,
        [
            "us-samhsa-mill-health-weir-street-clinic-43604-99-elm-street",
            "us-samhsa-mill-health-weir-street-clinic-43604",
        ]
    );
}

#[test]
fn another_file_is_refused() {
    let codes = UpstreamFile::new("codes.csv", "category_code,service_code\nTC,SA\n");
    let day = NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");

    let error = import(&codes, 2022, &|_| UsPoints::default(), &KnownIds::default(), day)
        .expect_err("the list of codes")
        .to_string();

    assert!(error.contains("codes.csv lacks the columns name1, name2"), "{error}");
}
