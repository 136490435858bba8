//! What a gazetteer is asked about a branch.

use crate::domain::{Coordinate, CoordinatePrecision, Country};

/// What is known of a branch's place.
#[derive(Debug, Clone, Copy)]
pub struct BranchPlace<'a> {
    /// Postal code, often empty.
    pub postal_code: &'a str,
    /// Town.
    pub city: &'a str,
    /// State, province or county as written, such as `MA` or `Kerala`, often empty. It tells towns
    /// of the same name apart.
    pub state_province: &'a str,
    /// Country.
    pub country: Country,
}

/// The point of a place as far as the gazetteer knows, and how exact it is.
pub type Geocoder<'a> = dyn Fn(BranchPlace<'_>) -> Option<(Coordinate, CoordinatePrecision)> + 'a;
