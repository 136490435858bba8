//! A resource as the API shows it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::{Contact, Details, Licence, Resource, Source};

/// One place, line or person that helps.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ResourceView {
    /// Stable, readable id.
    #[schema(example = "gb-samaritans", min_length = 3, max_length = 100, pattern = "^[a-z0-9]+(-[a-z0-9]+)*$")]
    pub id: String,
    /// What sort of help it is.
    pub kind: KindName,
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
    pub status: StatusName,
    /// The ways to reach it.
    pub contacts: Vec<ContactView>,
    /// Its address, as far as it may be shown.
    pub address: Option<AddressView>,
    /// Degrees north, WGS 84.
    pub latitude: Option<f64>,
    /// Degrees east, WGS 84.
    pub longitude: Option<f64>,
    /// How exact the point is.
    pub coordinate_precision: Option<PrecisionName>,
    /// ISO 3166-1 and 3166-2 codes of where it may be used; `001` is the world.
    pub coverage: Vec<String>,
    /// BCP 47 tags; empty = not known.
    pub languages: Vec<String>,
    /// What it is for.
    pub topics: Vec<String>,
    /// Whom it is for; empty = everybody.
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
    #[schema(value_type = Option<String>, example = "samaritans")]
    pub network: Option<String>,
    /// Of a branch: whether it receives visitors (`open`, `appointment`, `none`, `unknown`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visits: Option<String>,
    /// Of a branch: the telephone line that stands behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub national_line_id: Option<String>,
    /// Of an on-call entry: `individual`, `crisis_team`, `mobile_crisis` or `hospital`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Of an on-call entry: the title as registered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Of an on-call entry: its licences.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licences: Option<Vec<LicenceView>>,
    /// Of an on-call entry: whether it takes calls as a backup of another clinician (`yes`, `no`, `unknown`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepts_backup_calls: Option<String>,
    /// Of an on-call entry: business days until a reply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_business_days: Option<u8>,
}

/// What sort of help a resource is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
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

impl From<crate::domain::Kind> for KindName {
    fn from(kind: crate::domain::Kind) -> Self {
        use crate::domain::Kind;
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

impl From<crate::domain::Status> for StatusName {
    fn from(status: crate::domain::Status) -> Self {
        use crate::domain::Status;
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

impl From<crate::domain::CoordinatePrecision> for PrecisionName {
    fn from(precision: crate::domain::CoordinatePrecision) -> Self {
        use crate::domain::CoordinatePrecision;
        match precision {
            CoordinatePrecision::Building => Self::Building,
            CoordinatePrecision::Address => Self::Address,
            CoordinatePrecision::Postcode => Self::Postcode,
            CoordinatePrecision::Locality => Self::Locality,
        }
    }
}

/// An address in the words of HSDS.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = Address)]
pub struct AddressView {
    /// Street and number.
    pub address_1: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// State, province or county.
    pub state_province: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
}

/// One way to reach a resource.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = Contact)]
pub struct ContactView {
    /// `voice`, `sms`, `whatsapp`, `chat`, `email`, `textphone` or `relay`.
    pub channel: String,
    /// The number exactly as dialled in its country and as its source prints it.
    #[schema(example = "116 123")]
    pub number: Option<String>,
    /// The number from anywhere; short codes have none.
    pub e164: Option<String>,
    /// A link that uses the contact: `tel:`, `sms:`, `https:` or `mailto:`.
    #[schema(example = "tel:116123")]
    pub uri: Option<String>,
    /// The word to send to a text service.
    pub keyword: Option<String>,
    /// The key to press after the call is answered.
    pub menu_option: Option<String>,
    /// Hours, where they differ from the resource's.
    pub opening_hours: Option<String>,
    /// Languages, where they differ from the resource's.
    pub languages: Vec<String>,
    /// `free`, `local`, `premium` or `unknown`.
    pub cost: String,
    /// Whether others on the way can read along: `yes`, `no` or `unknown`.
    pub encrypted: String,
    /// The day a person or the provider confirmed it; null = never.
    #[schema(format = Date)]
    pub verified_on: Option<String>,
    /// How many independent sources state it, its own included: pages of different publishers and sites.
    #[schema(minimum = 1, example = 2)]
    pub confirmed_by: u32,
    /// Where it is stated, if not by the resource's own source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceView>,
}

/// Where facts come from.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = Source)]
pub struct SourceView {
    /// Title of the page or file.
    pub name: String,
    /// Its address.
    #[schema(format = "uri")]
    pub url: String,
    /// The licence under which its facts are used.
    pub licence: String,
    /// The year that its facts describe, where the source says.
    pub year: Option<i32>,
}

/// What is known of a library's internet access.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = Internet)]
pub struct InternetView {
    /// Wireless internet: `yes`, `no` or `unknown`.
    pub wifi: String,
    /// Public computers: `yes`, `no` or `unknown`.
    pub computers: String,
    /// Whether use costs money: `yes`, `no` or `unknown`.
    pub fee: String,
    /// Whether a library card is needed: `yes`, `no` or `unknown`.
    pub card_required: String,
    /// What the answers rest on: `branch`, `system_survey` or `unknown`.
    pub basis: String,
}

/// A professional's licence.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = Licence)]
pub struct LicenceView {
    /// The protected title or kind of licence, as registered.
    #[serde(rename = "type")]
    pub licence_type: String,
    /// Its number.
    pub number: String,
    /// ISO 3166-1 or 3166-2 code.
    pub jurisdiction: String,
    /// The body that keeps the register.
    pub body: String,
    /// Where the licence can be checked.
    #[schema(format = "uri")]
    pub verify_url: String,
    /// The last day of validity, where the register states one.
    #[schema(format = Date)]
    pub expires_on: Option<String>,
}

fn words<T: ToString>(list: &[T]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

fn word(value: Option<impl ToString>) -> Option<String> {
    value.map(|value| value.to_string())
}

impl ContactView {
    /// A contact of a resource that has a source of its own.
    fn new(contact: &Contact, of_resource: &Source) -> Self {
        let own = contact.source.as_deref().filter(|own| own.id != of_resource.id);
        Self {
            channel: contact.channel.to_string(),
            number: word(contact.number.as_ref()),
            e164: word(contact.e164.as_ref()),
            uri: contact.uri(),
            keyword: contact.keyword.clone(),
            menu_option: contact.menu_option.clone(),
            opening_hours: word(contact.opening_hours.as_ref()),
            languages: words(&contact.languages),
            cost: contact.cost.to_string(),
            encrypted: contact.encrypted.to_string(),
            verified_on: word(contact.verified_on),
            confirmed_by: contact.confirmed_by,
            source: own.map(SourceView::from),
        }
    }
}

impl From<&Source> for SourceView {
    fn from(source: &Source) -> Self {
        Self { name: source.name.clone(), url: source.url.clone(), licence: source.licence.clone(), year: source.year }
    }
}

impl From<&Licence> for LicenceView {
    fn from(licence: &Licence) -> Self {
        Self {
            licence_type: licence.licence_type.clone(),
            number: licence.number.clone(),
            jurisdiction: licence.jurisdiction.to_string(),
            body: licence.body.clone(),
            verify_url: licence.verify_url.to_string(),
            expires_on: word(licence.expires_on),
        }
    }
}

impl From<&Resource> for ResourceView {
    fn from(resource: &Resource) -> Self {
        let address = resource.location.address.as_ref().map(|address| AddressView {
            address_1: address.address_1.clone(),
            city: address.city.clone(),
            state_province: address.state_province.clone(),
            postal_code: address.postal_code.clone(),
            country: word(address.country),
        });
        let point = resource.location.point;
        let common = Self {
            id: resource.id.to_string(),
            kind: resource.kind().into(),
            name: resource.name.clone(),
            alternate_name: resource.alternate_name.clone(),
            organization: resource.organization.clone(),
            url: word(resource.url.as_ref()),
            description: resource.description.clone(),
            status: resource.status.into(),
            contacts: resource.contacts.iter().map(|contact| ContactView::new(contact, &resource.source)).collect(),
            address,
            latitude: point.map(|(point, _)| point.latitude()),
            longitude: point.map(|(point, _)| point.longitude()),
            coordinate_precision: point.map(|(_, precision)| precision.into()),
            coverage: words(&resource.coverage),
            languages: words(&resource.languages),
            topics: words(&resource.topics),
            populations: words(&resource.populations),
            opening_hours: word(resource.opening_hours.as_ref()),
            time_zone: word(resource.time_zone),
            verified_on: word(resource.verified_on),
            source: SourceView::from(&*resource.source),
            pair_with: None,
            internet: None,
            weekly_hours: None,
            network: None,
            visits: None,
            national_line_id: None,
            role: None,
            title: None,
            licences: None,
            accepts_backup_calls: None,
            reply_business_days: None,
        };
        common.with_details(&resource.details)
    }
}

impl ResourceView {
    /// Adds what only its kind has.
    fn with_details(self, details: &Details) -> Self {
        match details {
            Details::CrisisLine { pair_with, .. } => Self { pair_with: word(pair_with.as_ref()), ..self },
            Details::Branch { network, visits, national_line_id } => Self {
                network: Some(network.to_string()),
                visits: Some(visits.to_string()),
                national_line_id: word(national_line_id.as_ref()),
                ..self
            },
            Details::OnCall { role, title, licences, accepts_backup_calls, reply_business_days, .. } => Self {
                role: Some(role.to_string()),
                title: title.clone(),
                licences: Some(licences.iter().map(LicenceView::from).collect()),
                accepts_backup_calls: Some(accepts_backup_calls.to_string()),
                reply_business_days: *reply_business_days,
                ..self
            },
            Details::Library { wifi, computers, fee, card_required, basis, weekly_hours, .. } => Self {
                internet: Some(InternetView {
                    wifi: wifi.to_string(),
                    computers: computers.to_string(),
                    fee: fee.to_string(),
                    card_required: card_required.to_string(),
                    basis: basis.to_string(),
                }),
                weekly_hours: *weekly_hours,
                ..self
            },
        }
    }
}

/// Renders a resource as a JSON object.
#[must_use]
pub fn render_json(resource: &Resource) -> Vec<u8> {
    serde_json::to_vec(&ResourceView::from(resource)).expect("a resource is plain data")
}
