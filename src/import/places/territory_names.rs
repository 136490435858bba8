//! Names of countries by language: a JSON object of languages, each an object of territory codes,
//! as CLDR writes them (`HK`, and `HK-alt-short` for the short form of a name).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{Country, Language};
use crate::import::{
    Import, ImportError, ImportedRow, ImportedTable, RecordName, Summary, UpstreamFile,
    UpstreamSource,
};

/// Names that would be taken for another country's, each with what is said instead and why.
const CLEARER: [(&str, &str, &str); 1] = [
    // CLDR 48 has "Kongo" beside "Kongo-Brazzaville", and 243 and 242 are two countries' numbers.
    ("nb", "CD", "Kongo-Kinshasa"),
];

/// Territories that are called by their short name in a sentence: what CLDR puts first is their
/// legal standing.
const SHORT: [&str; 2] = ["HK", "MO"];

const EXPECTED: &str = "a JSON object of languages, each with the names of territories by code";

/// Reads the names, short where the usual form has brackets (an answer puts names in brackets
/// itself); codes of groupings, islands without a code of their own and private use are dropped.
///
/// # Errors
/// [`ImportError`] when the file is not such an object.
pub fn import(names: &UpstreamFile, retrieved_on: NaiveDate) -> Result<Import, ImportError> {
    let languages: BTreeMap<String, BTreeMap<String, String>> = names.json(EXPECTED)?;
    let mut summary = Summary::default();
    let mut rows = Vec::new();
    for (language, territories) in &languages {
        for (code, name) in territories.iter().filter(|(code, _)| !code.contains("-alt-")) {
            let name = spoken(language, code, name, territories);
            summary.read(RecordName::new(format!("{language} {code}"), name));
            if Language::parse(language).is_err() {
                summary.drop_row("in no language of BCP 47");
            } else if Country::parse(code).is_err() {
                summary.drop_row("not a country of ISO 3166-1");
            } else if name.trim().is_empty() {
                summary.drop_row("without a name");
            } else {
                rows.push(
                    ImportedRow::new()
                        .with("country", code)
                        .with("language", language)
                        .with("name", name.trim()),
                );
            }
        }
    }
    let source = UpstreamSource {
        id: "cldr-territory-names",
        name: "Unicode CLDR: names of territories",
        publisher: "Unicode Consortium",
        url: "https://cldr.unicode.org/",
        licence: "Unicode-3.0",
        retrieved_on,
        year: None,
    };
    let tables = vec![
        ImportedTable::whole("territory_names", rows),
        ImportedTable::sources(vec![source.into()]),
    ];
    Import { tables, summary }.unless_empty(names.name())
}

/// The form of a name that is shown.
fn spoken<'n>(
    language: &str,
    code: &str,
    name: &'n str,
    of_language: &'n BTreeMap<String, String>,
) -> &'n str {
    if let Some((_, _, clearer)) =
        CLEARER.iter().find(|(tag, country, _)| (*tag, *country) == (language, code))
    {
        return clearer;
    }
    let wants_short = SHORT.contains(&code) || name.contains(['(', '（']);
    of_language
        .get(&format!("{code}-alt-short"))
        .filter(|_| wants_short)
        .map_or(name, String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Import, ImportError> {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        import(&UpstreamFile::new("names.json", text), day)
    }

    #[test]
    fn groupings_are_not_countries() {
        let import =
            read(r#"{"de": {"AT": "Österreich", "EU": "Europäische Union", "XK": "Kosovo"}}"#)
                .expect("two names");

        let countries: Vec<_> =
            import.rows_of("territory_names").iter().map(|row| row.get("country")).collect();
        assert_eq!(countries, ["AT", "XK"]);
        assert_eq!(import.summary.dropped_for("not a country of ISO 3166-1"), 1);
    }

    #[test]
    fn names_are_short_where_the_long_form_has_brackets_or_is_a_legal_one() {
        let names = r#"{"en": {"HK": "Hong Kong SAR China", "HK-alt-short": "Hong Kong", "GB": "United Kingdom", "GB-alt-short": "UK",
            "MM": "Myanmar (Burma)", "MM-alt-short": "Myanmar"}, "nb": {"CD": "Kongo"}}"#;
        let import = read(names).expect("four names");

        let names: Vec<_> =
            import.rows_of("territory_names").iter().map(|row| row.get("name")).collect();
        assert_eq!(names, ["United Kingdom", "Hong Kong", "Myanmar", "Kongo-Kinshasa"]);
    }

    #[test]
    fn a_cut_off_file_is_refused() {
        let error = read(r#"{"de": {"AT": "Öst"#).expect_err("cut off");

        assert!(
            error.to_string().starts_with("names.json is malformed, cut off or not"),
            "{error}"
        );
    }
}
