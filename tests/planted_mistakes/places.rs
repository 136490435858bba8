//! Mistakes in what has a place: libraries, branches, on-call entries.

use super::Mistake;

/// What is planted: table, cells, column and what is said.
pub(super) const PLACES: [Mistake; 19] = [
    (
        "libraries",
        &[("id", "gb-coarse"), ("latitude", "53.5"), ("longitude", "-2.2")],
        "latitude",
        "is coarser than building",
    ),
    ("libraries", &[("id", "gb-library-removed")], "id", "is never to be listed again"),
    (
        "libraries",
        &[("id", "gb-swapped"), ("latitude", "-2.245"), ("longitude", "53.478")],
        "latitude",
        "is not in GB",
    ),
    (
        "libraries",
        &[("id", "gb-paris"), ("latitude", "48.85"), ("longitude", "2.35")],
        "latitude",
        "is not in GB",
    ),
    ("libraries", &[("id", "gb-degrees"), ("latitude", "53,478")], "latitude", "is not a number"),
    (
        "libraries",
        &[("id", "gb-postcode"), ("postal_code", "M23")],
        "postal_code",
        "is not a postal code of GB",
    ),
    ("libraries", &[("id", "gb-wifi"), ("wifi", "yes")], "internet_basis", "say what it rests on"),
    ("libraries", &[("id", "gb-double")], "name", "is active at the same place"),
    (
        "branches",
        &[("id", "gb-other-line"), ("national_line_id", "us-line")],
        "national_line_id",
        "does not serve GB",
    ),
    (
        "branches",
        &[("id", "gb-no-line"), ("national_line_id", "gb-library")],
        "national_line_id",
        "is no crisis line",
    ),
    (
        "branches",
        &[("id", "gb-lost-line"), ("national_line_id", "gb-nobody")],
        "national_line_id",
        "was not loaded",
    ),
    (
        "branches",
        &[("id", "gb-half-point"), ("latitude", "53.478")],
        "latitude",
        "all three or none",
    ),
    (
        "branches",
        &[("id", "gb-open"), ("replaced_by", "gb-good")],
        "replaced_by",
        "is for defunct rows only",
    ),
    (
        "branches",
        &[("id", "gb-network"), ("network", "rotary")],
        "network",
        "is not one of samaritans",
    ),
    (
        "on_call",
        &[("id", "gb-hidden"), ("address_visibility", "hidden"), ("address_1", "1 Secret Street")],
        "address_1",
        "is kept back (hidden) from every answer",
    ),
    (
        "on_call",
        &[("id", "gb-slow"), ("reply_business_days", "9")],
        "reply_business_days",
        "is more than two business days",
    ),
    (
        "on_call",
        &[("id", "gb-person"), ("role", "individual"), ("listing_basis", "self")],
        "id",
        "without a licence",
    ),
    ("on_call", &[("id", "gb-agency"), ("role", "individual")], "listing_basis", "is agency"),
    ("on_call", &[("id", "gb-roleless"), ("role", "dentist")], "role", "is not one of individual"),
];
