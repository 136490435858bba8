//! Every number that is shipped, looked up in libphonenumber's metadata by a second implementation,
//! short numbers included; and what can be said of numbers and web addresses without it.
//!
//! The second implementation is `phonenumbers` for Python. The variable `PHONENUMBERS_PYTHON` names
//! a Python that has it, else `python3` is tried; where it is missing the look-up is skipped,
//! loudly. `.ci/run` sets it up.
//!
//! Numbers that the metadata do not know, or know as no more than possible, stand in
//! `data/exceptions.csv`, a short one with the source that prints it: most countries' helplines are
//! in no published numbering plan. The program asks for those rows too, by the tables that
//! `src/domain/short_numbers/` takes from the same metadata and from Android's list.

mod dialling;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::harness::{PROJECT, contact_tables, contacts_of_services, csv_rows, shipped};

type Row = HashMap<String, String>;

fn table(file: &str) -> Vec<Row> {
    csv_rows(&std::fs::read_to_string(Path::new(PROJECT).join(file)).expect("a table"))
}

/// A number that is served, with the country where it is dialled.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Number {
    country: String,
    dialled: String,
    e164: String,
    id: String,
}

impl Number {
    fn is_short(&self) -> bool {
        self.dialled.len() <= 6 && self.dialled.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// Every number that the server shows, as it shows it.
fn numbers() -> Vec<Number> {
    let mut numbers = Vec::new();
    for kind in ["crisis_line", "branch", "on_call", "library"] {
        for page in 1.. {
            let list = shipped()
                .get(&format!("/v1/resources?kind={kind}&page={page}&per_page=200"))
                .json();
            let resources = list["resources"].as_array().expect("resources");
            if resources.is_empty() {
                break;
            }
            numbers.extend(resources.iter().flat_map(numbers_of));
        }
    }
    numbers
}

fn numbers_of(resource: &serde_json::Value) -> Vec<Number> {
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let area = resource["address"]["country"]
        .as_str()
        .or_else(|| resource["coverage"][0].as_str())
        .unwrap_or_default();
    let country: String = area.chars().take(2).collect();
    let contacts = resource["contacts"]
        .as_array()
        .expect("contacts")
        .iter()
        .filter(|contact| contact["number"].is_string());
    let number = |contact: &serde_json::Value| {
        let dialled = backstop::domain::DialledNumber::parse(&text(&contact["number"]))
            .expect("a number")
            .dial_string();
        Number {
            country: country.clone(),
            dialled,
            e164: text(&contact["e164"]),
            id: text(&resource["id"]),
        }
    };
    contacts.map(number).collect()
}

/// What a script says of lines, asked of the second implementation; `None` when there is none.
pub fn ask_phonenumbers(script: &Path, lines: String) -> Option<String> {
    let python = std::env::var("PHONENUMBERS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let has_it =
        Command::new(&python).args(["-c", "import phonenumbers"]).stderr(Stdio::null()).status();
    if !has_it.is_ok_and(|status| status.success()) {
        assert!(
            std::env::var("PHONENUMBERS_PYTHON").is_err(),
            "{python} has no phonenumbers, and PHONENUMBERS_PYTHON says that it has"
        );
        let what = "SKIPPED: no number was looked up by a second implementation. pip install phonenumbers, or set PHONENUMBERS_PYTHON.";
        // Not the macro: its output is kept back by the test runner when the test passes.
        writeln!(std::io::stderr(), "{what}").expect("an error stream");
        return None;
    }
    let mut child = Command::new(&python)
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python starts");
    let mut input = child.stdin.take().expect("a pipe");
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = child.wait_with_output().expect("an end");
    writer.join().expect("no panic").expect("it reads to the end");
    assert!(output.status.success(), "{output:?}");
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}

/// The verdicts on what is dialled and on the E.164 form; `None` when there is no second
/// implementation.
fn look_up(numbers: &[Number]) -> Option<Vec<(String, String)>> {
    let line =
        |number: &Number| format!("{}\t{}\t{}\n", number.country, number.dialled, number.e164);
    let script = Path::new(PROJECT).join("tests/number_sanity/look_up.py");
    let lines: Vec<String> = numbers.iter().map(line).collect();
    let verdicts = ask_phonenumbers(&script, lines.concat())?;
    Some(
        verdicts
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .map(|(one, other)| (one.to_owned(), other.to_owned()))
            .collect(),
    )
}

/// What is dialled, of a cell.
fn dialled(number: &str) -> String {
    backstop::domain::DialledNumber::parse(number).expect("a number").dial_string()
}

/// Row and what is dialled of the numbers that are excused in the tables whose names begin so.
fn excused(tables: &str) -> BTreeSet<(String, String)> {
    let rows = table("data/exceptions.csv")
        .into_iter()
        .filter(|row| row["table"].starts_with(tables) && row["column"] == "number");
    rows.map(|row| (row["id"].clone(), dialled(&row["value"]))).collect()
}

/// Whether Android's list has an emergency number, which the metadata may not.
fn is_listed(number: &Number) -> bool {
    let country = backstop::domain::Country::parse(&number.country).expect("a country");
    let dialled = backstop::domain::DialledNumber::parse(&number.dialled).expect("a number");
    number.is_short() && backstop::domain::ShortNumbers::lists(&dialled, country)
}

#[test]
fn every_number_is_what_a_second_implementation_of_the_numbering_plans_says() {
    let numbers = numbers();
    let Some(verdicts) = look_up(&numbers) else { return };
    let excused = excused("contacts");

    assert_eq!(verdicts.len(), numbers.len());
    let invalid: Vec<&Number> = numbers
        .iter()
        .zip(&verdicts)
        .filter(|(_, (_, e164))| e164 == "invalid")
        .map(|(number, _)| number)
        .collect();
    assert!(invalid.is_empty(), "their e164 rings nowhere: {invalid:#?}");
    let unknown: BTreeSet<&Number> = numbers
        .iter()
        .zip(&verdicts)
        .filter(|(_, (dialled, _))| dialled != "valid")
        .map(|(number, _)| number)
        .collect();
    // Relay UK: 18001 and the number to be reached, which the same service has.
    let is_relayed = |number: &Number| {
        number.country == "GB"
            && number.dialled.strip_prefix("18001").is_some_and(|behind| {
                numbers.iter().any(|other| other.id == number.id && other.dialled == behind)
            })
    };
    let is_explained = |number: &Number| {
        is_listed(number)
            || is_relayed(number)
            || excused.contains(&(number.id.clone(), number.dialled.clone()))
    };
    let unexplained: Vec<_> = unknown.iter().filter(|number| !is_explained(number)).collect();
    assert!(unexplained.is_empty(), "in no numbering plan, and not explained: {unexplained:#?}");
    assert!(
        unknown.len() < numbers.len() / 2 && numbers.len() > 15_000,
        "{} of {} are unknown",
        unknown.len(),
        numbers.len()
    );
}

#[test]
fn every_emergency_number_is_one_of_the_numbering_plan_or_listed_with_its_source() {
    let rows = table("data/emergency_numbers.csv");
    let number = |row: &Row| Number {
        country: row["country"].clone(),
        dialled: dialled(&row["number"]),
        e164: row["from_abroad"].chars().filter(|c| *c == '+' || c.is_ascii_digit()).collect(),
        id: row["country"].clone(),
    };
    let numbers: Vec<Number> = rows.iter().map(number).collect();
    let Some(verdicts) = look_up(&numbers) else { return };
    let excused = excused("emergency_numbers");

    let wrong_from_abroad: Vec<_> =
        numbers.iter().zip(&verdicts).filter(|(_, (_, e164))| e164 == "invalid").collect();
    let unknown: Vec<&Number> = numbers
        .iter()
        .zip(&verdicts)
        .filter(|(_, (dialled, _))| dialled != "valid")
        .map(|(number, _)| number)
        .collect();
    // Relay UK: 18001 and the number to be reached, which the same service has.
    let is_relayed = |number: &Number| {
        number.country == "GB"
            && number.dialled.strip_prefix("18001").is_some_and(|behind| {
                numbers.iter().any(|other| other.id == number.id && other.dialled == behind)
            })
    };
    let is_explained = |number: &Number| {
        is_listed(number)
            || is_relayed(number)
            || excused.contains(&(number.id.clone(), number.dialled.clone()))
    };
    let unexplained: Vec<_> = unknown.iter().filter(|number| !is_explained(number)).collect();

    assert_eq!(verdicts.len(), numbers.len());
    assert!(wrong_from_abroad.is_empty(), "they ring nowhere: {wrong_from_abroad:#?}");
    assert!(unexplained.is_empty(), "in no numbering plan, and not explained: {unexplained:#?}");
    assert!(
        unknown.len() * 5 < numbers.len(),
        "{} of {} are unknown",
        unknown.len(),
        numbers.len()
    );
}

#[test]
fn every_excused_short_number_is_printed_by_the_source_that_its_reason_names() {
    let mut printed: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    let resources: HashMap<String, String> = ["crisis_lines", "branches", "on_call"]
        .iter()
        .flat_map(|name| table(&format!("data/{name}.csv")))
        .map(|row| (row["id"].clone(), row["source_id"].clone()))
        .collect();
    let contacts = contacts_of_services().into_iter().chain(table("data/contacts_on_call.csv"));
    for row in contacts.filter(|row| !row["number"].is_empty()) {
        let own = if row["source_id"].is_empty() {
            resources[&row["resource_id"]].clone()
        } else {
            row["source_id"].clone()
        };
        printed
            .entry((row["resource_id"].clone(), dialled(&row["number"])))
            .or_default()
            .insert(own);
    }
    for row in table("data/emergency_numbers.csv") {
        printed
            .entry((row["country"].clone(), dialled(&row["number"])))
            .or_default()
            .insert(row["source_id"].clone());
    }

    let mut looked_at = 0;
    for row in table("data/exceptions.csv").into_iter().filter(|row| row["column"] == "number") {
        let number = dialled(&row["value"]);
        if number.len() <= 6 && number.bytes().all(|byte| byte.is_ascii_digit()) {
            let sources = printed
                .get(&(row["id"].clone(), number))
                .unwrap_or_else(|| panic!("printed by nobody: {row:?}"));
            assert!(
                sources.iter().any(|source| row["reason"].contains(source.as_str())),
                "{sources:?}: {row:?}"
            );
            looked_at += 1;
        }
    }
    assert!(looked_at > 200, "{looked_at}");
}

#[test]
fn no_service_has_a_number_twice() {
    let mut held: BTreeMap<String, BTreeSet<(String, String, String, String)>> = BTreeMap::new();
    for name in contact_tables() {
        for row in table(&format!("data/{name}.csv")) {
            let digits: String =
                row["number"].chars().filter(|c| c.is_ascii_digit() || "*#".contains(*c)).collect();
            let contact = (
                row["channel"].clone(),
                digits + &row["url"],
                row["menu_option"].clone(),
                row["keyword"].clone(),
            );
            assert!(
                held.entry(row["resource_id"].clone()).or_default().insert(contact),
                "twice: {row:?}"
            );
        }
    }

    assert!(held.len() > 15_000, "{}", held.len());
}

/// Tables whose addresses are taken over from a file of others, and how many of them are http at
/// most; the source has no better one.
const TAKEN_OVER: [(&str, usize); 3] = [("libraries", 1_863), ("on_call", 841), ("sources", 203)];

#[test]
fn every_web_address_is_absolute_and_https_or_listed_with_a_reason() {
    let listed: BTreeSet<(String, String)> = table("data/exceptions.csv")
        .into_iter()
        .filter(|row| row["column"] == "url")
        .map(|row| (row["id"].clone(), row["value"].clone()))
        .collect();
    let mut plain: BTreeMap<&str, usize> = BTreeMap::new();
    for name in ["sources", "crisis_lines", "branches", "on_call", "libraries"]
        .into_iter()
        .chain(contact_tables())
    {
        for row in
            table(&format!("data/{name}.csv")).into_iter().filter(|row| !row["url"].is_empty())
        {
            let url = &row["url"];
            if url.starts_with("mailto:") {
                continue;
            }
            let parsed = backstop::domain::WebUrl::parse(url)
                .unwrap_or_else(|error| panic!("{name}: {error}"));
            let id = row.get("id").or_else(|| row.get("resource_id")).expect("a name");
            if !parsed.is_https() && !listed.contains(&(id.clone(), url.clone())) {
                *plain.entry(name).or_default() += 1;
            }
        }
    }

    for (name, count) in plain {
        let allowed =
            TAKEN_OVER.iter().find(|(table, _)| *table == name).map_or(0, |(_, most)| *most);
        assert!(
            count <= allowed,
            "{name} has {count} http addresses, and {allowed} are accounted for"
        );
    }
}
