//! What a search needs to know of a resource; everything else is in the record that is ready to send.

use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::{Area, Coordinate, Country, Details, Kind, Language, Population, Resource, ResourceId, Role, Status, Topic};

/// The searchable side of one resource.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Entry {
    /// Its id.
    pub id: ResourceId,
    /// Its kind.
    pub kind: Kind,
    /// Whether it is in service.
    pub status: Status,
    /// What to use instead, once it is defunct.
    pub replaced_by: Option<ResourceId>,
    /// Where it is.
    pub coordinate: Option<Coordinate>,
    /// The country of its address.
    pub country: Option<Country>,
    /// Where it may be used from.
    pub coverage: Vec<Area>,
    /// Languages spoken; empty = not known.
    pub languages: Vec<Language>,
    /// What it is for.
    pub topics: Vec<Topic>,
    /// Whom it is for; empty = everybody.
    pub populations: Vec<Population>,
    /// Its place in the table of hours.
    pub hours: Option<u32>,
    /// Order among crisis lines of the same reach.
    pub priority: u16,
    /// The record of the other half of its pair.
    pub pair: Option<u32>,
    /// The day up to which it is vouched for, counted from the common era.
    pub as_of: Option<i32>,
    /// Whether a person or the provider ever confirmed it.
    pub is_verified: bool,
    /// Jurisdiction and last day of each licence.
    pub licences: Vec<(Area, Option<i32>)>,
    /// Whether it is a person, who may be shown only with a current licence.
    pub is_individual: bool,
}

impl Entry {
    /// The entry of a resource. `hours` numbers its hours; the pair is filled in when all records are numbered.
    #[must_use]
    pub fn new(resource: &Resource, hours: Option<u32>) -> Self {
        let (priority, licences, is_individual) = match &resource.details {
            Details::CrisisLine { priority, .. } => (*priority, Vec::new(), false),
            Details::OnCall { role, licences, .. } => {
                let licences = licences.iter().map(|licence| (licence.jurisdiction.clone(), licence.expires_on.map(day_number)));
                (0, licences.collect(), *role == Role::Individual)
            }
            Details::Branch { .. } | Details::Library { .. } => (0, Vec::new(), false),
        };
        Self {
            id: resource.id.clone(),
            kind: resource.kind(),
            status: resource.status,
            replaced_by: resource.replaced_by.clone(),
            coordinate: resource.location.point.map(|(point, _)| point),
            country: resource.location.address.as_ref().and_then(|address| address.country),
            coverage: resource.coverage.clone(),
            languages: resource.languages.clone(),
            topics: resource.topics.clone(),
            populations: resource.populations.clone(),
            hours,
            priority,
            pair: None,
            as_of: resource.as_of().map(day_number),
            is_verified: resource.verified_on.is_some(),
            licences,
            is_individual,
        }
    }

    /// Whether it is in or serves a country, by more than serving the world.
    #[must_use]
    pub fn touches(&self, country: Country) -> bool {
        self.country == Some(country) || self.coverage.iter().any(|area| area.touches(country))
    }

    /// Whether it is stale on a day.
    #[must_use]
    pub fn is_stale(&self, today: NaiveDate) -> bool {
        self.kind.is_stale(self.as_of.and_then(NaiveDate::from_num_days_from_ce_opt), today)
    }

    /// The areas of the licences that hold on a day.
    pub fn current_jurisdictions(&self, today: NaiveDate) -> impl Iterator<Item = &Area> {
        let today = day_number(today);
        self.licences.iter().filter(move |(_, last_day)| last_day.is_none_or(|last_day| today <= last_day)).map(|(area, _)| area)
    }

    /// Whether it may be shown on a day: in service or expected back, and a person only with a current licence.
    #[must_use]
    pub fn is_servable(&self, today: NaiveDate) -> bool {
        self.status != Status::Defunct && (!self.is_individual || self.current_jurisdictions(today).next().is_some())
    }
}

fn day_number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}

/// Fills in the pairs of crisis lines.
pub(super) fn link_pairs(entries: &mut [Entry], resources: &[&Resource]) {
    let numbers: HashMap<&ResourceId, u32> = (0..).zip(resources).map(|(number, resource)| (&resource.id, number)).collect();
    for (entry, resource) in entries.iter_mut().zip(resources) {
        if let Details::CrisisLine { pair_with: Some(other), .. } = &resource.details {
            entry.pair = numbers.get(other).copied();
        }
    }
}
