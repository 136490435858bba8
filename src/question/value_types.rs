//! What the OpenAPI document says of the values of parameters: the closed lists of words, written
//! out, and the forms of codes.
//!
//! Each type stands for a parameter's value as `value_type`, so that the document cannot forget a
//! parameter or name another one.

use std::borrow::Cow;

use serde_json::Value;
use utoipa::openapi::schema::{Array, ArrayItems, ObjectBuilder, OneOfBuilder, Schema, Type};
use utoipa::openapi::{Object, RefOr};
use utoipa::{PartialSchema, ToSchema};

use crate::domain::{
    AgeGroup, Audience, Channel, Fault, Format, Kind, Payment, Population, Role, Topic,
};

/// A language tag (RFC 5646, section 2.1) whose language has two or three letters: what the server
/// takes.
const LANGUAGE: &str = "[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*\
    (-[A-WY-Za-wy-z0-9](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?";

/// ISO 3166-1 alpha-2.
const COUNTRY: &str = "[A-Za-z]{2}";

/// ISO 3166-2.
const REGION: &str = "[A-Za-z]{2}-[A-Za-z0-9]{1,3}";

/// A country, or a region of it.
const AREA: &str = "[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?";

macro_rules! words {
    ($set:ty) => {
        <$set>::ALL.iter().map(|word| word.as_str()).collect::<Vec<_>>()
    };
}
macro_rules! value_types {
    ($($(#[$meta:meta])* $name:ident = $schema:expr;)+) => {
        $(
            $(#[$meta])*
            pub enum $name {}

            impl PartialSchema for $name {
                fn schema() -> RefOr<Schema> {
                    $schema.into()
                }
            }

            impl ToSchema for $name {
                fn name() -> Cow<'static, str> {
                    Cow::Borrowed(stringify!($name))
                }
            }
        )+
    };
}

value_types! {
    /// A kind.
    KindWord = one_of(words!(Kind));
    /// A topic.
    TopicWord = one_of(words!(Topic));
    /// A population.
    PopulationWord = one_of(words!(Population));
    /// An age group.
    AgeGroupWord = one_of(words!(AgeGroup));
    /// A way to pay.
    PaymentWord = one_of(words!(Payment));
    /// A role.
    RoleWord = one_of(words!(Role));
    /// Who asks.
    AudienceWord = one_of(words!(Audience));
    /// A channel.
    ChannelWord = one_of(words!(Channel));
    /// What is wrong.
    FaultWord = described(one_of(words!(Fault)), "What is wrong.");
    /// A representation.
    FormatWord = one_of(words!(Format));
    /// A language.
    LanguageTag = of_form(LANGUAGE);
    /// A country.
    CountryCode = of_form(COUNTRY);
    /// A region.
    RegionCode = of_form(REGION);
    /// A country or region.
    AreaCode = of_form(AREA);
}

/// One of a closed list.
fn one_of(words: Vec<&'static str>) -> Object {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words)).build()
}

/// The same with a sentence; a field that is never absent has no other place for it.
fn described(mut word: Object, description: &str) -> Object {
    word.description = Some(description.to_owned());
    word
}

/// Anything of a form.
fn of_form(pattern: &str) -> Object {
    ObjectBuilder::new().schema_type(Type::String).pattern(Some(format!("^{pattern}$"))).build()
}

/// A list of words, or words joined by commas in one text.
#[must_use]
pub fn list_or_text(mut list: Array, description: Option<String>) -> Schema {
    let pattern = pattern_of(&list);
    list.description = None;
    Schema::OneOf(
        OneOfBuilder::new()
            .description(description)
            .item(of_form(&format!(" *({pattern}) *(, *({pattern}) *)*")))
            .item(Schema::Array(list))
            .item(ObjectBuilder::new().schema_type(Type::Null))
            .build(),
    )
}

/// The form of the words of a list.
fn pattern_of(list: &Array) -> String {
    let ArrayItems::RefOrSchema(items) = &list.items else { return ".*".to_owned() };
    let RefOr::T(Schema::Object(word)) = &**items else { return ".*".to_owned() };
    if let Some(words) = &word.enum_values {
        return words.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("|");
    }
    let pattern = word.pattern.as_deref().unwrap_or(".*");
    pattern.trim_start_matches('^').trim_end_matches('$').to_owned()
}
