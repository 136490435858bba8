//! Cells that hold anything but one number that can be dialled as it stands, in every column that
//! holds a number.

use super::Mistake;

/// What is planted: table, cells, column and what is said.
pub(super) const NUMBERS: [Mistake; 29] = [
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
