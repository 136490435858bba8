//! The regions of towns in countries that were divided anew since the outlines of regions were
//! drawn.
//!
//! `GeoNames` gives each town the code of its first-level division, in numbers of its own (mostly
//! FIPS 10-4); the names are in its file `admin1CodesASCII.txt`
//! (<https://download.geonames.org/export/dump/>). Only divisions that no outline holds are here.

/// For each country: `GeoNames`' code and the second half of ISO's.
const DIVISIONS: [(&str, &str); 11] = [
    (
        "CD",
        "02 EQ 04 KE 13 BU 14 HK 15 HL 16 HU 17 IT 18 KS 19 KG 20 KL 21 LO 22 LU 23 KC 24 MN 25 MO 26 NU 27 SA 28 SU 29 TA 30 TO 31 TU",
    ),
    ("CI", "76 BS 77 DN 78 MG 81 LC 82 LG 87 SV 90 VB 93 AB 94 CM 95 GD 96 SM 97 WR 98 YM"),
    (
        "DZ",
        "19 07 34 01 38 08 43 39 45 47 46 33 50 30 53 11 BA 52 BB 50 DJ 56 EM 58 IG 54 IS 53 MG 57 OD 51 TG 55 TM 49",
    ),
    ("ET", "SI SI SW SW"),
    ("GH", "06 NP 08 TV 09 WP 12 AF 13 BO 14 BE 15 NE 16 OT 17 SV 18 WN"),
    ("ID", "36 PA 39 PB PD PD PE PE PS PS PT PT"),
    (
        "KE",
        "05 30 10 01 11 02 12 03 13 04 14 05 15 06 16 07 17 08 18 09 19 10 20 11 21 12 22 13 23 14 24 15 25 16 26 17 27 18 28 19 29 20 30 21 \
         31 22 32 23 33 24 34 25 35 26 36 27 37 28 38 29 39 31 40 32 41 33 42 34 43 35 44 36 45 37 46 38 47 39 48 40 49 41 50 42 51 43 \
         52 44 53 45 54 46 55 47",
    ),
    ("KZ", "01 19 02 75 10 61 12 35 12510143 10 12510144 33 12510145 62 1537272 79 15 63"),
    ("LU", "CA CA CL CL DI DI EC EC ES ES GR GR LU LU ME ME RD RD RM RM VD VD WI WI"),
    ("MA", "01 01 02 02 03 03 04 04 05 05 06 06 07 07 08 08 09 09 10 10 11 11 12 12"),
    ("NP", "1 P1 2 P2 3 P3 4 P4 5 P5 6 P6 7 P7"),
];

/// Towns that `GeoNames` has in the division beside theirs: its id, the country, and the region.
const TOWNS: [(&str, &str, &str); 2] = [
    // A district of its own (https://en.wikipedia.org/wiki/Yamoussoukro); GeoNames says Lacs.
    ("2279755", "CI", "CI-YM"),
    // In the county of Kiambu (https://en.wikipedia.org/wiki/Thika); GeoNames says Nairobi.
    ("179330", "KE", "KE-13"),
];

/// The region of a town: its id, country and code of its division in `GeoNames`.
pub(super) fn region_of(id: &str, country: &str, division: &str) -> Option<String> {
    if let Some((_, _, region)) = TOWNS.iter().find(|(town, of, _)| *town == id && *of == country) {
        return Some((*region).to_owned());
    }
    let (_, pairs) = DIVISIONS.iter().find(|(of, _)| *of == country)?;
    let words: Vec<&str> = pairs.split_whitespace().collect();
    let mut pairs = words.chunks(2);
    pairs.find_map(|pair| match pair {
        [code, region] if *code == division => Some(format!("{country}-{region}")),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Region;

    #[test]
    fn every_region_of_the_table_is_on_the_list_of_iso() {
        let divisions = DIVISIONS.iter().flat_map(|(country, pairs)| {
            let codes: Vec<&str> = pairs.split_whitespace().collect();
            assert_eq!(codes.len() % 2, 0, "{country}");
            codes
                .chunks(2)
                .filter_map(|pair| region_of("0", country, pair.first()?))
                .collect::<Vec<_>>()
        });
        let codes: Vec<String> =
            divisions.chain(TOWNS.iter().map(|(_, _, region)| (*region).to_owned())).collect();

        let unlisted: Vec<_> = codes
            .iter()
            .filter(|code| !Region::parse(code).is_ok_and(|region| region.is_listed()))
            .collect();

        assert!(unlisted.is_empty(), "{unlisted:?}");
    }

    #[test]
    fn a_division_that_an_outline_holds_is_not_told() {
        for (id, country, division, region) in [
            ("191245", "KE", "37", Some("KE-28")),
            ("179330", "KE", "05", Some("KE-13")),
            ("184745", "KE", "05", Some("KE-30")),
            ("2867714", "DE", "02", None),
        ] {
            assert_eq!(region_of(id, country, division).as_deref(), region, "{country} {division}");
        }
    }
}
