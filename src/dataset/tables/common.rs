//! What several tables have in common: addresses, points, sources.

use std::collections::HashMap;
use std::sync::Arc;

use super::super::doubt::Doubts;
use super::super::load::Atlas;
use super::super::row::{Row, day, number};
use crate::domain::{
    Address, AddressVisibility, Area, Coordinate, CoordinatePrecision, Country, Details, Language, Location, Resource, ResourceId, Source,
    Status, TimeZone, WebUrl,
};

/// What a row is checked against beside itself: the map of the world, the sources read before, and a place for doubts.
pub struct Surroundings<'s> {
    /// The sources by id.
    pub sources: &'s HashMap<String, Arc<Source>>,
    /// The map of the world.
    pub atlas: &'s Atlas<'s>,
    /// Where to note what a person should look at.
    pub doubts: &'s Doubts,
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
    let identity = Identity {
        id: row.required("id", ResourceId::parse),
        name: row.owned("name"),
        organization: row.owned("organization"),
        url: row.optional("url", WebUrl::parse),
        status: row.required("status", Status::parse),
        replaced_by: row.optional("replaced_by", ResourceId::parse),
        source: read_source_id(row, surroundings),
        verified_on: row.optional("verified_on", day),
        time_zone: row.optional("time_zone", TimeZone::parse),
    };
    if identity.replaced_by.is_some() && identity.status != Some(Status::Defunct) {
        row.reject("replaced_by", "is for defunct rows only");
    }
    identity
}

/// A list of languages, each of which exists.
pub(super) fn read_languages(row: &mut Row<'_>) -> Vec<Language> {
    row.list("languages", |text| {
        let language = Language::parse(text).map_err(|error| error.to_string())?;
        if language.is_registered() {
            return Ok(language);
        }
        Err(format!("names {text:?}, which is not in the registry of languages (BCP 47: ja and not jp, en and not eng)"))
    })
}

/// A list of areas, none of which is part of another.
pub(super) fn read_coverage(row: &mut Row<'_>, surroundings: &Surroundings<'_>) -> Vec<Area> {
    let areas = row.list("coverage", Area::parse);
    if areas.len() > 1 && areas.contains(&Area::World) {
        row.reject("coverage", "names areas beside 001, which is the whole world");
    }
    for area in &areas {
        let Area::Region(region) = area else { continue };
        if areas.contains(&Area::Country(region.country())) {
            row.reject("coverage", format!("names {region} beside the whole of {}", region.country()));
        }
        if !region.is_listed() {
            row.doubt(surroundings.doubts, "coverage", format!("names {region}, which is not in ISO 3166-2"));
        }
    }
    areas
}

/// Doubts a page that others on the way can read along with, in tables that people write.
pub(super) fn doubt_plain_http(row: &Row<'_>, column: &str, url: Option<&WebUrl>, surroundings: &Surroundings<'_>) {
    if url.is_some_and(|url| !url.is_https()) {
        row.doubt(surroundings.doubts, column, "is http, where others can read along: write the https address if there is one");
    }
}

/// Doubts a zone of a country that the row has nothing to do with.
pub(super) fn doubt_time_zone(row: &Row<'_>, zone: Option<TimeZone>, countries: &[Country], surroundings: &Surroundings<'_>) {
    let Some(country) = zone.and_then(|zone| (surroundings.atlas.country_of_zone)(zone)) else { return };
    if !countries.is_empty() && !countries.contains(&country) {
        row.doubt(surroundings.doubts, "time_zone", format!("is a zone of {country}, where the row has nothing"));
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
    doubt_postal_code(row, country, surroundings);
    let visibility = row.optional("address_visibility", AddressVisibility::parse).unwrap_or(AddressVisibility::Public);
    doubt_what_is_hidden(row, visibility, surroundings);
    let written_zone = row.text("time_zone").and_then(|zone| TimeZone::parse(zone).ok());
    doubt_time_zone(row, written_zone, &[country], surroundings);
    let town_centre = match visibility {
        AddressVisibility::City => address.city.as_deref().and_then(|city| (surroundings.atlas.town_centre)(city, country)),
        AddressVisibility::Public | AddressVisibility::Hidden => None,
    };
    Some(Location::visible(address, point, visibility, town_centre))
}

/// What nobody is to see has no business in a file that is handed on.
fn doubt_what_is_hidden(row: &Row<'_>, visibility: AddressVisibility, surroundings: &Surroundings<'_>) {
    let columns: &[&str] = match visibility {
        AddressVisibility::Public => &[],
        AddressVisibility::City => &["address_1", "postal_code"],
        AddressVisibility::Hidden => &["address_1", "postal_code", "latitude"],
    };
    for column in columns.iter().filter(|column| row.text(column).is_some()) {
        let rule =
            format!("is kept back ({visibility}) from every answer, and yet stands in the file: empty the cell if the file is handed on");
        // Without the value: a log or a terminal is no place for it either.
        surroundings.doubts.note(row.place().finding(column, "", rule));
    }
}

/// Postal codes of the countries from which most rows come, and whose zeros and spaces get lost.
fn doubt_postal_code(row: &Row<'_>, country: Country, surroundings: &Surroundings<'_>) {
    let Some(code) = row.text("postal_code") else { return };
    let shape: String = code.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    let is_fit = match country.as_str() {
        "US" => matches!(shape.as_str(), "99999" | "99999-9999"),
        "GB" => code.split_once(' ').is_some_and(|(out, inward)| (2..=4).contains(&out.len()) && inward.len() == 3),
        _ => true,
    };
    if !is_fit {
        row.doubt(surroundings.doubts, "postal_code", format!("is not a postal code of {country}"));
    }
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
