//! A place as one list has it.

use std::collections::BTreeSet;

use super::address::StreetAddress;
use super::name::NameWords;
use crate::domain::{Coordinate, Population, Role};
use crate::import::ImportedRow;
use crate::import::us_care::for_whom_by_name;

/// A list that names hospitals and clinics of the United States. Those that are told first have the
/// newer numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CareList {
    /// Hospitals of the Centers for Medicare & Medicaid Services.
    Cms,
    /// The directory of the Substance Abuse and Mental Health Services Administration.
    Samhsa,
    /// Psychiatric hospitals of Homeland Infrastructure Foundation-Level Data.
    Hifld,
}

impl CareList {
    /// All lists.
    pub const ALL: [Self; 3] = [Self::Cms, Self::Samhsa, Self::Hifld];

    /// What the ids of its sources begin with.
    #[must_use]
    pub const fn sources(self) -> &'static str {
        match self {
            Self::Cms => "cms-hospitals",
            Self::Samhsa => "samhsa-directory",
            Self::Hifld => "hifld-hospitals",
        }
    }

    /// The list of a source, whatever its year.
    #[must_use]
    pub fn of_source(source: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| {
            let rest = source.strip_prefix(list.sources());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        })
    }
}

/// What is compared of a place.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedPlace {
    pub(super) list: CareList,
    pub(super) role: Role,
    pub(super) name: NameWords,
    /// Whether its name says that it is for some only.
    pub(super) for_whom: Vec<Population>,
    pub(super) address: StreetAddress,
    pub(super) zip: String,
    pub(super) city: String,
    pub(super) state: String,
    /// What is dialled: the main number, and others.
    pub(super) main_number: String,
    pub(super) numbers: BTreeSet<String>,
    pub(super) point: Option<Coordinate>,
}

impl ListedPlace {
    /// A row of `on_call.csv` with its contacts; `None` where it is of none of the lists.
    #[must_use]
    pub fn of(row: &ImportedRow, contacts: &[ImportedRow]) -> Option<Self> {
        let degrees = |column| row.get(column).parse::<f64>().ok();
        let point = degrees("latitude").zip(degrees("longitude"));
        let numbers: Vec<String> = contacts.iter().map(dialled).collect();
        let (name, city, state) = (row.get("name"), row.get("city"), row.get("state_province"));
        Some(Self {
            list: CareList::of_source(row.get("source_id"))?,
            role: Role::parse(row.get("role")).ok()?,
            name: NameWords::read(name, city, state),
            for_whom: for_whom_by_name(name),
            address: StreetAddress::read(row.get("address_1")),
            zip: row.get("postal_code").chars().take(5).collect(),
            city: city.to_lowercase(),
            state: state.to_owned(),
            main_number: numbers.first().cloned()?,
            numbers: numbers.into_iter().collect(),
            point: point
                .and_then(|(latitude, longitude)| Coordinate::new(latitude, longitude).ok()),
        })
    }

    /// Whether it takes people in.
    pub(super) const fn is_hospital(&self) -> bool {
        matches!(self.role, Role::Hospital | Role::EmergencyDepartment)
    }

    /// Whether it is a psychiatric hospital or ward.
    pub(super) fn is_ward(&self) -> bool {
        self.role == Role::Hospital
    }
}

/// What is dialled at a contact, without the calling code, so that every writing is one.
pub(super) fn dialled(contact: &ImportedRow) -> String {
    let written = [contact.get("e164"), contact.get("number")];
    let number = written.into_iter().find(|number| !number.is_empty()).unwrap_or_default();
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits.strip_prefix('1').filter(|rest| rest.len() == 10).map_or(digits.clone(), str::to_owned)
}
