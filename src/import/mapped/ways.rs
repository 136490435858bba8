//! How a row is reached: numbers, mailboxes and pages that `check` lets pass.

use super::cell::CellReading;
use super::reader::ContactReader;
use super::records::CsvRecord;
use crate::domain::{Channel, Cost, Country, DialledNumber, E164, NumberDoubt, NumberPlan};
use crate::import::contact;
use crate::import::one_number::OneNumber;
use crate::import::refusal::Refusal;
use crate::import::shared_number::Owner;
use crate::import::{ImportedRow, Summary};

/// The contacts that a rule gives a row, which is in a country and may be a crisis line.
pub(super) fn contacts_of(
    rule: &ContactReader,
    (row, home, is_line): (&ImportedRow, Option<Country>, bool),
    record: &CsvRecord,
    summary: &mut Summary,
) -> Vec<ImportedRow> {
    let id = row.get("id").to_owned();
    let separators = if matches!(rule.channel, Channel::Email) { ";" } else { "\n" };
    let mut contacts = Vec::new();
    for reading in rule.from.read_all(record, separators) {
        let CellReading::Text(cell) = reading else { continue };
        let made = match rule.channel {
            Channel::Voice
            | Channel::Sms
            | Channel::Whatsapp
            | Channel::Textphone
            | Channel::Relay => number(rule, (row, home, is_line), &cell, summary),
            Channel::Email => {
                let mailbox = contact::mailbox(&cell).map(|it| contact::email(&id, it));
                unless_noted(mailbox, "mailbox left out: not one address", (rule, &cell), summary)
            }
            Channel::Chat => {
                let page = contact::web_page(&cell).map(|page| contact::chat(&id, page));
                unless_noted(page, "page left out: not an absolute address", (rule, &cell), summary)
            }
        };
        let Some(made) = made else { continue };
        let cost = rule.cost.map_or("unknown", |cost| cost.as_str());
        let made = made.with("cost", cost).with("keyword", &*rule.keyword);
        let has_option = !rule.menu_option.is_empty();
        contacts.push(if has_option { made.with("menu_option", &*rule.menu_option) } else { made });
    }
    contacts
}

fn number(
    rule: &ContactReader,
    (row, home, is_line): (&ImportedRow, Option<Country>, bool),
    cell: &str,
    summary: &mut Summary,
) -> Option<ImportedRow> {
    let (column, id) = (&*rule.from.shown, row.get("id"));
    let Some(country) = home else {
        Refusal::NoCountry.note(column, cell, summary);
        return None;
    };
    let owner = if is_line { Owner::Line(row.get("name")) } else { Owner::Place };
    let one = OneNumber::read(column, cell, Some(country), summary)?;
    if let Some(refusal) = Refusal::of_owner(&one.number, owner, country) {
        refusal.note(column, cell, summary);
        return None;
    }
    if !one.remark.is_empty() {
        let note = "telephone left out: words beside the number";
        summary.note_value(note, column, cell);
        return None;
    }
    let made = contact::dialled(id, rule.channel, &one.number, country);
    if let Some(note) = refused_by_check(&one.number, made.get("e164"), country, rule.cost) {
        summary.note_value(note, column, cell);
        return None;
    }
    let is_call = matches!(rule.channel, Channel::Voice);
    Some(if is_call { made.with("menu_option", &*one.menu_option) } else { made })
}

/// The contact, or a note about the cell that is none.
fn unless_noted(
    made: Option<ImportedRow>,
    note: &str,
    (rule, cell): (&ContactReader, &str),
    summary: &mut Summary,
) -> Option<ImportedRow> {
    if made.is_none() {
        summary.note_value(note, &rule.from.shown, cell);
    }
    made
}

/// Why `check` would stop at a number that has been read by its country's plan; beside it its
/// international form, where it has one.
fn refused_by_check(
    number: &DialledNumber,
    e164: &str,
    country: Country,
    cost: Option<Cost>,
) -> Option<&'static str> {
    let is_fictional = match E164::parse(e164) {
        Ok(e164) => e164.is_fictional(),
        Err(_) => NumberPlan::of(country).keeps_for_fiction(number),
    };
    if is_fictional {
        return Some("telephone left out: kept for films and books");
    }
    let of_cost = cost.and_then(|cost| NumberDoubt::about(number, country, cost));
    let doubt = of_cost
        .or_else(|| NumberDoubt::of_range(number, country))
        .or_else(|| NumberDoubt::of_two(number, country, |_| false));
    doubt.map(|_| "telephone left out: the country's plan speaks against it")
}
