//! Region codes of today: the maps that the gazetteer is made of were drawn under older editions of
//! ISO 3166-2.
//!
//! Coverage and licences are written in today's codes and compared letter by letter, so an older
//! code would hide a line from the people whom it is for, and call a licence foreign in its own
//! province.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::rings::is_inside;
use crate::domain::{Region, RegionOutline, Ring};

/// For each country: the code that the maps have, the code of today. `-` = the area was divided
/// since and the code is another one's today.
///
/// Only regions whose area is (nearly) what it was are here. Iran and Uganda numbered anew, so
/// there an older code is a neighbour's today. Codes that the list of ISO does not have and that
/// are not here are no region of today: nothing is told rather than a wrong one.
const RENAMED: [(&str, &str); 37] = [
    // The provinces of 2015 are smaller: Équateur and the two Kasaï were cut.
    ("CD", "EQ - KE -"),
    // Regions of before 2011; the districts are made of them, but for the two autonomous cities.
    (
        "CI",
        "02 SM 03 SV 04 VB 05 CM 06 MG 08 ZZ 09 BS 10 DN 11 LC 12 SM 13 CM 14 WR 15 GD 17 WR 18 GD 19 MG",
    ),
    ("CZ", "JC 31 JM 64 KA 41 KR 52 LI 51 MO 80 OL 71 PA 53 PL 32 PR 10 ST 20 US 42 VY 63 ZL 72"),
    // Ten provinces were cut off from these in 2019.
    ("DZ", "01 - 07 - 08 - 11 - 30 - 33 - 39 - 47 -"),
    ("EE", "44 45 49 50 51 52 57 56 59 60 65 64 67 68 70 71 78 79 82 81 86 87"),
    // Sidama, and the south-west, are regions of their own now.
    ("ET", "SN -"),
    ("FR", "75 75C"),
    // Districts that were joined: those of Northern Ireland in 2015, Bournemouth and Poole in 2019.
    (
        "GB",
        "ANT ANN ARD AND ARM ABC BLA MEA BLY CCG BMH BCP BNB ABC CGV ABC CKF MEA CKT MUL CLR CCG CSR LBC DGN MUL DOW NMD DRY DRS FER FMO \
         LMV CCG LRN MEA LSB LBC MFT MUL MYL CCG NDN AND NTA ANN NYM NMD OMH FMO POL BCP STB DRS",
    ),
    // Regions that were cut in 2019.
    ("GH", "NP - TV - WP -"),
    ("GR", "A1 I"),
    (
        "GT",
        "AV 16 BV 15 CM 04 CQ 20 ES 05 GU 01 HU 13 IZ 18 JA 21 JU 22 PE 17 PR 02 QC 14 QZ 09 RE 11 SA 03 SM 12 SO 07 SR 06 SU 10 TO 08 ZA 19",
    ),
    ("HU", "ED ER"),
    // Groups of islands, of which the provinces are parts; and the two provinces on New Guinea, of
    // which four were cut off in 2022.
    ("ID", "JW - KA - ML - NU - PA - PB - PP - SL - SM -"),
    ("IN", "CT CG DD DH DN DH OR OD TG TS UT UK"),
    ("IQ", "TS KI"),
    (
        "IR",
        "01 03 02 04 03 24 04 10 05 16 06 18 07 23 08 14 10 06 11 19 12 20 13 11 14 07 15 08 16 12 17 05 18 17 19 01 20 15 21 02 22 00 23 22 \
         24 13 25 21 26 25 28 26 30 09 31 28",
    ),
    ("IS", "0 1"),
    // Provinces of Sardinia that were joined in 2016, and the valley that is province and region.
    ("IT", "AO 23 CI SU OG NU OT SS VS SU"),
    // Provinces, of which only the capital is a county too.
    ("KE", "110 30"),
    ("KN", "14 15"),
    ("KZ", "AKM 11 AKT 15 AST 71 ATY 23 KUS 39 KZY 43 MAN 47 PAV 55 SEV 59 ZAP 27 ZHA 31"),
    ("MA", "01 - 02 - 03 - 04 - 05 - 06 - 07 - 08 - 09 - 10 - 11 - 12 -"),
    ("LY", "AJ WA GD NL MZ JG QB DR TN TB"),
    ("MD", "CAM SN GRI SN"),
    (
        "MK",
        "01 801 02 802 03 201 04 501 05 401 06 601 07 402 08 602 09 803 10 403 11 404 12 301 13 101 14 202 15 307 16 603 17 804 18 405 \
         19 604 20 102 21 303 22 304 23 203 24 103 25 502 26 406 27 503 28 307 29 805 30 605 31 307 32 806 33 204 34 807 35 606 36 104 \
         37 205 38 808 39 809 40 307 41 407 42 206 43 701 44 702 45 504 46 505 47 703 48 704 49 105 50 607 51 207 53 506 54 106 55 507 \
         56 408 57 307 58 310 60 208 61 311 62 508 63 209 64 409 65 705 66 509 67 107 68 811 69 108 70 812 71 706 72 312 73 410 74 813 \
         75 608 76 609 77 814 78 313 79 815 80 109 81 210 82 816 83 211 84 817",
    ),
    // Towns, in the districts around them.
    ("MU", "BR PW CU PW QB PW VP PW"),
    ("MX", "DIF CMX"),
    // Counties that were joined in 2018 and 2020; those that were also divided again in 2024 are
    // the old ones but for their numbers.
    (
        "NO",
        "01 31 02 32 04 34 05 34 06 33 07 39 08 40 09 42 10 42 12 46 14 46 16 50 17 50 19 55 20 56 30 - 38 - 54 -",
    ),
    // Zones, of which the provinces of 2015 are made; those that are not here were cut.
    ("NP", "BA P3 DH P4 GA P4 KA P6 KO P1 MA P7 ME P1 SE P7"),
    ("OM", "BA BS SH SJ"),
    // Cities that no province governs, in the province around them; and the capital.
    ("PH", "BCD NEC LAP CEB MAG - MDE CEB MNL 00"),
    ("PK", "AJK JK TA KP"),
    (
        "PL",
        "DS 02 KP 04 LB 08 LD 10 LU 06 MA 12 MZ 14 OP 16 PD 20 PK 18 PM 22 SK 26 SL 24 WN 28 WP 30 ZP 32",
    ),
    ("TT", "ETO TOB RCM MRC WTO TOB"),
    ("TW", "TPQ NWT"),
    (
        "UG",
        "114 115 115 116 116 114 218 220 219 221 220 222 221 223 222 224 223 218 224 219 314 315 315 318 316 319 317 314 318 317 319 316 \
         325 420 326 325 327 326 328 327 329 328 330 329 331 330 416 417 417 418 419 416 420 421 421 422 422 423 423 424 424 425 425 426",
    ),
    ("ZA", "GT GP NL KZN"),
];

/// Bogotá is a district of its own; the maps draw it as a part of Cundinamarca with an outline of
/// its own.
const CUNDINAMARCA: &str = "CO-CUN";
const BOGOTA: (&str, &str, [f32; 2]) = ("CO-DC", "Bogotá", [-74.081_75, 4.609_71]);

/// Codes of today that the list of ISO in this build, which is older, does not have: the counties
/// of Norway of 2024 (<https://en.wikipedia.org/wiki/ISO_3166-2:NO>).
const NEWER_THAN_THE_LIST: [&str; 7] =
    ["NO-31", "NO-32", "NO-33", "NO-39", "NO-40", "NO-55", "NO-56"];

static TODAY: LazyLock<HashMap<String, Option<Region>>> = LazyLock::new(|| {
    let of_country = |(country, codes): &(&'static str, &'static str)| {
        let country = *country;
        let words: Vec<&str> = codes.split_whitespace().collect();
        let pair = move |pair: &[&str]| match pair {
            [old, new] => {
                Some((format!("{country}-{old}"), Region::parse(&format!("{country}-{new}")).ok()))
            }
            _ => None,
        };
        words.chunks(2).filter_map(pair).collect::<Vec<_>>()
    };
    RENAMED.iter().flat_map(of_country).collect()
});

/// The code of today for a code of the maps; `None` where there is none, because the area was
/// divided.
pub fn today(region: Region) -> Option<Region> {
    match TODAY.get(region.as_str()) {
        Some(renamed) => renamed.clone(),
        None => is_of_today(&region).then_some(region),
    }
}

fn is_of_today(region: &Region) -> bool {
    region.is_listed() || NEWER_THAN_THE_LIST.contains(&region.as_str())
}

/// An outline of the maps as the outlines of today.
pub fn divide(outline: RegionOutline) -> Vec<RegionOutline> {
    let (code, name, centre) = BOGOTA;
    if outline.region.as_str() != CUNDINAMARCA {
        return vec![outline];
    }
    let (own, rest): (Vec<Vec<Ring>>, Vec<Vec<Ring>>) =
        outline.polygons.into_iter().partition(|rings| is_inside(rings, centre));
    let district = Region::parse(code).expect("a code of ISO 3166-2");
    vec![
        RegionOutline { region: district, name: name.to_owned(), polygons: own },
        RegionOutline { region: outline.region, name: outline.name, polygons: rest },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today_of(code: &str) -> Option<String> {
        today(Region::parse(code).expect("a code")).map(|region| region.to_string())
    }

    #[test]
    fn every_new_code_is_on_the_list_of_iso() {
        let unlisted: Vec<String> = TODAY
            .values()
            .flatten()
            .filter(|region| !is_of_today(region))
            .map(ToString::to_string)
            .collect();

        assert!(unlisted.is_empty(), "{unlisted:?}");
        assert_eq!(
            TODAY.len(),
            RENAMED.iter().map(|(_, codes)| codes.split_whitespace().count() / 2).sum::<usize>(),
            "no code twice"
        );
    }

    #[test]
    fn an_older_code_becomes_that_of_today() {
        for (code, expected, reason) in [
            ("ZA-GT", Some("ZA-GP"), "renamed"),
            ("IR-07", Some("IR-23"), "Tehran, whose old number is that of Fārs today"),
            ("IR-14", Some("IR-07"), "not renamed twice"),
            ("NO-12", Some("NO-46"), "joined with its neighbour"),
            ("BM-PAG", None, "on no list of ISO"),
            ("MA-04", None, "divided, and its number is another region's today"),
            ("US-CA", Some("US-CA"), "as it was"),
        ] {
            assert_eq!(today_of(code).as_deref(), expected, "{reason}");
        }
    }

    #[test]
    fn bogota_is_no_part_of_cundinamarca() {
        let square = |west: f32, north: f32| {
            vec![vec![[west, 4.0], [west + 0.5, 4.0], [west + 0.5, north], [west, north]]]
        };
        let map = RegionOutline {
            region: Region::parse("CO-CUN").expect("a code"),
            name: "Cundinamarca".to_owned(),
            polygons: vec![square(-74.3, 5.0), square(-73.5, 5.0)],
        };

        let outlines: Vec<(String, usize)> = divide(map)
            .iter()
            .map(|outline| (outline.region.to_string(), outline.polygons.len()))
            .collect();

        assert_eq!(outlines, [("CO-DC".to_owned(), 1), ("CO-CUN".to_owned(), 1)]);
    }
}
