//! From the way in which a place was given to the place.

use super::SearchError;
use super::answer::How;
use super::query::Location;
use crate::domain::{Country, Whereabouts};
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
        Location::Region(region) => (How::Country, gazetteer.knows_region(region).then(|| gazetteer.find_region(region.clone()))),
        Location::TimeZone(zone) => (How::TimeZone, Some(gazetteer.find_time_zone(*zone))),
        Location::Nowhere => (How::None, Some(Whereabouts::default())),
    };
    place.map(|place| Located { how, place }).ok_or_else(|| not_found(gazetteer, location))
}

fn not_found(gazetteer: &Gazetteer, location: &Location) -> SearchError {
    let (parameter, typed, country): (&'static str, &str, Option<Country>) = match location {
        Location::PostalCode { code, country } => ("postcode", code, Some(*country)),
        Location::Place { name, country } => ("place", name, *country),
        Location::Region(region) => ("country", region.as_str(), None),
        Location::Coordinates(_) | Location::Country(_) | Location::TimeZone(_) | Location::Nowhere => ("place", "", None),
    };
    let suggestions = beginnings(typed).map(|typed| gazetteer.suggest(typed, country, SUGGESTIONS)).find(|found| !found.is_empty());
    SearchError::PlaceNotFound { parameter, suggestions: suggestions.unwrap_or_default() }
}

/// The text and, for a code that begins well, its beginnings down to one letter.
fn beginnings(typed: &str) -> impl Iterator<Item = &str> {
    let shortest = if typed.contains(|c: char| c.is_ascii_digit()) { 1 } else { typed.len() };
    let ends = typed.char_indices().map(|(start, c)| start + c.len_utf8()).filter(move |end| *end >= shortest);
    ends.collect::<Vec<_>>().into_iter().rev().filter_map(|end| typed.get(..end))
}
