//! Emergency numbers of countries.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{Country, DialledNumber, E164, EmergencyService};

/// A number that reaches an emergency service in one country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmergencyNumber {
    /// The country in which it works.
    pub country: Country,
    /// As dialled there.
    pub number: DialledNumber,
    /// What it reaches.
    pub services: Vec<EmergencyService>,
    /// Whether it is the one number for everything.
    pub is_primary: bool,
    /// Whether it works in all of the country; false where it does in a part of it only, or is not
    /// known to everywhere.
    pub nationwide: bool,
    /// A number that reaches the same centre from another country, where one is published.
    pub from_abroad: Option<E164>,
    /// The day a person or the authority confirmed it; `None` = never.
    pub verified_on: Option<NaiveDate>,
    /// The day up to which it can be vouched for: verified, or else as old as its source.
    pub as_of: Option<NaiveDate>,
}

impl EmergencyNumber {
    /// How long a row can be relied on.
    pub const FRESHNESS: TimeDelta = TimeDelta::days(180);

    /// Whether it brings an ambulance, alone or beside other services.
    #[must_use]
    pub fn brings_ambulance(&self) -> bool {
        self.services.iter().any(|service| {
            matches!(service, EmergencyService::Ambulance | EmergencyService::General)
        })
    }

    /// The link that dials it in its country (RFC 3966).
    #[must_use]
    pub fn uri(&self) -> String {
        format!("tel:{}", self.number.dial_string().replace('#', "%23"))
    }

    /// Whether it was confirmed too long ago on a day; a row that cannot say is stale.
    #[must_use]
    pub fn is_stale(&self, today: NaiveDate) -> bool {
        self.as_of.is_none_or(|day| today - day > Self::FRESHNESS)
    }
}
