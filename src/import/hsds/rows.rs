//! Rows for our tables from services.

use chrono::NaiveDate;

use super::contacts::{NumberOwner, contacts, contacts_of_line, languages};
use super::eligibility::Eligible;
use super::exceptions::{has_holiday, holidays};
use super::line::{
    eligible, first_given, id_at, phones_of_places, schedules_of_line, sole_country,
};
use super::place::HsdsPlace;
use super::record::{
    HsdsHoliday, HsdsLocation, HsdsPhone, HsdsSchedule, HsdsService, ServiceAtLocation,
};
use super::request::{Lines, PlaceLookup, Request, ServiceKind, Teams};
use super::schedule::{OpenHours, Setting, opening_hours};
use super::words::Status;
use crate::domain::{
    AddressVisibility, Coordinate, Country, InternetBasis, Population, ResourceId, TimeZone,
    Tristate,
};
use crate::import::ended::{name_says_ended, text_says_ended};
use crate::import::plain_text::plain_text;
use crate::import::row::list_cell;
use crate::import::said_ended::description_says_ended;
use crate::import::shared_number::Owner;
use crate::import::twins::{SAME_ID, SAME_PLACE, Twins};
use crate::import::{ImportedRow, RecordName, Summary, contact};

/// The longest description that is still one plain sentence.
const LONGEST_DESCRIPTION: usize = 160;

/// The two states in which a service is listed, in our words.
const ACTIVE: &str = "active";
const TEMPORARILY_CLOSED: &str = "temporarily closed";

/// The first priority of lines for one population.
const PRIORITY_OF_GROUPS: u16 = 30;

/// How many schedules of a record a note shows.
const SCHEDULES_SHOWN: usize = 3;

/// Rows as they come together.
pub(super) struct HsdsRows<'a> {
    request: &'a Request,
    map: &'a PlaceLookup<'a>,
    summary: Summary,
    twins: Twins,
    resources: Vec<ImportedRow>,
    contacts: Vec<ImportedRow>,
}

/// A row with its contacts, or why there is none.
type MadeRow = Result<(ImportedRow, Vec<ImportedRow>), &'static str>;

impl<'a> HsdsRows<'a> {
    pub(super) fn new(request: &'a Request, map: &'a PlaceLookup<'a>, summary: Summary) -> Self {
        Self {
            request,
            map,
            summary,
            twins: Twins::default(),
            resources: Vec::new(),
            contacts: Vec::new(),
        }
    }

    pub(super) fn finish(self) -> (Vec<ImportedRow>, Vec<ImportedRow>, Summary) {
        (self.resources, self.contacts, self.summary)
    }

    /// Takes up a service: one row, or one for each of its places.
    pub(super) fn add(&mut self, service: &HsdsService) {
        self.summary.about(service.record.clone());
        if let Some(reason) = self.why_not(service) {
            self.summary.drop_row(reason);
            return;
        }
        let made: Vec<(RecordName, MadeRow)> = match &self.request.listing {
            ServiceKind::CrisisLines(lines) => {
                vec![(service.record.clone(), self.crisis_line(service, lines))]
            }
            ServiceKind::OnCall(teams) => self.at_each_place(service, |rows, at, location| {
                rows.on_call(service, at, location, teams)
            }),
            ServiceKind::Libraries => self
                .at_each_place(service, |rows, at, location| rows.library(service, at, location)),
        };
        for (record, made) in made {
            self.summary.about(record);
            match made {
                Ok((row, _)) if self.twins.has_met_id(&row) => self.summary.drop_row(SAME_ID),
                Ok((row, _)) if has_shown_place(&row) && self.twins.has_met(&row) => {
                    self.summary.drop_row(SAME_PLACE);
                }
                Ok((row, contacts)) => {
                    self.summary.made(row.get("id"));
                    self.resources.push(row);
                    self.contacts.extend(contacts);
                }
                Err(reason) => self.summary.drop_row(reason),
            }
        }
    }

    fn why_not(&self, service: &HsdsService) -> Option<&'static str> {
        match Status::parse(&service.status) {
            Status::Active | Status::TemporarilyClosed => {}
            Status::Ended => return Some("not in service (inactive or defunct)"),
            Status::Missing => {
                return Some("without a status, so that nobody knows whether it is in service");
            }
            Status::Other => {
                return Some(
                    "with a status that HSDS does not have, so that nobody knows whether it is in service",
                );
            }
        }
        if name_says_ended(&service.name) || text_says_ended(&service.alert) {
            return Some("closed, as its name or its alert says");
        }
        if description_says_ended(&service.description) {
            return Some("closed, as its description says");
        }
        let is_library = matches!(self.request.listing, ServiceKind::Libraries);
        if !is_library && eligible(service) == Eligible::Professionals {
            return Some("for professionals, and not for people who look for help (eligibility)");
        }
        let is_asked_for = self.request.term.as_ref().is_none_or(|term| service.has_term(term));
        (!is_asked_for).then_some("not under the term that was asked for")
    }

    fn at_each_place(
        &mut self,
        service: &HsdsService,
        make: impl Fn(&mut Self, &ServiceAtLocation, &HsdsLocation) -> MadeRow,
    ) -> Vec<(RecordName, MadeRow)> {
        let places: Vec<_> = service
            .service_at_locations
            .iter()
            .filter_map(|at| Some((at, at.location.as_ref()?)))
            .collect();
        if places.is_empty() {
            return vec![(service.record.clone(), Err("without a place (service_at_locations)"))];
        }
        let mut rows = Vec::with_capacity(places.len());
        for (at, location) in places {
            let name = if location.name.is_empty() { &service.name } else { &location.name };
            let record = service.record.part(id_at(at, location), name);
            self.summary.about(record.clone());
            let row = if name_says_ended(&location.name) {
                Err("closed, as the name of its place says")
            } else if description_says_ended(&location.description) {
                Err("closed, as the description of its place says")
            } else {
                make(self, at, location)
            };
            rows.push((record, row));
        }
        rows
    }

    fn crisis_line(&mut self, service: &HsdsService, lines: &Lines) -> MadeRow {
        let country = sole_country(&lines.coverage);
        let zone = self.request.time_zone.or_else(|| (self.map.zone_of)(None, country?));
        let row = self.common(service, &service.id)?;
        let contacts = contacts_of_line(
            service.phones.iter().chain(phones_of_places(service)),
            &service.email,
            NumberOwner { id: row.get("id"), owner: Owner::Line(&service.name), country },
            &mut self.summary,
        );
        if contacts.is_empty() {
            return Err("without a number or mailbox");
        }
        let opening = self.hours_of_line(service, zone, country);
        let (populations, priority) = self.audience(service, lines);
        let description = plain_text(&service.description, "description", &mut self.summary);
        let row = row
            .with("organization", self.organization(service))
            .with(
                "description",
                if description.chars().count() <= LONGEST_DESCRIPTION {
                    description
                } else {
                    String::new()
                },
            )
            .with("coverage", list_cell(lines.coverage.iter()))
            .with("topics", list_cell(lines.topics.iter()))
            .with("populations", list_cell(populations.iter()))
            .with("languages", languages(&service.languages, &mut self.summary))
            .with("time_zone", opening.zone_name())
            .with("opening_hours", opening.hours)
            .with("priority", priority.to_string());
        Ok((row, contacts))
    }

    /// Whom a line is for, and its priority: as the operator says, or else as the eligibility of
    /// the service does. A line for one group does not stand among those for everybody.
    fn audience(&mut self, service: &HsdsService, lines: &Lines) -> (Vec<Population>, u16) {
        let groups = match eligible(service) {
            Eligible::Groups(groups) if lines.populations.is_empty() => groups,
            Eligible::Groups(_) | Eligible::Everybody | Eligible::Professionals => {
                return (lines.populations.clone(), lines.priority);
            }
        };
        self.summary.note_value(
            "populations taken from the eligibility (--population says them for all)",
            "eligibility_description",
            &service.eligibility(),
        );
        if lines.priority < PRIORITY_OF_GROUPS {
            self.summary.note("priority 30: it is for one population, and not for everybody");
        }
        (groups, lines.priority.max(PRIORITY_OF_GROUPS))
    }

    /// Hours of a line hold in a zone; round the clock is the same in all.
    fn hours_of_line(
        &mut self,
        service: &HsdsService,
        zone: Option<TimeZone>,
        country: Option<Country>,
    ) -> OpenHours {
        let opening = self.hours(
            schedules_of_line(service),
            &service.holiday_schedules.iter().collect::<Vec<_>>(),
            Setting { zone, may_be_elsewhere: true, country, today: self.request.retrieved_on },
        );
        if opening.hours.is_empty() || opening.hours == "24/7" || opening.zone.is_some() {
            return opening;
        }
        self.summary.note("hours left unknown: the area covered has more than one time zone (--time-zone says which)");
        OpenHours::default()
    }

    fn on_call(
        &mut self,
        service: &HsdsService,
        at: &ServiceAtLocation,
        location: &HsdsLocation,
        teams: &Teams,
    ) -> MadeRow {
        let place = HsdsPlace::of(location, self.request, self.map, &mut self.summary)?;
        let row = self.common(service, id_at(at, location))?;
        let contacts = contacts(
            at.phones.iter().chain(&service.phones),
            &service.email,
            NumberOwner { id: row.get("id"), owner: Owner::Place, country: Some(place.country) },
            &mut self.summary,
        );
        if contacts.is_empty() {
            return Err("without a number or mailbox");
        }
        let schedules = first_given(&[&at.schedules, &service.schedules]);
        let row = self.with_hours(row, schedules, &holidays(service, at, location), &place);
        let visibility =
            place.visibility(teams.visibility, (location, &service.description), &mut self.summary);
        let row = place
            .write(row, visibility)
            .with("role", teams.role.as_str())
            .with("organization", self.organization(service))
            .with("address_visibility", visibility.as_str())
            .with("accepts_backup_calls", Tristate::Unknown.as_str())
            .with("coverage", list_cell(teams.coverage.iter()))
            .with("listing_basis", teams.basis.as_str())
            .with("populations", populations_of_team(service))
            .with("languages", languages(&service.languages, &mut self.summary));
        Ok((row, contacts))
    }

    fn library(
        &mut self,
        service: &HsdsService,
        at: &ServiceAtLocation,
        location: &HsdsLocation,
    ) -> MadeRow {
        let place = HsdsPlace::of(location, self.request, self.map, &mut self.summary)?;
        if place.point.is_none() {
            return Err("without a point");
        }
        let row = self.common(service, id_at(at, location))?;
        let phones: Vec<&HsdsPhone> =
            at.phones.iter().chain(&location.phones).chain(&service.phones).collect();
        let of_place =
            NumberOwner { id: row.get("id"), owner: Owner::Place, country: Some(place.country) };
        let contacts = contacts(phones, &service.email, of_place, &mut self.summary);
        let schedules = first_given(&[&at.schedules, &location.schedules, &service.schedules]);
        let row = self.with_hours(row, schedules, &holidays(service, at, location), &place);
        let name = plain_text(&location.name, "locations.name", &mut self.summary);
        let row = if name.is_empty() { row } else { row.with("name", name) };
        let unknown = ["wifi", "computers", "fee", "card_required"];
        let row = unknown
            .into_iter()
            .fold(row, |row, column| row.with(column, Tristate::Unknown.as_str()));
        let row = place
            .write(row, AddressVisibility::Public)
            .with("internet_basis", InternetBasis::Unknown.as_str());
        Ok((row.with("system", self.organization(service)), contacts))
    }

    /// What every table has.
    fn common(
        &mut self,
        service: &HsdsService,
        upstream_id: &str,
    ) -> Result<ImportedRow, &'static str> {
        let source_id = self.request.source_id();
        let id = ResourceId::slug_of(&format!("{source_id}-{upstream_id}"))
            .map_err(|_| "without an id")?;
        let name = plain_text(&service.name, "name", &mut self.summary);
        if name.is_empty() || upstream_id.is_empty() {
            return Err("without an id or a name");
        }
        let url = contact::web_page(&service.url).unwrap_or_default();
        if url.is_empty() && !service.url.is_empty() {
            self.summary.note_value(
                "website left out: not an absolute address",
                "url",
                &service.url,
            );
        }
        let status = if Status::parse(&service.status) == Status::TemporarilyClosed {
            TEMPORARILY_CLOSED
        } else {
            ACTIVE
        };
        let row = ImportedRow::new()
            .with("id", id.as_str())
            .with("name", name)
            .with("url", url)
            .with("status", status);
        Ok(row.with("source_id", source_id).with("verified_on", self.assured_on(service)))
    }

    /// The day on which the publisher assured the service; a day still to come is no such day.
    fn assured_on(&self, service: &HsdsService) -> String {
        let day: Option<NaiveDate> =
            service.assured_date.get(..10).and_then(|day| day.parse().ok());
        day.filter(|day| *day <= self.request.retrieved_on)
            .map(|day| day.to_string())
            .unwrap_or_default()
    }

    fn organization(&mut self, service: &HsdsService) -> String {
        let Some(organization) = &service.organization else { return String::new() };
        plain_text(&organization.name, "organization.name", &mut self.summary)
    }

    fn with_hours(
        &mut self,
        row: ImportedRow,
        schedules: &[HsdsSchedule],
        holidays: &[&HsdsHoliday],
        place: &HsdsPlace<'_>,
    ) -> ImportedRow {
        let zone = self.zone(place.point, place.country);
        let may_be_elsewhere = zone.is_none();
        let setting = Setting {
            zone,
            may_be_elsewhere,
            country: Some(place.country),
            today: self.request.retrieved_on,
        };
        let opening = self.hours(schedules, holidays, setting);
        row.with("time_zone", opening.zone_name()).with("opening_hours", opening.hours)
    }

    fn zone(&self, point: Option<Coordinate>, country: Country) -> Option<TimeZone> {
        (self.map.zone_of)(point, country).or(self.request.time_zone)
    }

    fn hours(
        &mut self,
        schedules: &[HsdsSchedule],
        holidays: &[&HsdsHoliday],
        setting: Setting,
    ) -> OpenHours {
        let read = if !schedules.is_empty() && has_holiday(holidays, setting.today) {
            Err("hours left unknown: other hours hold today (holiday_schedules)")
        } else {
            opening_hours(schedules, setting)
        };
        read.unwrap_or_else(|reason| {
            let shown: Vec<String> =
                schedules.iter().take(SCHEDULES_SHOWN).map(HsdsSchedule::to_string).collect();
            self.summary.note_value(reason, "schedules", &shown.join("; "));
            OpenHours::default()
        })
    }
}

/// Lines and hidden places may share a name; what is shown at a place may not.
fn has_shown_place(row: &ImportedRow) -> bool {
    !row.get("country").is_empty()
        && row.get("address_visibility") != AddressVisibility::Hidden.as_str()
}

fn populations_of_team(service: &HsdsService) -> String {
    match eligible(service) {
        Eligible::Groups(groups) => list_cell(groups.iter()),
        Eligible::Everybody | Eligible::Professionals => String::new(),
    }
}
