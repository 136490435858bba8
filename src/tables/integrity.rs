//! Rules between rows: pairs, replacements, removals, licences, and no place twice.

use std::collections::{HashMap, HashSet};

use super::rejection::{Finding, Rejection};
use super::row_place::RowPlace;
use crate::domain::{Area, Country, Details, Kind, Resource, ResourceId, Role, Status};

/// A resource with the place of its row, for messages.
#[derive(Debug)]
pub struct Loaded {
    /// The resource.
    pub resource: Resource,
    /// Where its row stands.
    pub place: RowPlace,
    /// What its row says to those who keep it.
    pub notes: Box<str>,
}

impl Loaded {
    /// A finding about a cell of its row.
    pub fn finding(&self, column: &str, value: &str, rule: impl Into<String>) -> Finding {
        self.place.finding(column, value, rule)
    }

    fn of_id(&self, rule: impl Into<String>) -> Finding {
        self.finding("id", self.resource.id.as_str(), rule)
    }
}

/// Takes away lines whose name is a number that none of their contacts has: a spreadsheet made 16
/// of 016, or the number has changed.
pub fn take_misnamed(loaded: &mut Vec<Loaded>) -> Vec<Rejection> {
    let mut rejections = Vec::new();
    loaded.retain(|one| {
        let found = misnamed(one);
        let is_fine = found.is_empty();
        rejections.extend(found);
        is_fine
    });
    rejections
}

fn misnamed(one: &Loaded) -> Vec<Rejection> {
    let resource = &one.resource;
    let names = [("name", Some(&resource.name)), ("local_name", resource.alternate_name.as_ref())];
    let is_of_contact = |name: &str| {
        resource
            .contacts
            .iter()
            .filter_map(|contact| contact.number.as_ref())
            .any(|number| number.dial_string() == name)
    };
    let is_number = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
    let stray = names
        .into_iter()
        .filter_map(|(column, name)| Some((column, name?)))
        .filter(|(_, name)| is_number(name) && !is_of_contact(name));
    stray
        .map(|(column, name)| {
            one.finding(column, name, "is a number, and none of the row's contacts has it")
        })
        .collect()
}

/// Leaves out every row that breaks a rule between rows, until no more do; says why.
pub fn enforce(loaded: &mut Vec<Loaded>) -> Vec<Rejection> {
    let mut rejections = Vec::new();
    loop {
        let found = broken_rules(loaded);
        if found.is_empty() {
            return rejections;
        }
        let lines: HashSet<(String, u64)> =
            found.iter().map(|finding| (finding.file.clone(), finding.line)).collect();
        loaded.retain(|one| !lines.contains(&(one.place.file.to_string(), one.place.line)));
        rejections.extend(found);
    }
}

fn broken_rules(loaded: &[Loaded]) -> Vec<Rejection> {
    let mut by_id: HashMap<&ResourceId, &Loaded> = HashMap::new();
    let mut places: HashMap<_, u64> = HashMap::new();
    let mut findings = Vec::new();
    for one in loaded {
        if by_id.contains_key(&one.resource.id) {
            findings.push(one.of_id("is the id of another resource too"));
            continue;
        }
        by_id.insert(&one.resource.id, one);
        let Some(key) = place_key(&one.resource) else { continue };
        if let Some(line) = places.get(&key) {
            let rule = format!("is active at the same place and with the same name as line {line}");
            findings.push(one.finding("name", &one.resource.name, rule));
        } else {
            places.insert(key, one.place.line);
        }
    }
    for one in loaded {
        findings.extend(pair_problem(one, &by_id));
        findings.extend(reference_problem(one, &by_id));
        findings.extend(licence_problem(one));
    }
    findings
}

/// What two active rows must not share.
fn place_key(resource: &Resource) -> Option<(Kind, String, String)> {
    if resource.status != Status::Active || resource.kind() == Kind::CrisisLine {
        return None;
    }
    let address = resource.location.address.as_ref()?;
    let point = resource.location.point.map(|(point, _)| format!("{point:?}")).unwrap_or_default();
    let place =
        format!("{:?} {:?} {:?} {point}", address.address_1, address.postal_code, address.city);
    Some((resource.kind(), resource.name.to_lowercase(), place))
}

fn pair_problem(one: &Loaded, by_id: &HashMap<&ResourceId, &Loaded>) -> Option<Finding> {
    let Details::CrisisLine { pair_with: Some(other_id), .. } = &one.resource.details else {
        return None;
    };
    let found = |rule: &str| Some(one.finding("pair_with", other_id.as_str(), rule));
    let Some(other) = by_id.get(other_id) else {
        return found("was not loaded: the row is half of a pair whose other half is missing");
    };
    let mutual = matches!(&other.resource.details, Details::CrisisLine { pair_with: Some(back), .. } if *back == one.resource.id);
    if !mutual {
        return found("does not name the row back as its pair");
    }
    if other.resource.coverage != one.resource.coverage {
        return found("and the row differ in coverage; a pair is published together");
    }
    if other.resource.status == one.resource.status {
        None
    } else {
        found("and the row differ in status; a pair is published together")
    }
}

fn reference_problem(one: &Loaded, by_id: &HashMap<&ResourceId, &Loaded>) -> Option<Finding> {
    if let Some(replacement) = &one.resource.replaced_by {
        let found = |rule: &str| Some(one.finding("replaced_by", replacement.as_str(), rule));
        match by_id.get(replacement) {
            None => return found("was not loaded, and the row is replaced by it"),
            Some(other) if other.resource.status == Status::Defunct => {
                return found("is defunct itself, and the row is replaced by it");
            }
            Some(other) => {
                if let Some(country) = one.resource.home_country()
                    && one.resource.kind() == Kind::CrisisLine
                    && !serves(&other.resource, country)
                {
                    return found(&format!(
                        "does not serve {country}, and the row is replaced by it"
                    ));
                }
            }
        }
    }
    national_line_problem(one, by_id)
}

fn national_line_problem(one: &Loaded, by_id: &HashMap<&ResourceId, &Loaded>) -> Option<Finding> {
    let Details::Branch { national_line_id: Some(line), .. } = &one.resource.details else {
        return None;
    };
    let found = |rule: String| Some(one.finding("national_line_id", line.as_str(), rule));
    let Some(other) = by_id.get(line) else {
        return found("was not loaded, and is to be the national line".to_owned());
    };
    if other.resource.kind() != Kind::CrisisLine {
        return found("is no crisis line".to_owned());
    }
    if other.resource.status == Status::Defunct && one.resource.status != Status::Defunct {
        return found("is defunct".to_owned());
    }
    let country = one.resource.home_country()?;
    let is_served = serves(&other.resource, country);
    if is_served { None } else { found(format!("does not serve {country}")) }
}

fn serves(resource: &Resource, country: Country) -> bool {
    resource.coverage.iter().any(|area| *area == Area::World || area.touches(country))
}

/// A licence that has expired is none of its business: that depends on the day, and whoever holds
/// no other is left out of answers.
fn licence_problem(one: &Loaded) -> Option<Finding> {
    let Details::OnCall { role: Role::Individual, licences, .. } = &one.resource.details else {
        return None;
    };
    licences
        .is_empty()
        .then(|| one.of_id("is an individual without a licence that a reader can verify"))
}
