//! Facets: what of a resource can be asked for, by name.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::domain::{
    AgeGroup, Area, Country, Details, Language, Payment, Population, Region, Resource, Role, Topic,
    Tristate,
};

/// One thing that a resource has or has not. Its kind is not among them: each kind is a section of
/// its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet<'a> {
    /// It is in the country or serves some of it by more than serving the world.
    Country(Country),
    /// It is in the region or serves it.
    Region(&'a Region),
    /// It serves the country or some of it.
    Serves(Country),
    /// It serves the world.
    ServesWorld,
    /// The language is spoken, in whatever script or region.
    Language(&'a Language),
    /// It is for the topic.
    Topic(Topic),
    /// It is for the population in particular.
    Population(Population),
    /// It is for everybody.
    Everybody,
    /// It never closes.
    AlwaysOpen,
    /// Its hours are known, and where they hold.
    HasHours,
    /// It is known to have wireless internet.
    Wifi,
    /// It is a library of which this is not known.
    WifiUnknown,
    /// It is listed in the role.
    Role(Role),
    /// It takes people of the age.
    AgeGroup(AgeGroup),
    /// It is an on-call entry of which no age is known.
    AgesUnknown,
    /// Care may be paid for in this way.
    Payment(Payment),
    /// It is an on-call entry of which no way to pay is known.
    PaymentUnknown,
}

impl fmt::Display for Facet<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Country(country) => write!(out, "country:{country}"),
            Self::Region(region) => write!(out, "region:{region}"),
            Self::Serves(country) => write!(out, "serves:{country}"),
            Self::ServesWorld => out.write_str("serves:001"),
            Self::Language(language) => write!(out, "language:{}", language.primary()),
            Self::Topic(topic) => write!(out, "topic:{topic}"),
            Self::Population(population) => write!(out, "population:{population}"),
            Self::Everybody => out.write_str("population:"),
            Self::AlwaysOpen => out.write_str("always_open"),
            Self::HasHours => out.write_str("has_hours"),
            Self::Wifi => out.write_str("wifi"),
            Self::WifiUnknown => out.write_str("wifi:unknown"),
            Self::Role(role) => write!(out, "role:{role}"),
            Self::AgeGroup(group) => write!(out, "age_group:{group}"),
            Self::AgesUnknown => out.write_str("age_group:"),
            Self::Payment(way) => write!(out, "payment:{way}"),
            Self::PaymentUnknown => out.write_str("payment:"),
        }
    }
}

/// The names of everything that a resource has.
pub fn facets_of(resource: &Resource) -> BTreeSet<String> {
    let mut facets = places_of(resource);
    let mut add = |facet: Facet<'_>| facets.insert(facet.to_string());
    resource.languages.iter().for_each(|language| _ = add(Facet::Language(language)));
    resource.topics.iter().for_each(|topic| _ = add(Facet::Topic(*topic)));
    resource.populations.iter().for_each(|population| _ = add(Facet::Population(*population)));
    if resource.populations.is_empty() {
        add(Facet::Everybody);
    }
    if resource.answering_hours().is_some_and(|hours| hours.is_always()) {
        add(Facet::AlwaysOpen);
    }
    match &resource.details {
        Details::OnCall { role, age_groups, payment, .. } => {
            add(Facet::Role(*role));
            for group in age_groups {
                add(Facet::AgeGroup(*group));
            }
            for way in payment {
                add(Facet::Payment(*way));
            }
            if age_groups.is_empty() {
                add(Facet::AgesUnknown);
            }
            if payment.is_empty() {
                add(Facet::PaymentUnknown);
            }
        }
        Details::Library { wifi: Tristate::Yes, .. } => _ = add(Facet::Wifi),
        Details::Library { wifi: Tristate::Unknown, .. } => _ = add(Facet::WifiUnknown),
        Details::Library { .. } | Details::CrisisLine { .. } | Details::Branch { .. } => {}
    }
    facets
}

/// What may be asked for of each of some resources, one name a line.
#[must_use]
pub fn written_facets(resources: &[Resource]) -> Vec<Vec<u8>> {
    let lines = |resource: &Resource| -> String {
        facets_of(resource).into_iter().map(|name| name + "\n").collect()
    };
    resources.iter().map(|resource| lines(resource).into_bytes()).collect()
}

fn places_of(resource: &Resource) -> BTreeSet<String> {
    let mut facets: BTreeSet<String> = resource
        .countries()
        .into_iter()
        .map(|country| Facet::Country(country).to_string())
        .collect();
    for area in &resource.coverage {
        match area {
            Area::World => _ = facets.insert(Facet::ServesWorld.to_string()),
            Area::Country(country) => _ = facets.insert(Facet::Serves(*country).to_string()),
            Area::Region(region) => {
                facets.insert(Facet::Serves(region.country()).to_string());
            }
        }
    }
    facets.extend(resource.regions().iter().map(|region| Facet::Region(region).to_string()));
    facets
}

/// Numbers facets while an index is built.
#[derive(Debug, Default)]
pub struct FacetBuilder(BTreeMap<String, Vec<u32>>);

impl FacetBuilder {
    /// Adds the facets of the next record, whose hours are known or not; records come in ascending
    /// order.
    pub fn add(&mut self, record: u32, resource: &Resource, has_hours: bool) {
        let of_hours = has_hours.then(|| Facet::HasHours.to_string());
        for facet in facets_of(resource).into_iter().chain(of_hours) {
            self.0.entry(facet).or_default().push(record);
        }
    }

    /// The names in ascending order, and who has each.
    pub fn finish(self) -> (FacetNames, Vec<Vec<u32>>) {
        let (names, records) = self.0.into_iter().unzip();
        (FacetNames(names), records)
    }
}

/// The facets that any record has, in ascending order.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
pub struct FacetNames(Vec<String>);

impl FacetNames {
    /// The number of a facet; `None` when nobody has it.
    #[must_use]
    pub fn number(&self, facet: Facet<'_>) -> Option<u32> {
        let name = facet.to_string();
        self.0.binary_search(&name).ok().and_then(|number| u32::try_from(number).ok())
    }
}
