//! The typed record of each resource, which whatever is neither its JSON nor its CSV is made of.
//!
//! A card is the resource in postcard. What thousands of them share, sources and zones, stands in
//! lists beside them and is named by number. It was chosen by measurement (`benches/nearest.rs`);
//! see "The snapshot" in ARCHITECTURE.md.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::records::Records;
use crate::domain::{Resource, Source, TimeZone};

/// The numbers of what a resource shares with others.
#[derive(Debug, Serialize, Deserialize)]
struct SharedNumbers {
    source: u32,
    /// Of contacts with a source of their own: their place among the contacts, and the source.
    contact_sources: Vec<(u32, u32)>,
    time_zone: Option<u32>,
}

/// What cards share, in the order of the numbers by which they name it.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct SharedFacts {
    sources: Vec<Source>,
    time_zones: Vec<String>,
}

/// Writes cards while a snapshot is built.
#[derive(Debug, Default)]
pub struct CardWriter {
    sources: Numbering<String, Source>,
    time_zones: Numbering<TimeZone, String>,
}

impl CardWriter {
    /// Begins with the sources of the data, by id.
    #[must_use]
    pub fn new(sources: &[Arc<Source>]) -> Self {
        let mut writer = Self::default();
        for source in sources {
            writer.number_of(source);
        }
        writer
    }

    /// A resource as bytes.
    pub fn write(&mut self, resource: &Resource) -> Vec<u8> {
        let contacts = (0..).zip(&resource.contacts);
        let contact_sources = contacts.filter_map(|(place, contact)| {
            contact.source.as_ref().map(|source| (place, self.number_of(source)))
        });
        let shared = SharedNumbers {
            contact_sources: contact_sources.collect(),
            source: self.number_of(&resource.source),
            time_zone: resource
                .time_zone
                .map(|zone| self.time_zones.number_of(zone, || zone.as_str().to_owned())),
        };
        postcard::to_stdvec(&(shared, resource)).expect("a resource is plain data")
    }

    fn number_of(&mut self, source: &Arc<Source>) -> u32 {
        self.sources.number_of(source.id.clone(), || Source::clone(source))
    }

    /// What the cards share.
    #[must_use]
    pub fn finish(self) -> SharedFacts {
        SharedFacts { sources: self.sources.values, time_zones: self.time_zones.values }
    }
}

/// What a program makes of resources when it writes their cards: one that has another form of
/// resource makes other bytes.
#[must_use]
pub fn written_cards(resources: &[Resource]) -> Vec<Vec<u8>> {
    let mut writer = CardWriter::default();
    resources.iter().map(|resource| writer.write(resource)).collect()
}

/// Values, each once, by the order in which they first came.
#[derive(Debug)]
struct Numbering<K, V> {
    numbers: HashMap<K, u32>,
    values: Vec<V>,
}

impl<K, V> Default for Numbering<K, V> {
    fn default() -> Self {
        Self { numbers: HashMap::new(), values: Vec::new() }
    }
}

impl<K: Eq + Hash, V> Numbering<K, V> {
    fn number_of(&mut self, key: K, value: impl FnOnce() -> V) -> u32 {
        let next = u32::try_from(self.values.len()).expect("fewer than four billion");
        let number = *self.numbers.entry(key).or_insert(next);
        if number == next {
            self.values.push(value());
        }
        number
    }
}

/// The cards of a snapshot.
#[derive(Debug)]
pub struct Cards {
    records: Records,
    sources: Vec<Arc<Source>>,
    time_zones: Vec<Option<TimeZone>>,
}

impl Cards {
    /// Takes up what a [`CardWriter`] wrote.
    #[must_use]
    pub fn new(records: Records, shared: SharedFacts) -> Self {
        Self {
            records,
            sources: shared.sources.into_iter().map(Arc::new).collect(),
            time_zones: shared.time_zones.iter().map(|name| TimeZone::parse(name).ok()).collect(),
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// The resource of a record; `None` for a number that does not exist, or a damaged card.
    #[must_use]
    pub fn get(&self, record: u32) -> Option<Resource> {
        let (shared, mut resource): (SharedNumbers, Resource) =
            postcard::from_bytes(self.records.get(record)).ok()?;
        resource.source = self.source(shared.source)?;
        for (place, source) in shared.contact_sources {
            resource.contacts.get_mut(place as usize)?.source = Some(self.source(source)?);
        }
        if let Some(number) = shared.time_zone {
            resource.time_zone = *self.time_zones.get(number as usize)?;
        }
        Some(resource)
    }

    /// The sources that cards name.
    #[must_use]
    pub fn sources(&self) -> &[Arc<Source>] {
        &self.sources
    }

    fn source(&self, number: u32) -> Option<Arc<Source>> {
        self.sources.get(number as usize).cloned()
    }
}
