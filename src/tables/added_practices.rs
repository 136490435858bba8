//! Practices that stand beside a data folder, such as those of the example sites.

use std::collections::HashMap;
use std::path::Path;

use chrono::NaiveDate;

use super::atlas::Atlas;
use super::catalog::TableName;
use super::descriptor::Descriptor;
use super::doubt::Doubts;
use super::error::LoadError;
use super::rejection::Rejection;
use super::rows::{self, HoursJudge, RowContext};
use super::table::Table;
use crate::domain::Practice;

/// Reads practices in the form of the `practices.csv` of a data folder, each by the rules of a row.
/// Whether the folder has what they pin is not looked at, and nothing is doubted: their numbers may
/// be those of films.
///
/// # Errors
/// [`LoadError`] when the folder does not describe practices; what is wrong with rows is told beside
/// the good ones.
pub fn read_added_practices(
    folder: &Path,
    bytes: &[u8],
    today: NaiveDate,
) -> Result<(Vec<Practice>, Vec<Rejection>), LoadError> {
    let descriptor = Descriptor::load(folder)?;
    let table = Table::parse(bytes, descriptor.table(TableName::Practices)?);
    // No rule of a practice asks for a place.
    let atlas = Atlas {
        is_inside: &|_, _| true,
        town_centre: &|_, _| None,
        zone_of: &|_, _| None,
        country_of_zone: &|_| None,
        zones_in: &|_| Vec::new(),
        has_town_in: &|_| true,
        mismatches: &|_| Vec::new(),
        district_at: &|_, _| None,
        has_postal_code: &|_, _| true,
    };
    let (sources, doubts) = (HashMap::new(), Doubts::default());
    let context = RowContext {
        sources: &sources,
        atlas: &atlas,
        doubts: &doubts,
        hours: HoursJudge::on(today),
    };
    let (mut practices, mut rejections) = (Vec::new(), table.rejections.clone());
    for record in &table.records {
        match rows::read_practice(&table, record, &context) {
            Ok(practice) => practices.push(practice),
            Err(found) => rejections.extend(found),
        }
    }
    Ok((practices, rejections))
}
