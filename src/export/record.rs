//! A record as it stands in the file of a cell: what a list shows of it, in the words of the API.

use serde_json::{Map, Value, json};

use super::columns::{columns, front_coded};
use super::dial::DialRule;
use super::file_hours::FileHours;
use super::place::{Place, areas};
use super::still::StillData;
use crate::domain::{Kind, Status};
use crate::index::Snapshot;
use crate::views::ResourceView;

/// What a list shows of a record beside its place, its contacts and its address.
const SHOWN: [&str; 11] = [
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

/// What it shows of an address.
const ADDRESS: [&str; 5] = ["address_1", "city", "state_province", "postal_code", "country"];

/// What is known of internet access.
const INTERNET: [&str; 4] = ["wifi", "computers", "fee", "card_required"];

/// The records of a kind in a cell: those in reach as columns, in the words of the API but for
///
/// - `ids`, `north` and `east`: of each record its id (front-coded) and its place in degrees;
/// - `contacts`: channel, number, link, and what else is known of each; a number alone is that of a
///   telephone whose link follows from it as `dial` says, and no list where it is the only contact;
/// - `internet`: `y`, `n` or `?` for wifi, computers, fee, library card, where any is known;
/// - `as_of`: the day up to which it is vouched for;
/// - `until`: the last day on which it may be shown;
/// - `always`: that it is open whenever somebody asks;
/// - `times`: when it is open, by what the file has in common (`file_hours.rs`);
/// - `areas`: where an on-call entry is in law, countries and regions;
///
/// and of those `beyond` the ids and the places.
pub fn list(
    data: &StillData<'_>,
    hours: &mut FileHours<'_>,
    in_reach: &[&Place],
    beyond: &[&Place],
) -> Value {
    let (in_reach, beyond) = (&by_id(data.snapshot, in_reach), &by_id(data.snapshot, beyond));
    let mut records: Vec<Map<String, Value>> =
        in_reach.iter().map(|place| fields(data, hours, place).unwrap_or_default()).collect();
    let rule = DialRule::usual(records.iter().flat_map(contacts).filter_map(only_called));
    if let Some(rule) = &rule {
        for record in &mut records {
            shorten_contacts(record, rule);
        }
    }
    let mut list = places(data.snapshot, in_reach);
    list.insert("beyond".to_owned(), Value::Object(places(data.snapshot, beyond)));
    list.insert("dial".to_owned(), rule.map_or(Value::Null, |rule| rule.told()));
    list.insert("columns".to_owned(), Value::Object(columns(&records)));
    Value::Object(list)
}

/// In the order of their ids, of which neighbours have much in common.
fn by_id<'p>(snapshot: &Snapshot, places: &[&'p Place]) -> Vec<&'p Place> {
    let mut sorted = places.to_vec();
    sorted.sort_by_key(|place| snapshot.id(place.record));
    sorted
}

/// Where records are, and their ids.
fn places(snapshot: &Snapshot, places: &[&Place]) -> Map<String, Value> {
    let degrees = |of: fn(&Place) -> f64| places.iter().map(move |place| Value::from(of(place)));
    let ids = front_coded(places.iter().map(|place| snapshot.id(place.record)));
    Map::from_iter([
        ("ids".to_owned(), Value::String(ids)),
        ("north".to_owned(), degrees(|place| place.coordinate.latitude()).collect()),
        ("east".to_owned(), degrees(|place| place.coordinate.longitude()).collect()),
    ])
}

fn fields(
    data: &StillData<'_>,
    hours: &mut FileHours<'_>,
    place: &Place,
) -> Option<Map<String, Value>> {
    let snapshot = data.snapshot;
    let resource = snapshot.resource(place.record)?;
    let entry = snapshot.entry(place.record)?;
    let view = serde_json::to_value(ResourceView::new(&resource, None)).ok()?;
    let Value::Object(all) = view else { return None };
    let mut fields = shown(&all, &SHOWN);
    let contacts = all.get("contacts").and_then(Value::as_array);
    let contacts: Vec<Value> = contacts.into_iter().flatten().filter_map(contact).collect();
    let address = all.get("address").and_then(Value::as_object);
    fields.extend(address.map(|address| shown(address, &ADDRESS)).unwrap_or_default());
    let more = [
        ("contacts", Some(json!(contacts))),
        ("internet", all.get("internet").filter(|known| !known.is_null()).and_then(internet)),
        ("as_of", entry.as_of().map(|day| json!(day.to_string()))),
        ("until", data.last_day(place.record).map(|day| json!(day.to_string()))),
        ("closed", (entry.status() != Status::Active).then_some(json!(true))),
        ("always", data.is_always_open(&entry).then_some(json!(true))),
        ("times", super::answer_file::times(&entry, hours)),
        ("areas", (entry.kind == Kind::OnCall).then(|| json!(areas(&resource)))),
    ];
    let more = more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    fields.extend(more.filter(|(_, value)| says_something(value)));
    Some(fields)
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

fn contacts(record: &Map<String, Value>) -> impl Iterator<Item = &Value> {
    record.get("contacts").and_then(Value::as_array).into_iter().flatten()
}

/// Number and link of a contact of which nothing else is known than that it is a telephone.
fn only_called(contact: &Value) -> Option<(&str, &str)> {
    match contact.as_array()?.as_slice() {
        [Value::String(channel), Value::String(number), Value::String(link)]
            if channel == "voice" =>
        {
            Some((number, link))
        }
        _ => None,
    }
}

/// Leaves the number alone where its link follows from it.
fn shorten_contacts(record: &mut Map<String, Value>, rule: &DialRule) {
    let short = |contact: &Value| {
        let (number, link) = only_called(contact)?;
        (rule.link(number).as_deref() == Some(link)).then(|| Value::from(number))
    };
    let mut shortened: Vec<Value> =
        contacts(record).map(|contact| short(contact).unwrap_or_else(|| contact.clone())).collect();
    let told = match shortened.as_mut_slice() {
        [] => return,
        [only] if only.is_string() => only.take(),
        _ => Value::Array(shortened),
    };
    record.insert("contacts".to_owned(), told);
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

fn says_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty() && text != "unknown",
        Value::Array(list) => !list.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => true,
    }
}
