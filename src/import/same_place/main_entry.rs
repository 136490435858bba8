//! Which of the lines of a place is its entry, and what it takes over from the others.

use std::collections::BTreeSet;

use super::listing::{CareList, ListedPlace, dialled};
use crate::domain::{CoordinatePrecision, Role};
use crate::import::ImportedRow;

/// A line with what is compared of it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) row: ImportedRow,
    /// Its numbers, in the order of its list.
    pub(super) contacts: Vec<ImportedRow>,
    pub(super) listing: ListedPlace,
}

/// What the entry of a place is chosen by, the least first: an emergency department, because it is
/// open to all that come; of the directory, what is for everybody; what helps in a crisis before a
/// hospital and that before a clinic; the newer list.
type Precedence<'l> = (bool, bool, u8, CareList, &'l str);

impl Line {
    pub(super) fn precedence(&self) -> Precedence<'_> {
        let is_of_directory = self.listing.list == CareList::Samhsa;
        let help = match self.listing.role {
            Role::EmergencyDepartment => 0,
            Role::MobileCrisis => 1,
            Role::WalkInCrisis => 2,
            Role::CrisisTeam => 3,
            Role::Hospital => 4,
            Role::CommunityClinic | Role::Individual => 5,
        };
        (
            self.listing.role != Role::EmergencyDepartment,
            is_of_directory && !self.row.get("populations").is_empty(),
            help,
            self.listing.list,
            self.row.get("id"),
        )
    }

    /// The line without what an earlier import filled in from other lists.
    pub(super) fn without_borrowed(mut self) -> Self {
        for column in borrowed_by(self.listing.list) {
            self.row = self.row.with(column, "");
        }
        self.row = self.row.with("status", "active").with("replaced_by", "");
        self
    }

    /// The line as the entry of its place: what it does not know is filled in from the others.
    pub(super) fn as_entry(&self, others: &[&Self]) -> ImportedRow {
        let mut row = self.row.clone();
        for column in borrowed_by(self.listing.list) {
            let known = others.iter().map(|other| other.row.get(column));
            if let Some(value) = known.into_iter().find(|value| !value.is_empty()) {
                row = row.with(column, value);
            }
        }
        if let Some(populations) = self.populations_of(others) {
            row = row.with("populations", populations);
        }
        match self.finer_point(others) {
            None => row,
            Some(finer) => ["latitude", "longitude", "coordinate_precision"]
                .into_iter()
                .fold(row, |row, column| row.with(column, finer.row.get(column))),
        }
    }

    /// The line as another name of an entry, under which it is found.
    pub(super) fn as_twin_of(&self, id: &str) -> ImportedRow {
        self.row.clone().with("status", "defunct").with("replaced_by", id)
    }

    /// For whom a hospital is, where its own list does not say it and the directory does: every line
    /// of it that is a hospital takes some people only.
    fn populations_of<'o>(&self, others: &[&'o Self]) -> Option<&'o str> {
        let is_silent = self.row.get("populations").is_empty()
            && self.listing.list != CareList::Samhsa
            && self.listing.is_ward();
        let wards: Vec<&str> = others
            .iter()
            .filter(|other| other.listing.list == CareList::Samhsa && other.listing.is_ward())
            .map(|other| other.row.get("populations"))
            .collect();
        let is_for_some = wards.iter().all(|populations| !populations.is_empty());
        wards.first().copied().filter(|_| is_silent && is_for_some)
    }

    /// Another line of the same house that has the point of the address, where this one has only
    /// that of the postal code or the town.
    fn finer_point<'o>(&self, others: &[&'o Self]) -> Option<&'o Self> {
        let is_exact = |line: &Self| {
            line.row.get("coordinate_precision") == CoordinatePrecision::Address.as_str()
        };
        let is_same_house =
            |other: &&&Self| self.listing.address.houses_apart(&other.listing.address) == Some(0);
        let mut exact = others.iter().filter(|other| is_exact(other)).filter(is_same_house);
        (!is_exact(self)).then(|| exact.next().copied()).flatten()
    }

    /// What is dialled at it.
    pub(super) fn dialled(&self) -> BTreeSet<String> {
        self.contacts.iter().map(dialled).collect()
    }
}

/// Columns of which a list never says anything.
const fn borrowed_by(list: CareList) -> &'static [&'static str] {
    match list {
        CareList::Cms => &["languages", "age_groups", "payment", "url"],
        CareList::Samhsa => &["url"],
        CareList::Hifld => &["languages", "age_groups", "payment"],
    }
}
