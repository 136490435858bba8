//! The columns of the outlets file, which were renamed, added and dropped over the years.
//!
//! | fiscal years | what differs |
//! |---|---|
//! | to 1997 | other names (`K_DECTOP`, `LIB_NAME`, …) and no coordinates: cannot be imported |
//! | 1998–2006 | no `LONGITUD` and `LATITUDE`: cannot be imported |
//! | from about 2008 | coordinates; how exact they are in `MAT_CENT` and `MAT_TYPE`, `HOURS` and `WKS_OPEN`, imputation flags |
//! | 2012–2013 | `GAL` (geocoding accuracy level) instead: `addresspoint`, `house`, `street`, `postalcode-main` … |
//! | some years after | `ADDRTYPE`: `PointAddress`, `StreetAddress`, `Postal` … |
//! | 2018–2019 | `GEOMATCH`: `A`, `5`, `9` … |
//! | from 2020 | `GEOSTATUS`, `GEOSCORE`, `GEOMTYPE` |
//!
//! Only what a row cannot do without is required; a column that tells more is used where a year has
//! it.

use crate::import::Heading;

/// The columns that the importer reads.
pub(super) const HEADINGS: &[Heading] = &[
    Heading::required("STABR", &[]),
    Heading::required("FSCSKEY", &[]),
    Heading::required("FSCS_SEQ", &["FSCSSEQ"]),
    Heading::required("LIBID", &[]),
    Heading::required("LIBNAME", &[]),
    Heading::required("ADDRESS", &[]),
    Heading::required("CITY", &[]),
    Heading::required("ZIP", &["ZIP5"]),
    Heading::required("PHONE", &[]),
    Heading::required("C_OUT_TY", &["C_OUT_TYPE", "C_OUT_TYP"]),
    Heading::required("STATSTRU", &["STATSTRUC"]),
    Heading::required("LONGITUD", &["LONGITUDE", "LON"]),
    Heading::required("LATITUDE", &["LATITUD", "LAT"]),
    Heading::optional("HOURS", &[]),
    Heading::optional("WKS_OPEN", &["WKSOPEN"]),
    Heading::optional("YR_SUB", &["YEAR", "FY"]),
    Heading::optional("F_HOURS", &[]),
    Heading::optional("F_SQ_FT", &[]),
    Heading::optional("F_WKSOPN", &[]),
    Heading::optional("GEOMATCH", &["GEO_MATCH"]),
    Heading::optional("GAL", &[]),
    Heading::optional("ADDRTYPE", &["ADDR_TYPE"]),
    Heading::optional("GEOMTYPE", &["GEOTYPE"]),
];
