//! Rules between rows: pairs, replacements, removals, licences, and no place twice.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::rejection::{Finding, Rejection, Warning};
use crate::domain::{Details, Kind, Resource, ResourceId, Role, Status};

/// A resource with the place of its row, for messages.
#[derive(Debug)]
pub struct Loaded {
    /// The resource.
    pub resource: Resource,
    /// A finding about the whole row, to be filled in.
    pub row: Finding,
}

impl Loaded {
    fn finding(&self, rule: impl Into<String>) -> Finding {
        Finding { value: self.resource.id.to_string(), rule: rule.into(), ..self.row.clone() }
    }
}

/// Leaves out every row that breaks a rule between rows, until no more do; says why.
pub fn enforce(loaded: &mut Vec<Loaded>, today: NaiveDate) -> Vec<Rejection> {
    let mut rejections = Vec::new();
    loop {
        let found = broken_rules(loaded, today);
        if found.is_empty() {
            return rejections;
        }
        let lines: HashSet<(String, u64)> = found.iter().map(|finding| (finding.file.clone(), finding.line)).collect();
        loaded.retain(|one| !lines.contains(&(one.row.file.clone(), one.row.line)));
        rejections.extend(found);
    }
}

fn broken_rules(loaded: &[Loaded], today: NaiveDate) -> Vec<Rejection> {
    let mut by_id: HashMap<&ResourceId, &Loaded> = HashMap::new();
    let mut places = HashSet::new();
    let mut findings = Vec::new();
    for one in loaded {
        if by_id.contains_key(&one.resource.id) {
            findings.push(one.finding("is the id of another resource too"));
            continue;
        }
        by_id.insert(&one.resource.id, one);
        if place_key(&one.resource).is_some_and(|key| !places.insert(key)) {
            findings.push(one.finding("is active at the same place and with the same name as another row"));
        }
    }
    for one in loaded {
        findings.extend(pair_problem(one, &by_id));
        findings.extend(reference_problem(one, &by_id));
        findings.extend(licence_problem(one, today));
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
    let place = format!("{:?} {:?} {:?} {point}", address.address_1, address.postal_code, address.city);
    Some((resource.kind(), resource.name.to_lowercase(), place))
}

fn pair_problem(one: &Loaded, by_id: &HashMap<&ResourceId, &Loaded>) -> Option<Finding> {
    let Details::CrisisLine { pair_with: Some(other), .. } = &one.resource.details else { return None };
    let Some(other) = by_id.get(other) else {
        return Some(one.finding(format!("is half of a pair whose other half, {other}, was not loaded")));
    };
    let mutual = matches!(&other.resource.details, Details::CrisisLine { pair_with: Some(back), .. } if *back == one.resource.id);
    if !mutual {
        return Some(one.finding(format!("names {} as its pair, which does not name it back", other.resource.id)));
    }
    if other.resource.coverage != one.resource.coverage {
        return Some(one.finding(format!("and its pair {} differ in coverage; a pair is published together", other.resource.id)));
    }
    (other.resource.status != one.resource.status)
        .then(|| one.finding(format!("and its pair {} differ in status; a pair is published together", other.resource.id)))
}

fn reference_problem(one: &Loaded, by_id: &HashMap<&ResourceId, &Loaded>) -> Option<Finding> {
    if let Some(replacement) = &one.resource.replaced_by {
        match by_id.get(replacement) {
            None => return Some(one.finding(format!("is replaced by {replacement}, which was not loaded"))),
            Some(other) if other.resource.status == Status::Defunct => {
                return Some(one.finding(format!("is replaced by {replacement}, which is defunct itself")));
            }
            Some(_) => {}
        }
    }
    let Details::Branch { national_line_id: Some(line), .. } = &one.resource.details else { return None };
    match by_id.get(line) {
        None => Some(one.finding(format!("names the national line {line}, which was not loaded"))),
        Some(other) if other.resource.kind() != Kind::CrisisLine => Some(one.finding(format!("names {line}, which is no crisis line"))),
        Some(_) => None,
    }
}

fn licence_problem(one: &Loaded, today: NaiveDate) -> Option<Finding> {
    let Details::OnCall { role: Role::Individual, licences, .. } = &one.resource.details else { return None };
    if licences.is_empty() {
        return Some(one.finding("is an individual without a licence that a reader can verify"));
    }
    let expired = licences.iter().find(|licence| !licence.is_current(today))?;
    Some(one.finding(format!("has a licence that has expired, {} {}", expired.jurisdiction, expired.number)))
}

/// What a person should look at.
pub fn warnings(loaded: &[Loaded], today: NaiveDate) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for one in loaded.iter().filter(|one| one.resource.status != Status::Defunct) {
        if one.resource.verified_on.is_none() {
            warnings.push(one.finding("has never been verified"));
        }
        if one.resource.kind().is_stale(one.resource.as_of(), today) {
            warnings.push(one.finding("is stale"));
        }
        if one.resource.contacts.is_empty() && one.resource.url.is_none() && one.resource.kind() != Kind::Library {
            warnings.push(one.finding("has no contact and no web page"));
        }
        if let Details::OnCall { reply_business_days: Some(days), .. } = one.resource.details
            && days > 2
        {
            warnings.push(one.finding(format!("takes {days} business days to reply; two is the norm")));
        }
    }
    warnings
}
