//! Hands the rows of the smaller tables to the resources that they belong to: licences, duties,
//! contacts, second sources.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use chrono::DateTime;

use super::catalog::{RowKind, TableName};
use super::error::LoadError;
use super::integrity::Loaded;
use super::placed_contact::PlacedContact;
use super::reader::Reader;
use super::rejection::Rejection;
use super::row_place::RowPlace;
use super::rows::{self, ConfirmationRow, ContactRow, Home, RowContext};
use super::table::{Record, Table};
use crate::domain::{Contact, Details, DialledNumber, Kind, Licence, Resource, ResourceId};

/// The rota is read and checked; an operator who fills it must know that it does no more.
const RULE_OF_DUTIES: &str = "is on duty here, and duties change no answer yet: whether somebody is open is told by opening_hours";

/// Hands every licence to its holder; a licence or a duty of nobody is rejected, and so is a duty
/// that ends before it begins.
pub(super) fn add_licences(
    reader: &mut Reader<'_>,
    loaded: &mut [Loaded],
    removed: &HashSet<ResourceId>,
    context: &RowContext<'_>,
) -> Result<(), LoadError> {
    let holders: HashSet<ResourceId> = loaded
        .iter()
        .map(|one| &one.resource)
        .filter(|one| one.kind() == Kind::OnCall)
        .map(|one| one.id.clone())
        .collect();
    let of_nobody = |table: &Table<'_>, record: &Record| {
        let id = table.cell(record, "on_call_id").unwrap_or_default();
        let known =
            ResourceId::parse(id).is_ok_and(|id| holders.contains(&id) || removed.contains(&id));
        (!known).then(|| {
            vec![table.finding(
                record,
                "on_call_id",
                id,
                "is not the id of an on-call entry that was loaded",
            )]
        })
    };
    let duties = reader.read(TableName::Rota, |table, record| {
        match of_nobody(table, record).or_else(|| ends_too_soon(table, record)) {
            Some(rejections) => Err(rejections),
            None => Ok(table.finding(
                record,
                "on_call_id",
                table.row_id(record).unwrap_or_default(),
                RULE_OF_DUTIES,
            )),
        }
    })?;
    duties.into_iter().take(1).for_each(|first| context.doubts.note(first));
    let mut held: HashMap<ResourceId, Vec<Licence>> = HashMap::new();
    let licences =
        reader.read(TableName::Licences, |table, record| match of_nobody(table, record) {
            Some(rejections) => Err(rejections),
            None => rows::read_licence(table, record, context),
        })?;
    for row in licences {
        held.entry(row.on_call_id).or_default().push(row.licence);
    }
    for one in loaded {
        if let Details::OnCall { licences, .. } = &mut one.resource.details {
            licences.extend(held.remove(&one.resource.id).unwrap_or_default());
        }
    }
    Ok(())
}

fn ends_too_soon(table: &Table<'_>, record: &Record) -> Option<Vec<Rejection>> {
    let moment = |column: &str| {
        table.cell(record, column).and_then(|text| DateTime::parse_from_rfc3339(text).ok())
    };
    let (starts_at, ends_at) = (moment("starts_at")?, moment("ends_at")?);
    let written = table.cell(record, "ends_at").unwrap_or_default();
    (ends_at <= starts_at)
        .then(|| vec![table.finding(record, "ends_at", written, "is not after starts_at")])
}

/// Hands every contact to its resource, and tells where each stands. Contacts of removed resources
/// are dropped with them.
pub(super) fn add_contacts(
    reader: &mut Reader<'_>,
    loaded: &mut [Loaded],
    removed: &HashSet<ResourceId>,
    context: &RowContext<'_>,
) -> Result<Vec<PlacedContact>, LoadError> {
    let homes: HashMap<ResourceId, Home> = loaded
        .iter()
        .map(|one| (one.resource.id.clone(), Home { country: one.resource.dialling_country() }))
        .collect();
    let mut contacts: HashMap<ResourceId, Vec<Contact>> = HashMap::new();
    let mut placed = Vec::new();
    let mut seen = HashMap::new();
    for name in TableName::with(|rows| rows == RowKind::Contact) {
        let convert = |table: &Table<'_>, record: &Record| {
            let id = table.cell(record, "resource_id").and_then(|id| ResourceId::parse(id).ok());
            if id.is_some_and(|id| removed.contains(&id)) {
                return Ok(None);
            }
            rows::read_contact(table, record, context, &|id| homes.get(id).copied()).map(Some)
        };
        let only_once = |table: &Table<'_>, record: &Record, row: Option<ContactRow>| {
            let Some(row) = row else { return Ok(None) };
            let key = (
                row.resource_id.clone(),
                row.contact.channel,
                row.contact.uri(),
                row.contact.menu_option.clone(),
            );
            let place = table.place(record);
            match seen.entry(key) {
                Entry::Occupied(first) => Err(vec![twice(table, record, first.get())]),
                Entry::Vacant(free) => {
                    free.insert(place.clone());
                    Ok(Some((row, place)))
                }
            }
        };
        let rows = reader.read_large(name, convert, only_once)?;
        for (row, place) in rows.into_iter().flatten() {
            let (resource_id, contact) = (row.resource_id, row.contact);
            contacts.entry(resource_id.clone()).or_default().push(contact.clone());
            placed.push(PlacedContact { resource_id, contact, place });
        }
    }
    for one in loaded {
        one.resource.contacts = contacts.remove(&one.resource.id).unwrap_or_default();
        in_order_of_use(&mut one.resource.contacts);
    }
    Ok(placed)
}

fn twice(table: &Table<'_>, record: &Record, first: &RowPlace) -> Rejection {
    let number = table.cell(record, "number").map(|number| ("number", number));
    let (column, value) = number
        .or_else(|| table.cell(record, "url").map(|url| ("url", url)))
        .unwrap_or(("channel", ""));
    let id = table.cell(record, "resource_id").unwrap_or_default();
    table.finding(
        record,
        column,
        value,
        format!(
            "{id} has this contact twice: it is on line {} of {} already",
            first.line, first.file
        ),
    )
}

/// As people reach for them: a call first, then a text, then the rest; the short code before the
/// long number, the plain call before the one with a key to press. A stable sort keeps the order of
/// the file otherwise.
fn in_order_of_use(contacts: &mut [Contact]) {
    contacts.sort_by_key(|contact| {
        let is_long = !contact.number.as_ref().is_some_and(DialledNumber::is_short_code);
        (contact.channel, is_long, contact.menu_option.is_some())
    });
}

/// What other sources say of the contacts. Rows of removed resources are dropped with them.
pub(super) fn read_confirmations(
    reader: &mut Reader<'_>,
    loaded: &[Loaded],
    removed: &HashSet<ResourceId>,
    context: &RowContext<'_>,
) -> Result<Vec<ConfirmationRow>, LoadError> {
    let index: HashMap<&ResourceId, &Resource> =
        loaded.iter().map(|one| (&one.resource.id, &one.resource)).collect();
    let rows = reader.read(TableName::Confirmations, |table, record| {
        let id = table.cell(record, "resource_id").and_then(|id| ResourceId::parse(id).ok());
        if id.is_some_and(|id| removed.contains(&id)) {
            return Ok(None);
        }
        rows::read_confirmation(table, record, context, &|id| index.get(id).copied()).map(Some)
    })?;
    Ok(rows.into_iter().flatten().collect())
}
