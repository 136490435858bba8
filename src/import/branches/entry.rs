//! One branch as it was written down, and what becomes of it.

use super::branch_place::{BranchPlace, Geocoder};
use crate::domain::{Country, Network, ResourceId, Visits, WebUrl};
use crate::import::ended::{name_says_ended, text_says_ended};
use crate::import::hours_text::to_osm;
use crate::import::{ForeignLine, ImportedRow, RecordName, Summary};

/// Notes that say that a row is hearsay.
const HEARSAY: &str = "user-shared list";

/// A row of the collected tables.
#[derive(Debug)]
pub(super) struct BranchEntry {
    /// What it is called in notes.
    pub(super) record: RecordName,
    pub(super) id: String,
    pub(super) network: String,
    pub(super) name: String,
    street: String,
    city: String,
    region: String,
    postal_code: String,
    pub(super) country: String,
    pub(super) phones: String,
    url: String,
    visits: String,
    visit_hours: String,
    pub(super) source_url: String,
    pub(super) source_date: String,
    pub(super) notes: String,
    is_named_closed: bool,
}

impl BranchEntry {
    pub(super) fn of(file: &str, line: ForeignLine<'_>) -> Self {
        let text = |column: &str| line.get(column).to_owned();
        Self {
            record: RecordName::of_line(file, line, "branch_id", "name"),
            id: text("branch_id"),
            network: text("network"),
            name: name_without_closed(line.get("name")).to_owned(),
            street: text("street"),
            // A second name in brackets would hide the town from the gazetteer.
            city: line.get("city").split(" (").next().unwrap_or_default().to_owned(),
            region: text("region"),
            postal_code: text("postcode"),
            country: text("country"),
            phones: text("phone_as_published"),
            url: text("url"),
            visits: text("visits"),
            visit_hours: text("visit_hours_text"),
            source_url: text("source_url"),
            source_date: text("source_date"),
            notes: text("notes"),
            is_named_closed: name_says_ended(line.get("name")),
        }
    }

    /// The country, if the row can be used at all.
    ///
    /// # Errors
    /// The reason for which it cannot.
    pub(super) fn check(&self) -> Result<Country, &'static str> {
        ResourceId::parse(&self.id).map_err(|_| "without a well-formed id")?;
        Network::parse(&self.network).map_err(|_| "of a network that is not known")?;
        let country = Country::parse(&self.country).map_err(|_| "in no country of ISO 3166-1")?;
        if self.city.is_empty() {
            return Err("without a town");
        }
        if WebUrl::parse(&self.source_url).is_err() {
            return Err("without a page that states it");
        }
        if self.notes.contains(HEARSAY) {
            return Err("resting on a list that anybody could edit");
        }
        Ok(country)
    }

    /// Whether its id, its name or its notes say that it is not there any more.
    pub(super) fn is_closed(&self) -> bool {
        self.id.ends_with("-closed") || self.is_named_closed || text_says_ended(&self.notes)
    }

    /// The host of the page, without `www`.
    pub(super) fn source_host(&self) -> String {
        let rest =
            self.source_url.split_once("://").map_or(self.source_url.as_str(), |(_, rest)| rest);
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host).to_owned()
    }

    pub(super) fn row(
        &self,
        country: Country,
        source_id: &str,
        national_line: &str,
        geocode: &Geocoder<'_>,
        summary: &mut Summary,
    ) -> ImportedRow {
        let visits = Visits::parse(&self.visits).unwrap_or(Visits::Unknown);
        let row = ImportedRow::new()
            .with("id", &*self.id)
            .with("network", &*self.network)
            .with("name", &*self.name)
            .with("address_1", &*self.street)
            .with("city", &*self.city)
            .with("state_province", &*self.region)
            .with("postal_code", &*self.postal_code)
            .with("country", country.as_str())
            .with("address_visibility", "public")
            .with("visits", if self.is_closed() { Visits::None } else { visits }.as_str())
            .with("opening_hours", self.opening_hours(visits, summary))
            .with(
                "url",
                WebUrl::parse(&self.url).map(|url| url.as_str().to_owned()).unwrap_or_default(),
            )
            .with("source_id", source_id)
            .with("notes", &*self.notes);
        let row = if self.is_closed() {
            summary.note("closed branches, kept to say so");
            row.with("status", "defunct").with("replaced_by", national_line)
        } else {
            row.with("status", "active").with("national_line_id", national_line)
        };
        let place = BranchPlace {
            postal_code: &self.postal_code,
            city: &self.city,
            state_province: &self.region,
            country,
        };
        let Some((point, precision)) = geocode(place) else {
            summary.note("place not found, so without a point");
            return row;
        };
        row.with("latitude", point.latitude().to_string())
            .with("longitude", point.longitude().to_string())
            .with("coordinate_precision", precision.as_str())
    }

    /// The hours for visitors; hours of a telephone are not those of a door.
    fn opening_hours(&self, visits: Visits, summary: &mut Summary) -> String {
        let receives = matches!(visits, Visits::Open | Visits::Appointment) && !self.is_closed();
        let hours =
            if receives { to_osm(&self.visit_hours).unwrap_or_default() } else { String::new() };
        if hours.is_empty() && !self.visit_hours.is_empty() {
            summary
                .note("hours left out: not those of visits, or not convertible without guessing");
        }
        hours
    }
}

/// The name without brackets that say that it is closed.
fn name_without_closed(name: &str) -> &str {
    let before = name.split_once(" (").filter(|(_, rest)| rest.to_lowercase().contains("closed"));
    before.map_or(name, |(before, _)| before)
}
