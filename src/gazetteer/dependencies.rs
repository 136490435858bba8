//! Territories that people name together with the state they belong to: `Gibraltar, UK`; `San Juan,
//! Puerto Rico, USA`.

use crate::domain::Country;

/// The state, and its territories that ISO 3166-1 gives a code of their own
/// (<https://en.wikipedia.org/wiki/Dependent_territory>).
const TERRITORIES: [(&str, &str); 10] = [
    ("AU", "CC CX HM NF"),
    ("CN", "HK MO"),
    ("DK", "FO GL"),
    ("FI", "AX"),
    ("FR", "BL GF GP MF MQ NC PF PM RE TF WF YT"),
    ("GB", "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG"),
    ("NL", "AW BQ CW SX"),
    ("NO", "BV SJ"),
    ("NZ", "CK NU TK"),
    ("US", "AS GU MP PR UM VI"),
];

/// Whether a country is the one named, or a territory of it.
pub fn is_part_of(country: Option<Country>, named: Country) -> bool {
    let Some(country) = country else { return false };
    let territories = TERRITORIES
        .iter()
        .find(|(state, _)| *state == named.as_str())
        .map_or("", |(_, territories)| territories);
    country == named
        || territories.split_whitespace().any(|territory| territory == country.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_territory_is_part_of_its_state_and_no_state_of_its_territory() {
        let country = |code: &str| Country::parse(code).expect("valid");

        assert!(
            is_part_of(Some(country("GI")), country("GB"))
                && is_part_of(Some(country("GB")), country("GB"))
        );
        assert!(
            !is_part_of(Some(country("GB")), country("GI")) && !is_part_of(None, country("GB"))
        );
        let codes = TERRITORIES
            .iter()
            .flat_map(|(state, territories)| territories.split_whitespace().chain([*state]));
        assert!(codes.into_iter().all(|code| Country::parse(code).is_ok()));
    }
}
