//! The body of `/v1/reports` as it comes, and the report that it makes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{PartialSchema as _, ToSchema};

use super::error::QuestionError;
use super::given::Given;
use super::object::read_object;
use super::value_types::{ChannelWord, FaultWord};
use crate::domain::{Channel, Detail, Fault, ResourceId};

/// What is wrong. Do not say who you are: nothing about the sender is asked for, and nothing is
/// kept.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewReport)]
pub struct ReportParams {
    /// Id of the resource.
    #[schema(min_length = 3, max_length = 100, example = "gb-samaritans")]
    pub resource_id: String,
    /// Which of its contacts is meant; leave it out when none is.
    #[schema(value_type = Option<ChannelWord>, inline)]
    pub channel: Option<String>,
    /// What is wrong.
    #[schema(schema_with = FaultWord::schema)]
    pub what: String,
    /// One line of plain text, at most 500 characters.
    #[schema(min_length = 1, max_length = 500)]
    pub detail: Option<String>,
}

/// The fields.
const NAMES: [&str; 4] = ["resource_id", "channel", "what", "detail"];

/// What the body says, each word valid by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// What it is about.
    pub resource_id: ResourceId,
    /// Which contact.
    pub channel: Option<Channel>,
    /// What is wrong.
    pub what: Fault,
    /// More.
    pub detail: Option<Detail>,
}

impl ReportParams {
    /// Reads the body.
    ///
    /// # Errors
    /// [`QuestionError`], which names the field at fault.
    pub fn from_body(bytes: &[u8]) -> Result<Self, QuestionError> {
        read_object(bytes, &NAMES, fields)
    }
}

fn fields(given: &Given<'_>) -> Result<ReportParams, QuestionError> {
    given.read_fields()
}

impl TryFrom<ReportParams> for Complaint {
    type Error = QuestionError;

    fn try_from(params: ReportParams) -> Result<Self, QuestionError> {
        Ok(Self {
            resource_id: ResourceId::parse(&params.resource_id)
                .map_err(|error| QuestionError::invalid("resource_id", error))?,
            channel: params
                .channel
                .as_deref()
                .map(Channel::parse)
                .transpose()
                .map_err(|error| QuestionError::invalid("channel", error))?,
            what: Fault::parse(&params.what)
                .map_err(|error| QuestionError::invalid("what", error))?,
            detail: params
                .detail
                .as_deref()
                .map(Detail::parse)
                .transpose()
                .map_err(|error| QuestionError::invalid("detail", error))?,
        })
    }
}

impl Complaint {
    /// The report of a day about the data of a fingerprint.
    #[must_use]
    pub fn report(self, day: NaiveDate, fingerprint: &str) -> crate::domain::Report {
        let Self { resource_id, channel, what, detail } = self;
        crate::domain::Report {
            day,
            resource_id,
            channel,
            what,
            detail,
            dataset: fingerprint.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::QuestionFault;

    fn read(body: &str) -> Result<Complaint, QuestionError> {
        ReportParams::from_body(body.as_bytes()).and_then(Complaint::try_from)
    }

    #[test]
    fn a_report_is_taken_with_and_without_what_is_optional() {
        for body in [
            r#"{"resource_id":"gb-samaritans","what":"other"}"#,
            r#"{"resource_id":"gb-samaritans","what":"wrong_number","channel":"voice","detail":"a bakery answers"}"#,
            r#"{"resource_id":"gb-samaritans","what":"wrong_number","channel":null,"detail":null}"#,
        ] {
            assert!(read(body).is_ok(), "{body}: {:?}", read(body));
        }
    }

    #[test]
    fn bad_input_names_the_field() {
        for (body, code, param, reason) in [
            (
                r#"{"what":"other"}"#,
                QuestionFault::MissingParameter,
                Some("resource_id"),
                "about nothing",
            ),
            (
                r#"{"resource_id":"gb-samaritans"}"#,
                QuestionFault::MissingParameter,
                Some("what"),
                "nothing is wrong",
            ),
            (
                r#"{"resource_id":"gb-samaritans","what":"rude"}"#,
                QuestionFault::InvalidParameter,
                Some("what"),
                "not on the list",
            ),
            (
                r#"{"resource_id":"gb-samaritans","what":7}"#,
                QuestionFault::InvalidParameter,
                Some("what"),
                "a number",
            ),
            (
                r#"{"resource_id":"../x","what":"other"}"#,
                QuestionFault::InvalidParameter,
                Some("resource_id"),
                "not a slug",
            ),
            (
                r#"{"resource_id":"gb-samaritans","what":"other","channel":"fax"}"#,
                QuestionFault::InvalidParameter,
                Some("channel"),
                "no fax",
            ),
            (
                r#"{"resource_id":"gb-samaritans","what":"other","detail":"a\u0007b"}"#,
                QuestionFault::InvalidParameter,
                Some("detail"),
                "a bell",
            ),
            (
                r#"{"resource_id":"gb-samaritans","what":"other","detail":"a\nb"}"#,
                QuestionFault::InvalidParameter,
                Some("detail"),
                "two lines",
            ),
            (
                "{\"resource_id\":\"gb-samaritans\",\"what\":\"other\",\"detail\":\"a\u{7}b\"}",
                QuestionFault::InvalidParameter,
                Some("detail"),
                "a raw bell",
            ),
            (
                r#"{"resource_id":"gb-samaritans","what":"other","email":"a@b.c"}"#,
                QuestionFault::UnknownParameter,
                Some("email"),
                "nothing about the sender",
            ),
            ("[]", QuestionFault::MalformedBody, None, "a list"),
            ("{", QuestionFault::MalformedBody, None, "cut short"),
        ] {
            let problem = read(body).expect_err(reason);

            assert_eq!(
                (problem.fault, problem.param.as_deref()),
                (code, param),
                "{reason}: {problem:?}"
            );
        }
    }
}
