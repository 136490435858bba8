//! What is asked, by whoever asks it: the text of parameters becomes a valid question, or an error
//! that names the parameter at fault. The address of a request, the body of a POST, a form and the
//! command line share it.
//!
//! A parameter is declared once, as a field of a set ([`ParameterSet`]): its name, its type, what
//! is said of it. Whatever reads it (`given.rs`), the OpenAPI document, the options of the command
//! line (`asked.rs`) and the table in `openapi/CONVENTIONS.md` are made of that declaration.

mod asked;
mod declared;
mod error;
mod given;
mod list;
mod location;
mod narrowing;
mod nearest;
mod object;
mod oembed;
mod parameters;
mod places;
mod query_string;
mod report;
mod single;
mod value_types;
mod values;

pub use asked::AskedOptions;
pub use declared::{Declared, ParameterSet, fields_of};
pub use error::{QuestionError, QuestionFault};
pub use given::{Given, RawValue};
pub use list::{ListParams, PartParams};
pub use location::LocationParams;
pub use narrowing::NarrowingParams;
pub use nearest::{AnswerParams, NearestParams};
pub use object::read_body;
pub use oembed::OembedParams;
pub use parameters::{Asks, parameters_table};
pub use places::{PlacesParams, PlacesQuestion};
pub use query_string::read_query;
pub use report::{Complaint, ReportParams};
pub use single::{FormatParams, LanguageParams, NoParams};
pub use value_types::CountryCode;
pub use values::Words;
