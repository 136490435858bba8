//! `crisis_lines.csv`.

use super::super::rejection::Rejection;
use super::super::row::{Row, number};
use super::super::table::{Record, Table};
use super::common::{
    RowContext, doubt_languages, doubt_plain_http, doubt_time_zone, read_coverage, read_hours,
    read_identity, read_languages,
};
use super::zone_doubt::doubt_zone_of_regions;
use crate::domain::{
    Area, Country, Details, FOR_EVERYBODY, GENERAL_SUPPORT, Hours, Location, Population, Resource,
    ResourceId, Topic,
};

/// Reads one service.
pub fn read_crisis_line(
    table: &Table<'_>,
    record: &Record,
    context: &RowContext<'_>,
) -> Result<Resource, Vec<Rejection>> {
    let mut row = Row::new(table, record);
    let identity = read_identity(&mut row, context);
    let coverage = read_coverage(&mut row, context);
    let topics = row.list("topics", Topic::parse);
    let populations = row.list("populations", Population::parse);
    let languages = read_languages(&mut row);
    let opening_hours = read_hours(&mut row, context);
    let priority = row.required("priority", number::<u16>);
    let pair_with = row.optional("pair_with", ResourceId::parse);
    if pair_with.is_some() && pair_with == identity.id {
        row.reject("pair_with", "names the row itself");
    }
    doubt_plain_http(&row, "url", identity.url.as_ref(), context);
    check_priority(&mut row, priority, pair_with.is_some(), context);
    let countries: Vec<Country> = coverage.iter().filter_map(Area::country).collect();
    doubt_time_zone(&row, identity.time_zone, &countries, context);
    doubt_zone_of_regions(&row, identity.time_zone, &coverage, context);
    doubt_languages(&row, &languages, &countries, context);
    let only_country = match coverage.as_slice() {
        [Area::Country(country)] => Some(*country),
        [Area::Region(region)] => Some(region.country()),
        [] | [Area::World] | [_, _, ..] => None,
    };
    let time_zone = identity.time_zone.or_else(|| (context.atlas.zone_of)(None, only_country?));
    let round_the_clock = opening_hours.as_ref().is_some_and(Hours::is_always);
    if opening_hours.is_some() && !round_the_clock && time_zone.is_none() {
        row.reject(
            "time_zone",
            "is needed: the hours are not 24/7 and the coverage has more than one zone",
        );
    }
    let alternate_name = row.owned("local_name");
    let description = row.owned("description");
    let value = (|| {
        let details = Details::CrisisLine { priority: priority?, pair_with };
        Some(Resource {
            alternate_name,
            description,
            coverage,
            languages,
            topics,
            populations,
            opening_hours,
            ..identity.into_resource(Location::default(), time_zone, details)?
        })
    })();
    row.finish(value)
}

/// The priorities that `data/README.md` explains.
const PRIORITIES: [u16; 5] = [10, 20, 30, 40, 50];

fn check_priority(
    row: &mut Row<'_>,
    priority: Option<u16>,
    is_paired: bool,
    context: &RowContext<'_>,
) {
    let Some(priority) = priority else { return };
    if is_paired && priority <= FOR_EVERYBODY {
        row.reject(
            "pair_with",
            format!("pairs a line for everybody (priority {priority}): with a small limit neither half would be shown"),
        );
    }
    if priority <= GENERAL_SUPPORT {
        check_is_general(row, priority, context);
    }
    if !PRIORITIES.contains(&priority) {
        let known = "10 (everybody), 20 (other support), 30 (one population), 40 (one topic), 50 (an unofficial list)";
        row.doubt(context.doubts, "priority", format!("is not one of {known}"));
    }
}

/// What may come first in an answer is for everybody and for any crisis.
fn check_is_general(row: &mut Row<'_>, priority: u16, context: &RowContext<'_>) {
    if row.text("populations").is_some() {
        row.doubt(
            context.doubts,
            "populations",
            format!("is not everybody, and priority {priority} is for lines that are"),
        );
    }
    let topics = row.text("topics").unwrap_or_default();
    let is_general = |topic: &str| Topic::parse(topic.trim()).is_ok_and(Topic::is_general);
    if !topics.is_empty() && !topics.split(';').any(is_general) {
        row.doubt(
            context.doubts,
            "topics",
            format!("are special ones, and priority {priority} is for lines for any crisis"),
        );
    }
}
