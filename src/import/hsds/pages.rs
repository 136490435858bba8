//! The services in files of JSON: lists, their pages, single records; or in tables.

use std::collections::BTreeSet;

use serde_json::Value;

use super::record::{HsdsService, shown};
use super::tabular;
use crate::import::{ImportError, RecordName, Summary, UpstreamFile};

/// The services of all files: single records, lists, or the pages of a list; or organizations with
/// their services. A record that is no service is counted and left out.
///
/// # Errors
/// [`ImportError`] when a file is of another shape, or pages are missing.
pub(super) fn services(
    files: &[UpstreamFile],
    expected: &'static str,
    summary: &mut Summary,
) -> Result<Vec<HsdsService>, ImportError> {
    let (mut services, mut pages) = (Vec::new(), Pages::default());
    if tabular::has_tables(files) {
        for (line, record) in tabular::services(files, summary)? {
            let name = named(&record).at_numbered_line(&line.file, line.number);
            services.extend(service(name, record, summary));
        }
        return Ok(services);
    }
    for file in files {
        for (position, record) in records(file, expected, &mut pages)?.into_iter().enumerate() {
            for record in services_of(record) {
                let name = named(&record).at_record(file.name(), position + 1);
                services.extend(service(name, record, summary));
            }
        }
    }
    let name = files.first().map_or("the list of files", UpstreamFile::name);
    if pages.given.len() < pages.expected {
        return Err(ImportError::MissingPages {
            file: name.to_owned(),
            given: pages.given.len(),
            expected: pages.expected,
        });
    }
    Ok(services)
}

/// What a record is called in notes, before anybody knows where it stands.
fn named(record: &Value) -> RecordName {
    let text = |key: &str| record.get(key).map(shown).unwrap_or_default();
    RecordName::new(text("id"), &text("name"))
}

/// The service that a record is; one that is none is counted and left out.
fn service(name: RecordName, record: Value, summary: &mut Summary) -> Option<HsdsService> {
    summary.read(name.clone());
    let is_service = record.get("name").is_some() && record.get("status").is_some();
    match serde_json::from_value::<HsdsService>(record) {
        Ok(mut service) if is_service => {
            service.record = name;
            return Some(service);
        }
        Ok(_) => summary.drop_row(NO_SERVICE),
        Err(error) => summary.drop_row(format!("{NO_SERVICE} ({error})")),
    }
    None
}

const NO_SERVICE: &str = "not a service: id, name and status are required";

/// Which pages of a list are there, and how many it says it has.
#[derive(Default)]
struct Pages {
    given: BTreeSet<u64>,
    expected: usize,
}

/// The services of an organization, each with its name; the service of a service at a location,
/// with that location; or the record itself.
fn services_of(mut record: Value) -> Vec<Value> {
    if let Some(fields) = record.as_object_mut()
        && fields.contains_key("location")
        && let Some(Value::Object(mut service)) = fields.remove("service")
    {
        service.insert("service_at_locations".to_owned(), Value::Array(vec![record]));
        return vec![Value::Object(service)];
    }
    let Some(Value::Array(services)) =
        record.as_object_mut().and_then(|organization| organization.remove("services"))
    else {
        return vec![record];
    };
    let name = record.get("name").cloned().unwrap_or_default();
    let with_organization = |mut service: Value| {
        if let Some(fields) = service.as_object_mut() {
            let organization = fields.entry("organization").or_insert(Value::Null);
            if organization.is_null() {
                *organization = serde_json::json!({ "name": name });
            }
        }
        service
    };
    services.into_iter().map(with_organization).collect()
}

fn records(
    file: &UpstreamFile,
    expected: &'static str,
    pages: &mut Pages,
) -> Result<Vec<Value>, ImportError> {
    let other =
        |found: String| ImportError::OtherContent { file: file.name().to_owned(), expected, found };
    match file.json(expected)? {
        Value::Array(records) => Ok(records),
        Value::Object(mut page) => {
            // Version 3 says contents, total_pages, page_number; the API of version 2 (Open
            // Referral UK) content, totalPages, number.
            if let Some(Value::Array(records)) =
                page.remove("contents").or_else(|| page.remove("content"))
            {
                let number = |names: [&str; 2]| {
                    names.into_iter().find_map(|name| page.get(name)).and_then(Value::as_u64)
                };
                pages.given.extend(number(["page_number", "number"]));
                let count = number(["total_pages", "totalPages"])
                    .and_then(|count| usize::try_from(count).ok());
                pages.expected = pages.expected.max(count.unwrap_or(0));
                return Ok(records);
            }
            let is_at_location = page.contains_key("service") && page.contains_key("location");
            if page.contains_key("id") && (page.contains_key("name") || is_at_location) {
                return Ok(vec![Value::Object(page)]);
            }
            Err(other(page.keys().take(10).cloned().collect::<Vec<_>>().join(", ")))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            Err(other("a single value".to_owned()))
        }
    }
}
