//! The rule: which two lines are one place.

use super::listing::ListedPlace;

/// Two points so near may be one place whose ZIP code and town are told in two ways.
const NEAR_M: f64 = 3_000.0;

/// House numbers of one campus.
const SAME_CAMPUS: u32 = 200;

/// Whether two lines of lists are the same place. Of two lines they are:
///
/// 1. a number is the same and the house is (house number and street, in one ZIP code or town or within
///    3 km; or the house number alone, in one ZIP code), whatever the names say: hospitals are renamed;
/// 2. a number is the same, both are hospitals, the names are alike and are for the same people, and
///    the house is on the same campus (200 house numbers), or one of the two has no house number, or
///    both are psychiatric and the ZIP code is the same, or the town and the name's own words: hospitals
///    move;
/// 3. both are psychiatric hospitals of names that are alike and for the same people, and the house is
///    the same or on the same campus, or one has no house number in the same ZIP code: each list has
///    another number of the same hospital.
///
/// So a hospital and its emergency department, or its clinic, are one only where they have a number
/// in common. Within one list the number is the main one of both, and only the first part holds: two
/// lines of a list are hardly the same, and sites of one organization often share the number for
/// intake.
#[must_use]
pub fn are_same(one: &ListedPlace, other: &ListedPlace) -> bool {
    let pair = LinePair { one, other };
    let shares_number = pair.shares_number();
    if shares_number && pair.is_same_house(true) {
        return true;
    }
    if one.list == other.list {
        return false;
    }
    let is_alike = one.name.is_like(&other.name) && one.for_whom == other.for_whom;
    if !is_alike || !one.is_hospital() || !other.is_hospital() {
        return false;
    }
    let are_wards = one.is_ward() && other.is_ward();
    if shares_number {
        return pair.is_same_campus()
            || pair.lacks_house()
            || (are_wards && (pair.has_same_zip() || pair.has_same_name_in_town()));
    }
    are_wards
        && (pair.is_same_house(false)
            || pair.is_same_campus()
            || (pair.lacks_house() && pair.has_same_zip()))
}

struct LinePair<'p> {
    one: &'p ListedPlace,
    other: &'p ListedPlace,
}

impl LinePair<'_> {
    fn shares_number(&self) -> bool {
        if self.one.list == self.other.list {
            self.one.main_number == self.other.main_number
        } else {
            !self.one.numbers.is_disjoint(&self.other.numbers)
        }
    }

    fn has_same_zip(&self) -> bool {
        !self.one.zip.is_empty() && self.one.zip == self.other.zip
    }

    fn is_in_one_town(&self) -> bool {
        self.one.state == self.other.state
            && !self.one.city.is_empty()
            && self.one.city == self.other.city
    }

    fn is_near(&self) -> bool {
        let distance = self.one.point.zip(self.other.point);
        let within = |(one, other): (crate::domain::Coordinate, _)| one.distance_m(other) <= NEAR_M;
        self.has_same_zip() || self.is_in_one_town() || distance.is_some_and(within)
    }

    /// The house number and the street are the same; in one ZIP code the house number is enough for
    /// two lines that share a number.
    fn is_same_house(&self, shares_number: bool) -> bool {
        let (one, other) = (&self.one.address, &self.other.address);
        let is_house = one.houses_apart(other) == Some(0)
            || (shares_number && self.has_same_zip() && one.has_house_of(other));
        is_house && self.is_near()
    }

    fn is_same_campus(&self) -> bool {
        let apart = self.one.address.houses_apart(&self.other.address);
        apart.is_some_and(|apart| apart <= SAME_CAMPUS) && self.is_near()
    }

    /// One of the two says no house number: a corner, a box, a mile of a road.
    fn lacks_house(&self) -> bool {
        let has_both = self.one.address.has_house() && self.other.address.has_house();
        !has_both && (self.has_same_zip() || self.is_in_one_town())
    }

    fn has_same_name_in_town(&self) -> bool {
        self.is_in_one_town() && self.one.name.is_same(&self.other.name)
    }
}
