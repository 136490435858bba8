//! Services in the Human Services Data Specification (Open Referral HSDS 3.1): JSON of `/services`
//! with full records, or the tables of a Data Package (`services.csv`, `phones.csv` …).
//!
//! HSDS says what a service is called and where it is, not which of our kinds it is: the operator
//! says that, and everything else that a reader must not be told by guesswork ([`ServiceKind`]).
//! Numbers are taken from the service and its places, never from the organization, whose number may
//! lead to an office, and never from named persons.

mod audience;
mod channels;
mod clock;
mod contacts;
mod eligibility;
mod exceptions;
mod keys;
mod line;
mod pages;
mod place;
mod privacy;
mod record;
mod request;
mod rows;
mod schedule;
mod tabular;
mod weekdays;
mod words;
mod zone_label;

pub(super) use audience::is_not_for_the_public;
pub(super) use channels::channels;

use super::{Import, ImportError, ImportedTable, Summary, UpstreamFile, UpstreamSource};
pub use request::{Lines, PlaceLookup, Publisher, Request, ServiceKind, Teams};
use rows::HsdsRows;

const EXPECTED: &str = "HSDS 3 in JSON: a list or page of services (contents), or one service; or the tables of HSDS (services.csv, phones.csv …)";

impl ServiceKind {
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
    map: &PlaceLookup<'_>,
) -> Result<Import, ImportError> {
    let mut summary = Summary::default();
    let services = pages::services(files, EXPECTED, &mut summary)?;
    let mut rows = HsdsRows::new(request, map, summary);
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
