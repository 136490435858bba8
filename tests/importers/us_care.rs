//! Lists of American care: one entry of each place, in whatever order the lists come.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use backstop::import::same_place::{KnownIds, ListedPlace, are_same};
use backstop::import::us_care::{UsPoints, cms_hospitals, samhsa};
use backstop::import::{BranchPlace, Import, ImportedRow, UpstreamFile, hifld};

use super::Desk;
use crate::harness::csv_rows;

const DIRECTORY: &str = "name1,name2,street1,street2,city,state,zip,phone,intake1,intake2,intake1a,intake2a,service_code_info,latitude,longitude\n\
    Mill View Hospital,,1 Mill Road,,Los Angeles,CA,90012,213-555-0100,213-555-0101,,,,MH * HI * PSY * CIT WI * MD PI * ADLT SNR YAD * SP,34.055,-118.245\n\
    Weir Health Inc,Mobile Team,5 Weir Street,,Los Angeles,CA,90012,213-555-0110 x7,,,,,MH * OP * CMHC * PEOFF WI * SF * ADLT,34.051,-118.241\n\
    Elm General Hospital,Psychiatric Unit,9 Elm Avenue,,Los Angeles,CA,90012,213-555-0120,213-555-0121,,,,MH * HI * IPSY * PEON * MC * ADLT SNR,34.052,-118.242\n\
    Oak Clinic,,7 Oak Lane,,Los Angeles,CA,90012,213-555-0130,,,,,MH * OP * OMH * CIT * SF * CHLD,,\n";

const HOSPITALS: &str = "Facility ID,Facility Name,Address,City/Town,State,ZIP Code,Telephone Number,Hospital Type,Emergency Services\n\
    050001,MILL VIEW HOSPITAL LLC,1 MILL RD,LOS ANGELES,CA,90012,(213) 555-0199,Psychiatric,No\n\
    050002,ELM GENERAL HOSPITAL,9 ELM AVE,LOS ANGELES,CA,90012,(213) 555-0120,Acute Care Hospitals,Yes\n\
    050003,ASH MEDICAL CENTER,11 ASH ST,LOS ANGELES,CA,90012,(213) 555-0140,Acute Care Hospitals,Yes\n\
    050004,ASH MEDICAL CENTER SOUTH,11 ASH ST,LOS ANGELES,CA,90012,(213) 555-0141,Acute Care Hospitals,Yes\n";

const HIFLD: &str = "ID,NAME,ADDRESS,CITY,STATE,ZIP,TELEPHONE,STATUS,LATITUDE,LONGITUDE,WEBSITE,SOURCEDATE\n\
    0001,MILL VIEW HOSPITAL,1 MILL ROAD,LOS ANGELES,CA,90012,(213) 555-0100,OPEN,34.055,-118.245,http://mill.example/,2019/01/01 00:00:00\n\
    0002,YEW HOSPITAL,3 YEW COURT,LOS ANGELES,CA,90012,(213) 555-0150,OPEN,34.056,-118.246,NOT AVAILABLE,2019/01/01 00:00:00\n";

impl Desk {
    /// Imports the three lists in an order.
    fn import_care(&self, order: [usize; 3]) {
        let directory = self.download("directory.csv", DIRECTORY.as_bytes());
        let hospitals = self.download("hospitals.csv", HOSPITALS.as_bytes());
        let hifld = self.download("hifld.csv", HIFLD.as_bytes());
        for list in order {
            let arguments: Vec<&str> = match list {
                0 => vec!["samhsa", &directory, "--year", "2022"],
                1 => vec!["cms-hospitals", &hospitals, "--year", "2026"],
                _ => vec!["hifld", &hifld],
            };
            self.import(&arguments).expect_code(0);
        }
    }

    /// The rows of a table by their id.
    fn by_id(&self, table: &str) -> BTreeMap<String, HashMap<String, String>> {
        self.rows(table).into_iter().map(|row| (row["id"].clone(), row)).collect()
    }
}

#[test]
fn a_place_of_three_lists_is_one_entry_with_the_others_as_confirmations() {
    let desk = Desk::new();

    desk.import_care([0, 1, 2]);

    let rows = desk.by_id("on_call");
    let active: Vec<(&str, &str)> = rows
        .values()
        .filter(|row| row["status"] == "active" && row["id"].starts_with("us-"))
        .map(|row| (row["id"].as_str(), row["role"].as_str()))
        .collect();
    assert_eq!(
        active,
        [
            ("us-cms-050001", "hospital"),
            ("us-cms-050002", "emergency_department"),
            ("us-cms-050003", "emergency_department"),
            ("us-cms-050004", "emergency_department"),
            ("us-hifld-0002", "hospital"),
            ("us-samhsa-oak-clinic-90012", "community_clinic"),
            ("us-samhsa-weir-health-mobile-team-90012", "mobile_crisis"),
        ]
    );
    let mill = &rows["us-cms-050001"];
    let filled = ["languages", "age_groups", "payment", "url", "coordinate_precision"];
    assert_eq!(
        filled.map(|column| mill[column].as_str()),
        [
            "en;es",
            "young_adults;adults;seniors",
            "medicaid;private_insurance",
            "http://mill.example/",
            "address"
        ]
    );
    let twin = &rows["us-samhsa-mill-view-hospital-90012"];
    assert_eq!(
        (twin["status"].as_str(), twin["replaced_by"].as_str()),
        ("defunct", "us-cms-050001")
    );
    // The newer number first, that of 2022 behind it, and none of 2019 that nobody has any more.
    let numbers: Vec<(String, String)> = desk
        .rows("contacts_on_call")
        .into_iter()
        .filter(|row| row["resource_id"] == "us-cms-050001")
        .map(|row| (row["number"].clone(), row["source_id"].clone()))
        .collect();
    let directory = "samhsa-directory-2022".to_owned();
    assert_eq!(
        numbers,
        [
            ("(213) 555-0199".to_owned(), String::new()),
            ("213-555-0100".to_owned(), directory.clone()),
            ("213-555-0101".to_owned(), directory.clone()),
        ]
    );
    let confirmations: Vec<(String, String)> = desk
        .rows("confirmations")
        .into_iter()
        .filter(|row| row["resource_id"].starts_with("us-cms"))
        .map(|row| (row["number"].clone(), row["source_id"].clone()))
        .collect();
    assert_eq!(confirmations, [("(213) 555-0120".to_owned(), directory)]);
}

#[test]
fn an_older_id_of_a_place_leads_to_its_entry() {
    let desk = Desk::new();
    desk.import_care([2, 1, 0]);

    let app = desk.folder.app();

    let gone = app.get("/v1/resources/us-hifld-0001").any_json();
    assert_eq!(gone["replaced_by"], "us-cms-050001", "{gone}");
    let entry = app.get("/v1/resources/us-cms-050002").expect_status(200).json();
    assert_eq!(entry["contacts"][0]["confirmed_by"], 2, "{entry}");
    assert_eq!(entry["payment"], serde_json::json!(["medicare"]), "{entry}");
}

#[test]
fn ages_and_payment_narrow_and_keep_what_is_not_known() {
    let desk = Desk::new();
    desk.import_care([0, 1, 2]);
    let app = desk.folder.app();
    let asked = |name: &str, word: &str| -> Vec<String> {
        let body = serde_json::json!({
            "lat": 34.05, "lon": -118.24, "kind": "on_call", "limit": 50, (name): word
        });
        let answer = app.post(&body).expect_status(200).json();
        let hits = answer["on_call"].as_array().expect("a list").clone();
        hits.iter().filter_map(|hit| hit["id"].as_str()).map(str::to_owned).collect()
    };

    let medicaid = asked("payment", "medicaid");
    assert!(medicaid.contains(&"us-cms-050001".to_owned()), "says so: {medicaid:?}");
    assert!(medicaid.contains(&"us-cms-050003".to_owned()), "not known: {medicaid:?}");
    assert!(!medicaid.iter().any(|id| id.contains("weir-health")), "says others: {medicaid:?}");
    let children = asked("age_group", "children");
    assert!(children.iter().any(|id| id.contains("oak-clinic")), "{children:?}");
    assert!(!children.contains(&"us-cms-050001".to_owned()), "{children:?}");
    for path in ["/v1/nearest?payment=medicaid", "/v1/resources?age_group=adults"] {
        let name = if path.contains("payment") { "payment" } else { "age_group" };
        app.get(path).expect_problem(400, "unknown_parameter", Some(name));
    }
}

#[test]
fn a_decision_of_a_person_goes_before_the_rule() {
    let desk = Desk::new();
    let pairs = "id,other_id,verdict,reason\n\
        us-cms-050001,us-samhsa-mill-view-hospital-90012,different,two wards\n\
        us-cms-050001,us-hifld-0001,different,two wards\n\
        us-cms-050003,us-cms-050004,same,two wings\n";
    desk.folder.write("twins.csv", pairs.as_bytes());

    desk.import_care([0, 1, 2]);

    let rows = desk.by_id("on_call");
    assert_eq!(rows["us-samhsa-mill-view-hospital-90012"]["status"], "active");
    assert_eq!(rows["us-hifld-0001"]["replaced_by"], "us-samhsa-mill-view-hospital-90012");
    assert_eq!(rows["us-cms-050004"]["replaced_by"], "us-cms-050003");
    let before = desk.files();
    desk.folder.write("twins.csv", pairs.replace("same,", "perhaps,").as_bytes());
    let hifld = desk.download("hifld.csv", HIFLD.as_bytes());
    desk.import(&["hifld", &hifld])
        .expect_code(1)
        .expect_says("us-cms-050003 and us-cms-050004 are \"perhaps\"; expected same or different");
    desk.folder.write("twins.csv", pairs.as_bytes());
    assert_eq!(desk.files(), before);
}

#[test]
fn a_part_of_a_list_is_refused() {
    let desk = Desk::new();
    desk.import_care([0, 1, 2]);
    let before = desk.files();
    let (head, rest) = HOSPITALS.split_once('\n').expect("a heading");
    let first = rest.lines().next().expect("a line");
    let part = desk.download("part.csv", format!("{head}\n{first}\n").as_bytes());

    desk.import(&["cms-hospitals", &part, "--year", "2027"])
        .expect_code(1)
        .expect_says("on_call.csv would lose 3 of 4 rows of this source");

    assert_eq!(desk.files(), before);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_lists_changes_nothing(
        order in Just([0_usize, 1, 2]).prop_shuffle(),
        again in 0_usize..3,
    ) {
        let (desk, other) = (Desk::new(), Desk::new());
        desk.import_care([0, 1, 2]);

        other.import_care(order);
        let once = tables(&other);
        other.import_care([again; 3]);

        prop_assert_eq!(&tables(&desk), &once);
        prop_assert_eq!(tables(&other), once, "an import that is repeated changes no byte");
    }
}

fn tables(desk: &Desk) -> Vec<Vec<u8>> {
    ["on_call", "contacts_on_call", "confirmations"].map(|table| desk.folder.read(table)).to_vec()
}

/// The pairs that a person has looked at, with what the person said.
fn judged_pairs() -> Vec<(HashMap<String, String>, [ListedPlace; 2])> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/twins/pairs.csv");
    let rows = csv_rows(&std::fs::read_to_string(path).expect("the pairs"));
    let listing = |row: &HashMap<String, String>, prefix: &str| {
        let columns = [
            "id",
            "role",
            "name",
            "address_1",
            "city",
            "state_province",
            "postal_code",
            "latitude",
            "longitude",
            "source_id",
        ];
        let cell = |column: &str| row[&format!("{prefix}{column}")].clone();
        let entry = columns
            .into_iter()
            .fold(ImportedRow::new(), |entry, column| entry.with(column, cell(column)));
        let numbers = cell("numbers");
        let contacts: Vec<ImportedRow> =
            numbers.split(';').map(|number| ImportedRow::new().with("number", number)).collect();
        ListedPlace::of(&entry, &contacts).expect("a line of a list")
    };
    rows.into_iter()
        .map(|row| {
            let pair = ["", "other_"].map(|prefix| listing(&row, prefix));
            (row, pair)
        })
        .collect()
}

#[test]
fn the_rule_is_as_often_wrong_as_the_readme_says() {
    let pairs = judged_pairs();
    let (mut merged, mut missed) = (Vec::new(), Vec::new());
    for (row, [one, other]) in &pairs {
        let is_same = row["verdict"] == "same";
        assert!(is_same || row["verdict"] == "different", "{row:?}");
        assert_eq!(are_same(one, other), are_same(other, one), "{row:?}");
        let shown = format!("{} and {}", row["id"], row["other_id"]);
        match (are_same(one, other), is_same) {
            (true, false) => merged.push(shown),
            (false, true) => missed.push(shown),
            (true, true) | (false, false) => {}
        }
    }

    let said = format!(
        "Of {} pairs looked at by hand the rule is wrong about {}: it takes {} for one place that are two, and {} for two that are one.",
        pairs.len(),
        merged.len() + missed.len(),
        merged.len(),
        missed.len()
    );
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/README.md");
    let readme = std::fs::read_to_string(readme).expect("the README");
    let one_line = readme.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(one_line.contains(&said), "{said}\nmerged: {merged:#?}\nmissed: {missed:#?}");
}

/// Where the lists themselves lie, if they are there: they are no part of the repository.
fn raw_lists() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/sources/on_call");
    let is_there = folder.is_dir();
    if !is_there {
        eprintln!(
            "SKIPPED: {} is not there, so that the real lists are not read",
            folder.display()
        );
    }
    is_there.then_some(folder)
}

/// A list as it lies there, unpacked.
fn raw(folder: &Path, name: &str) -> UpstreamFile {
    let bytes = std::fs::read(folder.join(name)).expect("a list");
    let Some(unpacked) = name.strip_suffix(".gz") else { return UpstreamFile::new(name, bytes) };
    let mut text = Vec::new();
    flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut text).expect("unpacked");
    UpstreamFile::new(unpacked, text)
}

#[test]
fn the_real_lists_are_read_as_the_readme_says() {
    let Some(folder) = raw_lists() else { return };
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
    let nowhere = |_: BranchPlace<'_>| UsPoints::default();
    let directory = raw(&folder, "us_samhsa_mental_health_directory_2022.csv.gz");
    let hospitals = raw(&folder, "us_cms_hospital_general_information.csv.gz");
    let hifld = raw(&folder, "us_psychiatric_hospitals_hifld_2019.csv");

    let directory =
        samhsa::import(&directory, 2022, &nowhere, &KnownIds::default(), day).expect("read");
    let hospitals = cms_hospitals::import(&hospitals, 2026, &nowhere, day).expect("read");
    let hifld = hifld::import(&hifld, day).expect("read");

    let of_role = |import: &Import, role: &str| {
        import.rows_of("on_call").iter().filter(|row| row.get("role") == role).count()
    };
    // 5,469 facilities help in emergencies; three are told twice.
    assert_eq!((directory.summary.rows_read(), directory.rows_of("on_call").len()), (9_037, 5_466));
    assert_eq!(of_role(&directory, "mobile_crisis") + of_role(&directory, "walk_in_crisis"), 2_877);
    // Of 626 psychiatric hospitals and 4,462 emergency departments 84 are both.
    let dropped = hospitals.summary.rows_dropped();
    assert_eq!((hospitals.summary.rows_read(), dropped), (5_381, 5_381 - 4_987));
    assert_eq!(hifld.rows_of("on_call").len(), 604);
    for import in [&directory, &hospitals, &hifld] {
        let ids: BTreeSet<&str> =
            import.rows_of("on_call").iter().map(|row| row.get("id")).collect();
        assert_eq!(ids.len(), import.rows_of("on_call").len(), "each id once");
        for contact in import.rows_of("contacts_on_call") {
            assert!(!contact.get("e164").is_empty(), "{contact:?} has a place in the plan");
        }
    }
}
