//! What a practice wants its visitors to see first.

use chrono::{DateTime, Utc};

use super::answer::Hit;
use super::why::Why;
use crate::domain::{
    Area, Audience, Kind, Openness, Practice, Reach, Resource, Whereabouts, narrowest_reach,
    verdict,
};
use crate::index::Snapshot;

/// What a practice has pinned, in its order, as far as it may help somebody at a place, or anywhere
/// where none is given: in service, licensed where it must be, and not for another country or
/// region. The other half of a pair comes along, behind its own.
#[must_use]
pub fn pinned(
    snapshot: &Snapshot,
    practice: &Practice,
    place: Option<&Whereabouts>,
    now: DateTime<Utc>,
) -> Vec<Hit> {
    let named = practice.pinned.iter().filter_map(|id| snapshot.find(id));
    let with_pairs = named.flat_map(|record| {
        let pair = snapshot.entry(record).and_then(|entry| entry.extras().pair);
        [Some(record), pair].into_iter().flatten()
    });
    let mut hits: Vec<Hit> = Vec::new();
    for record in with_pairs {
        if !hits.iter().any(|hit| hit.record == record) {
            hits.extend(hit(snapshot, record, place, now));
        }
    }
    hits
}

fn hit(
    snapshot: &Snapshot,
    record: u32,
    place: Option<&Whereabouts>,
    now: DateTime<Utc>,
) -> Option<Hit> {
    let today = now.date_naive();
    let entry =
        snapshot.entry(record).filter(|entry| entry.is_shown_to(Audience::Client, today))?;
    let resource = snapshot.resource(record)?;
    if place.is_some_and(|place| !may_serve(&resource, place)) {
        return None;
    }
    let reach = widest_reach(&resource.coverage);
    let of_reach = match reach {
        Reach::Site => None,
        Reach::Subdivision => Some(Why::ServesSubdivision),
        Reach::Country => Some(Why::ServesCountry),
        Reach::Worldwide => Some(Why::ServesWorld),
    };
    let open = snapshot.open_state(&entry, now);
    let is_open = (open.openness == Openness::Open).then_some(Why::OpenNow);
    let country = place.and_then(|place| place.country);
    let region = place.and_then(|place| place.region.as_ref());
    let judged = (entry.kind == Kind::OnCall)
        .then(|| verdict(entry.extras().current_jurisdictions(today), country, region));
    Some(Hit {
        record,
        // It is here because the practice says so, and not because it is near.
        distance_m: None,
        reach,
        open,
        stale: entry.is_stale(today),
        why: [Some(Why::Pinned), of_reach, is_open].into_iter().flatten().collect(),
        jurisdiction_verdict: judged,
    })
}

/// Whether it may help somebody there. Of a place whose region is known, a service of other regions
/// of the country is none.
fn may_serve(resource: &Resource, place: &Whereabouts) -> bool {
    let is_for_region = place.region.is_none()
        || resource.coverage.is_empty()
        || narrowest_reach(&resource.coverage, place).is_some();
    resource.may_serve(place.country) && is_for_region
}

/// The widest of the areas that it covers; a place covers none.
fn widest_reach(coverage: &[Area]) -> Reach {
    let reaches = coverage.iter().map(|area| match area {
        Area::World => Reach::Worldwide,
        Area::Country(_) => Reach::Country,
        Area::Region(_) => Reach::Subdivision,
    });
    reaches.max().unwrap_or(Reach::Site)
}
