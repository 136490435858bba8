//! The libraries that are held from other sources, so that a list of the world does not repeat
//! them.

use std::collections::HashMap;
use std::path::Path;

use crate::curate::write::{self, WriteError};
use crate::domain::Coordinate;

/// Two libraries of one name are not this near to each other; points of postcodes and of outlines
/// differ by as much.
const SAME_PLACE_M: f64 = 1_000.0;

/// Points by plain name.
pub(super) struct HeldLibraries(HashMap<String, Vec<Coordinate>>);

impl HeldLibraries {
    pub(super) fn read(data_folder: &Path) -> Result<Self, WriteError> {
        let mut points: HashMap<String, Vec<Coordinate>> = HashMap::new();
        for row in write::existing_rows(data_folder, "libraries")? {
            let point = row.get("latitude").parse().ok().zip(row.get("longitude").parse().ok());
            let point =
                point.and_then(|(latitude, longitude)| Coordinate::new(latitude, longitude).ok());
            points.entry(plain(row.get("name"))).or_default().extend(point);
        }
        Ok(Self(points))
    }

    /// Whether a library of this name is held within a kilometre.
    pub(super) fn has(&self, name: &str, point: Coordinate) -> bool {
        self.0
            .get(&plain(name))
            .is_some_and(|points| points.iter().any(|held| held.distance_m(point) <= SAME_PLACE_M))
    }
}

/// Letters and digits alone, in small letters.
fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
