//! Services in the Human Services Data Specification (Open Referral HSDS 3.1): JSON of `/services`
//! with full records, or the tables of a Data Package (`services.csv`, `phones.csv` …).
//!
//! HSDS says what a service is called and where it is, not which of our kinds it is: the operator
//! says that, and everything else that a reader must not be told by guesswork ([`Listing`]).
//! Numbers are taken from the service and its places, never from the organization, whose number may
//! lead to an office, and never from named persons.

mod audience;
mod channels;
mod clock;
mod contacts;
mod eligibility;
mod line;
mod pages;
mod place;
mod record;
mod rows;
mod schedule;
mod tabular;
mod weekdays;
mod words;
mod zone_label;

use chrono::NaiveDate;

use super::{Import, ImportError, ImportedTable, Summary, UpstreamFile, UpstreamSource};
use crate::domain::{
    AddressVisibility, Area, Coordinate, Country, ListingBasis, Population, ResourceId, Role,
    TimeZone, Topic, WebUrl,
};
use rows::Rows;

const EXPECTED: &str = "HSDS 3 in JSON: a list or page of services (contents), or one service; or the tables of HSDS (services.csv, phones.csv …)";

/// What an importer without a map asks about a place.
pub struct Map<'a> {
    /// The country whose borders a point is in; nothing at sea.
    pub country_at: &'a dyn Fn(Coordinate) -> Option<Country>,
    /// The country of a name in any language, such as `England` or `United States`.
    pub country_named: &'a dyn Fn(&str) -> Option<Country>,
    /// Whether a point is in a country, some kilometres of coast and border allowed for.
    pub is_inside: &'a dyn Fn(Coordinate, Country) -> bool,
    /// The zone of a point in a country, or of a country that has only one.
    pub zone_of: &'a dyn Fn(Option<Coordinate>, Country) -> Option<TimeZone>,
}

/// Who publishes the services, as `sources.csv` names it.
#[derive(Debug, Clone)]
pub struct Publisher {
    /// A short name of the operator's choice, part of the ids: a newer file under the same name
    /// replaces the rows of the older one.
    pub source: ResourceId,
    /// Whom to name.
    pub name: String,
    /// The page of the list.
    pub url: WebUrl,
    /// The licence under which the list may be used.
    pub licence: String,
}

/// What the services are to us.
#[derive(Debug, Clone)]
pub enum Listing {
    /// Lines to call or write to. Their places are not taken over.
    CrisisLines(Lines),
    /// Teams and hospitals, one row for each place.
    OnCall(Teams),
    /// Public libraries, one row for each place.
    Libraries,
}

/// What HSDS does not say of crisis lines.
#[derive(Debug, Clone)]
pub struct Lines {
    /// Where they may be used; HSDS describes it in prose.
    pub coverage: Vec<Area>,
    /// What they are for.
    pub topics: Vec<Topic>,
    /// Whom they are for; empty is everybody.
    pub populations: Vec<Population>,
    /// Their order among services of the same reach, 1 to 999.
    pub priority: u16,
}

/// What HSDS does not say of teams and hospitals.
#[derive(Debug, Clone)]
pub struct Teams {
    /// What they are; individuals need a licence, which HSDS does not hold.
    pub role: Role,
    /// On whose word they are listed.
    pub basis: ListingBasis,
    /// Where they may be used beside the place itself; a hidden place tells nobody the country of a
    /// short number.
    pub coverage: Vec<Area>,
    /// How much of the address may be shown.
    pub visibility: AddressVisibility,
}

/// What to import, and how.
#[derive(Debug, Clone)]
pub struct Request {
    /// Who publishes it.
    pub publisher: Publisher,
    /// What it is to us.
    pub listing: Listing,
    /// Only services classified under this term, by code or name.
    pub term: Option<String>,
    /// The country of places whose address does not name one.
    pub country: Option<Country>,
    /// The zone of the hours, where the place does not tell it.
    pub time_zone: Option<TimeZone>,
    /// The day on which the files were read.
    pub retrieved_on: NaiveDate,
}

impl Listing {
    /// The tables of the resources and of their contacts.
    const fn tables(&self) -> (&'static str, &'static str) {
        match self {
            Self::CrisisLines(_) => ("crisis_lines", "contacts"),
            Self::OnCall(_) => ("on_call", "contacts_on_call"),
            Self::Libraries => ("libraries", "contacts_libraries"),
        }
    }
}

impl Request {
    /// The id of the publisher in `sources.csv`, which is also the beginning of every id.
    fn source_id(&self) -> String {
        format!("hsds-{}", self.publisher.source)
    }
}

/// Reads the services.
///
/// # Errors
/// [`ImportError`] when a file is no such list, or pages of it are missing.
pub fn import(
    files: &[UpstreamFile],
    request: &Request,
    map: &Map<'_>,
) -> Result<Import, ImportError> {
    let mut summary = Summary::default();
    let services = pages::services(files, EXPECTED, &mut summary)?;
    let mut rows = Rows::new(request, map, summary);
    for service in &services {
        rows.add(service);
    }
    let (resources, contacts, summary) = rows.finish();
    let source_id = request.source_id();
    let source = UpstreamSource {
        id: &source_id,
        name: &format!("{} (HSDS)", request.publisher.name),
        publisher: &request.publisher.name,
        url: request.publisher.url.as_str(),
        licence: &request.publisher.licence,
        retrieved_on: request.retrieved_on,
        year: None,
    };
    let (table, contacts_table) = request.listing.tables();
    let tables = vec![
        ImportedTable::of_source(table, source_id.clone(), resources),
        ImportedTable::contacts(contacts_table, contacts),
        ImportedTable::sources(vec![source.into()]),
    ];
    let name = files.first().map_or("the list of files", UpstreamFile::name);
    Import { tables, summary }.unless_empty(name)
}

#[cfg(test)]
mod tests;
