//! A resource: one place, line or person that helps.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{
    AgeGroup, Area, Contact, Country, Hours, InternetBasis, Kind, Language, Licence, ListingBasis,
    Location, Network, Payment, Population, Region, ResourceId, Role, ServedAudience, Source,
    Status, TimeZone, Topic, Tristate, Visits, WebUrl,
};

/// What every kind of resource has, and what its kind adds.
///
/// Written out by serde it is without its sources and its zone, which thousands of resources share:
/// whoever keeps it keeps them beside it (`index/cards.rs`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Resource {
    /// Stable, readable name.
    pub id: ResourceId,
    /// Name as generally used.
    pub name: String,
    /// Name in the local language, or another in use.
    pub alternate_name: Option<String>,
    /// Who runs it.
    pub organization: Option<String>,
    /// Its web page.
    pub url: Option<WebUrl>,
    /// One plain sentence.
    pub description: Option<String>,
    /// Whether it is in service.
    pub status: Status,
    /// What to use instead, once it is defunct.
    pub replaced_by: Option<ResourceId>,
    /// The ways to reach it.
    pub contacts: Vec<Contact>,
    /// Where it is, as far as may be shown.
    pub location: Location,
    /// Where it may be used from; empty for a place that serves whoever comes.
    pub coverage: Vec<Area>,
    /// Languages spoken; empty = not known.
    pub languages: Vec<Language>,
    /// What it is for.
    pub topics: Vec<Topic>,
    /// Whom it is for; empty = everybody.
    pub populations: Vec<Population>,
    /// When its telephones answer, or it is open; `None` = not known, or told by its contacts.
    pub opening_hours: Option<Hours>,
    /// The zone in which the hours hold.
    #[serde(skip)]
    pub time_zone: Option<TimeZone>,
    /// The day a person or the provider confirmed it; `None` = never.
    #[serde(with = "super::days")]
    pub verified_on: Option<NaiveDate>,
    /// Where the facts come from.
    #[serde(skip)]
    pub source: Arc<Source>,
    /// What the kind adds.
    pub details: Details,
}

/// What only one kind of resource has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Details {
    /// A crisis line.
    CrisisLine {
        /// Order among lines of the same reach; lower comes first.
        priority: u16,
        /// The service it is published together with.
        pair_with: Option<ResourceId>,
    },
    /// A branch.
    Branch {
        /// Its federation.
        network: Network,
        /// Whether it receives visitors.
        visits: Visits,
        /// The telephone line that stands behind it.
        national_line_id: Option<ResourceId>,
    },
    /// A professional, team or hospital.
    OnCall {
        /// What it is.
        role: Role,
        /// Who may call it.
        audience: ServedAudience,
        /// People of which age it takes; empty where nobody has said.
        age_groups: Vec<AgeGroup>,
        /// How care may be paid for; empty where nobody has said.
        payment: Vec<Payment>,
        /// The title as registered.
        title: Option<String>,
        /// Licences held.
        licences: Vec<Licence>,
        /// Whether it takes calls as a backup of another clinician.
        accepts_backup_calls: Tristate,
        /// Business days until a reply.
        reply_business_days: Option<u8>,
        /// On whose word it is listed.
        listing_basis: ListingBasis,
    },
    /// A library.
    Library {
        /// The library system it belongs to.
        system: Option<String>,
        /// Wireless internet.
        wifi: Tristate,
        /// Public computers.
        computers: Tristate,
        /// Whether use costs money.
        fee: Tristate,
        /// Whether a library card is needed.
        card_required: Tristate,
        /// What the four answers rest on.
        basis: InternetBasis,
        /// Hours open in a week, where only their number is known.
        weekly_hours: Option<f64>,
    },
}

impl Resource {
    /// Whether only professionals may call it.
    #[must_use]
    pub const fn is_for_professionals(&self) -> bool {
        matches!(self.details, Details::OnCall { audience: ServedAudience::Professionals, .. })
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self.details {
            Details::CrisisLine { .. } => Kind::CrisisLine,
            Details::Branch { .. } => Kind::Branch,
            Details::OnCall { .. } => Kind::OnCall,
            Details::Library { .. } => Kind::Library,
        }
    }

    /// The one country whose holidays and numbers it lives by, where there is one.
    #[must_use]
    pub fn home_country(&self) -> Option<Country> {
        let of_address = self.location.address.as_ref().and_then(|address| address.country);
        of_address.or_else(|| {
            let mut countries = self.coverage.iter().map(|area| match area {
                Area::World => None,
                Area::Country(country) => Some(*country),
                Area::Region(region) => Some(region.country()),
            });
            let first = countries.next().flatten()?;
            countries.all(|country| country == Some(first)).then_some(first)
        })
    }

    /// The countries in which it is or which it serves, each once; serving the world names none.
    #[must_use]
    pub fn countries(&self) -> BTreeSet<Country> {
        let of_address = self.location.address.as_ref().and_then(|address| address.country);
        let of_coverage = self.coverage.iter().filter_map(|area| match area {
            Area::World => None,
            Area::Country(country) => Some(*country),
            Area::Region(region) => Some(region.country()),
        });
        of_address.into_iter().chain(of_coverage).collect()
    }

    /// The regions in which it is or which it serves, each once.
    #[must_use]
    pub fn regions(&self) -> BTreeSet<Region> {
        let of_address = self.location.address.as_ref().and_then(|address| {
            let code = format!("{}-{}", address.country?, address.state_province.as_deref()?);
            Region::parse(&code).ok()
        });
        let of_coverage = self.coverage.iter().filter_map(|area| area.region().cloned());
        of_address.into_iter().chain(of_coverage).collect()
    }

    /// The country in whose numbering plan its numbers are dialled: that of its address, or the
    /// first that it covers.
    #[must_use]
    pub fn dialling_country(&self) -> Option<Country> {
        let of_address = self.location.address.as_ref().and_then(|address| address.country);
        of_address.or_else(|| {
            self.coverage.iter().find_map(|area| match area {
                Area::World => None,
                Area::Country(country) => Some(*country),
                Area::Region(region) => Some(region.country()),
            })
        })
    }

    /// The day up to which the row can be vouched for: verified, or else as old as its source.
    #[must_use]
    pub fn as_of(&self) -> Option<NaiveDate> {
        self.verified_on.or_else(|| self.source.as_of())
    }
}

impl Kind {
    /// How long a row of this kind may go without being confirmed.
    #[must_use]
    pub const fn freshness(self) -> TimeDelta {
        match self {
            Self::CrisisLine => TimeDelta::days(180),
            Self::OnCall => TimeDelta::days(90),
            Self::Branch => TimeDelta::days(365),
            Self::Library => TimeDelta::days(730),
        }
    }

    /// Whether a row vouched for up to `as_of` is stale on a day; a row that cannot say is stale.
    #[must_use]
    pub fn is_stale(self, as_of: Option<NaiveDate>, today: NaiveDate) -> bool {
        as_of.is_none_or(|day| today - day > self.freshness())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_goes_stale_in_its_own_time() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let half_a_year_ago = NaiveDate::from_ymd_opt(2026, 5, 1);

        assert!(Kind::CrisisLine.is_stale(half_a_year_ago, today));
        assert!(!Kind::Branch.is_stale(half_a_year_ago, today));
        assert!(Kind::Library.is_stale(None, today), "a row that cannot say how old it is");
    }
}
