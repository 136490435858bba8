//! Where a resource is, as far as it may be shown.

use serde::{Deserialize, Serialize};

use super::{AddressVisibility, Coordinate, CoordinatePrecision, Country};

/// A postal address in the words of HSDS.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Address {
    /// Street and number.
    pub address_1: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// State, province or county, as used in addresses.
    pub state_province: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Country.
    pub country: Option<Country>,
}

/// An address with its point: what a reader may know of where something is.
///
/// The visibility is applied when a location is made, so that nothing later can show, index or
/// measure what is hidden.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Location {
    /// The address.
    pub address: Option<Address>,
    /// The point.
    pub point: Option<(Coordinate, CoordinatePrecision)>,
}

impl Location {
    /// Keeps what the visibility allows.
    ///
    /// `city` keeps town, state and country and moves the point to `town_centre`, or drops it when
    /// that is not known; a rounded point would still tell the neighbourhood. `hidden` keeps
    /// nothing.
    #[must_use]
    pub fn visible(
        address: Address,
        point: Option<(Coordinate, CoordinatePrecision)>,
        visibility: AddressVisibility,
        town_centre: Option<Coordinate>,
    ) -> Self {
        match visibility {
            AddressVisibility::Public => Self { address: Some(address), point },
            AddressVisibility::City => Self {
                address: Some(Address { address_1: None, postal_code: None, ..address }),
                point: town_centre.map(|centre| (centre, CoordinatePrecision::Locality)),
            },
            AddressVisibility::Hidden => Self { address: None, point: None },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> Address {
        Address {
            address_1: Some("1 Secret Street".to_owned()),
            city: Some("Leeds".to_owned()),
            state_province: None,
            postal_code: Some("LS1 1AA".to_owned()),
            country: Country::parse("GB").ok(),
        }
    }

    fn point(latitude: f64, longitude: f64) -> Coordinate {
        Coordinate::new(latitude, longitude).expect("valid")
    }

    #[test]
    fn a_hidden_address_leaves_nothing() {
        let exact = Some((point(53.801, -1.549), CoordinatePrecision::Building));

        let seen =
            Location::visible(home(), exact, AddressVisibility::Hidden, Some(point(53.8, -1.55)));

        assert_eq!(seen, Location::default());
    }

    #[test]
    fn a_city_address_shows_the_town_and_its_centre() {
        let exact = Some((point(53.812_34, -1.512_34), CoordinatePrecision::Building));

        let seen =
            Location::visible(home(), exact, AddressVisibility::City, Some(point(53.8, -1.55)));

        let address = seen.address.expect("a town");
        assert_eq!(
            (address.address_1, address.postal_code, address.city.as_deref()),
            (None, None, Some("Leeds"))
        );
        assert_eq!(seen.point, Some((point(53.8, -1.55), CoordinatePrecision::Locality)));
    }

    #[test]
    fn a_city_address_in_an_unknown_town_has_no_point() {
        let exact = Some((point(53.812_34, -1.512_34), CoordinatePrecision::Building));

        assert_eq!(Location::visible(home(), exact, AddressVisibility::City, None).point, None);
    }
}
