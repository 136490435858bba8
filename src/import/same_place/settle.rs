//! One entry of each place, with the other lists as its confirmations.
//!
//! The lines of every list stay in the table, so that each import can decide anew, in whatever order
//! the lists come. Of the lines of a place one is the entry; the others are `defunct` and replaced by
//! it, so that their ids lead there. Of their numbers those that the entry has too confirm it. A number
//! that it has not is one more contact, with the list as its source, unless the list is older than that
//! of the entry and of the list of 2019, which named hospitals alone.

use std::collections::{BTreeMap, BTreeSet};

use super::decided::DecidedPairs;
use super::groups::groups;
use super::listing::{CareList, ListedPlace, dialled};
use super::main_entry::Line;
use crate::import::{Import, ImportedRow, ImportedTable, Summary};

/// Every source of the lists.
const SOURCES: &[&str] = &["cms-hospitals", "samhsa-directory", "hifld-hospitals"];

/// What the data folder holds of the lists.
#[derive(Debug, Clone, Default)]
pub struct HeldCare {
    /// Rows of `on_call.csv`.
    pub entries: Vec<ImportedRow>,
    /// Rows of `contacts_on_call.csv`.
    pub contacts: Vec<ImportedRow>,
    /// What people have decided.
    pub decided: DecidedPairs,
    /// Ids that are never to be listed.
    pub removed: BTreeSet<String>,
}

/// The import of one list with what it changes of the others: one entry of each place.
#[must_use]
pub fn settle(mut import: Import, held: &HeldCare) -> Import {
    let own = own_lines(&import);
    let Some(list) = own.first().map(|line| line.listing.list) else { return import };
    let others = held_lines(held, list);
    let lines: Vec<Line> = own
        .into_iter()
        .chain(others)
        .filter(|line| !held.removed.contains(line.row.get("id")))
        .map(Line::without_borrowed)
        .collect();
    let settled = Settled::of(&lines, &held.decided);
    settled.say(list, &lines, &mut import.summary);
    if let Some(table) = import.tables.first_mut() {
        for row in &mut table.rows {
            if let Some(row_now) = settled.rows.get(row.get("id")) {
                *row = row_now.clone();
            }
        }
    }
    let changed: Vec<ImportedRow> = held
        .entries
        .iter()
        .filter(|row| CareList::of_source(row.get("source_id")) != Some(list))
        .filter_map(|row| settled.rows.get(row.get("id")).filter(|now| !are_equal(row, now)))
        .cloned()
        .collect();
    import.tables.extend([
        ImportedTable::same_keys("on_call", changed),
        ImportedTable::of_second_sources("contacts_on_call", SOURCES, settled.contacts),
        ImportedTable::of_second_sources("confirmations", SOURCES, settled.confirmations),
    ]);
    import
}

/// The lines of the import itself.
fn own_lines(import: &Import) -> Vec<Line> {
    lines_of(import.rows_of("on_call"), import.rows_of("contacts_on_call"))
}

/// The lines of the other lists as they are held, but for those that a person has closed.
fn held_lines(held: &HeldCare, own: CareList) -> Vec<Line> {
    let is_of_other = |row: &&ImportedRow| {
        let list = CareList::of_source(row.get("source_id"));
        let is_twin = row.get("status") == "defunct" && !row.get("replaced_by").is_empty();
        list.is_some_and(|list| list != own) && (row.get("status") == "active" || is_twin)
    };
    let rows: Vec<ImportedRow> = held.entries.iter().filter(is_of_other).cloned().collect();
    lines_of(&rows, &held.contacts)
}

/// Rows with the contacts that have no source of their own: those of the list itself.
fn lines_of(rows: &[ImportedRow], contacts: &[ImportedRow]) -> Vec<Line> {
    let mut by_id: BTreeMap<&str, Vec<ImportedRow>> = BTreeMap::new();
    for contact in contacts.iter().filter(|contact| contact.get("source_id").is_empty()) {
        by_id.entry(contact.get("resource_id")).or_default().push(contact.clone());
    }
    let line = |row: &ImportedRow| {
        let contacts = by_id.get(row.get("id")).cloned().unwrap_or_default();
        let listing = ListedPlace::of(row, &contacts)?;
        Some(Line { row: row.clone(), contacts, listing })
    };
    rows.iter().filter_map(line).collect()
}

/// Whether two rows say the same, whatever the order of their cells.
fn are_equal(one: &ImportedRow, other: &ImportedRow) -> bool {
    let columns: BTreeSet<&str> = one.columns().chain(other.columns()).collect();
    columns.into_iter().all(|column| one.get(column) == other.get(column))
}

/// What is decided.
#[derive(Debug, Default)]
struct Settled {
    rows: BTreeMap<String, ImportedRow>,
    contacts: Vec<ImportedRow>,
    confirmations: Vec<ImportedRow>,
    /// The id of each line that is another's twin, and that of its entry.
    twins: BTreeMap<String, String>,
    /// Numbers that are older than those of the entry: the id of the line and the number.
    outdated: Vec<(String, String)>,
}

impl Settled {
    fn of(lines: &[Line], decided: &DecidedPairs) -> Self {
        let ids: Vec<&str> = lines.iter().map(|line| line.row.get("id")).collect();
        let listings: Vec<ListedPlace> = lines.iter().map(|line| line.listing.clone()).collect();
        let mut settled = Self::default();
        for group in groups(&ids, &listings, decided) {
            let mut group: Vec<&Line> =
                group.iter().filter_map(|position| lines.get(*position)).collect();
            group.sort_by_key(|line| line.precedence());
            if let Some((entry, others)) = group.split_first() {
                settled.settle_place(entry, others);
            }
        }
        settled
    }

    fn settle_place(&mut self, entry: &Line, others: &[&Line]) {
        let id = entry.row.get("id");
        self.rows.insert(id.to_owned(), entry.as_entry(others));
        let own = entry.dialled();
        let (mut told, mut confirmed) = (own.clone(), BTreeSet::new());
        for other in others {
            let twin = other.row.get("id").to_owned();
            self.rows.insert(twin.clone(), other.as_twin_of(id));
            self.twins.insert(twin, id.to_owned());
            let source = other.row.get("source_id");
            if source == entry.row.get("source_id") {
                continue;
            }
            for contact in &other.contacts {
                let number = dialled(contact);
                if own.contains(&number) {
                    if confirmed.insert((number, source)) {
                        self.confirmations.extend(confirmation(entry, contact, other));
                    }
                } else if other.listing.list == CareList::Hifld {
                    self.outdated
                        .push((other.row.get("id").to_owned(), contact.get("number").to_owned()));
                } else if told.insert(number) {
                    self.contacts
                        .push(contact.clone().with("resource_id", id).with("source_id", source));
                }
            }
        }
    }

    /// Says of the imported list which of its lines are the places of others.
    fn say(&self, list: CareList, lines: &[Line], summary: &mut Summary) {
        for line in lines.iter().filter(|line| line.listing.list == list) {
            let id = line.row.get("id");
            summary.about_made(id, line.row.get("name"));
            if let Some(entry) = self.twins.get(id) {
                summary.note_value(
                    "the same place as another entry, and its confirmation",
                    "replaced_by",
                    entry,
                );
            }
            for (_, number) in self.outdated.iter().filter(|(twin, _)| twin == id) {
                let note = "telephone left out: a newer list has another for the place";
                summary.note_value(note, "number", number);
            }
        }
        summary.about_all();
    }
}

/// The row that says that another list has the number too, as the entry writes it.
fn confirmation(entry: &Line, contact: &ImportedRow, other: &Line) -> Option<ImportedRow> {
    let number = dialled(contact);
    let own = entry
        .contacts
        .iter()
        .find(|own| dialled(own) == number && own.get("menu_option") == contact.get("menu_option"))
        .or_else(|| entry.contacts.iter().find(|own| dialled(own) == number))?;
    // Who prints the number without its extension says nothing of the extension.
    if own.get("menu_option") != contact.get("menu_option") {
        return None;
    }
    Some(
        ImportedRow::new()
            .with("resource_id", entry.row.get("id"))
            .with("channel", own.get("channel"))
            .with("number", own.get("number"))
            .with("menu_option", own.get("menu_option"))
            .with("source_id", other.row.get("source_id"))
            .with("agrees", "yes")
            .with("notes", format!("Lists the same place ({}).", other.row.get("id"))),
    )
}
