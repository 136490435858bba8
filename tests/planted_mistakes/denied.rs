//! Cells of lines and sources that another cell, or the world, denies.

use super::Mistake;

/// What is planted: table, cells, column and what is said.
pub(super) const DENIED: [Mistake; 25] = [
    (
        "crisis_lines",
        &[("id", "gb-night"), ("opening_hours", "Mo-Fr 09:00-05:00")],
        "opening_hours",
        "for more than sixteen hours",
    ),
    (
        "crisis_lines",
        &[("id", "gb-always"), ("opening_hours", "24/7; Mo-Fr 09:00-17:00")],
        "opening_hours",
        "a rule behind 24/7",
    ),
    (
        "crisis_lines",
        &[("id", "gb-minute"), ("opening_hours", "Mo-Fr 00:00-00:01")],
        "opening_hours",
        "half an hour or less",
    ),
    (
        "crisis_lines",
        &[("id", "gb-weekend"), ("opening_hours", "Fr-Mo 08:00-20:00")],
        "opening_hours",
        "is Mo-Fr meant?",
    ),
    (
        "crisis_lines",
        &[("id", "gb-once"), ("opening_hours", "Jan 01 09:00-10:00")],
        "opening_hours",
        "fewer than twelve days",
    ),
    (
        "crisis_lines",
        &[("id", "gb-overruled"), ("opening_hours", "Mo-Fr 09:00-19:00; 10:00-12:00")],
        "opening_hours",
        "replaces on every day",
    ),
    (
        "crisis_lines",
        &[("id", "gb-hope247"), ("name", "HOPE247"), ("opening_hours", "Mo-Fr 09:00-17:00")],
        "name",
        "somebody always answers",
    ),
    (
        "crisis_lines",
        &[
            ("id", "gb-daily"),
            ("description", "Monday to Friday, 9 am to 5 pm."),
            ("opening_hours", "24/7"),
        ],
        "description",
        "says days or hours",
    ),
    (
        "crisis_lines",
        &[("id", "gb-shut"), ("name", "Silence of Suicide (CLOSED)")],
        "name",
        "has ended",
    ),
    (
        "crisis_lines",
        &[("id", "gb-has-closed"), ("description", "This service has closed.")],
        "description",
        "has ended",
    ),
    (
        "crisis_lines",
        &[("id", "gb-try"), ("name", "Test line"), ("source_id", "gb-page-2025")],
        "name",
        "has ended or is a test",
    ),
    ("crisis_lines", &[("id", "gb-left"), ("status", "defunct")], "status", "who answers now?"),
    (
        "crisis_lines",
        &[("id", "gb-moved"), ("status", "defunct"), ("replaced_by", "us-line")],
        "replaced_by",
        "does not serve GB",
    ),
    (
        "crisis_lines",
        &[("id", "gb-iw"), ("languages", "iw")],
        "languages",
        "no longer used: write he",
    ),
    ("crisis_lines", &[("id", "gb-und"), ("languages", "und")], "languages", "no language"),
    ("crisis_lines", &[("id", "gb-qaa"), ("languages", "qaa")], "languages", "no language"),
    ("crisis_lines", &[("id", "gb-tlh"), ("languages", "tlh")], "languages", "made up"),
    ("crisis_lines", &[("id", "gb-xx"), ("languages", "fr-XX")], "languages", "region is none"),
    (
        "crisis_lines",
        &[("id", "gb-se"), ("coverage", "SE"), ("languages", "se")],
        "languages",
        "is the code of the country",
    ),
    (
        "crisis_lines",
        &[("id", "gb-con"), ("url", "https://www.childline.org.con/")],
        "url",
        "com and not con",
    ),
    (
        "crisis_lines",
        &[("id", "gb-comma"), ("url", "https://galop,org.uk/")],
        "url",
        "no name that can be looked up",
    ),
    (
        "crisis_lines",
        &[("id", "gb-search"), ("url", "https://www.google.com/search?q=help")],
        "url",
        "is a search",
    ),
    (
        "crisis_lines",
        &[("id", "gb-wwww"), ("url", "https://wwww.sane.org.uk/")],
        "url",
        "has www in it",
    ),
    (
        "confirmations",
        &[
            ("resource_id", "gb-good"),
            ("number", "116 123"),
            ("date", "2014-05-01"),
            ("source_id", "gb-page-2025"),
        ],
        "date",
        "is not in 2015",
    ),
    (
        "sources",
        &[("id", "gb-page-2025"), ("year", "2015"), ("url", "https://year.example.org/")],
        "year",
        "is not the year of the id",
    ),
];
