//! The last label of a host: what the root of the internet has, as far as can be told without its
//! list.

use super::Country;

/// Two letters that are no country's code and lead somewhere all the same.
const OTHER_CODES: [&str; 4] = ["ac", "eu", "su", "uk"];

/// Slips of the finger that are no top level.
const SLIPS: [&str; 18] = [
    "cim", "cmo", "comm", "con", "coom", "cpm", "ent", "ner", "nett", "ney", "ofg", "ogr", "orgg",
    "orh", "ort", "prg", "rog", "xom",
];

/// Whether the root has no such label: two letters that are no country's, or `con` for `com`.
///
/// The labels of three letters and more are over a thousand and change from month to month; only
/// slips that people make are told.
#[must_use]
pub(super) fn is_no_top_level(label: &str) -> bool {
    let is_of_two = label.len() == 2 && label.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_country = || Country::parse_any_case(label).is_ok();
    SLIPS.contains(&label) || is_of_two && !OTHER_CODES.contains(&label) && !is_country()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_is_a_top_level_and_slips_are_none() {
        for label in ["com", "org", "uk", "eu", "de", "info", "wales", "xn--p1ai", "help", "cat"] {
            assert!(!is_no_top_level(label), "{label}");
        }
        for label in ["con", "ogr", "og", "ry", "xx", "comm"] {
            assert!(is_no_top_level(label), "{label}");
        }
    }
}
