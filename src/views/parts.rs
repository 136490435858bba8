//! What a resource is made of, as the API shows it: address, source, internet access, licence.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::{Address, Details, InternetBasis, Licence, Source, Tristate};

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
    /// Wireless internet.
    #[schema(value_type = Tristate)]
    pub wifi: String,
    /// Public computers.
    #[schema(value_type = Tristate)]
    pub computers: String,
    /// Whether use costs money.
    #[schema(value_type = Tristate)]
    pub fee: String,
    /// Whether a library card is needed.
    #[schema(value_type = Tristate)]
    pub card_required: String,
    /// What the answers rest on.
    #[schema(value_type = InternetBasis)]
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

/// Each value as the API spells it.
pub fn words<T: ToString>(list: &[T]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

/// A value as the API spells it, where there is one.
pub fn word(value: Option<impl ToString>) -> Option<String> {
    value.map(|value| value.to_string())
}

impl From<&Address> for AddressView {
    fn from(address: &Address) -> Self {
        Self {
            address_1: address.address_1.clone(),
            city: address.city.clone(),
            state_province: address.state_province.clone(),
            postal_code: address.postal_code.clone(),
            country: word(address.country),
        }
    }
}

impl InternetView {
    /// What is known of a library's; nothing of another kind.
    #[must_use]
    pub fn of(details: &Details) -> Option<Self> {
        match details {
            Details::Library { wifi, computers, fee, card_required, basis, .. } => Some(Self {
                wifi: wifi.to_string(),
                computers: computers.to_string(),
                fee: fee.to_string(),
                card_required: card_required.to_string(),
                basis: basis.to_string(),
            }),
            Details::CrisisLine { .. } | Details::Branch { .. } | Details::OnCall { .. } => None,
        }
    }
}

impl From<&Source> for SourceView {
    fn from(source: &Source) -> Self {
        Self {
            name: source.name.clone(),
            url: source.url.clone(),
            licence: source.licence.clone(),
            year: source.year,
        }
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
