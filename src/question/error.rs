//! What is wrong with a question.

use std::fmt::Display;

/// Why no question can be made of what was given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct QuestionError {
    /// The sort of fault.
    pub fault: QuestionFault,
    /// The parameter at fault, where one is.
    pub param: Option<String>,
    /// The parameters that are taken, where an unknown one was given.
    pub allowed: Option<Vec<String>>,
    /// What is wrong this time and what was expected.
    pub detail: String,
}

/// The sorts of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionFault {
    /// A value that the parameter does not take.
    InvalidParameter,
    /// A parameter that does not exist.
    UnknownParameter,
    /// A parameter that is needed.
    MissingParameter,
    /// A single value given twice.
    RepeatedParameter,
    /// More than one way of saying where.
    AmbiguousLocation,
    /// A body that is no JSON object of parameters.
    MalformedBody,
}

impl QuestionError {
    /// A fault of a sort; `detail` says what is wrong this time.
    #[must_use]
    pub fn new(fault: QuestionFault, detail: impl Into<String>) -> Self {
        Self { fault, param: None, allowed: None, detail: detail.into() }
    }

    /// The same with the parameter at fault.
    #[must_use]
    pub fn about(self, param: impl Into<String>) -> Self {
        Self { param: Some(param.into()), ..self }
    }

    /// A value that a parameter does not take.
    #[must_use]
    pub fn invalid(param: &str, why: impl Display) -> Self {
        Self::new(QuestionFault::InvalidParameter, why.to_string()).about(param)
    }

    /// A parameter that another one needs.
    #[must_use]
    pub fn missing(param: &str, because_of: &str) -> Self {
        let detail = format!("{param} is needed beside {because_of}");
        Self::new(QuestionFault::MissingParameter, detail).about(param)
    }

    /// A parameter that does not exist.
    #[must_use]
    pub fn unknown(param: &str, allowed: &[&str]) -> Self {
        let detail = match allowed {
            [] => format!("{param:?} is not a parameter here; there are none"),
            [_, ..] => {
                format!("{param:?} is not a parameter here; allowed are {}", allowed.join(", "))
            }
        };
        let allowed = allowed.iter().map(|&name| name.to_owned()).collect();
        Self {
            allowed: Some(allowed),
            ..Self::new(QuestionFault::UnknownParameter, detail).about(param)
        }
    }

    /// What is wrong, with the parameter before it where the detail does not name it.
    #[must_use]
    pub fn sentence(&self) -> String {
        match (&self.param, self.fault) {
            (Some(param), QuestionFault::InvalidParameter) => format!("{param}: {}", self.detail),
            _ => self.detail.clone(),
        }
    }

    /// The same for somebody at a command line, where a parameter is an option.
    #[must_use]
    pub fn of_option(&self) -> String {
        match &self.param {
            Some(param) => format!("--{}: {}", param.replace('_', "-"), self.detail),
            None => self.detail.clone(),
        }
    }

    /// A single value that was given twice.
    #[must_use]
    pub fn repeated(param: &str) -> Self {
        let detail = format!("{param} was given more than once");
        Self::new(QuestionFault::RepeatedParameter, detail).about(param)
    }
}
