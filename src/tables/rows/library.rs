//! `libraries.csv`.

use super::super::rejection::Rejection;
use super::super::row::{Row, number};
use super::super::table::{Record, Table};
use super::common::{RowContext, read_hours, read_identity};
use super::location::{read_location, zone};
use crate::domain::{AddressVisibility, Details, InternetBasis, Resource, Tristate};

/// Reads one library.
pub fn read_library(
    table: &Table<'_>,
    record: &Record,
    context: &RowContext<'_>,
) -> Result<Resource, Vec<Rejection>> {
    let mut row = Row::new(table, record);
    let identity = read_identity(&mut row, context);
    let location = read_location(&mut row, AddressVisibility::Public, context);
    let opening_hours = read_hours(&mut row, context);
    let weekly_hours = row.optional("weekly_hours", number::<f64>);
    let wifi = row.required("wifi", Tristate::parse);
    let computers = row.required("computers", Tristate::parse);
    let fee = row.required("fee", Tristate::parse);
    let card_required = row.required("card_required", Tristate::parse);
    let basis = row.required("internet_basis", InternetBasis::parse);
    let something_is_said = [wifi, computers, fee, card_required]
        .iter()
        .any(|answer| !matches!(answer, Some(Tristate::Unknown)));
    if something_is_said && basis == Some(InternetBasis::Unknown) {
        row.reject(
            "internet_basis",
            "is unknown although an internet field is not: say what it rests on",
        );
    }
    let system = row.owned("system");
    let value = (|| {
        let location = location?;
        let time_zone = zone(identity.time_zone, &location, context);
        let organization = system.clone();
        let details = Details::Library {
            system,
            wifi: wifi?,
            computers: computers?,
            fee: fee?,
            card_required: card_required?,
            basis: basis?,
            weekly_hours,
        };
        Some(Resource {
            organization,
            opening_hours,
            ..identity.into_resource(location, time_zone, details)?
        })
    })();
    row.finish(value)
}
