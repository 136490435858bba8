//! Psychiatric hospitals of the United States: the hospitals layer of Homeland Infrastructure
//! Foundation-Level Data (HIFLD).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::bounds::{is_in_america, six_decimals};
use super::ended::name_says_ended;
use super::plain_text::plain_text;
use super::row::list_cell;
use super::source::WORK_OF_AMERICA;
use super::title_case::{Wording, title_case};
use super::twins::{SAME_ID, Twins};
use super::us_care::{country_of_state, for_whom_by_name};
use super::zip_code::postal_code;
use super::{
    ForeignLine, ForeignTable, Heading, Import, ImportError, ImportedRow, ImportedTable,
    RecordName, Summary, UpstreamFile, UpstreamSource, contact,
};
use crate::domain::{CoordinatePrecision, ListingBasis, ResourceId, Role, WebUrl};

const EXPECTED: &str = "the hospitals table of HIFLD (comma-separated)";

/// The prefix of every source of this importer, whatever the year.
const OWNED: &[&str] = &["hifld-hospitals"];

const HEADINGS: &[Heading] = &[
    Heading::required("ID", &[]),
    Heading::required("NAME", &[]),
    Heading::required("ADDRESS", &[]),
    Heading::required("CITY", &[]),
    Heading::required("STATE", &[]),
    Heading::required("ZIP", &[]),
    Heading::required("TELEPHONE", &["PHONE"]),
    Heading::required("STATUS", &[]),
    Heading::required("LATITUDE", &[]),
    Heading::required("LONGITUDE", &[]),
    Heading::required("WEBSITE", &[]),
    Heading::required("SOURCEDATE", &[]),
];

/// Reads the hospitals that are open and have a telephone number.
///
/// The file says nothing about taking calls from other clinicians, nor about hours; both stay
/// unknown.
///
/// # Errors
/// [`ImportError`] when the file is not such a table.
pub fn import(hospitals: &UpstreamFile, retrieved_on: NaiveDate) -> Result<Import, ImportError> {
    let text = hospitals.text_or_windows_1252(EXPECTED)?;
    let table = ForeignTable::comma_separated(hospitals.name(), &text, HEADINGS)?;
    let mut summary = Summary::default();
    let (mut rows, mut contacts, mut sources) = (Vec::new(), Vec::new(), BTreeMap::new());
    let (mut twins, mut places) = (Twins::default(), BTreeSet::new());
    for line in table.lines() {
        summary.read(RecordName::of_line(hospitals.name(), line, "ID", "NAME"));
        let (row, contact, year) = match hospital(line, &mut summary) {
            Ok(hospital) => hospital,
            Err(reason) => {
                summary.drop_row(reason);
                continue;
            }
        };
        if twins.has_met_id(&row) {
            summary.drop_row(SAME_ID);
            continue;
        }
        if !places.insert((
            row.get("name").to_owned(),
            row.get("city").to_owned(),
            row.get("state_province").to_owned(),
        )) {
            summary.drop_row("the same name in the same town");
            continue;
        }
        sources.entry(year).or_insert_with(|| source(year, retrieved_on));
        summary.made(row.get("id"));
        rows.push(row);
        contacts.push(contact);
    }
    let tables = vec![
        ImportedTable::of_sources("on_call", OWNED, rows),
        ImportedTable::contacts("contacts_on_call", contacts),
        ImportedTable::sources(sources.into_values().collect()),
    ];
    Import { tables, summary }.unless_empty(hospitals.name())
}

fn hospital(
    line: ForeignLine<'_>,
    summary: &mut Summary,
) -> Result<(ImportedRow, ImportedRow, i32), &'static str> {
    if line.get("STATUS") != "OPEN" {
        return Err("not open");
    }
    if name_says_ended(line.get("NAME")) {
        return Err("closed, as its name says");
    }
    let telephone = available(line.get("TELEPHONE"));
    if telephone.is_empty() {
        return Err("without a telephone number");
    }
    let id = ResourceId::slug_of(&format!("us-hifld-{}", line.get("ID")))
        .map_err(|_| "without an id")?;
    let state = line.get("STATE");
    let country = country_of_state(state).ok_or("in no state or territory")?;
    let point = line.number("LATITUDE").zip(line.number("LONGITUDE"));
    let (latitude, longitude) = point
        .filter(|pair| is_in_america(*pair, "LATITUDE LONGITUDE", summary))
        .ok_or("without a point in the country")?;
    let year = line
        .get("SOURCEDATE")
        .get(..4)
        .and_then(|year| year.parse().ok())
        .ok_or("without a date")?;
    let website = available(line.get("WEBSITE"));
    let url = WebUrl::parse(&with_small_host(website))
        .map(|url| url.as_str().to_owned())
        .unwrap_or_default();
    if url.is_empty() && !website.is_empty() {
        summary.note_value("website left out: not an absolute address", "WEBSITE", website);
    }
    let zip = postal_code("ZIP", available(line.get("ZIP")), (state, country), summary);
    let populations = list_cell(for_whom_by_name(line.get("NAME")));
    let mut text = |column: &str| plain_text(available(line.get(column)), column, summary);
    let row = ImportedRow::new()
        .with("id", id.as_str())
        .with("role", Role::Hospital.as_str())
        .with("name", title_case(&text("NAME"), Wording::Name))
        .with("address_1", title_case(&text("ADDRESS"), Wording::Address))
        .with("city", title_case(&text("CITY"), Wording::Address))
        .with("state_province", state)
        .with("postal_code", zip)
        .with("country", country.as_str())
        .with("address_visibility", "public")
        .with("latitude", six_decimals(latitude))
        .with("longitude", six_decimals(longitude))
        // Points differ within a ZIP code, so they are no centres of one; whether they are roofs or
        // kerbs is not said, so not `building`.
        .with("coordinate_precision", CoordinatePrecision::Address.as_str())
        .with("accepts_backup_calls", "unknown")
        .with("listing_basis", ListingBasis::Agency.as_str())
        .with("populations", populations)
        .with("url", url)
        .with("status", "active")
        .with("source_id", source_id(year));
    let contact = contact::of_cell(id.as_str(), "TELEPHONE", telephone, country, summary);
    let contact = contact.ok_or("without a telephone number that can be dialled")?;
    Ok((row, contact, year))
}

/// The address with its scheme and host in small letters, in which capitals mean nothing; a path
/// may depend on them and stays as written.
fn with_small_host(website: &str) -> String {
    let Some((scheme, rest)) = website.split_once("://") else { return website.to_owned() };
    let (host, path) =
        rest.find('/').and_then(|slash| rest.split_at_checked(slash)).unwrap_or((rest, ""));
    format!("{}://{}{path}", scheme.to_lowercase(), host.to_lowercase())
}

fn available(value: &str) -> &str {
    if value.eq_ignore_ascii_case("NOT AVAILABLE") { "" } else { value }
}

fn source_id(year: i32) -> String {
    format!("hifld-hospitals-{year}")
}

fn source(year: i32, retrieved_on: NaiveDate) -> ImportedRow {
    let source = UpstreamSource {
        id: &source_id(year),
        name: &format!("Homeland Infrastructure Foundation-Level Data: Hospitals (rows of {year})"),
        publisher: "Department of Homeland Security (United States)",
        url: "https://hifld-geoplatform.opendata.arcgis.com/",
        licence: WORK_OF_AMERICA,
        retrieved_on,
        year: Some(year),
    };
    source.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "ID,NAME,ADDRESS,CITY,STATE,ZIP,TELEPHONE,STATUS,LATITUDE,LONGITUDE,WEBSITE,SOURCEDATE\n";

    fn read(lines: &str) -> Result<Import, ImportError> {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        import(&UpstreamFile::new("hospitals.csv", format!("{HEAD}{lines}")), day)
    }

    #[test]
    fn a_hospital_keeps_its_number_as_printed_and_its_year() {
        let import = read(
            "007,MILL VIEW HOSPITAL,1 MILL RD,TOLEDO,OH,43604,(419) 255-0100,OPEN,41.65,-83.53,www.mill.example,2018/08/08 00:00:00\n",
        )
        .expect("a hospital");

        let hospital = import.rows_of("on_call").first().expect("one row");
        assert_eq!(
            (hospital.get("id"), hospital.get("name")),
            ("us-hifld-007", "Mill View Hospital")
        );
        assert_eq!((hospital.get("accepts_backup_calls"), hospital.get("url")), ("unknown", ""));
        assert_eq!(hospital.get("source_id"), "hifld-hospitals-2018");
        let contact = import.rows_of("contacts_on_call").first().expect("one contact");
        assert_eq!(
            (contact.get("number"), contact.get("e164")),
            ("(419) 255-0100", "+14192550100")
        );
    }

    #[test]
    fn a_host_is_written_small_and_a_path_as_it_stands() {
        assert_eq!(
            with_small_host("HTTP://WWW.MILL.EXAMPLE/BODY.CFM?ID=5"),
            "http://www.mill.example/BODY.CFM?ID=5"
        );
        assert_eq!(with_small_host("www.mill.example"), "www.mill.example");
    }

    #[test]
    fn closed_silent_and_repeated_hospitals_are_counted() {
        let line = |id: &str, phone: &str, status: &str| {
            format!(
                "{id},ELM HOSPITAL,1 ELM RD,SAN JUAN,PR,00901,{phone},{status},18.4,-66.1,NOT AVAILABLE,2019/01/01\n"
            )
        };
        let lines = [
            line("1", "(787) 765-0100", "OPEN"),
            line("2", "(787) 765-0100", "OPEN"),
            line("3", "NOT AVAILABLE", "OPEN"),
            line("4", "1", "CLOSED"),
        ];

        let import = read(&lines.concat()).expect("one hospital");

        assert_eq!(import.rows_of("on_call").first().expect("one row").get("country"), "PR");
        for reason in ["the same name in the same town", "without a telephone number", "not open"] {
            assert_eq!(import.summary.dropped_for(reason), 1, "{reason}");
        }
    }
}
