//! The closed sets of words that a resource has, as the API spells them.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::{CoordinatePrecision, Kind, Status};

/// What sort of help a resource is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
#[schema(as = Kind)]
pub enum KindName {
    /// A telephone, text or chat line for people in crisis.
    CrisisLine,
    /// A Samaritans or Befrienders branch.
    Branch,
    /// A professional, team or hospital that takes urgent contacts.
    OnCall,
    /// A public library.
    Library,
}

impl From<Kind> for KindName {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::CrisisLine => Self::CrisisLine,
            Kind::Branch => Self::Branch,
            Kind::OnCall => Self::OnCall,
            Kind::Library => Self::Library,
        }
    }
}

/// Whether a resource is in service.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[schema(as = Status)]
pub enum StatusName {
    /// In service.
    #[serde(rename = "active")]
    Active,
    /// Expected back.
    #[serde(rename = "temporarily closed")]
    TemporarilyClosed,
    /// Ended for good.
    #[serde(rename = "defunct")]
    Defunct,
}

impl From<Status> for StatusName {
    fn from(status: Status) -> Self {
        match status {
            Status::Active => Self::Active,
            Status::TemporarilyClosed => Self::TemporarilyClosed,
            Status::Defunct => Self::Defunct,
        }
    }
}

/// How exact a point is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CoordinatePrecision)]
pub enum PrecisionName {
    /// The building.
    Building,
    /// The street address.
    Address,
    /// The centre of the postal code.
    Postcode,
    /// The centre of the town.
    Locality,
}

impl From<CoordinatePrecision> for PrecisionName {
    fn from(precision: CoordinatePrecision) -> Self {
        match precision {
            CoordinatePrecision::Building => Self::Building,
            CoordinatePrecision::Address => Self::Address,
            CoordinatePrecision::Postcode => Self::Postcode,
            CoordinatePrecision::Locality => Self::Locality,
        }
    }
}
