//! A resource in an answer, with what was found out about it for the question.

use std::borrow::Cow;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::calls::{Served, tell_calls};
use super::localizer::Localizer;
use super::resource::ResourceView;
use crate::domain::{Country, JurisdictionVerdict, OpenReason, OpenState, Openness, Reach};
use crate::index::{About, Snapshot};
use crate::search::{Hit, Why};

/// A resource in an answer.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Hit)]
pub struct HitView {
    /// The resource.
    #[serde(flatten)]
    pub resource: ResourceView,
    /// What was found out about it for this question.
    #[serde(flatten)]
    pub facts: HitFacts,
}

/// What was found out about a resource for one question.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct HitFacts {
    /// Great-circle metres to the place asked about; null without a place.
    pub distance_m: Option<u32>,
    /// How it reaches the asker.
    #[schema(value_type = Reach)]
    pub reach: Cow<'static, str>,
    /// Whether it is open at the moment asked about.
    pub open: OpenView,
    /// Whether it was confirmed too long ago for its kind.
    pub stale: bool,
    /// Why it is in the answer.
    #[schema(value_type = Vec<Why>)]
    pub why: Vec<Cow<'static, str>>,
    /// Of on-call entries: what the licences say about the asker's place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<JurisdictionVerdict>)]
    pub jurisdiction_verdict: Option<Cow<'static, str>>,
}

/// Whether something is open.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Open)]
pub struct OpenView {
    /// Whether it is.
    #[schema(value_type = Openness)]
    pub state: Cow<'static, str>,
    /// When the state changes next, RFC 3339, where it does within eight days.
    #[schema(format = DateTime)]
    pub until: Option<String>,
    /// When it is next known to open, unless it is open, where that is within eight days.
    #[schema(format = DateTime)]
    pub next: Option<String>,
    /// What the state rests on.
    #[schema(value_type = OpenReason)]
    pub reason: Cow<'static, str>,
    /// The public holiday that the state rests on, in English where an English name is held. Else
    /// absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "Christmas Day")]
    pub holiday: Option<Cow<'static, str>>,
}

/// The data that an answer rests on.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DatasetStamp {
    /// Fingerprint of the data.
    pub fingerprint: String,
    /// When the index was built, RFC 3339.
    #[schema(format = DateTime)]
    pub built_at: String,
}

impl From<&About> for DatasetStamp {
    fn from(about: &About) -> Self {
        Self { fingerprint: about.fingerprint.clone(), built_at: about.built_at.clone() }
    }
}

impl HitView {
    /// Of a hit, for the reader of a language who would call from a country, where that is told;
    /// nothing of a record that cannot be read.
    #[must_use]
    pub fn new(
        snapshot: &Snapshot,
        localizer: Localizer<'_>,
        hit: &Hit,
        calling_from: Option<Country>,
    ) -> Option<Self> {
        let resource = snapshot.resource(hit.record)?;
        let reader = Some(reader(localizer));
        let mut view = ResourceView::new(&resource, reader);
        if let Some(from) = calling_from {
            let has_caller = resource.countries().contains(&from);
            let served = Served { home: resource.dialling_country(), has_caller };
            tell_calls(&mut view.contacts, resource.contacts_for(reader), &served, from);
        }
        Some(Self { resource: view, facts: HitFacts::from(hit) })
    }
}

/// The language of the reader without its region: contacts in it come first.
pub(super) fn reader(localizer: Localizer<'_>) -> &'static str {
    localizer.language.tag().split('-').next().unwrap_or_default()
}

impl From<OpenState> for OpenView {
    fn from(open: OpenState) -> Self {
        Self {
            state: open.openness.as_str().into(),
            until: open.until.map(rfc3339),
            next: open.next.map(rfc3339),
            reason: open.reason.as_str().into(),
            holiday: open.holiday.map(|name| name.as_str().into()),
        }
    }
}

impl From<&Hit> for HitFacts {
    fn from(hit: &Hit) -> Self {
        Self {
            distance_m: hit.distance_m.map(whole_metres),
            reach: hit.reach.as_str().into(),
            open: OpenView::from(hit.open),
            stale: hit.stale,
            why: hit.why.iter().map(|why| why.as_str().into()).collect(),
            jurisdiction_verdict: hit.jurisdiction_verdict.map(|verdict| verdict.as_str().into()),
        }
    }
}

/// A moment to the second.
#[must_use]
pub fn rfc3339(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Metres without a fraction; half the globe fits easily.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and 20,015,115"
)]
pub fn whole_metres(distance_m: f64) -> u32 {
    distance_m.round() as u32
}
