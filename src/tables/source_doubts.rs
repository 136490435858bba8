//! Doubts about sources: pages that no row names, that are held twice, or whose id says another
//! year.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::doubt::Doubts;
use super::row_place::RowPlace;
use crate::domain::Source;

/// Raises them, each at the row of its source.
pub(super) fn raise(
    sources: &[Arc<Source>],
    places: &[RowPlace],
    named: &HashSet<String>,
    doubts: &Doubts,
) {
    let mut pages: HashMap<(&str, Option<i32>), u64> = HashMap::new();
    for (source, place) in sources.iter().zip(places) {
        let doubt = |column: &str, value: &str, rule: String| {
            doubts.raise(place, &source.id, column, value, rule);
        };
        if !named.contains(&source.id) {
            doubt("id", &source.id, "is a source that no row names".to_owned());
        }
        let page = source.url.trim_end_matches('/');
        let is_site = page.matches('/').count() == 2;
        if let Some(line) = pages.get(&(page, source.year)).filter(|_| !is_site) {
            let rule = format!("is the address of another source, on line {line}");
            doubt("url", &source.url, rule);
        }
        pages.entry((page, source.year)).or_insert(place.line);
        if let (Some(year), Some(of_id)) = (source.year, year_of_id(&source.id))
            && year != of_id
        {
            doubt("year", &year.to_string(), format!("is not the year of the id, {of_id}"));
        }
    }
}

/// The year with which an id ends: `gb-lboro-2025`. Numbers that lines have look like years before
/// 2000.
fn year_of_id(id: &str) -> Option<i32> {
    let (_, end) = id.rsplit_once('-')?;
    end.parse().ok().filter(|year| end.len() == 4 && (2000..2100).contains(year))
}
