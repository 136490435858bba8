//! Mistakes of the sort that a volunteer makes in a spreadsheet, planted together: one run of
//! `backstop check` names every one of them.

use crate::harness::{DataFolder, run};

/// A mistake in one cell: table, cells of the row, the column at fault and what is said about it.
type Mistake = (&'static str, &'static [(&'static str, &'static str)], &'static str, &'static str);

const LINES: [Mistake; 31] = [
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

const CONTACTS: [Mistake; 30] = [
    (
        "contacts",
        &[
            ("resource_id", "gb-good"),
            ("channel", "email"),
            ("url", "mailto:jo@example.org?bcc=me@example.org"),
        ],
        "url",
        "must be mailto: and a mailbox",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0808 808 8OOO")],
        "number",
        "has words among the digits",
    ),
    (
        "contacts",
        &[("resource_id", "us-line"), ("number", "1-800-273-TA1K")],
        "number",
        "has words among the digits",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "6710 099"), ("e164", "+35316710099")],
        "e164",
        "leads to another country than GB",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "111"), ("e164", "+441708765200")],
        "e164",
        "stands beside a short code",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0800 58 58 58"), ("e164", "+441908585858")],
        "e164",
        "is not the international",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "6710 098"), ("e164", "+441708765200")],
        "e164",
        "does not end with the digits",
    ),
    (
        "contacts",
        &[("resource_id", "gb-nobody"), ("number", "116 123")],
        "resource_id",
        "is not the id of a resource",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "116123")],
        "number",
        "has this contact twice: it is on line 2 of contacts.csv",
    ),
    (
        "contacts_on_call",
        &[("resource_id", "gb-good"), ("number", "116-123")],
        "number",
        "has this contact twice",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0800 58 58 5")],
        "number",
        "is unlike any number of the country's plan",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0800 58 58 58 58 58")],
        "number",
        "is unlike any number of the country's plan",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "800585858")],
        "number",
        "did a spreadsheet take a 0?",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "8.00586E+11")],
        "number",
        "that a spreadsheet rewrote",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "116 132")],
        "number",
        "is none of the European numbers",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "+353 1 671 0071")],
        "number",
        "is a number of another country, +353",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "ring us")],
        "number",
        "is not a telephone number",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0808 808 8000 / 0808 808 8001")],
        "number",
        "is two numbers in one cell",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "01708 765200"), ("e164", "+3531708765200")],
        "e164",
        "is not a valid E.164 number",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "020 7946 0018"), ("e164", "+442079460019")],
        "e164",
        "is not the international",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0900 1234567"), ("channel", "fax")],
        "channel",
        "is not one of voice",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("channel", "chat"), ("url", "http://chat.example.org/")],
        "url",
        "must be https for chat",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("channel", "email"), ("url", "help@example.org")],
        "url",
        "does not have the form",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0909 879 0000")],
        "number",
        "the caller pays more",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0808 800 4444"), ("keyword", "HOME")],
        "keyword",
        "is the word to send",
    ),
    (
        "contacts",
        &[
            ("resource_id", "gb-good"),
            ("channel", "sms"),
            ("number", "85258"),
            ("encrypted", "yes"),
        ],
        "encrypted",
        "can be listened in on",
    ),
    (
        "contacts",
        &[("resource_id", "world-directory"), ("number", "116 123")],
        "number",
        "works inside one country only",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0808 800 5000"), ("source_id", "no-page")],
        "source_id",
        "is not an id in",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0808 801 0677"), ("languages", "eng")],
        "languages",
        "en and not eng",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0808 800 5005"), ("cost", "gratis")],
        "cost",
        "is not one of free",
    ),
];

/// Cells that hold anything but one number that can be dialled as it stands, in every column that
/// holds a number.
const NUMBERS: [Mistake; 29] = [
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "988 press 1")],
        "number",
        "goes into menu_option",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0161 496 0000 or 0161 496 0001")],
        "number",
        "has words among the digits",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0161 496 0000 #5")],
        "number",
        "has an extension in the number",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "116 111 116 000")],
        "number",
        "is two numbers in one cell",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "116123.0")],
        "number",
        "that a spreadsheet rewrote",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "116,123")],
        "number",
        "that a spreadsheet rewrote",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "13/11/14")],
        "number",
        "a spreadsheet makes one",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "2014-11-13")],
        "number",
        "a spreadsheet makes one",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "13-Nov-14")],
        "number",
        "a spreadsheet makes one",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "120")],
        "number",
        "is a short number that no list has for the country",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "120 120")],
        "number",
        "is a short number that no list has for the country",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0161 496 0003"), ("e164", "4.41615E+11")],
        "e164",
        "that a spreadsheet rewrote",
    ),
    (
        "contacts",
        &[
            ("resource_id", "gb-good"),
            ("number", "0161 496 0004"),
            ("e164", "+441614960004 / +441614960005"),
        ],
        "e164",
        "is two numbers in one cell",
    ),
    (
        "contacts",
        &[("resource_id", "world-directory"), ("number", "+1 202 555 0100 / +1 202 555 0101")],
        "number",
        "is two numbers",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("channel", "sms"), ("number", "85258 HELLO to")],
        "number",
        "has words among the digits",
    ),
    (
        "contacts_on_call",
        &[("resource_id", "gb-hospital"), ("number", "0161 496 0000 ext 5")],
        "number",
        "goes into menu_option",
    ),
    (
        "contacts_on_call",
        &[("resource_id", "gb-hospital"), ("number", "0161 496 0000 0161 496 0001")],
        "number",
        "is two numbers",
    ),
    (
        "contacts_libraries",
        &[("resource_id", "gb-library"), ("number", "0161 496 0000; 0161 496 0001")],
        "number",
        "is two numbers",
    ),
    (
        "contacts_libraries",
        &[("resource_id", "gb-library"), ("number", "0161 496 0000 Reception")],
        "number",
        "has words among",
    ),
    (
        "contacts_libraries_openstreetmap",
        &[("resource_id", "gb-library"), ("number", "11612.3")],
        "number",
        "that a spreadsheet rewrote",
    ),
    (
        "contacts_libraries_openstreetmap",
        &[("resource_id", "gb-library"), ("number", "=441614960000")],
        "number",
        "is a formula of",
    ),
    (
        "emergency_numbers",
        &[("country", "JP"), ("number", "110 119"), ("is_primary", "false")],
        "number",
        "is two numbers in one cell",
    ),
    (
        "emergency_numbers",
        &[("country", "JP"), ("number", "110/119"), ("is_primary", "false")],
        "number",
        "is two numbers in one cell",
    ),
    (
        "emergency_numbers",
        &[("country", "JP"), ("number", "1.1E+2"), ("is_primary", "false")],
        "number",
        "that a spreadsheet rewrote",
    ),
    (
        "emergency_numbers",
        &[("country", "JP"), ("number", "123"), ("is_primary", "false")],
        "number",
        "is a short number that no list has",
    ),
    (
        "emergency_numbers",
        &[
            ("country", "JP"),
            ("number", "119"),
            ("is_primary", "false"),
            ("from_abroad", "+81335811 / +81335812"),
        ],
        "from_abroad",
        "is two numbers in one cell",
    ),
    (
        "emergency_decisions",
        &[("country", "GB"), ("number", "999/112"), ("source_id", "test-source")],
        "number",
        "is two numbers in one cell",
    ),
    (
        "emergency_decisions",
        &[
            ("country", "GB"),
            ("number", "112"),
            ("from_abroad", "4.41E+11"),
            ("source_id", "test-source"),
        ],
        "from_abroad",
        "that a spreadsheet",
    ),
    (
        "confirmations",
        &[("resource_id", "gb-good"), ("number", "116 123 / 116 111")],
        "number",
        "is two numbers in one cell",
    ),
];

const PLACES: [Mistake; 19] = [
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

const OTHERS: [Mistake; 27] = [
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

/// What tools leave behind, what misleads a reader, and parts of an address that do not go
/// together.
const TRACES: [Mistake; 40] = [
    (
        "crisis_lines",
        &[("id", "gb-plus"), ("description", "+SUM(A1)")],
        "description",
        "is a formula",
    ),
    (
        "crisis_lines",
        &[("id", "gb-at"), ("organization", "@helpers")],
        "organization",
        "is a formula",
    ),
    (
        "crisis_lines",
        &[("id", "gb-minus"), ("description", "- ask at the desk")],
        "description",
        "is a formula",
    ),
    (
        "crisis_lines",
        &[("id", "gb-wide"), ("description", "＝HYPERLINK(A1)")],
        "description",
        "is a formula",
    ),
    ("crisis_lines", &[("id", "gb-wide-at"), ("notes", "＠SUM(A1)")], "notes", "is a formula"),
    ("crisis_lines", &[("id", "gb-tag"), ("description", "<i>Help</i>")], "description", "markup"),
    (
        "crisis_lines",
        &[("id", "gb-wide-tag"), ("description", "＜i＞Help")],
        "description",
        "markup",
    ),
    (
        "crisis_lines",
        &[("id", "gb-entity"), ("organization", "Help &#38; hope")],
        "organization",
        "markup",
    ),
    (
        "crisis_lines",
        &[("id", "gb-markdown"), ("description", "[Help](https://help.example.org/)")],
        "description",
        "markup",
    ),
    ("crisis_lines", &[("id", "gb-bold"), ("local_name", "**Help** line")], "local_name", "markup"),
    ("crisis_lines", &[("id", "gb-escape"), ("local_name", "Caf\\u00e9")], "local_name", "markup"),
    (
        "crisis_lines",
        &[("id", "gb-turned"), ("local_name", "\u{202e}enilpleH")],
        "local_name",
        "invisible character",
    ),
    (
        "crisis_lines",
        &[("id", "gb-mark"), ("organization", "Help\u{200e}ers")],
        "organization",
        "invisible character",
    ),
    (
        "crisis_lines",
        &[("id", "gb-control"), ("organization", "Help\u{7}ers")],
        "organization",
        "control character",
    ),
    (
        "crisis_lines",
        &[("id", "gb-mixed"), ("local_name", "S\u{430}maritans")],
        "local_name",
        "letters of another script",
    ),
    (
        "crisis_lines",
        &[("id", "gb-day"), ("opening_hours", "07/24/26")],
        "opening_hours",
        "is a day and nothing else",
    ),
    (
        "crisis_lines",
        &[("id", "gb-number"), ("local_name", "16")],
        "local_name",
        "none of the row's contacts has it",
    ),
    (
        "crisis_lines",
        &[("id", "gb-local"), ("url", "https://localhost/help")],
        "url",
        "private network",
    ),
    (
        "crisis_lines",
        &[("id", "gb-loop"), ("url", "https://127.0.0.1/help")],
        "url",
        "private network",
    ),
    (
        "crisis_lines",
        &[("id", "gb-private"), ("url", "https://192.168.1.1/")],
        "url",
        "private network",
    ),
    (
        "crisis_lines",
        &[("id", "gb-user"), ("url", "https://samaritans.org@lines.example.com/")],
        "url",
        "a name before its host",
    ),
    (
        "crisis_lines",
        &[("id", "gb-alike"), ("url", "https://s\u{430}maritans.org/")],
        "url",
        "letters that look like others",
    ),
    (
        "crisis_lines",
        &[("id", "gb-coded"), ("url", "https://xn--smaritans-0yh.org/")],
        "url",
        "letters that look like others",
    ),
    (
        "crisis_lines",
        &[("id", "gb-unseen"), ("url", "https://lines.example.org/\u{200f}a")],
        "url",
        "invisible sign",
    ),
    (
        "crisis_lines",
        &[("id", "gb-never"), ("opening_hours", "Mo-Su off")],
        "opening_hours",
        "never open",
    ),
    (
        "crisis_lines",
        &[("id", "gb-over"), ("opening_hours", "2019 Mo-Fr 09:00-17:00")],
        "opening_hours",
        "speak of 2019, which is over",
    ),
    (
        "crisis_lines",
        &[("id", "gb-former-zone"), ("time_zone", "GB")],
        "time_zone",
        "write Europe/London",
    ),
    (
        "crisis_lines",
        &[("id", "gb-no-zone"), ("time_zone", "Etc/GMT")],
        "time_zone",
        "is the zone of no place",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("channel", "chat"), ("url", "https://10.0.0.1/chat")],
        "url",
        "private network",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("channel", "email"), ("url", "mailto:help@localhost")],
        "url",
        "must be mailto:",
    ),
    (
        "emergency_numbers",
        &[("country", "AU"), ("number", "0"), ("is_primary", "false")],
        "number",
        "is 000 without its first zeros",
    ),
    (
        "emergency_numbers",
        &[("country", "ES"), ("number", "91"), ("is_primary", "false")],
        "number",
        "is 091 without its first zeros",
    ),
    (
        "emergency_numbers",
        &[("country", "FR"), ("number", "1"), ("is_primary", "false")],
        "number",
        "is one digit",
    ),
    (
        "emergency_decisions",
        &[("country", "ES"), ("number", "92"), ("source_id", "test-source")],
        "number",
        "is 092 without its first zeros",
    ),
    (
        "libraries",
        &[
            ("id", "us-zip"),
            ("country", "US"),
            ("city", "Portland"),
            ("latitude", "43.657"),
            ("longitude", "-70.259"),
            ("postal_code", "4101"),
        ],
        "postal_code",
        "is 04101 without its first zeros",
    ),
    (
        "libraries",
        &[("id", "gb-leeds"), ("city", "Leeds")],
        "latitude",
        "off Leeds, the town of the row",
    ),
    (
        "libraries",
        &[("id", "gb-ls1"), ("postal_code", "LS1 1AA")],
        "latitude",
        "off LS1 1AA, the postal code of the row",
    ),
    (
        "libraries",
        &[("id", "gb-brent"), ("system", "London Borough of Brent"), ("state_province", "Kent")],
        "state_province",
        "since 1965",
    ),
    (
        "branches",
        &[("id", "gb-middlesex"), ("state_province", "Middlesex")],
        "state_province",
        "ended in 1965",
    ),
    (
        "branches",
        &[("id", "gb-avon"), ("state_province", "County of Avon")],
        "state_province",
        "ended in 1996",
    ),
];

/// A folder with a good row of each kind.
fn good_folder() -> DataFolder {
    let folder = DataFolder::new();
    folder.add(
        "sources",
        &[
            ("id", "another-page"),
            ("publisher", "Another"),
            ("url", "https://another.example.com/"),
        ],
    );
    folder.add(
        "sources",
        &[("id", "third-page"), ("publisher", "A third"), ("url", "https://third.example.net/")],
    );
    folder.add("crisis_lines", &[("id", "gb-good"), ("name", "The good line")]);
    folder.add(
        "crisis_lines",
        &[("id", "gb-former"), ("name", "The former line"), ("status", "defunct")],
    );
    let page = ("url", "https://us.example.org/");
    folder.add(
        "crisis_lines",
        &[("id", "us-line"), ("name", "The other country's line"), ("coverage", "US"), page],
    );
    folder.add("removals", &[("id", "gb-library-removed")]);
    folder.add("contacts", &[("resource_id", "gb-good"), ("number", "116 123")]);
    folder.add("libraries", &[("id", "gb-library"), ("name", "The library")]);
    folder.add("libraries", &[("id", "gb-library-twin"), ("name", "gb-double")]);
    folder.add("on_call", &[("id", "gb-hospital")]);
    folder.add(
        "confirmations",
        &[
            ("resource_id", "gb-good"),
            ("channel", "voice"),
            ("number", "116 123"),
            ("source_id", "another-page"),
            ("agrees", "yes"),
        ],
    );
    folder
}

/// What a row of a table has unless its mistake says otherwise.
fn usual(table: &str) -> &'static [(&'static str, &'static str)] {
    match table {
        "confirmations" => {
            &[("channel", "voice"), ("source_id", "another-page"), ("agrees", "yes")]
        }
        "exceptions" => &[
            ("table", "contacts"),
            ("column", "number"),
            ("value", "0800"),
            ("reason", "it is right as it is"),
        ],
        "emergency_decisions" => &[("services", "police"), ("is_primary", "false")],
        "rota" => &[("starts_at", "2026-11-22T09:00:00Z"), ("ends_at", "2026-11-22T17:00:00Z")],
        _ => &[],
    }
}

/// Adds the row; says how its finding begins and what it says.
fn plant(folder: &DataFolder, (table, cells, column, rule): Mistake) -> (String, String) {
    let id = cells.iter().find(|(name, _)| *name == "id").map(|(_, id)| *id).unwrap_or_default();
    let name: &[(&str, &str)] = match table {
        "crisis_lines" => &[("name", id), ("url", "https://lines.example.org/")],
        "branches" | "libraries" | "on_call" => &[("name", id)],
        _ => &[],
    };
    let line = folder.add(table, &[cells, name, usual(table)].concat());
    (
        format!("{}:{line}:{}: {column} ", folder.file(table), folder.column(table, column)),
        rule.to_owned(),
    )
}

/// Mistakes that are no cell's: quotes, lengths, bytes, files that nobody reads.
fn plant_raw(folder: &DataFolder) -> Vec<(String, String)> {
    let append = |table: &str, bytes: &[u8]| {
        let mut text = folder.read(table);
        let line = String::from_utf8_lossy(&text).lines().count() + 1;
        text.extend_from_slice(bytes);
        folder.write(&folder.file(table), &text);
        line
    };
    let quote = append("branches", b"gb-quote,samaritans,\"The \"good\" branch\",\n");
    let short = append("branches", b"gb-short,samaritans\n");
    let bytes = append("removals", b"gb-bytes,asked by Andr\xe9,2026-01-01\n");
    let carriage = append("removals", b"gb-one,asked,2026-01-01\rgb-two,asked,2026-01-01\n");
    folder.write("contacts (1).csv", b"resource_id,channel\n");
    vec![
        (format!("branches.csv:{quote}:3: name "), "quote".to_owned()),
        (format!("branches.csv:{short}:1: "), "the row has 2 cells".to_owned()),
        (format!("removals.csv:{bytes}:2: reason "), "is not UTF-8".to_owned()),
        (format!("removals.csv:{carriage}:3: requested_on "), "carriage return".to_owned()),
        ("contacts (1).csv:1:1: ".to_owned(), "nothing in it is read".to_owned()),
    ]
}

#[test]
fn every_planted_mistake_is_named_in_one_run_and_nothing_else_is() {
    let folder = good_folder();
    let mistakes =
        LINES.iter().chain(&CONTACTS).chain(&NUMBERS).chain(&PLACES).chain(&OTHERS).chain(&TRACES);
    let mut planted: Vec<(String, String)> =
        mistakes.map(|mistake| plant(&folder, *mistake)).collect();
    planted.extend(plant_raw(&folder));

    let checked = run(&mut folder.folders().command(&["check"]));

    checked.expect_code(1);
    let said = checked.stdout();
    let found: Vec<&str> = said.lines().filter(|line| !line.contains("is out of order")).collect();
    let unnamed: Vec<_> = planted
        .iter()
        .filter(|(begin, rule)| {
            !found.iter().any(|line| line.starts_with(begin) && line.contains(rule))
        })
        .collect();
    let unplanted: Vec<_> = found
        .iter()
        .filter(|line| {
            !planted.iter().any(|(begin, rule)| line.starts_with(begin) && line.contains(rule))
        })
        .collect();
    assert!(unnamed.is_empty(), "not named: {unnamed:#?}\n{checked}");
    assert!(unplanted.is_empty(), "named without having been planted: {unplanted:#?}");
    assert!(
        planted.len() > 130 && said.contains("is out of order: rows are sorted by id"),
        "{checked}"
    );
}

#[test]
fn what_is_kept_back_is_not_printed_by_the_finding_about_it() {
    let folder = good_folder();
    folder.add(
        "on_call",
        &[("id", "gb-hidden"), ("address_visibility", "hidden"), ("address_1", "1 Secret Street")],
    );

    let checked = folder.check();

    checked.expect_code(0).expect_says("is kept back (hidden)");
    assert!(!checked.to_string().contains("Secret"), "{checked}");
}

#[test]
fn a_rejection_of_a_hidden_row_has_no_address_and_no_coordinate() {
    for (cells, says) in [
        (
            vec![
                ("latitude", "53.4808"),
                ("longitude", "22.2426"),
                ("coordinate_precision", "building"),
            ],
            "is not in GB",
        ),
        (vec![("latitude", "53.4808"), ("coordinate_precision", "building")], "all three or none"),
        (
            vec![
                ("latitude", "153.4808"),
                ("longitude", "22.2426"),
                ("coordinate_precision", "building"),
            ],
            "latitude",
        ),
        (vec![("address_1", " 1 Secret Street")], "has spaces around it"),
    ] {
        let folder = good_folder();
        folder.add(
            "on_call",
            &[vec![("id", "gb-hidden"), ("address_visibility", "hidden")], cells].concat(),
        );

        let checked = folder.check();

        checked.expect_code(1).expect_says(says);
        for secret in ["Secret", "53.48", "22.24"] {
            assert!(!checked.to_string().contains(secret), "{secret}\n{checked}");
        }
    }
}

#[test]
fn a_source_that_notes_name_is_not_idle() {
    let folder = good_folder();
    folder.add("sources", &[("id", "page-of-hours"), ("url", "https://hours.example.org/")]);
    let before = folder.check();
    folder.add(
        "crisis_lines",
        &[
            ("id", "gb-line-of-notes"),
            ("name", "Line of notes"),
            ("notes", "Hours: page-of-hours."),
        ],
    );
    folder.add("contacts", &[("resource_id", "gb-line-of-notes"), ("number", "0800 58 58 58")]);

    let after = folder.check();

    before.expect_says("id \"page-of-hours\": is a source that no row names");
    assert!(!after.stdout().contains("page-of-hours"), "{after}");
}

#[test]
fn an_excused_cell_is_not_doubted_again_and_a_changed_one_is() {
    let folder = good_folder();
    folder.add("contacts", &[("resource_id", "gb-good"), ("number", "0800 58 58 5")]);
    let reason = ("reason", "the page prints it so");
    folder.add(
        "exceptions",
        &[
            ("table", "contacts"),
            ("id", "gb-good"),
            ("column", "number"),
            ("value", "0800 58 58 5"),
            reason,
        ],
    );

    let excused = folder.check();
    folder.replace("contacts", "0800 58 58 5", "0800 58 58 9");
    let changed = folder.check();

    excused.expect_code(0);
    assert!(!excused.stdout().contains("contacts.csv"), "{excused}");
    changed
        .expect_code(1)
        .expect_says("contacts.csv:3:3: number \"0800 58 58 9\": is unlike any number");
    changed.expect_says("exceptions.csv:2:4: value \"0800 58 58 5\": is in no cell");
}

#[test]
fn a_table_saved_in_another_form_is_named_in_one_line() {
    for (spoil, says) in [
        (|text: String| text.replace(',', ";").into_bytes(), "crisis_lines.csv:1:1: "),
        (
            |text: String| text.replace('\n', "\r").into_bytes(),
            "crisis_lines.csv:1:19: header \"\": has a carriage return",
        ),
        (
            |text: String| {
                [0xFF, 0xFE]
                    .into_iter()
                    .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
                    .collect()
            },
            "crisis_lines.csv:1:1: the file is UTF-16",
        ),
    ] as [(fn(String) -> Vec<u8>, &str); 3]
    {
        let folder = good_folder();
        let text = String::from_utf8(folder.read("crisis_lines")).expect("UTF-8");
        folder.write("crisis_lines.csv", &spoil(text));

        let checked = folder.check();

        let of_table: Vec<String> = checked
            .stdout()
            .lines()
            .filter(|line| line.starts_with("crisis_lines.csv"))
            .map(str::to_owned)
            .collect();
        assert_eq!(of_table.len(), 1, "{checked}");
        assert!(of_table[0].starts_with(says), "{says}\n{checked}");
        checked.expect_code(1);
    }
}

#[test]
fn a_pattern_of_the_descriptor_that_is_no_pattern_checks_nothing_and_is_named() {
    let folder = good_folder();
    let text = std::fs::read_to_string(folder.folders().data.join("datapackage.json"))
        .expect("the descriptor");
    folder.write(
        "datapackage.json",
        text.replacen("[a-z0-9]+(-[a-z0-9]+)*", "[a-z0-9+(", 1).as_bytes(),
    );

    folder.check().expect_code(1).expect_says("the pattern of sources.id is no regular expression");
}

#[test]
fn an_emergency_number_that_was_decided_against_is_doubted() {
    let folder = DataFolder::new();
    for (number, services) in [("133", "police"), ("144", "ambulance")] {
        let decision = [
            ("country", "AT"),
            ("number", number),
            ("services", services),
            ("is_primary", "false"),
            ("source_id", "test-source"),
        ];
        folder.add("emergency_decisions", &decision);
    }
    folder.add(
        "emergency_numbers",
        &[("country", "AT"), ("number", "133"), ("services", "police"), ("is_primary", "false")],
    );
    folder.add(
        "emergency_numbers",
        &[("country", "CH"), ("number", "117"), ("services", "police"), ("is_primary", "false")],
    );
    let good = folder.check();
    folder.add(
        "emergency_numbers",
        &[("country", "AT"), ("number", "141"), ("services", "ambulance"), ("is_primary", "false")],
    );
    folder.add(
        "emergency_numbers",
        &[("country", "AT"), ("number", "144"), ("services", "fire"), ("is_primary", "false")],
    );

    let checked = folder.check();

    good.expect_code(0);
    checked
        .expect_code(1)
        .expect_says("number \"141\": is none of those that emergency_decisions.csv has for AT");
    checked.expect_says("services \"fire\": are others than emergency_decisions.csv has");
    folder.build().expect_code(1);
}
