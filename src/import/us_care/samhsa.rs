//! Mental-health treatment facilities of the United States: the national directory of the Substance
//! Abuse and Mental Health Services Administration (SAMHSA).
//!
//! Taken over are the facilities that say that they help in emergencies: with walk-in services, a
//! team that goes out, services on site, or a crisis intervention team. The numbers are those of
//! their switchboards and of intake, and never crisis lines.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::for_whom::{for_whom_by_name, is_for_the_young};
use super::line_faults::LineFaults;
use super::place_name::place_name;
use super::service_codes::ServiceCodes;
use super::us_address::{UsAddress, UsGazetteer, country_of_state};
use super::us_number::contact_of;
use crate::domain::{Country, ListingBasis, Population, ResourceId};
use crate::import::one_number::OneNumber;
use crate::import::plain_text::plain_text;
use crate::import::row::list_cell;
use crate::import::same_place::{KnownIds, PlaceKey, StreetAddress};
use crate::import::source::WORK_OF_AMERICA;
use crate::import::title_case::{Wording, title_case};
use crate::import::twins::SAME_ID;
use crate::import::{
    ForeignLine, ForeignTable, Heading, Import, ImportError, ImportedRow, ImportedTable,
    RecordName, Summary, UpstreamFile, UpstreamSource,
};

const EXPECTED: &str = "the directory of mental-health treatment facilities of SAMHSA \
    (comma-separated)";

/// The prefix of every source of this importer, whatever the year.
pub(in crate::import) const SOURCES: &str = "samhsa-directory";
const OWNED: &[&str] = &[SOURCES];

const HEADINGS: &[Heading] = &[
    Heading::required("name1", &[]),
    Heading::required("name2", &[]),
    Heading::required("street1", &[]),
    Heading::required("street2", &[]),
    Heading::required("city", &[]),
    Heading::required("state", &[]),
    Heading::required("zip", &[]),
    Heading::required("phone", &[]),
    Heading::required("intake1", &[]),
    Heading::required("intake2", &[]),
    Heading::required("service_code_info", &[]),
    Heading::optional("latitude", &[]),
    Heading::optional("longitude", &[]),
];

/// The cells for numbers, in the order in which to try them. `intake1a` and `intake2a` hold intake
/// numbers again, in letters.
const NUMBERS: [&str; 3] = ["phone", "intake1", "intake2"];

/// What the directory says of one facility, and what makes its id.
struct Facility {
    row: ImportedRow,
    contacts: Vec<ImportedRow>,
}

/// Reads the facilities that help in emergencies. `gazetteer` tells where postal codes are, `known` which
/// ids facilities have already: the directory has none.
///
/// # Errors
/// [`ImportError`] when the file is not such a table, or a tenth of its lines is broken.
pub fn import(
    directory: &UpstreamFile,
    year: i32,
    gazetteer: &UsGazetteer<'_>,
    known: &KnownIds,
    retrieved_on: NaiveDate,
) -> Result<Import, ImportError> {
    let text = directory.text(EXPECTED)?;
    let table = ForeignTable::comma_separated(directory.name(), text, HEADINGS)?;
    let ids = ids_of(&table, known);
    let (mut summary, mut faults) = (Summary::default(), LineFaults::default());
    let (mut rows, mut contacts, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (line, id) in table.lines().zip(ids) {
        let name = full_name(line, &mut Summary::default());
        summary.read(
            RecordName::new(id.as_deref().unwrap_or_default(), &name)
                .at_line(directory.name(), line),
        );
        faults.read();
        let facility = match facility(line, id, year, gazetteer, (&mut summary, &mut faults)) {
            Ok(facility) => facility,
            Err(reason) => {
                summary.drop_row(reason);
                continue;
            }
        };
        if !seen.insert(facility.row.get("id").to_owned()) {
            summary.drop_row(SAME_ID);
            continue;
        }
        summary.made(facility.row.get("id"));
        rows.push(facility.row);
        contacts.extend(facility.contacts);
    }
    faults.refuse_many(directory.name(), EXPECTED)?;
    let tables = vec![
        ImportedTable::of_sources("on_call", OWNED, rows),
        ImportedTable::contacts("contacts_on_call", contacts),
        ImportedTable::sources(vec![source(year, retrieved_on)]),
    ];
    Import { tables, summary }.unless_empty(directory.name())
}

/// The ids of the lines: that of a facility which is held with the same number at the same address,
/// else one made of its name, its postal code and, where that is not enough, its street.
fn ids_of(table: &ForeignTable, known: &KnownIds) -> Vec<Option<String>> {
    let keys: Vec<PlaceKey> = table.lines().map(place_key).collect();
    let held = known.held(&keys);
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for id in held.iter().flatten() {
        *times.entry((*id).to_owned()).or_default() += 1;
    }
    let made: Vec<[Option<String>; 2]> = table.lines().map(made_ids).collect();
    for ([short, _], held) in made.iter().zip(&held) {
        if let Some(short) = short.as_ref().filter(|_| held.is_none()) {
            *times.entry(short.clone()).or_default() += 1;
        }
    }
    let id = |(held, [short, long]): (Option<&str>, [Option<String>; 2])| {
        let is_one = short.as_ref().is_some_and(|id| times.get(id) == Some(&1));
        held.map(str::to_owned).or(if is_one { short } else { long })
    };
    held.into_iter().zip(made).map(id).collect()
}

/// What a facility is known by, whatever its name.
fn place_key(line: ForeignLine<'_>) -> PlaceKey {
    let address = StreetAddress::read(line.get("street1"));
    (digits(line.get("phone")), address, line.get("zip").to_owned())
}

/// An id of the name and the postal code, and a longer one with the street.
fn made_ids(line: ForeignLine<'_>) -> [Option<String>; 2] {
    let name: String = full_name(line, &mut Summary::default()).chars().take(64).collect();
    let (zip, street) = (line.get("zip"), line.get("street1"));
    [format!("us-samhsa {name} {zip}"), format!("us-samhsa {name} {zip} {street}")]
        .map(|words| ResourceId::slug_of(&words).ok().map(|id| id.as_str().to_owned()))
}

/// The ten digits of a number, without what stands behind it.
fn digits(cell: &str) -> String {
    let number = cell.split('x').next().unwrap_or_default();
    number.chars().filter(char::is_ascii_digit).collect()
}

fn facility(
    line: ForeignLine<'_>,
    id: Option<String>,
    year: i32,
    gazetteer: &UsGazetteer<'_>,
    (summary, faults): (&mut Summary, &mut LineFaults),
) -> Result<Facility, &'static str> {
    let codes = ServiceCodes::read(line.get("service_code_info"));
    if country_of_state(line.get("state")).is_none() {
        faults.broken(line, "state");
        return Err("in no state or territory");
    }
    if OneNumber::parse(line.get("phone"), Country::parse("US").ok()).is_err() {
        faults.broken(line, "phone");
    }
    if !codes.are_of_emergencies() {
        return Err("without walk-in, mobile or on-site services for emergencies or a crisis team");
    }
    let id = id.ok_or("without a name")?;
    let name = full_name(line, summary);
    let address = UsAddress::read(
        (street(line, summary), cased(line, "city", Wording::Address, summary)),
        (line.get("state"), line.get("zip")),
        "zip",
        summary,
    )
    .ok_or("in no state or territory")?;
    let contacts = contacts(line, &id, address.country, summary);
    if contacts.is_empty() {
        return Err("without a telephone number that can be dialled");
    }
    if codes.have_unnamed_language() {
        summary.note("language left out: Creole, which may be one of several");
    }
    // Asked for were languages other than English, and in Puerto Rico that says little of Spanish.
    let english = (address.country.as_str() != "PR").then_some("en");
    let languages = english.into_iter().chain(codes.languages());
    let populations = for_whom(&codes, &name);
    let row = ImportedRow::new()
        .with("id", &*id)
        .with("role", codes.role(&name).as_str())
        .with("name", name)
        .with("accepts_backup_calls", "unknown")
        .with("languages", list_cell(languages))
        .with("populations", list_cell(populations))
        .with("age_groups", list_cell(codes.age_groups()))
        .with("payment", list_cell(codes.payment()))
        .with("listing_basis", ListingBasis::Agency.as_str())
        .with("status", "active")
        .with("source_id", source_id(year))
        .with(
            "notes",
            format!("Directory of {year}; closed, moved or renamed since? {}.", codes.in_words()),
        );
    let point = line.number("latitude").zip(line.number("longitude"));
    Ok(Facility { row: address.fill(row, point, gazetteer, summary), contacts })
}

/// For whom a facility is alone, by its name or its codes.
fn for_whom(codes: &ServiceCodes<'_>, name: &str) -> Vec<Population> {
    let by_name = for_whom_by_name(name);
    if by_name == [Population::Prisoners] {
        return by_name;
    }
    let by_codes = codes.populations();
    if by_codes.is_empty() && is_for_the_young(name) {
        return vec![Population::Children, Population::Youth];
    }
    by_codes
}

/// The name of the organization and of its place, where there is one.
fn full_name(line: ForeignLine<'_>, summary: &mut Summary) -> String {
    let organization = cased(line, "name1", Wording::Name, summary);
    let place = cased(line, "name2", Wording::Name, summary);
    let parts = [place_name(&organization), place_name(&place)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn street(line: ForeignLine<'_>, summary: &mut Summary) -> String {
    let parts = ["street1", "street2"].map(|column| cased(line, column, Wording::Address, summary));
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn cased(line: ForeignLine<'_>, column: &str, wording: Wording, summary: &mut Summary) -> String {
    title_case(&plain_text(line.get(column), column, summary), wording)
}

/// The numbers of a facility, each once, with the extension of each.
fn contacts(
    line: ForeignLine<'_>,
    id: &str,
    country: Country,
    summary: &mut Summary,
) -> Vec<ImportedRow> {
    let (mut contacts, mut seen) = (Vec::new(), BTreeSet::new());
    for column in NUMBERS.into_iter().filter(|column| !line.get(column).is_empty()) {
        let cell = line.get(column);
        let Some(row) = contact_of(id, (column, cell), country, summary) else { continue };
        if seen.insert((digits(row.get("number")), row.get("menu_option").to_owned())) {
            contacts.push(row);
        }
    }
    contacts
}

fn source_id(year: i32) -> String {
    format!("{SOURCES}-{year}")
}

fn source(year: i32, retrieved_on: NaiveDate) -> ImportedRow {
    let source = UpstreamSource {
        id: &source_id(year),
        name: &format!("National Directory of Mental Health Treatment Facilities {year}"),
        publisher: "Substance Abuse and Mental Health Services Administration (United States)",
        url: "https://www.samhsa.gov/data/data-we-collect/n-sumhss-national-substance-use-and-mental-health-services-survey",
        licence: WORK_OF_AMERICA,
        retrieved_on,
        year: Some(year),
    };
    source.into()
}

#[cfg(test)]
#[path = "samhsa_tests.rs"]
mod tests;
