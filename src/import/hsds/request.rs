//! What an operator says beside a feed, and what a map says of its places.

use chrono::NaiveDate;

use crate::domain::{
    AddressVisibility, Area, Coordinate, Country, ListingBasis, Population, ResourceId, Role,
    TimeZone, Topic, WebUrl,
};

/// What an importer without a map asks about a place.
pub struct PlaceLookup<'a> {
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
pub enum ServiceKind {
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
    pub listing: ServiceKind,
    /// Only services classified under this term, by code or name.
    pub term: Option<String>,
    /// The country of places whose address does not name one.
    pub country: Option<Country>,
    /// The zone of the hours, where the place does not tell it.
    pub time_zone: Option<TimeZone>,
    /// The day on which the files were read.
    pub retrieved_on: NaiveDate,
}
