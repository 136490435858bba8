//! Contacts that parse and reach nobody, or somebody else than their row.

use super::Mistake;

/// What is planted: table, cells, column and what is said.
pub(super) const USES: [Mistake; 30] = [
    (
        "contacts",
        &[("resource_id", "us-line"), ("number", "876-360-5428")],
        "number",
        "shares the calling code",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "01534 888888"), ("cost", "local")],
        "number",
        "shares the calling code",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0800 000 0000")],
        "number",
        "one digit again and again",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0800 123 4567")],
        "number",
        "digits in their order",
    ),
    (
        "contacts",
        &[("resource_id", "us-line"), ("number", "1-800-555-5555")],
        "number",
        "one digit again and again",
    ),
    (
        "contacts",
        &[("resource_id", "us-line"), ("number", "(212) 555-1243")],
        "number",
        "555 behind its area code",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "076 4012 3457"), ("cost", "local")],
        "number",
        "of a pager",
    ),
    ("contacts", &[("resource_id", "au-line"), ("number", "1300 659 467")], "cost", "pays a share"),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "1571")],
        "number",
        "a service of the networks",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "999")],
        "number",
        "is an emergency number of GB (ambulance, fire, police)",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "85258")],
        "channel",
        "no telephone rings",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("channel", "sms"), ("number", "020 3805 1790")],
        "channel",
        "get no texts",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("channel", "sms"), ("number", "0808 801 0327")],
        "channel",
        "get no texts",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("channel", "whatsapp"), ("number", "116 123")],
        "channel",
        "knows full numbers only",
    ),
    (
        "contacts",
        &[
            ("resource_id", "gb-good"),
            ("channel", "whatsapp"),
            ("number", "07860 022846"),
            ("url", "https://wa.me/447860077333"),
        ],
        "url",
        "leads to another number",
    ),
    (
        "contacts",
        &[
            ("resource_id", "gb-good"),
            ("channel", "whatsapp"),
            ("url", "https://wa.me/447700900123"),
        ],
        "url",
        "keep for films and books",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("channel", "chat"), ("url", "https://wa.me/447860077333")],
        "url",
        "leads to WhatsApp",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("channel", "textphone"), ("number", "18001 0808 800 5000")],
        "number",
        "that the row has nowhere else",
    ),
    (
        "contacts",
        &[
            ("resource_id", "gb-good"),
            ("channel", "sms"),
            ("number", "07860 022847"),
            ("keyword", "STOP"),
        ],
        "keyword",
        "networks end all texts",
    ),
    (
        "contacts",
        &[
            ("resource_id", "gb-good"),
            ("channel", "sms"),
            ("number", "07860 022847"),
            ("keyword", "V0ICE"),
        ],
        "keyword",
        "has a 0 or 1",
    ),
    (
        "contacts",
        &[
            ("resource_id", "gb-good"),
            ("channel", "sms"),
            ("number", "07860 022847"),
            ("keyword", "НОМЕ"),
        ],
        "keyword",
        "all look Latin",
    ),
    (
        "contacts",
        &[
            ("resource_id", "gb-good"),
            ("channel", "sms"),
            ("number", "07860 022847"),
            ("keyword", "helpline."),
        ],
        "keyword",
        "is not one word",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "116 123"), ("menu_option", "1,2")],
        "menu_option",
        "has a comma",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "116 123"), ("menu_option", "116123")],
        "menu_option",
        "is the number itself",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "116 123"), ("menu_option", "999")],
        "menu_option",
        "is a short number of the country",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("channel", "email"), ("url", "mailto:noreply@example.org")],
        "url",
        "nobody reads",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("channel", "email"), ("url", "mailto:help@gmial.com")],
        "url",
        "one letter off",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("channel", "email"), ("url", "mailto:jo..@example.org")],
        "url",
        "has a full stop",
    ),
    (
        "contacts",
        &[
            ("resource_id", "gb-good"),
            ("channel", "chat"),
            ("url", "https://www.example.org/chat.exe"),
        ],
        "url",
        "is a file to install",
    ),
    (
        "contacts",
        &[("resource_id", "gb-good"), ("number", "0800 58 58 59"), ("languages", "uk")],
        "languages",
        "is the code of the country",
    ),
];
