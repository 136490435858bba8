//! Which on-call entries come first: what can help there at that hour, before what is near.

use super::answer::Hit;
use super::context::Search;
use super::why::Why;
use crate::blocks::Union;
use crate::domain::{Openness, Reach, Role};
use crate::index::Facet;

/// How directly an entry helps somebody in crisis, the most direct first. An emergency department is
/// beside clinics and not behind them: it is open to all that come, and a clinic an hour away must not
/// stand before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Help {
    /// Who answers and receives people in crisis.
    Crisis,
    /// Who treats people, or takes in whoever comes.
    Care,
    /// Who takes people in, and often nobody who just comes.
    Ward,
}

impl Help {
    /// All, the most direct first.
    pub(super) const ALL: [Self; 3] = [Self::Crisis, Self::Care, Self::Ward];

    const fn of(role: Role) -> Self {
        match role {
            Role::CrisisTeam | Role::MobileCrisis | Role::WalkInCrisis => Self::Crisis,
            Role::Individual | Role::CommunityClinic | Role::EmergencyDepartment => Self::Care,
            Role::Hospital => Self::Ward,
        }
    }

    /// What is listed in a role that helps so.
    pub(super) fn facets<'f>(self) -> impl Iterator<Item = Facet<'f>> {
        Role::ALL.iter().copied().filter(move |role| Self::of(*role) == self).map(Facet::Role)
    }
}

/// How near an entry is in words or in millimetres: what serves the region by word, then what is
/// nearer, then what serves more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    ServesRegion,
    Near(u64),
    ServesMore,
}

/// What comes before what: for everybody, or for whom was asked for; open, then what may be; in the
/// country; a team or a centre for people in crisis before a ward; in the region; the nearest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct OnCallRank {
    is_for_some: bool,
    openness: Openness,
    is_across_border: bool,
    help: Help,
    is_outside_region: bool,
    nearness: Nearness,
}

impl<'s> Search<'s> {
    /// Where an entry stands in that order that is so many metres away.
    pub(super) fn rank_near(&self, record: u32, openness: Openness, distance_m: f64) -> OnCallRank {
        self.rank_on_call(record, openness, Nearness::Near(millimetres(distance_m)))
    }

    /// Where a hit stands in that order.
    pub(super) fn place_in_order(&self, hit: &Hit) -> OnCallRank {
        let nearness = match (hit.distance_m, hit.reach) {
            (Some(distance_m), _) => Nearness::Near(millimetres(distance_m)),
            (None, Reach::Site | Reach::Subdivision) => Nearness::ServesRegion,
            (None, Reach::Country | Reach::Worldwide) => Nearness::ServesMore,
        };
        self.rank_on_call(hit.record, hit.open.openness, nearness)
    }

    fn rank_on_call(&self, record: u32, openness: Openness, nearness: Nearness) -> OnCallRank {
        let is_in = |union: &Union<'_>| self.snapshot.is_in(record, union);
        let is_general = || {
            is_in(self.everybody())
                || self.filter.reasons(record).any(|why| why == Why::PopulationMatch)
        };
        let help = if is_in(self.for_crises()) {
            Help::Crisis
        } else if is_in(self.wards()) {
            Help::Ward
        } else {
            Help::Care
        };
        // Everything is on this side of the borders where the country is not known.
        let is_known = self.place.country.is_some();
        OnCallRank {
            is_for_some: !is_general(),
            openness,
            is_across_border: is_known && !is_in(self.inside()),
            help,
            is_outside_region: is_known && self.in_region().is_some_and(|region| !is_in(region)),
            nearness,
        }
    }

    /// Whether a hit is a team or a centre for people in crisis.
    pub(super) fn is_for_crises(&self, hit: &Hit) -> bool {
        self.snapshot.is_in(hit.record, self.for_crises())
    }

    fn for_crises(&self) -> &Union<'s> {
        self.context.for_crises.get_or_init(|| self.snapshot.having(Help::Crisis.facets()))
    }

    fn wards(&self) -> &Union<'s> {
        self.context.wards.get_or_init(|| self.snapshot.having(Help::Ward.facets()))
    }

    /// What is in the country, or in another one whose numbers may work at the place.
    pub(super) fn inside(&self) -> &Union<'s> {
        self.context
            .inside
            .get_or_init(|| self.snapshot.having(self.place.countries().map(Facet::Country)))
    }

    /// What is in the region, or in one that the place may be in; `None` where no region is known.
    pub(super) fn in_region(&self) -> Option<&Union<'s>> {
        let look_up = || {
            let mut regions = self.place.regions().map(Facet::Region).peekable();
            regions.peek().is_some().then(|| self.snapshot.having(regions))
        };
        self.context.in_region.get_or_init(look_up).as_ref()
    }

    /// What is for everybody.
    pub(super) fn everybody(&self) -> &Union<'s> {
        self.context.everybody.get_or_init(|| self.snapshot.having([Facet::Everybody]))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and 20,015,115,000"
)]
fn millimetres(distance_m: f64) -> u64 {
    (distance_m * 1000.0).round() as u64
}
