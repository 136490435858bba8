//! `branches.csv`.

use super::super::rejection::Rejection;
use super::super::row::Row;
use super::super::table::{Record, Table};
use super::common::{RowContext, doubt_plain_http, read_hours, read_identity};
use super::location::{read_location, zone};
use crate::domain::{AddressVisibility, Details, Network, Resource, ResourceId, Topic, Visits};

/// Reads one branch.
pub fn read_branch(
    table: &Table<'_>,
    record: &Record,
    context: &RowContext<'_>,
) -> Result<Resource, Vec<Rejection>> {
    let mut row = Row::new(table, record);
    let identity = read_identity(&mut row, context);
    doubt_plain_http(&row, "url", identity.url.as_ref(), context);
    let network = row.required("network", Network::parse);
    let location = read_location(&mut row, AddressVisibility::Hidden, context);
    let visits = row.required("visits", Visits::parse);
    let opening_hours = read_hours(&mut row, context);
    let national_line_id = row.optional("national_line_id", ResourceId::parse);
    let value = (|| {
        let location = location?;
        let time_zone = zone(identity.time_zone, &location, context);
        let details = Details::Branch { network: network?, visits: visits?, national_line_id };
        Some(Resource {
            topics: vec![Topic::Crisis, Topic::Suicide],
            opening_hours,
            ..identity.into_resource(location, time_zone, details)?
        })
    })();
    row.finish(value)
}
