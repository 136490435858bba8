//! The opening hours of all records, each distinct combination kept once, with the clocks and
//! calendars by which they are told.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::{
    Almanac, AnsweringHours, Coordinate, Country, HolidayCalendar, Hours, HoursContext, Kind,
    LocalHours, OpenReason, OpenSpan, OpenState, Openness, Region, Resource, TimeZone, ZoneRules,
};

/// Hours with the place in which they hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlacedHours {
    hours: Vec<String>,
    is_complete: bool,
    time_zone: String,
    calendar: u32,
    rests_on_holidays: bool,
    /// Where it is, if its hours speak of the sun.
    coordinate: Option<Coordinate>,
}

/// What hours are told by: everything that an opened snapshot needs.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct HoursBook {
    placed: Vec<PlacedHours>,
    calendars: Vec<HolidayCalendar>,
    /// Compiled rules by the name of their zone; a zone that is not here has those that the program
    /// carries.
    zones: BTreeMap<String, Vec<u8>>,
}

/// Numbers distinct hours while an index is built.
pub struct HoursBuilder<'a> {
    almanac: &'a Almanac,
    region_of: &'a dyn Fn(&Resource) -> Option<Region>,
    numbers: HashMap<Vec<u8>, u32>,
    calendars: HashMap<(Option<Country>, Option<Region>), u32>,
    book: HoursBook,
}

impl<'a> HoursBuilder<'a> {
    /// Begins with the rules and calendars of the data, and with what tells the region in which a
    /// resource is.
    #[must_use]
    pub fn new(almanac: &'a Almanac, region_of: &'a dyn Fn(&Resource) -> Option<Region>) -> Self {
        Self {
            almanac,
            region_of,
            numbers: HashMap::new(),
            calendars: HashMap::new(),
            book: HoursBook::default(),
        }
    }

    /// The number of a resource's hours; `None` when it has none that can be told the time of.
    pub fn number_of(&mut self, resource: &Resource) -> Option<u32> {
        let hours = resource.answering_hours()?;
        let zone = resource
            .time_zone
            .or_else(|| TimeZone::parse("UTC").ok().filter(|_| hours.is_always()))?;
        let coordinate =
            resource.location.point.map(|(point, _)| point).filter(|_| hours.speak_of_the_sun());
        let placed = PlacedHours {
            hours: hours.hours().iter().map(Hours::to_string).collect(),
            is_complete: hours.is_complete(),
            time_zone: zone.as_str().to_owned(),
            calendar: self.calendar_of(resource),
            rests_on_holidays: rests_on_holidays(resource.kind()),
            coordinate,
        };
        let key = postcard::to_stdvec(&placed).expect("hours are plain data");
        let next =
            u32::try_from(self.book.placed.len()).expect("fewer than four billion kinds of hours");
        let number = *self.numbers.entry(key).or_insert(next);
        if number == next {
            self.book.placed.push(placed);
            if let Some(file) = self.almanac.zones.file(zone) {
                self.book.zones.insert(file.name, file.bytes);
            }
        }
        Some(number)
    }

    fn calendar_of(&mut self, resource: &Resource) -> u32 {
        let place = (resource.home_country(), (self.region_of)(resource));
        let next =
            u32::try_from(self.book.calendars.len()).expect("fewer than four billion calendars");
        if let Some(number) = self.calendars.get(&place) {
            return *number;
        }
        let calendar = self.almanac.holidays.calendar(place.0, place.1.as_ref());
        self.book.calendars.push(calendar);
        self.calendars.insert(place, next);
        next
    }

    /// The hours by number, with what they are told by.
    #[must_use]
    pub fn finish(self) -> HoursBook {
        self.book
    }
}

/// A building is closed on holidays unless it says otherwise; a telephone and a hospital are not.
const fn rests_on_holidays(kind: Kind) -> bool {
    match kind {
        Kind::Library | Kind::Branch => true,
        Kind::CrisisLine | Kind::OnCall => false,
    }
}

/// Hours by number, parsed when they are first asked for.
#[derive(Debug)]
pub struct HoursTable {
    slots: Vec<Slot>,
    calendars: Vec<Arc<HolidayCalendar>>,
    zones: BTreeMap<String, Vec<u8>>,
}

/// One combination of hours with what was made of it so far.
#[derive(Debug)]
struct Slot {
    placed: PlacedHours,
    parsed: OnceLock<Option<LocalHours>>,
    /// The newest answer. Nearly everybody asks about now, and the answer for now changes twice a
    /// day.
    latest: Mutex<Option<OpenSpan>>,
}

impl HoursTable {
    /// Takes up what [`HoursBuilder`] made.
    #[must_use]
    pub fn new(book: HoursBook) -> Self {
        let slot = |placed| Slot { placed, parsed: OnceLock::new(), latest: Mutex::new(None) };
        Self {
            slots: book.placed.into_iter().map(slot).collect(),
            calendars: book.calendars.into_iter().map(Arc::new).collect(),
            zones: book.zones,
        }
    }

    /// What the hours say about a moment: some nanoseconds when it is near the last one asked about
    /// and a change is to come, else some microseconds.
    #[must_use]
    pub fn state(&self, number: u32, moment: DateTime<Utc>) -> OpenState {
        let Some(slot) = self.slots.get(number as usize) else { return OpenState::UNKNOWN };
        let latest = slot.latest.lock().map(|latest| *latest).unwrap_or_default();
        if let Some(state) = latest.and_then(|span| span.at(moment)) {
            return state;
        }
        let Some(hours) = self.local(number) else { return UNTOLD };
        let span = hours.span_at(moment);
        if let Ok(mut latest) = slot.latest.lock() {
            *latest = Some(span);
        }
        span.state()
    }

    /// The hours of a number, tied to their place; `None` where a damaged index does not let them be
    /// told.
    #[must_use]
    pub fn local(&self, number: u32) -> Option<&LocalHours> {
        let slot = self.slots.get(number as usize)?;
        slot.parsed.get_or_init(|| self.parse(&slot.placed)).as_ref()
    }

    fn parse(&self, placed: &PlacedHours) -> Option<LocalHours> {
        let hours = placed
            .hours
            .iter()
            .map(|hours| Hours::parse(hours).ok())
            .collect::<Option<Vec<_>>>()?;
        let hours = AnsweringHours::of(hours, placed.is_complete)?;
        let calendar = self.calendars.get(placed.calendar as usize).cloned()?;
        let (rests_on_holidays, coordinate) = (placed.rests_on_holidays, placed.coordinate);
        let context = HoursContext {
            rules: self.rules(&placed.time_zone)?,
            calendar,
            rests_on_holidays,
            coordinate,
        };
        Some(LocalHours::new(&hours, context))
    }

    fn rules(&self, zone: &str) -> Option<ZoneRules> {
        TimeZone::parse(zone).ok()?.rules(self.zones.get(zone).map(Vec::as_slice))
    }
}

/// Hours are held, but a damaged index does not let them be told.
const UNTOLD: OpenState = OpenState {
    openness: Openness::Unknown,
    reason: OpenReason::Hours,
    holiday: None,
    until: None,
    next: None,
};
