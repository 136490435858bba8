//! Where a service is given, as far as it may be shown.

use super::privacy::is_private;
use super::record::{HsdsAddress, HsdsLocation};
use super::request::{PlaceLookup, Request};
use super::words::fold;
use crate::domain::{AddressVisibility, Coordinate, CoordinatePrecision, Country};
use crate::import::one_line::one_line;
use crate::import::zip_code::postal_code;
use crate::import::{ImportedRow, Summary};

/// A place that somebody can walk into.
#[derive(Debug)]
pub(super) struct HsdsPlace<'a> {
    address: Option<&'a HsdsAddress>,
    postal_code: String,
    /// The country that the address states, or that the operator said, or whose borders hold the
    /// point.
    pub(super) country: Country,
    /// The point, where it is in that country.
    pub(super) point: Option<Coordinate>,
}

impl<'a> HsdsPlace<'a> {
    /// The place of a location.
    ///
    /// # Errors
    /// The reason for which it is none.
    pub(super) fn of(
        location: &'a HsdsLocation,
        request: &Request,
        map: &PlaceLookup<'_>,
        summary: &mut Summary,
    ) -> Result<Self, &'static str> {
        // A postal address may be somebody's home or a box; it is never where to go. HSDS 2 keeps
        // the physical ones apart.
        let says_physical = |text: &str| fold(text).split(' ').any(|word| word == "physical");
        let of_type =
            location.addresses.iter().find(|address| says_physical(&address.address_type));
        let address = of_type.or_else(|| location.physical_addresses.first());
        let kind = location.location_type.as_str();
        let is_physical = says_physical(kind) || (kind.is_empty() && address.is_some());
        if !is_physical {
            return Err("without a physical place (location_type)");
        }
        if address.is_none() && !location.addresses.is_empty() {
            summary.note("address left out: address_type does not say that it is physical");
        }
        let point = point_of(location, summary);
        let written = address.map_or("", |address| address.country.as_str());
        let stated = country_of(written, map);
        if stated.is_none() && !written.is_empty() {
            summary.note_value(
                "country taken from --country or the borders: the address names none that is known",
                "country",
                written,
            );
        }
        let country =
            stated.or(request.country).or_else(|| point.and_then(|point| (map.country_at)(point)));
        let country = country.ok_or(
            "without a country: neither the address, nor --country, nor the borders tell it",
        )?;
        let inside = point.filter(|point| (map.is_inside)(*point, country));
        if point.is_some() && inside.is_none() {
            let turned = point
                .and_then(|point| Coordinate::new(point.longitude(), point.latitude()).ok())
                .is_some_and(|turned| (map.is_inside)(turned, country));
            let note = if turned {
                "point left out: latitude and longitude look like each other's"
            } else {
                "point left out: not in the country of the address"
            };
            summary.note_value(note, "latitude longitude", &written_point(location));
        }
        let postal_code = address.map(|address| {
            let place = (address.state_province.as_str(), country);
            postal_code("postal_code", &address.postal_code, place, summary)
        });
        Ok(Self { address, postal_code: postal_code.unwrap_or_default(), country, point: inside })
    }

    /// How much of a place may be shown: what the operator says, or less where the record says that
    /// nobody may know the address.
    pub(super) fn visibility(
        &self,
        wanted: AddressVisibility,
        (location, description): (&HsdsLocation, &str),
        summary: &mut Summary,
    ) -> AddressVisibility {
        if wanted != AddressVisibility::Public || !is_private(location, self.address, description) {
            return wanted;
        }
        let written = self.address.map_or("", |address| address.address_1.as_str());
        summary.note_value(
            "address not taken over: the record says that it is confidential, or it is a box",
            "address_1",
            written,
        );
        let has_town = self.address.is_some_and(|address| !address.city.is_empty());
        if has_town { AddressVisibility::City } else { AddressVisibility::Hidden }
    }

    /// The columns of a place, no finer than may be shown: what is hidden is not even written.
    pub(super) fn write(&self, row: ImportedRow, visibility: AddressVisibility) -> ImportedRow {
        let row = row.with("country", self.country.as_str());
        match visibility {
            AddressVisibility::Hidden => row,
            AddressVisibility::City => self.write_town(row),
            AddressVisibility::Public => self.write_street(self.write_town(row)),
        }
    }

    fn write_town(&self, row: ImportedRow) -> ImportedRow {
        let Some(address) = self.address else { return row };
        row.with("city", one_line(&address.city))
            .with("state_province", one_line(&address.state_province))
    }

    fn write_street(&self, row: ImportedRow) -> ImportedRow {
        let row = match self.address {
            None => row,
            Some(address) => {
                let lines = [one_line(&address.address_1), one_line(&address.address_2)];
                let lines: Vec<String> =
                    lines.into_iter().filter(|line| !line.is_empty()).collect();
                row.with("address_1", lines.join(", ")).with("postal_code", &*self.postal_code)
            }
        };
        let Some(point) = self.point else { return row };
        // HSDS does not say how exact a point is; publishers geocode addresses.
        row.with("latitude", point.latitude().to_string())
            .with("longitude", point.longitude().to_string())
            .with("coordinate_precision", CoordinatePrecision::Address.as_str())
    }
}

fn written_point(location: &HsdsLocation) -> String {
    format!("{} {}", location.latitude, location.longitude)
}

/// The point of a location: degrees with a decimal point or, in some languages, a decimal comma.
fn point_of(location: &HsdsLocation, summary: &mut Summary) -> Option<Coordinate> {
    let is_written = !location.latitude.is_empty() || !location.longitude.is_empty();
    let degrees = |text: &str| -> Option<f64> {
        let has_comma = text.matches(',').count() == 1 && !text.contains('.');
        let text = if has_comma { text.replace(',', ".") } else { text.to_owned() };
        text.replace('\u{2212}', "-").parse().ok()
    };
    let pair = degrees(&location.latitude).zip(degrees(&location.longitude));
    let point = pair.and_then(|(latitude, longitude)| Coordinate::new(latitude, longitude).ok());
    if point.is_none() && is_written {
        let written = written_point(location);
        summary.note_value(
            "point left out: not degrees of latitude and longitude",
            "latitude longitude",
            &written,
        );
    }
    if point.is_some() && location.latitude.contains(',') {
        let written = written_point(location);
        summary.note_value("point read with a decimal comma", "latitude longitude", &written);
    }
    point.filter(|point| point.latitude() != 0.0 || point.longitude() != 0.0)
}

/// The country of a code of two or three letters, or of a name: `gb`, `USA`, `England`, `United
/// States of America`.
fn country_of(written: &str, map: &PlaceLookup<'_>) -> Option<Country> {
    let bare: String = written.chars().filter(|c| *c != '.').collect();
    let bare = bare.trim();
    Country::parse_any_case(bare)
        .ok()
        .or_else(|| Country::parse_alpha3(bare))
        .or_else(|| (map.country_named)(bare))
}
