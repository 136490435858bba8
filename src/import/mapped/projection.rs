//! Which projection numbers may be of that are no degrees.

use crate::domain::{Coordinate, Country};

use super::point::NumberPair;

/// Projections in which countries publish, by the number of EPSG.
const USUAL: [(&str, &str); 24] = [
    ("AT", "EPSG:31287"),
    ("BE", "EPSG:31370"),
    ("CH", "EPSG:2056"),
    ("CZ", "EPSG:5514"),
    ("DE", "EPSG:25832"),
    ("DK", "EPSG:25832"),
    ("EE", "EPSG:3301"),
    ("ES", "EPSG:25830"),
    ("FI", "EPSG:3067"),
    ("FR", "EPSG:2154"),
    ("GB", "EPSG:27700"),
    ("GR", "EPSG:2100"),
    ("HU", "EPSG:23700"),
    ("IE", "EPSG:2157"),
    ("IT", "EPSG:32632"),
    ("JP", "EPSG:6677"),
    ("KR", "EPSG:5179"),
    ("NL", "EPSG:28992"),
    ("NO", "EPSG:25833"),
    ("NZ", "EPSG:2193"),
    ("PL", "EPSG:2180"),
    ("PT", "EPSG:3763"),
    ("SE", "EPSG:3006"),
    ("TW", "EPSG:3826"),
];

const WEB_MERCATOR: &str = "EPSG:3857";

/// Half the width of the map of web maps, in metres.
const HALF_WORLD_M: f64 = 20_037_508.342_789_244;

/// The likeliest projection of a pair that lies in a country, and what may be said of others.
pub(super) fn guess(
    pair: NumberPair,
    country: Country,
    is_inside: &dyn Fn(Coordinate, Country) -> bool,
) -> (String, String) {
    let is_of_web_map = [pair, (pair.1, pair.0)]
        .into_iter()
        .filter_map(|(north, east)| of_web_mercator(north, east))
        .any(|point| is_inside(point, country));
    if is_of_web_map {
        let which =
            format!("{WEB_MERCATOR}, that of web maps, in which this one lies in {country}");
        return (WEB_MERCATOR.to_owned(), which);
    }
    let Some((_, usual)) = USUAL.iter().find(|(code, _)| *code == country.as_str()) else {
        return ("EPSG:…".to_owned(), "its publisher says which".to_owned());
    };
    ((*usual).to_owned(), format!("{usual} is usual in {country}; its publisher says which"))
}

/// The point of a place on a web map, in metres.
fn of_web_mercator(north: f64, east: f64) -> Option<Coordinate> {
    let longitude = east / HALF_WORLD_M * 180.0;
    let latitude = (north / HALF_WORLD_M * std::f64::consts::PI).sinh().atan().to_degrees();
    Coordinate::new(latitude, longitude).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metres_of_a_web_map_are_known_for_what_they_are() {
        let france = Country::parse("FR").expect("valid");
        let near_paris = |point: Coordinate, _| {
            (point.latitude() - 48.86).abs() < 0.1 && (point.longitude() - 2.35).abs() < 0.1
        };

        let (code, which) = guess((6_250_816.0, 261_600.0), france, &near_paris);
        assert_eq!(code, "EPSG:3857", "{which}");
        let (code, _) = guess((6_862_000.0, 652_000.0), france, &near_paris);
        assert_eq!(code, "EPSG:2154");
    }
}
