//! Where a service may be used: regions, countries, or the world.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Country, Reach, Region, Whereabouts};

/// One area that a service covers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Area {
    /// Everywhere: written `001`, the UN M49 code of the world.
    World,
    /// A whole country.
    Country(Country),
    /// One subdivision of a country.
    Region(Region),
}

/// Text that names no area.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} is not a country code (GB), a subdivision code (US-CA) or 001 for the world")]
pub struct UnknownArea {
    /// The text as given.
    pub value: String,
}

impl Area {
    /// Reads `001`, an ISO 3166-1 alpha-2 code or an ISO 3166-2 code.
    ///
    /// # Errors
    /// [`UnknownArea`] for anything else.
    pub fn parse(text: &str) -> Result<Self, UnknownArea> {
        if text == "001" {
            return Ok(Self::World);
        }
        Country::parse(text)
            .map(Self::Country)
            .or_else(|_| Region::parse(text).map(Self::Region))
            .map_err(|_| UnknownArea { value: text.to_owned() })
    }

    /// How the area reaches a place, or not at all.
    ///
    /// A place whose subdivision is not known is served by no single subdivision, and one whose
    /// country is not known only by the world.
    #[must_use]
    pub fn reach(&self, place: &Whereabouts) -> Option<Reach> {
        match self {
            Self::World => Some(Reach::Worldwide),
            Self::Country(covered) => {
                place.countries().any(|country| country == *covered).then_some(Reach::Country)
            }
            Self::Region(covered) => {
                place.regions().any(|region| region == covered).then_some(Reach::Subdivision)
            }
        }
    }

    /// The country that it is or lies in; the world is in none.
    #[must_use]
    pub fn country(&self) -> Option<Country> {
        match self {
            Self::World => None,
            Self::Country(country) => Some(*country),
            Self::Region(region) => Some(region.country()),
        }
    }

    /// The region that it is; a country or the world is none.
    #[must_use]
    pub const fn region(&self) -> Option<&Region> {
        match self {
            Self::World | Self::Country(_) => None,
            Self::Region(region) => Some(region),
        }
    }

    /// Whether any part of the country is covered by more than a worldwide service.
    #[must_use]
    pub fn touches(&self, country: Country) -> bool {
        match self {
            Self::World => false,
            Self::Country(covered) => *covered == country,
            Self::Region(covered) => covered.country() == country,
        }
    }
}

impl fmt::Display for Area {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::World => formatter.write_str("001"),
            Self::Country(country) => country.fmt(formatter),
            Self::Region(region) => region.fmt(formatter),
        }
    }
}

/// The narrowest way in which any of the areas reaches a place.
#[must_use]
pub fn narrowest_reach(areas: &[Area], place: &Whereabouts) -> Option<Reach> {
    areas.iter().filter_map(|area| area.reach(place)).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn areas(codes: &[&str]) -> Vec<Area> {
        codes.iter().map(|code| Area::parse(code).expect("valid")).collect()
    }

    fn place(country: Option<&str>, region: Option<&str>) -> Whereabouts {
        let country = country.map(|code| Country::parse(code).expect("valid"));
        Whereabouts {
            country,
            region: region.map(|code| Region::parse(code).expect("valid")),
            ..Whereabouts::default()
        }
    }

    #[test]
    fn the_narrowest_area_counts() {
        let (california, somewhere) = (place(Some("US"), Some("US-CA")), place(Some("US"), None));

        assert_eq!(
            narrowest_reach(&areas(&["001", "US", "US-CA"]), &california),
            Some(Reach::Subdivision)
        );
        assert_eq!(
            narrowest_reach(&areas(&["001", "US", "US-CA"]), &somewhere),
            Some(Reach::Country)
        );
        assert_eq!(narrowest_reach(&areas(&["US-CA"]), &somewhere), None);
    }

    #[test]
    fn a_wider_region_and_the_other_side_of_a_border_reach_too() {
        let florence = Whereabouts {
            wholes: vec![Region::parse("IT-52").expect("valid")],
            ..place(Some("IT"), Some("IT-FI"))
        };
        let fort_campbell = ["US-KY", "US-TN"].map(|code| Region::parse(code).expect("valid"));
        let fort_campbell =
            Whereabouts { straddles: fort_campbell.to_vec(), ..place(Some("US"), Some("US-KY")) };

        assert_eq!(narrowest_reach(&areas(&["IT-52"]), &florence), Some(Reach::Subdivision));
        assert_eq!(narrowest_reach(&areas(&["US-TN"]), &fort_campbell), Some(Reach::Subdivision));
    }

    #[test]
    fn an_unknown_country_is_served_only_by_the_world() {
        assert_eq!(narrowest_reach(&areas(&["US", "GB"]), &place(None, None)), None);
        assert_eq!(narrowest_reach(&areas(&["001"]), &place(None, None)), Some(Reach::Worldwide));
    }
}
