//! A resource as the API shows it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::contact::ContactView;
use super::parts::{AddressView, InternetView, LicenceView, SourceView, word, words};
use crate::domain::{
    AgeGroup, CoordinatePrecision, Details, Kind, Network, Payment, Population, Resource, Role,
    ServedAudience, Status, Topic, Tristate, Visits,
};

/// One place, line or person that helps.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ResourceView {
    /// Stable, readable id.
    #[schema(
        example = "gb-samaritans",
        min_length = 3,
        max_length = 100,
        pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"
    )]
    pub id: String,
    /// What sort of help it is.
    pub kind: Kind,
    /// Name as generally used.
    pub name: String,
    /// Name in the local language, or another in use.
    pub alternate_name: Option<String>,
    /// Who runs it.
    pub organization: Option<String>,
    /// Its web page.
    #[schema(format = "uri")]
    pub url: Option<String>,
    /// One plain sentence.
    pub description: Option<String>,
    /// Whether it is in service.
    pub status: Status,
    /// The ways to reach it.
    pub contacts: Vec<ContactView>,
    /// Its address, as far as it may be shown.
    pub address: Option<AddressView>,
    /// Degrees north, WGS 84.
    pub latitude: Option<f64>,
    /// Degrees east, WGS 84.
    pub longitude: Option<f64>,
    /// How exact the point is.
    pub coordinate_precision: Option<CoordinatePrecision>,
    /// ISO 3166-1 and 3166-2 codes of where it may be used; `001` is the world.
    pub coverage: Vec<String>,
    /// BCP 47 tags; empty = not known.
    pub languages: Vec<String>,
    /// What it is for.
    #[schema(value_type = Vec<Topic>)]
    pub topics: Vec<String>,
    /// Whom it is for; empty = everybody.
    #[schema(value_type = Vec<Population>)]
    pub populations: Vec<String>,
    /// Opening hours in OpenStreetMap syntax; null = not known.
    pub opening_hours: Option<String>,
    /// IANA zone in which the hours hold.
    pub time_zone: Option<String>,
    /// The day a person or the provider confirmed it; null = never.
    #[schema(format = Date)]
    pub verified_on: Option<String>,
    /// Where the facts come from.
    pub source: SourceView,
    /// Of a crisis line: the service it is published together with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pair_with: Option<String>,
    /// Of a library: what is known of its internet access.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internet: Option<InternetView>,
    /// Of a library: hours open in an average week, where only their number is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weekly_hours: Option<f64>,
    /// Of a branch: its federation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Network>)]
    pub network: Option<String>,
    /// Of a branch: whether it receives visitors.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Visits>)]
    pub visits: Option<String>,
    /// Of a branch: the telephone line that stands behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub national_line_id: Option<String>,
    /// Of an on-call entry: what it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Role>)]
    pub role: Option<String>,
    /// Of an on-call entry: who may call it. What is for `professionals` is in no answer for a
    /// client.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<ServedAudience>)]
    pub audience: Option<String>,
    /// Of an on-call entry: people of which age it takes; missing = nobody has said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<AgeGroup>)]
    pub age_groups: Vec<String>,
    /// Of an on-call entry: how care may be paid for; missing = nobody has said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<Payment>)]
    pub payment: Vec<String>,
    /// Of an on-call entry: the title as registered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Of an on-call entry: its licences.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licences: Option<Vec<LicenceView>>,
    /// Of an on-call entry: whether it takes calls as a backup of another clinician.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Tristate>)]
    pub accepts_backup_calls: Option<String>,
    /// Of an on-call entry: business days until a reply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_business_days: Option<u8>,
}

impl ResourceView {
    /// A resource for readers of a language (`es`), or for all: its contacts are in the order in
    /// which to try them.
    #[must_use]
    pub fn new(resource: &Resource, reader: Option<&str>) -> Self {
        let point = resource.location.point;
        let common = Self {
            id: resource.id.to_string(),
            kind: resource.kind(),
            name: resource.name.clone(),
            alternate_name: resource.alternate_name.clone(),
            organization: resource.organization.clone(),
            url: word(resource.url.as_ref()),
            description: resource.description.clone(),
            status: resource.status,
            contacts: resource
                .contacts_for(reader)
                .into_iter()
                .map(|contact| ContactView::new(contact, Some(&resource.source)))
                .collect(),
            address: resource.location.address.as_ref().map(AddressView::from),
            latitude: point.map(|(point, _)| point.latitude()),
            longitude: point.map(|(point, _)| point.longitude()),
            coordinate_precision: point.map(|(_, precision)| precision),
            coverage: words(&resource.coverage),
            languages: words(&resource.languages),
            topics: words(&resource.topics),
            populations: words(&resource.populations),
            opening_hours: word(resource.opening_hours.as_ref()),
            time_zone: word(resource.time_zone),
            verified_on: word(resource.verified_on),
            source: SourceView::from(&*resource.source),
            pair_with: None,
            internet: InternetView::of(&resource.details),
            weekly_hours: None,
            network: None,
            visits: None,
            national_line_id: None,
            role: None,
            audience: None,
            age_groups: Vec::new(),
            payment: Vec::new(),
            title: None,
            licences: None,
            accepts_backup_calls: None,
            reply_business_days: None,
        };
        common.with_details(&resource.details)
    }

    /// Adds what only its kind has.
    fn with_details(self, details: &Details) -> Self {
        match details {
            Details::CrisisLine { pair_with, .. } => {
                Self { pair_with: word(pair_with.as_ref()), ..self }
            }
            Details::Branch { network, visits, national_line_id } => Self {
                network: Some(network.to_string()),
                visits: Some(visits.to_string()),
                national_line_id: word(national_line_id.as_ref()),
                ..self
            },
            Details::OnCall {
                role,
                audience,
                age_groups,
                payment,
                title,
                licences,
                accepts_backup_calls,
                reply_business_days,
                ..
            } => Self {
                role: Some(role.to_string()),
                audience: Some(audience.to_string()),
                age_groups: words(age_groups),
                payment: words(payment),
                title: title.clone(),
                licences: Some(licences.iter().map(LicenceView::from).collect()),
                accepts_backup_calls: Some(accepts_backup_calls.to_string()),
                reply_business_days: *reply_business_days,
                ..self
            },
            Details::Library { weekly_hours, .. } => Self { weekly_hours: *weekly_hours, ..self },
        }
    }
}

/// The part of that JSON which is the same for all that a source tells of.
#[must_use]
pub fn render_source(resource: &Resource) -> Vec<u8> {
    serde_json::to_vec(&SourceView::from(&*resource.source)).expect("a source is plain data")
}

/// Renders a resource as a JSON object, for readers of a language or for all.
#[must_use]
pub fn render_json(resource: &Resource, reader: Option<&str>) -> Vec<u8> {
    serde_json::to_vec(&ResourceView::new(resource, reader)).expect("a resource is plain data")
}
