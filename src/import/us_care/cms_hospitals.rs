//! Psychiatric hospitals and emergency departments of the United States: the general information on
//! hospitals of the Centers for Medicare & Medicaid Services (CMS).
//!
//! Taken over are psychiatric hospitals, as `hospital`, and whatever other hospital has emergency
//! services, as `emergency_department`. The numbers are switchboards. A psychiatric hospital may take
//! nobody who just comes, even where the list says that it has emergency services.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::for_whom::for_whom_by_name;
use super::line_faults::LineFaults;
use super::place_name::place_name;
use super::us_address::{UsAddress, UsGazetteer, country_of_state};
use super::us_number::contact_of;
use crate::domain::{Country, ListingBasis, Population, ResourceId, Role};
use crate::import::one_number::OneNumber;
use crate::import::plain_text::plain_text;
use crate::import::row::list_cell;
use crate::import::source::WORK_OF_AMERICA;
use crate::import::title_case::{Wording, title_case};
use crate::import::twins::SAME_ID;
use crate::import::{
    ForeignLine, ForeignTable, Heading, Import, ImportError, ImportedRow, ImportedTable,
    RecordName, Summary, UpstreamFile, UpstreamSource,
};

const EXPECTED: &str = "the general information on hospitals of CMS (comma-separated)";

/// The prefix of every source of this importer, whatever the year.
pub(in crate::import) const SOURCES: &str = "cms-hospitals";
const OWNED: &[&str] = &[SOURCES];

const HEADINGS: &[Heading] = &[
    Heading::required("Facility ID", &["Provider ID"]),
    Heading::required("Facility Name", &["Hospital Name"]),
    Heading::required("Address", &[]),
    Heading::required("City/Town", &["City"]),
    Heading::required("State", &[]),
    Heading::required("ZIP Code", &[]),
    Heading::required("Telephone Number", &["Phone Number"]),
    Heading::required("Hospital Type", &[]),
    Heading::required("Emergency Services", &[]),
];

/// Reads psychiatric hospitals and emergency departments. `gazetteer` tells where postal codes are: the
/// list has no points.
///
/// # Errors
/// [`ImportError`] when the file is not such a table, or a tenth of its lines is broken.
pub fn import(
    hospitals: &UpstreamFile,
    year: i32,
    gazetteer: &UsGazetteer<'_>,
    retrieved_on: NaiveDate,
) -> Result<Import, ImportError> {
    let text = hospitals.text(EXPECTED)?;
    let table = ForeignTable::comma_separated(hospitals.name(), text, HEADINGS)?;
    let (mut summary, mut faults) = (Summary::default(), LineFaults::default());
    let (mut rows, mut contacts, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    let numbers_of_companies = numbers_of_companies(&table);
    for line in table.lines() {
        let name = RecordName::of_line(hospitals.name(), line, "Facility ID", "Facility Name");
        summary.read(name);
        faults.read();
        let (row, contact) = match hospital(line, year, gazetteer, (&mut summary, &mut faults)) {
            Ok(hospital) => hospital,
            Err(reason) => {
                summary.drop_row(reason);
                continue;
            }
        };
        if numbers_of_companies.contains(line.get("Telephone Number")) {
            summary.drop_row("with the number of a company that has hospitals in several states");
            continue;
        }
        if !seen.insert(row.get("id").to_owned()) {
            summary.drop_row(SAME_ID);
            continue;
        }
        summary.made(row.get("id"));
        rows.push(row);
        contacts.push(contact);
    }
    faults.refuse_many(hospitals.name(), EXPECTED)?;
    let tables = vec![
        ImportedTable::of_sources("on_call", OWNED, rows),
        ImportedTable::contacts("contacts_on_call", contacts),
        ImportedTable::sources(vec![source(year, retrieved_on)]),
    ];
    Import { tables, summary }.unless_empty(hospitals.name())
}

/// Numbers that hospitals in several states have: they ring at the seat of a company and at none of
/// the hospitals.
fn numbers_of_companies(table: &ForeignTable) -> BTreeSet<&str> {
    let mut states: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in table.lines() {
        states.entry(line.get("Telephone Number")).or_default().insert(line.get("State"));
    }
    states.into_iter().filter(|(_, states)| states.len() > 1).map(|(number, _)| number).collect()
}

fn hospital(
    line: ForeignLine<'_>,
    year: i32,
    gazetteer: &UsGazetteer<'_>,
    (summary, faults): (&mut Summary, &mut LineFaults),
) -> Result<(ImportedRow, ImportedRow), &'static str> {
    let has_emergencies = line.get("Emergency Services");
    let checks = [
        ("State", country_of_state(line.get("State")).is_some()),
        ("Emergency Services", matches!(has_emergencies, "Yes" | "No")),
        (
            "Telephone Number",
            OneNumber::parse(line.get("Telephone Number"), Country::parse("US").ok()).is_ok(),
        ),
    ];
    if let Some((column, _)) = checks.iter().find(|(_, is_fit)| !is_fit) {
        faults.broken(line, column);
    }
    let hospital_type = line.get("Hospital Type");
    let role = match (hospital_type, has_emergencies) {
        ("Psychiatric", _) => Role::Hospital,
        (_, "Yes") => Role::EmergencyDepartment,
        _ => return Err("neither psychiatric nor with emergency services"),
    };
    let id = ResourceId::slug_of(&format!("us-cms-{}", line.get("Facility ID")))
        .map_err(|_| "without an id")?;
    let mut cased =
        |column: &str, wording| title_case(&plain_text(line.get(column), column, summary), wording);
    let name = place_name(&cased("Facility Name", Wording::Name));
    let texts = (cased("Address", Wording::Address), cased("City/Town", Wording::Address));
    let address =
        UsAddress::read(texts, (line.get("State"), line.get("ZIP Code")), "ZIP Code", summary)
            .ok_or("in no state or territory")?;
    let cell = line.get("Telephone Number");
    let contact = contact_of(id.as_str(), ("Telephone Number", cell), address.country, summary)
        .ok_or("without a telephone number that can be dialled")?;
    let populations = list_cell(for_whom(hospital_type, &name));
    let row = ImportedRow::new()
        .with("id", id.as_str())
        .with("role", role.as_str())
        .with("name", name)
        .with("accepts_backup_calls", "unknown")
        .with("populations", populations)
        .with("listing_basis", ListingBasis::Agency.as_str())
        .with("status", "active")
        .with("source_id", source_id(year))
        .with("notes", notes(hospital_type, has_emergencies));
    Ok((address.fill(row, None, gazetteer, summary), contact))
}

/// For whom a hospital is: by its type and, if it is psychiatric, by its name. An emergency department
/// of a women's and children's hospital takes everybody.
fn for_whom(hospital_type: &str, name: &str) -> Vec<Population> {
    match hospital_type {
        "Childrens" => vec![Population::Children, Population::Youth],
        "Acute Care - Veterans Administration" | "Acute Care - Department of Defense" => {
            vec![Population::Veterans]
        }
        "Psychiatric" => for_whom_by_name(name),
        _ => Vec::new(),
    }
}

fn notes(hospital_type: &str, has_emergencies: &str) -> String {
    let emergencies = if has_emergencies == "Yes" { "yes" } else { "no" };
    format!("{hospital_type}; emergency services: {emergencies}. The number is the switchboard.")
}

fn source_id(year: i32) -> String {
    format!("{SOURCES}-{year}")
}

fn source(year: i32, retrieved_on: NaiveDate) -> ImportedRow {
    let source = UpstreamSource {
        id: &source_id(year),
        name: &format!("Hospital General Information ({year})"),
        publisher: "Centers for Medicare & Medicaid Services (United States)",
        url: "https://data.cms.gov/provider-data/dataset/xubh-q36u",
        licence: WORK_OF_AMERICA,
        retrieved_on,
        year: Some(year),
    };
    source.into()
}

#[cfg(test)]
#[path = "cms_hospitals_tests.rs"]
mod tests;
