//! What a map is asked about an element.

use crate::domain::{Coordinate, Country};

/// What an importer without a map asks about a place.
pub struct LibraryLookup<'a> {
    /// The country whose borders a point is in; nothing at sea.
    pub country_at: &'a dyn Fn(Coordinate) -> Option<Country>,
    /// Whether a point is in a country, some kilometres of coast and border allowed for.
    pub is_inside: &'a dyn Fn(Coordinate, Country) -> bool,
    /// Whether a library of this name is held at this place already, from another source.
    pub is_held: &'a dyn Fn(&str, Coordinate) -> bool,
}
