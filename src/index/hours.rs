//! The opening hours of all records, each distinct combination kept once.

use std::collections::HashMap;
use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::{Country, Hours, LocalHours, OpenState, Resource, TimeZone};

/// Hours with the zone and country in which they hold.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PlacedHours {
    hours: String,
    time_zone: String,
    country: Option<Country>,
}

/// Numbers distinct hours while an index is built.
#[derive(Debug, Default)]
pub struct HoursBuilder {
    numbers: HashMap<PlacedHours, u32>,
    list: Vec<PlacedHours>,
}

impl HoursBuilder {
    /// The number of a resource's hours; `None` when it has none that can be told the time of.
    ///
    /// A resource without hours of its own answers when its telephone does.
    pub fn number_of(&mut self, resource: &Resource) -> Option<u32> {
        let own = resource.opening_hours.as_ref();
        let hours = own.or_else(|| resource.contacts.iter().find_map(|contact| contact.opening_hours.as_ref()))?;
        let always = hours.as_str() == "24/7";
        let zone = resource.time_zone.map(TimeZone::as_str).or(always.then_some("UTC"))?;
        let placed = PlacedHours { hours: hours.as_str().to_owned(), time_zone: zone.to_owned(), country: resource.home_country() };
        let next = u32::try_from(self.list.len()).expect("fewer than four billion kinds of hours");
        let number = *self.numbers.entry(placed.clone()).or_insert(next);
        if number == next {
            self.list.push(placed);
        }
        Some(number)
    }

    /// The hours by number.
    #[must_use]
    pub fn finish(self) -> Vec<PlacedHours> {
        self.list
    }
}

/// Hours by number, parsed when they are first asked for.
#[derive(Debug)]
pub struct HoursTable {
    placed: Vec<PlacedHours>,
    parsed: Vec<OnceLock<Option<LocalHours>>>,
}

impl HoursTable {
    /// Takes up what [`HoursBuilder`] made.
    #[must_use]
    pub fn new(placed: Vec<PlacedHours>) -> Self {
        let parsed = placed.iter().map(|_| OnceLock::new()).collect();
        Self { placed, parsed }
    }

    /// What the hours say about a moment.
    #[must_use]
    pub fn state(&self, number: u32, moment: DateTime<Utc>) -> OpenState {
        let number = number as usize;
        let hours = self.parsed.get(number).and_then(|cell| cell.get_or_init(|| self.parse(number)).as_ref());
        hours.map_or(OpenState::UNKNOWN, |hours| hours.state_at(moment))
    }

    fn parse(&self, number: usize) -> Option<LocalHours> {
        let placed = self.placed.get(number)?;
        let hours = Hours::parse(&placed.hours).ok()?;
        let zone = TimeZone::parse(&placed.time_zone).ok()?;
        Some(LocalHours::new(&hours, zone, placed.country))
    }
}
