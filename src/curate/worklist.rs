//! What to verify next.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::{Contact, Kind, Resource, Status};
use crate::tables::Dataset;

/// Why a contact is on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A source contradicts it, so that no answer shows it.
    HeldBack,
    /// Nobody ever confirmed it.
    NeverVerified,
    /// It was confirmed too long ago.
    Stale,
}

impl Reason {
    /// As the list writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HeldBack => "held back",
            Self::NeverVerified => "never verified",
            Self::Stale => "stale",
        }
    }
}

/// A contact, or the row of a resource that has none, to verify.
#[derive(Debug, Clone, PartialEq)]
pub struct Task<'d> {
    /// Whom it reaches.
    pub resource: &'d Resource,
    /// The contact; `None` = the row itself, such as that of a directory on the web.
    pub contact: Option<&'d Contact>,
    /// Why.
    pub reason: Reason,
    /// The day up to which it can be vouched for: verified, or else as old as its source.
    pub as_of: Option<NaiveDate>,
    /// Days since then.
    pub age_days: Option<i64>,
    /// How many people depend on it, roughly.
    pub reach: u64,
}

/// The contacts to verify: those on which most people depend first, among equals those held back,
/// then the oldest.
///
/// `wanted` chooses resources; `reach_of` tells how many people one is for. Retired resources are
/// left out.
pub fn worklist<'d>(
    dataset: &'d Dataset,
    today: NaiveDate,
    wanted: &dyn Fn(&Resource) -> bool,
    reach_of: &dyn Fn(&Resource) -> u64,
) -> Vec<Task<'d>> {
    let mut tasks = Vec::new();
    for resource in dataset
        .resources
        .iter()
        .filter(|resource| resource.status != Status::Defunct && wanted(resource))
    {
        let reach = reach_of(resource);
        let task = |contact: Option<&'d Contact>, reason: Reason| {
            let as_of = match contact {
                Some(contact) => contact
                    .verified_on
                    .or_else(|| contact.source.as_ref().unwrap_or(&resource.source).as_of()),
                None => resource.as_of(),
            };
            Task {
                resource,
                contact,
                reason,
                as_of,
                age_days: as_of.map(|day| (today - day).num_days()),
                reach,
            }
        };
        let due = |verified_on: Option<NaiveDate>| reason(resource.kind(), verified_on, today);
        let shown = resource
            .contacts
            .iter()
            .filter_map(|contact| Some(task(Some(contact), due(contact.verified_on)?)));
        let held = dataset.held_back.iter().filter(|held| held.resource_id == resource.id);
        let before = tasks.len();
        tasks.extend(shown.chain(held.map(|held| task(Some(&held.contact), Reason::HeldBack))));
        if tasks.len() == before && resource.contacts.is_empty() {
            tasks.extend(due(resource.verified_on).map(|reason| task(None, reason)));
        }
    }
    tasks.sort_by_cached_key(|task| {
        let name = (
            task.resource.id.clone(),
            task.contact.map(|contact| (contact.channel, contact.uri())),
        );
        (Reverse(task.reach), task.reason != Reason::HeldBack, task.as_of, name)
    });
    tasks
}

fn reason(kind: Kind, verified_on: Option<NaiveDate>, today: NaiveDate) -> Option<Reason> {
    match verified_on {
        None => Some(Reason::NeverVerified),
        Some(day) => kind.is_stale(Some(day), today).then_some(Reason::Stale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::HeldBack;
    use crate::tables::fixtures::{crisis_line, source, voice};
    use crate::tables::rejection::Finding;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn dataset(resources: Vec<Resource>, held_back: Vec<HeldBack>) -> Dataset {
        Dataset {
            resources,
            emergency_numbers: Vec::new(),
            practices: Vec::new(),
            sources: Vec::new(),
            tables: Vec::new(),
            rejections: Vec::new(),
            number_doubts: Vec::new(),
            warnings: Vec::new(),
            upkeep: Vec::new(),
            held_back,
        }
    }

    fn verified(number: &str, on: &str) -> Contact {
        Contact { verified_on: on.parse().ok(), ..voice(number) }
    }

    fn listed(dataset: &Dataset) -> Vec<String> {
        let reach_of =
            |resource: &Resource| if resource.id.as_str().starts_with("in-") { 1000 } else { 10 };
        let tasks = worklist(dataset, day("2026-11-22"), &|_| true, &reach_of);
        let number = |task: &Task<'_>| {
            task.contact
                .and_then(|contact| contact.number.as_ref())
                .map_or("its row".to_owned(), ToString::to_string)
        };
        tasks
            .iter()
            .map(|task| format!("{} {}, {}", task.resource.id, number(task), task.reason.as_str()))
            .collect()
    }

    #[test]
    fn most_people_come_first_and_then_what_is_oldest() {
        let old = Contact { source: Some(source("old", Some(2019))), ..voice("2") };
        let at = Resource {
            contacts: vec![
                voice("1"),
                old,
                verified("3", "2026-11-01"),
                verified("4", "2026-01-01"),
            ],
            ..crisis_line("at-line", &[])
        };
        let defunct = Resource { status: Status::Defunct, ..crisis_line("in-gone", &["6"]) };
        let only = crisis_line("at-only", &[]);
        let held = HeldBack {
            resource_id: at.id.clone(),
            contact: voice("7"),
            finding: Finding::default(),
        };

        let on_the_web = crisis_line("in-web", &[]);
        let lately =
            Resource { verified_on: Some(day("2026-11-01")), ..crisis_line("in-web-lately", &[]) };
        let only_held = HeldBack {
            resource_id: only.id.clone(),
            contact: voice("8"),
            finding: Finding::default(),
        };

        let resources = vec![at, defunct, crisis_line("in-line", &["5"]), on_the_web, lately, only];
        let list = listed(&dataset(resources, vec![held, only_held]));

        let expected = [
            "in-line 5, never verified",
            "in-web its row, never verified",
            "at-line 7, held back",
            "at-only 8, held back",
            "at-line 2, never verified",
            "at-line 4, stale",
            "at-line 1, never verified",
        ];
        assert_eq!(list, expected);
    }
}
