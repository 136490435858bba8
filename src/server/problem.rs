//! Errors as RFC 9457 problem details. The only place that knows status codes of errors.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, ResponseError};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use utoipa::ToSchema;

use crate::domain::closed_set;
use crate::question::{QuestionError, QuestionFault};
use crate::views::{AnswerView, PlaceView, schemas_of};

/// The media type of problems.
pub const PROBLEM_JSON: &str = "application/problem+json";

/// What went wrong, for a person and for a program.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// Identifies the sort of problem; a page of the documentation.
    #[serde(rename = "type")]
    #[schema(
        example = "https://github.com/backstop-directory/backstop/blob/main/openapi/CONVENTIONS.md#invalid_parameter"
    )]
    pub problem_type: String,
    /// The sort of problem in words.
    pub title: String,
    /// HTTP status.
    #[schema(minimum = 400, maximum = 599)]
    pub status: u16,
    /// What is wrong this time and what was expected.
    pub detail: String,
    /// Stable name of the sort of problem.
    pub code: Code,
    /// The parameter at fault, where one is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub param: Option<String>,
    /// The parameters that are allowed, where an unknown one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed: Option<Vec<String>>,
    /// Places that may be meant, where one was not found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestions: Option<Vec<PlaceView>>,
    /// What is answered in place of a place that was not found: the whole answer for the country
    /// where it is known, else the worldwide one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<AnswerView>)]
    pub fallback: Option<Box<RawValue>>,
    /// What to use instead of a retired resource.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
}

closed_set! {
    /// The sorts of problem.
    Code, "code of a problem" {
        /// A value that the parameter does not take.
        InvalidParameter = "invalid_parameter",
        /// A parameter that does not exist.
        UnknownParameter = "unknown_parameter",
        /// A parameter that another one needs.
        MissingParameter = "missing_parameter",
        /// A single value given twice.
        RepeatedParameter = "repeated_parameter",
        /// More than one way of saying where.
        AmbiguousLocation = "ambiguous_location",
        /// A body that is not the JSON expected.
        MalformedBody = "malformed_body",
        /// A place that is not held.
        PlaceNotFound = "place_not_found",
        /// An id, code or path that does not exist.
        NotFound = "not_found",
        /// A page that may not name what it asks about.
        OriginNotAllowed = "origin_not_allowed",
        /// This service takes no reports.
        ReportsNotTaken = "reports_not_taken",
        /// A resource that was retired.
        Gone = "gone",
        /// A method that the path does not take.
        MethodNotAllowed = "method_not_allowed",
        /// A representation that is not offered.
        NotAcceptable = "not_acceptable",
        /// A body that did not come in time.
        RequestTimeout = "request_timeout",
        /// A body that is too large.
        PayloadTooLarge = "payload_too_large",
        /// A body that is not JSON.
        UnsupportedMediaType = "unsupported_media_type",
        /// More reports than are taken, from everybody together.
        TooManyReports = "too_many_reports",
        /// A request that the framework refused.
        BadRequest = "bad_request",
        /// A fault of ours.
        InternalError = "internal_error",
    }
}

schemas_of! { Code = "ProblemCode" }

impl Code {
    /// Its status and title.
    const fn parts(self) -> (StatusCode, &'static str) {
        match self {
            Self::InvalidParameter => {
                (StatusCode::BAD_REQUEST, "A parameter has a value that it does not take")
            }
            Self::UnknownParameter => (StatusCode::BAD_REQUEST, "There is no such parameter"),
            Self::MissingParameter => (StatusCode::BAD_REQUEST, "A parameter is missing"),
            Self::RepeatedParameter => (StatusCode::BAD_REQUEST, "A parameter was given twice"),
            Self::AmbiguousLocation => {
                (StatusCode::BAD_REQUEST, "The place was given in more than one way")
            }
            Self::MalformedBody => {
                (StatusCode::BAD_REQUEST, "The body is not the JSON that was expected")
            }
            Self::PlaceNotFound => (StatusCode::NOT_FOUND, "The place was not found"),
            Self::NotFound => (StatusCode::NOT_FOUND, "There is nothing here"),
            Self::OriginNotAllowed => {
                (StatusCode::FORBIDDEN, "The page that asks may not name this")
            }
            Self::ReportsNotTaken => (StatusCode::NOT_FOUND, "No reports are taken here"),
            Self::Gone => (StatusCode::GONE, "The resource was retired"),
            Self::MethodNotAllowed => {
                (StatusCode::METHOD_NOT_ALLOWED, "The path does not take this method")
            }
            Self::NotAcceptable => {
                (StatusCode::NOT_ACCEPTABLE, "None of the accepted media types is offered")
            }
            Self::RequestTimeout => {
                (StatusCode::REQUEST_TIMEOUT, "The request took too long to arrive")
            }
            Self::PayloadTooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "The body is too large"),
            Self::UnsupportedMediaType => {
                (StatusCode::UNSUPPORTED_MEDIA_TYPE, "The body is not JSON")
            }
            Self::TooManyReports => {
                (StatusCode::TOO_MANY_REQUESTS, "More reports came in than are taken")
            }
            Self::BadRequest => (StatusCode::BAD_REQUEST, "The request cannot be understood"),
            Self::InternalError => {
                (StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong on our side")
            }
        }
    }
}

/// Where the sorts of problem are described.
const TYPES: &str =
    "https://github.com/backstop-directory/backstop/blob/main/openapi/CONVENTIONS.md#";

impl Problem {
    /// A problem of a sort; `detail` says what is wrong this time.
    #[must_use]
    pub fn new(code: Code, detail: impl Into<String>) -> Self {
        let (status, title) = code.parts();
        Self {
            problem_type: format!("{TYPES}{code}"),
            title: title.to_owned(),
            status: status.as_u16(),
            detail: detail.into(),
            code,
            param: None,
            allowed: None,
            suggestions: None,
            fallback: None,
            replaced_by: None,
        }
    }

    /// The same with the parameter at fault.
    #[must_use]
    pub fn about(self, param: impl Into<String>) -> Self {
        Self { param: Some(param.into()), ..self }
    }

    /// A value that a parameter does not take.
    #[must_use]
    pub fn invalid(param: &str, reason: impl std::fmt::Display) -> Self {
        Self::new(Code::InvalidParameter, format!("{param}: {reason}")).about(param)
    }

    /// The problem as a response, with its headers.
    #[must_use]
    pub fn response(&self) -> HttpResponse {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut reply = HttpResponse::build(status);
        if status == StatusCode::REQUEST_TIMEOUT {
            // The rest of the request is not waited for (RFC 9110, section 15.5.9).
            reply.force_close();
        }
        reply
            .insert_header((header::CONTENT_TYPE, PROBLEM_JSON))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .body(serde_json::to_vec(self).expect("a problem is plain data"))
    }
}

impl From<QuestionFault> for Code {
    fn from(fault: QuestionFault) -> Self {
        match fault {
            QuestionFault::InvalidParameter => Self::InvalidParameter,
            QuestionFault::UnknownParameter => Self::UnknownParameter,
            QuestionFault::MissingParameter => Self::MissingParameter,
            QuestionFault::RepeatedParameter => Self::RepeatedParameter,
            QuestionFault::AmbiguousLocation => Self::AmbiguousLocation,
            QuestionFault::MalformedBody => Self::MalformedBody,
        }
    }
}

impl From<QuestionError> for Problem {
    fn from(error: QuestionError) -> Self {
        let sentence = error.sentence();
        let QuestionError { fault, param, allowed, detail: _ } = error;
        Self { param, allowed, ..Self::new(fault.into(), sentence) }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.code.as_str())
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        self.response()
    }
}
