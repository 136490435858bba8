//! Which column of a file is which of ours.

use super::known::{Surety, surety};
use super::look::ColumnLook;

/// A column that may be one of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// Its place.
    pub(super) column: usize,
    /// Why it may be another one; nothing where name and values agree.
    pub(super) doubt: Option<&'static str>,
    /// Other columns that it might be, the likeliest first.
    pub(super) others: Vec<usize>,
}

/// The order in which columns are chosen: what is told by its values comes first.
pub(super) const ORDER: [&str; 22] = [
    "latitude",
    "longitude",
    "point",
    "email",
    "url",
    "phone",
    "wifi",
    "computers",
    "fee",
    "card_required",
    "weekly_hours",
    "closing_days",
    "opening_hours",
    "postal_code",
    "house_number",
    "address_1",
    "city",
    "state_province",
    "country",
    "name",
    "system",
    "id",
];

/// Whether the values speak for a column, against it, or neither.
fn values_fit(target: &str, look: &ColumnLook) -> Option<bool> {
    match target {
        "latitude" | "longitude" | "weekly_hours" => Some(look.are_numbers()),
        "point" => Some(look.are_pairs()),
        "email" => Some(look.are_mailboxes()),
        "url" => Some(look.are_pages()),
        "phone" => Some(look.are_telephones()),
        "wifi" | "computers" | "fee" | "card_required" => Some(look.are_yes_or_no()),
        "id" => Some(look.tells_rows_apart() && !look.may_be_degrees()),
        "name" | "city" | "address_1" | "system" | "state_province" if look.are_numbers() => {
            Some(false)
        }
        _ => None,
    }
}

/// Columns that are found by their values alone.
const TOLD_BY_VALUES: [&str; 3] = ["email", "url", "phone"];

/// The column of a file that is most likely one of ours; `taken` are others already.
pub(super) fn choose(target: &str, looks: &[ColumnLook], taken: &[usize]) -> Option<Choice> {
    let mut candidates: Vec<(i64, usize, Option<&'static str>)> = Vec::new();
    for (column, look) in looks.iter().enumerate() {
        if look.is_empty() || taken.contains(&column) {
            continue;
        }
        let fits = values_fit(target, look);
        if fits == Some(false) {
            continue;
        }
        let named = surety(&look.heading, target);
        let (points, doubt) = match named {
            Some((Surety::Name, rank)) => (1000 - place(rank), None),
            Some((Surety::Word, rank)) => (500 - place(rank), Some("by a word of its heading")),
            None if TOLD_BY_VALUES.contains(&target) => {
                (100, Some("by its values; the heading is none that is known"))
            }
            None => continue,
        };
        candidates.push((points, column, doubt));
    }
    candidates.sort_by_key(|(points, column, _)| (-points, *column));
    let (_, column, doubt) = *candidates.first()?;
    let others = candidates.iter().skip(1).map(|(_, column, _)| *column).collect();
    Some(Choice { column, doubt, others })
}

fn place(rank: usize) -> i64 {
    i64::try_from(rank).unwrap_or(400).min(400)
}
