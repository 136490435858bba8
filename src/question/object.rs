//! The body of a POST, read strictly: one JSON object, every field known and given once.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::error::Category;

use super::error::{QuestionError, QuestionFault};
use super::given::{Given, RawValue};
use super::parameters::Asks;

/// Reads a question from the body of a POST.
///
/// # Errors
/// [`QuestionError`], which names the field at fault.
pub fn read_body<Q: Asks>(bytes: &[u8]) -> Result<Q, QuestionError> {
    read_object(bytes, &Q::names_in_body(), |given| Q::take(given))
}

/// Reads a JSON object whose fields are among `allowed`.
///
/// # Errors
/// [`QuestionError`], which names the field at fault.
pub fn read_object<T>(
    bytes: &[u8],
    allowed: &[&str],
    take: impl FnOnce(&Given<'_>) -> Result<T, QuestionError>,
) -> Result<T, QuestionError> {
    let Fields(fields) = fields(bytes, allowed)?;
    let values = fields.iter().map(|(name, value)| (name.as_str(), RawValue::Json(value)));
    let given = Given::new(values.collect());
    given.require_known(allowed)?;
    given.require_once()?;
    take(&given)
}

fn fields(bytes: &[u8], allowed: &[&str]) -> Result<Fields, QuestionError> {
    if bytes.trim_ascii_start().first() != Some(&b'{') {
        return Err(malformed("the body is not a JSON object of parameters"));
    }
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let fields: Fields =
        serde_path_to_error::deserialize(&mut json).map_err(|error| unreadable(&error, allowed))?;
    json.end().map_err(|error| malformed(format!("the body goes on after the object: {error}")))?;
    Ok(fields)
}

fn malformed(detail: impl Into<String>) -> QuestionError {
    QuestionError::new(QuestionFault::MalformedBody, detail)
}

/// What is wrong with a body that is no JSON.
fn unreadable(
    error: &serde_path_to_error::Error<serde_json::Error>,
    allowed: &[&str],
) -> QuestionError {
    let field = error.path().to_string();
    let reason = error.inner().to_string();
    if reason.starts_with("control character") && allowed.contains(&field.as_str()) {
        return QuestionError::invalid(&field, "has a control character");
    }
    match error.inner().classify() {
        Category::Syntax | Category::Eof | Category::Io | Category::Data => {
            malformed(format!("the body is not a JSON object of parameters: {reason}"))
        }
    }
}

/// The fields of an object in their order, repeated ones included.
struct Fields(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object of parameters")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Fields(fields))
    }
}
