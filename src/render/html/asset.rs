//! The style sheet, the script and the icon of the pages, each under an address that names its content.

use std::fmt::Write as _;
use std::sync::LazyLock;

use sha2::{Digest as _, Sha256};

/// Signs of the hash in an address: 64 bits tell a handful of versions apart.
const SIGNS: usize = 16;

/// A file that pages load.
pub struct Asset {
    /// Its name below `/assets/`.
    pub name: String,
    /// Its media type.
    pub content_type: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// How pages look.
pub static STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new(include_str!("pages.css"), "css", "text/css; charset=utf-8"));

/// What pages do better with a script.
pub static SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new(include_str!("pages.js"), "js", "text/javascript; charset=utf-8"));

/// What the page for frames tells the page around it.
pub static FRAME_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new(include_str!("frame.js"), "js", "text/javascript; charset=utf-8"));

/// What finds the nearest on a site without a server.
pub static SITE_SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    let text = concat!(
        include_str!("hours.js"),
        "\n",
        include_str!("cells.js"),
        "\n",
        include_str!("towns.js"),
        "\n",
        include_str!("elements.js"),
        "\n",
        include_str!("site.js"),
    );
    Asset::new(text, "js", "text/javascript; charset=utf-8")
});

/// What stands beside a page's title.
pub static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new(include_str!("icon.svg"), "svg", "image/svg+xml"));

impl Asset {
    fn new(text: &'static str, ending: &str, content_type: &'static str) -> Self {
        let mut name = String::new();
        for byte in Sha256::digest(text.as_bytes()) {
            write!(name, "{byte:02x}").expect("a string takes everything");
        }
        name.truncate(SIGNS);
        Self { name: format!("{name}.{ending}"), content_type, text }
    }

    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/assets/{}", self.name)
    }

    /// The one of a name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        let all: [&'static Self; 4] = [&STYLE, &SCRIPT, &FRAME_SCRIPT, &ICON];
        all.into_iter().find(|asset| asset.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_by_the_name_of_its_content_alone() {
        assert!(Asset::find(&STYLE.name).is_some() && Asset::find(&SCRIPT.name).is_some());
        assert!(Asset::find("0000000000000000.css").is_none() && Asset::find("").is_none());
    }
}
