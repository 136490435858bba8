//! Lines that are one place, brought together.

use std::collections::{BTreeMap, BTreeSet};

use super::decided::DecidedPairs;
use super::listing::ListedPlace;
use super::rule::are_same;

/// Groups of positions, each in ascending order; a place that one line alone names is a group of one.
pub(super) fn groups(
    ids: &[&str],
    listings: &[ListedPlace],
    decided: &DecidedPairs,
) -> Vec<Vec<usize>> {
    let mut leaders: Vec<usize> = (0..listings.len()).collect();
    for [one, other] in candidates(listings) {
        let pair = ids.get(one).zip(ids.get(other));
        let verdict = pair.and_then(|(one, other)| decided.verdict(one, other));
        let by_rule = || {
            listings
                .get(one)
                .zip(listings.get(other))
                .is_some_and(|(one, other)| are_same(one, other))
        };
        if verdict.unwrap_or_else(by_rule) {
            join(&mut leaders, one, other);
        }
    }
    let position_of: BTreeMap<&str, usize> =
        ids.iter().enumerate().map(|(position, id)| (*id, position)).collect();
    for [one, other] in decided.same() {
        let pair = position_of.get(one.as_str()).zip(position_of.get(other.as_str()));
        if let Some((one, other)) = pair {
            join(&mut leaders, *one, *other);
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for position in 0..leaders.len() {
        groups.entry(leader(&leaders, position)).or_default().push(position);
    }
    groups.into_values().collect()
}

/// Pairs with a number, a ZIP code or a town in common: the rule takes no other.
fn candidates(listings: &[ListedPlace]) -> BTreeSet<[usize; 2]> {
    let mut by_number: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut by_house: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (position, listing) in listings.iter().enumerate() {
        for number in &listing.numbers {
            by_number.entry(number).or_default().push(position);
        }
        if listing.is_ward() {
            by_house.entry(("zip", &listing.zip)).or_default().push(position);
            by_house.entry((&listing.state, &listing.city)).or_default().push(position);
        }
    }
    let mut pairs = BTreeSet::new();
    for positions in by_number.into_values().chain(by_house.into_values()) {
        for (nth, one) in positions.iter().enumerate() {
            pairs.extend(positions.iter().skip(nth + 1).map(|other| [*one, *other]));
        }
    }
    pairs
}

/// The first of those that a position was joined with.
fn leader(leaders: &[usize], mut position: usize) -> usize {
    while let Some(above) = leaders.get(position).copied().filter(|above| *above != position) {
        position = above;
    }
    position
}

fn join(leaders: &mut [usize], one: usize, other: usize) {
    let (one, other) = (leader(leaders, one), leader(leaders, other));
    if let Some(above) = leaders.get_mut(one.max(other)) {
        *above = one.min(other);
    }
}
