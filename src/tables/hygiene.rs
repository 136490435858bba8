//! What there is to do about rows that are no mistakes, and what is doubtful about them beside
//! other rows.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::doubt::Doubts;
use super::integrity::Loaded;
use super::rejection::Warning;
use super::row_place::RowPlace;
use crate::domain::{Area, Details, FOR_EVERYBODY, Kind, Resource, Role, Status};

/// Rows that were never verified, are stale, name a licence that has expired, say no way to reach
/// anybody, or lead to a page without encryption.
pub(super) fn list(loaded: &[Loaded], today: NaiveDate) -> Vec<Warning> {
    let mut upkeep = Vec::new();
    for one in loaded.iter().filter(|one| one.resource.status != Status::Defunct) {
        let resource = &one.resource;
        let mut note = |rule: &str| upkeep.push(one.finding("id", resource.id.as_str(), rule));
        if resource.verified_on.is_none() {
            note("has never been verified");
        }
        if resource.kind().is_stale(resource.as_of(), today) {
            note("is stale");
        }
        for rule in expired(resource, today) {
            note(&rule);
        }
        if says_no_way(resource) && resource.kind() != Kind::CrisisLine {
            note("has no contact and no web page");
        }
        let is_imported = matches!(resource.kind(), Kind::OnCall | Kind::Library);
        if is_imported && resource.url.as_ref().is_some_and(|url| !url.is_https()) {
            note("has a page that is http, as its source gives it");
        }
    }
    upkeep.sort();
    upkeep
}

/// Licences whose last day has passed. A person without another one is left out of answers, which
/// is no fault of the row.
fn expired(resource: &Resource, today: NaiveDate) -> Vec<String> {
    let Details::OnCall { role, licences, .. } = &resource.details else { return Vec::new() };
    let is_left_out =
        *role == Role::Individual && !licences.iter().any(|licence| licence.is_current(today));
    let consequence = if is_left_out {
        ": the row is left out of answers until a current one is entered"
    } else {
        ""
    };
    let expired = licences.iter().filter(|licence| !licence.is_current(today));
    expired
        .map(|licence| {
            format!(
                "has a licence that has expired, {} {}{consequence}",
                licence.jurisdiction, licence.number
            )
        })
        .collect()
}

/// A library is a place to go to; of everything else a reader needs a number or a page.
fn says_no_way(resource: &Resource) -> bool {
    resource.contacts.is_empty() && resource.url.is_none() && resource.kind() != Kind::Library
}

/// What the notes of a line for everybody say where a second page that states its number was looked
/// for in vain.
const ONE_SOURCE: &str = "one source found";

/// Doubts what a line lacks that anybody in crisis is sent to, unless its notes speak of it.
fn doubt_gaps(one: &Loaded, doubts: &Doubts) {
    let resource = &one.resource;
    let Details::CrisisLine { priority: FOR_EVERYBODY, .. } = resource.details else { return };
    if !resource.contacts.iter().any(|contact| contact.number.is_some()) {
        return;
    }
    let notes = one.notes.to_lowercase();
    let doubt = |column: &str, value: &str, rule: &str| {
        doubts.raise(&one.place, resource.id.as_str(), column, value, rule);
    };
    if resource.answering_hours().is_none() && !notes.contains("hours") {
        doubt(
            "opening_hours",
            "",
            "is empty, and anybody in crisis is sent there: look for its hours, or say in notes why there are none",
        );
    }
    let sources =
        resource.contacts.iter().map(|contact| contact.confirmed_by).max().unwrap_or_default();
    if sources < 2 && !notes.contains(ONE_SOURCE) {
        let rule = format!(
            "is the only source, and anybody in crisis is sent there: look for a second one, or say {ONE_SOURCE:?} in notes"
        );
        doubt("source_id", &resource.source.id, &rule);
    }
}

/// Doubts about rows as a whole.
pub(super) fn raise_doubts(loaded: &[Loaded], doubts: &Doubts) {
    let mut lines: HashMap<(String, &[Area]), &RowPlace> = HashMap::new();
    for one in loaded.iter().filter(|one| one.resource.status != Status::Defunct) {
        let resource = &one.resource;
        let doubt = |column: &str, value: &str, rule: String| {
            doubts.raise(&one.place, resource.id.as_str(), column, value, rule);
        };
        if let Details::OnCall { reply_business_days: Some(days), .. } = resource.details
            && days > 2
        {
            doubt(
                "reply_business_days",
                &days.to_string(),
                "is more than two business days, which is the norm".to_owned(),
            );
        }
        doubt_gaps(one, doubts);
        if resource.kind() == Kind::CrisisLine {
            if says_no_way(resource) {
                doubt(
                    "id",
                    resource.id.as_str(),
                    "has no contact and no web page: nobody can reach it".to_owned(),
                );
            }
            let key = (resource.name.to_lowercase(), resource.coverage.as_slice());
            if let Some(first) = lines.get(&key) {
                doubt(
                    "name",
                    &resource.name,
                    format!(
                        "is the name of another line for the same area, on line {}",
                        first.line
                    ),
                );
            } else {
                lines.insert(key, &one.place);
            }
        }
    }
}
