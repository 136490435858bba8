//! `licences.csv`.

use super::super::rejection::Rejection;
use super::super::row::{Row, day};
use super::super::table::{Record, Table};
use super::common::{RowContext, doubt_plain_http, doubt_region};
use crate::domain::{Area, Licence, ResourceId, WebUrl};

/// A licence and whose it is.
pub struct LicenceRow {
    /// The professional.
    pub on_call_id: ResourceId,
    /// The licence.
    pub licence: Licence,
}

/// Reads one licence.
pub fn read_licence(
    table: &Table<'_>,
    record: &Record,
    context: &RowContext<'_>,
) -> Result<LicenceRow, Vec<Rejection>> {
    let mut row = Row::new(table, record);
    let on_call_id = row.required("on_call_id", ResourceId::parse);
    let jurisdiction = row.required("jurisdiction", Area::parse);
    if let Some(Area::Region(region)) = &jurisdiction {
        doubt_region(&row, "jurisdiction", region, context);
    }
    let verify_url = row.required("verify_url", WebUrl::parse);
    doubt_plain_http(&row, "verify_url", verify_url.as_ref(), context);
    let expires_on = row.optional("expires_on", day);
    let is_in_compact = row.text("compact").is_some();
    let (licence_type, number, body) = (row.owned("type"), row.owned("number"), row.owned("body"));
    let value = (|| {
        let licence = Licence {
            licence_type: licence_type?,
            number: number?,
            jurisdiction: jurisdiction?,
            is_in_compact,
            body: body?,
            verify_url: verify_url?,
            expires_on,
        };
        Some(LicenceRow { on_call_id: on_call_id?, licence })
    })();
    row.finish(value)
}
