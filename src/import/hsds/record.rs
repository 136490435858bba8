//! Records of HSDS 3.1 in JSON, as far as they are used: <https://docs.openreferral.org/>.
//!
//! Named persons (`contacts`) are not read at all.

use std::fmt;

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::words::fold;
use crate::import::RecordName;

/// A service with everything that belongs to it.
#[derive(Debug, Deserialize)]
pub(super) struct HsdsService {
    /// What it is called in notes.
    #[serde(skip)]
    pub(super) record: RecordName,
    #[serde(default, deserialize_with = "text")]
    pub(super) id: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) name: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) status: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) description: String,
    /// What people should know at present, such as that it has closed.
    #[serde(default, deserialize_with = "text")]
    pub(super) alert: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) url: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) email: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) assured_date: String,
    #[serde(default, deserialize_with = "list")]
    pub(super) phones: Vec<HsdsPhone>,
    #[serde(
        default,
        alias = "regular_schedules",
        alias = "regular_schedule",
        deserialize_with = "list"
    )]
    pub(super) schedules: Vec<HsdsSchedule>,
    #[serde(default, alias = "holiday_schedule", deserialize_with = "list")]
    pub(super) holiday_schedules: Vec<HsdsHoliday>,
    #[serde(default, deserialize_with = "list")]
    pub(super) service_at_locations: Vec<ServiceAtLocation>,
    #[serde(default, deserialize_with = "list")]
    pub(super) languages: Vec<HsdsLanguage>,
    /// Whom it is for.
    #[serde(default, deserialize_with = "prose")]
    pub(super) eligibility_description: String,
    /// The same in HSDS 1 and 2, or in the API of Open Referral UK.
    #[serde(default, alias = "eligibilitys", alias = "eligibilities", deserialize_with = "prose")]
    pub(super) eligibility: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) minimum_age: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) maximum_age: String,
    #[serde(default, deserialize_with = "list")]
    attributes: Vec<Attribute>,
    #[serde(default, deserialize_with = "one")]
    pub(super) organization: Option<Organization>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Organization {
    #[serde(default, deserialize_with = "text")]
    pub(super) name: String,
}

#[derive(Debug, Deserialize)]
struct Attribute {
    #[serde(default, deserialize_with = "one")]
    taxonomy_term: Option<HsdsTerm>,
}

#[derive(Debug, Deserialize)]
struct HsdsTerm {
    #[serde(default, deserialize_with = "text")]
    code: String,
    #[serde(default, deserialize_with = "text")]
    name: String,
}

/// A number, in the words of RFC 6350 for its type.
#[derive(Debug, Deserialize)]
pub(super) struct HsdsPhone {
    #[serde(default, deserialize_with = "text")]
    pub(super) number: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) extension: String,
    #[serde(default, rename = "type", deserialize_with = "text")]
    pub(super) kind: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) description: String,
    /// Of HSDS 1 and 2.
    #[serde(default, deserialize_with = "text")]
    pub(super) department: String,
    /// Not of HSDS; publishers write one of these beside the number.
    #[serde(
        default,
        alias = "name",
        alias = "title",
        alias = "purpose",
        deserialize_with = "text"
    )]
    pub(super) label: String,
    #[serde(default, deserialize_with = "list")]
    pub(super) languages: Vec<HsdsLanguage>,
}

/// A language, as a record with a code or a name, or as a text alone.
#[derive(Debug)]
pub(super) struct HsdsLanguage {
    /// The code, or else the name.
    pub(super) code: String,
}

impl<'de> Deserialize<'de> for HsdsLanguage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        let field = |name: &str| value.get(name).map(shown).filter(|text| !text.trim().is_empty());
        let said = ["code", "name", "language"].into_iter().find_map(field);
        let code = if value.is_object() { said.unwrap_or_default() } else { shown(&value) };
        Ok(Self { code })
    }
}

/// Days on which other hours hold than in an ordinary week (HSDS 1 and 2).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct HsdsHoliday {
    #[serde(deserialize_with = "text")]
    pub(super) start_date: String,
    #[serde(deserialize_with = "text")]
    pub(super) end_date: String,
}

/// A service at one of its places.
#[derive(Debug, Deserialize)]
pub(super) struct ServiceAtLocation {
    #[serde(default, deserialize_with = "text")]
    pub(super) id: String,
    #[serde(default, deserialize_with = "list")]
    pub(super) phones: Vec<HsdsPhone>,
    #[serde(
        default,
        alias = "regular_schedules",
        alias = "regular_schedule",
        deserialize_with = "list"
    )]
    pub(super) schedules: Vec<HsdsSchedule>,
    #[serde(default, alias = "holiday_schedule", deserialize_with = "list")]
    pub(super) holiday_schedules: Vec<HsdsHoliday>,
    #[serde(default, deserialize_with = "one")]
    pub(super) location: Option<HsdsLocation>,
}

#[derive(Debug, Deserialize)]
pub(super) struct HsdsLocation {
    #[serde(default, deserialize_with = "text")]
    pub(super) id: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) location_type: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) name: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) alternate_name: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) description: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) latitude: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) longitude: String,
    #[serde(default, deserialize_with = "list")]
    pub(super) addresses: Vec<HsdsAddress>,
    /// Of HSDS 1 and 2: addresses that are physical without saying so.
    #[serde(default, alias = "physical_address", deserialize_with = "list")]
    pub(super) physical_addresses: Vec<HsdsAddress>,
    #[serde(default, deserialize_with = "list")]
    pub(super) phones: Vec<HsdsPhone>,
    #[serde(
        default,
        alias = "regular_schedules",
        alias = "regular_schedule",
        deserialize_with = "list"
    )]
    pub(super) schedules: Vec<HsdsSchedule>,
    #[serde(default, alias = "holiday_schedule", deserialize_with = "list")]
    pub(super) holiday_schedules: Vec<HsdsHoliday>,
}

#[derive(Debug, Deserialize)]
pub(super) struct HsdsAddress {
    /// Who or what a letter there is for.
    #[serde(default, deserialize_with = "text")]
    pub(super) attention: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) address_1: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) address_2: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) city: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) state_province: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) postal_code: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) country: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) address_type: String,
}

/// A recurring event (RFC 5545).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct HsdsSchedule {
    #[serde(deserialize_with = "text")]
    pub(super) valid_from: String,
    #[serde(deserialize_with = "text")]
    pub(super) valid_to: String,
    #[serde(deserialize_with = "text")]
    pub(super) until: String,
    #[serde(deserialize_with = "text")]
    pub(super) dtstart: String,
    #[serde(deserialize_with = "text")]
    pub(super) count: String,
    #[serde(deserialize_with = "text")]
    pub(super) timezone: String,
    #[serde(deserialize_with = "text")]
    pub(super) freq: String,
    #[serde(deserialize_with = "text")]
    pub(super) interval: String,
    #[serde(deserialize_with = "text")]
    pub(super) byday: String,
    #[serde(deserialize_with = "text")]
    pub(super) bymonth: String,
    #[serde(deserialize_with = "text")]
    pub(super) bysetpos: String,
    #[serde(deserialize_with = "text")]
    pub(super) exdate: String,
    #[serde(deserialize_with = "text")]
    pub(super) byweekno: String,
    #[serde(deserialize_with = "text")]
    pub(super) bymonthday: String,
    #[serde(deserialize_with = "text")]
    pub(super) byyearday: String,
    #[serde(deserialize_with = "text")]
    pub(super) description: String,
    #[serde(deserialize_with = "text")]
    pub(super) notes: String,
    #[serde(deserialize_with = "text")]
    pub(super) opens_at: String,
    #[serde(deserialize_with = "text")]
    pub(super) closes_at: String,
}

impl fmt::Display for HsdsSchedule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = [
            &self.freq,
            &self.byday,
            &self.opens_at,
            &self.closes_at,
            &self.dtstart,
            &self.bymonth,
            &self.exdate,
            &self.timezone,
            &self.description,
            &self.notes,
        ];
        let said: Vec<&str> =
            said.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        formatter.write_str(&said.join(" "))
    }
}

impl HsdsService {
    /// Whom it is for, in the words of every field that says it.
    pub(super) fn eligibility(&self) -> String {
        format!("{}; {}", self.eligibility_description, self.eligibility)
    }

    /// Whether it is classified under a term, by its code or its name.
    pub(super) fn has_term(&self, wanted: &str) -> bool {
        let terms = self.attributes.iter().filter_map(|attribute| attribute.taxonomy_term.as_ref());
        terms.into_iter().any(|term| {
            term.code.eq_ignore_ascii_case(wanted.trim()) || fold(&term.name) == fold(wanted)
        })
    }
}

/// A value as text.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other @ (Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => {
            other.to_string()
        }
    }
}

/// Text, or what publishers write in its place: a number, or a list of texts.
fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::String(text) => Ok(text.trim().to_owned()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(truth) => Ok(truth.to_string()),
        Value::Null => Ok(String::new()),
        Value::Array(texts) => Ok(texts.iter().map(shown).collect::<Vec<_>>().join("; ")),
        Value::Object(_) => Err(serde::de::Error::custom("an object where a text is expected")),
    }
}

/// Every text in a field, whatever its shape.
fn prose<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    fn gather(value: Value, texts: &mut Vec<String>) {
        match value {
            Value::String(text) => texts.push(text.trim().to_owned()),
            Value::Array(values) => values.into_iter().for_each(|value| gather(value, texts)),
            Value::Object(fields) => {
                let is_id = |key: &str| key == "id" || key.ends_with("_id");
                let values = fields.into_iter().filter(|(key, _)| !is_id(key));
                values.for_each(|(_, value)| gather(value, texts));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut texts = Vec::new();
    gather(Value::deserialize(deserializer)?, &mut texts);
    Ok(texts.join("; "))
}

/// A list; nothing and an empty text are an empty one, and a record alone is a list of one. Empty
/// entries are none.
fn list<'de, D: Deserializer<'de>, T: serde::de::DeserializeOwned>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let entries = match Value::deserialize(deserializer)? {
        Value::Null => Vec::new(),
        Value::String(text) if text.trim().is_empty() => Vec::new(),
        Value::Array(entries) => entries,
        other @ (Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_)) => {
            vec![other]
        }
    };
    let parsed = entries.into_iter().filter(|entry| !entry.is_null()).map(serde_json::from_value);
    parsed.collect::<Result<_, _>>().map_err(serde::de::Error::custom)
}

/// A record; nothing, an empty text and an empty list are none.
fn one<'de, D: Deserializer<'de>, T: serde::de::DeserializeOwned>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    Ok(list(deserializer)?.into_iter().next())
}
