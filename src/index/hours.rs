//! The opening hours of all records, each distinct combination kept once.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::{AnsweringHours, Country, Hours, LocalHours, OpenSpan, OpenState, Resource, TimeZone};

/// Hours with the zone and country in which they hold.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PlacedHours {
    hours: Vec<String>,
    is_complete: bool,
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
    pub fn number_of(&mut self, resource: &Resource) -> Option<u32> {
        let hours = resource.answering_hours()?;
        let zone = resource.time_zone.map(TimeZone::as_str).or(hours.is_always().then_some("UTC"))?;
        let placed = PlacedHours {
            hours: hours.hours().iter().map(Hours::to_string).collect(),
            is_complete: hours.is_complete(),
            time_zone: zone.to_owned(),
            country: resource.home_country(),
        };
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
pub struct HoursTable(Vec<Slot>);

/// One combination of hours with what was made of it so far.
#[derive(Debug)]
struct Slot {
    placed: PlacedHours,
    parsed: OnceLock<Option<LocalHours>>,
    /// The newest answer. Nearly everybody asks about now, and the answer for now changes twice a day.
    latest: Mutex<Option<OpenSpan>>,
}

impl HoursTable {
    /// Takes up what [`HoursBuilder`] made.
    #[must_use]
    pub fn new(placed: Vec<PlacedHours>) -> Self {
        let slot = |placed| Slot { placed, parsed: OnceLock::new(), latest: Mutex::new(None) };
        Self(placed.into_iter().map(slot).collect())
    }

    /// What the hours say about a moment: some nanoseconds when it is near the last one asked about and
    /// a change is to come, else some microseconds.
    #[must_use]
    pub fn state(&self, number: u32, moment: DateTime<Utc>) -> OpenState {
        self.0.get(number as usize).map_or(OpenState::UNKNOWN, |slot| slot.state(moment))
    }
}

impl Slot {
    fn state(&self, moment: DateTime<Utc>) -> OpenState {
        let latest = self.latest.lock().map(|latest| *latest).unwrap_or_default();
        if let Some(state) = latest.and_then(|span| span.at(moment)) {
            return state;
        }
        let Some(hours) = self.parsed.get_or_init(|| self.parse()) else { return OpenState::UNKNOWN };
        let state = hours.state_at(moment);
        if let Ok(mut latest) = self.latest.lock() {
            *latest = Some(state.since(moment));
        }
        state
    }

    fn parse(&self) -> Option<LocalHours> {
        let hours = self.placed.hours.iter().map(|hours| Hours::parse(hours).ok()).collect::<Option<Vec<_>>>()?;
        let hours = AnsweringHours::of(hours, self.placed.is_complete)?;
        let zone = TimeZone::parse(&self.placed.time_zone).ok()?;
        Some(LocalHours::new(&hours, zone, self.placed.country))
    }
}
