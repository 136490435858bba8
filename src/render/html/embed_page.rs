//! `/embed`: what to put on a page of one's own, for what it is made with.

use std::borrow::Cow;

use maud::{Markup, html};

use super::context::PageContext;
use super::country_form::country_options;
use super::layout::{Again, Layout};
use crate::domain::SnippetKind;

/// What a site is made with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Builder {
    /// HTML of one's own.
    Html,
    /// `WordPress` on a server of one's own.
    Wordpress,
    /// `WordPress.com`.
    WordpressCom,
    /// Wix.
    Wix,
    /// Squarespace.
    Squarespace,
    /// An editor that takes text alone.
    Text,
}

impl Builder {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Html, Self::Wordpress, Self::WordpressCom, Self::Wix, Self::Squarespace, Self::Text];

    /// By its word in addresses.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|builder| builder.word() == word)
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Wordpress => "wordpress",
            Self::WordpressCom => "wordpress-com",
            Self::Wix => "wix",
            Self::Squarespace => "squarespace",
            Self::Text => "text",
        }
    }

    /// What such a site lets through, the best first.
    #[must_use]
    pub const fn kinds(self) -> &'static [SnippetKind] {
        match self {
            Self::Html => &[SnippetKind::Script, SnippetKind::Frame],
            Self::Wordpress | Self::WordpressCom | Self::Squarespace => {
                &[SnippetKind::Wordpress, SnippetKind::Link]
            }
            Self::Wix => &[SnippetKind::Frame],
            Self::Text => &[SnippetKind::Text],
        }
    }

    pub(super) fn name(self, context: &PageContext<'_>) -> Cow<'static, str> {
        match self {
            Self::Html => context.say("made-with-html"),
            Self::Wordpress => Cow::Borrowed("WordPress"),
            Self::WordpressCom => Cow::Borrowed("WordPress.com"),
            Self::Wix => Cow::Borrowed("Wix"),
            Self::Squarespace => Cow::Borrowed("Squarespace"),
            Self::Text => context.say("made-with-text"),
        }
    }

    /// Whether another one takes the same, and is told the same.
    #[must_use]
    pub fn is_told_as(self, other: Self, context: &PageContext<'_>) -> bool {
        let told = |builder: Self| builder.instruction(context).into_string();
        self.kinds() == other.kinds() && told(self) == told(other)
    }

    /// Where to paste it. Builders call their blocks so in every language, or in English alone.
    pub(super) fn instruction(self, context: &PageContext<'_>) -> Markup {
        let block = match self {
            Self::Html => return html! { (context.say("embed-in-html")) },
            Self::Text => return html! { (context.say("embed-in-text")) },
            Self::Wordpress | Self::WordpressCom => "Custom HTML",
            Self::Wix => "Embed HTML",
            Self::Squarespace => "Code",
        };
        let english = context.other(Some("en"));
        let block = html! { span lang=[english] dir=[english.map(|_| "ltr")] { (block) } };
        context.fill_markup("embed-in-block", "block", &block)
    }
}

/// A snippet as it is shown.
pub struct Shown {
    /// What it is made of.
    pub kind: SnippetKind,
    /// What to paste.
    pub text: String,
}

/// The page.
pub struct EmbedPage<'a> {
    /// What it is made with.
    pub context: &'a PageContext<'a>,
    /// What the site is made with.
    pub builder: Builder,
    /// The country that was chosen.
    pub country: Option<&'a str>,
    /// The id of the practice that the snippets name.
    pub practice: Option<&'a str>,
    /// What to paste, the best first.
    pub snippets: &'a [Shown],
}

impl EmbedPage<'_> {
    /// The whole document.
    #[must_use]
    pub fn document(&self) -> String {
        let context = self.context;
        let title = context.say("embed-heading");
        let mut fields = vec![("made-with", self.builder.word().to_owned())];
        fields.extend(self.country.map(|code| ("country", code.to_owned())));
        fields.extend(self.practice.map(|id| ("practice", id.to_owned())));
        let main = html! {
            h1 { (title) }
            p { (context.say("embed-intro")) }
            (self.question())
            h2 { (context.say("embed-copy")) }
            p { (self.builder.instruction(context)) }
            @for shown in self.snippets { (pasted(context, shown, "")) }
            p.note { (context.say("embed-again")) }
        };
        let again = Again { path: "/embed", is_private: false, fields };
        Layout { context, title: &title, again, is_listed: true, head: html! {}, main }.document()
    }

    fn question(&self) -> Markup {
        let context = self.context;
        html! {
            form.ask action="/embed" method="get" {
                label {
                    (context.say("made-with"))
                    select name="made-with" {
                        @for builder in Builder::ALL {
                            option value=(builder.word()) selected[builder == self.builder] {
                                (builder.name(context))
                            }
                        }
                    }
                }
                label {
                    (context.say("choose-country"))
                    select name="country" autocomplete="country" {
                        (country_options(context, self.country))
                    }
                }
                @if let Some(id) = self.practice {
                    input type="hidden" name="practice" value=(id);
                }
                input type="hidden" name="lang" value=(context.tag());
                div.buttons { button.main type="submit" { (context.say("continue")) } }
            }
        }
    }
}

/// A snippet as text to copy; `whose` is told to who cannot see under which heading it stands.
pub fn pasted(context: &PageContext<'_>, shown: &Shown, whose: &str) -> Markup {
    let rows = shown.text.lines().count() + 4;
    let is_text = shown.kind == SnippetKind::Text;
    let direction = if is_text { context.direction() } else { "ltr" };
    let whose = if whose.is_empty() { String::new() } else { format!("{whose}, ") };
    html! {
        textarea.paste readonly rows=(rows) dir=(direction) spellcheck="false"
            aria-label={ (context.say("embed-copy")) ": " (whose) (shown.kind) } {
            "\n" (shown.text)
        }
    }
}
