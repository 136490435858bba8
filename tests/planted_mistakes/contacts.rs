//! Mistakes in contacts.

use super::Mistake;

/// What is planted: table, cells, column and what is said.
pub(super) const CONTACTS: [Mistake; 30] = [
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
        &[("resource_id", "gb-good"), ("number", "0909 123 0000")],
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
