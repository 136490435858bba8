//! What to put on a page of one's own, of a site that is files alone: one page a country with every
//! kind of it.

use maud::html;

use super::asset::SITE_SCRIPT;
use super::context::PageContext;
use super::country_form::country_links;
use super::embed_page::{Builder, Shown, pasted};
use super::layout::{Again, Layout};

/// The page of a country, or the one that leads to those of all countries.
pub struct SiteEmbedPage<'a> {
    /// What it is made with.
    pub context: &'a PageContext<'a>,
    /// Help for which place: "Help for Japan".
    pub title: &'a str,
    /// What to paste, for what a site is made with.
    pub snippets: &'a [(Vec<Builder>, Vec<Shown>)],
    /// What stands in what is pasted for an address that is not known yet; the script puts that of
    /// the page in its place.
    pub untold: Option<&'a str>,
    /// Whether the countries are listed.
    pub lists_countries: bool,
}

impl SiteEmbedPage<'_> {
    /// The whole document.
    #[must_use]
    pub fn document(&self) -> String {
        let context = self.context;
        let title = context.say("embed-heading");
        let main = html! {
            h1 { (title) }
            p { (context.say("embed-intro")) }
            p { (self.title) }
            @for (builders, shown) in self.snippets {
                @let names = builders.iter().map(|builder| builder.name(context).into_owned());
                @let names = context.localizer.list(names);
                h2 { (names) }
                @if let Some(builder) = builders.first() { p { (builder.instruction(context)) } }
                @for shown in shown { (pasted(context, shown, &names)) }
            }
            p.note { (context.say("embed-again")) }
            @if self.lists_countries { (country_links(context, |code| context.links.embed_of(code, context.language()))) }
        };
        let again = Again { path: "/embed", is_private: false, fields: Vec::new() };
        let head = html! {
            @if let Some(address) = self.untold { meta name="backstop-address" content=(address); }
            script type="module" src=(context.links.asset(&SITE_SCRIPT)) {}
        };
        Layout { context, title: &title, again, is_listed: true, head, main }.document()
    }
}
