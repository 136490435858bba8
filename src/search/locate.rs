//! From the way in which a place was given to the place.

use super::SearchError;
use super::answer::How;
use super::query::Location;
use crate::domain::Whereabouts;
use crate::gazetteer::Gazetteer;

/// A place and how it was given.
#[derive(Debug)]
pub struct Located {
    /// How it was given.
    pub how: How,
    /// Where it is.
    pub place: Whereabouts,
}

/// How many places a "did you mean" lists.
const SUGGESTIONS: usize = 5;

/// Looks up a place.
///
/// # Errors
/// [`SearchError::PlaceNotFound`], with what may be meant, for a name, code or region that is not held: a wrong place would
/// lead to wrong numbers, so nothing is guessed.
pub fn locate(gazetteer: &Gazetteer, location: &Location) -> Result<Located, SearchError> {
    let (how, place) = match location {
        Location::Coordinates(point) => (How::Coordinates, Some(gazetteer.locate(*point))),
        Location::PostalCode { code, country } => (How::Postcode, gazetteer.find_postal_code(code, *country)),
        Location::Place { name, country } => (How::Place, gazetteer.find_place(name, *country)),
        Location::Country(country) => (How::Country, Some(gazetteer.find_country(*country))),
        Location::Region(region) => (How::Country, gazetteer.find_region(region)),
        Location::TimeZone(zone) => (How::TimeZone, Some(gazetteer.find_time_zone(*zone))),
        Location::Nowhere => (How::None, Some(Whereabouts::default())),
    };
    place.map(|place| Located { how, place }).ok_or_else(|| not_found(gazetteer, location))
}

fn not_found(gazetteer: &Gazetteer, location: &Location) -> SearchError {
    let (parameter, suggestions) = match location {
        Location::PostalCode { code, country } => {
            let found =
                beginnings(code).map(|typed| gazetteer.suggest_codes(typed, Some(*country), SUGGESTIONS)).find(|found| !found.is_empty());
            ("postcode", found.unwrap_or_default())
        }
        Location::Place { name, country } => ("place", gazetteer.suggest(name, *country, SUGGESTIONS)),
        Location::Region(_) | Location::Country(_) => ("country", Vec::new()),
        Location::Coordinates(_) | Location::TimeZone(_) | Location::Nowhere => ("place", Vec::new()),
    };
    SearchError::PlaceNotFound { parameter, suggestions }
}

/// A text and its beginnings, longest first.
fn beginnings(typed: &str) -> impl Iterator<Item = &str> {
    let ends: Vec<usize> = typed.char_indices().map(|(start, c)| start + c.len_utf8()).collect();
    ends.into_iter().rev().filter_map(|end| typed.get(..end))
}
