//! What has changed since a hand-out was made. Only what stands on it is looked at: a way to reach
//! somebody that is new since makes nothing on it wrong. A new emergency number of the country asked
//! about is told, because all of them stand on it.

use std::fmt;

use chrono::NaiveDate;

use super::fact::{ContactFact, EntryFact, NumberFact, PracticeFact};
use super::record::HandoutRecord;
use crate::domain::{Country, ResourceId, Status};
use crate::index::Snapshot;
use crate::views::{EmergencyNumberView, ResourceView, contacts_of_practice};

/// Something that is not as the hand-out says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Of whom: the id of an entry, or the code of a country.
    pub subject: String,
    /// What has changed.
    pub what: String,
}

impl fmt::Display for Change {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.subject, self.what)
    }
}

/// What of a hand-out is not so in a snapshot on a day, in the order of the hand-out.
#[must_use]
pub fn changes(record: &HandoutRecord, snapshot: &Snapshot, today: NaiveDate) -> Vec<Change> {
    let numbers = numbers(record, snapshot, today);
    let practice = record.practice.iter().flat_map(|printed| practice(printed, snapshot));
    let entries = record.entries.iter().flat_map(|printed| entry(printed, snapshot, today));
    numbers.into_iter().chain(practice).chain(entries).collect()
}

fn numbers(record: &HandoutRecord, snapshot: &Snapshot, today: NaiveDate) -> Vec<Change> {
    let mut countries: Vec<&String> = record.country.iter().collect();
    for number in &record.numbers {
        if !countries.contains(&&number.country) {
            countries.push(&number.country);
        }
    }
    countries.into_iter().flat_map(|code| numbers_of(code, record, snapshot, today)).collect()
}

fn numbers_of(
    code: &str,
    record: &HandoutRecord,
    snapshot: &Snapshot,
    today: NaiveDate,
) -> Vec<Change> {
    let held: Vec<NumberFact> = Country::parse(code)
        .into_iter()
        .flat_map(|country| snapshot.emergency_numbers(country))
        .map(|number| NumberFact::from(&EmergencyNumberView::new(number, today)))
        .collect();
    let printed: Vec<&NumberFact> =
        record.numbers.iter().filter(|number| number.country == code).collect();
    let told = |what: String| Change { subject: code.to_owned(), what };
    let mut found = Vec::new();
    for number in &printed {
        if held.contains(number) {
            continue;
        }
        let what = match held.iter().find(|other| other.number == number.number) {
            Some(other) if other.services != number.services => format!(
                "the emergency number {} was for {} and is now for {}",
                number.number, number.services, other.services
            ),
            Some(other) => format!(
                "what reaches the emergency number {} from abroad was {} and is now {}",
                number.number,
                or_none(number.abroad.as_deref()),
                or_none(other.abroad.as_deref())
            ),
            None => {
                let now: Vec<&str> = held.iter().map(|other| other.number.as_str()).collect();
                format!(
                    "the emergency number {} is no longer listed; listed now: {}",
                    number.number,
                    or_none(Some(&now.join(", ")))
                )
            }
        };
        found.push(told(what));
    }
    // Of another country that may be meant too, the hand-out holds only what is not the same here.
    if record.country.as_deref() == Some(code) {
        let is_new =
            |number: &&NumberFact| !printed.iter().any(|other| other.number == number.number);
        found.extend(held.iter().filter(is_new).map(|number| {
            told(format!("the emergency number {} ({}) is new", number.number, number.services))
        }));
    }
    found
}

fn practice(printed: &PracticeFact, snapshot: &Snapshot) -> Vec<Change> {
    let id = &printed.entry.id;
    let told = |what: String| Change { subject: id.clone(), what };
    let Some(practice) = snapshot.practice(id) else {
        return vec![told("is no longer listed".to_owned())];
    };
    let (days, contacts) = (practice.reply_business_days, contacts_of_practice(practice));
    let now = PracticeFact::new(id, days, practice.address.as_deref(), &contacts);
    let was = printed.reply_business_days;
    let reply = (was != days).then(|| format!("business days until a reply: {was} → {days}"));
    differences(&printed.entry, &now.entry).into_iter().chain(reply).map(told).collect()
}

fn entry(printed: &EntryFact, snapshot: &Snapshot, today: NaiveDate) -> Vec<Change> {
    let told = |what: String| Change { subject: printed.id.clone(), what };
    let record = ResourceId::parse(&printed.id).ok().and_then(|id| snapshot.find(&id));
    let resource = record.and_then(|record| snapshot.resource(record));
    let (Some(record), Some(resource)) = (record, resource) else {
        return vec![told("is no longer listed".to_owned())];
    };
    if resource.status == Status::Defunct {
        let instead = resource.replaced_by.as_ref().map(|id| replacement(id, snapshot));
        let instead = instead.map_or_else(
            || "; nothing is named that replaces it".to_owned(),
            |instead| format!("; use {instead} instead"),
        );
        return vec![told(format!("is no longer in service{instead}"))];
    }
    // Somebody whose licence has expired is held and shown to nobody.
    if !snapshot.entry(record).is_some_and(|entry| entry.is_servable(today)) {
        return vec![told("is no longer listed".to_owned())];
    }
    let is_paused = resource.status == Status::TemporarilyClosed;
    let now = EntryFact::new(&ResourceView::new(&resource, None), is_paused);
    differences(printed, &now).into_iter().map(told).collect()
}

/// What replaces a service, with the ways to reach it.
fn replacement(id: &ResourceId, snapshot: &Snapshot) -> String {
    let Some(resource) = snapshot.find(id).and_then(|record| snapshot.resource(record)) else {
        return id.to_string();
    };
    let now = EntryFact::new(&ResourceView::new(&resource, None), false);
    let ways: Vec<String> = now.contacts.iter().map(way).collect();
    let ways = if ways.is_empty() { String::new() } else { format!(", {}", ways.join(", ")) };
    format!("{id} ({}{ways})", resource.name)
}

/// Everything that is not as it was printed.
fn differences(printed: &EntryFact, now: &EntryFact) -> Vec<String> {
    let mut found: Vec<String> = printed
        .contacts
        .iter()
        .filter_map(|contact| contact_change(contact, printed, now))
        .collect();
    let differs = |what: &str, was: Option<&str>, is: Option<&str>| {
        (was != is).then(|| format!("{what} changed: {} → {}", or_none(was), or_none(is)))
    };
    found.extend(differs("hours", printed.hours.as_deref(), now.hours.as_deref()));
    if printed.hours.is_some() && now.hours.is_some() {
        found.extend(differs("time zone", printed.zone.as_deref(), now.zone.as_deref()));
    }
    found.extend(differs("address", printed.address.as_deref(), now.address.as_deref()));
    match (printed.is_paused, now.is_paused) {
        (false, true) => found.push("is closed for the time being".to_owned()),
        (true, false) => found.push("is open again".to_owned()),
        (false, false) | (true, true) => {}
    }
    found
}

fn contact_change(contact: &ContactFact, printed: &EntryFact, now: &EntryFact) -> Option<String> {
    let ContactFact { channel, target, .. } = contact;
    let same_target: Vec<&ContactFact> = now
        .contacts
        .iter()
        .filter(|other| other.channel == *channel && other.target == *target)
        .collect();
    if same_target.contains(&contact) {
        return None;
    }
    let is_same_use =
        |other: &&&ContactFact| other.keyword == contact.keyword && other.option == contact.option;
    if let Some(other) = same_target.iter().find(is_same_use) {
        let (what, was, is) = if other.hours == contact.hours {
            ("what reaches it from abroad", &contact.abroad, &other.abroad)
        } else {
            ("hours", &contact.hours, &other.hours)
        };
        let (was, is) = (or_none(was.as_deref()), or_none(is.as_deref()));
        return Some(format!("{what} of {channel} {target} changed: {was} → {is}"));
    }
    if !same_target.is_empty() {
        let uses: Vec<String> = same_target.iter().map(|other| way(other)).collect();
        return Some(format!("{} is used otherwise now: {}", way(contact), uses.join(", ")));
    }
    let is_printed = |other: &&ContactFact| {
        printed
            .contacts
            .iter()
            .any(|old| old.channel == other.channel && old.target == other.target)
    };
    let new: Vec<String> = now
        .contacts
        .iter()
        .filter(|other| other.channel == *channel && !is_printed(other))
        .map(way)
        .collect();
    Some(if new.is_empty() {
        format!("{} is no longer listed", way(contact))
    } else {
        format!("number changed: {} → {}", way(contact), new.join(", "))
    })
}

/// A contact in few words: `sms 85258, send NIGHT`.
fn way(contact: &ContactFact) -> String {
    let keyword = contact.keyword.as_deref().map(|word| format!(", send {word}"));
    let option = contact.option.as_deref().map(|key| format!(", then key {key}"));
    format!(
        "{} {}{}{}",
        contact.channel,
        contact.target,
        keyword.unwrap_or_default(),
        option.unwrap_or_default()
    )
}

fn or_none(text: Option<&str>) -> &str {
    text.filter(|text| !text.is_empty()).unwrap_or("none")
}
