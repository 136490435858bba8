//! What is held of each kind, counted: how many and where, what is known of them, how old it is.

use std::collections::BTreeMap;

use chrono::Datelike as _;
use serde::{Deserialize, Serialize};

use super::closed_set::closed_set;
use super::{Channel, Contact, Country, Details, Kind, Resource, Role, Status, Tristate};

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

impl KnownFact {
    const fn is_of_libraries(self) -> bool {
        matches!(self, Self::Wifi | Self::Computers | Self::Fee)
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
    /// Counts all kinds, in the order of their list.
    #[must_use]
    pub fn of(resources: &[Resource]) -> Vec<Self> {
        let mut all: Vec<Self> = Kind::ALL.iter().map(|kind| Self::none(*kind)).collect();
        for resource in resources.iter().filter(|resource| resource.status != Status::Defunct) {
            if let Some(holdings) = all.iter_mut().find(|other| other.kind == resource.kind()) {
                holdings.add(resource);
            }
        }
        all
    }

    /// Of the facts that resources of the kind may have, each is known of none yet.
    fn none(kind: Kind) -> Self {
        let facts = KnownFact::ALL.iter().copied();
        let facts = facts.filter(|fact| kind == Kind::Library || !fact.is_of_libraries());
        Self {
            kind,
            count: 0,
            countries: BTreeMap::new(),
            roles: BTreeMap::new(),
            known: facts.map(|fact| (fact, 0)).collect(),
            years: BTreeMap::new(),
        }
    }

    fn add(&mut self, resource: &Resource) {
        self.count += 1;
        if let Some(country) = resource.home_country() {
            *self.countries.entry(country).or_default() += 1;
        }
        if let Details::OnCall { role, .. } = resource.details {
            *self.roles.entry(role).or_default() += 1;
        }
        for fact in known_facts(resource) {
            *self.known.entry(fact).or_default() += 1;
        }
        if let Some(day) = resource.as_of() {
            *self.years.entry(day.year()).or_default() += 1;
        }
    }
}

fn known_facts(resource: &Resource) -> impl Iterator<Item = KnownFact> {
    let has = |what: fn(&Contact) -> bool| resource.contacts.iter().any(what);
    let [wifi, computers, fee] = match resource.details {
        Details::Library { wifi, computers, fee, .. } => [wifi, computers, fee],
        Details::CrisisLine { .. } | Details::Branch { .. } | Details::OnCall { .. } => {
            [Tristate::Unknown; 3]
        }
    };
    let hours = resource.opening_hours.is_some() || has(|contact| contact.opening_hours.is_some());
    let languages = !resource.languages.is_empty() || has(|contact| !contact.languages.is_empty());
    let known = [
        (KnownFact::Telephone, has(|contact| contact.channel == Channel::Voice)),
        (KnownFact::OpeningHours, hours),
        (KnownFact::Languages, languages),
        (KnownFact::WebPage, resource.url.is_some()),
        (KnownFact::Wifi, wifi != Tristate::Unknown),
        (KnownFact::Computers, computers != Tristate::Unknown),
        (KnownFact::Fee, fee != Tristate::Unknown),
    ];
    known.into_iter().filter(|(_, is_known)| *is_known).map(|(fact, _)| fact)
}
