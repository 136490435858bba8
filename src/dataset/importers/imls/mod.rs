//! Libraries of the United States: the Public Libraries Survey of the Institute of Museum and Library Services.
//!
//! The outlets file says where a library is; the systems file says whether its system counted wireless and computer sessions. The two are of
//! different years, so a branch is joined to a system only where `systems.rs` finds both to be the same.

mod outlets;
mod systems;

use chrono::NaiveDate;

use crate::dataset::importers::{Import, ImportError, ImportedTable, Row, UpstreamFile, UpstreamSource};
use outlets::Outlets;
use systems::Systems;

/// The prefix of every source of this importer, whatever the year.
const OWNED: &[&str] = &["imls-pls"];

/// Reads both files of the survey.
///
/// `systems_year` is the fiscal year of the systems file, which does not say it.
///
/// # Errors
/// [`ImportError`] when either file is not what it should be.
pub fn import(outlets: &UpstreamFile, systems: &UpstreamFile, systems_year: i32, retrieved_on: NaiveDate) -> Result<Import, ImportError> {
    let systems = Systems::parse(systems)?;
    let survey = Outlets::parse(outlets)?;
    let (libraries, contacts, summary) = survey.rows(&systems);
    let sources = vec![
        source(survey.year(), "outlets", "outlets", retrieved_on),
        source(systems_year, "systems", "library systems (behind the answers on wireless internet and computers)", retrieved_on),
    ];
    let tables = vec![
        ImportedTable::of_sources("libraries", OWNED, libraries),
        ImportedTable::contacts("contacts_libraries", contacts),
        ImportedTable::sources(sources),
    ];
    Import { tables, summary }.unless_empty(outlets.name())
}

fn source_id(year: i32, part: &str) -> String {
    format!("imls-pls-fy{year}-{part}")
}

fn source(year: i32, part: &str, title: &str, retrieved_on: NaiveDate) -> Row {
    let source = UpstreamSource {
        id: &source_id(year, part),
        name: &format!("Public Libraries Survey, fiscal year {year}: {title}"),
        publisher: "Institute of Museum and Library Services (United States)",
        url: "https://www.imls.gov/research-evaluation/data-collection/public-libraries-survey",
        licence: "public domain (work of the United States government)",
        retrieved_on,
        year: Some(year),
    };
    source.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTLETS: &str =
        "STABR,FSCSKEY,FSCS_SEQ,LIBID,LIBNAME,ADDRESS,CITY,ZIP,PHONE,C_OUT_TY,HOURS,WKS_OPEN,YR_SUB,STATSTRU,LONGITUD,LATITUDE,GEOMATCH\n";
    const SYSTEMS: &str = r#"{"cols": ["id", "name", "city", "state", "computer_sessions", "wireless_sessions"],
        "rows": [["A1", "ELM LIBRARY", "ELM", "OH", 500, -1], ["A2", "OAK LIBRARY", "OAK", "OH", -1, 0], ["A1", "YUCCA LIBRARY", "YUCCA", "AZ", 5, 9]]}"#;

    fn read(lines: &str) -> Result<Import, ImportError> {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let outlets = UpstreamFile::new("outlets.csv", format!("{OUTLETS}{lines}"));
        import(&outlets, &UpstreamFile::new("systems.json", SYSTEMS), 2022, day)
    }

    fn library(import: &Import, id: &str) -> Row {
        import.rows_of("libraries").iter().find(|row| row.get("id") == id).expect("the library").clone()
    }

    #[test]
    fn a_branch_answers_for_its_system_and_says_so() {
        let import = read(
            "OH,OH0001,002,A1,ELM LIBRARY,1 ELM ST,ELM,44001,4405550100,CE,2080,52,2019,00,-82.0,41.0,A\n\
             OH,OH0001,003,A1-B,WEST ELM BRANCH,9 MILL RD,ELM,44001,-3,BR,0,0,2019,00,-82.1,41.0,5\n",
        )
        .expect("two libraries");

        let branch = library(&import, "us-imls-oh0001-003");
        assert_eq!((branch.get("computers"), branch.get("wifi"), branch.get("internet_basis")), ("yes", "unknown", "system_survey"));
        assert_eq!((branch.get("name"), branch.get("system"), branch.get("weekly_hours")), ("West Elm Branch", "Elm Library", ""));
        assert_eq!(branch.get("coordinate_precision"), "postcode");
        assert_eq!(library(&import, "us-imls-oh0001-002").get("weekly_hours"), "40");
        let contact = import.rows_of("contacts_libraries").first().expect("a contact");
        assert_eq!((contact.get("number"), contact.get("e164")), ("4405550100", "+14405550100"));
    }

    #[test]
    fn a_missing_or_zero_count_is_never_a_no() {
        let import = read("OH,OH0002,002,A2,OAK LIBRARY,1 OAK ST,OAK,44002,M,CE,-1,-3,2019,00,-82.0,41.0,A\n").expect("a library");

        let oak = library(&import, "us-imls-oh0002-002");
        assert_eq!((oak.get("computers"), oak.get("wifi"), oak.get("internet_basis")), ("unknown", "unknown", "unknown"));
    }

    #[test]
    fn the_same_code_in_another_place_is_another_system() {
        let import = read("OH,OH0009,002,A1,FIR LIBRARY,1 FIR ST,FIR,44003,M,CE,-1,-3,2019,00,-82.0,41.0,A\n").expect("a library");

        assert_eq!(library(&import, "us-imls-oh0009-002").get("computers"), "unknown");
    }

    #[test]
    fn what_is_no_place_to_sit_is_dropped_with_its_reason() {
        let import = read(
            "OH,OH0001,002,A1,ELM LIBRARY,1 ELM ST,ELM,44001,-3,CE,1,1,2019,03,-82.0,41.0,A\n\
             OH,OH0001,003,A1,BOOKMOBILE,1 ELM ST,ELM,44001,-3,BS,1,1,2019,00,-82.0,41.0,A\n\
             GU,GU0001,003,G1,TALO LIBRARY,1 ELM ST,TALO,96910,-3,CE,1,1,2019,00,144.7,13.4,A\n",
        )
        .expect("one library");

        assert_eq!((import.summary.rows_read(), import.summary.rows_dropped()), (3, 2));
        assert_eq!(library(&import, "us-imls-gu0001-003").get("country"), "GU");
    }

    #[test]
    fn the_systems_file_in_the_place_of_the_outlets_names_what_is_missing() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let systems = UpstreamFile::new("systems.json", SYSTEMS);

        let error =
            import(&UpstreamFile::new("pupld.csv", "STABR,FSCSKEY,WIFISESS\nOH,OH1,2\n"), &systems, 2022, day).expect_err("no outlets");

        assert!(error.to_string().starts_with("pupld.csv lacks the columns FSCS_SEQ (or FSCSSEQ), LIBID, LIBNAME"), "{error}");
    }
}
