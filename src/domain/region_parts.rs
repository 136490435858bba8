//! Which subdivisions of ISO 3166-2 lie in which others: the provinces of a region, the counties of a province.
//!
//! A line for Flanders is for everybody in its five provinces. Only nested subdivisions are here; those of Great Britain are not, whose
//! nations the borders tell directly. From ISO 3166-2 as kept in <https://github.com/wooorm/iso-3166> (MIT); Belgium from ISO's own page,
//! <https://www.iso.org/obp/ui/#iso:code:3166:BE>.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Region;

/// A subdivision, and the second halves of the codes of its parts.
const PARTS: [(&str, &str); 178] = [
    ("AZ-NX", "BAB CUL KAN NV ORD SAD SAH SAR"),
    ("BD-A", "02 06 07 25 50 51"),
    ("BD-B", "01 04 08 09 10 11 16 29 31 47 56"),
    ("BD-C", "13 15 17 18 26 33 35 36 40 42 53 62 63"),
    ("BD-D", "05 12 22 23 27 30 37 39 43 58"),
    ("BD-E", "03 24 44 45 48 49 54 59"),
    ("BD-F", "14 19 28 32 46 52 55 64"),
    ("BD-G", "20 38 60 61"),
    ("BD-H", "21 34 41 57"),
    ("BE-VLG", "VAN VBR VLI VOV VWV"),
    ("BE-WAL", "WBR WHT WLG WLX WNA"),
    ("BF-01", "BAL BAN KOS MOU NAY SOR"),
    ("BF-02", "COM LER"),
    ("BF-03", "KAD"),
    ("BF-04", "BLG KOP KOT"),
    ("BF-05", "BAM NAM SMT"),
    ("BF-06", "BLK SIS SNG ZIR"),
    ("BF-07", "BAZ NAO ZOU"),
    ("BF-08", "GNA GOU KMD KMP TAP"),
    ("BF-09", "HOU KEN TUI"),
    ("BF-10", "LOR PAS YAT ZON"),
    ("BF-11", "GAN KOW OUB"),
    ("BF-12", "OUD SEN SOM YAG"),
    ("BF-13", "BGR IOB NOU PON"),
    ("CV-B", "BV PA PN RB RG SL SV TS"),
    ("CV-S", "BR CA CF CR MA MO PR RS SD SF SM SO SS TA"),
    ("CZ-20", "201 202 203 204 205 206 207 208 209 20A 20B 20C"),
    ("CZ-31", "311 312 313 314 315 316 317"),
    ("CZ-32", "321 322 323 324 325 326 327"),
    ("CZ-41", "411 412 413"),
    ("CZ-42", "421 422 423 424 425 426 427"),
    ("CZ-51", "511 512 513 514"),
    ("CZ-52", "521 522 523 524 525"),
    ("CZ-53", "531 532 533 534"),
    ("CZ-63", "631 632 633 634 635"),
    ("CZ-64", "641 642 643 644 645 646 647"),
    ("CZ-71", "711 712 713 714 715"),
    ("CZ-72", "721 722 723 724"),
    ("CZ-80", "801 802 803 804 805 806"),
    ("DO-33", "06 14 19 20"),
    ("DO-34", "05 15 26 27"),
    ("DO-35", "09 18 25"),
    ("DO-36", "13 24 28"),
    ("DO-37", "07 22"),
    ("DO-38", "03 04 10 16"),
    ("DO-39", "23 29 30"),
    ("DO-40", "01 32"),
    ("DO-41", "02 17 21 31"),
    ("DO-42", "08 11 12"),
    ("ES-AN", "AL CA CO GR H J MA SE"),
    ("ES-AR", "HU TE Z"),
    ("ES-AS", "O"),
    ("ES-CB", "S"),
    ("ES-CL", "AV BU LE P SA SG SO VA ZA"),
    ("ES-CM", "AB CR CU GU TO"),
    ("ES-CN", "GC TF"),
    ("ES-CT", "B GI L T"),
    ("ES-EX", "BA CC"),
    ("ES-GA", "C LU OR PO"),
    ("ES-IB", "PM"),
    ("ES-MC", "MU"),
    ("ES-MD", "M"),
    ("ES-NC", "NA"),
    ("ES-PV", "BI SS VI"),
    ("ES-RI", "LO"),
    ("ES-VC", "A CS V"),
    ("FJ-C", "09 10 12 13 14"),
    ("FJ-E", "04 05 06"),
    ("FJ-N", "02 03 07"),
    ("FJ-W", "01 08 11"),
    ("FR-20R", "2A 2B"),
    ("FR-6AE", "67 68"),
    ("FR-ARA", "01 03 07 15 26 38 42 43 63 69 69M 73 74"),
    ("FR-BFC", "21 25 39 58 70 71 89 90"),
    ("FR-BRE", "22 29 35 56"),
    ("FR-CVL", "18 28 36 37 41 45"),
    ("FR-GES", "08 10 51 52 54 55 57 6AE 88"),
    ("FR-HDF", "02 59 60 62 80"),
    ("FR-IDF", "75C 77 78 91 92 93 94 95"),
    ("FR-NAQ", "16 17 19 23 24 33 40 47 64 79 86 87"),
    ("FR-NOR", "14 27 50 61 76"),
    ("FR-OCC", "09 11 12 30 31 32 34 46 48 65 66 81 82"),
    ("FR-PAC", "04 05 06 13 83 84"),
    ("FR-PDL", "44 49 53 72 85"),
    ("GN-B", "BF BK FR GA KN"),
    ("GN-D", "CO DU FO KD TE"),
    ("GN-F", "DB DI FA KS"),
    ("GN-K", "KA KE KO MD SI"),
    ("GN-L", "KB LA LE ML TO"),
    ("GN-M", "DL MM PI"),
    ("GN-N", "BE GU LO MC NZ YO"),
    ("GW-L", "BA GA"),
    ("GW-N", "BM CA OI"),
    ("GW-S", "BL QU TO"),
    ("IE-C", "G LM MO RN SO"),
    ("IE-L", "CW D KE KK LD LH LS MH OY WH WW WX"),
    ("IE-M", "CE CO KY LK TA WD"),
    ("IE-U", "CN DL MN"),
    ("IQ-KR", "AR DA SU"),
    ("IT-21", "AL AT BI CN NO TO VB VC"),
    ("IT-25", "BG BS CO CR LC LO MB MI MN PV SO VA"),
    ("IT-32", "BZ TN"),
    ("IT-34", "BL PD RO TV VE VI VR"),
    ("IT-36", "GO PN TS UD"),
    ("IT-42", "GE IM SP SV"),
    ("IT-45", "BO FC FE MO PC PR RA RE RN"),
    ("IT-52", "AR FI GR LI LU MS PI PO PT SI"),
    ("IT-55", "PG TR"),
    ("IT-57", "AN AP FM MC PU"),
    ("IT-62", "FR LT RI RM VT"),
    ("IT-65", "AQ CH PE TE"),
    ("IT-67", "CB IS"),
    ("IT-72", "AV BN CE NA SA"),
    ("IT-75", "BA BR BT FG LE TA"),
    ("IT-77", "MT PZ"),
    ("IT-78", "CS CZ KR RC VV"),
    ("IT-82", "AG CL CT EN ME PA RG SR TP"),
    ("IT-88", "CA NU OR SS SU"),
    ("KN-K", "01 02 03 06 08 09 11 13 15"),
    ("KN-N", "04 05 07 10 12"),
    ("LK-1", "11 12 13"),
    ("LK-2", "21 22 23"),
    ("LK-3", "31 32 33"),
    ("LK-4", "41 42 43 44 45"),
    ("LK-5", "51 52 53"),
    ("LK-6", "61 62"),
    ("LK-7", "71 72"),
    ("LK-8", "81 82"),
    ("LK-9", "91 92"),
    ("LT-AL", "02 03 07 24 55"),
    ("LT-KL", "20 21 22 28 31 46 48"),
    ("LT-KU", "05 10 13 15 16 18 36 38"),
    ("LT-MR", "14 17 25 41 56"),
    ("LT-PN", "06 23 32 33 34 40"),
    ("LT-SA", "01 11 19 30 37 43 44"),
    ("LT-TA", "12 29 45 50"),
    ("LT-TE", "26 35 39 51"),
    ("LT-UT", "04 09 27 54 59 60"),
    ("LT-VL", "08 42 47 49 52 53 57 58"),
    ("MA-01", "CHE FAH HOC LAR MDF OUZ TET TNG"),
    ("MA-02", "BER DRI FIG GUF JRA NAD OUJ TAI"),
    ("MA-03", "BOM FES HAJ IFR MEK MOU SEF TAO TAZ"),
    ("MA-04", "KEN KHE NOU RAB SAL SIK SIL SKH"),
    ("MA-05", "AZI BEM FQH KHN KHO"),
    ("MA-06", "BES BRR CAS CHT JDI MED MOH SET SIB"),
    ("MA-07", "CHI ESI HAO KES MAR REH SAF YUS"),
    ("MA-08", "ERR MID OUA TIN ZAG"),
    ("MA-09", "AGD INE TAR TAT TIZ"),
    ("MA-10", "ASZ GUE SIF TNT"),
    ("MA-11", "BOD ESM LAA TAF"),
    ("MA-12", "AOU OUD"),
    ("MH-L", "ALL EBO ENI JAB JAL KIL KWA LAE LIB NMK NMU RON UJA WTH"),
    ("MH-T", "ALK ARN AUR LIK MAJ MAL MEJ MIL UTI WTJ"),
    ("MW-C", "DE DO KS LI MC NI NK NU SA"),
    ("MW-N", "CT KR LK MZ NB RU"),
    ("MW-S", "BA BL CK CR MG MH MU MW NE NS PH TH ZO"),
    ("PH-01", "ILN ILS LUN PAN"),
    ("PH-02", "BTN CAG ISA NUV QUI"),
    ("PH-03", "AUR BAN BUL NUE PAM TAR ZMB"),
    ("PH-05", "ALB CAN CAS CAT MAS SOR"),
    ("PH-06", "AKL ANT CAP GUI ILI NEC"),
    ("PH-07", "BOH CEB NER SIG"),
    ("PH-08", "BIL EAS LEY NSA SLE WSA"),
    ("PH-09", "BAS ZAN ZAS ZSI"),
    ("PH-10", "BUK CAM MSC MSR"),
    ("PH-11", "COM DAO DAS DAV DVO SAR SCO"),
    ("PH-12", "LAN NCO SUK"),
    ("PH-13", "AGN AGS DIN SUN SUR"),
    ("PH-14", "LAS MGN MGS SLU TAW"),
    ("PH-15", "ABR APA BEN IFU KAL MOU"),
    ("PH-40", "BTG CAV LAG QUE RIZ"),
    ("PH-41", "MAD MDC MDR PLW ROM"),
    ("RS-KM", "25 26 27 28 29"),
    ("RS-VO", "01 02 03 04 05 06 07"),
    ("UG-C", "101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119 120 121 122 123 124 125 126"),
    (
        "UG-E",
        "201 202 203 204 205 206 207 208 209 210 211 212 213 214 215 216 217 218 219 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237",
    ),
    (
        "UG-N",
        "301 302 303 304 305 306 307 308 309 310 311 312 313 314 315 316 317 318 319 320 321 322 323 324 325 326 327 328 329 330 331 332 333 334 335 336 337",
    ),
    (
        "UG-W",
        "401 402 403 404 405 406 407 408 409 410 411 412 413 414 415 416 417 418 419 420 421 422 423 424 425 426 427 428 429 430 431 432 433 434 435",
    ),
];

static PARENTS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let parts_of = |(parent, parts): &(&'static str, &'static str)| {
        let (parent, country) = (*parent, parent.get(..2).unwrap_or_default());
        parts.split_whitespace().map(move |part| (format!("{country}-{part}"), parent)).collect::<Vec<_>>()
    };
    PARTS.iter().flat_map(parts_of).collect()
});

impl Region {
    /// The subdivision that this one is a part of: `BE-VLG` for `BE-VAN`. Nothing for one of the first level.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        Self::parse(PARENTS.get(self.as_str())?).ok()
    }

    /// The subdivisions that are parts of this one, in the order of their codes.
    pub fn parts(&self) -> impl Iterator<Item = Self> {
        let (_, parts) = PARTS.iter().find(|(parent, _)| *parent == self.as_str()).copied().unwrap_or_default();
        let country = self.country();
        parts.split_whitespace().filter_map(move |part| Self::parse(&format!("{country}-{part}")).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_on_the_list_and_has_one_parent() {
        let parts: usize = PARTS.iter().map(|(_, parts)| parts.split_whitespace().count()).sum();
        let codes = PARENTS.iter().flat_map(|(part, parent)| [part.as_str(), *parent]);

        let unlisted: Vec<&str> = codes.filter(|code| !Region::parse(code).is_ok_and(|region| region.is_listed())).collect();

        assert!(unlisted.is_empty(), "{unlisted:?}");
        assert_eq!(parts, PARENTS.len(), "no part twice");
    }

    #[test]
    fn a_part_knows_its_whole_and_the_whole_its_parts() {
        let region = |code: &str| Region::parse(code).expect("a code");

        assert_eq!(region("BE-VAN").parent(), Some(region("BE-VLG")));
        assert_eq!(region("IT-MI").parent(), Some(region("IT-25")));
        assert_eq!(region("DE-BY").parent(), None);
        assert_eq!(region("IQ-KR").parts().map(|part| part.to_string()).collect::<Vec<_>>(), ["IQ-AR", "IQ-DA", "IQ-SU"]);
    }
}
