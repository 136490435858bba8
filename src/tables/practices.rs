//! The practices of a data folder, and what they point at.

use std::collections::{HashMap, HashSet};

use super::catalog::TableName;
use super::doubt::Doubts;
use super::error::LoadError;
use super::integrity::Loaded;
use super::reader::Reader;
use super::rejection::{Finding, Rejection};
use super::row_place::RowPlace;
use super::rows::{self, RowContext};
use crate::domain::{Country, EmergencyNumber, LineTier, Practice, Resource, ResourceId, Status};

/// A practice with the place of its row, for messages.
#[derive(Debug)]
pub struct PracticeRow {
    practice: Practice,
    place: RowPlace,
}

/// Reads the practices that pass by themselves.
pub(super) fn read(
    reader: &mut Reader<'_>,
    context: &RowContext<'_>,
) -> Result<Vec<PracticeRow>, LoadError> {
    reader.read_aside(TableName::Practices, |table, record| {
        let practice = rows::read_practice(table, record, context)?;
        Ok(PracticeRow { practice, place: table.place(record) })
    })
}

/// The practices, by id, of which everything that they have pinned is served. One that points at
/// what is not there is left out: its pages show the plain widget.
pub(super) fn enforce(
    rows: &[PracticeRow],
    loaded: &[Loaded],
    emergency_numbers: &[EmergencyNumber],
    doubts: &Doubts,
) -> (Vec<Practice>, Vec<Rejection>) {
    if rows.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let wanted: HashSet<&ResourceId> = rows.iter().flat_map(|row| &row.practice.pinned).collect();
    let resources = loaded.iter().map(|one| &one.resource);
    let by_id: HashMap<&ResourceId, &Resource> = resources
        .filter(|resource| wanted.contains(&resource.id))
        .map(|resource| (&resource.id, resource))
        .collect();
    let (mut practices, mut rejections) = (Vec::new(), Vec::new());
    for row in rows {
        let found: Vec<Finding> =
            row.practice.pinned.iter().filter_map(|id| row.problem(id, &by_id)).collect();
        if found.is_empty() {
            row.doubt_pinned(&by_id, doubts);
            row.doubt_phone(emergency_numbers, doubts);
            practices.push(row.practice.clone());
        }
        rejections.extend(found);
    }
    practices.sort_by(|one, other| one.id.cmp(&other.id));
    (practices, rejections)
}

impl PracticeRow {
    /// What is wrong with an id that it has pinned.
    fn problem(&self, id: &ResourceId, by_id: &HashMap<&ResourceId, &Resource>) -> Option<Finding> {
        let rule = match by_id.get(id) {
            None => "is the id of no resource that was loaded".to_owned(),
            Some(resource) if resource.status == Status::Defunct => {
                let instead = resource.replaced_by.as_ref();
                let instead = instead.map_or_else(String::new, |id| format!("; pin {id} instead"));
                format!("is closed for good{instead}")
            }
            Some(_) => return None,
        };
        Some(self.place.finding("pinned", id.as_str(), rule))
    }

    /// Doubts what may be meant otherwise: what is pinned and shown in none of its countries, or to
    /// no visitor. A line for some people alone, which visitors would see before the lines that
    /// anybody may call, stops a build until somebody says why it is right.
    fn doubt_pinned(&self, by_id: &HashMap<&ResourceId, &Resource>, doubts: &Doubts) {
        let pinned = &self.practice.pinned;
        for resource in pinned.iter().filter_map(|id| by_id.get(id)) {
            let id = &resource.id;
            let serves = |country: &Country| resource.may_serve(Some(*country));
            let ids: Vec<&str> = pinned.iter().map(ResourceId::as_str).collect();
            let (practice, value) = (self.practice.id.as_str(), ids.join(";"));
            if !self.practice.countries.iter().any(serves) {
                let rule =
                    format!("names {id}, which serves none of the countries of the practice");
                doubts.raise(&self.place, practice, "pinned", &value, rule);
            } else if resource.is_for_professionals() {
                let rule =
                    format!("names {id}, which is for professionals, and shown to no visitor");
                doubts.raise(&self.place, practice, "pinned", &value, rule);
            } else if is_for_some(resource) {
                let rule = format!(
                    "names {id}, which is for some people or topics only, and stands before the lines \
                     that anybody may call"
                );
                doubts.raise_of_number(&self.place, practice, "pinned", &value, rule);
            }
        }
    }

    /// Whoever wants to talk to the practice is not to reach the police.
    fn doubt_phone(&self, emergency_numbers: &[EmergencyNumber], doubts: &Doubts) {
        let Practice { id, contacts, countries, .. } = &self.practice;
        let Some(phone) = contacts.iter().find_map(|contact| contact.number.as_ref()) else {
            return;
        };
        let is_it = |number: &&EmergencyNumber| {
            countries.contains(&number.country)
                && number.number.dial_string() == phone.dial_string()
        };
        if let Some(found) = emergency_numbers.iter().find(is_it) {
            let rule = format!("is an emergency number of {}, and no practice's", found.country);
            doubts.raise_of_number(&self.place, id.as_str(), "phone", phone.as_str(), rule);
        }
    }
}

/// Whether it is a crisis line that not everybody may call.
fn is_for_some(resource: &Resource) -> bool {
    LineTier::of(resource).is_some_and(|tier| tier != LineTier::Everybody)
}
