//! What search engines may read: the help of each country. Nobody's question is among it.

use maud::{PreEscaped, html};

use crate::domain::Country;

/// The help pages of all countries below an origin such as `https://backstop.example`.
#[must_use]
pub fn sitemap(origin: &str) -> String {
    html! {
        (PreEscaped(r#"<?xml version="1.0" encoding="UTF-8"?>"#))
        urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" {
            @for country in Country::all() {
                url { loc { (origin) "/help?country=" (country) } }
            }
        }
    }
    .into_string()
}

/// What robots are asked to leave alone: answers to questions, which are made for one reader.
#[must_use]
pub fn robots(origin: &str) -> String {
    format!("User-agent: *\nDisallow: /v1/\nAllow: /\nSitemap: {origin}/sitemap.xml\n")
}
