//! The data that are shipped: complete, without a fault, and with the numbers that everybody can
//! check.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;

use backstop::domain::{
    AddressVisibility, Channel, CoordinatePrecision, Cost, EmergencyService, InternetBasis,
    ListingBasis, Network, Population, Region, Role, Status, Topic, Tristate, Visits,
};
use backstop::server::Directory;
use backstop::views::{HoldingsView, holdings_table, render_csv, render_json};
use serde_json::Value;

use crate::harness::{
    PROJECT, contacts_of_services, csv_rows, notices, run, shipped, shipped_folders,
};

fn table(file: &str) -> Vec<HashMap<String, String>> {
    csv_rows(&std::fs::read_to_string(Path::new(PROJECT).join("data").join(file)).expect("a table"))
}

#[test]
fn no_row_is_rejected() {
    let _built = shipped();

    let checked = run(&mut shipped_folders().command(&["check"]));

    checked.expect_code(0).expect_says("; 0 rejections,");
    assert_eq!(checked.stdout(), "", "{checked}");
}

#[test]
fn rows_are_sorted_by_id_so_that_a_change_reads_well() {
    for file in ["branches.csv", "crisis_lines.csv", "libraries.csv", "on_call.csv", "sources.csv"]
    {
        let ids: Vec<String> = table(file).into_iter().map(|row| row["id"].clone()).collect();
        let unsorted = ids.windows(2).find(|pair| pair[0] >= pair[1]);

        assert_eq!(unsorted, None, "{file}");
    }
}

#[test]
fn tables_are_as_the_next_import_leaves_them() {
    let checked = run(&mut shipped_folders().command(&["tidy", "--dry-run"]));

    checked.expect_code(0);
    assert_eq!(checked.stdout(), "", "{checked}");
}

#[test]
fn no_file_has_line_ends_of_windows() {
    for entry in std::fs::read_dir(Path::new(PROJECT).join("data")).expect("a folder").flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            let bytes = std::fs::read(&path).expect("a table");
            assert!(
                !bytes.contains(&b'\r')
                    && bytes.ends_with(b"\n")
                    && std::str::from_utf8(&bytes).is_ok(),
                "{}",
                path.display()
            );
        }
    }
}

#[test]
fn regional_lines_are_found_by_those_who_are_there() {
    for (latitude, longitude, region, line) in [
        (4.6097, -74.0817, "CO-DC", "co-dc-linea-106"),
        (4.5794, -74.2168, "CO-CUN", ""),
        (19.4326, -99.1332, "MX-CMX", "mx-locatel-psicologia"),
        (-26.2041, 28.0473, "ZA-GP", "za-gauteng-substance"),
        (52.2297, 21.0122, "PL-14", "pl-warszawa-511200200"),
        (17.385, 78.4867, "IN-TS", "in-roshni"),
        (-6.2146, 106.8451, "ID-JK", "id-jakcare"),
        (42.5987, -5.5671, "ES-CL", "es-telefono-esperanza-leon"),
        (35.6892, 51.389, "IR-23", ""),
    ] {
        let answer =
            shipped().get(&format!("/v1/nearest?lat={latitude}&lon={longitude}&limit=50")).json();

        let lines = answer["crisis_lines"].as_array().expect("lines");
        assert_eq!(answer["where"]["subdivision"], region, "{answer:#}");
        assert!(line.is_empty() || lines.iter().any(|one| one["id"] == line), "{line}\n{answer:#}");
    }
}

#[test]
fn every_region_that_a_line_is_for_can_be_located() {
    let _built = shipped();
    let gazetteer = shipped_folders().open().gazetteer;
    let rows = table("crisis_lines.csv").into_iter().chain(table("on_call.csv"));
    let areas: BTreeSet<String> = rows
        .flat_map(|row| row["coverage"].split(';').map(ToOwned::to_owned).collect::<Vec<_>>())
        .collect();

    let nowhere: Vec<&String> = areas
        .iter()
        .filter(|area| Region::parse(area).is_ok_and(|region| !gazetteer.has_town_in(&region)))
        .collect();

    assert!(nowhere.is_empty(), "{nowhere:?}");
}

fn countries() -> Vec<Value> {
    shipped().get("/v1/countries").json()["countries"].as_array().expect("countries").clone()
}

#[test]
fn at_least_240_countries_have_an_emergency_number() {
    let without: Vec<String> = countries()
        .iter()
        .filter(|country| country["emergency_numbers"].as_array().is_none_or(Vec::is_empty))
        .map(|country| country["country"].to_string())
        .collect();

    assert!(countries().len() - without.len() >= 240, "without: {without:?}");
}

#[test]
fn at_least_210_countries_have_a_crisis_line() {
    let with = countries()
        .iter()
        .filter(|country| country["crisis_lines"].as_array().is_some_and(|lines| !lines.is_empty()))
        .count();

    assert!(with >= 210, "{with}");
}

#[test]
fn every_kind_is_held() {
    let counts = shipped().get("/v1/datasets").json()["counts"].clone();
    let count = |kind: &str| {
        let of_kind = counts
            .as_array()
            .and_then(|counts| counts.iter().find(|one| one["kind"] == kind))
            .unwrap_or_else(|| panic!("{counts:#}"));
        of_kind["count"].as_u64().expect("a number")
    };

    assert!(count("library") >= 20_000, "{counts:#}");
    assert!(count("on_call") >= 760, "{counts:#}");
    assert!(count("branch") >= 235, "{counts:#}");
    assert!(count("crisis_line") >= 900, "{counts:#}");
}

#[test]
fn worldwide_resources_are_there_by_their_web_address() {
    let answer = shipped().get("/v1/nearest?kind=crisis_line").json();
    let lines = answer["crisis_lines"].as_array().expect("lines");

    for host in ["befrienders.org", "findahelpline.com", "iasp.info"] {
        let line =
            lines.iter().find(|line| line["url"].as_str().is_some_and(|url| url.contains(host)));
        let line = line.unwrap_or_else(|| panic!("{host} is missing\n{answer:#}"));

        assert_eq!(line["coverage"], serde_json::json!(["001"]), "{line:#}");
    }
}

#[test]
fn at_most_one_number_of_a_country_is_the_one_for_everything_and_it_comes_first() {
    for country in countries() {
        let numbers = country["emergency_numbers"].as_array().expect("numbers");
        let primary: Vec<usize> = numbers
            .iter()
            .enumerate()
            .filter(|(_, number)| number["is_primary"] == true)
            .map(|(place, _)| place)
            .collect();

        assert!(primary.is_empty() || primary == [0], "{country:#}");
    }
}

#[test]
fn a_number_of_some_places_never_comes_before_one_of_the_whole_country() {
    let mut partial = 0;
    for country in countries() {
        let nationwide: Vec<bool> = country["emergency_numbers"]
            .as_array()
            .expect("numbers")
            .iter()
            .filter_map(|number| number["nationwide"].as_bool())
            .collect();

        assert!(nationwide.is_sorted_by_key(|everywhere| !everywhere), "{country:#}");
        partial += nationwide.iter().filter(|everywhere| !**everywhere).count();
    }

    assert!(partial >= 20, "{partial}");
}

#[test]
fn a_note_that_speaks_of_some_places_is_not_kept_from_the_reader() {
    for (code, number) in [
        ("ID", "112"),
        ("SA", "911"),
        ("UA", "112"),
        ("TD", "2251 4242"),
        ("SO", "999"),
        ("GT", "123"),
    ] {
        let answer = shipped().get(&format!("/v1/nearest?country={code}")).json();

        let advice = answer["emergency"]["advice"].as_str().expect("advice");
        let (_, behind) = advice.split_once(&format!("{number} (")).unwrap_or_default();
        assert!(
            behind.split(')').next().is_some_and(|note| note.ends_with(", in some places")),
            "{code}: {advice}"
        );
    }
}

#[test]
fn all_numbers_of_south_africa_are_spoken_because_112_is_for_mobiles() {
    let answer = shipped().get("/v1/nearest?country=ZA").json();

    let advice = answer["emergency"]["advice"].as_str().expect("advice");
    for number in ["112", "10111", "10177"] {
        assert!(advice.contains(&format!("{number} (")), "{advice}");
    }
}

#[test]
fn an_ambulance_number_that_only_a_regulator_names_is_held_as_one_of_some_places() {
    for code in ["CD", "CG", "GQ", "KM", "NA"] {
        let answer = shipped().get(&format!("/v1/nearest?country={code}")).json();

        let numbers = answer["emergency"]["numbers"].as_array().expect("numbers");
        let mut ambulance = numbers
            .iter()
            .filter(|number| number["services"].to_string().contains("ambulance"))
            .peekable();
        assert!(ambulance.peek().is_some(), "{code}\n{answer:#}");
        assert!(ambulance.all(|number| number["nationwide"] == false), "{code}\n{answer:#}");
        assert!(!notices(&answer).contains(&"no_ambulance_number"), "{code}\n{answer:#}");
    }
}

#[test]
fn hours_that_the_notes_doubt_are_not_served() {
    let answer = shipped().get("/v1/resources/jp-tell-lifeline").json();

    assert!(answer["opening_hours"].is_null(), "{answer:#}");
}

type EmergencyRow = (&'static str, &'static [(&'static str, &'static str)], Option<&'static str>);

/// Country, numbers that must be held with what each reaches at least (a, f, p), and the number for
/// everything; `None` = there is none.
const EMERGENCY: [EmergencyRow; 64] = [
    ("AE", &[("998", "a"), ("997", "f"), ("999", "p")], None),
    ("AR", &[("107", "a"), ("100", "f"), ("101", "p"), ("911", "")], Some("911")),
    ("AT", &[("144", "a"), ("122", "f"), ("133", "p"), ("112", "afp")], Some("112")),
    ("AU", &[("000", "afp"), ("112", "")], Some("000")),
    ("BD", &[("999", "afp")], Some("999")),
    ("BE", &[("112", "afp"), ("101", "p")], Some("112")),
    ("BG", &[("112", "afp")], Some("112")),
    ("BR", &[("192", "a"), ("193", "f"), ("190", "p")], None),
    ("CA", &[("911", "afp")], Some("911")),
    ("CH", &[("144", "a"), ("118", "f"), ("117", "p"), ("112", "")], Some("112")),
    ("CL", &[("131", "a"), ("132", "f"), ("133", "p")], None),
    ("CN", &[("120", "a"), ("119", "f"), ("110", "p")], None),
    ("CO", &[("123", "afp")], Some("123")),
    ("CY", &[("112", "afp"), ("199", "")], Some("112")),
    ("CZ", &[("112", "afp"), ("155", "a"), ("150", "f"), ("158", "p")], Some("112")),
    ("DE", &[("112", "af"), ("110", "p")], Some("112")),
    ("DK", &[("112", "afp")], Some("112")),
    ("EE", &[("112", "afp")], Some("112")),
    ("EG", &[("123", "a"), ("180", "f"), ("122", "p")], None),
    ("ES", &[("112", "afp")], Some("112")),
    ("FI", &[("112", "afp")], Some("112")),
    ("FR", &[("112", "afp"), ("15", "a"), ("18", "f"), ("17", "p")], Some("112")),
    ("GB", &[("999", "afp"), ("112", "afp")], Some("999")),
    ("GR", &[("112", "afp"), ("166", "a"), ("199", "f"), ("100", "p")], Some("112")),
    ("HK", &[("999", "afp")], Some("999")),
    ("HR", &[("112", "afp")], Some("112")),
    ("HU", &[("112", "afp")], Some("112")),
    ("IE", &[("112", "afp"), ("999", "afp")], Some("112")),
    ("IL", &[("101", "a"), ("102", "f"), ("100", "p")], None),
    ("IN", &[("112", "afp"), ("108", "a"), ("101", "f"), ("100", "p")], Some("112")),
    ("IR", &[("115", "a"), ("125", "f"), ("110", "p")], None),
    ("IS", &[("112", "afp")], Some("112")),
    ("IT", &[("112", "afp"), ("118", "a"), ("115", "f"), ("113", "p")], Some("112")),
    ("JP", &[("119", "af"), ("110", "p")], None),
    ("KE", &[("999", "afp")], Some("999")),
    ("KR", &[("119", "af"), ("112", "p")], None),
    ("LK", &[("110", "f"), ("119", "p"), ("1990", "a")], None),
    ("LT", &[("112", "afp")], Some("112")),
    ("LU", &[("112", "af"), ("113", "p")], Some("112")),
    ("LV", &[("112", "afp")], Some("112")),
    ("MT", &[("112", "afp")], Some("112")),
    ("MX", &[("911", "afp")], Some("911")),
    ("MY", &[("999", "afp")], Some("999")),
    ("NG", &[("112", "afp")], Some("112")),
    ("NL", &[("112", "afp")], Some("112")),
    ("NO", &[("113", "a"), ("110", "f"), ("112", "p")], None),
    ("NZ", &[("111", "afp")], Some("111")),
    ("PE", &[("106", "a"), ("116", "f"), ("105", "p")], None),
    ("PH", &[("911", "afp")], Some("911")),
    ("PK", &[("15", "p"), ("16", "f"), ("1122", "a")], None),
    ("PL", &[("112", "afp")], Some("112")),
    ("PT", &[("112", "afp")], Some("112")),
    ("RO", &[("112", "afp")], Some("112")),
    ("RU", &[("112", "afp"), ("103", "a"), ("101", "f"), ("102", "p")], Some("112")),
    ("SE", &[("112", "afp")], Some("112")),
    ("SG", &[("995", "af"), ("999", "p")], None),
    ("SI", &[("112", "af"), ("113", "p")], Some("112")),
    ("SK", &[("112", "afp")], Some("112")),
    ("TH", &[("1669", "a"), ("199", "f"), ("191", "p")], None),
    ("TR", &[("112", "afp")], Some("112")),
    ("TW", &[("119", "af"), ("110", "p")], None),
    ("UA", &[("112", ""), ("103", "a"), ("101", "f"), ("102", "p")], None),
    ("US", &[("911", "afp")], Some("911")),
    ("ZA", &[("10111", "p"), ("10177", "a"), ("112", "")], None),
];

#[test]
fn the_emergency_numbers_that_everybody_can_check_are_held() {
    let held = countries();
    let mut missing = Vec::new();
    for (code, numbers, primary) in EMERGENCY {
        let country = held.iter().find(|country| country["country"] == code).expect("a country");
        let list = country["emergency_numbers"].as_array().expect("numbers");
        for (number, reaches) in numbers {
            let services = list
                .iter()
                .find(|one| one["number"] == *number)
                .map(|one| one["services"].to_string());
            let word = |letter: char| match letter {
                'a' => "ambulance",
                'f' => "fire",
                _ => "police",
            };
            match services {
                None => missing.push(format!("{code} has no {number}")),
                Some(services) => {
                    let unreached = reaches
                        .chars()
                        .map(word)
                        .filter(|word| !services.contains(word) && !services.contains("general"));
                    missing.extend(
                        unreached
                            .map(|word| format!("{code} {number} is not said to reach {word}")),
                    );
                }
            }
        }
        let held_primary = list
            .iter()
            .find(|one| one["is_primary"] == true)
            .and_then(|one| one["number"].as_str());
        if held_primary != primary {
            missing.push(format!(
                "{code} has {held_primary:?} as the number for everything, not {primary:?}"
            ));
        }
    }

    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn a_number_for_one_service_is_never_told_as_the_one_for_everything() {
    for (code, number) in [
        ("JP", "119"),
        ("JP", "110"),
        ("CN", "120"),
        ("CH", "144"),
        ("NO", "113"),
        ("KR", "119"),
        ("BR", "192"),
        ("DE", "110"),
        ("TW", "119"),
    ] {
        let country = shipped().get(&format!("/v1/countries/{code}")).json();
        let found = country["emergency_numbers"]
            .as_array()
            .expect("numbers")
            .iter()
            .find(|one| one["number"] == number)
            .expect("held")
            .clone();

        assert_eq!(found["is_primary"], false, "{code} {number}\n{country:#}");
    }
}

/// Countries and crisis numbers that everybody can check, in digits.
const CRISIS: [(&str, &str); 40] = [
    ("GB", "116123"),
    ("GB", "08001111"),
    ("IE", "116123"),
    ("US", "988"),
    ("CA", "988"),
    ("AU", "131114"),
    ("AU", "1300659467"),
    ("AU", "1800551800"),
    ("NZ", "1737"),
    ("NZ", "0800543354"),
    ("FR", "3114"),
    ("DE", "08001110111"),
    ("DE", "08001110222"),
    ("DE", "116123"),
    ("NL", "113"),
    ("BE", "1813"),
    ("BE", "107"),
    ("ES", "024"),
    ("PT", "1411"),
    ("IN", "14416"),
    ("BR", "188"),
    ("KR", "109"),
    ("CH", "143"),
    ("CH", "147"),
    ("AT", "142"),
    ("AT", "147"),
    ("SE", "90101"),
    ("NO", "116123"),
    ("FI", "0925250111"),
    ("PL", "116123"),
    ("PL", "116111"),
    ("JP", "0120783556"),
    ("IT", "0223272327"),
    ("DK", "70201201"),
    ("IL", "1201"),
    ("ZA", "0800567567"),
    ("AR", "135"),
    ("MX", "8009112000"),
    ("HU", "116123"),
    ("SG", "1767"),
];

#[test]
fn the_crisis_numbers_that_everybody_can_check_are_held() {
    let contacts = contacts_of_services();
    let mut numbers: HashMap<&str, Vec<String>> = HashMap::new();
    for contact in &contacts {
        let digits = contact["number"].chars().filter(char::is_ascii_digit).collect();
        numbers.entry(contact["resource_id"].as_str()).or_default().push(digits);
    }
    let lines = table("crisis_lines.csv");
    let mut missing = Vec::new();
    for (code, digits) in CRISIS {
        let held = lines.iter().filter(|line| line["status"] == "active").any(|line| {
            let covers = line["coverage"]
                .split(';')
                .any(|area| area == code || area.starts_with(&format!("{code}-")));
            covers
                && numbers
                    .get(line["id"].as_str())
                    .is_some_and(|held| held.iter().any(|one| one == digits))
        });
        if !held {
            missing.push(format!("{code} {digits}"));
        }
    }

    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_line_that_a_country_knows_best_is_among_the_first_five() {
    for (code, digits) in [
        ("GB", "116123"),
        ("IE", "116123"),
        ("US", "988"),
        ("CA", "988"),
        ("AU", "131114"),
        ("NZ", "1737"),
        ("FR", "3114"),
        ("NL", "113"),
        ("ES", "024"),
        ("BR", "188"),
        ("KR", "109"),
        ("CH", "143"),
        ("SE", "90101"),
        ("IN", "14416"),
        ("PT", "1411"),
        ("BE", "1813"),
        ("AT", "142"),
    ] {
        let answer = shipped().get(&format!("/v1/nearest?country={code}&kind=crisis_line")).json();
        let contacts = answer["crisis_lines"]
            .as_array()
            .expect("lines")
            .iter()
            .flat_map(|line| line["contacts"].as_array().expect("contacts"));
        let mut shown = contacts.filter_map(|contact| contact["number"].as_str());

        assert!(
            shown.any(|number| number.chars().filter(char::is_ascii_digit).eq(digits.chars())),
            "{code} {digits}\n{answer:#}"
        );
    }
}

#[test]
fn numbers_that_were_given_up_are_not_served_as_current() {
    let lines = table("crisis_lines.csv");
    let active: HashSet<&str> = lines
        .iter()
        .filter(|line| line["status"] == "active")
        .map(|line| line["id"].as_str())
        .collect();
    for (code, digits, reason) in [
        ("AL", "080012345", "it is the number of Kosovo's line"),
        ("KR", "1393", "109 since 2024"),
        ("SM", "800995988", "it is the number of an Italian line for older people"),
        ("US", "18009312237", "the NEDA helpline closed in 2023"),
    ] {
        for contact in contacts_of_services()
            .iter()
            .filter(|contact| active.contains(contact["resource_id"].as_str()))
        {
            let of_country = contact["resource_id"].starts_with(&code.to_lowercase());
            let same = contact["number"].chars().filter(char::is_ascii_digit).eq(digits.chars());

            assert!(!(of_country && same), "{reason}: {contact:?}");
        }
    }
}

#[test]
fn no_short_code_was_forced_into_an_international_form() {
    let short: Vec<&str> =
        CRISIS.iter().map(|(_, digits)| *digits).filter(|digits| digits.len() <= 6).collect();
    let mut looked_at = 0;
    for contact in contacts_of_services() {
        let digits: String = contact["number"].chars().filter(char::is_ascii_digit).collect();
        if short.contains(&digits.as_str()) {
            assert!(contact["e164"].is_empty(), "it would ring nowhere: {contact:?}");
            looked_at += 1;
        }
    }

    assert!(looked_at > 20, "{looked_at}");
}

#[test]
fn individuals_and_duties_are_not_shipped() {
    assert!(table("on_call.csv").iter().all(|row| row["role"] != "individual"));
    assert!(table("licences.csv").is_empty() && table("rota.csv").is_empty());
}

#[test]
fn on_call_is_held_in_many_countries_and_a_team_comes_before_a_ward() {
    let teams: Vec<_> = table("on_call.csv")
        .into_iter()
        .filter(|row| !row["source_id"].starts_with("hifld"))
        .collect();
    let countries: BTreeSet<&str> = teams.iter().map(|row| row["country"].as_str()).collect();
    assert!(countries.len() >= 20, "{countries:?}");

    for (place, team) in [
        ("place=Leeds&country=GB", "gb-eng-nhs-111-option-2-crisis-teams"),
        ("place=Graz&country=AT", "at-6-psynot-steiermark"),
        ("place=Munich&country=DE", "de-by-krisendienste-bayern"),
        ("place=Christchurch&country=NZ", "nz-can-canterbury-crisis-team"),
        ("place=Townsville&country=AU", "au-qld-townsville-acute-care-team"),
    ] {
        let answer = shipped().get(&format!("/v1/nearest?{place}&kind=on_call&limit=50")).json();
        let hits = answer["on_call"].as_array().expect("a list");
        let at = hits.iter().position(|hit| hit["id"] == team);
        let ward = hits.iter().position(|hit| hit["role"] == "hospital");
        assert!(at.is_some_and(|at| ward.is_none_or(|ward| at < ward)), "{place}: {answer:#}");
        assert!(hits.iter().all(|hit| hit["audience"] == "public"), "{place}");
    }
}

#[test]
fn old_sources_say_their_year() {
    let answer = shipped().get("/v1/nearest?lat=40.71&lon=-74.0&kind=on_call&limit=50").json();

    for hit in answer["on_call"].as_array().expect("hits") {
        let year = hit["source"]["year"].as_i64().expect("a year");
        assert!([2018, 2019, 2022, 2026].contains(&year), "{hit:#}");
        assert_eq!(hit["stale"], year < 2026, "{hit:#}");
    }
}

#[test]
fn branches_say_how_exact_their_point_is_and_closed_ones_are_retired() {
    let branches = table("branches.csv");

    assert!(branches.len() >= 80, "{} branches", branches.len());
    for row in &branches {
        assert_eq!(row["latitude"].is_empty(), row["coordinate_precision"].is_empty(), "{row:?}");
        assert!(!row["city"].is_empty() && !row["source_id"].is_empty(), "{row:?}");
        assert!(!row["id"].ends_with("-closed") || row["status"] != "active", "{row:?}");
    }
}

/// The words that the descriptor allows in a column, whether as a list of words or as a pattern of
/// a joined list.
fn words_of(descriptor: &Value, table: &str, column: &str) -> BTreeSet<String> {
    let tables = descriptor["resources"].as_array().expect("tables");
    let found = tables
        .iter()
        .find(|one| one["name"] == table)
        .unwrap_or_else(|| panic!("no table {table}"));
    let fields = found["schema"]["fields"].as_array().expect("fields");
    let field = fields
        .iter()
        .find(|field| field["name"] == column)
        .unwrap_or_else(|| panic!("no column {table}.{column}"));
    if let Some(words) = field["constraints"]["enum"].as_array() {
        return words.iter().map(|word| word.as_str().expect("a word").to_owned()).collect();
    }
    let pattern = field["constraints"]["pattern"]
        .as_str()
        .unwrap_or_else(|| panic!("{table}.{column} has no words"));
    let inside =
        pattern.split('(').nth(1).and_then(|rest| rest.split(')').next()).expect("a group");
    inside.split('|').map(str::to_owned).collect()
}

#[test]
fn the_words_of_the_descriptor_are_the_words_of_the_program() {
    let text = std::fs::read_to_string(Path::new(PROJECT).join("data/datapackage.json"))
        .expect("the descriptor");
    let descriptor: Value = serde_json::from_str(&text).expect("JSON");
    macro_rules! same {
        ($type:ident, $($table:literal . $column:literal),+) => {
            let words: BTreeSet<String> = $type::ALL.iter().map(|word| word.as_str().to_owned()).collect();
            $(assert_eq!(words_of(&descriptor, $table, $column), words, "{}.{}", $table, $column);)+
        };
    }
    same!(AddressVisibility, "branches"."address_visibility", "on_call"."address_visibility");
    same!(Channel, "contacts"."channel", "contacts_on_call"."channel", "contacts_libraries"."channel", "confirmations"."channel");
    same!(Channel, "contacts_branches"."channel", "contacts_libraries_openstreetmap"."channel");
    same!(CoordinatePrecision, "branches"."coordinate_precision", "on_call"."coordinate_precision", "libraries"."coordinate_precision");
    same!(Cost, "contacts"."cost", "contacts_on_call"."cost", "contacts_libraries"."cost");
    same!(EmergencyService, "emergency_numbers"."services");
    same!(CoordinatePrecision, "libraries_openstreetmap"."coordinate_precision");
    same!(InternetBasis, "libraries"."internet_basis", "libraries_openstreetmap"."internet_basis");
    same!(ListingBasis, "on_call"."listing_basis");
    same!(Network, "branches"."network");
    same!(Population, "crisis_lines"."populations", "on_call"."populations");
    same!(Role, "on_call"."role");
    same!(Status, "crisis_lines"."status", "branches"."status", "on_call"."status", "libraries"."status");
    same!(Topic, "crisis_lines"."topics");
    same!(Tristate, "libraries"."wifi", "libraries"."computers", "libraries"."fee", "libraries"."card_required", "contacts"."encrypted");
    same!(Tristate, "on_call"."accepts_backup_calls", "libraries_openstreetmap"."wifi", "libraries_openstreetmap"."fee");
    same!(Visits, "branches"."visits");
}

#[test]
fn no_line_rests_on_an_unofficial_list_alone_and_what_only_a_list_says_comes_last_and_says_so() {
    let lines = table("crisis_lines.csv");
    let active = || lines.iter().filter(|line| line["status"] == "active");
    let removed: BTreeSet<String> =
        table("removals.csv").into_iter().map(|row| row["id"].clone()).collect();

    let listed: Vec<&String> = active()
        .filter(|line| line["source_id"] == "wikipedia-suicide-crisis-lines")
        .map(|line| &line["id"])
        .collect();
    assert!(listed.is_empty(), "only a list names their numbers: {listed:?}");
    for line in active().filter(|line| line["priority"].parse::<u16>().expect("a number") > 40) {
        assert!(line["description"].contains("unofficial list"), "{line:?}");
    }
    for id in ["ag-suicide-crisis-line", "sy-suicide-crisis-line", "zw-suicide-crisis-line"] {
        assert!(removed.contains(id), "an import of the list would bring {id} back");
    }
}

#[test]
fn the_card_of_every_record_shows_what_is_kept_ready_of_it() {
    let _built = shipped();
    let Directory { snapshot, .. } = shipped_folders().open();
    let records = u32::try_from(snapshot.len()).expect("few");

    for record in 0..records {
        let resource = snapshot.resource(record).expect("a record has a card");

        assert_eq!(resource.id.as_str(), snapshot.id(record));
        assert_eq!(
            String::from_utf8_lossy(&render_json(&resource, None)),
            String::from_utf8_lossy(&snapshot.json(record).concat()),
        );
        assert_eq!(
            String::from_utf8_lossy(&render_csv(&resource)),
            String::from_utf8_lossy(snapshot.csv(record)),
        );
        assert_eq!(snapshot.find(&resource.id), Some(record));
    }
}

#[test]
fn the_readme_has_the_counts_that_are_served() {
    let answer = shipped().get("/v1/datasets").json();
    let held: Vec<HoldingsView> =
        serde_json::from_value(answer["holdings"].clone()).expect("what is held");
    let table = holdings_table(&held);
    let readme = std::fs::read_to_string(format!("{PROJECT}/README.md")).expect("the README");

    assert!(
        readme.contains(&format!("<!-- counts -->\n{table}<!-- /counts -->")),
        "README.md is to have what `backstop counts` prints:\n{table}"
    );
    for view in held {
        let of_kind = answer["counts"].as_array().expect("counts").iter();
        let counted = of_kind.filter(|count| count["kind"] == view.kind.as_str());
        let counted: Vec<_> = counted.map(|count| count["count"].clone()).collect();
        assert_eq!(counted, [view.count], "{}: two ways to count", view.kind);
    }
}
