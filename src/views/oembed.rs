//! What somebody's page is given for an address of ours: oEmbed 1.0, type `rich`.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::snippet::Snippet;

/// How large the frame is where there is room, in pixels: the number, the advice and the first
/// lines.
pub const OEMBED_SIZE: (u32, u32) = (600, 560);

/// How long a page may keep it, in seconds: a day, after which numbers are looked up again.
const CACHE_AGE_S: u32 = 86_400;

/// An address of the service as something to put into a page.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = OembedResponse)]
pub struct OembedView {
    /// `rich`.
    #[serde(rename = "type")]
    #[schema(example = "rich")]
    pub oembed_type: String,
    /// The version of oEmbed.
    #[schema(example = "1.0")]
    pub version: String,
    /// What it is: "Help for United Kingdom", behind the name of a practice that the address names
    /// and the service knows.
    pub title: String,
    /// The name of that practice; absent without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub author_name: Option<String>,
    /// The name of the service.
    pub provider_name: String,
    /// Its address.
    #[schema(format = "uri")]
    pub provider_url: String,
    /// How long it may be kept, in seconds.
    pub cache_age: u32,
    /// The emergency number and the first line as plain links, which stay whatever a page takes
    /// away, and after them a frame of `/embed/frame`.
    pub html: String,
    /// The width of the frame in pixels.
    pub width: u32,
    /// The height of the frame in pixels.
    pub height: u32,
}

impl OembedView {
    /// A snippet of which a part has this width and height.
    #[must_use]
    pub fn new(snippet: &Snippet<'_>, (width, height): (u32, u32)) -> Self {
        let practice = snippet.answer.practice.as_ref();
        let title = snippet.title();
        Self {
            oembed_type: "rich".to_owned(),
            version: "1.0".to_owned(),
            title: match practice {
                Some(practice) => {
                    format!("{} · {title}", snippet.localizer.quoted(&practice.name))
                }
                None => title.into_owned(),
            },
            author_name: practice.map(|practice| practice.name.clone()),
            provider_name: "Backstop".to_owned(),
            provider_url: format!("{}/", snippet.service),
            cache_age: CACHE_AGE_S,
            html: snippet.quoted_with_frame((width, height)),
            width,
            height,
        }
    }
}
