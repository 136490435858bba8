//! Questions of one parameter, or of none.

use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::declared::parameter_set;
use super::value_types::{FormatWord, LanguageTag};

/// In which language to answer.
#[derive(Debug, Clone, Default, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct LanguageParams {
    /// Language of names of countries (BCP 47); else `Accept-Language`, else English.
    #[param(value_type = Option<LanguageTag>, inline, example = "fr")]
    pub lang: Option<String>,
}

/// In which representation to answer.
#[derive(Debug, Clone, Default, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct FormatParams {
    /// The representation; else `Accept`.
    #[param(value_type = Option<FormatWord>, inline)]
    pub format: Option<String>,
}

/// A question that takes no parameter.
#[derive(Debug, Clone, Default, Serialize, Deserialize, IntoParams)]
pub struct NoParams {}

parameter_set!(LanguageParams, FormatParams, NoParams);
