//! Where a postal code is: in the country asked, in a territory that uses its codes, or at a
//! military post abroad.

use super::Gazetteer;
use super::fold::fold_code;
use super::postal::PostalHit;
use super::postal_systems::{MILITARY_POSTS, SHARED_SYSTEMS};
use crate::domain::{Coordinate, Country, Region, Whereabouts};

/// A postal code's place.
#[derive(Debug, Clone, PartialEq)]
pub enum PostalPlace {
    /// A place in the country asked, or in a territory that uses its codes.
    In(Whereabouts),
    /// A post of armed forces abroad: the place around it, whose emergency numbers are not those of
    /// the base.
    MilitaryPost(Whereabouts),
}

impl PostalPlace {
    /// Where it is.
    #[must_use]
    pub fn place(self) -> Whereabouts {
        match self {
            Self::In(place) | Self::MilitaryPost(place) => place,
        }
    }
}

/// A centre may lie so far across a border, in metres, and the code still be this side of it: codes
/// on a border are long, and centres are rounded.
const ACROSS_BORDER_M: f64 = 20_000.0;

impl Gazetteer {
    /// Where a postal code is; `None` when it is not held, or held at a place that cannot be in the
    /// country.
    ///
    /// Codes of territories are found under the state whose system they are part of, and the other
    /// way round: `JE2` of Great Britain is Jersey, `00920` of the United States is Puerto Rico.
    #[must_use]
    pub fn find_postal_code(&self, code: &str, country: Country) -> Option<PostalPlace> {
        let typed = fold_code(code);
        let folded = if self.postal.find(&typed, country).is_some() {
            typed
        } else {
            written_at_home(&typed, country)
        };
        if is_military(&folded, country) {
            let around = self.postal.country_of_post(&folded, country)?;
            return Some(PostalPlace::MilitaryPost(self.find_country(around)));
        }
        let place = match territory_of(&folded, country) {
            // Which code of its own the territory gives to the place is not always held; the
            // territory is known all the same.
            Some(territory) if self.postal.find(&folded, territory).is_some() => self
                .find_code_in(&folded, territory)
                .unwrap_or_else(|| self.find_country(territory)),
            Some(territory) => self.find_country(territory),
            None => self.find_code_in(&folded, country)?,
        };
        Some(PostalPlace::In(place))
    }

    /// Whether a code is that of a military post abroad.
    #[must_use]
    pub fn is_military_post(&self, code: &str, country: Country) -> bool {
        is_military(&fold_code(code), country)
    }

    /// The place of a code that is held for a country and lies in it.
    fn find_code_in(&self, folded: &str, country: Country) -> Option<Whereabouts> {
        let hit = self
            .postal
            .find(folded, country)
            .or_else(|| self.postal.find_shortened(folded, country))?;
        let located = self.locate(hit.coordinate);
        if located.country != Some(country) && !self.is_close_to(hit.coordinate, country) {
            return None;
        }
        // A centre near a border may lie on its other side; the post knows.
        let by_post = self.postal.region_by_post(folded, country).cloned();
        let region =
            by_post.or_else(|| located.region.filter(|region| region.country() == country));
        let straddles = self.regions_of_code(&hit, region.as_ref());
        let place = located.place.filter(|_| located.country == Some(country));
        let also = located.also.into_iter().filter(|other| *other != country).collect();
        let time_zone = located
            .time_zone
            .filter(|_| located.country == Some(country))
            .or_else(|| self.zone_of(Some(hit.coordinate), country));
        Some(Whereabouts {
            country: Some(country),
            also,
            region,
            place,
            straddles,
            time_zone,
            ..located
        })
    }

    /// Whether a point is in a country or not far from it.
    fn is_close_to(&self, point: Coordinate, country: Country) -> bool {
        let near = (0..8).map(|eighth| point.towards(f64::from(eighth) * 45.0, ACROSS_BORDER_M));
        self.is_inside(point, country)
            || near.into_iter().any(|point| self.is_inside(point, country))
    }

    /// All regions that a code is in, its own first, where it is known to be in more than one; else
    /// none.
    fn regions_of_code(&self, hit: &PostalHit, own: Option<&Region>) -> Vec<Region> {
        let mut regions: Vec<Region> = own.cloned().into_iter().collect();
        for region in self.postal.regions_of(&hit.code, hit.country) {
            if !regions.contains(region) {
                regions.push(region.clone());
            }
        }
        if regions.len() > 1 { regions } else { Vec::new() }
    }
}

/// No code of figures alone is shorter.
const SHORTEST_CODE: usize = 3;

/// A code as it is written at home: without the country's letters before it (`D-10115`, `CH-8001`),
/// and with the zeros at its beginning that a spreadsheet takes away (`2134` of the United States
/// is `02134`).
fn written_at_home(folded: &str, country: Country) -> String {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let begins_with_a_number =
        |text: &str| text.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let prefixes = [country.as_str(), distinguishing_sign(country)];
    let without = prefixes
        .into_iter()
        .filter(|prefix| !prefix.is_empty())
        .find_map(|prefix| folded.strip_prefix(prefix));
    let length = length_of_code(country);
    let own = without
        .filter(|rest| begins_with_a_number(rest) && rest.len() >= SHORTEST_CODE)
        .unwrap_or(folded);
    if is_number(own) && (length.saturating_sub(2)..length).contains(&own.len()) {
        format!("{own:0>length$}")
    } else {
        own.to_owned()
    }
}

/// The sign on the vehicles of a country, once put before postal codes abroad, where it is not the
/// country's code.
fn distinguishing_sign(country: Country) -> &'static str {
    match country.as_str() {
        "AT" => "A",
        "BE" => "B",
        "DE" => "D",
        "ES" => "E",
        "FI" => "FIN",
        "FR" => "F",
        "HU" => "H",
        "IT" => "I",
        "LI" => "FL",
        "LU" => "L",
        "NO" => "N",
        "PT" => "P",
        "SE" => "S",
        "SI" => "SLO",
        _ => "",
    }
}

/// How many figures the codes of a country have that may begin with 0; 0 where none does, or a
/// shorter number is a code too.
fn length_of_code(country: Country) -> usize {
    match country.as_str() {
        "US" | "PR" | "VI" | "DE" | "FR" | "ES" | "IT" | "FI" | "EE" | "HR" | "MY" | "MX"
        | "TR" | "UA" | "LT" | "GP" | "MQ" => 5,
        "RO" => 6,
        "AU" | "NO" | "DK" | "ZA" | "NZ" => 4,
        _ => 0,
    }
}

fn is_military(folded: &str, country: Country) -> bool {
    MILITARY_POSTS.iter().any(|(of, beginnings)| {
        *of == country.as_str() && beginnings.iter().any(|beginning| folded.starts_with(beginning))
    })
}

/// The territory whose codes begin so inside the system of a country.
fn territory_of(folded: &str, country: Country) -> Option<Country> {
    let shared = SHARED_SYSTEMS.iter().filter(|shared| shared.asked == country.as_str());
    let mut holding = shared
        .filter(|shared| shared.beginnings.iter().any(|beginning| folded.starts_with(beginning)));
    holding.find_map(|shared| Country::parse(shared.territory).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Country {
        Country::parse(code).expect("valid")
    }

    #[test]
    fn a_code_is_read_as_it_is_written_at_home() {
        for (code, of, expected, reason) in [
            ("D10115", "DE", "10115", "the sign of the country"),
            ("CH8001", "CH", "8001", "its code"),
            ("NL1012AB", "NL", "1012AB", "its code before figures and letters"),
            ("2134", "US", "02134", "a zero lost"),
            ("920", "US", "00920", "two zeros lost"),
            ("M1", "GB", "M1", "letters stay"),
            ("E1", "ES", "E1", "one figure is no code of Spain"),
            ("1000", "PT", "1000", "codes of Portugal begin with no 0"),
        ] {
            assert_eq!(written_at_home(code, country(of)), expected, "{reason}");
        }
    }

    #[test]
    fn territories_are_told_by_the_beginning_of_their_codes() {
        for (code, of, expected) in [
            ("JE24WE", "GB", Some("JE")),
            ("M1", "GB", None),
            ("00920", "US", Some("PR")),
            ("96799", "US", Some("AS")),
            ("97110", "FR", Some("GP")),
        ] {
            assert_eq!(
                territory_of(code, country(of)).map(|found| found.to_string()).as_deref(),
                expected,
                "{code} {of}"
            );
        }
    }
}
