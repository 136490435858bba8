//! The closed lists of words in the OpenAPI document: each a schema of its own, made of the list,
//! which the members of answers refer to.

use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};

use crate::domain::{
    AgeGroup, CallObstacle, Channel, CoordinatePrecision, Cost, EmergencyService, InternetBasis,
    JurisdictionVerdict, Kind, KnownFact, Network, OpenReason, Openness, Payment, Population,
    PracticeLink, Reach, Role, ServedAudience, Status, Topic, Tristate, Visits,
};
use crate::gazetteer::SuggestionKind;
use crate::search::{Access, How, NarrowingParameter, NoticeCode, Why};

/// Makes schemas of closed lists, each under the name that the document gives it.
macro_rules! schemas_of {
    ($($list:ty = $name:literal),+ $(,)?) => {
        $(
            impl utoipa::PartialSchema for $list {
                fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                    let words = Self::ALL.iter().map(|word| (word.as_str(), word.meaning()));
                    $crate::views::schema_of_words(Self::ABOUT, words).into()
                }
            }

            impl utoipa::ToSchema for $list {
                fn name() -> std::borrow::Cow<'static, str> {
                    std::borrow::Cow::Borrowed($name)
                }
            }
        )+
    };
}
pub(crate) use schemas_of;

schemas_of! {
    Access = "Access",
    AgeGroup = "AgeGroup",
    CallObstacle = "CallObstacle",
    Channel = "Channel",
    CoordinatePrecision = "CoordinatePrecision",
    Cost = "Cost",
    EmergencyService = "EmergencyService",
    How = "How",
    InternetBasis = "InternetBasis",
    JurisdictionVerdict = "JurisdictionVerdict",
    Kind = "Kind",
    KnownFact = "KnownFact",
    NarrowingParameter = "NarrowingParameter",
    Network = "Network",
    NoticeCode = "NoticeCode",
    OpenReason = "OpenReason",
    Openness = "OpenState",
    Payment = "Payment",
    Population = "Population",
    PracticeLink = "PracticeLink",
    Reach = "Reach",
    Role = "Role",
    ServedAudience = "ServedAudience",
    Status = "Status",
    SuggestionKind = "PlaceType",
    Topic = "Topic",
    Tristate = "Tristate",
    Visits = "Visits",
    Why = "Why",
}

/// One of a closed list of words; the description tells what the list is of, and in a paragraph
/// each what its words mean.
pub fn schema_of_words(
    about: &str,
    words: impl Iterator<Item = (&'static str, &'static str)>,
) -> Schema {
    let words: Vec<(&str, &str)> = words.collect();
    let meanings = words.iter().map(|(word, meaning)| format!("\n\n`{word}`: {meaning}"));
    let description = about.to_owned() + &meanings.collect::<String>();
    let names = words.iter().map(|(word, _)| *word);
    let schema = ObjectBuilder::new().schema_type(Type::String);
    Schema::Object(schema.enum_values(Some(names)).description(Some(description)).build())
}
