//! Libraries of the United States: the Public Libraries Survey of the Institute of Museum and
//! Library Services.
//!
//! The outlets file says where a library is; the systems file says whether its system counted
//! wireless and computer sessions. The two are of different years, so a branch is joined to a
//! system only where `systems.rs` finds both to be the same.

mod columns;
mod fiscal_year;
mod mended_points;
mod outlets;
mod precision;
mod systems;

use chrono::NaiveDate;

use crate::import::source::WORK_OF_AMERICA;
use crate::import::{
    Import, ImportError, ImportedRow, ImportedTable, UpstreamFile, UpstreamSource,
};
use fiscal_year::source_id;
use outlets::Outlets;
use systems::Systems;

/// The prefix of every source of this importer, whatever the year.
const OWNED: &[&str] = &["imls-pls"];

/// The columns that only the systems file fills.
const OF_SYSTEMS: &[&str] = &["system", "wifi", "computers", "internet_basis"];

/// The files of one import.
#[derive(Debug)]
pub struct SurveyFiles {
    /// The outlets, of any fiscal year whose file has coordinates.
    pub outlets: UpstreamFile,
    /// The systems. Without them nothing new is known about the internet, and rows that are there
    /// keep what they hold.
    pub systems: Option<UpstreamFile>,
    /// The fiscal year of the outlets, where the file does not tell it.
    pub outlets_year: Option<i32>,
    /// The fiscal year of the systems, where the file does not tell it.
    pub systems_year: Option<i32>,
}

/// Reads the files of the survey.
///
/// # Errors
/// [`ImportError`] when a file is not what it should be, or does not say its year and nobody has.
pub fn import(files: &SurveyFiles, retrieved_on: NaiveDate) -> Result<Import, ImportError> {
    let systems = files.systems.as_ref().map(Systems::parse).transpose()?;
    let survey = Outlets::parse(&files.outlets, files.outlets_year)?;
    let mut sources = vec![source(survey.year(), "outlets", "outlets", retrieved_on)];
    if let (Some(systems), Some(file)) = (&systems, &files.systems) {
        let year = files.systems_year.or(systems.year()).ok_or_else(|| {
            ImportError::YearNotSaid { file: file.name().to_owned(), option: "--systems-year" }
        })?;
        sources.push(source(
            year,
            "systems",
            "library systems (behind the answers on wireless internet and computers)",
            retrieved_on,
        ));
    }
    let silent_about: &[&str] = if systems.is_none() { OF_SYSTEMS } else { &[] };
    let (libraries, contacts, summary) = survey.rows(systems.as_ref());
    let tables = vec![
        ImportedTable::of_sources("libraries", OWNED, libraries).silent_about(silent_about),
        ImportedTable::contacts("contacts_libraries", contacts),
        ImportedTable::sources(sources),
    ];
    Import { tables, summary }.unless_empty(files.outlets.name())
}

fn source(year: i32, part: &str, title: &str, retrieved_on: NaiveDate) -> ImportedRow {
    let source = UpstreamSource {
        id: &source_id(year, part),
        name: &format!("Public Libraries Survey, fiscal year {year}: {title}"),
        publisher: "Institute of Museum and Library Services (United States)",
        url: "https://www.imls.gov/research-evaluation/data-collection/public-libraries-survey",
        licence: WORK_OF_AMERICA,
        retrieved_on,
        year: Some(year),
    };
    source.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTLETS: &str = "STABR,FSCSKEY,FSCS_SEQ,LIBID,LIBNAME,ADDRESS,CITY,ZIP,PHONE,C_OUT_TY,HOURS,WKS_OPEN,YR_SUB,STATSTRU,LONGITUD,LATITUDE,GEOMATCH\n";
    const SYSTEMS: &str = r#"{"cols": ["id", "name", "city", "state", "computer_sessions", "wireless_sessions"],
        "rows": [["A1", "ELM LIBRARY", "ELM", "OH", 500, -1], ["A2", "OAK LIBRARY", "OAK", "OH", -1, 0], ["A1", "YUCCA LIBRARY", "YUCCA", "AZ", 5, 9]]}"#;

    fn files(outlets: String, systems: Option<&str>) -> SurveyFiles {
        let systems = systems.map(|text| UpstreamFile::new("systems.json", text));
        SurveyFiles {
            outlets: UpstreamFile::new("outlets.csv", outlets),
            systems,
            outlets_year: None,
            systems_year: None,
        }
    }

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    fn read(lines: &str) -> Result<Import, ImportError> {
        import(&files(format!("{OUTLETS}{lines}"), Some(SYSTEMS)), day())
    }

    fn library(import: &Import, id: &str) -> ImportedRow {
        import
            .rows_of("libraries")
            .iter()
            .find(|row| row.get("id") == id)
            .expect("the library")
            .clone()
    }

    #[test]
    fn a_branch_answers_for_its_system_and_says_so() {
        let import = read(
            "OH,OH0001,002,A1,ELM LIBRARY,1 ELM ST,ELM,44001,4405550100,CE,2080,52,2019,00,-82.0,41.0,A\n\
             OH,OH0001,003,A1-B,WEST ELM BRANCH,9 MILL RD,ELM,44001,-3,BR,0,0,2019,00,-82.1,41.0,5\n",
        )
        .expect("two libraries");

        let branch = library(&import, "us-imls-oh0001-003");
        assert_eq!(
            (branch.get("computers"), branch.get("wifi"), branch.get("internet_basis")),
            ("yes", "unknown", "system_survey")
        );
        assert_eq!(
            (branch.get("name"), branch.get("system"), branch.get("weekly_hours")),
            ("West Elm Branch", "Elm Library", "")
        );
        assert_eq!(branch.get("coordinate_precision"), "postcode");
        assert_eq!(library(&import, "us-imls-oh0001-002").get("weekly_hours"), "40");
        let contact = import.rows_of("contacts_libraries").first().expect("a contact");
        assert_eq!((contact.get("number"), contact.get("e164")), ("4405550100", "+14405550100"));
    }

    #[test]
    fn a_missing_or_zero_count_is_never_a_no() {
        let import = read(
            "OH,OH0002,002,A2,OAK LIBRARY,1 OAK ST,OAK,44002,M,CE,-1,-3,2019,00,-82.0,41.0,A\n",
        )
        .expect("a library");

        let oak = library(&import, "us-imls-oh0002-002");
        assert_eq!(
            (oak.get("computers"), oak.get("wifi"), oak.get("internet_basis")),
            ("unknown", "unknown", "unknown")
        );
    }

    #[test]
    fn the_same_code_in_another_place_is_another_system() {
        let import = read(
            "OH,OH0009,002,A1,FIR LIBRARY,1 FIR ST,FIR,44003,M,CE,-1,-3,2019,00,-82.0,41.0,A\n",
        )
        .expect("a library");

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
    fn what_a_spreadsheet_or_a_page_did_to_a_cell_is_mended_or_left_out_and_named() {
        let import = read(
            "MA,MA0001,002,A1,ELM &amp; OAK LIBRARY,1 ELM ST,ELM,2139,6175550100,CE,1,1,2019,00,-71.1,42.4,A\n\
             OH,OH0001,003,A2,<b>FIR</b> LIBRARY,1 FIR ST,FIR,43215.0,614555010,CE,1,1,2019,00,-82.0,41.0,A\n\
             OH,OH0001,004,A2,OAK LIBRARY,1 OAK ST,OAK,2139,0000000000,CE,1,1,2019,00,-82.1,41.0,A\n\
             OH,OH0001,005,A2,ASH LIBRARY (CLOSED),1 ASH ST,ASH,43215,8888888888,CE,1,1,2019,00,-82.2,41.0,A\n\
             OH,OH0001,006,A2,YEW LIBRARY,1 YEW ST,YEW,43215,8888888888,CE,1,1,2019,00,-82.3,41.0,A\n\
             OH,OH0001,007,A2,=1+1,1 YEW ST,YEW,43215,-3,CE,1,1,2019,00,-82.4,41.0,A\n",
        )
        .expect("libraries");

        let shown: Vec<_> = import
            .rows_of("libraries")
            .iter()
            .map(|row| (row.get("name"), row.get("postal_code")))
            .collect();
        assert_eq!(
            shown,
            [
                ("Elm & Oak Library", "02139"),
                ("Fir Library", "43215"),
                ("Oak Library", ""),
                ("Yew Library", "43215"),
            ]
        );
        let numbers: Vec<_> =
            import.rows_of("contacts_libraries").iter().map(|row| row.get("number")).collect();
        assert_eq!(numbers, ["6175550100"]);
        let summary = &import.summary;
        for (note, count) in [
            ("markup of a web page taken out of a text", 2),
            ("postal code mended: a spreadsheet took a zero or added a decimal", 2),
            ("postal code left out: none of its state", 1),
            ("telephone left out: no numbering plan has it", 1),
            ("telephone left out: digits that only fill the cell", 2),
        ] {
            assert_eq!(summary.times_noted(note), count, "{note}\n{summary:#}");
        }
        let left_out = summary.noted_of("postal code left out: none of its state");
        assert_eq!(
            left_out,
            ["us-imls-oh0001-004 \"OAK LIBRARY\" (outlets.csv, line 4): ZIP \"2139\""]
        );
        assert_eq!(summary.dropped_for("closed, as its name says"), 1, "{summary:#}");
        assert_eq!(summary.rows_dropped(), 2, "a formula for a name\n{summary:#}");
    }

    #[test]
    fn a_point_whose_degrees_are_each_other_s_is_left_out_and_named() {
        let import = read(
            "OH,OH0001,002,A1,ELM LIBRARY,1 ELM ST,ELM,44001,-3,CE,1,1,2019,00,-82.0,41.0,A\n\
             OH,OH0001,003,A1,OAK LIBRARY,1 OAK ST,OAK,44001,-3,BR,1,1,2019,00,41.0,-82.0,A\n",
        )
        .expect("a library");

        let note = "point left out: latitude and longitude look like each other's";
        assert_eq!(import.summary.times_noted(note), 1, "{:#}", import.summary);
        assert_eq!(import.summary.dropped_for("without a point"), 1);
    }

    #[test]
    fn the_systems_file_in_the_place_of_the_outlets_names_what_is_missing() {
        let error =
            import(&files("STABR,FSCSKEY,WIFISESS\nOH,OH1,2\n".to_owned(), Some(SYSTEMS)), day())
                .expect_err("no outlets");

        assert!(
            error
                .to_string()
                .starts_with("outlets.csv lacks the columns FSCS_SEQ (or FSCSSEQ), LIBID, LIBNAME"),
            "{error}"
        );
    }

    /// Headings as they stand in files of these years (of 2014 as far as others have described it);
    /// the lines are made up.
    const YEARS: [(&str, &str, i32, &str); 5] = [
        (
            "STABR,FSCSKEY,FSCS_SEQ,LIBID,LIBNAME,ADDRESS,CITY,ZIP,ZIP4,CNTY,PHONE,C_OUT_TY,C_MSA,SQ_FEET,F_SQ_FT,L_NUM_BM,F_BKMOB,HOURS,F_HOURS,WKS_OPEN,F_WKSOPN,YR_SUB,STATSTRU,STATNAME,STATADDR,LONGITUD,LATITUDE,FIPSST,FIPSCO,FIPSPLAC,CNTYPOP,LOCALE,CENTRACT,CENBLOCK,CDCODE,MAT_CENT,MAT_TYPE,CBSA,MICROF",
            "OH,OH0001,002,A1,ELM LIBRARY,1 ELM ST,ELM,44001,M,ELM,4405550100,CE,NO,900,R_10,0,R_10,2080,R_10,52,R_10,2011,00,00,00,-82.0,41.0,39,1,1,9,43,1,1,1,1,1,0,0",
            2010,
            "locality",
        ),
        (
            "STABR,FSCSKEY,FSCS_SEQ,LIBID,LIBNAME,ADDRESS,CITY,ZIP,ZIP4,CNTY,PHONE,C_OUT_TY,C_MSA,SQ_FEET,F_SQ_FT,L_NUM_BM,F_BKMOB,HOURS,F_HOURS,WKS_OPEN,F_WKSOPN,YR_SUB,STATSTRU,STATNAME,STATADDR,LONGITUD,LATITUDE,FIPSST,FIPSCO,FIPSPLAC,CNTYPOP,LOCALE,CENTRACT,CENBLOCK,CDCODE,CBSA,MICROF,GAL,GALMS,POSTMS",
            "OH,OH0001,2,A1,ELM LIBRARY,1 ELM ST,ELM,44001,M,ELM,4405550100,CE,NO,900,R_13,0,R_13,2080,R_13,52,R_13,2014,0,0,0,-82.0,41.0,39,1,1,9,43,1,1,1,0,0,addresspoint,STD,NND",
            2013,
            "address",
        ),
        (
            "STABR,FSCSKEY,FSCS_SEQ,LIBID,LIBNAME,ADDRESS,CITY,ZIP,ZIP4,CNTY,PHONE,C_OUT_TY,SQ_FEET,F_SQ_FT,L_NUM_BM,HOURS,F_HOURS,WKS_OPEN,F_WKSOPN,YR_SUB,OBEREG,STATSTRU,STATNAME,STATADDR,LONGITUD,LATITUDE,INCITSST,INCITSCO,GNISPLAC,CNTYPOP,LOCALE,CENTRACT,CENBLOCK,CDCODE,CBSA,MICROF,MSTATUS,SCORE,ADDRTYPE",
            "OH,OH0001,002,A1,ELM LIBRARY,1 ELM ST,ELM,44001,M,ELM,4405550100,CE,900,R_14,0,2080,R_14,52,R_14,2015,3,00,00,00,-82.0,41.0,39,1,1,9,43,1,1,1,0,0,M,100,PointAddress",
            2014,
            "address",
        ),
        (
            "STABR,FSCSKEY,FSCS_SEQ,C_FSCS,LIBID,LIBNAME,ADDRESS,CITY,ZIP,ZIP4,CNTY,PHONE,C_OUT_TY,SQ_FEET,F_SQ_FT,L_NUM_BM,HOURS,F_HOURS,WKS_OPEN,F_WKSOPN,YR_SUB,OBEREG,STATSTRU,STATNAME,STATADDR,LONGITUD,LATITUDE,INCITSST,INCITSCO,GNISPLAC,CNTYPOP,LOCALE,CENTRACT,CENBLOCK,CDCODE,CBSA,MICROF,GEOMATCH",
            "OH,OH0001,002,Y,A1,ELM LIBRARY,1 ELM ST,ELM,44001,M,ELM,4405550100,CE,900,R_18,0,2080,R_18,52,R_18,2018,3,00,00,00,-82.0,41.0,39,1,1,9,43,1,1,1,0,0,A",
            2018,
            "address",
        ),
        (
            "STABR,FSCSKEY,FSCS_SEQ,C_FSCS,LIBID,LIBNAME,ADDRESS,CITY,ZIP,ZIP4,CNTY,PHONE,C_OUT_TY,SQ_FEET,F_SQ_FT,L_NUM_BM,HOURS,F_HOURS,WKS_OPEN,F_WKSOPN,YR_SUB,OBEREG,STATSTRU,STATNAME,STATADDR,LONGITUD,LATITUDE,INCITSST,INCITSCO,GNISPLAC,CNTYPOP,LOCALE,CENTRACT,CENBLOCK,CDCODE,CBSA,MICROF,GEOSTATUS,GEOSCORE,GEOMTYPE,C19WKSCL,C19WKSLO",
            "OH,OH0001,2,Y,A1,ELM LIBRARY,1 ELM ST,ELM,44001,M,ELM,4405550100,CE,900,R_22,0,2080,R_22,52,R_22,2022,3,0,0,0,-82.0,41.0,39,1,1,9,43,1,1,1,0,0,M,100,PostalExt,0,0",
            2022,
            "postcode",
        ),
    ];

    #[test]
    fn a_file_of_any_year_with_coordinates_gives_the_same_library() {
        for (headings, line, year, precision) in YEARS {
            let import = import(&files(format!("{headings}\n{line}\n"), None), day())
                .unwrap_or_else(|error| panic!("{year}: {error}"));

            let library = library(&import, "us-imls-oh0001-002");
            assert_eq!(library.get("source_id"), format!("imls-pls-fy{year}-outlets"));
            assert_eq!(
                (library.get("coordinate_precision"), library.get("weekly_hours")),
                (precision, "40"),
                "{year}"
            );
            assert_eq!(
                (library.get("wifi"), library.get("internet_basis")),
                ("unknown", "unknown"),
                "{year}: no systems were given"
            );
            assert_eq!(import.rows_of("sources").len(), 1, "{year}");
        }
    }

    #[test]
    fn a_year_without_coordinates_names_the_columns_that_it_lacks() {
        let fy2006 = "STABR,FSCSKEY,FSCS_SEQ,LIBID,LIBNAME,ADDRESS,CITY,ZIP,ZIP4,CNTY,PHONE,C_OUT_TY,C_MSA,SQ_FEET,F_SQ_FT,L_NUM_BM,F_BKMOB,PUB_FIPS,CNTYFIPS,YR_SUB,STATSTRU,STATNAME,STATADDR\n";

        let error = import(&files(fy2006.to_owned(), None), day()).expect_err("no coordinates");

        let expected = "outlets.csv lacks the columns LONGITUD (or LONGITUDE, LON), LATITUDE (or LATITUD, LAT); its first line has STABR";
        assert!(error.to_string().starts_with(expected), "{error}");
    }

    #[test]
    fn the_systems_file_of_the_survey_serves_as_well() {
        let systems = "STABR,FSCSKEY,LIBID,LIBNAME,CITY,PITUSR,F_PITUSR,WIFISESS,F_WIFISS\nOH,OH0001,A1,ELM LIBRARY,ELM,500,R_21,-1,M_21\n";
        let outlets = format!(
            "{OUTLETS}OH,OH0001,002,A1,ELM LIBRARY,1 ELM ST,ELM,44001,-3,CE,1,1,2019,00,-82.0,41.0,A\n"
        );

        let import = import(&files(outlets, Some(systems)), day()).expect("a library");

        let library = library(&import, "us-imls-oh0001-002");
        assert_eq!(
            (library.get("computers"), library.get("wifi"), library.get("internet_basis")),
            ("yes", "unknown", "system_survey")
        );
        let sources: Vec<_> = import.rows_of("sources").iter().map(|row| row.get("id")).collect();
        assert_eq!(sources, ["imls-pls-fy2019-outlets", "imls-pls-fy2021-systems"]);
    }

    #[test]
    fn a_systems_file_that_does_not_say_its_year_is_refused_until_somebody_does() {
        let mut files = files(
            format!(
                "{OUTLETS}OH,OH0001,002,A1,ELM LIBRARY,1 ELM ST,ELM,44001,-3,CE,1,1,2019,00,-82.0,41.0,A\n"
            ),
            Some("STABR,LIBID,LIBNAME,CITY,PITUSR\nOH,A1,ELM LIBRARY,ELM,500\n"),
        );

        let error = import(&files, day()).expect_err("no year");
        files.systems_year = Some(2012);

        assert_eq!(
            error.to_string(),
            "systems.json does not say its year; say it with --systems-year"
        );
        assert!(import(&files, day()).is_ok());
    }
}
