//! Services of the open-helplines data set: one row for each contact, several rows with the same id
//! for one service.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};

use super::hours_text::to_osm;
use super::one_number::OneNumber;
use super::{
    Heading, Import, ImportError, ImportedTable, Line, RecordName, Row, Summary, Table,
    UpstreamFile, UpstreamSource,
};
use crate::domain::{Channel, Country, E164, Language, ResourceId, WebUrl};

const EXPECTED: &str = "the helplines table with the column dialable_corrected (comma-separated)";

/// The prefix of every source of this importer, whatever the month.
const OWNED: &[&str] = &["open-helplines"];

const PRIORITY: u16 = 10;

/// What the list notes beside hours that it does not vouch for.
const DOUBTED_HOURS: &str = "24/7 claim needs check";

const HEADINGS: &[Heading] = &[
    Heading::required("id", &[]),
    Heading::required("country", &[]),
    Heading::required("name", &[]),
    Heading::required("category", &[]),
    Heading::required("secondary_categories", &[]),
    Heading::required("method", &[]),
    Heading::required("number_in_source", &["number"]),
    Heading::required("dialable_corrected", &[]),
    Heading::required("url", &[]),
    Heading::required("languages", &[]),
    Heading::required("hours", &[]),
    Heading::required("free", &[]),
    Heading::required("website", &[]),
    Heading::required("verified_at", &[]),
    Heading::required("note", &[]),
];

/// Reads the services.
///
/// # Errors
/// [`ImportError`] when the file is not such a table.
pub fn import(helplines: &UpstreamFile) -> Result<Import, ImportError> {
    let table = Table::comma_separated(helplines.name(), helplines.text(EXPECTED)?, HEADINGS)?;
    let mut summary = Summary::default();
    let mut services: BTreeMap<&str, (Vec<Line<'_>>, Vec<Row>)> = BTreeMap::new();
    for line in table.lines() {
        summary.read(RecordName::of_line(helplines.name(), line, "id", "name"));
        match contact_of(line, &mut summary) {
            Ok(contact) => {
                let (lines, contacts) = services.entry(line.get("id")).or_default();
                lines.push(line);
                contacts.push(contact);
            }
            Err(reason) => summary.drop_row(reason),
        }
    }
    let as_of =
        table.lines().filter_map(|line| line.get("verified_at").parse::<NaiveDate>().ok()).max();
    let Some(as_of) = as_of else {
        return Err(ImportError::NothingLeft {
            file: helplines.name().to_owned(),
            reasons: "no row has a date in verified_at".to_owned(),
        });
    };
    let source_id = format!("open-helplines-{}", as_of.format("%Y-%m"));
    let (mut rows, mut contacts) = (Vec::new(), Vec::new());
    for (id, (lines, contacts_of_service)) in services {
        summary.about(RecordName::new(id, lines.first().map_or("", |line| line.get("name"))));
        rows.extend(service(&lines, &contacts_of_service, &source_id, &mut summary));
        contacts.extend(contacts_of_service);
    }
    let source = UpstreamSource {
        id: &source_id,
        name: "open-helplines: crisis services of the world",
        publisher: "open-helplines",
        url: "https://github.com/Kouki-odaka/open-helplines",
        licence: "CC0-1.0",
        retrieved_on: as_of,
        year: Some(as_of.year()),
    };
    let tables = vec![
        ImportedTable::of_sources("crisis_lines", OWNED, rows),
        ImportedTable::contacts("contacts", contacts),
        ImportedTable::sources(vec![source.into()]),
    ];
    Import { tables, summary }.unless_empty(helplines.name())
}

/// A service from its first line; it is verified where all its contacts are.
fn service(
    lines: &[Line<'_>],
    contacts: &[Row],
    source_id: &str,
    summary: &mut Summary,
) -> Option<Row> {
    let line = *lines.first()?;
    let is_doubted = lines.iter().any(|line| line.get("note").contains(DOUBTED_HOURS));
    let hours = to_osm(line.get("hours")).filter(|_| !is_doubted).unwrap_or_default();
    if is_doubted {
        summary.note("hours left out: the note doubts them");
    } else if hours.is_empty() && !line.get("hours").is_empty() {
        summary.note("hours left out: not convertible without guessing");
    }
    let is_verified = contacts.iter().all(|contact| !contact.get("verified_on").is_empty());
    let notes: Vec<&str> =
        lines.iter().map(|line| line.get("note")).filter(|note| !note.is_empty()).collect();
    let row = Row::new()
        .with("id", line.get("id"))
        .with("name", line.get("name"))
        .with("coverage", line.get("country"))
        .with("topics", topics(line))
        .with("populations", if line.get("category") == "youth" { "youth" } else { "" })
        .with("languages", languages(line.get("languages"), summary))
        .with("opening_hours", hours)
        .with("url", website(line))
        .with("priority", PRIORITY.to_string())
        .with("status", "active")
        .with("source_id", source_id)
        .with("verified_on", if is_verified { line.get("verified_at") } else { "" })
        .with("notes", notes.join("; "));
    Some(row)
}

fn contact_of(line: Line<'_>, summary: &mut Summary) -> Result<Row, &'static str> {
    let id = ResourceId::parse(line.get("id")).map_err(|_| "without a well-formed id")?;
    let country = Country::parse(line.get("country")).map_err(|_| "in no country of ISO 3166-1")?;
    let channel = match line.get("method") {
        "phone" => Channel::Voice,
        "text" | "sms" => Channel::Sms,
        "whatsapp" => Channel::Whatsapp,
        "chat" => Channel::Chat,
        "email" => Channel::Email,
        _ => return Err("with a method that is not known"),
    };
    let row = Row::new()
        .with("resource_id", id.as_str())
        .with("channel", channel.as_str())
        .with("cost", if line.get("free") == "1" { "free" } else { "unknown" })
        .with("encrypted", "unknown")
        .with("keyword", after(line.get("note"), "keyword "))
        .with("menu_option", after(line.get("note"), "menu option "));
    if matches!(channel, Channel::Chat | Channel::Email) {
        return Ok(row.with("url", line.get("url")).with("verified_on", line.get("verified_at")));
    }
    let number = match OneNumber::parse_bare(line.get("dialable_corrected"), country) {
        Ok(number) => number,
        Err(reason) => {
            OneNumber::refuse(
                reason,
                "dialable_corrected",
                line.get("dialable_corrected"),
                summary,
            );
            return Err("without a number that can be dialled");
        }
    };
    summary.take_number();
    let e164 =
        E164::derive(&number, country).map(|e164| e164.as_str().to_owned()).unwrap_or_default();
    let given = line.get("number_in_source");
    let is_as_verified = given == e164 || given == number.as_str();
    if !is_as_verified {
        summary.note("number corrected, so not verified");
    }
    Ok(row
        .with("number", number.as_str())
        .with("e164", e164)
        .with("verified_on", if is_as_verified { line.get("verified_at") } else { "" }))
}

/// The categories that are topics; `youth` says whom a service is for.
fn topics(line: Line<'_>) -> String {
    let categories =
        [line.get("category")].into_iter().chain(line.get("secondary_categories").split(';'));
    let topics = categories.filter_map(|category| match category.trim() {
        "general_crisis" => Some("crisis"),
        "suicide_prevention" => Some("suicide"),
        "mental_health" => Some("mental_health"),
        _ => None,
    });
    topics.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(";")
}

fn languages(text: &str, summary: &mut Summary) -> String {
    let mut tags = Vec::new();
    for tag in text.split(';').map(str::trim).filter(|tag| !tag.is_empty()) {
        match Language::parse(tag) {
            Ok(language) => tags.push(language.as_str().to_owned()),
            Err(_) => summary.note("language left out: not a BCP 47 tag"),
        }
    }
    tags.join(";")
}

/// The website, or the one that the note puts in its place.
fn website(line: Line<'_>) -> String {
    let better = after(line.get("note"), "website should be ");
    let website = if better.is_empty() {
        line.get("website").to_owned()
    } else {
        format!("https://{better}/")
    };
    WebUrl::parse(&website).map(|url| url.as_str().to_owned()).unwrap_or_default()
}

/// The word behind a phrase of the note.
fn after<'a>(note: &'a str, phrase: &str) -> &'a str {
    let rest = note.split_once(phrase).map_or("", |(_, rest)| rest);
    rest.split([' ', ';', ',']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "id,country,name,category,secondary_categories,method,number_in_source,dialable_corrected,url,languages,hours,free,website,verified_at,note\n";

    fn read(lines: &str) -> Import {
        import(&UpstreamFile::new("helplines.csv", format!("{HEAD}{lines}"))).expect("services")
    }

    #[test]
    fn a_corrected_number_has_not_been_verified() {
        let import = read(
            "de-mill,DE,Mill Line,general_crisis,mental_health,phone,+498001110111,0800 1110111,,de,24/7,1,https://mill.example/,2026-06-02,\n\
             gb-mill,GB,Mill Text,suicide_prevention,,text,+4485258,85258,,en,24/7,1,https://mill.example/,2026-06-02,keyword MILL; source number undialable\n",
        );

        let [german, british] = import.rows_of("contacts") else { panic!("two contacts") };
        assert_eq!(
            (german.get("verified_on"), german.get("e164")),
            ("2026-06-02", "+498001110111")
        );
        assert_eq!(
            (british.get("verified_on"), british.get("keyword"), british.get("e164")),
            ("", "MILL", "")
        );
        assert_eq!(import.summary.times_noted("number corrected, so not verified"), 1);
    }

    #[test]
    fn hours_that_the_note_doubts_are_not_taken_over() {
        let line = |note: &str| {
            format!(
                "jp-mill,JP,Mill,general_crisis,,phone,988,988,,en,24/7,1,https://mill.example/,2026-06-02,{note}\n"
            )
        };
        let hours = |import: &Import| {
            import.rows_of("crisis_lines").first().map(|row| row.get("opening_hours").to_owned())
        };

        assert_eq!(hours(&read(&line(""))).as_deref(), Some("24/7"));
        assert_eq!(hours(&read(&line("24/7 claim needs check"))).as_deref(), Some(""));
    }

    #[test]
    fn two_numbers_of_one_service_are_two_contacts() {
        let line = |number: &str, note: &str| {
            format!(
                "ca-mill,CA,Mill,youth,suicide_prevention,phone,{number},{number},,en;fr-CA,weekends,0,https://old.example/,2026-06-02,{note}\n"
            )
        };

        let import = read(
            &[
                line("988", "website should be mill.example; text missing"),
                line("689", "needs menu option 8"),
            ]
            .concat(),
        );

        let [service] = import.rows_of("crisis_lines") else { panic!("one service") };
        assert_eq!(
            (service.get("populations"), service.get("topics"), service.get("opening_hours")),
            ("youth", "suicide", "")
        );
        assert_eq!(service.get("url"), "https://mill.example/");
        assert_eq!(
            import.rows_of("contacts").iter().map(|row| row.get("menu_option")).collect::<Vec<_>>(),
            ["", "8"]
        );
    }
}
