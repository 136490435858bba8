//! Services of the open-helplines data set: one row for each contact, several rows with the same id
//! for one service.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};

use super::ended::{name_says_ended, text_says_ended};
use super::hours_text::to_osm;
use super::languages::languages;
use super::one_number::OneNumber;
use super::plain_text::plain_text;
use super::shared_number::Owner;
use super::{
    ForeignLine, ForeignTable, Heading, Import, ImportError, ImportedRow, ImportedTable,
    RecordName, Summary, UpstreamFile, UpstreamSource, contact,
};
use crate::domain::{Channel, Cost, Country, E164, NumberDoubt, ResourceId, TimeZone, WebUrl};

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

/// Reads the services on a day. `zone_of` tells the zone of a country that has only one.
///
/// # Errors
/// [`ImportError`] when the file is not such a table.
pub fn import(
    helplines: &UpstreamFile,
    zone_of: &dyn Fn(Country) -> Option<TimeZone>,
    today: NaiveDate,
) -> Result<Import, ImportError> {
    let table =
        ForeignTable::comma_separated(helplines.name(), helplines.text(EXPECTED)?, HEADINGS)?;
    let mut summary = Summary::default();
    let mut services: BTreeMap<&str, (Vec<ForeignLine<'_>>, Vec<ImportedRow>)> = BTreeMap::new();
    for line in table.lines() {
        summary.read(RecordName::of_line(helplines.name(), line, "id", "name"));
        match contact_of(line, today, &mut summary) {
            Ok(contact) => {
                let (lines, contacts) = services.entry(line.get("id")).or_default();
                lines.push(line);
                contacts.push(contact);
            }
            Err(reason) => summary.drop_row(reason),
        }
    }
    let Some(as_of) = table.lines().filter_map(|line| verified_at(line, today)).max() else {
        return Err(ImportError::NothingLeft {
            file: helplines.name().to_owned(),
            reasons: "no row has a date in verified_at that has come".to_owned(),
        });
    };
    let source_id = format!("open-helplines-{}", as_of.format("%Y-%m"));
    let (mut rows, mut contacts) = (Vec::new(), Vec::new());
    for (id, (lines, contacts_of_service)) in services {
        if let Some(line) = lines.first() {
            summary.about(RecordName::of_line(helplines.name(), *line, "id", "name"));
        }
        match service(&lines, &contacts_of_service, &source_id, zone_of, &mut summary) {
            Ok(row) => {
                summary.made(id);
                rows.push(row);
                contacts.extend(contacts_of_service);
            }
            Err(reason) => lines.iter().for_each(|_| summary.drop_row(reason)),
        }
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
        ImportedTable::of_sources("crisis_lines", OWNED, rows).yielding_in(&["notes"]),
        ImportedTable::contacts("contacts", contacts),
        ImportedTable::sources(vec![source.into()]),
    ];
    Import { tables, summary }.unless_empty(helplines.name())
}

/// A service from its first line; it is verified where all its contacts are.
fn service(
    lines: &[ForeignLine<'_>],
    contacts: &[ImportedRow],
    source_id: &str,
    zone_of: &dyn Fn(Country) -> Option<TimeZone>,
    summary: &mut Summary,
) -> Result<ImportedRow, &'static str> {
    let line = *lines.first().ok_or("without a contact")?;
    // The hours are those of the service, whichever of its lines says them.
    if lines.iter().any(|line| text_says_ended(line.get("hours"))) {
        return Err("closed, as its hours say");
    }
    let name = plain_text(line.get("name"), "name", summary);
    if name_says_ended(&name) {
        return Err("closed, as its name says");
    }
    let is_doubted = lines.iter().any(|line| line.get("note").contains(DOUBTED_HOURS));
    let hours = to_osm(line.get("hours")).filter(|_| !is_doubted).unwrap_or_default();
    if is_doubted {
        summary.note("hours left out: the note doubts them");
    } else if hours.is_empty() && !line.get("hours").is_empty() {
        summary.note("hours left out: not convertible without guessing");
    }
    let has_zone =
        || Country::parse(line.get("country")).is_ok_and(|country| zone_of(country).is_some());
    let hours = if hours.is_empty() || hours == "24/7" || has_zone() {
        hours
    } else {
        summary.note_value(
            "hours left out: the country has more than one time zone",
            "hours",
            line.get("hours"),
        );
        String::new()
    };
    let days: Vec<&str> = contacts.iter().map(|contact| contact.get("verified_on")).collect();
    let verified_on = days.iter().min().copied().unwrap_or_default();
    let notes: Vec<String> = lines
        .iter()
        .map(|line| plain_text(line.get("note"), "note", summary))
        .filter(|note| !note.is_empty())
        .collect();
    let row = ImportedRow::new()
        .with("id", line.get("id"))
        .with("name", name)
        .with("coverage", line.get("country"))
        .with("topics", topics(line))
        .with("populations", if line.get("category") == "youth" { "youth" } else { "" })
        .with("languages", languages("languages", line.get("languages").split(';'), summary))
        .with("opening_hours", hours)
        .with("url", website(line))
        .with("priority", PRIORITY.to_string())
        .with("status", "active")
        .with("source_id", source_id)
        .with("verified_on", verified_on)
        .with("notes", notes.join("; "));
    Ok(row)
}

/// The day on which somebody made sure of a row; one that has not come is no such day.
fn verified_at(line: ForeignLine<'_>, today: NaiveDate) -> Option<NaiveDate> {
    line.get("verified_at").parse().ok().filter(|day| *day <= today)
}

/// [`verified_at`] as a cell; a day that is none, or has not come, is noted.
fn verified_on(line: ForeignLine<'_>, today: NaiveDate, summary: &mut Summary) -> String {
    let day = verified_at(line, today).map(|day| day.to_string()).unwrap_or_default();
    let written = line.get("verified_at");
    if day.is_empty() && !written.is_empty() {
        summary.note_value("day left out: it has not come, or is none", "verified_at", written);
    }
    day
}

/// Devices that answer no caller, as the notes call them.
const DEVICES: [&str; 5] = ["fax", "telefax", "facsimile", "pager", "modem"];

/// Why a line is nothing that anybody should be shown.
fn why_not(line: ForeignLine<'_>) -> Option<&'static str> {
    let note = line.get("note");
    if text_says_ended(note) {
        return Some("closed, as its note says");
    }
    let small = note.to_lowercase();
    let mut words = small.split(|c: char| !c.is_alphanumeric());
    let names_device = words.any(|word| DEVICES.contains(&word));
    let is_device = names_device && !small.contains("not a fax") && !small.contains("no fax");
    is_device.then_some("a fax or the like, as its note says")
}

fn contact_of(
    line: ForeignLine<'_>,
    today: NaiveDate,
    summary: &mut Summary,
) -> Result<ImportedRow, &'static str> {
    let id = ResourceId::parse(line.get("id")).map_err(|_| "without a well-formed id")?;
    let country = Country::parse(line.get("country")).map_err(|_| "in no country of ISO 3166-1")?;
    if let Some(reason) = why_not(line) {
        return Err(reason);
    }
    let channel = match line.get("method") {
        "phone" => Channel::Voice,
        "text" | "sms" => Channel::Sms,
        "whatsapp" => Channel::Whatsapp,
        "chat" => Channel::Chat,
        "email" => Channel::Email,
        _ => return Err("with a method that is not known"),
    };
    let row = ImportedRow::new()
        .with("resource_id", id.as_str())
        .with("channel", channel.as_str())
        .with("cost", if line.get("free") == "1" { "free" } else { "unknown" })
        .with("encrypted", "unknown");
    let verified_on = verified_on(line, today, summary);
    if matches!(channel, Channel::Chat | Channel::Email) {
        let url = address(channel, line.get("url")).ok_or("without an address to write to")?;
        return Ok(row.with("url", url).with("verified_on", verified_on));
    }
    let row = if channel == Channel::Voice {
        let key = after(line.get("note"), "menu option ");
        row.with("menu_option", if key.bytes().all(|c| c.is_ascii_digit()) { key } else { "" })
    } else {
        row.with("keyword", after(line.get("note"), "keyword "))
    };
    let cell = line.get("dialable_corrected");
    let owner = (channel == Channel::Voice).then(|| Owner::Line(line.get("name")));
    let number = OneNumber::read_bare("dialable_corrected", cell, country, owner, summary)
        .ok_or("without a number that can be dialled")?;
    let is_dear = |cost| NumberDoubt::about(&number, country, cost) == Some(NumberDoubt::CostsMore);
    let row = if is_dear(Cost::Free) && row.get("cost") == Cost::Free.as_str() {
        summary.note_value("cost left unknown: the list says free", "dialable_corrected", cell);
        row.with("cost", Cost::Unknown.as_str())
    } else {
        row
    };
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
        .with("verified_on", if is_as_verified { verified_on } else { String::new() }))
}

/// The address of a chat, which nobody else may read along with, or of a mailbox.
fn address(channel: Channel, url: &str) -> Option<String> {
    if channel == Channel::Email {
        return contact::mailbox(url).map(|mailbox| format!("mailto:{mailbox}"));
    }
    contact::web_page(url).filter(|page| page.starts_with("https://")).map(str::to_owned)
}

/// The categories that are topics; `youth` says whom a service is for.
fn topics(line: ForeignLine<'_>) -> String {
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

/// The website, or the one that the note puts in its place.
fn website(line: ForeignLine<'_>) -> String {
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
mod tests;
