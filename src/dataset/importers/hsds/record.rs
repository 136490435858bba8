//! Records of HSDS 3.1 in JSON, as far as they are used: <https://docs.openreferral.org/>.
//!
//! Named persons (`contacts`) are not read at all.

#![expect(clippy::struct_field_names, reason = "the names are those of HSDS")]

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::dataset::importers::{ImportError, Summary, UpstreamFile};

/// A service with everything that belongs to it.
#[derive(Debug, Deserialize)]
pub(super) struct Service {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) status: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) description: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) url: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) email: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) assured_date: String,
    #[serde(default, deserialize_with = "list")]
    pub(super) phones: Vec<Phone>,
    #[serde(default, deserialize_with = "list")]
    pub(super) schedules: Vec<Schedule>,
    #[serde(default, deserialize_with = "list")]
    pub(super) service_at_locations: Vec<ServiceAtLocation>,
    #[serde(default, deserialize_with = "list")]
    pub(super) languages: Vec<Spoken>,
    #[serde(default, deserialize_with = "list")]
    attributes: Vec<Attribute>,
    pub(super) organization: Option<Organization>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Organization {
    #[serde(default, deserialize_with = "text")]
    pub(super) name: String,
}

#[derive(Debug, Deserialize)]
struct Attribute {
    taxonomy_term: Option<Term>,
}

#[derive(Debug, Deserialize)]
struct Term {
    #[serde(default, deserialize_with = "text")]
    code: String,
    #[serde(default, deserialize_with = "text")]
    name: String,
}

/// A number, in the words of RFC 6350 for its type.
#[derive(Debug, Deserialize)]
pub(super) struct Phone {
    #[serde(default, deserialize_with = "text")]
    pub(super) number: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) extension: String,
    #[serde(default, rename = "type", deserialize_with = "text")]
    pub(super) kind: String,
    #[serde(default, deserialize_with = "list")]
    pub(super) languages: Vec<Spoken>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Spoken {
    #[serde(default, deserialize_with = "text")]
    pub(super) code: String,
}

/// A service at one of its places.
#[derive(Debug, Deserialize)]
pub(super) struct ServiceAtLocation {
    pub(super) id: String,
    #[serde(default, deserialize_with = "list")]
    pub(super) phones: Vec<Phone>,
    #[serde(default, deserialize_with = "list")]
    pub(super) schedules: Vec<Schedule>,
    pub(super) location: Option<Location>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Location {
    #[serde(default, deserialize_with = "text")]
    pub(super) location_type: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) name: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) latitude: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) longitude: String,
    #[serde(default, deserialize_with = "list")]
    pub(super) addresses: Vec<Address>,
    #[serde(default, deserialize_with = "list")]
    pub(super) phones: Vec<Phone>,
    #[serde(default, deserialize_with = "list")]
    pub(super) schedules: Vec<Schedule>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Address {
    #[serde(default, deserialize_with = "text")]
    pub(super) address_1: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) address_2: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) city: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) state_province: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) postal_code: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) country: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) address_type: String,
}

/// A recurring event (RFC 5545).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Schedule {
    #[serde(deserialize_with = "text")]
    pub(super) valid_from: String,
    #[serde(deserialize_with = "text")]
    pub(super) valid_to: String,
    #[serde(deserialize_with = "text")]
    pub(super) until: String,
    #[serde(deserialize_with = "text")]
    pub(super) count: String,
    #[serde(deserialize_with = "text")]
    pub(super) timezone: String,
    #[serde(deserialize_with = "text")]
    pub(super) freq: String,
    #[serde(deserialize_with = "text")]
    pub(super) interval: String,
    #[serde(deserialize_with = "text")]
    pub(super) byday: String,
    #[serde(deserialize_with = "text")]
    pub(super) byweekno: String,
    #[serde(deserialize_with = "text")]
    pub(super) bymonthday: String,
    #[serde(deserialize_with = "text")]
    pub(super) byyearday: String,
    #[serde(deserialize_with = "text")]
    pub(super) description: String,
    #[serde(deserialize_with = "text")]
    pub(super) notes: String,
    #[serde(deserialize_with = "text")]
    pub(super) opens_at: String,
    #[serde(deserialize_with = "text")]
    pub(super) closes_at: String,
}

impl Service {
    /// Whether it is classified under a term, by its code or its name.
    pub(super) fn has_term(&self, wanted: &str) -> bool {
        let terms = self.attributes.iter().filter_map(|attribute| attribute.taxonomy_term.as_ref());
        terms.into_iter().any(|term| term.code.eq_ignore_ascii_case(wanted) || term.name.eq_ignore_ascii_case(wanted))
    }
}

/// The services of all files: single records, lists, or the pages of a list. A record that is no service is counted and left out.
///
/// # Errors
/// [`ImportError`] when a file is of another shape, or pages are missing.
pub(super) fn services(files: &[UpstreamFile], expected: &'static str, summary: &mut Summary) -> Result<Vec<Service>, ImportError> {
    let (mut services, mut pages, mut page_count) = (Vec::new(), BTreeSet::new(), 0);
    for file in files {
        for record in records(file, expected, &mut pages, &mut page_count)? {
            summary.read();
            match serde_json::from_value(record) {
                Ok(service) => services.push(service),
                Err(_) => summary.drop_row("not a service: id, name and status are required"),
            }
        }
    }
    let name = files.first().map_or("the list of files", UpstreamFile::name);
    if pages.len() < page_count {
        return Err(ImportError::MissingPages { file: name.to_owned(), given: pages.len(), expected: page_count });
    }
    Ok(services)
}

fn records(
    file: &UpstreamFile,
    expected: &'static str,
    pages: &mut BTreeSet<u64>,
    page_count: &mut usize,
) -> Result<Vec<Value>, ImportError> {
    let other = |found: String| ImportError::OtherContent { file: file.name().to_owned(), expected, found };
    match file.json(expected)? {
        Value::Array(records) => Ok(records),
        Value::Object(mut page) => {
            if let Some(Value::Array(records)) = page.remove("contents") {
                pages.extend(page.get("page_number").and_then(Value::as_u64));
                let count = page.get("total_pages").and_then(Value::as_u64).and_then(|count| usize::try_from(count).ok());
                *page_count = (*page_count).max(count.unwrap_or(0));
                return Ok(records);
            }
            if page.contains_key("id") && page.contains_key("name") {
                return Ok(vec![Value::Object(page)]);
            }
            Err(other(page.keys().take(10).cloned().collect::<Vec<_>>().join(", ")))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Err(other("a single value".to_owned())),
    }
}

/// Text or a number as text; publishers differ in which they write.
fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::String(text) => Ok(text.trim().to_owned()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Null => Ok(String::new()),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => Err(serde::de::Error::custom("expected text")),
    }
}

/// A list; `null` is an empty one.
fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}
