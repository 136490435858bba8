//! A record as it stands in the file of a cell: what a list shows of it, in the words of the API.

use serde_json::{Value, json};

use super::near::Place;
use crate::domain::{Kind, Resource, Status};
use crate::index::Snapshot;
use crate::views::ResourceView;

/// What no list shows, or what goes without saying in a file of one kind.
const LEFT_OUT: [&str; 12] = [
    "kind",
    "organization",
    "status",
    "coordinate_precision",
    "coverage",
    "topics",
    "time_zone",
    "verified_on",
    "source",
    "network",
    "visits",
    "national_line_id",
];

/// The same of a contact.
const LEFT_OUT_OF_CONTACTS: [&str; 6] =
    ["e164", "works_from_abroad", "encrypted", "verified_on", "confirmed_by", "source"];

/// What stands in a cell of a record that is in reach.
///
/// `as_of` is the day up to which it is vouched for, `until` the last day on which it may be shown,
/// `areas` where it is in law: countries and regions.
pub fn in_reach(snapshot: &Snapshot, place: &Place, until: Option<String>) -> Option<Value> {
    let resource = snapshot.resource(place.record)?;
    let entry = snapshot.entry(place.record)?;
    let view = serde_json::to_value(ResourceView::new(&resource, None)).ok()?;
    let Value::Object(mut fields) = view else { return None };
    fields.retain(|name, value| !LEFT_OUT.contains(&name.as_str()) && says_something(value));
    for contact in fields.get_mut("contacts").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Value::Object(contact) = contact {
            contact.retain(|name, value| {
                !LEFT_OUT_OF_CONTACTS.contains(&name.as_str()) && says_something(value)
            });
        }
    }
    for group in ["address", "internet"] {
        if let Some(Value::Object(group)) = fields.get_mut(group) {
            group.retain(|name, value| name != "basis" && says_something(value));
        }
    }
    let more = [
        ("as_of", entry.as_of().map(|day| json!(day.to_string()))),
        ("until", until.map(Value::String)),
        ("closed", (entry.status() != Status::Active).then_some(json!(true))),
        ("areas", (entry.kind == Kind::OnCall).then(|| json!(areas(&resource)))),
    ];
    let more = more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    fields.extend(more);
    Some(Value::Object(fields))
}

/// What stands there of a record beyond: degrees north and east, and the id.
pub fn beyond(snapshot: &Snapshot, place: &Place) -> Value {
    json!([place.coordinate.latitude(), place.coordinate.longitude(), snapshot.id(place.record)])
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
