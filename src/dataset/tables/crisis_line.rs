//! `crisis_lines.csv`.

use super::super::rejection::Rejection;
use super::super::row::{Row, number};
use super::super::table::{Record, Table};
use super::common::{Surroundings, read_identity};
use crate::domain::{Area, Details, Hours, Language, Location, Population, Resource, ResourceId, Status, Topic};

/// Reads one service.
pub fn read_crisis_line(table: &Table<'_>, record: &Record, surroundings: &Surroundings<'_>) -> Result<Resource, Vec<Rejection>> {
    let mut row = Row::new(table, record);
    let identity = read_identity(&mut row, surroundings);
    let coverage = row.list("coverage", Area::parse);
    let topics = row.list("topics", Topic::parse);
    let populations = row.list("populations", Population::parse);
    let languages = row.list("languages", Language::parse);
    let opening_hours = row.optional("opening_hours", Hours::parse);
    let priority = row.required("priority", number::<u16>);
    let pair_with = row.optional("pair_with", ResourceId::parse);
    if pair_with.is_some() && pair_with == identity.id {
        row.reject("pair_with", "names the row itself");
    }
    if identity.replaced_by.is_some() && identity.status != Some(Status::Defunct) {
        row.reject("replaced_by", "is for defunct rows only");
    }
    let only_country = match coverage.as_slice() {
        [Area::Country(country)] => Some(*country),
        [Area::Region(region)] => Some(region.country()),
        [] | [Area::World] | [_, _, ..] => None,
    };
    let time_zone = identity.time_zone.or_else(|| (surroundings.atlas.zone_of)(None, only_country?));
    let round_the_clock = opening_hours.as_ref().is_some_and(|hours| hours.as_str() == "24/7");
    if opening_hours.is_some() && !round_the_clock && time_zone.is_none() {
        row.reject("time_zone", "is needed: the hours are not 24/7 and the coverage has more than one zone");
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
