//! What a service is as a line: whom it is for, where, and how it is reached where its places say
//! it.

use std::collections::BTreeSet;

use super::eligibility::{Eligible, age};
use super::record::{HsdsLocation, HsdsPhone, HsdsSchedule, HsdsService, ServiceAtLocation};
use super::words::fold;
use crate::domain::{Area, Country};

/// Whom a service is for, as it says itself.
pub(super) fn eligible(service: &HsdsService) -> Eligible {
    let ages = (age(&service.minimum_age), age(&service.maximum_age));
    Eligible::of(&service.name, &service.eligibility(), ages)
}

/// The numbers of a line that has none itself: those of its place, or those that all its places
/// share. Numbers of single places are not those of the line.
pub(super) fn phones_of_places(service: &HsdsService) -> &[HsdsPhone] {
    let of_place = |at: &ServiceAtLocation| {
        let dialled = at.phones.iter().map(|phone| fold(&phone.number));
        dialled.collect::<BTreeSet<_>>()
    };
    match service.service_at_locations.as_slice() {
        _ if !service.phones.is_empty() => &[],
        [] => &[],
        [only] if only.phones.is_empty() => {
            only.location.as_ref().map_or(&[], |location| location.phones.as_slice())
        }
        [first, others @ ..] => {
            let is_shared = others.iter().all(|other| of_place(other) == of_place(first));
            if is_shared { &first.phones } else { &[] }
        }
    }
}

/// The schedules of a line: its own, or those of its one place.
pub(super) fn schedules_of_line(service: &HsdsService) -> &[HsdsSchedule] {
    match service.service_at_locations.as_slice() {
        [only] if service.schedules.is_empty() => &only.schedules,
        [] | [_, ..] => &service.schedules,
    }
}

/// The schedules closest to the place that are there at all.
pub(super) fn first_given<'s>(candidates: &[&'s Vec<HsdsSchedule>]) -> &'s [HsdsSchedule] {
    candidates
        .iter()
        .find(|schedules| !schedules.is_empty())
        .map_or(&[], |schedules| schedules.as_slice())
}

/// The id of a service at a place, or else of the place.
pub(super) fn id_at<'s>(at: &'s ServiceAtLocation, location: &'s HsdsLocation) -> &'s str {
    if at.id.is_empty() { &location.id } else { &at.id }
}

/// The one country in which all the areas lie.
pub(super) fn sole_country(coverage: &[Area]) -> Option<Country> {
    let mut countries = coverage.iter().map(|area| match area {
        Area::World => None,
        Area::Country(country) => Some(*country),
        Area::Region(region) => Some(region.country()),
    });
    let first = countries.next().flatten()?;
    countries.all(|country| country == Some(first)).then_some(first)
}
