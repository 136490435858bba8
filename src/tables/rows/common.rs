//! What several tables have in common: identity, languages, coverage, sources.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::super::atlas::Atlas;
use super::super::doubt::Doubts;
use super::super::row::{Row, day};
use super::judged_hours::HoursJudge;
use crate::domain::{
    Area, Country, Details, Hours, Language, Location, NO_PLACE, Region, Resource, ResourceId,
    Source, Status, TimeZone, WebUrl,
};

/// What a row is checked against beside itself: the map of the world, the sources read before, and
/// a place for doubts.
pub struct RowContext<'s> {
    /// The sources by id.
    pub sources: &'s HashMap<String, Arc<Source>>,
    /// The map of the world.
    pub atlas: &'s Atlas<'s>,
    /// Where to note what a person should look at.
    pub doubts: &'s Doubts,
    /// Who judges opening hours.
    pub hours: HoursJudge,
}

/// The columns that every resource table has.
pub(super) struct Identity {
    pub id: Option<ResourceId>,
    pub name: Option<String>,
    pub organization: Option<String>,
    pub url: Option<WebUrl>,
    pub status: Option<Status>,
    pub replaced_by: Option<ResourceId>,
    pub source: Option<Arc<Source>>,
    pub verified_on: Option<NaiveDate>,
    pub time_zone: Option<TimeZone>,
}

impl Identity {
    /// The resource, with nothing but what every table has; each table adds its own with `..`.
    pub(super) fn into_resource(
        self,
        location: Location,
        time_zone: Option<TimeZone>,
        details: Details,
    ) -> Option<Resource> {
        Some(Resource {
            id: self.id?,
            name: self.name?,
            alternate_name: None,
            organization: self.organization,
            url: self.url,
            description: None,
            status: self.status?,
            replaced_by: self.replaced_by,
            contacts: Vec::new(),
            location,
            coverage: Vec::new(),
            languages: Vec::new(),
            topics: Vec::new(),
            populations: Vec::new(),
            opening_hours: None,
            time_zone,
            verified_on: self.verified_on,
            source: self.source?,
            details,
        })
    }
}

pub(super) fn read_identity(row: &mut Row<'_>, context: &RowContext<'_>) -> Identity {
    let identity = Identity {
        id: row.required("id", ResourceId::parse),
        name: row.owned("name"),
        organization: row.owned("organization"),
        url: row.optional("url", WebUrl::parse),
        status: row.required("status", Status::parse),
        replaced_by: row.optional("replaced_by", ResourceId::parse),
        source: read_source_id(row, context),
        verified_on: row.optional("verified_on", day),
        time_zone: row.optional("time_zone", TimeZone::parse),
    };
    doubt_former_zone(row, identity.time_zone, context);
    doubt_address(row, "url", identity.url.as_ref(), context);
    if identity.replaced_by.is_some() && identity.status != Some(Status::Defunct) {
        row.reject("replaced_by", "is for defunct rows only");
    }
    identity
}

/// Doubts a zone by an older or another name than that of its place, or of no place at all.
fn doubt_former_zone(row: &Row<'_>, zone: Option<TimeZone>, context: &RowContext<'_>) {
    match zone.and_then(TimeZone::name_of_today) {
        None => {}
        Some(NO_PLACE) => row.doubt(
            context.doubts,
            "time_zone",
            "is the zone of no place: write that of a place, Europe/London",
        ),
        Some(name) => row.doubt(
            context.doubts,
            "time_zone",
            format!("is a former or second name (a link): write {name}"),
        ),
    }
}

/// Opening hours.
pub(super) fn read_hours(row: &mut Row<'_>, context: &RowContext<'_>) -> Option<Hours> {
    context.hours.read(row, context.doubts)
}

/// A list of languages, each of which exists.
pub(super) fn read_languages(row: &mut Row<'_>) -> Vec<Language> {
    row.list("languages", |text| {
        let language = Language::parse(text).map_err(|error| error.to_string())?;
        if language.is_registered() {
            return Ok(language);
        }
        Err(format!("names {text:?}, which is not in the registry of languages (BCP 47: ja and not jp, en and not eng)"))
    })
}

/// Doubts languages that nobody is spoken to in, and a country's code that was taken for its
/// language.
pub(super) fn doubt_languages(
    row: &Row<'_>,
    languages: &[Language],
    countries: &[Country],
    context: &RowContext<'_>,
) {
    for language in languages {
        if let Some(doubt) = language.doubt().or_else(|| language.doubt_for(countries)) {
            row.doubt(context.doubts, "languages", doubt.to_string());
        }
    }
}

/// A list of areas, none of which is part of another.
pub(super) fn read_coverage(row: &mut Row<'_>, context: &RowContext<'_>) -> Vec<Area> {
    let areas = row.list("coverage", Area::parse);
    if areas.len() > 1 && areas.contains(&Area::World) {
        row.reject("coverage", "names areas beside 001, which is the whole world");
    }
    for area in &areas {
        let Area::Region(region) = area else { continue };
        if areas.contains(&Area::Country(region.country())) {
            row.reject(
                "coverage",
                format!("names {region} beside the whole of {}", region.country()),
            );
        }
        doubt_region(row, "coverage", region, context);
    }
    areas
}

/// Doubts a region that nobody is ever told to be in: what is for it reaches only those who type
/// its code.
pub(super) fn doubt_region(row: &Row<'_>, column: &str, region: &Region, context: &RowContext<'_>) {
    let doubt = |rule: String| row.doubt(context.doubts, column, rule);
    if !region.is_listed() {
        doubt(format!("names {region}, which is not in ISO 3166-2"));
    } else if !(context.atlas.has_town_in)(region) {
        doubt(format!(
            "names {region}, in which the gazetteer has no town: no point, place or postal code leads there"
        ));
    }
}

/// Doubts an address that may not lead where the row means.
pub(super) fn doubt_address(
    row: &Row<'_>,
    column: &str,
    url: Option<&WebUrl>,
    context: &RowContext<'_>,
) {
    if let Some(doubt) = url.and_then(WebUrl::doubt) {
        row.doubt(context.doubts, column, doubt);
    }
}

/// Doubts a page that others on the way can read along with, in tables that people write.
pub(super) fn doubt_plain_http(
    row: &Row<'_>,
    column: &str,
    url: Option<&WebUrl>,
    context: &RowContext<'_>,
) {
    if url.is_some_and(|url| !url.is_https()) {
        row.doubt(
            context.doubts,
            column,
            "is http, where others can read along: write the https address if there is one",
        );
    }
}

/// Doubts a zone of a country that the row has nothing to do with.
pub(super) fn doubt_time_zone(
    row: &Row<'_>,
    zone: Option<TimeZone>,
    countries: &[Country],
    context: &RowContext<'_>,
) {
    let Some(country) = zone.and_then(|zone| (context.atlas.country_of_zone)(zone)) else {
        return;
    };
    if !countries.is_empty() && !countries.contains(&country) {
        row.doubt(
            context.doubts,
            "time_zone",
            format!("is a zone of {country}, where the row has nothing"),
        );
    }
}

/// The row's source, which must be in `sources.csv`.
pub(super) fn read_source_id(row: &mut Row<'_>, context: &RowContext<'_>) -> Option<Arc<Source>> {
    row.required("source_id", |id| {
        context.sources.get(id).cloned().ok_or("is not an id in sources.csv")
    })
}
