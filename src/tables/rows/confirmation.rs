//! `confirmations.csv`.

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::super::rejection::{Finding, Rejection};
use super::super::row::{Row, day};
use super::super::table::{Record, Table};
use super::common::{RowContext, read_source_id};
use crate::domain::{Channel, Contact, DialledNumber, Resource, ResourceId, Source};

/// What another page, or a person, says of a contact.
#[derive(Debug)]
pub struct ConfirmationRow {
    /// The resource.
    pub resource_id: ResourceId,
    /// Which of its contacts; `None` = the row of a resource that has none.
    pub contact: Option<ContactName>,
    /// Who says so.
    pub source: Arc<Source>,
    /// The day on which it was said.
    pub date: Option<NaiveDate>,
    /// Whether it states the same contact.
    pub agrees: bool,
    /// What it says instead, or why that was decided.
    pub notes: String,
    /// A finding about the row, to be filled in.
    pub row: Finding,
}

/// How a table names a contact: channel, number or address, and where several share a number, the
/// key to press or the keyword.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactName {
    channel: Channel,
    target: Confirmed,
    menu_option: Option<String>,
    keyword: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Confirmed {
    /// What a telephone is to dial.
    Dialled(String),
    /// The chat page or mailbox.
    Address(String),
    /// The only contact of the channel without a number.
    Sole,
}

impl ContactName {
    /// Reads the name as a cell writes it: a number, an address, or nothing.
    #[must_use]
    pub fn new(channel: Channel, number: &str) -> Self {
        let target = match DialledNumber::parse(number) {
            Ok(number) => Confirmed::Dialled(number.dial_string()),
            Err(_) if number.is_empty() => Confirmed::Sole,
            Err(_) => Confirmed::Address(number.to_owned()),
        };
        Self { channel, target, menu_option: None, keyword: None }
    }

    /// The name of only the contact behind a key or a keyword, where one is given.
    #[must_use]
    pub fn behind(self, menu_option: Option<&str>, keyword: Option<&str>) -> Self {
        Self {
            menu_option: menu_option.map(str::to_owned),
            keyword: keyword.map(str::to_owned),
            ..self
        }
    }

    /// Whether it tells neither a key nor a keyword.
    #[must_use]
    pub const fn is_plain(&self) -> bool {
        self.menu_option.is_none() && self.keyword.is_none()
    }

    /// Whether it names a contact of a channel, number and address.
    #[must_use]
    pub fn names(
        &self,
        channel: Channel,
        number: Option<&DialledNumber>,
        url: Option<&str>,
    ) -> bool {
        self.channel == channel
            && match &self.target {
                Confirmed::Dialled(dialled) => {
                    number.is_some_and(|number| number.dial_string() == *dialled)
                }
                Confirmed::Address(address) => url == Some(address),
                Confirmed::Sole => number.is_none(),
            }
    }

    /// Whether it names a contact; without a key or keyword, it names all that share the number.
    #[must_use]
    pub fn is_of(&self, contact: &Contact) -> bool {
        let is_behind = |wanted: &Option<String>, held: &Option<String>| match (wanted, held) {
            (Some(wanted), Some(held)) => wanted.eq_ignore_ascii_case(held),
            (Some(_), None) => false,
            (None, _) => true,
        };
        self.names(contact.channel, contact.number.as_ref(), contact.url.as_deref())
            && is_behind(&self.menu_option, &contact.menu_option)
            && is_behind(&self.keyword, &contact.keyword)
    }
}

/// Reads one confirmation. `find` tells of a resource that was loaded, with its contacts.
pub fn read_confirmation<'l>(
    table: &Table<'_>,
    record: &Record,
    context: &RowContext<'_>,
    find: &dyn Fn(&ResourceId) -> Option<&'l Resource>,
) -> Result<ConfirmationRow, Vec<Rejection>> {
    let mut row = Row::new(table, record);
    let resource_id = row.required("resource_id", ResourceId::parse);
    let channel = row.optional("channel", Channel::parse);
    let is_of_row = row.text("channel").is_none();
    let source = read_source_id(&mut row, context);
    let date = row.optional("date", day);
    let agrees = row.text("agrees") == Some("yes");
    let notes = row.owned("notes").unwrap_or_default();
    let number = row.text("number").unwrap_or_default();
    let name = |channel| {
        ContactName::new(channel, number).behind(row.text("menu_option"), row.text("keyword"))
    };
    let contact = channel.map(name);
    let resource = resource_id.as_ref().and_then(|id| {
        let found = find(id);
        if found.is_none() {
            row.reject("resource_id", "is not the id of a resource that was loaded");
        }
        found
    });
    if let Some(resource) = resource {
        match (&contact, &source) {
            (Some(_), _)
                if channel.is_some_and(|channel| holds_no_number(&mut row, channel, resource)) => {}
            (Some(contact), Some(source)) => check_contact(&mut row, resource, contact, source),
            (None, _) if is_of_row => check_row(&mut row, resource, agrees),
            (Some(_), None) | (None, _) => {}
        }
    }
    if let (Some(date), Some(source)) = (date, &source) {
        doubt_date(&row, date, source, context);
    }
    if !agrees && notes.is_empty() {
        row.doubt(context.doubts, "notes", "is empty: what does the page say instead?");
    }
    let whole = table.finding(record, "number", number, "");
    let value = (|| {
        Some(ConfirmationRow {
            resource_id: resource_id?,
            contact,
            source: source?,
            date,
            agrees,
            notes,
            row: whole,
        })
    })();
    row.finish(value)
}

/// Doubts a day on which the page cannot have said anything: before its year, or after it was read.
fn doubt_date(row: &Row<'_>, date: NaiveDate, source: &Source, context: &RowContext<'_>) {
    if source.retrieved_on.is_some_and(|read| date > read) {
        let rule = format!("is later than the day on which {} was read", source.id);
        row.doubt(context.doubts, "date", rule);
    } else if let Some(year) = source.year.filter(|year| *year != date.year()) {
        row.doubt(context.doubts, "date", format!("is not in {year}, the year of {}", source.id));
    }
}

/// Whether the cell of a channel that is dialled holds something else than one number; it is
/// rejected.
fn holds_no_number(row: &mut Row<'_>, channel: Channel, resource: &Resource) -> bool {
    let is_dialled =
        matches!(channel, Channel::Voice | Channel::Sms | Channel::Textphone | Channel::Relay);
    let country = resource.dialling_country();
    let read = |text: &str| {
        country.map_or_else(
            || DialledNumber::parse(text),
            |country| DialledNumber::parse_in(text, country),
        )
    };
    let error = row.text("number").filter(|_| is_dialled).and_then(|text| read(text).err());
    if let Some(error) = &error {
        row.reject("number", error.to_string());
    }
    error.is_some()
}

/// Without a channel a confirmation is about the row of a resource that has no contact, such as a
/// directory on the web.
fn check_row(row: &mut Row<'_>, resource: &Resource, agrees: bool) {
    if !resource.contacts.is_empty() {
        row.reject("channel", format!("must not be empty: {} has contacts", resource.id));
    }
    if row.text("number").is_some() {
        row.reject("number", "stands without a channel");
    }
    if !agrees {
        row.reject(
            "agrees",
            "is no, and without a contact there is nothing to hold back: correct the row itself",
        );
    }
}

fn check_contact(row: &mut Row<'_>, resource: &Resource, name: &ContactName, source: &Source) {
    let named: Vec<&Contact> =
        resource.contacts.iter().filter(|contact| name.is_of(contact)).collect();
    if named.is_empty() {
        row.reject("number", format!("is not a {} contact of {}", name.channel, resource.id));
    } else if name.target == Confirmed::Sole && named.len() > 1 {
        row.reject(
            "number",
            format!(
                "is empty, and {} has several {} contacts: write the address",
                resource.id, name.channel
            ),
        );
    } else if named
        .iter()
        .any(|contact| contact.source.as_ref().unwrap_or(&resource.source).id == source.id)
    {
        row.reject("source_id", "is the contact's own source: only another one confirms it");
    }
}
