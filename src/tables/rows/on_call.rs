//! `on_call.csv`.

use super::super::rejection::Rejection;
use super::super::row::{Row, number};
use super::super::table::{Record, Table};
use super::common::{
    RowContext, doubt_languages, read_coverage, read_hours, read_identity, read_languages,
};
use super::location::{read_location, zone};
use crate::domain::{
    AddressVisibility, AgeGroup, Country, Details, ListingBasis, Payment, Population, Resource,
    Role, ServedAudience, Topic, Tristate,
};

/// Reads one professional, team or hospital; licences are added afterwards.
pub fn read_on_call(
    table: &Table<'_>,
    record: &Record,
    context: &RowContext<'_>,
) -> Result<Resource, Vec<Rejection>> {
    let mut row = Row::new(table, record);
    let identity = read_identity(&mut row, context);
    let role = row.required("role", Role::parse);
    let location = read_location(&mut row, AddressVisibility::Hidden, context);
    let coverage = read_coverage(&mut row, context);
    let opening_hours = read_hours(&mut row, context);
    let accepts_backup_calls = row.required("accepts_backup_calls", Tristate::parse);
    let reply_business_days = row.optional("reply_business_days", number::<u8>);
    let languages = read_languages(&mut row);
    let country = row.text("country").and_then(|country| Country::parse(country).ok());
    doubt_languages(&row, &languages, country.as_slice(), context);
    let populations = row.list("populations", Population::parse);
    let age_groups = row.list("age_groups", AgeGroup::parse);
    let payment = row.list("payment", Payment::parse);
    let audience = row.optional("audience", ServedAudience::parse);
    let listing_basis = row.required("listing_basis", ListingBasis::parse);
    let title = row.owned("title");
    if role == Some(Role::Individual) {
        check_individual(&mut row, listing_basis, context);
    }
    let value = (|| {
        let location = location?;
        let time_zone = zone(identity.time_zone, &location, context);
        let details = Details::OnCall {
            role: role?,
            audience: audience.unwrap_or(ServedAudience::Public),
            age_groups,
            payment,
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

/// A person is listed on their own word or a register's, and not at home.
fn check_individual(row: &mut Row<'_>, basis: Option<ListingBasis>, context: &RowContext<'_>) {
    if basis == Some(ListingBasis::Agency) {
        row.reject(
            "listing_basis",
            "is agency: an individual is listed by themselves or by a public register",
        );
    }
    if row.text("address_visibility") == Some(AddressVisibility::Public.as_str())
        && row.text("address_1").is_some()
    {
        row.doubt(
            context.doubts,
            "address_visibility",
            "is public of an individual: make sure that nobody lives there, or write city",
        );
    }
}
