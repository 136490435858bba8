//! The rows of a resource's contacts, and which of them was meant.

use chrono::NaiveDate;

use super::error::VerifyError;
use super::verification::Verification;
use crate::domain::{Channel, DialledNumber, ResourceId};
use crate::tables::TableName;
use crate::tables::rows::ContactName;

/// A contact's row.
#[derive(Debug, Clone)]
pub(super) struct ContactLine {
    pub table: TableName,
    pub line: u64,
    pub channel: String,
    pub number: String,
    pub url: String,
    pub menu_option: String,
    pub keyword: String,
    pub source_id: String,
    pub verified_on: Option<NaiveDate>,
}

impl ContactLine {
    /// Whether a name is that of this contact.
    pub fn is(&self, name: &ContactName, channel: Channel) -> bool {
        let url = (!self.url.is_empty()).then_some(self.url.as_str());
        self.channel == channel.as_str()
            && name.names(channel, DialledNumber::parse(&self.number).ok().as_ref(), url)
    }

    /// As `confirmations.csv` writes it.
    pub fn target(&self) -> &str {
        if self.number.is_empty() { &self.url } else { &self.number }
    }

    /// As messages write it.
    pub fn shown(&self) -> String {
        let option = if self.menu_option.is_empty() {
            String::new()
        } else {
            format!(" option {}", self.menu_option)
        };
        let keyword = if self.keyword.is_empty() {
            String::new()
        } else {
            format!(" keyword {}", self.keyword)
        };
        format!("{} {}{option}{keyword}", self.channel, self.target())
    }

    /// Whether a cell of `confirmations.csv` means this contact, as far as number and address tell.
    pub fn has_target(&self, written: &str) -> bool {
        match (DialledNumber::parse(written), DialledNumber::parse(&self.number)) {
            (Ok(one), Ok(other)) => one.dial_string() == other.dial_string(),
            (Err(_), Err(_)) => written.is_empty() || written == self.url,
            (Ok(_), Err(_)) | (Err(_), Ok(_)) => false,
        }
    }
}

/// The contacts as messages write them.
pub(super) fn list(contacts: &[&ContactLine]) -> String {
    let shown: Vec<String> = contacts.iter().map(|contact| contact.shown()).collect();
    if shown.is_empty() {
        "no contact at all; leave out --channel to verify its row".to_owned()
    } else {
        shown.join(", ")
    }
}

/// The one contact that was meant.
pub(super) fn choose<'c>(
    id: &ResourceId,
    contacts: &'c [ContactLine],
    channel: Channel,
    done: &Verification,
) -> Result<&'c ContactLine, VerifyError> {
    let name = done.number.as_ref().map(|number| ContactName::new(channel, number));
    let mut meant: Vec<&ContactLine> =
        contacts.iter().filter(|contact| contact.channel == channel.as_str()).collect();
    meant.retain(|contact| name.as_ref().is_none_or(|name| contact.is(name, channel)));
    meant.retain(|contact| {
        done.menu_option.as_ref().is_none_or(|option| contact.menu_option == *option)
    });
    meant.retain(|contact| {
        done.keyword.as_ref().is_none_or(|keyword| contact.keyword.eq_ignore_ascii_case(keyword))
    });
    if meant.len() > 1 && name.is_some() {
        let plain =
            |contact: &ContactLine| contact.menu_option.is_empty() && contact.keyword.is_empty();
        if meant.iter().filter(|contact| plain(contact)).count() == 1 {
            meant.retain(|contact| plain(contact));
        }
    }
    match meant.as_slice() {
        [contact] => Ok(contact),
        [] => Err(VerifyError::UnknownContact {
            id: id.clone(),
            channel,
            held: list(&contacts.iter().collect::<Vec<_>>()),
        }),
        several => Err(VerifyError::Ambiguous { id: id.clone(), channel, held: list(several) }),
    }
}
