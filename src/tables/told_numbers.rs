//! Numbers that names, descriptions and notes tell: a reader dials those, too.

use std::collections::{HashMap, HashSet};

use super::doubt::Doubts;
use super::integrity::Loaded;
use super::rows::ConfirmationRow;
use crate::domain::{Country, DialledNumber, EmergencyNumber, Kind, Resource, Status, ToldNumber};

/// Doubts a number in the name, organisation or description of a line that none of its contacts
/// has. A description may send to another line of the country, or to its emergency number.
pub(super) fn raise_doubts(
    loaded: &[Loaded],
    emergency_numbers: &[EmergencyNumber],
    doubts: &Doubts,
) {
    let lines = || {
        let of_kind = |one: &&Loaded| one.resource.kind() == Kind::CrisisLine;
        loaded.iter().filter(of_kind).filter(|one| one.resource.status != Status::Defunct)
    };
    let mut of_country: HashMap<Country, HashSet<String>> = HashMap::new();
    for number in emergency_numbers {
        of_country.entry(number.country).or_default().insert(number.number.dial_string());
    }
    for one in lines() {
        if let Some(country) = one.resource.dialling_country() {
            of_country.entry(country).or_default().extend(dialled(&one.resource));
        }
    }
    for one in lines() {
        let own: Vec<String> = dialled(&one.resource).collect();
        doubt_name(one, &own, doubts);
        let country = one.resource.dialling_country();
        let known = country.and_then(|country| of_country.get(&country));
        doubt_description(one, &own, known, doubts);
    }
}

/// What is dialled for a resource, in its country and from abroad.
fn dialled(resource: &Resource) -> impl Iterator<Item = String> + '_ {
    resource.contacts.iter().flat_map(|contact| {
        let number = contact.number.as_ref().map(DialledNumber::dial_string);
        number.into_iter().chain(contact.e164.as_ref().map(|e164| e164.as_str().to_owned()))
    })
}

fn doubt_name(one: &Loaded, own: &[String], doubts: &Doubts) {
    if own.is_empty() {
        return;
    }
    let resource = &one.resource;
    let names = [
        ("name", Some(&resource.name)),
        ("local_name", resource.alternate_name.as_ref()),
        ("organization", resource.organization.as_ref()),
    ];
    for (column, name) in names {
        let Some(name) = name else { continue };
        // An organisation may be named after how its numbers begin: ALO 116.
        let is_own = |told: &ToldNumber| {
            own.iter()
                .any(|number| told.is(number) || column == "organization" && told.begins(number))
        };
        let stray = ToldNumber::all_in(name).into_iter().find(|told| !is_own(told));
        if let Some(told) = stray {
            raise(one, column, name, &told, "and none of the row's contacts has it", doubts);
        }
    }
}

fn doubt_description(
    one: &Loaded,
    own: &[String],
    known: Option<&HashSet<String>>,
    doubts: &Doubts,
) {
    let Some(text) = one.resource.description.as_ref() else { return };
    let is_known = |told: &ToldNumber| {
        own.iter().chain(known.into_iter().flatten()).any(|number| told.is(number))
    };
    let told = ToldNumber::all_in(text);
    let stray = told.iter().find(|told| told.is_sure() && !is_known(told));
    if let Some(told) = stray {
        let rule = "and no contact of the row or of its country has it";
        raise(one, "description", text, told, rule, doubts);
    }
}

fn raise(one: &Loaded, column: &str, text: &str, told: &ToldNumber, rule: &str, doubts: &Doubts) {
    let rule = format!("tells the number {}, {rule}", told.printed);
    doubts.raise_of_number(&one.place, one.resource.id.as_str(), column, text, rule);
}

/// Doubts notes that tell what the page prints, where that is another number than the one that it
/// is said to agree with.
pub(super) fn doubt_confirmations(rows: &[ConfirmationRow], doubts: &Doubts) {
    for row in rows.iter().filter(|row| row.agrees) {
        let number = &row.row.value;
        let own: String = number.chars().filter(char::is_ascii_alphanumeric).collect();
        let told = ToldNumber::all_in(&row.notes);
        let prints_another =
            |told: &&ToldNumber| told.is_announced() && told.is_sure() && !told.is(&own);
        if let Some(told) = told.iter().find(prints_another) {
            let rule = format!(
                "is said to be confirmed, and the notes say that the page prints {}",
                told.printed
            );
            let mut finding = row.row.clone();
            finding.rule = rule;
            doubts.note(finding);
        }
    }
}
