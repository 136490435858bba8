//! Whether the zone of a row is one of its part of the country.

use super::super::row::Row;
use super::common::RowContext;
use crate::domain::{Area, Country, Region, TimeZone};

/// Doubts a zone that no town of the regions has that a row is for.
pub(super) fn doubt_zone_of_regions(
    row: &Row<'_>,
    zone: Option<TimeZone>,
    coverage: &[Area],
    context: &RowContext<'_>,
) {
    let regions: Option<Vec<&Region>> = coverage.iter().map(Area::region).collect();
    if let Some((zone, regions)) = zone.zip(regions) {
        doubt_zone_of(row, zone, &regions, context);
    }
}

/// Doubts a zone that no town of the state has that an address names by its code.
pub(super) fn doubt_zone_of_state(
    row: &Row<'_>,
    zone: Option<TimeZone>,
    country: Country,
    context: &RowContext<'_>,
) {
    let state =
        row.text("state_province").map(|state| Region::parse(&format!("{country}-{state}")));
    if let (Some(zone), Some(Ok(state))) = (zone, state) {
        doubt_zone_of(row, zone, &[&state], context);
    }
}

fn doubt_zone_of(row: &Row<'_>, zone: TimeZone, regions: &[&Region], context: &RowContext<'_>) {
    let zones: Vec<TimeZone> =
        regions.iter().flat_map(|region| (context.atlas.zones_in)(region)).collect();
    if !zones.is_empty() && !zones.contains(&zone) {
        let names: Vec<String> = zones.iter().map(ToString::to_string).collect();
        let rule = format!("is no zone of the part of the country, which has {}", names.join(", "));
        row.doubt(context.doubts, "time_zone", rule);
    }
}
