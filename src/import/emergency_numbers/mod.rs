//! Emergency numbers of the world, reconciled from two lists and from decisions made by people.
//!
//! Where `emergency_decisions.csv` has rows for a country, exactly those are written; a row without
//! a number writes none, because none is known. Elsewhere the list of AOSP is, provided that the
//! number of Wikipedia is on it or only one of the two has the country. Two lists that contradict
//! each other are never reconciled by guessing: the import stops and names the countries.

mod text_protobuf;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};

use super::wikipedia::{CountryEntry, Lists};
use super::{
    ForeignLine, ForeignTable, Heading, Import, ImportError, ImportedRow, ImportedTable,
    RecordName, Summary, UpstreamFile, UpstreamSource,
};
use crate::domain::{DialledNumber, EmergencyService};
use text_protobuf::ListedNumber;

/// The list of AOSP.
const AOSP: &str = "aosp-ecc";

/// The list of Wikipedia.
const WIKIPEDIA: &str = "wikipedia-emergency-numbers";

const DECISION_COLUMNS: [&str; 8] = [
    "country",
    "number",
    "services",
    "is_primary",
    "nationwide",
    "from_abroad",
    "notes",
    "source_id",
];

const DECISION_HEADINGS: &[Heading] = &[
    Heading::required("country", &[]),
    Heading::required("number", &[]),
    Heading::required("services", &[]),
    Heading::required("is_primary", &[]),
    Heading::required("nationwide", &[]),
    Heading::required("from_abroad", &[]),
    Heading::required("notes", &[]),
    Heading::required("source_id", &[]),
];

/// Reads both lists and the decisions.
///
/// # Errors
/// [`ImportError::Undecided`] naming every country on which the lists differ without a decision,
/// and the errors of the files themselves.
pub fn import(
    aosp: &UpstreamFile,
    wikipedia: &UpstreamFile,
    decisions: &UpstreamFile,
    aosp_year: i32,
    retrieved_on: NaiveDate,
) -> Result<Import, ImportError> {
    let mut summary = Summary::default();
    let listed = text_protobuf::parse(
        aosp.name(),
        aosp.text("the emergency numbers of AOSP as a text protocol buffer")?,
    )?;
    let lists = Lists::parse(wikipedia, &mut summary)?;
    let decisions_table = ForeignTable::comma_separated(
        decisions.name(),
        decisions.text("the table of decisions")?,
        DECISION_HEADINGS,
    )?;

    let mut decided: BTreeMap<&str, Vec<ForeignLine<'_>>> = BTreeMap::new();
    for line in decisions_table.lines() {
        decided.entry(line.get("country")).or_default().push(line);
    }
    let mut of_aosp: BTreeMap<&str, Vec<&ListedNumber>> = BTreeMap::new();
    for number in listed.iter().filter(|number| !number.services.is_empty()) {
        of_aosp.entry(&number.country).or_default().push(number);
    }
    let of_wikipedia: BTreeMap<&str, &CountryEntry> = lists
        .countries
        .iter()
        .filter(|entry| entry.emergency.is_some())
        .map(|entry| (entry.country.as_str(), entry))
        .collect();

    let countries: BTreeSet<&str> =
        decided.keys().chain(of_aosp.keys()).chain(of_wikipedia.keys()).copied().collect();
    let (mut rows, mut undecided) = (Vec::new(), Vec::new());
    for country in countries {
        summary.about(RecordName::new(country, ""));
        let candidates = of_aosp.get(country).map(Vec::as_slice).unwrap_or_default();
        match (decided.get(country), of_wikipedia.get(country)) {
            (Some(lines), _) => {
                summary.note("countries decided by a person");
                rows.extend(lines.iter().filter_map(|line| decision(*line)));
            }
            (None, Some(entry)) if candidates.is_empty() => {
                summary.note("countries on the list of Wikipedia alone");
                rows.extend(of_wikipedia_alone(entry));
            }
            (None, Some(entry)) if !agree(candidates, entry) => undecided.push(country),
            (None, entry) => {
                let agreement = if entry.is_some() {
                    "countries on which both lists agree"
                } else {
                    "countries on the list of AOSP alone"
                };
                summary.note(agreement);
                rows.extend(generated(country, candidates, entry.copied()));
            }
        }
    }
    if !undecided.is_empty() {
        return Err(ImportError::Undecided {
            places: undecided.join(", "),
            decisions: decisions.name().to_owned(),
        });
    }
    let tables = vec![
        ImportedTable::whole("emergency_numbers", rows),
        ImportedTable::sources(sources(lists.read_on, aosp_year, retrieved_on)),
    ];
    Import { tables, summary }.unless_empty(aosp.name())
}

/// The row as decided; none where the decision is that no number is known.
fn decision(line: ForeignLine<'_>) -> Option<ImportedRow> {
    let row = || {
        DECISION_COLUMNS
            .into_iter()
            .fold(ImportedRow::new(), |row, column| row.with(column, line.get(column)))
    };
    (!line.get("number").is_empty()).then(row)
}

fn agree(candidates: &[&ListedNumber], entry: &CountryEntry) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let wanted = entry.emergency.as_ref().map(|emergency| digits(&emergency.number));
    candidates.iter().any(|candidate| Some(digits(&candidate.number)) == wanted)
}

/// The numbers of AOSP; of those that reach all three services, the one that Wikipedia has too is
/// the primary one, or else the first.
fn generated(
    country: &str,
    candidates: &[&ListedNumber],
    entry: Option<&CountryEntry>,
) -> Vec<ImportedRow> {
    let wikipedia =
        entry.and_then(|entry| entry.emergency.as_ref()).map(|emergency| emergency.number.as_str());
    let reaches_all = |number: &&&ListedNumber| {
        [EmergencyService::Ambulance, EmergencyService::Fire, EmergencyService::Police]
            .iter()
            .all(|service| number.services.contains(service))
    };
    let named = candidates
        .iter()
        .filter(reaches_all)
        .find(|number| Some(number.number.as_str()) == wikipedia);
    let primary =
        named.or_else(|| candidates.iter().find(reaches_all)).map(|number| &number.number);
    let row = |number: &&ListedNumber| {
        let services: BTreeSet<&str> =
            number.services.iter().map(|service| service.as_str()).collect();
        ImportedRow::new()
            .with("country", country)
            .with("number", &*number.number)
            .with("services", services.into_iter().collect::<Vec<_>>().join(";"))
            .with("is_primary", (primary == Some(&number.number)).to_string())
            .with("source_id", AOSP)
    };
    candidates.iter().map(row).collect()
}

/// One number without a word on what it reaches.
fn of_wikipedia_alone(entry: &CountryEntry) -> Option<ImportedRow> {
    let emergency = entry.emergency.as_ref()?;
    DialledNumber::parse(&emergency.number).ok()?;
    let row = ImportedRow::new()
        .with("country", entry.country.as_str())
        .with("number", &*emergency.number)
        .with("services", EmergencyService::General.as_str())
        .with("is_primary", "false")
        .with("notes", &*emergency.note)
        .with("source_id", WIKIPEDIA);
    Some(row)
}

fn sources(read_on: NaiveDate, aosp_year: i32, retrieved_on: NaiveDate) -> Vec<ImportedRow> {
    let aosp = UpstreamSource {
        id: AOSP,
        name: "Android Open Source Project: emergency number database",
        publisher: "Android Open Source Project",
        url: "https://android.googlesource.com/platform/packages/services/Telephony/+/refs/heads/main/ecc/",
        licence: "Apache-2.0",
        retrieved_on,
        year: Some(aosp_year),
    };
    let wikipedia = UpstreamSource {
        id: WIKIPEDIA,
        name: "List of emergency telephone numbers",
        publisher: "Wikipedia",
        url: "https://en.wikipedia.org/wiki/List_of_emergency_telephone_numbers",
        licence: "CC-BY-SA-4.0",
        retrieved_on: read_on,
        year: Some(read_on.year()),
    };
    vec![aosp.into(), wikipedia.into()]
}

#[cfg(test)]
mod tests {
    use super::*;

    const DECISIONS: &str =
        "country,number,services,is_primary,nationwide,from_abroad,notes,source_id\n";

    fn aosp(numbers: &[(&str, &str)]) -> UpstreamFile {
        let country = |(code, number): &(&str, &str)| {
            let types = "    types: POLICE\n    types: AMBULANCE\n    types: FIRE\n";
            format!(
                "countries {{\n  iso_code: \"{code}\"\n  eccs {{\n    phone_number: \"{number}\"\n{types}  }}\n}}\n"
            )
        };
        UpstreamFile::new("ecc.txt", numbers.iter().map(country).collect::<String>())
    }

    fn wikipedia(numbers: &[(&str, &str)]) -> UpstreamFile {
        let data: Vec<_> = numbers
            .iter()
            .map(|(code, number)| serde_json::json!({"country": code, "name": "", "emergency": {"number": number, "note": null}, "crisis": null}))
            .collect();
        UpstreamFile::new(
            "lists.json",
            serde_json::json!({"generatedAt": "2026-08-08", "data": data}).to_string(),
        )
    }

    fn read(
        aosp_numbers: &[(&str, &str)],
        wikipedia_numbers: &[(&str, &str)],
        decisions: &str,
    ) -> Result<Import, ImportError> {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let decisions =
            UpstreamFile::new("emergency_decisions.csv", format!("{DECISIONS}{decisions}"));
        import(&aosp(aosp_numbers), &wikipedia(wikipedia_numbers), &decisions, 2023, day)
    }

    fn cells(import: &Import) -> Vec<(&str, &str, &str, &str)> {
        let rows = import.rows_of("emergency_numbers").iter();
        rows.map(|row| {
            (row.get("country"), row.get("number"), row.get("services"), row.get("is_primary"))
        })
        .collect()
    }

    #[test]
    fn where_the_lists_agree_the_number_for_everything_is_primary() {
        let import =
            read(&[("FJ", "911")], &[("FJ", "911"), ("TA", "999")], "").expect("one country");

        assert_eq!(cells(&import), [("FJ", "911", "ambulance;fire;police", "true")]);
    }

    #[test]
    fn a_decision_replaces_everything_that_the_lists_say() {
        let import = read(
            &[("FJ", "911")],
            &[("FJ", "112")],
            "FJ,917,police,false,false,,The ministry says so.,page-fj\n",
        )
        .expect("one country");

        assert_eq!(cells(&import), [("FJ", "917", "police", "false")]);
        assert_eq!(
            import
                .rows_of("emergency_numbers")
                .iter()
                .map(|row| row.get("nationwide"))
                .collect::<Vec<_>>(),
            ["false"]
        );
    }

    #[test]
    fn a_decision_without_a_number_writes_none_whatever_the_lists_say() {
        let decisions = "AQ,,,false,,,911 is of one station only.,wikipedia-emergency-numbers\n";

        let import = read(&[("FJ", "911")], &[("AQ", "911"), ("FJ", "911")], decisions)
            .expect("one country");

        assert_eq!(cells(&import), [("FJ", "911", "ambulance;fire;police", "true")]);
    }

    #[test]
    fn every_country_without_a_decision_is_named() {
        let error = read(
            &[("FJ", "911"), ("TO", "911"), ("WS", "1")],
            &[("FJ", "112"), ("TO", "922"), ("WS", "1")],
            "",
        )
        .expect_err("two");

        assert!(
            matches!(&error, ImportError::Undecided { places, .. } if places == "FJ, TO"),
            "{error}"
        );
    }

    #[test]
    fn a_country_on_one_list_is_written_as_far_as_that_list_goes() {
        let import = read(&[("NA", "10111")], &[("AX", "112")], "").expect("two countries");

        assert_eq!(
            cells(&import),
            [("AX", "112", "general", "false"), ("NA", "10111", "ambulance;fire;police", "true")]
        );
    }
}
