//! The moment that is asked about.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::SearchError;
use crate::domain::Whereabouts;
use crate::gazetteer::Gazetteer;

/// A moment, or what the clocks show at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// The same everywhere.
    At(DateTime<Utc>),
    /// By the clocks of the place that is asked about.
    Local(NaiveDateTime),
}

impl Moment {
    /// The moment as it is at a place. A time that the clocks skip is taken as if they had not yet
    /// been changed, one that they show twice is the first.
    ///
    /// # Errors
    /// [`SearchError::OffsetNeeded`] where the zone of the place is not known: a country of
    /// several, the open sea, the world.
    pub fn at(
        self,
        place: &Whereabouts,
        gazetteer: &Gazetteer,
    ) -> Result<DateTime<Utc>, SearchError> {
        match self {
            Self::At(moment) => Ok(moment),
            Self::Local(local) => {
                let of_region = || gazetteer.sole_zone_of_region(place.region.as_ref()?);
                let rules = place
                    .time_zone
                    .or_else(of_region)
                    .and_then(|zone| gazetteer.almanac().zones.rules(zone));
                rules.and_then(|rules| rules.moment(local)).ok_or(SearchError::OffsetNeeded)
            }
        }
    }
}
