//! HSDS as tables: the CSV files of a Data Package, joined into the records of its JSON form.
//!
//! The profile for tables is that of HSDS 3; tables of HSDS 1 and 2 have other names for a few, and
//! are read as well. Tables of persons (`contacts.csv`) are not looked at.

use std::collections::BTreeMap;

use csv::ReaderBuilder;
use serde_json::{Map, Value};

use crate::import::{ImportError, Summary, UpstreamFile};

/// The tables that are read, each with other names for it. Whoever gives one gives all of them.
const TABLES: [(&str, &[&str]); 13] = [
    ("services", &["service"]),
    ("organizations", &["organization"]),
    ("service_at_locations", &["service_at_location", "services_at_location"]),
    ("locations", &["location"]),
    ("addresses", &["address"]),
    ("physical_addresses", &["physical_address"]),
    ("phones", &["phone"]),
    ("schedules", &["schedule", "regular_schedules", "regular_schedule"]),
    ("holiday_schedules", &["holiday_schedule"]),
    ("languages", &["language"]),
    ("attributes", &["attribute", "service_attributes", "services_taxonomy"]),
    ("taxonomy_terms", &["taxonomy_term", "taxonomies", "taxonomy"]),
    ("eligibilities", &["eligibility", "eligibilitys"]),
];

/// What nothing can be done without.
const SERVICES: &str = "services";

/// Tables of which one that is missing is worth a note: without it rows lack something.
const USUAL: [&str; 5] =
    ["organizations", "service_at_locations", "locations", "phones", "schedules"];

/// Where a service stands.
#[derive(Debug)]
pub(super) struct HsdsLine {
    /// The file.
    pub(super) file: String,
    /// The line, counted from 1.
    pub(super) number: u64,
}

/// A row by the names of its columns, without empty cells.
type HsdsCells = Map<String, Value>;

/// The rows of each table with the line where each begins.
#[derive(Default)]
struct HsdsTables {
    rows: BTreeMap<&'static str, Vec<(HsdsLine, HsdsCells)>>,
}

/// Whether files are tables of HSDS, by their names.
pub(super) fn has_tables(files: &[UpstreamFile]) -> bool {
    files.iter().any(|file| table_of(file.name()).is_some())
}

/// The services of the tables, each with everything that belongs to it, as a record of JSON.
///
/// # Errors
/// [`ImportError`] when there is no table of services, or one is malformed.
pub(super) fn services(
    files: &[UpstreamFile],
    summary: &mut Summary,
) -> Result<Vec<(HsdsLine, Value)>, ImportError> {
    let mut tables = HsdsTables::default();
    for file in files {
        if let Some(table) = table_of(file.name()) {
            tables.rows.entry(table).or_default().extend(read(file)?);
        }
    }
    if !tables.rows.contains_key(SERVICES) {
        let found: Vec<&str> = tables.rows.keys().copied().collect();
        return Err(ImportError::OtherContent {
            file: files.first().map_or("the list of files", UpstreamFile::name).to_owned(),
            expected: "all tables of HSDS (services.csv, organizations.csv, phones.csv, service_at_locations.csv, locations.csv, addresses.csv, schedules.csv): give their folder",
            found: format!("{} and no services.csv", found.join(", ")),
        });
    }
    for table in USUAL.iter().filter(|table| !tables.rows.contains_key(*table)) {
        summary.note_value("table of HSDS that is not given", "table", table);
    }
    Ok(tables.into_services())
}

/// The table that a file holds, by its name without folder and ending.
fn table_of(file: &str) -> Option<&'static str> {
    let name = file.rsplit(['/', '\\']).next()?.to_ascii_lowercase();
    let stem = name.strip_suffix(".zst").unwrap_or(&name).strip_suffix(".csv")?;
    let table = TABLES.iter().find(|(table, others)| *table == stem || others.contains(&stem))?;
    Some(table.0)
}

/// The rows of a file.
fn read(file: &UpstreamFile) -> Result<Vec<(HsdsLine, HsdsCells)>, ImportError> {
    let malformed = |source| ImportError::MalformedTable { file: file.name().to_owned(), source };
    let text = file.text_or_windows_1252("a table of HSDS (comma-separated)")?;
    let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
    let columns: Vec<String> = reader
        .headers()
        .map_err(malformed)?
        .iter()
        .map(|column| column.trim().to_ascii_lowercase())
        .collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(malformed)?;
        let number = record.position().map_or(0, csv::Position::line);
        let cells = columns.iter().zip(&record).map(|(column, cell)| (column, cell.trim()));
        let cells = cells
            .filter(|(column, cell)| !column.is_empty() && !cell.is_empty())
            .map(|(column, cell)| (column.clone(), Value::from(cell)));
        rows.push((HsdsLine { file: file.name().to_owned(), number }, cells.collect()));
    }
    Ok(rows)
}

fn text<'r>(record: &'r HsdsCells, column: &str) -> &'r str {
    record.get(column).and_then(Value::as_str).unwrap_or_default()
}

/// Rows by what they belong to.
type Owned = BTreeMap<String, Vec<Value>>;

/// Adds the rows that belong to an id to its record.
fn add(record: &mut HsdsCells, field: &str, owned: &mut Owned, id: &str) {
    if let Some(rows) = owned.remove(id).filter(|_| !id.is_empty()) {
        record.insert(field.to_owned(), Value::Array(rows));
    }
}

impl HsdsTables {
    /// The rows of a table, which are then gone from here.
    fn take(&mut self, table: &str) -> Vec<HsdsCells> {
        let rows = self.rows.remove(table).unwrap_or_default();
        rows.into_iter().map(|(_, record)| record).collect()
    }

    /// Rows of a table by the value of one of its columns.
    fn owned_by(&mut self, table: &str, column: &str) -> Owned {
        let mut owned = Owned::new();
        for record in self.take(table) {
            let id = text(&record, column).to_owned();
            owned.entry(id).or_default().push(Value::Object(record));
        }
        owned
    }

    fn into_services(mut self) -> Vec<(HsdsLine, Value)> {
        let mut phones = self.phones();
        let mut schedules = Owners::default();
        let places = self.pairs_of_places();
        for schedule in self.take("schedules") {
            schedules.take(in_words_of_today(schedule), &places);
        }
        let mut holidays = Owners::default();
        self.take("holiday_schedules").into_iter().for_each(|days| holidays.take(days, &places));
        let mut languages = self.owned_by("languages", "service_id");
        let mut eligibilities = self.owned_by("eligibilities", "service_id");
        let mut attributes = self.attributes();
        let organizations: BTreeMap<String, Value> = self
            .take("organizations")
            .into_iter()
            .map(|record| (text(&record, "id").to_owned(), Value::Object(record)))
            .collect();
        let mut at_locations = self.at_locations(&mut phones, &mut schedules, &mut holidays);
        let services = self.rows.remove(SERVICES).unwrap_or_default();
        let whole = services.into_iter().map(|(line, mut service)| {
            let id = text(&service, "id").to_owned();
            add(&mut service, "phones", &mut phones.services, &id);
            add(&mut service, "schedules", &mut schedules.services, &id);
            add(&mut service, "holiday_schedules", &mut holidays.services, &id);
            add(&mut service, "languages", &mut languages, &id);
            add(&mut service, "eligibilities", &mut eligibilities, &id);
            add(&mut service, "attributes", &mut attributes, &id);
            add(&mut service, "service_at_locations", &mut at_locations, &id);
            if let Some(organization) = organizations.get(text(&service, "organization_id")) {
                service.insert("organization".to_owned(), organization.clone());
            }
            (line, Value::Object(service))
        });
        whole.collect()
    }

    /// Telephones with their languages; those of named persons are left where they are.
    fn phones(&mut self) -> Owners {
        let is_of_phone = |record: &HsdsCells| !text(record, "phone_id").is_empty();
        let (of_phones, others): (Vec<_>, Vec<_>) = self
            .rows
            .remove("languages")
            .unwrap_or_default()
            .into_iter()
            .partition(|(_, record)| is_of_phone(record));
        self.rows.insert("languages", others);
        let mut languages = Owned::new();
        for (_, record) in of_phones {
            let phone = text(&record, "phone_id").to_owned();
            languages.entry(phone).or_default().push(Value::Object(record));
        }
        let (places, mut owners) = (self.pairs_of_places(), Owners::default());
        for mut phone in self.take("phones") {
            if text(&phone, "contact_id").is_empty() {
                let id = text(&phone, "id").to_owned();
                add(&mut phone, "languages", &mut languages, &id);
                owners.take(phone, &places);
            }
        }
        owners
    }

    /// The id of a service at a location by the ids of the two.
    fn pairs_of_places(&self) -> BTreeMap<(String, String), String> {
        let rows = self.rows.get("service_at_locations").map_or(&[][..], Vec::as_slice);
        let pair = |(_, record): &(HsdsLine, HsdsCells)| {
            let text = |column: &str| text(record, column).to_owned();
            ((text("service_id"), text("location_id")), text("id"))
        };
        rows.iter().map(pair).collect()
    }

    /// Services at locations by their service, each with the location and what belongs to both.
    fn at_locations(
        &mut self,
        phones: &mut Owners,
        schedules: &mut Owners,
        holidays: &mut Owners,
    ) -> Owned {
        let mut addresses = self.owned_by("addresses", "location_id");
        let mut physical = self.owned_by("physical_addresses", "location_id");
        let mut locations = BTreeMap::new();
        for mut location in self.take("locations") {
            let id = text(&location, "id").to_owned();
            add(&mut location, "addresses", &mut addresses, &id);
            add(&mut location, "physical_addresses", &mut physical, &id);
            add(&mut location, "phones", &mut phones.locations, &id);
            add(&mut location, "schedules", &mut schedules.locations, &id);
            add(&mut location, "holiday_schedules", &mut holidays.locations, &id);
            locations.insert(id, Value::Object(location));
        }
        let mut at_locations = Owned::new();
        for mut at in self.take("service_at_locations") {
            let id = text(&at, "id").to_owned();
            add(&mut at, "phones", &mut phones.pairs, &id);
            add(&mut at, "schedules", &mut schedules.pairs, &id);
            add(&mut at, "holiday_schedules", &mut holidays.pairs, &id);
            if let Some(location) = locations.get(text(&at, "location_id")) {
                at.insert("location".to_owned(), location.clone());
            }
            let service = text(&at, "service_id").to_owned();
            at_locations.entry(service).or_default().push(Value::Object(at));
        }
        at_locations
    }

    /// The terms under which services are classified.
    fn attributes(&mut self) -> Owned {
        let terms: BTreeMap<String, Value> = self
            .take("taxonomy_terms")
            .into_iter()
            .map(|record| (text(&record, "id").to_owned(), Value::Object(record)))
            .collect();
        let mut owned = Owned::new();
        for mut attribute in self.take("attributes") {
            let first = |columns: [&str; 2]| {
                let found = columns.into_iter().map(|column| text(&attribute, column));
                found.into_iter().find(|id| !id.is_empty()).unwrap_or_default().to_owned()
            };
            let (service, term) =
                (first(["link_id", "service_id"]), first(["taxonomy_term_id", "taxonomy_id"]));
            if let Some(term) = terms.get(&term) {
                attribute.insert("taxonomy_term".to_owned(), term.clone());
            }
            owned.entry(service).or_default().push(Value::Object(attribute));
        }
        owned
    }
}

/// Telephones or schedules by what they belong to; those of organizations are nobody's here.
#[derive(Default)]
struct Owners {
    services: Owned,
    locations: Owned,
    /// Those of a service at a location.
    pairs: Owned,
}

impl Owners {
    /// Takes a row up under the closest owner that it names.
    fn take(&mut self, record: HsdsCells, places: &BTreeMap<(String, String), String>) {
        let [both, service, location] = ["service_at_location_id", "service_id", "location_id"]
            .map(|column| text(&record, column).to_owned());
        let of_pair = places.get(&(service.clone(), location.clone())).cloned();
        let both = if both.is_empty() { of_pair.unwrap_or_default() } else { both };
        let (owned, id) = if !both.is_empty() {
            (&mut self.pairs, both)
        } else if !service.is_empty() {
            (&mut self.services, service)
        } else {
            (&mut self.locations, location)
        };
        owned.entry(id).or_default().push(Value::Object(record));
    }
}

/// A schedule of HSDS 1, which names one day of every week, in the columns of today.
fn in_words_of_today(mut schedule: HsdsCells) -> HsdsCells {
    if text(&schedule, "byday").is_empty()
        && let Some(day) = schedule.remove("weekday")
    {
        schedule.insert("byday".to_owned(), day);
        schedule.entry("freq").or_insert_with(|| Value::from("WEEKLY"));
    }
    schedule
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(files: &[(&str, &str)]) -> Result<Vec<(HsdsLine, Value)>, ImportError> {
        let files: Vec<UpstreamFile> =
            files.iter().map(|(name, text)| UpstreamFile::new(*name, *text)).collect();
        assert!(has_tables(&files));
        services(&files, &mut Summary::default())
    }

    #[test]
    fn rows_of_all_tables_come_together_in_their_service() {
        let services = read_all(&[
            ("feed/services.csv", "id,organization_id,name,status\ns1,o1,Mill Line,active\n"),
            ("feed/organizations.csv", "id,name\no1,The Mill\n"),
            (
                "feed/phones.csv",
                "id,service_id,location_id,service_at_location_id,contact_id,number\n\
                 p1,s1,,,,0161 496 0000\np2,,,a1,,0161 496 0001\np3,,l1,,,0161 496 0002\n\
                 p4,s1,,,c1,0161 496 0003\np5,s1,l1,,,0161 496 0004\n",
            ),
            ("feed/languages.csv", "id,phone_id,service_id,code\n1,p1,,cy\n2,,s1,en\n"),
            ("feed/service_at_locations.csv", "id,service_id,location_id\na1,s1,l1\n"),
            ("feed/locations.csv", "id,name,latitude,longitude\nl1,Mill House,53.4,-2.2\n"),
            ("feed/addresses.csv", "id,location_id,city\n1,l1,Manchester\n"),
            (
                "feed/holiday_schedules.csv",
                "service_id,closed,start_date,end_date\ns1,true,2026-12-25,2026-12-26\n",
            ),
            (
                "feed/regular_schedules.csv",
                "service_id,weekday,opens_at,closes_at\ns1,Monday,9:00,17:00\n",
            ),
        ])
        .expect("tables");

        let [(line, service)] = services.as_slice() else { panic!("{services:?}") };
        assert_eq!((line.file.as_str(), line.number), ("feed/services.csv", 2));
        let numbers = |phones: &Value| {
            let phones = phones.as_array().cloned().unwrap_or_default();
            phones.iter().map(|phone| phone["number"].clone()).collect::<Vec<_>>()
        };
        assert_eq!(numbers(&service["phones"]), ["0161 496 0000"], "no person's");
        assert_eq!(service["phones"][0]["languages"][0]["code"], "cy");
        assert_eq!(service["languages"][0]["code"], "en");
        assert_eq!(service["organization"]["name"], "The Mill");
        assert_eq!(service["schedules"][0]["byday"], "Monday");
        assert_eq!(service["holiday_schedules"][0]["start_date"], "2026-12-25");
        let at = &service["service_at_locations"][0];
        assert_eq!(numbers(&at["phones"]), ["0161 496 0001", "0161 496 0004"]);
        assert_eq!(numbers(&at["location"]["phones"]), ["0161 496 0002"]);
        assert_eq!(at["location"]["addresses"][0]["city"], "Manchester");
    }

    #[test]
    fn tables_without_services_name_what_is_missing() {
        let error =
            read_all(&[("feed/phones.csv", "id,number\n1,116 123\n")]).expect_err("no services");

        let error = error.to_string();
        assert!(error.starts_with("feed/phones.csv is not all tables of HSDS (services.csv"));
        assert!(error.ends_with("it has phones and no services.csv"), "{error}");
    }
}
