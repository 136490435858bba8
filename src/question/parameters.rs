//! What questions are made of, and how that is told to readers: sets of declared parameters.

use std::fmt::Write as _;

use utoipa::openapi::path::Parameter;
use utoipa::openapi::schema::{AdditionalProperties, OneOfBuilder, Schema, SchemaType, Type};
use utoipa::openapi::{Object, ObjectBuilder, RefOr, Required};

use super::declared::{Declared, ParameterSet};
use super::error::QuestionError;
use super::given::Given;

/// What a question is made of: one or several sets of parameters.
pub trait Asks: Sized {
    /// Names of what is taken in a body only: in an address, which others can read, it would say
    /// something about the asker.
    const BODY_ONLY: &'static [&'static str] = &[];

    /// Names of what the command line says otherwise, or not at all.
    const NOT_ON_COMMAND_LINE: &'static [&'static str] = &[];

    /// The declarations, in the order in which they are told.
    fn declared() -> Vec<&'static Declared>;

    /// Takes what was given.
    ///
    /// # Errors
    /// [`QuestionError`], which names the parameter at fault.
    fn take(given: &Given<'_>) -> Result<Self, QuestionError>;

    /// The names that an address takes.
    #[must_use]
    fn names_in_address() -> Vec<&'static str> {
        let names = Self::declared().into_iter().map(Declared::name);
        names.filter(|name| !Self::BODY_ONLY.contains(name)).collect()
    }

    /// The names that a body takes.
    #[must_use]
    fn names_in_body() -> Vec<&'static str> {
        Self::declared().into_iter().map(Declared::name).collect()
    }

    /// What an address takes, for the OpenAPI document.
    #[must_use]
    fn in_address() -> Vec<Parameter> {
        let taken = Self::declared().into_iter();
        taken
            .filter(|declared| !Self::BODY_ONLY.contains(&declared.name()))
            .map(|declared| declared.parameter.clone())
            .collect()
    }
}

impl<P: ParameterSet> Asks for P {
    fn declared() -> Vec<&'static Declared> {
        P::fields().iter().collect()
    }

    fn take(given: &Given<'_>) -> Result<Self, QuestionError> {
        given.read()
    }
}

/// The object that a body takes, for the OpenAPI document: each parameter a property, a list also
/// as one text with commas.
#[must_use]
pub fn body_schema<Q: Asks>(description: &str) -> Schema {
    let mut object = ObjectBuilder::new().description(Some(description));
    for declared in Q::declared() {
        let Parameter { name, description, schema, required, .. } = declared.parameter.clone();
        let Some(RefOr::T(schema)) = schema else { continue };
        let schema = if let Schema::Object(one) = schema {
            object_or_null(one, description)
        } else if let Schema::Array(list) = schema {
            super::value_types::list_or_text(list, description)
        } else {
            schema
        };
        object = object.property(name.clone(), schema);
        if required == Required::True {
            object = object.required(name);
        }
    }
    let closed = AdditionalProperties::<Schema>::FreeForm(false);
    Schema::Object(object.additional_properties(Some(closed)).build())
}

/// A value, or null, which is as good as leaving the field out.
fn object_or_null(mut one: Object, description: Option<String>) -> Schema {
    if let SchemaType::Type(plain) = &one.schema_type
        && one.enum_values.is_none()
    {
        one.schema_type = SchemaType::from_iter([plain.clone(), Type::Null]);
        one.description = description;
        return Schema::Object(one);
    }
    let default = one.default.take();
    let null = ObjectBuilder::new().schema_type(Type::Null);
    let either = OneOfBuilder::new().description(description).default(default);
    Schema::OneOf(either.item(one).item(null).build())
}

/// What the routes take as a table in Markdown: each parameter once, with what it says.
#[must_use]
pub fn parameters_table(routes: &[(&str, Vec<&'static Declared>, &[&str])]) -> String {
    let mut table = "| parameter |".to_owned();
    for (route, _, _) in routes {
        let _infallible = write!(table, " `{route}` |");
    }
    let _infallible = writeln!(table, " what it says |\n|{}", "---|".repeat(routes.len() + 2));
    let mut told: Vec<&str> = Vec::new();
    for declared in routes.iter().flat_map(|(_, declared, _)| declared) {
        if told.contains(&declared.name()) {
            continue;
        }
        told.push(declared.name());
        let _infallible = write!(table, "| `{}` |", declared.name());
        for (_, taken, body_only) in routes {
            let is_taken = taken.iter().any(|other| other.name() == declared.name());
            let cell = match (is_taken, body_only.contains(&declared.name())) {
                (true, true) => "POST",
                (true, false) => "yes",
                (false, _) => "",
            };
            let _infallible = write!(table, " {cell} |");
        }
        let says = declared.parameter.description.as_deref().unwrap_or_default();
        let says = says.replace('\n', " ");
        let _infallible = writeln!(table, " {says} |");
    }
    table
}
