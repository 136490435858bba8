//! From the way in which a place was given to the place.

use super::SearchError;
use super::answer::{How, Notice};
use super::query::QueryLocation;
use crate::domain::{Area, Country, Region, Whereabouts};
use crate::gazetteer::{Gazetteer, PostalPlace, Suggestion};

/// A place, how it was given, and what is not sure about it.
#[derive(Debug)]
pub struct Located {
    /// How it was given.
    pub how: How,
    /// Where it is.
    pub place: Whereabouts,
    /// Other places of the name, where a name was given.
    pub alternatives: Vec<Suggestion>,
    /// What a reader should know about the place.
    pub notices: Vec<Notice>,
}

impl Located {
    fn sure(how: How, place: Whereabouts) -> Self {
        Self { how, place, alternatives: Vec::new(), notices: Vec::new() }
    }

    /// What stands in for a place that is not held: the country, or else the world.
    pub fn in_place_of(gazetteer: &Gazetteer, country: Option<Country>) -> Self {
        match country {
            Some(country) => Self::sure(How::Country, gazetteer.find_country(country)),
            None => Self::sure(How::None, Whereabouts::default()),
        }
    }

    /// With the regions that its regions are parts of, and what is to say about its borders.
    fn completed(mut self, gazetteer: &Gazetteer) -> Self {
        self.place.wholes =
            self.place.regions().flat_map(|region| gazetteer.wholes_of(region)).cloned().collect();
        if !self.alternatives.is_empty() {
            self.notices.push(Notice::PlaceIsAmbiguous);
        }
        if !self.place.also.is_empty() {
            self.notices.push(Notice::TwoTerritories(self.place.countries().collect()));
        }
        if !self.place.straddles.is_empty() {
            let name = |region: &Region| {
                gazetteer
                    .area_name(&Area::Region(region.clone()))
                    .unwrap_or(region.as_str())
                    .to_owned()
            };
            self.notices.push(Notice::PlaceStraddlesBorder(
                self.place.straddles.iter().map(name).collect(),
            ));
        }
        self
    }
}

/// How many places a "did you mean" lists.
const SUGGESTIONS: usize = 5;

/// Looks up a place.
///
/// # Errors
/// [`SearchError::PlaceNotFound`], with what may be meant, for a name, code or region that is not
/// held: a wrong place would lead to wrong numbers, so nothing is guessed.
pub fn locate(gazetteer: &Gazetteer, location: &QueryLocation) -> Result<Located, SearchError> {
    let located = match location {
        QueryLocation::Coordinates(point) => {
            Some(Located::sure(How::Coordinates, gazetteer.locate(*point)))
        }
        QueryLocation::PostalCode { code, country } => {
            gazetteer.find_postal_code(code, *country).and_then(of_postal_code)
        }
        QueryLocation::Place { name, country } => {
            gazetteer.find_place(name, *country).map(|named| Located {
                alternatives: named.alternatives,
                ..Located::sure(How::Place, named.place)
            })
        }
        QueryLocation::Country(country) => {
            Some(Located::sure(How::Country, gazetteer.find_country(*country)))
        }
        QueryLocation::Region(region) => {
            gazetteer.find_region(region).map(|place| Located::sure(How::Country, place))
        }
        QueryLocation::TimeZone(zone) => {
            Some(Located::sure(How::TimeZone, gazetteer.find_time_zone(*zone)))
        }
        QueryLocation::Nowhere => Some(Located::sure(How::None, Whereabouts::default())),
    };
    located
        .map(|located| located.completed(gazetteer))
        .ok_or_else(|| not_found(gazetteer, location))
}

/// Where a postal code is; `None` for a military post of which the country is not known.
fn of_postal_code(found: PostalPlace) -> Option<Located> {
    match found {
        PostalPlace::In(place) => Some(Located::sure(How::Postcode, place)),
        PostalPlace::MilitaryPost(place) => {
            let country = Some(place.country?);
            Some(Located {
                notices: vec![Notice::MilitaryPost(country)],
                ..Located::sure(How::Postcode, place)
            })
        }
    }
}

fn not_found(gazetteer: &Gazetteer, location: &QueryLocation) -> SearchError {
    let refused = |parameter, country, suggestions| SearchError::PlaceNotFound {
        parameter,
        country,
        is_military_post: false,
        suggestions,
    };
    match location {
        QueryLocation::PostalCode { code, country }
            if gazetteer.is_military_post(code, *country) =>
        {
            SearchError::PlaceNotFound {
                parameter: "postcode",
                country: None,
                is_military_post: true,
                suggestions: Vec::new(),
            }
        }
        QueryLocation::PostalCode { code, country } => {
            let found = beginnings(code)
                .map(|typed| gazetteer.suggest_codes(typed, Some(*country), SUGGESTIONS))
                .find(|found| !found.is_empty());
            refused("postcode", Some(*country), found.unwrap_or_default())
        }
        QueryLocation::Place { name, country } => {
            let suggestions = gazetteer.did_you_mean(name, *country, SUGGESTIONS);
            refused("place", country.or_else(|| gazetteer.country_beside(name)), suggestions)
        }
        QueryLocation::Region(region) => refused("country", Some(region.country()), Vec::new()),
        QueryLocation::Country(country) => refused("country", Some(*country), Vec::new()),
        QueryLocation::Coordinates(_) | QueryLocation::TimeZone(_) | QueryLocation::Nowhere => {
            refused("place", None, Vec::new())
        }
    }
}

/// A text and its beginnings, longest first.
fn beginnings(typed: &str) -> impl Iterator<Item = &str> {
    let ends: Vec<usize> = typed.char_indices().map(|(start, c)| start + c.len_utf8()).collect();
    ends.into_iter().rev().filter_map(|end| typed.get(..end))
}
