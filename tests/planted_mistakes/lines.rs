//! Mistakes in crisis lines.

use super::Mistake;

/// What is planted: table, cells, column and what is said.
pub(super) const LINES: [Mistake; 31] = [
    (
        "crisis_lines",
        &[("id", "gb-two-pages"), ("url", "https://one.org.uk/;https://two.org.uk/")],
        "url",
        "it is two addresses",
    ),
    (
        "crisis_lines",
        &[("id", "gb-holidays-off"), ("opening_hours", "PH off")],
        "opening_hours",
        "never open",
    ),
    (
        "crisis_lines",
        &[("id", "gb-no-time"), ("opening_hours", "Mo-Fr 09:00-09:00")],
        "opening_hours",
        "end at the minute",
    ),
    ("crisis_lines", &[("id", "Bad_Id")], "id", "does not have the form"),
    ("crisis_lines", &[("id", "gb-good")], "id", "is already on line"),
    ("crisis_lines", &[("id", "gb-no-name"), ("name", "")], "name", "must not be empty"),
    (
        "crisis_lines",
        &[("id", "gb-unreachable"), ("url", "")],
        "id",
        "has no contact and no web page: nobody can reach it",
    ),
    (
        "crisis_lines",
        &[("id", "gb-twin"), ("name", "The Good Line")],
        "name",
        "is the name of another line for the same area",
    ),
    (
        "crisis_lines",
        &[("id", "gb-placeholder"), ("organization", "n/a")],
        "organization",
        "says nothing",
    ),
    (
        "crisis_lines",
        &[("id", "gb-formula"), ("description", "=HYPERLINK(A1)")],
        "description",
        "is a formula",
    ),
    (
        "crisis_lines",
        &[("id", "gb-misread"), ("local_name", "SamaritÃ¡nusok")],
        "local_name",
        "read as Windows-1252",
    ),
    (
        "crisis_lines",
        &[("id", "gb-invisible"), ("organization", "Help\u{200b}ers")],
        "organization",
        "invisible character",
    ),
    (
        "crisis_lines",
        &[("id", "gb-markup"), ("description", "Help &amp; hope")],
        "description",
        "markup",
    ),
    ("crisis_lines", &[("id", "gb-uk"), ("coverage", "UK")], "coverage", "is not a country code"),
    (
        "crisis_lines",
        &[("id", "gb-part"), ("coverage", "GB;GB-ENG")],
        "coverage",
        "beside the whole of GB",
    ),
    ("crisis_lines", &[("id", "pl-older"), ("coverage", "PL-MZ")], "coverage", "not in ISO 3166-2"),
    (
        "crisis_lines",
        &[("id", "gb-nowhere"), ("coverage", "GB-ZZZ")],
        "coverage",
        "not in ISO 3166-2",
    ),
    (
        "crisis_lines",
        &[("id", "gb-weather"), ("topics", "weather")],
        "topics",
        "does not have the form",
    ),
    (
        "crisis_lines",
        &[("id", "gb-comma"), ("topics", "crisis, suicide")],
        "topics",
        "does not have the form",
    ),
    (
        "crisis_lines",
        &[("id", "gb-jp"), ("languages", "en;jp")],
        "languages",
        "\"jp\", which is not in the registry",
    ),
    (
        "crisis_lines",
        &[("id", "gb-hours"), ("opening_hours", "9 to 5 weekdays")],
        "opening_hours",
        "are not opening hours",
    ),
    (
        "crisis_lines",
        &[("id", "gb-zone"), ("time_zone", "Asia/Tokyo")],
        "time_zone",
        "is a zone of JP",
    ),
    ("crisis_lines", &[("id", "gb-http"), ("url", "http://help.example.org/")], "url", "is http"),
    (
        "crisis_lines",
        &[("id", "gb-twice"), ("url", "https://https://help.example.org/")],
        "url",
        "is not an absolute web address",
    ),
    ("crisis_lines", &[("id", "gb-first"), ("priority", "1")], "priority", "is not one of 10"),
    (
        "crisis_lines",
        &[("id", "gb-women"), ("populations", "women")],
        "populations",
        "is not everybody",
    ),
    (
        "crisis_lines",
        &[("id", "gb-pair"), ("pair_with", "gb-good")],
        "pair_with",
        "pairs a line for everybody",
    ),
    (
        "crisis_lines",
        &[("id", "gb-half"), ("priority", "30"), ("pair_with", "gb-nobody")],
        "pair_with",
        "was not loaded",
    ),
    (
        "crisis_lines",
        &[("id", "gb-gone"), ("status", "defunct"), ("replaced_by", "gb-nobody")],
        "replaced_by",
        "was not loaded",
    ),
    (
        "crisis_lines",
        &[("id", "gb-ended"), ("status", "defunct"), ("replaced_by", "gb-former")],
        "replaced_by",
        "is defunct itself",
    ),
    (
        "crisis_lines",
        &[("id", "gb-future"), ("verified_on", "2097-01-01")],
        "verified_on",
        "is in the future",
    ),
];
