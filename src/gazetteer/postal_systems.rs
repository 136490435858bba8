//! Whose postal codes are written in whose system, by how they begin.

/// A territory whose codes are part of another country's system.
pub struct SharedSystem {
    /// The country whose system it is, as somebody would name it beside the code: ISO 3166-1
    /// alpha-2.
    pub asked: &'static str,
    /// The beginnings of the territory's codes, folded.
    pub beginnings: &'static [&'static str],
    /// The territory: ISO 3166-1 alpha-2.
    pub territory: &'static str,
}

const fn shared(
    asked: &'static str,
    territory: &'static str,
    beginnings: &'static [&'static str],
) -> SharedSystem {
    SharedSystem { asked, beginnings, territory }
}

/// Territories by their codes. Of two beginnings that both fit, the first counts.
///
/// Sources: <https://en.wikipedia.org/wiki/List_of_postal_codes>,
/// <https://en.wikipedia.org/wiki/Postal_code> (states and territories that share a system),
/// <https://en.wikipedia.org/wiki/Postal_codes_in_Switzerland_and_Liechtenstein>,
/// <https://en.wikipedia.org/wiki/Postal_codes_in_Denmark>, GeoNames
/// (`https://download.geonames.org/export/zip/`).
pub const SHARED_SYSTEMS: [SharedSystem; 44] = [
    shared("AU", "CC", &["6799"]),
    shared("AU", "CX", &["6798"]),
    shared("AU", "NF", &["2899"]),
    shared("CH", "LI", &["9485", "9486", "9487", "9488", "949"]),
    shared("CH", "DE", &["8238"]),
    shared("CN", "HK", &["999077"]),
    shared("CN", "MO", &["999078"]),
    shared("DE", "AT", &["87491", "87567", "87568", "87569"]),
    shared("DK", "FO", &["FO"]),
    shared("DK", "GL", &["39"]),
    shared("FI", "AX", &["22", "AX22"]),
    shared("FR", "BL", &["97133", "97700"]),
    shared("FR", "MF", &["97150", "97800"]),
    shared("FR", "GP", &["971"]),
    shared("FR", "MQ", &["972"]),
    shared("FR", "GF", &["973"]),
    shared("FR", "RE", &["974", "977", "978"]),
    shared("FR", "PM", &["975"]),
    shared("FR", "YT", &["976"]),
    shared("FR", "TF", &["984"]),
    shared("FR", "WF", &["986"]),
    shared("FR", "PF", &["987"]),
    shared("FR", "NC", &["988"]),
    shared("FR", "MC", &["980"]),
    shared("GB", "AI", &["AI2640"]),
    shared("GB", "FK", &["FIQQ"]),
    shared("GB", "GG", &["GY"]),
    shared("GB", "GI", &["GX11"]),
    shared("GB", "IM", &["IM"]),
    shared("GB", "IO", &["BBND"]),
    shared("GB", "JE", &["JE"]),
    shared("GB", "SH", &["ASCN", "STHL", "TDCU"]),
    shared("GB", "TC", &["TKCA"]),
    shared("IT", "SM", &["4789"]),
    shared("IT", "VA", &["00120"]),
    shared("NO", "SJ", &["917", "8099"]),
    shared("US", "AS", &["96799"]),
    shared("US", "FM", &["96941", "96942", "96943", "96944"]),
    shared("US", "MH", &["96960", "96970"]),
    shared("US", "MP", &["96950", "96951", "96952"]),
    shared("US", "PW", &["96939", "96940"]),
    shared("US", "PR", &["006", "007", "009"]),
    shared("US", "VI", &["008"]),
    shared("US", "GU", &["969"]),
];

/// How the codes of armed forces abroad begin: the forces' country and the beginnings.
///
/// Sources: USPS Publication 28, section 225
/// (<https://about.usps.com/publications/pub28/28c2_010.htm>): AE 090–098, AA 340, AP 962–966;
/// <https://www.gov.uk/guidance/british-forces-post-office-services>.
pub const MILITARY_POSTS: [(&str, &[&str]); 2] = [
    (
        "US",
        &[
            "090", "091", "092", "093", "094", "095", "096", "097", "098", "340", "962", "963",
            "964", "965", "966",
        ],
    ),
    ("GB", &["BFPO", "BF1"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Country;

    #[test]
    fn every_code_is_that_of_a_country() {
        for system in &SHARED_SYSTEMS {
            assert!(
                Country::parse(system.asked).is_ok() && Country::parse(system.territory).is_ok(),
                "{}",
                system.territory
            );
        }
    }
}
