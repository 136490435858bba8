//! `on_call.csv`.

use super::super::rejection::Rejection;
use super::super::row::{Row, number};
use super::super::table::{Record, Table};
use super::common::{Surroundings, read_identity, read_location, zone};
use crate::domain::{Area, Details, Hours, Language, ListingBasis, Population, Resource, Role, Topic, Tristate};

/// Reads one professional, team or hospital; licences are added afterwards.
pub fn read_on_call(table: &Table<'_>, record: &Record, surroundings: &Surroundings<'_>) -> Result<Resource, Vec<Rejection>> {
    let mut row = Row::new(table, record);
    let identity = read_identity(&mut row, surroundings);
    let role = row.required("role", Role::parse);
    let location = read_location(&mut row, surroundings);
    let coverage = row.list("coverage", Area::parse);
    let opening_hours = row.optional("opening_hours", Hours::parse);
    let accepts_backup_calls = row.required("accepts_backup_calls", Tristate::parse);
    let reply_business_days = row.optional("reply_business_days", number::<u8>);
    let languages = row.list("languages", Language::parse);
    let populations = row.list("populations", Population::parse);
    let listing_basis = row.required("listing_basis", ListingBasis::parse);
    let title = row.owned("title");
    let value = (|| {
        let location = location?;
        let time_zone = zone(identity.time_zone, &location, surroundings);
        let details = Details::OnCall {
            role: role?,
            title,
            licences: Vec::new(),
            accepts_backup_calls: accepts_backup_calls?,
            reply_business_days,
            listing_basis: listing_basis?,
        };
        Some(Resource {
            coverage,
            languages,
            topics: vec![Topic::MentalHealth],
            populations,
            opening_hours,
            ..identity.into_resource(location, time_zone, details)?
        })
    })();
    row.finish(value)
}
