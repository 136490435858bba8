//! Numbers that two services have: one of them was pasted into the wrong row.

use std::collections::HashMap;

use super::doubt::Doubts;
use super::integrity::Loaded;
use super::placed_contact::PlacedContact;
use crate::domain::{Area, Details, Kind, Resource, ResourceId, Status};

/// What two contacts have in common that reach the same: channel, number, key and word.
type Reached = (&'static str, String, Option<String>, Option<String>);

/// Doubts a number of a crisis line that a line of another organisation for the same area has, and
/// one of a hospital or team that another one in another state has.
pub(super) fn raise_doubts(loaded: &[Loaded], placed: &[PlacedContact], doubts: &Doubts) {
    let by_id: HashMap<&ResourceId, &Resource> = loaded
        .iter()
        .map(|one| &one.resource)
        .filter(|one| one.status == Status::Active)
        .filter(|one| matches!(one.kind(), Kind::CrisisLine | Kind::OnCall))
        .map(|one| (&one.id, one))
        .collect();
    let mut held: HashMap<Reached, Vec<(&PlacedContact, &Resource)>> = HashMap::new();
    for one in placed {
        let Some(resource) = by_id.get(&one.resource_id) else { continue };
        let Some(target) = target(one) else { continue };
        let others = held.entry(target).or_default();
        let pasted = others.iter().find(|(_, other)| may_be_pasted(resource, other));
        if let Some((other, of_other)) = pasted {
            // Of a line of the country and one of a part of it, the latter is the one to look at.
            let is_wider = resource.coverage.len() > of_other.coverage.len();
            let (doubted, other) = if is_wider { (*other, one) } else { (one, *other) };
            let rule = format!(
                "is the number of {} too (line {} of {}), which is another organisation's",
                other.resource_id, other.place.line, other.place.file
            );
            doubted.doubt(doubts, "number", rule);
        }
        others.push((one, resource));
    }
}

fn target(one: &PlacedContact) -> Option<Reached> {
    let contact = &one.contact;
    let number = contact.number.as_ref()?;
    let dialled =
        contact.e164.as_ref().map_or_else(|| number.dial_string(), |e164| e164.as_str().to_owned());
    let keyword = contact.keyword.as_ref().map(|word| word.to_uppercase());
    Some((contact.channel.as_str(), dialled, contact.menu_option.clone(), keyword))
}

/// Whether two resources have no reason to share a number.
fn may_be_pasted(one: &Resource, other: &Resource) -> bool {
    if one.id == other.id || one.kind() != other.kind() {
        return false;
    }
    match (&one.details, &other.details) {
        (Details::CrisisLine { pair_with: pair, .. }, _) if pair.as_ref() == Some(&other.id) => {
            false
        }
        (Details::CrisisLine { .. }, _) => {
            one.organization != other.organization && share_an_area(one, other)
        }
        (Details::OnCall { .. }, _) => match (state(one), state(other)) {
            (Some(state), Some(of_other)) => state != of_other && !have_one_owner(one, other),
            (None, _) | (_, None) => false,
        },
        (Details::Branch { .. } | Details::Library { .. }, _) => false,
    }
}

/// How many words of two names are the same where one organization has both places: `Mill Health,
/// Weir Street` and `Mill Health`. One word may be anybody's.
const OF_OWNER: usize = 2;

/// Whether two names begin like those of the places of one organization, which has one number for all
/// of them.
fn have_one_owner(one: &Resource, other: &Resource) -> bool {
    let words = |resource: &Resource| -> Vec<String> {
        let words = resource.name.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty()).take(OF_OWNER).map(str::to_lowercase).collect()
    };
    let (words, of_other) = (words(one), words(other));
    words.len() == OF_OWNER && words == of_other
}

fn state(resource: &Resource) -> Option<&str> {
    resource.location.address.as_ref()?.state_province.as_deref()
}

/// Whether somebody may be told both: an area of one is an area of the other, or a part of it.
fn share_an_area(one: &Resource, other: &Resource) -> bool {
    one.coverage.iter().any(|area| {
        other.coverage.iter().any(|of_other| match (area, of_other) {
            (Area::Region(region), Area::Region(of_other)) => region == of_other,
            (Area::World, _) | (_, Area::World) => area == of_other,
            (Area::Country(_) | Area::Region(_), _) => area.country() == of_other.country(),
        })
    })
}
