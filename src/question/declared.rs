//! Parameters as they are declared: fields of structs, of which everything else is made.

use serde::de::DeserializeOwned;
use utoipa::IntoParams;
use utoipa::openapi::RefOr;
use utoipa::openapi::path::{Parameter, ParameterIn};
use utoipa::openapi::schema::{Schema, SchemaType, Type};

/// A parameter with what is known of its value.
pub struct Declared {
    /// What the OpenAPI document says of it.
    pub parameter: Parameter,
    /// What it looks like, where it is a number or a truth value: `a number from -90 to 90`.
    pub expected: Option<String>,
    /// Whether it is a truth value.
    pub is_flag: bool,
    /// Whether it takes several values.
    pub is_list: bool,
}

impl Declared {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.parameter.name
    }
}

impl From<Parameter> for Declared {
    fn from(parameter: Parameter) -> Self {
        let expected = expected(&parameter);
        Self {
            is_flag: expected.as_deref() == Some(TRUTH_VALUE),
            is_list: matches!(parameter.schema, Some(RefOr::T(Schema::Array(_)))),
            expected,
            parameter,
        }
    }
}

/// A struct whose fields are parameters: declared for utoipa, read by serde.
pub trait ParameterSet: DeserializeOwned {
    /// The fields, in their order.
    fn fields() -> &'static [Declared];
}

/// The fields of a struct, for the macro `parameter_set`.
#[must_use]
pub fn fields_of<P: IntoParams>() -> Vec<Declared> {
    P::into_params(|| Some(ParameterIn::Query)).into_iter().map(Declared::from).collect()
}

/// Makes structs parameter sets.
macro_rules! parameter_set {
    ($($set:ty),+) => {
        $(impl $crate::question::declared::ParameterSet for $set {
            fn fields() -> &'static [$crate::question::declared::Declared] {
                static FIELDS: std::sync::LazyLock<Vec<$crate::question::declared::Declared>> =
                    std::sync::LazyLock::new($crate::question::declared::fields_of::<$set>);
                &FIELDS
            }
        })+
    };
}
pub(crate) use parameter_set;

const TRUTH_VALUE: &str = "true or false";

/// What a parameter's value looks like, where it is a number or a truth value.
fn expected(parameter: &Parameter) -> Option<String> {
    let Some(RefOr::T(Schema::Object(object))) = &parameter.schema else { return None };
    let is = |wanted: &Type| match &object.schema_type {
        SchemaType::Type(one) => one == wanted,
        SchemaType::Array(several) => several.contains(wanted),
        SchemaType::AnyValue => false,
    };
    let number = match (is(&Type::Boolean), is(&Type::Integer), is(&Type::Number)) {
        (true, _, _) => return Some(TRUTH_VALUE.to_owned()),
        (_, true, _) => "a whole number",
        (_, _, true) => "a number",
        _ => return None,
    };
    let shown = |limit: &utoipa::Number| match limit {
        utoipa::Number::Int(limit) => limit.to_string(),
        utoipa::Number::UInt(limit) => limit.to_string(),
        utoipa::Number::Float(limit) => limit.to_string(),
    };
    let limits = (object.minimum.as_ref().map(shown), object.maximum.as_ref().map(shown));
    Some(match limits {
        (Some(least), Some(most)) => format!("{number} from {least} to {most}"),
        (Some(least), None) => format!("{number} from {least}"),
        (None, Some(most)) => format!("{number} up to {most}"),
        (None, None) => number.to_owned(),
    })
}
