use super::*;
use crate::domain::Coordinate;
use crate::import::us_care::UsPoints;

const HEAD: &str = "\"Facility ID\",\"Facility Name\",Address,City/Town,State,\"ZIP Code\",County/Parish,\"Telephone Number\",\"Hospital Type\",\"Hospital Ownership\",\"Emergency Services\"\n";

fn read(lines: &[&str]) -> Result<Import, ImportError> {
    let file = UpstreamFile::new("hospitals.csv", format!("{HEAD}{}\n", lines.join("\n")));
    let zip = Coordinate::new(41.65, -83.53).ok();
    let points = UsPoints { zip, ..UsPoints::default() };
    let day = NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
    import(&file, 2026, &|_| points, day)
}

fn line(id: &str, name: &str, number: &str, hospital_type: &str, emergencies: &str) -> String {
    format!(
        "{id},{name},1 MILL RD,TOLEDO,OH,43604,LUCAS,{number},{hospital_type},Voluntary,{emergencies}"
    )
}

#[test]
fn a_hospital_is_psychiatric_or_has_an_emergency_department() {
    let lines = [
        line("01", "MILL VIEW HOSPITAL", "(419) 555-0100", "Psychiatric", "No"),
        line("02", "ST LUKE'S MEDICAL CENTER", "(419) 555-0101", "Acute Care Hospitals", "Yes"),
        line("03", "WEIR CHILDREN'S HOSPITAL", "(419) 555-0102", "Childrens", "Yes"),
        line(
            "04",
            "ELM VA MEDICAL CENTER",
            "(419) 555-0103",
            "Acute Care - Veterans Administration",
            "Yes",
        ),
        line("05", "OAK FORENSIC CENTER", "(419) 555-0104", "Psychiatric", "Yes"),
        line(
            "06",
            "WOMEN AND CHILDREN'S HOSPITAL",
            "(419) 555-0105",
            "Acute Care Hospitals",
            "Yes",
        ),
        line("07", "ASH HOSPITAL", "(419) 555-0106", "Acute Care Hospitals", "No"),
    ];
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();

    let import = read(&lines).expect("hospitals");

    let rows: Vec<_> = import
        .rows_of("on_call")
        .iter()
        .map(|row| (row.get("id"), row.get("name"), row.get("role"), row.get("populations")))
        .collect();
    assert_eq!(
        rows,
        [
            ("us-cms-01", "Mill View Hospital", "hospital", ""),
            ("us-cms-02", "St Luke's Medical Center", "emergency_department", ""),
            ("us-cms-03", "Weir Children's Hospital", "emergency_department", "children;youth"),
            ("us-cms-04", "Elm VA Medical Center", "emergency_department", "veterans"),
            ("us-cms-05", "Oak Forensic Center", "hospital", "prisoners"),
            ("us-cms-06", "Women and Children's Hospital", "emergency_department", ""),
        ]
    );
    let row = import.rows_of("on_call").first().expect("one row");
    assert_eq!((row.get("coordinate_precision"), row.get("opening_hours")), ("postcode", ""));
    let number = import.rows_of("contacts_on_call").first().expect("one contact");
    assert_eq!(number.get("number"), "(419) 555-0100");
}

#[test]
fn the_number_of_a_company_is_no_hospital_s() {
    let of_ohio = line("01", "MILL HOSPITAL", "(419) 555-0100", "Psychiatric", "No");
    let of_maine = line("02", "WEIR HOSPITAL", "(419) 555-0100", "Psychiatric", "No")
        .replace(",OH,43604,", ",ME,04401,");
    let own = line("03", "ELM HOSPITAL", "(419) 555-0102", "Psychiatric", "No");

    let import = read(&[&of_ohio, &of_maine, &own]).expect("one hospital");

    let ids: Vec<_> = import.rows_of("on_call").iter().map(|row| row.get("id")).collect();
    assert_eq!(ids, ["us-cms-03"]);
    assert_eq!(import.summary.rows_dropped(), 2);
}

#[test]
fn a_file_of_which_a_tenth_is_broken_is_refused() {
    let fit: Vec<String> = (0..9)
        .map(|nth| line(&nth.to_string(), "MILL HOSPITAL", "(419) 555-0100", "Psychiatric", "No"))
        .collect();
    let broken = line("9", "WEIR HOSPITAL", "(419) 555-0101", "Psychiatric", "Perhaps");
    let mut lines: Vec<&str> = fit.iter().map(String::as_str).collect();
    lines.push(&broken);

    let error = read(&lines).expect_err("one of ten").to_string();

    assert!(error.contains("line 11, column Emergency Services: \"Perhaps\""), "{error}");
    let cut_off = read(&[fit.first().expect("a line"), "9,CUT"]).expect_err("cut off").to_string();
    assert!(cut_off.contains("hospitals.csv is malformed or cut off"), "{cut_off}");
}
