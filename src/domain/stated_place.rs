//! A place as a row states it, part by part, and which of the parts do not go together.

use super::{Coordinate, Country};

/// What a row says of where it is.
#[derive(Debug, Clone, Copy)]
pub struct StatedPlace<'r> {
    /// Its point.
    pub point: Coordinate,
    /// Its country.
    pub country: Country,
    /// Its town.
    pub town: Option<&'r str>,
    /// Its state, province or county, by name or code.
    pub state: Option<&'r str>,
    /// Its postal code.
    pub postal_code: Option<&'r str>,
}

/// A part of an address that a point is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatedPart {
    /// The town.
    Town,
    /// The state, province or county.
    State,
    /// The postal code.
    PostalCode,
}

/// A part that is far from the point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mismatch {
    /// The part.
    pub part: StatedPart,
    /// How far its centre is from the point, in metres; `None` for a state, which has no centre to
    /// measure from.
    pub distance_m: Option<f64>,
}

impl Mismatch {
    /// What is nearer than this, in metres, is no mismatch: postal codes and counties are large,
    /// and centres are rounded.
    pub const LEAST_M: f64 = 50_000.0;
}
