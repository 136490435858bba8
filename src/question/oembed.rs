//! The question of `/oembed` (oEmbed 1.0): how an address of ours is shown on somebody's page.

use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::declared::parameter_set;
use super::error::QuestionError;

/// What is to be shown, and how large it may be.
#[derive(Debug, Clone, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct OembedParams {
    /// An address of this service: `/`, `/help` or `/embed/frame`, whole or without its host. Of
    /// what it asks, the country, the region, `practice` and `lang` are looked at and nothing else.
    #[param(min_length = 1, max_length = 1000, example = "/help?country=GB&lang=en")]
    pub url: String,
    /// The most pixels in width.
    #[param(minimum = 1, maximum = 100_000, example = 600)]
    pub maxwidth: Option<u32>,
    /// The most pixels in height.
    #[param(minimum = 1, maximum = 100_000, example = 560)]
    pub maxheight: Option<u32>,
    /// `json`, which it is without it too. Others, such as `xml`, are not offered.
    #[param(example = "json")]
    pub format: Option<String>,
}

parameter_set!(OembedParams);

impl OembedParams {
    /// The width and height of something that would have these.
    ///
    /// # Errors
    /// [`QuestionError`], when nothing fits.
    pub fn within(&self, (width, height): (u32, u32)) -> Result<(u32, u32), QuestionError> {
        let least = |name: &str, wanted: u32, most: Option<u32>| match most {
            Some(0) => Err(QuestionError::invalid(name, "0 pixels show nothing")),
            Some(most) => Ok(wanted.min(most)),
            None => Ok(wanted),
        };
        Ok((least("maxwidth", width, self.maxwidth)?, least("maxheight", height, self.maxheight)?))
    }
}
