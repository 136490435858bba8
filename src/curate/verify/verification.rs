//! What a person did.

use chrono::NaiveDate;

use crate::domain::Channel;

/// What a person did.
#[derive(Debug, Clone)]
pub struct Verification {
    /// The resource.
    pub id: String,
    /// Which of its contacts; `None` = its row, where it has no contact.
    pub channel: Option<Channel>,
    /// Its number or address, where the channel has several.
    pub number: Option<String>,
    /// Its key to press, where the number has several.
    pub menu_option: Option<String>,
    /// Its word to send, where the number has several.
    pub keyword: Option<String>,
    /// Who.
    pub by: String,
    /// When.
    pub on: NaiveDate,
    /// The page that states it.
    pub source: String,
    /// The title of the page, where it is a new source.
    pub title: Option<String>,
    /// Who publishes the page, where it is a new source.
    pub publisher: Option<String>,
}
