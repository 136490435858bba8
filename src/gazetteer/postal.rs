//! Postal codes and their centres.

use std::collections::BTreeMap;

use fst::automaton::Str;
use fst::{Automaton, IntoStreamer, Map, Streamer};
use serde::{Deserialize, Serialize};

use super::fold::fold_code;
use crate::domain::{Coordinate, Country, EARTH_RADIUS_M, PostalCode};

/// Codes by country and folded spelling.
pub struct PostalIndex {
    keys: Map<Vec<u8>>,
    table: PostalTable,
}

/// What belongs to each key, in the order of the keys.
#[derive(Debug, Serialize, Deserialize)]
pub struct PostalTable {
    codes: String,
    code_ends: Vec<u32>,
    /// Microdegrees of latitude and longitude.
    centres: Vec<(i32, i32)>,
}

/// A code that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct PostalHit {
    /// The code as usually written.
    pub code: String,
    /// Its country.
    pub country: Country,
    /// Its centre.
    pub coordinate: Coordinate,
}

/// Stands between code and country in a key; sorts before every letter and digit.
const SEPARATOR: char = '\u{1}';

impl PostalIndex {
    /// Builds the sorted keys and the table.
    ///
    /// # Panics
    /// Never: keys are sorted and unique.
    #[must_use]
    pub fn build(codes: &[PostalCode]) -> (Vec<u8>, PostalTable) {
        let by_key: BTreeMap<String, &PostalCode> = codes.iter().map(|code| (key_of(&fold_code(&code.code), code.country), code)).collect();
        let mut builder = fst::MapBuilder::memory();
        let mut table = PostalTable { codes: String::new(), code_ends: Vec::new(), centres: Vec::new() };
        for (number, (key, code)) in (0_u64..).zip(by_key) {
            builder.insert(key, number).expect("keys come sorted");
            table.codes.push_str(&code.code);
            table.code_ends.push(u32::try_from(table.codes.len()).expect("codes fit in four gigabytes"));
            table.centres.push((microdegrees(code.coordinate.latitude()), microdegrees(code.coordinate.longitude())));
        }
        (builder.into_inner().expect("memory does not fail"), table)
    }

    /// Takes up what [`PostalIndex::build`] made.
    ///
    /// # Errors
    /// The fst library's, when the bytes are not such keys.
    pub fn open(keys: Vec<u8>, table: PostalTable) -> Result<Self, fst::Error> {
        Ok(Self { keys: Map::new(keys)?, table })
    }

    /// The centre of a code, or of the district that it belongs to where only districts are held.
    #[must_use]
    pub fn find(&self, code: &str, country: Country) -> Option<PostalHit> {
        let folded = fold_code(code);
        let exact = |folded: &str| self.keys.get(key_of(folded, country)).and_then(|number| self.hit(number, country));
        exact(&folded).or_else(|| exact(district_of(&folded, country)?))
    }

    /// Codes that begin like this, in the order of the codes.
    #[must_use]
    pub fn complete(&self, typed: &str, country: Option<Country>, most: usize) -> Vec<PostalHit> {
        let folded = fold_code(typed);
        if folded.is_empty() {
            return Vec::new();
        }
        let mut stream = self.keys.search(Str::new(&folded).starts_with()).into_stream();
        let mut hits = Vec::new();
        while let Some((key, number)) = stream.next() {
            let of_key = key.get(key.len().saturating_sub(2)..).and_then(|code| std::str::from_utf8(code).ok());
            let Some(found) = of_key.and_then(|code| Country::parse(code).ok()) else { continue };
            if country.is_none_or(|wanted| wanted == found) {
                hits.extend(self.hit(number, found));
            }
            if hits.len() >= most {
                break;
            }
        }
        hits
    }

    /// Whether the centre of any code is within a distance in metres. Costs a walk over all centres, about a millisecond.
    #[must_use]
    pub fn has_centre_within(&self, point: Coordinate, distance_m: f64) -> bool {
        let reach = microdegrees((distance_m / EARTH_RADIUS_M).to_degrees());
        let here = microdegrees(point.latitude());
        let level = self.table.centres.iter().filter(|(latitude, _)| latitude.abs_diff(here) <= reach.unsigned_abs());
        level.filter_map(|centre| coordinate(*centre)).any(|centre| centre.distance_m(point) <= distance_m)
    }

    fn hit(&self, number: u64, country: Country) -> Option<PostalHit> {
        let number = usize::try_from(number).ok()?;
        let end_of = |number: usize| self.table.code_ends.get(number).map_or(0, |end| *end as usize);
        let start = number.checked_sub(1).map_or(0, end_of);
        let code = self.table.codes.get(start..end_of(number))?.to_owned();
        let coordinate = coordinate(*self.table.centres.get(number)?)?;
        Some(PostalHit { code, country, coordinate })
    }
}

fn coordinate((latitude, longitude): (i32, i32)) -> Option<Coordinate> {
    Coordinate::new(f64::from(latitude) / 1e6, f64::from(longitude) / 1e6).ok()
}

fn key_of(folded: &str, country: Country) -> String {
    format!("{folded}{SEPARATOR}{country}")
}

#[expect(clippy::cast_possible_truncation, reason = "degrees times a million fit in 32 bits")]
fn microdegrees(degrees: f64) -> i32 {
    (degrees * 1e6).round() as i32
}

/// The part of a full code that names its district: GB outward code, first three characters in CA and IE, four digits in NL,
/// five of a US ZIP+4.
fn district_of(folded: &str, country: Country) -> Option<&str> {
    let length = match country.as_str() {
        "GB" | "JE" | "GG" | "IM" => folded.len().checked_sub(3).filter(|_| (5..=7).contains(&folded.len()))?,
        "CA" | "IE" => 3,
        "NL" => 4,
        "US" | "PR" => 5,
        _ => return None,
    };
    folded.get(..length).filter(|district| district.len() < folded.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Country {
        Country::parse(code).expect("valid")
    }

    fn index() -> PostalIndex {
        let code = |text: &str, of: &str, latitude: f64| PostalCode {
            country: country(of),
            code: text.to_owned(),
            coordinate: Coordinate::new(latitude, -2.0).expect("valid"),
        };
        let (keys, table) =
            PostalIndex::build(&[code("M1", "GB", 53.0), code("M11", "GB", 53.1), code("1000-001", "PT", 38.0), code("M1A", "CA", 43.0)]);
        PostalIndex::open(keys, table).expect("just built")
    }

    #[test]
    fn a_code_is_found_however_it_is_spaced() {
        assert_eq!(index().find("1000 001", country("PT")).expect("held").code, "1000-001");
    }

    #[test]
    fn a_full_code_finds_its_district() {
        assert_eq!(index().find("m1 4ax", country("GB")).expect("held").code, "M1");
        assert_eq!(index().find("M11 4AX", country("GB")).expect("held").code, "M11");
        assert_eq!(index().find("M1A 1A1", country("CA")).expect("held").code, "M1A");
    }

    #[test]
    fn a_code_that_does_not_exist_is_not_guessed() {
        assert_eq!(index().find("ZZ99", country("GB")), None);
        assert_eq!(index().find("M1", country("FR")), None);
    }

    #[test]
    fn a_centre_is_near_within_its_distance() {
        for (latitude, longitude, near, reason) in [
            (53.5, -2.0, true, "44 km north of the nearest"),
            (53.6, -2.0, false, "56 km north of it"),
            (38.0, -2.5, true, "44 km west of another"),
            (38.0, -2.6, false, "53 km west of it, on its level"),
        ] {
            let point = Coordinate::new(latitude, longitude).expect("valid");

            assert_eq!(index().has_centre_within(point, 50_000.0), near, "{reason}");
        }
    }

    #[test]
    fn a_beginning_lists_codes_of_every_country_or_of_one() {
        let codes = |found: Vec<PostalHit>| found.into_iter().map(|hit| hit.code).collect::<Vec<_>>();

        assert_eq!(codes(index().complete("m1", None, 9)), ["M1", "M11", "M1A"]);
        assert_eq!(codes(index().complete("m1", Some(country("GB")), 9)), ["M1", "M11"]);
    }
}
