//! A record as it stands in the file of a cell: what a list shows of it, in the words of the API.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::near::Place;
use super::still::StillData;
use crate::domain::{Kind, Resource, Status};
use crate::index::Snapshot;
use crate::views::ResourceView;

/// What a list shows of a record beside its place, its contacts and its address.
const SHOWN: [&str; 12] = [
    "id",
    "name",
    "alternate_name",
    "title",
    "description",
    "url",
    "languages",
    "populations",
    "opening_hours",
    "licences",
    "role",
    "accepts_backup_calls",
];

/// What it shows of a contact beside channel, number and link.
const SHOWN_OF_CONTACTS: [&str; 5] =
    ["keyword", "menu_option", "cost", "opening_hours", "languages"];

/// The parts of an address.
const ADDRESS: [&str; 4] = ["address_1", "city", "state_province", "postal_code"];

/// What is known of internet access.
const INTERNET: [&str; 4] = ["wifi", "computers", "fee", "card_required"];

/// What stands once for most records of a list.
const SHARED: [&str; 2] = ["as_of", "country"];

/// What stands in a cell of a record that is in reach, in the words of the API; what thousands of
/// records have is written shorter:
///
/// - `at`: degrees north and east;
/// - `address`: street, town, state, postal code; `country` beside it;
/// - `contacts`: channel, number, link, and what else is known of each;
/// - `internet`: `y`, `n` or `?` for wifi, computers, fee, library card, where any is known;
/// - `as_of`: the day up to which it is vouched for;
/// - `until`: the last day on which it may be shown;
/// - `always`: that it is open whenever somebody asks;
/// - `areas`: where an on-call entry is in law, countries and regions.
pub fn in_reach(data: &StillData<'_>, place: &Place) -> Option<Value> {
    let snapshot = data.snapshot;
    let resource = snapshot.resource(place.record)?;
    let entry = snapshot.entry(place.record)?;
    let view = serde_json::to_value(ResourceView::new(&resource, None)).ok()?;
    let Value::Object(all) = view else { return None };
    let mut fields = shown(&all, &SHOWN);
    let contacts = all.get("contacts").and_then(Value::as_array);
    let contacts: Vec<Value> = contacts.into_iter().flatten().filter_map(contact).collect();
    let address = all.get("address");
    let country = address.and_then(|address| address.get("country")).cloned();
    let more = [
        ("at", Some(json!([place.coordinate.latitude(), place.coordinate.longitude()]))),
        ("contacts", Some(json!(contacts))),
        ("address", address.map(address_lines)),
        ("country", country),
        ("internet", all.get("internet").filter(|known| !known.is_null()).and_then(internet)),
        ("as_of", entry.as_of().map(|day| json!(day.to_string()))),
        ("until", data.last_day(place.record).map(|day| json!(day.to_string()))),
        ("closed", (entry.status() != Status::Active).then_some(json!(true))),
        ("always", data.is_always_open(&entry).then_some(json!(true))),
        ("areas", (entry.kind == Kind::OnCall).then(|| json!(areas(&resource)))),
    ];
    let more = more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    fields.extend(more.filter(|(_, value)| says_something(value)));
    Some(Value::Object(fields))
}

fn shown(all: &Map<String, Value>, names: &[&str]) -> Map<String, Value> {
    let fields =
        names.iter().filter_map(|name| Some(((*name).to_owned(), all.get(*name)?.clone())));
    fields.filter(|(_, value)| says_something(value)).collect()
}

fn contact(contact: &Value) -> Option<Value> {
    let all = contact.as_object()?;
    let field = |name| all.get(name).cloned().unwrap_or_default();
    let mut parts = vec![field("channel"), field("number"), field("uri")];
    let more = shown(all, &SHOWN_OF_CONTACTS);
    if !more.is_empty() {
        parts.push(Value::Object(more));
    }
    Some(Value::Array(parts))
}

fn address_lines(address: &Value) -> Value {
    let lines = ADDRESS.iter().filter_map(|part| address.get(part));
    lines.filter(|line| says_something(line)).cloned().collect()
}

fn internet(known: &Value) -> Option<Value> {
    let sign = |name: &&str| match known.get(name).and_then(Value::as_str) {
        Some("yes") => 'y',
        Some("no") => 'n',
        Some(_) | None => '?',
    };
    let signs: String = INTERNET.iter().map(sign).collect();
    signs.contains(['y', 'n']).then_some(Value::String(signs))
}

/// What stands there of a record beyond: degrees north and east, and the id.
pub fn beyond(snapshot: &Snapshot, place: &Place) -> Value {
    json!([place.coordinate.latitude(), place.coordinate.longitude(), snapshot.id(place.record)])
}

/// The records of a kind in a cell; what most of them share stands once, beside the list.
pub fn list(mut near: Vec<Value>, beyond: &[Value]) -> Value {
    let mut list = Map::new();
    for field in SHARED {
        list.insert(field.to_owned(), json!(taken_out(&mut near, field)));
    }
    list.insert("near".to_owned(), Value::Array(near));
    list.insert("beyond".to_owned(), json!(beyond));
    Value::Object(list)
}

/// Takes what most records have in a field out of them, and says it; `null` stands in a record that
/// has nothing there.
fn taken_out(near: &mut [Value], field: &str) -> Option<String> {
    let text = |record: &Map<String, Value>| Some(record.get(field)?.as_str()?.to_owned());
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for value in near.iter().filter_map(Value::as_object).filter_map(text) {
        *counts.entry(value).or_default() += 1;
    }
    let usual = counts.into_iter().max_by_key(|(_, records)| *records).map(|(value, _)| value)?;
    for record in near.iter_mut().filter_map(Value::as_object_mut) {
        match text(record) {
            None => _ = record.insert(field.to_owned(), Value::Null),
            Some(value) if value == usual => _ = record.remove(field),
            Some(_) => {}
        }
    }
    Some(usual)
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty() && text != "unknown",
        Value::Array(list) => !list.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => true,
    }
}

/// Countries and regions in which a record is or which it serves.
fn areas(resource: &Resource) -> Vec<String> {
    let countries = resource.countries().into_iter().map(|country| country.to_string());
    let regions = resource.regions().into_iter().map(|region| region.to_string());
    countries.chain(regions).collect()
}
