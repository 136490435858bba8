//! What several tables have in common: addresses, points, sources.

use std::collections::HashMap;
use std::sync::Arc;

use super::super::load::Atlas;
use super::super::row::{Row, day, number};
use crate::domain::{
    Address, AddressVisibility, Coordinate, CoordinatePrecision, Country, Details, Location, Resource, ResourceId, Source, Status,
    TimeZone, WebUrl,
};

/// What a row is checked against beside itself: the map of the world, and the sources read before.
pub struct Surroundings<'s> {
    /// The sources by id.
    pub sources: &'s HashMap<String, Arc<Source>>,
    /// The map of the world.
    pub atlas: &'s Atlas<'s>,
}

/// The columns that every resource table has.
pub(super) struct Identity {
    pub id: Option<ResourceId>,
    pub name: Option<String>,
    pub organization: Option<String>,
    pub url: Option<WebUrl>,
    pub status: Option<Status>,
    pub replaced_by: Option<ResourceId>,
    pub source: Option<Arc<Source>>,
    pub verified_on: Option<chrono::NaiveDate>,
    pub time_zone: Option<TimeZone>,
}

impl Identity {
    /// The resource, with nothing but what every table has; each table adds its own with `..`.
    pub(super) fn into_resource(self, location: Location, time_zone: Option<TimeZone>, details: Details) -> Option<Resource> {
        Some(Resource {
            id: self.id?,
            name: self.name?,
            alternate_name: None,
            organization: self.organization,
            url: self.url,
            description: None,
            status: self.status?,
            replaced_by: self.replaced_by,
            contacts: Vec::new(),
            location,
            coverage: Vec::new(),
            languages: Vec::new(),
            topics: Vec::new(),
            populations: Vec::new(),
            opening_hours: None,
            time_zone,
            verified_on: self.verified_on,
            source: self.source?,
            details,
        })
    }
}

pub(super) fn read_identity(row: &mut Row<'_>, surroundings: &Surroundings<'_>) -> Identity {
    Identity {
        id: row.required("id", ResourceId::parse),
        name: row.owned("name"),
        organization: row.owned("organization"),
        url: row.optional("url", WebUrl::parse),
        status: row.required("status", Status::parse),
        replaced_by: row.optional("replaced_by", ResourceId::parse),
        source: read_source_id(row, surroundings),
        verified_on: row.optional("verified_on", day),
        time_zone: row.optional("time_zone", TimeZone::parse),
    }
}

/// The row's source, which must be in `sources.csv`.
pub(super) fn read_source_id(row: &mut Row<'_>, surroundings: &Surroundings<'_>) -> Option<Arc<Source>> {
    row.required("source_id", |id| surroundings.sources.get(id).cloned().ok_or("is not an id in sources.csv"))
}

/// The address and point of a row, checked against its country and cut down to what may be shown.
pub(super) fn read_location(row: &mut Row<'_>, surroundings: &Surroundings<'_>) -> Option<Location> {
    let country = row.required("country", Country::parse)?;
    let point = read_point(row, country, surroundings);
    let address = Address {
        address_1: row.owned("address_1"),
        city: row.owned("city"),
        state_province: row.owned("state_province"),
        postal_code: row.owned("postal_code"),
        country: Some(country),
    };
    let visibility = row.optional("address_visibility", AddressVisibility::parse).unwrap_or(AddressVisibility::Public);
    let town_centre = match visibility {
        AddressVisibility::City => address.city.as_deref().and_then(|city| (surroundings.atlas.town_centre)(city, country)),
        AddressVisibility::Public | AddressVisibility::Hidden => None,
    };
    Some(Location::visible(address, point, visibility, town_centre))
}

fn read_point(row: &mut Row<'_>, country: Country, surroundings: &Surroundings<'_>) -> Option<(Coordinate, CoordinatePrecision)> {
    let latitude = row.optional("latitude", number::<f64>);
    let longitude = row.optional("longitude", number::<f64>);
    let precision = row.optional("coordinate_precision", CoordinatePrecision::parse);
    match (latitude, longitude, precision) {
        (Some(latitude), Some(longitude), Some(precision)) => {
            let point = row.optional("latitude", |_| Coordinate::new(latitude, longitude))?;
            if !(surroundings.atlas.is_inside)(point, country) {
                row.reject("latitude", format!("with longitude {longitude} is not in {country}, the stated country"));
                return None;
            }
            Some((point, precision))
        }
        (None, None, None) => None,
        (_, _, _) => {
            row.reject("latitude", "goes with longitude and coordinate_precision: all three or none");
            None
        }
    }
}

/// The zone in which the hours hold: as written, or that of the place.
pub(super) fn zone(written: Option<TimeZone>, location: &Location, surroundings: &Surroundings<'_>) -> Option<TimeZone> {
    written.or_else(|| {
        let country = location.address.as_ref().and_then(|address| address.country)?;
        (surroundings.atlas.zone_of)(location.point.map(|(point, _)| point), country)
    })
}
