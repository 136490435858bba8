//! Postal codes and their centres.

use std::collections::BTreeMap;

use fst::automaton::Str;
use fst::{Automaton, IntoStreamer, Map, Streamer};
use serde::{Deserialize, Serialize};

use super::fold::fold_code;
use crate::domain::{Coordinate, Country, EARTH_RADIUS_M, Places, PostalCode, Region};

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
    /// Country, folded code and region of each code that is in several regions, sorted.
    several_regions: Vec<(Country, String, Region)>,
    /// Country, beginning and region of codes that begin so, sorted.
    prefixes: Vec<(Country, String, Region)>,
    /// Country of the forces, code, and country around it of each military post whose country is
    /// known, sorted.
    military_posts: Vec<(Country, String, Country)>,
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

impl PostalTable {
    /// What is known beside the centres.
    fn of(places: &Places) -> Self {
        let folded = |rows: &[(Country, String, Region)]| {
            let mut rows: Vec<(Country, String, Region)> = rows
                .iter()
                .map(|(country, code, region)| (*country, fold_code(code), region.clone()))
                .collect();
            rows.sort_unstable();
            rows
        };
        let mut military_posts = places.military_posts.clone();
        military_posts.sort_unstable();
        Self {
            codes: String::new(),
            code_ends: Vec::new(),
            centres: Vec::new(),
            several_regions: folded(&places.postal_code_regions),
            prefixes: folded(&places.postal_prefixes),
            military_posts,
        }
    }
}

/// A beginning of fewer characters is no code cut short.
const SHORTEST_BEGINNING: usize = 3;

/// A beginning of so many codes is none of one place.
const MOST_SHORTENED: usize = 2_000;

/// Codes of one place are no farther from their middle than this, in metres.
const SHORTENED_REACH_M: f64 = 25_000.0;

/// Stands between code and country in a key; sorts before every letter and digit.
const SEPARATOR: char = '\u{1}';

impl PostalIndex {
    /// Builds the sorted keys and the table; a corrected centre replaces the one of its code.
    ///
    /// # Panics
    /// Never: keys are sorted and unique.
    #[must_use]
    pub fn build(places: &Places) -> (Vec<u8>, PostalTable) {
        let corrected = places.postal_codes.iter().chain(&places.postal_centres);
        let by_key: BTreeMap<String, &PostalCode> =
            corrected.map(|code| (key_of(&fold_code(&code.code), code.country), code)).collect();
        let mut builder = fst::MapBuilder::memory();
        let mut table = PostalTable::of(places);
        for (number, (key, code)) in (0_u64..).zip(by_key) {
            builder.insert(key, number).expect("keys come sorted");
            table.codes.push_str(&code.code);
            table
                .code_ends
                .push(u32::try_from(table.codes.len()).expect("codes fit in four gigabytes"));
            table.centres.push((
                microdegrees(code.coordinate.latitude()),
                microdegrees(code.coordinate.longitude()),
            ));
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
        let exact = |folded: &str| {
            self.keys.get(key_of(folded, country)).and_then(|number| self.hit(number, country))
        };
        exact(&folded).or_else(|| exact(district_of(&folded, country)?))
    }

    /// The middle of the codes that begin so, where a shorter code than usual was given (`1000` of
    /// `1000-001`) and all of them are near each other.
    #[must_use]
    pub fn find_shortened(&self, folded: &str, country: Country) -> Option<PostalHit> {
        if folded.len() < SHORTEST_BEGINNING {
            return None;
        }
        let hits = self.complete(folded, Some(country), MOST_SHORTENED);
        let middle = hits.get(hits.len() / 2)?;
        let is_one_place = hits
            .iter()
            .all(|hit| hit.coordinate.distance_m(middle.coordinate) <= SHORTENED_REACH_M);
        (is_one_place && hits.len() < MOST_SHORTENED)
            .then(|| PostalHit { code: folded.to_owned(), ..middle.clone() })
    }

    /// The regions of a code that is known to be in several; else none.
    pub fn regions_of<'p>(
        &'p self,
        code: &str,
        country: Country,
    ) -> impl Iterator<Item = &'p Region> {
        let folded = fold_code(code);
        let start = self
            .table
            .several_regions
            .partition_point(|(of, other, _)| (*of, other.as_str()) < (country, folded.as_str()));
        let own = self.table.several_regions.iter().skip(start);
        own.take_while(move |(of, other, _)| *of == country && *other == folded)
            .map(|(_, _, region)| region)
    }

    /// The region that the post gives to codes that begin like this one; the longest beginning
    /// counts.
    #[must_use]
    pub fn region_by_post(&self, code: &str, country: Country) -> Option<&Region> {
        let folded = fold_code(code);
        let beginnings = (1..=folded.len()).rev().filter_map(|end| folded.get(..end));
        let held = |beginning: &str| {
            let found = self
                .table
                .prefixes
                .binary_search_by(|(of, other, _)| (*of, other.as_str()).cmp(&(country, beginning)))
                .ok()?;
            self.table.prefixes.get(found).map(|(_, _, region)| region)
        };
        beginnings.into_iter().find_map(held)
    }

    /// The country around a military post, where it is known.
    #[must_use]
    pub fn country_of_post(&self, folded: &str, forces: Country) -> Option<Country> {
        let found = self
            .table
            .military_posts
            .binary_search_by(|(of, code, _)| (*of, code.as_str()).cmp(&(forces, folded)))
            .ok()?;
        self.table.military_posts.get(found).map(|(_, _, around)| *around)
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
            let of_key = key
                .get(key.len().saturating_sub(2)..)
                .and_then(|code| std::str::from_utf8(code).ok());
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

    /// Whether the centre of any code is within a distance in metres. Costs a walk over all
    /// centres, about a millisecond.
    #[must_use]
    pub fn has_centre_within(&self, point: Coordinate, distance_m: f64) -> bool {
        let reach = microdegrees((distance_m / EARTH_RADIUS_M).to_degrees());
        let here = microdegrees(point.latitude());
        let level = self
            .table
            .centres
            .iter()
            .filter(|(latitude, _)| latitude.abs_diff(here) <= reach.unsigned_abs());
        level
            .filter_map(|centre| coordinate(*centre))
            .any(|centre| centre.distance_m(point) <= distance_m)
    }

    fn hit(&self, number: u64, country: Country) -> Option<PostalHit> {
        let number = usize::try_from(number).ok()?;
        let end_of =
            |number: usize| self.table.code_ends.get(number).map_or(0, |end| *end as usize);
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

/// The part of a full code that names its district: GB outward code, first three characters in CA
/// and IE, four digits in NL, five of a US ZIP+4.
fn district_of(folded: &str, country: Country) -> Option<&str> {
    let length = match country.as_str() {
        "GB" | "JE" | "GG" | "IM" => {
            folded.len().checked_sub(3).filter(|_| (5..=7).contains(&folded.len()))?
        }
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
        let postal_codes = vec![
            code("M1", "GB", 53.0),
            code("M11", "GB", 53.1),
            code("1000-001", "PT", 38.0),
            code("M1A", "CA", 40.0),
        ];
        let region = |of: &str, code: &str, region: &str| {
            (country(of), code.to_owned(), Region::parse(region).expect("valid"))
        };
        let (keys, table) = PostalIndex::build(&Places {
            postal_codes,
            postal_centres: vec![code("M1A", "CA", 43.0)],
            postal_code_regions: vec![
                region("US", "42223", "US-TN"),
                region("US", "42223", "US-KY"),
                region("US", "57717", "US-SD"),
            ],
            postal_prefixes: vec![region("US", "569", "US-DC"), region("US", "5", "US-MN")],
            ..Places::default()
        });
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
    fn a_corrected_centre_replaces_the_other() {
        let centre = index().find("M1A", country("CA")).expect("held").coordinate;

        assert!((centre.latitude() - 43.0).abs() < 1e-6);
    }

    #[test]
    fn a_code_cut_short_is_the_middle_of_those_that_begin_so() {
        assert_eq!(index().find_shortened("1000", country("PT")).expect("one place").code, "1000");
        assert_eq!(index().find_shortened("10", country("PT")), None, "too short to be meant");
        assert_eq!(index().find_shortened("2000", country("PT")), None, "none begins so");
    }

    #[test]
    fn the_regions_of_a_code_are_those_of_the_list_and_of_its_longest_beginning() {
        let index = index();
        let several = |code: &str| {
            index.regions_of(code, country("US")).map(Region::as_str).collect::<Vec<_>>().join(" ")
        };

        assert_eq!((several("42223"), several("42224")), ("US-KY US-TN".to_owned(), String::new()));
        assert_eq!(index.region_by_post("56901", country("US")).map(Region::as_str), Some("US-DC"));
        assert_eq!(index.region_by_post("56001", country("US")).map(Region::as_str), Some("US-MN"));
        assert_eq!(index.region_by_post("10115", country("DE")), None);
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
        let codes =
            |found: Vec<PostalHit>| found.into_iter().map(|hit| hit.code).collect::<Vec<_>>();

        assert_eq!(codes(index().complete("m1", None, 9)), ["M1", "M11", "M1A"]);
        assert_eq!(codes(index().complete("m1", Some(country("GB")), 9)), ["M1", "M11"]);
    }
}
