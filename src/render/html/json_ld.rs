//! A resource for search engines, in the words of schema.org: what the page says, and no more.

use serde_json::{Map, Value, json};

use crate::domain::{Channel, Kind, Role};
use crate::views::{ContactView, ResourceView};

/// The text of a `<script type="application/ld+json">`: data, which no browser runs. Nothing in it
/// ends the element.
pub fn json_ld(resource: &ResourceView) -> String {
    let value = Value::Object(fields(resource));
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn fields(resource: &ResourceView) -> Map<String, Value> {
    let address = resource.address.as_ref().map(|address| {
        filled([
            ("@type", Some(json!("PostalAddress"))),
            ("streetAddress", address.address_1.as_deref().map(Value::from)),
            ("addressLocality", address.city.as_deref().map(Value::from)),
            ("addressRegion", address.state_province.as_deref().map(Value::from)),
            ("postalCode", address.postal_code.as_deref().map(Value::from)),
            ("addressCountry", address.country.as_deref().map(Value::from)),
        ])
    });
    let point = resource.latitude.zip(resource.longitude).map(|(latitude, longitude)| {
        json!({ "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude })
    });
    let contacts: Vec<Value> =
        resource.contacts.iter().filter_map(|contact| point_of(resource, contact)).collect();
    let fields = filled([
        ("@context", Some(json!("https://schema.org"))),
        ("@type", Some(json!(type_of(resource)))),
        ("name", Some(json!(resource.name))),
        ("alternateName", resource.alternate_name.as_deref().map(Value::from)),
        ("url", resource.url.as_deref().map(Value::from)),
        ("description", resource.description.as_deref().map(Value::from)),
        ("jobTitle", resource.title.as_deref().map(Value::from)),
        ("address", address),
        ("geo", point),
        ("contactPoint", (!contacts.is_empty()).then(|| Value::from(contacts))),
    ]);
    match fields {
        Value::Object(fields) => fields,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            Map::new()
        }
    }
}

fn type_of(resource: &ResourceView) -> &'static str {
    let role = resource.role.as_deref().and_then(|role| Role::parse(role).ok());
    match (resource.kind, role) {
        (Kind::Library, _) => "Library",
        (Kind::OnCall, Some(Role::Individual)) => "Person",
        (Kind::OnCall, Some(Role::Hospital)) => "Hospital",
        (Kind::OnCall | Kind::CrisisLine | Kind::Branch, _) => "Organization",
    }
}

/// A contact with a number or an address that schema.org has a word for.
fn point_of(resource: &ResourceView, contact: &ContactView) -> Option<Value> {
    let channel = Channel::parse(&contact.channel).ok()?;
    let number = contact.number.as_deref().map(Value::from);
    let uri = contact.uri.as_deref();
    let (telephone, email, url) = match channel {
        Channel::Voice | Channel::Sms | Channel::Textphone | Channel::Relay => (number, None, None),
        Channel::Email => {
            (None, uri.and_then(|uri| uri.strip_prefix("mailto:")).map(Value::from), None)
        }
        Channel::Chat | Channel::Whatsapp => (None, None, uri.map(Value::from)),
    };
    if telephone.is_none() && email.is_none() && url.is_none() {
        return None;
    }
    let languages =
        if contact.languages.is_empty() { &resource.languages } else { &contact.languages };
    Some(filled([
        ("@type", Some(json!("ContactPoint"))),
        ("contactType", Some(json!(contact.channel))),
        ("telephone", telephone),
        ("email", email),
        ("url", url),
        ("areaServed", (!resource.coverage.is_empty()).then(|| json!(resource.coverage))),
        ("availableLanguage", (!languages.is_empty()).then(|| json!(languages))),
    ]))
}

/// An object of the fields that are known.
fn filled<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect::<Map<String, Value>>()
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::sample_resources;

    #[test]
    fn nothing_in_a_resource_ends_the_element_that_holds_it() {
        for mut resource in sample_resources() {
            resource.name = "</script><script>alert(1)</script> & <!--".to_owned();
            let text = json_ld(&ResourceView::new(&resource, None));

            assert!(!text.contains(['<', '>', '&']), "{text}");
            let value: Value = serde_json::from_str(&text).expect("JSON");
            assert_eq!(value["name"], resource.name.as_str());
            assert!(value["@type"].is_string() && value["@context"] == "https://schema.org");
        }
    }
}
