//! What the head of a page says to editors that a reader pastes its address into.

use maud::{Markup, html};

/// Where what can be put into a page is described (oEmbed 1.0, section 4), for a page below a
/// service such as `https://backstop.example`. Its address holds a country and a practice at most.
pub fn oembed_link(
    service: &str,
    path: &str,
    (country, practice): (Option<&str>, Option<&str>),
    language: &str,
) -> Markup {
    let mut page = url::form_urlencoded::Serializer::new(format!("{service}{path}?"));
    page.extend_pairs(country.map(|code| ("country", code)));
    page.extend_pairs(practice.map(|id| ("practice", id))).append_pair("lang", language);
    let page = page.finish().replace("?&", "?");
    let mut address = url::form_urlencoded::Serializer::new(format!("{service}/oembed?"));
    let address = address.append_pair("url", &page).finish().replace("?&", "?");
    html! { link rel="alternate" type="application/json+oembed" href=(address); }
}
