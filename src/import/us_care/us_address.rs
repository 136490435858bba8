//! Where a line of an American list says that a place is, and the point that it gets.

use crate::domain::{Coordinate, CoordinatePrecision, Country};
use crate::import::bounds::is_in_america;
use crate::import::zip_code::postal_code;
use crate::import::{BranchPlace, Geocoder, ImportedRow, Summary};

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

/// The country of a state, as ISO 3166-1 has it; `None` for what is no state.
pub(in crate::import) fn country_of_state(state: &str) -> Option<Country> {
    let code = if TERRITORIES.contains(&state) {
        state
    } else {
        STATES.contains(&state).then_some("US")?
    };
    Country::parse(code).ok()
}

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
    /// what the gazetteer knows of the postal code or the town, with the precision of each.
    pub(super) fn fill(
        &self,
        row: ImportedRow,
        listed: Option<(f64, f64)>,
        geocode: &Geocoder<'_>,
        summary: &mut Summary,
    ) -> ImportedRow {
        let known = geocode(BranchPlace {
            postal_code: self.zip.get(..5).unwrap_or_default(),
            city: &self.city,
            state_province: &self.state,
            country: self.country,
        });
        let row = row
            .with("address_1", &*self.address_1)
            .with("city", &*self.city)
            .with("state_province", &*self.state)
            .with("postal_code", &*self.zip)
            .with("country", self.country.as_str())
            .with("address_visibility", "public");
        match self.point(listed, known, summary) {
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
        &self,
        listed: Option<(f64, f64)>,
        known: Option<(Coordinate, CoordinatePrecision)>,
        summary: &mut Summary,
    ) -> Option<(Coordinate, CoordinatePrecision)> {
        let inside = listed.filter(|pair| is_in_america(*pair, "latitude longitude", summary));
        let listed =
            inside.and_then(|(latitude, longitude)| Coordinate::new(latitude, longitude).ok());
        let Some(listed) = listed else { return known };
        let is_far = known.is_some_and(|(point, _)| point.distance_m(listed) > FARTHEST_M);
        if is_far {
            let shown = format!("{} {}", listed.latitude(), listed.longitude());
            let note = "point left out: more than 25 km from its postal code or town";
            summary.note_value(note, "latitude longitude", &shown);
            return known;
        }
        Some((listed, CoordinatePrecision::Address))
    }
}

/// About a tenth of a metre.
fn six_decimals(degrees: f64) -> String {
    ((degrees * 1e6).round() / 1e6).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(listed: Option<(f64, f64)>, known: Option<(f64, f64)>) -> ImportedRow {
        let mut summary = Summary::default();
        let texts = ("1 Mill Road".to_owned(), "Toledo".to_owned());
        let address =
            UsAddress::read(texts, ("OH", "43604"), "zip", &mut summary).expect("a state");
        let geocode = |_: BranchPlace<'_>| {
            let point = known.map(|(latitude, longitude)| Coordinate::new(latitude, longitude));
            Some((point?.expect("a point"), CoordinatePrecision::Postcode))
        };
        address.fill(ImportedRow::new(), listed, &geocode, &mut summary)
    }

    #[test]
    fn a_point_far_from_its_postal_code_is_not_taken() {
        let toledo = Some((41.65, -83.53));
        for (listed, known, precision, latitude) in [
            (Some((41.66, -83.5)), toledo, "address", "41.66"),
            (Some((40.0, -83.0)), toledo, "postcode", "41.65"),
            (Some((-83.5, 41.66)), toledo, "postcode", "41.65"),
            (None, toledo, "postcode", "41.65"),
            (Some((41.66, -83.5)), None, "address", "41.66"),
            (None, None, "", ""),
        ] {
            let row = placed(listed, known);

            let found = (row.get("coordinate_precision"), row.get("latitude"));
            assert_eq!(found, (precision, latitude), "{listed:?}");
        }
    }

    #[test]
    fn a_territory_is_a_country_of_its_own() {
        for (state, country) in [("OH", Some("US")), ("PR", Some("PR")), ("XX", None), ("", None)] {
            assert_eq!(country_of_state(state).as_ref().map(Country::as_str), country, "{state}");
        }
    }
}
