//! A contact with the place of its row, for what is compared between rows.

use super::doubt::Doubts;
use super::row_place::RowPlace;
use crate::domain::{Contact, DialledNumber, ResourceId};

/// A contact as it was read, and where.
#[derive(Debug)]
pub(super) struct PlacedContact {
    /// Whom it reaches.
    pub resource_id: ResourceId,
    /// The contact.
    pub contact: Contact,
    /// Where its row stands.
    pub place: RowPlace,
}

impl PlacedContact {
    /// Doubts a cell of its row.
    pub fn doubt(&self, doubts: &Doubts, column: &str, rule: impl Into<String>) {
        let value = match column {
            "channel" => self.contact.channel.as_str(),
            "cost" => self.contact.cost.as_str(),
            "menu_option" => self.contact.menu_option.as_deref().unwrap_or_default(),
            "url" => self.contact.url.as_deref().unwrap_or_default(),
            _ => self.contact.number.as_ref().map_or("", DialledNumber::as_str),
        };
        doubts.raise_of_number(&self.place, self.resource_id.as_str(), column, value, rule);
    }
}
