//! Where a line of an American list says that a place is, and the point that it gets.

use crate::domain::{Coordinate, CoordinatePrecision, Country};
use crate::import::bounds::{is_in_america, six_decimals};
use crate::import::zip_code::postal_code;
use crate::import::{BranchPlace, ImportedRow, Summary};

/// The states and the district, by their postal abbreviation.
const STATES: [&str; 51] = [
    "AK", "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "HI", "IA", "ID", "IL", "IN",
    "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NC", "ND", "NE", "NH", "NJ",
    "NM", "NV", "NY", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT", "WA",
    "WI", "WV", "WY",
];

/// Areas that the lists count as states and that ISO 3166-1 counts as countries.
const TERRITORIES: [&str; 5] = ["AS", "GU", "MP", "PR", "VI"];

/// A point of a third party that is so much farther from the postal code's own is not the place's:
/// of 4,516 points of the directory of 2022, 18 are.
const FARTHEST_M: f64 = 25_000.0;

/// How far from its centre a ZIP code reaches in the empty parts of Alaska and Arizona.
const LARGE_ZIP_M: f64 = 75_000.0;

/// The country of a state, as ISO 3166-1 has it; `None` for what is no state.
pub(in crate::import) fn country_of_state(state: &str) -> Option<Country> {
    let code = if TERRITORIES.contains(&state) {
        state
    } else {
        STATES.contains(&state).then_some("US")?
    };
    Country::parse(code).ok()
}

/// What the gazetteer knows of an address.
#[derive(Debug, Clone, Copy, Default)]
pub struct UsPoints {
    /// The centre of the ZIP code.
    pub zip: Option<Coordinate>,
    /// The centre of the town, where the state has one of the name.
    pub town: Option<Coordinate>,
    /// Whether the ZIP code is far from a town so large that the code must be a slip.
    pub is_zip_elsewhere: bool,
}

impl UsPoints {
    /// Whether a point may be that of the address: near the centre of the ZIP code, or near the town in a
    /// ZIP code that is large; of an address of which neither is known, any.
    fn may_be(&self, point: Coordinate) -> bool {
        let is_within = |centre: Option<Coordinate>, most_m| {
            centre.map(|centre| centre.distance_m(point) <= most_m)
        };
        match (is_within(self.zip, FARTHEST_M), is_within(self.town, FARTHEST_M)) {
            (None, None | Some(true)) | (Some(true), _) => true,
            (Some(false), Some(true)) => {
                self.is_zip_elsewhere || is_within(self.zip, LARGE_ZIP_M) == Some(true)
            }
            (_, Some(false)) | (Some(false), None) => false,
        }
    }
}

/// The points of an address as far as the gazetteer knows.
pub type UsGazetteer<'a> = dyn Fn(BranchPlace<'_>) -> UsPoints + 'a;

/// The address of a line.
pub(super) struct UsAddress {
    /// The street, with what the list has in a second cell.
    pub(super) address_1: String,
    /// The town.
    pub(super) city: String,
    /// The state's postal abbreviation.
    pub(super) state: String,
    /// The ZIP code, empty where the cell holds none.
    pub(super) zip: String,
    /// The country.
    pub(super) country: Country,
}

impl UsAddress {
    /// The address of cells that were cased before; `None` where the state is none.
    pub(super) fn read(
        (address_1, city): (String, String),
        (state, zip): (&str, &str),
        zip_column: &str,
        summary: &mut Summary,
    ) -> Option<Self> {
        let country = country_of_state(state)?;
        let zip = postal_code(zip_column, zip, (state, country), summary);
        Some(Self { address_1, city, state: state.to_owned(), zip, country })
    }

    /// The row with the address and a point: that of the list where it may be the place's, else
    /// what the gazetteer knows of the ZIP code or the town, with the precision of each.
    pub(super) fn fill(
        mut self,
        row: ImportedRow,
        listed: Option<(f64, f64)>,
        gazetteer: &UsGazetteer<'_>,
        summary: &mut Summary,
    ) -> ImportedRow {
        let known = gazetteer(BranchPlace {
            postal_code: self.zip.get(..5).unwrap_or_default(),
            city: &self.city,
            state_province: &self.state,
            country: self.country,
        });
        let point = self.point(listed, known, summary);
        let row = row
            .with("address_1", self.address_1)
            .with("city", self.city)
            .with("state_province", self.state)
            .with("postal_code", self.zip)
            .with("country", self.country.as_str())
            .with("address_visibility", "public");
        match point {
            None => {
                summary.note("without a point: neither the list nor the gazetteer has one");
                row
            }
            Some((point, precision)) => row
                .with("latitude", six_decimals(point.latitude()))
                .with("longitude", six_decimals(point.longitude()))
                .with("coordinate_precision", precision.as_str()),
        }
    }

    fn point(
        &mut self,
        listed: Option<(f64, f64)>,
        known: UsPoints,
        summary: &mut Summary,
    ) -> Option<(Coordinate, CoordinatePrecision)> {
        let inside = listed.filter(|pair| is_in_america(*pair, "latitude longitude", summary));
        let listed =
            inside.and_then(|(latitude, longitude)| Coordinate::new(latitude, longitude).ok());
        if let Some(listed) = listed {
            if known.may_be(listed) {
                return Some((listed, CoordinatePrecision::Address));
            }
            let shown = format!("{} {}", listed.latitude(), listed.longitude());
            let note = "point left out: more than 25 km from its ZIP code and its town";
            summary.note_value(note, "latitude longitude", &shown);
        }
        let of_town = known.town.map(|town| (town, CoordinatePrecision::Locality));
        let Some(zip) = known.zip else { return of_town };
        if known.is_zip_elsewhere && of_town.is_some() {
            summary.note_value("ZIP code left out: far from its town", "zip", &self.zip);
            self.zip = String::new();
            return of_town;
        }
        Some((zip, CoordinatePrecision::Postcode))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(listed: Option<(f64, f64)>, known: UsPoints) -> ImportedRow {
        let mut summary = Summary::default();
        let texts = ("1 Mill Road".to_owned(), "Toledo".to_owned());
        let address =
            UsAddress::read(texts, ("OH", "43604"), "zip", &mut summary).expect("a state");
        address.fill(ImportedRow::new(), listed, &|_| known, &mut summary)
    }

    #[test]
    fn a_point_far_from_its_postal_code_and_its_town_is_not_taken() {
        let at = |latitude, longitude| Coordinate::new(latitude, longitude).ok();
        let toledo =
            UsPoints { zip: at(41.65, -83.53), town: at(41.66, -83.56), is_zip_elsewhere: false };
        let zip = UsPoints { town: None, ..toledo };
        let town = UsPoints { zip: None, ..toledo };
        let namesake = UsPoints { zip: at(40.5, -83.5), ..toledo };
        let apart = UsPoints { zip: at(39.1, -84.5), is_zip_elsewhere: true, ..toledo };
        for (listed, known, precision, latitude, code, reason) in [
            (Some((41.67, -83.5)), toledo, "address", "41.67", "43604", "near both"),
            (Some((41.67, -83.5)), apart, "address", "41.67", "43604", "near the town"),
            (Some((41.67, -83.5)), namesake, "postcode", "40.5", "43604", "near a namesake"),
            (Some((40.0, -83.0)), toledo, "postcode", "41.65", "43604", "far from both"),
            (Some((-83.5, 41.66)), toledo, "postcode", "41.65", "43604", "each other's"),
            (None, zip, "postcode", "41.65", "43604", "no town"),
            (None, town, "locality", "41.66", "43604", "no code"),
            (None, apart, "locality", "41.66", "", "a code of another town"),
            (Some((41.67, -83.5)), UsPoints::default(), "address", "41.67", "43604", "unknown"),
            (None, UsPoints::default(), "", "", "43604", "nothing"),
        ] {
            let row = placed(listed, known);

            let found = (row.get("coordinate_precision"), row.get("latitude"));
            assert_eq!((found, row.get("postal_code")), ((precision, latitude), code), "{reason}");
        }
    }

    #[test]
    fn a_territory_is_a_country_of_its_own() {
        for (state, country) in [("OH", Some("US")), ("PR", Some("PR")), ("XX", None), ("", None)] {
            assert_eq!(country_of_state(state).as_ref().map(Country::as_str), country, "{state}");
        }
    }
}
