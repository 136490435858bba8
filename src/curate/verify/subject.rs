//! What was verified: a contact, or the row of a resource that has none.

use chrono::NaiveDate;

use super::contact_line::{ContactLine, choose, list};
use super::edit_session::EditSession;
use super::error::VerifyError;
use super::verification::Verification;
use crate::domain::{Channel, ResourceId};
use crate::tables::rows::ContactName;
use crate::tables::{RowKind, TableName};

/// A resource's row.
pub(super) struct ResourceLine {
    pub table: TableName,
    pub line: u64,
    pub source_id: String,
    pub verified_on: Option<NaiveDate>,
}

/// A resource, its contacts, and the one that was meant.
pub(super) struct Subject {
    pub id: ResourceId,
    pub resource: ResourceLine,
    contacts: Vec<ContactLine>,
    /// `None` = the row itself.
    pub contact: Option<ContactLine>,
}

impl Subject {
    pub fn find(
        session: &EditSession,
        id: &ResourceId,
        done: &Verification,
    ) -> Result<Self, VerifyError> {
        let resource = find_resource(session, id)?;
        let contacts = contacts_of(session, id)?;
        let contact = match done.channel {
            Some(channel) => Some(choose(id, &contacts, channel, done)?.clone()),
            None if contacts.is_empty() => None,
            None => {
                return Err(VerifyError::WhichContact {
                    id: id.clone(),
                    held: list(&contacts.iter().collect::<Vec<_>>()),
                });
            }
        };
        Ok(Self { id: id.clone(), resource, contacts, contact })
    }

    /// The contacts that were not meant.
    pub fn others(&self) -> impl Iterator<Item = &ContactLine> {
        let meant = self.contact.as_ref().map(|contact| (contact.table, contact.line));
        self.contacts.iter().filter(move |other| Some((other.table, other.line)) != meant)
    }

    /// The sources of its own: those of the contacts that a confirmation of this name is about, or
    /// of the row.
    pub fn own_sources(&self) -> Vec<String> {
        let Some(contact) = &self.contact else { return vec![self.resource.source_id.clone()] };
        let Ok(channel) = Channel::parse(&contact.channel) else { return Vec::new() };
        let name = ContactName::new(channel, contact.target());
        let named = self.contacts.iter().filter(|other| other.is(&name, channel));
        let source_of = |one: &ContactLine| {
            if one.source_id.is_empty() { &self.resource.source_id } else { &one.source_id }.clone()
        };
        named.map(source_of).collect()
    }

    /// Whether a row of `confirmations.csv` is about it.
    pub fn is_meant_by(&self, id: &str, channel: &str, number: &str) -> bool {
        let is_same = match &self.contact {
            Some(contact) => channel == contact.channel && contact.has_target(number),
            None => channel.is_empty(),
        };
        id == self.id.as_str() && is_same
    }
}

fn find_resource(session: &EditSession, id: &ResourceId) -> Result<ResourceLine, VerifyError> {
    for table in TableName::with(RowKind::is_resource) {
        let found = session.rows(table, |line, cell| {
            let resource = || ResourceLine {
                table,
                line,
                source_id: cell("source_id"),
                verified_on: cell("verified_on").parse().ok(),
            };
            (cell("id") == id.as_str()).then(resource)
        })?;
        if let Some(resource) = found.into_iter().next() {
            return Ok(resource);
        }
    }
    Err(VerifyError::UnknownResource { id: id.clone() })
}

fn contacts_of(session: &EditSession, id: &ResourceId) -> Result<Vec<ContactLine>, VerifyError> {
    let mut contacts = Vec::new();
    for table in TableName::with(|rows| rows == RowKind::Contact) {
        contacts.extend(session.rows(table, |line, cell| {
            (cell("resource_id") == id.as_str()).then(|| ContactLine {
                table,
                line,
                channel: cell("channel"),
                number: cell("number"),
                url: cell("url"),
                menu_option: cell("menu_option"),
                keyword: cell("keyword"),
                source_id: cell("source_id"),
                verified_on: cell("verified_on").parse().ok(),
            })
        })?);
    }
    Ok(contacts)
}
