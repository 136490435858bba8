//! What is held of each kind, counted: how many and where, what is known of them, how old it is.

use std::collections::BTreeMap;

use chrono::Datelike as _;
use serde::{Deserialize, Serialize};

use super::closed_set::closed_set;
use super::{Channel, Country, Details, Kind, Resource, Role, Status, Tristate};

closed_set! {
    /// What may be known of a resource.
    KnownFact, "known fact" {
        /// A telephone number.
        Telephone = "telephone",
        /// When it is open, or its telephones answer.
        OpeningHours = "opening_hours",
        /// Which languages are spoken.
        Languages = "languages",
        /// Its web page.
        WebPage = "url",
        /// Whether a library has wireless internet.
        Wifi = "wifi",
        /// Whether a library has computers for the public.
        Computers = "computers",
        /// Whether a library takes money for them.
        Fee = "fee",
    }
}

/// What is held of one kind and in service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holdings {
    /// The kind.
    pub kind: Kind,
    /// How many.
    pub count: usize,
    /// How many of each country; what serves several is of none of them.
    pub countries: BTreeMap<Country, usize>,
    /// How many of each role.
    pub roles: BTreeMap<Role, usize>,
    /// Of how many each fact is known.
    pub known: BTreeMap<KnownFact, usize>,
    /// How many are as of each year; those of which nobody can say are in none.
    pub years: BTreeMap<i32, usize>,
}

impl Holdings {
    /// The facts that resources of a kind may have.
    pub fn facts(kind: Kind) -> impl Iterator<Item = KnownFact> {
        let is_of_library =
            |fact| matches!(fact, KnownFact::Wifi | KnownFact::Computers | KnownFact::Fee);
        let facts = KnownFact::ALL.iter().copied();
        facts.filter(move |fact| kind == Kind::Library || !is_of_library(*fact))
    }

    /// Counts all kinds, in the order of their list.
    #[must_use]
    pub fn of(resources: &[Resource]) -> Vec<Self> {
        Kind::ALL.iter().map(|kind| Self::of_kind(*kind, resources)).collect()
    }

    fn of_kind(kind: Kind, resources: &[Resource]) -> Self {
        let mut holdings = Self {
            kind,
            count: 0,
            countries: BTreeMap::new(),
            roles: BTreeMap::new(),
            known: Self::facts(kind).map(|fact| (fact, 0)).collect(),
            years: BTreeMap::new(),
        };
        let is_held =
            |resource: &&Resource| resource.kind() == kind && resource.status != Status::Defunct;
        for resource in resources.iter().filter(is_held) {
            holdings.add(resource);
        }
        holdings
    }

    fn add(&mut self, resource: &Resource) {
        self.count += 1;
        if let Some(country) = resource.home_country() {
            *self.countries.entry(country).or_default() += 1;
        }
        if let Details::OnCall { role, .. } = resource.details {
            *self.roles.entry(role).or_default() += 1;
        }
        for (fact, count) in &mut self.known {
            *count += usize::from(is_known(*fact, resource));
        }
        if let Some(day) = resource.as_of() {
            *self.years.entry(day.year()).or_default() += 1;
        }
    }
}

fn is_known(fact: KnownFact, resource: &Resource) -> bool {
    let mut contacts = resource.contacts.iter();
    let [wifi, computers, fee] = internet(&resource.details);
    match fact {
        KnownFact::Telephone => contacts.any(|contact| contact.channel == Channel::Voice),
        KnownFact::OpeningHours => {
            resource.opening_hours.is_some()
                || contacts.any(|contact| contact.opening_hours.is_some())
        }
        KnownFact::Languages => {
            !resource.languages.is_empty() || contacts.any(|contact| !contact.languages.is_empty())
        }
        KnownFact::WebPage => resource.url.is_some(),
        KnownFact::Wifi => wifi != Tristate::Unknown,
        KnownFact::Computers => computers != Tristate::Unknown,
        KnownFact::Fee => fee != Tristate::Unknown,
    }
}

/// What is said of wireless internet, computers and a fee.
const fn internet(details: &Details) -> [Tristate; 3] {
    match details {
        Details::Library { wifi, computers, fee, .. } => [*wifi, *computers, *fee],
        Details::CrisisLine { .. } | Details::Branch { .. } | Details::OnCall { .. } => {
            [Tristate::Unknown; 3]
        }
    }
}
