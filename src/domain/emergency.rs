//! Emergency numbers of countries.

use chrono::NaiveDate;
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
    /// A number that reaches the same centre from another country, where one is published.
    pub from_abroad: Option<E164>,
    /// The day a person or the authority confirmed it; `None` = never.
    pub verified_on: Option<NaiveDate>,
    /// The day up to which it can be vouched for: verified, or else as old as its source.
    pub as_of: Option<NaiveDate>,
}
