//! Mistakes in every other table.

use super::Mistake;

/// What is planted: table, cells, column and what is said.
pub(super) const OTHERS: [Mistake; 27] = [
    (
        "sources",
        &[("id", "page-licence"), ("licence", "all rights reserved")],
        "licence",
        "is not one of facts from a public page",
    ),
    (
        "sources",
        &[("id", "page-future"), ("retrieved_on", "2097-05-05")],
        "retrieved_on",
        "is in the future",
    ),
    (
        "sources",
        &[("id", "page-year"), ("year", "2026"), ("retrieved_on", "2020-01-01")],
        "year",
        "is later than the day",
    ),
    (
        "sources",
        &[("id", "page-host"), ("url", "https://example")],
        "url",
        "is not an absolute web address",
    ),
    ("sources", &[("id", "page-idle")], "id", "is a source that no row names"),
    (
        "emergency_numbers",
        &[("country", "JP"), ("number", "one one zero 0"), ("is_primary", "false")],
        "number",
        "is not digits",
    ),
    (
        "emergency_numbers",
        &[("country", "FJ"), ("number", "911911911"), ("is_primary", "false")],
        "number",
        "is unlike any number",
    ),
    (
        "emergency_numbers",
        &[("country", "GB"), ("number", "112")],
        "is_primary",
        "is true of a second number of GB",
    ),
    (
        "emergency_numbers",
        &[("country", "UK"), ("number", "999")],
        "country",
        "is not an ISO 3166-1",
    ),
    (
        "emergency_numbers",
        &[("country", "PF"), ("number", "15"), ("services", "doctor")],
        "services",
        "does not have the form",
    ),
    (
        "emergency_numbers",
        &[("country", "PF"), ("number", "17"), ("services", "police")],
        "is_primary",
        "does not reach ambulance",
    ),
    (
        "emergency_numbers",
        &[("country", "PF"), ("number", "18"), ("nationwide", "false")],
        "is_primary",
        "does not work in all of",
    ),
    (
        "emergency_decisions",
        &[("country", "GB"), ("number", "999"), ("source_id", "no-page")],
        "source_id",
        "is not an id in sources.csv",
    ),
    ("licences", &[("on_call_id", "gb-nobody")], "on_call_id", "is not the id of an on-call entry"),
    (
        "licences",
        &[("on_call_id", "gb-hospital"), ("verify_url", "http://register.example.org/")],
        "verify_url",
        "is http",
    ),
    (
        "licences",
        &[("on_call_id", "gb-hospital"), ("jurisdiction", "GB-ABE")],
        "jurisdiction",
        "in which the gazetteer has no town",
    ),
    (
        "rota",
        &[("on_call_id", "gb-hospital"), ("starts_at", "2026-11-21T09:00:00Z")],
        "on_call_id",
        "duties change no answer yet",
    ),
    (
        "rota",
        &[("on_call_id", "gb-hospital"), ("ends_at", "2026-11-22T08:00:00Z")],
        "ends_at",
        "is not after starts_at",
    ),
    ("removals", &[("id", "gb-godo")], "id", "is the id of no row"),
    (
        "removals",
        &[("id", "gb-anybody"), ("requested_on", "22/11/2026")],
        "requested_on",
        "is not a date",
    ),
    (
        "confirmations",
        &[("resource_id", "gb-nobody"), ("number", "116 123")],
        "resource_id",
        "is not the id of a resource",
    ),
    (
        "confirmations",
        &[("resource_id", "gb-good"), ("number", "116 124")],
        "number",
        "is not a voice contact of gb-good",
    ),
    (
        "confirmations",
        &[("resource_id", "gb-good"), ("number", "116 123"), ("source_id", "test-source")],
        "source_id",
        "own source",
    ),
    (
        "confirmations",
        &[("resource_id", "gb-good"), ("channel", "")],
        "channel",
        "must not be empty: gb-good has contacts",
    ),
    (
        "confirmations",
        &[
            ("resource_id", "gb-good"),
            ("number", "116 123"),
            ("source_id", "third-page"),
            ("agrees", "no"),
        ],
        "notes",
        "what does the page say",
    ),
    (
        "confirmations",
        &[("resource_id", "gb-good"), ("number", "116 123")],
        "source_id",
        "is already on line 2",
    ),
    ("exceptions", &[("id", "gb-nobody")], "value", "the exception excuses nothing"),
];
